#include "law/assess/vote_contradictions.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "core/finding_kind.hpp"
#include "core/keyed_hash.hpp"
#include "law/subjects/vote_outcome.hpp"

namespace gerove::law {

namespace {

constexpr std::string_view vote_contradiction = "law.vote.contradiction";

constexpr FindingKind not_held{
    vote_contradiction,
    Severity::error,
    {"posėdis neįvyko, bet įrašyti jo balsai", "the sitting was not held, but votes are recorded"}};
constexpr FindingKind counts_differ{
    vote_contradiction,
    Severity::error,
    {"balsų skaičius nesutampa su narių balsais",
     "the count of votes does not agree with the votes of members"}};
constexpr FindingKind too_many{vote_contradiction,
                               Severity::error,
                               {"balsų daugiau, negu dalyvavo balso teisę turinčių narių",
                                "more votes than members with a vote attended"}};
constexpr FindingKind voted_twice{
    vote_contradiction,
    Severity::error,
    {"tas pats narys balsavo kelis kartus", "the same member voted several times"}};
constexpr FindingKind voted_absent{
    vote_contradiction,
    Severity::error,
    {"balsavo posėdyje nedalyvavęs narys", "a member who was not at the sitting voted"}};
constexpr FindingKind voted_without_right{
    vote_contradiction,
    Severity::error,
    {"balsavo balso teisės neturėjęs asmuo", "somebody without a vote voted"}};
constexpr FindingKind voted_down{
    vote_contradiction,
    Severity::error,
    {"prieš balsavo daugiau negu už, bet siūlymas laikomas priimtu",
     "more voted against than in favour, but the proposal counts as adopted"}};
constexpr FindingKind voted_for{
    vote_contradiction,
    Severity::warning,
    {"už balsavo daugiau kaip pusė visų narių, bet siūlymas laikomas nepriimtu",
     "more than half of all members voted in favour, but the proposal counts as rejected"}};

/// Looks at the vote on one item.
class VoteCheck {
 public:
  VoteCheck(AssessmentRun& run, const SittingMembers& votes, const AgendaItem& item, Place place)
      : run_(run),
        votes_(votes),
        item_(item),
        vote_(*item.vote),
        place_(place),
        said_before_(run.result.findings.size()) {}

  void check() {
    check_counts();
    check_total();
    for (std::size_t i = 0; i < vote_.members.size(); ++i) check_voter(i);
    check_result();
  }

 private:
  struct Counted {
    const char* field;
    const std::optional<std::uint32_t>& count;
    VoteChoice choice;
  };

  void check_counts() {
    if (vote_.members.empty()) return;
    const std::int64_t unclear = votes_by_name(vote_, VoteChoice::unspecified);
    for (const Counted& counted :
         {Counted{"for_count", vote_.for_count, VoteChoice::in_favour},
          Counted{"against_count", vote_.against_count, VoteChoice::against},
          Counted{"abstained_count", vote_.abstained_count, VoteChoice::abstained},
          Counted{"withdrew_count", vote_.withdrew_count, VoteChoice::withdrew}}) {
      if (!counted.count) continue;
      const std::int64_t by_name = votes_by_name(vote_, counted.choice);
      const bool agrees = by_name <= *counted.count && *counted.count <= by_name + unclear;
      if (!agrees) say(counts_differ, place_.at(counted.field));
    }
  }

  /// Against those who attended or, where nobody wrote that down, all members.
  void check_total() {
    const std::int64_t cast = count_votes(vote_).cast() + withdrawn(item_) - by_proxy();
    const bool recorded = !votes_.sitting().attendance.empty();
    if (!votes_.are_known() && !recorded) return;
    const Presence there = votes_.presence();
    const std::int64_t most = !recorded             ? there.most.whole
                              : !votes_.are_known() ? flagged()
                                                    : there.most.part;
    if (cast > most) say(too_many, place_);
  }

  std::int64_t by_proxy() const {
    return std::ranges::count_if(vote_.members,
                                 [](const MemberVote& vote) { return !vote.proxy_id.empty(); });
  }

  /// How many may have attended as members, where nobody knows who the members were.
  std::int64_t flagged() const {
    return std::ranges::count_if(votes_.sitting().attendance, [](const Attendance& attendance) {
      return attendance.member != Answer::no && attendance.state != AttendanceState::absent;
    });
  }

  void check_voter(std::size_t i) {
    const MemberVote& vote = vote_.members[i];
    if (vote.person_id.empty()) return;
    const Place at = place_.at("members");
    if (!voters_.insert(vote.person_id.value).second) return say(voted_twice, at);
    if (vote.choice == VoteChoice::withdrew) return;
    if (votes_.are_known() && votes_.may_vote(vote.person_id) == Known::no) {
      return say(voted_without_right, at);
    }
    const PersonId& caster = vote.proxy_id.empty() ? vote.person_id : vote.proxy_id;
    if (votes_.was_there(caster) == Known::no) say(voted_absent, at);
  }

  void check_result() {
    if (vote_.adopted != Answer::no || !votes_.are_known()) return;
    const bool special = votes_.rules() != nullptr && !votes_.rules()->majorities.empty();
    const std::int64_t all = votes_.count().possible;
    if (!special && 2 * count_votes(vote_).in_favour.value_or(0) > all) say(voted_for, place_);
  }

  /// One finding of a kind for a vote.
  void say(const FindingKind& kind, const Place& at) {
    Finding finding = make_finding(kind, run_.record, at.path());
    auto& findings = run_.result.findings;
    const auto of_this_vote = findings.begin() + static_cast<std::ptrdiff_t>(said_before_);
    if (std::find(of_this_vote, findings.end(), finding) != findings.end()) return;
    findings.push_back(std::move(finding));
  }

  AssessmentRun& run_;
  const SittingMembers& votes_;
  const AgendaItem& item_;
  const Vote& vote_;
  Place place_;
  std::size_t said_before_;  // so many findings
  std::unordered_set<std::string_view, KeyedHash> voters_{};
};

}  // namespace

void find_vote_contradictions(AssessmentRun& run, const SittingMembers& votes) {
  const Sitting& sitting = votes.sitting();
  for (std::size_t i = 0; i < sitting.agenda.size(); ++i) {
    const AgendaItem& item = sitting.agenda[i];
    if (!item.vote) continue;
    const Place place = Place{"sitting"}.at("agenda", i).at("vote");
    if (was_held(sitting) == Answer::no) {
      run.result.findings.push_back(make_finding(not_held, run.record, place.path()));
    } else {
      VoteCheck(run, votes, item, place).check();
    }
  }
}

void find_voted_down(AssessmentRun& run, const Sitting& sitting, std::size_t item) {
  const AgendaItem& of = sitting.agenda[item];
  const bool by_all = of.vote && of.decided_alone_by_id.empty();
  if (!by_all || of.vote->adopted != Answer::yes || !is_voted_down(*of.vote)) return;
  const Place place = Place{"sitting"}.at("agenda", item).at("vote");
  run.result.findings.push_back(make_finding(voted_down, run.record, place.path()));
}

}  // namespace gerove::law
