#include "cli/input/converter.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <initializer_list>
#include <vector>

#include "cli/input/private_folder.hpp"
#include "cli/input/reading.hpp"
#include "cli/output/failures.hpp"
#include "cli/process.hpp"
#include "gerove/core/error.hpp"
#include "wire/unfinished_files.hpp"

namespace gerove::cli {

namespace {

namespace fs = std::filesystem;

constexpr std::chrono::seconds patience{60};

// No macros, nothing fetched: neither links of tables and texts nor pictures.
constexpr std::string_view settings = R"(<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop>
<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Content/Update">
<prop oor:name="Link" oor:op="fuse"><value>1</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update">
<prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
)";

/// The ending by which LibreOffice takes a file for what it is.
std::string_view ending_of(std::string_view bytes, Conversion conversion) {
  if (bytes.starts_with('{')) return ".rtf";
  if (bytes.starts_with("\xD0\xCF")) return conversion == Conversion::to_docx ? ".doc" : ".xls";
  return ".xml";
}

void write_bytes(const fs::path& path, std::string_view bytes) {
  std::ofstream file(path, std::ios::binary);
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (!file.flush()) throw Error(system_failure(Errc::stream_write, path.parent_path()));
}

std::string url_of(const fs::path& path) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string url = "file://";
  for (const char c : path.native()) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = byte > 0x20 && byte < 0x7F && c != '%' && c != '#' && c != '?';
    if (plain) {
      url += c;
    } else {
      url += {'%', digits[byte >> 4], digits[byte & 0xF]};
    }
  }
  return url;
}

/// Starts a program in a process group of its own, without our input and output.
std::optional<pid_t> start(const std::vector<std::string>& words) {
  std::vector<char*> arguments;
  for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  posix_spawn_file_actions_t files;
  posix_spawnattr_t attributes;
  posix_spawn_file_actions_init(&files);
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    posix_spawn_file_actions_addopen(&files, stream, "/dev/null", O_RDWR, 0);
  }
  sigset_t none;
  sigemptyset(&none);
  posix_spawnattr_init(&attributes);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setpgroup(&attributes, 0);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP);
  pid_t child = 0;
  const int error =
      ::posix_spawn(&child, arguments[0], &files, &attributes, arguments.data(), environ);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&files);
  return error == 0 ? std::optional(child) : std::nullopt;
}

/// Whether a program came to a good end. It is killed, with all that it started, when it takes too
/// long or a signal wants us to stop. Signals wait; one that came waits on.
bool ends_well(pid_t child) {
  sigset_t waking = stopping_signals();
  sigaddset(&waking, SIGCHLD);
  const auto end = std::chrono::steady_clock::now() + patience;
  while (std::chrono::steady_clock::now() < end) {
    int status = 0;
    const pid_t ended = ::waitpid(child, &status, WNOHANG);
    if (ended != 0) return ended == child && WIFEXITED(status) && WEXITSTATUS(status) == 0;
    constexpr timespec pause{0, 200'000'000};
    const int signal = ::sigtimedwait(&waking, nullptr, &pause);
    if (signal > 0 && signal != SIGCHLD) {
      std::raise(signal);
      break;
    }
  }
  ::kill(-child, SIGKILL);
  ::waitpid(child, nullptr, 0);
  return false;
}

}  // namespace

std::optional<std::string> find_converter() {
  const char* const listed = std::getenv("PATH");
  std::string_view rest = listed == nullptr ? "" : listed;
  while (!rest.empty()) {
    const std::string_view folder = rest.substr(0, rest.find(':'));
    rest.remove_prefix(folder.size() < rest.size() ? folder.size() + 1 : folder.size());
    if (!folder.starts_with('/')) continue;  // whoever wrote the file may have put a program here
    for (const char* name : {"soffice", "libreoffice"}) {
      std::string program = fs::path(folder) / name;
      if (::access(program.c_str(), X_OK) == 0) return program;
    }
  }
  return std::nullopt;
}

std::string convert(const std::string& program,
                    std::string_view bytes,
                    Conversion conversion,
                    const std::string& name,
                    std::size_t most) {
  const wire::SignalsWait signals_wait;  // until the folder is gone
  const PrivateFolder folder;
  const fs::path profile = folder.path() / "profile";
  const fs::path input = folder.path() / ("in" + std::string(ending_of(bytes, conversion)));
  const bool document = conversion == Conversion::to_docx;
  fs::create_directories(profile / "user");
  write_bytes(profile / "user" / "registrymodifications.xcu", settings);
  write_bytes(input, bytes);
  const auto child = start({program,
                            "-env:UserInstallation=" + url_of(profile),
                            "--headless",
                            "--norestore",
                            "--nologo",
                            "--nolockcheck",
                            "--convert-to",
                            document ? "docx:MS Word 2007 XML" : "xlsx:Calc MS Excel 2007 XML",
                            "--outdir",
                            folder.path() / "out",
                            input});
  const fs::path output = folder.path() / "out" / (document ? "in.docx" : "in.xlsx");
  // It also says that all went well when it could not read the file.
  if (!child || !ends_well(*child) || !fs::exists(output)) {
    throw Error(named({.code = Errc::intake_converter}, name));
  }
  return read_all(output, most);
}

}  // namespace gerove::cli
