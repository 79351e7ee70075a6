// A table of law, compiled: conditions as sets of numbers, rows by what they are held against.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "gerove/calendar/legal_term.hpp"
#include "gerove/core/finding.hpp"
#include "gerove/law/rule_table.hpp"
#include "law/table/code_set.hpp"
#include "law/table/conventions.hpp"
#include "law/table/fact_index.hpp"

namespace gerove::law::detail {

/// Numbers of events are below.
inline constexpr std::size_t event_limit = 256;

struct CompiledItem {
  const DemandItem* item = nullptr;
  CompiledCondition condition;
  CodeSet all_of;
  bool wants_all = false;
};

/// A row; of a demand one for each of its items.
struct CompiledRow {
  const InForce* in_force = nullptr;    ///< the row's dates, if it has any
  const Cap* cap = nullptr;             ///< if the row is one
  const StatutoryTerm* term = nullptr;  ///< also of an unknown row whose rule is known elsewhere
  const Rule* rule = nullptr;
  const Row* row = nullptr;
  Severity severity = Severity::warning;          ///< of a breach on known facts
  bool term_known = false;                        ///< the term's length is this row's own
  const Convention* anchor_convention = nullptr;  ///< of the term
  std::optional<calendar::LegalTerm> length;   ///< of the term, if it is known and in the calendar
  std::optional<std::int64_t> hours;           ///< of the term, if it is known and in hours
  CodeSet done_actors;                         ///< of the term
  std::vector<std::int32_t> addressees;        ///< of the term
  std::shared_ptr<const CompiledItem> demand;  ///< if the row is one
};

/// What counts into a quantity.
struct CompiledCounting {
  Quantity quantity{};
  CodeSet plus_criminal_measures;
  CodeSet minus_suspensions;
  CodeSet ended_by_suspensions;
};

/// More conventions than this a table may not have.
inline constexpr std::size_t most_conventions = 64;

/// A convention that the engine knows, as a table has it.
struct CompiledConvention {
  const Convention* convention = nullptr;  ///< null when the table leaves it out
  std::array<std::uint8_t, 8> values{};    ///< the engine's value of each option
};

/// Some rows, one bit each in what is said about them.
struct RowBlock {
  static constexpr std::size_t most_rows = 64;

  std::vector<CompiledRow> rows{};
  FactIndex when{};     ///< the conditions of rows
  FactIndex demands{};  ///< the demands of those that are one
};

/// Rows that go by dates, or by one edition, for one subject; in the order of the table.
using CompiledRows = std::vector<RowBlock>;

class CompiledLaw {
 public:
  /// @throws Error as `Law` says
  explicit CompiledLaw(LawTable source);
  CompiledLaw(const CompiledLaw&) = delete;
  CompiledLaw& operator=(const CompiledLaw&) = delete;

  /// Rows of an edition held against a subject.
  const CompiledRows& rows(RuleSubject subject, const Regime& regime) const;
  /// Rows held against a subject that go by dates.
  const CompiledRows& dated_rows(RuleSubject subject) const;
  /// The age up to which a measure may last under an edition, or null.
  const Limit* age_limit_of_measures(const Regime& regime) const {
    return of_regime_[number_of(regime)].age_limit_of_measures;
  }
  /// What counts into a quantity under an edition, or null.
  const CompiledCounting* counting(Quantity quantity, const Regime& regime) const;
  /// The convention with an id, or null.
  const Convention* convention(std::string_view id) const;
  /// The convention whose options the engine knows as this type.
  template <class Option>
  const CompiledConvention& known() const {
    return known_conventions_[convention_names.number<Option>()];
  }

  const LawTable table;
  std::array<std::uint8_t, most_conventions> default_options{};  ///< by convention
  std::unordered_map<std::string_view, const Rule*> rules;
  std::unordered_map<std::string_view, const Regime*> regimes;

 private:
  static constexpr std::size_t subject_count = 100;
  struct OfRegime {
    std::array<CompiledRows, subject_count> by_subject;
    std::vector<CompiledCounting> counting;
    const Limit* age_limit_of_measures = nullptr;
  };

  void index_conventions();
  void index_rule(const Rule& rule);
  void index_row(const CompiledRow& compiled, const std::vector<Condition>& when);
  std::size_t number_of(const Regime& regime) const {
    return static_cast<std::size_t>(&regime - table.regimes.data());
  }

  std::array<CompiledConvention, convention_names.size()> known_conventions_;
  std::vector<OfRegime> of_regime_;
  std::array<CompiledRows, subject_count> dated_;
};

/// Checks a table. @throws Error with the path of the first fault
void check_table(const LawTable& table);

}  // namespace gerove::law::detail
