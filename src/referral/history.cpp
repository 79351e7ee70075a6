#include "gerove/referral/history.hpp"

#include <algorithm>
#include <limits>
#include <string>
#include <tuple>
#include <utility>

#include "referral/walk.hpp"
#include "referral/words.hpp"

namespace gerove::referral {

namespace {

constexpr FindingKind conflict{
    "referral.event.conflict",
    Severity::warning,
    {"keli skirtingi įvykiai tuo pačiu eilės numeriu; visi išsaugoti, būseną lemia ankstesnis",
     "different events have one sequence; all are kept, the earlier one decides the state"}};
constexpr FindingKind not_allowed{"referral.event.not_allowed",
                                  Severity::warning,
                                  {"įvykis išsaugotas, bet būsenos nekeičia: {0}",
                                   "the event is kept but does not change the state: {0}"}};
constexpr FindingKind wrong_actor{
    "referral.event.actor",
    Severity::warning,
    {"įvykis išsaugotas, bet būsenos nekeičia, nes jį padarė ne ta institucija: {0}",
     "the event is kept but does not change the state, as another institution made it: {0}"}};
constexpr FindingKind no_reason{
    "referral.event.reason",
    Severity::warning,
    {"įvykis išsaugotas, bet būsenos nekeičia, nes trūksta koduotos priežasties",
     "the event is kept but does not change the state, as its coded reason is missing"}};
constexpr FindingKind no_moment{"referral.event.moment",
                                Severity::warning,
                                {"trūksta įvykio laiko: nuo jo negalima skaičiuoti terminų",
                                 "the event's moment is missing: no term can be counted from it"}};
constexpr FindingKind no_sequence{
    "referral.event.sequence",
    Severity::warning,
    {"įvykis išsaugotas, bet būsenos nekeičia, nes trūksta eilės numerio",
     "the event is kept but does not change the state, as its sequence is missing"}};
constexpr FindingKind unknown_kind{
    "referral.event.unknown_kind",
    Severity::info,
    {"įvykis išsaugotas, bet būsenos nekeičia: jo rūšis šiai versijai nežinoma",
     "the event is kept but does not change the state: this version does not know its kind"}};
constexpr FindingKind no_party{"referral.party",
                               Severity::error,
                               {"nenurodyta, kas siunčia arba kam", "no sender or no receiver"}};
constexpr FindingKind receiver_open{
    "referral.receiver.open",
    Severity::info,
    {"gavėjas dar nenurodytas, žinoma tik jo rūšis: kol nenurodytas, veikia siuntėjas",
     "the receiver is not named yet, only its kind is known: until then the sender acts"}};
constexpr FindingKind no_outcome{
    "referral.outcome.missing",
    Severity::warning,
    {"siuntimas įvykdytas, bet nepasakyta, koks rezultatas ir kur jis įrašytas",
     "the referral is done, but what came of it, and where that is recorded, is not said"}};

std::string event_path(std::size_t index) {
  return "referral.events[" + std::to_string(index) + ']';
}

/// What is said of the effect; null for those that are in order.
const FindingKind* kind_of(const Passage& passage, const ReferralEvent& event) {
  switch (passage.effect) {
    case Effect::moved: return event.moment ? nullptr : &no_moment;
    case Effect::not_allowed: return &not_allowed;
    case Effect::wrong_actor: return &wrong_actor;
    case Effect::no_reason: return &no_reason;
    case Effect::unknown_kind: return &unknown_kind;
    case Effect::no_sequence: return &no_sequence;
    default: return nullptr;
  }
}

OwnedText argument_of(const Passage& passage, const ReferralEvent& event) {
  const Move* const move = find_move(passage.before, event.kind);
  return move == nullptr ? move_words(passage.before, event.kind) : maker_words(*move);
}

/// Makes the findings of a history while it is gone through.
class Reporter {
 public:
  Reporter(const Referral& referral, Findings& findings)
      : referral_(referral), findings_(findings) {
    if (referral.from_institution_id.empty()) add(no_party, "referral.from_institution_id");
    if (referral.to_institution_id.empty()) {
      const bool kind_known = referral.receiver_kind != InstitutionKind::unspecified;
      add(kind_known ? receiver_open : no_party, "referral.to_institution_id");
    }
  }

  void take(const Passage& passage, const ReferralEvent& event) {
    const bool repeated = passage.effect == Effect::repeated;
    if (!repeated && last_ != nullptr && event.sequence != 0 && last_->sequence == event.sequence) {
      add(conflict, event_path(passage.event) + ".sequence");
    }
    if (const FindingKind* const kind = kind_of(passage, event)) {
      Finding& finding = add(*kind, event_path(passage.event));
      const OwnedText argument = argument_of(passage, event);
      finding.text = {fill(kind->text.lt, {argument.lt}), fill(kind->text.en, {argument.en})};
    }
    const bool done = passage.effect == Effect::moved && passage.after == ReferralState::done;
    if (done && !has_outcome()) add(no_outcome, event_path(passage.event) + ".outcomes");
    if (!repeated) last_ = &event;
  }

 private:
  /// Of several events that say that it is done, one is enough.
  bool has_outcome() {
    if (has_outcome_) return *has_outcome_;
    has_outcome_ = std::ranges::any_of(referral_.events, [](const ReferralEvent& event) {
      return event.kind == ReferralEventKind::done &&
             std::ranges::any_of(event.outcomes, [](const ReferralOutcome& outcome) {
               return outcome != ReferralOutcome{};
             });
    });
    return *has_outcome_;
  }

  Finding& add(const FindingKind& kind, std::string path) {
    return findings_.emplace_back(make_finding(kind, referral_.id.value, std::move(path)));
  }

  const Referral& referral_;
  Findings& findings_;
  const ReferralEvent* last_ = nullptr;
  std::optional<bool> has_outcome_{};  // once asked
};

Failure make_failure(Errc code, std::string path, ReferralState state, ReferralEventKind event) {
  Failure failure{.code = code, .path = std::move(path), .detail = move_names(state, event)};
  failure.words = move_words(state, event);
  return failure;
}

/// The greatest sequence of a history; 0 if it has none.
std::uint32_t last_sequence(const Referral& referral) {
  std::uint32_t last = 0;
  for (const ReferralEvent& event : referral.events) last = std::max(last, event.sequence);
  return last;
}

/// Why an event can't be the next move, or nothing.
std::optional<Failure> refusal(const Referral& referral, const ReferralEvent& event) {
  const ReferralState state = state_of(referral);
  const std::string path = event_path(referral.events.size());
  const auto fail = [&](Errc code, const std::string& at) {
    return make_failure(code, at, state, event.kind);
  };
  const Move* const move = find_move(state, event.kind);
  if (move == nullptr && is_closed(state)) return fail(Errc::referral_closed, path);
  if (move == nullptr) return fail(Errc::referral_move, path + ".kind");
  if (!may_make(move->by, referral, event.actor_institution_id)) {
    Failure failure = fail(Errc::referral_actor, path + ".actor_institution_id");
    failure.words = maker_words(*move);
    return failure;
  }
  if (!has_reason(*move, event)) return fail(Errc::referral_reason, path + ".reason");
  if (!event.moment) return fail(Errc::referral_moment, path + ".moment");
  const std::uint32_t last = last_sequence(referral);
  const bool behind = event.sequence == 0 ? last < std::numeric_limits<std::uint32_t>::max()
                                          : last < event.sequence;
  if (!behind) return fail(Errc::referral_sequence, path + ".sequence");
  return std::nullopt;
}

void put_in_order(std::vector<ReferralEvent>& events) {
  std::ranges::sort(
      events, [](const ReferralEvent& a, const ReferralEvent& b) { return compare(a, b) < 0; });
  const auto rest = std::ranges::unique(events);
  events.erase(rest.begin(), rest.end());
}

std::strong_ordering compare_outcomes(const ReferralEvent& a, const ReferralEvent& b) {
  const auto order_of = [](const ReferralOutcome& x, const ReferralOutcome& y) {
    const auto content = [](const ReferralOutcome& outcome) {
      return std::tie(outcome.result,
                      outcome.text,
                      outcome.need_assessment_id,
                      outcome.act_id,
                      outcome.service_grant_id,
                      outcome.document);
    };
    const auto order = content(x) <=> content(y);
    return order != 0 ? order : x.unknown.bytes() <=> y.unknown.bytes();
  };
  return std::lexicographical_compare_three_way(
      a.outcomes.begin(), a.outcomes.end(), b.outcomes.begin(), b.outcomes.end(), order_of);
}

}  // namespace

std::strong_ordering compare(const ReferralEvent& a, const ReferralEvent& b) {
  if (const auto order = a.sequence <=> b.sequence; order != 0) return order;
  const auto when = [](const ReferralEvent& event) {
    const Moment* const moment = event.moment ? &*event.moment : nullptr;
    return std::tuple(moment == nullptr,
                      moment == nullptr ? 0 : moment->seconds,
                      moment == nullptr ? 0 : moment->nanos);
  };
  if (const auto order = when(a) <=> when(b); order != 0) return order;
  const auto unknown_of = [](const ReferralEvent& event) {
    const std::string_view in_moment =
        event.moment ? event.moment->unknown.bytes() : std::string_view();
    return std::pair(in_moment, event.unknown.bytes());
  };
  const auto content = [](const ReferralEvent& event) {
    return std::tie(event.actor_institution_id,
                    event.kind,
                    event.reason,
                    event.actor_person_id,
                    event.to_institution_id,
                    event.text,
                    event.proof);
  };
  if (const auto order = content(a) <=> content(b); order != 0) return order;
  const auto expected = [](const ReferralEvent& event) {
    return event.expected ? event.expected->day_number() : 0;
  };
  if (const auto order = expected(a) <=> expected(b); order != 0) return order;
  if (const auto order = compare_outcomes(a, b); order != 0) return order;
  return unknown_of(a) <=> unknown_of(b);
}

Replay replay(const Referral& referral, std::optional<Date> as_of) {
  Replay replay;
  Reporter reporter(referral, replay.findings);
  replay.state = walk(referral, as_of, [&](const Passage& passage, const ReferralEvent& event) {
    replay.passages.push_back(passage);
    reporter.take(passage, event);
  });
  return replay;
}

ReferralState state_of(const Referral& referral, std::optional<Date> as_of) {
  return walk(referral, as_of, [](const Passage&, const ReferralEvent&) {});
}

std::optional<Failure> try_apply(const Referral& referral,
                                 const ReferralEvent& event,
                                 Referral& out) {
  const bool known = std::ranges::find(referral.events, event) != referral.events.end();
  if (!known) {
    if (auto failure = refusal(referral, event)) return failure;
  }
  Referral moved = referral;
  if (!known) {
    moved.events.push_back(event);
    if (event.sequence == 0) moved.events.back().sequence = last_sequence(referral) + 1;
  }
  out = std::move(moved);
  return std::nullopt;
}

Referral apply(const Referral& referral, const ReferralEvent& event) {
  Referral moved;
  if (auto failure = try_apply(referral, event, moved)) throw Error(std::move(*failure));
  return moved;
}

Referral receive(const Referral& referral, const ReferralEvent& event) {
  Referral fuller = referral;
  fuller.events.push_back(event);
  put_in_order(fuller.events);
  return fuller;
}

Referral merge(const Referral& ours, const Referral& theirs) {
  const Referral* const one = &theirs;
  return merge(ours, std::span(&one, 1));
}

Referral merge(const Referral& ours, std::span<const Referral* const> theirs) {
  Referral merged = ours;
  for (const Referral* const copy : theirs) {
    merged.events.insert(merged.events.end(), copy->events.begin(), copy->events.end());
  }
  put_in_order(merged.events);
  return merged;
}

const InstitutionId& holder(const Referral& referral, ReferralState state) {
  static const InstitutionId nobody;
  const InstitutionId& sender = referral.from_institution_id;
  const InstitutionId& receiver = referral.to_institution_id;
  switch (turn_in(state)) {
    case Turn::sender: return sender.empty() ? receiver : sender;
    case Turn::receiver: return receiver.empty() ? sender : receiver;
    case Turn::nobody: break;
  }
  return nobody;
}

}  // namespace gerove::referral
