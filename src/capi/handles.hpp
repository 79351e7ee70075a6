// Handles: what callers hold instead of pointers. A handle that was destroyed, that is of another
// kind or of another copy of the library is found out, never followed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <utility>

namespace gerove::capi {

/// What a handle stands for.
enum class HandleKind : std::uint8_t {
  none,
  context,
  records,
  reader,
  writer,
  law,
  calendar,
  directory,
  table,
};

/// What kind of handle an object stands behind.
template <class T>
inline constexpr HandleKind kind_of = T::kind;

/// Puts an object behind a new handle. @throws std::bad_alloc
void* add_handle(HandleKind kind, std::shared_ptr<void> object);
/// The object behind a handle, or null.
std::shared_ptr<void> find_handle(const void* handle, HandleKind kind) noexcept;
/// Ends a handle. The object lives on while others hold it. What is no handle is left alone.
void end_handle(const void* handle, HandleKind kind) noexcept;

/// A handle that is ended again unless it was given to the caller.
class NewHandle {
 public:
  NewHandle() = default;
  NewHandle(HandleKind kind, std::shared_ptr<void> object)
      : kind_(kind), handle_(add_handle(kind, std::move(object))) {}
  NewHandle(const NewHandle&) = delete;
  NewHandle& operator=(const NewHandle&) = delete;
  NewHandle(NewHandle&& other) noexcept
      : kind_(other.kind_), handle_(std::exchange(other.handle_, nullptr)) {}
  NewHandle& operator=(NewHandle&&) = delete;
  ~NewHandle() {
    if (handle_ != nullptr) end_handle(handle_, kind_);
  }

  /// Gives it to the caller. @param out may be null: nobody wants it
  template <class T>
  void give(T** out) noexcept {
    if (out != nullptr) *out = static_cast<T*>(std::exchange(handle_, nullptr));
  }

 private:
  HandleKind kind_{};
  void* handle_ = nullptr;
};

}  // namespace gerove::capi
