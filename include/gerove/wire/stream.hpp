/// @file
/// Streams of records: files that may be larger than memory, read and written record by record.
///
///     wire::RecordReader in = wire::RecordReader::open("office.gerove");
///     for (Record record; in.next(record);) { ... }
///
/// Two formats hold the same records. `.gerove`: Protobuf `gerove.v1.Record` messages, each behind
/// its length as a varint. `.jsonl`: one JSON record a line; empty lines, a byte order mark and
/// carriage returns at line ends are tolerated, a last line needs no line end. Record 0 of a file
/// that this library writes is a header. A reader takes a stream without one, and headers further
/// on, so that files may be joined end to end.
#pragma once

#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "gerove/core/error.hpp"
#include "gerove/domain/record.hpp"
#include "gerove/wire/limits.hpp"

namespace gerove::wire {

/// How records stand in a file.
enum class StreamFormat : std::uint8_t {
  gerove,  ///< length-delimited Protobuf
  jsonl,   ///< one JSON record a line
};

/// The version of the file format that this library writes, and the highest that it reads.
inline constexpr std::uint32_t stream_format_version = 1;

/// The format that a file's name tells by ending in `.gerove` or `.jsonl`, if it does.
std::optional<StreamFormat> format_of(std::string_view path);

/// How to read a stream.
struct ReadOptions {
  std::optional<StreamFormat> format{};  ///< if absent, told by the name or by the first bytes
  std::size_t record_size = std::size_t{64} << 20;  ///< longest encoded record accepted, in bytes
  Limits limits{};                                  ///< of one record's decoding
  bool ignore_unknown = false;  ///< skip names in JSON that a record type does not have
};

/// Reads records one after another in constant memory. Not copyable; use in one thread at a time.
///
/// A failure of one record's content (Errc 100-299) leaves the reader behind that record: the next
/// call goes on with the next one. A failure of the stream itself (Errc 300-399) is final: every
/// further call fails in the same way. Failures carry the number of the record, the byte offset in
/// the stream and, for JSON, line and column.
class RecordReader {
 public:
  /// Opens a file; `-` is standard input, of which the first bytes tell the format.
  /// @throws Error `stream_open`; `stream_format` when neither name nor options tell the format
  static RecordReader open(const std::string& path, const ReadOptions& options = {});
  /// Reads from a stream, which must outlive the reader. Without a format in the options the first
  /// bytes tell it.
  static RecordReader from_stream(std::istream& in, const ReadOptions& options = {});
  /// Reads from an open file descriptor, which stays the caller's.
  static RecordReader from_descriptor(int descriptor, const ReadOptions& options = {});
  /// Reads from memory, which must outlive the reader.
  static RecordReader from_memory(std::string_view bytes, const ReadOptions& options = {});

  /// Takes over; the other one can only be destroyed or assigned to.
  RecordReader(RecordReader&&) noexcept;
  /// The same; what this one had is given up.
  RecordReader& operator=(RecordReader&&) noexcept;
  ~RecordReader();

  /// Reads the next record over an old one, whose memory is used again.
  /// @return false at the end of the stream; `record` is then unchanged
  /// @throws Error as the class says; `record` is then empty
  bool next(Record& record);
  /// The same, giving the failure instead of throwing it.
  /// @param more set to whether a record was read
  std::optional<Failure> try_next(Record& record, bool& more);

  /// The next record as it stands in the stream, not decoded: Protobuf bytes without their length,
  /// or a line of JSON. Nothing at the end. Valid until the next call.
  /// @throws Error for failures of the stream (Errc 300-399)
  std::optional<std::string_view> next_bytes();

  /// The format, once the first record was read or the format was known before.
  StreamFormat format() const;
  /// How many records were passed, those with failures included; the number of the next one.
  std::uint64_t records() const;
  /// Byte offset of the start of the record passed last.
  std::uint64_t record_offset() const;
  /// How many bytes the record passed last takes in the stream.
  std::uint64_t record_size() const;
  /// One-based line of the record passed last; 0 for `.gerove`.
  std::uint64_t record_line() const;
  /// How many JSON names were skipped as unknown; 0 unless the options allow it.
  std::uint64_t ignored_names() const;

 private:
  struct State;
  explicit RecordReader(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

/// How to write a stream.
struct WriteOptions {
  std::optional<StreamFormat> format{};  ///< if absent, told by the name
  /// Written first unless the first record given is a header itself. The format version is filled
  /// in when it is 0.
  Header header{};
};

/// Writes records one after another. Not copyable; use in one thread at a time.
///
/// A file is written under a temporary name beside its place, `NAME.gerove-PROCESS-N.tmp`, which
/// only its owner can read, and moved there by `close`, which returns once file and folder are on
/// the disk: until then, and after any failure, a file that stood there is untouched. The new one
/// has the permissions of the old, or else those that the process gives to new files. A link is
/// followed; one to nothing is refused. Without `close` nothing is promised: the destructor deletes
/// the temporary file and drops what is still buffered. What a killed process left there is removed
/// by the next one that writes a file of that name; what another one is writing is not.
class RecordWriter {
 public:
  /// Creates a file; `-` is standard output, for which the options must say the format. What exists
  /// and is no regular file (a pipe, a device) is written directly.
  /// @throws Error `stream_open`, `stream_format`
  static RecordWriter create(const std::string& path, const WriteOptions& options = {});
  /// Writes to a stream, which must outlive the writer. The format is that of the options, else
  /// `.gerove`.
  static RecordWriter to_stream(std::ostream& out, const WriteOptions& options = {});
  /// Writes to an open file descriptor, which stays the caller's.
  static RecordWriter to_descriptor(int descriptor, const WriteOptions& options = {});

  /// Takes over; the other one can only be destroyed or assigned to.
  RecordWriter(RecordWriter&&) noexcept;
  /// The same; what this one had is given up.
  RecordWriter& operator=(RecordWriter&&) noexcept;
  ~RecordWriter();

  /// Writes a record.
  /// @throws Error for a record that can't be encoded (Errc 100-299), with its number: nothing of
  /// it is written and writing may go on; `stream_write`: final
  void write(const Record& record);
  /// Writes what is buffered, makes sure that it has reached the system, and puts a file in its
  /// place. A stream without records gets its header. Further calls do nothing.
  /// @throws Error `stream_write`
  void close();

  /// The format.
  StreamFormat format() const;
  /// How many records were written, the header included.
  std::uint64_t records() const;
  /// How many unknown Protobuf fields JSON could not carry.
  std::uint64_t dropped_fields() const;

 private:
  struct State;
  explicit RecordWriter(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

/// What `copy_records` did.
struct CopyResult {
  std::uint64_t records{};         ///< records read, a header included
  std::uint64_t dropped_fields{};  ///< unknown Protobuf fields that JSON could not carry
  std::uint64_t ignored_names{};   ///< unknown JSON names that were skipped
  bool operator==(const CopyResult&) const = default;
};

/// Copies all records that a reader has left to a writer, which stays open.
/// @throws Error the first failure of either
CopyResult copy_records(RecordReader& reader, RecordWriter& writer);

}  // namespace gerove::wire
