#include "gerove/tables/table.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

namespace gerove::tables {

namespace {

/// Copies a text and returns the place behind it. Most are short: two words that may overlap cost
/// less than a call.
char* copy_text(const std::string& text, char* out) {
  const char* const from = text.data();
  const std::size_t size = text.size();
  const auto copy_ends = [&](std::size_t word) {
    std::memcpy(out, from, word);
    std::memcpy(out + size - word, from + size - word, word);
  };
  if (size > 32) {
    std::memcpy(out, from, size);
  } else if (size >= 16) {
    copy_ends(16);
  } else if (size >= 8) {
    copy_ends(8);
  } else if (size >= 4) {
    copy_ends(4);
  } else {
    std::copy_n(from, size, out);
  }
  return out + size;
}

}  // namespace

Column::Column(std::string name, std::string title, ColumnType type, Privacy privacy)
    : name_(std::move(name)), title_(std::move(title)), type_(type), privacy_(privacy) {}

void Column::reserve(std::size_t rows, std::size_t bytes) {
  switch (type_) {
    case ColumnType::text:
    case ColumnType::decimal:
      texts_.ends.reserve(rows + 1);
      texts_.bytes.reserve(bytes);
      break;
    case ColumnType::integer:
    case ColumnType::moment: integers_.reserve(rows); break;
    case ColumnType::date:
    case ColumnType::code: small_.reserve(rows); break;
    case ColumnType::number: numbers_.reserve(rows); break;
  }
}

void Column::note_empty(std::size_t row) {
  const auto bit = static_cast<std::uint8_t>(1U << (row % 8));
  validity_[row / 8] = static_cast<std::uint8_t>(validity_[row / 8] & ~bit);
  ++nulls_;
}

void Column::note_value() {
  ++rows_;
  if (!validity_.empty()) validity_.resize((rows_ + 7) / 8, 0xff);
}

void Column::note(std::span<const void* const> places) {
  const std::size_t first = rows_;
  rows_ += places.size();
  if (validity_.empty() && std::ranges::find(places, nullptr) == places.end()) return;
  validity_.resize((rows_ + 7) / 8, 0xff);
  for (std::size_t i = 0; i < places.size();) {
    const bool whole_byte = (first + i) % 8 == 0 && i + 8 <= places.size();
    if (!whole_byte) {
      if (places[i] == nullptr) note_empty(first + i);
      ++i;
      continue;
    }
    unsigned valid = 0;
    for (std::size_t k = 0; k < 8; ++k) {
      const bool is_empty = places[i + k] == nullptr;
      valid |= (is_empty ? 0U : 1U) << k;
      nulls_ += is_empty ? 1 : 0;
    }
    validity_[(first + i) / 8] = static_cast<std::uint8_t>(valid);
    i += 8;
  }
}

void Column::append_nulls(std::size_t count) {
  std::size_t row = rows_;
  rows_ += count;
  switch (type_) {
    case ColumnType::text:
    case ColumnType::decimal: texts_.ends.resize(rows_ + 1, texts_.ends.back()); break;
    case ColumnType::integer:
    case ColumnType::moment: integers_.resize(rows_); break;
    case ColumnType::date:
    case ColumnType::code: small_.resize(rows_); break;
    case ColumnType::number: numbers_.resize(rows_); break;
  }
  validity_.resize((rows_ + 7) / 8, 0xff);
  for (; row < rows_ && row % 8 != 0; ++row) note_empty(row);
  for (; row + 8 <= rows_; row += 8) {
    validity_[row / 8] = 0;
    nulls_ += 8;
  }
  for (; row < rows_; ++row) note_empty(row);
}

void Column::append_text(std::string_view text) {
  texts_.append(text);
  note_value();
}

void Column::append_integer(std::int64_t number) {
  integers_.push_back(number);
  note_value();
}

void Column::append_date(Date date) {
  small_.push_back(day_of(date));
  note_value();
}

void Column::append_number(double number) {
  numbers_.push_back(number);
  note_value();
}

void Column::append_texts(std::span<const void* const> places) {
  const auto text_at = [](const void* place) -> const std::string& {
    return *static_cast<const std::string*>(place);
  };
  std::string& bytes = texts_.bytes;
  const std::size_t begin = bytes.size();
  std::size_t end = begin;
  std::vector<std::int64_t>& ends = texts_.ends;
  const std::size_t first = ends.size();
  ends.resize(first + places.size());
  for (std::size_t i = 0; i < places.size(); ++i) {
    if (places[i] != nullptr) end += text_at(places[i]).size();
    ends[first + i] = static_cast<std::int64_t>(end);
  }
  bytes.resize(end);
  char* out = bytes.data() + begin;
  for (const void* const place : places) {
    if (place != nullptr) out = copy_text(text_at(place), out);
  }
  note(places);
}

void Column::append_word(std::int32_t index) {
  small_.push_back(index);
  note_value();
}

void Column::append_code(std::string_view id, std::string_view title) {
  const std::int32_t index = index_of(id, title);
  if (word_titles_[static_cast<std::size_t>(index)] != title) row_titles_.emplace(rows_, title);
  append_word(index);
}

std::int32_t Column::index_of(std::string_view id, std::string_view title) {
  const auto [place, is_new] = word_index_.try_emplace(std::string(id), 0);
  if (is_new) place->second = add_word(id, title);
  return place->second;
}

std::int32_t Column::add_word(std::string_view id, std::string_view title) {
  words_.append(id);
  word_titles_.emplace_back(title);
  return static_cast<std::int32_t>(word_titles_.size() - 1);
}

bool Column::is_null(std::size_t row) const {
  return !validity_.empty() && (validity_[row / 8] >> (row % 8) & 1) == 0;
}

std::string_view Column::text_at(std::size_t row) const {
  if (type_ != ColumnType::code) return texts_.at(row);
  return words_.at(static_cast<std::size_t>(small_[row]));
}

std::string_view Column::title_at(std::size_t row) const {
  if (type_ != ColumnType::code) return texts_.at(row);
  const auto own = row_titles_.find(row);
  return own != row_titles_.end() ? own->second
                                  : word_titles_[static_cast<std::size_t>(small_[row])];
}

std::int64_t Column::integer_at(std::size_t row) const {
  return type_ == ColumnType::date ? small_[row] : integers_[row];
}

double Column::number_at(std::size_t row) const { return numbers_[row]; }

}  // namespace gerove::tables
