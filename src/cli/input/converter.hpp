/// @file
/// Old formats of offices, converted by LibreOffice.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gerove::cli {

/// What a file becomes.
enum class Conversion : std::uint8_t { to_docx, to_xlsx };

/// Where LibreOffice is, by the PATH; nothing if it is not installed.
std::optional<std::string> find_converter();

/// Converts a file in a folder for the owner only, which is gone afterwards, also when a signal
/// stops the program meanwhile.
/// @param program as `find_converter` gives it
/// @param name what the file is called in failures
/// @param most after so many bytes and one more, reading the result stops
/// @throws Error intake_converter: it failed or took more than a minute; stream_open
std::string convert(const std::string& program,
                    std::string_view bytes,
                    Conversion conversion,
                    const std::string& name,
                    std::size_t most);

}  // namespace gerove::cli
