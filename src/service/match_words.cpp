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
            with_number({"laisvų vietų: ", "free places: "}, candidate.free_places.value_or(0))};
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

Reason hours_reason(Answer hours) {
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
  if (candidate.starts_later) {
    reasons.push_back(
        {Aspect::validity,
         Answer::no,
         with_date({"teikiama tik nuo ", "offered only from "}, *service.valid->start)});
  }
  if (wanted.day || wanted.minute) reasons.push_back(hours_reason(candidate.hours));
  reasons.push_back(place_reason(candidate));
  if (candidate.offer.distance) reasons.push_back(distance_reason(candidate));
  return reasons;
}

}  // namespace gerove::service
