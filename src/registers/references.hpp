// What rows call other things by: numbers, names, dates beside them.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "registers/imposed.hpp"
#include "registers/office.hpp"

namespace gerove::registers {

/// Ids by name. The names of a kind are gathered when they are first asked for: by then all its
/// rows must have been read.
class References {
 public:
  explicit References(Office& office) : office_(office) {}

  /// The ids of what a text may mean, each once.
  /// @param kind `act`, `case_file.procedures[]`; a representative's is that of the person
  const std::vector<std::string>& find(std::string_view kind, std::string_view text);

  /// What orders imposed.
  const Imposed& imposed();

  /// Gathers names anew: rows were read since.
  void forget() {
    names_.clear();
    imposed_.reset();
  }

  /// Remembers what a row with an error may be called by, so that only the row is told to be wrong.
  void add_broken(std::string_view kind, std::string_view text);
  /// Whether a text may mean such a row.
  bool may_be_broken(std::string_view kind, std::string_view text) const;

 private:
  using Names = std::unordered_map<std::string, std::vector<std::string>>;

  Names gather(std::string_view kind);
  void persons(Names& names);
  void representatives(Names& names);

  Office& office_;
  std::optional<Imposed> imposed_{};
  std::map<std::string, Names, std::less<>> names_{};                             // by kind
  std::map<std::string, std::unordered_set<std::string>, std::less<>> broken_{};  // by kind
  std::vector<std::string> none_{};
};

}  // namespace gerove::registers
