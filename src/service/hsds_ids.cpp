#include "service/hsds_ids.hpp"

#include <algorithm>
#include <boost/uuid/name_generator_sha1.hpp>
#include <boost/uuid/uuid.hpp>
#include <boost/uuid/uuid_io.hpp>

namespace gerove::service {

namespace {

/// The UUID (version 5) of the name `gerove.v1` in the namespace of domain names.
constexpr boost::uuids::uuid ids_of_gerove{{0x15,
                                            0x0e,
                                            0x6b,
                                            0x95,
                                            0x68,
                                            0xd1,
                                            0x5d,
                                            0x5c,
                                            0xb5,
                                            0x8d,
                                            0x22,
                                            0x96,
                                            0xd9,
                                            0x39,
                                            0x15,
                                            0xde}};

bool is_hex(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

}  // namespace

bool is_uuid(std::string_view text) {
  constexpr std::string_view form = "00000000-0000-0000-0000-000000000000";
  return std::ranges::equal(
      text, form, [](char c, char place) { return place == '-' ? c == '-' : is_hex(c); });
}

std::string hsds_id(std::string_view kind, std::string_view id) {
  if (id.empty() || is_uuid(id)) return std::string(id);
  const boost::uuids::name_generator_sha1 generate(ids_of_gerove);
  std::string name(kind);
  name.append("/").append(id);
  return boost::uuids::to_string(generate(name));
}

std::string hsds_part_id(std::string_view record, std::string_view part, std::size_t index) {
  return hsds_id(part, std::string(record) + '/' + std::to_string(index));
}

}  // namespace gerove::service
