#include "disclosure/classes.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include "gerove/domain/case_file.hpp"
#include "gerove/domain/record.hpp"

namespace gerove::disclosure::detail {

namespace {

/// A field by its type and name.
struct FieldName {
  std::string_view type;
  std::string_view field;
};

// Numbers that offices know one person's file by.
constexpr std::array file_numbers{FieldName{CaseFile::type_name, "number"},
                                  FieldName{Request::type_name, "registration_number"},
                                  FieldName{CourtPermission::type_name, "case_number"}};

using Kinds = std::set<std::string_view>;

void collect_given_ids(const TypeInfo& type, Kinds& kinds) {
  for (const FieldInfo& field : type.fields) {
    if (gives_id(field)) kinds.insert(field.id_of);
    if (field.kind == Kind::message) collect_given_ids(field.type(), kinds);
  }
}

// The parts of a case file belong to one child, too: a host may build their ids from the file's.
const Kinds& personal_kinds() {
  static const Kinds kinds = [] {
    Kinds made{"Person", "Child", "Family"};
    collect_given_ids(type_info<CaseFile>(), made);
    return made;
  }();
  return kinds;
}

const Kinds& published_kinds() {
  static const Kinds kinds = [] {
    Kinds made;
    for (const std::string_view record : {"municipality",
                                          "parameters",
                                          "institution",
                                          "body",
                                          "service",
                                          "activity_plan",
                                          "activity",
                                          "programme",
                                          "agreement",
                                          "observation"}) {
      collect_given_ids(type_info<Record>().find(record)->type(), made);
    }
    return made;
  }();
  return kinds;
}

bool is_file_number(const TypeInfo& type, const FieldInfo& field) {
  return std::ranges::any_of(file_numbers, [&](const FieldName& number) {
    return number.type == type.name && number.field == field.name;
  });
}

}  // namespace

bool is_published_kind(std::string_view id_of) { return published_kinds().contains(id_of); }

PrivacySet classes_of(const TypeInfo& type, const FieldInfo& field) {
  const bool leads_to_person = field.kind == Kind::id && personal_kinds().contains(field.id_of);
  if (!leads_to_person && !is_file_number(type, field)) return {field.privacy};
  if (field.privacy == Privacy::plain) return {Privacy::identity};
  return {field.privacy, Privacy::identity};
}

}  // namespace gerove::disclosure::detail
