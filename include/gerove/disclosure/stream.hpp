/// @file
/// Redaction of whole streams of records.
#pragma once

#include <cstdint>
#include <functional>

#include "gerove/core/stop_check.hpp"
#include "gerove/disclosure/redact.hpp"
#include "gerove/wire/stream.hpp"

namespace gerove::disclosure {

/// Writes what may be seen of all records that a reader has left; the writer stays open.
///
/// A record of which nothing may be seen leaves nothing behind: no empty record, no count, no id in
/// another record. A header is written only if it comes first; further ones would tell where files
/// were joined. Records of types of which something is hidden are written last, in the order of
/// their bytes: their place in the stream may tell what is hidden, such as whose case file it is.
/// Until then they are kept in memory, encoded and redacted; all others pass through one by one.
/// @return how many records were written
/// @throws Error the first failure of reader or writer
std::uint64_t redact_records(wire::RecordReader& reader,
                             wire::RecordWriter& writer,
                             const Redactor& redactor);

/// Gives the next record, or null at the end.
using NextRecord = std::function<const Record*()>;
/// Takes a redacted record.
using TakeRecord = std::function<void(const Record&)>;

/// The same for records from anywhere.
/// @param stop asked while those that come last are put in order and given
std::uint64_t redact_records(const NextRecord& next,
                             const TakeRecord& take,
                             const Redactor& redactor,
                             const StopCheck& stop = {});

}  // namespace gerove::disclosure
