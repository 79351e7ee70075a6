// Sets of records behind handles.
#pragma once

#include <memory>

#include "capi/context.hpp"
#include "gerove.h"
#include "gerove/records/record_set_builder.hpp"
#include "gerove/wire/stream.hpp"

namespace gerove::capi {

/// A set never changes once it is given to the caller.
template <>
inline constexpr HandleKind kind_of<RecordSet> = HandleKind::records;

/// Calls `work(record)` with each record, and the progress callback in between and at the end.
/// @throws Error `cancelled`, and what the work throws
template <class Work>
void each_record(const RecordSet& records, Progress& progress, const Work& work) {
  for (const Record* const record : records.records()) {
    work(*record);
    progress.step();
  }
  progress.finish();
}

/// How a caller wants to read.
wire::ReadOptions read_options(const gerove_read_options* options);
/// A set behind a new handle.
NewHandle new_records(RecordSet records);
/// Gives the caller a set.
std::int32_t give_records(RecordSet records, gerove_records** out);

}  // namespace gerove::capi
