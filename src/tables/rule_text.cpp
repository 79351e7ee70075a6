#include "tables/rule_text.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>
#include <utility>
#include <variant>

#include "core/joined.hpp"
#include "gerove/codes/actor.hpp"
#include "gerove/codes/care.hpp"
#include "gerove/codes/measure.hpp"
#include "gerove/core/code_list.hpp"
#include "gerove/law/explanation.hpp"
#include "law/table/fact_codes.hpp"

namespace gerove::tables {

namespace {

using law::Row;
using Texts = std::vector<std::string>;

/// Puts the content of a row into words.
class RowWords {
 public:
  RowWords(const law::Law* law, Language language) : law_(law), language_(language) {}

  std::string value(const law::StatutoryTerm& term) const {
    if (!term.amount) return label_in(term.direction, language_);
    const std::string amount = amount_of(*term.amount);
    switch (term.direction) {
      case law::Direction::at_least_before: return amount + say({" iki", " before"});
      case law::Direction::every: return amount + say({", pasikartoja", ", recurring"});
      default: return amount;
    }
  }
  std::string value(const law::Cap& cap) const {
    Texts bounds;
    const auto add = [&](Text words, const std::optional<law::Limit>& limit) {
      if (limit) bounds.push_back(say(words) + law::limit_text(*limit).in(language_));
    };
    add({"ne daugiau kaip ", "at most "}, cap.at_most);
    add({"ne mažiau kaip ", "at least "}, cap.at_least);
    add({"daugiau kaip ", "more than "}, cap.more_than);
    add({"mažiau kaip ", "less than "}, cap.less_than);
    return label_in(cap.quantity, language_) + ": " + joined(bounds, ", ");
  }
  std::string value(const law::Demand&) const { return say({"reikalavimas", "demand"}); }
  std::string value(const law::Counting& counting) const {
    return label_in(counting.quantity, language_) + say({": kaip skaičiuojama", ": how to count"});
  }
  std::string value(const law::Note&) const { return say({"nuostata", "provision"}); }
  std::string value(const law::Unknown&) const { return say({"nežinoma", "unknown"}); }
  std::string value(const std::monostate&) const { return {}; }

  Texts lines(const law::StatutoryTerm& term) const {
    Texts lines;
    if (term.amount) lines.push_back(say({"terminas: ", "term: "}) + value(term));
    std::string anchor = event(term.anchor);
    if (term.pick != law::Pick{}) anchor += " (" + label_in(term.pick, language_) + ')';
    lines.push_back(label_in(term.direction, language_) + ": " + anchor);
    if (!term.convention.empty()) lines.push_back(anchor_question(term));
    if (!term.done.empty()) {
      Texts done;
      for (const law::Event it : term.done) done.push_back(event(it));
      lines.push_back(say({"įvykdo: ", "fulfilled by: "}) + joined(done, say({" arba ", " or "})));
    }
    add_names(lines, {"kiekvienam: ", "to each: "}, term.each_addressee, entries<ActorKind>());
    add_names(lines, {"atlieka: ", "done by: "}, term.actors, entries<ActorKind>());
    if (term.until != law::Event{}) {
      lines.push_back(say({"kol: ", "until: "}) + event(term.until));
    }
    if (term.nature == law::TermNature::material) {
      lines.push_back(say({"termino pabaiga nenukeliama", "the end of the term does not move"}));
    }
    return lines;
  }
  Texts lines(const law::Cap& cap) const { return {value(cap)}; }
  Texts lines(const law::Demand& demand) const {
    Texts lines;
    for (const law::DemandItem& item : demand.items) lines.push_back(item_text(item));
    return lines;
  }
  Texts lines(const law::Counting& counting) const {
    Texts lines{value(counting)};
    add_names(lines,
              {"skaičiuojama ir: ", "also counted: "},
              counting.plus_criminal_measures,
              entries<CriminalMeasureKind>());
    add_names(lines,
              {"neskaičiuojama, kol sustabdyta: ", "not counted while suspended: "},
              counting.minus_suspensions,
              entries<SuspensionKind>());
    add_names(lines,
              {"skaičiuojama, nors sustabdyta: ", "counted though suspended: "},
              counting.plus_suspensions,
              entries<SuspensionKind>());
    return lines;
  }
  Texts lines(const law::Note& note) const { return {text_of(note.says, language_)}; }
  Texts lines(const law::Unknown& unknown) const {
    return {value(unknown) + ": " + text_of(unknown.why, language_)};
  }
  Texts lines(const std::monostate&) const { return {}; }

  std::string condition(const law::Condition& condition) const {
    return label_in(condition.fact, language_) + ": " +
           wanted(condition.fact, condition.any_of, condition.none_of);
  }

 private:
  std::string say(Text text) const { return std::string(text.in(language_)); }
  std::string event(law::Event event) const { return label_in(event, language_); }
  std::string amount_of(const law::Amount& amount) const {
    return law::amount_text(amount.number, amount.unit).in(language_);
  }

  std::string names(const Texts& values, std::span<const CodeEntry> list) const {
    Texts labels;
    for (const std::string& value : values) labels.push_back(label_of(list, value, language_));
    return joined(labels, ", ");
  }
  /// Values of a fact; an age is a number and has no label.
  std::string values(law::Fact fact, const Texts& values) const {
    return fact == law::Fact::age_at_act ? joined(values, ", ") : names(values, codes_of(fact));
  }
  void add_names(Texts& lines,
                 Text what,
                 const Texts& values,
                 std::span<const CodeEntry> list) const {
    if (!values.empty()) lines.push_back(say(what) + names(values, list));
  }

  std::string wanted(law::Fact fact, const Texts& any_of, const Texts& none_of) const {
    Texts parts;
    if (!any_of.empty()) parts.push_back(values(fact, any_of));
    if (!none_of.empty()) parts.push_back(anything_but(fact, none_of));
    return joined(parts, "; ");
  }
  std::string anything_but(law::Fact fact, const Texts& none_of) const {
    Texts quoted;
    for (const std::string& value : none_of) {
      quoted.push_back(say({"„", "\""}) + values(fact, {value}) + say({"“", "\""}));
    }
    return say({"bet kas, išskyrus ", "anything but "}) + joined(quoted, ", ");
  }

  std::string item_text(const law::DemandItem& item) const {
    Texts parts;
    if (!item.all_of.empty()) {
      parts.push_back(say({"tik ", "only "}) + values(item.fact, item.all_of));
    }
    if (!item.any_of.empty()) {
      const Text one_of{"bent viena iš: ", "one of: "};
      parts.push_back((item.any_of.size() > 1 ? say(one_of) : "") + values(item.fact, item.any_of));
    }
    if (!item.none_of.empty()) parts.push_back(anything_but(item.fact, item.none_of));
    std::string text = label_in(item.fact, language_) + ": " + joined(parts, "; ");
    if (item.what) text += " (" + text_of(item.what, language_) + ')';
    Texts when;
    for (const law::Condition& it : item.when) when.push_back(condition(it));
    if (!when.empty()) text += say({", kai ", ", when "}) + joined(when, say({" ir ", " and "}));
    return text;
  }

  /// An anchor that a convention decides on.
  std::string anchor_question(const law::StatutoryTerm& term) const {
    Texts options;
    for (const law::AnchorOption& option : term.anchor_options) {
      options.push_back(option.option + " – " + event(option.event));
    }
    const auto& conventions = law_->table().conventions;
    const auto found = std::ranges::find(conventions, term.convention, &law::Convention::id);
    std::string text = say({"atviras klausimas ", "open question "}) + term.convention + ": ";
    if (found != conventions.end()) text += text_of(found->question, language_) + ' ';
    return text + joined(options, "; ");
  }

  const law::Law* law_;
  Language language_;
};

std::string force_text(const law::InForce& force, Language language) {
  const bool lithuanian = language == Language::lt;
  std::string text = force.from ? format_date(*force.from) : std::string("…");
  text += " – ";
  text += force.to ? format_date(*force.to) : "…";
  if (force.from_unknown != Answer::yes) return text;
  text += lithuanian ? " (pradžia nežinoma" : " (beginning unknown";
  if (force.read_on) text += (lithuanian ? ", skaityta " : ", read ") + format_date(*force.read_on);
  return text + ')';
}

}  // namespace

std::string text_of(const std::optional<law::LawText>& text, Language language) {
  return text ? text->in(language) : std::string();
}

std::string value_text(const Row& row, Language language) {
  const RowWords words(nullptr, language);
  return std::visit([&](const auto& body) { return words.value(body); }, row.body);
}

Texts statements(const Row& row, const law::Law& law, Language language) {
  const RowWords words(&law, language);
  return std::visit([&](const auto& body) { return words.lines(body); }, row.body);
}

Texts conditions(const Row& row, Language language) {
  const RowWords words(nullptr, language);
  Texts texts;
  for (const law::Condition& condition : row.when) texts.push_back(words.condition(condition));
  return texts;
}

std::string edition_text(const Row& row, Language language) {
  return row.in_force ? force_text(*row.in_force, language) : joined(row.regimes, ", ");
}

std::string row_kind(const Row& row) {
  constexpr std::array<std::string_view, 7> names{
      "", "term", "cap", "demand", "counting", "note", "unknown"};
  return std::string(names[row.body.index()]);
}

}  // namespace gerove::tables
