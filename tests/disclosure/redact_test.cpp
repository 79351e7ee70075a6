#include "gerove/disclosure/redact.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <string>

#include "disclosure/own_profile.hpp"
#include "gerove/disclosure/profiles.hpp"
#include "support/read_records.hpp"

namespace gerove::test {
namespace {

using disclosure::Redactor;
using disclosure::Why;

const disclosure::FieldDecision* find(const disclosure::FieldDecisions& decisions,
                                      std::string_view path) {
  const auto found = std::ranges::find(decisions, path, &disclosure::FieldDecision::path);
  return found == decisions.end() ? nullptr : &*found;
}

Why why(const disclosure::FieldDecisions& decisions, std::string_view path) {
  const auto* const decision = find(decisions, path);
  if (decision == nullptr) {
    ADD_FAILURE() << path;
    return {};
  }
  return decision->why;
}

Child a_child() {
  Child child;
  child.id = ChildId("vaikas-1");
  child.person_id = PersonId("asmuo-1");
  child.born = PartialDate(on(2010, 5, 17));
  child.municipality_id = MunicipalityId("azuolynas");
  Residence residence;
  residence.municipality_id = MunicipalityId("azuolynas");
  residence.period = Period{on(2010, 5, 17), {}, {}};
  child.residences = {residence};
  return child;
}

TEST(Redact, ATypeThatIsNotNamedGivesNothing) {
  OwnProfile own;
  own.grant({"person"}, every_class);
  const auto redaction = disclosure::redact(a_child(), own.get());
  EXPECT_EQ(redaction.record, std::nullopt);
  ASSERT_EQ(redaction.decisions.size(), 1U);
  EXPECT_EQ(redaction.decisions[0].why, Why::record_unnamed);
  EXPECT_FALSE(redaction.decisions[0].shown);

  const auto wrapped = disclosure::redact(record_of(a_child()), own.get());
  EXPECT_EQ(wrapped.record, std::nullopt);
  EXPECT_TRUE(wrapped.decisions.empty()) << "not even its type is told";
}

TEST(Redact, APartOfARecordIsNoRecord) {
  OwnProfile own;
  fill_open(own);
  EXPECT_EQ(Redactor(own.get()).redact(Measure{.id = MeasureId("m")}), std::nullopt);
}

TEST(Redact, WhoIsGrantedNoClassSeesNotEvenPlainFields) {
  OwnProfile own;
  own.grant({"municipality"}, {});
  EXPECT_EQ(Redactor(own.get()).redact(Municipality{.id = MunicipalityId("azuolynas")}),
            std::nullopt);
}

TEST(Redact, IdsOfPeopleAreIdentityWhateverTheirClass) {
  OwnProfile own;
  own.grant({"child", "municipality"}, {Privacy::plain});
  const auto [seen, decisions] = disclosure::redact(a_child(), own.get());
  ASSERT_TRUE(seen);
  EXPECT_TRUE(seen->id.empty());
  EXPECT_TRUE(seen->person_id.empty());
  EXPECT_EQ(seen->municipality_id, MunicipalityId("azuolynas"));
  EXPECT_EQ(why(decisions, "child.id"), Why::identifying);
  EXPECT_EQ(why(decisions, "child.born"), Why::class_hidden);
}

TEST(Redact, NumbersOfAPersonsFileAreIdentityAndThoseOfSittingsAreNot) {
  OwnProfile own;
  own.grant({"case_file", "sitting"}, {Privacy::plain, Privacy::health, Privacy::offence});
  const auto decisions = Redactor(own.get()).decisions();
  for (const std::string_view path : {"case_file.number",
                                      "case_file.procedures.request.registration_number",
                                      "case_file.procedures.court_permission.case_number"}) {
    EXPECT_EQ(why(decisions, path), Why::identifying) << path;
  }
  for (const std::string_view path : {"sitting.number", "sitting.minutes.number"}) {
    EXPECT_EQ(why(decisions, path), Why::class_shown) << path;
  }
}

TEST(Redact, AnIdThatLeadsToNothingShownIsHidden) {
  OwnProfile own;
  own.grant({"child"}, every_class);
  const auto [seen, decisions] = disclosure::redact(a_child(), own.get());
  EXPECT_EQ(seen->id, ChildId("vaikas-1"));
  EXPECT_TRUE(seen->person_id.empty()) << "persons are not shown";
  EXPECT_EQ(why(decisions, "child.person_id"), Why::leads_nowhere);
}

TEST(Redact, AFieldCanBeShownOrHiddenByItself) {
  OwnProfile own;
  own.grant({"child", "municipality"}, {Privacy::plain});
  own.rule("child.born", true).rule("Residence.period", false).rule("child.municipality_id", false);
  own.rule("child.municipality_id", true);
  const auto [seen, decisions] = disclosure::redact(a_child(), own.get());
  EXPECT_EQ(seen->born, a_child().born);
  EXPECT_EQ(seen->residences.at(0).period, std::nullopt);
  EXPECT_TRUE(seen->municipality_id.empty()) << "hiding wins";
  EXPECT_EQ(why(decisions, "child.born"), Why::rule_shows);
  EXPECT_EQ(find(decisions, "child.residences.period.start"), nullptr);
}

TEST(Redact, ElementsThatWouldBeEmptyLeaveNoCount) {
  Family family;
  family.municipality_id = MunicipalityId("azuolynas");
  family.members.resize(3);
  family.members[0].person_id = PersonId("asmuo-1");
  family.members[1].period = Period{on(2020, 1, 1), {}, {}};
  OwnProfile own;
  own.grant({"family", "municipality"}, {Privacy::plain}).rule("family.members", true);
  const auto seen = Redactor(own.get()).redact(family);
  EXPECT_EQ(seen->members.size(), 1U);
  family.members.clear();
  EXPECT_TRUE(Redactor(own.get()).redact(family)->members.empty());
}

TEST(Redact, TheOrderOfAListTellsNothingHidden) {
  CaseFile file;
  file.opened = on(2023, 1, 2);
  for (const int day : {9, 3, 6}) {
    Procedure& procedure = file.procedures.emplace_back();
    procedure.begun = on(2023, 1, day);
    procedure.note = "z" + std::to_string(10 - day);
  }
  OwnProfile own;
  own.grant({"case_file"}, {Privacy::plain, Privacy::offence}, false);
  const Redactor redactor(own.get());
  const auto seen = redactor.redact(file);
  EXPECT_EQ(seen->procedures.at(0).begun, on(2023, 1, 3));
  std::swap(file.procedures[0], file.procedures[2]);
  EXPECT_EQ(redactor.redact(file), seen);

  OwnProfile all;
  fill_open(all);
  EXPECT_EQ(Redactor(all.get()).redact(file)->procedures.at(0).begun, on(2023, 1, 6))
      << "nothing is hidden, so the order stays";
}

TEST(Redact, APlaceInAListThatIsNotShownWholeIsHidden) {
  CaseFile file;
  Procedure& procedure = file.procedures.emplace_back();
  procedure.proposals.resize(2);
  procedure.proposals[1].text = "siūlymas";
  procedure.decisions.emplace_back().proposal_index = 1;
  procedure.decisions[0].date = on(2023, 3, 1);
  OwnProfile own;
  fill_open(own);
  EXPECT_EQ(Redactor(own.get()).redact(file)->procedures.at(0).decisions.at(0).proposal_index, 1U);
  own.rule("Proposal.text", false);
  const auto [seen, decisions] = disclosure::redact(file, own.get());
  EXPECT_EQ(seen->procedures.at(0).decisions.at(0).proposal_index, std::nullopt);
  EXPECT_EQ(why(decisions, "case_file.procedures.decisions.proposal_index"), Why::counts_places);
}

TEST(Redact, ZeroIsNotTakenForNothing) {
  Observation observation;
  observation.id = ObservationId("o");
  observation.value = Decimal{};
  EXPECT_EQ(Redactor(*disclosure::find_profile("public")).redact(observation)->value, Decimal{});
}

TEST(Redact, UnknownFieldsAndCodesAreLeftOutAtEveryLevel) {
  Child child = a_child();
  child.unknown.append_to() = "\xfa\x3e\x01x";
  child.residences[0].unknown.append_to() = "\xfa\x3e\x01x";
  child.residences[0].period->unknown.append_to() = "\xfa\x3e\x01x";
  child.residences[0].kind = static_cast<ResidenceKind>(77);
  OwnProfile own;
  fill_open(own);
  EXPECT_EQ(Redactor(own.get()).redact(child), a_child());
}

TEST(Redact, AHiddenAlternativeLeavesNothingChosen) {
  CaseFile file;
  file.opened = on(2023, 1, 2);
  Measure& measure = file.measures.emplace_back();
  measure.imposed = on(2023, 2, 1);
  measure.term = MeasureTerm{};
  measure.term->length = std::uint32_t{40};
  OwnProfile own;
  fill_open(own);
  own.rule("MeasureTerm.hours", false);
  const auto seen = Redactor(own.get()).redact(file);
  EXPECT_EQ(seen->measures.at(0).imposed, on(2023, 2, 1));
  EXPECT_EQ(seen->measures.at(0).term, std::nullopt);
}

TEST(Redact, AnAddressThatIsTooGuardedIsLeftOutWhole) {
  Institution shelter;
  shelter.id = InstitutionId("prieglobstis");
  shelter.address = Address{};
  shelter.address->text = "Slapta g. 1";
  shelter.address->eldership = "Girininkų seniūnija";
  OwnProfile own;
  own.grant({"institution"}, every_class);
  const auto seen_with = [&](AddressVisibility visibility, AddressVisibility most) {
    shelter.address->visibility = visibility;
    own.addresses(most);
    return Redactor(own.get()).redact(shelter)->address.has_value();
  };
  using enum AddressVisibility;
  EXPECT_TRUE(seen_with(published, published));
  EXPECT_FALSE(seen_with(network, published));
  EXPECT_FALSE(seen_with(unspecified, published)) << "nobody said that it is public";
  EXPECT_TRUE(seen_with(unspecified, network));
  EXPECT_FALSE(seen_with(hidden, network));
  EXPECT_TRUE(seen_with(hidden, hidden));
  EXPECT_FALSE(seen_with(static_cast<AddressVisibility>(9), hidden));
  EXPECT_FALSE(seen_with(published, unspecified));
  own.rule("Address.visibility", false);
  EXPECT_FALSE(seen_with(published, hidden)) << "its presence would tell the visibility";
}

/// A shelter that was read from another system's document.
Institution a_shelter() {
  Institution shelter;
  shelter.id = InstitutionId("prieglobstis");
  shelter.name = "Krizių centras";
  shelter.address.emplace().text = "Slapta g. 1";
  shelter.address->visibility = AddressVisibility::published;
  shelter.hsds_json = R"({"locations": [{"address": "Slapta g. 1"}]})";
  return shelter;
}

TEST(Redact, WhatAnotherSystemWroteIsShownOnlyToWhoeverSeesTheWholeRecord) {
  OwnProfile whole;
  fill_open(whole);
  const auto [seen, decisions] = disclosure::redact(a_shelter(), whole.get());
  EXPECT_EQ(seen->hsds_json, a_shelter().hsds_json);
  EXPECT_EQ(why(decisions, "institution.hsds_json"), Why::record_whole);

  OwnProfile network;
  network.grant(every_record_name(), every_class).addresses(AddressVisibility::network);
  const auto less = disclosure::redact(a_shelter(), network.get());
  EXPECT_EQ(less.record->hsds_json, "") << "it could hold a hidden address";
  EXPECT_EQ(why(less.decisions, "institution.hsds_json"), Why::opaque);

  OwnProfile opened;
  opened.grant(every_record_name(), every_class).addresses(AddressVisibility::network);
  opened.rule("institution.hsds_json", true).rule("Institution.hsds_json", true);
  EXPECT_EQ(Redactor(opened.get()).redact(a_shelter())->hsds_json, "") << "no rule opens it";

  OwnProfile one_field_less;
  fill_open(one_field_less);
  one_field_less.rule("Contact.note", false);
  EXPECT_EQ(Redactor(one_field_less.get()).redact(a_shelter())->hsds_json, "");

  OwnProfile hidden;
  fill_open(hidden);
  hidden.rule("institution.hsds_json", false);
  EXPECT_EQ(why(Redactor(hidden.get()).decisions(), "institution.hsds_json"), Why::rule_hides);
}

TEST(Redact, WhatAnotherSystemWroteGoesWithWhatIsLeftOutOfTheRecord) {
  OwnProfile own;
  fill_open(own);
  Institution shelter = a_shelter();
  shelter.address->visibility = static_cast<AddressVisibility>(9);
  EXPECT_EQ(Redactor(own.get()).redact(shelter)->hsds_json, "") << "the address is not shown";
  shelter = a_shelter();
  shelter.kind = static_cast<InstitutionKind>(9999);
  EXPECT_EQ(Redactor(own.get()).redact(shelter)->hsds_json, "") << "nor is an unknown code";
}

TEST(Redact, NoProfileShowsWhatIsOpaqueOfARecordThatItDoesNotShowWhole) {
  std::size_t shown = 0;
  for (const auto& profile : disclosure::profiles) {
    const auto decisions = Redactor(profile).decisions();
    for (const auto& opaque : decisions) {
      if (opaque.privacy != Privacy::opaque || !opaque.shown) continue;
      ++shown;
      EXPECT_EQ(profile.addresses, AddressVisibility::hidden) << profile.id;
      const std::string record = opaque.path.substr(0, opaque.path.find('.') + 1);
      for (const auto& other : decisions) {
        EXPECT_TRUE(other.shown || !other.path.starts_with(record)) << profile.id << other.path;
      }
    }
  }
  EXPECT_GT(shown, 0U) << "the coordinator sees some";
}

TEST(Redact, ATextThatRepeatsAGuardedAddressIsLeftOut) {
  Institution shelter = a_shelter();
  shelter.contacts = {{ContactKind::phone, "+37000000000", "SLAPTA G. 1, kieme", {}},
                      {ContactKind::phone, "+37000000001", "Slapta g. 12", {}}};
  OwnProfile own;
  own.grant({"institution"}, every_class).addresses(AddressVisibility::network);
  EXPECT_EQ(Redactor(own.get()).redact(shelter)->contacts, shelter.contacts);
  shelter.address->visibility = AddressVisibility::hidden;
  const auto seen = Redactor(own.get()).redact(shelter);
  ASSERT_EQ(seen->contacts.size(), 2U);
  std::vector<std::string> notes{seen->contacts[0].note, seen->contacts[1].note};
  EXPECT_THAT(notes, testing::UnorderedElementsAre("", "Slapta g. 12"));
  EXPECT_EQ(seen->name, "Krizių centras");
}

// Personal codes -------------------------------------------------------------------------------

const std::string personal_code = "33309240064";

TEST(Redact, AnIdWithAPersonalCodePassesNoProfileThatHidesTheCode) {
  CaseFile file;
  file.id = CaseFileId(personal_code);
  file.number = personal_code;
  file.child_id = ChildId("v-" + personal_code);
  file.procedures.emplace_back().id = ProcedureId("p");
  file.procedures[0].note = "a. k. " + personal_code + ", gyvena kitur";
  OwnProfile own;
  fill_open(own);
  EXPECT_EQ(Redactor(own.get()).redact(file), file) << "who sees the code sees it everywhere";
  own.rule("Person.personal_code", false);
  const auto seen = Redactor(own.get()).redact(file);
  EXPECT_TRUE(seen->id.empty() && seen->child_id.empty());
  EXPECT_EQ(seen->number, "***********");
  EXPECT_EQ(seen->procedures.at(0).id, ProcedureId("p"));
  EXPECT_EQ(seen->procedures.at(0).note, "a. k. ***********, gyvena kitur");
  EXPECT_EQ(Redactor(own.get()).redact(*seen), seen);
}

TEST(Redact, ProfilesThatNameNoPersonsHideTheirCodesToo) {
  Institution provider;
  provider.id = InstitutionId(personal_code);
  provider.legal_code = personal_code;
  provider.name = "Individuali veikla";
  for (const auto& profile : disclosure::profiles) {
    const Redactor redactor(profile);
    const auto decisions = redactor.decisions();
    const auto* const code = find(decisions, "person.personal_code");
    const bool shows = code != nullptr && code->shown;
    const auto seen = redactor.redact(provider);
    ASSERT_TRUE(seen) << profile.id;
    EXPECT_EQ(seen->id.empty(), !shows) << profile.id;
    EXPECT_EQ(seen->legal_code == personal_code, shows) << profile.id;
  }
}

CaseFile a_case_file() {
  CaseFile file;
  file.id = CaseFileId("byla-1");
  file.child_id = ChildId("vaikas-1");
  file.procedures.emplace_back().id = ProcedureId("byla-1");
  file.measures.emplace_back().procedure_id = ProcedureId("byla-1");
  return file;
}

TEST(Redact, AKeyReplacesIdsByPseudonyms) {
  const Redactor open(*disclosure::find_profile("coordinator"));
  const disclosure::PseudonymKey key("an invented key of bytes");
  const Redactor redactor = open.with_pseudonyms(key);
  const auto seen = redactor.redact(a_case_file());
  EXPECT_EQ(seen->id.value, key.pseudonym("CaseFile", "byla-1"));
  EXPECT_EQ(seen->child_id.value, redactor.redact(a_child())->id.value) << "they still meet";
  EXPECT_EQ(seen->measures.at(0).procedure_id, seen->procedures.at(0).id);
  EXPECT_NE(seen->procedures.at(0).id.value, seen->id.value) << "of another kind";
  EXPECT_EQ(redactor.redact(a_child())->municipality_id, a_child().municipality_id);
  EXPECT_EQ(open.redact(a_case_file())->id, a_case_file().id) << "the other redactor has no key";
}

TEST(Redact, AKeyReplacesPublishedIdsOnlyIfTheyHoldAPersonalCode) {
  const disclosure::PseudonymKey key("an invented key of bytes");
  const Redactor redactor = Redactor(*disclosure::find_profile("public")).with_pseudonyms(key);
  Institution provider;
  provider.id = InstitutionId("mokykla");
  EXPECT_EQ(redactor.redact(provider)->id, provider.id);
  provider.id = InstitutionId(personal_code);
  EXPECT_EQ(redactor.redact(provider)->id.value, key.pseudonym("Institution", personal_code));
}

TEST(Redact, AServiceWithAPseudonymIsCalledByItOutsideTheNetwork) {
  Service service;
  service.id = ServiceId("p-1");
  service.name = "Slaptoji prieglauda";
  service.other_names = {"Slaptoji"};
  service.description = "Slaptosios aprašymas";
  service.catalogue_code = "7.1";
  service.sites.resize(1);
  service.sites[0].name = "Slaptosios filialas";
  OwnProfile own;
  own.grant({"service"}, every_class);
  const auto seen_by = [&](AddressVisibility most) {
    own.addresses(most);
    return Redactor(own.get()).redact(service);
  };
  using enum AddressVisibility;
  EXPECT_EQ(seen_by(published)->name, service.name) << "it has no pseudonym";
  service.pseudonym = "Paslauga Nr. 7";
  for (const AddressVisibility most : {published, unspecified}) {
    Service expected;
    expected.id = service.id;
    expected.catalogue_code = service.catalogue_code;
    expected.pseudonym = service.pseudonym;
    EXPECT_EQ(seen_by(most), expected);
  }
  EXPECT_EQ(seen_by(network), service);
  EXPECT_EQ(seen_by(hidden), service);
  own.rule("service.pseudonym", false);
  EXPECT_EQ(seen_by(published)->name, "") << "nobody learns it where the pseudonym is not shown";
}

TEST(Redact, ThatSomebodyMustNotBeContactedReachesTheReceiverWithoutWhoItIs) {
  Referral referral;
  referral.id = ReferralId("siuntimas-1");
  NoContactWish& wish = referral.wishes.emplace().no_contact.emplace_back();
  wish.whose = WhoseWord::child;
  wish.person_id = PersonId("asmuo-1");
  wish.ways = {ContactKind::phone};
  wish.text = "tik ne namų telefonu";
  const auto seen = Redactor(*disclosure::find_profile("referral_receiver")).redact(referral);
  ASSERT_TRUE(seen && seen->wishes);
  const NoContactWish& left = seen->wishes->no_contact.at(0);
  EXPECT_EQ(left.whose, WhoseWord::child);
  EXPECT_EQ(left.ways, wish.ways);
  EXPECT_TRUE(left.person_id.empty());
  EXPECT_EQ(left.text, "") << "the sender does not disclose it";
}

Referral a_referral() {
  Referral referral;
  referral.id = ReferralId("siuntimas-1");
  referral.kind = ReferralKind::service;
  referral.child_id = ChildId("vaikas-1");
  referral.family_id = FamilyId("seima-1");
  referral.reason = "Priežastis";
  referral.attachments = {"pazyma.pdf"};
  return referral;
}

TEST(Redact, TheSenderOfAReferralNarrowsWhatIsShown) {
  const Redactor redactor(*disclosure::find_profile("referral_receiver"));
  Referral referral = a_referral();
  auto seen = redactor.redact(referral);
  EXPECT_EQ(seen->id, referral.id);
  EXPECT_EQ(seen->kind, referral.kind);
  EXPECT_TRUE(seen->child_id.empty() && seen->reason.empty() && seen->attachments.empty());
  EXPECT_EQ(why(redactor.decisions(referral), "referral.reason"), Why::left_to_sender);

  referral.disclosed_fields = {"referral.child_id", "reason", "Pavardenis Vardenis"};
  seen = redactor.redact(referral);
  EXPECT_EQ(seen->child_id, referral.child_id);
  EXPECT_EQ(seen->reason, "Priežastis");
  EXPECT_TRUE(seen->family_id.empty() && seen->attachments.empty());
  EXPECT_THAT(seen->disclosed_fields, testing::ElementsAre("referral.child_id", "reason"))
      << "what names no field could be anything";
  EXPECT_EQ(redactor.redact(*seen), seen);
}

TEST(Redact, TheSenderOfAReferralNeverWidens) {
  Referral referral = a_referral();
  referral.disclosed_fields = {"referral"};
  const auto seen = Redactor(*disclosure::find_profile("statistics")).redact(referral);
  ASSERT_TRUE(seen);
  EXPECT_TRUE(seen->child_id.empty() && seen->reason.empty());
}

TEST(Redact, WhatTheSenderDisclosesDecidesNothingWhereItIsHidden) {
  OwnProfile own;
  fill_open(own);
  own.rule("referral.disclosed_fields", false);
  Referral referral = a_referral();
  const auto strict = disclosure::redact(referral, own.get());
  referral.disclosed_fields = {"reason"};
  const auto told = disclosure::redact(referral, own.get());
  EXPECT_EQ(told.record, strict.record);
  EXPECT_EQ(told.decisions, strict.decisions);
}

TEST(Redact, RecordsThatGoAlongWithAReferralAreNarrowedToo) {
  OwnProfile own;
  fill_open(own);
  Referral referral = a_referral();
  referral.disclosed_fields = {"child.born"};
  const auto seen = Redactor(own.get(), referral).redact(a_child());
  EXPECT_EQ(seen->born, a_child().born);
  EXPECT_TRUE(seen->id.empty() && seen->person_id.empty());
  EXPECT_EQ(seen->residences, a_child().residences) << "plain, as the profile says";
}

TEST(Redact, InsideWhatIsPersonalOnlyWhatTheSenderNamesIsShown) {
  CaseFile file;
  file.opened = on(2023, 1, 2);
  Measure& measure = file.measures.emplace_back();
  measure.kind_text = "pokalbis";
  measure.executors.resize(1);
  measure.executors[0].institution_id = InstitutionId("mokykla");
  OwnProfile own;
  fill_open(own);
  Referral referral = a_referral();
  referral.disclosed_fields = {"case_file.measures.kind_text"};
  const auto seen = Redactor(own.get(), referral).redact(file);
  EXPECT_EQ(seen->measures.at(0).kind_text, "pokalbis");
  EXPECT_TRUE(seen->measures.at(0).executors.empty());
}

TEST(Redact, DecisionsOfTheSampleSayNothingOfIt) {
  const Redactor redactor(*disclosure::find_profile("coordinator"));
  for (const auto& decision : redactor.decisions()) {
    EXPECT_EQ(decision.path.find_first_of("[0123456789"), std::string::npos) << decision.path;
    EXPECT_FALSE(to_string(decision.why).empty());
    EXPECT_FALSE(label(decision.why).lt.empty() || label(decision.why).en.empty());
  }
}

}  // namespace
}  // namespace gerove::test
