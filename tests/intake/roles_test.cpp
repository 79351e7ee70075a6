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

TEST(Responsibles, UnknownWordsBetweenAreNotTakenApart) {
  EXPECT_EQ(texts_of("VGK pirmininkas. Kiti specialistai"),
            Texts{"VGK pirmininkas. Kiti specialistai"});
}

}  // namespace
}  // namespace gerove::intake
