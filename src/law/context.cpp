#include "gerove/law/context.hpp"

#include <algorithm>
#include <deque>
#include <string>
#include <unordered_map>
#include <variant>
#include <vector>

namespace gerove::law {

namespace {

/// Hashes ids. Unlike the standard one, it is not taken to be so slow that a short table is rather
/// looked through from its beginning.
struct IdHash {
  std::size_t operator()(std::string_view id) const { return std::hash<std::string_view>()(id); }
};

template <class T>
using ById = std::unordered_map<std::string_view, T, IdHash>;

/// Records of one kind, by id; addresses stay.
template <class T>
class Shelf {
 public:
  /// Takes a record, or a copy of it; null if there is one with its id already.
  const T* add(const T& record, bool copied) {
    if (by_id_.contains(record.id.value)) return nullptr;
    const T& kept = copied ? copies_.emplace_back(record) : record;
    by_id_.emplace(kept.id.value, &kept);
    records_.push_back(&kept);
    return &kept;
  }
  const T* find(const std::string& id) const {
    const auto found = by_id_.find(id);
    return found == by_id_.end() ? nullptr : found->second;
  }
  const std::vector<const T*>& all() const { return records_; }

 private:
  std::deque<T> copies_;
  std::vector<const T*> records_;
  ById<const T*> by_id_;
};

bool holds_on(const Parameters& parameters, Date day) {
  return !parameters.valid || parameters.valid->contains(day);
}

}  // namespace

struct Context::Index {
  Shelf<Child> children;
  Shelf<Municipality> municipalities;
  Shelf<Body> bodies;
  Shelf<Sitting> sittings;
  Shelf<Act> acts;
  Shelf<Parameters> parameters;
  Shelf<Institution> institutions;
  Shelf<RoleAssignment> roles;
  ById<std::vector<const Parameters*>> parameters_of;  // by municipality
  ById<std::vector<const RoleAssignment*>> roles_of;
  ById<std::vector<const Act*>> acts_by_number;
  std::unordered_map<std::string, std::vector<ItemOfProcedure>, IdHash> items;

  /// Takes a record, or a copy of it, if the law looks at its kind.
  void take(const Record& record, bool copied) {
    std::visit([&](const auto& content) { add(content, copied); }, record.content);
  }
  void add(const Sitting& record, bool copied) {
    const Sitting* sitting = sittings.add(record, copied);
    if (sitting == nullptr) return;
    for (std::size_t i = 0; i < sitting->agenda.size(); ++i) {
      for (const ProcedureId& id : sitting->agenda[i].procedure_ids) {
        std::vector<ItemOfProcedure>& list = items[id.value];
        const auto behind =
            std::ranges::upper_bound(list, sitting->date, {}, [](const ItemOfProcedure& item) {
              return item.sitting->date;
            });
        list.insert(behind, {sitting, i});
      }
    }
  }
  void add(const Act& record, bool copied) {
    const Act* act = acts.add(record, copied);
    if (act != nullptr) acts_by_number[act->number].push_back(act);
  }
  void add(const Child& record, bool copied) { children.add(record, copied); }
  void add(const Municipality& record, bool copied) { municipalities.add(record, copied); }
  void add(const Body& record, bool copied) { bodies.add(record, copied); }
  void add(const Parameters& record, bool copied) {
    const Parameters* added = parameters.add(record, copied);
    if (added != nullptr) parameters_of[added->municipality_id.value].push_back(added);
  }
  void add(const Institution& record, bool copied) { institutions.add(record, copied); }
  void add(const RoleAssignment& record, bool copied) {
    const RoleAssignment* role = roles.add(record, copied);
    if (role != nullptr) roles_of[role->person_id.value].push_back(role);
  }
  template <class Other>
  void add(const Other&, bool) {}
};

Context::Context() : index_(std::make_unique<Index>()) {}
Context::Context(Context&&) noexcept = default;
Context& Context::operator=(Context&&) noexcept = default;
Context::~Context() = default;

void Context::add(const Record& record) { index_->take(record, true); }

void Context::refer(const Record& record) { index_->take(record, false); }

const Child* Context::child(const ChildId& id) const { return index_->children.find(id.value); }
const Municipality* Context::municipality(const MunicipalityId& id) const {
  return index_->municipalities.find(id.value);
}
const Body* Context::body(const BodyId& id) const { return index_->bodies.find(id.value); }
const Sitting* Context::sitting(const SittingId& id) const {
  return index_->sittings.find(id.value);
}
const Act* Context::act(const ActId& id) const { return index_->acts.find(id.value); }

const Institution* Context::institution(const InstitutionId& id) const {
  return index_->institutions.find(id.value);
}

std::span<const RoleAssignment* const> Context::roles_of(const PersonId& id) const {
  const auto found = index_->roles_of.find(id.value);
  if (found == index_->roles_of.end()) return {};
  return found->second;
}

std::span<const ItemOfProcedure> Context::items_of(const ProcedureId& id) const {
  const auto found = index_->items.find(id.value);
  if (found == index_->items.end()) return {};
  return found->second;
}

const Parameters* Context::parameters(const MunicipalityId& municipality,
                                      const BodyId& body,
                                      Date day) const {
  const Parameters* found = nullptr;
  const auto list = index_->parameters_of.find(municipality.value);
  if (list == index_->parameters_of.end()) return nullptr;
  for (const Parameters* const parameters : list->second) {
    if (!holds_on(*parameters, day)) continue;
    if (!parameters->body_id.empty() && parameters->body_id != body) continue;
    if (found == nullptr || !parameters->body_id.empty()) found = parameters;
  }
  return found;
}

std::span<const Act* const> Context::acts_numbered(const std::string& number) const {
  const auto found = index_->acts_by_number.find(number);
  if (found == index_->acts_by_number.end()) return {};
  return found->second;
}
std::span<const Act* const> Context::acts() const { return index_->acts.all(); }
std::span<const Sitting* const> Context::sittings() const { return index_->sittings.all(); }

const Municipality* Context::only_municipality() const {
  const auto& all = index_->municipalities.all();
  return all.size() == 1 ? all.front() : nullptr;
}

}  // namespace gerove::law
