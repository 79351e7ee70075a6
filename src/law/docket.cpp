#include "gerove/law/docket.hpp"

#include <algorithm>
#include <memory_resource>
#include <optional>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>
#include <variant>

#include "core/blocks.hpp"
#include "gerove/codes/personal_code.hpp"

namespace gerove::law {

/// From which file each record came; of records with one id the first.
struct Docket::Index {
  /// By id; lies in blocks.
  struct Files {
    std::pmr::memory_resource* memory;
    ById<std::size_t> cases{memory};
    ById<std::size_t> children{memory};
    ById<std::size_t> sittings{memory};
    ById<std::size_t> acts{memory};
  };

  /// @return whether it is the first with its id
  bool add(ById<std::size_t>& kind, const std::string& id, std::size_t file) {
    return kind.emplace(blocks.keep(id), file).second;
  }
  /// The file of the record that a finding of another one is about; its path names the kind.
  std::optional<std::size_t> file_of(const Finding& finding) const {
    const std::string_view kind = std::string_view(finding.path).substr(0, finding.path.find('.'));
    const auto in = [&](const ById<std::size_t>& of_kind) {
      const auto found = of_kind.find(finding.record);
      return found == of_kind.end() ? std::nullopt : std::optional(found->second);
    };
    if (kind == "child") return in(files.children);
    if (kind == "sitting") return in(files.sittings);
    if (kind == "act") return in(files.acts);
    return std::nullopt;
  }

  Blocks blocks{};
  Files& files = blocks.make<Files>();
};

namespace {

/// Gathers what the records give.
class Gathering {
 public:
  Gathering(const std::vector<std::string>& files, const Docket::Wanted& wanted)
      : files_(files), wanted_(wanted) {}

  /// @param file_of gives the file of another record that a finding is about, if it is known
  template <class FileOf>
  void take(Assessment assessment,
            const std::string& record,
            std::size_t file,
            const FileOf& file_of) {
    for (Finding& finding : assessment.findings) {
      const bool own = finding.record == record;
      if (!own && !is_new(finding)) continue;
      const std::optional<std::size_t> from = own ? file : file_of(finding);
      if (from) finding.source = files_[*from];
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

  const std::vector<std::string>& files_;
  const Docket::Wanted& wanted_;
  std::set<std::tuple<std::string, std::string, std::string_view, std::string, std::string>> seen_;
};

}  // namespace

Docket::Docket() : index_(std::make_unique<Index>()) {}
Docket::Docket(Docket&&) noexcept = default;
Docket& Docket::operator=(Docket&&) noexcept = default;
Docket::~Docket() = default;

void Docket::add(const Record& record) { take(record, true); }

void Docket::refer(const Record& record) { take(record, false); }

void Docket::take(const Record& record, bool copied) {
  const std::size_t file = files_.size() - 1;
  if (const auto* const case_file = std::get_if<CaseFile>(&record.content)) {
    const std::string& id = case_file->id.value;
    if (!id.empty() && !index_->add(index_->files.cases, id, file)) return;
    cases_.push_back({copied ? &copies_.emplace_back(*case_file) : case_file, file});
    return;
  }
  const auto note = [&](ById<std::size_t>& files, const auto* content) {
    if (content != nullptr) index_->add(files, content->id.value, file);
  };
  note(index_->files.children, std::get_if<Child>(&record.content));
  note(index_->files.sittings, std::get_if<Sitting>(&record.content));
  note(index_->files.acts, std::get_if<Act>(&record.content));
  copied ? context_.add(record) : context_.refer(record);
}

DocketResult Docket::assess(const Law& law,
                            const calendar::Calendar& calendar,
                            Date as_of,
                            const Wanted& wanted,
                            const AssessOptions& options,
                            const StopCheck& stop) const {
  Gathering gathering(files_, wanted);
  const auto file_of = [this](const Finding& finding) { return index_->file_of(finding); };
  const auto take = [&](const auto& record, std::size_t file) {
    ask(stop);
    gathering.take(law::assess(record, context_, law, calendar, as_of, options),
                   record.id.value,
                   file,
                   file_of);
  };
  const Index::Files& files = index_->files;
  for (const FiledCase& filed : cases_) take(*filed.record, filed.file);
  for (const Sitting* sitting : context_.sittings())
    take(*sitting, files.sittings.at(sitting->id.value));
  for (const Act* act : context_.acts()) take(*act, files.acts.at(act->id.value));
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
