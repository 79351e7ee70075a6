#include "gerove/law/context.hpp"

#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/strong_components.hpp>
#include <functional>
#include <iterator>
#include <map>
#include <optional>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "core/flat_map.hpp"
#include "core/groups.hpp"
#include "law/subjects/bodies_that_sat.hpp"
#include "law/subjects/body_roster.hpp"
#include "law/subjects/day_courses.hpp"
#include "law/subjects/in_force_by_day.hpp"
#include "law/subjects/office_holders.hpp"
#include "law/subjects/sitting_actors.hpp"
#include "law/subjects/sitting_of_step.hpp"

namespace gerove::law {

namespace {

/// What an act is known by: numbers restart yearly and differ by issuer.
struct ActKey {
  std::string_view municipality;
  std::string_view number;
  Date date;
  ActorKind issuer;
  ActKind kind;
  bool operator==(const ActKey&) const = default;
};

std::uint32_t short_hash(const ActKey& key) {
  return joined_hash({gerove::short_hash(key.municipality),
                      gerove::short_hash(key.number),
                      key.date.day_number(),
                      static_cast<std::uint32_t>(key.issuer),
                      static_cast<std::uint32_t>(key.kind)});
}

ActKey key_of(const Act& act) {
  return {act.municipality_id.value, act.number, *act.date, act.issuer, act.kind};
}

/// The id that acts of one key have, and whether they have others.
struct IdsOfKey {
  std::string_view first;
  bool several = false;
};

/// A procedure as an agenda item names it.
struct NamedProcedure {
  const CaseFile* file;
  std::string_view id;
  bool operator==(const NamedProcedure&) const = default;
};

std::uint32_t short_hash(const NamedProcedure& named) {
  return joined_hash({gerove::short_hash(named.file->id.value), gerove::short_hash(named.id)});
}

/// A role of a person.
struct PersonsRole {
  std::string_view person;
  RoleKind role;
  bool operator==(const PersonsRole&) const = default;
};

std::uint32_t short_hash(const PersonsRole& role) {
  return joined_hash({gerove::short_hash(role.person), static_cast<std::uint32_t>(role.role)});
}

/// The acts each of which replaces itself, if by way of others.
std::unordered_set<const Act*> acts_in_circles(const RecordSet& records) {
  const auto acts = records.all<Act>();
  FlatMap<std::string_view, bool> places;
  std::vector<std::uint32_t> place_of(acts.size());
  for (std::size_t i = 0; i < acts.size(); ++i) {
    place_of[i] = places.add(acts[i]->id.value, true).first;
  }
  using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS>;
  Graph graph(places.entries().size());
  std::unordered_set<const Act*> circles;
  for (std::size_t i = 0; i < acts.size(); ++i) {
    for (const ActId& id : acts[i]->replaces_ids) {
      if (id == acts[i]->id && !id.empty()) circles.insert(acts[i].record);
      const auto target = places.place_of(id.value);
      if (target && !id.empty()) add_edge(place_of[i], *target, graph);
    }
  }
  std::vector<std::size_t> component(num_vertices(graph));
  const std::size_t count = strong_components(
      graph, make_iterator_property_map(component.begin(), get(boost::vertex_index, graph)));
  std::vector<std::size_t> size(count);
  for (const std::size_t of : component) ++size[of];
  for (std::size_t i = 0; i < acts.size(); ++i) {
    if (!acts[i]->id.empty() && size[component[place_of[i]]] > 1) circles.insert(acts[i].record);
  }
  return circles;
}

/// A record that acts name.
struct NamedByAct {
  std::string_view kind;
  std::string_view id;
  bool operator==(const NamedByAct&) const = default;
};

std::uint32_t short_hash(const NamedByAct& named) {
  return joined_hash({gerove::short_hash(named.kind), gerove::short_hash(named.id)});
}

template <class I>
NamedByAct named(const I& id) {
  return {I::tag_type::record, id.value};
}

/// What parameters are for; of the municipality as a whole without body.
struct ParametersFor {
  std::string_view municipality;
  std::string_view body;
  bool operator==(const ParametersFor&) const = default;
};

std::uint32_t short_hash(const ParametersFor& wanted) {
  return joined_hash({gerove::short_hash(wanted.municipality), gerove::short_hash(wanted.body)});
}

/// What steps of a procedure are about.
struct SittingOfProcedure {
  const Procedure* procedure;
  const Sitting* sitting;
  bool operator==(const SittingOfProcedure&) const = default;
};

std::uint32_t address_hash(const void* address) {
  return static_cast<std::uint32_t>(std::hash<const void*>()(address));
}

std::uint32_t short_hash(const SittingOfProcedure& about) {
  return joined_hash({address_hash(about.procedure), address_hash(about.sitting)});
}

/// Something by which an agenda item is known as one that stood on the agenda of a sitting before.
struct ItemOfAgenda {
  enum class By : std::uint8_t { procedure, case_file, title };
  const Sitting* sitting;
  By by;
  AgendaItemKind kind;  // of a case file's; of others it does not matter
  std::string_view text;
  bool operator==(const ItemOfAgenda&) const = default;
};

std::uint32_t short_hash(const ItemOfAgenda& item) {
  return joined_hash({address_hash(item.sitting),
                      static_cast<std::uint32_t>(item.by),
                      static_cast<std::uint32_t>(item.kind),
                      gerove::short_hash(item.text)});
}

/// Calls `tell` with all by which an item is known.
template <class Tell>
void each_sign(const AgendaItem& item, const Sitting& sitting, const Tell& tell) {
  using By = ItemOfAgenda::By;
  for (const ProcedureId& id : item.procedure_ids) {
    tell(ItemOfAgenda{&sitting, By::procedure, {}, id.value});
  }
  for (const CaseFileId& id : item.case_file_ids) {
    tell(ItemOfAgenda{&sitting, By::case_file, item.kind, id.value});
  }
  if (!item.title.empty()) tell(ItemOfAgenda{&sitting, By::title, {}, item.title});
}

bool may_have_been_held(const Sitting& sitting) { return was_held(sitting) != Answer::no; }

}  // namespace

struct Context::Index {
  explicit Index(const RecordSet& records) : office_holders(records) {
    for (const auto& role : records.all<RoleAssignment>()) {
      roles.add(role->person_id.value, role.record);
      add_days(*role);
    }
    for (const auto& sitting : records.all<Sitting>()) {
      add_items(*sitting);
      for (const BodyId* const id : bodies_that_sat(*sitting)) add_sitting(*sitting, *id);
      actors.emplace(sitting.record, *sitting);
      if (const Sitting* const first = records.find(sitting->adjourns_id)) add_agenda(*first);
    }
    for (const auto& one : records.all<Parameters>()) add_parameters(*one);
    for (InForceByDay& days : parameters_by_day) days.close();
    for (const auto& act : records.all<Act>()) add_act(*act);
    acts_replacing_themselves = acts_in_circles(records);
    for (const auto& body : records.all<Body>()) {
      const Body* const one = body.record;
      rosters.emplace(one, std::span(&one, 1));
      for (const ActId& id : one->composition_act_ids) bodies_of_acts.add(id.value, one);
      for (const Membership& member : one->members) bodies_of_acts.add(member.act_id.value, one);
    }
    roles.close();
    days_of_roles.close();
    items.close();
    sittings_by_day.close();
    bodies_of_acts.close();
    sittings_of_acts.close();
    acts_about.close();
    for (const auto& file : records.all<CaseFile>()) add_procedures(*file);
    holders.close();
    items.each([](std::span<ItemOfProcedure> list) {
      std::ranges::stable_sort(
          list, {}, [](const ItemOfProcedure& item) -> const auto& { return item.sitting->date; });
    });
    for (const auto& file : records.all<CaseFile>()) {
      for (const Procedure& procedure : file->procedures) add_steps(records, procedure);
    }
    steps.close();
    sittings_by_day.each([](std::span<const Sitting*> list) {
      std::ranges::sort(list, {}, [](const Sitting* one) { return std::tie(*one->date, one->id); });
    });
  }

  void add_sitting(const Sitting& sitting, const BodyId& body) {
    if (!may_have_been_held(sitting)) return;
    if (sitting.date) sittings_by_day.add(body.value, &sitting);
    if (!sitting.date) undated_sittings.add(body.value, true);
  }

  void add_steps(const RecordSet& records, const Procedure& procedure) {
    if (!has_many_steps(procedure)) return;
    const auto items_of_it = items.find(procedure.id.value);
    for (std::size_t i = 0; i < procedure.steps.size(); ++i) {
      const Step& step = procedure.steps[i];
      const Sitting* const sitting =
          step.sitting_id.empty() ? sitting_of(step, items_of_it) : records.find(step.sitting_id);
      if (sitting != nullptr) steps.add({&procedure, sitting}, static_cast<std::uint32_t>(i));
    }
  }

  void add_agenda(const Sitting& sitting) {
    if (!sittings_gone_on_with.insert(&sitting).second) return;
    for (const AgendaItem& item : sitting.agenda) {
      each_sign(item, sitting, [this](const ItemOfAgenda& sign) { agendas.add(sign, true); });
    }
  }

  void add_parameters(const Parameters& one) {
    const ParametersFor key{one.municipality_id.value, one.body_id.value};
    const auto [place, is_new] = parameters_for.add(key, true);
    if (is_new) parameters_by_day.emplace_back();
    parameters_by_day[place].add(static_cast<std::uint32_t>(parameters.size()),
                                 stretch_of(one.valid));
    parameters.push_back(&one);
  }

  /// The numbers of those that hold on a day.
  std::optional<InForceByDay::Numbers> parameters_on(const ParametersFor& wanted, Date day) const {
    const auto place = parameters_for.place_of(wanted);
    return place ? parameters_by_day[*place].on(day) : std::nullopt;
  }

  void add_items(const Sitting& sitting) {
    for (std::size_t i = 0; i < sitting.agenda.size(); ++i) {
      for (const ProcedureId& id : sitting.agenda[i].procedure_ids) {
        items.add(id.value, {&sitting, i});
      }
      for (const ActId& id : sitting.agenda[i].act_ids) sittings_of_acts.add(id.value, &sitting);
    }
  }

  void add_procedures(const CaseFile& file) {
    for (const Procedure& procedure : file.procedures) {
      const auto [place, is_first] = procedures.add({&file, procedure.id.value}, &procedure);
      if (is_first) holders.add(procedure.id.value, {&file, &procedure});
    }
  }

  void add_days(const RoleAssignment& role) {
    const std::uint32_t course = persons_roles.add({role.person_id.value, role.role}, true).first;
    days_of_roles.add(course, stretch_of(role.period), {1, 1});
  }

  void add_act(const Act& act) {
    if (act.date) {
      const auto [place, is_new] = acts.add(key_of(act), {act.id.value});
      IdsOfKey& ids = acts.entries()[place].value;
      ids.several = ids.several || ids.first != act.id.value;
    }
    for (const ProgrammeId& id : act.programme_ids) acts_about.add(named(id), &act);
    for (const ActivityPlanId& id : act.activity_plan_ids) acts_about.add(named(id), &act);
    for (const AgreementId& id : act.agreement_ids) acts_about.add(named(id), &act);
  }

  Groups<std::string_view, const RoleAssignment*> roles;
  Groups<std::string_view, ItemOfProcedure> items;
  FlatMap<NamedProcedure, const Procedure*> procedures;  // the first of each id in a file
  Groups<std::string_view, ProcedureOfFile> holders;     // of these, by their ids
  Groups<SittingOfProcedure, std::uint32_t> steps;       // of procedures with many
  Groups<std::string_view, const Sitting*> sittings_by_day;
  FlatMap<std::string_view, bool> undated_sittings;  // the bodies that have one
  std::unordered_set<const Sitting*> sittings_gone_on_with;
  FlatMap<ItemOfAgenda, bool> agendas;  // of these
  OfficeHolders office_holders;
  std::vector<const Parameters*> parameters;
  FlatMap<ParametersFor, bool> parameters_for;
  std::vector<InForceByDay> parameters_by_day;  // of each of these
  Groups<std::string_view, const Body*> bodies_of_acts;
  FlatMap<ActKey, IdsOfKey> acts;
  std::unordered_set<const Act*> acts_replacing_themselves;
  FlatMap<PersonsRole, bool> persons_roles;  // of which each has a course of days
  DayCourses days_of_roles;
  Groups<std::string_view, const Sitting*> sittings_of_acts;
  Groups<NamedByAct, const Act*> acts_about;
  std::map<const Body*, BodyRoster> rosters;
  std::unordered_map<const Sitting*, SittingActors> actors;
};

Context::Context(const RecordSet& records)
    : records_(&records), index_(std::make_unique<Index>(records)) {}
Context::Context(Context&&) noexcept = default;
Context& Context::operator=(Context&&) noexcept = default;
Context::~Context() = default;

std::span<const RoleAssignment* const> Context::roles_of(const PersonId& id) const {
  return index_->roles.find(id.value);
}

std::span<const ItemOfProcedure> Context::items_of(const ProcedureId& id) const {
  return index_->items.find(id.value);
}

std::vector<ProcedureOfFile> Context::procedures_of(const AgendaItem& item) const {
  std::unordered_map<const CaseFile*, std::size_t> files;  // by their order in the item
  for (const CaseFileId& id : item.case_file_ids) {
    if (const CaseFile* const file = find(id)) files.emplace(file, files.size());
  }
  std::unordered_set<std::string_view> ids;
  for (const ProcedureId& id : item.procedure_ids) ids.insert(id.value);
  std::vector<ProcedureOfFile> named;
  for (const std::string_view id : ids) {
    const auto holders = index_->holders.find(id);
    if (holders.size() <= files.size()) {
      std::ranges::copy_if(holders, std::back_inserter(named), [&](const ProcedureOfFile& one) {
        return files.contains(one.file);
      });
      continue;
    }
    for (const auto& [file, order] : files) {
      const auto* const found = index_->procedures.find({file, id});
      if (found != nullptr) named.push_back({file, *found});
    }
  }
  std::ranges::sort(named, {}, [&](const ProcedureOfFile& one) {
    return std::pair(files.at(one.file), one.procedure);
  });
  return named;
}

std::span<const std::uint32_t> Context::steps_about(const Sitting& sitting,
                                                    const Procedure& procedure) const {
  const bool is_of_set = index_->actors.contains(&sitting);
  return index_->steps.find({&procedure, is_of_set ? &sitting : find(sitting.id)});
}

std::span<const Sitting* const> Context::sittings_by_day(const BodyId& id) const {
  return index_->sittings_by_day.find(id.value);
}

bool Context::has_undated_sitting(const BodyId& id) const {
  return index_->undated_sittings.find(id.value) != nullptr;
}

bool Context::stood_on_agenda(const AgendaItem& item, const Sitting& first) const {
  bool stood = false;
  each_sign(item, first, [&](const ItemOfAgenda& sign) {
    stood = stood || index_->agendas.find(sign) != nullptr;
  });
  return stood;
}

const OfficeHolders& Context::office_holders() const { return index_->office_holders; }

std::span<const Body* const> Context::bodies_of(const ActId& id) const {
  return index_->bodies_of_acts.find(id.value);
}

std::span<const Sitting* const> Context::sittings_of(const ActId& id) const {
  return index_->sittings_of_acts.find(id.value);
}

std::span<const Act* const> Context::acts_about(const ProgrammeId& id) const {
  return index_->acts_about.find(named(id));
}
std::span<const Act* const> Context::acts_about(const ActivityPlanId& id) const {
  return index_->acts_about.find(named(id));
}
std::span<const Act* const> Context::acts_about(const AgreementId& id) const {
  return index_->acts_about.find(named(id));
}

const Parameters* Context::parameters(const MunicipalityId& municipality,
                                      const BodyId& body,
                                      Date day) const {
  const auto own =
      body.empty() ? std::nullopt : index_->parameters_on({municipality.value, body.value}, day);
  if (own) return index_->parameters[own->last];
  const auto of_all = index_->parameters_on({municipality.value, {}}, day);
  return of_all ? index_->parameters[of_all->first] : nullptr;
}

const BodyRoster& Context::roster_of(const Body& body) const { return index_->rosters.at(&body); }

const SittingActors& Context::actors_at(const Sitting& sitting) const {
  return index_->actors.at(&sitting);
}

bool Context::has_twin(const Act& act) const {
  if (!act.date) return false;
  const IdsOfKey* const ids = index_->acts.find(key_of(act));
  return ids != nullptr && (ids->several || ids->first != act.id.value);
}

bool Context::replaces_itself(const Act& act) const {
  if (find(act.id) == &act) return index_->acts_replacing_themselves.contains(&act);
  std::unordered_set<const Act*> seen;  // an act of the caller's own
  std::vector<const Act*> open{&act};
  while (!open.empty()) {
    const Act* const at = open.back();
    open.pop_back();
    for (const ActId& id : at->replaces_ids) {
      if (id == act.id) return true;
      const Act* const earlier = find(id);
      if (earlier != nullptr && seen.insert(earlier).second) open.push_back(earlier);
    }
  }
  return false;
}

bool Context::holds_role(const PersonId& person, RoleKind role, Date day) const {
  const auto course = index_->persons_roles.place_of({person.value, role});
  return course && index_->days_of_roles.on(*course, day).sure > 0;
}

}  // namespace gerove::law
