// Directories in HSDS: nothing is lost in passing through, faults are told at their place.
#include "gerove/service/hsds.hpp"

#include <gmock/gmock.h>

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "service/make_service.hpp"
#include "support/hsds_organization.hpp"
#include "support/record_sets.hpp"

namespace gerove::service {
namespace {

using test::on;
using test::organization_text;
using test::record_of;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using Json = nlohmann::ordered_json;

Json contents(const std::string& page) { return Json::parse(page)["contents"]; }

std::vector<std::string> faults(const Findings& findings) {
  std::vector<std::string> list;
  for (const Finding& finding : findings) {
    list.push_back(std::string(finding.code).substr(13) + ' ' + finding.path);
  }
  return list;
}

/// A directory that was read, in parts that can be changed.
struct Parts {
  std::vector<Institution> institutions{};
  std::vector<Service> services{};
  Findings findings{};
};

template <class T>
std::vector<T> all_of(const RecordSet& records) {
  std::vector<T> list;
  for (const auto& filed : records.all<T>()) list.push_back(*filed);
  return list;
}

Parts read(std::string_view json) {
  const HsdsReading reading = read_hsds(json);
  return {all_of<Institution>(reading.records), all_of<Service>(reading.records), reading.findings};
}

Parts read_organization() { return read(organization_text); }

std::string written(const Parts& parts, Viewer viewer = Viewer::anybody) {
  std::vector<Record> records;
  for (const Institution& one : parts.institutions) records.push_back(record_of(one));
  for (const Service& one : parts.services) records.push_back(record_of(one));
  return write_hsds(test::set_of(records), viewer);
}

TEST(Hsds, ReadsWhatOurRecordsHold) {
  const Parts reading = read_organization();
  EXPECT_THAT(faults(reading.findings), ElementsAre("name_unknown x_own"));
  ASSERT_EQ(reading.institutions.size(), 1U);
  EXPECT_EQ(reading.institutions[0].contacts.size(), 3U);
  ASSERT_EQ(reading.services.size(), 1U);
  const Service& service = reading.services[0];
  EXPECT_EQ(service.provider_id.value, "org-1");
  EXPECT_THAT(service.other_names, ElementsAre("Logopedas"));
  EXPECT_EQ(service.audience->age_from_months, 36U);
  EXPECT_EQ(service.audience->age_to_months, 150U);
  EXPECT_THAT(service.audience->languages, ElementsAre("lt"));
  EXPECT_EQ(service.schedules.at(0).rrule, "FREQ=WEEKLY;INTERVAL=2;UNTIL=20241231;BYDAY=TU,TH");
  EXPECT_EQ(service.schedules.at(0).start_minute, 540U);
  EXPECT_EQ(service.schedules.at(1).rrule, "FREQ=MONTHLY;BYDAY=1WE;BYWEEKNO=4")
      << "a rule that is not understood is not made simpler";
  EXPECT_EQ(service.capacity.at(0).taken, 10U);
  EXPECT_EQ(service.capacity.at(0).since, on(2023, 9, 25));
  EXPECT_EQ(*service.price->amount, make_decimal(15, 1));
  EXPECT_THAT(service.funding_sources, IsEmpty());
  EXPECT_FALSE(service.address);
  ASSERT_EQ(service.sites.size(), 2U);
  EXPECT_EQ(service.sites[0].id.value, "l-1");
  EXPECT_EQ(service.sites[0].name, "Namas");
  EXPECT_EQ(service.sites[0].address->text, "Išgalvotoji g. 1, 00000, Ąžuolynas");
  EXPECT_EQ(service.sites[0].address->visibility, AddressVisibility::published);
}

TEST(Hsds, WritesEveryFieldThatItRead) {
  EXPECT_EQ(contents(written(read_organization()))[0], Json::parse(organization_text));
  EXPECT_EQ(contents(written(read_organization(), Viewer::network))[0],
            Json::parse(organization_text));
}

TEST(Hsds, AChangeOfTheRecordChangesNothingElse) {
  Parts reading = read_organization();
  Service& service = reading.services[0];
  service.name = "Kita";
  service.sites[0].address->latitude = 55.0;
  service.schedules[0].start_minute = 600;
  service.price.reset();
  Json expected = Json::parse(organization_text);
  Json& object = expected["services"][0];
  object["name"] = "Kita";
  object["service_at_locations"][0]["location"]["latitude"] = 55.0;
  object["schedules"][0]["opens_at"] = "10:00";
  object.erase("cost_options");
  const Json found = contents(written(reading))[0];
  EXPECT_EQ(found["services"][0]["service_at_locations"], object["service_at_locations"]);
  EXPECT_EQ(found["services"][0]["name"], "Kita");
  EXPECT_FALSE(found["services"][0].contains("cost_options"));
  EXPECT_EQ(found["services"][0]["schedules"][0]["opens_at"], "10:00");
  EXPECT_EQ(found["services"][0]["schedules"][0]["description"], "išskyrus šventes");
  EXPECT_EQ(found["services"][0]["attributes"], object["attributes"]);
}

TEST(Hsds, AnAddressThatBecameHiddenDoesNotGoOut) {
  Parts reading = read_organization();
  for (const auto visibility : {AddressVisibility::hidden, AddressVisibility::network}) {
    reading.services[0].sites[0].address->visibility = visibility;
    const std::string text = written(reading);
    EXPECT_EQ(text.find("Išgalvotoji"), std::string::npos);
    EXPECT_EQ(text.find("54.5"), std::string::npos);
    EXPECT_EQ(text.find("autobusas"), std::string::npos);
  }
  EXPECT_NE(written(reading, Viewer::network).find("Išgalvotoji"), std::string::npos);
}

TEST(Hsds, KeepsWhatItHasNoWordsFor) {
  Institution provider;
  provider.id = InstitutionId("org-1");
  provider.name = "Išgalvota";
  provider.kind = InstitutionKind::health_care;
  Service service = test::make_service("p-1");
  service.provider_id = provider.id;
  service.catalogue_code = "x.1";
  service.other_names = {"A", "B"};
  service.care_kind = CareKind::respite_at_home;
  AudienceRule& rule = service.audience.emplace();
  rule.age_from_months = 18;
  rule.age_to_months = 215;
  rule.needs_levels = {SpecialNeedsLevel::large};
  rule.languages = {"lt"};
  for (const std::string text : {"FREQ=WEEKLY;BYDAY=MO", "FREQ=YEARLY;BYMONTHDAY=1;BYMONTH=9"}) {
    service.schedules.emplace_back().rrule = text;
  }
  service.capacity = {test::capacity_since(on(2023, 1, 1), 5, 5, 3)};
  service.price.emplace().amount = make_decimal(150, 2);
  service.price->currency = "EUR";
  Address& address = service.address.emplace();
  address.text = "Išgalvotoji g. 1";
  address.eldership = "Girininkų seniūnija";
  address.visibility = AddressVisibility::published;
  service.contacts.emplace_back().kind = ContactKind::e_delivery;
  service.contacts[0].value = "dėžutė";

  Parts back = read(written({{provider}, {service}, {}}));
  EXPECT_THAT(faults(back.findings), IsEmpty());
  ASSERT_EQ(back.services.size(), 1U);
  back.services[0].hsds_json.clear();
  back.institutions[0].hsds_json.clear();
  EXPECT_EQ(back.services[0], service);
  EXPECT_EQ(back.institutions[0], provider);
}

TEST(Hsds, TheSampleDirectoryComesBackAsItWas) {
  std::vector<Institution> institutions;
  std::vector<Service> services;
  for (const Record& record : test::read_records("sample_municipality_2023.jsonl")) {
    if (const auto* service = std::get_if<Service>(&record.content)) services.push_back(*service);
    if (const auto* one = std::get_if<Institution>(&record.content)) institutions.push_back(*one);
  }
  const std::string page = written({institutions, services, {}});
  Parts back = read(page);
  EXPECT_THAT(faults(back.findings), IsEmpty());
  ASSERT_EQ(back.services.size(), services.size());
  for (Service& found : back.services) {
    found.hsds_json.clear();
    const auto it = std::ranges::find(services, found.id, &Service::id);
    ASSERT_NE(it, services.end());
    if (it->address->visibility == AddressVisibility::published) {
      EXPECT_EQ(found, *it);
    }
    if (it->address->visibility == AddressVisibility::hidden) {
      EXPECT_EQ(found.address->text, "");
      EXPECT_EQ(found.address->eldership, "");
    }
  }
  EXPECT_EQ(written(read(page)), page);
}

TEST(Hsds, FaultsHaveTheirPlace) {
  const Parts reading = read(R"({"contents": [
    {"id": "o", "name": "", "description": "x", "websit": "y", "email": "nera pasto", "services": [
      {"id": "p", "name": "P", "status": "active", "url": "www.pavyzdys.lt", "minimun_age": 7,
       "maximum_age": "18", "assured_date": "2023-02-30",
       "capacities": [{"id": "c", "available": 13, "maximum": 12,
                       "updated": "2023-01-01T00:00:00Z"}],
       "schedules": [{"id": "s", "opens_at": "9 val."}]},
      {"name": "be id", "status": "active"}]}]})");
  EXPECT_THAT(faults(reading.findings),
              ElementsAre("missing contents[0].name",
                          "name_misspelt contents[0].websit",
                          "email_invalid contents[0].email",
                          "web_invalid contents[0].services[0].url",
                          "name_misspelt contents[0].services[0].minimun_age",
                          "type_wrong contents[0].services[0].maximum_age",
                          "date_invalid contents[0].services[0].assured_date",
                          "missing contents[0].services[0].capacities[0].unit",
                          "capacity_exceeds contents[0].services[0].capacities[0].available",
                          "time_invalid contents[0].services[0].schedules[0].opens_at",
                          "missing contents[0].services[1].id",
                          "id_unusable contents[0].services[1].id"));
  EXPECT_EQ(reading.findings[1].text.en, "there is no such name; perhaps: website");
  EXPECT_EQ(reading.services.size(), 1U);
  for (const Finding& finding : reading.findings) {
    EXPECT_EQ(finding.text.en.find("nera"), std::string::npos) << "no value in a finding";
  }
}

TEST(Hsds, ServicesMayBringTheirOrganization) {
  const std::string service = R"({"id": "p", "name": "P", "status": "active",
      "organization": {"id": "o", "name": "O", "description": "D"}})";
  for (const std::string& text : {service, '[' + service + ']'}) {
    const Parts reading = read(text);
    EXPECT_THAT(faults(reading.findings), IsEmpty());
    EXPECT_EQ(reading.services.at(0).provider_id.value, "o");
    EXPECT_EQ(reading.institutions.at(0).name, "O");
  }
}

TEST(Hsds, NamesGivenTwiceAreTold) {
  EXPECT_THAT(faults(read(R"({"id": "o", "name": "A", "name": "B", "description": "D"})").findings),
              ElementsAre("name_repeated name"));
}

TEST(Hsds, WhatIsNoDirectoryIsAFailure) {
  HsdsReading reading;
  const auto code = [&](const std::string& text) {
    const auto failure = try_read_hsds(text, reading);
    return failure ? failure->code : Errc::ok;
  };
  EXPECT_EQ(code("{"), Errc::json_syntax);
  EXPECT_EQ(code(""), Errc::json_syntax);
  EXPECT_EQ(code("\"\xff\""), Errc::json_syntax);
  EXPECT_EQ(code("17"), Errc::service_hsds);
  EXPECT_EQ(code("[17]"), Errc::service_hsds);
  EXPECT_EQ(code(R"({"contents": {}})"), Errc::service_hsds);
  EXPECT_EQ(code(R"({"id": "o", "x": 1e999})"), Errc::json_range);
  EXPECT_EQ(code(std::string(5000, '[') + std::string(5000, ']')), Errc::json_depth);
}

}  // namespace
}  // namespace gerove::service
