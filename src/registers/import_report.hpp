// What an import finds, with the places.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>

#include "gerove/intake/grid.hpp"
#include "gerove/registers/import_findings.hpp"

namespace gerove::registers {

/// Where a cell stands.
struct CellPlace {
  const intake::Grid* grid{};  ///< null for a file as a whole
  std::uint32_t row{};         ///< in the grid, from 0
  std::uint32_t column{};      ///< in the grid, from 0
  std::uint32_t file{};        ///< which file, from 0

  /// `Vaikai!B7`: only for sheets that the mapping names.
  std::string address() const { return grid == nullptr ? "" : grid->named_address(row, column); }
};

/// Findings, up to a number.
class ImportReport {
 public:
  explicit ImportReport(std::size_t most) : most_(most) {}

  void add(const FindingKind& kind, const CellPlace& place, const std::string& file) {
    add_at(kind, place.address(), file);
  }
  void add_at(const FindingKind& kind, std::string address, const std::string& file) {
    if (findings_.size() == most_) {
      ++more_;
      more_is_error_ = more_is_error_ || kind.severity == Severity::error;
      return;
    }
    Finding finding = intake::finding_of(kind);
    finding.place = std::move(address);
    finding.source = file;
    findings_.push_back(std::move(finding));
  }

  /// All of them; a last one counts those that are not listed, and is an error if one of them is.
  Findings finish() && {
    if (more_ > 0) {
      Finding finding = intake::finding_of(register_finding::more);
      finding.count = more_;
      if (more_is_error_) finding.severity = Severity::error;
      findings_.push_back(std::move(finding));
    }
    return std::move(findings_);
  }

 private:
  std::size_t most_;
  std::uint64_t more_ = 0;
  bool more_is_error_ = false;
  Findings findings_{};
};

}  // namespace gerove::registers
