// The context of a call: its failure, its language, its progress.
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <exception>
#include <memory>
#include <new>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "capi/handles.hpp"
#include "gerove.h"
#include "gerove/core/budget.hpp"
#include "gerove/core/error.hpp"

namespace gerove::capi {

/// What stands behind a `gerove_context`.
class Context {
 public:
  static constexpr HandleKind kind = HandleKind::context;

  Context();

  /// Forgets the last failure.
  void clear() noexcept;
  /// Keeps a failure; without memory for its words, that memory ran out. @return its code
  std::int32_t fail(const Failure& failure) noexcept;
  /// Keeps a failure without words of its own. @return its code
  std::int32_t fail(Errc code) noexcept;

  std::int32_t code() const { return static_cast<std::int32_t>(code_); }
  const char* message(Language wanted) const { return message_.in(wanted).c_str(); }
  const char* path() const { return path_.c_str(); }
  gerove_place place() const { return place_; }

  /// Makes a value that grows with the records. To give back its memory takes time, for which the
  /// caller of a stopped call does not wait: the value lies here until the next one.
  /// @throws std::bad_alloc, and what its constructor throws
  template <class T, class... Arguments>
  [[nodiscard]] std::shared_ptr<T> make(Arguments&&... arguments) {
    auto value = std::make_shared<T>(std::forward<Arguments>(arguments)...);
    made_.push_back(value);
    return value;
  }
  /// Gives back what calls have made, but for what others hold.
  void drop_made() noexcept { made_.clear(); }

  Language language = Language::lt;
  /// Begins a call, or a question about its failure. @return false while there is another
  bool enter() noexcept { return !in_call_.test_and_set(std::memory_order_acquire); }
  void leave() noexcept { in_call_.clear(std::memory_order_release); }

  Budget budget{};
  gerove_progress progress = nullptr;
  void* user = nullptr;

 private:
  Errc code_{};
  OwnedText message_;
  std::string path_;
  gerove_place place_{-1, -1, -1, -1};
  std::vector<std::shared_ptr<void>> made_;
  std::atomic_flag in_call_ = ATOMIC_FLAG_INIT;
};

/// A context for the time of a call.
class Entered {
 public:
  explicit Entered(Context* context) noexcept
      : context_(context != nullptr && context->enter() ? context : nullptr) {}
  Entered(const Entered&) = delete;
  Entered& operator=(const Entered&) = delete;
  ~Entered() {
    if (context_ != nullptr) context_->leave();
  }

  /// Null for none, and for one that is in another call.
  Context* get() const { return context_; }

 private:
  Context* context_;
};

/// Tells the caller now and then how far a long function is.
class Progress {
 public:
  explicit Progress(const Context& context, std::uint64_t total = 0)
      : context_(context), total_(total) {}

  /// One more step is done. @throws Error `cancelled`
  void step() {
    constexpr std::uint64_t often = 32;  // steps between looks at the clock
    if (++done_ % often == 0) look();
  }
  /// Tells the caller, if it was not told just before. @throws Error `cancelled`
  void look() {
    constexpr std::chrono::milliseconds pause(20);
    if (context_.progress == nullptr) return;
    const auto now = std::chrono::steady_clock::now();
    if (now - last_ >= pause) tell(now);
  }
  /// All records are done: tells the end in any case. @throws Error `cancelled`
  void finish() {
    if (total_ != 0) done_ = total_;
    if (context_.progress != nullptr) tell(std::chrono::steady_clock::now());
  }

 private:
  void tell(std::chrono::steady_clock::time_point now) {
    last_ = now;
    if (context_.progress(context_.user, done_, total_) != 0) {
      throw Error(Failure{.code = Errc::cancelled});
    }
  }

  const Context& context_;
  std::uint64_t total_;
  std::uint64_t done_ = 0;
  std::chrono::steady_clock::time_point last_ = std::chrono::steady_clock::now();
};

/// `body(context)` gives its status or throws, which the context keeps.
template <class Body>
std::int32_t guarded(Context& context, const Body& body) noexcept {
  try {
    return body(context);
  } catch (const Error& error) {
    return context.fail(error.failure());
  } catch (const std::bad_alloc&) {
    return context.fail(Errc::memory);
  } catch (const std::length_error&) {
    return context.fail(Errc::memory);
  } catch (...) {
    return context.fail(Errc::internal);
  }
}

/// Runs a function of the ABI: `body(context)` gives its status or throws.
template <class Body>
std::int32_t run(const gerove_context* handle, const Body& body) noexcept {
  const auto found = std::static_pointer_cast<Context>(find_handle(handle, Context::kind));
  if (found == nullptr) return GEROVE_E_HANDLE;
  const Entered entered(found.get());
  if (entered.get() == nullptr) return GEROVE_E_BUSY;
  Context& context = *found;
  context.clear();
  context.drop_made();
  const std::int32_t status = guarded(context, body);
  if (status != GEROVE_E_CANCELLED) context.drop_made();
  return status;
}

}  // namespace gerove::capi
