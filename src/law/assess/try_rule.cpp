#include "law/assess/try_rule.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "core/finding_kind.hpp"
#include "law/assess/evaluate.hpp"
#include "law/table/fact_codes.hpp"

namespace gerove::law {

namespace {

/// The words of values of a fact: `paprasta`, an age as its number.
void add_words(OwnedText& list, Fact fact, std::int32_t code) {
  OwnedText words{std::to_string(code), std::to_string(code)};
  if (fact != Fact::age_at_act) {
    const auto codes = codes_of(fact);
    const auto entry = std::ranges::find(codes, code, &CodeEntry::number);
    if (entry != codes.end()) words = owned(entry->label);
  }
  list.lt += (list.lt.empty() ? "" : ", ") + words.lt;
  list.en += (list.en.empty() ? "" : ", ") + words.en;
}

OwnedText words_of(Fact fact, const std::vector<std::string>& names) {
  OwnedText list;
  for (const std::string& name : names) {
    if (const auto code = fact_code(fact, name)) add_words(list, fact, *code);
  }
  return list;
}

/// What is recorded of a fact.
OwnedText words_of(Fact fact, const FactValue& value) {
  OwnedText list;
  value.codes.each(
      [&](std::size_t code) { add_words(list, fact, static_cast<std::int32_t>(code)); });
  if (list.lt.empty() || !value.recorded) return {"neįrašyta", "not recorded"};
  if (value.vague) return {list.lt + " (nežinia, kuris)", list.en + " (nobody knows which)"};
  return list;
}

bool holds(const Condition& condition, const FactValue& value) {
  const bool any =
      condition.any_of.empty() || value.codes.meets(codes_of(condition.fact, condition.any_of));
  return any && !value.codes.meets(codes_of(condition.fact, condition.none_of));
}

/// Goes through a row.
class Trial {
 public:
  Trial(AssessmentRun& run, const Subject& subject, const Regime* regime, const Row* row)
      : run_(run), subject_(subject), row_(row) {
    trial_.rule = run.tried;
    trial_.row = row;
    trial_.regime = regime;
    trial_.subject = subject.place;
  }

  RuleTrial finish() {
    add_head();
    if (row_ == nullptr) {
      add({"šioje redakcijoje tokios taisyklės nėra", "this edition has no such rule"});
      return std::move(trial_);
    }
    trial_.applies = add_force();
    for (const Condition& condition : row_->when) {
      trial_.applies = add_condition(condition) && trial_.applies;
    }
    if (!trial_.applies) {
      add({"taisyklė netaikoma", "the rule does not apply"});
      return std::move(trial_);
    }
    add({"taisyklė taikoma", "the rule applies"});
    add_body();
    return std::move(trial_);
  }

 private:
  void add(Text words) { trial_.steps.push_back({owned(words), {}}); }
  void add(Text words, const OwnedText& a, const OwnedText& b = {}, const OwnedText& c = {}) {
    trial_.steps.push_back(
        {{fill(words.lt, {a.lt, b.lt, c.lt}), fill(words.en, {a.en, b.en, c.en})}, {}});
  }

  void add_head() {
    OwnedText where;
    if (row_ != nullptr) where = {citation_text(*row_), citation_text(*row_)};
    if (trial_.regime != nullptr) {
      where.lt += (where.lt.empty() ? "redakcija " : ", redakcija ") + trial_.regime->id;
      where.en += (where.en.empty() ? "edition " : ", edition ") + trial_.regime->id;
    }
    const OwnedText name{run_.tried->id + ": " + run_.tried->title->lt,
                         run_.tried->id + ": " + run_.tried->title->en};
    if (where.lt.empty()) return add({"{0}", "{0}"}, name);
    add({"{0} ({1})", "{0} ({1})"}, name, where);
  }

  /// Whether a row that goes by dates is in force on the subject's day.
  bool add_force() {
    const bool in_force = !row_->in_force || in_force_on(*row_->in_force, subject_.date);
    if (!in_force) {
      add({"tą dieną ši eilutė negaliojo", "this row was not in force on that day"});
    }
    return in_force;
  }

  bool add_condition(const Condition& condition) {
    const FactValue& value = subject_.value(condition.fact, run_.choices);
    const bool kept = holds(condition, value);
    const OwnedText fact = owned(label(condition.fact));
    const OwnedText recorded = words_of(condition.fact, value);
    const auto say = [&](const std::vector<std::string>& names, Text holds, Text fails) {
      if (!names.empty())
        add(kept ? holds : fails, fact, words_of(condition.fact, names), recorded);
    };
    say(condition.any_of,
        {"tenkinama: {0} – {2} (reikia: {1})", "holds: {0} is {2} (wanted: {1})"},
        {"netenkinama: {0} – {2} (reikia: {1})", "fails: {0} is {2} (wanted: {1})"});
    say(condition.none_of,
        {"tenkinama: {0} – {2} (netinka: {1})", "holds: {0} is {2} (not: {1})"},
        {"netenkinama: {0} – {2} (netinka: {1})", "fails: {0} is {2} (not: {1})"});
    return kept;
  }

  /// What the rule looks at, and whether it is recorded.
  void add_body() {
    if (const auto* unknown = std::get_if<Unknown>(&row_->body)) {
      add({"ką ji sako, nežinoma: {0}", "what it says is unknown: {0}"},
          {unknown->why->lt, unknown->why->en});
    } else if (const auto* note = std::get_if<Note>(&row_->body)) {
      add({"ji tik primena: {0}", "it only says: {0}"}, {note->says->lt, note->says->en});
    } else if (const auto* cap = std::get_if<Cap>(&row_->body)) {
      const bool told =
          subject_.quantity(cap->quantity, run_.choices).kind != QuantityValue::Kind::nothing;
      add(told ? Text{"riboja: {0}", "it bounds: {0}"}
               : Text{"riboja, bet neįrašyta: {0}", "it bounds what is not recorded: {0}"},
          owned(label(cap->quantity)));
    } else if (const auto* demand = std::get_if<Demand>(&row_->body)) {
      for (const DemandItem& item : demand->items) {
        add({"žiūri: {0} – {1}", "it looks at: {0}, which is {1}"},
            owned(label(item.fact)),
            words_of(item.fact, subject_.value(item.fact, run_.choices)));
      }
    }
  }

  AssessmentRun& run_;
  const Subject& subject_;
  const Row* row_;
  RuleTrial trial_;
};

}  // namespace

void try_rule(AssessmentRun& run, const Subject& subject, const Regime* regime) {
  bool has_row = false;
  for (const Row& row : run.tried->rows) {
    const bool of_edition = regime != nullptr && std::ranges::count(row.regimes, regime->id) != 0;
    if (!of_edition && !row.in_force) continue;
    has_row = true;
    run.result.trials.push_back(
        Trial(run, subject, row.in_force ? nullptr : regime, &row).finish());
  }
  if (!has_row) run.result.trials.push_back(Trial(run, subject, regime, nullptr).finish());
}

}  // namespace gerove::law
