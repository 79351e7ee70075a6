// Where the bytes of a stream come from, and the buffer between.
#pragma once

#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <memory>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

namespace gerove::wire {

// Gives bytes until there are no more.
class Source {
 public:
  virtual ~Source() = default;
  // Reads up to `size` bytes; 0 at the end. Sets `error` if the system could not read.
  virtual std::size_t read(char* to, std::size_t size, std::error_code& error) = 0;
};

std::unique_ptr<Source> source_of(std::istream& in);
std::unique_ptr<Source> source_of_descriptor(int descriptor);
// Null, with `error` set, when the file can't be opened.
std::unique_ptr<Source> source_of_file(const std::string& path, std::error_code& error);

// A window on a stream: bytes are asked for from its front and then passed.
class Window {
 public:
  // Reads from a source in chunks.
  explicit Window(std::unique_ptr<Source> source) : source_(std::move(source)) {}
  // Is memory itself.
  explicit Window(std::string_view bytes) : bytes_(bytes) {}

  // What has been read and not passed.
  std::string_view bytes() const { return bytes_; }
  // Reads until there are at least `size` bytes; false when the stream ends before.
  bool fill(std::size_t size);
  // Reads one more chunk; false at the end of the stream.
  bool fill_more() { return fill(bytes_.size() + 1); }
  void pass(std::size_t size) {
    bytes_.remove_prefix(size);
    passed_ += size;
  }
  // Offset in the stream of the first byte of `bytes()`.
  std::uint64_t offset() const { return passed_; }
  // Set when the system could not read; the stream then ends there.
  std::error_code error() const { return error_; }

 private:
  void make_room();

  std::unique_ptr<Source> source_{};
  std::unique_ptr<char[]> buffer_{};
  std::size_t capacity_ = 0;
  std::string_view bytes_{};
  std::uint64_t passed_ = 0;
  bool at_end_ = false;
  std::error_code error_{};
};

}  // namespace gerove::wire
