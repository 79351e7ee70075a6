/// @file
/// Law that is ready to be applied: a table, checked and indexed.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "gerove/core/error.hpp"
#include "gerove/law/rule_table.hpp"

namespace gerove::law {

namespace detail {
class CompiledLaw;
}

/// The law of a jurisdiction. Immutable; copies share it and are cheap; may be used from several
/// threads at once.
class Law {
 public:
  /// Writes out what the editions of a table inherit, checks it and makes it ready.
  /// @throws Error with a code of `Errc` 700-799 and the path of the first fault, such as
  /// `rules[3].rows[1].term.anchor`: overlapping or unsorted rows, editions that a rule leaves out
  /// without saying that they are unknown, cases that an amending edition drops, missing citations
  /// or sources, unknown facts, codes, conventions, editions; a table without editions or rules, or
  /// with a bound of what builds up over time but no rule that says what counts (`law_missing`)
  explicit Law(LawTable table);
  /// Reads a table from Protobuf bytes (`gerove.law.v1.LawTable`).
  /// @throws Error as the decoder does, and as the first constructor does
  static Law from_bytes(std::string_view bytes);
  /// Reads a table from its canonical JSON. @throws Error the same
  static Law from_json(std::string_view json);

  /// The table; rows that editions inherit, and rows of unread editions, are written out.
  const LawTable& table() const;
  /// The rule with an id or alias, or null.
  const Rule* find_rule(std::string_view id) const;
  /// The edition with an id, or null.
  const Regime* find_regime(std::string_view id) const;
  /// The row of a rule under an edition; null when it has none or goes by dates. Of rows that apply
  /// under different conditions, the first.
  const Row* find_row(const Rule& rule, const Regime& regime) const;
  /// The rows of a rule that may apply on a day: of the editions in force then, and those whose
  /// dates hold it.
  std::vector<const Row*> rows_on(const Rule& rule, Date day) const;

  /// For the parts of the library that apply it.
  const detail::CompiledLaw& compiled() const { return *compiled_; }

 private:
  std::shared_ptr<const detail::CompiledLaw> compiled_;
};

/// The law of Lithuania as this version knows it.
Law lithuanian_law();

}  // namespace gerove::law
