// Documents of HSDS held against its specification.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "core/keyed_hash.hpp"
#include "gerove/core/finding.hpp"
#include "service/hsds_schema.hpp"
#include "wire/json_tree.hpp"

namespace gerove::service {

using Json = json::Tree;

/// A finding of the reader.
enum class HsdsFault {
  name_misspelt,
  name_unknown,
  name_repeated,
  missing,
  type_wrong,
  web_invalid,
  email_invalid,
  date_invalid,
  time_invalid,
  capacity_exceeds,
  id_unusable,
  id_contradicts,
  extension_unread,
  status_unknown,
  term_unknown,
  reference_contradicts,
};
Finding hsds_finding(HsdsFault fault, std::string path, const std::string& detail = {});

/// `path.name`, or the name alone at the root.
std::string joined_path(const std::string& path, std::string_view name);

/// Checks the objects of one document by names, forms, and what they refer to.
class HsdsCheck {
 public:
  explicit HsdsCheck(Findings& out) : out_(out) {}

  /// Checks an object of a kind (`organization`, `service`) and all below it.
  void check(const Json& object, std::string_view kind, const std::string& path);
  /// Tells the references to terms that stand nowhere in the document.
  void finish();

 private:
  void object(const Json& object, const HsdsObject& kind, const std::string& path);
  void member(const Json& value, const HsdsMember& member, const std::string& path);
  void text(const Json& value, const HsdsMember& member, const std::string& path);
  void inner_object(const Json& value, const HsdsMember& member, const std::string& path);
  void unknown_name(const std::string& name, const HsdsObject& kind, const std::string& path);
  void capacity(const Json& object, const std::string& path);
  void links_of_attributes(const Json& object, const std::string& path);
  void attribute(const Json& object, const std::string& path);
  void term(const Json& object, const std::string& path);
  void same(const Json& object,
            std::string_view id_name,
            const Json* named,
            const std::string& path);
  void report(HsdsFault fault, const std::string& path, const std::string& detail = {}) {
    out_.push_back(hsds_finding(fault, path, detail));
  }

  struct Reference {
    std::string id;
    std::string path;
    bool is_parent;
  };

  Findings& out_;
  std::unordered_set<std::string, KeyedHash> terms_;
  std::vector<Reference> references_;
};

}  // namespace gerove::service
