#include "registers/cell_values.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <vector>

#include "core/words.hpp"
#include "gerove/codes/procedure.hpp"
#include "gerove/core/date.hpp"
#include "gerove/core/decimal.hpp"
#include "gerove/core/partial_date.hpp"
#include "intake/token_cursor.hpp"
#include "intake/written_date.hpp"

namespace gerove::registers {
namespace {

using intake::Cell;
using intake::CellKind;

CellReading value_of(std::string text) { return {.value = std::move(text)}; }
CellReading wrong(const FindingKind& kind) { return {.finding = &kind}; }

std::string number_text(std::int64_t number) { return std::to_string(number); }

// 06.05.2025 and 6/5/2025: the year stands last.
std::optional<Date> year_last(std::string_view text, DateOrder order, bool& several) {
  const Tokens tokens(text);
  const auto& all = tokens.all();
  if (all.size() != 5 || all[4].text.size() != 4) return std::nullopt;
  std::array<int, 3> parts{};
  for (std::size_t i = 0; i < 3; ++i) {
    const auto number = small_number(all[2 * i].text);
    if (all[2 * i].kind != TokenKind::number || !number) return std::nullopt;
    parts[i] = static_cast<int>(*number);
  }
  const bool is_marked =
      all[1].text == all[3].text &&
      std::ranges::any_of(std::string_view("./-"), [&](char mark) { return all[1].is(mark); });
  if (!is_marked) return std::nullopt;
  const auto day_first = make_date(parts[2], parts[1], parts[0]);
  const auto month_first = make_date(parts[2], parts[0], parts[1]);
  if (order != DateOrder::unspecified) {
    return order == DateOrder::day_month_year ? day_first : month_first;
  }
  several = day_first && month_first && *day_first != *month_first;
  return several ? std::nullopt : day_first ? day_first : month_first;
}

std::optional<intake::WrittenDate> written_date(std::string_view text) {
  if (text.size() > longest_phrase) return std::nullopt;
  const Tokens tokens(text);
  intake::TokenCursor cursor(tokens.all());
  const auto date = intake::take_date(cursor);
  return date && !cursor.more() ? date : std::nullopt;
}

std::optional<Date> day_in_words(std::string_view text, const DateContext& context) {
  auto date = written_date(text);
  if (!date || date->weekday_differs()) return std::nullopt;
  if (!date->year) date->year = context.year;
  return date->exact();
}

std::optional<PartialDate> part_in_words(std::string_view text) {
  const auto date = written_date(text);
  if (!date || !date->year || date->day) return std::nullopt;
  const int year = static_cast<int>(*date->year);
  return date->month > 0 ? PartialDate::make(year, date->month) : PartialDate::make(year);
}

bool is_date_value(const Cell& cell) {
  return cell.kind == CellKind::date || cell.kind == CellKind::moment;
}

}  // namespace

CellReading read_text_cell(const Cell& cell) {
  if (cell.kind == CellKind::error) return wrong(register_finding::cell_form);
  if (cell.kind != CellKind::number) return value_of(std::string(trim(cell.text)));
  CellReading reading = value_of(std::string(cell.value));
  reading.finding = &register_finding::cell_as_number;
  return reading;
}

CellReading read_date_cell(const Cell& cell, const DateContext& context) {
  if (is_date_value(cell)) {
    const auto date = parse_date(cell.value.substr(0, 10));
    return date ? value_of(format_date(*date)) : wrong(register_finding::cell_date);
  }
  const std::string_view text = trim(cell.text);
  if (cell.kind != CellKind::text) return wrong(register_finding::cell_date);
  if (const auto date = parse_date(text)) return value_of(format_date(*date));
  bool several = false;
  auto date = year_last(text, context.order, several);
  if (!date && !several) date = day_in_words(text, context);
  return date ? value_of(format_date(*date)) : wrong(register_finding::cell_date);
}

CellReading read_partial_date_cell(const Cell& cell, const DateContext& context) {
  const bool is_value = cell.kind == CellKind::date || cell.kind == CellKind::number;
  const std::string_view text = is_value ? cell.value : trim(cell.text);
  if (const auto date = PartialDate::parse(text)) return value_of(date->text());
  if (const auto date = part_in_words(text)) return value_of(date->text());
  return read_date_cell(cell, context);
}

CellReading read_time_cell(const Cell& cell) {
  constexpr int seconds_of_minute = 60;
  const Tokens tokens(cell.kind == CellKind::time ? cell.value : cell.text);
  const auto& all = tokens.all();
  const bool has_form = (all.size() == 3 || all.size() == 5) && (all[1].is(':') || all[1].is('.'));
  if (!has_form || cell.kind == CellKind::error) return wrong(register_finding::cell_form);
  const auto hour = small_number(all[0].text);
  const auto minute = small_number(all[2].text);
  if (!hour || !minute || *hour > 23 || *minute > 59) return wrong(register_finding::cell_form);
  return value_of(number_text(seconds_of_minute * (seconds_of_minute * *hour + *minute)));
}

CellReading read_integer(std::string_view text, std::int64_t least, std::int64_t most) {
  const std::string_view digits = trim(text);
  std::int64_t number = 0;
  const char* const end = digits.data() + digits.size();
  const auto read = std::from_chars(digits.data(), end, number);
  const bool is_number = read.ec == std::errc() && read.ptr == end;
  if (!is_number || number < least || number > most) return wrong(register_finding::cell_number);
  return value_of(number_text(number));
}

CellReading read_decimal_cell(const Cell& cell) {
  std::string text(trim(cell.kind == CellKind::number ? cell.value : cell.text));
  std::ranges::replace(text, ',', '.');
  const auto number = parse_decimal(text);
  if (!number) return wrong(register_finding::cell_number);
  return value_of(to_string(without_trailing_zeros(*number)));
}

CodeWords::CodeWords(std::span<const CodeEntry> codes, std::span<const CellValue> words) {
  for (const CodeEntry& code : codes) {
    if (code.number == 0) continue;
    for (const std::string_view word : {code.label.lt, code.label.en, code.name}) {
      add(word, code.number);
    }
    add(short_name(codes, code), code.number);
  }
  for (const CellValue& own : words) {
    const CodeEntry* const code = find_code(codes, own.code);
    if (code != nullptr) numbers_[fold(own.cell)] = code->number;
  }
}

void CodeWords::add(std::string_view word, std::int64_t number) {
  const auto [entry, is_new] = numbers_.try_emplace(fold(word), number);
  if (!is_new && entry->second != number) entry->second = several;
}

CellReading CodeWords::read(std::string_view text) const {
  const std::size_t colon = text.find(':');
  const std::string word = fold(trim(text.substr(0, colon)));
  const bool is_other = colon != text.npos && (word == "kita" || word == "other");
  const auto found = numbers_.find(is_other || colon == text.npos ? word : fold(trim(text)));
  if (found == numbers_.end()) return wrong(register_finding::cell_code);
  if (found->second == several) return wrong(register_finding::cell_several);
  CellReading reading = value_of(number_text(found->second));
  if (is_other) reading.other_text = trim(text.substr(colon + 1));
  return reading;
}

CellReading read_yes_no(std::string_view text) {
  constexpr std::array<std::string_view, 6> yes{"taip", "t", "yes", "+", "x", "true"};
  constexpr std::array<std::string_view, 5> no{"ne", "n", "no", "-", "false"};
  const std::string word = fold(trim(text));
  const auto is = [&](const auto& words) { return std::ranges::find(words, word) != words.end(); };
  if (is(yes)) return value_of(number_text(static_cast<std::int32_t>(Answer::yes)));
  if (is(no)) return value_of(number_text(static_cast<std::int32_t>(Answer::no)));
  return wrong(register_finding::cell_code);
}

}  // namespace gerove::registers
