#include "gerove/intake/roles.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace gerove::intake {
namespace {

std::vector<std::string> texts_of(std::string_view cell) {
  std::vector<std::string> texts;
  for (const ResponsibleReading& reading : read_responsibles(cell)) {
    texts.push_back(reading.responsible.text);
    EXPECT_EQ(cell.substr(reading.offset, texts.back().size()), texts.back());
  }
  return texts;
}

using Texts = std::vector<std::string>;

TEST(Responsible, KnownRolesAreRolesInAnyCaseAndNumber) {
  const auto expect = [](std::string_view text, RoleKind role, Answer plural) {
    const Responsible responsible = read_responsible(text);
    EXPECT_EQ(responsible.role, role) << text;
    EXPECT_EQ(responsible.plural, plural) << text;
    EXPECT_EQ(responsible.text, text);
  };
  expect("VGK pirmininkas", RoleKind::commission_chair, Answer::no);
  expect("Vaiko gerovės komisijos pirmininkė", RoleKind::commission_chair, Answer::no);
  expect("savivaldybės administracijos VGK nariai", RoleKind::commission_member, Answer::yes);
  expect("mokyklų VGK nariai", RoleKind::school_commission_member, Answer::yes);
  expect("tarpinstitucinio bendradarbiavimo koordinatorius", RoleKind::coordinator, Answer::no);
  expect("Jaunimo reikalų koordinatorius", RoleKind::youth_coordinator, Answer::no);
  expect("Ąžuolyno rajono savivaldybės meras", RoleKind::mayor, Answer::no);
  expect("seniūnai", RoleKind::elder, Answer::yes);
}

TEST(Responsible, RolesOfSchoolsHaveBothSexesPluralsAndAbbreviations) {
  struct RoleExample {
    RoleKind role;
    std::vector<std::string_view> one;
    std::vector<std::string_view> several;
    std::vector<std::string_view> cut_short;
  };
  const RoleExample examples[] = {
      {RoleKind::class_teacher,
       {"klasės vadovas",
        "Klasės vadovė",
        "kl. vadovė",
        "klasės auklėtoja",
        "klasės vadovas (auklėtojas)"},
       {"Klasių vadovai", "kl. vadovai", "klasių auklėtojos"},
       {}},
      {RoleKind::teacher,
       {"mokytojas", "dalyko mokytoja"},
       {"Mokytojai", "dalykų mokytojai", "pradinių klasių mokytojos"},
       {}},
      {RoleKind::social_pedagogue,
       {"socialinis pedagogas",
        "SOCIALINĖ PEDAGOGĖ",
        "soc. pedagogė",
        "mokyklos socialinė pedagogė"},
       {"socialiniai pedagogai", "soc. pedagogai"},
       {"soc. ped."}},
      {RoleKind::psychologist,
       {"psichologas", "Psichologė", "mokyklos psichologė"},
       {"psichologai"},
       {"psich."}},
      {RoleKind::special_pedagogue,
       {"specialusis pedagogas", "specialioji pedagogė", "spec. pedagogė"},
       {"specialieji pedagogai"},
       {"spec. ped."}},
      {RoleKind::speech_therapist, {"logopedas", "logopedė"}, {"logopedai"}, {"log."}},
      {RoleKind::public_health_specialist,
       {"visuomenės sveikatos specialistas",
        "visuomenės sveikatos specialistė",
        "vis. sv. specialistė"},
       {"visuomenės sveikatos specialistai"},
       {"vis. sv. spec."}},
      {RoleKind::deputy_head,
       {"direktoriaus pavaduotojas",
        "direktorės pavaduotoja ugdymui",
        "pavaduotoja ugdymui",
        "direktoriaus pavaduotojas (ugdymui)",
        "dir. pavaduotojas",
        "pav. ugdymui",
        "dir. pav. ugdymui"},
       {"direktoriaus pavaduotojai", "direktoriaus pavaduotojai ugdymui"},
       {"dir. pav."}},
      {RoleKind::pupils_council,
       {"mokinių taryba",
        "mokinių savivalda",
        "gimnazijos mokinių taryba",
        "mokinių taryba (savivalda)"},
       {},
       {}},
      {RoleKind::parents,
       {},
       {"tėvai", "Mokinių tėvai", "tėvai (globėjai)", "tėvai (globėjai, rūpintojai)"},
       {}},
      {RoleKind::pupils, {"mokinys"}, {"mokiniai"}, {}},
      {RoleKind::social_worker,
       {"socialinis darbuotojas", "socialinė darbuotoja", "soc. darbuotoja"},
       {"socialiniai darbuotojai"},
       {"soc. darb."}},
      {RoleKind::police_officer,
       {"policijos pareigūnas", "bendruomenės pareigūnė", "policijos (bendruomenės) pareigūnas"},
       {"policijos pareigūnai"},
       {}},
      {RoleKind::librarian, {"bibliotekininkas", "Bibliotekininkė"}, {"bibliotekininkai"}, {}},
      {RoleKind::preschool_teacher,
       {"ikimokyklinio ugdymo mokytoja", "priešmokyklinio ugdymo mokytojas"},
       {"ikimokyklinio ugdymo mokytojos", "ikimokyklinio (priešmokyklinio) ugdymo mokytojai"},
       {}},
      {RoleKind::teaching_assistant,
       {"mokytojo padėjėjas", "mokytojo padėjėja"},
       {"mokytojų padėjėjai"},
       {}},
      {RoleKind::head_of_institution,
       {"Direktorius", "direktorė", "mokyklos direktorius", "Ąžuolyno gimnazijos direktorė"},
       {"direktoriai"},
       {"dir."}}};
  const auto expect = [](RoleKind role, std::string_view text, Answer plural) {
    const Responsible responsible = read_responsible(text);
    EXPECT_EQ(responsible.role, role) << text;
    EXPECT_EQ(responsible.plural, plural) << text;
    EXPECT_EQ(responsible.text, text);
  };
  for (const RoleExample& example : examples) {
    for (const auto text : example.one) expect(example.role, text, Answer::no);
    for (const auto text : example.several) expect(example.role, text, Answer::yes);
    for (const auto text : example.cut_short) expect(example.role, text, Answer::unspecified);
  }
}

TEST(Responsible, TheDirectorOfTheAdministrationIsNoHeadOfASchool) {
  const auto role = [](std::string_view text) { return read_responsible(text).role; };
  EXPECT_EQ(role("administracijos direktorius"), RoleKind::administration_director);
  EXPECT_EQ(role("Ąžuolyno rajono savivaldybės administracijos direktorė"),
            RoleKind::administration_director);
  EXPECT_EQ(role("savivaldybės administracijos direktoriaus pavaduotojas"),
            RoleKind::deputy_administration_director);
  EXPECT_EQ(role("savivaldybės direktorius"), RoleKind::unspecified);
  EXPECT_EQ(role("direktoriaus pavaduotojas ūkiui"), RoleKind::unspecified);
  EXPECT_EQ(role("mokytojas padėjėjas"), RoleKind::unspecified);
  EXPECT_EQ(role("soc. ir psich."), RoleKind::unspecified);
}

TEST(Responsible, InASchoolsPlanTheCommissionIsTheSchools) {
  const auto role = [](std::string_view text) {
    return read_responsible(text, CommissionOf::school).role;
  };
  EXPECT_EQ(role("VGK pirmininkė"), RoleKind::school_commission_chair);
  EXPECT_EQ(role("Vaiko gerovės komisijos nariai"), RoleKind::school_commission_member);
  EXPECT_EQ(role("psichologė"), RoleKind::psychologist);
  EXPECT_EQ(read_responsibles("VGK nariai, seniūnai", CommissionOf::school).at(0).responsible.role,
            RoleKind::school_commission_member);
}

TEST(Responsible, KnownInstitutionsAreInstitutionsWhateverTheirNames) {
  const auto expect = [](std::string_view text, InstitutionKind kind, Answer plural) {
    const Responsible responsible = read_responsible(text);
    EXPECT_EQ(responsible.institution_kind, kind) << text;
    EXPECT_EQ(responsible.plural, plural) << text;
  };
  expect("Ąžuolyno policijos komisariatas", InstitutionKind::police, Answer::no);
  expect("Probacijos tarnyba", InstitutionKind::probation, Answer::no);
  expect("struktūriniai padaliniai", InstitutionKind::administration_unit, Answer::yes);
  expect("Socialinių paslaugų centras", InstitutionKind::social_services_centre, Answer::no);
  expect("Ąžuolyno gimnazija", InstitutionKind::school, Answer::no);
  expect("NVO", InstitutionKind::non_governmental_organisation, Answer::unspecified);
}

TEST(Responsible, OtherWordsAreKeptAndNotGuessed) {
  for (const std::string_view text : {"institucijų specialistai",
                                      "VGK pirmininko pavaduotojas",
                                      "muzikos mokykla",
                                      "kitų komisijų draugai",
                                      "VGK"}) {
    const Responsible responsible = read_responsible(text);
    EXPECT_EQ(responsible.role, RoleKind::unspecified) << text;
    EXPECT_EQ(responsible.institution_kind, InstitutionKind::unspecified) << text;
    EXPECT_EQ(responsible.plural, Answer::unspecified) << text;
    EXPECT_EQ(responsible.text, text);
  }
}

TEST(Responsibles, KnownRolesNeedNoSeparator) {
  EXPECT_EQ(texts_of("VGK pirmininkas VGK sekretorius"),
            (Texts{"VGK pirmininkas", "VGK sekretorius"}));
  EXPECT_EQ(texts_of("VGK pirmininkas. VGK nariai"), (Texts{"VGK pirmininkas", "VGK nariai"}));
  EXPECT_EQ(texts_of("Vaiko gerovės komisijos nariai ir seniūnai"),
            (Texts{"Vaiko gerovės komisijos nariai", "ir seniūnai"}));
  EXPECT_EQ(read_responsible("ir seniūnai").role, RoleKind::elder);
}

TEST(Responsibles, CommasAndSemicolonsSeparate) {
  EXPECT_EQ(texts_of("VGK nariai, įstaigų vadovai; seniūnai"),
            (Texts{"VGK nariai", "įstaigų vadovai", "seniūnai"}));
  EXPECT_EQ(texts_of("Specialistai (socialiniai, švietimo), seniūnai"),
            (Texts{"Specialistai (socialiniai, švietimo)", "seniūnai"}));
  EXPECT_EQ(texts_of("a (b, c"), (Texts{"a (b", "c"}));
  EXPECT_EQ(texts_of(" , ;, "), Texts{});
}

TEST(Responsibles, RolesOfSchoolsAreTakenApart) {
  EXPECT_EQ(texts_of("Klasių vadovai, socialinis pedagogas"),
            (Texts{"Klasių vadovai", "socialinis pedagogas"}));
  EXPECT_EQ(texts_of("Psichologė; logopedas; specialusis pedagogas"),
            (Texts{"Psichologė", "logopedas", "specialusis pedagogas"}));
  EXPECT_EQ(texts_of("soc. pedagogė ir psichologas"), (Texts{"soc. pedagogė", "ir psichologas"}));
  EXPECT_EQ(texts_of("tėvai/globėjai"), (Texts{"tėvai", "globėjai"}));
  EXPECT_EQ(texts_of("tėvai (globėjai, rūpintojai), mokiniai"),
            (Texts{"tėvai (globėjai, rūpintojai)", "mokiniai"}));
  EXPECT_EQ(texts_of("direktoriaus pavaduotojas ugdymui ir klasių vadovai"),
            (Texts{"direktoriaus pavaduotojas ugdymui", "ir klasių vadovai"}));
}

TEST(Responsibles, UnknownWordsBetweenAreNotTakenApart) {
  EXPECT_EQ(texts_of("VGK pirmininkas. Kiti specialistai"),
            Texts{"VGK pirmininkas. Kiti specialistai"});
}

}  // namespace
}  // namespace gerove::intake
