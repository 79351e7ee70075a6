// Records in memory, as the ABI keeps them.
#pragma once

#include <deque>
#include <memory>
#include <vector>

#include "capi/context.hpp"
#include "gerove.h"
#include "gerove/domain/record.hpp"
#include "gerove/wire/stream.hpp"

namespace gerove::capi {

/// What stands behind a `gerove_records`; never changes once it is given to the caller.
class Records {
 public:
  static constexpr HandleKind kind = HandleKind::records;

  /// A place for one more record. Where it stands does not change.
  Record& add();
  /// Gives up the record added last.
  void drop_last();
  /// Adds the records of others without a copy.
  void add(std::shared_ptr<const Records> others);

  /// All records in their order.
  const std::vector<const Record*>& all() const { return all_; }

 private:
  std::deque<Record> own_;
  std::vector<std::shared_ptr<const Records>> others_;
  std::vector<const Record*> all_;
};

/// Calls `work(record)` with each record, and the progress callback in between.
/// @throws Error `cancelled`, and what the work throws
template <class Work>
void each_record(const Records& records, Progress& progress, const Work& work) {
  for (const Record* const record : records.all()) {
    work(*record);
    progress.step();
  }
}

/// How a caller wants to read.
wire::ReadOptions read_options(const gerove_read_options* options);
/// Reads what a reader has left.
std::shared_ptr<Records> read_all(wire::RecordReader& reader, Context& context);
/// A handle of records.
std::int32_t give_records(std::shared_ptr<Records> records, gerove_records** out);

}  // namespace gerove::capi
