// Records of which so little is left that several are alike.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "core/arena.hpp"
#include "gerove/core/stop_check.hpp"
#include "gerove/domain/record.hpp"

namespace gerove::disclosure::detail {

/// Records that are the same.
struct SameRecords {
  std::string_view bytes{};  ///< a Record of Protobuf
  std::size_t count{};
};

/// Leaves of records of one type so much that each equals `fewest` - 1 others at least. What tells
/// apart too few is left out of those; records are left out if there are fewer than `fewest`, or if
/// nothing of them is left. The result does not depend on their order, and stays as it is when it
/// is treated again.
///
/// Fields are shown one after another, those with few values first. Each divides the groups of
/// records that are alike so far; those whose value is too rare stay a group without the field, and
/// if they are too few for that, those with the rarest of the other values join them.
///
/// Records are decoded one at a time, each time that they are looked at: decoded all at once, small
/// ones would take many times the memory of their bytes.
/// @param record the field of Record that holds the type
/// @param texts keeps the bytes of what is returned
std::vector<SameRecords> made_alike(const FieldInfo& record,
                                    const std::vector<SameRecords>& records,
                                    std::size_t fewest,
                                    Arena& texts,
                                    const StopCheck& stop);

}  // namespace gerove::disclosure::detail
