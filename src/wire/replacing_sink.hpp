// Files that appear whole.
#pragma once

#include <memory>
#include <string>
#include <system_error>

#include "wire/stream_sink.hpp"

namespace gerove::wire {

// A file that takes its place, and what stood there, when it is finished. Null, with `error` set,
// when it can't be created.
// @param place no link
std::unique_ptr<Sink> replacing_sink(const std::string& place, std::error_code& error);
// The same for a file that nobody but its owner may read, whatever stood there.
std::unique_ptr<Sink> private_sink(const std::string& place, std::error_code& error);

}  // namespace gerove::wire
