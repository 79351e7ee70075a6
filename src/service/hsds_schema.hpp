// The objects of HSDS and their members, as the specification has them: versions 3.0 to 3.2
// together.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace gerove::service {

/// What a member holds.
enum class HsdsForm : std::uint8_t { text, number, date, time, email, web, object, list };

/// Whether a member must be there.
enum class HsdsNeed : std::uint8_t {
  none,
  present,  ///< it must be there, and may be an empty text
  filled,   ///< it must be there, and not be an empty text
};

/// A member of an object.
struct HsdsMember {
  std::string_view name;
  HsdsForm form = HsdsForm::text;
  std::string_view kind = {};  ///< of the object, or of those in the list
  HsdsNeed need = HsdsNeed::none;
};

struct HsdsObject {
  std::string_view name;
  std::vector<HsdsMember> members;
};

/// The object with a name, or null.
const HsdsObject* find_hsds_object(std::string_view name);
/// A member of an object, also one that every object may have, or null.
const HsdsMember* find_hsds_member(const HsdsObject& object, std::string_view name);

}  // namespace gerove::service
