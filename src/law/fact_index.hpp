// Rows of law found by the values of facts, many at a time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "gerove/law/vocabulary.hpp"
#include "law/code_set.hpp"

namespace gerove::law::detail {

/// Rows of a block, one bit each.
using RowBits = std::uint64_t;

/// What a value of a fact must be.
struct Wish {
  Fact fact{};
  CodeSet any_of;
  CodeSet none_of;
  bool wants_any = false;
};

/// What rows of a block want of one fact.
class RowsByFact {
 public:
  explicit RowsByFact(Fact of) : fact(of) {}

  void add(const Wish& wish, RowBits row);
  /// The rows whose wish a value fulfils, and those that have none.
  RowBits taking(const CodeSet& codes) const {
    RowBits wanting = wanting_any_;
    RowBits refusing = 0;
    codes.each([&](std::size_t code) {
      if (code >= by_code_.size()) return;
      wanting |= by_code_[code].wanting;
      refusing |= by_code_[code].refusing;
    });
    return wanting & ~refusing;
  }

  Fact fact;
  RowBits asking = 0;  ///< rows with a wish

 private:
  struct OfCode {
    RowBits wanting = 0;
    RowBits refusing = 0;
  };
  RowBits wanting_any_ = ~RowBits{0};
  std::vector<OfCode> by_code_;
};

/// The facts that rows of a block ask for.
class FactIndex {
 public:
  void add(const Wish& wish, RowBits row);
  /// Puts those first that most rows ask for, once all are there: fewer are left to ask then.
  void arrange();

  auto begin() const { return facts_.begin(); }
  auto end() const { return facts_.end(); }

 private:
  std::vector<RowsByFact> facts_;
};

}  // namespace gerove::law::detail
