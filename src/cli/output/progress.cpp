#include "cli/output/progress.hpp"

#include <unistd.h>

#include "cli/output/output.hpp"
#include "cli/output/words.hpp"

namespace gerove::cli {

namespace {

constexpr std::uint64_t steps_between_looks = 1024;  // at the clock
constexpr std::chrono::milliseconds time_between_lines{250};
constexpr std::string_view clear_line = "\r\033[K";

std::uint64_t records_of_the_run = 0;

}  // namespace

Progress::Progress(const Session& session)
    : language_(session.language), wanted_(!session.quiet && ::isatty(STDERR_FILENO) == 1) {}

Progress::~Progress() { clear(); }

void Progress::clear() {
  if (shown_) put_error(clear_line);
  shown_ = false;
}

void Progress::step() {
  if (++records_of_the_run % steps_between_looks != 0 || !wanted_) return;
  const auto now = Clock::now();
  if (now - last_ < time_between_lines) return;
  last_ = now;
  shown_ = true;
  put_error(std::string(clear_line) + counted(records_of_the_run, records_noun, language_) + "…");
}

}  // namespace gerove::cli
