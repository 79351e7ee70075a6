/// @file
/// Files of offices as bytes that the library reads: what it doesn't read itself is converted.
#pragma once

#include <cstddef>
#include <string>

#include "cli/session.hpp"
#include "gerove/core/finding.hpp"

namespace gerove::cli {

/// A file as the library reads it.
struct OfficeFile {
  std::string name{};   ///< as the command line has it; `-` is standard input
  std::string bytes{};  ///< its content, or what it was converted to
  bool converted{};     ///< LibreOffice made the bytes
};

/// Reads a file. One of an old format (.doc, .xls, .rtf, XML of Office 2003) is converted by
/// LibreOffice, if it is installed: with a profile of its own in a folder for the owner only,
/// without macros and links. It is given a minute.
/// @param most after so many bytes and one more, reading stops
/// @throws Error stream_open, stream_read; intake_converter
OfficeFile read_office_file(const Session& session, const std::string& name, std::size_t most);

/// Names the file in findings that name none, and says first that it was converted.
void complete(Findings& findings, const OfficeFile& file);

}  // namespace gerove::cli
