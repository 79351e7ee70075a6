// Where the bytes of a stream go.
#pragma once

#include <cstddef>
#include <iosfwd>
#include <memory>
#include <string>
#include <string_view>
#include <system_error>

namespace gerove::wire {

// Takes bytes. A file that was not finished is deleted by the destructor.
class Sink {
 public:
  virtual ~Sink() = default;
  virtual std::error_code write(std::string_view bytes) = 0;
  // Makes sure that all has reached the system, and puts a file in its place.
  virtual std::error_code finish() = 0;
};

std::unique_ptr<Sink> sink_of(std::ostream& out);
std::unique_ptr<Sink> sink_of_descriptor(int descriptor);
// Null, with `error` set, when the file can't be created.
std::unique_ptr<Sink> sink_of_file(const std::string& path, std::error_code& error);

}  // namespace gerove::wire
