/// @file
/// Reading files into a set of records.
#pragma once

#include <span>
#include <string>

#include "gerove/records/record_set_builder.hpp"
#include "gerove/wire/stream.hpp"

namespace gerove {

/// Takes all records that a reader has left.
/// @param stop asked between the records
/// @throws Error the first failure; the records before it are taken
void read_into(RecordSetBuilder& builder, wire::RecordReader& reader, const StopCheck& stop = {});

/// Reads files as one set; `-` is standard input.
/// @param stop asked between the records
/// @throws Error the first failure of a file or record
RecordSet read_records(std::span<const std::string> files,
                       const wire::ReadOptions& options = {},
                       const StopCheck& stop = {});

}  // namespace gerove
