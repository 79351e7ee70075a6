#include "cli/output/last_words.hpp"

#include <unistd.h>

#include <cstdlib>
#include <exception>
#include <new>
#include <stdexcept>
#include <string_view>

#include "gerove/core/error.hpp"
#include "wire/unfinished_files.hpp"

namespace gerove::cli {

namespace {

Language last_language = Language::lt;
Format last_format = Format::table;

void say(std::string_view text) {
  while (!text.empty()) {
    const auto written = ::write(STDERR_FILENO, text.data(), text.size());
    if (written <= 0) return;
    text.remove_prefix(static_cast<std::size_t>(written));
  }
}

void say_out_of_memory() {
  static_assert(static_cast<int>(Errc::memory) == 4);
  const std::string_view message = describe(Errc::memory).in(last_language);
  if (last_format == Format::json) {
    say(R"({"error":{"kind":"failure","code":4,"message":")");
    say(message);
    say(" [4]\"}}\n");
  } else {
    say(last_language == Language::lt ? "gerove: klaida: " : "gerove: error: ");
    say(message);
    say(" [4]\n");
  }
}

struct LastWords {
  LastWords() noexcept { std::set_terminate(end_with_last_words); }
};
// Objects that libraries make before main need memory, too: it comes before them.
[[gnu::init_priority(101)]] const LastWords from_the_beginning;

}  // namespace

void last_words_of(const Session& session) {
  last_language = session.language;
  last_format = session.format;
}

void end_with_last_words() {
  wire::remove_unfinished_files();
  try {
    if (std::current_exception() == nullptr) std::abort();
    throw;
  } catch (const std::bad_alloc&) {
    say_out_of_memory();
  } catch (const std::length_error&) {
    say_out_of_memory();
  } catch (const std::exception& error) {
    say("gerove: ");
    say(error.what());
    say("\n");
  } catch (...) {
    std::abort();
  }
  std::_Exit(static_cast<int>(Exit::failed));
}

}  // namespace gerove::cli
