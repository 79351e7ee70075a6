// What a redactor hides in a record, told from its decisions alone: to look for it in what comes
// out, and to change it.
#pragma once

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "gerove/disclosure/redact.hpp"
#include "gerove/wire/json.hpp"
#include "gerove/wire/record_codecs.hpp"
#include "support/random_records.hpp"
#include "wire/json_names.hpp"

namespace gerove::test {

/// Decisions by path.
class Decided {
 public:
  Decided(const disclosure::FieldDecisions& decisions, AddressVisibility addresses)
      : addresses_(addresses) {
    for (const auto& decision : decisions) {
      if (decision.shown) shown_.insert(decision.path);
    }
  }
  /// Paths without a decision lie in something hidden.
  bool shows(const std::string& path) const { return shown_.contains(path); }
  /// Whether something at or inside a path is hidden.
  bool hides_inside(const std::string& path, const TypeInfo& type) const {
    if (type.name == Address::type_name) return true;
    for (const FieldInfo& field : type.fields) {
      const std::string inner = path + '.' + std::string(field.name);
      if (!shows(inner)) return true;
      if (field.kind == Kind::message && hides_inside(inner, field.type())) return true;
    }
    return false;
  }
  /// Whether a message is an address that is left out whole.
  bool is_guarded(const TypeInfo& type, const void* message) const {
    if (type.name != Address::type_name) return false;
    switch (static_cast<const Address*>(message)->visibility) {
      case AddressVisibility::published: return addresses_ < AddressVisibility::published;
      case AddressVisibility::unspecified:
      case AddressVisibility::network: return addresses_ < AddressVisibility::network;
      case AddressVisibility::hidden: return addresses_ < AddressVisibility::hidden;
    }
    return true;
  }

 private:
  std::unordered_set<std::string> shown_{};
  AddressVisibility addresses_;
};

/// The message that a Record holds, and its path.
struct Content {
  const TypeInfo* type{};
  void* message{};
  std::string path{};
};

inline Content content_of(Record& record) {
  for (const FieldInfo& field : type_info<Record>().fields) {
    if (field.count(&record) != 0) {
      return {&field.type(), const_cast<void*>(field.at(&record, 0)), std::string(field.name)};
    }
  }
  return {};
}

inline void* value_at(const FieldInfo& field, void* message, std::size_t index) {
  return const_cast<void*>(field.at(message, index));
}

/// Gives every value of a record a text that stands nowhere else.
class Labels {
 public:
  void put(const TypeInfo& type, void* message) {
    for (const FieldInfo& field : type.fields) {
      for (std::size_t i = 0; i < field.count(message); ++i) {
        put_value(type, field, value_at(field, message, i));
      }
    }
  }
  /// The texts that a message holds at any level.
  static void collect(const TypeInfo& type, void* message, std::vector<std::string>& texts) {
    for (const FieldInfo& field : type.fields) {
      for (std::size_t i = 0; i < field.count(message); ++i) {
        collect_value(field, value_at(field, message, i), texts);
      }
    }
  }
  static void collect_value(const FieldInfo& field, void* value, std::vector<std::string>& texts) {
    switch (field.kind) {
      case Kind::string:
      case Kind::id: texts.push_back(*static_cast<std::string*>(value)); break;
      case Kind::date: texts.push_back(format_date(*static_cast<Date*>(value))); break;
      case Kind::partial_date: texts.push_back(static_cast<PartialDate*>(value)->text()); break;
      case Kind::int64:
      case Kind::uint64:
      case Kind::int32:
      case Kind::uint32: texts.push_back(std::to_string(field.number_of(value))); break;
      case Kind::float64:
        texts.push_back(std::to_string(static_cast<int>(*static_cast<double*>(value))) + ".5");
        break;
      case Kind::message:
        if (field.type().name == Moment::type_name) {
          texts.push_back(json::print(*static_cast<Moment*>(value)).substr(1, 10));
        } else {
          collect(field.type(), value, texts);
        }
        break;
      default: break;
    }
  }

 private:
  void put_value(const TypeInfo& type, const FieldInfo& field, void* value) {
    const int next = ++count_;
    const Date day = *make_date(1400, 1, 1) + Days(next);
    switch (field.kind) {
      case Kind::string:
        if (type.name == Referral::type_name && field.name == "disclosed_fields") break;
        [[fallthrough]];
      case Kind::id:
        *static_cast<std::string*>(value) = "zz" + std::to_string(1000000 + next);
        break;
      case Kind::date: *static_cast<Date*>(value) = day; break;
      case Kind::partial_date: *static_cast<PartialDate*>(value) = PartialDate(day); break;
      case Kind::int32:
      case Kind::uint32:
      case Kind::int64:
      case Kind::uint64: field.set_number(value, 700000000 + next); break;
      case Kind::float64: *static_cast<double*>(value) = 80000000.5 + next; break;
      case Kind::message:
        if (field.type().name == Moment::type_name) {
          *static_cast<Moment*>(value) = {.seconds = 4000000000 + next * std::int64_t{86400}};
        } else {
          put(field.type(), value);
        }
        break;
      default: break;
    }
  }

  int count_ = 0;
};

/// The texts of all values that are hidden in a message.
inline void collect_hidden(const Decided& decided,
                           const TypeInfo& type,
                           void* message,
                           const std::string& path,
                           std::vector<std::string>& texts) {
  if (decided.is_guarded(type, message)) return Labels::collect(type, message, texts);
  for (const FieldInfo& field : type.fields) {
    const std::string inner = path + '.' + std::string(field.name);
    for (std::size_t i = 0; i < field.count(message); ++i) {
      void* const value = value_at(field, message, i);
      if (!decided.shows(inner)) {
        Labels::collect_value(field, value, texts);
      } else if (field.kind == Kind::message) {
        collect_hidden(decided, field.type(), value, inner, texts);
      }
    }
  }
}

/// Changes what is hidden in a record and leaves what is shown.
class Disturber {
 public:
  Disturber(const Decided& decided, Random& random) : decided_(decided), random_(random) {}

  void disturb(Record& record) {
    if (chance(random_, 50)) shuffle(record);
    const Content content = content_of(record);
    disturb(*content.type, content.message, content.path);
    append_unknown(type_info<Record>(), &record);
  }

 private:
  void append_unknown(const TypeInfo& type, void* message) {
    type.mutable_unknown(message).append_to() = random_unknown_fields(random_);
  }

  void disturb(const TypeInfo& type, void* message, const std::string& path) {
    const bool guarded = decided_.is_guarded(type, message);
    for (const FieldInfo& field : type.fields) {
      const std::string inner = path + '.' + std::string(field.name);
      if (guarded ? field.name != "visibility" : !decided_.shows(inner)) {
        // That there is a pseudonym hides names; what it is does not matter.
        const bool decides = field.name == "pseudonym";
        if (!decides || field.count(message) != 0) replace(type, field, message, decides);
      } else if (field.kind == Kind::enumeration) {
        replace_unknown_codes(field, message);
      } else if (field.kind == Kind::message) {
        disturb_messages(field, message, inner);
      }
    }
    append_unknown(type, message);
  }

  // What is hidden in a oneof must not take the place of what is shown.
  static bool is_place_taken(const TypeInfo& type, const FieldInfo& field, const void* message) {
    for (const FieldInfo& other : type.fields) {
      const bool same = field.oneof >= 0 && other.oneof == field.oneof && &other != &field;
      if (same && other.count(message) != 0) return true;
    }
    return false;
  }

  void replace(const TypeInfo& type, const FieldInfo& field, void* message, bool always = false) {
    field.clear(message);
    if (!always && (chance(random_, 40) || is_place_taken(type, field, message))) return;
    const auto times = field.presence == Presence::repeated ? 1 + below(random_, 3) : 1;
    for (std::uint64_t i = 0; i < times; ++i) {
      add_random(field, message, random_, {.unknown_percent = 20, .depth = 2});
    }
    if (always && field.count(message) == 0) replace(type, field, message, always);  // empty text
  }

  void replace_unknown_codes(const FieldInfo& field, void* message) {
    for (std::size_t i = 0; i < field.count(message); ++i) {
      void* const value = value_at(field, message, i);
      const bool known = find_code(field.codes(), field.number_of(value)) != nullptr;
      if (!known) field.set_number(value, 900000 + static_cast<std::int64_t>(below(random_, 99)));
    }
  }

  void disturb_messages(const FieldInfo& field, void* message, const std::string& path) {
    const bool hides = decided_.hides_inside(path, field.type());
    for (std::size_t i = 0; i < field.count(message); ++i) {
      disturb(field.type(), value_at(field, message, i), path);
    }
    const bool repeated = field.presence == Presence::repeated;
    const bool free = repeated || (field.count(message) == 0 && field.oneof < 0);
    if (!hides || !free || !chance(random_, 40)) return;
    // A message of which nothing is shown: its hidden fields only.
    disturb(field.type(), field.add(message), path);
  }

  // Lists of which something is hidden: their order may be another.
  void shuffle(Record& record) {
    const Content content = content_of(record);
    auto document = nlohmann::ordered_json::parse(json::print(record));
    shuffle(*content.type, document.front(), content.path);
    record = json::parse<Record>(document.dump());
  }
  void shuffle(const TypeInfo& type, nlohmann::ordered_json& object, const std::string& path) {
    for (const FieldInfo& field : type.fields) {
      if (field.kind != Kind::message || !object.is_object()) continue;
      std::string name;
      json::append_json_name(name, field.name);
      if (!object.contains(name)) continue;
      const std::string inner = path + '.' + std::string(field.name);
      auto& value = object[name];
      if (field.presence != Presence::repeated) {
        shuffle(field.type(), value, inner);
        continue;
      }
      for (auto& element : value) shuffle(field.type(), element, inner);
      if (decided_.hides_inside(inner, field.type())) {
        std::shuffle(value.begin(), value.end(), random_);
      }
    }
  }

  const Decided& decided_;
  Random& random_;
};

}  // namespace gerove::test
