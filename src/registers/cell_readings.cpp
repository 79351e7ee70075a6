#include "registers/cell_readings.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

#include "core/words.hpp"
#include "gerove/calendar/vilnius_time.hpp"
#include "gerove/codes/actor.hpp"
#include "gerove/codes/procedure.hpp"
#include "gerove/intake/length.hpp"
#include "registers/audience_cells.hpp"
#include "registers/field_values.hpp"
#include "registers/hours_cells.hpp"
#include "registers/mapped_values.hpp"

namespace gerove::registers {
namespace {

constexpr std::string_view erase_word = "#trinti";

CellSense fault(const FindingKind& kind) { return {.finding = &kind}; }

std::string moment_text(Date day, std::int64_t second_of_day) {
  const auto moment = calendar::vilnius_moment(day, second_of_day);
  return moment ? std::to_string(*moment) : std::string();
}

// `process_step` for `ProcessStep`: ids name what they are of so, paths of records so.
bool is_called(std::string_view type, std::string_view path) {
  std::string_view last = path.substr(path.rfind('.') + 1);
  if (last.ends_with("[]")) last.remove_suffix(2);
  if (last == "role_assignment" || last == "representatives") last = "person";
  if (last.ends_with('s')) last.remove_suffix(1);
  std::string name;
  for (const char c : type) {
    if (c >= 'A' && c <= 'Z' && !name.empty()) name += '_';
    name += small_ascii(c);
  }
  return name == last;
}

// What clerks call the parts of a procedure's sides.
std::span<const CellValue> actor_words() {
  static const std::array<CellValue, 2> words{
      CellValue{.cell = "vaikas", .code = "ACTOR_KIND_CHILD"},
      CellValue{.cell = "atstovas", .code = "ACTOR_KIND_REPRESENTATIVE"}};
  return words;
}

intake::Cell text_cell(std::string_view text) {
  return {.text = text, .kind = intake::CellKind::text};
}

// The field of a column that keeps a thing, or is in it; null if none does.
const FieldReference* field_of_imposed(const PlannedColumn& column, std::string_view record) {
  for (const FieldReference& field : column.fields) {
    const bool keeps = field.leaf() != nullptr && field.leaf()->kind == Kind::id &&
                       is_called(field.leaf()->id_of, record);
    if (keeps || field.text.starts_with(record)) return &field;
  }
  return nullptr;
}

bool has_cell_of(const SheetRow& row, ColumnType type) {
  return std::ranges::any_of(row.cells,
                             [&](const FilledCell& filled) { return filled.column->type == type; });
}

std::string_view text_of(const intake::Cell& cell) {
  return trim(cell.kind == intake::CellKind::number ? cell.value : cell.text);
}

}  // namespace

const FieldReference* field_for(const PlannedColumn& column, std::string_view refers) {
  for (const FieldReference& field : column.fields) {
    const FieldInfo* const leaf = field.leaf();
    if (leaf != nullptr && leaf->kind == Kind::id && is_called(leaf->id_of, refers)) return &field;
  }
  return &column.fields.front();
}

CellSense CellReader::read(const SheetRow& row, const FilledCell& filled) {
  const intake::Cell& cell = filled.cell;
  if (fold(trim(cell.text)) == erase_word) return {.erases = true};
  switch (filled.column->type) {
    case ColumnType::text: return single(filled, read_text_cell(cell));
    case ColumnType::decimal: return single(filled, read_decimal_cell(cell));
    case ColumnType::code: return single(filled, filled.column->codes.read(cell.text));
    case ColumnType::yes_no: return yes_or_no(filled);
    case ColumnType::integer: return integer(filled, text_of(cell));
    case ColumnType::date: return day(row, filled);
    case ColumnType::partial_date: return part_of_date(row, filled);
    case ColumnType::time: return time(row, filled);
    case ColumnType::fraction: return fraction(filled);
    case ColumnType::set: return words(filled);
    case ColumnType::length: return length(filled);
    case ColumnType::pairs: return pairs(filled);
    case ColumnType::counts: return counts(filled);
    case ColumnType::ages: return ages(filled);
    case ColumnType::hours: return hours(filled);
    case ColumnType::conditions: return conditions(filled);
    case ColumnType::reference: return reference_with_other(row, filled);
    case ColumnType::reference_or_text: return reference_or_text(row, filled);
    case ColumnType::imposed: return imposed(row, filled);
    case ColumnType::actor: return actor(filled, cell.text);
    case ColumnType::lines: return lines(filled);
    case ColumnType::texts:
    case ColumnType::codes:
    case ColumnType::dates:
    case ColumnType::actors:
    case ColumnType::references: return list(row, filled);
    default: return fault(register_finding::cell_form);
  }
}

CellSense CellReader::single(const FilledCell& filled, CellReading reading) const {
  CellSense sense{.other_text = std::move(reading.other_text), .finding = reading.finding};
  if (reading.is_error()) return sense;
  sense.readings.push_back({&filled.column->fields.front(), std::move(reading.value)});
  return sense;
}

// What is urgent is no answer, but a code of its own.
CellSense CellReader::yes_or_no(const FilledCell& filled) const {
  CellReading reading = read_yes_no(filled.cell.text);
  const FieldInfo* const leaf = filled.column->fields.front().leaf();
  const bool is_urgency =
      leaf->codes != nullptr && leaf->codes().data() == entries<Urgency>().data();
  if (is_urgency && !reading.is_error()) {
    const bool yes = reading.value == std::to_string(static_cast<std::int32_t>(Answer::yes));
    const auto urgency = yes ? Urgency::urgent : Urgency::ordinary;
    reading.value = std::to_string(static_cast<std::int32_t>(urgency));
  }
  return single(filled, std::move(reading));
}

CellSense CellReader::integer(const FilledCell& filled, std::string_view text) const {
  return single(filled, read_integer(text, 0, std::numeric_limits<std::uint32_t>::max()));
}

// A moment needs a time beside it; else it is the beginning of the day.
CellSense CellReader::day(const SheetRow& row, const FilledCell& filled) const {
  CellReading reading = read_date_cell(filled.cell, dates_);
  if (reading.is_error()) return fault(*reading.finding);
  const FieldReference& first = filled.column->fields.front();
  CellSense sense;
  if (first.leaf() != nullptr && is_moment(*first.leaf())) {
    if (has_cell_of(row, ColumnType::time)) return sense;  // that one says both
    sense.finding = &register_finding::time_assumed;
    sense.readings.push_back({&first, moment_text(*parse_date(reading.value), 0)});
    return sense;
  }
  for (const FieldReference& field : filled.column->fields) {
    sense.readings.push_back({&field, reading.value});
  }
  return sense;
}

// With missed lessons their month, else the day of the act.
CellSense CellReader::part_of_date(const SheetRow& row, const FilledCell& filled) const {
  CellReading reading = read_partial_date_cell(filled.cell, dates_);
  if (reading.is_error()) return fault(*reading.finding);
  const auto& fields = filled.column->fields;
  const bool is_month = fields.size() > 1 && has_cell_of(row, ColumnType::fraction);
  return {.readings = {{&fields[is_month ? 1 : 0], std::move(reading.value)}}};
}

// The day is that of the column of the same field, else the row's first date.
CellSense CellReader::time(const SheetRow& row, const FilledCell& filled) const {
  const CellReading reading = read_time_cell(filled.cell);
  if (reading.is_error()) return fault(*reading.finding);
  for (const FilledCell& other : row.cells) {
    if (other.column->type != ColumnType::date) continue;
    const auto date = parse_date(read_date_cell(other.cell, dates_).value);
    if (!date) break;
    const std::string moment = moment_text(*date, std::stoll(reading.value));
    if (moment.empty()) break;
    return {.readings = {{&filled.column->fields.front(), moment}}};
  }
  return fault(register_finding::cell_form);
}

CellSense CellReader::fraction(const FilledCell& filled) const {
  const std::string_view text = trim(filled.cell.text);
  const std::size_t slash = text.find('/');
  const auto& fields = filled.column->fields;
  if (slash == text.npos || fields.size() < 2) return fault(register_finding::cell_form);
  constexpr std::int64_t most = std::numeric_limits<std::uint32_t>::max();
  const CellReading above = read_integer(text.substr(0, slash), 0, most);
  const CellReading below = read_integer(text.substr(slash + 1), 1, most);
  if (above.is_error() || below.is_error()) return fault(register_finding::cell_form);
  return {.readings = {{fields.data(), above.value}, {&fields[1], below.value}}};
}

// Words listed are answered with yes, `ne: …` with no.
CellSense CellReader::words(const FilledCell& filled) const {
  CellSense sense;
  for (const std::string_view part : split_at_semicolons(filled.cell.text)) {
    const std::size_t colon = part.find(':');
    const bool is_no = colon != part.npos && fold(trim(part.substr(0, colon))) == "ne";
    const std::string word = fold(trim(is_no ? part.substr(colon + 1) : part));
    const auto& values = filled.column->mapping->values;
    const auto known =
        std::ranges::find(values, word, [](const CellValue& value) { return fold(value.cell); });
    if (known == values.end()) return fault(register_finding::cell_code);
    const auto mapped = mapped_value(*filled.column->mapping, *known);
    const auto& fields = filled.column->fields;
    const auto field = std::ranges::find(fields, mapped->field.text, &FieldReference::text);
    if (field == fields.end()) return fault(register_finding::cell_code);
    const auto no = static_cast<std::int64_t>(Answer::no);
    sense.readings.push_back({&*field, std::to_string(is_no ? no : mapped->code)});
  }
  return sense;
}

// Months, hours, or words: the fields of the column in this order.
CellSense CellReader::length(const FilledCell& filled) const {
  const std::string_view text = trim(filled.cell.text);
  const auto& fields = filled.column->fields;
  const Tokens tokens(text.substr(0, longest_phrase));
  const auto& all = tokens.all();
  const bool is_hours = all.size() >= 2 && all[0].kind == TokenKind::number &&
                        matches(all[1].text, "val*") && all.size() <= 3;
  if (is_hours) return {.readings = {{&fields[1], std::string(all[0].text)}}};
  const auto length = intake::read_length(text);
  if (length && length->unit == calendar::TermUnit::month) {
    return {.readings = {{fields.data(), std::to_string(length->amount)}}};
  }
  return {.readings = {{&fields[2], std::string(text)}}};
}

// `lytis=moterys; amžius=7–14`
CellSense CellReader::pairs(const FilledCell& filled) const {
  CellSense sense;
  const auto& fields = filled.column->fields;
  for (const std::string_view part : split_at_semicolons(filled.cell.text)) {
    const std::size_t sign = part.find('=');
    if (sign == part.npos) return fault(register_finding::cell_form);
    const std::string_view first = trim(part.substr(0, sign));
    const std::string_view second = trim(part.substr(sign + 1));
    if (first.empty() || second.empty()) return fault(register_finding::cell_form);
    sense.readings.push_back({fields.data(), std::string(first)});
    sense.readings.push_back({&fields[1], std::string(second)});
  }
  return sense;
}

// `mokiniai 24/1; tėvai 6`: who, how many, in how many groups
CellSense CellReader::counts(const FilledCell& filled) const {
  constexpr std::int64_t most = std::numeric_limits<std::uint32_t>::max();
  CellSense sense;
  const auto& fields = filled.column->fields;
  for (const std::string_view part : split_at_semicolons(filled.cell.text)) {
    const std::size_t blank = part.rfind(' ');
    if (blank == part.npos) return fault(register_finding::cell_form);
    const std::string_view numbers = part.substr(blank + 1);
    const std::size_t slash = numbers.find('/');
    const CellReading count = read_integer(numbers.substr(0, slash), 0, most);
    if (count.is_error()) return fault(register_finding::cell_form);
    sense.readings.push_back({fields.data(), std::string(trim(part.substr(0, blank)))});
    sense.readings.push_back({&fields[1], count.value});
    if (slash == numbers.npos) continue;
    const CellReading groups = read_integer(numbers.substr(slash + 1), 0, most);
    if (groups.is_error()) return fault(register_finding::cell_form);
    sense.readings.push_back({&fields[2], groups.value});
  }
  return sense;
}

CellSense CellReader::ages(const FilledCell& filled) const {
  const auto ages = read_ages(filled.cell.text);
  if (!ages) return fault(register_finding::cell_form);
  CellSense sense;
  const auto& fields = filled.column->fields;
  if (ages->from) sense.readings.push_back({fields.data(), std::to_string(*ages->from)});
  if (ages->to) sense.readings.push_back({&fields[1], std::to_string(*ages->to)});
  return sense;
}

CellSense CellReader::hours(const FilledCell& filled) const {
  CellSense sense;
  const auto& fields = filled.column->fields;
  for (const std::string_view part : split_at_semicolons(filled.cell.text)) {
    const auto hours = read_hours(part);
    if (!hours) return fault(register_finding::cell_form);
    sense.readings.push_back({fields.data(), hours->rrule});
    if (hours->from) sense.readings.push_back({&fields[1], std::to_string(*hours->from)});
    if (hours->to) sense.readings.push_back({&fields[2], std::to_string(*hours->to)});
  }
  return sense;
}

// `seniūnija: Girininkų; pamaina: pirmoji`
CellSense CellReader::conditions(const FilledCell& filled) const {
  constexpr std::array<std::string_view, 5> words{
      "seniunija", "pamaina", "kalba", "pagrindas", "kita"};
  CellSense sense;
  const auto& fields = filled.column->fields;
  for (const std::string_view part : split_at_semicolons(filled.cell.text)) {
    const std::size_t colon = part.find(':');
    const auto word = std::ranges::find(words, fold(trim(part.substr(0, colon))));
    if (colon == part.npos || word == words.end()) return fault(register_finding::cell_form);
    const FieldReference& field = fields[static_cast<std::size_t>(word - words.begin())];
    std::string value(trim(part.substr(colon + 1)));
    if (field.leaf()->kind == Kind::enumeration) {
      const CodeWords codes(field.leaf()->codes(), {});
      CellReading code = codes.read(value);
      if (code.is_error())
        code = codes.read(value + ' ' + std::string(*word));  // „pirmoji pamaina“
      if (code.is_error()) return fault(*code.finding);
      value = std::move(code.value);
    }
    sense.readings.push_back({&field, std::move(value)});
  }
  return sense;
}

// A thing on each line, with its term behind a dash: `… – terminas: nuolat`.
CellSense CellReader::lines(const FilledCell& filled) const {
  constexpr std::string_view term_word = " – terminas:";
  CellSense sense;
  const auto& fields = filled.column->fields;
  for (const std::string_view line : split_at_line_breaks(filled.cell.text)) {
    const std::size_t term = fields.size() > 1 ? line.rfind(term_word) : line.npos;
    sense.readings.push_back({fields.data(), std::string(trim(line.substr(0, term)))});
    if (term == line.npos) continue;
    sense.readings.push_back({&fields[1], std::string(trim(line.substr(term + term_word.size())))});
  }
  return sense;
}

CellSense CellReader::list(const SheetRow& row, const FilledCell& filled) {
  if (filled.column->type == ColumnType::dates && filled.cell.kind == intake::CellKind::date) {
    return day(row, filled);
  }
  CellSense all;
  for (const std::string_view part : split_at_semicolons(filled.cell.text)) {
    CellSense one;
    switch (filled.column->type) {
      case ColumnType::references: one = reference(filled, part); break;
      case ColumnType::actors: one = actor(filled, part); break;
      case ColumnType::codes: one = single(filled, filled.column->codes.read(part)); break;
      case ColumnType::dates: one = single(filled, read_date_cell(text_cell(part), dates_)); break;
      default: one.readings.push_back({&filled.column->fields.front(), std::string(part)});
    }
    if (one.finding != nullptr) return one;
    if (!one.readings.empty()) one.readings.front().begins = true;
    std::ranges::move(one.readings, std::back_inserter(all.readings));
  }
  const auto& fields = filled.column->fields;
  const auto is_list = [](const FieldReference& field) {
    return field.text.find("[]") != std::string::npos;
  };
  if (all.readings.size() < 2 || is_list(fields.front())) return all;
  // a field that is no list can't hold several: another of the column must
  const auto list = std::ranges::find_if(fields, is_list);
  if (list == fields.end()) return fault(register_finding::cell_form);
  for (Reading& reading : all.readings) reading.field = &*list;
  return all;
}

// The cells of this type together mean what an order imposed: the words speak for them, or, without
// words, the order.
CellSense CellReader::imposed(const SheetRow& row, const FilledCell& filled) {
  const FilledCell* words = nullptr;
  const FilledCell* act = nullptr;
  for (const FilledCell& other : row.cells) {
    if (other.column->type != ColumnType::imposed) continue;
    if (other.column->refers.empty()) words = &other;
    if (std::ranges::count(other.column->refers, "act") > 0) act = &other;
  }
  if (&filled == (words != nullptr ? words : act)) {
    const FieldInfo* const leaf = filled.column->fields.front().leaf();
    const bool is_act_alone = leaf != nullptr && leaf->id_of == "Act";
    return is_act_alone ? reference(filled, filled.cell.text) : imposed_by(row, filled);
  }
  return {.finding = reference(filled, filled.cell.text).finding};
}

CellSense CellReader::imposed_by(const SheetRow& row, const FilledCell& speaker) {
  AskedImposed asked;
  for (const FilledCell& other : row.cells) {
    const auto& refers = other.column->refers;
    const bool is_part = other.column->type == ColumnType::imposed;
    if (is_part && refers.empty()) asked.words = other.cell.text;
    for (std::string* const part : {&asked.act, &asked.child, &asked.file}) {
      const std::string_view kind = part == &asked.act     ? "act"
                                    : part == &asked.child ? "child"
                                                           : "case_file";
      if (std::ranges::count(refers, kind) == 0 || (kind == "act" && !is_part)) continue;
      const auto& ids = references_.find(kind, other.cell.text);
      if (ids.size() != 1)
        return &other == &speaker ? reference(other, other.cell.text) : CellSense();
      *part = ids.front();
    }
  }
  CellSense sense;
  std::vector<const FieldReference*> fields;
  for (const FoundImposed& found : references_.imposed().find(asked)) {
    const FieldReference* const field = field_of_imposed(*speaker.column, found.record);
    if (field == nullptr) continue;
    sense.readings.push_back({field, found.id, std::string(found.record)});
  }
  if (sense.readings.empty()) return fault(register_finding::reference_missing);
  const FieldInfo* const leaf = speaker.column->fields.front().leaf();
  const bool may_be_several =
      leaf != nullptr && leaf->presence == Presence::repeated && leaf->kind == Kind::id;
  if (sense.readings.size() > 1 && !may_be_several)
    return fault(register_finding::reference_several);
  return sense;
}

CellSense CellReader::reference(const FilledCell& filled, std::string_view text) {
  CellSense sense;
  for (const std::string& kind : filled.column->refers) {
    const bool is_known_by_family =
        kind == "case_file" && !sense.readings.empty() && sense.readings.back().refers == "family";
    if (is_known_by_family) continue;
    for (const std::string& id : references_.find(kind, text)) {
      sense.readings.push_back({field_for(*filled.column, kind), id, kind});
    }
  }
  if (sense.readings.empty()) {
    const bool is_broken = std::ranges::any_of(filled.column->refers, [&](const std::string& kind) {
      return references_.may_be_broken(kind, text);
    });
    return fault(is_broken ? register_finding::row_depends : register_finding::reference_missing);
  }
  if (sense.readings.size() > 1) return fault(register_finding::reference_several);
  return sense;
}

// What is called by several cells of the same field, such as a service by its name and provider, is
// sought by the first with what the others say.
CellSense CellReader::reference_with_other(const SheetRow& row, const FilledCell& filled) {
  CellSense sense = reference(filled, filled.cell.text);
  if (sense.finding != &register_finding::reference_several) return sense;
  for (const FilledCell& other : row.cells) {
    const bool is_beside = &other != &filled && !other.column->fields.empty() &&
                           other.column->fields.front().text == filled.column->fields.front().text;
    if (!is_beside) continue;
    std::string both(trim(filled.cell.text));
    both += ", ";
    both += trim(other.cell.text);
    return reference(filled, both);
  }
  return sense;
}

// Words are taken as words only where they can't be a number or name with a slip of the pen.
CellSense CellReader::reference_or_text(const SheetRow& row, const FilledCell& filled) {
  CellSense sense = reference_with_other(row, filled);
  if (sense.finding != &register_finding::reference_missing) return sense;
  const std::string_view text = trim(filled.cell.text);
  const auto& fields = filled.column->fields;
  const auto words = std::ranges::find_if(fields, [](const FieldReference& field) {
    return field.leaf() != nullptr && field.leaf()->kind == Kind::string;
  });
  if (text.find(' ') == text.npos || words == fields.end()) return sense;
  return {.readings = {{&*words, std::string(text)}}};
}

// An institution or a person, whose part follows if it does not stand behind in brackets; or a part
// alone, such as `vaikas`, `meras`.
CellSense CellReader::actor(const FilledCell& filled, std::string_view text) {
  static const CodeWords parts(entries<ActorKind>(), actor_words());
  const FieldReference& kind = filled.column->fields.back();
  CellSense sense = reference(filled, text);
  const bool has_part = kind.leaf() != nullptr && kind.leaf()->kind == Kind::enumeration;
  if (sense.finding != &register_finding::reference_missing || !has_part) return sense;
  const std::string_view whole = trim(text);
  for (std::size_t at = whole.find('('); at != whole.npos && whole.ends_with(')');
       at = whole.find('(', at + 1)) {
    const CellReading part = parts.read(whole.substr(at + 1, whole.size() - at - 2));
    if (part.is_error()) continue;
    CellSense named = reference(filled, whole.substr(0, at));
    if (named.finding == nullptr) named.readings.push_back({&kind, part.value});
    return named;
  }
  const CellReading part = parts.read(text);
  if (part.is_error()) return sense;
  return {.readings = {{&kind, part.value}}};
}

}  // namespace gerove::registers
