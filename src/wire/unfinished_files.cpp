#include "wire/unfinished_files.hpp"

#include <unistd.h>

#include <array>
#include <atomic>

namespace gerove::wire {
namespace {

std::array<std::atomic<const char*>, 64> unfinished_names{};
static_assert(std::atomic<const char*>::is_always_lock_free, "a handler of signals reads them");

}  // namespace

void remember_unfinished(const char* name) noexcept {
  for (std::atomic<const char*>& place : unfinished_names) {
    const char* nobody = nullptr;
    if (place.compare_exchange_strong(nobody, name)) return;
  }
}

void forget_unfinished(const char* name) noexcept {
  for (std::atomic<const char*>& place : unfinished_names) {
    const char* found = name;
    if (place.compare_exchange_strong(found, nullptr)) return;
  }
}

void remove_unfinished_files() noexcept {
  for (std::atomic<const char*>& place : unfinished_names) {
    if (const char* const name = place.exchange(nullptr); name != nullptr) ::unlink(name);
  }
}

SignalsWait::SignalsWait() noexcept {
  sigset_t all;
  sigfillset(&all);
  pthread_sigmask(SIG_BLOCK, &all, &before_);
}

SignalsWait::~SignalsWait() { pthread_sigmask(SIG_SETMASK, &before_, nullptr); }

}  // namespace gerove::wire
