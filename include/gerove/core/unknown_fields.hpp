/// @file
/// Protobuf fields that this version does not know, kept as they came.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace gerove {

/// Encoded fields (tags and values) that a newer writer put into a record. They are written back
/// behind the known fields, so that nothing is lost in passing through. Eight bytes while empty;
/// copies are deep.
class UnknownFields {
 public:
  UnknownFields() = default;
  /// Deep copy.
  UnknownFields(const UnknownFields& other)
      : bytes_(other.bytes_ ? std::make_unique<std::string>(*other.bytes_) : nullptr) {}
  /// Leaves the other one empty.
  UnknownFields(UnknownFields&& other) noexcept = default;
  /// Deep copy or move.
  UnknownFields& operator=(UnknownFields other) noexcept {
    bytes_.swap(other.bytes_);
    return *this;
  }
  ~UnknownFields() = default;

  /// Whether there is nothing.
  bool empty() const { return !bytes_ || bytes_->empty(); }
  /// The encoded fields in the order in which they came; valid until the next change.
  std::string_view bytes() const { return bytes_ ? std::string_view(*bytes_) : std::string_view(); }
  /// The place to append encoded fields to.
  std::string& append_to() {
    if (!bytes_) bytes_ = std::make_unique<std::string>();
    return *bytes_;
  }
  /// Forgets all.
  void clear() {
    if (bytes_) bytes_->clear();
  }

  bool operator==(const UnknownFields& other) const { return bytes() == other.bytes(); }

 private:
  std::unique_ptr<std::string> bytes_;
};

}  // namespace gerove
