// Descriptors of files, and what the system says of writing to them.
#pragma once

#include <string_view>
#include <system_error>

namespace gerove::wire {

std::error_code last_error();

std::error_code write_all(int descriptor, std::string_view bytes);

// A descriptor that is closed when this goes.
class OpenFile {
 public:
  OpenFile() = default;
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;
  ~OpenFile();

  // Takes over what was opened: it comes last, so that no memory that runs out can leave it open.
  bool take(int descriptor) noexcept;
  int descriptor() const { return descriptor_; }

  // Makes sure that all has reached the disk, if there is one: pipes and devices have none.
  std::error_code sync() const;
  // What closing would say. It stays open, and so locked.
  std::error_code try_closing() const;

 private:
  int descriptor_ = -1;
};

}  // namespace gerove::wire
