#include "intake/citation_found.hpp"

#include "core/words.hpp"

namespace gerove::intake {

namespace {

ActKind kind_of(const Found& found) {
  const bool council = found.issuer && found.issuer->is_council;
  const bool minister = found.issuer && found.issuer->kind == ActorKind::minister;
  if (found.act->is_decision && council) return ActKind::council_decision;
  if (found.act->is_decision && !found.issuer) return ActKind::unspecified;
  if (found.act->kind == ActKind::order && minister) return ActKind::minister_order;
  return found.act->kind;
}

/// The date as far as it is written; what is wrong with it is added to the citation.
std::optional<PartialDate> date_of(const WrittenDate& date, Citation& citation) {
  const auto add = [&](CitationProblem kind) { citation.problems.push_back(kind); };
  if (!date.year) {
    add(CitationProblem::year_missing);
    return std::nullopt;
  }
  const int year = static_cast<int>(*date.year);
  if (!date.day) {
    return date.month != 0 ? PartialDate::make(year, date.month) : PartialDate::make(year);
  }
  const auto day = date.exact();
  if (!day) add(CitationProblem::no_such_day);
  if (date.weekday_differs()) add(CitationProblem::weekday_differs);
  return day ? std::optional(PartialDate(*day)) : std::nullopt;
}

}  // namespace

Citation citation_of(const Found& found) {
  Citation citation;
  if (found.issuer) {
    citation.issuer = found.issuer->kind;
    citation.issuer_text = found.issuer->words;
  }
  if (found.act) {
    citation.kind = kind_of(found);
    citation.act_text = found.act->words;
  }
  if (found.number) {
    citation.number = found.number->first;
    citation.last_number = found.number->last;
  } else if (found.number_sign) {
    citation.problems.push_back(CitationProblem::number_unread);
  }
  if (found.date) citation.date = date_of(*found.date, citation);
  if (found.last_date) citation.last_date = date_of(*found.last_date, citation);
  if (found.title) {
    citation.title = trim(found.title->words);
    if (!found.title->is_closed) citation.problems.push_back(CitationProblem::title_not_closed);
  }
  citation.provisions = found.provisions;
  return citation;
}

}  // namespace gerove::intake
