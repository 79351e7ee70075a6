#include "wire/temporary_names.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <string_view>
#include <system_error>

#include "wire/open_file.hpp"

namespace gerove::wire {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view temporary_mark = ".gerove-";
constexpr std::string_view temporary_ending = ".tmp";

bool lock(int descriptor) { return ::flock(descriptor, LOCK_EX | LOCK_NB) == 0; }

bool is_own_file(const struct stat& status) {
  return S_ISREG(status.st_mode) && status.st_uid == ::geteuid();
}

void remove_unless_locked(const std::string& name) {
  OpenFile file;
  if (!file.take(::open(name.c_str(), O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC))) return;
  struct stat status {};
  if (::fstat(file.descriptor(), &status) != 0 || !is_own_file(status)) return;
  if (lock(file.descriptor())) ::unlink(name.c_str());
}

}  // namespace

std::string temporary_name(const std::string& place, int number) {
  std::string name = place;
  name += temporary_mark;
  name += std::to_string(::getpid()) + '-' + std::to_string(number);
  name += temporary_ending;
  return name;
}

// A file system without locks leaves nobody a way to remove what is another's.
bool claim_temporary(int descriptor) {
  if (!lock(descriptor) && errno == EWOULDBLOCK) return false;
  struct stat status {};
  return ::fstat(descriptor, &status) == 0 && status.st_nlink > 0;
}

void remove_leftovers(const std::string& place) {
  const std::string stem = fs::path(place).filename().string() + std::string(temporary_mark);
  std::error_code error;
  for (fs::directory_iterator entry(folder_of(place), error), end; !error && entry != end;
       entry.increment(error)) {
    const std::string name = entry->path().filename().string();
    if (name.starts_with(stem) && name.ends_with(temporary_ending)) {
      remove_unless_locked(entry->path().string());
    }
  }
}

std::string folder_of(const std::string& place) {
  const fs::path folder = fs::path(place).parent_path();
  return folder.empty() ? "." : folder.string();
}

}  // namespace gerove::wire
