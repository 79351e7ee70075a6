#include "wire/temporary_names.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <memory>
#include <string_view>

#include "wire/open_file.hpp"

namespace gerove::wire {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view temporary_mark = ".gerove-";
constexpr std::string_view temporary_ending = ".tmp";

struct CloseFolder {
  void operator()(DIR* folder) const { ::closedir(folder); }
};

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

// std::filesystem's iterator ends the program where it finds no memory.
void remove_leftovers(const std::string& place) {
  const std::string stem = fs::path(place).filename().string() + std::string(temporary_mark);
  const std::string folder = folder_of(place) + '/';
  const std::unique_ptr<DIR, CloseFolder> entries(::opendir(folder.c_str()));
  if (entries == nullptr) return;
  while (const dirent* const entry = ::readdir(entries.get())) {
    const std::string_view name = entry->d_name;
    if (name.starts_with(stem) && name.ends_with(temporary_ending)) {
      remove_unless_locked(folder + entry->d_name);
    }
  }
}

std::string folder_of(const std::string& place) {
  const fs::path folder = fs::path(place).parent_path();
  return folder.empty() ? "." : folder.string();
}

}  // namespace gerove::wire
