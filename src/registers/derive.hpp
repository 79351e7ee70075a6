// What follows from rows and is not asked. A field that is filled is never touched.
#pragma once

#include <string>
#include <vector>

#include "registers/office.hpp"
#include "registers/row_places.hpp"

namespace gerove::registers {

/// What a row says of a record other than its own.
struct RowFact {
  RowPlace place{};      ///< what the row is about
  std::string record{};  ///< what that is: `act`
  std::string field{};   ///< the field that the column names
  std::string value{};   ///< see field_values.hpp
};

/// All that follows, one after another.
void derive_all(Office& office, const std::vector<RowFact>& facts);

/// All records belong to the only municipality.
void derive_municipality(Office& office);
/// An institution acts in the part of its kind.
void derive_actor_kinds(Office& office);
/// A request is about the children of its file.
void derive_request_children(Office& office);
/// An order is about the children of its request, is issued by who holds the signatory's post, and
/// decides on the request.
void derive_acts(Office& office, const std::vector<RowFact>& facts);
/// A measure is imposed, and starts, by its order and the procedure in which that decides.
void derive_measures(Office& office);

}  // namespace gerove::registers
