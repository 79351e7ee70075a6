#include <charconv>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "gerove/core/field_path.hpp"
#include "gerove/core/moment.hpp"
#include "gerove/core/utf8.hpp"
#include "gerove/wire/detail/decoding.hpp"
#include "gerove/wire/detail/unknown_field.hpp"
#include "gerove/wire/detail/varint.hpp"
#include "gerove/wire/json.hpp"
#include "wire/json_names.hpp"
#include "wire/json_text.hpp"

namespace gerove::json {
namespace {

// How many fields stand in bytes that a decoder kept as unknown.
std::uint64_t count_fields(std::string_view bytes) {
  wire::detail::Decoding c{.depth = std::numeric_limits<int>::max(), .memory = bytes.size() + 1};
  std::string scratch;
  std::uint64_t count = 0;
  const char* const end = bytes.data() + bytes.size();
  for (const char* p = bytes.data(); p != nullptr && p < end; ++count) {
    std::uint32_t tag = 0;
    p = wire::detail::read_tag(p, end, tag, c);
    if (p != nullptr) p = wire::detail::keep_unknown(scratch, tag, p, end, c);
    scratch.clear();
  }
  return count;
}

class Printer {
 public:
  Printer(std::string& out, bool pretty) : out_(out), pretty_(pretty) {}

  bool message(const TypeInfo& type, const void* message) {
    const UnknownFields& unknown = type.unknown(message);
    if (!unknown.empty()) dropped_ += count_fields(unknown.bytes());
    if (type.name == Moment::type_name) return moment(*static_cast<const Moment*>(message));
    out_ += '{';
    ++level_;
    bool first = true;
    for (const FieldInfo& f : type.fields) {
      const std::size_t count = f.count(message);
      if (count == 0) continue;
      separate(first);
      name(f);
      if (!(f.presence == Presence::repeated ? list(f, message, count) : single(f, message))) {
        return false;
      }
    }
    close('}', first);
    return true;
  }

  std::uint64_t dropped() const { return dropped_; }
  Failure failure() && {
    Failure failure;
    failure.code = code_;
    failure.path = std::move(path_);
    return failure;
  }

 private:
  void separate(bool& first) {
    if (!first) out_ += ',';
    first = false;
    new_line();
  }
  void new_line() {
    if (!pretty_) return;
    out_ += '\n';
    out_.append(level_, ' ');
  }
  void close(char bracket, bool is_empty) {
    --level_;
    if (!is_empty) new_line();
    out_ += bracket;
  }
  void name(const FieldInfo& f) {
    out_ += '"';
    append_json_name(out_, f.name);
    out_ += pretty_ ? "\": " : "\":";
  }

  bool single(const FieldInfo& f, const void* message) {
    if (value(f, f.at(message, 0))) return true;
    FieldPath::prepend(path_, f.name);
    return false;
  }
  bool list(const FieldInfo& f, const void* message, std::size_t count) {
    out_ += '[';
    ++level_;
    bool first = true;
    for (std::size_t i = 0; i < count; ++i) {
      separate(first);
      if (!value(f, f.at(message, i))) {
        FieldPath::prepend(path_, f.name, i);
        return false;
      }
    }
    close(']', first);
    return true;
  }

  bool value(const FieldInfo& f, const void* value) {
    switch (f.kind) {
      case Kind::boolean: out_ += *static_cast<const bool*>(value) ? "true" : "false"; break;
      case Kind::int32:
      case Kind::uint32: number(f.number_of(value)); break;
      case Kind::int64: quoted_number(*static_cast<const std::int64_t*>(value)); break;
      case Kind::uint64: quoted_number(*static_cast<const std::uint64_t*>(value)); break;
      case Kind::float64: append_double(out_, *static_cast<const double*>(value)); break;
      case Kind::string: return text(*static_cast<const std::string*>(value));
      case Kind::id: return id(*static_cast<const std::string*>(value));
      case Kind::date: return date(*static_cast<const Date*>(value));
      case Kind::partial_date:
        append_quoted(out_, static_cast<const PartialDate*>(value)->text());
        break;
      case Kind::enumeration: code(f.codes(), f.number_of(value)); break;
      case Kind::message: return message(f.type(), value);
    }
    return true;
  }

  template <class N>
  void number(N value) {
    char digits[24];
    out_.append(digits, std::to_chars(digits, std::end(digits), value).ptr);
  }
  template <class N>
  void quoted_number(N value) {
    out_ += '"';
    number(value);
    out_ += '"';
  }
  bool text(std::string_view value) {
    if (!is_utf8(value)) return fail(Errc::json_utf8);
    append_quoted(out_, value);
    return true;
  }
  bool id(std::string_view value) {
    return value.size() <= max_id_bytes ? text(value) : fail(Errc::json_id);
  }
  bool date(Date value) {
    if (value.is_special()) return fail(Errc::json_date);
    char digits[10];
    write_date(digits, value);
    append_quoted(out_, {digits, 10});
    return true;
  }
  bool moment(const Moment& value) {
    if (!in_range(value)) return fail(Errc::json_moment);
    out_ += '"';
    append_moment(out_, value);
    out_ += '"';
    return true;
  }
  void code(std::span<const CodeEntry> list, std::int64_t value) {
    const CodeEntry* entry = find_code(list, value);
    if (entry == nullptr) return number(value);
    out_ += '"';
    out_ += entry->name;
    out_ += '"';
  }
  bool fail(Errc why) {
    code_ = why;
    return false;
  }

  std::string& out_;
  bool pretty_;
  std::size_t level_ = 0;
  std::uint64_t dropped_ = 0;
  Errc code_ = Errc::ok;
  std::string path_{};
};

}  // namespace

std::optional<Failure> try_print(const TypeInfo& type,
                                 const void* message,
                                 std::string& out,
                                 const PrintOptions& options) {
  const std::size_t before = out.size();
  Printer printer(out, options.pretty);
  if (!printer.message(type, message)) {
    out.resize(before);
    return std::move(printer).failure();
  }
  if (options.pretty) out += '\n';
  if (options.dropped_fields != nullptr) *options.dropped_fields += printer.dropped();
  return std::nullopt;
}

}  // namespace gerove::json
