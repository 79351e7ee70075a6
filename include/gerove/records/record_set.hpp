/// @file
/// Records that belong together, read and indexed once: what every verb over many records asks.
///
/// A set is made by a RecordSetBuilder or `read_records` and never changes. Threads may share it.
/// What a verb gives points into the set that it was asked about.
#pragma once

#include <memory>
#include <span>
#include <string_view>
#include <type_traits>
#include <variant>

#include "gerove/core/finding.hpp"
#include "gerove/core/origin.hpp"
#include "gerove/domain/record.hpp"

namespace gerove {

/// Whether a record is of one of some kinds.
template <class... Kinds>
bool holds_any(const Record& record) {
  return (std::holds_alternative<Kinds>(record.content) || ...);
}

/// A record of a known kind and where it came from.
template <class T>
struct Filed {
  const T* record;  ///< the record; owned by the set
  Origin origin;    ///< where it came from

  const T& operator*() const { return *record; }  ///< the record
  const T* operator->() const { return record; }  ///< the record
};

namespace detail {

template <class T>
struct IdOf {
  using type = void;
};
template <class T>
  requires requires(T record) { record.id.value; }
struct IdOf<T> {
  using type = decltype(T::id);
};

template <class I, class Content>
struct KindWithId;
template <class I, class First, class... Rest>
struct KindWithId<I, std::variant<First, Rest...>>
    : std::conditional_t<std::is_same_v<I, typename IdOf<First>::type>,
                         std::type_identity<First>,
                         KindWithId<I, std::variant<Rest...>>> {};

}  // namespace detail

/// The kind of record that an id names: `Child` for a `ChildId`. Ids of parts name none.
template <class I>
using RecordWithId = typename detail::KindWithId<I, decltype(Record::content)>::type;

/// Records, by kind and id. Of records of one kind with the same id the first counts; those without
/// id all count, and nothing finds them.
class RecordSet {
 public:
  RecordSet();                                 ///< no records
  RecordSet(RecordSet&&) noexcept;             ///< leaves the other one fit only for destruction
  RecordSet& operator=(RecordSet&&) noexcept;  ///< leaves the other one fit only for destruction
  ~RecordSet();

  /// All records in the order of their files, headers and repeated ones, too.
  std::span<const Record* const> records() const;
  /// Those of a kind that count, in their order.
  template <class T>
  std::span<const Filed<T>> all() const;
  /// Those of a kind that do not count, since an earlier one has their id, in their order.
  template <class T>
  std::span<const Filed<T>> repeated() const;

  /// The record with an id: `find(case_file.child_id)` gives a `Child`. Null if there is none; an
  /// empty id finds nothing.
  template <class I>
  const RecordWithId<I>* find(const I& id) const {
    return find_by_text<RecordWithId<I>>(id.value);
  }

  /// The name of a file, as it was given when the file was begun.
  std::string_view file(Origin origin) const;
  /// The name of the file of the record that a finding is about: the first word of its path tells
  /// the kind. Empty if there is no such record.
  std::string_view file_of(const Finding& finding) const;

 private:
  friend class RecordSetBuilder;
  struct State;

  template <class T>
  const T* find_by_text(std::string_view id) const;

  std::unique_ptr<State> state_;
};

}  // namespace gerove
