/// @file
/// Boost.Serialization archives of records: text, binary and XML.
///
/// For a C++ host's own snapshots and for traces of tests, written and read by one program. Never
/// for exchange: an archive is refused by every version with other field tables; use Protobuf or
/// JSON. Never for bytes from strangers: Boost's archives don't defend against them.
///
/// Include the archive's own header and link `gerove::archive`:
///
///     boost::archive::xml_oarchive out(stream);
///     archive::save(out, measure);
///
/// Boost's own verbs work too, also inside containers: `out << make_nvp("measure", measure)`; they
/// throw Boost's exceptions.
#pragma once

#include <boost/archive/archive_exception.hpp>
#include <boost/serialization/nvp.hpp>
#include <boost/serialization/serialization.hpp>
#include <cstdint>
#include <utility>

#include "gerove/core/error.hpp"
#include "gerove/core/type_info.hpp"
#include "gerove/wire/detail/archive.hpp"

namespace gerove {

/// What Boost calls for a record: writes or reads a fingerprint of the tables, then the record. It
/// takes Boost's own version type, so that no compiler prefers Boost's function for any type.
/// @throws Error `archive_schema` when other tables wrote the record
template <class Archive, Message T>
void serialize(Archive& archive, T& record, boost::serialization::version_type);

}  // namespace gerove

namespace gerove::archive {

/// A number that changes with the tables of a type and of all that it holds: names, numbers, kinds,
/// presence, oneofs; not privacy classes and code lists.
inline std::uint64_t table_fingerprint(const TypeInfo& type) {
  detail::TableHash hash;
  hash.add(type);
  return hash.value();
}

/// Saves a record.
/// @throws Error `stream_write` when the archive could not be written; `archive_moment` with the
/// path of a moment out of range
template <class Archive, Message T>
void save(Archive& archive, const T& record) {
  try {
    archive << boost::serialization::make_nvp("record", record);
  } catch (const boost::archive::archive_exception&) {
    detail::refuse(Errc::stream_write);
  }
}

/// Loads a record that `save` wrote.
/// @param record set only on success, else left untouched
/// @throws Error `archive_schema` when other tables wrote it; `archive_malformed`, and
/// `archive_moment` for a moment out of range, with the path of the field
template <class Archive, Message T>
void load(Archive& archive, T& record) {
  T loaded{};
  try {
    archive >> boost::serialization::make_nvp("record", loaded);
  } catch (const boost::archive::archive_exception&) {
    detail::refuse(Errc::archive_malformed);
  }
  record = std::move(loaded);
}

}  // namespace gerove::archive

namespace gerove {

template <class Archive, Message T>
void serialize(Archive& archive, T& record, boost::serialization::version_type) {
  const TypeInfo& type = type_info<T>();
  const std::uint64_t expected = archive::table_fingerprint(type);
  std::uint64_t fingerprint = expected;
  archive& boost::serialization::make_nvp("tables", fingerprint);
  if (fingerprint != expected) archive::detail::refuse(Errc::archive_schema);
  if constexpr (Archive::is_loading::value) record = T{};
  archive::detail::MessageItem item{&type, &record};
  archive& boost::serialization::make_nvp("message", item);
}

}  // namespace gerove
