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

void add_date(const WrittenDate& date, Citation& citation) {
  const auto problem = [&](CitationProblem kind) { citation.problems.push_back(kind); };
  if (!date.year) return problem(CitationProblem::year_missing);
  const int year = static_cast<int>(*date.year);
  if (!date.day) {
    citation.date = date.month != 0 ? PartialDate::make(year, date.month) : PartialDate::make(year);
    return;
  }
  const auto day = date.exact();
  if (!day) return problem(CitationProblem::no_such_day);
  citation.date = PartialDate(*day);
  if (date.weekday_differs()) problem(CitationProblem::weekday_differs);
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
  if (found.date) add_date(*found.date, citation);
  if (found.title) {
    citation.title = trim(found.title->words);
    if (!found.title->is_closed) citation.problems.push_back(CitationProblem::title_not_closed);
  }
  citation.provisions = found.provisions;
  return citation;
}

}  // namespace gerove::intake
