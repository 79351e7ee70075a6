#include "report/figure_list.hpp"

#include <algorithm>
#include <span>
#include <utility>

namespace gerove::report {

namespace {

struct LabelledIndicator {
  Indicator (*indicator)();
  Text label;
};

constexpr LabelledIndicator leading_indicators[] = {
    {Indicator::sittings, {"Posėdžiai", "Sittings"}},
    {Indicator::questions, {"Svarstyti klausimai", "Questions considered"}},
    {Indicator::adjourned_questions, {"Atidėti klausimai", "Questions put off"}},
    {Indicator::children, {"Vaikai, dėl kurių svarstyta", "Children considered"}},
    {Indicator::families, {"Šeimos, dėl kurių pradėtos procedūros", "Families in procedures"}},
    {Indicator::procedures, {"Pradėtos procedūros", "Procedures begun"}},
    {Indicator::requests, {"Gauti prašymai", "Requests received"}},
};
constexpr Text orders_label{"Potvarkiai (įsakymai) dėl vaikų", "Orders about children"};
constexpr Text children_in_orders_label{"Vaikai, dėl kurių priimti potvarkiai",
                                        "Children in orders"};
constexpr Text measures_label{"Skirtos priemonės", "Measures imposed"};

struct OrderSubject {
  ActSubject subject;
  Text label;  // follows "Potvarkiai dėl" and "Orders on"
};
constexpr OrderSubject order_subjects[] = {
    {ActSubject::minimal_measure, {"minimalios priežiūros priemonių", "minimal measures"}},
    {ActSubject::average_measure, {"vidutinės priežiūros priemonių", "average measures"}},
    {ActSubject::coordinated_services, {"koordinuotai teikiamų paslaugų", "coordinated services"}},
    {ActSubject::compulsory_preschool,
     {"privalomo ikimokyklinio ugdymo", "compulsory pre-school education"}},
    {ActSubject::other_help, {"kitos pagalbos", "other help"}},
};

struct OrderAction {
  ProcedureAction action;
  Text label;  // follows a subject: "... priemonių skyrimo", "minimal measures: imposed"
};
constexpr OrderAction order_actions[] = {
    {ProcedureAction::impose, {"skyrimo", "imposed"}},
    {ProcedureAction::extend, {"pratęsimo", "extended"}},
    {ProcedureAction::change, {"pakeitimo", "changed"}},
    {ProcedureAction::revoke, {"panaikinimo", "revoked"}},
    {ProcedureAction::change_executor, {"vykdančio asmens pakeitimo", "executor changed"}},
    {ProcedureAction::change_centre, {"socializacijos centro pakeitimo", "centre changed"}},
    {ProcedureAction::unspecified, {"(veiksmas nenurodytas)", "action not stated"}},
};

/// `Prašymai: ` and the label of a code, or its number.
template <CodeList E>
OwnedText labelled(Text before, E value) {
  const Text words = label(value);
  const auto number = std::to_string(static_cast<std::int32_t>(value));
  const auto part = [&](Language language) {
    const auto text = words.in(language);
    return std::string(before.in(language)) + (text.empty() ? number : std::string(text));
  };
  return {part(Language::lt), part(Language::en)};
}

OwnedText order_label(const OrderSubject& subject) {
  return {"Potvarkiai dėl " + std::string(subject.label.lt),
          "Orders on " + std::string(subject.label.en)};
}

OwnedText order_label(const OrderSubject& subject, const OrderAction& action) {
  const OwnedText whole = order_label(subject);
  return {whole.lt + ' ' + std::string(action.label.lt),
          whole.en + ": " + std::string(action.label.en)};
}

}  // namespace

bool is_case_subject(ActSubject subject) {
  return std::any_of(std::begin(order_subjects), std::end(order_subjects), [&](const auto& row) {
    return row.subject == subject;
  });
}

bool is_main_indicator(std::string_view indicator) {
  const auto is_it = [&](const Indicator& one) { return one.text() == indicator; };
  const bool leading = std::ranges::any_of(
      leading_indicators, [&](const LabelledIndicator& row) { return is_it(row.indicator()); });
  if (leading) return !is_it(Indicator::adjourned_questions());
  if (is_it(Indicator::orders()) || is_it(Indicator::measures())) return true;
  return std::ranges::any_of(order_subjects, [&](const OrderSubject& row) {
    return row.subject != ActSubject::other_help && is_it(Indicator::orders(row.subject));
  });
}

FigureList::FigureList() {
  for (const LabelledIndicator& row : leading_indicators) {
    append(row.indicator(), owned(row.label));
  }
  for (const CodeEntry& entry : entries<ProcedureAction>()) {
    const auto action = static_cast<ProcedureAction>(entry.number);
    append(Indicator::requests(action), labelled({"Prašymai: ", "Requests: "}, action));
  }
  for (const CodeEntry& entry : entries<ActorKind>()) {
    const auto initiator = static_cast<ActorKind>(entry.number);
    append(Indicator::requests_by(initiator),
           labelled({"Prašymus pateikė: ", "Requests made by: "}, initiator));
  }
  append(Indicator::orders(), owned(orders_label));
  for (const OrderSubject& subject : order_subjects) {
    append(Indicator::orders(subject.subject), order_label(subject));
    for (const OrderAction& action : order_actions) {
      append(Indicator::orders(subject.subject, action.action), order_label(subject, action));
    }
  }
  append(Indicator::children_in_orders(), owned(children_in_orders_label));
  append(Indicator::measures(), owned(measures_label));
  for (const CodeEntry& entry : entries<MeasureKind>()) {
    const auto kind = static_cast<MeasureKind>(entry.number);
    append(Indicator::measures(kind), labelled({"Priemonės: ", "Measures: "}, kind));
  }
}

void FigureList::append(const Indicator& indicator, OwnedText label) {
  index_.emplace(indicator.text(), figures_.size());
  figures_.push_back({indicator.text(), std::move(label), 0, {}});
}

Figure& FigureList::at(const Indicator& indicator) {
  const auto found = index_.find(indicator.text());
  if (found != index_.end()) return figures_[found->second];
  append(indicator, {indicator.text(), indicator.text()});  // a code number of a newer version
  return figures_.back();
}

void FigureList::count(const Indicator& indicator, RecordPlace source) {
  Figure& figure = at(indicator);
  ++figure.value;
  figure.sources.push_back(std::move(source));
}

void FigureList::count_distinct(const Indicator& indicator,
                                const std::string& thing,
                                RecordPlace source) {
  Figure& figure = at(indicator);
  if (counted_things_[indicator.text()].insert(thing).second) ++figure.value;
  figure.sources.push_back(std::move(source));
}

std::vector<Figure> FigureList::take() {
  for (Figure& figure : figures_) {
    std::sort(figure.sources.begin(), figure.sources.end());
  }
  return std::move(figures_);
}

}  // namespace gerove::report
