#include "wire/file_permissions.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <charconv>
#include <cstddef>
#include <string_view>

#include "wire/open_file.hpp"

namespace gerove::wire {
namespace {

// What the process takes from new files. umask() would tell it only by changing it, for all
// threads; where the system has no other word, files are their owner's alone.
mode_t file_mask() {
  constexpr std::string_view label = "\nUmask:\t";
  constexpr int octal = 8;
  mode_t mask = 077;
  OpenFile status;
  std::array<char, 1024> bytes{};
  if (!status.take(::open("/proc/self/status", O_RDONLY | O_CLOEXEC))) return mask;
  const auto got = ::read(status.descriptor(), bytes.data(), bytes.size());
  const std::string_view text(bytes.data(), got > 0 ? static_cast<std::size_t>(got) : 0);
  if (const auto at = text.find(label); at != std::string_view::npos) {
    std::from_chars(text.data() + at + label.size(), text.data() + text.size(), mask, octal);
  }
  return mask;
}

}  // namespace

FilePermissions permissions_for(const std::string& place) {
  struct stat old {};
  if (::stat(place.c_str(), &old) != 0) return {.mode = 0666 & ~file_mask()};
  return {.mode = old.st_mode & 07777, .group = old.st_gid, .keep_group = true};
}

// A group that can't be kept gives its rights to no other one.
std::error_code set_permissions(int descriptor, const FilePermissions& wanted) {
  constexpr auto same_owner = static_cast<uid_t>(-1);
  mode_t mode = wanted.mode;
  if (wanted.keep_group && ::fchown(descriptor, same_owner, wanted.group) != 0) {
    mode &= ~static_cast<mode_t>(S_IRWXG);
  }
  return ::fchmod(descriptor, mode) == 0 ? std::error_code{} : last_error();
}

}  // namespace gerove::wire
