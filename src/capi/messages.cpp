#include "capi/messages.hpp"

#include "capi/arguments.hpp"
#include "core/type_name.hpp"
#include "gerove/domain/record.hpp"
#include "gerove/wire/json.hpp"
#include "gerove/wire/record_codecs.hpp"

namespace gerove::capi {

namespace {

template <Message T>
constexpr MessageCodec codec_of() {
  return {&type_info<T>(),
          []() -> std::shared_ptr<void> { return std::make_shared<T>(); },
          [](std::string_view bytes) -> std::shared_ptr<void> {
            return std::make_shared<T>(wire::decode<T>(bytes));
          },
          [](const void* message, wire::Buffer& buffer) {
            wire::encode(*static_cast<const T*>(message), buffer);
          }};
}

#undef GEROVE_CODEC
#define GEROVE_CODEC(prefix, T) codec_of<gerove::T>(),
const MessageCodec codecs[] = {
    GEROVE_CASE_FILE_CODECS() GEROVE_NETWORK_CODECS() GEROVE_CODEC(, Period) GEROVE_CODEC(, Decimal)
        GEROVE_CODEC(, Term) GEROVE_CODEC(, Recurrence) GEROVE_CODEC(, Moment)};

}  // namespace

const MessageCodec& codec_named(std::string_view name) {
  for (const MessageCodec& codec : codecs) {
    if (codec.type->name == name || short_name(*codec.type) == name) return codec;
  }
  fail_argument("type");
}

}  // namespace gerove::capi

using namespace gerove::capi;
using gerove::Error;

int32_t gerove_message_to_json(gerove_context* context,
                               const char* type,
                               const void* bytes,
                               size_t size,
                               int32_t pretty,
                               gerove_buffer* out,
                               uint64_t* dropped) {
  return run(context, [&](Context&) {
    const MessageCodec& codec = codec_named(text_of(type, "type"));
    const auto message = codec.decode(bytes_of(bytes, size, "bytes"));
    need_buffer(out);
    std::string text;
    std::uint64_t lost = 0;
    const gerove::json::PrintOptions options{.pretty = pretty != 0, .dropped_fields = &lost};
    if (auto failure = gerove::json::try_print(*codec.type, message.get(), text, options)) {
      throw Error(std::move(*failure));
    }
    put(text, out);
    if (dropped != nullptr) *dropped = lost;
    return GEROVE_OK;
  });
}

int32_t gerove_message_from_json(
    gerove_context* context, const char* type, const char* json, size_t size, gerove_buffer* out) {
  return run(context, [&](Context&) {
    const MessageCodec& codec = codec_named(text_of(type, "type"));
    const auto message = codec.make();
    const std::string_view text = bytes_of(json, size, "json");
    need_buffer(out);
    if (auto failure = gerove::json::try_parse_into(*codec.type, text, message.get())) {
      throw Error(std::move(*failure));
    }
    gerove::wire::Buffer buffer;
    codec.encode(message.get(), buffer);
    put(buffer.bytes(), out);
    return GEROVE_OK;
  });
}

int32_t gerove_message_check(
    gerove_context* context, const char* type, const void* bytes, size_t size, gerove_buffer* out) {
  return run(context, [&](Context&) {
    const MessageCodec& codec = codec_named(text_of(type, "type"));
    if (out != nullptr) need_buffer(out);
    const auto message = codec.decode(bytes_of(bytes, size, "bytes"));
    gerove::wire::Buffer buffer;
    codec.encode(message.get(), buffer);
    if (out != nullptr) put(buffer.bytes(), out);
    return GEROVE_OK;
  });
}
