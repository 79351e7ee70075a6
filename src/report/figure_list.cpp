#include "report/figure_list.hpp"

#include <algorithm>
#include <span>
#include <utility>

namespace gerove::report {

namespace {

struct Indicator {
  std::string_view id;
  Text label;
};

constexpr Indicator leading_indicators[] = {
    {"commission.sittings", {"Posėdžiai", "Sittings"}},
    {"commission.questions", {"Svarstyti klausimai", "Questions considered"}},
    {"commission.questions.adjourned", {"Atidėti klausimai", "Questions put off"}},
    {"commission.children", {"Vaikai, dėl kurių svarstyta", "Children considered"}},
    {"commission.families", {"Šeimos, dėl kurių pradėtos procedūros", "Families in procedures"}},
    {"commission.procedures", {"Pradėtos procedūros", "Procedures begun"}},
    {"commission.requests", {"Gauti prašymai", "Requests received"}},
};
constexpr Indicator orders_indicator{"commission.orders",
                                     {"Potvarkiai (įsakymai) dėl vaikų", "Orders about children"}};
constexpr Indicator ordered_children_indicator{
    "commission.children.orders", {"Vaikai, dėl kurių priimti potvarkiai", "Children in orders"}};
constexpr Indicator measures_indicator{"commission.measures",
                                       {"Skirtos priemonės", "Measures imposed"}};

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

/// `PROCEDURE_ACTION_IMPOSE` as part of an indicator: `impose`; a number that has no name as it is.
template <CodeList E>
std::string slug(E value, std::string_view prefix) {
  const auto number = static_cast<std::int32_t>(value);
  const CodeEntry* entry = find_code(entries<E>(), number);
  if (entry == nullptr) return std::to_string(number);
  std::string text(entry->name.substr(prefix.size()));
  std::transform(text.begin(), text.end(), text.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return text;
}

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
  const auto is_it = [&](const Indicator& row) { return row.id == indicator; };
  const bool leading =
      std::any_of(std::begin(leading_indicators), std::end(leading_indicators), is_it);
  if (leading) return indicator != "commission.questions.adjourned";
  if (is_it(orders_indicator) || is_it(measures_indicator)) return true;
  return std::any_of(std::begin(order_subjects), std::end(order_subjects), [&](const auto& row) {
    return row.subject != ActSubject::other_help && order_indicator(row.subject) == indicator;
  });
}

std::string order_indicator(ActSubject subject) {
  return "commission.orders." + slug(subject, "ACT_SUBJECT_");
}

std::string order_indicator(ActSubject subject, ProcedureAction action) {
  return order_indicator(subject) + '.' + slug(action, "PROCEDURE_ACTION_");
}

std::string request_indicator(ProcedureAction action) {
  return "commission.requests." + slug(action, "PROCEDURE_ACTION_");
}

std::string request_indicator(ActorKind initiator) {
  return "commission.requests.by." + slug(initiator, "ACTOR_KIND_");
}

std::string measure_indicator(MeasureKind kind) {
  return "commission.measures." + slug(kind, "MEASURE_KIND_");
}

FigureList::FigureList() {
  for (const Indicator& row : leading_indicators) {
    append(std::string(row.id), owned(row.label));
  }
  for (const CodeEntry& entry : entries<ProcedureAction>()) {
    const auto action = static_cast<ProcedureAction>(entry.number);
    append(request_indicator(action), labelled({"Prašymai: ", "Requests: "}, action));
  }
  for (const CodeEntry& entry : entries<ActorKind>()) {
    const auto initiator = static_cast<ActorKind>(entry.number);
    append(request_indicator(initiator),
           labelled({"Prašymus pateikė: ", "Requests made by: "}, initiator));
  }
  append(std::string(orders_indicator.id), owned(orders_indicator.label));
  for (const OrderSubject& subject : order_subjects) {
    append(order_indicator(subject.subject), order_label(subject));
    for (const OrderAction& action : order_actions) {
      append(order_indicator(subject.subject, action.action), order_label(subject, action));
    }
  }
  append(std::string(ordered_children_indicator.id), owned(ordered_children_indicator.label));
  append(std::string(measures_indicator.id), owned(measures_indicator.label));
  for (const CodeEntry& entry : entries<MeasureKind>()) {
    const auto kind = static_cast<MeasureKind>(entry.number);
    append(measure_indicator(kind), labelled({"Priemonės: ", "Measures: "}, kind));
  }
}

void FigureList::append(std::string indicator, OwnedText label) {
  index_.emplace(indicator, figures_.size());
  figures_.push_back({std::move(indicator), std::move(label), 0, {}});
}

Figure& FigureList::at(const std::string& indicator) {
  const auto found = index_.find(indicator);
  if (found != index_.end()) return figures_[found->second];
  append(indicator, {indicator, indicator});  // a code number of a newer version
  return figures_.back();
}

void FigureList::count(const std::string& indicator, RecordPlace source) {
  Figure& figure = at(indicator);
  ++figure.value;
  figure.sources.push_back(std::move(source));
}

void FigureList::count_distinct(const std::string& indicator,
                                const std::string& thing,
                                RecordPlace source) {
  Figure& figure = at(indicator);
  if (counted_things_[indicator].insert(thing).second) ++figure.value;
  figure.sources.push_back(std::move(source));
}

std::vector<Figure> FigureList::take() {
  for (Figure& figure : figures_) {
    std::sort(figure.sources.begin(), figure.sources.end());
  }
  return std::move(figures_);
}

}  // namespace gerove::report
