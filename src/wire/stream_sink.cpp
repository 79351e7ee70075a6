#include "wire/stream_sink.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <ostream>
#include <utility>

namespace gerove::wire {
namespace {

std::error_code last_error() { return {errno, std::generic_category()}; }

std::error_code write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const auto written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno != EINTR) return last_error();
    if (written > 0) bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return {};
}

class StreamSink : public Sink {
 public:
  explicit StreamSink(std::ostream& out) : out_(out) {}

  std::error_code write(std::string_view bytes) override {
    out_.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    return state();
  }
  std::error_code finish() override {
    out_.flush();
    return state();
  }

 private:
  std::error_code state() const {
    return out_.good() ? std::error_code{} : std::make_error_code(std::errc::io_error);
  }

  std::ostream& out_;
};

class DescriptorSink : public Sink {
 public:
  explicit DescriptorSink(int descriptor) : descriptor_(descriptor) {}

  std::error_code write(std::string_view bytes) override { return write_all(descriptor_, bytes); }
  std::error_code finish() override { return {}; }

 private:
  int descriptor_;
};

// A file that is open until finished.
class FileSink : public Sink {
 public:
  FileSink() = default;
  FileSink(const FileSink&) = delete;
  FileSink& operator=(const FileSink&) = delete;
  ~FileSink() override {
    if (descriptor_ >= 0) ::close(descriptor_);
  }

  // Takes over what was opened: it comes last, so that no memory that runs out can leave it open.
  bool take(int descriptor) noexcept {
    descriptor_ = descriptor;
    return descriptor >= 0;
  }
  std::error_code set_mode(mode_t mode) {
    return ::fchmod(descriptor_, mode) == 0 ? std::error_code{} : last_error();
  }

  std::error_code write(std::string_view bytes) override { return write_all(descriptor_, bytes); }
  std::error_code finish() override {
    const int descriptor = std::exchange(descriptor_, -1);
    // Pipes and devices can't be synchronised.
    const bool synced = ::fsync(descriptor) == 0 || errno == EINVAL || errno == EROFS;
    const std::error_code error = synced ? std::error_code{} : last_error();
    return ::close(descriptor) == 0 || error ? error : last_error();
  }

 private:
  int descriptor_ = -1;
};

// A file under a temporary name beside its place until it is finished.
class ReplacingSink : public Sink {
 public:
  explicit ReplacingSink(std::string place) : place_(std::move(place)) {}
  ReplacingSink(const ReplacingSink&) = delete;
  ReplacingSink& operator=(const ReplacingSink&) = delete;
  ~ReplacingSink() override {
    if (!temporary_.empty()) ::unlink(temporary_.c_str());
  }

  // Opens a file of a name that nobody has, beside the place.
  std::error_code open() {
    constexpr int attempts = 1000;
    const std::string stem = place_ + '.' + std::to_string(::getpid()) + '-';
    for (int i = 0; i < attempts; ++i) {
      std::string name = stem + std::to_string(i) + ".tmp";
      if (file_.take(::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666))) {
        temporary_ = std::move(name);
        return {};
      }
      if (errno != EEXIST) break;
    }
    return last_error();
  }
  std::error_code set_mode(mode_t mode) { return file_.set_mode(mode); }

  std::error_code write(std::string_view bytes) override { return file_.write(bytes); }
  std::error_code finish() override {
    if (const std::error_code error = file_.finish()) return error;
    if (std::rename(temporary_.c_str(), place_.c_str()) != 0) return last_error();
    temporary_.clear();
    return {};
  }

 private:
  FileSink file_;
  std::string temporary_;
  std::string place_;
};

std::unique_ptr<Sink> write_in_place(const std::string& path, std::error_code& error) {
  auto sink = std::make_unique<FileSink>();
  if (sink->take(::open(path.c_str(), O_WRONLY | O_CLOEXEC))) return sink;
  error = last_error();
  return nullptr;
}

std::unique_ptr<Sink> write_beside(const std::string& place, std::error_code& error) {
  struct stat old {};
  const bool exists = ::stat(place.c_str(), &old) == 0;
  auto sink = std::make_unique<ReplacingSink>(place);
  const bool forbidden = exists && ::access(place.c_str(), W_OK) != 0;
  error = forbidden ? last_error() : sink->open();
  if (!error && exists) error = sink->set_mode(old.st_mode & 07777);
  if (error) return nullptr;
  return sink;
}

}  // namespace

std::unique_ptr<Sink> sink_of(std::ostream& out) { return std::make_unique<StreamSink>(out); }

std::unique_ptr<Sink> sink_of_descriptor(int descriptor) {
  return std::make_unique<DescriptorSink>(descriptor);
}

std::unique_ptr<Sink> sink_of_file(const std::string& path, std::error_code& error) {
  namespace fs = std::filesystem;
  std::error_code ignored;
  const fs::file_status status = fs::status(path, ignored);
  if (fs::exists(status) && !fs::is_regular_file(status)) return write_in_place(path, error);
  // A link stays a link: what it points to is replaced.
  const fs::path place = fs::exists(status) ? fs::canonical(path, ignored) : fs::path(path);
  return write_beside(place.string(), error);
}

}  // namespace gerove::wire
