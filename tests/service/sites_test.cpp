// Services that do not work, have ended, or are given at several sites: where and when they are
// offered.
#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "gerove/service/match.hpp"
#include "service/make_service.hpp"
#include "support/record_sets.hpp"

namespace gerove::service {
namespace {

using test::capacity_since;
using test::make_service;
using test::on;
using test::record_of;
using test::set_of;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

const Date today = on(2023, 12, 1);  // a Friday
const GeoPoint home{54.60, 24.00};

ServiceSite site(const std::string& id, double latitude) {
  ServiceSite made;
  made.id = ServiceSiteId(id);
  made.name = "Vieta " + id;
  Address& address = made.address.emplace();
  address.text = id + " g. 1";
  address.latitude = latitude;
  address.longitude = 24.0;
  address.visibility = AddressVisibility::published;
  return made;
}

/// A service with a near and a far site.
Service with_sites() {
  Service service = make_service("p-1");
  service.sites = {site("toli", 54.90), site("arti", 54.61)};
  return service;
}

ServiceSchedule hours(std::uint32_t from, std::uint32_t to) {
  ServiceSchedule made;
  made.rrule = "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR";
  made.start_minute = from * 60;
  made.end_minute = to * 60;
  return made;
}

/// The only service found, as an offer or a near miss.
struct Found {
  bool offered = false;
  bool near_miss = false;
  std::string site{};
  Offer offer{};

  std::string why(Aspect aspect) const {
    for (const Reason& reason : offer.reasons) {
      if (reason.aspect == aspect) return reason.text.en;
    }
    return {};
  }
};

Found find(const Service& service, Wanted wanted = {}, MatchOptions options = {}) {
  wanted.text = "logopedas";
  wanted.from = home;
  const RecordSet records = set_of<Service>({service});
  const Directory directory(records);
  const Matches matches = match(wanted, directory, today, options);
  Found found{!matches.offers.empty(), !matches.near_misses.empty(), {}, {}};
  if (!found.offered && !found.near_miss) return found;
  found.offer = found.offered ? matches.offers[0] : matches.near_misses[0];
  if (found.offer.site != nullptr) found.site = found.offer.site->id.value;
  found.offer.service = nullptr;  // what it points to is gone
  found.offer.site = nullptr;
  return found;
}

// Services that do not work --------------------------------------------------------------------

TEST(ServiceStatus, OneThatDoesNotWorkIsNeverOffered) {
  Service service = make_service("p-1");
  service.capacity = {capacity_since(on(2023, 1, 1), 5, 0)};
  service.status = ServiceStatus::active;
  EXPECT_TRUE(find(service).offered);
  service.status = ServiceStatus::inactive;
  Found found = find(service);
  EXPECT_FALSE(found.offered);
  EXPECT_EQ(found.why(Aspect::validity), "not offered now");
  service.status = ServiceStatus::temporarily_closed;
  found = find(service);
  EXPECT_FALSE(found.offered);
  EXPECT_EQ(found.why(Aspect::validity), "temporarily closed");
}

TEST(ServiceStatus, ADefunctOneIsGone) {
  Service service = make_service("p-1");
  service.status = ServiceStatus::defunct;
  const Found found = find(service);
  EXPECT_FALSE(found.offered || found.near_miss);
}

TEST(ServiceStatus, ThatNobodyUnderstandsLeavesItOpen) {
  Service service = make_service("p-1");
  service.status = ServiceStatus::other;
  Found found = find(service);
  EXPECT_TRUE(found.offered);
  EXPECT_EQ(found.offer.open_questions, 1U);
  EXPECT_EQ(found.why(Aspect::validity), "it is not known whether it is offered now");
  service.status = static_cast<ServiceStatus>(77);
  EXPECT_EQ(find(service).offer.open_questions, 1U);
}

TEST(ServiceStatus, OneThatEndsBeforeTheDayThatIsWantedIsGone) {
  Service service = make_service("p-1");
  service.valid = Period{.end = on(2023, 12, 10)};
  EXPECT_TRUE(find(service).offered);
  Wanted wanted;
  wanted.day = on(2023, 12, 11);
  const Found found = find(service, wanted);
  EXPECT_FALSE(found.offered || found.near_miss);
}

TEST(ServiceStatus, OneWhoseProviderNoLongerWorksIsGone) {
  Service service = make_service("p-1");
  service.provider_id = InstitutionId("centras");
  Institution provider;
  provider.id = service.provider_id;
  provider.active = Period{.end = on(2023, 11, 30)};
  Wanted wanted;
  wanted.text = "logopedas";
  const RecordSet ended = set_of<Record>({record_of(service), record_of(provider)});
  const Directory without(ended);
  EXPECT_THAT(match(wanted, without, today).offers, IsEmpty());
  provider.active->end = today;
  const RecordSet last_day = set_of<Record>({record_of(service), record_of(provider)});
  const Directory directory(last_day);
  EXPECT_EQ(match(wanted, directory, today).offers.size(), 1U);
}

TEST(ServiceStatus, OfTwoThingsAgainstItIsLeftOut) {
  Service service = make_service("p-1");
  service.status = ServiceStatus::inactive;
  service.capacity = {capacity_since(on(2023, 1, 1), 5, 5)};
  const Found found = find(service);
  EXPECT_FALSE(found.offered || found.near_miss);
}

TEST(ServiceLicence, NoneOfWhichIsValidIsTold) {
  Service service = make_service("p-1");
  const auto told = [&] {
    const RecordSet records = set_of<Service>({service});
    const Directory directory(records);
    return !directory.findings().empty() &&
           directory.findings()[0].code == "service.licence.not_valid";
  };
  EXPECT_FALSE(told());
  service.licences.resize(2);
  service.licences[0].state = LicenceState::revoked;
  service.licences[1].state = LicenceState::suspended;
  EXPECT_TRUE(told());
  service.status = ServiceStatus::inactive;
  EXPECT_FALSE(told()) << "nobody offers it";
  service.status = {};
  service.licences[1].state = LicenceState::valid;
  EXPECT_FALSE(told());
  service.licences[1].state = LicenceState::unspecified;
  EXPECT_FALSE(told()) << "not recorded is not invalid";
}

// Holidays -------------------------------------------------------------------------------------

TEST(MatchOnHolidays, TheAnswerSaysThatItIsOne) {
  Service service = make_service("p-1");
  service.schedules = {hours(13, 17)};
  Wanted wanted;
  wanted.day = on(2023, 4, 10);
  wanted.minute = 15 * 60;
  Found found = find(service, wanted);
  EXPECT_FALSE(found.offered);
  EXPECT_EQ(found.why(Aspect::hours),
            "open by its hours, but that day is a public holiday: Easter Monday");
  wanted.minute = 18 * 60;
  EXPECT_EQ(find(service, wanted).why(Aspect::hours), "not offered at that time");
  wanted.day = on(2023, 4, 11);
  wanted.minute = 15 * 60;
  EXPECT_TRUE(find(service, wanted).offered);
}

// Sites ----------------------------------------------------------------------------------------

TEST(Sites, TheNearestCounts) {
  const Found found = find(with_sites());
  EXPECT_TRUE(found.offered);
  EXPECT_EQ(found.site, "arti");
  EXPECT_EQ(found.offer.distance, 1U);
}

TEST(Sites, TheNearestThatSuitsCounts) {
  Service service = with_sites();
  service.sites[1].capacity = {capacity_since(on(2023, 1, 1), 5, 5)};
  service.sites[0].capacity = {capacity_since(on(2023, 1, 1), 5, 4)};
  EXPECT_EQ(find(service).site, "toli");
  EXPECT_EQ(find(service).offer.place, Answer::yes);
  service.sites[1].capacity = {capacity_since(on(2023, 1, 1), 5, 4)};
  EXPECT_EQ(find(service).site, "arti");
}

TEST(Sites, BeingNearerOutweighsWhatIsNotKnown) {
  Service service = with_sites();
  service.sites[0].capacity = {capacity_since(on(2023, 1, 1), 5, 4)};
  const Found found = find(service);
  EXPECT_EQ(found.site, "arti");
  EXPECT_EQ(found.offer.place, Answer::unspecified);
}

TEST(Sites, ThatDoNotWorkOrHaveEndedAreNotOffered) {
  Service service = with_sites();
  for (const ServiceStatus status :
       {ServiceStatus::inactive, ServiceStatus::temporarily_closed, ServiceStatus::defunct}) {
    service.sites[1].status = status;
    EXPECT_EQ(find(service).site, "toli");
  }
  service.sites[1].status = {};
  service.sites[1].valid = Period{.end = on(2023, 11, 30)};
  EXPECT_EQ(find(service).site, "toli");
  service.sites[0].valid = Period{.end = on(2023, 11, 30)};
  EXPECT_FALSE(find(service).offered || find(service).near_miss) << "no site is left";
  service.sites[0].valid = Period{.start = on(2024, 1, 1)};
  const Found found = find(service);
  EXPECT_TRUE(found.near_miss);
  EXPECT_EQ(found.why(Aspect::validity), "offered only from 2024-01-01");
}

TEST(Sites, HaveHoursOfTheirOwnOrThoseOfTheService) {
  Service service = with_sites();
  service.schedules = {hours(8, 12)};
  service.sites[0].schedules = {hours(14, 18)};
  Wanted wanted;
  wanted.day = today;
  wanted.minute = 15 * 60;
  EXPECT_EQ(find(service, wanted).site, "toli");
  wanted.minute = 9 * 60;
  EXPECT_EQ(find(service, wanted).site, "arti");
}

TEST(Sites, HaveACapacityOfTheirOwnOrThatOfTheService) {
  Service service = with_sites();
  service.capacity = {capacity_since(on(2023, 1, 1), 5, 5)};
  EXPECT_FALSE(find(service).offered);
  service.sites[0].capacity = {capacity_since(on(2023, 1, 1), 5, 1)};
  EXPECT_EQ(find(service).site, "toli");
}

TEST(Sites, TheOwnAddressIsAPlaceToo) {
  Service service = with_sites();
  service.address = *site("savo", 54.601).address;
  const Found own = find(service);
  EXPECT_TRUE(own.offered);
  EXPECT_EQ(own.site, "");
  EXPECT_EQ(own.offer.distance, 0U);
  service.address->latitude = 55.9;
  EXPECT_EQ(find(service).site, "arti");
}

TEST(Sites, NoneThatSuitsIsANearMissOfTheNearest) {
  Service service = with_sites();
  service.capacity = {capacity_since(on(2023, 1, 1), 5, 5)};
  const Found found = find(service);
  EXPECT_TRUE(found.near_miss);
  EXPECT_EQ(found.site, "arti");
}

TEST(Sites, TooFarAwayLeaveTheOthers) {
  Service service = with_sites();
  service.sites[1].schedules = {hours(8, 9)};
  Wanted wanted;
  wanted.within_km = 10;
  wanted.day = today;
  EXPECT_EQ(find(service, wanted).site, "arti");
  service.sites.pop_back();
  const Found far = find(service, wanted);
  EXPECT_FALSE(far.offered);
  EXPECT_EQ(far.why(Aspect::distance), "33 km away");
}

TEST(Sites, WithAHiddenAddressHaveNoDistanceAndComeLast) {
  Service service = with_sites();
  service.sites[1].address->visibility = AddressVisibility::hidden;
  EXPECT_EQ(find(service).site, "toli");
  service.sites[0].status = ServiceStatus::inactive;
  const Found hidden = find(service);
  EXPECT_EQ(hidden.site, "arti");
  EXPECT_EQ(hidden.offer.distance, std::nullopt);
}

TEST(Sites, FaultsHaveTheirPlace) {
  Service service = with_sites();
  service.schedules = {hours(8, 12)};
  service.sites[1].schedules = {hours(8, 12)};
  service.sites[1].schedules[0].rrule = "FREQ=NEVER";
  service.sites[0].capacity = {capacity_since(on(2023, 1, 1), 5, 6)};
  const RecordSet records = set_of<Service>({service});
  const Directory directory(records);
  std::vector<std::string> paths;
  for (const Finding& finding : directory.findings()) paths.push_back(finding.path);
  EXPECT_THAT(
      paths,
      ElementsAre("service.sites[0].capacity[0].taken", "service.sites[1].schedules[0].rrule"));
}

// Pseudonyms -----------------------------------------------------------------------------------

TEST(Pseudonym, IsTheOnlyNameForThePublic) {
  Service service = with_sites();
  service.name = "Logopedo kabinetas Slaptoji";
  service.pseudonym = "Logopedas Nr. 7";
  const auto name = [&](Viewer viewer) {
    const RecordSet records = set_of<Service>({service});
    const Directory directory(records);
    Wanted wanted;
    wanted.text = "logopedas";
    const Offer offer = match(wanted, directory, today, {.viewer = viewer}).offers.at(0);
    EXPECT_EQ(offer.site == nullptr, viewer == Viewer::anybody);
    return std::string(offer.name);
  };
  EXPECT_EQ(name(Viewer::network), "Logopedo kabinetas Slaptoji");
  EXPECT_EQ(name(Viewer::anybody), "Logopedas Nr. 7");
}

TEST(Pseudonym, ThePublicFindsByItAlone) {
  Service service = make_service("p-1", "Slaptoji prieglauda");
  service.pseudonym = "Logopedo pagalba";
  Wanted wanted;
  wanted.text = "prieglauda";
  const RecordSet records = set_of<Service>({service});
  const Directory directory(records);
  const auto count = [&](Viewer viewer) {
    return match(wanted, directory, today, {.viewer = viewer}).offers.size();
  };
  EXPECT_EQ(count(Viewer::network), 1U);
  EXPECT_EQ(count(Viewer::anybody), 0U);
  wanted.text = "logopedas";
  EXPECT_EQ(count(Viewer::network), 1U);
  EXPECT_EQ(count(Viewer::anybody), 1U);
}

}  // namespace
}  // namespace gerove::service
