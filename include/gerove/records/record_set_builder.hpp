/// @file
/// Making a set of records: file by file, each record decoded where it stays.
#pragma once

#include <memory>
#include <string>

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
  RecordSetBuilder();                                        ///< no records yet
  RecordSetBuilder(RecordSetBuilder&&) noexcept;             ///< the other one is only destroyed
  RecordSetBuilder& operator=(RecordSetBuilder&&) noexcept;  ///< the other one is only destroyed
  ~RecordSetBuilder();

  /// Begins a file; the records taken next are from it. Records taken without it, at first or
  /// behind those of another set, are from a file without a name.
  void begin_file(std::string name);
  /// Where the next record is written. The same place until it is taken: whoever reads but does not
  /// take writes over it.
  Record& place();
  /// Takes the record in `place`.
  /// @throws Error `size` for more records than fit a 32-bit number
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
