#include "registers/imposed.hpp"

#include <algorithm>

#include "core/words.hpp"

namespace gerove::registers {
namespace {

constexpr std::string_view measures_path = "case_file.measures[]";
constexpr std::string_view grants_path = "case_file.service_grants[]";
constexpr std::string_view plans_path = "case_file.execution_plans[]";

bool is_plan_word(std::string_view folded) { return folded == "planas" || folded == "plan"; }

std::vector<ActId> acts_of(const ServiceGrant& grant) {
  std::vector<ActId> acts{grant.act_id};
  for (const ServiceExtension& extension : grant.extensions) acts.push_back(extension.act_id);
  return acts;
}

// The orders of what a plan carries out.
std::vector<ActId> acts_of(const CaseFile& file, const ExecutionPlan& plan) {
  std::vector<ActId> acts;
  for (const Measure& measure : file.measures) {
    if (std::ranges::count(plan.measure_ids, measure.id) > 0) acts.push_back(measure.act_id);
  }
  for (const ServiceGrant& grant : file.service_grants) {
    if (std::ranges::count(plan.service_grant_ids, grant.id) == 0) continue;
    std::ranges::copy(acts_of(grant), std::back_inserter(acts));
  }
  return acts;
}

}  // namespace

Imposed::Imposed(Office& office) : measures_(entries<MeasureKind>(), {}) {
  office.each<CaseFile>([&](const CaseFile& file) { add(file); });
}

void Imposed::add(const CaseFile& file) {
  for (const Measure& one : file.measures) {
    Thing thing{{measures_path, one.id.value}, one.child_id.value, file.id.value};
    thing.words = fold(one.kind_text);
    thing.measure = one.kind;
    add(thing, {one.act_id});
  }
  for (const ServiceGrant& one : file.service_grants) {
    Thing thing{{grants_path, one.id.value}, one.child_id.value, file.id.value};
    thing.words = fold(one.leaf);
    add(thing, acts_of(one));
  }
  for (const ExecutionPlan& one : file.execution_plans) {
    add({{plans_path, one.id.value}, {}, file.id.value}, acts_of(file, one));
  }
}

void Imposed::add(const Thing& thing, const std::vector<ActId>& acts) {
  for (const ActId& act : acts) {
    auto& places = by_act_[act.value];
    if (places.empty() || places.back() != things_.size()) places.push_back(things_.size());
  }
  by_file_[thing.file].push_back(things_.size());
  things_.push_back(thing);
}

bool Imposed::fits(const Thing& thing, const AskedImposed& asked) const {
  if (!asked.file.empty() && asked.file != thing.file) return false;
  const bool is_plan = thing.found.record == plans_path;
  const std::string words = fold(trim(asked.words));
  if (is_plan || is_plan_word(words)) return is_plan && is_plan_word(words);
  if (!asked.child.empty() && asked.child != thing.child) return false;
  if (words.empty()) return true;
  if (thing.found.record == grants_path) return words == thing.words;
  const CellReading kind = measures_.read(asked.words);
  if (kind.is_error()) return words == thing.words;
  const bool same_words = kind.other_text.empty() || fold(kind.other_text) == thing.words;
  return same_words && kind.value == std::to_string(static_cast<std::int32_t>(thing.measure));
}

std::vector<FoundImposed> Imposed::find(const AskedImposed& asked) const {
  const auto& known = asked.act.empty() ? by_file_ : by_act_;
  const auto places = known.find(asked.act.empty() ? asked.file : asked.act);
  std::vector<FoundImposed> found;
  if (places == known.end()) return found;
  for (const std::size_t place : places->second) {
    if (fits(things_[place], asked)) found.push_back(things_[place].found);
  }
  return found;
}

}  // namespace gerove::registers
