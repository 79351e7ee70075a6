#include "cli/command.hpp"

namespace gerove::cli {

void add_service(Command program) {
  Command group = program.group(
      "service",
      {"Rasti paslaugas, skaičiuoti jų trūkumą", "Find services, count what is missing"});
  add_service_match(group);
  add_service_gap(group);
  add_service_export(group);
  add_service_import(group);
}

}  // namespace gerove::cli
