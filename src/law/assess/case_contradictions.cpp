#include "law/assess/case_contradictions.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/finding_kind.hpp"
#include "law/assess/records_around.hpp"
#include "law/subjects/case_subjects.hpp"
#include "law/subjects/overlaps.hpp"

namespace gerove::law {

namespace {

constexpr FindingKind without_request{
    "law.decision.without_request",
    Severity::warning,
    {"sprendimas procedūroje, kurioje nėra prašymo", "a decision in a procedure without request"}};
constexpr FindingKind without_decision{
    "law.measure.without_decision",
    Severity::warning,
    {"priemonės neskyrė joks sprendimas", "no decision imposed the measure"}};
constexpr FindingKind birth_missing{
    "law.birth.missing",
    Severity::warning,
    {"nežinoma vaiko gimimo data: taisyklių dėl amžiaus patikrinti negalima",
     "the child's date of birth is missing: rules on age can't be told"}};
constexpr FindingKind placed_twice{"law.placement.twice",
                                   Severity::error,
                                   {"vaikas tuo pačiu metu apgyvendintas ir kitur ({0})",
                                    "the child is placed elsewhere at the same time ({0})"}};
constexpr FindingKind residence_twice{
    "law.residence.twice",
    Severity::error,
    {"tą pačią dieną dvi nuolatinės gyvenamosios vietos", "two permanent residences on one day"}};

/// Walks a case file.
class Contradictions {
 public:
  explicit Contradictions(const CaseView& view) : view_(view) {}

  void run() {
    find_date_contradictions(view_.run, view_.context, view_.file);
    for (const Procedure& procedure : view_.file.procedures) check(procedure);
    for (const Measure& measure : view_.file.measures) check(measure);
    check_placements();
    check_child();
  }

 private:
  void say(const FindingKind& kind, const Place& place) {
    view_.run.result.findings.push_back(make_finding(kind, view_.run.record, place.path()));
  }

  void check(const Procedure& procedure) {
    if (procedure.decisions.empty() || procedure.request) return;
    say(without_request,
        view_.place("procedures", CaseView::index(view_.file.procedures, procedure)));
  }

  void check(const Measure& measure) {
    if (!measure.procedure_id.empty() || !measure.act_id.empty()) return;
    say(without_decision, view_.place("measures", CaseView::index(view_.file.measures, measure)));
  }

  void check_placements() {
    const auto& list = view_.file.care_arrangements;
    std::map<std::string_view, std::vector<Stay>> of_children;
    for (std::size_t i = 0; i < list.size(); ++i) {
      const ChildId& child = list[i].child_id.empty() ? view_.file.child_id : list[i].child_id;
      const auto& period = list[i].period;
      if (!is_placement(list[i].kind) || child.empty() || !period || !period->start) continue;
      of_children[child.value].push_back({i, *period->start, period->end});
    }
    std::vector<std::pair<std::size_t, std::size_t>> clashes;
    for (auto& [child, stays] : of_children) {
      std::ranges::copy(overlapping(std::move(stays)), std::back_inserter(clashes));
    }
    std::ranges::sort(clashes);
    for (const auto& [later, earlier] : clashes) say_placed_twice(later, earlier);
  }

  /// Of a placement that has no end, only that it may be so.
  void say_placed_twice(std::size_t later, std::size_t earlier) {
    const Period& a = *view_.file.care_arrangements[earlier].period;
    const Period& b = *view_.file.care_arrangements[later].period;
    const Period& first = *a.start <= *b.start ? a : b;
    Finding finding = make_finding(placed_twice,
                                   view_.run.record,
                                   view_.place("care_arrangements", later).at("period").path());
    finding.severity = first.end ? Severity::error : Severity::warning;
    const std::string other = view_.place("care_arrangements", earlier).at("period").path();
    finding.text = {fill(placed_twice.text.lt, {other}), fill(placed_twice.text.en, {other})};
    view_.run.result.findings.push_back(std::move(finding));
  }

  /// Where a child lives; the rest are legal states, short stays or help.
  static bool is_placement(CareKind kind) {
    switch (kind) {
      case CareKind::temporary_care_family:
      case CareKind::temporary_care_with_parent:
      case CareKind::temporary_care_on_request:
      case CareKind::temporary_placement:
      case CareKind::on_duty_guardian:
      case CareKind::permanent_foster_carer:
      case CareKind::community_family_home:
      case CareKind::family_group:
      case CareKind::institutional_care: return true;
      default: return false;
    }
  }

  void check_child() {
    const Child* child = view_.child(ChildId{});
    if (child == nullptr) return;
    const bool age_matters = !view_.file.measures.empty() || !view_.file.procedures.empty();
    if (age_matters && !child->born) {
      view_.run.result.findings.push_back(
          make_finding(birth_missing, child->id.value, "child.born"));
    }
    check_residences(*child);
  }

  void check_residences(const Child& child) {
    PeriodSet before;
    for (std::size_t i = 0; i < child.residences.size(); ++i) {
      const Residence& residence = child.residences[i];
      if (residence.kind != ResidenceKind::permanent) continue;
      const Period period = residence.period.value_or(Period{});
      if (before.overlaps(period)) {
        view_.run.result.findings.push_back(make_finding(
            residence_twice, child.id.value, Place{"child"}.at("residences", i).path()));
        return;
      }
      before.add(period);
    }
  }

  const CaseView& view_;
};

}  // namespace

void find_contradictions(const CaseView& view) { Contradictions(view).run(); }

}  // namespace gerove::law
