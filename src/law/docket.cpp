#include "gerove/law/docket.hpp"

#include <algorithm>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>
#include <variant>

#include "gerove/codes/personal_code.hpp"

namespace gerove::law {

namespace {

using FileOfRecord = std::unordered_map<std::string, std::size_t>;

template <class T>
std::string key_of(std::string_view kind, const T& record) {
  return std::string(kind) + '/' + record.id.value;
}

/// Gathers what the records give.
class Gathering {
 public:
  Gathering(const std::vector<std::string>& files,
            const FileOfRecord& file_of,
            const Docket::Wanted& wanted)
      : files_(files), file_of_(file_of), wanted_(wanted) {}

  void take(Assessment assessment, const std::string& record, std::size_t file) {
    for (Finding& finding : assessment.findings) {
      const bool own = finding.record == record;
      if (!own && !is_new(finding)) continue;
      finding.source = own ? files_[file] : source_of(finding);
      finding.record = shown_id(finding.record);
      result.findings.push_back(std::move(finding));
    }
    for (Deadline& deadline : assessment.deadlines) {
      if (wanted_ && !wanted_(deadline)) continue;
      result.deadlines.push_back({std::move(deadline), files_[file], shown_id(record)});
    }
  }

  DocketResult result;

 private:
  /// Findings about another record, such as a sitting, come up with each case file it belongs to.
  bool is_new(const Finding& finding) {
    return seen_.emplace(finding.record, finding.path, finding.code, finding.rule, finding.text.lt)
        .second;
  }

  /// The file of the record that a finding of another one is about; its path names the kind.
  std::string source_of(const Finding& finding) const {
    const std::string kind = finding.path.substr(0, finding.path.find('.'));
    const auto found = file_of_.find(kind + '/' + finding.record);
    return found == file_of_.end() ? std::string() : files_[found->second];
  }

  const std::vector<std::string>& files_;
  const FileOfRecord& file_of_;
  const Docket::Wanted& wanted_;
  std::set<std::tuple<std::string, std::string, std::string_view, std::string, std::string>> seen_;
};

}  // namespace

void Docket::add(const Record& record) { take(record, true); }

void Docket::refer(const Record& record) { take(record, false); }

void Docket::take(const Record& record, bool copied) {
  const auto* const case_file = std::get_if<CaseFile>(&record.content);
  if (case_file == nullptr) {
    note_file(record);
    copied ? context_.add(record) : context_.refer(record);
    return;
  }
  if (!case_file->id.empty() && !case_ids_.insert(case_file->id.value).second) return;
  const CaseFile* const kept = copied ? &copies_.emplace_back(*case_file) : case_file;
  cases_.push_back({kept, files_.size() - 1});
}

void Docket::note_file(const Record& record) {
  const auto note = [&](std::string_view kind, const auto* content) {
    if (content != nullptr) file_of_.emplace(key_of(kind, *content), files_.size() - 1);
  };
  note("child", std::get_if<Child>(&record.content));
  note("sitting", std::get_if<Sitting>(&record.content));
  note("act", std::get_if<Act>(&record.content));
}

DocketResult Docket::assess(const Law& law,
                            const calendar::Calendar& calendar,
                            Date as_of,
                            const Wanted& wanted,
                            const AssessOptions& options) const {
  Gathering gathering(files_, file_of_, wanted);
  const auto take = [&](const auto& record, std::size_t file) {
    gathering.take(
        law::assess(record, context_, law, calendar, as_of, options), record.id.value, file);
  };
  for (const FiledCase& filed : cases_) take(*filed.record, filed.file);
  for (const Sitting* sitting : context_.sittings()) {
    take(*sitting, file_of_.at(key_of("sitting", *sitting)));
  }
  for (const Act* act : context_.acts()) take(*act, file_of_.at(key_of("act", *act)));
  return std::move(gathering.result);
}

void sort_by_day(std::vector<FiledDeadline>& deadlines) {
  const auto day = [](const FiledDeadline& filed) {
    const auto& due = filed.deadline.due;
    return std::pair(!due.has_value(), due.value_or(Date()));
  };
  std::ranges::stable_sort(deadlines, {}, day);
}

}  // namespace gerove::law
