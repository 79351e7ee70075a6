#include "registers/audience_cells.hpp"

#include <cstddef>

#include "core/words.hpp"

namespace gerove::registers {
namespace {

constexpr std::uint32_t months_of_year = 12;
constexpr std::uint32_t oldest = 120;

struct Age {
  std::uint32_t number{};
  bool months{};
};

class AgeReader {
 public:
  explicit AgeReader(std::string_view text) : tokens_(text) {}

  std::optional<AgeRange> read() {
    if (takes("nuo")) {
      const auto from = take_age();
      return from && is_at_end() ? std::optional(AgeRange{first_month(*from), std::nullopt})
                                 : std::nullopt;
    }
    const auto from = take_age();
    if (!from || !take_dash()) return std::nullopt;
    const auto to = take_age();
    if (!to || !is_at_end() || last_month(*to) < first_month(*from)) return std::nullopt;
    return AgeRange{first_month(*from), last_month(*to)};
  }

 private:
  static std::uint32_t first_month(const Age& age) {
    return age.months ? age.number : age.number * months_of_year;
  }
  static std::uint32_t last_month(const Age& age) {
    return age.months ? age.number : age.number * months_of_year + months_of_year - 1;
  }
  const Token* next() const { return at_ < tokens_.all().size() ? &tokens_.all()[at_] : nullptr; }
  bool is_at_end() const { return next() == nullptr; }

  bool takes(std::string_view word) {
    const Token* const token = next();
    if (token == nullptr || !matches(token->text, word)) return false;
    ++at_;
    return true;
  }
  bool take_dash() {
    const Token* const token = next();
    if (token == nullptr || !token->is('-')) return false;
    ++at_;
    return true;
  }
  void skip_points() {
    while (next() != nullptr && next()->is('.')) ++at_;
  }

  // A number, with `m.` or `metų` years, with `mėn.` months.
  std::optional<Age> take_age() {
    const Token* const token = next();
    const auto number = token != nullptr && token->kind == TokenKind::number
                            ? small_number(token->text)
                            : std::nullopt;
    if (!number || *number > oldest) return std::nullopt;
    ++at_;
    Age age{*number, false};
    if (takes("men*")) {
      age.months = true;
    } else if (!takes("m")) {
      (void)takes("met*");
    }
    skip_points();
    return age;
  }

  Tokens tokens_;
  std::size_t at_ = 0;
};

std::string age_text(std::uint32_t months, bool is_last) {
  const std::uint32_t end = is_last ? months + 1 : months;
  if (end % months_of_year != 0) return std::to_string(months) + " mėn.";
  return std::to_string(months / months_of_year);
}

}  // namespace

std::optional<AgeRange> read_ages(std::string_view text) {
  if (text.size() > longest_phrase) return std::nullopt;
  return AgeReader(text).read();
}

std::string write_ages(const AgeRange& ages) {
  if (!ages.from) return {};
  const std::string first = age_text(*ages.from, false);
  const std::string text = ages.to ? first + "–" + age_text(*ages.to, true) : "nuo " + first;
  return read_ages(text) == ages ? text : std::string();
}

}  // namespace gerove::registers
