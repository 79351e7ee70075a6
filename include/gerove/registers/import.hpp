/// @file
/// Rows of an office's registers become records: planned first, with all that is wrong, then
/// applied as a whole. Sheets that the mapping does not name are told (`register.sheet.unknown`),
/// and nothing of them is taken.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gerove/core/date.hpp"
#include "gerove/core/error.hpp"
#include "gerove/core/field_table.hpp"
#include "gerove/core/finding.hpp"
#include "gerove/core/text.hpp"
#include "gerove/domain/record.hpp"
#include "gerove/intake/grid.hpp"
#include "gerove/records/record_set.hpp"
#include "gerove/registers/import_findings.hpp"
#include "gerove/registers/mapping.hpp"

namespace gerove::registers {

/// A file of registers. Several are one body of rows.
struct ImportFile {
  std::string name{};                     ///< as findings call it
  std::span<const intake::Grid> grids{};  ///< its tables; owned by the caller
};

/// What an import may be told.
struct ImportOptions {
  std::optional<Date> as_of{};  ///< today: later dates of events are warned of
  /// Rows with errors, and those that rest on them, stay out; the others are taken all the same.
  bool skip_errors = false;
  std::size_t max_findings = 10'000;  ///< after these a last one, `register.findings.more`
};

/// What becomes of a row.
enum class RowState : std::uint8_t {
  create,    ///< a record, or a part of one, is made
  change,    ///< fields of one are changed
  same,      ///< all is there already
  conflict,  ///< it differs from another row about the same thing; or it has an error
};

/// The label of a state.
constexpr Text label(RowState state) {
  switch (state) {
    case RowState::create: return {"nauja", "create"};
    case RowState::change: return {"keičiama", "change"};
    case RowState::same: return {"tas pats", "same"};
    case RowState::conflict: return {"prieštarauja", "conflict"};
  }
  return {};
}

/// A row of a file.
struct ImportRow {
  std::uint32_t file{};                ///< which file, from 0
  std::string sheet{};                 ///< the name of its sheet, as the mapping has it
  std::string place{};                 ///< address of its first cell, `Vaikai!A2`
  RowState state{};                    ///< what becomes of it
  std::string record{};                ///< what it is: `act`, `case_file.measures[]`
  std::string id{};                    ///< id of the record
  std::vector<std::string> changed{};  ///< paths of the fields that differ, as the mapping has them
};

/// A record that an import makes or changes.
struct RecordChange {
  std::optional<std::size_t> place{};  ///< of a changed one, its index in `RecordSet::records`
  Record record{};                     ///< as it becomes
};

/// What an import would do.
struct ImportPlan {
  std::vector<ImportRow> rows{};        ///< in the order of sheets and rows
  Findings findings{};                  ///< codes `register.*`, with `place` and `source`
  std::vector<RecordChange> changes{};  ///< none unless it may be applied
  bool may_apply{};                     ///< no finding is an error, or such rows are skipped
};

/// A record that an import made or changed.
struct ChangedRecord {
  std::uint64_t place{};           ///< its index in `RecordSet::records`
  std::uint64_t fingerprint{};     ///< of the record as it became
  std::optional<Record> before{};  ///< as it was; none if the import made it
  UnknownFields unknown{};         ///< fields of a newer writer
  bool operator==(const ChangedRecord&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.intake.v1.ChangedRecord";
  /// The field table.
  static constexpr auto fields() {
    return field_table(field<1>("place", &ChangedRecord::place, Privacy::plain),
                       field<2>("fingerprint", &ChangedRecord::fingerprint, Privacy::plain),
                       field<3>("before", &ChangedRecord::before, Privacy::plain));
  }
};

/// What an import did, to undo it; as bytes: `gerove/intake/v1/import_run.proto`. Holds personal
/// data: records as they were.
struct ImportRun {
  std::vector<ChangedRecord> records{};  ///< by their places: changed ones, then new ones
  UnknownFields unknown{};               ///< fields of a newer writer
  bool operator==(const ImportRun&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.intake.v1.ImportRun";
  /// The field table.
  static constexpr auto fields() {
    return field_table(field<1>("records", &ImportRun::records, Privacy::plain));
  }
};

/// A set with what an import did.
struct Applied {
  RecordSet set{};  ///< the records
  ImportRun run{};  ///< what was done, to undo it
};

/// What rows of which sheets are read: `institution`, `case_file.measures[]`.
std::span<const std::string_view> imported_records();

/// Plans an import. Nothing is changed; the plan holds copies of what would be.
/// @param mapping a mapping without fault, as `parse_mapping` gives one
ImportPlan plan_import(std::span<const ImportFile> files,
                       const Mapping& mapping,
                       const RecordSet& set,
                       const ImportOptions& options = {});

/// The set with what a plan would do: records in their order, new ones behind them.
/// @param set the set that the plan was made for
/// @throws Error Errc::argument for a plan that found an error, or of another set
Applied apply(const ImportPlan& plan, const RecordSet& set);

/// The set without what an import did.
/// @throws Error Errc::intake_undo if one of its records was changed since
RecordSet undo(const RecordSet& set, const ImportRun& run);

/// The same; gives the failure instead of throwing it.
/// @param out set only on success
std::optional<Failure> try_apply(const ImportPlan& plan, const RecordSet& set, Applied& out);
/// See `try_apply`.
std::optional<Failure> try_undo(const RecordSet& set, const ImportRun& run, RecordSet& out);

}  // namespace gerove::registers
