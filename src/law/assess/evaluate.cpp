#include "law/assess/evaluate.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <utility>

#include "core/finding_kind.hpp"
#include "law/assess/bounds.hpp"
#include "law/assess/read_term.hpp"
#include "law/assess/try_rule.hpp"
#include "law/table/fact_codes.hpp"

namespace gerove::law {

namespace {

using detail::CompiledItem;
using detail::CompiledRow;
using detail::RowBits;
using detail::RowBlock;

constexpr std::string_view cap_code = "law.cap";
constexpr std::string_view demand_code = "law.demand";
constexpr std::string_view cant_tell_code = "law.cant_tell";

constexpr Text cant_tell_words{
    "negalima pasakyti, ar laikomasi taisyklės „{0}“: duomenys netikslūs",
    "it can't be told whether the rule \"{0}\" is kept: the data are vague"};

constexpr Text lacking_words{"; neįrašyta: {0}", "; not recorded: {0}"};

/// How a demand or bound is kept.
enum class Verdict { kept, broken, cant_tell, not_shown };

Verdict judge(const CompiledItem& item, const FactValue& value) {
  if (value.codes.empty()) return Verdict::kept;  // nothing that the law could say something about
  const bool all = !item.wants_all || value.codes.is_within(item.all_of);
  const detail::CompiledCondition& condition = item.condition;
  const bool any = !condition.wants_any || value.codes.meets(condition.any_of);
  const bool none = !value.codes.meets(condition.none_of);
  if (!value.vague) {
    if (all && any && none) return Verdict::kept;
    const bool may_be_left_out = item.item->recorded != Answer::yes;
    return value.recorded || !may_be_left_out ? Verdict::broken : Verdict::not_shown;
  }
  const bool surely_any = !condition.wants_any || value.codes.is_within(condition.any_of);
  return all && surely_any && none ? Verdict::kept : Verdict::cant_tell;
}

/// Whether a value is none of the fact's list: a newer writer put it there, and nobody can judge
/// it.
bool is_of_newer_writer(Fact fact, const FactValue& value) {
  if (fact == Fact::age_at_act) return false;
  CodeSet known;
  for (const CodeEntry& entry : codes_of(fact)) known.add(entry.number);
  return !value.codes.is_within(known);
}

/// The conventions that facts rest on; those are null that the table lacks.
std::array<const Convention*, 4> conventions_of_facts(const Choices& choices) {
  return {choices.convention<Majority>(),
          choices.convention<Tie>(),
          choices.convention<calendar::LeapBirthday>(),
          choices.convention<ActAgeDate>()};
}

/// The convention whose other option would keep a broken demand, or null.
const Convention* deciding_convention(const AssessmentRun& run,
                                      const CompiledItem& item,
                                      const Subject& subject) {
  for (const Convention* convention : conventions_of_facts(run.choices)) {
    if (convention == nullptr) continue;
    for (std::size_t i = 0; i < convention->options.size(); ++i) {
      const FactValue value = subject.fact(item.condition.fact, run.choices.with(*convention, i));
      if (judge(item, value) != Verdict::broken) return convention;
    }
  }
  return nullptr;
}

/// The rule's words with `{0}` put in.
OwnedText words_of(const Rule& rule, const OwnedText& argument) {
  return {fill(rule.finding->lt, {argument.lt}), fill(rule.finding->en, {argument.en})};
}

/// Whether a row by dates may not have been in force on the subject's day.
bool beginning_unsure(const Row& row, const Subject& subject) {
  if (!row.in_force || row.in_force->from_unknown != Answer::yes) return false;
  return !subject.date || !row.in_force->read_on || *subject.date < *row.in_force->read_on;
}

Severity at_most_warning(Severity severity) {
  return severity == Severity::error ? Severity::warning : severity;
}

/// Rows and subject with where results go.
class Evaluation {
 public:
  Evaluation(AssessmentRun& run, const Subject& subject) : run_(run), subject_(subject) {}

  void run_all(const detail::CompiledRows& rows, const Regime* regime) {
    each_applying(rows, [&](const CompiledRow& compiled) { run(compiled, regime); });
  }

  /// Calls `tell` with the rows that bound a quantity.
  template <class Tell>
  void each_bound(const detail::CompiledRows& rows, Quantity quantity, const Tell& tell) {
    each_applying(rows, [&](const CompiledRow& compiled) {
      if (compiled.cap != nullptr && compiled.cap->quantity == quantity) tell(compiled);
    });
  }

  void check(const CompiledRow& compiled, const Cap& cap, const Regime* regime) {
    const QuantityValue measured = subject_.quantity(cap.quantity, run_.choices);
    if (measured.kind == QuantityValue::Kind::nothing) return;
    if (auto end = end_of_open(run_, compiled, measured, subject_, regime)) {
      run_.result.deadlines.push_back(std::move(*end));
    }
    const Bound bound = judge_cap(run_, cap, measured, subject_);
    if (bound.broken) {
      say(compiled, cap_code, subject_.place_of(cap.quantity), *bound.limit, bound.open);
    } else if (bound.cant_tell) {
      say_cant_tell(compiled, subject_.place_of(cap.quantity), subject_.lacking(cap.quantity));
    }
  }

 private:
  /// Calls `tell` with the rows whose conditions hold, but for demands that are surely kept.
  template <class Tell>
  void each_applying(const detail::CompiledRows& blocks, const Tell& tell) const {
    for (const RowBlock& block : blocks) {
      for (RowBits left = not_surely_kept(block, applying(block)); left != 0; left &= left - 1) {
        tell(block.rows[static_cast<std::size_t>(std::countr_zero(left))]);
      }
    }
  }

  RowBits applying(const RowBlock& block) const {
    RowBits left = ~RowBits{0} >> (RowBlock::most_rows - block.rows.size());
    for (const detail::RowsByFact& rows : block.when) {
      if ((left & rows.asking) != 0) left &= block.when.taking(rows, value(rows.fact).codes);
    }
    return left;
  }

  RowBits not_surely_kept(const RowBlock& block, RowBits left) const {
    for (const detail::RowsByFact& rows : block.demands) {
      if ((left & rows.asking) == 0) continue;
      const FactValue& known = value(rows.fact);
      if (known.codes.empty()) left &= ~rows.asking;
      if (!known.vague) left &= ~(rows.asking & block.demands.taking(rows, known.codes));
    }
    return left;
  }

  void run(const CompiledRow& compiled, const Regime* regime) {
    if (compiled.in_force != nullptr && !in_force_on(*compiled.in_force, subject_.date)) return;
    if (compiled.term != nullptr) return read_terms(run_, compiled, subject_, regime);
    if (compiled.cap != nullptr) return check(compiled, *compiled.cap, regime);
    if (compiled.demand != nullptr) check(compiled, *compiled.demand);
  }

  const FactValue& value(Fact fact) const { return subject_.value(fact, run_.choices); }

  void check(const CompiledRow& compiled, const CompiledItem& item) {
    const Fact fact = item.condition.fact;
    const Verdict verdict = judge(item, value(fact));
    if (verdict == Verdict::kept || is_of_newer_writer(fact, value(fact))) return;
    const Place place = subject_.place_of(fact);
    if (verdict == Verdict::cant_tell) {
      return say_cant_tell(compiled, place, subject_.lacking(fact, run_.choices));
    }
    const LawText* const lacking = item.item->what ? &*item.item->what : nullptr;
    const bool may_be_kept = verdict == Verdict::not_shown && !run_.complete;
    if (may_be_kept && compiled.severity != Severity::info) {
      return run_.not_shown.push_back({run_.record, place, compiled.rule, lacking});
    }
    OwnedText what;
    if (item.item->what) what = {item.item->what->lt, item.item->what->en};
    const bool may_be_open = verdict == Verdict::broken;
    say(compiled,
        demand_code,
        place,
        what,
        may_be_open ? deciding_convention(run_, item, subject_) : nullptr);
  }

  void say(const CompiledRow& compiled,
           std::string_view code,
           const Place& place,
           const OwnedText& argument,
           const Convention* open) {
    Finding finding = start(compiled, code, place);
    finding.severity = compiled.severity;
    if (open != nullptr || beginning_unsure(*compiled.row, subject_)) {
      finding.severity = at_most_warning(finding.severity);
    }
    finding.text = words_of(*compiled.rule, argument);
    if (open != nullptr) add_convention(finding.text, *open);
    run_.result.findings.push_back(std::move(finding));
  }

  /// What is lacking for one rule at one place is said in one finding.
  void say_cant_tell(const CompiledRow& compiled, const Place& place, const Text& lacking) {
    Finding finding = start(compiled, cant_tell_code, place);
    finding.severity = at_most_warning(compiled.severity);
    finding.text = {fill(cant_tell_words.lt, {compiled.rule->title->lt}),
                    fill(cant_tell_words.en, {compiled.rule->title->en})};
    auto& findings = run_.result.findings;
    const bool goes_on =
        !lacking.lt.empty() && !findings.empty() && findings.back().code == finding.code &&
        findings.back().rule == finding.rule && findings.back().record == finding.record &&
        findings.back().path == finding.path;
    if (goes_on) {
      findings.back().text.lt += std::string(", ").append(lacking.lt);
      findings.back().text.en += std::string(", ").append(lacking.en);
      return;
    }
    if (!lacking.lt.empty()) {
      finding.text.lt += fill(lacking_words.lt, {lacking.lt});
      finding.text.en += fill(lacking_words.en, {lacking.en});
    }
    findings.push_back(std::move(finding));
  }

  Finding start(const CompiledRow& compiled, std::string_view code, const Place& place) const {
    Finding finding;
    finding.code = code;
    finding.path = place.path();
    finding.rule = compiled.rule->id;
    finding.record = run_.record;
    return finding;
  }

  static void add_convention(OwnedText& text, const Convention& open) {
    text.lt += " (lemia susitarimas " + open.id + ")";
    text.en += " (the convention " + open.id + " decides)";
  }

  AssessmentRun& run_;
  const Subject& subject_;
};

}  // namespace

bool in_force_on(const InForce& force, const std::optional<Date>& day) {
  if (!day) return !force.to;  // the latest row, for want of a better
  return (!force.from || *force.from <= *day) && (!force.to || *day <= *force.to);
}

void evaluate(AssessmentRun& run, RuleSubject kind, const Subject& subject, const Regime* regime) {
  if (run.tried != nullptr && run.tried->subject == kind) try_rule(run, subject, regime);
  Evaluation evaluation(run, subject);
  if (regime != nullptr) evaluation.run_all(run.law.rows(kind, *regime), regime);
  evaluation.run_all(run.law.dated_rows(kind), nullptr);
}

bool is_bounded(AssessmentRun& run,
                RuleSubject kind,
                const Subject& subject,
                const Regime* regime,
                Quantity quantity) {
  bool found = false;
  if (regime == nullptr) return found;
  Evaluation(run, subject)
      .each_bound(run.law.rows(kind, *regime), quantity, [&](const CompiledRow&) { found = true; });
  return found;
}

void evaluate_bounds(AssessmentRun& run,
                     RuleSubject kind,
                     const Subject& subject,
                     const Regime* regime,
                     Quantity quantity) {
  if (regime == nullptr) return;
  Evaluation evaluation(run, subject);
  evaluation.each_bound(run.law.rows(kind, *regime), quantity, [&](const CompiledRow& compiled) {
    evaluation.check(compiled, *compiled.cap, regime);
  });
}

}  // namespace gerove::law
