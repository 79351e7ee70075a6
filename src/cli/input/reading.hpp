/// @file
/// Files that commands read.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "cli/session.hpp"
#include "gerove/core/error.hpp"
#include "gerove/records/record_set_builder.hpp"
#include "gerove/wire/stream.hpp"

namespace gerove::cli {

/// What is done with each record.
using RecordVisitor = std::function<void(const Record&)>;
/// Which records are wanted.
using RecordFilter = std::function<bool(const Record&)>;
/// What is done with a failure of one record; reading goes on behind it.
using FailureVisitor = std::function<void(const Failure&)>;

/// What help says about the files of records that a command reads.
inline constexpr Text record_files{"Įrašų failai arba „-“", "Files of records, or \"-\""};

/// Reads all records of a file, or of standard input for `-`, and shows how far it is on a
/// terminal.
/// @param format of the file, unless its name or first bytes tell it
/// @throws Error the first failure, of the stream or of a record; CommandError `no_records`
void read_records(const Session& session,
                  const std::string& file,
                  const RecordVisitor& visit,
                  std::optional<wire::StreamFormat> format = std::nullopt);
/// The same, going on behind records that can't be decoded. Each record is read into the place that
/// the builder has for it; `visit` may take it.
/// @throws Error failures of the stream
void read_records(const Session& session,
                  const std::string& file,
                  RecordSetBuilder& builder,
                  const RecordVisitor& visit,
                  const FailureVisitor& fail_record,
                  std::optional<wire::StreamFormat> format = std::nullopt);
/// Reads the records of some files as one set.
/// @param wanted which of them to keep; empty: all
/// @throws Error the first failure; CommandError `no_records`
RecordSet read_set(const Session& session,
                   const std::vector<std::string>& files,
                   const RecordFilter& wanted = {});

/// @throws CommandError `no_records`: an empty file is more likely lost than meant
[[noreturn]] void fail_without_records(const std::string& file);

/// Reads a whole file, or standard input for `-`.
/// @param most after so many bytes and one more, reading stops
/// @throws Error stream_open, stream_read
std::string read_all(const std::string& file, std::size_t most);

/// The format that an option `--from` or `--to` names; nothing when it was not given.
std::optional<wire::StreamFormat> format_named(const std::string& name);

}  // namespace gerove::cli
