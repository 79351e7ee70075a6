// Profiles made at run time, as a host makes them.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gerove/disclosure/redact.hpp"
#include "support/random_records.hpp"

namespace gerove::test {

/// A profile that owns what it points at.
class OwnProfile {
 public:
  OwnProfile() = default;
  OwnProfile(const OwnProfile&) = delete;
  OwnProfile& operator=(const OwnProfile&) = delete;

  /// Shows records with one name each.
  OwnProfile& grant(std::vector<std::string_view> records,
                    disclosure::PrivacySet classes,
                    bool text = true) {
    records_ = std::move(records);
    grants_ = {{records_, classes, text}};
    return *this;
  }
  OwnProfile& rule(std::string field, bool shown) {
    names_.push_back(std::make_unique<std::string>(std::move(field)));
    rules_.push_back({*names_.back(), shown});
    return *this;
  }
  OwnProfile& addresses(AddressVisibility most) {
    addresses_ = most;
    return *this;
  }
  disclosure::Profile get() const {
    disclosure::Profile profile;
    profile.id = "own";
    profile.grants = grants_;
    profile.rules = rules_;
    profile.addresses = addresses_;
    return profile;
  }

 private:
  std::vector<std::string_view> records_{};
  std::vector<disclosure::Grant> grants_{};
  std::vector<std::unique_ptr<std::string>> names_{};
  std::vector<disclosure::FieldRule> rules_{};
  AddressVisibility addresses_ = AddressVisibility::unspecified;
};

inline constexpr disclosure::PrivacySet every_class{
    Privacy::plain, Privacy::identity, Privacy::health, Privacy::offence, Privacy::reporter};

inline std::vector<std::string_view> every_record_name() {
  std::vector<std::string_view> names;
  for (const FieldInfo& field : type_info<Record>().fields) names.push_back(field.name);
  return names;
}

/// Shows everything.
inline void fill_open(OwnProfile& profile) {
  profile.grant(every_record_name(), every_class).addresses(AddressVisibility::hidden);
}

/// The paths of all fields that a record can have.
inline const std::vector<std::string>& every_path() {
  static const std::vector<std::string> paths = [] {
    OwnProfile open;
    fill_open(open);
    std::vector<std::string> made;
    for (auto& decision : disclosure::Redactor(open.get()).decisions()) {
      if (decision.path.find('.') != std::string::npos) made.push_back(std::move(decision.path));
    }
    return made;
  }();
  return paths;
}

}  // namespace gerove::test
