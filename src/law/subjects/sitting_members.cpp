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

Known both(Known a, Known b) { return std::min(a, b); }
Known either(Known a, Known b) { return std::max(a, b); }

Known presence_in(const Attendance& attendance) {
  if (was_present(attendance)) return Known::yes;
  return attendance.state == AttendanceState::absent ? Known::no : Known::perhaps;
}

Known known(Answer answer) {
  if (answer == Answer::yes) return Known::yes;
  return answer == Answer::no ? Known::no : Known::perhaps;
}

bool is_proxied(const MemberVote& vote) { return !vote.proxy_id.empty(); }

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

const BodyRules* rules_on(const Body* body, const std::optional<Date>& day) {
  if (body == nullptr || !day) return nullptr;
  for (const BodyRules& rules : body->rules) {
    if (!rules.valid || rules.valid->contains(*day)) return &rules;
  }
  return nullptr;
}

Known is_in_office(const Membership& member, Date day) {
  return both(has_begun(member, day), has_not_ended(member, day));
}

bool has_own_vote(const Membership& member) {
  return member.kind != MemberKind::substitute && member.kind != MemberKind::advisory;
}

std::int64_t withdrawn(const AgendaItem& item) {
  if (!item.vote) return 0;
  if (item.vote->withdrew_count) return *item.vote->withdrew_count;
  return std::ranges::count(item.vote->members, VoteChoice::withdrew, &MemberVote::choice);
}

SittingMembers::SittingMembers(std::span<const Body* const> bodies,
                               const BodyRules* rules,
                               const Sitting& sitting)
    : bodies_(bodies), rules_(rules), sitting_(sitting) {
  for (const Body* body : bodies_) {
    for (const Membership& member : body->members) {
      if (has_own_vote(member)) add(member);
    }
  }
}

void SittingMembers::add(const Membership& member) {
  const Known in_office = sitting_.date ? is_in_office(member, *sitting_.date) : Known::perhaps;
  if (in_office == Known::no) return;
  const auto same = std::ranges::find_if(members_, [&](const Member& other) {
    return !member.person_id.empty() && other.as->person_id == member.person_id;
  });
  if (same == members_.end()) {
    members_.push_back({&member, in_office, presence_of(member)});
  } else {
    same->in_office = either(same->in_office, in_office);
  }
}

Known SittingMembers::presence_of(const Membership& member) const {
  if (sitting_.attendance.empty()) return Known::perhaps;
  if (member.person_id.empty()) return Known::no;
  Known present = Known::no;
  for (const Attendance& attendance : sitting_.attendance) {
    if (attendance.person_id == member.person_id && attendance.member != Answer::no) {
      present = either(present, presence_in(attendance));
    } else if (attendance.instead_of_id == member.person_id) {
      const Known may = may_replace(attendance.person_id, member.person_id);
      present = either(present, both(presence_in(attendance), may));
    }
  }
  return present;
}

Presence SittingMembers::presence() const {
  Presence presence;
  for (const Member& member : members_) {
    const bool sure = member.in_office == Known::yes;
    // Somebody who may be no member lowers the share when absent, and raises it when present.
    if (sure || member.present != Known::yes) ++presence.least.whole;
    if (sure && member.present == Known::yes) ++presence.least.part;
    if (sure || member.present != Known::no) ++presence.most.whole;
    if (member.present != Known::no) ++presence.most.part;
  }
  return presence;
}

Presence SittingMembers::presence(const AgendaItem& item) const {
  Presence presence = this->presence();
  take_away(presence, withdrawn(item), rules_);
  if (!item.vote || rules_ == nullptr || rules_->proxies_allowed == Answer::no) return presence;
  const std::int64_t by_proxy = std::ranges::count_if(item.vote->members, is_proxied);
  const Known counts = known(rules_->proxies_count_present);
  if (counts == Known::yes) presence.least.part += by_proxy;
  if (counts != Known::no) presence.most.part += by_proxy;
  return presence;
}

std::optional<Presence> SittingMembers::attending(const AgendaItem& item) const {
  if (sitting_.attendance.empty()) return std::nullopt;
  if (!members_.empty()) return presence(item);
  Presence flagged;
  for (const Attendance& attendance : sitting_.attendance) {
    const Known there = both(known(attendance.member), presence_in(attendance));
    if (there == Known::yes) ++flagged.least.part;
    if (there != Known::no) ++flagged.most.part;
  }
  if (flagged.most.part == 0) return std::nullopt;
  take_away(flagged, withdrawn(item), rules_);
  return flagged;
}

Known SittingMembers::exercises(const PersonId& person, RoleKind office) const {
  if (!sitting_.date || person.empty()) return Known::perhaps;
  Known does = Known::no;
  for (const Body* body : bodies_) {
    for (const Membership& member : body->members) {
      if (member.person_id != person) continue;
      if (member.office != office && member.deputises != office) continue;
      does = either(does, is_in_office(member, *sitting_.date));
    }
  }
  return does;
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
  const Answer allowed = rules_ == nullptr ? Answer{} : rules_->substitutes_allowed;
  if (allowed != Answer{}) return known(allowed);
  Known may = Known::perhaps;
  for (const Body* body : bodies_) {
    for (const Membership& named : body->members) {
      if (named.kind != MemberKind::substitute || named.person_id != substitute) continue;
      const bool for_member =
          named.replaces_ids.empty() ||
          std::ranges::find(named.replaces_ids, member) != named.replaces_ids.end();
      if (for_member && sitting_.date) may = either(may, is_in_office(named, *sitting_.date));
    }
  }
  return may;
}

Known SittingMembers::may_vote(const PersonId& person) const {
  Known may = Known::no;
  for (const Member& member : members_) {
    if (member.as->person_id == person) may = either(may, member.in_office);
  }
  for (const Attendance& attendance : sitting_.attendance) {
    if (attendance.person_id != person || attendance.instead_of_id.empty()) continue;
    may = either(may, may_replace(person, attendance.instead_of_id));
  }
  return may;
}

Known SittingMembers::was_there(const PersonId& person) const {
  if (sitting_.attendance.empty()) return Known::perhaps;
  Known there = Known::no;
  for (const Attendance& attendance : sitting_.attendance) {
    if (attendance.person_id == person) there = either(there, presence_in(attendance));
  }
  return there;
}

}  // namespace gerove::law
