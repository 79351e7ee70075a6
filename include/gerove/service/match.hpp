/// @file
/// Which services of a directory suit a need: offers in order, each with its reasons, and near
/// misses with the one thing that is in the way.
///
/// **Kind.** When the need and the service both have a catalogue code, equal codes decide whether
/// the service is of the kind needed; else the same of their care forms; else, when the need has
/// words, each of these must stand in one of the service's names (endings and diacritics do not
/// matter, and words such as "help" are looked for only when there are no others); else any service
/// of the root is, unless a code or care form was asked for. A root that is asked for must always
/// be the service's.
///
/// **Offers and near misses.** An offer has nothing against it. A near miss has one thing against
/// it: a condition of eligibility, no place, other hours, too far away, not offered yet, or not
/// offered now (inactive, temporarily closed). Services with more against them, and those that have
/// ended or whose provider has, are left out. What can't be told is not against a service, but
/// moves it down.
///
/// **Sites.** A service is given at its own address and at each of its sites, which have a status,
/// a period, hours and capacity of their own, or else the service's. The nearest place that suits
/// counts; if none does, the nearest of those with one thing against them. Of places equally far
/// away, or of unknown distance, the order below decides.
///
/// **Order** of both lists, each point deciding among those that are equal before it:
/// 1. how well the kind fits: code or care form, then words, then root;
/// 2. a place is free, then it can't be told, then there is none;
/// 3. the fewest conditions and hours that can't be told;
/// 4. the day from which there is a place, if known, the earliest first;
/// 5. nearest first in whole kilometres, unknown distances last;
/// 6. the shortest waiting list, unknown ones last;
/// 7. the id of the service.
///
/// **Hidden addresses** are not shown and nothing is computed from them: a service with one has no
/// distance, is never too far away, and stands where one without coordinates would. Addresses for
/// the network are the same to the public, and so are those that do not say who may see them.
///
/// **Pseudonyms.** To the public a service that has one is called by it alone and found by it
/// alone; the names of its sites are not shown.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "gerove/calendar/lithuania.hpp"
#include "gerove/core/budget.hpp"
#include "gerove/core/finding.hpp"
#include "gerove/records/record_set.hpp"
#include "gerove/service/reason.hpp"
#include "gerove/service/wanted.hpp"

namespace gerove::service {

/// Who looks into the directory.
enum class Viewer : std::uint8_t {
  network,  ///< an institution of the network
  anybody,  ///< the public
};

/// The address of a service as a viewer may see it, or null. The service owns it.
const Address* visible_address(const Service& service, Viewer viewer);
/// The same of one of its sites.
const Address* visible_address(const ServiceSite& site, Viewer viewer);

/// What a viewer may call a service: to the public its pseudonym, if it has one. The service owns
/// it.
std::string_view shown_name(const Service& service, Viewer viewer);

/// How well the kind of a service fits.
enum class KindFit : std::uint8_t {
  root,   ///< the root alone was asked for
  words,  ///< by its name
  code,   ///< by its code or care form
};

/// A service that was found; what it points to belongs to the directory's records.
struct Offer {
  const Service* service = nullptr;         ///< the service
  std::string_view name{};                  ///< what the viewer may call it
  const ServiceSite* site = nullptr;        ///< at which of its sites; null when at its own address
  const Institution* provider = nullptr;    ///< who provides it; null when not among the records
  const Address* address = nullptr;         ///< null when there is none that may be seen
  KindFit fit{};                            ///< how well its kind fits
  Answer place{};                           ///< whether there is a place on the day asked about
  std::optional<Date> place_from{};         ///< the first day on which a place is known
  std::optional<std::uint32_t> waiting{};   ///< how many wait
  std::optional<std::uint32_t> distance{};  ///< in whole kilometres, rounded
  std::size_t open_questions{};             ///< how many conditions can't be told
  Reasons reasons{};                        ///< why, and what is in the way
};

/// What a search gave.
struct Matches {
  std::vector<Offer> offers{};       ///< services with nothing against them, best first
  std::vector<Offer> near_misses{};  ///< services with one thing against them, best first
  std::size_t offers_found{};        ///< how many offers there are in all
  std::size_t near_misses_found{};   ///< how many near misses there are in all
};

/// How to search.
struct MatchOptions {
  Viewer viewer{};         ///< who looks
  std::size_t limit{100};  ///< how many of each list to give
};

/// The services of some records made ready for searches, which change nothing and may run at the
/// same time.
class Directory {
 public:
  /// Prepares the services that count; the records must outlive the directory.
  /// @param calendar the public holidays
  /// @param most_findings how many findings are listed; one more for each code counts the others
  explicit Directory(const RecordSet& records,
                     calendar::Calendar calendar = calendar::lithuanian_calendar(),
                     std::size_t most_findings = Budget{}.findings);
  /// Records that are gone at once leave nothing to point to.
  explicit Directory(RecordSet&&, calendar::Calendar = calendar::lithuanian_calendar()) = delete;
  Directory(Directory&&) noexcept;             ///< leaves the other one fit only for destruction
  Directory& operator=(Directory&&) noexcept;  ///< leaves the other one fit only for destruction
  ~Directory();

  /// The records that it was made from.
  const RecordSet& records() const;
  /// What can't be used: schedules (see Timetable) and capacities (see check_capacity), and
  /// - `service.duplicate`, error: a second service with the same id
  /// - `service.licence.not_valid`, warning: a service that is offered, and no licence of which is
  ///   valid
  const Findings& findings() const;

 private:
  friend Matches match(const Wanted& wanted,
                       const Directory& directory,
                       Date as_of,
                       const MatchOptions& options);
  struct Index;
  std::unique_ptr<Index> index_;
};

/// Finds services for a need. What it gives points into the directory.
/// @param as_of the day of which everything is asked
Matches match(const Wanted& wanted,
              const Directory& directory,
              Date as_of,
              const MatchOptions& options = {});
/// A directory that is gone at once leaves nothing to point to.
Matches match(const Wanted&, Directory&&, Date, const MatchOptions& = {}) = delete;

}  // namespace gerove::service
