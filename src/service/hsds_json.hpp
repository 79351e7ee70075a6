// JSON documents of HSDS: what the reader and the writer share. Each concept is read and written by
// the same source: hsds_schedules, hsds_places, hsds_records.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gerove/core/finding.hpp"
#include "gerove/service/hsds.hpp"
#include "gerove/wire/json.hpp"
#include "service/hsds_check.hpp"
#include "service/hsds_ids.hpp"
#include "wire/json_tree.hpp"

namespace gerove::service {

/// `now`, said as `original` did wherever it has not changed since `base` was made from `original`;
/// what only `original` has stays.
Json merge_hsds(const Json& original, const Json& base, const Json& now);

// Members -----------------------------------------------------------------------------------------

/// The text of a member, or none.
std::string text_at(const Json& object, std::string_view name);
std::optional<double> number_at(const Json& object, std::string_view name);
/// A whole number that is not negative.
std::optional<std::uint32_t> count_at(const Json& object, std::string_view name);
/// The objects of a list; nothing else in it is looked at.
std::vector<const Json*> objects_at(const Json& object, std::string_view name);
/// Sets a member, unless the text is empty.
void set_text(Json& object, std::string_view name, const std::string& text);
/// Null if the text can't be read.
Json parsed(std::string_view text);

/// What an object's member named after a type says; a value without anything if it has none.
template <class T>
T extension_of(const Json& object, const std::string& path, Findings& out) {
  const std::string name(T::type_name);
  T value;
  const Json* const found = object.find(name);
  if (found != nullptr && json::try_parse(to_text(*found), value)) {
    out.push_back(hsds_finding(HsdsFault::extension_unread, joined_path(path, name)));
  }
  return value;
}

/// Puts what is left of a value into a member named after its type.
template <class T>
void set_extension(const T& rest, Json& object) {
  std::string text;
  if (!json::try_print(rest, text)) object[T::type_name] = parsed(text);
}

// Parts -------------------------------------------------------------------------------------------

/// The schedules of an object, before those that it has in `schedules` already.
void read_schedules(const Json& object,
                    const std::string& path,
                    std::vector<ServiceSchedule>& schedules,
                    Findings& out);
/// Puts the schedules for which HSDS has words into the object, and takes them out of the list.
void move_schedules(std::vector<ServiceSchedule>& schedules,
                    const std::string& owner,
                    Json& object);
/// The minute of a day of `14:00` or `14:00:00`; nothing for anything else, or with a time zone.
std::optional<std::uint32_t> parse_time(std::string_view text);

/// What HSDS has words for comes first. @param web_name the member that holds a web page, if any
void read_contacts(const Json& object, std::string_view web_name, std::vector<Contact>& contacts);
/// Puts what HSDS has words for into the object, and takes it out of the list.
/// @param web_name the member that holds a web page; empty for what has neither page nor e-mail
void move_contacts(std::vector<Contact>& contacts,
                   const std::string& owner,
                   std::string_view web_name,
                   Json& object);

bool is_visible(const Address* address, Viewer viewer);
/// An address as a location. @param owner whose it is, for the ids
Json location_json(const Address& address, const std::string& owner);
/// What a location says of an address; what it does not say stays.
void read_location(const Json& location, Address& address);
/// What goes out of an address in no other words: that nobody may see it, or what HSDS lacks.
void strip_address(Address& address, bool visible);

void read_audience(const Json& object, Service& service);
/// What went out is taken out of the service.
void move_audience(Service& service, Json& object);

/// Places of a day, and what the record's own member says of the same day.
void read_capacities(const Json& object, std::vector<CapacityState>& states);
/// HSDS counts what is free; all states stay with the record.
void write_capacities(const Service& service, Json& object);

void read_price(const Json& object, Boxed<Price>& price);
void write_price(const Service& service, Json& object);

/// The places of a service, its own address and its sites.
void read_places(const Json& object, const std::string& path, Service& service, Findings& out);
/// The same, the other way; what went out is taken out of `rest`.
void write_places(const Service& service, Viewer viewer, Service& rest, Json& object);

inline constexpr std::string_view kind_of_organization = "organization";
inline constexpr std::string_view kind_of_service = "service";
inline constexpr std::string_view kind_of_service_at_location = "service_at_location";

// Records -----------------------------------------------------------------------------------------

/// The id of a record that was read: ours, if the object's own member has it and it goes out as the
/// object's id, else the object's.
std::string read_id(const Json& object,
                    std::string_view kind,
                    const std::string& ours,
                    const std::string& path,
                    Findings& out);

/// An institution as an organization without services, and a service without organization. They
/// say nothing that the viewer may not see.
/// @param as_of the day on which a service that has ended goes out as such
Json organization_json(const Institution& institution, Viewer viewer);
Json service_json(const Service& service, Viewer viewer, std::optional<Date> as_of);

/// The reverse. What can't be used is left out; the check has told it.
Institution institution_of(const Json& organization, const std::string& path, Findings& out);
Service service_of(const Json& service, const std::string& path, Findings& out);

bool is_usable_id(const std::string& id);

}  // namespace gerove::service
