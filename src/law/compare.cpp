#include "gerove/law/compare.hpp"

#include <algorithm>
#include <utility>

namespace gerove::law {

namespace {

bool is_open_on(const CaseFile& file, Date day) {
  return (!file.opened || *file.opened <= day) && (!file.closed || day < *file.closed);
}

/// The same deadline of two editions: of one rule, part and day that it is counted from.
bool corresponds(const Deadline& a, const Deadline& b) {
  return a.rule->id == b.rule->id && a.subject.path() == b.subject.path() &&
         a.anchor.place.path() == b.anchor.place.path() && a.anchor.date == b.anchor.date;
}
bool corresponds(const Finding& a, const Finding& b) {
  return a.rule == b.rule && a.code == b.code && a.path == b.path && a.record == b.record;
}

bool equals(const Deadline& a, const Deadline& b) { return a.due == b.due && a.state == b.state; }
bool equals(const Finding& a, const Finding& b) {
  return a.severity == b.severity && a.text == b.text;
}

/// Calls `tell` with pairs that differ; one of a pair may be null.
template <class T, class Tell>
void each_difference(const std::vector<T>& a, const std::vector<T>& b, const Tell& tell) {
  const auto partner = [](const std::vector<T>& list, const T& of) -> const T* {
    const auto at = std::ranges::find_if(list, [&](const T& it) { return corresponds(it, of); });
    return at == list.end() ? nullptr : &*at;
  };
  for (const T& one : a) {
    const T* other = partner(b, one);
    if (other == nullptr || !equals(one, *other)) tell(&one, other);
  }
  for (const T& one : b) {
    if (partner(a, one) == nullptr) tell(nullptr, &one);
  }
}

template <class T>
std::optional<T> copy_of(const T* value) {
  return value == nullptr ? std::nullopt : std::optional<T>(*value);
}

}  // namespace

std::vector<Difference> compare(const RecordSet& records,
                                const Edition& a,
                                const Edition& b,
                                const calendar::Calendar& calendar,
                                Date day) {
  const Context context(records);
  std::vector<Difference> differences;
  for (const auto& filed : records.all<CaseFile>()) {
    const CaseFile& file = *filed;
    if (!is_open_on(file, day)) continue;
    const Assessment under_a = assess(file, context, *a.law, calendar, day, {.regime = a.regime});
    const Assessment under_b = assess(file, context, *b.law, calendar, day, {.regime = b.regime});
    each_difference(
        under_a.deadlines, under_b.deadlines, [&](const Deadline* one, const Deadline* other) {
          const Deadline& given = one != nullptr ? *one : *other;
          Difference difference{file.id.value, given.rule->id, given.subject.path()};
          difference.deadline_a = copy_of(one);
          difference.deadline_b = copy_of(other);
          differences.push_back(std::move(difference));
        });
    each_difference(
        under_a.findings, under_b.findings, [&](const Finding* one, const Finding* other) {
          const Finding& given = one != nullptr ? *one : *other;
          Difference difference{given.record, given.rule, given.path};
          difference.finding_a = copy_of(one);
          difference.finding_b = copy_of(other);
          differences.push_back(std::move(difference));
        });
  }
  return differences;
}

}  // namespace gerove::law
