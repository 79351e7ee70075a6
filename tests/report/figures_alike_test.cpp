// Figures that may explain a difference, against looking at all of them.
#include "report/figures_alike.hpp"

#include <gtest/gtest.h>

#include <cstddef>
#include <string>
#include <vector>

#include "support/random.hpp"

namespace gerove::report {
namespace {

using test::Random;

Observation some_figure(Random& random, std::size_t number) {
  Observation figure;
  figure.id = ObservationId("stebinys-" + std::to_string(number));
  figure.unit = random() % 3 == 0 ? "vaikai" : "bylos";
  figure.source = random() % 5 == 0 ? "kitur" : "ataskaita";
  if (random() % 6 != 0) figure.value = make_decimal(static_cast<std::int64_t>(random() % 3));
  if (random() % 3 == 0) figure.total_id = ObservationId("stebinys-0");
  if (random() % 3 == 0) figure.period = calendar_year(1890);
  if (random() % 9 == 0) figure.period.emplace();
  return figure;
}

bool of_same_period(const Observation& a, const Observation& b) {
  if (!a.period || !b.period) return !a.period && !b.period;
  return a.period->start == b.period->start && a.period->end == b.period->end;
}

TEST(FiguresAlike, AreThoseOfAnotherUnitThatAreNoPartsOfTheTotal) {
  Random random(11);
  std::size_t hits = 0;
  for (int round = 0; round < 300; ++round) {
    std::vector<Observation> made;
    for (std::size_t i = 0; i < 15; ++i) made.push_back(some_figure(random, i));
    std::vector<FiledObservation> all;
    for (const Observation& figure : made) all.push_back({&figure, {}});
    FiguresAlike figures;
    for (const FiledObservation& figure : all) figures.add(figure);
    figures.close();
    for (const FiledObservation& total : all) {
      const std::size_t most = random() % 6;
      std::vector<ObservationId> expected;
      for (const FiledObservation& figure : all) {
        const bool counts = figure->value && figure->value->digits != 0;
        const bool alike = figure->source == total->source && of_same_period(*figure, *total);
        const bool other = figure->unit != total->unit && figure->total_id != total->id;
        if (counts && alike && other && expected.size() < most) expected.push_back(figure->id);
      }
      std::vector<ObservationId> found;
      for (const FiledObservation& figure : figures.of_another_unit(total, most)) {
        found.push_back(figure->id);
      }
      EXPECT_EQ(found, expected);
      hits += expected.size();
    }
  }
  EXPECT_GT(hits, 500U);
}

}  // namespace
}  // namespace gerove::report
