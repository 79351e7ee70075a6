// A table of law made ready: conditions as sets of numbers, rows by what they are held against.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "gerove/calendar/legal_term.hpp"
#include "gerove/core/finding.hpp"
#include "gerove/law/rule_table.hpp"
#include "law/code_set.hpp"
#include "law/questions.hpp"

namespace gerove::law::detail {

/// Numbers of events are below.
inline constexpr std::size_t event_limit = 256;

/// More different conditions than this a table may not have.
inline constexpr std::size_t most_conditions = 1024;

/// A condition; rows that share it name it by its number.
struct ReadyCondition {
  const Condition* source = nullptr;
  Fact fact{};
  CodeSet any_of;
  CodeSet none_of;
  bool wants_any = false;
};

struct ReadyItem {
  const DemandItem* item = nullptr;
  Fact fact{};
  CodeSet all_of;
  CodeSet any_of;
  CodeSet none_of;
  bool wants_all = false;
  bool wants_any = false;
  std::vector<std::uint16_t> when;  ///< numbers of conditions
};

struct ReadyRow {
  const Rule* rule = nullptr;
  const Row* row = nullptr;
  Severity severity = Severity::warning;  ///< of a breach on known facts
  std::vector<std::uint16_t> when;        ///< numbers of conditions
  std::vector<ReadyItem> items;           ///< of a demand
  const Term* term = nullptr;             ///< also of an unknown row whose rule is known elsewhere
  CodeSet done_actors;                    ///< of the term
  std::vector<std::int32_t> addressees;   ///< of the term
  const Convention* anchor_convention = nullptr;  ///< of the term
  bool term_known = false;                        ///< the term's length is this row's own
  std::optional<calendar::LegalTerm> length;  ///< of the term, if it is known and in the calendar
  std::optional<std::int64_t> hours;          ///< of the term, if it is known and in hours
};

/// What counts into a quantity.
struct ReadyCounting {
  Quantity quantity{};
  CodeSet plus_criminal_measures;
  CodeSet minus_suspensions;
};

/// More conventions than this a table may not have.
inline constexpr std::size_t most_conventions = 64;

/// A question that the engine answers, as a table has it.
struct ReadyQuestion {
  const Convention* convention = nullptr;  ///< null when the table leaves it out
  std::array<std::uint8_t, 8> answers{};   ///< the engine's number of each option
};

/// Rows with the same first condition: if it does not hold, none of them applies.
struct ReadyGroup {
  static constexpr std::uint16_t no_condition = 0xffff;

  std::uint16_t condition = no_condition;  ///< that all rows share
  /// Of each row the next condition. Most rows fail here, and are not even looked at.
  std::vector<std::uint16_t> gates{};
  std::vector<ReadyRow> rows{};  ///< their `when` lacks both
};

/// Rows that go by dates, or by one edition, for one subject.
using ReadyRows = std::vector<ReadyGroup>;

class RuleBook {
 public:
  /// @throws Error as `Law` says
  explicit RuleBook(LawTable source);
  RuleBook(const RuleBook&) = delete;
  RuleBook& operator=(const RuleBook&) = delete;

  /// Rows of an edition held against a subject.
  const ReadyRows& rows(RuleSubject subject, const Regime& regime) const;
  /// Rows held against a subject that go by dates.
  const ReadyRows& dated_rows(RuleSubject subject) const;
  /// The age up to which a measure may last under an edition, or null.
  const Limit* age_limit_of_measures(const Regime& regime) const {
    return of_regime_[number_of(regime)].age_limit_of_measures;
  }
  /// What counts into a quantity under an edition, or null.
  const ReadyCounting* counting(Quantity quantity, const Regime& regime) const;
  /// The answers to the conventions, and the conventions themselves, by id.
  const Convention* convention(std::string_view id) const;

  const LawTable table;
  std::vector<ReadyCondition> conditions;  ///< each once
  std::array<ReadyQuestion, question_names.size()> questions;
  std::array<std::uint8_t, most_conventions> default_options{};  ///< by convention
  std::unordered_map<std::string_view, const Rule*> rules;
  std::unordered_map<std::string_view, const Regime*> regimes;

 private:
  static constexpr std::size_t subject_count = 100;
  struct OfRegime {
    std::array<ReadyRows, subject_count> by_subject;
    std::vector<ReadyCounting> counting;
    const Limit* age_limit_of_measures = nullptr;
  };

  void index_questions();
  std::uint16_t number_of(const Condition& condition);
  std::vector<std::uint16_t> conditions_of(const std::vector<Condition>& when);
  void index_rule(const Rule& rule);
  void index_row(const Rule& rule, const Row& row, const ReadyRow& ready);
  std::size_t number_of(const Regime& regime) const {
    return static_cast<std::size_t>(&regime - table.regimes.data());
  }

  std::vector<OfRegime> of_regime_;
  std::array<ReadyRows, subject_count> dated_;
};

/// Checks a table. @throws Error with the path of the first fault
void check_table(const LawTable& table);

}  // namespace gerove::law::detail
