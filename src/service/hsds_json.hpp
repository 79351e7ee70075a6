// JSON documents of HSDS: what the reader and the writer share.
#pragma once

#include <string>
#include <string_view>

#include "gerove/core/finding.hpp"
#include "gerove/service/hsds.hpp"
#include "wire/json_tree.hpp"

namespace gerove::service {

using Json = json::Tree;

/// Checks an object of a kind (`organization`, `service`) and all below it by names and forms.
void check_hsds(const Json& object, std::string_view kind, const std::string& path, Findings& out);

/// `now`, said as `original` did wherever it has not changed since `base` was made from `original`;
/// what only `original` has stays.
Json merge_hsds(const Json& original, const Json& base, const Json& now);

/// A finding of the reader.
enum class HsdsFault {
  name_misspelt,
  name_unknown,
  name_repeated,
  missing,
  type_wrong,
  web_invalid,
  email_invalid,
  date_invalid,
  time_invalid,
  capacity_exceeds,
  id_unusable,
  extension_unread,
  not_active,
};
Finding hsds_finding(HsdsFault fault, std::string path, const std::string& detail = {});

/// The minute of a day of `14:00` or `14:00:00`; nothing for anything else, or with a time zone.
std::optional<std::uint32_t> parse_time(std::string_view text);

/// An institution as an organization without services, and a service without organization. They
/// say nothing that the viewer may not see.
Json organization_json(const Institution& institution, Viewer viewer);
Json service_json(const Service& service, Viewer viewer);

/// The reverse. What can't be used is left out; `check_hsds` has told it.
Institution institution_of(const Json& organization, const std::string& path, Findings& out);
Service service_of(const Json& service, const std::string& path, Findings& out);

}  // namespace gerove::service
