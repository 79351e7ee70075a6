// Who of the members of a body was at a sitting, as far as the records tell.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "gerove/domain/body.hpp"
#include "gerove/domain/sitting.hpp"

namespace gerove::law {

/// Whether something is so, as far as the records tell.
enum class Known : std::uint8_t { no, perhaps, yes };

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
/// The rules of procedure of a body in force on a day, or null.
const BodyRules* rules_on(const Body* body, const std::optional<Date>& day);
/// Whether somebody is a member on a day.
Known is_in_office(const Membership& member, Date day);
/// Whether a member votes by being one, rather than in another's place or not at all.
bool has_own_vote(const Membership& member);
/// How many of those who voted by name withdrew, or the number recorded.
std::int64_t withdrawn(const AgendaItem& item);

/// The members with a vote of the bodies of a sitting. One person is one member; members without id
/// are all different.
class SittingMembers {
 public:
  struct Member {
    const Membership* as;
    Known in_office;
    Known present;
  };

  /// @param rules that say how substitutes, proxies and withdrawn members count, or null
  SittingMembers(std::span<const Body* const> bodies,
                 const BodyRules* rules,
                 const Sitting& sitting);

  const std::vector<Member>& members() const { return members_; }
  const Sitting& sitting() const { return sitting_; }
  const BodyRules* rules() const { return rules_; }

  /// Who were there at the sitting.
  Presence presence() const;
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
  void add(const Membership& member);
  Known presence_of(const Membership& member) const;

  std::span<const Body* const> bodies_;
  const BodyRules* rules_;
  const Sitting& sitting_;
  std::vector<Member> members_;
};

}  // namespace gerove::law
