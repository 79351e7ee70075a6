#include "service/match_words.hpp"

#include <string>
#include <utility>

namespace gerove::service {

namespace {

OwnedText with_number(Text text, std::uint32_t number) {
  const std::string digits = std::to_string(number);
  return {std::string(text.lt) + digits, std::string(text.en) + digits};
}

OwnedText with_date(Text text, Date date) {
  const std::string day = format_date(date);
  return {std::string(text.lt) + day, std::string(text.en) + day};
}

Reason kind_reason(KindFit fit) {
  switch (fit) {
    case KindFit::code:
      return {Aspect::kind, Answer::yes, {"tinka paslaugos kodas", "the code of the service fits"}};
    case KindFit::words: return {Aspect::kind, Answer::yes, {"tinka pavadinimas", "the name fits"}};
    case KindFit::root: break;
  }
  return {Aspect::kind, Answer::yes, {"tinka paslaugų sritis", "the family of services fits"}};
}

Reason place_reason(const Candidate& candidate) {
  const Offer& offer = candidate.offer;
  if (offer.place == Answer::yes) {
    return {Aspect::place,
            Answer::yes,
            with_number({"laisvų vietų: ", "free places: "}, *candidate.free_places)};
  }
  if (offer.place == Answer::unspecified) {
    return {Aspect::place,
            Answer::unspecified,
            {"nežinia, ar yra vietų", "it is not known whether there is a place"}};
  }
  OwnedText text = offer.place_from
                       ? with_date({"vietų nėra iki ", "no place until "}, *offer.place_from)
                       : owned({"vietų nėra", "no place"});
  if (offer.waiting.value_or(0) > 0) {
    const OwnedText queue = with_number({", laukia: ", ", waiting: "}, *offer.waiting);
    text = {text.lt + queue.lt, text.en + queue.en};
  }
  return {Aspect::place, Answer::no, std::move(text)};
}

Reason validity_reason(const Candidate& candidate) {
  const auto say = [&](OwnedText text) {
    return Reason{Aspect::validity, candidate.works, std::move(text)};
  };
  if (candidate.works == Answer::unspecified) {
    return say(owned({"nežinia, ar dabar teikiama", "it is not known whether it is offered now"}));
  }
  if (candidate.starts) {
    return say(with_date({"teikiama tik nuo ", "offered only from "}, *candidate.starts));
  }
  return candidate.status == ServiceStatus::temporarily_closed
             ? say(owned({"laikinai neteikiama", "temporarily closed"}))
             : say(owned({"dabar neteikiama", "not offered now"}));
}

Reason holiday_reason(const calendar::Holiday& holiday) {
  const auto say = [](Text before, std::string_view name, Language language) {
    return std::string(before.in(language)) + std::string(name);
  };
  constexpr Text before{"pagal darbo laiką teiktų, bet tą dieną šventė: ",
                        "open by its hours, but that day is a public holiday: "};
  return {Aspect::hours,
          Answer::no,
          {say(before, holiday.name.lt, Language::lt), say(before, holiday.name.en, Language::en)}};
}

Reason hours_reason(const Candidate& candidate) {
  const Answer hours = candidate.hours;
  if (candidate.holiday != nullptr) return holiday_reason(*candidate.holiday);
  switch (hours) {
    case Answer::yes: return {Aspect::hours, hours, {"teikiama tuo metu", "offered at that time"}};
    case Answer::no:
      return {Aspect::hours, hours, {"tuo metu neteikiama", "not offered at that time"}};
    default: break;
  }
  return {Aspect::hours,
          hours,
          {"nežinia, ar teikiama tuo metu", "it is not known whether it is offered at that time"}};
}

Reason distance_reason(const Candidate& candidate) {
  const std::string km = std::to_string(*candidate.offer.distance) + " km";
  return {
      Aspect::distance, candidate.too_far ? Answer::no : Answer::yes, {"už " + km, km + " away"}};
}

}  // namespace

Reasons reasons_of(const Candidate& candidate, const Wanted& wanted) {
  const Service& service = *candidate.offer.service;
  Reasons reasons{kind_reason(candidate.offer.fit)};
  for (Reason& reason : explain(service, wanted.applicant, candidate.eligibility)) {
    reasons.push_back(std::move(reason));
  }
  if (candidate.works != Answer::yes) reasons.push_back(validity_reason(candidate));
  if (wanted.day || wanted.minute) reasons.push_back(hours_reason(candidate));
  reasons.push_back(place_reason(candidate));
  if (candidate.offer.distance) reasons.push_back(distance_reason(candidate));
  return reasons;
}

}  // namespace gerove::service
