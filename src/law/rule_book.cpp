#include "law/rule_book.hpp"

#include <algorithm>
#include <utility>

#include "gerove/codes/actor.hpp"
#include "gerove/codes/measure.hpp"
#include "gerove/core/error.hpp"
#include "law/bounds.hpp"
#include "law/fact_codes.hpp"

namespace gerove::law::detail {

namespace {

void set_length(const Amount& amount, ReadyRow& ready) {
  if (amount.unit == TermUnit::clock_hour) {
    ready.hours = amount.number;
  } else if (const auto unit = calendar_unit(amount.unit)) {
    ready.length = calendar::LegalTerm{amount.number, *unit};
  }
}

CodeSet codes_of(Fact fact, const std::vector<std::string>& names) {
  CodeSet codes;
  for (const std::string& name : names) codes.add(fact_code(fact, name).value());
  return codes;
}

std::vector<std::int32_t> numbers_of(std::span<const CodeEntry> list,
                                     const std::vector<std::string>& names) {
  std::vector<std::int32_t> numbers;
  for (const std::string& name : names) numbers.push_back(short_code(list, name).value());
  return numbers;
}

CodeSet set_of(std::span<const CodeEntry> list, const std::vector<std::string>& names) {
  CodeSet codes;
  for (const std::int32_t number : numbers_of(list, names)) codes.add(number);
  return codes;
}

ReadyCounting ready_counting(const Counting& counting) {
  return {counting.quantity,
          set_of(entries<CriminalMeasureKind>(), counting.plus_criminal_measures),
          set_of(entries<SuspensionKind>(), counting.minus_suspensions)};
}

ReadyItem ready_item(const DemandItem& item) {
  return {.item = &item,
          .fact = item.fact,
          .all_of = codes_of(item.fact, item.all_of),
          .any_of = codes_of(item.fact, item.any_of),
          .none_of = codes_of(item.fact, item.none_of),
          .wants_all = !item.all_of.empty(),
          .wants_any = !item.any_of.empty(),
          .when = {}};
}

Severity severity_of(const Rule& rule, const Row& row) {
  if (rule.info == Answer::yes) return Severity::info;
  return row.value_status == ValueStatus::verified ? Severity::error : Severity::warning;
}

/// Takes the first condition of a row away.
std::uint16_t take_condition(ReadyRow& row) {
  if (row.when.empty()) return ReadyGroup::no_condition;
  const std::uint16_t first = row.when.front();
  row.when.erase(row.when.begin());
  return first;
}

/// Adds a row to those that share its first condition.
void add_row(ReadyRows& groups, ReadyRow row) {
  const std::uint16_t first = take_condition(row);
  auto group = std::ranges::find(groups, first, &ReadyGroup::condition);
  if (group == groups.end()) group = groups.insert(groups.end(), ReadyGroup{first});
  group->gates.push_back(take_condition(row));
  group->rows.push_back(std::move(row));
}

/// The last row of a rule that has a term: what an unknown row would be counted from.
const Row* term_row(const Rule& rule) {
  const Row* found = nullptr;
  for (const Row& row : rule.rows) {
    if (std::holds_alternative<Term>(row.body)) found = &row;
  }
  return found;
}

}  // namespace

RuleBook::RuleBook(LawTable source) : table(std::move(source)), of_regime_(table.regimes.size()) {
  check_table(table);
  for (const Regime& regime : table.regimes) regimes.emplace(regime.id, &regime);
  index_questions();
  for (const Rule& rule : table.rules) index_rule(rule);
}

void RuleBook::index_questions() {
  for (std::size_t i = 0; i < table.conventions.size(); ++i) {
    const Convention& convention = table.conventions[i];
    const auto option =
        std::ranges::find(convention.options, convention.default_option, &ConventionOption::id);
    default_options[i] = static_cast<std::uint8_t>(option - convention.options.begin());
  }
  for (std::size_t i = 0; i < question_names.size(); ++i) {
    ReadyQuestion& question = questions[i];
    question.convention = convention(question_names[i].id);
    if (question.convention == nullptr) continue;
    const auto& names = question_names[i].options;
    for (std::size_t k = 0; k < question.convention->options.size(); ++k) {
      const auto name = std::ranges::find(names, question.convention->options[k].id);
      question.answers[k] = static_cast<std::uint8_t>(name - names.begin());
    }
  }
}

std::uint16_t RuleBook::number_of(const Condition& condition) {
  const auto same = std::ranges::find_if(
      conditions, [&](const ReadyCondition& ready) { return *ready.source == condition; });
  if (same == conditions.end()) {
    if (conditions.size() == most_conditions) throw Error(Failure{.code = Errc::law_value});
    conditions.push_back({&condition,
                          condition.fact,
                          codes_of(condition.fact, condition.any_of),
                          codes_of(condition.fact, condition.none_of),
                          !condition.any_of.empty()});
    return static_cast<std::uint16_t>(conditions.size() - 1);
  }
  return static_cast<std::uint16_t>(same - conditions.begin());
}

std::vector<std::uint16_t> RuleBook::conditions_of(const std::vector<Condition>& when) {
  std::vector<std::uint16_t> numbers;
  for (const Condition& condition : when) numbers.push_back(number_of(condition));
  return numbers;
}

void RuleBook::index_rule(const Rule& rule) {
  rules.emplace(rule.id, &rule);
  for (const std::string& alias : rule.aliases) rules.emplace(alias, &rule);
  const Row* like = term_row(rule);
  for (const Row& row : rule.rows) {
    ReadyRow ready;
    ready.rule = &rule;
    ready.row = &row;
    ready.severity = severity_of(rule, row);
    const bool is_unknown = std::holds_alternative<Unknown>(row.body);
    const Row* pattern = is_unknown ? like : &row;
    if (pattern == nullptr) continue;
    ready.when = conditions_of(pattern->when);
    if (const auto* term = std::get_if<Term>(&pattern->body)) {
      ready.term = term;
      ready.term_known = !is_unknown;
      if (ready.term_known && term->amount) set_length(*term->amount, ready);
      ready.done_actors = set_of(entries<ActorKind>(), term->actors);
      ready.addressees = numbers_of(entries<ActorKind>(), term->each_addressee);
      ready.anchor_convention = convention(term->convention);
    }
    if (const auto* demand = std::get_if<Demand>(&row.body)) {
      for (const DemandItem& item : demand->items) {
        ready.items.push_back(ready_item(item));
        ready.items.back().when = conditions_of(item.when);
      }
    }
    index_row(rule, row, ready);
  }
}

void RuleBook::index_row(const Rule& rule, const Row& row, const ReadyRow& ready) {
  const auto subject = static_cast<std::size_t>(rule.subject);
  if (std::holds_alternative<Note>(row.body)) return;
  if (row.in_force) add_row(dated_[subject], ready);
  for (const std::string& id : row.regimes) {
    OfRegime& regime = of_regime_[number_of(*regimes.at(id))];
    if (const auto* counting = std::get_if<Counting>(&row.body)) {
      regime.counting.push_back(ready_counting(*counting));
    } else {
      add_row(regime.by_subject[subject], ready);
    }
    const auto* const cap = std::get_if<Cap>(&row.body);
    const bool is_age_limit = cap != nullptr && cap->quantity == Quantity::age_at_end &&
                              cap->at_most && rule.subject == RuleSubject::measure;
    if (is_age_limit && regime.age_limit_of_measures == nullptr) {
      regime.age_limit_of_measures = &*cap->at_most;
    }
  }
}

const ReadyRows& RuleBook::rows(RuleSubject subject, const Regime& regime) const {
  return of_regime_[number_of(regime)].by_subject[static_cast<std::size_t>(subject)];
}

const ReadyRows& RuleBook::dated_rows(RuleSubject subject) const {
  return dated_[static_cast<std::size_t>(subject)];
}

const ReadyCounting* RuleBook::counting(Quantity quantity, const Regime& regime) const {
  const std::vector<ReadyCounting>& list = of_regime_[number_of(regime)].counting;
  const auto found = std::ranges::find(list, quantity, &ReadyCounting::quantity);
  return found == list.end() ? nullptr : &*found;
}

const Convention* RuleBook::convention(std::string_view id) const {
  const auto found = std::ranges::find(table.conventions, id, &Convention::id);
  return found == table.conventions.end() ? nullptr : &*found;
}

}  // namespace gerove::law::detail
