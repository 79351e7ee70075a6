/// @file
/// Files that nobody but their owner may read.
#pragma once

#include <string>
#include <string_view>

namespace gerove::cli {

/// Writes a whole file in place of what stood there, readable by its owner only.
/// @throws Error stream_open, stream_write: then what stood there is untouched
void write_private_file(const std::string& name, std::string_view bytes);

}  // namespace gerove::cli
