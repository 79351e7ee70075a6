#include "cli/output/private_file.hpp"

#include <cerrno>
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

}  // namespace

void write_private_file(const std::string& name, std::string_view bytes) {
  std::error_code error;
  const auto sink = wire::private_sink(name, error);
  if (sink == nullptr) fail(Errc::stream_open, name, error);
  error = sink->write(bytes);
  if (!error) error = sink->finish();
  if (error) fail(Errc::stream_write, name, error);
}

}  // namespace gerove::cli
