// What holds for every record and every profile.
#include <gmock/gmock.h>

#include <algorithm>
#include <ostream>
#include <set>
#include <string>

#include "disclosure/hidden_things.hpp"
#include "disclosure/own_profile.hpp"
#include "gerove/disclosure/profiles.hpp"

namespace gerove::test {
namespace {

using disclosure::Profile;
using disclosure::Redactor;

/// Every form in which a redaction leaves the library.
struct Forms {
  std::string bytes;
  std::string json;
  disclosure::FieldDecisions decisions;
  bool operator==(const Forms&) const = default;
};

void PrintTo(const Forms& forms, std::ostream* out) { *out << forms.json; }

Forms forms_of(const Redactor& redactor, const Record& record) {
  const auto seen = redactor.redact(record);
  Forms forms;
  if (seen) forms.bytes = wire::encode(*seen);
  if (seen) forms.json = json::print(*seen);
  forms.decisions = redactor.decisions(record);
  return forms;
}

Record any_record(Random& random) {
  Record record =
      random_record<Record>(random, {.presence_percent = 50, .unknown_percent = 20, .depth = 4});
  if (auto* const referral = std::get_if<Referral>(&record.content)) {
    for (std::string& field : referral->disclosed_fields) {
      const auto& paths = every_path();
      if (chance(random, 80)) field = paths[below(random, paths.size())];
      if (chance(random, 50)) field = chance(random, 50) ? "reason" : "referral.events.text";
    }
  }
  const Content content = content_of(record);
  Labels().put(*content.type, content.message);
  return record;
}

void fill_own(OwnProfile& profile, Random& random) {
  disclosure::PrivacySet classes;
  for (const Privacy privacy :
       {Privacy::plain, Privacy::identity, Privacy::health, Privacy::offence, Privacy::reporter}) {
    if (chance(random, 60)) classes.add(privacy);
  }
  std::vector<std::string_view> records;
  for (const std::string_view name : every_record_name()) {
    if (chance(random, 70)) records.push_back(name);
  }
  profile.grant(std::move(records), classes, chance(random, 60));
  profile.addresses(static_cast<AddressVisibility>(below(random, 4)));
  for (auto i = below(random, 60); i > 0; --i) {
    profile.rule(every_path()[below(random, every_path().size())], chance(random, 50));
  }
}

// Nothing here is taken from the decisions: the profile's own words, read as simply as possible.
class NamedOnly {
 public:
  explicit NamedOnly(const Profile& profile) : profile_(profile) {}

  void check(const TypeInfo& type, const void* message, const std::string& path) const {
    EXPECT_TRUE(type.unknown(message).empty()) << path;
    for (const FieldInfo& field : type.fields) {
      const std::string inner = path + '.' + std::string(field.name);
      if (field.count(message) == 0) continue;
      EXPECT_FALSE(has_rule(inner, type, field, false)) << inner;
      EXPECT_TRUE(has_rule(inner, type, field, true) || is_granted(field, path)) << inner;
      for (std::size_t i = 0; i < field.count(message); ++i) {
        const void* const value = field.at(message, i);
        if (field.kind == Kind::message) check(field.type(), value, inner);
        if (field.kind == Kind::enumeration) {
          EXPECT_NE(find_code(field.codes(), field.number_of(value)), nullptr) << inner;
        }
      }
    }
  }

 private:
  bool has_rule(std::string_view path,
                const TypeInfo& type,
                const FieldInfo& field,
                bool shown) const {
    const std::string name =
        std::string(type.name.substr(type.name.rfind('.') + 1)) + '.' + std::string(field.name);
    return std::ranges::any_of(profile_.rules, [&](const disclosure::FieldRule& rule) {
      return rule.shown == shown && (rule.field == path || rule.field == name);
    });
  }
  bool is_granted(const FieldInfo& field, const std::string& path) const {
    if (field.privacy == Privacy::opaque) return profile_.addresses == AddressVisibility::hidden;
    const std::string root = path.substr(0, path.find('.'));
    for (const disclosure::Grant& grant : profile_.grants) {
      if (std::ranges::find(grant.records, root) == grant.records.end()) continue;
      static const std::set<std::string_view> people{"Person", "Child", "Family", "CaseFile"};
      const bool identity = people.contains(field.id_of);
      return grant.classes.contains(field.privacy) &&
             (!identity || grant.classes.contains(Privacy::identity)) &&
             (grant.text || field.kind != Kind::string);
    }
    return false;
  }

  const Profile& profile_;
};

void expect_nothing_unnamed(const Redactor& redactor,
                            const Profile& profile,
                            const Record& record) {
  auto seen = redactor.redact(record);
  if (!seen) return;
  EXPECT_TRUE(seen->unknown.empty());
  const Content content = content_of(*seen);
  const auto granted = [&](const disclosure::Grant& grant) {
    return std::ranges::find(grant.records, content.path) != grant.records.end();
  };
  EXPECT_TRUE(std::ranges::any_of(profile.grants, granted)) << content.path;
  NamedOnly(profile).check(*content.type, content.message, content.path);
}

/// A profile, its redactor, and what it decides about fields whatever a record holds.
struct Subject {
  explicit Subject(const Profile& given)
      : profile(given), redactor(given), decided(redactor.decisions(), given.addresses) {}

  /// What is decided about a record: of referrals the sender decides, too.
  Decided decided_for(const Record& record) const {
    const auto* const referral = std::get_if<Referral>(&record.content);
    return referral == nullptr ? decided
                               : Decided(redactor.decisions(*referral), profile.addresses);
  }

  Profile profile;
  Redactor redactor;
  Decided decided;
};

/// Whether a text is the day that stands for its quarter.
bool begins_quarter(const std::string& text) {
  const auto day = parse_date(text);
  return day && day->day() == 1 && day->month() % 3 == 1;
}

void expect_nothing_withheld(const Subject& subject, Record& record, const Forms& forms) {
  const Content content = content_of(record);
  std::vector<std::string> hidden;
  collect_hidden(subject.decided_for(record), *content.type, content.message, content.path, hidden);
  for (const std::string& text : hidden) {
    if (text.size() < 9) continue;       // an entry of disclosed_fields
    if (begins_quarter(text)) continue;  // may be told for another day of it
    EXPECT_EQ(forms.json.find(text), std::string::npos) << content.path << ' ' << text;
    EXPECT_EQ(forms.bytes.find(text), std::string::npos) << content.path << ' ' << text;
  }
}

void expect_same_when_hidden_differs(const Subject& subject,
                                     const Record& record,
                                     const Forms& forms,
                                     Random& random) {
  const Decided decided = subject.decided_for(record);
  Record other = record;
  Disturber(decided, random).disturb(other);
  EXPECT_EQ(forms_of(subject.redactor, other), forms) << json::print(record) << '\n'
                                                      << json::print(other);
}

void expect_idempotent(const Redactor& redactor, const Record& record) {
  const auto once = redactor.redact(record);
  if (!once) return;
  EXPECT_EQ(redactor.redact(*once), once);
  EXPECT_EQ(redactor.decisions(*once), redactor.decisions(record));
}

void expect_more_shows_more(const Redactor& less, const Redactor& more, Record& record) {
  const std::string few = forms_of(less, record).json;
  const std::string many = forms_of(more, record).json;
  const Content content = content_of(record);
  std::vector<std::string> texts;
  Labels::collect(*content.type, content.message, texts);
  for (const std::string& text : texts) {
    if (text.size() >= 9 && few.find(text) != std::string::npos) {
      EXPECT_NE(many.find(text), std::string::npos) << text;
    }
  }
}

void check_properties(const Subject& subject, Random& random) {
  Record record = any_record(random);
  const Forms forms = forms_of(subject.redactor, record);
  expect_nothing_unnamed(subject.redactor, subject.profile, record);
  expect_nothing_withheld(subject, record, forms);
  expect_same_when_hidden_differs(subject, record, forms, random);
  expect_idempotent(subject.redactor, record);
}

TEST(RedactProperties, HoldForTheProfilesOfTheLibrary) {
  Random random(11);
  for (const Profile& profile : disclosure::profiles) {
    SCOPED_TRACE(profile.id);
    const Subject subject(profile);
    for (int i = 0; i < 60; ++i) check_properties(subject, random);
    ASSERT_FALSE(testing::Test::HasFailure());
  }
}

TEST(RedactProperties, HoldForProfilesOfHosts) {
  Random random(12);
  for (int i = 0; i < 60; ++i) {
    OwnProfile own;
    fill_own(own, random);
    const Subject subject(own.get());
    for (int j = 0; j < 10; ++j) check_properties(subject, random);
    ASSERT_FALSE(testing::Test::HasFailure()) << i;
  }
}

TEST(RedactProperties, AProfileThatAllowsMoreShowsMore) {
  Random random(13);
  OwnProfile all;
  fill_open(all);
  const Redactor open(all.get());
  for (int i = 0; i < 40; ++i) {
    OwnProfile own;
    fill_own(own, random);
    const Redactor less(own.get());
    OwnProfile wider;
    wider.grant(every_record_name(), every_class).addresses(own.get().addresses);
    for (const auto& rule : own.get().rules) wider.rule(std::string(rule.field), rule.shown);
    const Redactor more(wider.get());
    for (int j = 0; j < 10; ++j) {
      Record record = any_record(random);
      expect_more_shows_more(less, more, record);
      expect_more_shows_more(more, open, record);
    }
    ASSERT_FALSE(testing::Test::HasFailure()) << i;
  }
}

TEST(RedactProperties, WhoSeesEverythingSeesARecordAsItIs) {
  Random random(14);
  OwnProfile all;
  fill_open(all);
  const Redactor open(all.get());
  for (int i = 0; i < 200; ++i) {
    Record record = random_record<Record>(random, {.unknown_code_percent = 0});
    if (std::holds_alternative<Referral>(record.content)) continue;  // its sender decides
    if (json::print(record).find("ddress") != std::string::npos) continue;
    if (content_of(record).message == nullptr || json::print(record).size() < 40) continue;
    EXPECT_EQ(open.redact(record), record);
  }
}

TEST(RedactProperties, HoldForAHundredThousandRecords_slow) {
  Random random(15);
  for (int i = 0; i < 1000; ++i) {
    OwnProfile own;
    fill_own(own, random);
    const bool library = i % 2 == 0;
    const Profile profile = library ? disclosure::profiles[(static_cast<std::size_t>(i) / 2) %
                                                           std::size(disclosure::profiles)]
                                    : own.get();
    const Subject subject(profile);
    for (int j = 0; j < 100; ++j) check_properties(subject, random);
    ASSERT_FALSE(testing::Test::HasFailure()) << i;
  }
}

}  // namespace
}  // namespace gerove::test
