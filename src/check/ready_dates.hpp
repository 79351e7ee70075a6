// The table of dates made ready for the records of one kind.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "check/date_orders.hpp"
#include "check/date_path.hpp"
#include "gerove/core/type_info.hpp"

namespace gerove::check {

/// Paths of a type, each with one bit.
using Slots = std::uint64_t;
inline constexpr std::size_t most_slots = 64;

struct ReadyOrder {
  std::vector<Slots> earlier{};  ///< alternatives: the first that tells something counts
  std::vector<Slots> later{};    ///< the same
  const Text* words = nullptr;
  Earlier with{};
};

/// A list of things that happened, of which some codes are looked for.
struct ListOfCodes {
  static constexpr std::uint8_t no_slot = most_slots;

  const FieldInfo* list;
  const FieldInfo* code;
  Leaves leaves;
  std::vector<std::uint8_t> slots{};  ///< by code

  std::uint8_t slot_of(std::int64_t wanted) const {
    const auto at = static_cast<std::uint64_t>(wanted);
    return at < slots.size() ? slots[at] : no_slot;
  }
};

/// What the table says of a type of message.
struct ReadyType {
  std::vector<DatePath> paths{};       ///< their indexes are the slots
  std::vector<std::uint8_t> walked{};  ///< slots of paths that are walked one by one
  std::vector<ListOfCodes> lists{};    ///< all others
  std::vector<ReadyOrder> orders{};
  /// fields below that have orders in them
  std::vector<std::pair<const FieldInfo*, const ReadyType*>> below{};

  bool is_empty() const { return orders.empty() && below.empty(); }
};

/// The table made ready for the records of one kind. Rows must outlive it.
class ReadyDates {
 public:
  ReadyDates(const TypeInfo& record,
             std::span<const DateOrder> dates,
             std::span<const StepOrder> steps)
      : record_(record), dates_(dates), steps_(steps), root_(ready(record)) {}

  const ReadyType& root() const { return root_; }
  /// Paths that lead to no date, and rows whose work would grow with the product of two lists.
  const std::vector<std::string>& faults() const { return faults_; }

 private:
  const ReadyType& ready(const TypeInfo& type);
  void add_steps(ReadyType& made, const TypeInfo& type, const FieldInfo& list);
  void add(ReadyType& made, const TypeInfo& type, const DateOrder& row, const Text& words);
  static bool is_any_a_list(const ReadyType& made, const std::vector<Slots>& alternatives);
  std::vector<Slots> alternatives_of(ReadyType& made, const TypeInfo& type, std::string_view paths);
  Slots slots_of(ReadyType& made, const TypeInfo& type, std::string_view paths);
  std::size_t slot_of(ReadyType& made, const DatePath& path);

  const TypeInfo& record_;
  std::span<const DateOrder> dates_;
  std::span<const StepOrder> steps_;
  std::map<const TypeInfo*, std::unique_ptr<ReadyType>> types_{};
  std::vector<std::string> faults_{};
  const ReadyType& root_;
};

}  // namespace gerove::check
