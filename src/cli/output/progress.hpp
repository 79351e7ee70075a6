/// @file
/// Tells on a terminal how far long work is.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

#include "cli/session.hpp"

namespace gerove::cli {

/// One line on standard error that counts records, those of all files that a run reads. It appears
/// after a moment, is written only when standard error is a terminal, and is gone when the work is
/// done.
class Progress {
 public:
  explicit Progress(const Session& session);
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  ~Progress();

  /// Counts one record.
  void step();
  /// Takes the line away, so that something else can be said.
  void clear();

 private:
  using Clock = std::chrono::steady_clock;

  Language language_;
  bool wanted_;
  bool shown_ = false;
  Clock::time_point last_ = Clock::now();
};

}  // namespace gerove::cli
