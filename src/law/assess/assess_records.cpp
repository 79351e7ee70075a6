#include <algorithm>
#include <cstddef>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

#include "core/fetch.hpp"
#include "core/limited_findings.hpp"
#include "gerove/codes/personal_code.hpp"
#include "gerove/law/assess.hpp"
#include "gerove/law/review.hpp"

namespace gerove::law {

namespace {

/// Gathers what the records give.
class Gathering {
 public:
  Gathering(const RecordSet& records, std::size_t most_findings)
      : records_(records), findings_(most_findings) {}

  template <class T>
  void take(Assessment assessment, const Filed<T>& filed) {
    const std::string& id = filed->id.value;
    const std::string_view file = records_.file(filed.origin);
    for (Finding& finding : assessment.findings) {
      const bool own = finding.record == id;
      if (!own && !is_new(finding)) continue;
      finding.source = own ? file : records_.file_of(finding);
      finding.record = shown_id(finding.record);
      findings_.push(std::move(finding));
    }
    const std::string_view shown = shown_id(id);
    for (Deadline& deadline : assessment.deadlines) {
      result_.deadlines.push_back({std::move(deadline), file, shown});
    }
    for (RuleTrial& trial : assessment.trials) {
      result_.trials.push_back({std::move(trial), file, shown});
    }
  }

  /// Takes what is about no record.
  void take(Findings findings) { findings_.push(std::move(findings)); }

  FiledAssessment finish() {
    result_.findings = std::move(findings_).finish();
    return std::move(result_);
  }

 private:
  /// Findings about another record, such as a sitting, come up with each case file it belongs to.
  bool is_new(const Finding& finding) {
    return seen_.emplace(finding.record, finding.path, finding.code, finding.rule, finding.text.lt)
        .second;
  }

  const RecordSet& records_;
  FiledAssessment result_{};
  LimitedFindings findings_;
  std::set<std::tuple<std::string, std::string, std::string_view, std::string, std::string>> seen_;
};

/// Brings the first element of a list nearer.
template <class T>
void fetch_first(const std::vector<T>& list) {
  if (!list.empty()) fetch(list.data(), sizeof(T));
}

/// Brings nearer what an assessment reads first of the records that come next: the one after the
/// next, and the lists of the next.
template <class T>
void fetch_ahead(std::span<const Filed<T>> all, std::size_t i) {
  if (i + 2 < all.size()) fetch(all[i + 2].record, sizeof(T));
  if constexpr (std::is_same_v<T, CaseFile>) {
    if (i + 1 >= all.size()) return;
    fetch_first(all[i + 1]->procedures);
    fetch_first(all[i + 1]->measures);
  }
}

/// The files whose headers say that they leave nothing out, by their numbers.
std::vector<bool> complete_files(const RecordSet& records) {
  std::vector<bool> complete;
  for (const auto& header : records.all<Header>()) {
    if (header->complete != Answer::yes) continue;
    if (complete.size() <= header.origin.file) complete.resize(header.origin.file + 1);
    complete[header.origin.file] = true;
  }
  return complete;
}

}  // namespace

bool concerns_law(const Record& record) {
  return holds_any<Header,
                   CaseFile,
                   Child,
                   Municipality,
                   Parameters,
                   Institution,
                   RoleAssignment,
                   Body,
                   Sitting,
                   Act,
                   ActivityPlan,
                   Programme,
                   Agreement>(record);
}

FiledAssessment assess(const RecordSet& records,
                       const Law& law,
                       const calendar::Calendar& calendar,
                       const AsOf& as_of,
                       const AssessOptions& options,
                       const StopCheck& stop) {
  const Context context(records);
  Gathering gathering(records, options.findings);
  gathering.take(review(law, as_of.day));
  const std::vector<bool> complete = complete_files(records);
  AssessOptions of_complete = options;
  of_complete.complete = Answer::yes;
  const auto take_all = [&]<class T>(std::span<const Filed<T>> all) {
    for (std::size_t i = 0; i < all.size(); ++i) {
      ask(stop);
      fetch_ahead(all, i);
      const std::uint32_t file = all[i].origin.file;
      const AssessOptions& how = file < complete.size() && complete[file] ? of_complete : options;
      gathering.take(assess(*all[i], context, law, calendar, as_of, how), all[i]);
    }
  };
  take_all(records.all<CaseFile>());
  take_all(records.all<Sitting>());
  take_all(records.all<Act>());
  take_all(records.all<Programme>());
  take_all(records.all<ActivityPlan>());
  take_all(records.all<Agreement>());
  return gathering.finish();
}

void sort_by_day(std::vector<FiledDeadline>& deadlines) {
  const auto day = [](const FiledDeadline& filed) {
    const auto& due = filed.deadline.due;
    return std::pair(!due.has_value(), due.value_or(Date()));
  };
  std::ranges::stable_sort(deadlines, {}, day);
}

}  // namespace gerove::law
