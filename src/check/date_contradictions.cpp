#include "check/date_contradictions.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <string_view>
#include <utility>

#include "check/ready_dates.hpp"
#include "check/trail.hpp"
#include "gerove/calendar/vilnius_time.hpp"
#include "gerove/codes/personal_code.hpp"
#include "gerove/core/moment.hpp"
#include "gerove/core/partial_date.hpp"
#include "gerove/domain/record.hpp"

namespace gerove::check {

namespace {

/// From when to when something can have been; with its second, if that is told.
struct Extent {
  Date first;
  Date last;
  std::optional<std::int64_t> second;
};

/// The end and the beginning of something, such that what surely was before another thing ends
/// before that begins: by their seconds if both are told, else by days.
using Edge = std::pair<Date, std::int64_t>;
Edge end_of(const Extent& one) {
  return {one.last, one.second.value_or(std::numeric_limits<std::int64_t>::max())};
}
Edge begin_of(const Extent& one) {
  return {one.first, one.second.value_or(std::numeric_limits<std::int64_t>::min())};
}
bool is_surely_before(const Extent& a, const Extent& b) { return end_of(a) < begin_of(b); }

std::optional<Extent> extent_of(const FieldInfo& field, const void* value) {
  if (field.kind == Kind::date) {
    const Date date = *static_cast<const Date*>(value);
    return Extent{date, date, {}};
  }
  if (field.kind == Kind::partial_date) {
    const auto& date = *static_cast<const PartialDate*>(value);
    return Extent{date.first(), date.last(), {}};
  }
  const auto seconds = static_cast<const Moment*>(value)->seconds;
  const auto date = calendar::vilnius_date(seconds);
  return date ? std::optional(Extent{*date, *date, seconds}) : std::nullopt;
}

constexpr std::size_t most_hops = 3;

/// A date that a path led to, and the way to it.
struct Told {
  std::uint32_t slot{};
  bool in_list = false;
  std::array<std::uint32_t, most_hops> indexes{};
  const FieldInfo* elsewhere = nullptr;  // kind of another record, or list of another part
  const void* other = nullptr;           // which one
  std::uint32_t other_index{};           // of a part in its list
  const FieldInfo* leaf = nullptr;       // date of something that happened
  Extent extent{};

  Slots bit() const { return Slots{1} << slot; }
};

const std::string* id_in(const TypeInfo& type, const void* message) {
  const FieldInfo* id = type.find("id");
  if (id == nullptr || id->count(message) == 0) return nullptr;
  return static_cast<const std::string*>(id->at(message, 0));
}

/// Walks one record.
class Walk {
 public:
  Walk(const FieldInfo& kind,
       const void* content,
       const Around* around,
       const FindingKind& code,
       Findings& out)
      : kind_(kind), content_(content), around_(around), code_(code), out_(out) {}

  void run(const ReadyType& root) {
    trail_.enter(kind_, 0);
    visit(root, kind_.type(), content_);
  }

 private:
  using Ways = std::vector<const Told*>;  // in `told_`

  void visit(const ReadyType& ready, const TypeInfo& type, const void* message) {
    if (!ready.orders.empty()) look_at(ready, type, message);
    for (const auto& [field, inner] : ready.below) {
      const std::size_t count = field->count(message);
      for (std::size_t i = 0; i < count; ++i) {
        trail_.enter(*field, i);
        visit(*inner, field->type(), field->at(message, i));
        trail_.leave();
      }
    }
  }

  /// Nearly all dates are in order, which their bounds show. Ways to them are kept for the rest.
  void look_at(const ReadyType& ready, const TypeInfo& type, const void* message) {
    keeps_ways_ = false;
    gather(ready, type, message);
    const auto may_be_broken = [this](const ReadyOrder& order) { return !is_surely_kept(order); };
    if (present_ == 0 || std::ranges::none_of(ready.orders, may_be_broken)) return;
    keeps_ways_ = true;
    gather(ready, type, message);
    for (const ReadyOrder& order : ready.orders) {
      if (!is_surely_kept(order)) compare(ready, order);
    }
  }

  void gather(const ReadyType& ready, const TypeInfo& type, const void* message) {
    told_.clear();
    present_ = undated_ = 0;
    for (const std::uint8_t slot : ready.walked) {
      const DatePath& path = ready.paths[slot];
      if (tells_nothing(path, slot, message)) continue;
      Told start{.slot = slot};
      if (path.naming == nullptr) {
        collect(path, 0, message, start);
      } else {
        collect_from_naming(path, type, message, start);
      }
    }
    for (const ListOfCodes& list : ready.lists) collect(list, message);
  }

  /// Whether the first field of a path is not there; most are not.
  bool tells_nothing(const DatePath& path, std::size_t slot, const void* message) {
    const Hop& first = path.hops.front();
    const bool may_be_implied = path.naming != nullptr || first.follows();
    if (may_be_implied || first.field->count(message) != 0) return false;
    if (first.field->presence == Presence::repeated) undated_ |= Slots{1} << slot;
    return true;
  }

  /// Each element of a list once, whatever codes are looked for.
  void collect(const ListOfCodes& list, const void* message) {
    const std::size_t count = list.list->count(message);
    for (std::size_t i = 0; i < count; ++i) {
      const void* element = list.list->at(message, i);
      if (list.code->count(element) == 0) continue;
      const std::int64_t code = list.code->number_of(list.code->at(element, 0));
      const std::uint8_t slot = list.slot_of(code);
      if (slot == ListOfCodes::no_slot) continue;
      Told told{.slot = slot, .in_list = true};
      told.indexes[0] = static_cast<std::uint32_t>(i);
      take(*list.list, list.leaves, element, told);
    }
  }

  void collect_from_naming(const DatePath& path,
                           const TypeInfo& type,
                           const void* message,
                           Told& told) {
    told.in_list = true;
    told.elsewhere = path.naming;
    const std::string* id = id_in(type, message);
    if (around_ == nullptr || id == nullptr) return mark_undated(told);
    const std::string_view kind = path.naming->type().name.substr(record_package.size());
    around_->each_naming(kind, type, *id, [&](const void* record) {
      told.other = record;
      collect(path, 0, record, told);
    });
  }

  void collect(const DatePath& path, std::size_t at, const void* message, Told& told) {
    const Hop& hop = path.hops[at];
    const std::size_t count = hop.field->count(message);
    told.in_list = told.in_list || hop.field->presence == Presence::repeated;
    if (hop.follows() && count == 0 && hop.field->id_of == "Child") {
      return follow(path, at, own_child(), told);
    }
    // In a list, or at the end of an id, nothing may be something unknown.
    if (count == 0 && (told.in_list || told.other != nullptr)) mark_undated(told);
    for (std::size_t i = 0; i < count; ++i) {
      const void* value = hop.field->at(message, i);
      told.indexes[at] = static_cast<std::uint32_t>(i);
      if (hop.follows()) {
        follow(path, at, static_cast<const std::string*>(value), told);
      } else if (at + 1 < path.hops.size()) {
        collect(path, at + 1, value, told);
      } else {
        take(*hop.field, hop.leaves, value, told);
      }
    }
  }

  /// The child of a part that names none is the file's.
  const std::string* own_child() const {
    const FieldInfo* child = kind_.type().find("child_id");
    if (child == nullptr || child->count(content_) == 0) return nullptr;
    return static_cast<const std::string*>(child->at(content_, 0));
  }

  /// Goes on at what an id names; the next id leads elsewhere again.
  void follow(const DatePath& path, std::size_t at, const std::string* id, Told& told) {
    if (id == nullptr) return;
    const Hop& hop = path.hops[at];
    told.elsewhere = hop.part != nullptr ? hop.part : hop.record;
    if (hop.part != nullptr) {
      find_part(*hop.part, *id, told);
    } else if (around_ != nullptr) {
      told.other = around_->find(hop.field->id_of, *id);
    }
    if (told.other == nullptr) {
      mark_undated(told);
    } else {
      collect(path, at + 1, told.other, told);
    }
    told.elsewhere = nullptr;
    told.other = nullptr;
  }

  void find_part(const FieldInfo& list, const std::string& id, Told& told) {
    const auto& parts = parts_by_id(list);
    const auto found = parts.find(id);
    if (found == parts.end()) return;
    told.other = list.at(content_, found->second);
    told.other_index = found->second;
  }

  /// The parts in a list of the record; the first of those with one id.
  const std::map<std::string_view, std::uint32_t>& parts_by_id(const FieldInfo& list) {
    const auto [entry, is_new] = parts_.try_emplace(&list);
    for (std::size_t i = 0; is_new && i < list.count(content_); ++i) {
      const std::string* id = id_in(list.type(), list.at(content_, i));
      if (id != nullptr) entry->second.emplace(*id, static_cast<std::uint32_t>(i));
    }
    return entry->second;
  }

  /// Takes a date, a moment, or the date or moment of something that happened.
  void take(const FieldInfo& field, const Leaves& leaves, const void* value, Told& told) {
    if (leaves.is_happening()) {
      for (const FieldInfo* const leaf : {leaves.moment, leaves.date}) {
        if (leaf == nullptr || leaf->count(value) == 0) continue;
        told.leaf = leaf;
        return take_extent(extent_of(*leaf, leaf->at(value, 0)), told);
      }
      return mark_undated(told);
    }
    take_extent(extent_of(field, value), told);
  }

  void take_extent(const std::optional<Extent>& extent, Told& told) {
    if (!extent) return mark_undated(told);
    told.extent = *extent;
    Bounds& bounds = bounds_[told.slot];
    const bool is_first = (present_ & told.bit()) == 0;
    if (is_first || extent->last < bounds.earliest_last) bounds.earliest_last = extent->last;
    if (is_first || extent->first < bounds.earliest_first) bounds.earliest_first = extent->first;
    if (is_first || bounds.latest_first < extent->first) bounds.latest_first = extent->first;
    present_ |= told.bit();
    if (keeps_ways_) told_.push_back(told);
  }

  /// Whether no later date can lie before an earlier one, told from the days alone.
  bool is_surely_kept(const ReadyOrder& order) const {
    const Slots earlier = first_that_tells(order.earlier);
    const Slots later = first_that_tells(order.later);
    if (earlier == 0 || later == 0) return true;
    const bool with_first = order.with == Earlier::first;
    if (with_first && (undated_ & earlier) != 0) return true;
    std::optional<Date> limit;
    for (Slots left = earlier & present_; left != 0; left &= left - 1) {
      const Bounds& bounds = bounds_[static_cast<std::size_t>(std::countr_zero(left))];
      const Date day = with_first ? bounds.earliest_first : bounds.latest_first;
      const Date so_far = limit.value_or(day);
      limit = with_first ? std::min(so_far, day) : std::max(so_far, day);
    }
    for (Slots left = later & present_; left != 0; left &= left - 1) {
      const Bounds& bounds = bounds_[static_cast<std::size_t>(std::countr_zero(left))];
      if (bounds.earliest_last <= *limit) return false;  // of one day the hour may decide
    }
    return true;
  }

  void mark_undated(const Told& told) { undated_ |= told.bit(); }

  void compare(const ReadyType& ready, const ReadyOrder& order) {
    const Slots group = first_that_tells(order.earlier);
    const Slots later_group = first_that_tells(order.later);
    const Ways earlier = told_in(group);
    const Ways later = told_in(later_group);
    if (earlier.empty()) return;
    if (order.with == Earlier::first) return compare_with_first(ready, order, earlier, later);
    const bool leaves_list = is_any_in_list(earlier) && !is_any_in_list(later);
    for (const Told* const a : later) {
      for (const Told* const b : earlier) {  // one of the two is no list
        if (!is_surely_before(a->extent, b->extent)) continue;
        const bool stands_at_earlier = leaves_list && b->other == nullptr;
        stands_at_earlier ? say(ready, order, *b, *a) : say(ready, order, *a, *b);
      }
    }
  }

  /// The first alternative that tells something; 0 if none does.
  Slots first_that_tells(const std::vector<Slots>& alternatives) const {
    for (const Slots slots : alternatives) {
      if ((present_ & slots) != 0) return slots;
    }
    return 0;
  }

  void compare_with_first(const ReadyType& ready,
                          const ReadyOrder& order,
                          const Ways& earlier,
                          const Ways& later) {
    const Told* first = earlier.front();
    const Told* first_begun = first;
    for (const Told* const one : earlier) {
      if (is_surely_before(one->extent, first->extent)) first = one;
      if (begin_of(one->extent) < begin_of(first_begun->extent)) first_begun = one;
    }
    for (const Told* const one : later) {
      if (is_surely_before(one->extent, first_begun->extent)) say(ready, order, *one, *first);
    }
  }

  /// The dates of some paths, in the order of the record.
  Ways told_in(Slots slots) const {
    Ways found;
    for (const Told& told : told_) {
      if ((told.bit() & slots) != 0) found.push_back(&told);
    }
    return found;
  }

  static bool is_any_in_list(const Ways& ways) { return std::ranges::any_of(ways, &Told::in_list); }

  void say(const ReadyType& ready, const ReadyOrder& order, const Told& here, const Told& there) {
    Finding finding = make_finding(code_, {}, place(ready, here));
    const std::string other = " (" + place(ready, there) + ')';
    finding.text = {std::string(order.words->lt) + other, std::string(order.words->en) + other};
    out_.push_back(std::move(finding));
  }

  /// `case_file.procedures[0].decisions[1].date`; of another record with its id, unless it is a
  /// person's.
  std::string place(const ReadyType& ready, const Told& told) const {
    const DatePath& path = ready.paths[told.slot];
    std::size_t from = 0;
    for (std::size_t i = 0; i < path.hops.size(); ++i) {
      if (path.hops[i].follows()) from = i + 1;
    }
    std::string below;
    for (std::size_t i = from; i < path.hops.size(); ++i) {
      const FieldInfo& field = *path.hops[i].field;
      if (!below.empty()) below += '.';
      below += field.presence == Presence::repeated ? indexed(field.name, told.indexes[i])
                                                    : std::string(field.name);
    }
    if (told.leaf != nullptr) below += '.' + std::string(told.leaf->name);
    if (told.elsewhere == nullptr) return trail_.text(below);
    if (told.elsewhere->presence == Presence::repeated) {
      return std::string(kind_.name) + '.' + indexed(told.elsewhere->name, told.other_index) + '.' +
             below;
    }
    const std::string where = std::string(told.elsewhere->name) + '.' + below;
    const std::string* id = id_in(told.elsewhere->type(), told.other);
    const bool is_of_person = told.elsewhere->privacy == Privacy::identity;
    if (id == nullptr || is_of_person) return where;
    return where + ", " + std::string(shown_id(*id));
  }

  const FieldInfo& kind_;
  const void* content_;
  const Around* around_;
  const FindingKind& code_;
  Findings& out_;
  Trail trail_{};
  std::map<const FieldInfo*, std::map<std::string_view, std::uint32_t>> parts_{};
  bool keeps_ways_ = false;
  std::vector<Told> told_{};  // where ways are kept
  /// Of the dates of a path.
  struct Bounds {
    Date earliest_first;
    Date earliest_last;
    Date latest_first;
  };
  std::array<Bounds, most_slots> bounds_{};  // of paths that are present
  Slots present_ = 0;
  Slots undated_ = 0;
};

/// The table, ready for each kind of record, by the number of its field in Record.
class ReadyTable {
 public:
  static const ReadyType& of(const FieldInfo& kind) {
    static const ReadyTable table;
    return table.kinds_[kind.number]->root();
  }

 private:
  ReadyTable() {
    for (const FieldInfo& kind : type_info<Record>().fields) {
      kinds_.resize(kind.number + 1);
      kinds_[kind.number] = std::make_unique<ReadyDates>(kind.type(), date_orders(), step_orders());
    }
  }

  std::vector<std::unique_ptr<ReadyDates>> kinds_{};
};

}  // namespace

void find_date_contradictions(const FieldInfo& kind,
                              const void* content,
                              const Around* around,
                              const FindingKind& code,
                              Findings& findings) {
  const ReadyType& ready = ReadyTable::of(kind);
  if (!ready.is_empty()) Walk(kind, content, around, code, findings).run(ready);
}

std::vector<std::string> faulty_orders(std::span<const DateOrder> dates,
                                       std::span<const StepOrder> steps) {
  std::vector<std::string> faults;
  for (const FieldInfo& kind : type_info<Record>().fields) {
    const ReadyDates ready(kind.type(), dates, steps);
    faults.insert(faults.end(), ready.faults().begin(), ready.faults().end());
  }
  return faults;
}

}  // namespace gerove::check
