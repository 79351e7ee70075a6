/// @file
/// Failures: the work could not be done. (Wrong or late data is a `Finding`, not a failure.)
#pragma once

#include <cstdint>
#include <exception>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "gerove/core/error_code.hpp"
#include "gerove/core/one_line.hpp"
#include "gerove/core/text.hpp"

namespace gerove {

/// Everything known about a failure. No field's value is in it, ever: these are children's
/// records, and failures reach logs.
struct Failure {
  Errc code{};                            ///< what went wrong
  std::string path{};                     ///< field path, empty at the root or when there is none
  std::optional<std::uint64_t> offset{};  ///< zero-based byte offset in the input
  std::optional<std::uint64_t> record{};  ///< zero-based number of the record in its stream
  std::optional<std::uint64_t> line{};    ///< one-based line of a text input
  std::optional<std::uint64_t> column{};  ///< one-based column, counted in bytes
  std::string detail{};                   ///< a name known to the program, such as a file's
  OwnedText words{};                      ///< the detail for people, where a name is not enough

  /// One sentence with the place, for people; see `one_line`.
  std::string message(Language language) const;
  bool operator==(const Failure&) const = default;
};

inline std::string Failure::message(Language language) const {
  const auto say = [&](std::string_view lt, std::string_view en) {
    return Text{lt, en}.in(language);
  };
  std::string text(describe(code).in(language));
  const auto place = [&](std::string_view lt, std::string_view en, const auto& number) {
    if (!number) return;
    text += ", ";
    text += say(lt, en);
    text += ' ';
    text += std::to_string(*number);
  };
  if (!path.empty()) {
    text += ": ";
    text += path;
  }
  const std::string& more = words.in(language).empty() ? detail : words.in(language);
  if (!more.empty()) {
    text += " (";
    text += more;
    text += ')';
  }
  place("įrašas", "record", record);
  place("eilutė", "line", line);
  place("stulpelis", "column", column);
  place("baitas", "byte", offset);
  text += " [";
  text += std::to_string(static_cast<std::int32_t>(code));
  text += ']';
  return one_line(text);  // names of files and members may hold anything
}

/// A failure as an exception. The `try_` forms of functions return the `Failure` instead.
class Error : public std::exception {
 public:
  /// Wraps a failure.
  explicit Error(Failure failure)
      : failure_(std::move(failure)), what_(failure_.message(Language::en)) {}

  /// What went wrong and where.
  const Failure& failure() const { return failure_; }
  /// The code alone.
  Errc code() const { return failure_.code; }
  /// The failure in English.
  const char* what() const noexcept override { return what_.c_str(); }

 private:
  Failure failure_;
  std::string what_;
};

}  // namespace gerove
