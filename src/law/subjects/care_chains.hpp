// Arrangements of care that go on from one another without a break.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string_view>
#include <tuple>
#include <vector>

#include "gerove/domain/care.hpp"

namespace gerove::law {

/// The last day of care with its extensions; nothing when it has none.
std::optional<Date> last_day_of(const CareArrangement& care);

/// Finds which of the arrangements of a file each goes on from. It is made ready when first asked.
class CareChains {
 public:
  explicit CareChains(const std::vector<CareArrangement>& all) : all_(all) {}

  /// The first of those that go on from one another for a child, all of one kind.
  const CareArrangement* first_of(const CareArrangement& care) const;

 private:
  /// One that begins, and which of those that begin no later stands first in the list.
  struct Begun {
    Date start;
    std::uint32_t index;
    std::uint32_t first_listed;
  };
  /// Child, kind, last day.
  using Key = std::tuple<std::string_view, CareKind, Date>;

  void index() const;
  std::optional<std::uint32_t> before(std::uint32_t care) const;
  std::optional<std::uint32_t> listed(const CareArrangement& care, Date last) const;

  const std::vector<CareArrangement>& all_;
  mutable std::map<Key, std::vector<Begun>> by_last_day_{};
  mutable std::vector<std::uint32_t> first_{};  // of each
};

}  // namespace gerove::law
