// Texts of sheets that are imported.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "gerove/records/record_set_builder.hpp"
#include "gerove/registers/import.hpp"

namespace gerove::test {

/// What importing some texts would do; each holds the rows of one sheet, with commas unless it says
/// `sep=`.
class Imported {
 public:
  explicit Imported(const std::vector<std::string>& texts,
                    const RecordSet& set = RecordSet(),
                    const registers::Mapping& mapping = registers::template_mapping(),
                    const registers::ImportOptions& options = {}) {
    for (const std::string& text : texts) readings_.push_back(intake::read_grids(text));
    for (const auto& reading : readings_) files_.push_back({"rows.csv", reading.grids});
    plan = registers::plan_import(files_, mapping, set, options);
  }

  /// `code place` of each finding of a severity.
  std::vector<std::string> findings(Severity severity) const {
    std::vector<std::string> found;
    for (const Finding& finding : plan.findings) {
      if (finding.severity == severity) {
        found.push_back(std::string(finding.code) + ' ' + finding.place);
      }
    }
    return found;
  }
  std::vector<std::string> errors() const { return findings(Severity::error); }
  std::vector<registers::RowState> states() const {
    std::vector<registers::RowState> found;
    for (const registers::ImportRow& row : plan.rows) found.push_back(row.state);
    return found;
  }
  /// The set with what the plan says.
  RecordSet applied(const RecordSet& set = RecordSet()) const {
    return registers::apply(plan, set).set;
  }

  registers::ImportPlan plan;

 private:
  std::vector<intake::GridReading> readings_;
  std::vector<registers::ImportFile> files_;
};

}  // namespace gerove::test
