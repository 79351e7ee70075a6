// A JSON document as a tree.
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "core/flat_index.hpp"
#include "gerove/core/boxed.hpp"
#include "gerove/core/error.hpp"
#include "wire/json_writer.hpp"

namespace gerove::json {

template <class Value>
struct Named {
  std::string name;
  Value value{};
  bool operator==(const Named&) const = default;
};

// One value. Objects keep the order of their names and have each but once. Moving, clearing and
// destroying never allocate, so that they can't fail: trees of nlohmann allocate in the destructor.
class Tree {
 public:
  using Array = std::vector<Tree>;
  using Object = std::vector<Named<Tree>>;

  Tree() = default;  // null
  Tree(bool value) : data_(value) {}
  template <std::integral N>
  Tree(N number) {
    if (std::cmp_less(number, 0)) {
      data_ = static_cast<std::int64_t>(number);
    } else {
      data_ = static_cast<std::uint64_t>(number);
    }
  }
  Tree(double number) : data_(number) {}
  Tree(std::string text) : data_(std::move(text)) {}
  Tree(std::string_view text) : data_(std::string(text)) {}
  Tree(const char* text) : data_(std::string(text)) {}
  Tree(Array elements) : data_(std::move(elements)) {}
  Tree(Object members) : data_(std::move(members)) {}

  // Not the variant's own: in libstdc++ 12 that destroys what it could not copy.
  Tree(const Tree& other) : by_name_(other.by_name_) { data_ = other.data_; }
  Tree(Tree&&) = default;
  Tree& operator=(const Tree&) = default;
  Tree& operator=(Tree&&) = default;
  ~Tree() = default;

  bool is_null() const { return is<std::monostate>(); }
  bool is_string() const { return is<std::string>(); }
  bool is_array() const { return is<Array>(); }
  bool is_object() const { return is<Object>(); }
  bool is_number() const { return is<std::int64_t>() || is<std::uint64_t>() || is<double>(); }

  // Of a string, a number, an array, an object; it must be one.
  const std::string& text() const { return std::get<std::string>(data_); }
  double number() const;
  const Array& elements() const { return std::get<Array>(data_); }
  const Object& members() const { return std::get<Object>(data_); }
  std::size_t size() const { return elements().size(); }
  const Tree& operator[](std::size_t index) const { return elements()[index]; }
  Tree& operator[](std::size_t index) { return std::get<Array>(data_)[index]; }

  // Null if it is no object or has no such name.
  const Tree* find(std::string_view name) const;
  bool contains(std::string_view name) const { return find(name) != nullptr; }

  // What is no object or array yet becomes an empty one first.
  Tree& operator[](std::string_view name);
  Tree& operator[](const char* name) { return (*this)[std::string_view(name)]; }
  Tree& push_back(Tree value);

  void erase(std::string_view name);

  // Calls `change(name, value)` for each member of an object.
  template <class Change>
  void change_members(const Change& change) {
    for (Named<Tree>& member : std::get<Object>(data_)) change(member.name, member.value);
  }

  // Numbers are equal whether they were written with a point or without.
  friend bool operator==(const Tree& a, const Tree& b);
  friend void print_tree(const Tree& tree, Writer& out);

 private:
  template <class T>
  bool is() const {
    return std::holds_alternative<T>(data_);
  }
  std::optional<std::size_t> place_of(std::string_view name) const;

  Boxed<FlatIndex> by_name_{};  // of an object that grew long, the places of its members
  std::
      variant<std::monostate, bool, std::int64_t, std::uint64_t, double, std::string, Array, Object>
          data_{};
};

// How many arrays and objects a value may lie in: walks along a tree need a bound.
inline constexpr std::size_t max_tree_depth = 100;

// Parses a document. Of a name given twice in an object the last value counts, at the first place;
// such names are appended to `repeated_names`.
// @return the failure or nothing; `out` is set only without one
std::optional<Failure> parse_tree(std::string_view text,
                                  Tree& out,
                                  std::vector<std::string>* repeated_names = nullptr);

void print_tree(const Tree& tree, Writer& out);
std::string to_text(const Tree& tree, Layout layout = Layout::one_line);

}  // namespace gerove::json
