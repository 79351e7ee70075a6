#include "registers/plain_texts.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>

#include "core/words.hpp"
#include "gerove/codes/procedure.hpp"
#include "registers/audience_cells.hpp"
#include "registers/hours_cells.hpp"
#include "registers/mapped_values.hpp"

namespace gerove::registers {
namespace {

std::uint32_t number_in(std::string_view text) {
  std::uint32_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

const CodeEntry* entry_of(const FieldReference& field, std::string_view value) {
  const auto number = static_cast<std::int32_t>(number_in(value));
  for (const CodeEntry& code : field.leaf()->codes()) {
    if (code.number == number && number != 0) return &code;
  }
  return nullptr;
}

void add_part(std::string& text, std::string_view part) {
  if (!text.empty()) text += "; ";
  text += part;
}

}  // namespace

std::string code_text(const RowValues& values,
                      const FieldReference& field,
                      std::string_view value) {
  const CodeEntry* const code = entry_of(field, value);
  if (code == nullptr) return {};
  const CodeWords words(field.leaf()->codes(), {});
  std::string text(code->label.lt);
  if (words.read(text).is_error()) text = code->name;  // two codes of one label
  const auto beside = read_field_reference(field.text + "_text");
  const std::string other = beside ? values.one(*beside) : std::string();
  return other.empty() ? text : "kita: " + other;
}

std::string yes_no_text(const FieldReference& field, std::string_view value) {
  const CodeEntry* const code = entry_of(field, value);
  if (code == nullptr) return {};
  const bool is_urgency = field.leaf()->codes().data() == entries<Urgency>().data();
  const auto yes = is_urgency ? static_cast<std::int32_t>(Urgency::urgent)
                              : static_cast<std::int32_t>(Answer::yes);
  const auto no = is_urgency ? static_cast<std::int32_t>(Urgency::ordinary)
                             : static_cast<std::int32_t>(Answer::no);
  return code->number == yes ? "taip" : code->number == no ? "ne" : "";
}

std::string set_text(const RowValues& values, const PlannedColumn& column) {
  std::string text;
  for (const FieldReference& field : column.fields) {
    const std::string value = values.one(field);
    if (value.empty() || value == "0") continue;
    for (const bool denies : {false, true}) {
      const auto word = std::ranges::find_if(column.mapping->values, [&](const CellValue& one) {
        const auto mapped = mapped_value(*column.mapping, one);
        const auto code = denies ? static_cast<std::int64_t>(Answer::yes) : mapped->code;
        const auto said = denies ? static_cast<std::int64_t>(Answer::no) : code;
        return mapped->field.text == field.text && mapped->code == code &&
               value == std::to_string(said);
      });
      if (word == column.mapping->values.end()) continue;
      add_part(text, (denies ? "ne: " : "") + word->cell);
      break;
    }
  }
  return text;
}

std::string fraction_text(const RowValues& values, const PlannedColumn& column) {
  const std::string above = values.one(column.fields[0]);
  const std::string below = values.one(column.fields[1]);
  return above.empty() || below.empty() ? std::string() : above + '/' + below;
}

std::string length_text(const RowValues& values, const PlannedColumn& column) {
  if (const auto months = values.one(column.fields[0]); !months.empty()) return months + " mėn.";
  if (const auto hours = values.one(column.fields[1]); !hours.empty()) return hours + " val.";
  return values.one(column.fields[2]);
}

std::string pairs_text(const RowValues& values, const PlannedColumn& column) {
  std::string text;
  const auto first = values.each(column.fields[0]);
  const auto second = values.each(column.fields[1]);
  for (std::size_t i = 0; i < first.size(); ++i) add_part(text, first[i] + '=' + second[i]);
  return text;
}

std::string counts_text(const RowValues& values, const PlannedColumn& column) {
  std::string text;
  const auto who = values.each(column.fields[0]);
  const auto counts = values.each(column.fields[1]);
  const auto groups = values.each(column.fields[2]);
  for (std::size_t i = 0; i < who.size(); ++i) {
    add_part(text, who[i] + ' ' + counts[i] + (groups[i].empty() ? "" : '/' + groups[i]));
  }
  return text;
}

std::string ages_text(const RowValues& values, const PlannedColumn& column) {
  AgeRange ages;
  if (const auto from = values.one(column.fields[0]); !from.empty()) ages.from = number_in(from);
  if (const auto to = values.one(column.fields[1]); !to.empty()) ages.to = number_in(to);
  return write_ages(ages);
}

std::string hours_text(const RowValues& values, const PlannedColumn& column) {
  std::string text;
  const auto rules = values.each(column.fields[0]);
  const auto starts = values.each(column.fields[1]);
  const auto ends = values.each(column.fields[2]);
  for (std::size_t i = 0; i < rules.size(); ++i) {
    OpeningHours hours{.rrule = rules[i]};
    if (!starts[i].empty()) hours.from = number_in(starts[i]);
    if (!ends[i].empty()) hours.to = number_in(ends[i]);
    if (const auto part = write_hours(hours); !part.empty()) add_part(text, part);
  }
  return text;
}

std::string conditions_text(const RowValues& values, const PlannedColumn& column) {
  constexpr std::array<std::string_view, 5> words{
      "seniūnija", "pamaina", "kalba", "pagrindas", "kita"};
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const FieldReference& field = column.fields[i];
    const bool is_list = field.leaf()->presence == Presence::repeated;
    const auto all = is_list ? values.all(field) : std::vector<std::string>{values.one(field)};
    for (const std::string& value : all) {
      const bool is_code = field.leaf()->kind == Kind::enumeration;
      const std::string word = is_code ? code_text(values, field, value) : value;
      if (!word.empty()) add_part(text, std::string(words[i]) + ": " + word);
    }
  }
  return text;
}

std::string lines_text(const RowValues& values, const PlannedColumn& column) {
  std::string text;
  const auto lines = values.each(column.fields[0]);
  const auto terms = column.fields.size() > 1 ? values.each(column.fields[1])
                                              : std::vector<std::string>(lines.size());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!text.empty()) text += '\n';
    text += lines[i];
    if (!terms[i].empty()) text += " – terminas: " + terms[i];
  }
  return text;
}

std::string joined_text(const std::vector<std::string>& values) {
  std::string text;
  for (const std::string& value : values) {
    if (value.empty() || value.find(';') != value.npos) return {};
    add_part(text, value);
  }
  return text;
}

}  // namespace gerove::registers
