#include "gerove/records/record_set.hpp"

#include <cstddef>
#include <optional>
#include <tuple>

#include "records/record_set_state.hpp"

namespace gerove {

namespace {

/// The origin of the record of a kind, named as its field in Record, that counts with an id.
template <class AllShelves>
std::optional<Origin> origin_of(const AllShelves& shelves,
                                std::string_view kind,
                                std::string_view id) {
  std::optional<Origin> origin;
  std::size_t alternative = 0;
  const auto look = [&](const auto& shelf) {
    if (type_info<Record>().fields[alternative++].name != kind) return;
    if (const auto* const filed = shelf.find(id)) origin = filed->origin;
  };
  std::apply([&](const auto&... shelf) { (look(shelf), ...); }, shelves);
  return origin;
}

}  // namespace

RecordSet::RecordSet() : state_(std::make_unique<State>()) {}
RecordSet::RecordSet(RecordSet&&) noexcept = default;
RecordSet& RecordSet::operator=(RecordSet&&) noexcept = default;
RecordSet::~RecordSet() = default;

std::span<const Record* const> RecordSet::records() const { return state_->records; }

template <class T>
std::span<const Filed<T>> RecordSet::all() const {
  return state_->shelf<T>().all();
}

template <class T>
std::span<const Filed<T>> RecordSet::repeated() const {
  return state_->shelf<T>().repeated();
}

template <class T>
const T* RecordSet::find_by_text(std::string_view id) const {
  const Filed<T>* const filed = state_->shelf<T>().find(id);
  return filed == nullptr ? nullptr : filed->record;
}

std::string_view RecordSet::file(Origin origin) const { return state_->files[origin.file]; }

std::string_view RecordSet::file_of(const Finding& finding) const {
  const std::string_view path = finding.path;
  const auto origin =
      origin_of(state_->shelves, path.substr(0, path.find_first_of(".[")), finding.record);
  return origin ? file(*origin) : std::string_view();
}

#define GEROVE_KIND_IN_SET(Kind)                                           \
  template std::span<const Filed<Kind>> RecordSet::all<Kind>() const;      \
  template std::span<const Filed<Kind>> RecordSet::repeated<Kind>() const; \
  template const Kind* RecordSet::find_by_text<Kind>(std::string_view) const;

GEROVE_RECORD_KINDS(GEROVE_KIND_IN_SET)
#undef GEROVE_KIND_IN_SET

}  // namespace gerove
