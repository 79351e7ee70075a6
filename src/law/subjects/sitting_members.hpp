// Who of the members of a body was at a sitting, as far as the records tell.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "core/flat_map.hpp"
#include "gerove/domain/body.hpp"
#include "gerove/domain/sitting.hpp"
#include "law/subjects/body_roster.hpp"
#include "law/subjects/ready_rules.hpp"

namespace gerove::law {

/// So many of so many.
struct Share {
  std::int64_t part = 0;
  std::int64_t whole = 0;
};

/// How many of the members with a vote were there: the least and the greatest share that the
/// records leave open. Both are the same when everything is known, and of none when no member is.
struct Presence {
  Share least{};
  Share most{};
};

/// The offices that chair a body.
inline constexpr std::array chairs{
    RoleKind::commission_chair, RoleKind::group_chair, RoleKind::school_commission_chair};

/// Whether somebody at a sitting was there.
bool was_present(const Attendance& attendance);
/// The kind of body, or unspecified when the body is unknown.
BodyKind kind_of(const Body* body);
/// Whether somebody is a member on a day.
Known is_in_office(const Membership& member, Date day);
/// How many of those who voted by name withdrew, or the number recorded.
std::int64_t withdrawn(const AgendaItem& item);

/// The members with a vote of the bodies of a sitting, and who of them was there.
class SittingMembers {
 public:
  /// @param roster of the bodies
  /// @param rules that say how substitutes, proxies and withdrawn members count, or null
  SittingMembers(const BodyRoster& roster, const ReadyRules* rules, const Sitting& sitting);

  const Sitting& sitting() const { return sitting_; }
  /// The rules that say how they count, or null; as they are recorded, and made ready.
  const BodyRules* rules() const { return rules_ == nullptr ? nullptr : &rules_->rules(); }
  const ReadyRules* ready_rules() const { return rules_; }

  /// How many there are.
  const SureAndPossible& count() const { return count_; }
  bool are_known() const { return count_.possible > 0; }
  /// How many of them are not named: their seats are vacant.
  SureAndPossible unnamed() const { return roster_.unnamed_on(sitting_.date); }
  /// Whether a person is one of them.
  Known is_member(std::string_view person) const;

  /// Who were there at the sitting.
  const Presence& presence() const { return presence_; }
  /// Who were there at an agenda item: without those who withdrew, with those who voted by proxy.
  Presence presence(const AgendaItem& item) const;
  /// How many with a vote attended an item, the least and the most; nothing when no attendance is
  /// recorded.
  std::optional<Presence> attending(const AgendaItem& item) const;

  /// Whether the holder of an office was there, or one who deputises.
  Known is_office_present(RoleKind office) const;
  /// Whether a person holds an office, or deputises for its holder.
  Known exercises(const PersonId& person, RoleKind office) const;
  /// Whether somebody has a vote: a member, or a substitute in a member's place.
  Known may_vote(const PersonId& person) const;
  /// Whether a substitute may take the place of a member.
  Known may_replace(const PersonId& substitute, const PersonId& member) const;
  /// Whether somebody with a vote was there.
  Known was_there(const PersonId& person) const;

 private:
  using ByPerson = FlatMap<std::string_view, Known>;

  void note(const Attendance& attendance);
  void count_presence();
  void add_present(const SureAndPossible& members, Known present);

  const BodyRoster& roster_;
  const ReadyRules* rules_;
  const Sitting& sitting_;
  SureAndPossible count_;
  ByPerson there_;        // whether a person was there, as what ever
  ByPerson represented_;  // whether a member was, or somebody in the member's place
  ByPerson votes_for_;    // whether a person may vote in somebody's place
  Presence presence_{};
  Presence flagged_{};  // those whom the attendance calls members
};

}  // namespace gerove::law
