// A profile applied to a type of record: one decision for each field, whatever records hold.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "gerove/core/type_info.hpp"
#include "gerove/disclosure/profile.hpp"
#include "gerove/disclosure/redact.hpp"

namespace gerove::disclosure::detail {

struct Lens;

/// What is decided about a field.
struct FieldLens {
  const FieldInfo* field{};
  bool shown{};
  Why why{};
  bool holds_paths{};              ///< paths that the sender of a referral discloses
  std::unique_ptr<Lens> inside{};  ///< of a message that is shown

  void hide(Why reason) {
    shown = false;
    why = reason;
    inside.reset();
  }
};

/// What is decided about the fields of a type where it stands.
struct Lens {
  const TypeInfo* type{};
  std::vector<FieldLens> fields{};  ///< one for each field of the type, in the same order
  bool whole{};                     ///< nothing is hidden at any level
  bool any{};                       ///< something may be shown
  bool is_address{};
  AddressVisibility addresses{};  ///< the most guarded address shown

  FieldLens* find(std::string_view name) {
    for (FieldLens& field : fields) {
      if (field.field->name == name) return &field;
    }
    return nullptr;
  }
};

/// Paths that the sender of a referral discloses, from a record's name on.
using DisclosedPaths = std::vector<std::string>;

/// What lenses are made of.
struct LensSource {
  const Profile* profile{};
  /// Kinds of ids, as in `FieldInfo::id_of`, that lead to something shown; null: not known yet.
  const std::vector<std::string_view>* leads{};
  const DisclosedPaths* disclosed{};  ///< null: no sender limits what is shown
};

/// The lens for a type of record.
/// @param record a field of Record that a grant names
Lens make_lens(const LensSource& source, const FieldInfo& record, const Grant& grant);

/// Collects the kinds of ids that a lens shows where they are given.
void collect_shown_ids(const Lens& lens, std::vector<std::string_view>& kinds);

/// Writes down what a lens decides. @param path of the record
void write_decisions(const Lens& lens, const std::string& path, FieldDecisions& decisions);

}  // namespace gerove::disclosure::detail
