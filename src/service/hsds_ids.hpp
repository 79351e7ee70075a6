// Ids in documents of HSDS, which have to be UUIDs.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace gerove::service {

/// Whether a text is a UUID, written as usual with hyphens.
bool is_uuid(std::string_view text);

/// The id under which something of a kind (`organization`, `service`) goes out: the id itself if it
/// is a UUID, else the UUID (version 5) of kind and id in the namespace of the library. An empty id
/// stays empty.
std::string hsds_id(std::string_view kind, std::string_view id);

/// The id of a part that has none of its own, such as the second phone of a record.
std::string hsds_part_id(std::string_view record, std::string_view part, std::size_t index);

}  // namespace gerove::service
