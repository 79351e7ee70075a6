/// @file
/// Redaction: of a record, what a recipient may see, and for each field why it is shown or hidden.
///
///     const disclosure::Redactor redactor(*disclosure::find_profile("family"));
///     if (auto seen = redactor.redact(child)) send(*seen);
///
/// What comes out depends on shown values alone. The new record is built from nothing: no byte of a
/// hidden value was ever in it. Beyond the profile's words this holds everywhere:
/// - unknown fields, and code numbers that this version does not know, are left out;
/// - an id of a person, child, family or case file, or of a part of one, is identity; so is a
///   number that a file is known by;
/// - an id leads somewhere or is hidden: a reference stays only where the profile shows the `id` of
///   what it refers to;
/// - a message of which nothing is left is left out, as if it had never been there;
/// - the elements of a list of which something is hidden come in the order of what is shown of
/// them;
///   a field that counts places in such a list is hidden;
/// - an address that is more guarded than the profile allows is left out whole, and so is every
///   text of the record that repeats it;
/// - what is kept as another system wrote it (`Privacy::opaque`) is shown only to whoever sees
///   everything else in the record, addresses of every guard too; no rule of a profile opens it;
/// - where the profile does not show `Person.personal_code`, no text shows one: an id that has one
///   in it is left out, or replaced by a pseudonym if there is a key; in other texts asterisks
///   stand for the digits;
/// - of a referral, `disclosed_fields` of the sender narrow what is shown and never widen it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gerove/core/privacy.hpp"
#include "gerove/core/text.hpp"
#include "gerove/core/type_info.hpp"
#include "gerove/disclosure/profile.hpp"
#include "gerove/disclosure/pseudonyms.hpp"
#include "gerove/domain/record.hpp"

namespace gerove::disclosure {

/// Why a field is shown or hidden.
enum class Why : std::uint8_t {
  class_shown,      ///< shown: the profile shows its privacy class
  rule_shows,       ///< shown: a rule of the profile names it
  record_unnamed,   ///< hidden: the profile does not name the type of record
  class_hidden,     ///< hidden: the profile does not show its privacy class
  identifying,      ///< hidden: it leads to a person or to one person's file
  free_text,        ///< hidden: text, which can name anybody
  rule_hides,       ///< hidden: a rule of the profile names it
  leads_nowhere,    ///< hidden: it refers to what the profile does not show
  counts_places,    ///< hidden: it counts places in a list of which something is hidden
  guarded_address,  ///< hidden: part of an address whose visibility the profile does not show
  left_to_sender,   ///< hidden: the sender of the referral does not disclose it
  nothing_inside,   ///< hidden: everything inside it is
  record_whole,     ///< shown: kept as another system wrote it, and nothing else is hidden
  opaque,           ///< hidden: kept as another system wrote it, it may repeat what is hidden
};

/// The stable name of a reason, `class_shown`.
std::string_view to_string(Why why);
/// A reason in words.
Text label(Why why);

/// What was decided about one field. It says nothing about any record's content.
struct FieldDecision {
  std::string path{};  ///< without indexes: `case_file.measures.kind`; fields inside a hidden one
                       ///< have no decision of their own
  Privacy privacy{};   ///< class in the field table
  bool shown{};        ///< may be seen
  Why why{};           ///< the reason
  bool operator==(const FieldDecision&) const = default;
};

/// Decisions in the order of the field tables, a message before what is inside it.
using FieldDecisions = std::vector<FieldDecision>;

/// What redaction gives.
template <Message T>
struct Redaction {
  std::optional<T> record{};   ///< what may be seen; nothing if nothing may
  FieldDecisions decisions{};  ///< for each field of the type; of a Record, only if one is shown
};

namespace detail {
struct CompiledProfile;
}

/// A profile made ready to redact many records. Immutable; copies share what they hold and are
/// cheap; may be used from several threads at once.
class Redactor {
 public:
  /// @throws Error `disclosure_path` with the path that names no record type or field: a rule
  /// that never applies would hide nothing
  explicit Redactor(const Profile& profile);
  /// For records that go along with a referral: of every record only those personal fields are
  /// shown that the referral's `disclosed_fields` name, too. A path there names a field and all
  /// inside it: `referral.reason` or `reason` of the referral, `child.born`, `case_file.measures`
  /// of the others.
  /// @throws Error the same, for the profile; of the referral, paths that name nothing are ignored
  Redactor(const Profile& profile, const Referral& referral);

  /// The same redactor, which replaces by pseudonyms all shown ids but those of what is published:
  /// municipality, institutions, services, bodies, plans, figures. Of these, too, an id that has a
  /// personal code in it is replaced.
  Redactor with_pseudonyms(PseudonymKey key) const;

  /// What of a record may be seen; nothing if nothing may.
  /// @param record a Record, or one of the records that it can hold; of other types nothing is
  /// shown
  template <Message T>
  std::optional<T> redact(const T& record) const {
    std::optional<T> seen(std::in_place);
    if (!redact_into(type_info<T>(), &record, &*seen)) seen.reset();
    return seen;
  }
  /// The same for a type known at run time.
  /// @param out default value of the type
  /// @return whether anything is shown; else `out` is unchanged
  bool redact_into(const TypeInfo& type, const void* record, void* out) const;

  /// What is decided about every field of every type of record. Of a referral: as if its sender
  /// disclosed nothing.
  FieldDecisions decisions() const;
  /// What is decided about the fields of a record.
  template <Message T>
  FieldDecisions decisions(const T& record) const {
    return decisions_for(type_info<T>(), &record);
  }
  /// The same for a type known at run time. Of a Record of which nothing is shown there are none.
  FieldDecisions decisions_for(const TypeInfo& type, const void* record) const;

  /// How many records of a type, a field of Record, must be alike in a stream; see `Grant::alike`.
  /// Records redacted one by one are not held against others.
  std::size_t alike(const FieldInfo& record_field) const;
  /// Whether the profile hides nothing of records of a type: a field of Record.
  bool shows_whole(const FieldInfo& record_field) const;

 private:
  std::shared_ptr<const detail::CompiledProfile> profile_;
  std::shared_ptr<const PseudonymKey> key_{};
};

/// What of a record a profile shows, and why. For many records make a Redactor once.
/// @throws Error `disclosure_path` as the Redactor does
template <Message T>
Redaction<T> redact(const T& record, const Profile& profile) {
  const Redactor redactor(profile);
  return {redactor.redact(record), redactor.decisions(record)};
}

}  // namespace gerove::disclosure
