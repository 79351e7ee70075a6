#include "gerove/law/context.hpp"

#include <algorithm>
#include <memory_resource>
#include <string>
#include <variant>
#include <vector>

#include "core/blocks.hpp"
#include "core/shelves.hpp"

namespace gerove::law {

namespace {

/// What the law looks at.
using LawRecords =
    Shelves<Child, Municipality, Body, Sitting, Act, Parameters, Institution, RoleAssignment>;

template <class T>
using ListById = ById<std::pmr::vector<T>>;

template <class T>
std::span<const T> list_of(const ListById<T>& lists, const std::string& id) {
  const auto found = lists.find(id);
  if (found == lists.end()) return {};
  return found->second;
}

bool holds_on(const Parameters& parameters, Date day) {
  return !parameters.valid || parameters.valid->contains(day);
}

}  // namespace

struct Context::Index {
  /// Where some of the records are; lies in blocks.
  struct Places {
    std::pmr::memory_resource* memory;
    ListById<const Parameters*> parameters_of{memory};  // by municipality
    ListById<const RoleAssignment*> roles_of{memory};
    ById<ListById<const Act*>> acts_by_number{memory};  // by municipality
    ListById<ItemOfProcedure> items{memory};
  };

  /// Takes a record, or a copy of it, if the law looks at its kind.
  void take(const Record& record, bool copied) {
    std::visit([&](const auto& content) { add(content, copied); }, record.content);
  }
  template <class T>
  void add(const T& content, bool copied) {
    if constexpr (LawRecords::include<T>) {
      if (const T* const kept = records.take(content, copied)) note(*kept);
    }
  }

  void note(const Sitting& sitting) {
    for (std::size_t i = 0; i < sitting.agenda.size(); ++i) {
      for (const ProcedureId& id : sitting.agenda[i].procedure_ids) {
        auto& list = places.items[id.value];
        const auto behind = std::ranges::upper_bound(
            list, sitting.date, {}, [](const ItemOfProcedure& item) { return item.sitting->date; });
        list.insert(behind, {&sitting, i});
      }
    }
  }
  void note(const Act& act) {
    places.acts_by_number[act.municipality_id.value][act.number].push_back(&act);
  }
  void note(const Parameters& parameters) {
    places.parameters_of[parameters.municipality_id.value].push_back(&parameters);
  }
  void note(const RoleAssignment& role) { places.roles_of[role.person_id.value].push_back(&role); }
  template <class Other>
  void note(const Other&) {}

  LawRecords records{};
  Blocks blocks{};
  Places& places = blocks.make<Places>();
};

Context::Context() : index_(std::make_unique<Index>()) {}
Context::Context(Context&&) noexcept = default;
Context& Context::operator=(Context&&) noexcept = default;
Context::~Context() = default;

void Context::add(const Record& record) { index_->take(record, true); }

void Context::refer(const Record& record) { index_->take(record, false); }

const Child* Context::child(const ChildId& id) const {
  return index_->records.find<Child>(id.value);
}
const Municipality* Context::municipality(const MunicipalityId& id) const {
  return index_->records.find<Municipality>(id.value);
}
const Body* Context::body(const BodyId& id) const { return index_->records.find<Body>(id.value); }
const Sitting* Context::sitting(const SittingId& id) const {
  return index_->records.find<Sitting>(id.value);
}
const Act* Context::act(const ActId& id) const { return index_->records.find<Act>(id.value); }

const Institution* Context::institution(const InstitutionId& id) const {
  return index_->records.find<Institution>(id.value);
}

std::span<const RoleAssignment* const> Context::roles_of(const PersonId& id) const {
  return list_of(index_->places.roles_of, id.value);
}

std::span<const ItemOfProcedure> Context::items_of(const ProcedureId& id) const {
  return list_of(index_->places.items, id.value);
}

const Parameters* Context::parameters(const MunicipalityId& municipality,
                                      const BodyId& body,
                                      Date day) const {
  const Parameters* found = nullptr;
  for (const Parameters* const parameters :
       list_of(index_->places.parameters_of, municipality.value)) {
    if (!holds_on(*parameters, day)) continue;
    if (!parameters->body_id.empty() && parameters->body_id != body) continue;
    if (found == nullptr || !parameters->body_id.empty()) found = parameters;
  }
  return found;
}

std::span<const Act* const> Context::acts_numbered(const MunicipalityId& municipality,
                                                   const std::string& number) const {
  const auto found = index_->places.acts_by_number.find(municipality.value);
  if (found == index_->places.acts_by_number.end()) return {};
  return list_of(found->second, number);
}
std::span<const Act* const> Context::acts() const { return index_->records.all<Act>(); }
std::span<const Sitting* const> Context::sittings() const { return index_->records.all<Sitting>(); }

const Municipality* Context::only_municipality() const {
  const auto all = index_->records.all<Municipality>();
  return all.size() == 1 ? all.front() : nullptr;
}

}  // namespace gerove::law
