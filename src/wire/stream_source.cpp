#include "wire/stream_source.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <istream>
#include <utility>

namespace gerove::wire {
namespace {

constexpr std::size_t read_chunk = std::size_t{128} << 10;

class StreamSource : public Source {
 public:
  explicit StreamSource(std::istream& in) : in_(in) {}

  std::size_t read(char* to, std::size_t size, std::error_code& error) override {
    in_.read(to, static_cast<std::streamsize>(size));
    const auto got = static_cast<std::size_t>(in_.gcount());
    if (in_.bad() || (got == 0 && !in_.eof())) error = std::make_error_code(std::errc::io_error);
    return got;
  }

 private:
  std::istream& in_;
};

class DescriptorSource : public Source {
 public:
  // Somebody else's.
  explicit DescriptorSource(int descriptor) : descriptor_(descriptor) {}
  // One of its own, to be opened.
  DescriptorSource() : owned_(true) {}
  DescriptorSource(const DescriptorSource&) = delete;
  DescriptorSource& operator=(const DescriptorSource&) = delete;
  ~DescriptorSource() override {
    if (owned_ && descriptor_ >= 0) ::close(descriptor_);
  }

  bool open(const std::string& path) {
    descriptor_ = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    return descriptor_ >= 0;
  }

  std::size_t read(char* to, std::size_t size, std::error_code& error) override {
    for (;;) {
      const auto got = ::read(descriptor_, to, size);
      if (got >= 0) return static_cast<std::size_t>(got);
      if (errno == EINTR) continue;
      error.assign(errno, std::generic_category());
      return 0;
    }
  }

 private:
  int descriptor_ = -1;
  bool owned_ = false;
};

}  // namespace

std::unique_ptr<Source> source_of(std::istream& in) { return std::make_unique<StreamSource>(in); }

std::unique_ptr<Source> source_of_descriptor(int descriptor) {
  return std::make_unique<DescriptorSource>(descriptor);
}

std::unique_ptr<Source> source_of_file(const std::string& path, std::error_code& error) {
  auto source = std::make_unique<DescriptorSource>();  // before the file: memory may run out
  if (source->open(path)) return source;
  error.assign(errno, std::generic_category());
  return nullptr;
}

bool Window::fill(std::size_t size) {
  while (bytes_.size() < size) {
    if (source_ == nullptr || at_end_) return false;
    make_room();
    char* const end = const_cast<char*>(bytes_.data()) + bytes_.size();
    const auto room = static_cast<std::size_t>(buffer_.get() + capacity_ - end);
    const std::size_t got = source_->read(end, room, error_);
    if (got == 0) at_end_ = true;
    bytes_ = {bytes_.data(), bytes_.size() + got};
  }
  return true;
}

// Makes room for one more chunk at least. Memory grows with what has really come, not with what a
// length promises.
void Window::make_room() {
  const std::size_t used = bytes_.size();
  const auto room = [&] {
    return static_cast<std::size_t>(buffer_.get() + capacity_ - (bytes_.data() + used));
  };
  if (buffer_ != nullptr && room() >= read_chunk) return;
  if (used + read_chunk <= capacity_) {
    std::memmove(buffer_.get(), bytes_.data(), used);
  } else {
    const std::size_t capacity = 2 * (used + read_chunk);
    std::unique_ptr<char[]> bigger(new char[capacity]);
    if (used != 0) std::memcpy(bigger.get(), bytes_.data(), used);
    buffer_ = std::move(bigger);
    capacity_ = capacity;
  }
  bytes_ = {buffer_.get(), used};
}

}  // namespace gerove::wire
