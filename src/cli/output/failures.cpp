#include "cli/output/failures.hpp"

#include <cerrno>
#include <nlohmann/json.hpp>
#include <system_error>

#include "cli/output/output.hpp"

namespace gerove::cli {

namespace {

using Json = nlohmann::ordered_json;

constexpr Text error_word{"klaida", "error"};

void tell_json(const Json& error) { put_error_line(json_text({{"error", error}}, -1)); }

void tell_line(const Session& session, const std::string& message) {
  put_error_line("gerove: " + session.say(error_word) + ": " + message);
}

Json failure_json(const Session& session, const Failure& failure) {
  Json json{{"kind", "failure"},
            {"code", static_cast<std::int32_t>(failure.code)},
            {"message", failure.message(session.language)}};
  if (!failure.detail.empty()) json["detail"] = failure.detail;
  if (!failure.path.empty()) json["path"] = failure.path;
  const auto add = [&](const char* name, const auto& number) {
    if (number) json[name] = *number;
  };
  add("record", failure.record);
  add("line", failure.line);
  add("column", failure.column);
  add("offset", failure.offset);
  return json;
}

}  // namespace

Failure named(Failure failure, const std::string& file) {
  failure.detail = failure.detail.empty() ? file : file + ": " + failure.detail;
  if (!failure.words.lt.empty()) {
    failure.words.lt.insert(0, file + ": ");
    failure.words.en.insert(0, file + ": ");
  }
  return failure;
}

Failure system_failure(Errc code, const std::string& file) {
  Failure failure;
  failure.code = code;
  failure.detail = file + ": " + std::generic_category().message(errno);
  return failure;
}

void tell(const Session& session, const Failure& failure) {
  if (session.format == Format::json) return tell_json(failure_json(session, failure));
  tell_line(session, failure.message(session.language));
}

void tell(const Session& session, const CommandError& error) {
  const std::string message = error.message(session.language);
  if (session.format != Format::json) return tell_line(session, message);
  tell_json({{"kind", "failure"}, {"code", error.what()}, {"message", message}});
}

void tell_usage(const Session& session, const std::string& message, const std::string& command) {
  if (session.format == Format::json) {
    return tell_json({{"kind", "usage"}, {"code", "usage"}, {"message", message}});
  }
  tell_line(session, message);
  put_error_line(session.say({"Kaip naudoti: ", "How to use it: "}) + command + " --help");
}

}  // namespace gerove::cli
