#include "intake/formats/number_format.hpp"

#include <algorithm>
#include <iterator>

#include "intake/formats/cell_number.hpp"

namespace gerove::intake {

namespace {

constexpr char small_letter(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool begins_with_letters(std::string_view text, std::string_view word) {
  return text.size() >= word.size() &&
         std::equal(word.begin(), word.end(), text.begin(), [](char one, char other) {
           return one == small_letter(other);
         });
}

/// A hundred times a number, by its point.
std::string as_percent(std::string_view digits) {
  std::string whole(digits);
  std::size_t point = whole.find('.');
  if (point == whole.npos) {
    point = whole.size();
    whole += '.';
  }
  while (whole.size() < point + 3) whole += '0';
  whole.erase(point, 1);
  whole.insert(point + 2, 1, '.');
  if (whole.ends_with('.')) whole.pop_back();
  const std::size_t first = whole.starts_with('-') ? 1 : 0;
  while (whole.size() > first + 1 && whole[first] == '0' && whole[first + 1] != '.') {
    whole.erase(first, 1);
  }
  return whole;
}

}  // namespace

/// Takes a code apart, character by character.
class NumberFormat::Parser {
 public:
  explicit Parser(std::string_view code) : code_(code) {}

  std::vector<Section> parse() {
    constexpr std::size_t most_sections = 4;
    while (at_ < code_.size() && sections_.size() < most_sections) read_one();
    if (sections_.size() < most_sections) end_section();
    return std::move(sections_);
  }

 private:
  void read_one() {
    const char c = small_letter(code_[at_]);
    switch (c) {
      case ';': ++at_; return end_section();
      case '"': return read_quoted();
      case '\\': return read_literal(code_.substr(at_ + 1, 1), 2);
      case '_': return read_literal(" ", 2);
      case '*': at_ += 2; return;
      case '[': return read_brackets();
      case '0':
      case '#':
      case '?': ++at_; return read_digit(c);
      case '.':
        ++at_;
        behind_point_ = section_.has_digits || !literal_seen_;
        return;
      case ',': ++at_; return;
      case '%': section_.percent = true; return read_literal("%", 1);
      case 'y':
      case 'b':
      case 'm':
      case 'd':
      case 'h':
      case 's': return read_date_letters(c);
      default: return read_letters();
    }
  }

  void read_quoted() {
    const std::size_t end = std::min(code_.find('"', at_ + 1), code_.size());
    read_literal(code_.substr(at_ + 1, end - at_ - 1), end + 1 - at_);
  }

  void read_literal(std::string_view literal, std::size_t size) {
    (section_.has_digits ? section_.behind : section_.before) += literal;
    literal_seen_ = true;
    at_ += size;
  }

  /// Colours and languages say nothing; `[h]` is a duration, `[$Eur]` a currency.
  void read_brackets() {
    const std::size_t end = std::min(code_.find(']', at_), code_.size());
    const std::string_view inside = code_.substr(at_ + 1, end - at_ - 1);
    at_ = end + 1;
    if (inside.empty()) return;
    const char first = small_letter(inside[0]);
    const bool is_time =
        std::ranges::all_of(inside, [&](char c) { return small_letter(c) == first; });
    if (is_time && (first == 'h' || first == 'm' || first == 's')) {
      section_.date.elapsed = true;
      section_.date.seconds = section_.date.seconds || first == 's';
      last_was_hours_ = first == 'h';
    } else if (first == '<' || first == '>' || first == '=') {
      section_.plain = true;
    } else if (first == '$') {
      read_literal(inside.substr(1, std::min(inside.find('-'), inside.size()) - 1), 0);
    }
  }

  void read_digit(char digit) {
    // Digits with words between them, such as 000-000, are no plain number.
    if (section_.has_digits && !section_.behind.empty()) section_.plain = true;
    section_.has_digits = true;
    if (behind_point_) {
      ++section_.decimals;
      if (digit == '0') section_.shown_zeros = section_.decimals;
    } else if (digit == '0') {
      ++section_.whole_digits;
    }
  }

  void read_date_letters(char letter) {
    while (at_ < code_.size() && small_letter(code_[at_]) == letter) ++at_;
    DateShown& date = section_.date;
    switch (letter) {
      case 'y':
      case 'b': date.year = true; break;
      case 'd': date.day = true; break;
      case 'h': date.hours = true; break;
      case 's': date.seconds = true; break;
      default: (is_minutes() ? date.hours : date.month) = true; break;
    }
    last_was_hours_ = letter == 'h';
  }

  /// `m` behind hours or before seconds.
  bool is_minutes() const {
    if (last_was_hours_) return true;
    const std::size_t next = code_.find_first_not_of(":. ", at_);
    if (next == code_.npos) return false;
    return small_letter(code_[next]) == 's' || begins_with_letters(code_.substr(next), "[s");
  }

  void read_letters() {
    const std::string_view rest = code_.substr(at_);
    if (begins_with_letters(rest, "general")) {
      section_.plain = true;
      at_ += 7;
    } else if (begins_with_letters(rest, "am/pm")) {
      at_ += 5;
    } else if (begins_with_letters(rest, "a/p")) {
      at_ += 3;
    } else if (begins_with_letters(rest, "e+") || begins_with_letters(rest, "e-") ||
               rest[0] == '/') {
      section_.plain = section_.plain || section_.has_digits;
      read_literal(rest.substr(0, 1), 1);
    } else if (begins_with_letters(rest, "e")) {
      section_.date.year = true;
      ++at_;
    } else {
      if (rest[0] == '@') section_.plain = true;
      read_literal(rest[0] == '@' ? "" : rest.substr(0, 1), 1);
    }
  }

  void end_section() {
    sections_.push_back(std::move(section_));
    section_ = {};
    behind_point_ = false;
    last_was_hours_ = false;
    literal_seen_ = false;
  }

  std::string_view code_;
  std::size_t at_ = 0;
  std::vector<Section> sections_;
  Section section_;
  bool behind_point_ = false;
  bool last_was_hours_ = false;
  bool literal_seen_ = false;
};

NumberFormat::NumberFormat(std::string_view code) : sections_(Parser(code).parse()) {
  if (code.empty()) sections_.front().plain = true;
  if (sections_.front().plain) sections_.resize(1);
}

std::string NumberFormat::show(std::string_view digits) const {
  const bool minus = digits.starts_with('-');
  const bool zero = digits.find_first_of("123456789") == digits.npos;
  const std::size_t wanted = zero ? 2 : minus ? 1 : 0;
  const bool own_section = wanted < sections_.size();
  const Section& section = own_section ? sections_[wanted] : sections_.front();
  if (section.plain) return std::string(digits);
  std::string text = section.before;
  if (section.has_digits) {
    const bool shows_minus = minus && !(own_section && wanted == 1);
    std::string shown(digits.substr(minus ? 1 : 0));
    if (section.percent) shown = as_percent(shown);
    shown = round_decimals(shown, section.decimals);
    std::size_t point = std::min(shown.find('.'), shown.size());
    if (point < section.whole_digits) shown.insert(0, section.whole_digits - point, '0');
    point = std::min(shown.find('.'), shown.size());
    const std::size_t decimals = shown.size() - std::min(point + 1, shown.size());
    if (decimals < section.shown_zeros) {
      if (point == shown.size()) shown += '.';
      shown.append(section.shown_zeros - decimals, '0');
    }
    text = (shows_minus ? "-" : "") + text + shown;
  }
  return text + section.behind;
}

std::string_view built_in_format(std::uint32_t id) {
  switch (id) {
    case 1:
    case 3:
    case 37:
    case 38: return "0";
    case 2:
    case 4:
    case 39:
    case 40: return "0.00";
    case 9: return "0%";
    case 10: return "0.00%";
    case 14: return "yyyy-mm-dd";
    case 15: return "d-mmm-yy";
    case 16: return "d-mmm";
    case 17: return "mmm-yy";
    case 18: return "h:mm AM/PM";
    case 19: return "h:mm:ss AM/PM";
    case 20: return "h:mm";
    case 21: return "h:mm:ss";
    case 22: return "m/d/yy h:mm";
    case 45: return "mm:ss";
    case 46: return "[h]:mm:ss";
    case 47: return "mm:ss.0";
    default: break;
  }
  // Dates of other scripts.
  const bool is_date = (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
  return is_date ? "yyyy-mm-dd" : "";
}

}  // namespace gerove::intake
