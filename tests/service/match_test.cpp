// Offers and near misses: what is found, in which order, for which reasons, and what stays hidden.
#include "gerove/service/match.hpp"

#include <gmock/gmock.h>

#include <random>
#include <string>
#include <vector>

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

const Date as_of = on(2023, 12, 1);

Wanted speech_therapist() {
  Wanted wanted;
  wanted.text = "logopedas";
  wanted.applicant.age = age_of_years(6);
  return wanted;
}

Service with_places(Service service, std::uint32_t places, std::uint32_t taken) {
  service.capacity = {capacity_since(on(2023, 1, 1), places, taken)};
  return service;
}

Service at(Service service, double latitude, double longitude, AddressVisibility visibility) {
  Address& address = service.address.emplace();
  address.text = "Ąžuolų g. 1";
  address.latitude = latitude;
  address.longitude = longitude;
  address.visibility = visibility;
  return service;
}

std::vector<std::string> ids(const std::vector<Offer>& offers) {
  std::vector<std::string> found;
  for (const Offer& offer : offers) found.push_back(offer.service->id.value);
  return found;
}

const Reason* reason(const Offer& offer, Aspect aspect) {
  for (const Reason& one : offer.reasons) {
    if (one.aspect == aspect) return &one;
  }
  return nullptr;
}

TEST(Match, FindsByWordsWhateverTheirEndings) {
  Service other = make_service("p-4", "Kalbos korekcija");
  other.other_names = {"LOGOPEDAI mokyklose"};
  const RecordSet offered = set_of<Service>({make_service("p-1", "Logopedo pagalba"),
                                             make_service("p-2", "Psichologo pagalba"),
                                             make_service("p-3", "Vaikų dienos centras"),
                                             other});
  const Directory directory(offered);
  EXPECT_THAT(ids(match(speech_therapist(), directory, as_of).offers), ElementsAre("p-1", "p-4"));
  Wanted wanted;
  wanted.text = "vaiko dienos centro paslauga";
  EXPECT_THAT(ids(match(wanted, directory, as_of).offers), ElementsAre("p-3"));
  wanted.text = "pagalba";
  EXPECT_THAT(ids(match(wanted, directory, as_of).offers), IsEmpty())
      << "a word that every service could have tells nothing";
}

TEST(Match, CodesDecideWhereBothHaveOne) {
  Service coded = make_service("p-1", "Visai kitas pavadinimas");
  coded.catalogue_code = "7.1";
  Service other = make_service("p-2");
  other.catalogue_code = "7.2";
  const RecordSet offered = set_of<Service>({make_service("p-3"), other, coded});
  const Directory directory(offered);
  Wanted wanted = speech_therapist();
  wanted.catalogue_code = "7.1";
  EXPECT_THAT(ids(match(wanted, directory, as_of).offers), ElementsAre("p-1", "p-3"));
  wanted.text.clear();
  EXPECT_THAT(ids(match(wanted, directory, as_of).offers), ElementsAre("p-1"));
}

TEST(Match, CareFormsAndRootsAreKinds) {
  Service respite = make_service("p-1", "Atokvėpis");
  respite.care_kind = CareKind::respite_at_home;
  respite.root = ServiceRoot::social;
  const RecordSet offered = set_of<Service>({respite, make_service("p-2")});
  const Directory directory(offered);
  Wanted wanted;
  wanted.care_kind = CareKind::respite_at_home;
  EXPECT_THAT(ids(match(wanted, directory, as_of).offers), ElementsAre("p-1"));
  Wanted by_root;
  by_root.root = ServiceRoot::education;
  const Matches found = match(by_root, directory, as_of);
  EXPECT_THAT(ids(found.offers), ElementsAre("p-2"));
  EXPECT_EQ(found.offers[0].fit, KindFit::root);
}

TEST(Match, OneThingInTheWayIsANearMissAndTwoAreNot) {
  Service from_seven = make_service("p-1");
  from_seven.audience.emplace().age_from_months = 84;
  Service full_until_march = make_service("p-2");
  full_until_march.capacity = {capacity_since(on(2023, 1, 1), 3, 3, 2),
                               capacity_since(on(2024, 3, 1), 6, 3, 1)};
  Service both = full_until_march;
  both.id = ServiceId("p-3");
  both.audience = from_seven.audience;
  const RecordSet offered = set_of<Service>({from_seven, full_until_march, both});
  const Directory directory(offered);
  const Matches found = match(speech_therapist(), directory, as_of);
  EXPECT_THAT(found.offers, IsEmpty());
  ASSERT_THAT(ids(found.near_misses), ElementsAre("p-1", "p-2"));
  EXPECT_EQ(reason(found.near_misses[0], Aspect::age)->text.en, "only from age 7");
  const Reason* place = reason(found.near_misses[1], Aspect::place);
  EXPECT_EQ(place->answer, Answer::no);
  EXPECT_EQ(place->text.en, "no place until 2024-03-01, waiting: 2");
  EXPECT_EQ(place->text.lt, "vietų nėra iki 2024-03-01, laukia: 2");
  EXPECT_EQ(found.near_misses[1].place_from, on(2024, 3, 1));
}

TEST(Match, FarAwayIsANearMiss) {
  const RecordSet offered =
      set_of<Service>({at(make_service("near"), 54.60, 24.00, AddressVisibility::published),
                       at(make_service("far"), 54.71, 24.00, AddressVisibility::published)});
  const Directory directory(offered);
  Wanted wanted = speech_therapist();
  wanted.from = GeoPoint{54.60, 24.00};
  EXPECT_THAT(ids(match(wanted, directory, as_of).offers), ElementsAre("near", "far"));
  wanted.within_km = 10;
  const Matches found = match(wanted, directory, as_of);
  EXPECT_THAT(ids(found.offers), ElementsAre("near"));
  ASSERT_THAT(ids(found.near_misses), ElementsAre("far"));
  EXPECT_EQ(reason(found.near_misses[0], Aspect::distance)->text,
            (OwnedText{"už 12 km", "12 km away"}));
}

TEST(Match, ServicesThatEndedAreGoneAndThoseThatComeAreNear) {
  Service ended = make_service("p-1");
  ended.valid = Period{.end = on(2023, 11, 30)};
  Service coming = make_service("p-2");
  coming.valid = Period{.start = on(2024, 1, 1)};
  Service today = make_service("p-3");
  today.valid = Period{.start = as_of, .end = as_of};
  const RecordSet offered = set_of<Service>({ended, coming, today});
  const Directory directory(offered);
  const Matches found = match(speech_therapist(), directory, as_of);
  EXPECT_THAT(ids(found.offers), ElementsAre("p-3"));
  ASSERT_THAT(ids(found.near_misses), ElementsAre("p-2"));
  EXPECT_EQ(reason(found.near_misses[0], Aspect::validity)->text.en,
            "offered only from 2024-01-01");
}

TEST(Match, AsksForDaysAndHours) {
  Service afternoon = make_service("p-1");
  ServiceSchedule& schedule = afternoon.schedules.emplace_back();
  schedule.rrule = "FREQ=WEEKLY;BYDAY=MO,WE";
  schedule.start_minute = 14 * 60;
  schedule.end_minute = 18 * 60;
  const RecordSet offered = set_of<Service>({afternoon, make_service("p-2")});
  const Directory directory(offered);
  Wanted wanted = speech_therapist();
  wanted.minute = 15 * 60;
  Matches found = match(wanted, directory, as_of);
  EXPECT_THAT(ids(found.offers), ElementsAre("p-1", "p-2"));
  EXPECT_EQ(reason(found.offers[1], Aspect::hours)->answer, Answer::unspecified);
  wanted.minute = 12 * 60;
  found = match(wanted, directory, as_of);
  EXPECT_THAT(ids(found.near_misses), ElementsAre("p-1"));
  wanted.minute = 15 * 60;
  wanted.day = on(2023, 12, 5);  // a Tuesday
  EXPECT_THAT(ids(match(wanted, directory, as_of).near_misses), ElementsAre("p-1"));
}

TEST(Match, TheOrderIsThatOfTheHeader) {
  Service unsure = with_places(make_service("b-unsure"), 5, 1);
  unsure.audience.emplace().needs_levels = {SpecialNeedsLevel::large};
  Service coded = make_service("z-coded", "Kita");
  coded.catalogue_code = "7.1";
  Wanted wanted = speech_therapist();
  wanted.catalogue_code = "7.1";
  wanted.from = GeoPoint{54.60, 24.00};
  const auto near = [](Service service, double latitude) {
    return at(std::move(service), latitude, 24.0, AddressVisibility::published);
  };
  const RecordSet offered =
      set_of<Service>({make_service("a-unknown-place"),
                       unsure,
                       with_places(make_service("e-nowhere"), 5, 1),
                       near(with_places(make_service("c-far"), 5, 1), 54.9),
                       near(with_places(make_service("d-near"), 5, 1), 54.61),
                       near(with_places(make_service("d-near-too"), 5, 1), 54.61),
                       coded});
  const Directory directory(offered);
  EXPECT_THAT(
      ids(match(wanted, directory, as_of).offers),
      ElementsAre(
          "z-coded", "d-near", "d-near-too", "c-far", "e-nowhere", "b-unsure", "a-unknown-place"));
}

TEST(Match, TheOrderOfTheDirectoryMakesNoDifference) {
  std::vector<Service> services;
  for (int i = 0; i < 60; ++i) {
    services.push_back(
        with_places(make_service("p-" + std::to_string(i)), 5, static_cast<std::uint32_t>(i % 7)));
  }
  const RecordSet given = set_of(services);
  const Directory in_order(given);
  const auto expected = match(speech_therapist(), in_order, as_of);
  std::mt19937 dice(3);
  std::shuffle(services.begin(), services.end(), dice);
  const RecordSet turned = set_of(services);
  const Directory shuffled(turned);
  const auto found = match(speech_therapist(), shuffled, as_of);
  EXPECT_EQ(ids(found.offers), ids(expected.offers));
  EXPECT_EQ(ids(found.near_misses), ids(expected.near_misses));
}

TEST(Match, TheLimitKeepsTheBestAndCountsAll) {
  std::vector<Service> services;
  for (int i = 0; i < 9; ++i) services.push_back(make_service("p-" + std::to_string(i)));
  const RecordSet offered = set_of(services);
  const Directory directory(offered);
  const Matches found = match(speech_therapist(), directory, as_of, {.limit = 2});
  EXPECT_THAT(ids(found.offers), ElementsAre("p-0", "p-1"));
  EXPECT_EQ(found.offers_found, 9U);
}

/// Everything that an offer tells.
std::string told(const Matches& matches) {
  std::string text;
  for (const auto* list : {&matches.offers, &matches.near_misses}) {
    for (const Offer& offer : *list) {
      text += offer.service->id.value + (offer.address != nullptr ? offer.address->text : "-");
      text += offer.distance ? std::to_string(*offer.distance) : "-";
      for (const Reason& one : offer.reasons) text += one.text.en;
    }
    text += '|';
  }
  return text;
}

TEST(Match, WhereAHiddenAddressLiesChangesNothing) {
  const auto answer = [](double latitude, std::optional<double> within) {
    Service shelter = at(make_service("shelter"), latitude, 24.0, AddressVisibility::hidden);
    shelter.address->eldership = latitude > 55 ? "Kalnelio" : "Girininkų";
    Wanted wanted = speech_therapist();
    wanted.from = GeoPoint{54.60, 24.00};
    wanted.within_km = within;
    const RecordSet offered = set_of<Service>(
        {shelter, at(make_service("z"), 54.61, 24.0, AddressVisibility::published)});
    const Directory directory(offered);
    return told(match(wanted, directory, as_of));
  };
  for (const std::optional<double> within : {std::optional<double>(), std::optional(5.0)}) {
    EXPECT_EQ(answer(54.60, within), answer(56.0, within));
    EXPECT_EQ(answer(54.60, within).find("Ąžuolų g. 1-"), std::string::npos);
    EXPECT_NE(answer(54.60, within).find("shelter--"), std::string::npos);
  }
}

TEST(Match, TheNetworkSeesMoreThanThePublic) {
  const RecordSet offered =
      set_of<Service>({at(make_service("p-1"), 54.6, 24.0, AddressVisibility::network),
                       at(make_service("p-2"), 54.6, 24.0, AddressVisibility::unspecified),
                       at(make_service("p-3"), 54.6, 24.0, AddressVisibility::published)});
  const Directory directory(offered);
  Wanted wanted = speech_therapist();
  wanted.from = GeoPoint{54.5, 24.0};
  const auto shown = [&](Viewer viewer) {
    int count = 0;
    for (const Offer& offer : match(wanted, directory, as_of, {.viewer = viewer}).offers) {
      EXPECT_EQ(offer.address != nullptr, offer.distance.has_value());
      count += offer.address != nullptr ? 1 : 0;
    }
    return count;
  };
  EXPECT_EQ(shown(Viewer::network), 3);
  EXPECT_EQ(shown(Viewer::anybody), 1);
}

TEST(Match, CoordinatesThatAreNoneAreNoDistance) {
  const RecordSet offered =
      set_of<Service>({at(make_service("p-1"), 100, 101, AddressVisibility::published)});
  const Directory directory(offered);
  Wanted wanted = speech_therapist();
  wanted.from = GeoPoint{54.5, 24.0};
  EXPECT_EQ(match(wanted, directory, as_of).offers[0].distance, std::nullopt);
}

TEST(Directory, ReportsWhatCannotBeUsed) {
  Service bad = make_service("p-1");
  bad.schedules.emplace_back().rrule = "FREQ=NEVER";
  const RecordSet offered = set_of<Service>({bad, make_service("p-1"), make_service("p-2")});
  const Directory directory(offered);
  ASSERT_EQ(directory.findings().size(), 2U);
  EXPECT_EQ(directory.findings()[0].path, "service.schedules[0].rrule");
  EXPECT_EQ(directory.findings()[1].code, "service.duplicate");
  EXPECT_THAT(ids(match(speech_therapist(), directory, as_of).offers), ElementsAre("p-1", "p-2"));
}

TEST(Directory, ServicesWithoutIdAllCount) {
  const RecordSet offered = set_of<Service>({make_service(""), make_service("")});
  const Directory directory(offered);
  EXPECT_THAT(directory.findings(), IsEmpty());
  EXPECT_EQ(match(speech_therapist(), directory, as_of).offers.size(), 2U);
}

TEST(Directory, AnOfferPointsToItsProvider) {
  Service known = make_service("p-1");
  known.provider_id = InstitutionId("centras");
  Service unknown = make_service("p-2");
  unknown.provider_id = InstitutionId("kitas");
  Institution centre;
  centre.id = known.provider_id;
  const RecordSet offered =
      set_of<Record>({record_of(known), record_of(unknown), record_of(centre)});
  const Directory directory(offered);
  const Matches found = match(speech_therapist(), directory, as_of);
  ASSERT_EQ(found.offers.size(), 2U);
  EXPECT_EQ(found.offers[0].provider, offered.find(centre.id));
  EXPECT_EQ(found.offers[1].provider, nullptr);
}

TEST(Directory, SurvivesAMove) {
  const RecordSet offered = set_of<Service>({make_service("p-1")});
  Directory directory(offered);
  const Directory moved(std::move(directory));
  EXPECT_EQ(&moved.records(), &offered);
  EXPECT_THAT(ids(match(speech_therapist(), moved, as_of).offers), ElementsAre("p-1"));
}

TEST(DistanceKm, IsThatOfTheGlobe) {
  const GeoPoint vilnius{54.6872, 25.2797};
  const GeoPoint kaunas{54.8985, 23.9036};
  EXPECT_NEAR(distance_km(vilnius, kaunas), 91.5, 0.5);
  EXPECT_NEAR(distance_km(vilnius, vilnius), 0, 1e-9);
  EXPECT_NEAR(distance_km({0, 0}, {0, 180}), 20015, 1);
}

}  // namespace
}  // namespace gerove::service
