// Directories in HSDS: what a reader may not see is in no copy either.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "gerove/service/hsds.hpp"
#include "service/make_service.hpp"
#include "support/record_sets.hpp"

namespace gerove::service {
namespace {

using Json = nlohmann::ordered_json;
using enum AddressVisibility;

constexpr std::string_view secret = "Slaptoji g. 7";
constexpr std::string_view personal_code = "33309240064";

Address address(AddressVisibility visibility, std::string_view text = secret) {
  Address made;
  made.text = text;
  made.visibility = visibility;
  return made;
}

/// A shelter that was read from a document, with one service.
struct Shelter {
  Institution institution{};
  Service service = test::make_service("p", "Apgyvendinimas");

  Shelter() {
    institution.id = InstitutionId("krizes");
    institution.name = "Krizių centras";
    institution.address = address(hidden);
    institution.hsds_json =
        R"({"id":"krizes","x_guide":"kieme","locations":[{"address":"Slaptoji g. 7","x":1}]})";
    service.provider_id = institution.id;
    service.hsds_json = R"({"id":"p","alert":"Skambinti","x_place":"Slaptoji g. 7"})";
  }
  std::string written(Viewer viewer) const {
    const std::vector<Record> records{{.content = institution}, {.content = service}};
    return write_hsds(test::set_of(records), viewer);
  }
};

bool holds(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

TEST(HsdsGuard, AHiddenAddressIsInNoKeptDocument) {
  Shelter shelter;
  for (const Viewer viewer : {Viewer::anybody, Viewer::network}) {
    const std::string text = shelter.written(viewer);
    EXPECT_FALSE(holds(text, secret));
    EXPECT_FALSE(holds(text, "kieme")) << "what is kept goes out whole or not at all";
    EXPECT_FALSE(holds(text, "Skambinti")) << "nor do documents of its services";
    EXPECT_TRUE(holds(text, "Krizių centras"));
  }
  shelter.institution.address->visibility = network;
  EXPECT_FALSE(holds(shelter.written(Viewer::anybody), secret));
  EXPECT_TRUE(holds(shelter.written(Viewer::network), "kieme"));
  EXPECT_TRUE(holds(shelter.written(Viewer::network), "Skambinti"));
}

TEST(HsdsGuard, AnAddressOfAServiceHidesTheDocumentsAroundIt) {
  Shelter shelter;
  shelter.institution.address.reset();
  shelter.service.address = address(network);
  const std::string text = shelter.written(Viewer::anybody);
  EXPECT_FALSE(holds(text, "kieme") || holds(text, "Skambinti") || holds(text, secret));
  shelter.service.address.reset();
  EXPECT_TRUE(holds(shelter.written(Viewer::anybody), "kieme"));
  EXPECT_TRUE(holds(shelter.written(Viewer::anybody), "Skambinti"));
  ServiceSite site;
  site.id = ServiceSiteId("b");
  site.address = address(hidden);
  shelter.service.sites = {site};
  EXPECT_FALSE(holds(shelter.written(Viewer::network), "kieme"));
}

TEST(HsdsGuard, ATextThatRepeatsAHiddenAddressIsLeftOut) {
  Shelter shelter;
  shelter.service.description = "Ateikite į SLAPTOJI G. 7, skambinkite";
  shelter.institution.contacts.push_back(
      {ContactKind::phone, "+37000000000", "Slaptoji g. 7, rūsys", {}});
  const std::string text = shelter.written(Viewer::network);
  EXPECT_FALSE(holds(text, "SLAPTOJI")) << "the provider's address, in the service's description";
  EXPECT_FALSE(holds(text, "rūsys"));
  EXPECT_TRUE(holds(text, "+37000000000"));
  shelter.institution.address->visibility = published;
  EXPECT_TRUE(holds(shelter.written(Viewer::anybody), "SLAPTOJI"));
}

TEST(HsdsGuard, TheNameBehindAPseudonymIsInNoCopy) {
  Shelter shelter;
  shelter.institution.address.reset();
  shelter.institution.hsds_json = R"({"id":"krizes","programs":[{"name":"Apgyvendinimas"}]})";
  shelter.service.pseudonym = "Paslauga Nr. 7";
  shelter.service.funding_sources = {"Rėmėjas: Apgyvendinimas", "Savivaldybė"};
  const std::string text = shelter.written(Viewer::anybody);
  EXPECT_FALSE(holds(text, "Apgyvendinimas"));
  EXPECT_TRUE(holds(text, "Paslauga Nr. 7") && holds(text, "Savivaldybė"));
  EXPECT_TRUE(holds(shelter.written(Viewer::network), "Apgyvendinimas"));
}

TEST(HsdsGuard, WhatThePublicMayNotSeeStaysHiddenAfterTheNetworkReadIt) {
  Shelter shelter;
  shelter.institution.address->visibility = network;
  shelter.service.address = address(network);
  const std::string for_network = shelter.written(Viewer::network);
  ASSERT_TRUE(holds(for_network, secret));
  const HsdsReading back = read_hsds(for_network);
  EXPECT_FALSE(holds(write_hsds(back.records, Viewer::anybody), secret));
}

TEST(HsdsGuard, APersonalCodeGoesOutNowhere) {
  Shelter shelter;
  shelter.institution.address.reset();
  shelter.institution.id = InstitutionId(std::string(personal_code));
  shelter.institution.legal_code = personal_code;
  shelter.institution.hsds_json =
      R"({"id":"33309240064","x":{"33309240064":33309240064},"y":"a. k. 33309240064"})";
  shelter.service.id = ServiceId("p-" + std::string(personal_code));
  shelter.service.provider_id = shelter.institution.id;
  for (const Viewer viewer : {Viewer::anybody, Viewer::network}) {
    const std::string text = shelter.written(viewer);
    EXPECT_FALSE(holds(text, personal_code));
    EXPECT_TRUE(holds(text, "a. k. ***********"));
    const Json page = Json::parse(text);
    ASSERT_EQ(page["contents"].size(), 1U) << "the service still finds its provider";
    EXPECT_EQ(page["contents"][0]["services"].size(), 1U);
    EXPECT_EQ(page["contents"][0]["gerove.v1.Institution"]["id"], "#1");
  }
}

TEST(HsdsGuard, AProviderThatIsOnlyNamedGoesOutWithoutItsPersonalCode) {
  Service service = test::make_service("p", "Psichologas");
  service.provider_id = InstitutionId(std::string(personal_code));
  const std::vector<Record> records{{.content = service}};
  EXPECT_FALSE(holds(write_hsds(test::set_of(records), Viewer::network), personal_code));
}

}  // namespace
}  // namespace gerove::service
