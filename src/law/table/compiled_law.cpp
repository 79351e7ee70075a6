#include "law/table/compiled_law.hpp"

#include <algorithm>
#include <utility>

#include "gerove/codes/actor.hpp"
#include "gerove/codes/measure.hpp"
#include "gerove/core/error.hpp"
#include "law/assess/bounds.hpp"
#include "law/table/fact_codes.hpp"
#include "law/table/inherit_rows.hpp"

namespace gerove::law::detail {

namespace {

void set_length(const Amount& amount, CompiledRow& compiled) {
  if (amount.unit == TermUnit::clock_hour) {
    compiled.hours = amount.number;
  } else if (const auto unit = calendar_unit(amount.unit)) {
    compiled.length = calendar::LegalTerm{amount.number, *unit};
  }
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

CompiledCounting compiled_counting(const Counting& counting) {
  return {counting.quantity,
          set_of(entries<CriminalMeasureKind>(), counting.plus_criminal_measures),
          set_of(entries<SuspensionKind>(), counting.minus_suspensions),
          set_of(entries<SuspensionKind>(), counting.ended_by_suspensions)};
}

CompiledItem compiled_item(const DemandItem& item) {
  return {.item = &item,
          .condition = {.fact = item.fact,
                        .any_of = codes_of(item.fact, item.any_of),
                        .none_of = codes_of(item.fact, item.none_of),
                        .wants_any = !item.any_of.empty()},
          .all_of = codes_of(item.fact, item.all_of),
          .wants_all = !item.all_of.empty()};
}

Severity severity_of(const Rule& rule, const Row& row) {
  if (rule.info == Answer::yes) return Severity::info;
  return row.value_status == ValueStatus::verified ? Severity::error : Severity::warning;
}

void add_row(CompiledRows& blocks, const CompiledRow& row, const std::vector<Condition>& when) {
  if (blocks.empty() || blocks.back().rows.size() == RowBlock::most_rows) blocks.emplace_back();
  RowBlock& block = blocks.back();
  const RowBits bit = RowBits{1} << block.rows.size();
  block.rows.push_back(row);
  for (const Condition& condition : when) {
    block.when.add({condition.fact,
                    codes_of(condition.fact, condition.any_of),
                    codes_of(condition.fact, condition.none_of),
                    !condition.any_of.empty()},
                   bit);
  }
  // That a fact has no other values than some, no single one of them tells: always looked at.
  if (row.demand && !row.demand->wants_all) block.demands.add(row.demand->condition, bit);
}

void arrange(CompiledRows& blocks) {
  for (RowBlock& block : blocks) {
    block.when.arrange();
    block.demands.arrange();
  }
}

/// The last row of a rule that has a term: what an unknown row would be counted from.
const Row* term_row(const Rule& rule) {
  const Row* found = nullptr;
  for (const Row& row : rule.rows) {
    if (std::holds_alternative<StatutoryTerm>(row.body)) found = &row;
  }
  return found;
}

/// The table with what it leaves to be inherited.
LawTable complete(LawTable table) {
  inherit_rows(table);
  check_table(table);
  add_unread_rows(table);  // only now: paths of faults count the rows as they were written
  return table;
}

}  // namespace

CompiledLaw::CompiledLaw(LawTable source)
    : table(complete(std::move(source))), of_regime_(table.regimes.size()) {
  for (const Regime& regime : table.regimes) regimes.emplace(regime.id, &regime);
  index_conventions();
  for (const Rule& rule : table.rules) index_rule(rule);
  std::ranges::for_each(dated_, arrange);
  for (OfRegime& regime : of_regime_) std::ranges::for_each(regime.by_subject, arrange);
}

void CompiledLaw::index_conventions() {
  for (std::size_t i = 0; i < table.conventions.size(); ++i) {
    const Convention& convention = table.conventions[i];
    const auto option =
        std::ranges::find(convention.options, convention.default_option, &ConventionOption::id);
    default_options[i] = static_cast<std::uint8_t>(option - convention.options.begin());
  }
  for (std::size_t i = 0; i < convention_names.size(); ++i) {
    CompiledConvention& known = known_conventions_[i];
    known.convention = convention(convention_names[i].id);
    if (known.convention == nullptr) continue;
    const auto& names = convention_names[i].options;
    for (std::size_t k = 0; k < known.convention->options.size(); ++k) {
      const auto name = std::ranges::find(names, known.convention->options[k].id);
      known.values[k] = static_cast<std::uint8_t>(name - names.begin());
    }
  }
}

void CompiledLaw::index_rule(const Rule& rule) {
  rules.emplace(rule.id, &rule);
  for (const std::string& alias : rule.aliases) rules.emplace(alias, &rule);
  const Row* like = term_row(rule);
  for (const Row& row : rule.rows) {
    CompiledRow compiled;
    compiled.rule = &rule;
    compiled.row = &row;
    if (row.in_force) compiled.in_force = &*row.in_force;
    compiled.cap = std::get_if<Cap>(&row.body);
    compiled.severity = severity_of(rule, row);
    const bool is_unknown = std::holds_alternative<Unknown>(row.body);
    const Row* pattern = is_unknown ? like : &row;
    if (pattern == nullptr) continue;
    if (const auto* term = std::get_if<StatutoryTerm>(&pattern->body)) {
      compiled.term = term;
      compiled.term_known = !is_unknown;
      if (compiled.term_known && term->amount) set_length(*term->amount, compiled);
      compiled.done_actors = set_of(entries<ActorKind>(), term->actors);
      compiled.addressees = numbers_of(entries<ActorKind>(), term->each_addressee);
      compiled.anchor_convention = convention(term->convention);
    }
    const auto* const demand = std::get_if<Demand>(&row.body);
    if (demand == nullptr) {
      index_row(compiled, pattern->when);
      continue;
    }
    for (const DemandItem& item : demand->items) {
      compiled.demand = std::make_shared<CompiledItem>(compiled_item(item));
      std::vector<Condition> when = pattern->when;
      when.insert(when.end(), item.when.begin(), item.when.end());
      index_row(compiled, when);
    }
  }
}

void CompiledLaw::index_row(const CompiledRow& compiled, const std::vector<Condition>& when) {
  const auto subject = static_cast<std::size_t>(compiled.rule->subject);
  if (std::holds_alternative<Note>(compiled.row->body)) return;
  if (compiled.in_force != nullptr) add_row(dated_[subject], compiled, when);
  for (const std::string& id : compiled.row->regimes) {
    OfRegime& regime = of_regime_[number_of(*regimes.at(id))];
    if (const auto* counting = std::get_if<Counting>(&compiled.row->body)) {
      regime.counting.push_back(compiled_counting(*counting));
    } else {
      add_row(regime.by_subject[subject], compiled, when);
    }
    const bool is_age_limit =
        compiled.cap != nullptr && compiled.cap->quantity == Quantity::age_at_end &&
        compiled.cap->at_most && compiled.rule->subject == RuleSubject::measure;
    if (is_age_limit && regime.age_limit_of_measures == nullptr) {
      regime.age_limit_of_measures = &*compiled.cap->at_most;
    }
  }
}

const CompiledRows& CompiledLaw::rows(RuleSubject subject, const Regime& regime) const {
  return of_regime_[number_of(regime)].by_subject[static_cast<std::size_t>(subject)];
}

const CompiledRows& CompiledLaw::dated_rows(RuleSubject subject) const {
  return dated_[static_cast<std::size_t>(subject)];
}

const CompiledCounting* CompiledLaw::counting(Quantity quantity, const Regime& regime) const {
  const std::vector<CompiledCounting>& list = of_regime_[number_of(regime)].counting;
  const auto found = std::ranges::find(list, quantity, &CompiledCounting::quantity);
  return found == list.end() ? nullptr : &*found;
}

const Convention* CompiledLaw::convention(std::string_view id) const {
  const auto found = std::ranges::find(table.conventions, id, &Convention::id);
  return found == table.conventions.end() ? nullptr : &*found;
}

}  // namespace gerove::law::detail
