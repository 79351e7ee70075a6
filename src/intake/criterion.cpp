#include "gerove/intake/criterion.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <utility>

#include "core/words.hpp"
#include "gerove/intake/citation.hpp"
#include "intake/criterion_vocabulary.hpp"
#include "intake/phrase_vocabulary.hpp"

namespace gerove::intake {

namespace {

using Place = std::vector<Token>::const_iterator;

/// One criterion taken apart.
class CriterionText {
 public:
  explicit CriterionText(std::string_view text) : text_(text), parsed_(text) {}

  CriterionReading read() const {
    CriterionReading reading;
    Criterion& criterion = reading.criterion;
    criterion.text = text_;
    const std::string phrase = words();
    if (matches_any(phrase, as_needed_phrases)) {
      criterion.kind = CriterionKind::as_needed;
    } else if (matches_any(phrase, continuous_phrases)) {
      criterion.kind = CriterionKind::continuous;
    } else if (!read_count(reading) && !read_target(reading) && !read_document(criterion)) {
      read_event(criterion);
    }
    return reading;
  }

 private:
  const std::vector<Token>& tokens() const { return parsed_.all(); }

  std::string words() const {
    std::string phrase;
    for (const Token& token : tokens()) {
      if (token.kind == TokenKind::mark) continue;
      if (!phrase.empty()) phrase += ' ';
      phrase += token.text;
    }
    return phrase;
  }

  std::string_view text_of(Place from, Place to) const {
    if (from >= to) return {};
    return text_.substr(from->begin, std::prev(to)->end - from->begin);
  }

  template <class Table>
  Place find(const Table& words) const {
    return std::ranges::find_if(tokens(), [&](const Token& t) { return matches_any(t, words); });
  }

  /// The only number of the text, if it is not of an act that is cited. A number too large is none,
  /// and is said.
  std::optional<std::uint32_t> only_number(CriterionReading& reading, Place& place) const {
    const auto is_number = [](const Token& t) { return t.kind == TokenKind::number; };
    place = std::ranges::find_if(tokens(), is_number);
    if (std::ranges::count_if(tokens(), is_number) != 1) return std::nullopt;
    if (!read_citations(text_).empty()) return std::nullopt;
    const auto number = small_number(place->text);
    reading.target_too_large = !number;
    return number;
  }

  /// "Dalyvautų posėdžių skaičius", also with "- 10" behind.
  bool read_count(CriterionReading& reading) const {
    const Place count = find(count_words);
    if (count == tokens().end() || count->text == "vnt") return false;
    reading.criterion.kind = CriterionKind::count;
    reading.criterion.counted = text_of(tokens().begin(), count);
    Place number;
    const auto target = only_number(reading, number);
    if (number > count && number != tokens().end()) reading.criterion.target = target;
    if (number < count) reading.target_too_large = false;
    return true;
  }

  /// "Ne mažiau kaip 10 posėdžių": besides words of amount only the number and what is counted.
  bool read_target(CriterionReading& reading) const {
    Place number;
    const auto target = only_number(reading, number);
    if (number == tokens().end() || (!target && !reading.target_too_large)) return false;
    const bool amount_before = std::all_of(
        tokens().begin(), number, [](const Token& t) { return matches_any(t, target_words); });
    Place counted = std::next(number);
    while (counted != tokens().end() && (counted->is('.') || matches_any(*counted, target_words))) {
      ++counted;
    }
    const bool only_words =
        counted != tokens().end() && std::all_of(counted, tokens().end(), [](const Token& t) {
          return t.kind == TokenKind::word || t.is('.');
        });
    if (!amount_before || !only_words || counted->text.starts_with("proc")) {
      reading.target_too_large = false;
      return false;
    }
    reading.criterion.kind = CriterionKind::count;
    reading.criterion.counted = text_of(counted, tokens().end());
    reading.criterion.target = target;
    return true;
  }

  /// A document that is made or handed in, or named alone: "Parengtas planas", "Ataskaita".
  bool read_document(Criterion& criterion) const {
    const Place document = find(document_words);
    if (document == tokens().end()) return false;
    const Place making = find(making_words);
    const bool alone = std::next(document) == tokens().end();
    const bool of_several = alone && document->text.ends_with('u');  // "raštų" of something more
    if (of_several || (making == tokens().end() && !alone)) return false;
    Place from = tokens().begin();
    if (making < document) {
      for (from = making; from < document && (matches_any(*from, making_words) || from->is("ir"));
           ++from) {
      }
    }
    criterion.kind = CriterionKind::document;
    criterion.counted = text_of(from, std::next(document));
    return true;
  }

  /// Something that is held: "Pasitarimas", "Suorganizuoti mokymai".
  bool read_event(Criterion& criterion) const {
    const Place event = find(event_words);
    const bool has_number =
        std::ranges::any_of(tokens(), [](const Token& t) { return t.kind == TokenKind::number; });
    if (event == tokens().end() || has_number) return false;
    const bool last = std::next(event) == tokens().end();
    const bool held = find(holding_words) != tokens().end();
    if (last || held) criterion.kind = CriterionKind::event;
    return last || held;
  }

  std::string_view text_;
  Tokens parsed_;
};

CriterionReading read_at(std::string_view cell, std::string_view text) {
  CriterionReading reading = read_criterion(text);
  reading.offset = static_cast<std::size_t>(text.data() - cell.data());
  return reading;
}

bool is_read(const CriterionReading& reading) {
  return reading.criterion.kind != CriterionKind::unspecified;
}

}  // namespace

CriterionReading read_criterion(std::string_view text) {
  text = trim(text);
  if (text.size() <= longest_phrase) return CriterionText(text).read();
  CriterionReading reading;
  reading.criterion.text = text;
  return reading;
}

std::vector<CriterionReading> read_criteria(std::string_view cell) {
  std::vector<CriterionReading> criteria;
  for (const std::string_view part : split_at_semicolons(cell)) {
    const auto texts =
        part.size() <= longest_phrase ? split_at_commas(part) : std::vector<std::string_view>{};
    std::vector<CriterionReading> several;
    for (const std::string_view text : texts) several.push_back(read_at(cell, text));
    if (!texts.empty() && std::ranges::all_of(several, is_read)) {
      std::ranges::move(several, std::back_inserter(criteria));
    } else {
      criteria.push_back(texts.size() == 1 ? std::move(several[0]) : read_at(cell, part));
    }
  }
  return criteria;
}

}  // namespace gerove::intake
