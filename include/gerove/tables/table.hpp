/// @file
/// Tables: what results are before they become text, CSV, JSON, or an analyst's data frame. Column
/// by column, typed, and laid out as Arrow prescribes, so that they leave the library without a
/// copy.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "gerove/calendar/vilnius_time.hpp"
#include "gerove/core/date.hpp"
#include "gerove/core/privacy.hpp"
#include "gerove/core/text.hpp"
#include "gerove/tables/schema.hpp"

namespace gerove::tables {

/// The bytes of texts, one behind another, and where each begins and ends.
struct TextValues {
  std::vector<std::int64_t> ends{0};  ///< one more than there are texts; the first is 0
  std::string bytes{};                ///< UTF-8

  /// Appends a text.
  void append(std::string_view text) {
    bytes += text;
    ends.push_back(static_cast<std::int64_t>(bytes.size()));
  }
  /// A text.
  std::string_view at(std::size_t index) const {
    const auto begin = static_cast<std::size_t>(ends[index]);
    return std::string_view(bytes).substr(begin, static_cast<std::size_t>(ends[index + 1]) - begin);
  }
};

/// One column. Values are appended in the order of the rows, each by the function of its type.
class Column {
 public:
  /// An empty column. @param name for programs; @param title for people
  Column(std::string name, std::string title, ColumnType type, Privacy privacy = Privacy::plain);

  void append_nulls(std::size_t count);      ///< empty cells
  void append_text(std::string_view text);   ///< for `text` and `decimal`
  void append_integer(std::int64_t number);  ///< for `integer` and `moment`
  void append_date(Date date);               ///< for `date`
  void append_number(double number);         ///< for `number`
  /// For `code`. @param id what programs read; @param title what people read in this row
  void append_code(std::string_view id, std::string_view title);
  /// For `code`, when the list is known beforehand: @param index of a word that `add_word` gave
  void append_word(std::int32_t index);
  /// Puts a word into the list of a `code` column, even if it is there. @return its index
  std::int32_t add_word(std::string_view id, std::string_view title);
  /// The index of a word of a `code` column, which is put into the list if it is not there, with a
  /// title that it keeps. Those that `add_word` put there are not found.
  std::int32_t index_of(std::string_view id, std::string_view title);

  // Many rows at once: for each place what `value_of` makes of it, an empty cell for null.

  /// For `integer` and `moment`. @param value_of gives an integer
  template <class ValueOf>
  void append_integers(std::span<const void* const> places, const ValueOf& value_of) {
    append_all(places, integers_, value_of);
  }
  /// For `date`. @param value_of gives a Date
  template <class ValueOf>
  void append_dates(std::span<const void* const> places, const ValueOf& value_of) {
    append_all(places, small_, [&](const void* place) { return day_of(value_of(place)); });
  }
  /// For `number`. @param value_of gives a double
  template <class ValueOf>
  void append_numbers(std::span<const void* const> places, const ValueOf& value_of) {
    append_all(places, numbers_, value_of);
  }
  /// For `code`. @param value_of gives the index of a word
  template <class ValueOf>
  void append_words(std::span<const void* const> places, const ValueOf& value_of) {
    append_all(places, small_, value_of);
  }
  /// For `text`. The places are strings.
  void append_texts(std::span<const void* const> places);

  /// Makes room for so many rows, and so many bytes of their texts.
  void reserve(std::size_t rows, std::size_t bytes = 0);

  const std::string& name() const { return name_; }    ///< for programs
  const std::string& title() const { return title_; }  ///< for people
  ColumnType type() const { return type_; }            ///< what the values are
  Privacy privacy() const { return privacy_; }         ///< how sensitive they are
  std::size_t rows() const { return rows_; }           ///< how many values there are
  std::size_t nulls() const { return nulls_; }         ///< how many of them are empty

  bool is_null(std::size_t row) const;               ///< whether a cell is empty
  std::string_view text_at(std::size_t row) const;   ///< of `text`, `decimal`; of `code` its id
  std::string_view title_at(std::size_t row) const;  ///< of `text`, `decimal`; of `code` for people
  std::int64_t integer_at(std::size_t row) const;    ///< of `integer`, `moment`, `date`
  double number_at(std::size_t row) const;           ///< of `number`

  // The memory, for Arrow. Empty where the type does not use it.
  const std::vector<std::uint8_t>& validity() const { return validity_; }  ///< empty: all there
  const TextValues& texts() const { return texts_; }                       ///< of `text`, `decimal`
  const std::vector<std::int64_t>& integers() const { return integers_; }  ///< integer, moment
  const std::vector<std::int32_t>& small() const { return small_; }  ///< days, indexes of codes
  const std::vector<double>& numbers() const { return numbers_; }    ///< of `number`
  const TextValues& words() const { return words_; }                 ///< ids of a code's words

 private:
  static std::int32_t day_of(Date date) {
    return static_cast<std::int32_t>(date.day_number() - calendar::detail::unix_epoch_day);
  }

  template <class T, class ValueOf>
  void append_all(std::span<const void* const> places,
                  std::vector<T>& values,
                  const ValueOf& value_of) {
    const std::size_t first = values.size();
    values.resize(first + places.size());
    for (std::size_t i = 0; i < places.size(); ++i) {
      if (places[i] != nullptr) values[first + i] = value_of(places[i]);
    }
    note(places);
  }

  // Count rows in. Bits are kept from the first empty cell on.
  void note_value();
  void note(std::span<const void* const> places);
  void note_empty(std::size_t row);

  std::string name_;
  std::string title_;
  ColumnType type_;
  Privacy privacy_;
  std::size_t rows_ = 0;
  std::size_t nulls_ = 0;
  std::vector<std::uint8_t> validity_;
  TextValues texts_;
  std::vector<std::int64_t> integers_;
  std::vector<std::int32_t> small_;
  std::vector<double> numbers_;
  TextValues words_;
  std::vector<std::string> word_titles_;
  std::unordered_map<std::string, std::int32_t> word_index_;
  std::unordered_map<std::size_t, std::string> row_titles_;  ///< other than their words'
};

/// A table of columns of equal length, in one language. It owns all its text.
struct Table {
  std::string title{};            ///< heading for people; may be empty
  Language language{};            ///< of titles, sentences and words for people
  std::vector<Column> columns{};  ///< left to right
  std::size_t rows = 0;           ///< how many rows each has
};

}  // namespace gerove::tables
