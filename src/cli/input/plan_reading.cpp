#include "cli/input/plan_reading.hpp"

#include <utility>

#include "cli/input/office_file.hpp"
#include "cli/output/failures.hpp"

namespace gerove::cli {

intake::PlanReading read_plan_file(const Session& session,
                                   const std::string& name,
                                   const intake::PlanOptions& options) {
  const OfficeFile file = read_office_file(session, name, options.max_bytes);
  intake::PlanReading reading;
  if (auto failure = intake::try_read_plan(file.bytes, reading, options)) {
    throw Error(named(std::move(*failure), name));
  }
  complete(reading.findings, file);
  return reading;
}

}  // namespace gerove::cli
