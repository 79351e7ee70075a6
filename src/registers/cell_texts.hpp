// What is written into cells: texts that are read as the values they come from.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "registers/lookup.hpp"
#include "registers/planned_sheets.hpp"
#include "registers/references.hpp"
#include "registers/row_values.hpp"

namespace gerove::registers {

/// What a row to be written is about.
struct WrittenRow {
  const PlannedSheet* sheet{};
  std::size_t record{};    ///< place in the office
  ElementPlace element{};  ///< of an element
  std::size_t further{};   ///< which of the rows about it, from 0
  std::string person{};    ///< id of the person whom it names; empty: nobody
  bool person_alone{};     ///< a person without post: nothing of the record
  /// Of a service, the extension that the row is about; null: the service itself.
  const ServiceExtension* extension{};
};

/// Whether a step is nothing but a day, and no other is like it: it stands among the days of its
/// request, not in a row of its own.
bool is_day_alone(const Procedure& procedure, const Step& step);

/// Writes cells of an office.
class CellTexts {
 public:
  CellTexts(Office& office, References& references);

  /// The text for a column of a row; empty for what is absent or has no text.
  std::string text(const WrittenRow& row, const PlannedColumn& column);
  /// The values of what a row is about.
  RowValues values_of(const WrittenRow& row);

 private:
  std::string of_other_record(const WrittenRow& row, const PlannedColumn& column);
  std::string of_extension(const WrittenRow& row, const PlannedColumn& column);
  bool stands_in_further_rows(const WrittenRow& row, const PlannedColumn& column) const;
  std::string of_owner(const WrittenRow& row, const PlannedColumn& column);
  std::string single(const WrittenRow& row, const PlannedColumn& column);
  bool is_step_of_its_own(const WrittenRow& row,
                          const FieldReference& field,
                          const std::string& day);
  std::string date(const WrittenRow& row, const PlannedColumn& column);
  std::string reference(const WrittenRow& row, const PlannedColumn& column);
  std::string actor(const RowValues& values, const PlannedColumn& column);
  /// Ids and code, as texts.
  struct WrittenActor {
    std::string institution{};
    std::string person{};
    std::string kind{};
  };
  std::string actor_name(const PlannedColumn& column, const WrittenActor& actor);
  std::string references(const RowValues& values, const PlannedColumn& column);
  std::string actors(const RowValues& values, const PlannedColumn& column);
  std::string imposed(const WrittenRow& row, const PlannedColumn& column);
  std::string name(const PlannedColumn& column, const FieldReference& field, std::string_view id);

  /// What a row means by its order, child and words.
  struct Meant {
    std::string act{};
    std::string child{};
    std::string words{};
  };
  Meant meant_by(const WrittenRow& row);

  Office& office_;
  References& references_;
  Lookup lookup_;
  std::unordered_map<std::string, std::string> children_{};  // by their persons
  struct Decided {
    std::string procedure{};
    DecisionKind kind{};
  };
  std::unordered_map<std::string, Decided> decisions_{};  // by their orders
};

}  // namespace gerove::registers
