#include <nlohmann/json.hpp>
#include <string>
#include <utility>

#include "cli/command.hpp"
#include "cli/input/values.hpp"
#include "cli/output/disclosure_text.hpp"
#include "cli/output/output.hpp"
#include "gerove/disclosure/profiles.hpp"
#include "gerove/tables/profiles.hpp"

namespace gerove::cli {

namespace {

using disclosure::Profile;

constexpr About profiles_about{
    {"Atskleidimo profiliai: kas, kam ir ką gali matyti",
     "Disclosure profiles: who may see what, and what for"},
    "profiles family",
    {"Be vardo rodomi visi profiliai, su vardu – kuo jis remiasi ir kas sprendžiama apie\n"
     "kiekvieną lauką. „nepatikrinta“ reiškia, kad tai mūsų, o ne įstatymo sprendimas.\n"
     "Profilių, pagal kuriuos tik skaičiuojama („statistics“, „research“), pagrindai pasako ir "
     "tai,\n"
     "ką jie žada ir ko nežada.",
     "Without a name all profiles are shown, with one what it rests on and what is decided\n"
     "about each field. \"not verified\" means that it is our judgement, not the law's. Profiles "
     "that\n"
     "only count (\"statistics\", \"research\") say there, too, what they promise and what not."}};

struct ProfilesOptions {
  std::string name;
};

Exit show_profiles(const Session& session, const ProfilesOptions& options) {
  if (options.name.empty()) {
    print_tables(session, {{"profiles", tables::profiles(session.language)}});
    return Exit::clean;
  }
  const Profile& profile = *disclosure::find_profile(options.name);
  const disclosure::Redactor redactor(profile);
  tables::Table grants = grants_table(session, profile);
  grants.title = session.say(profile.recipient) + ". " + session.say(profile.purpose);
  print_tables(session,
               {{"fields", tables::profile_fields(redactor.decisions(), session.language)},
                {"grants", std::move(grants)},
                {"bases", bases_table(session, profile)}},
               {{"profile", options.name},
                {"recipient", session.say(profile.recipient)},
                {"purpose", session.say(profile.purpose)}});
  return Exit::clean;
}

}  // namespace

void add_profiles(Command program) {
  auto [command, options] = program.add("profiles", profiles_about, show_profiles);
  command.optional_argument(one_of(profile_names(), options.name),
                            {"Profilio vardas", "Name of a profile"});
}

}  // namespace gerove::cli
