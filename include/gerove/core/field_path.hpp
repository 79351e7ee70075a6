/// @file
/// Where in a record something is: `case_file.procedures[0].measures[2].term.end`.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace gerove {

namespace detail {

inline void append_index(std::string& path, std::uint64_t index) {
  path += '[';
  path += std::to_string(index);
  path += ']';
}

}  // namespace detail

/// An element of a repeated field: `sitting.agenda[2]`.
inline std::string indexed(std::string_view list, std::uint64_t index) {
  std::string path(list);
  detail::append_index(path, index);
  return path;
}

/// A path from the root of a record to a field: field names as in the `.proto` files, joined by
/// dots, with zero-based 64-bit indexes of repeated fields in brackets. It holds names and
/// numbers only, never a value.
///
/// Used as a stack while walking a record: `enter` on the way in, `leave` on the way out.
class FieldPath {
 public:
  FieldPath() = default;
  /// Starts at a named root, such as `case_file`.
  explicit FieldPath(std::string_view root) { enter(root); }

  /// Goes into a field.
  void enter(std::string_view field) {
    starts_.push_back(text_.size());
    if (!text_.empty()) text_ += '.';
    text_ += field;
  }
  /// Goes into an element of a repeated field.
  void enter(std::string_view field, std::uint64_t index) {
    enter(field);
    detail::append_index(text_, index);
  }
  /// Undoes the last `enter`; without one it does nothing.
  void leave() {
    if (starts_.empty()) return;
    text_.resize(starts_.back());
    starts_.pop_back();
  }

  /// The path as text; empty at the root.
  const std::string& text() const { return text_; }

  /// The path of a field directly below, without changing this one.
  std::string of(std::string_view field) const {
    return text_.empty() ? std::string(field) : text_ + '.' + std::string(field);
  }

  /// Puts one step in front of a path that was found from the inside out.
  static void prepend(std::string& path, std::string_view field) {
    if (!path.empty()) path.insert(0, 1, '.');
    path.insert(0, field);
  }
  /// The same for an element of a repeated field.
  static void prepend(std::string& path, std::string_view field, std::uint64_t index) {
    prepend(path, indexed(field, index));
  }

 private:
  std::string text_;
  std::vector<std::size_t> starts_;
};

}  // namespace gerove
