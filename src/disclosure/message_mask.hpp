// A profile applied to a type of record: one decision for each field, whatever records hold.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "gerove/core/type_info.hpp"
#include "gerove/disclosure/profile.hpp"
#include "gerove/disclosure/redact.hpp"

namespace gerove::disclosure::detail {

struct MessageMask;

/// What is decided about a field.
struct FieldMask {
  const FieldInfo* field{};
  bool shown{};
  Why why{};
  bool holds_paths{};                     ///< paths that the sender of a referral discloses
  bool tells_name{};                      ///< left out of a service that has a pseudonym
  bool is_private_id{};                   ///< an id that pseudonyms replace
  std::unique_ptr<MessageMask> inside{};  ///< of a message that is shown

  void hide(Why reason) {
    shown = false;
    why = reason;
    inside.reset();
  }
};

/// What is decided about the fields of a type where it stands.
struct MessageMask {
  const TypeInfo* type{};
  std::vector<FieldMask> fields{};  ///< one for each field of the type, in the same order
  bool whole{};                     ///< nothing is hidden at any level
  bool any{};                       ///< something may be shown
  bool is_address{};
  std::size_t alike{};            ///< of a type of record: `Grant::alike`
  const FieldInfo* pseudonym{};   ///< of a service, where only this name may be shown
  AddressVisibility addresses{};  ///< the most guarded address shown

  FieldMask* find(std::string_view name) {
    for (FieldMask& field : fields) {
      if (field.field->name == name) return &field;
    }
    return nullptr;
  }
};

/// Paths that the sender of a referral discloses, from a record's name on.
using DisclosedPaths = std::vector<std::string>;

/// What masks are made of.
struct MaskSource {
  const Profile* profile{};
  /// Kinds of ids, as in `FieldInfo::id_of`, that lead to something shown; null: not known yet.
  const std::vector<std::string_view>* leads{};
  const DisclosedPaths* disclosed{};  ///< null: no sender limits what is shown
};

/// The mask for a type of record.
/// @param record a field of Record that a grant names
MessageMask make_mask(const MaskSource& source, const FieldInfo& record, const Grant& grant);

/// Collects the kinds of ids that a mask shows where they are given.
void collect_shown_ids(const MessageMask& mask, std::vector<std::string_view>& kinds);

/// Writes down what a mask decides. @param path of the record
void write_decisions(const MessageMask& mask, const std::string& path, FieldDecisions& decisions);

}  // namespace gerove::disclosure::detail
