#include "intake/citation_provisions.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "intake/citation_vocabulary.hpp"

namespace gerove::intake {

namespace {

constexpr std::size_t most_provisions = 64;  // of one citation; a hostile list would multiply
constexpr std::size_t most_numbers = 16;     // of one list
constexpr std::size_t most_digits = 4;
constexpr std::array<std::string_view, 10> superscripts = {
    "⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};

bool is_superscript(std::string_view text) {
  while (!text.empty()) {
    const auto* const digit = std::ranges::find_if(
        superscripts, [&](std::string_view one) { return text.starts_with(one); });
    if (digit == superscripts.end()) return false;
    text.remove_prefix(digit->size());
  }
  return true;
}

std::string superscript(std::string_view digits) {
  std::string text;
  for (const char digit : digits) text += superscripts[static_cast<std::size_t>(digit - '0')];
  return text;
}

class ProvisionParser {
 public:
  ProvisionParser(const CitedText& text, TokenCursor& cursor, ProvisionOf of)
      : text_(text), cursor_(cursor), of_(of) {}

  std::vector<Provision> parse() {
    while (take_level() || (of_ == ProvisionOf::law && take_brackets())) {
    }
    std::ranges::move(open_, std::back_inserter(done_));
    return std::move(done_);
  }

 private:
  /// Numbers with the word that says of what.
  struct Level {
    ProvisionLevel level{};
    std::vector<ProvisionStep> numbers{};
  };

  bool is_first() const { return open_.empty(); }
  bool has_room() const { return done_.size() + open_.size() < most_provisions; }

  bool take_separator() {
    return cursor_.take(',') || cursor_.take("ir") || cursor_.take("bei") || cursor_.take("ar") ||
           cursor_.take("arba");
  }

  bool is_unspaced() const { return cursor_.more() && !cursor_.next().spaced; }

  std::string take_digits() {
    const bool is_number = cursor_.more() && cursor_.next().kind == TokenKind::number &&
                           cursor_.next().text.size() <= most_digits;
    if (!is_number) return {};
    std::string digits(cursor_.next().text);
    cursor_.go_to(cursor_.at() + 1);
    return digits;
  }

  /// "12", "3.254", "36⁴", "12-ojo"
  std::string take_figures() {
    std::string number = take_digits();
    if (number.empty()) return {};
    const auto next_is_number = [&] {
      const Token* const behind = cursor_.peek(1);
      return behind != nullptr && behind->kind == TokenKind::number && !behind->spaced;
    };
    while (is_unspaced() && cursor_.next().is('.') && next_is_number()) {
      const std::size_t dot = cursor_.at();
      cursor_.go_to(dot + 1);
      const std::string digits = take_digits();
      if (digits.empty()) {
        cursor_.go_to(dot);
        break;
      }
      number += '.' + digits;
    }
    while (is_unspaced() && is_superscript(cursor_.next().text)) {
      number += cursor_.next().text;
      cursor_.go_to(cursor_.at() + 1);
    }
    skip_ending();
    return number;
  }

  /// "-ojo", "-asis" behind a number.
  void skip_ending() {
    const Token* const ending = cursor_.peek(1);
    const bool has_one = is_unspaced() && cursor_.next().is('-') && ending != nullptr &&
                         ending->kind == TokenKind::word && !ending->spaced &&
                         ending->text.size() > 1;
    if (has_one) cursor_.go_to(cursor_.at() + 2);
  }

  /// "36(4)" as a plain text has 36⁴.
  std::string take_superscript_in_brackets() {
    const std::size_t start = cursor_.at();
    if (is_unspaced() && cursor_.take('(') && is_unspaced()) {
      const std::string digits = take_digits();
      if (!digits.empty() && cursor_.take(')')) return superscript(digits);
    }
    cursor_.go_to(start);
    return {};
  }

  /// A chapter's Roman number, a point's letter.
  std::string take_letters() {
    if (!cursor_.more() || cursor_.next().kind != TokenKind::word) return {};
    const Token& token = cursor_.next();
    const bool roman = token.text.find_first_not_of(roman_number_letters) == token.text.npos;
    const bool letter = token.text.size() == 1;
    if (!roman && !letter) return {};
    cursor_.go_to(cursor_.at() + 1);
    return std::string(text_.written(token));
  }

  std::optional<ProvisionStep> take_number() {
    ProvisionStep step{.first = take_figures()};
    if (step.first.empty()) step.first = take_letters();
    if (step.first.empty()) return std::nullopt;
    step.first += take_superscript_in_brackets();
    const std::size_t start = cursor_.at();
    const bool hyphen = is_unspaced() && text_.written(cursor_.next()) == "-" &&
                        cursor_.peek(1) != nullptr && !cursor_.peek(1)->spaced;
    if (!cursor_.take('-')) return step;
    step.last = take_figures();
    if (step.last.empty()) cursor_.go_to(start);
    const auto first = small_number(step.first);
    const auto last = small_number(step.last);
    if (hyphen && first && last && *last < *first) {  // "36-1" as a plain text has 36¹
      step.first += superscript(step.last);
      step.last.clear();
    }
    return step;
  }

  std::optional<Level> take_numbers() {
    Level level;
    do {
      auto number = take_number();
      if (!number) return std::nullopt;
      level.numbers.push_back(std::move(*number));
    } while (level.numbers.size() < most_numbers && take_separator());
    const auto* const word = cursor_.take_row(provision_words);
    if (word == std::end(provision_words)) return std::nullopt;
    cursor_.take('.');
    level.level = word->level;
    for (ProvisionStep& step : level.numbers) step.level = word->level;
    return fits(level, word->is_short) ? std::optional(std::move(level)) : std::nullopt;
  }

  bool fits(const Level& level, bool is_short) const {
    const auto is_letter = [](const ProvisionStep& step) {
      return step.first.find_first_of("0123456789") == step.first.npos;
    };
    if (std::ranges::any_of(level.numbers, is_letter)) {
      const bool large = level.level <= ProvisionLevel::section;
      const bool small = level.level >= ProvisionLevel::point && !is_first();
      if (!large && !small) return false;
    }
    if (!is_first()) return true;
    if (of_ == ProvisionOf::nothing) return level.level == ProvisionLevel::article;
    return !is_short || level.level != ProvisionLevel::part;
  }

  /// Takes a level further in, or another of the same or further out behind a separator.
  bool take_level() {
    const std::size_t start = cursor_.at();
    const bool separated = !is_first() && take_separator();
    auto level = has_room() ? take_numbers() : std::nullopt;
    const bool deeper = level && !is_first() && level->level > open_.back().back().level;
    if (!level || !(is_first() || separated || deeper)) {
      cursor_.go_to(start);
      return false;
    }
    add(*level, deeper);
    return true;
  }

  void add(const Level& level, bool deeper) {
    std::vector<Provision> parents;
    if (is_first()) {
      parents.emplace_back();
    } else if (deeper) {
      parents = std::move(open_);
    } else {
      parents.push_back(open_.back());
      std::erase_if(parents.back(),
                    [&](const ProvisionStep& step) { return step.level >= level.level; });
      std::ranges::move(open_, std::back_inserter(done_));
    }
    open_.clear();
    for (const Provision& parent : parents) {
      for (const ProvisionStep& number : level.numbers) {
        if (!has_room()) return;
        open_.push_back(parent);
        open_.back().push_back(number);
      }
    }
  }

  /// "12(10)(3)": article, part, point.
  bool take_brackets() {
    const std::size_t start = cursor_.at();
    Provision provision;
    if (has_room() && (is_first() || take_separator())) {
      const std::string article = take_figures();
      if (!article.empty()) provision.push_back({ProvisionLevel::article, article, {}});
      for (const auto level : {ProvisionLevel::part, ProvisionLevel::point}) {
        const std::size_t bracket = cursor_.at();
        const bool inside = !provision.empty() && is_unspaced() && cursor_.take('(');
        std::string number = inside ? take_figures() : std::string();
        if (number.empty() || !cursor_.take(')')) {
          cursor_.go_to(bracket);
          break;
        }
        provision.push_back({level, std::move(number), {}});
      }
    }
    if (provision.size() < 2) {
      cursor_.go_to(start);
      return false;
    }
    std::ranges::move(open_, std::back_inserter(done_));
    open_.assign(1, std::move(provision));
    return true;
  }

  const CitedText& text_;
  TokenCursor& cursor_;
  ProvisionOf of_;
  std::vector<Provision> done_;
  std::vector<Provision> open_;  // that a level further in belongs to
};

}  // namespace

std::vector<Provision> take_provisions(const CitedText& text, TokenCursor& cursor, ProvisionOf of) {
  return ProvisionParser(text, cursor, of).parse();
}

}  // namespace gerove::intake
