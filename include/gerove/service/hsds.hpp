/// @file
/// Directories of services as the Human Services Data Specification (HSDS, version 3, JSON) writes
/// them: organizations, each with its services, these with the locations at which they are given,
/// schedules, phones, languages, ages, capacities, funding and costs.
///
/// **What our records hold and HSDS can't** stands in a member named after the record,
/// `gerove.v1.Institution`, `gerove.v1.Service` or `gerove.v1.ServiceSite`, as canonical Protobuf
/// JSON: levels of needs, grounds, shifts, elderships, municipalities, care form, waiting lists,
/// licences, prices to the cent, rules of recurrence that HSDS has no words for.
///
/// **What HSDS holds and our records can't** is kept: each record carries the object that it was
/// read from (`hsds_json`). Writing starts from that object and changes what has changed in the
/// record since, so that an unchanged record is written as it was read.
///
/// **Ids** of HSDS are UUIDs. Ours go out as the UUID (version 5) of kind and id, always the same,
/// and stand beside it in the record's own member; what is read has our id again.
///
/// **Sites.** Each `service_at_location` is a site of the service, but the only one of a service
/// that says no more than where is its address.
///
/// **Status.** A service goes out with its status; one that ended before the day asked about goes
/// out as defunct. A status that the specification lacks is `ServiceStatus::other`.
///
/// **Addresses** go out only if the reader may see them; those that are read are public. To the
/// public a service with a pseudonym goes out under it, without other names, description, and names
/// of sites. Texts that repeat such an address or name are left out, and so is the object that a
/// record was read from, as soon as anything of the record, of its provider, or of the services of
/// the institution is hidden: it may repeat that, too.
///
/// **Personal codes** go out nowhere: an id that has one in it goes out as `#1`, `#2` and so on, in
/// other texts asterisks stand for the digits.
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
  /// - `service.hsds.missing`, error: what the specification requires is missing, or a text that
  ///   says something is empty
  /// - `service.hsds.type_wrong`, error: text where a number must be, and the like
  /// - `service.hsds.web_invalid`, `service.hsds.email_invalid`, `service.hsds.date_invalid`,
  ///   `service.hsds.time_invalid`, error: not what it must be
  /// - `service.hsds.capacity_exceeds`, error: more is available than there can be
  /// - `service.hsds.id_unusable`, error: an id that is missing or over 64 bytes; the record is
  /// left
  ///   out
  /// - `service.hsds.id_contradicts`, error: our id in the record's own member does not go out as
  ///   the object's id, which counts
  /// - `service.hsds.extension_unread`, error: a member named after a record that is none
  /// - `service.hsds.status_unknown`, warning: a status that the specification lacks
  /// - `service.hsds.term_unknown`, warning: a term of a taxonomy that is not in the document; of a
  ///   term's parent, info
  /// - `service.hsds.reference_contradicts`, error: the id of a term, a taxonomy or what an
  /// attribute
  ///   is linked to is not that of the object that stands there
  Findings findings{};
};

/// Reads a directory: a list of organizations, services or services at locations, a page of them
/// (`contents`), or one. Documents of other kinds (location, taxonomy, taxonomy_term, tabular) are
/// refused: the failure's detail is their kind.
/// @return the failure (not JSON, nested too deeply, no directory) or nothing; `out` is set only
/// without one
std::optional<Failure> try_read_hsds(std::string_view json, HsdsReading& out);
/// The same. @throws Error as `try_read_hsds` says
HsdsReading read_hsds(std::string_view json);

/// Writes a page of the institutions with their services. Services whose provider is not among them
/// come with one that has only an id.
/// @param viewer who will read it
/// @param as_of the day on which what has ended goes out as such; without one only the status
/// counts
std::string write_hsds(const RecordSet& records, Viewer viewer, std::optional<Date> as_of = {});

}  // namespace gerove::service
