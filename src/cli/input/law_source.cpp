#include "cli/input/law_source.hpp"

#include <cstddef>
#include <string_view>
#include <utility>

#include "cli/input/reading.hpp"
#include "cli/input/values.hpp"
#include "cli/output/failures.hpp"

namespace gerove::cli {

namespace {

constexpr std::size_t largest_table = std::size_t{64} << 20;

law::Law law_of(const std::string& file, std::string_view text) {
  // No table begins with this byte in Protobuf.
  const bool is_json = file.ends_with(".json") || text.starts_with('{');
  try {
    return is_json ? law::Law::from_json(text) : law::Law::from_bytes(text);
  } catch (const Error& error) {
    Failure failure = error.failure();
    failure.detail = failure.detail.empty() ? file : file + ": " + failure.detail;
    throw Error(std::move(failure));
  }
}

}  // namespace

void add_law_option(Command& command, std::string& file) {
  command.option("--law",
                 a_file(file),
                 {"Kita teisės lentelė (Protobuf arba .json) vietoj įdėtosios",
                  "Another law table (Protobuf or .json) instead of the one built in"});
}

void add_as_of_option(Command& command, std::optional<Date>& day) {
  command.option("--as-of",
                 a_date({"DATA", "DATE"}, day),
                 {"Kurios dienos būklė; be to – šios dienos",
                  "As things stood on which day; otherwise today"});
}

law::Law read_law(const std::string& file) {
  if (file.empty()) return law::lithuanian_law();
  const std::string text = read_all(file, largest_table);
  if (text.size() > largest_table) {
    throw CommandError(
        "law_size", {"teisės lentelė per didelė", "the law table is too large"}, file);
  }
  return law_of(file, text);
}

}  // namespace gerove::cli
