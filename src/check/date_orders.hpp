// What is never before what: one table of dates, within a record and across records.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "gerove/core/text.hpp"

namespace gerove::check {

/// With which of several earlier dates a later one is compared.
enum class Earlier : std::uint8_t {
  each,   ///< with each
  first,  ///< only with the first: later ones have their own
};

/// A date that never lies before another.
///
/// Paths start at a message of the type and end at a date, a partial date, a moment, or something
/// that happened (a message with `date` or `moment`). A list means each of its elements.
///
/// | in a path | means |
/// |---|---|
/// | `request.written` | a field below |
/// | `steps[DECISION_SENT]` | the elements with this code |
/// | `sitting_id->date` | a field of the record or part that an id names |
/// | `<Sitting.date` | a field of the records of a kind that name this record or part |
/// | `a \| b` | all places that tell the fact |
/// | `a else b` | `b` where `a` tells nothing |
struct DateOrder {
  std::string_view type;     ///< Protobuf name of the message
  std::string_view earlier;  ///< the path of what comes first
  std::string_view later;    ///< the path of what never lies before it
  Text words;                ///< what is wrong when it does
  Earlier with = Earlier::each;
};

/// Two codes of one list of things that happened, such as the steps of a procedure.
struct StepOrder {
  std::string_view type;     ///< Protobuf name of the elements
  std::string_view earlier;  ///< the code, without its prefix
  std::string_view later;    ///< never before the first of those
  Text words;                ///< what is wrong when it is
};

std::span<const DateOrder> date_orders();
std::span<const StepOrder> step_orders();

}  // namespace gerove::check
