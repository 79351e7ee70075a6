#include "law/assess/body_rules.hpp"

#include <algorithm>
#include <string_view>

#include "core/finding_kind.hpp"

namespace gerove::law {

namespace {

constexpr std::string_view body_rules_code = "law.body_rules";
constexpr FindingKind no_quorum{
    body_rules_code,
    Severity::warning,
    {"pagal organo reglamentą nebuvo kvorumo", "by the body's own rules there was no quorum"}};
constexpr FindingKind office_absent{
    body_rules_code,
    Severity::warning,
    {"pagal organo reglamentą privalėjo dalyvauti tam tikras pareigas einantis asmuo",
     "by the body's own rules the holder of an office had to be present"}};
constexpr FindingKind abstained{
    body_rules_code,
    Severity::warning,
    {"pagal organo reglamentą susilaikyti negalima", "by the body's own rules nobody may abstain"}};

bool is_present(const Sitting& sitting, const PersonId& person) {
  return !person.empty() &&
         std::ranges::any_of(sitting.attendance, [&](const Attendance& attendance) {
           return attendance.person_id == person && was_present(attendance);
         });
}

/// All members, or those of them who are persons in office.
std::int64_t quorum_base(const BodyRules& rules, const Body& body, Date day) {
  const auto members = members_on(body, day);
  if (rules.quorum_base != QuorumBase::in_office) return std::ssize(members);
  return std::ranges::count_if(members,
                               [](const Membership* member) { return !member->person_id.empty(); });
}

bool has_quorum(const BodyRules& rules, const Sitting& sitting, const Body& body) {
  if (!rules.quorum_numerator || rules.quorum_denominator.value_or(0) == 0) return true;
  const std::int64_t base = quorum_base(rules, body, *sitting.date);
  return members_present(body, sitting) * *rules.quorum_denominator >=
         base * *rules.quorum_numerator;
}

/// Whether the rules themselves do without a quorum.
bool quorum_waived(const BodyRules& rules, const Sitting& sitting) {
  const bool second = !sitting.adjourns_id.empty();
  return (second && rules.second_sitting_without_quorum == Answer::yes) ||
         rules.chair_may_decide_alone == Answer::yes;
}

bool office_present(const BodyRules& rules, const Sitting& sitting, const Body& body) {
  if (rules.office_required == RoleKind{}) return true;
  return std::ranges::any_of(members_on(body, *sitting.date), [&](const Membership* member) {
    return member->office == rules.office_required && is_present(sitting, member->person_id);
  });
}

}  // namespace

void check_body_rules(AssessmentRun& run,
                      const Sitting& sitting,
                      const Body& body,
                      bool quorum_by_law) {
  const BodyRules* rules = rules_on(&body, sitting.date);
  if (rules == nullptr) return;
  const auto say = [&](const FindingKind& kind, const Place& place) {
    run.result.findings.push_back(make_finding(kind, run.record, place.path()));
  };
  const Place place{"sitting"};
  if (!sitting.attendance.empty()) {
    const bool asked = !quorum_by_law && !quorum_waived(*rules, sitting);
    if (asked && !has_quorum(*rules, sitting, body)) say(no_quorum, place.at("attendance"));
    if (!office_present(*rules, sitting, body)) say(office_absent, place.at("attendance"));
  }
  if (rules->abstention_allowed != Answer::no) return;
  for (std::size_t i = 0; i < sitting.agenda.size(); ++i) {
    const auto& vote = sitting.agenda[i].vote;
    if (vote && vote->abstained_count.value_or(0) > 0) {
      say(abstained, place.at("agenda", i).at("vote.abstained_count"));
    }
  }
}

}  // namespace gerove::law
