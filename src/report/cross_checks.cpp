#include "report/cross_checks.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/finding_kind.hpp"
#include "gerove/core/field_path.hpp"

namespace gerove::report {

namespace {

constexpr FindingKind not_on_agenda{
    "report.order.not_on_agenda",
    Severity::error,
    {"potvarkio nėra nė viename nurodyto posėdžio klausime",
     "no question of the sitting that the order names lists the order"}};
constexpr FindingKind sitting_differs{
    "report.order.sitting_differs",
    Severity::error,
    {"potvarkis nurodo kitą posėdį nei tas, kurio klausime jis įrašytas",
     "the order names another sitting than the one whose question lists it"}};
constexpr FindingKind without_sitting{
    "report.order.without_sitting",
    Severity::info,
    {"potvarkis nesusietas su jokiu posėdžiu", "the order is tied to no sitting"}};
constexpr FindingKind sitting_outside{
    "report.order.sitting_outside",
    Severity::info,
    {"potvarkio posėdžio nėra tarp suskaičiuotų šio laikotarpio posėdžių",
     "the order's sitting is not among those counted in the period"}};
constexpr FindingKind question_order_outside{
    "report.question.order_outside",
    Severity::info,
    {"klausime įrašyto potvarkio nėra tarp suskaičiuotų šio laikotarpio potvarkių",
     "an order that the question lists is not among those counted in the period"}};
constexpr FindingKind same_number{"report.order.same_number",
                                  Severity::error,
                                  {"keli potvarkiai turi tą patį sudarytoją, numerį ir datą",
                                   "several orders have issuer, number and date in common"}};
constexpr FindingKind decision_without_order{
    "report.decision.order_missing",
    Severity::warning,
    {"sprendimas nesusietas su potvarkiu", "the decision is tied to no order"}};
constexpr FindingKind decision_order_outside{
    "report.decision.order_outside",
    Severity::warning,
    {"sprendimo potvarkio nėra tarp suskaičiuotų šio laikotarpio potvarkių",
     "the decision's order is not among those counted in the period"}};
constexpr FindingKind decision_subject_differs{
    "report.decision.subject_differs",
    Severity::error,
    {"sprendimas ir jo potvarkis yra dėl skirtingų dalykų",
     "the decision and its order are about different things"}};
constexpr FindingKind decision_action_differs{
    "report.decision.action_differs",
    Severity::error,
    {"sprendimas ir jo potvarkis daro skirtingus dalykus (skiria, pratęsia, keičia, naikina)",
     "the decision and its order do different things (impose, extend, change, revoke)"}};
constexpr FindingKind decision_date_differs{"report.decision.date_differs",
                                            Severity::warning,
                                            {"sprendimo ir jo potvarkio datos skiriasi",
                                             "the decision and its order have different dates"}};
constexpr FindingKind measure_without_order{
    "report.measure.order_missing",
    Severity::warning,
    {"priemonė nesusieta su potvarkiu", "the measure is tied to no order"}};
constexpr FindingKind measure_order_outside{
    "report.measure.order_outside",
    Severity::warning,
    {"priemonės potvarkio nėra tarp suskaičiuotų šio laikotarpio potvarkių",
     "the measure's order is not among those counted in the period"}};
constexpr FindingKind measure_subject_differs{
    "report.measure.subject_differs",
    Severity::error,
    {"priemonės potvarkis yra ne dėl tokios priemonės",
     "the measure's order is not about a measure of that sort"}};
constexpr FindingKind measure_date_differs{"report.measure.date_differs",
                                           Severity::warning,
                                           {"priemonės skyrimo ir jos potvarkio datos skiriasi",
                                            "the measure and its order have different dates"}};
constexpr FindingKind order_without_decision{
    "report.order.decision_missing",
    Severity::warning,
    {"byloje, kurią nurodo potvarkis, nėra sprendimo su šiuo potvarkiu",
     "the case file that the order names holds no decision with this order"}};
constexpr FindingKind order_without_measure{
    "report.order.measure_missing",
    Severity::warning,
    {"byloje, kurią nurodo potvarkis dėl priemonės skyrimo, tokios priemonės nėra",
     "the case file that an order imposing a measure names holds no such measure"}};

/// Which orders carry out a decision. The change of an average measure into a minimal one is not
/// among them: its order may be about either.
struct DecisionSubject {
  DecisionKind kind;
  ActSubject subject;
};
constexpr DecisionSubject decision_subjects[] = {
    {DecisionKind::minimal_measure, ActSubject::minimal_measure},
    {DecisionKind::average_measure, ActSubject::average_measure},
    {DecisionKind::revoke_average, ActSubject::average_measure},
    {DecisionKind::other_centre, ActSubject::average_measure},
    {DecisionKind::coordinated_services, ActSubject::coordinated_services},
    {DecisionKind::compulsory_preschool, ActSubject::compulsory_preschool},
};

const DecisionSubject* subject_of(DecisionKind kind) {
  const auto* found = std::find_if(std::begin(decision_subjects),
                                   std::end(decision_subjects),
                                   [&](const auto& row) { return row.kind == kind; });
  return found == std::end(decision_subjects) ? nullptr : found;
}

ActSubject subject_of(MeasureKind kind) {
  return kind == MeasureKind::socialisation_centre ? ActSubject::average_measure
                                                   : ActSubject::minimal_measure;
}

std::string path_of(const DecisionFacts& decision) {
  return indexed("case_file.procedures", decision.procedure) +
         indexed(".decisions", decision.index);
}

using KeptOrder = Counted<OrderFacts>::Kept;
using KeptCase = Counted<CaseFacts>::Kept;

/// A decision and the case file that it stands in.
struct DecisionPlace {
  const KeptCase* case_file;
  const DecisionFacts* decision;
};

class CrossChecks {
 public:
  CrossChecks(const CountedRecords& counted, LimitedFindings& findings, const StopCheck& stop)
      : counted_(counted), findings_(findings), stop_(stop) {
    for (const auto& [key, entry] : counted.sittings) {
      ask(stop);
      for (const QuestionFacts& question : entry.facts.questions) {
        for (const ActId& order : question.orders) {
          sittings_of_order_[order.value].insert(key.first);
        }
      }
    }
    for (const KeptCase& file : counted.cases) {
      ask(stop);
      const CaseFacts& facts = file.second.facts;
      for (const DecisionFacts& decision : facts.decisions) {
        decisions_of_order_[decision.order.value].push_back({&file, &decision});
      }
      for (const MeasureFacts& measure : facts.measures) {
        orders_of_measures_.insert(measure.order.value);
      }
    }
  }

  void run() {
    check_questions();
    for (const KeptOrder& order : counted_.orders) {
      ask(stop_);
      check_sitting(order);
      check_case_files(order);
    }
    check_numbers();
    for (const KeptCase& file : counted_.cases) {
      ask(stop_);
      for (const MeasureFacts& measure : file.second.facts.measures) check_measure(file, measure);
    }
    check_decisions();
  }

 private:
  template <class Kept>
  void say(const FindingKind& kind, const Kept& record, std::string path) {
    if (findings_.is_full()) return findings_.count(kind.code, kind.severity);
    findings_.push(finding_about(kind, record, std::move(path)));
  }

  void check_questions() {
    for (const Counted<SittingFacts>::Kept& sitting : counted_.sittings) {
      ask(stop_);
      const auto& questions = sitting.second.facts.questions;
      for (std::size_t i = 0; i < questions.size(); ++i) {
        const auto& orders = questions[i].orders;
        for (std::size_t j = 0; j < orders.size(); ++j) {
          if (counted_.orders.find(orders[j].value) != nullptr) continue;
          say(question_order_outside,
              sitting,
              indexed("sitting.agenda", i) + indexed(".act_ids", j));
        }
      }
    }
  }

  void check_sitting(const KeptOrder& order) {
    const std::string& sitting = order.second.facts.sitting.value;
    const auto listed = sittings_of_order_.find(order.first.first);
    const bool is_listed = listed != sittings_of_order_.end();
    if (sitting.empty()) {
      if (!is_listed) say(without_sitting, order, "act.sitting_id");
      return;
    }
    if (is_listed && listed->second.contains(sitting)) return;
    if (is_listed) {
      say(sitting_differs, order, "act.sitting_id");
    } else if (counted_.sittings.find(sitting) != nullptr) {
      say(not_on_agenda, order, "act.sitting_id");
    } else {
      say(sitting_outside, order, "act.sitting_id");
    }
  }

  void check_case_files(const KeptOrder& kept) {
    const std::string& id = kept.first.first;
    const OrderFacts& order = kept.second.facts;
    const bool case_known = std::any_of(
        order.case_files.begin(), order.case_files.end(), [&](const CaseFileId& case_file) {
          return counted_.cases.find(case_file.value) != nullptr;
        });
    if (!case_known) return;
    if (!decisions_of_order_.contains(id)) say(order_without_decision, kept, "act.case_file_ids");
    const bool imposes =
        order.action == ProcedureAction::impose && (order.subject == ActSubject::minimal_measure ||
                                                    order.subject == ActSubject::average_measure);
    if (imposes && !orders_of_measures_.contains(id)) {
      say(order_without_measure, kept, "act.case_file_ids");
    }
  }

  void check_numbers() {
    std::map<std::pair<std::string, Date>, std::vector<const KeptOrder*>> orders;
    for (const KeptOrder& order : counted_.orders) {
      ask(stop_);
      const OrderFacts& facts = order.second.facts;
      if (!facts.issue.empty()) orders[{facts.issue, facts.date}].push_back(&order);
    }
    for (const auto& [number_and_date, same] : orders) {
      if (same.size() < 2) continue;
      for (const KeptOrder* order : same) say(same_number, *order, "act.number");
    }
  }

  void check_measure(const KeptCase& case_file, const MeasureFacts& measure) {
    const std::string path = indexed("case_file.measures", measure.index);
    if (measure.order.empty()) return say(measure_without_order, case_file, path + ".act_id");
    const OrderFacts* order = counted_.orders.find(measure.order.value);
    if (order == nullptr) return say(measure_order_outside, case_file, path + ".act_id");
    if (order->subject != subject_of(measure.kind)) {
      say(measure_subject_differs, case_file, path + ".act_id");
    }
    if (order->date != measure.imposed) say(measure_date_differs, case_file, path + ".imposed");
  }

  void check_decisions() {
    for (const auto& [order_id, decisions] : decisions_of_order_) {
      ask(stop_);
      if (order_id.empty()) {
        report_without_order(decisions);
      } else if (const OrderFacts* order = counted_.orders.find(order_id)) {
        check_decisions_of(*order, decisions);
      } else {
        for (const DecisionPlace& place : decisions) {
          say(decision_order_outside, *place.case_file, path_of(*place.decision) + ".act_id");
        }
      }
    }
  }

  void report_without_order(const std::vector<DecisionPlace>& decisions) {
    for (const DecisionPlace& place : decisions) {
      if (subject_of(place.decision->kind) == nullptr) continue;
      say(decision_without_order, *place.case_file, path_of(*place.decision) + ".act_id");
    }
  }

  /// One order may carry out several decisions (a measure and the services that go with it); one of
  /// them must be about what the order is about.
  void check_decisions_of(const OrderFacts& order, const std::vector<DecisionPlace>& decisions) {
    const auto agrees = [&](const DecisionPlace& place) {
      const DecisionSubject* row = subject_of(place.decision->kind);
      return row == nullptr || row->subject == order.subject;
    };
    const bool one_agrees = std::any_of(decisions.begin(), decisions.end(), agrees);
    for (const DecisionPlace& place : decisions) {
      const DecisionFacts& decision = *place.decision;
      const std::string path = path_of(decision);
      if (!one_agrees) say(decision_subject_differs, *place.case_file, path + ".act_id");
      if (decision.date != order.date) say(decision_date_differs, *place.case_file, path + ".date");
      const bool both_act = decision.action != ProcedureAction::unspecified &&
                            order.action != ProcedureAction::unspecified;
      if (agrees(place) && both_act && decision.action != order.action) {
        say(decision_action_differs, *place.case_file, path + ".action");
      }
    }
  }

  const CountedRecords& counted_;
  LimitedFindings& findings_;
  const StopCheck& stop_;
  std::map<std::string, std::set<std::string>> sittings_of_order_;
  std::map<std::string, std::vector<DecisionPlace>> decisions_of_order_;
  std::set<std::string> orders_of_measures_;
};

}  // namespace

void cross_check(const CountedRecords& counted, LimitedFindings& findings, const StopCheck& stop) {
  CrossChecks(counted, findings, stop).run();
}

}  // namespace gerove::report
