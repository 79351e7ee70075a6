#include "disclosure/alike.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "disclosure/view.hpp"
#include "gerove/core/decimal.hpp"
#include "gerove/core/moment.hpp"
#include "gerove/core/period.hpp"

namespace gerove::disclosure::detail {

namespace {

using Members = std::vector<std::size_t>;

/// Records that are alike in the fields that are shown of them.
struct Group {
  Members members{};
  std::vector<std::size_t> shown{};  ///< places among all leaves
};

/// What says something else without one of its fields.
constexpr std::string_view indivisible[] = {
    Decimal::type_name, Moment::type_name, Period::type_name};

/// Fields of a type of record that hold values, each to be shown or hidden by itself.
class Leaves {
 public:
  explicit Leaves(const TypeInfo& type) { fill(type, mask_); }

  std::size_t size() const { return leaves_.size(); }
  /// The mask that shows some of them and nothing else.
  const MessageMask& showing(const std::vector<std::size_t>& shown) {
    for (const Leaf& leaf : leaves_) set(leaf, false);
    for (const std::size_t place : shown) set(leaves_[place], true);
    settle(mask_);
    return mask_;
  }

 private:
  using Leaf = std::vector<FieldMask*>;

  static void set(const Leaf& leaf, bool shown) {
    for (FieldMask* const field : leaf) field->shown = shown;
  }

  void fill(const TypeInfo& type, MessageMask& mask) {
    mask.type = &type;
    mask.fields.reserve(type.fields.size());  // leaves point to them
    const bool is_one_leaf = std::ranges::find(indivisible, type.name) != std::end(indivisible);
    if (is_one_leaf) leaves_.emplace_back();
    for (const FieldInfo& field : type.fields) {
      FieldMask& one = mask.fields.emplace_back();
      one.field = &field;
      if (field.kind == Kind::message) {
        one.inside = std::make_unique<MessageMask>();
        fill(field.type(), *one.inside);
      } else if (is_one_leaf) {
        leaves_.back().push_back(&one);
      } else {
        leaves_.push_back({&one});
      }
    }
  }

  static bool settle(MessageMask& mask) {
    mask.any = false;
    for (FieldMask& field : mask.fields) {
      if (field.inside != nullptr) field.shown = settle(*field.inside);
      mask.any = mask.any || field.shown;
    }
    return mask.any;
  }

  MessageMask mask_{};
  std::vector<Leaf> leaves_{};
};

class AlikeMaker {
 public:
  AlikeMaker(const FieldInfo& record,
             const std::vector<Record>& records,
             std::size_t fewest,
             const StopCheck& stop)
      : record_(record), records_(records), fewest_(fewest), steps_(stop), leaves_(record.type()) {}

  std::vector<Record> make() {
    std::vector<Record> made;
    if (records_.size() < fewest_) return made;
    for (const Group& group : groups()) {
      const MessageMask& mask = leaves_.showing(group.shown);
      for (const std::size_t member : group.members) {
        const View view = part_of(mask, content(member));
        if (!view.empty()) copy(view, record_.add(&made.emplace_back()));
      }
    }
    return made;
  }

 private:
  const void* content(std::size_t member) const { return record_.at(&records_[member], 0); }

  std::vector<Group> groups() {
    Group all;
    all.members.resize(records_.size());
    std::iota(all.members.begin(), all.members.end(), std::size_t{0});
    std::vector<Group> groups{std::move(all)};
    for (const std::size_t leaf : leaves_in_order(groups.front().members)) {
      std::vector<Group> divided;
      for (Group& group : groups) divide(std::move(group), leaf, divided);
      groups = std::move(divided);
    }
    return groups;
  }

  /// The leaves that hold anything, those with few values first.
  std::vector<std::size_t> leaves_in_order(const Members& members) {
    std::vector<std::pair<std::size_t, std::size_t>> counted;
    for (std::size_t leaf = 0; leaf < leaves_.size(); ++leaf) {
      const MessageMask& mask = leaves_.showing({leaf});
      std::set<std::string> keys;
      for (const std::size_t member : members) keys.insert(key(mask, member));
      if (keys.size() > 1 || !keys.begin()->empty()) counted.emplace_back(keys.size(), leaf);
    }
    std::ranges::sort(counted);
    std::vector<std::size_t> order;
    for (const auto& [count, leaf] : counted) order.push_back(leaf);
    return order;
  }

  std::string key(const MessageMask& mask, std::size_t member) {
    steps_.step();
    return key_of(part_of(mask, content(member)));
  }

  void divide(Group group, std::size_t leaf, std::vector<Group>& divided) {
    std::vector<std::size_t> shown = group.shown;
    shown.push_back(leaf);
    const MessageMask& mask = leaves_.showing(shown);
    std::map<std::string, Members> parts;
    for (const std::size_t member : group.members) parts[key(mask, member)].push_back(member);
    Members rest;
    std::vector<Members> many;
    for (auto& [key, members] : parts) {
      if (members.size() < fewest_) {
        rest.insert(rest.end(), members.begin(), members.end());
      } else {
        many.push_back(std::move(members));
      }
    }
    std::ranges::stable_sort(
        many, std::ranges::greater(), [](const Members& members) { return members.size(); });
    while (!rest.empty() && rest.size() < fewest_) {  // a group has `fewest_`, so there is one
      rest.insert(rest.end(), many.back().begin(), many.back().end());
      many.pop_back();
    }
    for (Members& members : many) divided.push_back({std::move(members), shown});
    if (!rest.empty()) divided.push_back({std::move(rest), std::move(group.shown)});
  }

  const FieldInfo& record_;
  const std::vector<Record>& records_;
  std::size_t fewest_;
  Steps steps_;
  Leaves leaves_;
};

}  // namespace

std::vector<Record> made_alike(const FieldInfo& record,
                               const std::vector<Record>& records,
                               std::size_t fewest,
                               const StopCheck& stop) {
  return AlikeMaker(record, records, fewest, stop).make();
}

}  // namespace gerove::disclosure::detail
