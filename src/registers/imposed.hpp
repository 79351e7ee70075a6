// What orders imposed: measures, services and help, and the plans that carry them out.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "registers/cell_values.hpp"
#include "registers/office.hpp"

namespace gerove::registers {

/// What a row says of the thing that it means; empty: nothing.
struct AskedImposed {
  std::string act{};    ///< id of the order
  std::string child{};  ///< id
  std::string file{};   ///< id of the case file
  std::string words{};  ///< a measure's label, a service's words, `planas`
};

/// A thing that an order imposed.
struct FoundImposed {
  std::string_view record{};  ///< `case_file.measures[]`
  std::string id{};
};

/// All of an office, gathered once.
class Imposed {
 public:
  explicit Imposed(Office& office);

  /// What fits all that is asked; plans only by their word.
  std::vector<FoundImposed> find(const AskedImposed& asked) const;

 private:
  struct Thing {
    FoundImposed found{};
    std::string child{};  // of a plan, none
    std::string file{};
    std::string words{};    // folded; of a measure, those beside its kind
    MeasureKind measure{};  // of a measure
  };
  void add(const CaseFile& file);
  void add(const Thing& thing, const std::vector<ActId>& acts);
  bool fits(const Thing& thing, const AskedImposed& asked) const;

  std::vector<Thing> things_{};
  std::unordered_map<std::string, std::vector<std::size_t>> by_act_{};
  std::unordered_map<std::string, std::vector<std::size_t>> by_file_{};
  CodeWords measures_{};
};

}  // namespace gerove::registers
