#include "gerove/tables/record_tables.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "core/fetch.hpp"
#include "core/type_name.hpp"
#include "gerove/core/code_list.hpp"
#include "gerove/tables/rows.hpp"
#include "tables/code_words.hpp"

namespace gerove::tables {

namespace {

constexpr RecordTable all_tables[] = {
    {"municipalities", "municipality", {}},
    {"institutions", "institution", {}},
    {"persons", "person", {}},
    {"role_assignments", "role_assignment", {}},
    {"children", "child", {}},
    {"families", "family", {}},
    {"case_files", "case_file", {}},
    {"procedures", "case_file", "procedures"},
    {"measures", "case_file", "measures"},
    {"criminal_measures", "case_file", "criminal_measures"},
    {"service_grants", "case_file", "service_grants"},
    {"compulsory_education", "case_file", "compulsory_education"},
    {"other_help", "case_file", "other_help"},
    {"care_arrangements", "case_file", "care_arrangements"},
    {"child_rights_reports", "case_file", "child_rights_reports"},
    {"appeals", "case_file", "appeals"},
    {"execution_plans", "case_file", "execution_plans"},
    {"bodies", "body", {}},
    {"sittings", "sitting", {}},
    {"agenda_items", "sitting", "agenda"},
    {"acts", "act", {}},
    {"referrals", "referral", {}},
    {"referral_events", "referral", "events"},
    {"services", "service", {}},
    {"service_sites", "service", "sites"},
    {"need_assessments", "need_assessment", {}},
    {"needs", "need_assessment", "needs"},
    {"activity_plans", "activity_plan", {}},
    {"activities", "activity", {}},
    {"programmes", "programme", {}},
    {"agreements", "agreement", {}},
    {"observations", "observation", {}},
};

constexpr int deepest_part = 4;

using Places = std::vector<const void*>;

/// A field, or a field of a part, that is one column.
struct Leaf {
  std::vector<const FieldInfo*> parts{};  ///< that it lies in, outermost first
  const FieldInfo* field = nullptr;
  std::string name{};
};

bool is_moment(const FieldInfo& field) {
  return field.kind == Kind::message && &field.type() == &type_info<Moment>();
}

void collect(const TypeInfo& type,
             const std::vector<const FieldInfo*>& parts,
             const std::string& prefix,
             std::vector<Leaf>& leaves) {
  for (const FieldInfo& field : type.fields) {
    const std::string name = prefix + std::string(field.name);
    if (field.kind != Kind::message || is_moment(field)) {
      leaves.push_back({parts, &field, name});
    } else if (field.presence != Presence::repeated && parts.size() < deepest_part) {
      std::vector<const FieldInfo*> inner = parts;
      inner.push_back(&field);
      collect(field.type(), inner, name + '_', leaves);
    }
  }
}

ColumnType column_type(const FieldInfo& field) {
  if (field.presence == Presence::repeated) return ColumnType::text;
  switch (field.kind) {
    case Kind::boolean:
    case Kind::int32:
    case Kind::int64:
    case Kind::uint32:
    case Kind::uint64: return ColumnType::integer;
    case Kind::float64: return ColumnType::number;
    case Kind::date: return ColumnType::date;
    case Kind::enumeration: return ColumnType::code;
    case Kind::message: return ColumnType::moment;
    default: return ColumnType::text;
  }
}

/// Fills the column of one leaf.
class Filling {
 public:
  Filling(const Leaf& leaf, Language language, Column& column) : leaf_(leaf), column_(column) {
    if (leaf.field->kind != Kind::enumeration) return;
    codes_ = leaf.field->codes();
    for (const CodeEntry& entry : codes_) words_.push_back(short_name(codes_, entry));
    if (column.type() == ColumnType::code) add_words(codes_, language, column);
  }

  /// Adds a row for each owner. What stands in `places` afterwards is of no use.
  void add(std::span<const void*> places) {
    const FieldInfo& field = *leaf_.field;
    for (const FieldInfo* const part : leaf_.parts) part->follow(places);
    if (field.presence == Presence::repeated) return add_lists(places);
    field.follow(places);
    const auto is_missing = [](const void* place) { return place == nullptr; };
    if (std::ranges::all_of(places, is_missing)) return column_.append_nulls(places.size());
    switch (column_.type()) {
      case ColumnType::integer: return column_.append_integers(places, field.number_of);
      case ColumnType::number:
        return column_.append_numbers(places,
                                      [](const void* place) { return value_at<double>(place); });
      case ColumnType::date:
        return column_.append_dates(places,
                                    [](const void* place) { return value_at<Date>(place); });
      case ColumnType::moment:
        return column_.append_integers(
            places, [](const void* place) { return value_at<Moment>(place).seconds; });
      case ColumnType::code:
        return column_.append_words(places, [&](const void* place) {
          return word_index(codes_, field.number_of(place), column_);
        });
      case ColumnType::text:
      case ColumnType::decimal: break;
    }
    field.kind == Kind::partial_date ? add_partial_dates(places) : column_.append_texts(places);
  }

  /// Makes room for texts as long as those so far.
  void expect(std::size_t rows) {
    if (column_.type() != ColumnType::text || column_.rows() == 0) return;
    const std::size_t bytes = column_.texts().bytes.size();
    column_.reserve(rows, bytes * (rows / column_.rows() + 1));
  }

 private:
  template <class T>
  static const T& value_at(const void* place) {
    return *static_cast<const T*>(place);
  }

  void add_partial_dates(std::span<const void* const> places) {
    for (const void* const place : places) {
      place == nullptr ? column_.append_nulls(1)
                       : column_.append_text(value_at<PartialDate>(place).text());
    }
  }

  void add_lists(std::span<const void*> places) {
    const FieldInfo& field = *leaf_.field;
    // Lists lie elsewhere: all are fetched before the first is waited for.
    for (const void* const owner : places) {
      if (owner != nullptr && field.count(owner) != 0) __builtin_prefetch(field.at(owner, 0));
    }
    joined_.resize(std::max(joined_.size(), places.size()));
    for (std::size_t i = 0; i < places.size(); ++i) {
      places[i] = places[i] == nullptr ? nullptr : text_of_list(places[i], joined_[i]);
    }
    column_.append_texts(places);
  }

  /// The only text of a list, or all its values in `joined`; null for none.
  const std::string* text_of_list(const void* owner, std::string& joined) const {
    const FieldInfo& field = *leaf_.field;
    const std::size_t count = field.count(owner);
    if (count == 0) return nullptr;
    if (count == 1) {
      if (const std::string* const text = text_at(field.at(owner, 0))) return text;
    }
    joined.clear();
    for (std::size_t i = 0; i < count; ++i) {
      if (i > 0) joined += "; ";
      append_text(field.at(owner, i), joined);
    }
    return &joined;
  }

  /// The text that a value is or that stands for it, or null.
  const std::string* text_at(const void* value) const {
    const FieldInfo& field = *leaf_.field;
    if (field.kind == Kind::string || field.kind == Kind::id) return &value_at<std::string>(value);
    if (field.kind != Kind::enumeration) return nullptr;
    const std::size_t index = place_of(codes_, field.number_of(value));
    return index < words_.size() ? &words_[index] : nullptr;
  }

  void append_text(const void* value, std::string& text) const {
    if (const std::string* const own = text_at(value)) {
      text += *own;
      return;
    }
    switch (leaf_.field->kind) {
      case Kind::date: text += format_date(value_at<Date>(value)); break;
      case Kind::partial_date: text += value_at<PartialDate>(value).text(); break;
      case Kind::message: text += std::to_string(value_at<Moment>(value).seconds); break;
      default: text += std::to_string(leaf_.field->number_of(value));
    }
  }

  const Leaf& leaf_;
  Column& column_;
  std::span<const CodeEntry> codes_{};  ///< the field's code list
  std::vector<std::string> words_{};    ///< short names of it
  std::vector<std::string> joined_{};   ///< of the lists at hand, those of several values
};

const FieldInfo& record_field(const RecordTable& table) {
  return *type_info<Record>().find(table.record);
}

/// The rows of a table and, for parts, the records that they are in.
struct Found {
  Places rows{};
  Places owners{};
};

Found find_rows(const RecordTable& table, std::span<const Record* const> records) {
  const FieldInfo& field = record_field(table);
  const FieldInfo* const list = table.list.empty() ? nullptr : field.type().find(table.list);
  Found found;
  for (const Record* const record : records) {
    if (field.count(record) == 0) continue;
    const void* const content = field.at(record, 0);
    if (list == nullptr) {
      found.rows.push_back(content);
      continue;
    }
    const std::size_t count = list->count(content);
    for (std::size_t i = 0; i < count; ++i) {
      found.rows.push_back(list->at(content, i));
      found.owners.push_back(content);
    }
  }
  return found;
}

/// Fills columns block by block, so that a row's record is still at hand for its next column.
class TableFilling {
 public:
  /// @param row_size bytes of a row, without what it owns
  TableFilling(Table& table, const Places& rows, std::size_t row_size, Language language)
      : table_(table), rows_(rows), row_size_(row_size), language_(language) {}

  /// A column for a leaf of each of some rows, which are as many as the table's.
  void add(Leaf leaf, const Places& rows) { sources_.push_back({std::move(leaf), &rows}); }

  void fill(const StopCheck& stop) {
    table_.columns.reserve(sources_.size());
    std::vector<Filling> fillings;
    for (const Source& source : sources_) {
      const FieldInfo& field = *source.leaf.field;
      Column& column = table_.columns.emplace_back(
          source.leaf.name, source.leaf.name, column_type(field), field.privacy);
      column.reserve(rows_.size());
      fillings.emplace_back(source.leaf, language_, column);
    }
    constexpr std::size_t block = 128;
    std::array<const void*, block> places;
    for (std::size_t first = 0; first < rows_.size(); first += block) {
      ask(stop);
      const std::size_t end = std::min(first + block, rows_.size());
      fetch(end, std::min(end + block, rows_.size()));
      for (std::size_t i = 0; i < sources_.size(); ++i) {
        const auto owners = std::span(*sources_[i].rows).subspan(first, end - first);
        std::ranges::copy(owners, places.begin());
        fillings[i].add(std::span(places).first(owners.size()));
        if (first == 0) fillings[i].expect(rows_.size());
      }
    }
  }

 private:
  struct Source {
    Leaf leaf;
    const Places* rows;
  };

  /// Brings rows that come next nearer, as the others are being filled in.
  void fetch(std::size_t first, std::size_t end) const {
    for (std::size_t i = first; i < end; ++i) gerove::fetch(rows_[i], row_size_);
  }

  Table& table_;
  const Places& rows_;
  std::size_t row_size_;
  Language language_;
  std::vector<Source> sources_;
};

}  // namespace

std::span<const RecordTable> record_tables() { return all_tables; }

const RecordTable* find_record_table(std::string_view name) {
  const auto found = std::ranges::find(all_tables, name, &RecordTable::name);
  return found == std::end(all_tables) ? nullptr : found;
}

const TypeInfo& type_of(const RecordTable& table) {
  const TypeInfo& record = record_field(table).type();
  return table.list.empty() ? record : record.find(table.list)->type();
}

Table record_tables(Language language) {
  Rows rows(record_table_schema, language);
  for (const RecordTable& table : all_tables) {
    std::string path(table.record);
    if (!table.list.empty()) path += "." + std::string(table.list);
    rows.add(table.name, short_name(type_of(table)), path);
  }
  return std::move(rows).table();
}

Table record_table(const RecordTable& table,
                   std::span<const Record* const> records,
                   Language language,
                   const StopCheck& stop) {
  const Found found = find_rows(table, records);
  Table filled{.title = std::string(table.name), .language = language, .rows = found.rows.size()};
  const FieldInfo& content = record_field(table);
  const std::size_t row_size =
      table.list.empty() ? content.size : content.type().find(table.list)->size;
  TableFilling filling(filled, found.rows, row_size, language);
  if (!table.list.empty()) {
    const FieldInfo* const id = content.type().find("id");
    filling.add({{}, id, std::string(table.record) + "_id"}, found.owners);
  }
  std::vector<Leaf> leaves;
  collect(type_of(table), {}, {}, leaves);
  for (Leaf& leaf : leaves) filling.add(std::move(leaf), found.rows);
  filling.fill(stop);
  return filled;
}

}  // namespace gerove::tables
