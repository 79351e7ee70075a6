#include "cli/output/whole_file.hpp"

#include <cerrno>
#include <memory>
#include <system_error>

#include "cli/output/failures.hpp"
#include "gerove/core/error.hpp"
#include "wire/replacing_sink.hpp"

namespace gerove::cli {

namespace {

[[noreturn]] void fail(Errc code, const std::string& name, const std::error_code& error) {
  errno = error.value();
  throw Error(system_failure(code, name));
}

void write(const std::unique_ptr<wire::Sink>& sink,
           const std::string& name,
           std::string_view bytes,
           std::error_code error) {
  if (sink == nullptr) fail(Errc::stream_open, name, error);
  error = sink->write(bytes);
  if (!error) error = sink->finish();
  if (error) fail(Errc::stream_write, name, error);
}

}  // namespace

void write_file(const std::string& name, std::string_view bytes) {
  std::error_code error;
  const auto sink = wire::sink_of_file(name, error);
  write(sink, name, bytes, error);
}

void write_private_file(const std::string& name, std::string_view bytes) {
  std::error_code error;
  const auto sink = wire::private_sink(name, error);
  write(sink, name, bytes, error);
}

}  // namespace gerove::cli
