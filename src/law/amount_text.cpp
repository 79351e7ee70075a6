#include <string>

#include "core/plural.hpp"
#include "gerove/law/explanation.hpp"

namespace gerove::law {

namespace {

constexpr Noun noun_of(TermUnit unit) {
  switch (unit) {
    case TermUnit::clock_hour: return {{"valanda", "valandos", "valandų"}, {"hour", "hours"}};
    case TermUnit::day:
      return {{"kalendorinė diena", "kalendorinės dienos", "kalendorinių dienų"}, {"day", "days"}};
    case TermUnit::working_day:
      return {{"darbo diena", "darbo dienos", "darbo dienų"}, {"working day", "working days"}};
    case TermUnit::week: return {{"savaitė", "savaitės", "savaičių"}, {"week", "weeks"}};
    case TermUnit::month: return {{"mėnuo", "mėnesiai", "mėnesių"}, {"month", "months"}};
    case TermUnit::year: return {{"metai", "metai", "metų"}, {"year", "years"}};
    case TermUnit::school_year:
      return {{"metai (iki mokslo metų pabaigos)",
               "metai (iki mokslo metų pabaigos)",
               "metų (iki mokslo metų pabaigos)"},
              {"year (to the end of the school year)", "years (to the end of the school year)"}};
    case TermUnit::activity_hour:
      return {{"veiklos valanda", "veiklos valandos", "veiklos valandų"},
              {"hour of activity", "hours of activity"}};
    case TermUnit::unspecified: break;
  }
  return {};
}

}  // namespace

OwnedText amount_text(std::uint64_t number, TermUnit unit) {
  if (noun_of(unit).lt[0].empty()) return {std::to_string(number), std::to_string(number)};
  return {counted(number, noun_of(unit), Language::lt),
          counted(number, noun_of(unit), Language::en)};
}

OwnedText limit_text(const Limit& limit) {
  if (limit.of == 0) return amount_text(limit.number, limit.unit);
  const std::string share = std::to_string(limit.number) + '/' + std::to_string(limit.of);
  return {share, share};
}

}  // namespace gerove::law
