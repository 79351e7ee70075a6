/// @file
/// The named parts of a ZIP in memory, for office files. Nothing is unpacked but what is asked for,
/// and never to a disk.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "intake/formats/reading_builder.hpp"

struct zip;
struct zip_file;

namespace gerove::intake {

struct ZipDirectory;

/// A part while it is unpacked, piece by piece.
class ZipPart {
 public:
  /// The next bytes, at most 64 KiB; empty at the end, or once the reading has failed. Valid until
  /// the next call. Only whoever reads to the end knows that size and checksum are right; else the
  /// reading fails with intake_damaged.
  std::string_view next();
  const std::string& name() const { return name_; }
  ReadingBuilder& reading() { return *reading_; }

 private:
  friend class ZipParts;
  ZipPart(ReadingBuilder& reading, std::string name) : reading_(&reading), name_(std::move(name)) {}
  bool is_within_limits(std::size_t more);

  struct Close {
    void operator()(zip_file* file) const;
  };
  ReadingBuilder* reading_;
  std::string name_;
  std::unique_ptr<zip_file, Close> file_;
  std::uint64_t packed_ = 0;
  std::uint64_t claimed_ = 0;  // bytes that the directory promises
  std::uint64_t unpacked_ = 0;
  std::uint64_t* all_unpacked_ = nullptr;
  std::array<char, std::size_t{1} << 16> bytes_;
};

/// A ZIP. What is wrong with it ends the reading in a failure.
class ZipParts {
 public:
  /// @param bytes must live as long as this
  ZipParts(std::string_view bytes, ReadingBuilder& reading);
  ZipParts(const ZipParts&) = delete;
  ZipParts& operator=(const ZipParts&) = delete;

  /// Whether there is a part of this name; letter size does not matter.
  bool has(std::string_view name) const;
  /// Opens a part. Without it the reading fails with intake_damaged, and the part is empty.
  ZipPart open(std::string_view name);

  ReadingBuilder& reading() { return *reading_; }

 private:
  struct Close {
    void operator()(zip* archive) const;
  };
  struct Part {
    std::uint64_t index{};
    std::uint64_t packed{};
    std::uint64_t size{};
  };
  bool open_archive(std::string_view bytes);
  bool agrees(const ZipDirectory& directory) const;
  void name_parts(const ZipDirectory& directory);

  ReadingBuilder* reading_;
  std::unique_ptr<zip, Close> archive_;
  std::map<std::string, Part, std::less<>> parts_;  // names in small letters
  std::uint64_t unpacked_ = 0;                      // of all parts together
};

}  // namespace gerove::intake
