/// @file
/// Disclosure profiles: what a recipient of a kind may see for a purpose.
///
/// A profile denies by default. It names the types of records that are shown at all and, for each,
/// the privacy classes; what it does not name is hidden. Profiles are data: those of the library
/// stand in `disclosure/profiles.hpp`, a host may fill structs of its own.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string_view>

#include "gerove/codes/institution.hpp"
#include "gerove/core/privacy.hpp"
#include "gerove/core/text.hpp"
#include "gerove/law/vocabulary.hpp"

namespace gerove::disclosure {

/// A set of privacy classes.
class PrivacySet {
 public:
  constexpr PrivacySet() = default;
  /// The set of some classes.
  constexpr PrivacySet(std::initializer_list<Privacy> classes) {
    for (const Privacy privacy : classes) add(privacy);
  }

  /// Puts a class in.
  constexpr void add(Privacy privacy) { bits_ = static_cast<std::uint8_t>(bits_ | bit(privacy)); }
  /// Whether a class is in it.
  constexpr bool contains(Privacy privacy) const { return (bits_ & bit(privacy)) != 0; }
  /// Whether all classes of another set are in it.
  constexpr bool contains(PrivacySet other) const { return (other.bits_ & ~bits_) == 0; }
  bool operator==(const PrivacySet&) const = default;

 private:
  static constexpr std::uint8_t bit(Privacy privacy) {
    return static_cast<std::uint8_t>(1U << static_cast<unsigned>(privacy));
  }
  std::uint8_t bits_ = 0;
};

/// What is shown of some types of records.
struct Grant {
  std::span<const std::string_view> records{};  ///< names of fields of Record: `case_file`
  PrivacySet classes{};  ///< the classes of fields that are shown; `opaque` is not for granting
  /// Whether text is shown, too. Words that people wrote can name anybody: without this every
  /// string is hidden, whatever its class.
  bool text = false;
  /// How many records of a type have to be alike in all that is shown, so that nobody finds one
  /// again by what is known of it from elsewhere; 0: they need not. Days are shown as the first of
  /// their quarter then, and `redact_records` leaves out rare values, as few as it can, and records
  /// of which there are too few.
  std::size_t alike = 0;
};

/// A single field that is shown or hidden whatever its class says.
///
/// `field` is a path without indexes from a record's name, `child.born`, or the name of a type and
/// its field, `Contact.note`, which then holds wherever the type stands. A field that is shown
/// opens nothing above or below itself: the fields that it lies in must be shown, and those inside
/// it are decided by themselves. Where rules contradict, hiding wins.
struct FieldRule {
  std::string_view field{};  ///< path or type and field
  bool shown = false;        ///< shown, else hidden
};

/// What a profile, or a part of it, rests on.
struct Basis {
  std::string_view rule{};      ///< id of the rule in the table of law; empty: no rule known
  std::string_view citation{};  ///< act and place; empty: no legal basis is claimed
  law::ValueStatus status{};    ///< how far it can be relied on
  Text says{};                  ///< what follows from it here
};

/// What a recipient may see for a purpose. The spans are views: what they point at must outlive the
/// redactors made of the profile.
struct Profile {
  std::string_view id{};            ///< name on the command line: `coordinator`
  Text recipient{};                 ///< who sees it
  Text purpose{};                   ///< what for
  std::span<const Grant> grants{};  ///< what is shown; a record type in several: the first counts
  std::span<const FieldRule> rules{};  ///< exceptions for single fields
  /// The most guarded addresses that are shown; those without visibility count as `network`. A more
  /// guarded address is left out whole. `unspecified` shows none.
  AddressVisibility addresses{};
  std::span<const Basis> bases{};  ///< why; says also what is nobody's rule but our judgement
};

}  // namespace gerove::disclosure
