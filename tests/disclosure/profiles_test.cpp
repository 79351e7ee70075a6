#include "gerove/disclosure/profiles.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "disclosure/own_profile.hpp"
#include "gerove/law/explanation.hpp"
#include "gerove/law/law.hpp"

namespace gerove::test {
namespace {

using disclosure::Basis;
using disclosure::Grant;
using disclosure::Profile;

TEST(Profiles, HaveLabelsInBothLanguagesAndNamesOfTheirOwn) {
  std::set<std::string_view> names;
  for (const Profile& profile : disclosure::profiles) {
    EXPECT_TRUE(names.insert(profile.id).second) << profile.id;
    EXPECT_EQ(disclosure::find_profile(profile.id), &profile);
    for (const Text& text : {profile.recipient, profile.purpose}) {
      EXPECT_FALSE(text.lt.empty() || text.en.empty()) << profile.id;
      EXPECT_NE(text.lt, text.en) << profile.id;
    }
  }
  EXPECT_EQ(disclosure::find_profile("nobody"), nullptr);
}

TEST(Profiles, NameWhatExists) {
  for (const Profile& profile : disclosure::profiles) {
    EXPECT_NO_THROW(disclosure::Redactor{profile}) << profile.id;
  }
}

TEST(Profiles, NeverTellWhoReported) {
  for (const Profile& profile : disclosure::profiles) {
    for (const Grant& grant : profile.grants) {
      EXPECT_FALSE(grant.classes.contains(Privacy::reporter)) << profile.id;
    }
    for (const auto& decision : disclosure::Redactor(profile).decisions()) {
      const bool list_of_reports = decision.path == "case_file.child_rights_reports";
      if (decision.privacy == Privacy::reporter && !list_of_reports) {
        EXPECT_FALSE(decision.shown) << profile.id << ' ' << decision.path;
      }
    }
  }
}

TEST(Profiles, CiteWhatTheLawTableSays) {
  const law::Law law = law::lithuanian_law();
  for (const Profile& profile : disclosure::profiles) {
    for (const Basis& basis : profile.bases) {
      SCOPED_TRACE(std::string(profile.id) + ' ' + std::string(basis.rule));
      EXPECT_FALSE(basis.says.lt.empty() || basis.says.en.empty());
      if (basis.citation.empty()) {
        EXPECT_EQ(basis.status, law::ValueStatus::unverified);
        continue;
      }
      const law::Rule* const rule = law.find_rule(basis.rule);
      ASSERT_NE(rule, nullptr);
      EXPECT_THAT(rule->rows, testing::Contains(testing::Truly([&](const law::Row& row) {
                    return row.value_status == basis.status &&
                           law::citation_text(row).find(basis.citation) != std::string::npos;
                  })));
    }
  }
}

TEST(Profiles, SayWhatIsOnlyJudgement) {
  for (const Profile& profile : disclosure::profiles) {
    EXPECT_THAT(profile.bases,
                testing::Contains(testing::Field(&Basis::status, law::ValueStatus::unverified)))
        << profile.id;
  }
}

TEST(Profiles, ThoseWithoutIdentityShowNoneOfIt) {
  for (const std::string_view name : {"statistics", "research"}) {
    const disclosure::Redactor redactor(*disclosure::find_profile(name));
    for (const auto& decision : redactor.decisions()) {
      if (!decision.shown || decision.privacy != Privacy::identity) continue;
      EXPECT_THAT(decision.path,
                  testing::AnyOf("child",
                                 "child.sex",
                                 "need_assessment.age_years",
                                 "case_file.care_arrangements",
                                 "case_file.care_arrangements.kind"));
    }
  }
}

/// Whether a profile shows a field; what lies in something hidden is not.
bool is_shown_by(std::string_view profile, std::string_view path) {
  const disclosure::Redactor redactor(*disclosure::find_profile(profile));
  const auto decisions = redactor.decisions();
  const auto found = std::ranges::find(decisions, path, &disclosure::FieldDecision::path);
  return found != decisions.end() && found->shown;
}

struct ByItself {
  std::string_view profile;
  std::vector<std::string_view> shown;
  std::vector<std::string_view> hidden;
};

TEST(Profiles, ShowAndHideSomeFieldsByThemselves) {
  const ByItself fields[] = {
      {"commission_member", {"person.given_names"}, {"person.personal_code"}},
      {"measure_executor",
       {"case_file.measures.kind", "case_file.execution_plans"},
       {"person.personal_code",
        "case_file.procedures",
        "case_file.criminal_measures",
        "case_file.care_arrangements",
        "case_file.appeals",
        "case_file.events",
        "case_file.measures.grounds"}},
      {"coordinator",
       {"case_file.child_rights_reports", "case_file.child_rights_reports.steps.code"},
       {"case_file.child_rights_reports.steps.actor", "case_file.child_rights_reports.steps.note"}},
      {"child_rights_office",
       {"case_file.child_rights_reports"},
       {"case_file.child_rights_reports.steps.actor", "case_file.child_rights_reports.steps.note"}},
      {"police",
       {"case_file.child_rights_reports", "case_file.procedures", "person.personal_code"},
       {"case_file.child_rights_reports.steps.actor",
        "case_file.child_rights_reports.steps.note",
        "case_file.care_arrangements",
        "case_file.execution_plans",
        "case_file.evaluations"}},
      {"family",
       {"case_file.procedures.steps.code", "child.residences.municipality_id"},
       {"case_file.procedures.steps.actor",
        "case_file.procedures.steps.addressees",
        "case_file.procedures.steps.note",
        "need_assessment.source",
        "child.residences.eldership",
        "case_file.care_arrangements.carer_person_id",
        "case_file.care_arrangements.carer_institution_id"}},
      {"statistics",
       {"child.sex", "need_assessment.age_years", "case_file.care_arrangements.kind"},
       {"case_file.child_rights_reports.steps",
        "child.residences.period",
        "child.schools",
        "case_file.procedures.grounds.act_date",
        "case_file.procedures.grounds.month"}},
      {"public", {"institution.contacts"}, {"institution.contacts.note"}},
  };
  for (const auto& [profile, shown, hidden] : fields) {
    for (const auto path : shown) EXPECT_TRUE(is_shown_by(profile, path)) << profile << ' ' << path;
    for (const auto path : hidden)
      EXPECT_FALSE(is_shown_by(profile, path)) << profile << ' ' << path;
  }
}

TEST(Profiles, ARuleThatNamesNothingIsRefused) {
  OwnProfile own;
  fill_open(own);
  own.rule("child.birthday", false);
  try {
    disclosure::Redactor{own.get()};
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), Errc::disclosure_path);
    EXPECT_EQ(error.failure().path, "child.birthday");
  }
  OwnProfile unknown;
  unknown.grant({"children"}, every_class);
  EXPECT_THROW(disclosure::Redactor{unknown.get()}, Error);
}

}  // namespace
}  // namespace gerove::test
