/// @file
/// A folder for a moment that only its owner may read.
#pragma once

#include <filesystem>

namespace gerove::cli {

/// A new folder among the system's temporary ones; it goes with all that is in it. Those that
/// killed processes of the same user left go, too.
class PrivateFolder {
 public:
  /// @throws Error stream_open
  PrivateFolder();
  PrivateFolder(const PrivateFolder&) = delete;
  PrivateFolder& operator=(const PrivateFolder&) = delete;
  ~PrivateFolder();

  /// Where it is.
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

}  // namespace gerove::cli
