#include "cli/process.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <csignal>

#include "wire/unfinished_files.hpp"

namespace gerove::cli {

namespace {

constexpr int stop_signals[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGXCPU, SIGALRM};

// The handler is gone once it is called, and the signal waits until it returns.
void stop(int signal) {
  wire::remove_unfinished_files();
  std::raise(signal);
}

bool is_ignored(int signal) {
  struct sigaction now {};
  return ::sigaction(signal, nullptr, &now) == 0 && now.sa_handler == SIG_IGN;
}

void stop_at(int signal) {
  struct sigaction action {};
  action.sa_handler = stop;
  action.sa_flags = static_cast<int>(SA_RESETHAND);
  sigfillset(&action.sa_mask);
  ::sigaction(signal, &action, nullptr);
}

}  // namespace

void occupy_standard_streams() {
  for (int stream = STDIN_FILENO; stream <= STDERR_FILENO; ++stream) {
    if (::fcntl(stream, F_GETFD) >= 0) continue;
    // The lowest free number is given: this one.
    if (::open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY) < 0) return;
  }
}

void stop_tidily() {
  std::signal(SIGXFSZ, SIG_IGN);
  // Whoever reads our output may stop reading: then we stop, too, and say nothing.
  stop_at(SIGPIPE);
  const sigset_t stopping = stopping_signals();
  for (const int signal : stop_signals) {
    if (sigismember(&stopping, signal) == 1) stop_at(signal);
  }
}

sigset_t stopping_signals() {
  sigset_t stopping;
  sigemptyset(&stopping);
  for (const int signal : stop_signals) {
    if (!is_ignored(signal)) sigaddset(&stopping, signal);  // as nohup has it
  }
  return stopping;
}

}  // namespace gerove::cli
