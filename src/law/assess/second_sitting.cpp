#include "law/assess/second_sitting.hpp"

namespace gerove::law {

Known SecondSitting::waives_quorum(const AgendaItem& item) const {
  const bool second = !sitting_.adjourns_id.empty();
  if (!second || rules_.second_sitting_without_quorum != Answer::yes) return Known::no;
  if (rules_.second_sitting_scope != SecondSittingScope::same_items) return Known::yes;
  if (first_ == nullptr || first_->agenda.empty()) return Known::perhaps;
  return context_.stood_on_agenda(item, *first_) ? Known::yes : Known::no;
}

}  // namespace gerove::law
