/// @file
/// Directories of services as the Human Services Data Specification (HSDS, version 3, JSON) writes
/// them: organizations, each with its services, these with locations, schedules, phones, languages,
/// ages, capacities and costs.
///
/// **What our records hold and HSDS can't** stands in a member named after the record,
/// `gerove.v1.Institution` or `gerove.v1.Service`, as canonical Protobuf JSON: levels of needs,
/// grounds, shifts, elderships, municipalities, care form, waiting lists, prices to the cent, rules
/// of recurrence that HSDS has no words for.
///
/// **What HSDS holds and our records can't** is kept: each record carries the object that it was
/// read from (`hsds_json`). Writing starts from that object and changes what has changed in the
/// record since, so that an unchanged record is written as it was read.
///
/// **Addresses** go out only if the reader may see them; those that are read are public.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "gerove/core/error.hpp"
#include "gerove/core/finding.hpp"
#include "gerove/records/record_set.hpp"
#include "gerove/service/match.hpp"

namespace gerove::service {

/// What a directory gave.
struct HsdsReading {
  RecordSet records{};  ///< its organizations, each once, as institutions, and its services
  /// What is wrong with it, each with the path in the document, `contents[0].services[2].url`:
  /// - `service.hsds.name_misspelt`, warning: no such name, but one that is near
  /// - `service.hsds.name_unknown`, info: no such name; it is kept
  /// - `service.hsds.name_repeated`, error: a name given twice in one object; the last counts
  /// - `service.hsds.missing`, error: a required text is missing or empty
  /// - `service.hsds.type_wrong`, error: text where a number must be, and the like
  /// - `service.hsds.web_invalid`, `service.hsds.email_invalid`, `service.hsds.date_invalid`,
  ///   `service.hsds.time_invalid`, error: not what it must be
  /// - `service.hsds.capacity_exceeds`, error: more is available than there can be
  /// - `service.hsds.id_unusable`, error: an id that is missing or over 64 bytes; the record is
  /// left
  ///   out
  /// - `service.hsds.extension_unread`, error: a member named after a record that is none
  /// - `service.hsds.not_active`, warning: a status other than active, which our records can't hold
  Findings findings{};
};

/// Reads a directory: a list of organizations or services, a page of them (`contents`), or one.
/// @return the failure (not JSON, nested too deeply, no directory) or nothing; `out` is set only
/// without one
std::optional<Failure> try_read_hsds(std::string_view json, HsdsReading& out);
/// The same. @throws Error as `try_read_hsds` says
HsdsReading read_hsds(std::string_view json);

/// Writes a page of the institutions with their services. Services whose provider is not among them
/// come with one that has only an id.
/// @param viewer who will read it
std::string write_hsds(const RecordSet& records, Viewer viewer);

}  // namespace gerove::service
