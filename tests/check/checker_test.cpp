// Structure of records: ids, references, order of dates, codes; with exact places and no values.
#include "gerove/check/checker.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "support/read_records.hpp"
#include "support/typical_records.hpp"

namespace gerove::check {
namespace {

using test::on;
using test::read_records;
using test::record_of;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

std::vector<std::string> codes(const Findings& findings) {
  std::vector<std::string> list;
  for (const Finding& finding : findings) {
    list.emplace_back(finding.code);
  }
  return list;
}

template <class... T>
Findings check_all(T... contents) {
  Checker checker;
  for (const Record& record : {record_of(std::move(contents))...}) {
    checker.add(record);
  }
  return checker.finish();
}

TEST(SampleFiles, HaveNoStructuralFinding) {
  EXPECT_THAT(check(read_records("sample_municipality_2023.jsonl")), IsEmpty());
  EXPECT_THAT(check(read_records("sample_municipality_2023.jsonl"), {.complete = true}), IsEmpty());
  EXPECT_THAT(check(read_records("review_2017.jsonl")), IsEmpty());
}

TEST(GeneratedFiles, HaveNoStructuralFindingWhateverTheirLength) {
  for (const std::uint64_t count : {60U, 61U, 75U, 500U, 2000U}) {
    std::vector<Record> records;
    test::TypicalStream stream(count, count);
    while (auto record = stream.next()) {
      records.push_back(std::move(*record));
    }
    EXPECT_EQ(records.size(), count);
    EXPECT_THAT(check(records, {.complete = true}), IsEmpty());
  }
}

TEST(Checker, ListsSoManyFindingsAndCountsTheOthers) {
  Checker checker({.findings = 3});
  for (int i = 0; i < 4; ++i) checker.add(record_of(Child{}));
  const Findings first = checker.take();
  EXPECT_THAT(codes(first), ElementsAre("id.missing", "id.missing", "id.missing"));
  Child lonely;
  lonely.id = ChildId("v");
  lonely.person_id = PersonId("niekas");
  checker.add(record_of(lonely));
  const Findings rest = checker.finish();
  EXPECT_THAT(codes(rest), ElementsAre("id.missing", "reference.missing"));
  EXPECT_EQ(rest[0].count, 1U);
  EXPECT_EQ(rest[0].severity, Severity::error);
  EXPECT_EQ(rest[1].count, 1U);
  EXPECT_THAT(rest[1].text.lt, HasSubstr("neišvardyta"));
}

TEST(Checker, ListsTenThousandFindingsUnlessToldOtherwise) {
  Checker checker;
  CaseFile file;
  file.id = CaseFileId("byla");
  file.measures.resize(10'003);  // each without id
  checker.add(record_of(file));
  const Findings findings = checker.finish();
  ASSERT_EQ(findings.size(), 10'001U);
  EXPECT_EQ(findings.back().code, "id.part_missing");
  EXPECT_EQ(findings.back().count, 3U);
}

// One faulty file, what it gives, and where.
struct Fault {
  const char* file;
  const char* code;
  Severity severity;
  const char* path;
};
void PrintTo(const Fault& fault, std::ostream* out) { *out << fault.file; }

class FaultyFile : public ::testing::TestWithParam<Fault> {};

TEST_P(FaultyFile, GivesItsFindingAtItsPlace) {
  const Fault& fault = GetParam();
  const Findings findings = check(read_records(std::string("faulty/") + fault.file + ".jsonl"));
  ASSERT_THAT(codes(findings), ElementsAre(fault.code));
  EXPECT_EQ(findings[0].severity, fault.severity);
  EXPECT_EQ(findings[0].path, fault.path);
  EXPECT_FALSE(findings[0].text.lt.empty());
  EXPECT_FALSE(findings[0].text.en.empty());
}

constexpr Severity error = Severity::error;
constexpr Severity warning = Severity::warning;
constexpr Severity info = Severity::info;
constexpr Fault faults[] = {
    {"no_header", "header.missing", error, ""},
    {"record_empty", "record.empty", error, ""},
    {"record_without_id", "id.missing", error, "act.id"},
    {"same_id_different_records", "id.duplicate", error, ""},
    {"same_record_twice", "id.repeated", warning, ""},
    {"measures_with_same_id", "id.part_duplicate", error, "case_file.measures[1].id"},
    {"reference_within_case_file",
     "reference.missing",
     error,
     "case_file.procedures[0].decisions[0].measure_ids[0]"},
    {"reference_to_other_record", "reference.missing", warning, "sitting.agenda[0].child_ids[0]"},
    {"period_reversed", "period.reversed", error, "case_file.measures[1].term.period.period"},
    {"closed_before_opened", "dates.reversed", error, "case_file.closed"},
    {"more_lessons_missed_than_held",
     "numbers.contradict",
     error,
     "case_file.procedures[0].grounds[0].missed_lessons"},
    {"personal_code_wrong", "personal_code.invalid", error, "person.personal_code"},
    {"birth_date_contradicts_code", "personal_code.birth_differs", warning, "child.born"},
    {"legal_code_wrong", "legal_code.invalid", error, "institution.legal_code"},
    {"questions_with_same_number", "agenda.number_repeated", warning, "sitting.agenda[1].number"},
    {"question_with_two_numbers", "agenda.number_disagrees", error, "sitting.agenda[0].number"},
    {"minutes_with_same_number", "minutes.number_repeated", warning, "sitting.minutes.number"},
    {"code_of_newer_version", "code.unknown", info, "act.kind"},
};
INSTANTIATE_TEST_SUITE_P(Each, FaultyFile, ::testing::ValuesIn(faults), [](const auto& param) {
  return std::string(param.param.file);
});

/// A sitting whose questions have these numbers, whole and as written.
Sitting sitting_with(const std::vector<std::pair<std::uint32_t, std::string>>& numbers) {
  Sitting sitting;
  sitting.id = SittingId("s");
  for (const auto& [number, text] : numbers) {
    AgendaItem& item = sitting.agenda.emplace_back();
    item.number = number;
    item.number_text = text;
  }
  return sitting;
}

TEST(QuestionNumbers, InPartsDifferByTheirParts) {
  EXPECT_THAT(check_all(sitting_with({{10, "10.1"}, {10, "10.2"}, {11, ""}})), IsEmpty());
  EXPECT_THAT(codes(check_all(sitting_with({{10, "10.1"}, {10, "10.1"}}))),
              ElementsAre("agenda.number_repeated"));
}

TEST(QuestionNumbers, AsWrittenBeginWithTheWholeNumber) {
  EXPECT_THAT(check_all(sitting_with({{10, "10a"}, {3, "3"}, {0, "4.1"}})), IsEmpty());
  EXPECT_THAT(codes(check_all(sitting_with({{1, "10"}}))), ElementsAre("agenda.number_disagrees"));
  EXPECT_THAT(codes(check_all(sitting_with({{10, "1.0"}}))),
              ElementsAre("agenda.number_disagrees"));
}

TEST(Memberships, KnownByTheMonthAgreeWithTheirPeriod) {
  const auto check_with = [](const char* since, const char* start) {
    Body body;
    body.id = BodyId("b");
    Membership& member = body.members.emplace_back();
    member.since = PartialDate::parse(since);
    member.period.emplace().start = parse_date(start);
    return codes(check_all(body));
  };
  EXPECT_THAT(check_with("2024-03", "2024-03-31"), IsEmpty());
  EXPECT_THAT(check_with("2024-03", "2024-04-01"), ElementsAre("dates.differ"));
  EXPECT_THAT(check_with("2024-03", "2024-02-29"), ElementsAre("dates.differ"));
}

TEST(References, MayComeBeforeWhatTheyReferTo) {
  Child child;
  child.id = ChildId("k");
  CaseFile file;
  file.id = CaseFileId("c");
  file.child_id = child.id;
  EXPECT_THAT(check_all(file, child), IsEmpty());
  EXPECT_THAT(check_all(child, file), IsEmpty());
}

TEST(References, ToOtherRecordsAreErrorsWhereTheFileClaimsToBeComplete) {
  CaseFile file;
  file.id = CaseFileId("c");
  file.child_id = ChildId("k");
  const std::vector<Record> records{record_of(Header{}), record_of(file)};
  EXPECT_EQ(check(records)[0].severity, Severity::warning);
  EXPECT_EQ(check(records, {.complete = true})[0].severity, Severity::error);
}

TEST(References, FromASittingToAProcedureReachIntoCaseFiles) {
  Sitting sitting;
  sitting.id = SittingId("s");
  sitting.agenda.emplace_back().procedure_ids = {ProcedureId("p")};
  CaseFile file;
  file.id = CaseFileId("c");
  file.procedures.emplace_back().id = ProcedureId("p");
  EXPECT_THAT(check_all(sitting, file), IsEmpty());
  EXPECT_THAT(codes(check_all(sitting)), ElementsAre("reference.missing"));
}

TEST(References, WithinACaseFileDoNotReachIntoAnother) {
  CaseFile one;
  one.id = CaseFileId("a");
  one.measures.emplace_back().id = MeasureId("m1");
  CaseFile other;
  other.id = CaseFileId("b");
  other.measures.emplace_back().id = MeasureId("m2");
  other.measures[0].extends_id = MeasureId("m1");
  const Findings findings = check_all(one, other);
  ASSERT_THAT(codes(findings), ElementsAre("reference.missing"));
  EXPECT_EQ(findings[0].record, "b");
  EXPECT_EQ(findings[0].path, "case_file.measures[0].extends_id");
}

TEST(References, OfDifferentKindsWithTheSameIdAreNotMixedUp) {
  Institution institution;
  institution.id = InstitutionId("x");
  Child child;
  child.id = ChildId("k");
  child.person_id = PersonId("x");
  EXPECT_THAT(codes(check_all(institution, child)), ElementsAre("reference.missing"));
}

TEST(Files, MayReferToOneAnotherAndFindingsNameTheirFile) {
  Child child;
  child.id = ChildId("k");
  CaseFile file;
  file.id = CaseFileId("c");
  file.child_id = child.id;
  file.family_id = FamilyId("f");
  Checker checker;
  checker.begin_file("one.jsonl");
  checker.add(record_of(Header{}));
  checker.add(record_of(file));
  checker.begin_file("two.jsonl");
  checker.add(record_of(child));
  const Findings findings = checker.finish();
  ASSERT_THAT(codes(findings), ElementsAre("header.missing", "reference.missing"));
  EXPECT_EQ(findings[0].source, "two.jsonl");
  EXPECT_EQ(findings[1].source, "one.jsonl");
  EXPECT_EQ(findings[1].path, "case_file.family_id");
}

TEST(Files, MayBeJoinedEndToEnd) {
  const std::vector<Record> records{record_of(Header{}), record_of(Header{})};
  const Findings findings = check(records);
  ASSERT_THAT(codes(findings), ElementsAre("header.repeated"));
  EXPECT_EQ(findings[0].severity, Severity::info);
}

TEST(Files, WhatIsInNoFileNeedsNoHeaderAndMayBeginWithOne) {
  Family family;
  family.id = FamilyId("f");
  EXPECT_THAT(check_all(family), IsEmpty());
  EXPECT_THAT(check_all(Header{}, family), IsEmpty());
  EXPECT_THAT(codes(check_all(Header{}, family, Header{})), ElementsAre("header.repeated"));
}

TEST(NewerRecords, AreMentionedWithTheNumberOfUnknownFields) {
  CaseFile file;
  file.id = CaseFileId("c");
  file.unknown.append_to() = "\xf8\x07\x01";  // field 127: a varint
  Measure& measure = file.measures.emplace_back();
  measure.id = MeasureId("m");
  measure.unknown.append_to() = "\xfa\x07\x02hi\xfb\x07\x08\x01\xfc\x07";  // bytes and a group
  const Findings findings = check_all(file);
  ASSERT_THAT(codes(findings), ElementsAre("fields.unknown"));
  EXPECT_THAT(findings[0].text.en, HasSubstr(": 3"));

  Record unknown_kind;
  unknown_kind.unknown.append_to() = "\xfa\x07\x02hi";
  Checker checker;
  checker.add(unknown_kind);
  EXPECT_THAT(codes(checker.finish()), ElementsAre("record.unknown_kind"));
}

TEST(PersonalCodes, AsIdsAreFoundButNeverRepeated) {
  Person person;
  person.id = PersonId("38703181745");
  person.personal_code = "38703181746";
  Child child;
  child.id = ChildId("k");
  child.person_id = person.id;
  const Findings findings = check_all(person, child);
  EXPECT_THAT(codes(findings),
              ElementsAre("id.personal_code", "personal_code.invalid", "id.personal_code"));
  EXPECT_EQ(findings.at(0).record, "#0") << "its place names it";
  EXPECT_EQ(findings.at(1).record, "#0");
  EXPECT_EQ(findings.at(2).record, "k") << "of this only the reference is one";
  EXPECT_EQ(findings.at(2).path, "child.person_id");
  for (const Finding& finding : findings) {
    EXPECT_THAT(finding.record + finding.path + finding.text.lt + finding.text.en,
                Not(HasSubstr("387031817")));
  }
}

TEST(PersonalCodes, AreFoundInIdsOfParts) {
  CaseFile file;
  file.id = CaseFileId("byla");
  file.procedures.emplace_back().id = ProcedureId("p-38703181745");
  const Findings findings = check_all(file);
  ASSERT_FALSE(findings.empty());
  EXPECT_EQ(findings.at(0).code, "id.personal_code");
  EXPECT_EQ(findings.at(0).path, "case_file.procedures[0].id");
}

TEST(PersonalCodes, AsIdsAreToldByTheNumberOfTheRecordInItsFile) {
  Person person;
  person.id = PersonId("38703181745");
  const Record record{.content = person};
  Checker checker;
  checker.begin_file("a");
  checker.add({.content = Header{}});
  checker.skip();
  checker.add(record);
  checker.begin_file("b");
  checker.add({.content = Header{}});
  checker.add(record);
  const Findings findings = checker.finish();
  ASSERT_GE(findings.size(), 2U);
  EXPECT_EQ(findings.at(0).record, "#2");
  EXPECT_EQ(findings.at(0).source, "a");
  EXPECT_EQ(findings.at(1).record, "#1");
  EXPECT_EQ(findings.at(1).source, "b");
}

TEST(PersonalCodes, AreComparedWithSexAndImpreciseBirthDates) {
  Person person;
  person.id = PersonId("p");
  person.personal_code = "38703181745";
  Child child;
  child.id = ChildId("k");
  child.person_id = person.id;
  child.born = PartialDate::make(1987);
  child.sex = Sex::male;
  EXPECT_THAT(check_all(person, child), IsEmpty());
  child.born = PartialDate::make(1987, 4);
  child.sex = Sex::female;
  EXPECT_THAT(codes(check_all(child, person)),
              ElementsAre("personal_code.birth_differs", "personal_code.sex_differs"));
}

TEST(Dates, AreReversedOnlyIfTheyCannotBeInOrder) {
  Child child;
  child.id = ChildId("k");
  child.born = PartialDate::make(2010);
  child.end.emplace().date = on(2010, 1, 1);
  EXPECT_THAT(check_all(child), IsEmpty());
  child.end->date = on(2009, 12, 31);
  const Findings findings = check_all(child);
  ASSERT_THAT(codes(findings), ElementsAre("dates.reversed"));
  EXPECT_EQ(findings[0].path, "child.end.date");
}

TEST(Dates, OfMomentsAndTermsAreCheckedToo) {
  CaseFile file;
  file.id = CaseFileId("c");
  Measure& measure = file.measures.emplace_back();
  measure.id = MeasureId("m");
  Suspension& suspension = measure.suspensions.emplace_back();
  suspension.left.emplace().seconds = 100;
  suspension.returned.emplace().seconds = 99;
  PlanStep& step = file.execution_plans.emplace_back().steps.emplace_back();
  file.execution_plans[0].id = ExecutionPlanId("e");
  Period& interval = step.term.emplace().intervals.emplace_back();
  interval.start = on(2023, 2, 1);
  interval.end = on(2023, 1, 1);
  const Findings findings = check_all(file);
  ASSERT_THAT(codes(findings), ElementsAre("dates.reversed", "period.reversed"));
  EXPECT_EQ(findings[0].path, "case_file.measures[0].suspensions[0].returned");
  EXPECT_EQ(findings[1].path, "case_file.execution_plans[0].steps[0].term.intervals[0]");
}

TEST(Parts, WithoutIdAreMentioned) {
  CaseFile file;
  file.id = CaseFileId("c");
  file.measures.emplace_back();
  const Findings findings = check_all(file);
  ASSERT_THAT(codes(findings), ElementsAre("id.part_missing"));
  EXPECT_EQ(findings[0].path, "case_file.measures[0].id");
}

TEST(Checking, GivesFindingsWhileReadingIfAsked) {
  Checker checker;
  checker.add(Record{});
  EXPECT_THAT(codes(checker.take()), ElementsAre("record.empty"));
  EXPECT_THAT(checker.finish(), IsEmpty());
}

}  // namespace
}  // namespace gerove::check
