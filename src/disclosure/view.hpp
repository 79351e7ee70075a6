// What of one message is seen through a mask, before it is copied.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "disclosure/message_mask.hpp"
#include "gerove/core/date.hpp"
#include "gerove/core/partial_date.hpp"
#include "gerove/disclosure/pseudonyms.hpp"

namespace gerove::disclosure::detail {

/// What is seen in place of a value: a text, a day, or a number of seconds.
using OtherValue = std::variant<std::string, Date, PartialDate, std::int64_t>;

/// A value that is seen. Points into the message.
struct SeenValue {
  const FieldMask* mask{};
  const void* value{};
  std::vector<SeenValue> inside{};      ///< of a message
  std::unique_ptr<OtherValue> other{};  ///< what `value` points to, if it is not the message's own
};

/// The values that are seen, in the order in which they are written.
using View = std::vector<SeenValue>;

/// How a record is looked at, whatever its type.
struct Glasses {
  AddressVisibility addresses{};  ///< the most guarded that are shown
  bool shows_codes{};             ///< whether personal codes are
  const PseudonymKey* key{};      ///< null: ids stay as they are
};

/// What of a record is seen.
View look(const MessageMask& mask, const void* record, const Glasses& glasses);
/// The part of a message that a mask shows, as it stands.
View part_of(const MessageMask& mask, const void* message);

/// A text that is the same for equal views and no others.
std::string key_of(const View& view);

/// Copies what is seen into a message that holds nothing.
void copy(const View& view, void* out);

}  // namespace gerove::disclosure::detail
