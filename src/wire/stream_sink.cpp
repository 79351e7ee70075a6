#include "wire/stream_sink.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <filesystem>
#include <ostream>

#include "wire/open_file.hpp"
#include "wire/replacing_sink.hpp"

namespace gerove::wire {
namespace {

namespace fs = std::filesystem;

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

// What is no regular file, such as a pipe or a device.
class DeviceSink : public Sink {
 public:
  bool open(const std::string& path) {
    return file_.take(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
  }

  std::error_code write(std::string_view bytes) override {
    return write_all(file_.descriptor(), bytes);
  }
  std::error_code finish() override {
    const std::error_code error = file_.sync();
    return error ? error : file_.try_closing();
  }

 private:
  OpenFile file_;
};

std::unique_ptr<Sink> device_sink(const std::string& path, std::error_code& error) {
  auto sink = std::make_unique<DeviceSink>();
  if (sink->open(path)) return sink;
  error = last_error();
  return nullptr;
}

// The place that a path means: what a link points to. A link to nothing means none.
fs::path place_of(const fs::path& path, bool exists, std::error_code& error) {
  if (exists) {
    const fs::path place = fs::canonical(path, error);
    if (!error && ::access(place.c_str(), W_OK) != 0) error = last_error();
    return place;
  }
  std::error_code ignored;
  if (fs::is_symlink(fs::symlink_status(path, ignored))) {
    error = std::make_error_code(std::errc::no_such_file_or_directory);
  }
  return path;
}

}  // namespace

std::unique_ptr<Sink> sink_of(std::ostream& out) { return std::make_unique<StreamSink>(out); }

std::unique_ptr<Sink> sink_of_descriptor(int descriptor) {
  return std::make_unique<DescriptorSink>(descriptor);
}

std::unique_ptr<Sink> sink_of_file(const std::string& path, std::error_code& error) {
  std::error_code ignored;
  const fs::file_status status = fs::status(path, ignored);
  const bool exists = fs::exists(status);
  if (exists && !fs::is_regular_file(status)) return device_sink(path, error);
  const fs::path place = place_of(path, exists, error);
  return error ? nullptr : replacing_sink(place.string(), error);
}

}  // namespace gerove::wire
