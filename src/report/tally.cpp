#include "gerove/report/tally.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <map>
#include <string>
#include <tuple>
#include <utility>

#include "core/finding_kind.hpp"
#include "core/limited_findings.hpp"
#include "gerove/core/budget.hpp"
#include "gerove/core/decimal.hpp"
#include "gerove/core/field_path.hpp"
#include "gerove/core/fingerprint.hpp"
#include "report/counted.hpp"
#include "report/cross_checks.hpp"
#include "report/figure_list.hpp"
#include "report/tally_facts.hpp"

namespace gerove::report {

namespace {

constexpr FindingKind copied_same{"report.duplicate.same",
                                  Severity::warning,
                                  {"tas pats įrašas pakartotas: skaičiuotas vieną kartą",
                                   "the same record stands there twice: counted once"}};
constexpr FindingKind copied_different{
    "report.duplicate.different",
    Severity::error,
    {"keli skirtingi įrašai tuo pačiu identifikatoriumi: skaičiuotas vienas",
     "different records have the same id: one of them was counted"}};
constexpr FindingKind body_missing{
    "report.body.missing",
    Severity::warning,
    {"nežinoma, kieno tai posėdis (nėra tokio organo įrašo): skaičiuotas kaip komisijos",
     "unknown whose sitting this is (no such body's record): counted as the commission's"}};
constexpr FindingKind stated_differs{
    "report.stated.differs",
    Severity::error,
    {"{0} ({1}): nurodyta {2}, suskaičiuota {3}", "{0} ({1}): stated {2}, counted {3}"}};
constexpr FindingKind stated_unknown{"report.stated.unknown_indicator",
                                     Severity::info,
                                     {"tokio rodiklio ataskaitoje nėra: su ja nesugretinta",
                                      "the report has no such indicator: not compared with it"}};

constexpr std::string_view indicator_prefix = "commission.";

struct BodyFacts {
  BodyKind kind{};
  MunicipalityId municipality{};
};

/// A figure of the yearly report that somebody states.
struct StatedFacts {
  std::string indicator{};
  Decimal value{};
  Exactness exactness{};
};

using KeptStatement = Counted<StatedFacts>::Kept;

bool agrees(const StatedFacts& stated, std::uint64_t value) {
  const auto order = compare(make_decimal(static_cast<std::int64_t>(value)), stated.value);
  switch (stated.exactness) {
    case Exactness::unspecified:
    case Exactness::exact: return order == 0;
    case Exactness::at_least: return order >= 0;
    case Exactness::at_most: return order <= 0;
    default: return true;
  }
}

bool states_period(const Observation& observation, const Period& period) {
  return observation.period && observation.period->start == period.start &&
         observation.period->end == period.end;
}

void sort_findings(Findings& findings) {
  const auto place = [](const Finding& finding) {
    return std::tie(finding.record, finding.path, finding.code, finding.text.en, finding.source);
  };
  std::sort(findings.begin(), findings.end(), [&](const Finding& a, const Finding& b) {
    return place(a) < place(b);
  });
  findings.erase(std::unique(findings.begin(), findings.end()), findings.end());
}

template <class Facts>
void report_copies(const Counted<Facts>& counted, LimitedFindings& findings) {
  for (const auto& record : counted) {
    const Copies copies = record.second.copies;
    if (copies == Copies::one) continue;
    findings.push(finding_about(copies == Copies::same ? copied_same : copied_different, record));
  }
}

void count_sitting(const std::string& id, const SittingFacts& sitting, FigureList& figures) {
  figures.count(Indicator::sittings(), {id, {}});
  for (std::size_t i = 0; i < sitting.questions.size(); ++i) {
    const QuestionFacts& question = sitting.questions[i];
    const RecordPlace source{id, indexed("sitting.agenda", i)};
    figures.count(question.adjourned ? Indicator::adjourned_questions() : Indicator::questions(),
                  source);
    if (question.adjourned) continue;
    for (const ChildId& child : question.children) {
      figures.count_distinct(Indicator::children(), child.value, source);
    }
  }
}

void count_order(const std::string& id, const OrderFacts& order, FigureList& figures) {
  figures.count(Indicator::orders(), {id, {}});
  figures.count(Indicator::orders(order.subject), {id, {}});
  figures.count(Indicator::orders(order.subject, order.action), {id, {}});
  for (const ChildId& child : order.children) {
    figures.count_distinct(Indicator::children_in_orders(), child.value, {id, {}});
  }
}

void count_case(const std::string& id, const CaseFacts& facts, FigureList& figures) {
  for (const ProcedureFacts& procedure : facts.procedures) {
    const RecordPlace source{id, indexed("case_file.procedures", procedure.index)};
    if (procedure.begun) figures.count(Indicator::procedures(), source);
    if (procedure.begun && !procedure.family.empty()) {
      figures.count_distinct(Indicator::families(), procedure.family.value, source);
    }
    if (!procedure.requested) continue;
    figures.count(Indicator::requests(), source);
    figures.count(Indicator::requests(procedure.action), source);
    figures.count(Indicator::requests_by(procedure.initiator), source);
  }
  for (const MeasureFacts& measure : facts.measures) {
    const RecordPlace source{id, indexed("case_file.measures", measure.index)};
    figures.count(Indicator::measures(), source);
    figures.count(Indicator::measures(measure.kind), source);
  }
}

}  // namespace

const Figure* YearReport::find(std::string_view indicator) const {
  for (const Figure& figure : figures) {
    if (figure.indicator == indicator) return &figure;
  }
  return nullptr;
}

class Tally::State {
 public:
  State(Period period, MunicipalityId municipality, std::size_t most_findings)
      : period_(std::move(period)),
        municipality_(std::move(municipality)),
        most_findings_(most_findings) {}

  void begin_file(std::string name) {
    file_ = std::make_shared<const std::string>(std::move(name));
  }

  void add(const Body& body) {
    bodies_.add(body.id.value, fingerprint(body), {body.kind, body.municipality_id}, file_);
  }

  void add(const Sitting& sitting) {
    Findings findings;
    if (auto facts = facts_of(sitting, period_, findings)) {
      counted_.sittings.add(sitting.id.value, fingerprint(sitting), std::move(*facts), file_);
    }
    for (Finding& finding : findings) {
      finding.source = text_of(file_);
      keep(sitting.body_id, std::move(finding));
    }
  }

  void add(const Act& act) {
    if (!is_ours(act.municipality_id)) return;
    Findings found;
    if (auto facts = facts_of(act, period_, found)) {
      counted_.orders.add(act.id.value, fingerprint(act), std::move(*facts), file_);
    }
    keep(std::move(found));
  }

  void add(const CaseFile& file) {
    if (!is_ours(file.municipality_id)) return;
    Findings found;
    if (auto facts = facts_of(file, period_, found)) {
      counted_.cases.add(file.id.value, fingerprint(file), std::move(*facts), file_);
    }
    keep(std::move(found));
  }

  void add(const Observation& observation) {
    const bool of_whole_report = observation.breakdown.empty() && observation.value &&
                                 states_period(observation, period_) &&
                                 is_ours(observation.municipality_id);
    if (!of_whole_report || !observation.indicator.starts_with(indicator_prefix)) return;
    stated_.add(observation.id.value,
                fingerprint(observation),
                {observation.indicator, *observation.value, observation.exactness},
                file_);
  }

  template <class Other>
  void add(const Other&) {}

  void add_all_of(const State& other) {
    bodies_.add(other.bodies_);
    stated_.add(other.stated_);
    counted_.sittings.add(other.counted_.sittings);
    counted_.orders.add(other.counted_.orders);
    counted_.cases.add(other.counted_.cases);
    findings_.add(other.findings_);
    for (const auto& [body, found] : other.sitting_findings_) {
      for (const Finding& finding : found.listed()) keep(body, finding);
      for (const Finding& others : found.others()) sitting_findings_[body].count(others);
    }
  }

  YearReport finish(const StopCheck& stop) const {
    YearReport report{.period = period_, .municipality_id = municipality_};
    LimitedFindings findings = findings_;
    const CountedRecords counted{our_sittings(findings, stop), counted_.orders, counted_.cases};
    report.figures = count(counted, stop);
    for (const auto& [body, found] : sitting_findings_) {
      if (is_commission(body)) findings.add(found);
    }
    report_copies(counted.sittings, findings);
    report_copies(counted.orders, findings);
    report_copies(counted.cases, findings);
    cross_check(counted, findings, stop);
    compare_with_stated(report, findings);
    report.findings = findings.take();
    sort_findings(report.findings);
    std::ranges::move(findings.others(), std::back_inserter(report.findings));
    return report;
  }

 private:
  /// Keeps what is wrong with a record of the file that was begun.
  void keep(Findings found) {
    for (Finding& finding : found) {
      finding.source = text_of(file_);
      findings_.push(std::move(finding));
    }
  }

  /// Keeps what is wrong with a sitting of a body, which counts only if that is the commission.
  void keep(const BodyId& body, Finding finding) {
    LimitedFindings& found = sitting_findings_[body];
    if (sitting_findings_listed_ == most_findings_) return found.count(finding);
    ++sitting_findings_listed_;
    found.push(std::move(finding));
  }

  bool is_ours(const MunicipalityId& municipality) const {
    return municipality_.empty() || municipality.empty() || municipality == municipality_;
  }

  /// A body of unknown kind passes for the commission.
  bool is_commission(const BodyId& id) const {
    const BodyFacts* body = bodies_.find(id.value);
    if (body == nullptr) return true;
    const bool commission =
        body->kind == BodyKind::municipal_commission || body->kind == BodyKind::unspecified;
    return commission && is_ours(body->municipality);
  }

  Counted<SittingFacts> our_sittings(LimitedFindings& findings, const StopCheck& stop) const {
    Counted<SittingFacts> ours;
    for (const auto& sitting : counted_.sittings) {
      ask(stop);
      const auto& [key, entry] = sitting;
      const BodyId& body = entry.facts.body;
      if (!is_commission(body)) continue;
      ours.add(key, entry);
      if (bodies_.find(body.value) == nullptr) {
        findings.push(finding_about(body_missing, sitting, "sitting.body_id"));
      }
    }
    return ours;
  }

  static std::vector<Figure> count(const CountedRecords& counted, const StopCheck& stop) {
    FigureList figures;
    for (const auto& [key, entry] : counted.sittings) {
      ask(stop);
      count_sitting(key.first, entry.facts, figures);
    }
    for (const auto& [key, entry] : counted.orders) {
      ask(stop);
      count_order(key.first, entry.facts, figures);
    }
    for (const auto& [key, entry] : counted.cases) {
      ask(stop);
      count_case(key.first, entry.facts, figures);
    }
    return figures.take();
  }

  void compare_with_stated(const YearReport& report, LimitedFindings& findings) const {
    report_copies(stated_, findings);
    std::map<std::string_view, const Figure*> figures;
    for (const Figure& figure : report.figures) figures.emplace(figure.indicator, &figure);
    for (const KeptStatement& kept : stated_) {
      const StatedFacts& stated = kept.second.facts;
      const auto figure = figures.find(stated.indicator);
      if (figure == figures.end()) {
        findings.push(finding_about(stated_unknown, kept, "observation.indicator"));
      } else if (!agrees(stated, figure->second->value)) {
        findings.push(difference(kept, *figure->second));
      }
    }
  }

  static Finding difference(const KeptStatement& kept, const Figure& figure) {
    const StatedFacts& stated = kept.second.facts;
    Finding finding = finding_about(stated_differs, kept, "observation.value");
    const auto words = [&](Language language) {
      return fill(stated_differs.text.in(language),
                  {figure.label.in(language),
                   figure.indicator,
                   to_string(stated.value, language),
                   std::to_string(figure.value)});
    };
    finding.text = {words(Language::lt), words(Language::en)};
    return finding;
  }

  Period period_;
  MunicipalityId municipality_;
  FileName file_;
  Counted<BodyFacts> bodies_;
  Counted<StatedFacts> stated_;
  CountedRecords counted_;
  std::size_t most_findings_;
  LimitedFindings findings_{most_findings_};
  std::map<BodyId, LimitedFindings> sitting_findings_;
  std::size_t sitting_findings_listed_ = 0;  // of all bodies
};

Tally::Tally(Period period, MunicipalityId municipality_id, std::size_t most_findings)
    : state_(
          std::make_unique<State>(std::move(period), std::move(municipality_id), most_findings)) {}
Tally::Tally(Tally&&) noexcept = default;
Tally& Tally::operator=(Tally&&) noexcept = default;
Tally::~Tally() = default;

void Tally::begin_file(std::string name) { state_->begin_file(std::move(name)); }

void Tally::add(const Record& record) {
  std::visit([&](const auto& content) { state_->add(content); }, record.content);
}

void Tally::add(const Tally& other) { state_->add_all_of(*other.state_); }

YearReport Tally::finish(const StopCheck& stop) const { return state_->finish(stop); }

YearReport tally(std::span<const Record> records,
                 const Period& period,
                 const MunicipalityId& municipality_id) {
  Tally tally(period, municipality_id);
  for (const Record& record : records) {
    tally.add(record);
  }
  return tally.finish();
}

}  // namespace gerove::report
