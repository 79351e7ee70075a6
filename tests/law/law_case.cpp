#include "law/law_case.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <utility>

#include "gerove/wire/json.hpp"

namespace gerove::test {

namespace {

using nlohmann::json;

std::string folder() { return std::string(GEROVE_TEST_DATA) + "/../golden/law"; }

/// The words of a line, taken one by one.
class Words {
 public:
  explicit Words(std::string text) : text_(std::move(text)) { trim(); }

  bool empty() const { return text_.empty(); }
  /// Takes a word or phrase, if it comes next.
  bool take(std::string_view phrase) {
    if (!text_.starts_with(phrase)) return false;
    if (text_.size() > phrase.size() && text_[phrase.size()] != ' ') return false;
    text_.erase(0, phrase.size());
    trim();
    return true;
  }
  std::string word() {
    const std::string taken = text_.substr(0, text_.find(' '));
    if (taken.empty()) throw std::runtime_error("something is missing at the end");
    take(taken);
    return taken;
  }
  Date date() {
    const auto date = parse_date(word());
    if (!date) throw std::runtime_error("not a date");
    return *date;
  }
  std::string rest() { return std::exchange(text_, {}); }

 private:
  void trim() { text_.erase(0, text_.find_first_not_of(' ')); }

  std::string text_;
};

template <class E>
E named(Words& words, std::initializer_list<E> values) {
  // The longest name first: "met late" before "met".
  std::vector<std::pair<std::string_view, E>> names;
  for (const E value : values) names.emplace_back(label(value).en, value);
  std::ranges::sort(names, std::greater{}, [](const auto& name) { return name.first.size(); });
  for (const auto& [name, value] : names) {
    if (words.take(name)) return value;
  }
  throw std::runtime_error("no such state or severity");
}

law::DeadlineState state(Words& words) {
  using law::DeadlineState;
  return named(words,
               {DeadlineState::not_started,
                DeadlineState::running,
                DeadlineState::due_soon,
                DeadlineState::met,
                DeadlineState::met_late,
                DeadlineState::overdue,
                DeadlineState::impossible,
                DeadlineState::cant_tell});
}

Severity severity(Words& words) {
  return named(words, {Severity::info, Severity::warning, Severity::error});
}

/// `kind`, `kind#id` and a path below it.
struct Target {
  json* record;
  json::json_pointer path;
};

/// Reads one case file line by line.
class Reader {
 public:
  explicit Reader(const std::string& name) { case_.file = folder() + '/' + name; }

  LawCase read() {
    std::ifstream in(case_.file);
    if (!in) throw std::runtime_error(case_.file + ": can't be opened");
    case_.situations.emplace_back();
    std::string text;
    while (std::getline(in, text)) {
      ++line_;
      if (text.empty() || text.starts_with('#')) continue;
      try {
        take(Words(text));
      } catch (const std::exception& error) {
        throw std::runtime_error(case_.file + ':' + std::to_string(line_) + ": " + error.what());
      }
    }
    return std::move(case_);
  }

 private:
  void take(Words words) {
    if (words.take("---")) return begin_situation();
    if (words.take("law")) return void(situation().law = words.word());
    if (words.take("from")) return take_base(words.word());
    if (words.take("set")) return set(words);
    if (words.take("remove")) return remove(words);
    if (words.take("add")) return situation().records.push_back(json::parse(words.rest()));
    if (words.take("drop")) return drop(words.word());
    if (words.take("as of")) return begin_check(words.date());
    take_expectation(words);
    if (!words.empty()) throw std::runtime_error("not understood: " + words.rest());
  }

  void take_expectation(Words& words) {
    if (words.take("deadline")) return take_deadline(words);
    if (words.take("reading")) return take_reading(words);
    if (words.take("finding")) return take_finding(words, false);
    if (words.take("unclear")) return take_finding(words, true);
    if (words.take("silent")) return check().silent.push_back(words.word());
    if (words.take("only these deadlines")) return void(check().only_these = true);
    if (words.take("nothing")) return void(check());
  }

  LawSituation& situation() { return case_.situations.back(); }
  LawCheck& check() {
    if (situation().checks.empty()) throw std::runtime_error("no day given");
    return situation().checks.back();
  }

  void begin_situation() {
    LawSituation next;
    next.law = situation().law;
    const std::string base = situation().base;
    case_.situations.push_back(std::move(next));
    if (!base.empty()) take_base(base);
  }

  void take_base(const std::string& name) {
    situation().base = name;
    situation().records.clear();
    std::ifstream in(folder() + "/bases/" + name + ".jsonl");
    if (!in) throw std::runtime_error("no such base");
    for (std::string text; std::getline(in, text);) {
      situation().records.push_back(json::parse(text));
    }
  }

  std::size_t record_at(const std::string& name) {
    const std::string kind = name.substr(0, name.find('#'));
    const std::string id = kind == name ? std::string() : name.substr(kind.size() + 1);
    std::vector<json>& records = situation().records;
    for (std::size_t i = 0; i < records.size(); ++i) {
      const bool is_kind = records[i].contains(kind);
      if (is_kind && (id.empty() || records[i][kind].value("id", "") == id)) return i;
    }
    throw std::runtime_error("no record " + name);
  }

  /// `caseFile#byla-1.measures[0].term` as the record and a JSON pointer in it.
  Target target(const std::string& path) {
    const std::size_t dot = path.find('.');
    const std::string name = path.substr(0, dot);
    std::string pointer = '/' + name.substr(0, name.find('#'));
    for (const char c : dot == std::string::npos ? "" : path.substr(dot)) {
      if (c == '.' || c == '[') pointer += '/';
      if (c != '.' && c != '[' && c != ']') pointer += c == '+' ? '-' : c;
    }
    return {&situation().records[record_at(name)], json::json_pointer(pointer)};
  }

  void set(Words& words) {
    const std::string path = words.word();
    if (!words.take("=")) throw std::runtime_error("= is missing");
    const Target at = target(path);
    (*at.record)[at.path] = json::parse(words.rest());
  }

  void remove(Words& words) {
    const Target at = target(words.word());
    json& parent = at.record->at(at.path.parent_pointer());
    if (parent.is_array()) {
      parent.erase(std::stoul(at.path.back()));
    } else if (parent.erase(at.path.back()) == 0) {
      throw std::runtime_error("nothing to remove");
    }
  }

  void drop(const std::string& name) {
    std::vector<json>& records = situation().records;
    records.erase(records.begin() + static_cast<std::ptrdiff_t>(record_at(name)));
  }

  void begin_check(Date as_of) {
    LawCheck check;
    check.line = line_;
    check.as_of = as_of;
    situation().checks.push_back(std::move(check));
  }

  void take_deadline(Words& words) {
    ExpectedDeadline deadline;
    deadline.line = line_;
    deadline.rule = words.word();
    if (words.take("due")) deadline.due = words.date();
    deadline.state = state(words);
    if (words.take("from")) deadline.from = words.date();
    if (words.take("at")) deadline.path = words.word();
    deadline.agreed = words.take("agreed");
    deadline.unsure = words.take("unsure");
    check().deadlines.push_back(std::move(deadline));
  }

  void take_reading(Words& words) {
    if (check().deadlines.empty()) throw std::runtime_error("no deadline above");
    ExpectedReading reading;
    reading.convention = words.word();
    reading.option = words.word();
    if (words.take("due")) reading.due = words.date();
    reading.state = state(words);
    check().deadlines.back().readings.push_back(std::move(reading));
  }

  void take_finding(Words& words, bool unclear) {
    ExpectedFinding finding;
    finding.line = line_;
    finding.unclear = unclear;
    finding.rule = words.word();
    finding.severity = severity(words);
    if (words.take("at")) finding.path = words.word();
    check().findings.push_back(std::move(finding));
  }

  LawCase case_;
  int line_ = 0;
};

}  // namespace

std::vector<std::string> law_case_files() {
  std::vector<std::string> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder())) {
    if (entry.path().extension() != ".case") continue;
    files.push_back(std::filesystem::relative(entry.path(), folder()).string());
  }
  std::ranges::sort(files);
  return files;
}

LawCase read_law_case(const std::string& name) { return Reader(name).read(); }

std::vector<Record> records_of(const LawSituation& situation) {
  std::vector<Record> records;
  for (const json& record : situation.records) {
    records.push_back(gerove::json::parse<Record>(record.dump()));
  }
  return records;
}

}  // namespace gerove::test
