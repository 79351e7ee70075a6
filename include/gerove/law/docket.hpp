/// @file
/// Holding all records against the law at once: case files, sittings, acts, and what they rest on.
#pragma once

#include <cstddef>
#include <deque>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "gerove/calendar/calendar.hpp"
#include "gerove/core/finding.hpp"
#include "gerove/core/stop_check.hpp"
#include "gerove/law/assess.hpp"

namespace gerove::law {

/// A deadline and the record that it is in.
struct FiledDeadline {
  Deadline deadline{};   ///< the deadline
  std::string file{};    ///< where it came from; empty if nobody said
  std::string record{};  ///< id; empty if that is a personal code
};

/// Puts them in the order of their due days; those without one come last.
void sort_by_day(std::vector<FiledDeadline>& deadlines);

/// What holding records against the law gave.
struct DocketResult {
  Findings findings{};                     ///< each once
  std::vector<FiledDeadline> deadlines{};  ///< those wanted, in the order of the records
};

/// Case files, sittings, acts and what they rest on, each with the file that it came from.
class Docket {
 public:
  /// Which deadlines to keep; empty: all.
  using Wanted = std::function<bool(const Deadline&)>;

  Docket();                              ///< nothing, from no file
  Docket(Docket&&) noexcept;             ///< leaves the other one fit only for destruction
  Docket& operator=(Docket&&) noexcept;  ///< leaves the other one fit only for destruction
  ~Docket();

  /// Begins a file; the records added next are from it.
  void begin_file(const std::string& file) { files_.push_back(file); }
  /// Keeps a copy of a record, if the law looks at its kind. Of records with one id the first
  /// counts.
  void add(const Record& record);
  /// The same without a copy: the record must outlive the docket.
  void refer(const Record& record);

  /// What the law looks at around case files.
  const Context& context() const { return context_; }
  /// Holds everything against the law. What several records give alike, such as siblings whose
  /// questions were one agenda item, is there once.
  /// @param stop asked before each of the records
  /// @return deadlines that point into `law`
  DocketResult assess(const Law& law,
                      const calendar::Calendar& calendar,
                      Date as_of,
                      const Wanted& wanted = {},
                      const AssessOptions& options = {},
                      const StopCheck& stop = {}) const;

 private:
  struct FiledCase {
    const CaseFile* record;
    std::size_t file;
  };
  struct Index;

  void take(const Record& record, bool copied);

  std::vector<std::string> files_{std::string()};
  Context context_;
  std::deque<CaseFile> copies_;
  std::vector<FiledCase> cases_;
  std::unique_ptr<Index> index_;
};

}  // namespace gerove::law
