// What Boost.Serialization archives of records promise.
#include "gerove/wire/archive.hpp"

#include <gmock/gmock.h>

#include <boost/archive/binary_iarchive.hpp>
#include <boost/archive/binary_oarchive.hpp>
#include <boost/archive/text_iarchive.hpp>
#include <boost/archive/text_oarchive.hpp>
#include <boost/archive/xml_iarchive.hpp>
#include <boost/archive/xml_oarchive.hpp>
#include <boost/serialization/vector.hpp>
#include <cstdint>
#include <cstring>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "gerove/domain/domain.hpp"
#include "support/random_records.hpp"

namespace gerove {
namespace {

struct TextFormat {
  using Out = boost::archive::text_oarchive;
  using In = boost::archive::text_iarchive;
};
struct BinaryFormat {
  using Out = boost::archive::binary_oarchive;
  using In = boost::archive::binary_iarchive;
};
struct XmlFormat {
  using Out = boost::archive::xml_oarchive;
  using In = boost::archive::xml_iarchive;
};

template <class Format, Message T>
std::string saved(const T& record) {
  std::ostringstream stream;
  {
    typename Format::Out out(stream);
    archive::save(out, record);
  }
  return stream.str();
}

template <class Format, Message T>
T loaded(const std::string& bytes) {
  std::istringstream stream(bytes);
  typename Format::In in(stream);
  T record{};
  archive::load(in, record);
  return record;
}

template <class Format>
class Archive : public testing::Test {};
using Formats = testing::Types<TextFormat, BinaryFormat, XmlFormat>;
TYPED_TEST_SUITE(Archive, Formats);

TYPED_TEST(Archive, RandomRecordsComeBackEqual) {
  test::Random random(1);
  const auto fields = type_info<Record>().fields;
  for (std::size_t i = 0; i < 200; ++i) {
    const FieldInfo& field = fields[i % fields.size()];
    Record record;
    test::fill_random(
        field.type(), field.add(&record), random, {.presence_percent = 25, .unknown_percent = 20});
    const Record back = loaded<TypeParam, Record>(saved<TypeParam>(record));
    ASSERT_EQ(back, record) << "record " << i << ", " << field.name;
  }
}

TYPED_TEST(Archive, AnEmptyRecordComesBackEmpty) {
  EXPECT_EQ((loaded<TypeParam, Record>(saved<TypeParam>(Record{}))), Record{});
}

TYPED_TEST(Archive, TextOfEveryCharacterComesBack) {
  Header header;
  for (int c = 0; c < 128; ++c) header.title += static_cast<char>(c);
  for (const std::string& text : {header.title,
                                  std::string(" tarpai "),
                                  std::string("#kryželis"),
                                  std::string("<a>&amp;\"'</a>"),
                                  std::string("ąčę „kabutės“ 𝄞")}) {
    header.title = text;
    EXPECT_EQ((loaded<TypeParam, Header>(saved<TypeParam>(header))), header);
  }
}

TYPED_TEST(Archive, OfOtherTablesIsRefused) {
  const std::string bytes = saved<TypeParam>(Period{});
  Suspension record;
  record.note = "lieka";
  const Suspension before = record;
  std::istringstream stream(bytes);
  typename TypeParam::In in(stream);
  try {
    archive::load(in, record);
    FAIL() << "was loaded";
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), Errc::archive_schema);
  }
  EXPECT_EQ(record, before);
}

TYPED_TEST(Archive, ThatIsCutIsRefused) {
  CaseFile file;
  file.measures.resize(3);
  const std::string bytes = saved<TypeParam>(file);
  const std::string cut = bytes.substr(0, bytes.size() * 2 / 3);
  try {
    loaded<TypeParam, CaseFile>(cut);
    FAIL() << "was loaded";
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), Errc::archive_malformed);
  }
}

/// How an archive holds a 64-bit number.
template <class Format>
std::string written(std::int64_t number) {
  if (!std::is_same_v<Format, BinaryFormat>) return std::to_string(number);
  std::string bytes(sizeof number, '\0');
  std::memcpy(bytes.data(), &number, sizeof number);
  return bytes;
}

TYPED_TEST(Archive, AMomentOutOfRangeIsRefusedWithItsPlace) {
  Referral referral;
  referral.events.resize(2);
  referral.events[1].moment = Moment{.seconds = max_moment_seconds};
  std::string bytes = saved<TypeParam>(referral);
  EXPECT_EQ((loaded<TypeParam, Referral>(bytes)), referral);
  const std::string last = written<TypeParam>(max_moment_seconds);
  bytes.replace(bytes.find(last), last.size(), written<TypeParam>(max_moment_seconds + 1));
  try {
    loaded<TypeParam, Referral>(bytes);
    FAIL() << "was loaded";
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), Errc::archive_moment);
    EXPECT_EQ(error.failure().path, "events[1].moment");
  }
}

TYPED_TEST(Archive, AMomentThatNoDecoderTakesIsNotWritten) {
  Referral referral;
  referral.events.resize(1);
  referral.events[0].moment = Moment{.nanos = -1};
  try {
    saved<TypeParam>(referral);
    FAIL() << "was saved";
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), Errc::archive_moment);
    EXPECT_EQ(error.failure().path, "events[0].moment");
  }
}

TYPED_TEST(Archive, RecordsMayStandInContainers) {
  const std::vector<Period> periods(2, Period{.start = make_date(2024, 3, 7)});
  std::ostringstream stream;
  {
    typename TypeParam::Out out(stream);
    out << boost::serialization::make_nvp("periods", periods);
  }
  std::istringstream back(stream.str());
  typename TypeParam::In in(back);
  std::vector<Period> loaded;
  in >> boost::serialization::make_nvp("periods", loaded);
  EXPECT_EQ(loaded, periods);
}

TEST(ArchiveFingerprint, DiffersBetweenTypesAndStaysForOne) {
  EXPECT_EQ(archive::table_fingerprint(type_info<Record>()),
            archive::table_fingerprint(type_info<Record>()));
  EXPECT_NE(archive::table_fingerprint(type_info<Period>()),
            archive::table_fingerprint(type_info<Suspension>()));
}

/// The same part of two versions.
template <class Value>
struct PartWith {
  Value value{};
  UnknownFields unknown{};
  bool operator==(const PartWith&) const = default;

  static constexpr std::string_view type_name = "bandymas.Part";
  static constexpr auto fields() {
    return field_table(field<1>("value", &PartWith::value, Privacy::plain));
  }
};

/// What holds it.
template <class Part>
struct WholeOf {
  std::optional<Part> part{};
  UnknownFields unknown{};
  bool operator==(const WholeOf&) const = default;

  static constexpr std::string_view type_name = "bandymas.Whole";
  static constexpr auto fields() {
    return field_table(field<1>("part", &WholeOf::part, Privacy::plain));
  }
};

TEST(ArchiveFingerprint, DiffersWhenAPartBelowDoes) {
  EXPECT_NE(archive::table_fingerprint(type_info<WholeOf<PartWith<std::uint32_t>>>()),
            archive::table_fingerprint(type_info<WholeOf<PartWith<std::string>>>()));
}

TEST(ArchiveXml, NamesTheFieldsAndHoldsUnknownOnesAsHexadecimalDigits) {
  Period period;
  period.start = make_date(2024, 3, 7);
  period.unknown.append_to() = "\xc0\x3e\x01";
  const std::string xml = saved<XmlFormat>(period);
  EXPECT_THAT(xml, testing::HasSubstr("<start>2024-03-07</start>"));
  EXPECT_THAT(xml, testing::HasSubstr("<unknown>c03e01</unknown>"));
}

}  // namespace
}  // namespace gerove
