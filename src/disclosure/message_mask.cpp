#include "disclosure/message_mask.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "core/type_name.hpp"
#include "disclosure/classes.hpp"
#include "disclosure/schema_path.hpp"

namespace gerove::disclosure::detail {

namespace {

/// A field that counts places in a list beside the message that holds it.
struct PlaceCount {
  std::string_view owner;    ///< type that holds both
  std::string_view list;     ///< the list that is counted
  std::string_view counter;  ///< field of `owner` that holds the counting messages
  std::string_view field;    ///< of those
};

/// What tells the name of a service.
constexpr std::string_view names_of_service[] = {"name", "other_names", "description", "sites"};

constexpr PlaceCount place_counts[] = {
    {Procedure::type_name, "proposals", "decisions", "proposal_index"}};

class MaskMaker {
 public:
  /// @param opaque_shown whether everything else in the record is shown
  MaskMaker(const MaskSource& source, const Grant& grant, bool opaque_shown)
      : source_(source), grant_(grant), opaque_shown_(opaque_shown) {}

  /// @param personal whether something personal holds the message
  MessageMask make(const TypeInfo& type, const std::string& path, bool personal) const {
    MessageMask mask;
    mask.type = &type;
    mask.is_address = type.name == Address::type_name;
    for (const FieldInfo& field : type.fields) {
      mask.fields.push_back(decide(type, field, path, personal));
    }
    guard_address(mask);
    guard_names(mask);
    for (const PlaceCount& count : place_counts) hide_place(mask, count);
    settle(mask);
    if (mask.pseudonym != nullptr) mask.whole = false;
    return mask;
  }

 private:
  FieldMask decide(const TypeInfo& type,
                   const FieldInfo& field,
                   const std::string& parent,
                   bool personal) const {
    const std::string path = parent + '.' + std::string(field.name);
    const PrivacySet classes = classes_of(type, field);
    personal = personal || classes != PrivacySet{Privacy::plain};
    FieldMask mask{.field = &field};
    mask.is_private_id = field.kind == Kind::id && !is_published_kind(field.id_of);
    mask.holds_paths = type.name == Referral::type_name && field.name == "disclosed_fields";
    mask.shown = judge(type, field, classes, path, mask.why);
    if (mask.shown && personal && !is_disclosed(field, path)) mask.hide(Why::left_to_sender);
    if (mask.shown && field.kind == Kind::message) {
      mask.inside = std::make_unique<MessageMask>(make(field.type(), path, personal));
      if (!mask.inside->any) mask.hide(Why::nothing_inside);
    }
    return mask;
  }

  bool judge(const TypeInfo& type,
             const FieldInfo& field,
             PrivacySet classes,
             const std::string& path,
             Why& why) const {
    const auto hidden = [&](Why reason) {
      why = reason;
      return false;
    };
    why = Why::class_shown;
    if (has_rule(type, field, path, false)) return hidden(Why::rule_hides);
    if (field.privacy == Privacy::opaque) {
      if (!opaque_shown_) return hidden(Why::opaque);
      why = Why::record_whole;
      return true;
    }
    if (has_rule(type, field, path, true)) {
      why = Why::rule_shows;
      return true;
    }
    if (!grant_.classes.contains(field.privacy)) return hidden(Why::class_hidden);
    if (!grant_.classes.contains(classes)) return hidden(Why::identifying);
    if (field.kind == Kind::string && !grant_.text) return hidden(Why::free_text);
    if (!leads_somewhere(field)) return hidden(Why::leads_nowhere);
    return true;
  }

  bool has_rule(const TypeInfo& type,
                const FieldInfo& field,
                std::string_view path,
                bool shown) const {
    return std::ranges::any_of(source_.profile->rules, [&](const FieldRule& rule) {
      if (rule.shown != shown) return false;
      if (rule.field == path) return true;
      const std::string_view name = short_name(type);
      return rule.field.size() == name.size() + 1 + field.name.size() &&
             rule.field.starts_with(name) && rule.field[name.size()] == '.' &&
             rule.field.ends_with(field.name);
    });
  }

  bool leads_somewhere(const FieldInfo& field) const {
    return field.kind != Kind::id || gives_id(field) || source_.leads == nullptr ||
           std::ranges::find(*source_.leads, field.id_of) != source_.leads->end();
  }

  // A message on the way to what is disclosed is shown, too: fields inside are decided again.
  bool is_disclosed(const FieldInfo& field, std::string_view path) const {
    if (source_.disclosed == nullptr) return true;
    return std::ranges::any_of(*source_.disclosed, [&](std::string_view disclosed) {
      return is_at_or_inside(path, disclosed) ||
             (field.kind == Kind::message && is_at_or_inside(disclosed, path));
    });
  }

  // Which address is left out depends on its visibility, so that must be shown itself.
  void guard_address(MessageMask& mask) const {
    if (!mask.is_address) return;
    mask.addresses = source_.profile->addresses;
    if (mask.addresses != AddressVisibility::unspecified && mask.find("visibility")->shown) return;
    for (FieldMask& field : mask.fields) {
      if (field.shown) field.hide(Why::guarded_address);
    }
  }

  // Whoever may not see addresses that are for the network may not see such names either.
  void guard_names(MessageMask& mask) const {
    const AddressVisibility seen = source_.profile->addresses;
    const bool in_network = seen == AddressVisibility::network || seen == AddressVisibility::hidden;
    if (mask.type->name != Service::type_name || in_network) return;
    mask.pseudonym = mask.type->find("pseudonym");
    for (const std::string_view name : names_of_service) mask.find(name)->tells_name = true;
  }

  void hide_place(MessageMask& mask, const PlaceCount& count) const {
    if (mask.type->name != count.owner) return;
    const FieldMask& list = *mask.find(count.list);
    FieldMask& counter = *mask.find(count.counter);
    if (!counter.shown || (list.shown && list.inside->whole)) return;
    FieldMask& place = *counter.inside->find(count.field);
    if (!place.shown) return;
    place.hide(Why::counts_places);
    settle(*counter.inside);
    if (!counter.inside->any) counter.hide(Why::nothing_inside);
  }

  static void settle(MessageMask& mask) {
    mask.any = std::ranges::any_of(mask.fields, &FieldMask::shown);
    const auto is_whole = [](const FieldMask& field) {
      return field.shown && (field.inside == nullptr || field.inside->whole);
    };
    mask.whole =
        mask.type->name != Address::type_name && std::ranges::all_of(mask.fields, is_whole);
  }

  const MaskSource& source_;
  const Grant& grant_;
  bool opaque_shown_;
};

/// Whether only what is opaque is hidden.
bool shows_all_else(const MessageMask& mask) {
  return std::ranges::all_of(mask.fields, [](const FieldMask& field) {
    if (field.field->privacy == Privacy::opaque) return true;
    return field.shown && (field.inside == nullptr || shows_all_else(*field.inside));
  });
}

}  // namespace

MessageMask make_mask(const MaskSource& source, const FieldInfo& record, const Grant& grant) {
  const auto make = [&](bool opaque_shown) {
    return MaskMaker(source, grant, opaque_shown)
        .make(record.type(), std::string(record.name), false);
  };
  MessageMask mask = make(false);
  // What is opaque may hold an address of any guard, and the name behind a pseudonym.
  const bool guards_none = source.profile->addresses == AddressVisibility::hidden;
  if (guards_none && shows_all_else(mask)) mask = make(true);
  mask.alike = grant.alike;
  if (mask.alike != 0) mask.whole = false;
  return mask;
}

void collect_shown_ids(const MessageMask& mask, std::vector<std::string_view>& kinds) {
  for (const FieldMask& field : mask.fields) {
    if (!field.shown) continue;
    if (gives_id(*field.field)) kinds.push_back(field.field->id_of);
    if (field.inside != nullptr) collect_shown_ids(*field.inside, kinds);
  }
}

void write_decisions(const MessageMask& mask, const std::string& path, FieldDecisions& decisions) {
  for (const FieldMask& field : mask.fields) {
    const std::string inner = path + '.' + std::string(field.field->name);
    decisions.push_back({inner, field.field->privacy, field.shown, field.why});
    if (field.inside != nullptr) write_decisions(*field.inside, inner, decisions);
  }
}

}  // namespace gerove::disclosure::detail
