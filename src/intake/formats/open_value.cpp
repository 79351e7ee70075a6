#include "intake/formats/open_value.hpp"

#include <charconv>
#include <cmath>
#include <cstdint>
#include <utility>

#include "gerove/intake/grid_findings.hpp"
#include "intake/formats/cell_number.hpp"

namespace gerove::intake {

namespace {

/// The name of the attribute that has the value of a type.
std::string_view value_attribute(std::string_view type) {
  if (type == "date") return "date-value";
  if (type == "time") return "time-value";
  if (type == "boolean") return "boolean-value";
  return type == "string" ? "string-value" : "value";
}

/// Seconds of `PT36H30M00S`.
std::optional<std::int64_t> read_open_duration(std::string_view text) {
  const bool minus = text.starts_with('-');
  if (minus) text.remove_prefix(1);
  if (!text.starts_with('P')) return std::nullopt;
  text.remove_prefix(1);
  double seconds = 0;
  bool in_time = false;
  while (!text.empty()) {
    if (text.starts_with('T') && !std::exchange(in_time, true)) {
      text.remove_prefix(1);
      continue;
    }
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end == text.data() + text.size()) return std::nullopt;
    const char unit = *end;
    const double size = unit == 'D' && !in_time  ? 86'400
                        : unit == 'H' && in_time ? 3600
                        : unit == 'M' && in_time ? 60
                        : unit == 'S' && in_time ? 1
                                                 : 0;
    if (size == 0) return std::nullopt;
    seconds += number * size;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()) + 1);
  }
  constexpr double most = 1e12;
  if (!(seconds < most)) return std::nullopt;
  return std::llround(minus ? -seconds : seconds);
}

OpenCellValue from_shown(ShownValue shown) {
  return {shown.kind, std::move(shown.value), std::move(shown.text)};
}

OpenCellValue words_with(const std::string& written, const FindingKind& finding) {
  return {.kind = CellKind::text, .text = written, .finding = &finding};
}

OpenCellValue number_value(const OpenValue& written) {
  auto number = read_cell_number(written.value);
  if (!number) return words_with(written.value, grid_finding::number_digits);
  const FindingKind* finding = number->lost_digits ? &grid_finding::number_digits : nullptr;
  return {CellKind::number, number->digits, number->digits, finding};
}

OpenCellValue date_value_of(const OpenValue& written, const std::optional<DateShown>& style) {
  const auto moment = read_moment(written.value);
  if (!moment) return words_with(written.value, grid_finding::no_such_date);
  DateShown shown = style.value_or(DateShown{});
  if (!shown.any_date()) {
    const bool time = moment->seconds > 0;
    shown = {.year = true, .month = true, .day = true, .hours = time, .seconds = time};
  }
  return from_shown(show_date(moment->date, moment->seconds, shown));
}

OpenCellValue time_value_of(const OpenValue& written, const std::optional<DateShown>& style) {
  constexpr std::int64_t day = 86'400;
  const auto seconds = read_open_duration(written.value);
  if (!seconds) return words_with(written.value, grid_finding::no_such_date);
  const DateShown shown = style.value_or(DateShown{.hours = true, .seconds = true});
  const bool of_day = !shown.elapsed && *seconds >= 0 && *seconds < day;
  return from_shown(of_day ? show_time(static_cast<std::uint32_t>(*seconds), shown)
                           : show_duration(*seconds, shown));
}

}  // namespace

OpenValue read_open_value(const XmlReader& xml) {
  OpenValue value;
  value.type = xml.attribute(XmlSpace::office, "value-type").value_or("");
  value.value = xml.attribute(XmlSpace::office, value_attribute(value.type)).value_or("");
  value.error = xml.attribute(XmlSpace::calc, "value-type") == "error";
  value.formula = xml.attribute(XmlSpace::table, "formula").has_value();
  return value;
}

OpenCellValue cell_value(const OpenValue& written,
                         std::string_view text,
                         const std::optional<DateShown>& shown) {
  if (written.error) {
    return {CellKind::error, std::string(text), {}, &grid_finding::formula_error};
  }
  const std::string& type = written.type;
  if (type == "float" || type == "percentage" || type == "currency") return number_value(written);
  if (type == "date") return date_value_of(written, shown);
  if (type == "time") return time_value_of(written, shown);
  if (type == "boolean") {
    const bool yes = written.value == "true";
    return {CellKind::boolean, yes ? "true" : "false", yes ? "TRUE" : "FALSE"};
  }
  if (type.empty() && written.formula && text.empty()) {
    return {.finding = &grid_finding::formula_without_value};
  }
  return {.kind = CellKind::text, .text = written.value};
}

}  // namespace gerove::intake
