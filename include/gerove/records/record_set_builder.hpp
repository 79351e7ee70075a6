/// @file
/// Making a set of records: file by file, each record decoded where it stays.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "gerove/core/budget.hpp"
#include "gerove/core/stop_check.hpp"
#include "gerove/records/record_set.hpp"

namespace gerove {

/// Gathers records. Usual are `read_records` and this:
///
///     RecordSetBuilder builder;
///     builder.begin_file("office.gerove");
///     while (reader.next(builder.place())) builder.take();
///     const RecordSet records = std::move(builder).finish();
class RecordSetBuilder {
 public:
  /// No records yet. @param budget what those taken may need
  explicit RecordSetBuilder(const Budget& budget = {});
  RecordSetBuilder(RecordSetBuilder&&) noexcept;             ///< the other one is only destroyed
  RecordSetBuilder& operator=(RecordSetBuilder&&) noexcept;  ///< the other one is only destroyed
  ~RecordSetBuilder();

  /// Begins a file; the records taken next are from it. Records taken without it, at first or
  /// behind those of another set, are from a file without a name.
  void begin_file(std::string name);
  /// Where the next record is written. The same place until it is taken: whoever reads but does not
  /// take writes over it.
  Record& place();
  /// Tells of how many bytes the record in `place` was read. Without it, all that is known of
  /// records is the memory that they take.
  void read_from(std::uint64_t bytes);
  /// Takes the record in `place`.
  /// @throws Error `stream_budget`, with the file and the record's number in it, when it and those
  /// taken before need more memory than the budget allows; `size` for more records than fit a
  /// 32-bit number. The record is not taken then.
  void take();
  /// Adds the records of another set, with its files. They are shared, not copied.
  /// @param stop asked now and then; what it throws leaves the builder fit only for destruction
  /// @throws Error `size` as `take` does
  void add(const RecordSet& other, const StopCheck& stop = {});
  /// The set. The builder can only be destroyed afterwards.
  RecordSet finish() &&;

 private:
  struct Growth;

  RecordSet set_;
  std::unique_ptr<Growth> growth_;
};

}  // namespace gerove
