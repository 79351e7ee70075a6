/// @file
/// The records that the law is held against: case files, sittings, acts, and what they rest on.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "gerove/calendar/calendar.hpp"
#include "gerove/core/finding.hpp"
#include "gerove/law/assess.hpp"

namespace gerove::cli {

/// A deadline and the record that it is in.
struct FiledDeadline {
  law::Deadline deadline{};
  std::string file{};
  std::string record{};  ///< id; empty if that is a personal code
};

/// What holding records against the law gave.
struct LawResult {
  Findings findings{};
  std::vector<FiledDeadline> deadlines{};
};

/// Keeps case files, sittings, acts and what they rest on in memory, each with its file.
class Docket {
 public:
  /// Which deadlines to keep.
  using Wanted = std::function<bool(const law::Deadline&)>;

  /// Begins a file; the records added next are from it.
  void begin_file(const std::string& file) { files_.push_back(file); }
  /// Keeps a record, if the law looks at its kind. Of records with one id the first counts.
  void add(const Record& record);

  /// The calendar of Lithuania, with the days that the only municipality has otherwise.
  /// @throws Error if these contradict one another
  calendar::Calendar calendar() const;
  /// Holds everything against the law. What several records give alike, such as siblings whose
  /// questions were one agenda item, is there once. @return deadlines that point into `law`
  LawResult assess(const law::Law& law,
                   const calendar::Calendar& calendar,
                   Date as_of,
                   const Wanted& wanted) const;

 private:
  struct FiledCase {
    CaseFile record;
    std::size_t file;
  };

  void keep(const CaseFile& record);

  std::vector<std::string> files_;
  law::Context context_;
  std::vector<FiledCase> cases_;
  std::unordered_set<std::string> case_ids_;
  std::unordered_map<std::string, std::size_t> file_of_;  ///< by kind and id: `sitting/s-1`
};

}  // namespace gerove::cli
