// gerove_growth: how the work of each command grows with each list that a sender may lengthen.
//
//     gerove_growth [--shape SHAPE] [--list TEXT] [--command TEXT] [--size N] [--together] [--all]
//
// Each list is made N, 2 N, 4 N and 8 N elements long in files of each shape, and each command
// reads them. What grows faster than allowed is printed, with --all everything; then the exit is 1.
// --together leaves out the lists that grow alone: those that grow with all others of their record
// find the same, and say less of where it is.
#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <functional>
#include <iterator>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gerove/intake/plan.hpp"
#include "gerove/records/record_set_builder.hpp"
#include "gerove/service/hsds.hpp"
#include "gerove/wire/stream.hpp"
#include "growth/commands.hpp"
#include "growth/work_count.hpp"
#include "support/folder.hpp"
#include "support/growing_json.hpp"
#include "support/growing_records.hpp"
#include "support/hsds_organization.hpp"

namespace gerove::test {
namespace {

constexpr double greatest_exponent = 1.3;
constexpr std::size_t doublings = 3;
/// Work that is not worth a look: so many blocks for an element of the longest list.
constexpr std::uint64_t little_work = 20;

using Counts = std::array<std::uint64_t, doublings + 1>;

/// The exponent of what was added by the last doubling over what was added by the one before: what
/// a command does for any file is in neither.
double last_exponent(const Counts& counts) {
  const auto added = [&](std::size_t i) {
    return static_cast<double>(counts[i]) - static_cast<double>(counts[i - 1]);
  };
  return std::log2(std::max(1.0, added(doublings)) / std::max(1.0, added(doublings - 1)));
}

/// The exponent of what was added by all doublings over what was added by the first: for work that
/// grows with the k-th power, 4^k + 2^k + 1.
double whole_exponent(const Counts& counts) {
  const auto added = [&](std::size_t i) {
    return static_cast<double>(counts[i]) - static_cast<double>(counts[0]);
  };
  const double ratio = added(doublings) / std::max(1.0, added(1));
  return std::log2(std::max(1.0, std::sqrt(std::max(1.0, 4 * ratio - 3)) - 1) / 2);
}

/// Of both the smaller: what jumps once, such as a table that is made anew, grows fast in one only.
double exponent_of(const Counts& counts) {
  return std::min(last_exponent(counts), whole_exponent(counts));
}

struct Options {
  std::string_view shape;
  std::string_view list;
  std::string_view command;
  std::size_t size = 16;
  bool together = false;
  bool all = false;
};

void write_records(const std::string& path, const std::vector<Record>& records) {
  auto writer = wire::RecordWriter::create(path);
  for (const Record& record : records) writer.write(record);
  writer.close();
}

RecordSet set_of(const std::vector<Record>& records) {
  RecordSetBuilder builder;
  for (const Record& record : records) {
    builder.place() = record;
    builder.take();
  }
  return std::move(builder).finish();
}

/// What commands read, as it stands in their words.
struct Input {
  std::string_view word;
  std::string_view file;
};
constexpr Input inputs[] = {
    {"IN", "in.gerove"}, {"JSON", "in.jsonl"}, {"HSDS", "hsds.json"}, {"PLAN", "plan.txt"}};

void write_inputs(const Folder& folder, const std::vector<Record>& records) {
  write_records(folder.file("in.gerove"), records);
  write_records(folder.file("in.jsonl"), records);
  const RecordSet set = set_of(records);
  put_content(folder.file("hsds.json"), service::write_hsds(set, service::Viewer::network));
  const auto plans = set.all<ActivityPlan>();
  put_content(folder.file("plan.txt"),
              plans.empty() ? std::string() : intake::write_plan(*plans.front()));
}

std::vector<std::string> words_of(std::string_view command, const Folder& folder) {
  std::vector<std::string> words;
  while (!command.empty()) {
    const std::size_t end = std::min(command.find(' '), command.size());
    const std::string_view word = command.substr(0, end);
    command.remove_prefix(std::min(end + 1, command.size()));
    const auto* const input = std::ranges::find(inputs, word, &Input::word);
    const bool is_input = input != std::ranges::end(inputs);
    const bool is_path = is_input || word.starts_with("OUT");
    words.push_back(is_path ? folder.file(is_input ? input->file : word) : std::string(word));
  }
  return words;
}

/// Files that can be made of any size.
struct Scenario {
  std::string name;
  std::function<void(const Folder&, Shape, std::size_t)> write;
  std::string_view reader{};  // the only command that reads them; empty for all
};

/// Records that a grower makes, with one of each kind.
template <class Make>
Scenario of_records(std::string name, const Make& make) {
  return {std::move(name), [make](const Folder& folder, Shape shape, std::size_t count) {
            std::vector<Record> records = make(Grower(shape, count));
            add_one_of_each_kind(shape, records);
            write_inputs(folder, records);
          }};
}

/// A directory of services with one long list or object.
Scenario of_directory(const GrowingJson& document, const JsonPlace& place) {
  const auto write = [document, place](const Folder& folder, Shape shape, std::size_t count) {
    const bool distinct = shape != Shape::equal;
    put_content(folder.file("hsds.json"), grown(document, place, count, distinct).dump());
  };
  return {"hsds" + place.to_string(), write, "service import"};
}

std::vector<Scenario> every_scenario(bool together) {
  std::vector<Scenario> all;
  for (const ListWay& way : every_list()) {
    if (!together) {
      all.push_back(
          of_records(name_of(way), [way](const Grower& grower) { return grower.with_list(way); }));
    }
    if (way.size() > 1) continue;
    all.push_back(of_records(name_of(way) + " and its lists", [way](const Grower& grower) {
      return grower.with_all_lists(*way.front());
    }));
  }
  all.push_back(of_records("everything", everything));
  const GrowingJson document = GrowingJson::parse(organization_text);
  for (const JsonPlace& place : every_container(document)) {
    all.push_back(of_directory(document, place));
  }
  return all;
}

class Growth {
 public:
  explicit Growth(const Options& options) : options_(options) {
    for (const std::string_view command : commands) {
      if (command.find(options.command) != command.npos) commands_.push_back(command);
    }
  }

  bool run() {
    for (std::size_t i = 0; i < shape_names.size(); ++i) {
      if (!options_.shape.empty() && options_.shape != shape_names[i]) continue;
      for (const Scenario& scenario : every_scenario(options_.together)) {
        if (scenario.name.find(options_.list) == std::string::npos) continue;
        measure(scenario, static_cast<Shape>(i));
      }
    }
    std::printf(
        "%zu measured, %zu grow too fast; %zu could not be done\n", measured_, too_fast_, failed_);
    return too_fast_ == 0 && measured_ > 0;
  }

 private:
  using Readers = std::vector<std::string_view>;

  void measure(const Scenario& scenario, Shape shape) {
    Readers readers = commands_;
    std::erase_if(readers, [&](std::string_view one) { return !one.starts_with(scenario.reader); });
    const std::vector<Growing> first = measured(scenario, shape, readers, options_.size);
    Readers again;
    for (const Growing& one : first) {
      if (is_too_fast(one)) again.push_back(one.command);
      if (!is_too_fast(one)) report(scenario, shape, one);
    }
    // A buffer that was full is no growth: with more there is as little of it.
    if (again.empty()) return;
    for (const Growing& one : measured(scenario, shape, again, options_.size * 4)) {
      report(scenario, shape, one);
    }
  }

  /// A command and how its work grew.
  struct Growing {
    std::string_view command;
    Counts counts{};
    Ending worst = Ending::done;
    double exponent = 0;
  };

  std::vector<Growing> measured(const Scenario& scenario,
                                Shape shape,
                                const Readers& readers,
                                std::size_t size) const {
    std::vector<Growing> all;
    for (const std::string_view reader : readers) all.push_back({reader});
    for (std::size_t step = 0; step <= doublings; ++step) {
      scenario.write(folder_, shape, size << step);
      for (Growing& one : all) {
        const Work work = work_of(words_of(one.command, folder_));
        one.counts[step] = work.count;
        one.worst = std::max(one.worst, work.ending);
      }
    }
    for (Growing& one : all) {
      const std::uint64_t added =
          one.counts.back() - std::min(one.counts.front(), one.counts.back());
      if (added > little_work * (size << doublings)) one.exponent = exponent_of(one.counts);
    }
    return all;
  }

  static bool is_too_fast(const Growing& one) {
    return one.worst == Ending::killed || one.exponent > greatest_exponent;
  }

  void report(const Scenario& scenario, Shape shape, const Growing& one) {
    ++measured_;
    failed_ += one.worst == Ending::failed ? 1 : 0;
    too_fast_ += is_too_fast(one) ? 1 : 0;
    if (!is_too_fast(one) && (!options_.all || one.exponent == 0)) return;
    std::printf("%4.2f  %-8s  %-44s  %-40s",
                one.exponent,
                std::string(shape_names[static_cast<std::size_t>(shape)]).c_str(),
                scenario.name.c_str(),
                std::string(one.command).c_str());
    for (const std::uint64_t count : one.counts) {
      std::printf(" %10llu", static_cast<unsigned long long>(count));
    }
    std::printf("%s\n", one.worst == Ending::killed ? "  killed" : "");
    std::fflush(stdout);
  }

  Options options_;
  std::vector<std::string_view> commands_;
  Folder folder_;
  std::size_t measured_ = 0;
  std::size_t too_fast_ = 0;
  std::size_t failed_ = 0;
};

std::optional<Options> read_options(std::span<char*> words) {
  Options options;
  for (std::size_t i = 1; i < words.size(); ++i) {
    const std::string_view word = words[i];
    if (word == "--all" || word == "--together") {
      (word == "--all" ? options.all : options.together) = true;
      continue;
    }
    if (i + 1 == words.size()) return std::nullopt;
    const std::string_view value = words[++i];
    if (word == "--shape")
      options.shape = value;
    else if (word == "--list")
      options.list = value;
    else if (word == "--command")
      options.command = value;
    else if (word == "--size")
      std::from_chars(value.data(), value.data() + value.size(), options.size);
    else
      return std::nullopt;
  }
  return options;
}

}  // namespace
}  // namespace gerove::test

int main(int argc, char** argv) {
  const auto options = gerove::test::read_options({argv, static_cast<std::size_t>(argc)});
  if (!options) {
    std::fputs(
        "usage: gerove_growth [--shape SHAPE] [--list TEXT] [--command TEXT] [--size N]\n"
        "                     [--together] [--all]\n",
        stderr);
    return 2;
  }
  return gerove::test::Growth(*options).run() ? 0 : 1;
}
