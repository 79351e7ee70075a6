// Builds a message from the events of a JSON parser, over the run-time view.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "gerove/core/error.hpp"
#include "gerove/core/type_info.hpp"
#include "gerove/wire/json.hpp"

namespace gerove::json {

// One JSON value that is no object or list.
struct Scalar {
  enum class Kind : std::uint8_t { null, boolean, number, string };
  Kind kind;
  bool boolean = false;
  double number = 0;           // as near as a double comes
  std::string_view text = {};  // of a number as written, of a string unescaped
};

// Each event returns false to stop: the failure is then known.
class Reader {
 public:
  Reader(const TypeInfo& type, void* message, const ParseOptions& options);

  bool key(std::string_view name);
  bool scalar(const Scalar& value);
  bool start_object();
  bool end_object();
  bool start_list();
  bool end_list();

  bool fail(Errc why);
  Errc code() const { return code_; }
  std::string path() const;
  // What was expected instead, where that helps; without any value.
  OwnedText expected() const;
  // The name of a member that the type does not have, if it may be shown.
  const std::string& unknown_name() const { return unknown_name_; }
  std::uint64_t ignored_names() const { return ignored_names_; }

 private:
  enum class Seen : std::uint8_t { no, as_null, yes };

  // A message that is being filled.
  struct Frame {
    const TypeInfo* type;
    void* message;
    std::size_t first_seen;            // where its rows of `seen_` begin
    const FieldInfo* field = nullptr;  // whose value comes next
    std::size_t next_row = 0;          // names mostly come in the order of the table
    std::size_t index = 0;             // of the element that comes next
    bool in_list = false;
  };

  bool begin_level();
  bool is_skipping() const { return skip_next_ || skip_depth_ > 0; }
  const FieldInfo* find(Frame& frame, std::string_view name) const;
  Seen& seen(const Frame& frame);
  bool is_chosen(const Frame& frame) const;
  bool takes_value(Frame& frame, bool is_list);
  void push(const TypeInfo& type, void* message);
  void* add(Frame& frame);
  bool take(std::size_t bytes);
  void value_done();

  bool null_value(Frame& frame);
  bool store(Frame& frame, const Scalar& value);
  bool store_text(Frame& frame, const Scalar& value);
  bool store_code(Frame& frame, const Scalar& value);
  bool store_double(Frame& frame, const Scalar& value);
  template <class N>
  bool store_integer(Frame& frame, const Scalar& value);
  template <class V>
  bool store_date(Frame& frame, const Scalar& value);
  bool read_moment_into(void* moment, const Scalar& value);
  bool read_decimal_into(void* decimal, const Scalar& value);
  bool root_scalar(const Scalar& value);

  const TypeInfo& type_;
  void* message_;
  int levels_left_;
  std::size_t memory_left_;
  bool ignore_unknown_;
  std::uint64_t ignored_names_ = 0;
  bool skip_next_ = false;      // the value that comes next belongs to an unknown name
  std::size_t skip_depth_ = 0;  // levels open inside such a value
  std::vector<Frame> frames_{};
  std::vector<Seen> seen_{};
  Errc code_ = Errc::ok;
  std::string unknown_name_{};
  OwnedText expected_name_{};
};

}  // namespace gerove::json
