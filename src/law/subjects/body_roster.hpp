// Who belongs to a body day by day, made ready for the many sittings that ask.
#pragma once

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/flat_map.hpp"
#include "gerove/domain/body.hpp"
#include "law/subjects/day_courses.hpp"
#include "law/subjects/in_force_by_day.hpp"
#include "law/subjects/ready_rules.hpp"

namespace gerove::law {

/// Whether something is so, as far as the records tell.
enum class Known : std::uint8_t { no, perhaps, yes };

/// The sooner of two that both must be so, and the surer of two of which one is enough.
inline Known both(Known a, Known b) { return std::min(a, b); }
inline Known either(Known a, Known b) { return std::max(a, b); }

/// Whether a member votes by being one, rather than in another's place or not at all.
bool has_own_vote(const Membership& member);

/// The members of one or more bodies. One person is one member; those without id are all different.
/// Days are those of sittings; without one everything is perhaps so.
class BodyRoster {
 public:
  explicit BodyRoster(std::span<const Body* const> bodies);

  /// How many members with a vote are in office.
  SureAndPossible members_on(const std::optional<Date>& day) const;
  /// How many of them are not named.
  SureAndPossible unnamed_on(const std::optional<Date>& day) const;
  /// Whether a person is one of them.
  Known is_member(std::string_view person, const std::optional<Date>& day) const;
  /// Whether a person holds an office, or deputises for its holder.
  Known exercises(std::string_view person, RoleKind office, const std::optional<Date>& day) const;
  /// Whether a person is a member in whatever way.
  Known belongs(std::string_view person, const std::optional<Date>& day) const;
  /// The first member in an office on a day, or null.
  const Membership* holder(RoleKind office, Date day) const;
  /// How many members there are by an act of a day: those that it names, and those whose period
  /// holds that day.
  std::int64_t members_by(const ActId& act, Date day) const;
  /// The body's own rules; of several bodies none.
  const RulesOfBody* rules() const { return rules_ ? &*rules_ : nullptr; }
  /// Whether somebody is named as substitute of a member, or of any.
  Known is_substitute(std::string_view person,
                      std::string_view member,
                      const std::optional<Date>& day) const;

 private:
  /// What somebody is: a member with a vote, the holder of an office, a substitute, or anything.
  struct Part {
    enum class Kind : std::uint8_t { member, office, substitute, substitute_of_any, anything };
    Kind kind;
    std::string_view person;
    RoleKind office{};
    std::string_view replaced{};
    bool operator==(const Part&) const = default;
  };
  friend std::uint32_t short_hash(const Part& part);

  void add(const Membership& member);
  void add(const Part& part, const Membership& member);
  void add_unnamed(const Membership& member);
  void add_holder(const Membership& member);
  void add_period(const Membership& member);
  void add_up();
  Known on(const Part& part, const std::optional<Date>& day) const;
  SureAndPossible count(std::uint32_t course,
                        std::int64_t all,
                        const std::optional<Date>& day) const;

  FlatMap<Part, bool> parts_;  // a course of each is at its place
  DayCourses courses_;
  DayCourses sums_;  // of members with a vote, and of the unnamed among them
  std::int64_t members_ = 0;
  std::int64_t unnamed_ = 0;
  std::vector<const Membership*> all_;                     // in their order
  std::map<RoleKind, InForceByDay> offices_;               // numbers of those who hold them
  FlatMap<std::string_view, std::int64_t> named_by_acts_;  // how many; each has a course of periods
  DayCourses periods_;
  std::optional<RulesOfBody> rules_;
};

}  // namespace gerove::law
