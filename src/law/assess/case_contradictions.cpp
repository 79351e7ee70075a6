#include "law/assess/case_contradictions.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <utility>

#include "core/finding_kind.hpp"
#include "law/assess/records_around.hpp"
#include "law/subjects/case_subjects.hpp"

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
    for (std::size_t i = 0; i < list.size(); ++i) {
      for (std::size_t k = 0; k < i; ++k) check_placements(i, k);
    }
  }

  /// Tells of two placements on the same days; of one that has no end, only that it may be so.
  void check_placements(std::size_t later, std::size_t earlier) {
    const CareArrangement& a = view_.file.care_arrangements[earlier];
    const CareArrangement& b = view_.file.care_arrangements[later];
    if (!is_placement(a.kind) || !is_placement(b.kind) || !is_same_child(a, b)) return;
    const auto verdict = overlap(a.period, b.period);
    if (!verdict) return;
    Finding finding = make_finding(placed_twice,
                                   view_.run.record,
                                   view_.place("care_arrangements", later).at("period").path());
    finding.severity = *verdict;
    const std::string other = view_.place("care_arrangements", earlier).at("period").path();
    finding.text = {fill(placed_twice.text.lt, {other}), fill(placed_twice.text.en, {other})};
    view_.run.result.findings.push_back(std::move(finding));
  }

  bool is_same_child(const CareArrangement& a, const CareArrangement& b) const {
    const auto of = [&](const CareArrangement& one) {
      return one.child_id.empty() ? view_.file.child_id : one.child_id;
    };
    return of(a) == of(b) && !of(a).empty();
  }

  /// An error for days that surely belong to both. The day of a move belongs to both and is none.
  static std::optional<Severity> overlap(const std::optional<Period>& a,
                                         const std::optional<Period>& b) {
    if (!a || !b || !a->start || !b->start) return std::nullopt;
    const Period& first = *a->start <= *b->start ? *a : *b;
    const Period& second = *a->start <= *b->start ? *b : *a;
    if (!first.end) return Severity::warning;
    const bool moved = *first.end <= *second.start;
    return moved ? std::nullopt : std::optional(Severity::error);
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
    for (std::size_t i = 0; i < child.residences.size(); ++i) {
      for (std::size_t k = 0; k < i; ++k) {
        if (!clash(child.residences[i], child.residences[k])) continue;
        view_.run.result.findings.push_back(make_finding(
            residence_twice, child.id.value, Place{"child"}.at("residences", i).path()));
        return;
      }
    }
  }

  static bool clash(const Residence& a, const Residence& b) {
    const Period always{};
    return a.kind == ResidenceKind::permanent && b.kind == ResidenceKind::permanent &&
           a.period.value_or(always).overlaps(b.period.value_or(always));
  }

  const CaseView& view_;
};

}  // namespace

void find_contradictions(const CaseView& view) { Contradictions(view).run(); }

}  // namespace gerove::law
