#include "law/assess/body_rules.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "core/compare_products.hpp"
#include "core/finding_kind.hpp"
#include "law/assess/second_sitting.hpp"
#include "law/subjects/sitting_gaps.hpp"

namespace gerove::law {

namespace {

constexpr std::string_view body_rules_code = "law.body_rules";
constexpr FindingKind rules_unclear{
    "law.body_rules.cant_tell",
    Severity::warning,
    {"negalima pasakyti, ar laikomasi organo reglamento: neįrašyta {0}",
     "it can't be told whether the body's own rules are kept: not recorded: {0}"}};

constexpr Text no_quorum{"pagal organo reglamentą nebuvo kvorumo",
                         "by the body's own rules there was no quorum"};
constexpr Text office_absent{
    "pagal organo reglamentą privalėjo dalyvauti tam tikras pareigas einantis asmuo",
    "by the body's own rules the holder of an office had to be present"};
constexpr Text abstained{"pagal organo reglamentą susilaikyti negalima",
                         "by the body's own rules nobody may abstain"};
constexpr Text no_majority{"siūlymas priimtas be organo reglamente nustatytos daugumos",
                           "the proposal was adopted without the majority of the body's own rules"};
constexpr Text decided_alone{"pagal organo reglamentą šio klausimo vienas asmuo spręsti negalėjo",
                             "by the body's own rules nobody could decide this item alone"};
constexpr Text replaced{"pagal organo reglamentą narys negalėjo būti taip pakeistas",
                        "by the body's own rules the member could not be replaced so"};
constexpr Text proxied{"pagal organo reglamentą balsuoti pagal įgaliojimą negalima",
                       "by the body's own rules nobody may vote by proxy"};

constexpr Text no_power{"ar ir kokius klausimus vienas asmuo gali spręsti",
                        "whether and what somebody may decide alone"};
constexpr Text no_item_kind{"klausimo rūšis", "the kind of the item"};
constexpr Text no_office_holder{"kas ėjo pareigas, kurių turėtojas privalo dalyvauti",
                                "who held the office whose holder must be present"};
constexpr Text no_substitutes_rule{"ar narį galima pakeisti", "whether a member may be replaced"};
constexpr Text no_proxy_rule{"ar galima balsuoti pagal įgaliojimą",
                             "whether one may vote by proxy"};

const ReadyRules& no_rules() {
  static const BodyRules recorded{};
  static const ReadyRules ready(recorded);
  return ready;
}

Known at_least_one(Known a, Known b) { return std::max(a, b); }

/// Whether so many of so many are the quorum.
bool is_quorum(const BodyRules& rules, const Share& share) {
  const std::int64_t numerator = rules.quorum_numerator.value_or(0);
  const std::int64_t denominator = rules.quorum_denominator.value_or(0);
  if (rules.quorum_number && share.part < *rules.quorum_number) return false;
  if (!rules.quorum_numerator || denominator == 0) return true;
  const auto order = compare_products(share.part, denominator, share.whole, numerator);
  return rules.quorum_exceeds == Answer::yes ? order > 0 : order >= 0;
}

bool states_quorum(const BodyRules& rules) {
  const bool share = rules.quorum_numerator && rules.quorum_denominator.value_or(0) != 0;
  return share || rules.quorum_number;
}

/// Whether an item is one that somebody may decide alone; rules that name no matters leave it open.
Known is_within(const SolePower& power, AgendaItemKind kind) {
  if (power.matters.contains(static_cast<std::int32_t>(kind))) return Known::yes;
  const bool unclear = power.unlimited || (power.is_limited && kind == AgendaItemKind{});
  return unclear ? Known::perhaps : Known::no;
}

Known is_urgent(const AgendaItem& item) {
  if (item.urgent == Answer::yes) return Known::yes;
  return item.urgent == Answer::no ? Known::no : Known::perhaps;
}

/// Holds a body's own rules against a sitting.
class OwnRules {
 public:
  OwnRules(AssessmentRun& run,
           const Context& context,
           const SittingMembers& members,
           const SittingMembers& votes,
           const SaidByLaw& law)
      : run_(run),
        members_(members),
        votes_(votes),
        law_(law),
        ready_(members.ready_rules() == nullptr ? no_rules() : *members.ready_rules()),
        rules_(ready_.rules()),
        sitting_(members.sitting()),
        second_(context, rules_, sitting_) {}

  void check() {
    if (!law_.quorum && states_quorum(rules_)) check_quorum();
    if (rules_.office_required != RoleKind{} && !sitting_.attendance.empty()) check_office();
    check_substitutes();
    for (std::size_t i = 0; i < sitting_.agenda.size(); ++i) {
      check_item(sitting_.agenda[i], Place{"sitting"}.at("agenda", i));
    }
  }

 private:
  void check_quorum() {
    const bool unrecorded = sitting_.attendance.empty() || !members_.are_known();
    if (unrecorded && !has_votes(sitting_)) return;
    const Known at_all = unrecorded ? Known::perhaps : has_quorum(members_.presence());
    const auto needs_it = [&](const AgendaItem& item) { return waives_quorum(item) == Known::no; };
    if (at_all != Known::yes && std::ranges::all_of(sitting_.agenda, needs_it)) {
      return tell_quorum(at_all, Place{"sitting"}.at("attendance"), lacking_for_quorum());
    }
    for (std::size_t i = 0; i < sitting_.agenda.size(); ++i) {
      check_quorum(at_all, sitting_.agenda[i], Place{"sitting"}.at("agenda", i));
    }
  }

  /// The quorum at one item: some may have withdrawn from it.
  void check_quorum(Known at_all, const AgendaItem& item, const Place& place) {
    const bool left = at_all == Known::yes;
    const Known here = left ? has_quorum(members_.presence(item)) : at_all;
    const Known waived = waives_quorum(item);
    if (here == Known::yes || waived == Known::yes) return;
    if (waived == Known::perhaps) return say_unclear(place, second_.lacking());
    tell_quorum(here, place, left ? gaps::withdrawal_rule : lacking_for_quorum());
  }

  void tell_quorum(Known has, const Place& place, const Text& lacking) {
    if (has == Known::no) say(place, no_quorum);
    if (has == Known::perhaps) say_unclear(place, lacking);
  }

  const Text& lacking_for_quorum() const {
    return sitting_.attendance.empty() ? gaps::attendance : gaps::members;
  }

  /// Nothing was decided of an item put off; a second sitting may do without; somebody may decide
  /// alone.
  Known waives_quorum(const AgendaItem& item) const {
    if (item.adjourned == Answer::yes) return Known::yes;
    return at_least_one(second_.waives_quorum(item), may_decide_alone(item));
  }

  Known has_quorum(Presence presence) const {
    if (rules_.quorum_base == QuorumBase::in_office) {
      const std::int64_t vacant = members_.unnamed().possible;
      presence.least.whole -= vacant;
      presence.most.whole -= vacant;
    }
    const bool least = is_quorum(rules_, presence.least);
    const bool most = is_quorum(rules_, presence.most);
    return least && most ? Known::yes : least || most ? Known::perhaps : Known::no;
  }

  void check_office() {
    const Known present = members_.is_office_present(rules_.office_required);
    const Place place = Place{"sitting"}.at("attendance");
    if (present == Known::no) say(place, office_absent);
    if (present == Known::perhaps) say_unclear(place, no_office_holder);
  }

  void check_substitutes() {
    for (std::size_t i = 0; i < sitting_.attendance.size(); ++i) {
      const Attendance& attendance = sitting_.attendance[i];
      if (attendance.instead_of_id.empty() || !was_present(attendance)) continue;
      const Known may = members_.may_replace(attendance.person_id, attendance.instead_of_id);
      const Place place = Place{"sitting"}.at("attendance", i).at("instead_of_id");
      if (may == Known::no) say(place, replaced);
      if (may == Known::perhaps) say_unclear(place, no_substitutes_rule);
    }
  }

  void check_item(const AgendaItem& item, const Place& place) {
    if (!item.decided_alone_by_id.empty()) check_sole_decision(item, place);
    if (!item.vote) return;
    check_abstention(*item.vote, place.at("vote"));
    check_proxies(*item.vote, place.at("vote"));
    if (item.vote->adopted == Answer::yes && may_decide_alone(item) != Known::yes) {
      check_majority(item, place.at("vote"));
    }
  }

  void check_sole_decision(const AgendaItem& item, const Place& place) {
    const Known may = may_decide_alone(item);
    if (may == Known::no) say(place.at("decided_alone_by_id"), decided_alone);
    if (may == Known::perhaps) say_unclear(place.at("decided_alone_by_id"), no_power);
  }

  /// Whether whoever decided an item without the body could; nobody could where nobody did.
  Known may_decide_alone(const AgendaItem& item) const {
    const PersonId& person = item.decided_alone_by_id;
    if (person.empty()) return Known::no;
    Known may = Known::no;
    for (const SolePower& power : ready_.sole_powers()) {
      Known here = both(members_.exercises(person, power.office), is_within(power, item.kind));
      if (power.urgent_only) here = both(here, is_urgent(item));
      may = at_least_one(may, here);
    }
    if (rules_.chair_may_decide_alone != Answer::yes) return may;
    Known chair = Known::no;
    for (const RoleKind office : chairs) {
      chair = at_least_one(chair, members_.exercises(person, office));
    }
    return at_least_one(may, std::min(chair, is_urgent(item)));
  }

  void check_abstention(const Vote& vote, const Place& place) {
    if (rules_.abstention_allowed != Answer::no) return;
    if (vote.abstained_count.value_or(0) > 0) return say(place.at("abstained_count"), abstained);
    if (votes_by_name(vote, VoteChoice::abstained) > 0) say(place.at("members"), abstained);
  }

  void check_proxies(const Vote& vote, const Place& place) {
    const bool any = std::ranges::any_of(
        vote.members, [](const MemberVote& one) { return !one.proxy_id.empty(); });
    if (!any || rules_.proxies_allowed == Answer::yes) return;
    const Place members = place.at("members");
    rules_.proxies_allowed == Answer::no ? say(members, proxied)
                                         : say_unclear(members, no_proxy_rule);
  }

  /// The majority of the rules: a qualified one, or more than half where the law has none. That
  /// more voted against than in favour contradicts any.
  void check_majority(const AgendaItem& item, const Place& place) {
    if (is_voted_down(*item.vote)) return;
    if (ready_.may_want_majority(item.kind)) say_unclear(place, no_item_kind);
    const MajorityRule* const qualified = ready_.majority(item.kind);
    if (qualified == nullptr && law_.majority) return;
    WantedMajority wanted;
    wanted.base = rules_.majority_base;
    if (qualified != nullptr) wanted = majority_of(*qualified, rules_.majority_base);
    const Outcome outcome = outcome_of(item, votes_, wanted, tie_rule(&rules_, run_.choices));
    const bool carried = outcome.value.codes.contains(code(VoteOutcome::carried));
    if (!carried) say(place, no_majority);
    if (carried && outcome.value.vague) say_unclear(place, outcome.lacking);
  }

  static std::int32_t code(VoteOutcome outcome) { return static_cast<std::int32_t>(outcome); }

  void say(const Place& place, const Text& words) {
    run_.result.findings.push_back(body_rules_broken(run_, place, words));
  }
  void say_unclear(const Place& place, const Text& lacking) {
    run_.result.findings.push_back(body_rules_unclear(run_, place, lacking));
  }

  AssessmentRun& run_;
  const SittingMembers& members_;
  const SittingMembers& votes_;
  SaidByLaw law_;
  const ReadyRules& ready_;
  const BodyRules& rules_;
  const Sitting& sitting_;
  SecondSitting second_;
};

}  // namespace

void check_body_rules(AssessmentRun& run,
                      const Context& context,
                      const SittingMembers& members,
                      const SittingMembers& votes,
                      const SaidByLaw& law) {
  OwnRules(run, context, members, votes, law).check();
}

Finding body_rules_broken(const AssessmentRun& run, const Place& place, const Text& words) {
  return make_finding({body_rules_code, Severity::warning, words}, run.record, place.path());
}

Finding body_rules_unclear(const AssessmentRun& run, const Place& place, const Text& lacking) {
  Finding finding = make_finding(rules_unclear, run.record, place.path());
  finding.text = {fill(rules_unclear.text.lt, {lacking.lt}),
                  fill(rules_unclear.text.en, {lacking.en})};
  return finding;
}

}  // namespace gerove::law
