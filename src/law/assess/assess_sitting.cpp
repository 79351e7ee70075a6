#include <algorithm>
#include <cstddef>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "core/finding_kind.hpp"
#include "gerove/law/assess.hpp"
#include "law/assess/assessment_run.hpp"
#include "law/assess/body_rules.hpp"
#include "law/assess/either_edition.hpp"
#include "law/assess/evaluate.hpp"
#include "law/assess/records_around.hpp"
#include "law/assess/regime.hpp"
#include "law/assess/vote_contradictions.hpp"
#include "law/subjects/bodies_that_sat.hpp"
#include "law/subjects/sitting_subjects.hpp"

namespace gerove::law {

namespace {

constexpr FindingKind date_missing{
    "law.sitting.date_missing",
    Severity::warning,
    {"nežinoma posėdžio diena, todėl negalima pasakyti, ar jis teisėtas",
     "the day of the sitting is missing, so it can't be told whether it was lawful"}};

constexpr FindingKind many_bodies{
    "law.sitting.many_bodies",
    Severity::warning,
    {"posėdyje tiek organų, kad ne visų sudėtis ir taisyklės patikrintos",
     "so many bodies sat that the composition and rules of some were not checked"}};

constexpr std::size_t most_bodies = 16;  // of one sitting that are looked at

/// Holds a sitting against the law.
class SittingAssessment {
 public:
  SittingAssessment(AssessmentRun& run,
                    const Context& context,
                    const Sitting& sitting,
                    const Regime* forced)
      : run_(run),
        context_(context),
        sitting_(sitting),
        forced_(forced),
        own_(context.find(sitting.body_id)),
        timeline_(run.known),
        actors_(sitting) {
    for (const BodyId* const id : bodies_that_sat(sitting)) {
      if (const Body* const body = context_.find(*id)) bodies_.push_back(body);
    }
    if (bodies_.size() != 1) joint_roster_.emplace(bodies_);
  }

  void run() {
    const bool is_past = !sitting_.date || *sitting_.date <= run_.as_of;
    const BodyRoster& roster =
        joint_roster_ ? *joint_roster_ : context_.roster_of(*bodies_.front());
    const SittingMembers votes(roster, rules_of(own_), sitting_);
    if (is_past) find_vote_contradictions(run_, votes);
    if (!sitting_.date) return say_date_missing();
    if (bodies_.size() > most_bodies) {
      run_.result.findings.push_back(
          make_finding(many_bodies, run_.record, "sitting.joint_body_ids"));
    }
    fill_timeline(timeline_, run_, context_, sitting_);
    const RegimeChoice editions = edition_on(own_, *sitting_.date);
    apply_editions(run_, editions, Place{"sitting"}, [&](const Regime* one) { apply(one, votes); });
    if (!is_past || was_held(sitting_) == Answer::no) return;
    for (std::size_t i = 0; i < sitting_.agenda.size(); ++i) judge_item(i, votes);
  }

 private:
  const ReadyRules* rules_of(const Body* body) const {
    return body == nullptr ? nullptr : context_.roster_of(*body).rules()->on(sitting_.date);
  }

  RegimeChoice edition_on(const Body* body, Date day) const {
    if (forced_ != nullptr) return {forced_, {}};
    const MunicipalityId owner = body == nullptr ? MunicipalityId{} : body->municipality_id;
    return choose_regime(run_, context_.find(owner), day);
  }

  void say_date_missing() {
    for (std::size_t i = 0; i < sitting_.agenda.size(); ++i) find_voted_down(run_, sitting_, i);
    if (was_held(sitting_) != Answer::yes) return;
    run_.result.findings.push_back(make_finding(date_missing, run_.record, "sitting.date"));
  }

  /// The sitting as a whole, by one edition: notice, form, quorum, minutes, composition, and the
  /// rules of the body itself. A joint sitting is one of each body.
  void apply(const Regime* regime, const SittingMembers& votes) {
    if (bodies_.size() <= 1) {
      return apply(bodies_.empty() ? nullptr : bodies_.front(), regime, votes, votes);
    }
    for (const Body* body : std::span(bodies_).first(std::min(bodies_.size(), most_bodies))) {
      const SittingMembers members(context_.roster_of(*body), rules_of(body), sitting_);
      apply(body, regime, members, votes);
    }
  }

  void apply(const Body* body,
             const Regime* regime,
             const SittingMembers& members,
             const SittingMembers& votes) {
    OfSitting subject(run_, context_, body, members);
    subject.timeline = &timeline_;
    evaluate(run_, RuleSubject::sitting, subject, regime);
    const bool held = was_held(sitting_) == Answer::yes && *sitting_.date <= run_.as_of;
    if (body == nullptr || !held) return;
    OfBody composition(context_, *body, *sitting_.date);
    composition.timeline = &timeline_;
    const std::string own = std::exchange(run_.record, body->id.value);
    evaluate(run_, RuleSubject::body, composition, regime);
    run_.record = own;
    SaidByLaw law;
    law.quorum = is_bounded(run_, RuleSubject::sitting, subject, regime, Quantity::present_share);
    law.majority = body->kind == BodyKind::municipal_commission &&
                   (has_rule_on_votes(regime) || members.rules() == nullptr);
    if (law.quorum) judge_withdrawals(body, members, regime);
    check_body_rules(run_, context_, members, votes, law);
    check_body_rule_terms(run_, context_, *body, members);
  }

  /// The quorum of the law at items from which members withdrew.
  void judge_withdrawals(const Body* body, const SittingMembers& members, const Regime* regime) {
    for (std::size_t i = 0; i < sitting_.agenda.size(); ++i) {
      if (withdrawn(sitting_.agenda[i]) == 0) continue;
      const OfVote item(body, members, i);
      evaluate_bounds(run_, RuleSubject::sitting, item, regime, Quantity::present_share);
    }
  }

  /// The vote on an item by the edition that governs its procedure; who was there, of items that no
  /// procedure of a case file is about.
  void judge_item(std::size_t i, const SittingMembers& votes) {
    const AgendaItem& item = sitting_.agenda[i];
    const RegimeChoice editions = edition_of(item);
    const std::size_t before = run_.result.findings.size();
    evaluate(run_, RuleSubject::vote, OfVote(own_, votes, i), editions.chosen);
    if (run_.result.findings.size() == before) find_voted_down(run_, sitting_, i);
    if (!item.procedure_ids.empty() || was_held(sitting_) != Answer::yes) return;
    OfAgendaItem presence(context_, {&sitting_, i}, actors_, nullptr);
    presence.timeline = &timeline_;
    evaluate(run_, RuleSubject::agenda_item, presence, editions.chosen);
  }

  bool has_rule_on_votes(const Regime* regime) const {
    return regime != nullptr &&
           std::ranges::any_of(run_.law.rows(RuleSubject::vote, *regime),
                               [](const auto& block) { return !block.rows.empty(); });
  }

  RegimeChoice edition_of(const AgendaItem& item) const {
    const Procedure* const procedure = find_procedure(context_, item, [&](const Procedure& one) {
      return begin_of(one, run_.choices).has_value();
    });
    const auto begun = procedure == nullptr ? std::nullopt : begin_of(*procedure, run_.choices);
    return edition_on(own_, begun.value_or(*sitting_.date));
  }

  AssessmentRun& run_;
  const Context& context_;
  const Sitting& sitting_;
  const Regime* forced_;
  const Body* own_;  // whose rules hold for votes
  Timeline timeline_;
  SittingActors actors_;
  std::vector<const Body*> bodies_{};
  std::optional<BodyRoster> joint_roster_{};  // of several bodies, or none
};

}  // namespace

Assessment assess(const Sitting& sitting,
                  const Context& context,
                  const Law& law,
                  const calendar::Calendar& calendar,
                  const AsOf& as_of,
                  const AssessOptions& options) {
  const Body* body = context.find(sitting.body_id);
  const MunicipalityId owner = body == nullptr ? MunicipalityId{} : body->municipality_id;
  AssessmentRun run = begin_assessment(law,
                                       calendar,
                                       as_of,
                                       context.parameters(owner, sitting.body_id, as_of.day),
                                       sitting.id.value,
                                       options);
  run.complete = run.complete || sitting.complete == Answer::yes;
  if (sitting.date) find_date_contradictions(run, context, sitting);
  SittingAssessment(run, context, sitting, law.find_regime(options.regime)).run();
  return end_assessment(std::move(run), options);
}

}  // namespace gerove::law
