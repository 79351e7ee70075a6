// ZIPs for tests, also such as no program writes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gerove::test {

/// A part, stored as it is, and what the directory says about it if that is not true.
struct ZipMember {
  std::string name{};
  std::string content{};
  bool encrypted{};
  std::uint16_t method{};
  std::optional<std::uint32_t> claimed_size{};
  std::optional<std::uint32_t> claimed_place{};
  bool zip64{};  ///< its numbers stand in the field for 64 bits
};

inline std::uint32_t crc32_of(std::string_view bytes) {
  std::uint32_t crc = 0xFFFF'FFFF;
  for (const char c : bytes) {
    crc ^= static_cast<unsigned char>(c);
    for (int i = 0; i < 8; ++i) crc = crc >> 1 ^ ((crc & 1) != 0 ? 0xEDB8'8320U : 0U);
  }
  return ~crc;
}

class ZipWriter {
 public:
  /// A ZIP of parts, in their order.
  /// @param zip64 its directory is found as in a ZIP64
  static std::string write(const std::vector<ZipMember>& members, bool zip64 = false) {
    ZipWriter writer;
    for (const ZipMember& member : members) writer.add(member);
    return writer.finish(zip64);
  }

 private:
  static void number(std::string& out, std::uint64_t value, int size) {
    for (int i = 0; i < size; ++i, value >>= 8) out += static_cast<char>(value & 0xFF);
  }

  static void common(std::string& out, const ZipMember& member, bool in_directory) {
    const bool far = in_directory && member.zip64;
    const auto size = static_cast<std::uint32_t>(member.content.size());
    number(out, 20, 2);
    number(out, member.encrypted ? 1 : 0, 2);
    number(out, member.method, 2);
    number(out, 0x21U << 16, 4);
    number(out, crc32_of(member.content), 4);
    number(out, far ? 0xFFFF'FFFF : size, 4);
    number(out, far ? 0xFFFF'FFFF : member.claimed_size.value_or(size), 4);
    number(out, member.name.size(), 2);
    number(out, far ? 28 : 0, 2);
  }

  void add(const ZipMember& member) {
    const auto place = member.claimed_place.value_or(static_cast<std::uint32_t>(bytes_.size()));
    bytes_ += "PK\x03\x04";
    common(bytes_, member, false);
    bytes_ += member.name + member.content;
    directory_ += "PK\x01\x02";
    number(directory_, 20, 2);
    common(directory_, member, true);
    number(directory_, 0, 10);
    number(directory_, member.zip64 ? 0xFFFF'FFFF : place, 4);
    directory_ += member.name;
    if (member.zip64) {
      number(directory_, 1, 2);
      number(directory_, 24, 2);
      number(directory_, member.content.size(), 8);
      number(directory_, member.content.size(), 8);
      number(directory_, place, 8);
    }
    ++count_;
  }

  std::string finish(bool zip64) {
    const std::size_t place = bytes_.size();
    bytes_ += directory_;
    const std::size_t end = bytes_.size();
    if (zip64) {
      bytes_ += "PK\x06\x06";
      number(bytes_, 44, 8);
      number(bytes_, 45, 2);
      number(bytes_, 45, 2);
      number(bytes_, 0, 8);
      number(bytes_, count_, 8);
      number(bytes_, count_, 8);
      number(bytes_, directory_.size(), 8);
      number(bytes_, place, 8);
      bytes_ += "PK\x06\x07";
      number(bytes_, 0, 4);
      number(bytes_, end, 8);
      number(bytes_, 1, 4);
    }
    bytes_ += "PK\x05\x06";
    number(bytes_, 0, 4);
    number(bytes_, zip64 ? 0xFFFF : count_, 2);
    number(bytes_, zip64 ? 0xFFFF : count_, 2);
    number(bytes_, zip64 ? 0xFFFF'FFFF : directory_.size(), 4);
    number(bytes_, zip64 ? 0xFFFF'FFFF : place, 4);
    number(bytes_, 0, 2);
    return bytes_;
  }

  std::string bytes_;
  std::string directory_;
  std::size_t count_ = 0;
};

}  // namespace gerove::test
