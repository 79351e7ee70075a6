// What a directory in HSDS says of services that do not work, of their sites, places and licences.
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "gerove/service/hsds.hpp"
#include "service/make_service.hpp"
#include "support/record_sets.hpp"

namespace gerove::service {
namespace {

using test::make_service;
using test::on;
using test::set_of;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using Json = nlohmann::ordered_json;

Json written_service(const Service& service,
                     Viewer viewer = Viewer::anybody,
                     std::optional<Date> as_of = {}) {
  const std::string page = write_hsds(set_of<Service>({service}), viewer, as_of);
  return Json::parse(page)["contents"][0]["services"][0];
}

/// A service as it comes back; the object that it was read from is dropped.
Service back(const Service& service, Viewer viewer = Viewer::anybody) {
  const HsdsReading reading = read_hsds(write_hsds(set_of<Service>({service}), viewer));
  EXPECT_EQ(reading.records.all<Service>().size(), 1U);
  Service found = *reading.records.all<Service>().front();
  found.hsds_json.clear();
  found.provider_id = {};
  return found;
}

Service read_service(const Json& object, Findings* findings = nullptr) {
  const HsdsReading reading = read_hsds(object.dump());
  if (findings != nullptr) *findings = reading.findings;
  Service found = *reading.records.all<Service>().front();
  return found;
}

std::vector<std::string> place_faults(const Findings& findings) {
  std::vector<std::string> list;
  for (const Finding& finding : findings) {
    list.push_back(std::string(finding.code).substr(13) + ' ' + finding.path);
  }
  return list;
}

Json service_with(const std::string& status) {
  return {{"id", "8896b788-7b3e-11ef-8db9-7f3d040352b3"}, {"name", "P"}, {"status", status}};
}

// Status ---------------------------------------------------------------------------------------

TEST(HsdsStatus, GoesOutAndComesBack) {
  for (const auto& [status, word] :
       {std::pair{ServiceStatus::unspecified, "active"},
        std::pair{ServiceStatus::active, "active"},
        std::pair{ServiceStatus::inactive, "inactive"},
        std::pair{ServiceStatus::temporarily_closed, "temporarily closed"},
        std::pair{ServiceStatus::defunct, "defunct"},
        std::pair{ServiceStatus::other, "inactive"}}) {
    Service service = make_service("p-1");
    service.status = status;
    EXPECT_EQ(written_service(service)["status"], word);
    EXPECT_EQ(back(service).status, status) << word;
  }
}

TEST(HsdsStatus, OfOneThatHasEndedIsDefunct) {
  Service service = make_service("p-1");
  service.valid = Period{.end = on(2023, 12, 31)};
  EXPECT_EQ(written_service(service, Viewer::anybody, on(2024, 1, 1))["status"], "defunct");
  EXPECT_EQ(written_service(service, Viewer::anybody, on(2023, 12, 31))["status"], "active");
  EXPECT_EQ(written_service(service)["status"], "active") << "no day is asked about";
  service.status = ServiceStatus::active;
  EXPECT_EQ(written_service(service, Viewer::anybody, on(2024, 1, 1))["status"], "defunct");
}

TEST(HsdsStatus, ThatSomebodyChangedCounts) {
  Service service = make_service("p-1");
  service.status = ServiceStatus::active;
  Json object = written_service(service);
  object["status"] = "inactive";
  EXPECT_EQ(read_service(object).status, ServiceStatus::inactive);
}

TEST(HsdsStatus, ThatTheSpecificationLacksIsToldAndNeverTakenForActive) {
  Findings findings;
  const Service service = read_service(service_with("veikia"), &findings);
  EXPECT_EQ(service.status, ServiceStatus::other);
  EXPECT_THAT(place_faults(findings), ElementsAre("status_unknown status"));
  EXPECT_EQ(written_service(service)["status"], "veikia");
}

// Places ---------------------------------------------------------------------------------------

TEST(HsdsCapacity, AvailableWithoutMaximumIsACapacity) {
  Json object = service_with("active");
  object["capacities"] = Json::array({{{"id", "c"},
                                       {"unit", {{"id", "u"}, {"name", "vieta"}}},
                                       {"available", 3},
                                       {"updated", "2023-09-01T00:00:00Z"}}});
  Findings findings;
  const Service service = read_service(object, &findings);
  EXPECT_THAT(place_faults(findings), IsEmpty());
  ASSERT_EQ(service.capacity.size(), 1U);
  EXPECT_EQ(service.capacity[0].available, 3U);
  EXPECT_EQ(service.capacity[0].places, std::nullopt);
  EXPECT_EQ(written_service(service)["capacities"], object["capacities"]);
}

TEST(HsdsCapacity, ComesBackWhateverIsKnown) {
  Service service = make_service("p-1");
  service.capacity = {test::capacity_since(on(2023, 1, 1), 5, 3, 2),
                      test::capacity_since(on(2023, 2, 1), 5, 9),
                      CapacityState{},
                      test::capacity_since(on(2023, 4, 1), 10, 10)};
  service.capacity[2].since = on(2023, 3, 1);
  service.capacity[2].available = 4;
  service.capacity[3].available = 2;
  EXPECT_EQ(written_service(service)["capacities"].size(), 3U)
      << "more taken than there are is no number";
  EXPECT_EQ(back(service), service);
}

// Sites ----------------------------------------------------------------------------------------

ServiceSite site(const std::string& id, AddressVisibility visibility) {
  ServiceSite made;
  made.id = ServiceSiteId(id);
  made.name = "Vieta " + id;
  made.description = "Išgalvota";
  made.status = ServiceStatus::temporarily_closed;
  made.valid = Period{.start = on(2023, 1, 1)};
  made.address.emplace().text = id + " g. 1";
  made.address->visibility = visibility;
  made.schedules.emplace_back().rrule = "FREQ=WEEKLY;BYDAY=MO";
  made.schedules.emplace_back().rrule = "FREQ=DAILY";
  made.capacity = {test::capacity_since(on(2023, 1, 1), 5, 4, 1)};
  made.contacts.emplace_back().kind = ContactKind::phone;
  made.contacts[0].value = "+370 600 00000";
  made.contacts.emplace_back().kind = ContactKind::email;
  made.contacts[1].value = "a@pavyzdys.lt";
  return made;
}

TEST(HsdsSites, ComeBackAsTheyWere) {
  Service service = make_service("p-1");
  service.sites = {site("a", AddressVisibility::published),
                   site("b", AddressVisibility::published)};
  EXPECT_EQ(back(service), service);
  service.address = *site("c", AddressVisibility::published).address;
  EXPECT_EQ(back(service), service) << "with an address of its own";
  service.sites[1].id = {};
  EXPECT_EQ(back(service), service) << "without an id";
  service.sites.pop_back();
  service.sites[0].address.reset();
  EXPECT_EQ(back(service), service) << "without an address";
}

TEST(HsdsSites, WithHiddenAddressesGoOutWithoutThem) {
  Service service = make_service("p-1");
  service.sites = {site("slaptoji", AddressVisibility::hidden),
                   site("tinklo", AddressVisibility::network)};
  const std::string text = written_service(service).dump();
  EXPECT_EQ(text.find("slaptoji g. 1"), std::string::npos);
  EXPECT_EQ(text.find("tinklo g. 1"), std::string::npos);
  EXPECT_NE(written_service(service, Viewer::network).dump().find("tinklo g. 1"),
            std::string::npos);
  EXPECT_EQ(back(service).sites.size(), 2U);
  EXPECT_EQ(back(service).sites[0].address->visibility, AddressVisibility::hidden);
}

TEST(HsdsSites, OnlyOneThatSaysNoMoreThanWhereIsTheAddress) {
  const Json location = {{"id", "v"}, {"location_type", "physical"}, {"latitude", 54.5}};
  Json object = service_with("active");
  object["service_at_locations"] = Json::array({{{"id", "l"}, {"location", location}}});
  EXPECT_EQ(read_service(object).address->latitude, 54.5);
  EXPECT_THAT(read_service(object).sites, IsEmpty());
  object["service_at_locations"][0]["description"] = "antras aukštas";
  EXPECT_FALSE(read_service(object).address);
  EXPECT_EQ(read_service(object).sites.at(0).description, "antras aukštas");
  EXPECT_EQ(written_service(read_service(object))["service_at_locations"],
            object["service_at_locations"]);
}

TEST(HsdsSites, HaveTheirOwnHours) {
  Json object = service_with("active");
  object["service_at_locations"] = Json::array({{{"id", "l"},
                                                 {"schedules",
                                                  Json::array({{{"id", "s"},
                                                                {"freq", "WEEKLY"},
                                                                {"byday", "MO"},
                                                                {"opens_at", "09:00"},
                                                                {"closes_at", "12:00"}}})}}});
  const Service service = read_service(object);
  ASSERT_EQ(service.sites.size(), 1U);
  EXPECT_EQ(service.sites[0].schedules.at(0).rrule, "FREQ=WEEKLY;BYDAY=MO");
  EXPECT_EQ(service.sites[0].schedules.at(0).end_minute, 720U);
}

// What else goes out ---------------------------------------------------------------------------

TEST(HsdsService, LicencesFundingConsentAndHolidaysComeBack) {
  Service service = make_service("p-1");
  service.licences.resize(2);
  service.licences[0].number = "L-12";
  service.licences[0].state = LicenceState::valid;
  service.licences[1].number = "L-13";
  service.funding_sources = {"savivaldybės biudžetas", "projektas"};
  service.consent_required = Answer::yes;
  service.pseudonym = "Paslauga";
  service.schedules.emplace_back().rrule = "FREQ=WEEKLY;BYDAY=MO";
  service.schedules[0].on_holidays = Answer::yes;
  const Json object = written_service(service, Viewer::network);
  EXPECT_EQ(object["licenses"], "L-12 (galioja), L-13");
  EXPECT_EQ(object["funding"][1]["source"], "projektas");
  EXPECT_EQ(object["schedules"].size(), 1U);
  EXPECT_EQ(back(service, Viewer::network), service);
}

TEST(HsdsPseudonym, IsTheOnlyNameThatThePublicReads) {
  Service service = make_service("p-1", "Slaptoji prieglauda");
  service.other_names = {"Slaptoji"};
  service.description = "Slaptosios aprašymas";
  service.pseudonym = "Krizių centras Nr. 7";
  service.sites = {site("b", AddressVisibility::published)};
  service.sites[0].name = "Slaptosios filialas";
  service.hsds_json = R"({"id": "p-1", "name": "Slaptoji prieglauda", "alert": "Slaptoji"})";
  const std::string text = written_service(service).dump();
  EXPECT_EQ(text.find("Slapt"), std::string::npos);
  EXPECT_EQ(written_service(service)["name"], "Krizių centras Nr. 7");
  EXPECT_EQ(written_service(service, Viewer::network)["name"], "Slaptoji prieglauda");
}

// Documents ------------------------------------------------------------------------------------

TEST(HsdsDocuments, OfOtherKindsAreRefusedWithTheirKind) {
  const auto kind = [](const std::string& text) {
    HsdsReading reading;
    const auto failure = try_read_hsds(text, reading);
    EXPECT_TRUE(failure) << text;
    return failure && failure->code == Errc::service_hsds ? failure->detail : "read";
  };
  EXPECT_EQ(kind(R"({"id": "v", "location_type": "physical", "latitude": 54})"), "location");
  EXPECT_EQ(kind(R"({"id": "t", "name": "T", "description": "D", "version": "1"})"), "taxonomy");
  EXPECT_EQ(kind(R"({"id": "t", "code": "a", "name": "T", "taxonomy_id": "x"})"), "taxonomy_term");
  EXPECT_EQ(kind(R"({"name": "x", "resources": [], "profile": "tabular-data-package"})"),
            "tabular");
  EXPECT_EQ(kind("id,name,description\n1,A,B\n"), "tabular");
  EXPECT_EQ(kind("\xef\xbb\xbf\"id\",\"name\"\n"), "tabular");
  EXPECT_EQ(kind(R"({"contents": [{"id": "v", "location_type": "virtual"}]})"), "location");
}

TEST(HsdsDocuments, TheRefusalSaysWhereAndWhat) {
  HsdsReading reading;
  const auto failure = try_read_hsds(
      R"([{"id": "o", "name": "O", "description": "D"}, {"id": "v", "location_type": "x"}])",
      reading);
  ASSERT_TRUE(failure);
  EXPECT_EQ(failure->path, "[1]");
  EXPECT_NE(failure->message(Language::lt).find("„location“"), std::string::npos);
}

TEST(HsdsDocuments, AServiceAtALocationBringsItsService) {
  const std::string at = R"({"id": "l-1", "location": {"id": "v", "location_type": "physical",
    "latitude": 54.5}, "schedules": [{"id": "s", "freq": "WEEKLY", "byday": "MO"}],
    "service": {"id": "p", "name": "P", "status": "active",
                "organization": {"id": "o", "name": "O", "description": "D"}}})";
  const HsdsReading reading = read_hsds(at);
  EXPECT_THAT(place_faults(reading.findings), IsEmpty());
  const Service* const service = reading.records.find(ServiceId("p"));
  ASSERT_NE(service, nullptr);
  EXPECT_EQ(service->provider_id.value, "o");
  ASSERT_EQ(service->sites.size(), 1U);
  EXPECT_EQ(service->sites[0].id.value, "l-1");
  EXPECT_EQ(service->sites[0].address->latitude, 54.5);
}

TEST(HsdsDocuments, PlacesOfOneServiceAreItsSites) {
  const std::string service = R"("service": {"id": "p", "name": "P", "status": "active"})";
  const auto at = [&](const std::string& id) {
    return R"({"id": ")" + id + R"(", "location": {"id": "v", "location_type": "physical"}, )" +
           service + '}';
  };
  const HsdsReading reading = read_hsds('[' + at("l-1") + ',' + at("l-2") + ',' + at("l-2") + ']');
  ASSERT_EQ(reading.records.all<Service>().size(), 1U);
  EXPECT_EQ(reading.records.all<Service>().front()->sites.size(), 2U);
}

TEST(HsdsDocuments, APlaceThatOnlyNamesItsServiceIsPutToIt) {
  const HsdsReading reading = read_hsds(R"([
    {"id": "p", "name": "P", "status": "active", "organization_id": "o"},
    {"id": "l-1", "service_id": "p", "location": {"id": "v", "location_type": "physical",
                                                 "latitude": 54.5}}])");
  ASSERT_EQ(reading.records.all<Service>().size(), 1U);
  EXPECT_EQ(reading.records.all<Service>().front()->address->latitude, 54.5);
}

// What the specification requires --------------------------------------------------------------

std::vector<std::string> missing_in(const std::string& member, const Json& object) {
  Json service = service_with("active");
  service[member] = object;
  Findings findings;
  read_service(service, &findings);
  return place_faults(findings);
}

TEST(HsdsRequired, MembersOfEveryObjectAreAskedFor) {
  EXPECT_THAT(missing_in("capacities", Json::array({{{"id", "c"}}})),
              ElementsAre("missing capacities[0].unit",
                          "missing capacities[0].available",
                          "missing capacities[0].updated"));
  EXPECT_THAT(missing_in("program", {{"id", "c"}, {"name", "P"}}),
              ElementsAre("missing program.description"));
  EXPECT_THAT(missing_in("metadata", Json::array({{{"id", "m"}}})),
              ElementsAre("missing metadata[0].last_action_date",
                          "missing metadata[0].last_action_type",
                          "missing metadata[0].field_name",
                          "missing metadata[0].previous_value",
                          "missing metadata[0].replacement_value",
                          "missing metadata[0].updated_by"));
  EXPECT_THAT(missing_in("phones", Json::array({{{"id", "t"}}})),
              ElementsAre("missing phones[0].number"));
  EXPECT_THAT(missing_in("additional_urls", Json::array({{{"label", "x"}}})),
              ElementsAre("missing additional_urls[0].id", "missing additional_urls[0].url"));
}

TEST(HsdsRequired, PartsOfAnAddressMayBeEmptyButMustBeThere) {
  Json address = {{"id", "a"},
                  {"address_1", "Išgalvotoji g. 1"},
                  {"city", ""},
                  {"state_province", ""},
                  {"postal_code", ""},
                  {"country", "LT"},
                  {"address_type", "physical"}};
  const auto told = [&] {
    return missing_in("service_at_locations",
                      Json::array({{{"id", "l"},
                                    {"location",
                                     {{"id", "v"},
                                      {"location_type", "physical"},
                                      {"addresses", Json::array({address})}}}}}));
  };
  EXPECT_THAT(told(), IsEmpty());
  address.erase("city");
  address["country"] = "";
  const std::string at = "missing service_at_locations[0].location.addresses[0].";
  EXPECT_THAT(told(), ElementsAre(at + "country", at + "city"));
}

TEST(HsdsRequired, NullIsMissingAndATextIsNoNumber) {
  Json capacity = {
      {"id", "c"}, {"unit", nullptr}, {"available", "3"}, {"updated", "2023-09-01T00:00:00Z"}};
  EXPECT_THAT(missing_in("capacities", Json::array({capacity})),
              ElementsAre("missing capacities[0].unit", "type_wrong capacities[0].available"));
}

// Terms ----------------------------------------------------------------------------------------

Json term(const std::string& id) { return {{"id", id}, {"name", "T"}, {"description", "D"}}; }

std::vector<std::string> faults_of_attributes(const Json& attributes) {
  Json service = service_with("active");
  service["attributes"] = attributes;
  Findings findings;
  read_service(service, &findings);
  return place_faults(findings);
}

TEST(HsdsTerms, ThatAreInTheDocumentAreFound) {
  EXPECT_THAT(faults_of_attributes(Json::array({{{"id", "a"}, {"taxonomy_term_id", "t"}},
                                                {{"id", "b"}, {"taxonomy_term", term("t")}}})),
              IsEmpty());
}

TEST(HsdsTerms, ThatAreNotAreTold) {
  EXPECT_THAT(faults_of_attributes(Json::array({{{"id", "a"}, {"taxonomy_term_id", "t"}}})),
              ElementsAre("term_unknown attributes[0].taxonomy_term_id"));
}

TEST(HsdsTerms, WhoseIdIsAnotherThanTheObjectsAreTold) {
  EXPECT_THAT(faults_of_attributes(Json::array(
                  {{{"id", "a"}, {"taxonomy_term_id", "x"}, {"taxonomy_term", term("t")}}})),
              ElementsAre("reference_contradicts attributes[0].taxonomy_term_id"));
}

TEST(HsdsTerms, WhoseTaxonomyIsAnotherAreTold) {
  Json one = term("t");
  one["taxonomy_id"] = "x";
  one["taxonomy_detail"] = term("y");
  EXPECT_THAT(faults_of_attributes(Json::array({{{"id", "a"}, {"taxonomy_term", one}}})),
              ElementsAre("reference_contradicts attributes[0].taxonomy_term.taxonomy_id"));
}

TEST(HsdsTerms, WhoseParentIsNotThereAreToldLightly) {
  Json one = term("t");
  one["parent_id"] = "x";
  Json service = service_with("active");
  service["attributes"] = Json::array({{{"id", "a"}, {"taxonomy_term", one}}});
  Findings findings;
  read_service(service, &findings);
  ASSERT_THAT(place_faults(findings),
              ElementsAre("term_unknown attributes[0].taxonomy_term.parent_id"));
  EXPECT_EQ(findings[0].severity, Severity::info);
}

TEST(HsdsTerms, OfAnAttributeThatIsLinkedToSomethingElseAreTold) {
  EXPECT_THAT(faults_of_attributes(
                  Json::array({{{"id", "a"}, {"link_id", "kitas"}, {"taxonomy_term", term("t")}}})),
              ElementsAre("reference_contradicts attributes[0].link_id"));
}

}  // namespace
}  // namespace gerove::service
