#include "cli/input/private_folder.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <csignal>
#include <cstdlib>
#include <string>
#include <string_view>
#include <system_error>

#include "cli/output/failures.hpp"
#include "gerove/core/error.hpp"

namespace gerove::cli {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view folder_mark = "gerove-folder-";

/// The process that a folder's name says: `gerove-folder-4711-XXXXXX`.
pid_t process_of(std::string_view name) {
  if (!name.starts_with(folder_mark)) return 0;
  name.remove_prefix(folder_mark.size());
  pid_t process = 0;
  const auto read = std::from_chars(name.data(), name.data() + name.size(), process);
  const bool whole = read.ec == std::errc() && read.ptr != name.data() + name.size();
  return whole && *read.ptr == '-' ? process : 0;
}

bool is_gone(pid_t process) { return ::kill(process, 0) != 0 && errno == ESRCH; }

bool is_own_folder(const fs::path& path) {
  struct stat status {};
  return ::lstat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode) &&
         status.st_uid == ::geteuid();
}

void remove_folders_of_the_gone(const fs::path& parent) {
  std::error_code ignored;
  for (const fs::directory_entry& entry : fs::directory_iterator(parent, ignored)) {
    const pid_t process = process_of(entry.path().filename().native());
    if (process > 0 && is_gone(process) && is_own_folder(entry.path())) {
      fs::remove_all(entry.path(), ignored);
    }
  }
}

}  // namespace

PrivateFolder::PrivateFolder() {
  std::error_code ignored;
  const fs::path parent = fs::temp_directory_path(ignored);
  remove_folders_of_the_gone(parent);
  std::string name = parent / folder_mark;
  name += std::to_string(::getpid()) + "-XXXXXX";
  if (::mkdtemp(name.data()) == nullptr) throw Error(system_failure(Errc::stream_open, parent));
  path_ = name;
}

PrivateFolder::~PrivateFolder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

}  // namespace gerove::cli
