/// @file
/// Structure: do the records of files fit together, whatever the law says about them.
///
/// Findings, with exact paths such as `case_file.measures[1].procedure_id`:
///
/// | code | severity | meaning |
/// |---|---|---|
/// | `header.missing` | error | the first record of a file is no header |
/// | `header.repeated` | info | a header further on, as in files joined end to end |
/// | `record.empty` | error | a record without content |
/// | `record.unknown_kind` | info | a kind of record that this version does not know |
/// | `id.missing` | error | a record without id |
/// | `id.part_missing` | info | a part without id, which nothing can refer to |
/// | `id.personal_code` | error | a personal code is in an id, its own or another's |
/// | `id.duplicate` | error | two records of one kind with the same id and different content |
/// | `id.repeated` | warning | the same record twice |
/// | `id.part_duplicate` | error | two parts of one record with the same id |
/// | `reference.missing` | error or warning | nothing has the id that is referred to |
/// | `period.reversed` | error | a period ends before it starts |
/// | `dates.differ` | error | two fields tell different days of one fact |
/// | `dates.reversed` | error | what follows from something is dated before it, in the same record
/// | | `numbers.contradict` | error | a part is greater than its whole | | `counts.differ` |
/// warning | a stated number is not that of the list | | `code.unknown` | info | a code number that
/// this version does not know | | `fields.unknown` | info | fields that this version does not know,
/// with their count | | `personal_code.invalid` | error or warning | not a right personal code | |
/// `personal_code.birth_differs` | warning | it contradicts the child's date of birth | |
/// `personal_code.sex_differs` | warning | it contradicts the child's sex | | `legal_code.invalid`
/// | error or warning | not a right legal entity code | | `agenda.number_repeated` | warning | two
/// questions of a sitting with the same number | | `agenda.number_disagrees` | error | a question's
/// number and the same as written | | `sitting.number_repeated` | warning | two sittings of a body
/// and year with the same number | | `minutes.number_repeated` | warning | the same of minutes |
///
/// Findings about a record with a personal code in its id name it by its number in its file,
/// counted from 0 as failures do: `#12`.
///
/// A reference from a part of a record to another part of it that is not there is an error: the
/// record is whole by itself. A reference to another record is a warning, since a file may be an
/// extract; with `CheckOptions::complete` it is an error, too. Dates of different records are held
/// against one another by `law::assess`.
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>

#include "gerove/core/budget.hpp"
#include "gerove/core/finding.hpp"
#include "gerove/domain/record.hpp"

namespace gerove::check {

/// What to expect of the records.
struct CheckOptions {
  /// The records are all there are: a reference to a record that is not among them is an error.
  bool complete = false;
  /// How many findings are listed. Those beyond are counted: at the end comes one finding for each
  /// of their codes, with their number and the highest of their severities.
  std::size_t findings = Budget{}.findings;
};

/// Checks record by record. Memory grows with the ids, and with references to what comes later.
class Checker {
 public:
  /// Starts with no records.
  explicit Checker(CheckOptions options = {});
  Checker(Checker&&) noexcept;             ///< leaves the other one fit only for destruction
  Checker& operator=(Checker&&) noexcept;  ///< leaves the other one fit only for destruction
  ~Checker();

  /// Begins a file: its first record must be a header, and findings carry its name as `source`.
  /// Records of all files may refer to one another. Without it, no header is asked for.
  void begin_file(std::string name);
  /// Takes one record into account. The record may be gone afterwards.
  void add(const Record& record);
  /// Counts a record that could not be read.
  void skip();
  /// Findings about records added since the last call, to be shown while reading.
  Findings take();
  /// All findings that were not taken yet, with those that only the end can tell: references to
  /// nothing. Call it once, after the last record.
  Findings finish();

 private:
  class State;
  std::unique_ptr<State> state_;
};

/// Checks records that are all in memory, as one file would be.
Findings check(std::span<const Record> records, CheckOptions options = {});

}  // namespace gerove::check
