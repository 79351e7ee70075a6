#include "gerove/disclosure/redact.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

#include "disclosure/message_mask.hpp"
#include "disclosure/schema_path.hpp"
#include "disclosure/view.hpp"
#include "gerove/core/error.hpp"

namespace gerove::disclosure {

namespace detail {

namespace {

const FieldInfo* record_named(std::string_view name) { return type_info<Record>().find(name); }

[[noreturn]] void refuse(std::string_view path) {
  Failure failure;
  failure.code = Errc::disclosure_path;
  failure.path = path;
  throw Error(std::move(failure));
}

void check(const Profile& profile) {
  for (const Grant& grant : profile.grants) {
    for (const std::string_view record : grant.records) {
      if (record_named(record) == nullptr) refuse(record);
    }
  }
  for (const FieldRule& rule : profile.rules) {
    if (!names_something(rule.field)) refuse(rule.field);
  }
}

DisclosedPaths disclosed_by(const Referral& referral) {
  DisclosedPaths paths;
  for (const std::string& field : referral.disclosed_fields) {
    if (std::string path = disclosed_path(field); !path.empty()) paths.push_back(std::move(path));
  }
  return paths;
}

const DisclosedPaths nothing_disclosed;

bool is_referral(const TypeInfo& type) { return type.name == Referral::type_name; }

}  // namespace

/// Masks for all types of records.
struct CompiledProfile {
  explicit CompiledProfile(const Profile& given, std::optional<DisclosedPaths> limit = std::nullopt)
      : profile(given), disclosed(std::move(limit)) {
    check(profile);
    make_masks(nullptr);
    std::vector<std::string_view> kinds;
    for (const std::optional<MessageMask>& mask : masks) {
      if (mask) collect_shown_ids(*mask, kinds);
    }
    leads = std::move(kinds);
    make_masks(&leads);
    shows_codes = shows_personal_codes();
  }

  const Grant* grant_for(std::string_view record) const {
    for (const Grant& grant : profile.grants) {
      if (std::ranges::find(grant.records, record) != grant.records.end()) return &grant;
    }
    return nullptr;
  }

  void make_masks(const std::vector<std::string_view>* shown_kinds) {
    masks.clear();
    for (const FieldInfo& record : type_info<Record>().fields) {
      masks.emplace_back();
      const Grant* const grant = grant_for(record.name);
      if (grant == nullptr) continue;
      const DisclosedPaths* limit = disclosed ? &*disclosed : nullptr;
      if (is_referral(record.type())) limit = &nothing_disclosed;
      masks.back() = make_mask({&profile, shown_kinds, limit}, record, *grant);
    }
  }

  Glasses glasses(const PseudonymKey* key) const { return {profile.addresses, shows_codes, key}; }

  bool shows_personal_codes() const {
    const MessageMask* const person = mask_of(*record_named("person"));
    return person != nullptr && std::ranges::any_of(person->fields, [](const FieldMask& field) {
             return field.shown && field.field->name == "personal_code";
           });
  }

  /// @param record a field of Record
  const MessageMask* mask_of(const FieldInfo& record) const {
    const auto& mask = masks[static_cast<std::size_t>(&record - type_info<Record>().fields.data())];
    return mask ? &*mask : nullptr;
  }

  /// The mask for a referral whose sender discloses something.
  std::optional<MessageMask> mask_for(const Referral& referral) const {
    const FieldInfo& record = *record_named("referral");
    const MessageMask* const strict = mask_of(record);
    if (strict == nullptr) return std::nullopt;
    // What is hidden itself may decide nothing.
    const auto& fields = strict->fields;
    const bool said = std::ranges::any_of(fields, [](const FieldMask& field) {
      return field.shown && field.field->name == "disclosed_fields";
    });
    const DisclosedPaths paths = said ? disclosed_by(referral) : nothing_disclosed;
    return make_mask({&profile, &leads, &paths}, record, *grant_for(record.name));
  }

  Profile profile;
  std::optional<DisclosedPaths> disclosed;
  std::vector<std::string_view> leads;
  std::vector<std::optional<MessageMask>> masks;  ///< in the order of the fields of Record
  bool shows_codes = false;
};

namespace {

/// A message of a type of record, and the mask for it.
struct Looked {
  const FieldInfo* record{};          ///< null: no type of record, or no record at all
  const void* message{};              ///< the message of that type
  const MessageMask* mask{};          ///< null: the profile does not name the type
  std::optional<MessageMask> made{};  ///< for this referral alone
  const MessageMask* used() const { return made ? &*made : mask; }
};

Looked look_up(const CompiledProfile& compiled, const TypeInfo& type, const void* message) {
  Looked looked;
  const bool wrapped = type.name == Record::type_name;
  for (const FieldInfo& record : type_info<Record>().fields) {
    if (wrapped ? record.count(message) == 0 : record.type().name != type.name) continue;
    looked.record = &record;
    looked.message = wrapped ? record.at(message, 0) : message;
    looked.mask = compiled.mask_of(record);
    break;
  }
  if (looked.mask != nullptr && is_referral(looked.record->type())) {
    looked.made = compiled.mask_for(*static_cast<const Referral*>(looked.message));
  }
  return looked;
}

void write_record(const FieldInfo& record, const MessageMask* mask, FieldDecisions& decisions) {
  const std::string path(record.name);
  if (mask == nullptr) {
    decisions.push_back({path, record.privacy, false, Why::record_unnamed});
  } else {
    const Why why = mask->any ? Why::rule_shows : Why::nothing_inside;
    decisions.push_back({path, record.privacy, mask->any, why});
    write_decisions(*mask, path, decisions);
  }
}

}  // namespace

}  // namespace detail

Redactor::Redactor(const Profile& profile)
    : profile_(std::make_shared<const detail::CompiledProfile>(profile)) {}

Redactor::Redactor(const Profile& profile, const Referral& referral)
    : profile_(std::make_shared<const detail::CompiledProfile>(profile,
                                                               detail::disclosed_by(referral))) {}

Redactor Redactor::with_pseudonyms(PseudonymKey key) const {
  Redactor redactor(*this);
  redactor.key_ = std::make_shared<const PseudonymKey>(std::move(key));
  return redactor;
}

bool Redactor::redact_into(const TypeInfo& type, const void* record, void* out) const {
  const detail::Looked looked = detail::look_up(*profile_, type, record);
  if (looked.used() == nullptr) return false;
  const detail::View view =
      detail::look(*looked.used(), looked.message, profile_->glasses(key_.get()));
  if (view.empty()) return false;
  detail::copy(view, type.name == Record::type_name ? looked.record->add(out) : out);
  return true;
}

FieldDecisions Redactor::decisions() const {
  FieldDecisions decisions;
  for (const FieldInfo& record : type_info<Record>().fields) {
    detail::write_record(record, profile_->mask_of(record), decisions);
  }
  return decisions;
}

FieldDecisions Redactor::decisions_for(const TypeInfo& type, const void* record) const {
  FieldDecisions decisions;
  const detail::Looked looked = detail::look_up(*profile_, type, record);
  if (looked.record == nullptr) return decisions;
  // Of a record that is left out not even the type is told.
  const bool wrapped = type.name == Record::type_name;
  const bool left_out =
      looked.used() == nullptr ||
      detail::look(*looked.used(), looked.message, profile_->glasses(key_.get())).empty();
  if (wrapped && left_out) return decisions;
  detail::write_record(*looked.record, looked.used(), decisions);
  return decisions;
}

std::size_t Redactor::alike(const FieldInfo& record_field) const {
  const detail::MessageMask* const mask = profile_->mask_of(record_field);
  return mask == nullptr ? 0 : mask->alike;
}

bool Redactor::shows_whole(const FieldInfo& record_field) const {
  const detail::MessageMask* const mask = profile_->mask_of(record_field);
  return mask != nullptr && mask->whole;
}

std::string_view to_string(Why why) {
  switch (why) {
    case Why::class_shown: return "class_shown";
    case Why::rule_shows: return "rule_shows";
    case Why::record_unnamed: return "record_unnamed";
    case Why::class_hidden: return "class_hidden";
    case Why::identifying: return "identifying";
    case Why::free_text: return "free_text";
    case Why::rule_hides: return "rule_hides";
    case Why::leads_nowhere: return "leads_nowhere";
    case Why::counts_places: return "counts_places";
    case Why::guarded_address: return "guarded_address";
    case Why::left_to_sender: return "left_to_sender";
    case Why::nothing_inside: return "nothing_inside";
    case Why::record_whole: return "record_whole";
    case Why::opaque: return "opaque";
  }
  return "";
}

Text label(Why why) {
  switch (why) {
    case Why::class_shown:
      return {"profilis rodo šią privatumo klasę", "the profile shows this privacy class"};
    case Why::rule_shows: return {"profilis jį įvardija", "the profile names it"};
    case Why::record_unnamed:
      return {"profilis tokių įrašų neįvardija", "the profile does not name such records"};
    case Why::class_hidden:
      return {"profilis šios privatumo klasės nerodo",
              "the profile does not show this privacy class"};
    case Why::identifying:
      return {"veda prie asmens ar jo bylos", "it leads to a person or to a person's file"};
    case Why::free_text:
      return {"laisvas tekstas: jame gali būti įvardytas bet kas", "free text can name anybody"};
    case Why::rule_hides: return {"profilis jį slepia", "the profile hides it"};
    case Why::leads_nowhere:
      return {"rodo į tai, ko profilis nerodo", "it refers to what the profile does not show"};
    case Why::counts_places:
      return {"skaičiuoja vietas sąraše, kurio dalis slepiama",
              "it counts places in a list of which something is hidden"};
    case Why::guarded_address: return {"saugomas adresas", "part of an address that is guarded"};
    case Why::left_to_sender:
      return {"rodoma tik tai, ką siuntėjas atskleidžia",
              "only what the sender discloses is shown"};
    case Why::nothing_inside: return {"viskas viduje slepiama", "everything inside is hidden"};
    case Why::record_whole:
      return {"išsaugota taip, kaip parašė kita sistema; nieko kito profilis neslepia",
              "kept as another system wrote it, and the profile hides nothing else"};
    case Why::opaque:
      return {"išsaugota taip, kaip parašė kita sistema: gali būti pakartota tai, kas slepiama",
              "kept as another system wrote it, it may repeat what is hidden"};
  }
  return {};
}

}  // namespace gerove::disclosure
