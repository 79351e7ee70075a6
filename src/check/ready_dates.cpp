#include "check/ready_dates.hpp"

#include <algorithm>
#include <stdexcept>

namespace gerove::check {

namespace {

/// Takes what stands before a separator, or all; whether more follows.
bool take_part(std::string_view& text, std::string_view separator, std::string_view& part) {
  const std::size_t at = text.find(separator);
  part = text.substr(0, at);
  if (at == std::string_view::npos) return false;
  text.remove_prefix(at + separator.size());
  return true;
}

ListOfCodes& list_of(ReadyType& made, const FieldInfo& field) {
  const auto found = std::ranges::find(made.lists, &field, &ListOfCodes::list);
  if (found != made.lists.end()) return *found;
  return made.lists.emplace_back(ListOfCodes{&field, code_of(field.type()), leaves_of(field)});
}

}  // namespace

const ReadyType& ReadyDates::ready(const TypeInfo& type) {
  auto& entry = types_[&type];
  if (entry != nullptr) return *entry;
  entry = std::make_unique<ReadyType>();
  ReadyType& made = *entry;
  for (const DateOrder& row : dates_) {
    if (row.type == type.name) add(made, type, row, row.words);
  }
  for (const FieldInfo& field : type.fields) {
    if (field.kind != Kind::message) continue;
    if (field.presence == Presence::repeated) add_steps(made, type, field);
    const ReadyType& inner = ready(field.type());
    if (!inner.is_empty()) made.below.emplace_back(&field, &inner);
  }
  return made;
}

void ReadyDates::add_steps(ReadyType& made, const TypeInfo& type, const FieldInfo& list) {
  for (const StepOrder& row : steps_) {
    if (row.type != list.type().name) continue;
    const auto path = [&](std::string_view code) {
      return std::string(list.name) + '[' + std::string(code) + ']';
    };
    const std::string earlier = path(row.earlier);
    const std::string later = path(row.later);
    add(made, type, {type.name, earlier, later, {}, Earlier::first}, row.words);
  }
}

void ReadyDates::add(ReadyType& made,
                     const TypeInfo& type,
                     const DateOrder& row,
                     const Text& words) {
  const ReadyOrder& order =
      made.orders.emplace_back(ReadyOrder{.earlier = alternatives_of(made, type, row.earlier),
                                          .later = alternatives_of(made, type, row.later),
                                          .words = &words,
                                          .with = row.with});
  if (row.with == Earlier::each && is_any_a_list(made, order.earlier) &&
      is_any_a_list(made, order.later)) {
    faults_.push_back(std::string(type.name) + ": each of a list with each of another");
  }
}

bool ReadyDates::is_any_a_list(const ReadyType& made, const std::vector<Slots>& alternatives) {
  const auto is_list = [](const Hop& hop) { return hop.field->presence == Presence::repeated; };
  for (std::size_t slot = 0; slot < made.paths.size(); ++slot) {
    const DatePath& path = made.paths[slot];
    const bool asked = std::ranges::any_of(
        alternatives, [&](Slots slots) { return (slots & (Slots{1} << slot)) != 0; });
    const bool many = path.naming != nullptr || std::ranges::any_of(path.hops, is_list);
    if (asked && many) return true;
  }
  return false;
}

std::vector<Slots> ReadyDates::alternatives_of(ReadyType& made,
                                               const TypeInfo& type,
                                               std::string_view paths) {
  std::vector<Slots> alternatives;
  std::string_view group;
  bool more = true;
  while (more) {
    more = take_part(paths, " else ", group);
    alternatives.push_back(slots_of(made, type, group));
  }
  return alternatives;
}

/// The bits of the paths that tell one fact.
Slots ReadyDates::slots_of(ReadyType& made, const TypeInfo& type, std::string_view paths) {
  Slots bits = 0;
  std::string_view text;
  bool more = true;
  while (more) {
    more = take_part(paths, "|", text);
    const auto path = read_date_path(record_, type, text);
    if (path) {
      bits |= Slots{1} << slot_of(made, *path);
    } else {
      faults_.push_back(std::string(type.name) + ": " + std::string(text));
    }
  }
  return bits;
}

std::size_t ReadyDates::slot_of(ReadyType& made, const DatePath& path) {
  const auto found = std::ranges::find(made.paths, path);
  const auto at = static_cast<std::size_t>(found - made.paths.begin());
  if (found != made.paths.end()) return at;
  if (at == most_slots) throw std::length_error("too many paths from one type");
  made.paths.push_back(path);
  const auto slot = static_cast<std::uint8_t>(at);
  if (const Hop* hop = path.list_of_codes()) {
    auto& slots = list_of(made, *hop->field).slots;
    const auto code = static_cast<std::size_t>(*hop->code);
    if (slots.size() <= code) slots.resize(code + 1, ListOfCodes::no_slot);
    slots[code] = slot;
  } else {
    made.walked.push_back(slot);
  }
  return at;
}

}  // namespace gerove::check
