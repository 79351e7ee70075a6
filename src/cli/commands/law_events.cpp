#include "cli/command.hpp"
#include "cli/output/output.hpp"
#include "gerove/tables/event_places.hpp"

namespace gerove::cli {

namespace {

constexpr About law_events_about{
    {"Kur įrašuose ieškoma įvykių, nuo kurių skaičiuojami terminai",
     "Where records tell of the events that terms are counted from"},
    "law events",
    {"Įvykis gali būti įrašytas keliose vietose. Jei jos nesutampa, imama ta, kuri čia pirmesnė, "
     "o\n"
     "„check“ pasako abi. „Ne vėliau“ reiškia, kad tą dieną įvykis jau buvo įvykęs.",
     "An event may be recorded in several places. If they disagree, the one that stands first "
     "here\n"
     "is taken, and \"check\" tells both. \"At the latest\" means that it had happened by that "
     "day."}};

struct NoOptions {};

Exit list_events(const Session& session, const NoOptions&) {
  print_tables(session, {{"event_places", tables::event_places(session.language)}});
  return Exit::clean;
}

}  // namespace

void add_law_events(Command group) { group.add("events", law_events_about, list_events); }

}  // namespace gerove::cli
