// Messages of a type known at run time, in Protobuf.
#pragma once

#include <memory>
#include <string_view>

#include "gerove/core/type_info.hpp"
#include "gerove/wire/buffer.hpp"

namespace gerove::capi {

/// The codec of one message type.
struct MessageCodec {
  const TypeInfo* type;                                       ///< which one
  std::shared_ptr<void> (*make)();                            ///< a message that holds nothing
  std::shared_ptr<void> (*decode)(std::string_view bytes);    ///< @throws Error as the wire does
  void (*encode)(const void* message, wire::Buffer& buffer);  ///< @throws Error the same
};

/// The codec of a type by its name, with or without package. @throws Error `argument`
const MessageCodec& codec_named(std::string_view name);

}  // namespace gerove::capi
