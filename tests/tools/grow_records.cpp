// Writes files of which one list is as long as one likes: gerove_grow LIST SHAPE COUNT FILE.
//
// Without arguments it says which lists and shapes there are. LIST may be a kind of record, such as
// `sitting`; `sitting and its lists`, of which the first has no short list; or `everything`, which
// is that of all kinds. A record of each kind stands behind them.

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <cstdio>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gerove/wire/stream.hpp"
#include "support/growing_records.hpp"

namespace gerove::test {
namespace {

void print_choices() {
  for (const ListWay& way : every_list()) std::printf("%s\n", name_of(way).c_str());
  std::printf("everything\n\nshapes:");
  for (const std::string_view shape : shape_names) std::printf(" %s", std::string(shape).c_str());
  std::printf("\n");
}

std::optional<std::vector<Record>> made(std::string_view list, const Grower& grower) {
  if (list == "everything") return everything(grower);
  for (const ListWay& way : every_list()) {
    if (name_of(way) == list) return grower.with_list(way);
    if (way.size() > 1) continue;
    if (name_of(way) + " and its lists" == list) return grower.with_all_lists(*way.front());
  }
  return std::nullopt;
}

int grow(std::string_view list, std::string_view shape, std::string_view number, const char* file) {
  const auto* const named = std::ranges::find(shape_names, shape);
  std::size_t count = 0;
  const auto [end, failure] = std::from_chars(number.data(), number.data() + number.size(), count);
  const bool is_number = failure == std::errc() && end == number.data() + number.size();
  if (named == shape_names.end() || !is_number || count == 0) return 2;
  const auto chosen = static_cast<Shape>(named - shape_names.begin());
  auto records = made(list, Grower(chosen, count));
  if (!records) return 2;
  add_one_of_each_kind(chosen, *records);
  auto writer = wire::RecordWriter::create(file);
  for (const Record& record : *records) writer.write(record);
  writer.close();
  return 0;
}

}  // namespace
}  // namespace gerove::test

int main(int argc, char** argv) {
  using namespace gerove::test;
  if (argc == 1) {
    print_choices();
    return 0;
  }
  try {
    const int result = argc == 5 ? grow(argv[1], argv[2], argv[3], argv[4]) : 2;
    if (result == 2) std::fputs("usage: gerove_grow LIST SHAPE COUNT FILE\n", stderr);
    return result;
  } catch (const gerove::Error& error) {
    std::fprintf(stderr, "gerove_grow: %s\n", error.what());
    return 1;
  }
}
