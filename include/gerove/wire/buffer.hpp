/// @file
/// The buffer that records are encoded into.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string_view>
#include <utility>

namespace gerove::wire {

/// A growing buffer that is written from its end to its start: the length of a submessage is
/// known when its fields stand there, so that one pass is enough. Keep one and encode into it
/// again and again: it allocates only while it grows.
class Buffer {
 public:
  Buffer() = default;
  Buffer(Buffer&&) noexcept = default;
  Buffer& operator=(Buffer&&) noexcept = default;
  Buffer(const Buffer&) = delete;
  Buffer& operator=(const Buffer&) = delete;
  ~Buffer() = default;

  /// What has been written; valid until the next change.
  std::string_view bytes() const { return {at_, size()}; }
  /// How many bytes have been written.
  std::size_t size() const { return static_cast<std::size_t>(end_ - at_); }
  /// Forgets what has been written and keeps the memory.
  void clear() { at_ = end_; }
  /// Forgets the newest bytes until `size` are left.
  void shrink_to(std::size_t size) { at_ = end_ - size; }

  /// Makes room for so many more bytes.
  void need(std::size_t size) {
    if (static_cast<std::size_t>(at_ - begin_.get()) < size) [[unlikely]]
      grow(size);
  }
  /// Gives the place for so many bytes in front. There must be room.
  char* claim(std::size_t size) { return at_ -= size; }
  /// Puts bytes in front. There must be room.
  void put(const char* bytes, std::size_t size) { std::memcpy(claim(size), bytes, size); }
  /// Puts one byte in front. There must be room.
  void put(char byte) { *--at_ = byte; }
  /// Puts a varint in front. There must be room for ten bytes.
  void put_varint(std::uint64_t value) {
    if (value < 0x80) [[likely]]
      return put(static_cast<char>(value));
    const int bits = 64 - __builtin_clzll(value);
    at_ -= (bits + 6) / 7;
    char* out = at_;
    for (; value >= 0x80; value >>= 7) *out++ = static_cast<char>(value | 0x80);
    *out = static_cast<char>(value);
  }

 private:
  [[gnu::cold, gnu::noinline]] void grow(std::size_t size) {
    const std::size_t used = this->size();
    const std::size_t capacity = 2 * (used + size) + 1024;
    std::unique_ptr<char[]> bigger(new char[capacity]);
    char* const end = bigger.get() + capacity;
    if (used != 0) std::memcpy(end - used, at_, used);
    begin_ = std::move(bigger);
    end_ = end;
    at_ = end - used;
  }

  std::unique_ptr<char[]> begin_{};
  char* end_ = nullptr;
  char* at_ = nullptr;
};

}  // namespace gerove::wire
