// What the Protobuf codec promises, by example.
#include "gerove/wire/protobuf.hpp"

#include <gmock/gmock.h>

#include <cstdint>
#include <limits>
#include <string>

#include "gerove/wire/record_codecs.hpp"

namespace gerove {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

template <class... Bytes>
std::string bytes_of(Bytes... bytes) {
  return {static_cast<char>(bytes)...};
}

template <Message T>
Failure failure_of(const std::string& bytes, const wire::Limits& limits = {}) {
  T out{};
  auto failure = wire::try_decode(bytes, out, limits);
  EXPECT_TRUE(failure) << "was accepted";
  EXPECT_EQ(out, T{}) << "a failed decode must leave the target untouched";
  T reused{};
  const auto again = wire::try_decode_over(reused, bytes, limits);
  EXPECT_EQ(again, failure) << "both ways of decoding report the same";
  EXPECT_EQ(reused, T{});
  return failure.value_or(Failure{});
}

/// A case file whose measure holds the given encoded fields.
std::string inside_measure(const std::string& fields) {
  return bytes_of(8 << 3 | 2, fields.size()) + fields;
}

Measure measure_of_every_kind() {
  Measure measure;
  measure.id = MeasureId("m-1");
  measure.kind = MeasureKind::useful_activity_2021;
  measure.imposed = make_date(2023, 3, 7);
  measure.term.emplace().length = std::uint32_t{20};
  measure.executors.emplace_back().institution_id = InstitutionId("i-1");
  measure.grounds = {GroundKind::offence_under_age};
  return measure;
}

TEST(Protobuf, ARecordComesBackEqual) {
  CaseFile file;
  file.id = CaseFileId("b-1");
  file.measures.push_back(measure_of_every_kind());
  EXPECT_EQ(wire::decode<CaseFile>(wire::encode(file)), file);
}

TEST(Protobuf, AnEmptyRecordIsNoBytesAtAll) {
  EXPECT_EQ(wire::encode(CaseFile{}), "");
  EXPECT_EQ(wire::decode<CaseFile>(""), CaseFile{});
}

TEST(Protobuf, ADateStandsAsText) {
  Period period;
  period.start = make_date(2024, 3, 7);
  EXPECT_EQ(wire::encode(period),
            "\x0a\x0a"
            "2024-03-07");
}

TEST(Protobuf, AnEmptyDateIsAbsent) {
  EXPECT_EQ(wire::decode<Period>(bytes_of(0x0a, 0)), Period{});
}

TEST(Protobuf, AZeroThatWasSaidIsToldApartFromNothing) {
  Vote said, unsaid;
  said.for_count = 0;
  EXPECT_NE(wire::encode(said), wire::encode(unsaid));
  EXPECT_EQ(wire::decode<Vote>(wire::encode(said)).for_count, 0U);
}

TEST(Protobuf, CodesOfANewerListSurvive) {
  Measure measure = measure_of_every_kind();
  measure.kind = static_cast<MeasureKind>(7654321);
  measure.grounds = {static_cast<GroundKind>(-1), GroundKind::other};
  const auto back = wire::decode<Measure>(wire::encode(measure));
  EXPECT_EQ(back, measure);
  EXPECT_FALSE(is_known(back.kind));
}

TEST(Protobuf, FieldsOfANewerWriterSurviveAtEveryLevel) {
  const std::string newer = bytes_of(0xc2, 0x3e, 2, 'h', 'i');  // field 1000
  const std::string executor = bytes_of(0x0a, 1, 'x') + newer;
  const std::string measure =
      bytes_of(0x0a, 1, 'm', 11 << 3 | 2, executor.size()) + executor + newer;
  const std::string file = inside_measure(measure) + newer;
  const auto decoded = wire::decode<CaseFile>(file);
  EXPECT_EQ(decoded.measures.at(0).executors.at(0).unknown.bytes(), newer);
  EXPECT_EQ(wire::encode(decoded), file);
}

TEST(Protobuf, AFieldOfAnotherWireTypeIsKeptAsUnknown) {
  const auto decoded = wire::decode<Person>(bytes_of(1 << 3 | 0, 5));
  EXPECT_TRUE(decoded.id.empty());
  EXPECT_EQ(wire::encode(decoded), bytes_of(1 << 3 | 0, 5));
}

TEST(Protobuf, NumbersInAListMayComePackedOrSingly) {
  const auto packed = wire::decode<Measure>(bytes_of(0x92, 1, 2, 1, 2));
  const auto singly = wire::decode<Measure>(bytes_of(0x90, 1, 1, 0x90, 1, 2));
  EXPECT_EQ(packed, singly);
  EXPECT_EQ(packed.grounds.size(), 2U);
}

TEST(Protobuf, ASecondOccurrenceOfAMessageIsMerged) {
  CaseFile a, b, both;
  a.procedures.emplace_back().request.emplace().written = make_date(2023, 1, 2);
  b.procedures.emplace_back().request.emplace().registration_number = "5";
  Procedure merged = a.procedures[0];
  merged.request->registration_number = "5";
  const auto decoded =
      wire::decode<Procedure>(wire::encode(a.procedures[0]) + wire::encode(b.procedures[0]));
  EXPECT_EQ(decoded, merged);
}

TEST(Protobuf, TheLastAlternativeOfAChoiceWins) {
  const std::string hours = bytes_of(2 << 3, 20);
  const std::string text = bytes_of(3 << 3 | 2, 1, 'x');
  EXPECT_EQ(std::get<3>(wire::decode<MeasureTerm>(hours + text).length), "x");
  EXPECT_EQ(std::get<2>(wire::decode<MeasureTerm>(text + hours).length), 20U);
}

TEST(Protobuf, FieldsMayComeInAnyOrderAndWithLongTags) {
  const std::string kind = bytes_of(0x98, 0x80, 0x80, 0, 6);  // field 3 in four bytes
  const std::string id = bytes_of(0x0a, 1, 'm');
  EXPECT_EQ(wire::decode<Measure>(kind + id), wire::decode<Measure>(id + bytes_of(0x18, 6)));
}

TEST(ProtobufFailure, NamesFieldPathAndByte) {
  const std::string bad = inside_measure(bytes_of(7 << 3 | 2, 10) + "2023-02-30");
  const Failure failure = failure_of<CaseFile>(bad);
  EXPECT_EQ(failure.code, Errc::wire_date);
  EXPECT_EQ(failure.path, "measures[0].imposed");
  EXPECT_EQ(failure.offset, 3U);
}

TEST(ProtobufFailure, CountsListElementsFromZero) {
  const std::string good = inside_measure(bytes_of(0x0a, 1, 'm'));
  const std::string bad = inside_measure(bytes_of(4 << 3 | 2, 1, 0xff));
  EXPECT_EQ(failure_of<CaseFile>(good + good + bad).path, "measures[2].kind_text");
}

TEST(ProtobufFailure, TruncatedAnywhere) {
  CaseFile file;
  file.id = CaseFileId("b-1");
  file.measures.push_back(measure_of_every_kind());
  const std::string whole = wire::encode(file);
  int refused = 0;
  for (std::size_t size = 1; size < whole.size(); ++size) {
    CaseFile out;
    const auto failure = wire::try_decode(whole.substr(0, size), out);
    if (!failure) continue;  // cut between two fields: a shorter record
    ++refused;
    EXPECT_EQ(failure->code, Errc::wire_truncated);
    EXPECT_LE(*failure->offset, size);
  }
  EXPECT_GT(refused, static_cast<int>(whole.size()) - 5);
}

TEST(ProtobufFailure, TextThatIsNotUtf8) {
  for (const std::string& text : {bytes_of(0xff),
                                  bytes_of(0xc0, 0x80),
                                  bytes_of(0xed, 0xa0, 0x80),
                                  bytes_of(0xf4, 0x90, 0x80, 0x80),
                                  bytes_of(0xc5)}) {
    const Failure failure = failure_of<Person>(bytes_of(2 << 3 | 2, text.size()) + text);
    EXPECT_EQ(failure.code, Errc::wire_utf8);
    EXPECT_EQ(failure.path, "given_names");
  }
}

TEST(ProtobufFailure, DatesThatDoNotExist) {
  for (const char* text : {"2023-02-29",
                           "2023-13-01",
                           "2023-00-10",
                           "1399-12-31",
                           "2023-1-01x",
                           "2023/01/01",
                           "20230101xx"}) {
    EXPECT_EQ(failure_of<Period>("\x0a\x0a" + std::string(text)).code, Errc::wire_date) << text;
  }
  EXPECT_EQ(failure_of<Period>(bytes_of(0x0a, 4) + "2023").code, Errc::wire_date);
  EXPECT_EQ(failure_of<Child>(bytes_of(0x1a, 7) + "2023-13").code, Errc::wire_partial_date);
}

/// A referral with one event at a moment of these encoded fields.
std::string event_at(const std::string& moment) {
  const std::string event = bytes_of(0x1a, moment.size()) + moment;
  return bytes_of(14 << 3 | 2, event.size()) + event;
}

std::string varint(std::uint64_t value) {
  std::string bytes;
  for (; value >= 0x80; value >>= 7) bytes += static_cast<char>(value | 0x80);
  return bytes + static_cast<char>(value);
}

TEST(ProtobufFailure, AMomentOutsideTheYears1To9999) {
  const auto at = [](std::int64_t seconds) {
    return event_at("\x08" + varint(static_cast<std::uint64_t>(seconds)));
  };
  for (const std::int64_t seconds : {min_moment_seconds, std::int64_t{0}, max_moment_seconds}) {
    EXPECT_EQ(wire::decode<Referral>(at(seconds)).events[0].moment->seconds, seconds);
  }
  for (const std::int64_t seconds : {min_moment_seconds - 1,
                                     max_moment_seconds + 1,
                                     std::int64_t{1} << 62,
                                     std::numeric_limits<std::int64_t>::max(),
                                     std::numeric_limits<std::int64_t>::min()}) {
    const Failure failure = failure_of<Referral>(at(seconds));
    EXPECT_EQ(failure.code, Errc::wire_moment) << seconds;
    EXPECT_EQ(failure.path, "events[0].moment");
  }
}

TEST(ProtobufFailure, AMomentWhoseFractionIsASecondOrNegative) {
  const auto at = [](std::int64_t nanos) {
    return event_at("\x10" + varint(static_cast<std::uint64_t>(nanos)));
  };
  EXPECT_EQ(wire::decode<Referral>(at(999'999'999)).events[0].moment->nanos, 999'999'999);
  EXPECT_EQ(failure_of<Referral>(at(1'000'000'000)).code, Errc::wire_moment);
  EXPECT_EQ(failure_of<Referral>(at(-1)).code, Errc::wire_moment);
}

TEST(ProtobufFailure, AMomentThatNoDecoderTakesIsNotWritten) {
  Referral referral;
  referral.events.resize(2);
  referral.events[1].moment = Moment{.seconds = max_moment_seconds + 1};
  wire::Buffer buffer;
  const auto failure = wire::try_encode(referral, buffer);
  ASSERT_TRUE(failure);
  EXPECT_EQ(failure->code, Errc::wire_moment);
  EXPECT_EQ(failure->path, "events[1].moment");
  EXPECT_EQ(buffer.size(), 0U);
}

TEST(ProtobufFailure, AnIdOverSixtyFourBytes) {
  const auto with_id = [](std::size_t size) {
    return bytes_of(0x0a, size) + std::string(size, 'x');
  };
  EXPECT_EQ(wire::decode<Person>(with_id(64)).id.value.size(), 64U);
  EXPECT_EQ(failure_of<Person>(with_id(65)).code, Errc::wire_id);
}

TEST(ProtobufFailure, MalformedTagsVarintsLengthsAndGroups) {
  EXPECT_EQ(failure_of<Person>(bytes_of(0)).code, Errc::wire_tag);
  EXPECT_EQ(failure_of<Person>(bytes_of(7)).code, Errc::wire_tag);
  EXPECT_EQ(failure_of<Person>(bytes_of(0x0e)).code, Errc::wire_tag);
  EXPECT_EQ(failure_of<Person>(bytes_of(0x0c)).code, Errc::wire_group);
  EXPECT_EQ(failure_of<Person>(bytes_of(0xa3, 6)).code, Errc::wire_group);
  EXPECT_EQ(failure_of<Person>(bytes_of(0xa3, 6, 0xac, 6)).code, Errc::wire_group);
  EXPECT_EQ(failure_of<Person>(std::string(6, '\x80')).code, Errc::wire_varint);
  EXPECT_EQ(failure_of<Measure>(bytes_of(0x18) + std::string(11, '\x80')).code, Errc::wire_varint);
  EXPECT_EQ(failure_of<Person>(bytes_of(0x0a, 0xff, 0xff, 0xff, 0xff, 0x7f)).code,
            Errc::wire_length);
  EXPECT_EQ(failure_of<Person>(bytes_of(0x0a, 0x80, 0x80, 0x80, 0x80, 0x80, 0)).code,
            Errc::wire_varint);
}

TEST(ProtobufFailure, ALengthOfAlmostTwoGigabytesIsCutOneMoreIsNone) {
  const auto code_of_length = [](std::uint64_t length) {
    return failure_of<Person>("\x0a" + varint(length)).code;
  };
  EXPECT_EQ(code_of_length(0x7fffffff - 16), Errc::wire_truncated);
  EXPECT_EQ(code_of_length(0x7fffffff - 15), Errc::wire_length);
}

TEST(ProtobufFailure, GroupsNestedTooDeep) {
  const auto nested = [](int levels) {
    std::string bytes;
    for (int i = 0; i < levels; ++i) bytes += bytes_of(0xa3, 6);
    for (int i = 0; i < levels; ++i) bytes += bytes_of(0xa4, 6);
    return bytes;
  };
  EXPECT_EQ(wire::encode(wire::decode<Person>(nested(100))), nested(100));
  EXPECT_EQ(failure_of<Person>(nested(101)).code, Errc::wire_depth);
  EXPECT_EQ(failure_of<Person>(nested(1000000)).code, Errc::wire_depth);
}

TEST(ProtobufFailure, MessagesNestedDeeperThanTheLimit) {
  CaseFile file;
  file.procedures.emplace_back().request.emplace().initiator.emplace().kind = ActorKind::school;
  EXPECT_EQ(failure_of<CaseFile>(wire::encode(file), {.depth = 2}).path,
            "procedures[0].request.initiator");
}

TEST(ProtobufFailure, MoreMemoryThanTheBudget) {
  std::string measures;
  for (int i = 0; i < 100000; ++i) measures += bytes_of(8 << 3 | 2, 0);  // two bytes each
  const Failure failure = failure_of<CaseFile>(measures, {.memory = 1 << 20});
  EXPECT_EQ(failure.code, Errc::wire_budget);
  EXPECT_THAT(failure.path, HasSubstr("measures["));
  EXPECT_EQ(wire::decode<CaseFile>(measures).measures.size(), 100000U);
}

TEST(ProtobufFailure, WhatLiesOnTheHeapCountsAgainstTheBudget) {
  Service service;
  service.audience.emplace();
  service.price.emplace();
  const std::string bytes = wire::encode(service);
  EXPECT_EQ(wire::decode<Service>(bytes), service);
  const Failure failure =
      failure_of<Service>(bytes, {.memory = sizeof(AudienceRule) + sizeof(Price) - 1});
  EXPECT_EQ(failure.code, Errc::wire_budget);
  EXPECT_EQ(failure.path, "price");
}

TEST(ProtobufFailure, WhatDoesNotLieOnTheHeapOrLiesThereAlreadyCostsNothing) {
  Measure measure;
  measure.term.emplace();
  Measure decoded;
  EXPECT_EQ(wire::try_decode(wire::encode(measure), decoded, {.memory = 0}), std::nullopt);
  Service service;
  service.audience.emplace();
  const std::string twice = wire::encode(service) + wire::encode(service);
  Service merged;
  EXPECT_EQ(wire::try_decode(twice, merged, {.memory = sizeof(AudienceRule)}), std::nullopt);
  EXPECT_EQ(merged, service);
}

TEST(ProtobufFailure, SaysNothingOfWhatStoodThere) {
  const std::string secret = "Vardenis\xff";
  const Failure failure = failure_of<Person>(bytes_of(2 << 3 | 2, secret.size()) + secret);
  for (const auto language : {Language::lt, Language::en}) {
    EXPECT_THAT(failure.message(language), Not(HasSubstr("Vardenis")));
    EXPECT_THAT(failure.message(language), HasSubstr("given_names"));
  }
}

TEST(ProtobufEncode, IntoAKeptBufferGivesTheSameBytes) {
  wire::Buffer buffer;
  const Measure measure = measure_of_every_kind();
  for (int i = 0; i < 3; ++i) EXPECT_EQ(wire::encode(measure, buffer), wire::encode(measure));
}

TEST(ProtobufEncode, GivesTheSameBytesWhateverRoomIsLeft) {
  Address address;
  address.latitude = 54.6872;
  address.longitude = 25.2797;
  const Measure measure = measure_of_every_kind();
  constexpr std::size_t more_than_the_first_room = 1100;
  for (std::size_t filled = 0; filled < more_than_the_first_room; ++filled) {
    const auto in_front_of_what_stands = [&](const auto& message) {
      wire::Buffer buffer;
      for (std::size_t i = 0; i < filled; ++i) {
        buffer.need(1);
        buffer.put('x');
      }
      EXPECT_EQ(wire::try_encode(message, buffer), std::nullopt);
      return std::string(buffer.bytes());
    };
    const std::string standing(filled, 'x');
    ASSERT_EQ(in_front_of_what_stands(address), wire::encode(address) + standing);
    ASSERT_EQ(in_front_of_what_stands(measure), wire::encode(measure) + standing);
  }
}

TEST(ProtobufEncode, RefusesWhatNobodyCouldRead) {
  CaseFile file;
  file.measures.resize(2);
  const auto failure = [&] {
    wire::Buffer buffer;
    buffer.need(1);
    buffer.put('x');
    auto found = wire::try_encode(file, buffer);
    EXPECT_EQ(buffer.bytes(), found ? "x" : buffer.bytes());
    return found.value_or(Failure{});
  };
  file.measures[1].kind_text = "\xff";
  EXPECT_EQ(failure().code, Errc::wire_utf8);
  EXPECT_EQ(failure().path, "measures[1].kind_text");
  file.measures[1].kind_text.clear();
  file.measures[1].imposed = Date(boost::gregorian::not_a_date_time);
  EXPECT_EQ(failure().code, Errc::wire_date);
  file.measures[1].imposed.reset();
  file.measures[1].act_id = ActId(std::string(65, 'x'));
  EXPECT_EQ(failure().path, "measures[1].act_id");
}

TEST(ProtobufDecodeOver, MergesASecondOccurrenceOfAMessageAsWell) {
  Procedure old, first, second, merged;
  old.request.emplace().written = make_date(2020, 1, 1);
  first.request.emplace().written = make_date(2023, 1, 2);
  second.request.emplace().registration_number = "5";
  merged.request = first.request;
  merged.request->registration_number = "5";
  wire::decode_over(old, wire::encode(first) + wire::encode(second));
  EXPECT_EQ(old, merged);
}

TEST(ProtobufDecodeOver, ReplacesTheOldValueWhole) {
  CaseFile rich, poor;
  rich.id = CaseFileId("rich");
  rich.measures = {measure_of_every_kind(), measure_of_every_kind()};
  rich.procedures.resize(3);
  rich.procedures[0].request.emplace().written = make_date(2020, 1, 1);
  rich.procedures[0].request->unknown.append_to() = bytes_of(0xc0, 0x3e, 1);
  poor.procedures.emplace_back().request.emplace().registration_number = "1";
  for (const CaseFile& next : {rich, poor, rich, CaseFile{}}) {
    CaseFile value = rich;
    wire::decode_over(value, wire::encode(next));
    EXPECT_EQ(value, next);
  }
}

}  // namespace
}  // namespace gerove
