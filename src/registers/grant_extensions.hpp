// Rows of orders that extend a service: extensions of the service that they extend.
#pragma once

#include <vector>

#include "registers/cell_readings.hpp"
#include "registers/office.hpp"
#include "registers/row_places.hpp"

namespace gerove::registers {

/// What became of a row of services.
struct ExtendedGrant {
  bool is_extension{};           ///< else it is a service of its own
  bool is_new{};                 ///< the extension was made
  bool changed{};                ///< something of it, or of its service, was changed
  const FindingKind* finding{};  ///< an error: nothing was done
  RowPlace place{};              ///< of the service
};

/// Adds or changes the extension that a row of `case_file.service_grants[]` is about, if its order
/// extends and one service of the file is equal but for the order.
/// @param file the place of the case file
ExtendedGrant extend_grant(Office& office, std::size_t file, const std::vector<Reading>& readings);

}  // namespace gerove::registers
