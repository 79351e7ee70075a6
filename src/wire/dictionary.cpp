#include "gerove/wire/dictionary.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <span>
#include <utility>

#include "core/type_name.hpp"
#include "gerove/domain/record.hpp"
#include "wire/json_names.hpp"

namespace gerove::wire {
namespace {

// `TERM_KIND_UNSPECIFIED`, the name of the first code, tells that the list is `TermKind`.
std::string list_name(std::span<const CodeEntry> list) {
  constexpr std::string_view ending = "_UNSPECIFIED";
  std::string_view prefix = list.front().name;
  if (prefix.ends_with(ending)) prefix.remove_suffix(ending.size());
  std::string name;
  bool starts_word = true;
  for (const char c : prefix) {
    if (c != '_') name += starts_word || c < 'A' ? c : static_cast<char>(c - 'A' + 'a');
    starts_word = c == '_';
  }
  return name;
}

std::string type_name(const FieldInfo& field) {
  switch (field.kind) {
    case Kind::boolean: return "bool";
    case Kind::int32: return "int32";
    case Kind::int64: return "int64";
    case Kind::uint32: return "uint32";
    case Kind::uint64: return "uint64";
    case Kind::float64: return "double";
    case Kind::string: return "string";
    case Kind::id: return "id";
    case Kind::date: return "date";
    case Kind::partial_date: return "partial_date";
    case Kind::enumeration: return list_name(field.codes());
    case Kind::message: return std::string(short_name(field.type()));
  }
  return {};
}

class Collector {
 public:
  Dictionary collect(const TypeInfo& root) {
    mention(root);
    for (std::size_t i = 0; i < types_.size(); ++i) add(*types_[i]);
    return std::move(dictionary_);
  }

 private:
  void mention(const TypeInfo& type) {
    if (std::ranges::find(types_, &type) == types_.end()) types_.push_back(&type);
  }
  void mention(std::span<const CodeEntry> list) {
    if (std::ranges::find(lists_, list.data()) != lists_.end()) return;
    lists_.push_back(list.data());
    std::ranges::move(codes_of(list), std::back_inserter(dictionary_.codes));
  }
  void add(const TypeInfo& type) {
    for (const FieldInfo& field : type.fields) {
      std::string json_name;
      json::append_json_name(json_name, field.name);
      dictionary_.fields.push_back({.record = short_name(type),
                                    .field = field.name,
                                    .json_name = std::move(json_name),
                                    .number = field.number,
                                    .type = type_name(field),
                                    .presence = field.presence,
                                    .oneof = field.oneof,
                                    .privacy = field.privacy,
                                    .id_of = field.id_of});
      if (field.kind == Kind::message) mention(field.type());
      if (field.kind == Kind::enumeration) mention(field.codes());
    }
  }

  std::vector<const TypeInfo*> types_{};
  std::vector<const CodeEntry*> lists_{};
  Dictionary dictionary_{};
};

}  // namespace

std::vector<DictionaryCode> codes_of(std::span<const CodeEntry> list) {
  std::vector<DictionaryCode> codes;
  for (const CodeEntry& code : list) {
    codes.push_back({.list = list_name(list),
                     .number = code.number,
                     .name = code.name,
                     .word = short_name(list, code),
                     .label = code.label});
  }
  return codes;
}

Dictionary dictionary(const TypeInfo& root) { return Collector().collect(root); }

Dictionary dictionary() { return dictionary(type_info<Record>()); }

}  // namespace gerove::wire
