#include "registers/text_format.hpp"

#include <algorithm>
#include <charconv>
#include <limits>
#include <utility>

#include "gerove/core/field_path.hpp"
#include "registers/text_literal.hpp"

namespace gerove::registers {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool begins_name(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }

// Each function takes what its name says from the text, or gives false: the failure is then where
// the text was left. Messages of mappings do not hold themselves, so depth has its end.
class TextReader {
 public:
  TextReader(std::string_view text, std::vector<PlacedField>& places)
      : text_(text), places_(places) {}

  bool whole(const TypeInfo& type, void* message) {
    for (skip_blanks(); !at_end(); skip_blanks()) {
      if (!field(type, message)) return false;
    }
    return true;
  }
  std::size_t place() const { return at_; }
  const std::string& path() const { return path_.text(); }

 private:
  bool at_end() const { return at_ == text_.size(); }
  bool next_is(char c) const { return !at_end() && text_[at_] == c; }
  bool take(char c) {
    skip_blanks();
    if (!next_is(c)) return false;
    ++at_;
    return true;
  }
  void skip_blanks() {
    constexpr std::string_view blanks = " \n\t\r\v\f";
    while (!at_end()) {
      if (next_is('#')) {
        at_ = std::min(text_.find('\n', at_), text_.size());
      } else if (blanks.find(text_[at_]) == blanks.npos) {
        return;
      } else {
        ++at_;
      }
    }
  }
  std::string_view take_name() {
    skip_blanks();
    const std::size_t begin = at_;
    if (at_end() || !begins_name(text_[at_])) return {};
    while (!at_end() && (begins_name(text_[at_]) || is_digit(text_[at_]))) ++at_;
    return text_.substr(begin, at_ - begin);
  }
  // Goes back to what was taken: there is the fault.
  bool refuse(std::string_view taken) {
    at_ = static_cast<std::size_t>(taken.data() - text_.data());
    return false;
  }

  bool field(const TypeInfo& type, void* message) {
    const std::string_view name = take_name();
    if (name.empty()) return false;
    const FieldInfo* const info = type.find(name);
    if (info == nullptr) return refuse(name);
    const bool is_list = info->presence == Presence::repeated;
    if (!is_list && info->count(message) > 0) return refuse(name);
    if (!take(':') && info->kind != Kind::message) return false;
    if (!(is_list && take('[') ? list(*info, message) : value(*info, message))) return false;
    if (!take(';')) take(',');
    return true;
  }
  bool list(const FieldInfo& info, void* message) {
    if (take(']')) return true;
    do {
      if (!value(info, message)) return false;
    } while (take(','));
    return take(']');
  }

  bool value(const FieldInfo& info, void* message) {
    skip_blanks();
    const std::size_t index = info.count(message);
    void* const place = info.add(message);
    if (info.presence == Presence::repeated) {
      path_.enter(info.name, index);
    } else {
      path_.enter(info.name);
    }
    if (!value_of_kind(info, place)) return false;
    path_.leave();
    return true;
  }
  bool value_of_kind(const FieldInfo& info, void* place) {
    switch (info.kind) {
      case Kind::message: return braces(info.type(), place);
      case Kind::string: return string(*static_cast<std::string*>(place));
      case Kind::boolean: return boolean(info, place);
      case Kind::enumeration: return code(info, place);
      case Kind::uint32: return number(info, place, std::numeric_limits<std::uint32_t>::max());
      default: return false;  // no mapping has another kind
    }
  }

  bool braces(const TypeInfo& type, void* message) {
    const bool angular = take('<');
    if (!angular && !take('{')) return false;
    const char close = angular ? '>' : '}';
    while (!take(close)) {
      if (!field(type, message)) return false;
    }
    return true;
  }
  // Literals that follow one another are one text.
  bool string(std::string& out) {
    const std::size_t begin = at_;
    do {
      if (!literal(out)) return false;
      skip_blanks();
    } while (next_is('"') || next_is('\''));
    places_.push_back({path(), begin});
    return true;
  }
  bool literal(std::string& out) {
    if (!next_is('"') && !next_is('\'')) return false;
    const char quote = text_[at_];
    const std::size_t begin = at_ + 1;
    std::size_t end = begin;
    for (; end < text_.size() && text_[end] != quote && text_[end] != '\n'; ++end) {
      if (text_[end] == '\\') ++end;
    }
    if (end >= text_.size() || text_[end] != quote) return false;
    const auto inside = unescaped(text_.substr(begin, end - begin));
    if (!inside) return false;
    out += *inside;
    at_ = end + 1;
    return true;
  }
  bool boolean(const FieldInfo& info, void* place) {
    if (!at_end() && is_digit(text_[at_])) return number(info, place, 1);
    const std::string_view name = take_name();
    const bool yes = name == "true" || name == "True" || name == "t";
    if (!yes && name != "false" && name != "False" && name != "f") return refuse_name(name);
    info.set_number(place, yes ? 1 : 0);
    return true;
  }
  bool code(const FieldInfo& info, void* place) {
    if (at_end() || !begins_name(text_[at_])) return code_number(info, place);
    const std::string_view name = take_name();
    const CodeEntry* const entry = find_code(info.codes(), name);
    const auto by_short_name =
        entry == nullptr ? short_code(info.codes(), name) : std::optional(entry->number);
    if (!by_short_name) return refuse(name);
    info.set_number(place, *by_short_name);
    return true;
  }
  bool code_number(const FieldInfo& info, void* place) {
    const bool minus = take('-');
    skip_blanks();
    if (!number(info, place, std::uint64_t{1} << 31U)) return false;
    const std::int64_t size = magnitude_;
    if (!minus && size > std::numeric_limits<std::int32_t>::max()) return false;
    info.set_number(place, minus ? -size : size);
    return true;
  }
  // Decimal, octal behind a zero, hexadecimal behind 0x.
  bool number(const FieldInfo& info, void* place, std::uint64_t most) {
    const std::size_t begin = at_;
    int base = 10;
    if (next_is('0') && at_ + 1 < text_.size()) {
      const bool is_hex = text_[at_ + 1] == 'x' || text_[at_ + 1] == 'X';
      if (is_hex || is_digit(text_[at_ + 1])) {
        base = is_hex ? 16 : 8;
        at_ += is_hex ? 2 : 1;
      }
    }
    std::uint64_t value = 0;
    const char* const end = text_.data() + text_.size();
    const auto read = std::from_chars(text_.data() + at_, end, value, base);
    const bool stops =
        read.ptr == end || (!begins_name(*read.ptr) && !is_digit(*read.ptr) && *read.ptr != '.');
    at_ = begin;
    if (read.ec != std::errc() || value > most || !stops) return false;
    at_ = static_cast<std::size_t>(read.ptr - text_.data());
    magnitude_ = static_cast<std::int64_t>(value);
    info.set_number(place, magnitude_);
    return true;
  }
  bool refuse_name(std::string_view name) { return name.empty() ? false : refuse(name); }

  std::string_view text_;
  std::vector<PlacedField>& places_;
  std::size_t at_ = 0;
  std::int64_t magnitude_ = 0;  // of the last number
  FieldPath path_;
};

class TextWriter {
 public:
  explicit TextWriter(std::string& out) : out_(out) {}

  void message(const TypeInfo& type, const void* message) {
    for (const FieldInfo& field : type.fields) {
      for (std::size_t i = 0; i < field.count(message); ++i) entry(field, field.at(message, i));
    }
  }

 private:
  void entry(const FieldInfo& field, const void* value) {
    indent();
    out_ += field.name;
    if (field.kind == Kind::message) {
      out_ += " {\n";
      ++level_;
      message(field.type(), value);
      --level_;
      indent();
      out_ += "}\n";
    } else {
      out_ += ": ";
      scalar(field, value);
      out_ += '\n';
    }
  }
  void scalar(const FieldInfo& field, const void* value) {
    if (field.kind == Kind::string) {
      out_ += quoted_literal(*static_cast<const std::string*>(value));
      return;
    }
    const std::int64_t number = field.number_of(value);
    const CodeEntry* const code =
        field.kind == Kind::enumeration ? find_code(field.codes(), number) : nullptr;
    if (field.kind == Kind::boolean) {
      out_ += number != 0 ? "true" : "false";
    } else if (code != nullptr) {
      out_ += code->name;
    } else {
      out_ += std::to_string(number);
    }
  }
  void indent() { out_.append(2 * level_, ' '); }

  std::string& out_;
  std::size_t level_ = 0;
};

}  // namespace

Failure mapping_failure(std::string_view text, std::size_t offset, std::string path) {
  const std::string_view before = text.substr(0, offset);
  Failure failure;
  failure.code = Errc::intake_mapping;
  failure.path = std::move(path);
  failure.offset = offset;
  failure.line = 1 + static_cast<std::uint64_t>(std::ranges::count(before, '\n'));
  failure.column = offset - (before.rfind('\n') + 1) + 1;  // npos + 1 is 0
  return failure;
}

std::optional<Failure> read_text_format(const TypeInfo& type,
                                        std::string_view text,
                                        void* message,
                                        std::vector<PlacedField>& places) {
  TextReader reader(text, places);
  if (reader.whole(type, message)) return std::nullopt;
  return mapping_failure(text, reader.place(), reader.path());
}

void write_text_format(const TypeInfo& type, const void* message, std::string& out) {
  TextWriter(out).message(type, message);
}

}  // namespace gerove::registers
