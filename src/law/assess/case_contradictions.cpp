#include "law/assess/case_contradictions.hpp"

#include <algorithm>
#include <utility>

#include "core/finding_kind.hpp"
#include "law/subjects/case_subjects.hpp"

namespace gerove::law {

namespace {

constexpr FindingKind dates_order{
    "law.dates.order", Severity::error, {"{0} anksčiau, nei {1}", "{0} before {1}"}};
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
constexpr FindingKind residence_twice{
    "law.residence.twice",
    Severity::error,
    {"tą pačią dieną dvi nuolatinės gyvenamosios vietos", "two permanent residences on one day"}};

/// Walks a case file.
class Contradictions {
 public:
  explicit Contradictions(const CaseView& view) : view_(view) {}

  void run() {
    for (const Procedure& procedure : view_.file.procedures) check(procedure);
    for (const Measure& measure : view_.file.measures) check(measure);
    check_child();
  }

 private:
  void say(const FindingKind& kind, const Place& place) {
    view_.run.result.findings.push_back(make_finding(kind, view_.run.record, place.path()));
  }

  /// Says it when something is dated before what it follows from.
  /// @return whether the order is right, as far as is known
  bool check_order(const std::optional<Date>& later,
                   Text later_words,
                   const std::optional<Date>& earlier,
                   Text earlier_words,
                   const Place& place) {
    if (!later || !earlier || *earlier <= *later) return true;
    Finding finding = make_finding(dates_order, view_.run.record, place.path());
    finding.text = {fill(dates_order.text.lt, {later_words.lt, earlier_words.lt}),
                    fill(dates_order.text.en, {later_words.en, earlier_words.en})};
    view_.run.result.findings.push_back(std::move(finding));
    return false;
  }

  void check(const Procedure& procedure) {
    const Place place =
        view_.place("procedures", CaseView::index(view_.file.procedures, procedure));
    if (!procedure.decisions.empty() && !procedure.request) say(without_request, place);
    const auto received =
        procedure.request ? procedure.request->received_by_mayor : std::optional<Date>{};
    for (std::size_t i = 0; i < procedure.decisions.size(); ++i) {
      const Place at = place.at("decisions", i).at("date");
      const auto& decided = procedure.decisions[i].date;
      const bool after_request = check_order(decided,
                                             {"sprendimas priimtas", "the decision was made"},
                                             received,
                                             {"gautas prašymas", "the request was received"},
                                             at);
      if (after_request) check_first_sitting(procedure, decided, at);
    }
    if (procedure.request) {
      check_order(procedure.request->received_by_mayor,
                  {"prašymas gautas", "the request was received"},
                  procedure.request->written,
                  {"parašytas", "it was written"},
                  place.at("request").at("received_by_mayor"));
    }
  }

  /// Sittings that a proposal refers to come before the decision.
  void check_first_sitting(const Procedure& procedure,
                           const std::optional<Date>& decided,
                           const Place& place) {
    const auto items = view_.items_of(procedure);
    if (items.empty()) return;
    check_order(decided,
                {"sprendimas priimtas", "the decision was made"},
                items.front().sitting->date,
                {"įvyko posėdis", "the sitting"},
                place);
  }

  void check(const Measure& measure) {
    const Place place = view_.place("measures", CaseView::index(view_.file.measures, measure));
    const bool decided = !measure.procedure_id.empty() || !measure.act_id.empty();
    if (!decided) say(without_decision, place);
    check_order(measure.started,
                {"priemonė pradėta taikyti", "the measure was begun"},
                measure.imposed,
                {"paskirta", "it was imposed"},
                place.at("started"));
    if (measure.end) {
      check_order(measure.end->date,
                  {"priemonė pasibaigė", "the measure ended"},
                  measure.imposed,
                  {"paskirta", "it was imposed"},
                  place.at("end").at("date"));
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
