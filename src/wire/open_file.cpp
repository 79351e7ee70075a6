#include "wire/open_file.hpp"

#include <unistd.h>

#include <cerrno>
#include <cstddef>
#include <utility>

namespace gerove::wire {

std::error_code last_error() { return {errno, std::generic_category()}; }

std::error_code write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const auto written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno != EINTR) return last_error();
    if (written > 0) bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return {};
}

OpenFile::~OpenFile() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

bool OpenFile::take(int descriptor) noexcept {
  if (const int old = std::exchange(descriptor_, descriptor); old >= 0) ::close(old);
  return descriptor >= 0;
}

std::error_code OpenFile::sync() const {
  const bool synced = ::fsync(descriptor_) == 0 || errno == EINVAL || errno == EROFS;
  return synced ? std::error_code{} : last_error();
}

// Some file systems tell only at a close, of any copy, that what was written is lost.
std::error_code OpenFile::try_closing() const {
  const int copy = ::dup(descriptor_);
  return copy >= 0 && ::close(copy) == 0 ? std::error_code{} : last_error();
}

}  // namespace gerove::wire
