// What minutes must hold (VMVPĮ 12(8)), as far as the records tell what they hold.
#include <algorithm>

#include "law/subjects/sitting_subjects.hpp"

namespace gerove::law {

namespace {

/// Whether all items that must have something have it; nothing when none must.
template <class Must, class Has>
std::optional<bool> all_have(const Sitting& sitting, const Must& must, const Has& has) {
  bool any = false;
  for (const AgendaItem& item : sitting.agenda) {
    if (item.adjourned == Answer::yes || !must(item)) continue;
    if (!has(item)) return false;
    any = true;
  }
  return any ? std::optional(true) : std::nullopt;
}

bool is_any(const AgendaItem&) { return true; }

bool concerns_measure(const AgendaItem& item) {
  return item.kind == AgendaItemKind::minimal_measure ||
         item.kind == AgendaItemKind::average_measure;
}

/// Whether something was proposed: in cases it always is.
bool has_decision(const AgendaItem& item) {
  return subject_of(item.kind) != ProcedureSubject{} || item.vote || !item.proposal.empty() ||
         !item.resolution.empty();
}

bool has_result(const AgendaItem& item) {
  if (!item.decided_alone_by_id.empty()) return true;
  return item.vote &&
         (item.vote->adopted != Answer{} || item.vote->for_count || !item.vote->members.empty());
}

/// Of a procedure that the records hold, PROC-VVTAIT-OPIN says that its opinion is missing.
bool has_opinion(const Context& context, const AgendaItem& item) {
  return item.child_rights_opinion ||
         find_procedure(context, item, [](const Procedure&) { return true; }) != nullptr;
}

/// Whether a member gave a reason for not voting in favour.
bool has_dissent(const AgendaItem& item) {
  return item.vote && std::ranges::any_of(item.vote->members, [](const MemberVote& vote) {
           const bool dissents =
               vote.choice == VoteChoice::against || vote.choice == VoteChoice::abstained;
           return dissents && !vote.reason.empty();
         });
}

std::optional<bool> holds(const Context& context, const Sitting& sitting, Fact fact) {
  switch (fact) {
    case Fact::minutes_participants: return !sitting.attendance.empty();
    case Fact::minutes_presenters:
      return all_have(
          sitting, is_any, [](const AgendaItem& item) { return !item.presenters.empty(); });
    case Fact::minutes_opinions:
      return all_have(sitting, concerns_measure, [&](const AgendaItem& item) {
        return has_opinion(context, item);
      });
    case Fact::minutes_proposals:
      return all_have(sitting, has_decision, [](const AgendaItem& item) {
        return !item.proposal.empty() || !item.resolution.empty();
      });
    case Fact::minutes_votes: return all_have(sitting, has_decision, has_result);
    case Fact::minutes_dissent:
      return all_have(sitting, has_dissent, [&](const AgendaItem&) {
        return !sitting.minutes->dissenting.empty();
      });
    default: return std::nullopt;
  }
}

}  // namespace

FactValue minutes_fact(const Context& context, const Sitting& sitting, Fact fact) {
  const auto held = sitting.minutes ? holds(context, sitting, fact) : std::nullopt;
  if (!held) return {};
  FactValue value = FactValue::yes_or_no(*held);
  if (*held || sitting.complete == Answer::yes) return value;
  value.add(Answer::yes);
  value.vague = true;
  return value;
}

Text lacking_in_minutes(Fact fact) {
  switch (fact) {
    case Fact::minutes_participants: return {"posėdžio dalyviai", "the participants"};
    case Fact::minutes_presenters: return {"klausimų pranešėjai", "the presenters of items"};
    case Fact::minutes_opinions:
      return {"vaiko teisių tarnybos išvada", "the conclusion of the child rights service"};
    case Fact::minutes_proposals: return {"siūlymai", "the proposals"};
    case Fact::minutes_votes: return {"balsavimo rezultatai", "the results of votes"};
    case Fact::minutes_dissent: return {"atskirosios nuomonės", "the dissenting opinions"};
    default: return {};
  }
}

}  // namespace gerove::law
