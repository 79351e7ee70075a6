#include "cli/input/plan_reading.hpp"

#include <utility>

#include "cli/input/reading.hpp"
#include "cli/output/findings.hpp"

namespace gerove::cli {

intake::PlanReading read_plan_file(const std::string& file, const intake::PlanOptions& options) {
  const std::string bytes = read_all(file, options.max_bytes);
  intake::PlanReading reading;
  if (auto failure = intake::try_read_plan(bytes, reading, options)) {
    failure->detail = file + (failure->detail.empty() ? "" : ": ") + failure->detail;
    throw Error(std::move(*failure));
  }
  set_source(reading.findings, file);
  return reading;
}

}  // namespace gerove::cli
