// What rows call other things by: numbers, names, dates beside them.
#pragma once

#include <map>
#include <optional>
#include <set>
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

  /// What to call a thing by, so that only it is meant; empty if it has no such name.
  std::string text_of(std::string_view kind, std::string_view id);
  /// What orders imposed.
  const Imposed& imposed();

  /// Gathers names anew: rows were read since.
  void forget() {
    names_.clear();
    imposed_.reset();
  }

  /// Remembers what a row with an error may be called by, so that only the row is told to be wrong.
  void add_broken(std::string_view kind, std::string_view text);
  /// The same where nobody knows what it may be called by: any text may mean it.
  void add_any_broken(std::string_view kind) { any_broken_.insert(std::string(kind)); }
  /// Whether a text may mean such a row.
  bool may_be_broken(std::string_view kind, std::string_view text) const;

 private:
  // The names of a kind: what they mean, and what each thing may be called by, best first.
  class Names {
   public:
    void add(std::string_view name, const std::string& id);
    /// `3`, `2023-05-24`, `3 2023-05-24`
    void add_dated(const std::string& number,
                   const std::optional<Date>& date,
                   const std::string& id);
    const std::vector<std::string>* ids(std::string_view name) const;
    std::string name_of(std::string_view id) const;

   private:
    std::unordered_map<std::string, std::vector<std::string>> ids_{};    // by folded name
    std::unordered_map<std::string, std::vector<std::string>> names_{};  // by id
  };

  Names& names_of(std::string_view kind);
  void gather(std::string_view kind, Names& names);
  void municipalities(Names& names);
  void persons(Names& names);
  void representatives(Names& names);

  Office& office_;
  std::optional<Imposed> imposed_{};
  std::map<std::string, Names, std::less<>> names_{};                             // by kind
  std::map<std::string, std::unordered_set<std::string>, std::less<>> broken_{};  // by kind
  std::set<std::string, std::less<>> any_broken_{};                               // kinds
  std::vector<std::string> none_{};
};

/// What a child's representative is called by: `V-04 atstovas`.
std::string representative_of(std::string_view child);

}  // namespace gerove::registers
