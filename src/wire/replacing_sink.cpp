#include "wire/replacing_sink.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <string_view>
#include <utility>

#include "wire/file_permissions.hpp"
#include "wire/open_file.hpp"
#include "wire/temporary_names.hpp"
#include "wire/unfinished_files.hpp"

namespace gerove::wire {
namespace {

// Until it is finished only its owner can read it.
constexpr mode_t owner_only = 0600;

class ReplacingSink : public Sink {
 public:
  ReplacingSink(std::string place, const FilePermissions& permissions)
      : place_(std::move(place)), permissions_(permissions) {}
  ReplacingSink(const ReplacingSink&) = delete;
  ReplacingSink& operator=(const ReplacingSink&) = delete;
  ~ReplacingSink() override {
    if (is_temporary_) ::unlink(name_.c_str());
    forget();
  }

  std::error_code open() {
    constexpr int attempts = 1000;
    if (!folder_.take(::open(folder_of(place_).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC))) {
      return last_error();
    }
    remove_leftovers(place_);
    for (int i = 0; i < attempts; ++i) {
      name_ = temporary_name(place_, i);
      if (create()) return {};
      if (errno != EEXIST) break;
    }
    return last_error();
  }

  std::error_code write(std::string_view bytes) override {
    return write_all(file_.descriptor(), bytes);
  }

  std::error_code finish() override {
    if (const auto error = set_permissions(file_.descriptor(), permissions_)) return error;
    if (const auto error = file_.sync()) return error;
    if (const auto error = file_.try_closing()) return error;
    if (std::rename(name_.c_str(), place_.c_str()) != 0) return last_error();
    is_temporary_ = false;
    forget();
    return folder_.sync();
  }

 private:
  // Opens a file of a name that nobody has.
  bool create() {
    const SignalsWait none_between_opening_and_remembering;
    constexpr int flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC;
    if (!file_.take(::open(name_.c_str(), flags, owner_only))) return false;
    if (!claim_temporary(file_.descriptor())) {
      errno = EEXIST;
      return false;
    }
    is_temporary_ = true;
    remember_unfinished(name_.c_str());
    return true;
  }
  void forget() { forget_unfinished(name_.c_str()); }

  std::string place_;
  std::string name_{};
  FilePermissions permissions_;
  OpenFile folder_{};
  OpenFile file_{};
  bool is_temporary_ = false;
};

std::unique_ptr<Sink> opened_sink(const std::string& place,
                                  const FilePermissions& permissions,
                                  std::error_code& error) {
  auto sink = std::make_unique<ReplacingSink>(place, permissions);
  error = sink->open();
  if (error) return nullptr;
  return sink;
}

}  // namespace

std::unique_ptr<Sink> replacing_sink(const std::string& place, std::error_code& error) {
  return opened_sink(place, permissions_for(place), error);
}

std::unique_ptr<Sink> private_sink(const std::string& place, std::error_code& error) {
  return opened_sink(place, {.mode = owner_only}, error);
}

}  // namespace gerove::wire
