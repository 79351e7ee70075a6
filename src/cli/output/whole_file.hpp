/// @file
/// Files that are written whole, in place of what stood there.
#pragma once

#include <string>
#include <string_view>

namespace gerove::cli {

/// Writes a file. What stood there is untouched until all of it is on the disk.
/// @throws Error stream_open, stream_write
void write_file(const std::string& name, std::string_view bytes);
/// The same; nobody but the owner may read it.
void write_private_file(const std::string& name, std::string_view bytes);

}  // namespace gerove::cli
