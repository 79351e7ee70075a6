#include "gerove/service/match.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>
#include <utility>

#include "gerove/calendar/civil_arithmetic.hpp"
#include "service/directory_index.hpp"
#include "service/match_words.hpp"
#include "service/words_alike.hpp"

namespace gerove::service {

namespace {

constexpr std::int64_t days_tried = 7;

/// What `order` compares, point by point; see the header.
using Rank = std::tuple<int, int, std::size_t, Date, std::uint32_t, std::uint32_t>;

int place_rank(Answer place) {
  switch (place) {
    case Answer::yes: return 0;
    case Answer::no: return 2;
    default: return 1;
  }
}

Rank rank_of(const Candidate& candidate) {
  constexpr std::uint32_t last = std::numeric_limits<std::uint32_t>::max();
  const Offer& offer = candidate.offer;
  return {-static_cast<int>(offer.fit),
          place_rank(offer.place),
          offer.open_questions,
          offer.place_from.value_or(Date(boost::date_time::max_date_time)),
          offer.distance.value_or(last),
          offer.waiting.value_or(last)};
}

/// Of two places of one service, whether the first counts: it suits, or has no more against it than
/// the other one, and is nearer.
bool counts_before(const Candidate& a, const Candidate& b) {
  constexpr std::uint32_t last = std::numeric_limits<std::uint32_t>::max();
  const auto key = [=](const Candidate& candidate) {
    return std::tuple(
        candidate.against, candidate.offer.distance.value_or(last), rank_of(candidate));
  };
  return key(a) < key(b);
}

bool comes_before(const Candidate& a, const Candidate& b) {
  const Rank of_a = rank_of(a);
  const Rank of_b = rank_of(b);
  return of_a != of_b ? of_a < of_b : a.offer.service->id < b.offer.service->id;
}

/// How the kind of a service fits, if it does.
class KindFilter {
 public:
  KindFilter(const Wanted& wanted,
             const std::vector<std::string>& words,
             const std::vector<bool>& with_words,
             Viewer viewer)
      : wanted_(wanted), words_(words), with_words_(with_words), viewer_(viewer) {}

  std::optional<KindFit> fit(const Service& service, std::size_t entry) const {
    if (wanted_.root != ServiceRoot::unspecified && service.root != wanted_.root) return {};
    if (!wanted_.catalogue_code.empty() && !service.catalogue_code.empty()) {
      return when(service.catalogue_code == wanted_.catalogue_code, KindFit::code);
    }
    if (wanted_.care_kind != CareKind::unspecified && service.care_kind != CareKind::unspecified) {
      return when(service.care_kind == wanted_.care_kind, KindFit::code);
    }
    if (!wanted_.text.empty()) return when(has_words(service, entry), KindFit::words);
    return when(wanted_.catalogue_code.empty() && wanted_.care_kind == CareKind::unspecified,
                KindFit::root);
  }

 private:
  static std::optional<KindFit> when(bool fits, KindFit fit) {
    return fits ? std::optional(fit) : std::nullopt;
  }

  /// Whoever may know only the pseudonym finds by nothing else.
  bool has_words(const Service& service, std::size_t entry) const {
    if (viewer_ == Viewer::network || service.pseudonym.empty()) return with_words_[entry];
    const std::vector<std::string> known = telling_words(service.pseudonym);
    return !words_.empty() && std::ranges::all_of(words_, [&](const std::string& wanted) {
      return std::ranges::any_of(
          known, [&](const std::string& word) { return words_alike(word, wanted); });
    });
  }

  const Wanted& wanted_;
  const std::vector<std::string>& words_;
  const std::vector<bool>& with_words_;
  Viewer viewer_;
};

Answer offered_on(const Timetable& timetable,
                  Date day,
                  const std::optional<std::uint32_t>& minute) {
  return minute ? timetable.offered(day, *minute) : timetable.offered(day);
}

Answer check_hours(const Timetable& timetable, const Wanted& wanted, Date as_of) {
  if (wanted.day) return offered_on(timetable, *wanted.day, wanted.minute);
  if (!wanted.minute) return Answer::yes;
  Answer answer = Answer::no;
  for (std::int64_t i = 0; i < days_tried; ++i) {
    const auto day = calendar::add_days(as_of, i);
    if (!day) break;
    const Answer one = timetable.offered(*day, *wanted.minute);
    if (one == Answer::yes) return one;
    if (one == Answer::unspecified) answer = one;
  }
  return answer;
}

bool has_ended(const std::optional<Period>& valid, Date day) {
  return valid && valid->end && *valid->end < day;
}

/// The worse of two answers to whether it works.
Answer both(Answer a, Answer b) {
  if (a == Answer::no || b == Answer::no) return Answer::no;
  return a == Answer::yes ? b : a;
}

Answer works(ServiceStatus status) {
  switch (status) {
    case ServiceStatus::unspecified:
    case ServiceStatus::active: return Answer::yes;
    case ServiceStatus::temporarily_closed:
    case ServiceStatus::inactive:
    case ServiceStatus::defunct: return Answer::no;
    case ServiceStatus::other: break;
  }
  return Answer::unspecified;
}

/// Takes in what a status and a period, of the service or of a site, say of a day.
/// @return false when it has ended for good
bool take_validity(ServiceStatus status,
                   const std::optional<Period>& valid,
                   Date day,
                   Candidate& found) {
  if (status == ServiceStatus::defunct || has_ended(valid, day)) return false;
  const Answer now = works(status);
  if (now == Answer::no) found.status = status;
  found.works = both(found.works, now);
  if (!valid || !valid->start || *valid->start <= day) return true;
  found.works = Answer::no;
  found.starts = std::max(found.starts, valid->start);
  return true;
}

/// Holds one service after another against what is wanted.
class Search {
 public:
  Search(const Wanted& wanted, Date as_of, Viewer viewer)
      : wanted_(wanted), as_of_(as_of), day_(wanted.day.value_or(as_of)), viewer_(viewer) {
    if (wanted.from) from_ = on_sphere(*wanted.from);
  }

  /// The service where it suits best, unless more than one thing is against it.
  std::optional<Candidate> hold(const DirectoryEntry& entry, KindFit fit) const {
    const Service& service = *entry.service;
    if (entry.provider != nullptr && has_ended(entry.provider->active, day_)) return std::nullopt;
    Candidate common;
    if (!take_validity(service.status, service.valid, day_, common)) return std::nullopt;
    common.eligibility = check_eligibility(service, wanted_.applicant);
    common.against = common.eligibility.count(Answer::no);
    if (common.against > 1) return std::nullopt;
    common.offer.service = &service;
    common.offer.provider = entry.provider;
    common.offer.name = shown_name(service, viewer_);
    common.offer.fit = fit;
    common.offer.open_questions = common.eligibility.count(Answer::unspecified);
    std::vector<Opened> hours;
    std::vector<Room> rooms;
    for (const Timetable& timetable : entry.timetables) hours.push_back(opened(timetable));
    for (const CapacityHistory& capacity : entry.capacities) rooms.push_back(room_in(capacity));
    std::optional<Candidate> best;
    for (const ServicePlace& place : entry.places) {
      auto found = hold_place(common, place, hours[place.hours], rooms[place.capacity]);
      if (found && (!best || counts_before(*found, *best))) best = std::move(found);
    }
    return best;
  }

 private:
  /// Whether it is open when wanted, and the holiday on which it is not.
  struct Opened {
    Answer hours;
    const calendar::Holiday* holiday;
  };
  /// The places there are, and the first day on which there is one.
  struct Room {
    Places places;
    std::optional<Date> first_place;
  };

  Opened opened(const Timetable& timetable) const {
    const Answer hours = check_hours(timetable, wanted_, as_of_);
    const bool closed = hours == Answer::no && wanted_.day;
    return {hours, closed ? timetable.closing_holiday(*wanted_.day, wanted_.minute) : nullptr};
  }

  Room room_in(const CapacityHistory& capacity) const {
    return {capacity.on(day_), capacity.first_place(day_)};
  }

  std::optional<Candidate> hold_place(const Candidate& common,
                                      const ServicePlace& place,
                                      const Opened& opened,
                                      const Room& room) const {
    Candidate found = common;
    const ServiceSite* const site = place.site;
    if (site != nullptr && !take_validity(site->status, site->valid, day_, found)) return {};
    found.hours = opened.hours;
    found.holiday = opened.holiday;
    found.offer.place = room.places.has_place;
    found.offer.waiting = room.places.waiting;
    found.free_places = room.places.free;
    found.offer.place_from = room.first_place;
    add_distance(found, place);
    const auto count = [](bool one) { return one ? std::size_t{1} : std::size_t{0}; };
    found.against += count(found.works == Answer::no) + count(found.hours == Answer::no) +
                     count(found.offer.place == Answer::no) + count(found.too_far);
    found.offer.open_questions +=
        count(found.hours == Answer::unspecified) + count(found.works == Answer::unspecified);
    return found.against > 1 ? std::nullopt : std::optional(std::move(found));
  }

  void add_distance(Candidate& found, const ServicePlace& place) const {
    const Service& service = *found.offer.service;
    const bool named = viewer_ == Viewer::network || service.pseudonym.empty();
    if (named) found.offer.site = place.site;
    found.offer.address = place.site == nullptr ? visible_address(service, viewer_)
                                                : visible_address(*place.site, viewer_);
    if (!from_ || !place.point || found.offer.address == nullptr) return;
    const double distance = distance_km(*from_, *place.point);
    found.offer.distance = static_cast<std::uint32_t>(std::lround(distance));
    found.too_far = wanted_.within_km && distance > *wanted_.within_km;
  }

  const Wanted& wanted_;
  Date as_of_;
  Date day_;  // of which status, places and validity are asked
  Viewer viewer_;
  std::optional<SpherePoint> from_;
};

/// The best of a list in order, with their reasons.
std::vector<Offer> best_of(std::vector<Candidate> list, std::size_t limit, const Wanted& wanted) {
  const std::size_t count = std::min(list.size(), limit);
  std::ranges::partial_sort(list, list.begin() + static_cast<std::ptrdiff_t>(count), comes_before);
  std::vector<Offer> best;
  best.reserve(count);
  for (std::size_t i = 0; i < count; ++i) {
    Offer& offer = list[i].offer;
    offer.reasons = reasons_of(list[i], wanted);
    best.push_back(std::move(offer));
  }
  return best;
}

}  // namespace

Matches match(const Wanted& wanted,
              const Directory& directory,
              Date as_of,
              const MatchOptions& options) {
  const Directory::Index& index = *directory.index_;
  const std::vector<std::string> words = telling_words(wanted.text);
  const std::vector<bool> with_words = index.with_words(words);
  const KindFilter kinds(wanted, words, with_words, options.viewer);
  const Search search(wanted, as_of, options.viewer);
  std::vector<Candidate> offers;
  std::vector<Candidate> near_misses;
  for (std::size_t i = 0; i < index.entries.size(); ++i) {
    const DirectoryEntry& entry = index.entries[i];
    const auto fit = kinds.fit(*entry.service, i);
    if (!fit) continue;
    auto found = search.hold(entry, *fit);
    if (found) (found->against == 0 ? offers : near_misses).push_back(std::move(*found));
  }
  Matches matches;
  matches.offers_found = offers.size();
  matches.near_misses_found = near_misses.size();
  matches.offers = best_of(std::move(offers), options.limit, wanted);
  matches.near_misses = best_of(std::move(near_misses), options.limit, wanted);
  return matches;
}

}  // namespace gerove::service
