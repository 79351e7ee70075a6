#include "law/subjects/body_roster.hpp"

#include <algorithm>
#include <utility>

namespace gerove::law {

namespace {

constexpr std::uint32_t all_members = 0;
constexpr std::uint32_t unnamed_members = 1;
constexpr std::uint32_t all_periods = 0;
constexpr std::uint32_t first_act = 1;

/// The days on which somebody may be a member, as `is_in_office` says of each.
DayStretch possible_days(const Membership& member) {
  DayStretch days;
  if (member.period && member.period->start) {
    days.from.first = member.period->start;
  } else if (member.since) {
    days.from.first = member.since->first();
  }
  if (member.period && member.period->end) {
    days.to = behind(member.period->end);
  } else if (member.until) {
    days.to = behind(member.until->last());
  }
  return days;
}

/// The days on which he surely is.
DayStretch sure_days(const Membership& member) {
  DayStretch days = possible_days(member);
  const bool dated_start = member.period && member.period->start;
  if (!dated_start && member.since) days.from.first = member.since->last();
  const bool dated_end = member.period && member.period->end;
  if (!dated_end && member.until) days.to = behind(member.until->first());
  return days;
}

void add_membership(DayCourses& courses, std::uint32_t course, const Membership& member) {
  courses.add(course, possible_days(member), {0, 1});
  courses.add(course, sure_days(member), {1, 0});
}

/// One person is one, however many memberships say so.
SureAndPossible at_most_one(const SureAndPossible& counts) {
  return {std::min<std::int64_t>(counts.sure, 1), std::min<std::int64_t>(counts.possible, 1)};
}

}  // namespace

std::uint32_t short_hash(const BodyRoster::Part& part) {
  return joined_hash({static_cast<std::uint32_t>(part.kind),
                      gerove::short_hash(part.person),
                      static_cast<std::uint32_t>(part.office),
                      gerove::short_hash(part.replaced)});
}

bool has_own_vote(const Membership& member) {
  return member.kind != MemberKind::substitute && member.kind != MemberKind::advisory;
}

BodyRoster::BodyRoster(std::span<const Body* const> bodies) {
  for (const Body* const body : bodies) {
    for (const Membership& member : body->members) add(member);
  }
  courses_.close();
  add_up();
  sums_.close();
  periods_.close();
  for (auto& [office, days] : offices_) days.close();
  if (bodies.size() == 1) rules_.emplace(*bodies.front());
}

void BodyRoster::add(const Membership& member) {
  const std::string_view person = member.person_id.value;
  if (has_own_vote(member)) {
    if (person.empty()) {
      add_unnamed(member);
    } else {
      add({Part::Kind::member, person}, member);
    }
  }
  add({Part::Kind::anything, person}, member);
  add_holder(member);
  add_period(member);
  add({Part::Kind::office, person, member.office}, member);
  if (member.deputises != member.office)
    add({Part::Kind::office, person, member.deputises}, member);
  if (member.kind != MemberKind::substitute) return;
  if (member.replaces_ids.empty()) add({Part::Kind::substitute_of_any, person}, member);
  for (const PersonId& absent : member.replaces_ids) {
    add({Part::Kind::substitute, person, {}, absent.value}, member);
  }
}

void BodyRoster::add(const Part& part, const Membership& member) {
  const auto [course, is_new] = parts_.add(part, true);
  if (is_new && part.kind == Part::Kind::member) ++members_;
  add_membership(courses_, course, member);
}

void BodyRoster::add_holder(const Membership& member) {
  const auto number = static_cast<std::uint32_t>(all_.size());
  all_.push_back(&member);
  offices_[member.office].add(number, possible_days(member));
}

void BodyRoster::add_period(const Membership& member) {
  const std::uint32_t act = named_by_acts_.add(member.act_id.value, 0).first;
  ++named_by_acts_.entries()[act].value;
  const DayStretch days = stretch_of(member.period);
  periods_.add(all_periods, days, {1, 1});
  periods_.add(first_act + act, days, {1, 1});
}

void BodyRoster::add_unnamed(const Membership& member) {
  ++members_;
  ++unnamed_;
  add_membership(sums_, all_members, member);
  add_membership(sums_, unnamed_members, member);
}

/// Adds up the persons of whom each day knows that they are members.
void BodyRoster::add_up() {
  const DayCourses::Step* before = nullptr;
  for (const DayCourses::Step& step : courses_.steps()) {
    const bool same = before != nullptr && before->course == step.course;
    const SureAndPossible was = same ? at_most_one(before->counts) : SureAndPossible{};
    before = &step;
    if (parts_.entries()[step.course].key.kind != Part::Kind::member) continue;
    const SureAndPossible is = at_most_one(step.counts);
    sums_.change(all_members, step.from, {is.sure - was.sure, is.possible - was.possible});
  }
}

SureAndPossible BodyRoster::count(std::uint32_t course,
                                  std::int64_t all,
                                  const std::optional<Date>& day) const {
  return day ? sums_.on(course, *day) : SureAndPossible{0, all};
}

SureAndPossible BodyRoster::members_on(const std::optional<Date>& day) const {
  return count(all_members, members_, day);
}

SureAndPossible BodyRoster::unnamed_on(const std::optional<Date>& day) const {
  return count(unnamed_members, unnamed_, day);
}

Known BodyRoster::on(const Part& part, const std::optional<Date>& day) const {
  const auto course = parts_.place_of(part);
  if (!course) return Known::no;
  if (!day) return Known::perhaps;
  const SureAndPossible counts = courses_.on(*course, *day);
  return counts.sure > 0 ? Known::yes : counts.possible > 0 ? Known::perhaps : Known::no;
}

Known BodyRoster::is_member(std::string_view person, const std::optional<Date>& day) const {
  return on({Part::Kind::member, person}, day);
}

Known BodyRoster::exercises(std::string_view person,
                            RoleKind office,
                            const std::optional<Date>& day) const {
  return on({Part::Kind::office, person, office}, day);
}

Known BodyRoster::belongs(std::string_view person, const std::optional<Date>& day) const {
  return on({Part::Kind::anything, person}, day);
}

const Membership* BodyRoster::holder(RoleKind office, Date day) const {
  const auto days = offices_.find(office);
  const auto numbers = days == offices_.end() ? std::nullopt : days->second.on(day);
  return numbers ? all_[numbers->first] : nullptr;
}

std::int64_t BodyRoster::members_by(const ActId& act, Date day) const {
  const std::int64_t in_office = periods_.on(all_periods, day).sure;
  const auto named = named_by_acts_.place_of(act.value);
  if (!named) return in_office;
  const std::int64_t both = periods_.on(first_act + *named, day).sure;
  return in_office + named_by_acts_.entries()[*named].value - both;
}

Known BodyRoster::is_substitute(std::string_view person,
                                std::string_view member,
                                const std::optional<Date>& day) const {
  return either(on({Part::Kind::substitute, person, {}, member}, day),
                on({Part::Kind::substitute_of_any, person}, day));
}

}  // namespace gerove::law
