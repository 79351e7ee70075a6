/// @file
/// The disclosure profiles of the library.
///
/// The law says little that can be applied field by field. Where it does, the profile cites it;
/// everything else is the judgement of this table and marked as not verified: whoever controls the
/// data has to confirm a profile before it is used, or give one of his own. A profile decides about
/// fields. Which records a recipient gets at all (his own item, his own child) is for the caller.
#pragma once

#include <span>
#include <string_view>

#include "gerove/disclosure/profile.hpp"

namespace gerove::disclosure {

namespace detail {

using law::ValueStatus;

// Nobody's profile holds Privacy::reporter.
inline constexpr PrivacySet only_plain{Privacy::plain};
inline constexpr PrivacySet plain_and_identity{Privacy::plain, Privacy::identity};
inline constexpr PrivacySet no_identity{Privacy::plain, Privacy::health, Privacy::offence};
inline constexpr PrivacySet no_health{Privacy::plain, Privacy::identity, Privacy::offence};
inline constexpr PrivacySet all_but_reporter{
    Privacy::plain, Privacy::identity, Privacy::health, Privacy::offence};

// Of records about children that are only counted, so many must be alike.
inline constexpr std::size_t fewest_alike = 3;

inline constexpr std::string_view header[] = {"header"};
inline constexpr std::string_view directory[] = {"municipality", "institution", "service"};
inline constexpr std::string_view published[] = {
    "municipality", "body", "activity_plan", "activity", "programme", "observation"};
inline constexpr std::string_view places[] = {"institution", "service"};
inline constexpr std::string_view persons[] = {"person", "child", "family"};
inline constexpr std::string_view case_files[] = {"case_file"};
inline constexpr std::string_view case_files_and_acts[] = {"case_file", "act"};
inline constexpr std::string_view referrals[] = {"referral"};
inline constexpr std::string_view need_assessments[] = {"need_assessment"};
inline constexpr std::string_view counted_records[] = {
    "child", "case_file", "sitting", "referral", "need_assessment"};
inline constexpr std::string_view item_records[] = {"municipality",
                                                    "institution",
                                                    "service",
                                                    "person",
                                                    "role_assignment",
                                                    "child",
                                                    "family",
                                                    "case_file",
                                                    "body",
                                                    "sitting",
                                                    "act",
                                                    "need_assessment"};
inline constexpr std::string_view own_records[] = {
    "person", "child", "family", "case_file", "act", "need_assessment"};
inline constexpr std::string_view office_records[] = {"municipality",
                                                      "parameters",
                                                      "institution",
                                                      "person",
                                                      "role_assignment",
                                                      "child",
                                                      "family",
                                                      "case_file",
                                                      "body",
                                                      "sitting",
                                                      "act",
                                                      "referral",
                                                      "service",
                                                      "need_assessment",
                                                      "activity_plan",
                                                      "activity",
                                                      "programme",
                                                      "agreement",
                                                      "observation"};

inline constexpr Basis reporter_basis{
    "REP-ANON",
    "VTAPĮ 35(4)",
    ValueStatus::verified,
    {"Kas pranešė apie vaiką, nesakoma; ar pranešėjas to prašė, nežiūrima",
     "Who told about the child is not said, whether or not the reporter asked for it"}};
inline constexpr Basis need_basis{"VGK-CONF",
                                  "VMVPĮ 4(8)",
                                  ValueStatus::verified,
                                  {"Vaiko duomenys tvarkomi tik tiek, kiek būtina",
                                   "A child's data is processed only as far as necessary"}};
inline constexpr Basis judgement{
    "",
    "",
    ValueStatus::unverified,
    {"Kurie laukai rodomi, – šios lentelės sprendimas; jį turi patvirtinti duomenų valdytojas",
     "Which fields are shown is the judgement of this table; the controller has to confirm it"}};
inline constexpr Basis alike_basis{
    "DP-SMALL",
    "",
    ValueStatus::unverified,
    {"Pažadama: kiekvienas įrašas apie vaiką visais rodomais laukais sutampa bent su dviem kitais, "
     "dienos pakeistos ketvirčio pradžia; reti duomenys nerodomi, įrašai, kurių per mažai, "
     "praleidžiami ir suskaičiuojami. Nežadama: kad sutampančių įrašų negalima priskirti visai "
     "jų grupei, kad to paties srauto nebus galima lyginti su vėlesniu ir kad tai galios įrašams, "
     "redaguotiems po vieną",
     "Promised: each record about a child equals two others at least in all that is shown, days "
     "are "
     "the first of their quarter; rare data is not shown, records of which there are too few are "
     "left out and counted. Not promised: that nothing can be told of a whole group of records "
     "that are alike, that a stream can't be compared with a later one, and that this holds for "
     "records redacted one by one"}};
inline constexpr Basis small_numbers{
    "DP-SMALL",
    "",
    ValueStatus::unverified,
    {"Maži skaičiai neslepiami: tai daro, kas skelbia",
     "Small numbers are not suppressed: that is for whoever publishes"}};

// The report about a child's rights, without what could tell who made it.
inline constexpr FieldRule report_rules[] = {
    {"case_file.child_rights_reports", true},
    {"case_file.child_rights_reports.steps.actor", false},
    {"case_file.child_rights_reports.steps.note", false},
};

inline constexpr Grant receiver_grants[] = {{header, only_plain},
                                            {directory, plain_and_identity, true},
                                            {referrals, all_but_reporter, true}};
// Children and families are no records of this profile; what the sender discloses is named all the
// same.
inline constexpr FieldRule receiver_rules[] = {
    {"referral.child_id", true}, {"referral.family_id", true}, {"referral.case_file_id", true}};
inline constexpr Basis receiver_bases[] = {
    need_basis,
    reporter_basis,
    {"",
     "",
     ValueStatus::unverified,
     {"Asmens duomenys rodomi tik tie, kuriuos siuntėjas atskleidžia (disclosed_fields)",
      "Personal data is shown only as far as the sender discloses it (disclosed_fields)"}},
    judgement};

inline constexpr Basis access_basis{
    "DP-ACCESS",
    "VMVPĮ 12(6)",
    ValueStatus::reported,
    {"Posėdis uždaras; nariai ir privalomi dalyviai mato tik savo klausimą: kitų klausimų įrašų "
     "neduokite",
     "The sitting is closed; members and mandatory participants see their item only: don't hand "
     "over records of other items"}};
inline constexpr Grant member_grants[] = {{header, only_plain},
                                          {item_records, all_but_reporter, true}};
inline constexpr FieldRule member_rules[] = {{"Person.personal_code", false}};
inline constexpr Basis member_bases[] = {access_basis, need_basis, reporter_basis, judgement};

inline constexpr Grant executor_grants[] = {{header, only_plain},
                                            {directory, plain_and_identity, true},
                                            {persons, plain_and_identity, true},
                                            {case_files_and_acts, no_health, true}};
inline constexpr FieldRule executor_rules[] = {{"Person.personal_code", false},
                                               {"case_file.procedures", false},
                                               {"case_file.criminal_measures", false},
                                               {"case_file.care_arrangements", false},
                                               {"case_file.appeals", false},
                                               {"case_file.events", false},
                                               {"Measure.grounds", false}};
inline constexpr Basis executor_bases[] = {
    {"DP-ACCESS",
     "VMVPĮ 19(1)(3)",
     ValueStatus::reported,
     {"Vykdantis asmuo mato, kas būtina priemonei vykdyti",
      "Who executes a measure sees what the execution needs"}},
    need_basis,
    reporter_basis,
    judgement};

inline constexpr Grant coordinator_grants[] = {{header, only_plain},
                                               {office_records, all_but_reporter, true}};
inline constexpr Basis coordinator_bases[] = {
    {"DP-COORD",
     "VMVPĮ 29(2)",
     ValueStatus::verified,
     {"Koordinatorius gali gauti funkcijoms būtiną konfidencialią informaciją",
      "The coordinator may get the confidential information that the functions need"}},
    need_basis,
    reporter_basis,
    judgement};

inline constexpr Grant police_grants[] = {{header, only_plain},
                                          {directory, plain_and_identity, true},
                                          {persons, plain_and_identity, true},
                                          {case_files, no_health, true}};
inline constexpr FieldRule police_rules[] = {{"case_file.child_rights_reports", true},
                                             {"case_file.child_rights_reports.steps.actor", false},
                                             {"case_file.child_rights_reports.steps.note", false},
                                             {"case_file.care_arrangements", false},
                                             {"case_file.execution_plans", false},
                                             {"case_file.evaluations", false}};
inline constexpr Basis police_bases[] = {need_basis, reporter_basis, judgement};

inline constexpr Basis rights_bases[] = {
    need_basis,
    {"REP-ANON",
     "VTAPĮ 35(4)",
     ValueStatus::verified,
     {"Kas pranešė, nesakoma ir tarnybai: pranešimą ji turi savo sistemoje",
      "Who told is not said to the service either: it has the report in its own system"}},
    judgement};

inline constexpr Grant family_grants[] = {{header, only_plain},
                                          {directory, plain_and_identity, true},
                                          {own_records, all_but_reporter, true}};
// Who did or got what in a procedure, and where an assessment came from, can tell who asked for it;
// where a child lives now may have to be kept from its family.
inline constexpr FieldRule family_rules[] = {{"Step.actor", false},
                                             {"Step.addressees", false},
                                             {"Step.note", false},
                                             {"need_assessment.source", false},
                                             {"Residence.eldership", false},
                                             {"CareArrangement.carer_person_id", false},
                                             {"CareArrangement.carer_institution_id", false}};
inline constexpr Basis family_bases[] = {
    {"DP-ACCESS",
     "VMVPĮ 12(6)",
     ValueStatus::reported,
     {"Atstovai ir vaikas mato savo bylą: kitų vaikų įrašų neduokite",
      "Representatives and child see their own file: don't hand over records of other children"}},
    {"DP-INFORM",
     "VTAPĮ 31(5)",
     ValueStatus::verified,
     {"Tėvams pranešama, nebent tai kenktų vaikui: tai sprendžia, kas duomenis duoda",
      "Parents are told unless against the child's interests: who hands over decides that"}},
    reporter_basis,
    judgement};

inline constexpr Grant statistics_grants[] = {{header, only_plain},
                                              {published, only_plain, true},
                                              {places, only_plain, true},
                                              {counted_records, no_identity, false, fewest_alike}};
// A residence often begins on the day of birth; a school and an exact day of an offence lead to one
// child.
inline constexpr FieldRule statistics_rules[] = {{"child.sex", true},
                                                 {"need_assessment.age_years", true},
                                                 {"case_file.care_arrangements", true},
                                                 {"case_file.care_arrangements.kind", true},
                                                 {"case_file.child_rights_reports", true},
                                                 {"case_file.child_rights_reports.steps", false},
                                                 {"Residence.period", false},
                                                 {"Child.schools", false},
                                                 {"Ground.act_date", false},
                                                 {"Ground.month", false}};
inline constexpr Basis statistics_bases[] = {
    need_basis, reporter_basis, alike_basis, small_numbers, judgement};

inline constexpr Grant public_grants[] = {{published, only_plain, true},
                                          {places, plain_and_identity, true}};
inline constexpr FieldRule public_rules[] = {{"Contact.note", false}};
inline constexpr Basis public_bases[] = {
    {"DP-ACCESS",
     "VMVPĮ 12(6)",
     ValueStatus::reported,
     {"Viešai – tik suvestiniai skaičiai", "The public sees only aggregates"}},
    {"DP-PC",
     "ADTAĮ 3",
     ValueStatus::verified,
     {"Asmens kodo viešinti negalima", "A personal code must not be made public"}},
    {"MAYOR-FORM",
     "VSĮ 25(5)",
     ValueStatus::verified,
     {"Potvarkiai su asmens duomenimis neskelbiami; čia neskelbiami jokie",
      "Orders with personal data are not published; here none is"}},
    small_numbers,
    judgement};

inline constexpr Grant research_grants[] = {{published, only_plain, true},
                                            {places, only_plain, true},
                                            {need_assessments, no_identity, false, fewest_alike}};
inline constexpr Basis research_bases[] = {need_basis, alike_basis, small_numbers, judgement};

}  // namespace detail

/// All profiles, in the order in which they are listed.
inline constexpr Profile profiles[] = {
    {"referral_receiver",
     {"Siuntimą gavusi institucija", "Institution that gets a referral"},
     {"Atsakyti į siuntimą ir jį vykdyti", "To answer a referral and act on it"},
     detail::receiver_grants,
     detail::receiver_rules,
     AddressVisibility::network,
     detail::receiver_bases},
    {"commission_member",
     {"Vaiko gerovės komisijos narys ar privalomas posėdžio dalyvis",
      "Member of the child welfare commission or mandatory participant of a sitting"},
     {"Nagrinėti posėdžio klausimą", "To consider an item of a sitting"},
     detail::member_grants,
     detail::member_rules,
     AddressVisibility::network,
     detail::member_bases},
    {"measure_executor",
     {"Priemonę vykdanti institucija", "Institution that executes a measure"},
     {"Vykdyti priežiūros priemonę", "To execute a supervision measure"},
     detail::executor_grants,
     detail::executor_rules,
     AddressVisibility::network,
     detail::executor_bases},
    {"coordinator",
     {"Tarpinstitucinio bendradarbiavimo koordinatorius",
      "Coordinator of inter-institutional cooperation"},
     {"Planuoti, koordinuoti ir vertinti pagalbą", "To plan, coordinate and evaluate help"},
     detail::coordinator_grants,
     detail::report_rules,
     AddressVisibility::hidden,
     detail::coordinator_bases},
    {"police",
     {"Policija", "Police"},
     {"Užtikrinti vaiko saugumą, tirti veikas", "To keep a child safe, to investigate offences"},
     detail::police_grants,
     detail::police_rules,
     AddressVisibility::network,
     detail::police_bases},
    {"child_rights_office",
     {"Valstybės vaiko teisių apsaugos ir įvaikinimo tarnyba", "State Child Rights Service"},
     {"Ginti vaiko teises, teikti išvadą komisijai",
      "To protect the child's rights, to give the commission an opinion"},
     detail::member_grants,
     detail::report_rules,
     AddressVisibility::hidden,
     detail::rights_bases},
    {"family",
     {"Vaikas ir jo atstovai pagal įstatymą", "The child and its representatives"},
     {"Susipažinti su savo byla", "To see their own file"},
     detail::family_grants,
     detail::family_rules,
     AddressVisibility::published,
     detail::family_bases},
    {"statistics",
     {"Savivaldybės ar ministerijos analitikas", "Analyst of a municipality or ministry"},
     {"Skaičiuoti be tapatybių", "To count without identities"},
     detail::statistics_grants,
     detail::statistics_rules,
     AddressVisibility::unspecified,
     detail::statistics_bases},
    {"public",
     {"Visuomenė", "The public"},
     {"Rasti paslaugą, žinoti apie darbą", "To find a service, to know about the work"},
     detail::public_grants,
     detail::public_rules,
     AddressVisibility::published,
     detail::public_bases},
    {"research",
     {"Tyrėjas ar nevyriausybinė organizacija", "Researcher or non-governmental organisation"},
     {"Tirti poreikius ir paslaugas", "To study needs and services"},
     detail::research_grants,
     {},
     AddressVisibility::unspecified,
     detail::research_bases},
};

/// The profile with an id, or null.
constexpr const Profile* find_profile(std::string_view id) {
  for (const Profile& profile : profiles) {
    if (profile.id == id) return &profile;
  }
  return nullptr;
}

}  // namespace gerove::disclosure
