// The structs and the .proto files say the same, in both directions.
#include <gmock/gmock.h>
#include <google/protobuf/descriptor.pb.h>

#include <map>
#include <set>
#include <string>
#include <vector>

#include "gerove/v1/options.pb.h"
#include "support/every_record.hpp"
#include "support/proto_bridge.hpp"

namespace gerove {
namespace {

namespace pb = google::protobuf;
using test::every_intake_type;
using test::every_law_type;
using test::every_type;
using test::proto_descriptor;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

using Differences = std::vector<std::string>;

std::string proto_type_of(Kind kind) {
  switch (kind) {
    case Kind::boolean: return "bool";
    case Kind::int32: return "int32";
    case Kind::int64: return "int64";
    case Kind::uint32: return "uint32";
    case Kind::uint64: return "uint64";
    case Kind::float64: return "double";
    case Kind::string:
    case Kind::id:
    case Kind::date:
    case Kind::partial_date: return "string";
    case Kind::enumeration: return "enum";
    case Kind::message: return "message";
  }
  return "";
}

v1::Format format_of(Kind kind) {
  switch (kind) {
    case Kind::date: return v1::FORMAT_DATE;
    case Kind::partial_date: return v1::FORMAT_PARTIAL_DATE;
    case Kind::id: return v1::FORMAT_ID;
    default: return v1::FORMAT_UNSPECIFIED;
  }
}

v1::Privacy proto_privacy(Privacy privacy) {
  switch (privacy) {
    case Privacy::plain: return v1::PRIVACY_PLAIN;
    case Privacy::identity: return v1::PRIVACY_IDENTITY;
    case Privacy::health: return v1::PRIVACY_HEALTH;
    case Privacy::offence: return v1::PRIVACY_OFFENCE;
    case Privacy::reporter: return v1::PRIVACY_REPORTER;
    case Privacy::opaque: return v1::PRIVACY_OPAQUE;
  }
  return v1::PRIVACY_UNSPECIFIED;
}

Presence presence_of(const pb::FieldDescriptor& field) {
  if (field.is_repeated()) return Presence::repeated;
  return field.has_presence() ? Presence::optional : Presence::implicit;
}

void compare_codes(const std::string& where,
                   std::span<const CodeEntry> codes,
                   const pb::EnumDescriptor& proto,
                   Differences& out) {
  for (int i = 0; i < proto.value_count(); ++i) {
    const auto& value = *proto.value(i);
    const CodeEntry* entry = find_code(codes, std::int64_t{value.number()});
    const auto& label = value.options().GetExtension(v1::label);
    if (entry == nullptr || entry->name != value.name()) {
      out.push_back(where + ": code " + value.name() + " differs or is missing in C++");
    } else if (entry->label.lt != label.lt() || entry->label.en != label.en()) {
      out.push_back(where + ": label of " + value.name());
    } else if (label.lt().empty() || label.en().empty()) {
      out.push_back(where + ": no label of " + value.name());
    }
  }
  for (const CodeEntry& entry : codes) {
    if (proto.FindValueByNumber(entry.number) == nullptr) {
      out.push_back(where + ": code " + std::string(entry.name) + " is missing in the .proto");
    }
  }
}

void compare_field(const std::string& where,
                   const FieldInfo& ours,
                   const pb::FieldDescriptor& proto,
                   Differences& out) {
  const auto expect = [&](bool same, const char* what) {
    if (!same) out.push_back(where + ": " + what);
  };
  const auto& options = proto.options();
  expect(ours.name == proto.name(), "name");
  expect(proto_type_of(ours.kind) == proto.type_name(), "type");
  expect(ours.presence == presence_of(proto), "presence");
  const auto* oneof = proto.real_containing_oneof();
  expect(ours.oneof == (oneof != nullptr ? oneof->index() : -1), "oneof");
  expect(format_of(ours.kind) == options.GetExtension(v1::format), "format");
  expect(ours.id_of == options.GetExtension(v1::id_of), "id_of");
  expect(options.HasExtension(v1::privacy) &&
             proto_privacy(ours.privacy) == options.GetExtension(v1::privacy),
         "privacy");
  if (ours.kind == Kind::message && proto.message_type() != nullptr) {
    expect(ours.type().name == proto.message_type()->full_name(), "message type");
  }
  if (ours.kind == Kind::enumeration && proto.enum_type() != nullptr) {
    compare_codes(where, ours.codes(), *proto.enum_type(), out);
  }
}

Differences compare(const TypeInfo& ours, const pb::Descriptor& proto) {
  Differences out;
  for (const FieldInfo& field : ours.fields) {
    const std::string where = std::string(ours.name) + "." + std::string(field.name);
    const auto* counterpart = proto.FindFieldByNumber(static_cast<int>(field.number));
    if (counterpart == nullptr)
      out.push_back(where + ": number is missing in the .proto");
    else
      compare_field(where, field, *counterpart, out);
  }
  for (int i = 0; i < proto.field_count(); ++i) {
    if (ours.find(static_cast<std::uint32_t>(proto.field(i)->number())) == nullptr) {
      out.push_back(std::string(ours.name) + "." + proto.field(i)->name() +
                    ": number is missing in C++");
    }
  }
  return out;
}

/// All .proto files of our packages.
std::set<const pb::FileDescriptor*> package_files() {
  std::set<const pb::FileDescriptor*> files;
  std::vector<const pb::FileDescriptor*> open{
      proto_descriptor("gerove.v1.Record")->file(),
      proto_descriptor("gerove.law.v1.LawTable")->file(),
      proto_descriptor("gerove.intake.v1.Mapping")->file(),
      proto_descriptor("gerove.intake.v1.ImportRun")->file()};
  while (!open.empty()) {
    const auto* file = open.back();
    open.pop_back();
    if (!file->package().starts_with("gerove.") || !files.insert(file).second) continue;
    for (int i = 0; i < file->dependency_count(); ++i) open.push_back(file->dependency(i));
  }
  return files;
}

std::map<std::string_view, const TypeInfo*> all_types() {
  auto types = every_type();
  types.merge(every_law_type());
  types.merge(every_intake_type());
  return types;
}

/// Code lists that no field has: law tables name their values in texts.
const std::map<std::string, std::span<const CodeEntry>> lists_without_field{
    {"gerove.law.v1.Attending", entries<law::Attending>()},
    {"gerove.law.v1.VoteOutcome", entries<law::VoteOutcome>()},
    {"gerove.law.v1.TermForm", entries<law::TermForm>()}};

TEST(Descriptors, EveryStructEqualsItsMessage) {
  for (const auto& [name, type] : all_types()) {
    if (name == Moment::type_name) continue;  // Google's own, without our options
    const auto* proto = proto_descriptor(name);
    ASSERT_NE(proto, nullptr) << name;
    EXPECT_THAT(compare(*type, *proto), IsEmpty());
  }
}

TEST(Descriptors, MomentIsAGoogleTimestamp) {
  const auto& type = type_info<Moment>();
  const auto* proto = proto_descriptor(type.name);
  ASSERT_EQ(proto->field_count(), static_cast<int>(type.fields.size()));
  for (const FieldInfo& field : type.fields) {
    const auto* counterpart = proto->FindFieldByNumber(static_cast<int>(field.number));
    EXPECT_EQ(field.name, counterpart->name());
    EXPECT_EQ(proto_type_of(field.kind), counterpart->type_name());
  }
}

TEST(Descriptors, EveryMessageAndCodeListHasACounterpart) {
  const auto types = all_types();
  std::set<std::string> lists;
  for (const auto& [name, codes] : lists_without_field) {
    Differences differences;
    compare_codes(
        name, codes, *pb::DescriptorPool::generated_pool()->FindEnumTypeByName(name), differences);
    EXPECT_THAT(differences, IsEmpty());
    lists.insert(name);
  }
  for (const auto& [name, type] : types) {
    for (const FieldInfo& field : type->fields) {
      if (field.kind == Kind::enumeration) {
        const auto* proto = proto_descriptor(name)->FindFieldByName(std::string(field.name));
        lists.insert(proto->enum_type()->full_name());
      }
    }
  }
  for (const auto* file : package_files()) {
    if (file->name() == "gerove/v1/options.proto") continue;
    for (int i = 0; i < file->message_type_count(); ++i) {
      EXPECT_TRUE(types.contains(file->message_type(i)->full_name()))
          << file->message_type(i)->full_name() << " has no struct";
      EXPECT_EQ(file->message_type(i)->nested_type_count(), 0);
    }
    for (int i = 0; i < file->enum_type_count(); ++i) {
      EXPECT_TRUE(lists.contains(file->enum_type(i)->full_name()))
          << file->enum_type(i)->full_name() << " has no code list";
    }
  }
}

TEST(Descriptors, PrivacyClassesHaveTheSameWords) {
  for (const auto privacy : {Privacy::plain,
                             Privacy::identity,
                             Privacy::health,
                             Privacy::offence,
                             Privacy::reporter,
                             Privacy::opaque}) {
    std::string name = "PRIVACY_";
    for (const char c : to_string(privacy)) name += static_cast<char>(c - 'a' + 'A');
    EXPECT_EQ(v1::Privacy_Name(proto_privacy(privacy)), name);
  }
}

// A new field that keeps what another system wrote is named so, and then has to be opaque.
TEST(Descriptors, WhatIsKeptAsAnotherSystemWroteItIsOpaque) {
  std::size_t opaque = 0;
  for (const auto& [name, type] : all_types()) {
    for (const FieldInfo& field : type->fields) {
      const bool is_named_so = field.name.ends_with("_json") || field.name == "other_lines";
      EXPECT_EQ(field.privacy == Privacy::opaque, is_named_so) << name << ' ' << field.name;
      opaque += is_named_so ? 1 : 0;
    }
  }
  EXPECT_EQ(opaque, 3U);
}

// The comparison itself must see every kind of difference: each is planted in a copy of the
// descriptors of Measure.
class PlantedDifference : public ::testing::Test {
 protected:
  PlantedDifference() {
    proto_descriptor("gerove.v1.Measure")->file()->CopyTo(&file_);
    for (auto& message : *file_.mutable_message_type()) {
      if (message.name() == "Measure") measure_ = &message;
      if (message.name() == "MeasureTerm") term_ = &message;
    }
  }
  pb::FieldDescriptorProto& field(const std::string& name) {
    for (auto& field : *measure_->mutable_field()) {
      if (field.name() == name) return field;
    }
    throw std::out_of_range(name);
  }
  Differences found(const TypeInfo& type = type_info<Measure>()) {
    pb::DescriptorPool pool(pb::DescriptorPool::generated_pool());
    file_.set_name("planted.proto");
    file_.set_package("planted");
    for (auto& message : *file_.mutable_message_type()) {
      for (auto& f : *message.mutable_field()) {
        for (const auto& own : file_.message_type()) {
          if (f.type_name() == ".gerove.v1." + own.name())
            f.set_type_name(".planted." + own.name());
        }
        for (const auto& own : file_.enum_type()) {
          if (f.type_name() == ".gerove.v1." + own.name())
            f.set_type_name(".planted." + own.name());
        }
      }
    }
    const auto* file = pool.BuildFile(file_);
    Differences all = compare(
        type,
        *file->FindMessageTypeByName(type.name == "gerove.v1.Measure" ? "Measure" : "MeasureTerm"));
    std::erase_if(all, [](const auto& text) { return text.ends_with(": message type"); });
    return all;
  }
  pb::FileDescriptorProto file_;
  pb::DescriptorProto* measure_ = nullptr;
  pb::DescriptorProto* term_ = nullptr;
};

TEST_F(PlantedDifference, NoneGivesNone) { EXPECT_THAT(found(), IsEmpty()); }
TEST_F(PlantedDifference, Number) {
  field("hours_done").set_number(99);
  EXPECT_THAT(found(), Contains(HasSubstr("hours_done: number is missing in the .proto")));
  EXPECT_THAT(found(), Contains(HasSubstr("hours_done: number is missing in C++")));
}
TEST_F(PlantedDifference, Name) {
  field("imposed").set_name("ordered");
  EXPECT_THAT(found(), Contains(HasSubstr("imposed: name")));
}
TEST_F(PlantedDifference, Type) {
  field("hours_done").set_type(pb::FieldDescriptorProto::TYPE_INT64);
  EXPECT_THAT(found(), Contains(HasSubstr("hours_done: type")));
}
TEST_F(PlantedDifference, Presence) {
  field("kind_text").set_label(pb::FieldDescriptorProto::LABEL_REPEATED);
  EXPECT_THAT(found(), Contains(HasSubstr("kind_text: presence")));
}
TEST_F(PlantedDifference, Oneof) {
  for (auto& field : *term_->mutable_field()) {
    if (field.name() == "individual") field.clear_oneof_index();
  }
  EXPECT_THAT(found(type_info<MeasureTerm>()), Contains(HasSubstr("individual: oneof")));
}
TEST_F(PlantedDifference, Format) {
  field("imposed").mutable_options()->SetExtension(v1::format, v1::FORMAT_PARTIAL_DATE);
  EXPECT_THAT(found(), Contains(HasSubstr("imposed: format")));
}
TEST_F(PlantedDifference, IdOf) {
  field("act_id").mutable_options()->SetExtension(v1::id_of, "Child");
  EXPECT_THAT(found(), Contains(HasSubstr("act_id: id_of")));
}
TEST_F(PlantedDifference, PrivacyClass) {
  field("kind").mutable_options()->SetExtension(v1::privacy, v1::PRIVACY_PLAIN);
  EXPECT_THAT(found(), Contains(HasSubstr("kind: privacy")));
}
TEST_F(PlantedDifference, MissingPrivacyClass) {
  field("id").mutable_options()->ClearExtension(v1::privacy);
  EXPECT_THAT(found(), Contains(HasSubstr("id: privacy")));
}
TEST_F(PlantedDifference, CodeNumberNameAndLabel) {
  auto& list = *file_.mutable_enum_type(0);
  ASSERT_EQ(list.name(), "MeasureKind");
  list.mutable_value(1)->set_number(77);
  list.mutable_value(2)->set_name("MEASURE_KIND_SOMETHING");
  list.mutable_value(3)->mutable_options()->MutableExtension(v1::label)->set_en("else");
  const auto all = found();
  EXPECT_THAT(all, Contains(HasSubstr("ATTEND_SPECIALIST_2021 is missing in the .proto")));
  EXPECT_THAT(all, Contains(HasSubstr("code MEASURE_KIND_SOMETHING differs")));
  EXPECT_THAT(all, Contains(HasSubstr("label of MEASURE_KIND_CONTINUE_SCHOOLING_2021")));
}
TEST_F(PlantedDifference, FieldThatOnlyTheProtoHas) {
  auto* extra = measure_->add_field();
  extra->set_name("extra");
  extra->set_number(500);
  extra->set_type(pb::FieldDescriptorProto::TYPE_BOOL);
  extra->set_label(pb::FieldDescriptorProto::LABEL_OPTIONAL);
  EXPECT_THAT(found(), Contains(HasSubstr("extra: number is missing in C++")));
}

}  // namespace
}  // namespace gerove
