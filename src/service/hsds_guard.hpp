// What of institutions and services must not go out, wherever it stands.
#pragma once

#include <string>
#include <unordered_map>

#include "core/guarded_texts.hpp"
#include "core/keyed_hash.hpp"
#include "gerove/domain/institution.hpp"
#include "gerove/domain/service.hpp"
#include "gerove/records/record_set.hpp"
#include "gerove/service/match.hpp"
#include "wire/json_tree.hpp"

namespace gerove::service {

/// Guards a directory that goes out to a viewer.
class HsdsGuard {
 public:
  HsdsGuard(const RecordSet& records, Viewer viewer);

  /// A record without texts that repeat what is hidden, and with ids that may be told.
  Institution shown(const Institution& institution) const;
  Service shown(const Service& service) const;
  /// The id under which an institution goes out, whether or not it has a record.
  InstitutionId shown(const InstitutionId& id) const { return InstitutionId(told(id.value)); }

  /// Whether the object that a record was read from may go out. It can repeat anything, so only if
  /// nothing is hidden: of an institution, in it and its services; of a service, in it and its
  /// provider.
  bool shows_original(const Institution& institution) const;
  bool shows_original(const Service& service) const;

 private:
  /// What is hidden of an institution and its services.
  struct Hidden {
    GuardedTexts addresses{};
    bool of_institution = false;  ///< its own address
    bool of_services = false;     ///< an address of a service, or its name
  };

  void guard(const Institution& institution);
  void guard(const Service& service);
  template <class T>
  void rename_ids(const T& record);
  const Hidden& around(const InstitutionId& institution) const;
  std::string told(const std::string& id) const;
  template <class T>
  T cleaned(T record, const GuardedTexts& addresses, const GuardedTexts& names) const;
  bool is_renamed(const Service& service) const;
  bool hides_anything(const Service& service) const;

  Viewer viewer_;
  std::unordered_map<std::string, Hidden, KeyedHash> hidden_{};      // by institution
  std::unordered_map<std::string, std::string, KeyedHash> names_{};  // for ids that are not told
};

/// Puts asterisks in place of personal codes, wherever they stand in a document.
void hide_personal_codes(json::Tree& document);

}  // namespace gerove::service
