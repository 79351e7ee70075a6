// Protobuf's text format: messages to text and back, over the run-time view.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gerove/core/error.hpp"
#include "gerove/core/type_info.hpp"

namespace gerove::registers {

/// Where in a text the value of a field begins.
struct PlacedField {
  std::string path{};    ///< the field, `sheets[1].name`
  std::size_t offset{};  ///< in bytes, from 0
};

/// Reads over a message that holds nothing yet. Numbers must be whole ones of 32 bits; all else is
/// as libprotobuf reads it, but that codes may have their short names, and an extension, a group or
/// a list within a message is no field of ours.
/// @param places gets the place of each text
/// @return Errc::intake_mapping with path, offset, line and column, or nothing
std::optional<Failure> read_text_format(const TypeInfo& type,
                                        std::string_view text,
                                        void* message,
                                        std::vector<PlacedField>& places);

/// Writes a message as libprotobuf does. Fields of a newer writer are left out.
void write_text_format(const TypeInfo& type, const void* message, std::string& out);

/// A failure at a place of a text.
Failure mapping_failure(std::string_view text, std::size_t offset, std::string path);

}  // namespace gerove::registers
