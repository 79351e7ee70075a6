/// @file
/// A value that may be absent and lies on the heap: `std::optional` for members that are large and
/// seldom there, so that records without them stay small.
#pragma once

#include <memory>
#include <utility>

namespace gerove {

/// An optional value on the heap. It is used like `std::optional`; copies are deep.
template <class T>
class Boxed {
 public:
  Boxed() = default;                                                   ///< Absent.
  Boxed(const T& value) : value_(std::make_unique<T>(value)) {}        ///< Present.
  Boxed(T&& value) : value_(std::make_unique<T>(std::move(value))) {}  ///< Present.
  Boxed(const Boxed& other) : value_(other ? std::make_unique<T>(*other) : nullptr) {}  ///< Deep.
  Boxed(Boxed&&) noexcept = default;             ///< Leaves the other one absent.
  Boxed& operator=(Boxed&&) noexcept = default;  ///< Leaves the other one absent.
  /// Deep.
  Boxed& operator=(const Boxed& other) {
    Boxed copy(other);
    value_.swap(copy.value_);
    return *this;
  }
  ~Boxed() = default;  ///< Frees the value.

  bool has_value() const { return value_ != nullptr; }          ///< Whether it is there.
  explicit operator bool() const { return value_ != nullptr; }  ///< Whether it is there.
  const T& operator*() const { return *value_; }                ///< The value; it must be there.
  T& operator*() { return *value_; }                            ///< The value; it must be there.
  const T* operator->() const { return value_.get(); }          ///< The value; it must be there.
  T* operator->() { return value_.get(); }                      ///< The value; it must be there.
  const T* get() const { return value_.get(); }                 ///< The value or null.
  void reset() { value_.reset(); }                              ///< Makes it absent.
  /// The value, or another one where it is absent.
  T value_or(T other) const { return value_ ? *value_ : std::move(other); }
  /// Puts a new value in its place, made of the arguments.
  template <class... Args>
  T& emplace(Args&&... args) {
    value_ = std::make_unique<T>(std::forward<Args>(args)...);
    return *value_;
  }

  /// Equal values, or both absent.
  bool operator==(const Boxed& other) const {
    return value_ && other.value_ ? *value_ == *other.value_ : !value_ && !other.value_;
  }

 private:
  std::unique_ptr<T> value_;
};

}  // namespace gerove
