// The tables of what fields must have to do with one another name fields that there are.
#include "check/field_rules.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "gerove/core/moment.hpp"
#include "support/every_record.hpp"

namespace gerove::check {
namespace {

using ::testing::IsEmpty;

/// The field at a path such as `end.date`; null when there is none or it repeats on the way.
const FieldInfo* find_field(const TypeInfo& type, std::string_view path) {
  const std::size_t dot = path.find('.');
  const FieldInfo* field = type.find(path.substr(0, dot));
  if (field == nullptr || field->presence == Presence::repeated) return nullptr;
  if (dot == std::string_view::npos) return field;
  return field->kind == Kind::message ? find_field(field->type(), path.substr(dot + 1)) : nullptr;
}

bool is_dated(const FieldInfo& field) {
  return field.kind == Kind::date || field.kind == Kind::partial_date ||
         (field.kind == Kind::message && field.type().name == Moment::type_name);
}

bool is_number(const FieldInfo& field) {
  return field.kind == Kind::uint32 || field.kind == Kind::int32 || field.kind == Kind::uint64 ||
         field.kind == Kind::int64;
}

/// The paths of a table that lead to no field, or to one of another kind.
template <class Wanted>
std::vector<std::string> wrong_paths(std::span<const FieldPair> rows, const Wanted& is_wanted) {
  const auto types = test::every_type();
  std::vector<std::string> list;
  for (const FieldPair& row : rows) {
    const auto type = types.find(row.type);
    for (const std::string_view path : {row.first, row.second}) {
      const FieldInfo* field = type == types.end() ? nullptr : find_field(*type->second, path);
      if (field == nullptr || !is_wanted(*field)) {
        list.push_back(std::string(row.type) + ": " + std::string(path));
      }
    }
  }
  return list;
}

TEST(FieldRules, OrdersOfDatesNameDatesAndMoments) {
  EXPECT_FALSE(date_orders().empty());
  EXPECT_THAT(wrong_paths(date_orders(), is_dated), IsEmpty());
}

TEST(FieldRules, OrdersCompareLikeWithLike) {
  const auto types = test::every_type();
  for (const FieldPair& row : date_orders()) {
    const TypeInfo& type = *types.at(row.type);
    EXPECT_EQ(find_field(type, row.first)->kind == Kind::message,
              find_field(type, row.second)->kind == Kind::message)
        << row.type << ": days and seconds have no order: " << row.first << ", " << row.second;
  }
}

TEST(FieldRules, BoundsNameNumbers) {
  EXPECT_FALSE(number_bounds().empty());
  EXPECT_THAT(wrong_paths(number_bounds(), is_number), IsEmpty());
}

TEST(FieldRules, AMisspeltPathIsFound) {
  const FieldPair wrong[] = {{"gerove.v1.Measure", "imposd", "end.date"},
                             {"gerove.v1.Measure", "imposed", "end.reason"},
                             {"gerove.v1.Measur", "imposed", "end.date"}};
  EXPECT_EQ(wrong_paths(wrong, is_dated).size(), 4U);
}

}  // namespace
}  // namespace gerove::check
