// What the data dictionary says.
#include "gerove/wire/dictionary.hpp"

#include <gmock/gmock.h>
#include <google/protobuf/descriptor.h>

#include <algorithm>
#include <set>
#include <string>

#include "support/every_record.hpp"
#include "support/proto_bridge.hpp"

namespace gerove {
namespace {

const wire::DictionaryField* find(const wire::Dictionary& dictionary,
                                  std::string_view record,
                                  std::string_view field) {
  const auto found = std::ranges::find_if(dictionary.fields, [&](const auto& row) {
    return row.record == record && row.field == field;
  });
  return found == dictionary.fields.end() ? nullptr : &*found;
}

TEST(Dictionary, ARowSaysEverythingAboutAField) {
  const auto dictionary = wire::dictionary();
  const auto* row = find(dictionary, "Measure", "child_id");
  ASSERT_NE(row, nullptr);
  EXPECT_EQ(*row,
            (wire::DictionaryField{.record = "Measure",
                                   .field = "child_id",
                                   .json_name = "childId",
                                   .number = 2,
                                   .type = "id",
                                   .presence = Presence::implicit,
                                   .oneof = -1,
                                   .privacy = Privacy::plain,
                                   .id_of = "Child"}));
}

TEST(Dictionary, TypesAreNamedInTheirOwnWords) {
  const auto dictionary = wire::dictionary();
  EXPECT_EQ(find(dictionary, "Measure", "kind")->type, "MeasureKind");
  EXPECT_EQ(find(dictionary, "Measure", "imposed")->type, "date");
  EXPECT_EQ(find(dictionary, "Measure", "term")->type, "MeasureTerm");
  EXPECT_EQ(find(dictionary, "Header", "created")->type, "Timestamp");
  EXPECT_EQ(find(dictionary, "Address", "latitude")->type, "double");
}

TEST(Dictionary, HasEveryFieldOfEveryTypeOnce) {
  const auto dictionary = wire::dictionary();
  std::size_t expected = 0;
  for (const auto& [name, type] : test::every_type()) expected += type->fields.size();
  std::set<std::pair<std::string_view, std::string_view>> names;
  for (const auto& row : dictionary.fields) names.emplace(row.record, row.field);
  EXPECT_EQ(dictionary.fields.size(), expected);
  EXPECT_EQ(names.size(), expected);
  EXPECT_EQ(dictionary.fields.front().record, "Record");
}

TEST(Dictionary, JsonNamesAreThoseOfProtoc) {
  for (const auto& [name, type] : test::every_type()) {
    for (const auto& row : wire::dictionary(*type).fields) {
      if (name.substr(name.rfind('.') + 1) != row.record) continue;
      const auto* field =
          test::proto_descriptor(name)->FindFieldByNumber(static_cast<int>(row.number));
      EXPECT_EQ(row.json_name, field->json_name());
    }
  }
}

TEST(Dictionary, CodeListsAreNamedAsTheirEnums) {
  const auto dictionary = wire::dictionary();
  ASSERT_FALSE(dictionary.codes.empty());
  test::proto_descriptor("gerove.v1.Record");
  const auto* pool = google::protobuf::DescriptorPool::generated_pool();
  for (const auto& code : dictionary.codes) {
    const auto* list = pool->FindEnumTypeByName("gerove.v1." + code.list);
    ASSERT_NE(list, nullptr) << code.list;
    const auto* value = list->FindValueByName(std::string(code.name));
    ASSERT_NE(value, nullptr) << code.name;
    EXPECT_EQ(value->number(), code.number);
    EXPECT_FALSE(code.label.lt.empty()) << code.name;
    EXPECT_FALSE(code.label.en.empty()) << code.name;
  }
}

TEST(Dictionary, AlternativesOfOneChoiceShareANumber) {
  const auto dictionary = wire::dictionary(type_info<MeasureTerm>());
  EXPECT_EQ(find(dictionary, "MeasureTerm", "hours")->oneof,
            find(dictionary, "MeasureTerm", "period")->oneof);
  EXPECT_GE(find(dictionary, "MeasureTerm", "hours")->oneof, 0);
}

}  // namespace
}  // namespace gerove
