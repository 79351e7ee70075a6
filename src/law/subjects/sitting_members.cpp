#include "law/subjects/sitting_members.hpp"

#include <algorithm>

namespace gerove::law {

namespace {

/// Whether a day lies on or after a beginning of which perhaps only the month or year is known.
Known has_begun(const Membership& member, Date day) {
  if (member.period && member.period->start) {
    return *member.period->start <= day ? Known::yes : Known::no;
  }
  if (!member.since || member.since->last() <= day) return Known::yes;
  return member.since->first() <= day ? Known::perhaps : Known::no;
}

Known has_not_ended(const Membership& member, Date day) {
  if (member.period && member.period->end) {
    return day <= *member.period->end ? Known::yes : Known::no;
  }
  if (!member.until || day <= member.until->first()) return Known::yes;
  return day <= member.until->last() ? Known::perhaps : Known::no;
}

Known presence_in(const Attendance& attendance) {
  if (was_present(attendance)) return Known::yes;
  return attendance.state == AttendanceState::absent ? Known::no : Known::perhaps;
}

Known known(Answer answer) {
  if (answer == Answer::yes) return Known::yes;
  return answer == Answer::no ? Known::no : Known::perhaps;
}

bool is_proxied(const MemberVote& vote) { return !vote.proxy_id.empty(); }

/// Notes something about a person that several things may say: the surest counts.
void note_surest(FlatMap<std::string_view, Known>& map, const PersonId& person, Known known) {
  Known& noted = map.entries()[map.add(person.value, Known::no).first].value;
  noted = either(noted, known);
}

/// Takes away those who withdrew, in the way that the rules count them.
void take_away(Presence& presence, std::int64_t withdrew, const BodyRules* rules) {
  const WithdrawalRule rule = rules == nullptr ? WithdrawalRule{} : rules->withdrawal;
  if (rule == WithdrawalRule::present) return;
  presence.least.part = std::max<std::int64_t>(presence.least.part - withdrew, 0);
  if (rule == WithdrawalRule{}) return;
  presence.most.part = std::max<std::int64_t>(presence.most.part - withdrew, 0);
  if (rule != WithdrawalRule::no_member) return;
  for (Share* share : {&presence.least, &presence.most}) {
    share->whole = std::max<std::int64_t>(share->whole - withdrew, 0);
  }
}

}  // namespace

bool was_present(const Attendance& attendance) {
  return attendance.state == AttendanceState::attended ||
         attendance.state == AttendanceState::remote;
}

BodyKind kind_of(const Body* body) { return body == nullptr ? BodyKind{} : body->kind; }

Known is_in_office(const Membership& member, Date day) {
  return both(has_begun(member, day), has_not_ended(member, day));
}

std::int64_t withdrawn(const AgendaItem& item) {
  if (!item.vote) return 0;
  if (item.vote->withdrew_count) return *item.vote->withdrew_count;
  return std::ranges::count(item.vote->members, VoteChoice::withdrew, &MemberVote::choice);
}

SittingMembers::SittingMembers(const BodyRoster& roster,
                               const ReadyRules* rules,
                               const Sitting& sitting)
    : roster_(roster), rules_(rules), sitting_(sitting), count_(roster.members_on(sitting.date)) {
  for (const Attendance& attendance : sitting_.attendance) note(attendance);
  count_presence();
}

void SittingMembers::note(const Attendance& attendance) {
  const Known present = presence_in(attendance);
  note_surest(there_, attendance.person_id, present);
  const Known flagged = both(known(attendance.member), present);
  if (flagged == Known::yes) ++flagged_.least.part;
  if (flagged != Known::no) ++flagged_.most.part;
  const PersonId& member = attendance.instead_of_id;
  const bool as_member = attendance.member != Answer::no;
  if (as_member) note_surest(represented_, attendance.person_id, present);
  if (member.empty()) return;
  const Known may = may_replace(attendance.person_id, member);
  note_surest(votes_for_, attendance.person_id, may);
  const bool is_own = as_member && member == attendance.person_id;
  if (!is_own) note_surest(represented_, member, both(present, may));
}

/// Members of whom the attendance does not speak were not there, unless there is none.
void SittingMembers::count_presence() {
  SureAndPossible others = count_;
  for (const auto& [person, present] : represented_.entries()) {
    const Known member = is_member(person);
    if (member == Known::no) continue;
    const SureAndPossible one{member == Known::yes ? 1 : 0, 1};
    add_present(one, present);
    others = {others.sure - one.sure, others.possible - one.possible};
  }
  add_present(others, sitting_.attendance.empty() ? Known::perhaps : Known::no);
}

/// Somebody who may be no member lowers the share when absent, and raises it when present.
void SittingMembers::add_present(const SureAndPossible& members, Known present) {
  presence_.least.whole += present != Known::yes ? members.possible : members.sure;
  if (present == Known::yes) presence_.least.part += members.sure;
  presence_.most.whole += present != Known::no ? members.possible : members.sure;
  if (present != Known::no) presence_.most.part += members.possible;
}

Known SittingMembers::is_member(std::string_view person) const {
  return person.empty() ? Known::no : roster_.is_member(person, sitting_.date);
}

Presence SittingMembers::presence(const AgendaItem& item) const {
  Presence presence = presence_;
  take_away(presence, withdrawn(item), rules());
  if (!item.vote || rules() == nullptr || rules()->proxies_allowed == Answer::no) return presence;
  const std::int64_t by_proxy = std::ranges::count_if(item.vote->members, is_proxied);
  const Known counts = known(rules()->proxies_count_present);
  if (counts == Known::yes) presence.least.part += by_proxy;
  if (counts != Known::no) presence.most.part += by_proxy;
  return presence;
}

std::optional<Presence> SittingMembers::attending(const AgendaItem& item) const {
  if (sitting_.attendance.empty()) return std::nullopt;
  if (are_known()) return presence(item);
  if (flagged_.most.part == 0) return std::nullopt;
  Presence flagged = flagged_;
  take_away(flagged, withdrawn(item), rules());
  return flagged;
}

Known SittingMembers::exercises(const PersonId& person, RoleKind office) const {
  if (!sitting_.date || person.empty()) return Known::perhaps;
  return roster_.exercises(person.value, office, sitting_.date);
}

Known SittingMembers::is_office_present(RoleKind office) const {
  Known present = Known::no;
  for (const Attendance& attendance : sitting_.attendance) {
    const Known there = presence_in(attendance);
    if (there == Known::no || attendance.person_id.empty()) continue;
    present = either(present, both(there, exercises(attendance.person_id, office)));
  }
  return present;
}

Known SittingMembers::may_replace(const PersonId& substitute, const PersonId& member) const {
  const Answer allowed = rules() == nullptr ? Answer{} : rules()->substitutes_allowed;
  if (allowed != Answer{}) return known(allowed);
  if (!sitting_.date) return Known::perhaps;
  return either(Known::perhaps,
                roster_.is_substitute(substitute.value, member.value, sitting_.date));
}

Known SittingMembers::may_vote(const PersonId& person) const {
  const Known* const for_another = votes_for_.find(person.value);
  return either(is_member(person.value), for_another == nullptr ? Known::no : *for_another);
}

Known SittingMembers::was_there(const PersonId& person) const {
  if (sitting_.attendance.empty()) return Known::perhaps;
  const Known* const there = there_.find(person.value);
  return there == nullptr ? Known::no : *there;
}

}  // namespace gerove::law
