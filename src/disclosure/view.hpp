// What of one message is seen through a mask, before it is copied.
#pragma once

#include <vector>

#include "disclosure/message_mask.hpp"

namespace gerove::disclosure::detail {

/// A value that is seen. Points into the message.
struct SeenValue {
  const FieldMask* mask{};
  const void* value{};
  std::vector<SeenValue> inside{};  ///< of a message
};

/// The values that are seen, in the order in which they are written.
using View = std::vector<SeenValue>;

/// What of a message is seen.
View look(const MessageMask& mask, const void* message);

/// Copies what is seen into a message that holds nothing.
void copy(const View& view, void* out);

}  // namespace gerove::disclosure::detail
