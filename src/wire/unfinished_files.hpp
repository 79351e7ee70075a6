// Files that are being written and that a program which is stopped takes away.
#pragma once

#include <csignal>

namespace gerove::wire {

// Remembers a file. The name must stay where it is until `forget_unfinished`. Of more than can be
// remembered at a time the others stay when the program is stopped, and the next writer of the same
// file removes them.
void remember_unfinished(const char* name) noexcept;
void forget_unfinished(const char* name) noexcept;

// Deletes all that are remembered. For handlers of signals, of programs that write in one thread.
void remove_unfinished_files() noexcept;

// While one lives, signals wait: what was begun is whole when a handler sees it.
class SignalsWait {
 public:
  SignalsWait() noexcept;
  SignalsWait(const SignalsWait&) = delete;
  SignalsWait& operator=(const SignalsWait&) = delete;
  ~SignalsWait();

 private:
  sigset_t before_{};
};

}  // namespace gerove::wire
