#include "disclosure/alike.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "disclosure/view.hpp"
#include "gerove/core/decimal.hpp"
#include "gerove/core/moment.hpp"
#include "gerove/core/period.hpp"
#include "gerove/wire/record_codecs.hpp"

namespace gerove::disclosure::detail {

namespace {

/// Records that are alike in the fields that are shown of them.
struct Group {
  std::vector<std::size_t> members{};  ///< places among those that are the same
  std::size_t size{};                  ///< how many records they are
  std::vector<std::size_t> shown{};    ///< places among all leaves

  void take(const Group& other) {
    members.insert(members.end(), other.members.begin(), other.members.end());
    size += other.size;
  }
};

/// What says something else without one of its fields.
constexpr std::string_view indivisible[] = {
    Decimal::type_name, Moment::type_name, Period::type_name};

/// Fields of a type of record that hold values, each to be shown or hidden by itself.
class Leaves {
 public:
  explicit Leaves(const TypeInfo& type) { fill(type, mask_); }

  std::size_t size() const { return leaves_.size(); }
  const MessageMask& showing_all() {
    for (const Leaf& leaf : leaves_) set(leaf, true);
    settle(mask_);
    return mask_;
  }
  /// The mask that shows some of them and nothing else.
  const MessageMask& showing(const std::vector<std::size_t>& shown) {
    for (const Leaf& leaf : leaves_) set(leaf, false);
    for (const std::size_t place : shown) set(leaves_[place], true);
    settle(mask_);
    return mask_;
  }
  /// Whether one of some fields belongs to a leaf.
  bool is_among(std::size_t leaf, const std::set<const FieldMask*>& fields) const {
    return std::ranges::any_of(leaves_[leaf],
                               [&](const FieldMask* field) { return fields.contains(field); });
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
             const std::vector<SameRecords>& records,
             std::size_t fewest,
             const StopCheck& stop)
      : record_(record), records_(records), fewest_(fewest), steps_(stop), leaves_(record.type()) {}

  std::vector<SameRecords> make(Arena& texts) {
    std::vector<SameRecords> made;
    for (const Group& group : groups()) {
      const View view = part_of(leaves_.showing(group.shown), content(group.members.front()));
      if (view.empty()) continue;
      Record alike;
      copy(view, record_.add(&alike));
      made.push_back({texts.keep(wire::encode(alike)), group.size});
    }
    return made;
  }

 private:
  /// Stands until the next is asked for.
  const void* content(std::size_t member) {
    decoded_ = wire::decode<Record>(records_[member].bytes);
    return record_.at(&decoded_, 0);
  }

  std::vector<Group> groups() {
    Group all;
    for (std::size_t member = 0; member < records_.size(); ++member) add(member, all);
    if (all.size < fewest_) return {};
    const std::vector<std::size_t> leaves = leaves_in_order();
    std::vector<Group> groups{std::move(all)};
    for (const std::size_t leaf : leaves) {
      std::vector<Group> divided;
      for (Group& group : groups) divide(std::move(group), leaf, divided);
      groups = std::move(divided);
    }
    return groups;
  }

  void add(std::size_t member, Group& group) const {
    group.members.push_back(member);
    group.size += records_[member].count;
  }

  /// The leaves that hold anything, those with few values first.
  std::vector<std::size_t> leaves_in_order() {
    const std::set<const FieldMask*> held = fields_held();
    std::vector<std::pair<std::size_t, std::size_t>> counted;
    for (std::size_t leaf = 0; leaf < leaves_.size(); ++leaf) {
      if (!leaves_.is_among(leaf, held)) continue;
      const MessageMask& mask = leaves_.showing({leaf});
      std::set<std::string> keys;
      for (std::size_t member = 0; member < records_.size(); ++member) {
        keys.insert(key(mask, member));
      }
      counted.emplace_back(keys.size(), leaf);
    }
    std::ranges::sort(counted);
    std::vector<std::size_t> order;
    for (const auto& [count, leaf] : counted) order.push_back(leaf);
    return order;
  }

  std::set<const FieldMask*> fields_held() {
    const MessageMask& mask = leaves_.showing_all();
    std::set<const FieldMask*> held;
    for (std::size_t member = 0; member < records_.size(); ++member) {
      steps_.step();
      note_fields(part_of(mask, content(member)), held);
    }
    return held;
  }

  static void note_fields(const View& view, std::set<const FieldMask*>& held) {
    for (const SeenValue& seen : view) {
      held.insert(seen.mask);
      note_fields(seen.inside, held);
    }
  }

  std::string key(const MessageMask& mask, std::size_t member) {
    steps_.step();
    return key_of(part_of(mask, content(member)));
  }

  void divide(Group group, std::size_t leaf, std::vector<Group>& divided) {
    std::vector<std::size_t> shown = group.shown;
    shown.push_back(leaf);
    const MessageMask& mask = leaves_.showing(shown);
    std::map<std::string, Group> parts;
    for (const std::size_t member : group.members) add(member, parts[key(mask, member)]);
    Group rest{.shown = std::move(group.shown)};
    std::vector<Group> many;
    for (auto& [key, part] : parts) {
      if (part.size < fewest_) {
        rest.take(part);
      } else {
        part.shown = shown;
        many.push_back(std::move(part));
      }
    }
    std::ranges::stable_sort(many, std::ranges::greater(), &Group::size);
    while (rest.size != 0 && rest.size < fewest_) {  // a group has `fewest_`, so there is one
      rest.take(many.back());
      many.pop_back();
    }
    std::ranges::move(many, std::back_inserter(divided));
    if (rest.size != 0) divided.push_back(std::move(rest));
  }

  const FieldInfo& record_;
  const std::vector<SameRecords>& records_;
  std::size_t fewest_;
  Steps steps_;
  Leaves leaves_;
  Record decoded_{};
};

}  // namespace

std::vector<SameRecords> made_alike(const FieldInfo& record,
                                    const std::vector<SameRecords>& records,
                                    std::size_t fewest,
                                    Arena& texts,
                                    const StopCheck& stop) {
  return AlikeMaker(record, records, fewest, stop).make(texts);
}

}  // namespace gerove::disclosure::detail
