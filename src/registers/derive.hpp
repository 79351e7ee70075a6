// What follows from rows and is not asked. A field that is filled is never touched.
#pragma once

#include <string>
#include <vector>

#include "registers/lookup.hpp"
#include "registers/row_places.hpp"

namespace gerove::registers {

/// What a row says of a record other than its own.
struct RowFact {
  RowPlace place{};      ///< what the row is about
  std::string record{};  ///< what that is: `act`
  std::string field{};   ///< the field that the column names
  std::string value{};   ///< see field_values.hpp
};

/// The fact of a new file whose family is known by its id.
inline constexpr const char* family_of_file = "case_file.family_id";

/// All that follows, one after another.
void derive_all(Office& office, const std::vector<RowFact>& facts);

/// What rows of other sheets rest on: families and the files of orders.
void derive_files(Office& office, const std::vector<RowFact>& facts);

/// The children of a file and their representatives are its family: of a new file, and where a row
/// names several.
void derive_families(Office& office, const std::vector<RowFact>& facts);
/// The header has the title that the first sheet says.
void derive_header(Office& office, const std::vector<RowFact>& facts);
/// All records belong to the only municipality.
void derive_municipality(Office& office);
/// A member comes from where the person has a post.
void derive_members(const Lookup& lookup);
/// Who applied acts in the part of the post or institution; a request is about the children of its
/// file.
void derive_requests(const Lookup& lookup);
/// Items are about what their requests are about; those who attended did so by posts and
/// membership; what an adopted item proposed is a proposal in its procedure.
void derive_sittings(const Lookup& lookup);
/// An order is about the children of its request, is issued by who holds the signatory's post, and
/// decides on the request.
void derive_acts(const Lookup& lookup, const std::vector<RowFact>& facts);
/// An order is about the file of its request.
void derive_act_files(Office& office, const std::vector<RowFact>& facts);
/// A measure is imposed, and starts, by its order and the procedure in which that decides; one that
/// extends or replaces another says which.
void derive_measures(const Lookup& lookup);
/// The words of a step's term are read as a term.
void derive_plans(const Lookup& lookup);
/// Who acted did so by posts and institution; an opinion given is one of the procedure, a court's
/// answer is part of its permission.
void derive_events(const Lookup& lookup, const std::vector<RowFact>& facts);
/// A referral about a case file is about its family, means the only such service of the receiver,
/// and its events are of the one who alone may make such a move.
void derive_referrals(const Lookup& lookup);
/// An activity is the only body's and serves the only plan of its year.
void derive_activities(const Lookup& lookup);

}  // namespace gerove::registers
