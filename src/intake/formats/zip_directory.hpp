/// @file
/// The directory of a ZIP, checked before anything in it is believed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "gerove/core/error_code.hpp"

namespace gerove::intake {

/// A part as the directory describes it.
struct ZipEntry {
  std::string_view name{};  ///< as it is written; points into the ZIP
  std::uint64_t begin{};    ///< where its local header stands
  std::uint64_t packed{};   ///< its bytes in the ZIP
  std::uint64_t size{};     ///< its bytes once unpacked, as the directory claims
  std::uint16_t method{};   ///< 0 stored, 8 deflated
  bool encrypted{};         ///< it has a password
};

/// What a ZIP says that it holds.
struct ZipDirectory {
  std::vector<ZipEntry> entries{};
  Errc failure{};             ///< `ok`, or why the ZIP is not read
  std::string_view reason{};  ///< of the failure, in a word
};

/// Reads the directory of a ZIP, also of a ZIP64.
///
/// Failures: intake_damaged if it is cut or says what the bytes contradict, intake_size with more
/// than 4,096 parts, intake_unsafe if parts overlap, intake_encrypted if one has a password.
ZipDirectory read_zip_directory(std::string_view bytes);

}  // namespace gerove::intake
