#include "law/table/fact_codes.hpp"

#include <charconv>
#include <span>

#include "gerove/codes/act.hpp"
#include "gerove/codes/actor.hpp"
#include "gerove/codes/body.hpp"
#include "gerove/codes/care.hpp"
#include "gerove/codes/child.hpp"
#include "gerove/codes/execution_plan.hpp"
#include "gerove/codes/measure.hpp"
#include "gerove/codes/person.hpp"
#include "gerove/codes/procedure.hpp"
#include "gerove/codes/service_grant.hpp"
#include "gerove/codes/sitting.hpp"
#include "law/table/code_set.hpp"

namespace gerove::law {

namespace {

std::optional<std::int32_t> small_number(std::string_view digits) {
  std::int32_t number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  const bool whole = error == std::errc() && end == digits.data() + digits.size();
  if (!whole || number < 0 || number >= CodeSet::limit) return std::nullopt;
  return number;
}

}  // namespace

std::span<const CodeEntry> codes_of(Fact fact) {
  switch (fact) {
    case Fact::procedure_subject: return entries<ProcedureSubject>();
    case Fact::action:
    case Fact::decision_action: return entries<ProcedureAction>();
    case Fact::initiator:
    case Fact::deciding_organ: return entries<ActorKind>();
    case Fact::ground:
    case Fact::prior_minimal_ground: return entries<GroundKind>();
    case Fact::agency_opinion: return entries<OpinionStance>();
    case Fact::decision_kind: return entries<DecisionKind>();
    case Fact::signatory_capacity: return entries<Capacity>();
    case Fact::measure_kind: return entries<MeasureKind>();
    case Fact::term_form: return entries<TermForm>();
    case Fact::measure_end_reason: return entries<MeasureEndReason>();
    case Fact::child_attended:
    case Fact::representatives_attended:
    case Fact::school_commission_attended:
    case Fact::applicant_attended:
    case Fact::case_manager_attended:
    case Fact::child_rights_service_attended:
    case Fact::centre_attended: return entries<Attending>();
    case Fact::sitting_form: return entries<SittingForm>();
    case Fact::item_kind: return entries<AgendaItemKind>();
    case Fact::body_kind: return entries<BodyKind>();
    case Fact::vote_outcome: return entries<VoteOutcome>();
    case Fact::report_urgency: return entries<ReportUrgency>();
    case Fact::report_finding: return entries<ReportFinding>();
    case Fact::care_kind: return entries<CareKind>();
    case Fact::special_needs: return entries<SpecialNeedsLevel>();
    case Fact::recipient: return entries<RecipientKind>();
    case Fact::act_subject: return entries<ActSubject>();
    case Fact::act_kind: return entries<ActKind>();
    case Fact::criminal_measure_kind: return entries<CriminalMeasureKind>();
    case Fact::chair_office: return entries<RoleKind>();
    case Fact::plan_kind: return entries<ExecutionPlanKind>();
    default: return entries<Answer>();
  }
}

std::optional<std::int32_t> fact_code(Fact fact, std::string_view name) {
  return fact == Fact::age_at_act ? small_number(name) : short_code(codes_of(fact), name);
}

CodeSet codes_of(Fact fact, const std::vector<std::string>& names) {
  CodeSet codes;
  for (const std::string& name : names) codes.add(fact_code(fact, name).value());
  return codes;
}

}  // namespace gerove::law
