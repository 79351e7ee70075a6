// Published figures of one source and period, among which a difference may find its explanation.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string_view>
#include <tuple>
#include <vector>

#include "gerove/domain/observation.hpp"
#include "gerove/records/record_set.hpp"

namespace gerove::report {

using FiledObservation = Filed<Observation>;
using Observations = std::vector<FiledObservation>;

/// Figures other than zero by source and period; first all are added, then asked for.
class FiguresAlike {
 public:
  void add(const FiledObservation& figure);
  /// Call it once, after the last figure.
  void close();

  /// Those of the source and period of a total, but of another unit and not its parts: the first so
  /// many in the order in which they were added.
  Observations of_another_unit(const FiledObservation& total, std::size_t most) const;

 private:
  /// Source; whether there is a period; its days.
  using Key = std::tuple<std::string_view, bool, std::optional<Date>, std::optional<Date>>;
  struct Group {
    Observations figures{};
    std::vector<std::size_t>
        next_unit{};  ///< of each, where the first behind it of another unit is
  };

  static Key key_of(const Observation& observation);

  std::map<Key, Group> groups_;
};

}  // namespace gerove::report
