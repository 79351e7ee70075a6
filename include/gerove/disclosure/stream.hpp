/// @file
/// Redaction of whole streams of records.
#pragma once

#include <cstdint>
#include <functional>

#include "gerove/core/stop_check.hpp"
#include "gerove/disclosure/redact.hpp"
#include "gerove/wire/stream.hpp"

namespace gerove::disclosure {

/// How many records went through.
struct RedactionCount {
  std::uint64_t written{};   ///< written or given on
  std::uint64_t left_out{};  ///< left out because too few were like them; see `Grant::alike`
};

/// Writes what may be seen of all records that a reader has left; the writer stays open.
///
/// A record of which nothing may be seen leaves nothing behind: no empty record, no count, no id in
/// another record. A header is written only if it comes first; further ones would tell where files
/// were joined. Records of types of which something is hidden are written last, in the order of
/// their bytes: their place in the stream may tell what is hidden, such as whose case file it is.
/// Until then they are kept in memory, redacted, and the same ones once; all others pass through
/// one by one.
///
/// Where the profile asks for records that are alike, each of those equals so many others in all
/// that is written of it: rare values are left out of records, and records of which too few are
/// like one another are left out whole. How many is for the caller alone: it tells of the stream
/// what whoever reads it may not know.
/// @throws Error the first failure of reader or writer
RedactionCount redact_records(wire::RecordReader& reader,
                              wire::RecordWriter& writer,
                              const Redactor& redactor);

/// Gives the next record, or null at the end.
using NextRecord = std::function<const Record*()>;
/// Takes a redacted record.
using TakeRecord = std::function<void(const Record&)>;

/// The same for records from anywhere.
/// @param stop asked while those that come last are put in order and given
RedactionCount redact_records(const NextRecord& next,
                              const TakeRecord& take,
                              const Redactor& redactor,
                              const StopCheck& stop = {});

}  // namespace gerove::disclosure
