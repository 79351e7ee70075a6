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

bool comes_before(const Candidate& a, const Candidate& b) {
  const Rank of_a = rank_of(a);
  const Rank of_b = rank_of(b);
  return of_a != of_b ? of_a < of_b : a.offer.service->id < b.offer.service->id;
}

/// How the kind of a service fits, if it does.
class KindFilter {
 public:
  KindFilter(const Wanted& wanted, const std::vector<bool>& with_words)
      : wanted_(wanted), with_words_(with_words) {}

  std::optional<KindFit> fit(const Service& service, std::size_t entry) const {
    if (wanted_.root != ServiceRoot::unspecified && service.root != wanted_.root) return {};
    if (!wanted_.catalogue_code.empty() && !service.catalogue_code.empty()) {
      return when(service.catalogue_code == wanted_.catalogue_code, KindFit::code);
    }
    if (wanted_.care_kind != CareKind::unspecified && service.care_kind != CareKind::unspecified) {
      return when(service.care_kind == wanted_.care_kind, KindFit::code);
    }
    if (!wanted_.text.empty()) return when(with_words_[entry], KindFit::words);
    return when(wanted_.catalogue_code.empty() && wanted_.care_kind == CareKind::unspecified,
                KindFit::root);
  }

 private:
  static std::optional<KindFit> when(bool fits, KindFit fit) {
    return fits ? std::optional(fit) : std::nullopt;
  }

  const Wanted& wanted_;
  const std::vector<bool>& with_words_;
};

Answer offered_on(const Timetable& timetable,
                  Date day,
                  const std::optional<std::uint32_t>& minute) {
  return minute ? timetable.offered(day, *minute) : timetable.offered(day);
}

Answer check_hours(const DirectoryEntry& entry, const Wanted& wanted, Date as_of) {
  if (wanted.day) return offered_on(entry.timetable, *wanted.day, wanted.minute);
  if (!wanted.minute) return Answer::yes;
  Answer answer = Answer::no;
  for (std::int64_t i = 0; i < days_tried; ++i) {
    const auto day = calendar::add_days(as_of, i);
    if (!day) break;
    const Answer one = entry.timetable.offered(*day, *wanted.minute);
    if (one == Answer::yes) return one;
    if (one == Answer::unspecified) answer = one;
  }
  return answer;
}

bool has_ended(const Service& service, Date as_of) {
  return service.valid && service.valid->end && *service.valid->end < as_of;
}

/// Holds one service after another against what is wanted.
class Search {
 public:
  Search(const Wanted& wanted, Date as_of, Viewer viewer)
      : wanted_(wanted), as_of_(as_of), viewer_(viewer) {
    if (wanted.from) from_ = on_sphere(*wanted.from);
  }

  /// The service, unless more than one thing is against it.
  std::optional<Candidate> hold(const DirectoryEntry& entry, KindFit fit) const {
    const Service& service = *entry.service;
    if (has_ended(service, as_of_)) return std::nullopt;
    Candidate found;
    found.eligibility = check_eligibility(service, wanted_.applicant);
    found.against = found.eligibility.count(Answer::no);
    if (found.against > 1) return std::nullopt;
    found.offer.service = &service;
    found.offer.fit = fit;
    found.starts_later = service.valid && service.valid->start && as_of_ < *service.valid->start;
    found.hours = check_hours(entry, wanted_, as_of_);
    add_place(found, entry);
    add_distance(found, entry);
    const auto count = [](bool one) { return one ? std::size_t{1} : std::size_t{0}; };
    found.against += count(found.starts_later) + count(found.hours == Answer::no) +
                     count(found.offer.place == Answer::no) + count(found.too_far);
    found.offer.open_questions =
        found.eligibility.count(Answer::unspecified) + count(found.hours == Answer::unspecified);
    return found.against > 1 ? std::nullopt : std::optional(std::move(found));
  }

 private:
  void add_place(Candidate& found, const DirectoryEntry& entry) const {
    const Date day = wanted_.day.value_or(as_of_);
    const Places places = entry.capacity.on(day);
    found.offer.place = places.has_place;
    found.offer.waiting = places.waiting;
    found.free_places = places.free;
    found.offer.place_from = entry.capacity.first_place(day);
  }

  void add_distance(Candidate& found, const DirectoryEntry& entry) const {
    found.offer.address = visible_address(*entry.service, viewer_);
    if (!from_ || !entry.point || found.offer.address == nullptr) return;
    const double distance = distance_km(*from_, *entry.point);
    found.offer.distance = static_cast<std::uint32_t>(std::lround(distance));
    found.too_far = wanted_.within_km && distance > *wanted_.within_km;
  }

  const Wanted& wanted_;
  Date as_of_;
  Viewer viewer_;
  std::optional<SpherePoint> from_;
};

/// The best of a list in order, with their reasons.
std::vector<Offer> best_of(std::vector<Candidate> list,
                           std::size_t limit,
                           const Wanted& wanted,
                           const RecordSet& records) {
  const std::size_t count = std::min(list.size(), limit);
  std::ranges::partial_sort(list, list.begin() + static_cast<std::ptrdiff_t>(count), comes_before);
  std::vector<Offer> best;
  best.reserve(count);
  for (std::size_t i = 0; i < count; ++i) {
    Offer& offer = list[i].offer;
    offer.provider = records.find(offer.service->provider_id);
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
  const std::vector<bool> with_words = index.with_words(telling_words(wanted.text));
  const KindFilter kinds(wanted, with_words);
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
  matches.offers = best_of(std::move(offers), options.limit, wanted, index.records);
  matches.near_misses = best_of(std::move(near_misses), options.limit, wanted, index.records);
  return matches;
}

}  // namespace gerove::service
