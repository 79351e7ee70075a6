#include "law/assess/second_sitting.hpp"

#include <algorithm>

namespace gerove::law {

namespace {

template <class Id>
bool have_common(const std::vector<Id>& a, const std::vector<Id>& b) {
  return std::ranges::any_of(a, [&](const Id& id) { return std::ranges::find(b, id) != b.end(); });
}

/// Whether two items of different sittings are one question.
bool is_same(const AgendaItem& a, const AgendaItem& b) {
  if (have_common(a.procedure_ids, b.procedure_ids)) return true;
  if (a.kind == b.kind && have_common(a.case_file_ids, b.case_file_ids)) return true;
  return !a.title.empty() && a.title == b.title;
}

}  // namespace

Known SecondSitting::waives_quorum(const AgendaItem& item) const {
  const bool second = !sitting_.adjourns_id.empty();
  if (!second || rules_.second_sitting_without_quorum != Answer::yes) return Known::no;
  if (rules_.second_sitting_scope != SecondSittingScope::same_items) return Known::yes;
  if (first_ == nullptr || first_->agenda.empty()) return Known::perhaps;
  const bool considered = std::ranges::any_of(
      first_->agenda, [&](const AgendaItem& other) { return is_same(item, other); });
  return considered ? Known::yes : Known::no;
}

}  // namespace gerove::law
