// Rows of law found by the values of facts, many at a time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "gerove/law/vocabulary.hpp"
#include "law/table/code_set.hpp"

namespace gerove::law::detail {

/// Rows of a block, one bit each.
using RowBits = std::uint64_t;

/// What a value of a fact must be.
struct CompiledCondition {
  Fact fact{};
  CodeSet any_of;
  CodeSet none_of;
  bool wants_any = false;
};

/// What rows of a block want of one fact.
struct RowsByFact {
  Fact fact{};
  RowBits asking = 0;                 ///< rows with a condition
  RowBits wanting_any = ~RowBits{0};  ///< rows that take whatever they do not refuse
  std::uint32_t first = 0;            ///< where the index has what they want of code 0
  std::uint32_t codes = 0;            ///< codes that they speak of are below it
};

/// The facts that rows of a block ask for. It is gone through again and again: all lies together.
class FactIndex {
 public:
  void add(const CompiledCondition& condition, RowBits row) {
    conditions_.emplace_back(condition, row);
  }
  /// Once all conditions are there. Facts that most rows ask for come first: fewer are left to ask
  /// then.
  void arrange();

  /// The rows whose condition a value of their fact fulfils, and those that have none.
  RowBits taking(const RowsByFact& rows, const CodeSet& value) const {
    RowBits wanting = rows.wanting_any;
    RowBits refusing = 0;
    value.each([&](std::size_t code) {
      if (code >= rows.codes) return;
      wanting |= by_code_[rows.first + code].wanting;
      refusing |= by_code_[rows.first + code].refusing;
    });
    return wanting & ~refusing;
  }

  auto begin() const { return facts_.begin(); }
  auto end() const { return facts_.end(); }

 private:
  using ConditionOfRow = std::pair<CompiledCondition, RowBits>;
  struct OfCode {
    RowBits wanting = 0;
    RowBits refusing = 0;
  };

  void put(Fact fact, const std::vector<ConditionOfRow>& conditions);

  std::vector<ConditionOfRow> conditions_;  ///< until they are arranged
  std::vector<RowsByFact> facts_;
  std::vector<OfCode> by_code_;
};

}  // namespace gerove::law::detail
