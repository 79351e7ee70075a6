#include "gerove/report/totals.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <variant>
#include <vector>

#include "core/circles.hpp"
#include "core/finding_kind.hpp"
#include "core/flat_map.hpp"
#include "core/limited_findings.hpp"
#include "gerove/core/fingerprint.hpp"
#include "report/figures_alike.hpp"

namespace gerove::report {

namespace {

constexpr FindingKind total_differs{"observation.total.differs",
                                    Severity::error,
                                    {"skelbiama suma {0}, dėmenų suma {1}, skirtumas {2}",
                                     "published total {0}, sum of its parts {1}, difference {2}"}};
constexpr FindingKind total_inexact{
    "observation.total.inexact",
    Severity::info,
    {"suma ar dėmenys nurodyti netiksliai: su dėmenų suma nelyginama",
     "total or parts are given inexactly: not compared"}};
constexpr FindingKind total_open{"observation.total.open",
                                 Severity::info,
                                 {"trūksta sumos ar dėmens reikšmės: su dėmenų suma nelyginama",
                                  "the value of the total or of a part is missing: not compared"}};
constexpr FindingKind total_without_parts{
    "observation.total.no_parts",
    Severity::info,
    {"sumos dėmenų nėra: patikrinti negalima", "the total has no parts: it can't be recomputed"}};
constexpr FindingKind total_missing{
    "observation.total.missing",
    Severity::warning,
    {"suma, kurios dėmuo tai yra, nerasta", "the total that this is a part of is not there"}};
constexpr FindingKind not_a_total{"observation.total.not_a_total",
                                  Severity::warning,
                                  {"kiti stebiniai laiko jį suma, bet jis suma nepažymėtas",
                                   "others are parts of it, but it is not marked as a total"}};
constexpr FindingKind mixed_units{
    "observation.total.mixed_units",
    Severity::warning,
    {"sumos ir jos dėmenų vienetai nevienodi: {0}", "total and parts are of different units: {0}"}};
constexpr FindingKind period_differs{"observation.total.period_differs",
                                     Severity::warning,
                                     {"dėmens laikotarpis neįeina į sumos laikotarpį",
                                      "the part's period does not lie within the total's"}};
constexpr FindingKind circular_total{
    "observation.total.circular",
    Severity::error,
    {"suma per dėmenis yra savo pačios dėmuo", "the total is, through others, a part of itself"}};
constexpr FindingKind contradictory_copies{"observation.duplicate",
                                           Severity::error,
                                           {"du skirtingi stebiniai tuo pačiu identifikatoriumi",
                                            "two different observations have the same id"}};

constexpr Text added_in{
    "; skirtumas lygus to paties šaltinio rodikliui kitais vienetais, kuris, regis, pridėtas prie "
    "sumos: ",
    "; the difference equals what the same source gives in another unit, which seems to have been "
    "added in: "};
constexpr Text left_out{"; skirtumas lygus dėmenims, kurie, regis, praleisti: ",
                        "; the difference equals parts that seem to have been left out: "};

// An explanation is looked for among so many figures and as a sum of so few of them.
constexpr std::size_t most_candidates = 64;
constexpr std::size_t most_addends = 3;

bool is_exact(const Observation& observation) {
  return observation.exactness == Exactness::unspecified ||
         observation.exactness == Exactness::exact;
}

bool lies_within(const std::optional<Period>& part, const std::optional<Period>& total) {
  if (!part || !total) return true;
  if (!part->overlaps(*total)) return false;
  return (!total->start || !part->start || *total->start <= *part->start) &&
         (!total->end || !part->end || *part->end <= *total->end);
}

std::optional<Decimal> sum_of(const Observations& parts) {
  std::optional<Decimal> sum = Decimal{};
  for (const FiledObservation& part : parts) {
    const auto& value = part->value;
    if (!value) return std::nullopt;
    sum = add(*sum, *value);
    if (!sum) return std::nullopt;
  }
  return sum;
}

/// The first `addends` of the candidates from `from` on whose values give `wanted` together.
bool find_addends(const Observations& candidates,
                  std::size_t from,
                  std::size_t addends,
                  const Decimal& wanted,
                  Observations& found) {
  if (addends == 0) return wanted.digits == 0;
  for (std::size_t i = from; i < candidates.size(); ++i) {
    const auto rest = subtract(wanted, *candidates[i]->value);
    if (!rest) continue;
    found.push_back(candidates[i]);
    if (find_addends(candidates, i + 1, addends - 1, *rest, found)) return true;
    found.pop_back();
  }
  return false;
}

/// The fewest candidates, three at most, whose values give `wanted` together.
Observations explain(Observations candidates, const Decimal& wanted) {
  std::erase_if(candidates, [](const FiledObservation& candidate) {
    return !candidate->value || candidate->value->digits == 0;
  });
  if (candidates.size() > most_candidates) candidates.resize(most_candidates);
  Observations found;
  for (std::size_t addends = 1; addends <= most_addends; ++addends) {
    if (find_addends(candidates, 0, addends, wanted, found)) return found;
  }
  return {};
}

std::string value_with_unit(const Observation& observation, Language language) {
  std::string text = to_string(*observation.value, language);
  if (!observation.unit.empty()) text += " (" + observation.unit + ')';
  return text;
}

std::string named_values(const Observations& observations, Language language) {
  std::string text;
  for (const FiledObservation& observation : observations) {
    if (!text.empty()) text += " + ";
    text += observation->id.value + " = " + value_with_unit(*observation, language);
  }
  return text;
}

/// The copies of one observation: the one that counts, whatever their order.
struct CopiesOfOne {
  FiledObservation chosen{};
  bool differ = false;

  void add(const FiledObservation& copy, const RecordSet& records) {
    if (chosen.record == nullptr) {
      chosen = copy;
      return;
    }
    differ = differ || *chosen != *copy;
    if (!rank_) rank_ = rank_of(chosen, records);
    const Rank rank = rank_of(copy, records);
    if (*rank_ <= rank) return;
    chosen = copy;
    rank_ = rank;
  }

 private:
  using Rank = std::tuple<std::uint64_t, std::string_view>;

  static Rank rank_of(const FiledObservation& one, const RecordSet& records) {
    return {fingerprint(*one), records.file(one.origin)};
  }

  std::optional<Rank> rank_{};  // of the one chosen, once there is another
};

/// Recomputes one total after the other.
class Recomputation {
 public:
  Recomputation(const RecordSet& records, std::size_t most_findings, const StopCheck& stop)
      : records_(records), stop_(stop), findings_(most_findings) {
    choose_copies();
    for (const auto& [id, observation] : by_id_.entries()) {
      all_.push_back(observation);
      figures_.add(observation);
    }
    figures_.close();
    for (const FiledObservation& observation : records.all<Observation>()) {
      if (observation->id.empty()) all_.push_back(observation);
    }
    for (const FiledObservation& observation : all_) {
      const ObservationId& total = observation->total_id;
      if (!total.empty()) parts_[total.value].push_back(observation);
    }
    in_circle_ = circles(by_id_.entries().size(), [&](std::uint32_t place) {
      return by_id_.place_of(all_[place]->total_id.value);
    });
  }

  TotalsReport run() {
    for (const auto& [total_id, parts] : parts_) {
      ask(stop_);
      const auto place = by_id_.place_of(total_id);
      if (!place) {
        report_missing(parts);
      } else if (in_circle_[*place]) {
        say(circular_total, all_[*place]);
      } else {
        recompute(all_[*place], parts);
      }
    }
    for (const FiledObservation& observation : all_) {
      const bool lonely = !parts_.contains(observation->id.value);
      if (observation->role == ObservationRole::total && lonely) {
        say(total_without_parts, observation);
      }
    }
    for (const FiledObservation& observation : contradictory_) {
      say(contradictory_copies, observation);
    }
    report_.findings = std::move(findings_).finish();
    return std::move(report_);
  }

 private:
  /// Finds the copy of each observation that counts, in the order of their ids.
  void choose_copies() {
    std::map<std::string_view, CopiesOfOne> copies;
    for (const FiledObservation& observation : records_.all<Observation>()) {
      ask(stop_);
      if (!observation->id.empty()) copies[observation->id.value].add(observation, records_);
    }
    for (const FiledObservation& observation : records_.repeated<Observation>()) {
      ask(stop_);
      copies[observation->id.value].add(observation, records_);
    }
    for (const auto& [id, found] : copies) {
      by_id_.add(id, found.chosen);
      if (found.differ) contradictory_.push_back(found.chosen);
    }
  }

  void say(const FindingKind& kind, const FiledObservation& about, std::string path = {}) {
    say(kind, about, std::move(path), owned(kind.text));
  }
  void say(const FindingKind& kind,
           const FiledObservation& about,
           std::string path,
           OwnedText text) {
    if (findings_.is_full()) return findings_.count(kind.code, kind.severity);
    Finding finding = make_finding(kind, about->id.value, std::move(path));
    finding.source = records_.file(about.origin);
    finding.text = std::move(text);
    findings_.push(std::move(finding));
  }

  void report_missing(const Observations& parts) {
    for (const FiledObservation& part : parts) {
      say(total_missing, part, "observation.total_id");
    }
  }

  void recompute(const FiledObservation& total, const Observations& parts) {
    RecomputedTotal result;
    result.id = total->id;
    result.published = total->value;
    for (const FiledObservation& part : parts) {
      result.parts.push_back(part->id);
    }
    result.recomputed = sum_of(parts);
    if (result.published && result.recomputed) {
      result.difference = subtract(*result.published, *result.recomputed);
    }
    result.state = state_of(total, parts, result);
    check_form(total, parts);
    report_state(total, parts, result);
    report_.totals.push_back(std::move(result));
  }

  static TotalState state_of(const FiledObservation& total,
                             const Observations& parts,
                             const RecomputedTotal& result) {
    if (!result.difference) return TotalState::open;
    const bool exact =
        is_exact(*total) &&
        std::all_of(parts.begin(), parts.end(), [](const auto& part) { return is_exact(*part); });
    if (!exact) return TotalState::inexact;
    return result.difference->digits == 0 ? TotalState::agrees : TotalState::differs;
  }

  void report_state(const FiledObservation& total,
                    const Observations& parts,
                    RecomputedTotal& result) {
    switch (result.state) {
      case TotalState::agrees: return;
      case TotalState::inexact: return say(total_inexact, total, "observation.value");
      case TotalState::open: return say(total_open, total, "observation.value");
      case TotalState::differs: return report_difference(total, parts, result);
    }
  }

  void report_difference(const FiledObservation& total,
                         const Observations& parts,
                         RecomputedTotal& result) {
    const bool too_high = result.difference->digits > 0;
    const auto missing = subtract(*result.recomputed, *result.published);
    Observations explanation;
    if (too_high) {
      explanation = explain(figures_.of_another_unit(total, most_candidates), *result.difference);
    } else if (missing) {
      explanation = explain(parts, *missing);
    }
    for (const FiledObservation& observation : explanation) {
      result.explanation.push_back(observation->id);
    }
    const auto words = [&](Language language) {
      std::string text = fill(total_differs.text.in(language),
                              {value_with_unit(*total, language),
                               to_string(*result.recomputed, language),
                               to_string(*result.difference, language)});
      if (!explanation.empty()) {
        text += (too_high ? added_in : left_out).in(language);
        text += named_values(explanation, language);
      }
      return text;
    };
    say(total_differs, total, "observation.value", {words(Language::lt), words(Language::en)});
  }

  void check_form(const FiledObservation& total, const Observations& parts) {
    if (total->role != ObservationRole::total) say(not_a_total, total, "observation.role");
    std::set<std::string_view> units{total->unit};
    for (const FiledObservation& part : parts) {
      units.insert(part->unit);
      if (!lies_within(part->period, total->period)) {
        say(period_differs, part, "observation.period");
      }
    }
    units.erase("");
    if (units.size() > 1) report_units(total, units);
  }

  void report_units(const FiledObservation& total, const std::set<std::string_view>& units) {
    std::string list;
    for (const auto unit : units) {
      if (!list.empty()) list += ", ";
      list += unit;
    }
    say(mixed_units,
        total,
        "observation.unit",
        {fill(mixed_units.text.lt, {list}), fill(mixed_units.text.en, {list})});
  }

  const RecordSet& records_;
  const StopCheck& stop_;
  FlatMap<std::string_view, FiledObservation> by_id_;
  Observations all_;             // those with id first, in its order
  Observations contradictory_;   // of which there are different copies
  std::vector<bool> in_circle_;  // of those with id
  FiguresAlike figures_;
  std::map<std::string_view, Observations> parts_;  // by the id of their total
  LimitedFindings findings_;
  TotalsReport report_;
};

}  // namespace

bool concerns_totals(const Record& record) {
  return std::holds_alternative<Observation>(record.content);
}

TotalsReport check_totals(const RecordSet& records,
                          std::size_t most_findings,
                          const StopCheck& stop) {
  return Recomputation(records, most_findings, stop).run();
}

}  // namespace gerove::report
