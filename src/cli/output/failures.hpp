/// @file
/// Failures that only the command line knows, and how all of them are told on standard error.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

#include "cli/session.hpp"
#include "gerove/core/error.hpp"
#include "gerove/core/text.hpp"

namespace gerove::cli {

/// A failure without a code of the library, such as a file that holds no plan.
class CommandError : public std::runtime_error {
 public:
  /// @param code stable name, such as `no_plan`; @param subject what it is about, such as a file
  CommandError(const std::string& code, Text text, std::string subject = {})
      : std::runtime_error(code), text_(text), subject_(std::move(subject)) {}

  /// The sentence for people.
  std::string message(Language language) const {
    std::string message(text_.in(language));
    return subject_.empty() ? message : message + " (" + subject_ + ')';
  }

 private:
  Text text_;
  std::string subject_;
};

/// The command line was not understood, which only showed after it was parsed.
class UsageError : public CommandError {
 public:
  using CommandError::CommandError;
};

/// A failure of a file's contents, with the name of the file before what is said of it.
Failure named(Failure failure, const std::string& file);
/// A failure of a file with what the system says of it, by `errno`.
Failure system_failure(Errc code, const std::string& file);

/// Tells a failure of the library.
void tell(const Session& session, const Failure& failure);
/// Tells a failure of the command line program.
void tell(const Session& session, const CommandError& error);
/// Tells that the command line was not understood.
void tell_usage(const Session& session, const std::string& message, const std::string& command);

}  // namespace gerove::cli
