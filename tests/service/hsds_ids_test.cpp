// Ids in HSDS: UUIDs that are always the same, beside which ours stand.
#include "service/hsds_ids.hpp"

#include <gmock/gmock.h>

#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "gerove/service/hsds.hpp"
#include "service/make_service.hpp"
#include "support/record_sets.hpp"

namespace gerove::service {
namespace {

using test::make_service;
using test::on;
using test::record_of;
using test::set_of;
using ::testing::IsEmpty;
using Json = nlohmann::ordered_json;

constexpr const char* uuid = "8896b788-7b3e-11ef-8db9-7f3d040352b3";

TEST(HsdsIds, AreThoseOfEveryImplementationOfVersion5) {
  // Python: uuid.uuid5(uuid.uuid5(uuid.NAMESPACE_DNS, "gerove.v1"), "service/p-1")
  EXPECT_EQ(hsds_id("service", "p-1"), "cf2ba23e-3ea9-59a3-bc8a-9351c993d334");
  EXPECT_EQ(hsds_id("organization", "org-1"), "108f91f5-0b95-5934-9745-367ad1a2c368");
  EXPECT_EQ(hsds_id("organization", "ąžuolas"), "a78b6797-970a-5515-b039-ff10794d8fbe");
}

TEST(HsdsIds, ThatAreUuidsStayWhatTheyAre) {
  EXPECT_TRUE(is_uuid(uuid));
  EXPECT_EQ(hsds_id("service", uuid), uuid);
  EXPECT_EQ(hsds_id("service", "8896B788-7B3E-11EF-8DB9-7F3D040352B3"),
            "8896B788-7B3E-11EF-8DB9-7F3D040352B3");
  EXPECT_EQ(hsds_id("service", ""), "");
}

TEST(HsdsIds, NearUuidsAreNone) {
  for (const char* const text : {"8896b788-7b3e-11ef-8db9-7f3d040352b",
                                 "8896b788-7b3e-11ef-8db9-7f3d040352b33",
                                 "8896b788-7b3e-11ef-8db9-7f3d040352bg",
                                 "8896b7887b3e-11ef-8db9-7f3d040352b3-",
                                 ""}) {
    EXPECT_FALSE(is_uuid(text)) << text;
  }
}

TEST(HsdsIds, OfDifferentKindsDiffer) {
  EXPECT_NE(hsds_id("service", "x"), hsds_id("organization", "x"));
  EXPECT_NE(hsds_part_id("x", "phone", 0), hsds_part_id("x", "phone", 1));
}

/// An institution that is part of another one, with a service that has parts of every kind.
std::vector<Record> directory() {
  Institution parent;
  parent.id = InstitutionId("tarnyba");
  parent.name = "Išgalvota tarnyba";
  Institution provider;
  provider.id = InstitutionId("centras");
  provider.name = "Išgalvotas centras";
  provider.parent_id = parent.id;
  Service service = make_service("p-1");
  service.provider_id = provider.id;
  service.audience.emplace().languages = {"lt"};
  service.schedules.emplace_back().rrule = "FREQ=WEEKLY;BYDAY=MO";
  service.capacity = {test::capacity_since(on(2023, 1, 1), 5, 4)};
  service.price.emplace().amount = make_decimal(5, 0);
  service.contacts.emplace_back().kind = ContactKind::phone;
  service.contacts[0].value = "+370 600 00000";
  service.funding_sources = {"savivaldybės biudžetas"};
  ServiceSite& site = service.sites.emplace_back();
  site.id = ServiceSiteId("s-1");
  site.address.emplace().text = "Išgalvotoji g. 1";
  site.address->visibility = AddressVisibility::published;
  return {record_of(parent), record_of(provider), record_of(service)};
}

void collect_ids(const Json& json, std::vector<std::string>& ids) {
  for (const auto& [name, value] : json.items()) {
    if (json.is_object() && name.starts_with("gerove.")) continue;
    if (json.is_object() && (name == "id" || name.ends_with("_id"))) ids.push_back(value);
    if (value.is_structured()) collect_ids(value, ids);
  }
}

TEST(HsdsIds, AreUuidsEverywhereAndNoTwoAreEqual) {
  std::vector<std::string> ids;
  collect_ids(Json::parse(write_hsds(set_of(directory()), Viewer::anybody))["contents"], ids);
  EXPECT_GT(ids.size(), 12U);
  for (const std::string& id : ids) EXPECT_TRUE(is_uuid(id)) << id;
  const std::set<std::string> different(ids.begin(), ids.end());
  EXPECT_EQ(different.size() + 1, ids.size()) << "but that of the parent, which is named once more";
}

TEST(HsdsIds, OursComeBack) {
  const HsdsReading back = read_hsds(write_hsds(set_of(directory()), Viewer::anybody));
  EXPECT_THAT(back.findings, IsEmpty());
  const Service* const service = back.records.find(ServiceId("p-1"));
  ASSERT_NE(service, nullptr);
  EXPECT_EQ(service->provider_id.value, "centras");
  EXPECT_EQ(service->sites.at(0).id.value, "s-1");
  const Institution* const provider = back.records.find(InstitutionId("centras"));
  ASSERT_NE(provider, nullptr);
  EXPECT_EQ(provider->parent_id.value, "tarnyba");
}

TEST(HsdsIds, OursComeBackWhereTheParentIsNotInTheDocument) {
  std::vector<Record> records = directory();
  records.erase(records.begin());
  const HsdsReading back = read_hsds(write_hsds(set_of(records), Viewer::anybody));
  EXPECT_EQ(back.records.find(InstitutionId("centras"))->parent_id.value, "tarnyba");
}

TEST(HsdsIds, ThatSomebodyChangedCount) {
  Json page = Json::parse(write_hsds(set_of(directory()), Viewer::anybody));
  page["contents"][1]["services"][0]["id"] = uuid;
  const HsdsReading back = read_hsds(page.dump());
  ASSERT_EQ(back.findings.size(), 2U) << "that of the site was made with it";
  for (const Finding& finding : back.findings) {
    EXPECT_EQ(finding.code, "service.hsds.id_contradicts");
  }
  EXPECT_EQ(back.findings[0].path, "contents[1].services[0].id");
  EXPECT_NE(back.records.find(ServiceId(uuid)), nullptr);
}

TEST(HsdsIds, ThatAreUuidsNeedNoMemberOfTheirOwn) {
  Service service = make_service(uuid);
  service.root = {};
  const Json page = Json::parse(write_hsds(set_of<Service>({service}), Viewer::anybody));
  EXPECT_FALSE(page["contents"][0]["services"][0].contains("gerove.v1.Service"));
  EXPECT_NE(read_hsds(page.dump()).records.find(ServiceId(uuid)), nullptr);
}

}  // namespace
}  // namespace gerove::service
