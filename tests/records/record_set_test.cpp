// A set of records: of copies the first counts, an empty id names nothing, joined sets share.
#include "gerove/records/record_set.hpp"

#include <gmock/gmock.h>

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "support/random.hpp"
#include "support/read_records.hpp"
#include "support/record_sets.hpp"
#include "support/typical_records.hpp"

namespace gerove {
namespace {

using test::record_of;
using test::set_of;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

template <class T>
T with_id(const std::string& id) {
  T record;
  record.id.value = id;
  return record;
}

template <class T>
std::vector<std::string> ids(std::span<const Filed<T>> list) {
  std::vector<std::string> ids;
  for (const auto& filed : list) ids.push_back(filed->id.value);
  return ids;
}

RecordSet joined(const std::vector<const RecordSet*>& parts) {
  RecordSetBuilder builder;
  for (const RecordSet* const part : parts) builder.add(*part);
  return std::move(builder).finish();
}

TEST(RecordSet, HasNothingAtFirst) {
  const RecordSet none;
  EXPECT_THAT(none.records(), IsEmpty());
  EXPECT_THAT(none.all<Child>(), IsEmpty());
  EXPECT_EQ(none.find(ChildId("v-1")), nullptr);
}

/// The failure of taking a record, or of its not failing.
Failure failure_of_taking(RecordSetBuilder& builder, Record record) {
  builder.place() = std::move(record);
  try {
    builder.take();
  } catch (const Error& error) {
    return error.failure();
  }
  return {};
}

TEST(RecordSetBudget, ARecordBeyondItIsNotTakenAndNamed) {
  RecordSetBuilder builder({.memory = 2 * sizeof(Record)});
  builder.begin_file("viena.gerove");
  EXPECT_EQ(failure_of_taking(builder, record_of(with_id<Child>("1"))).code, Errc::ok);
  builder.begin_file("kita.gerove");
  EXPECT_EQ(failure_of_taking(builder, record_of(with_id<Child>("2"))).code, Errc::ok);
  const Failure failure = failure_of_taking(builder, record_of(with_id<Child>("3")));
  EXPECT_EQ(failure.code, Errc::stream_budget);
  EXPECT_EQ(failure.detail, "kita.gerove");
  EXPECT_EQ(failure.record, 1U);
  const RecordSet records = std::move(builder).finish();
  EXPECT_THAT(ids(records.all<Child>()), ElementsAre("1", "2"));
}

TEST(RecordSetBudget, CountsWhatRecordsHoldWhereverItLies) {
  CaseFile empty;
  CaseFile listed = empty;
  listed.measures.resize(100);
  CaseFile deep = listed;
  deep.measures[0].term.emplace();
  deep.measures[0].term->length = std::uint32_t{1};
  deep.procedures.resize(1);
  deep.procedures[0].steps.resize(50);
  CaseFile texts = deep;
  texts.measures[1].id.value = std::string(60, 'x');
  CaseFile unknown = texts;
  unknown.measures[2].unknown.append_to() = std::string(5000, 'x');
  std::size_t least = sizeof(Record);
  for (const auto& [file, more] : {std::pair(empty, std::size_t{0}),
                                   std::pair(listed, 100 * sizeof(Measure)),
                                   std::pair(deep, sizeof(Procedure) + 50 * sizeof(Step)),
                                   std::pair(texts, std::size_t{60}),
                                   std::pair(unknown, std::size_t{5000})}) {
    least += more;
    RecordSetBuilder too_small({.memory = least - 1});
    EXPECT_EQ(failure_of_taking(too_small, record_of(file)).code, Errc::stream_budget) << least;
    RecordSetBuilder enough({.memory = least + least / 10 + 100});
    EXPECT_EQ(failure_of_taking(enough, record_of(file)).code, Errc::ok) << least;
  }
}

TEST(RecordSetBudget, SmallFilesMayNotSwell) {
  RecordSetBuilder builder;
  Failure failure;
  std::size_t taken = 0;
  for (; failure.code == Errc::ok; ++taken) {
    builder.read_from(1);
    failure = failure_of_taking(builder, Record{});
  }
  EXPECT_EQ(failure.code, Errc::stream_budget);
  EXPECT_LT(taken * sizeof(Record), std::size_t{200} << 20);
  EXPECT_GT(taken * sizeof(Record), std::size_t{100} << 20);
}

TEST(RecordSet, FindsEachKindById) {
  const RecordSet records = set_of<Record>({record_of(with_id<Child>("1")),
                                            record_of(with_id<Institution>("1")),
                                            record_of(with_id<Sitting>("2"))});
  EXPECT_EQ(records.find(ChildId("1")), records.all<Child>().front().record);
  EXPECT_EQ(records.find(InstitutionId("1")), records.all<Institution>().front().record);
  EXPECT_EQ(records.find(SittingId("1")), nullptr);
  EXPECT_EQ(records.find(SittingId("2")), records.all<Sitting>().front().record);
}

TEST(RecordSet, OfCopiesTheFirstCounts) {
  Child first = with_id<Child>("v-1");
  first.sex = Sex::female;
  const RecordSet records =
      set_of<Child>({with_id<Child>("v-0"), first, with_id<Child>("v-1"), with_id<Child>("v-2")});
  EXPECT_THAT(ids(records.all<Child>()), ElementsAre("v-0", "v-1", "v-2"));
  EXPECT_EQ(records.find(ChildId("v-1"))->sex, Sex::female);
  EXPECT_THAT(ids(records.repeated<Child>()), ElementsAre("v-1"));
  EXPECT_EQ(records.repeated<Child>().front().origin, (Origin{0, 2}));
  EXPECT_THAT(records.records(), SizeIs(4));
}

template <class T>
class EachKind : public ::testing::Test {};
// Those with an id, as a Record holds them.
template <class Content>
struct KindsWithId;
template <class... Kinds>
struct KindsWithId<std::variant<std::monostate, Header, Kinds...>> {
  using Types = ::testing::Types<Kinds...>;
};
using Kinds = KindsWithId<decltype(Record::content)>::Types;
TYPED_TEST_SUITE(EachKind, Kinds);

TYPED_TEST(EachKind, WithoutIdAllCountAndNoneIsFound) {
  const RecordSet records = set_of<TypeParam>({TypeParam{}, TypeParam{}, with_id<TypeParam>("1")});
  EXPECT_THAT(records.template all<TypeParam>(), SizeIs(3));
  EXPECT_THAT(records.template repeated<TypeParam>(), IsEmpty());
  EXPECT_EQ(records.find(TypeParam{}.id), nullptr);
  EXPECT_EQ(records.find(with_id<TypeParam>("1").id), &*records.template all<TypeParam>()[2]);
  const RecordSet twice = joined({&records, &records});
  EXPECT_THAT(twice.template all<TypeParam>(), SizeIs(5));
  EXPECT_THAT(twice.template repeated<TypeParam>(), SizeIs(1));
}

TEST(RecordSet, HeadersAndRecordsWithoutContentAreThere) {
  const RecordSet records = set_of<Record>({record_of(Header{}), Record{}, record_of(Child{})});
  EXPECT_THAT(records.records(), SizeIs(3));
  EXPECT_THAT(records.all<Header>(), SizeIs(1));
  EXPECT_EQ(records.all<Child>().front().origin.record, 2U);
}

TEST(RecordSet, KnowsTheFileOfARecordAndOfAFinding) {
  RecordSetBuilder builder;
  for (const char* file : {"viena", "kita"}) {
    builder.begin_file(file);
    builder.place() = record_of(Header{});
    builder.take();
    builder.place() = record_of(with_id<Sitting>(std::string("p-") + file));
    builder.take();
  }
  const RecordSet records = std::move(builder).finish();
  EXPECT_EQ(records.all<Sitting>()[1].origin, (Origin{1, 1}));
  EXPECT_EQ(records.file(records.all<Sitting>()[1].origin), "kita");
  const auto file_of = [&](std::string path, std::string record) {
    return records.file_of({.path = std::move(path), .record = std::move(record)});
  };
  EXPECT_EQ(file_of("sitting.date", "p-kita"), "kita");
  EXPECT_EQ(file_of("sitting", "p-viena"), "viena");
  EXPECT_EQ(file_of("sitting.date", "p-trečia"), "");
  EXPECT_EQ(file_of("child.born", "p-kita"), "");
  EXPECT_EQ(file_of("", ""), "");
}

TEST(RecordSet, WhatIsNotTakenIsWrittenOver) {
  RecordSetBuilder builder;
  Record& place = builder.place();
  place = record_of(with_id<Child>("nepriimtas"));
  EXPECT_EQ(&builder.place(), &place);
  builder.place() = record_of(with_id<Child>("priimtas"));
  builder.take();
  builder.place() = record_of(with_id<Child>("paskutinis"));
  const RecordSet records = std::move(builder).finish();
  EXPECT_THAT(ids(records.all<Child>()), ElementsAre("priimtas"));
}

TEST(RecordSet, PlacesStayWhereTheyAre) {
  RecordSetBuilder builder;
  std::vector<const Record*> places;
  for (int i = 0; i < 1000; ++i) {
    builder.place() = record_of(with_id<Child>(std::to_string(i)));
    places.push_back(&builder.place());
    builder.take();
  }
  const RecordSet moved = std::move(builder).finish();
  EXPECT_THAT(moved.records(), ::testing::ElementsAreArray(places));
  for (int i = 0; i < 1000; ++i) {
    EXPECT_EQ(moved.find(ChildId(std::to_string(i)))->id.value, std::to_string(i));
  }
}

TEST(Joined, SharesTheRecordsAndOutlivesTheParts) {
  std::optional<RecordSet> one = set_of<Child>({with_id<Child>("1")}, "viena");
  std::optional<RecordSet> other =
      set_of<Child>({with_id<Child>("1"), with_id<Child>("2")}, "kita");
  const Child* const second = other->find(ChildId("2"));
  const RecordSet both = joined({&*one, &*other});
  one.reset();
  other.reset();
  EXPECT_EQ(both.find(ChildId("2")), second);
  EXPECT_EQ(both.file(both.all<Child>()[1].origin), "kita");
  EXPECT_EQ(both.file(both.repeated<Child>()[0].origin), "kita");
}

TEST(Joined, RecordsTakenBehindOthersAreOfNoFileUnlessOneIsBegun) {
  const RecordSet others = set_of<Child>({with_id<Child>("1")}, "viena");
  RecordSetBuilder builder;
  builder.add(others);
  builder.place() = record_of(with_id<Child>("2"));
  builder.take();
  const RecordSet records = std::move(builder).finish();
  EXPECT_EQ(records.file(records.all<Child>()[0].origin), "viena");
  EXPECT_EQ(records.file(records.all<Child>()[1].origin), "");
}

TEST(Joined, OneByOneOrAtOnceIsTheSameHoweverMany) {
  // A chain of joins of joins must not nest: ending a deep one would run out of stack.
  const RecordSet piece = set_of<Child>({with_id<Child>("1"), Child{}});
  RecordSet chain = set_of<Child>({});
  for (int i = 0; i < 2000; ++i) chain = joined({&chain, &piece});
  EXPECT_THAT(chain.all<Child>(), SizeIs(2001));
  EXPECT_THAT(chain.repeated<Child>(), SizeIs(1999));
}

/// What a set says of children, told from a list of them by looking through it.
class Model {
 public:
  void add(const std::string& id, Origin origin) {
    const bool known = !id.empty() && std::ranges::count(all_, id, &Entry::id) > 0;
    (known ? repeated_ : all_).push_back({id, origin});
  }
  void expect(const RecordSet& records) const {
    expect_same(records.all<Child>(), all_);
    expect_same(records.repeated<Child>(), repeated_);
    for (const Entry& entry : all_) {
      if (entry.id.empty()) continue;
      ASSERT_NE(records.find(ChildId(entry.id)), nullptr);
      EXPECT_EQ(records.find(ChildId(entry.id))->id.value, entry.id);
    }
    EXPECT_EQ(records.find(ChildId("nėra")), nullptr);
  }

 private:
  struct Entry {
    std::string id;
    Origin origin;
  };
  static void expect_same(std::span<const Filed<Child>> list, const std::vector<Entry>& model) {
    ASSERT_EQ(list.size(), model.size());
    for (std::size_t i = 0; i < list.size(); ++i) {
      EXPECT_EQ(list[i]->id.value, model[i].id);
      EXPECT_EQ(list[i].origin, model[i].origin);
    }
  }
  std::vector<Entry> all_;
  std::vector<Entry> repeated_;
};

TEST(RecordSet, AgreesWithAListThatIsLookedThrough) {
  test::Random random(7);
  for (int round = 0; round < 50; ++round) {
    Model model;
    std::vector<RecordSet> parts;
    const std::uint32_t names = 1 + static_cast<std::uint32_t>(random() % 200);
    for (std::uint32_t file = 0; file < 4; ++file) {
      std::vector<Child> children;
      for (std::uint32_t i = 0; i < random() % 100; ++i) {
        const std::uint64_t name = random() % names;
        const std::string id = name == 0 ? "" : std::to_string(name);
        model.add(id, {file, i});
        children.push_back(with_id<Child>(id));
      }
      parts.push_back(set_of(children));
    }
    const RecordSet first = joined({&parts[0], &parts[1]});
    const RecordSet second = joined({&parts[2], &parts[3]});
    model.expect(joined({&parts[0], &parts[1], &parts[2], &parts[3]}));
    model.expect(joined({&first, &second}));
    model.expect(joined({&first, &parts[2], &parts[3]}));
  }
}

}  // namespace
}  // namespace gerove
