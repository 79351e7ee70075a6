// Made-up records as a municipality's office has them, for large files and benchmarks. The same
// seed gives the same records on every machine: integer arithmetic only.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gerove/domain/domain.hpp"
#include "support/random.hpp"

namespace gerove::test {

inline constexpr std::uint32_t typical_institutions = 20;
inline constexpr std::uint32_t typical_persons = 30;

/// An id such as `byla-0000042`.
inline std::string typical_id(std::string_view kind, std::uint64_t number) {
  std::string digits = std::to_string(number);
  constexpr std::size_t width = 7;
  if (digits.size() < width) digits.insert(0, width - digits.size(), '0');
  return std::string(kind) + '-' + digits;
}

inline InstitutionId typical_institution_id(Random& random) {
  return InstitutionId(typical_id("ist", random.below(typical_institutions)));
}
inline PersonId typical_person_id(Random& random) {
  return PersonId(typical_id("asm", random.below(typical_persons)));
}

inline Period typical_period(Date start, std::int64_t days) {
  Period period;
  period.start = start;
  period.end = start + Days(static_cast<long>(days));
  return period;
}

inline Actor typical_actor(ActorKind kind, Random& random) {
  Actor actor;
  actor.kind = kind;
  actor.institution_id = typical_institution_id(random);
  return actor;
}

/// A child with the records that belong to one case of it.
struct TypicalCase {
  Child child;
  CaseFile file;
  std::vector<Act> orders;
};

namespace detail {

inline constexpr std::array<std::string_view, 6> typical_notes = {
    "Šeima su planu sutinka",
    "Mokykla pateikė charakteristiką",
    "Vaikas lanko užsiėmimus",
    "Tėvai posėdyje dalyvavo",
    "Reikalinga psichologo pagalba",
    "Būtina išsiaiškinti gyvenamąją vietą"};
inline constexpr std::array<std::string_view, 5> typical_services = {"Psichologo pagalba",
                                                                     "Socialinių įgūdžių ugdymas",
                                                                     "Šeimos konsultavimas",
                                                                     "Dienos užimtumas",
                                                                     "Vežimas į užsiėmimus"};
inline constexpr std::array<MeasureKind, 4> typical_measures = {
    MeasureKind::attend_specialist_2021,
    MeasureKind::attend_day_centre_2021,
    MeasureKind::continue_schooling_2021,
    MeasureKind::attend_programme_2021};
inline constexpr std::array<GroundKind, 4> typical_grounds = {GroundKind::crime_under_age,
                                                              GroundKind::offence_under_age,
                                                              GroundKind::missed_lessons_2021,
                                                              GroundKind::offence_without_penalty};
inline constexpr std::array<ActorKind, 4> typical_initiators = {
    ActorKind::police, ActorKind::school, ActorKind::coordinator, ActorKind::representative};

/// Fills one case file procedure by procedure.
class TypicalCaseMaker {
 public:
  TypicalCaseMaker(Random& random, std::uint64_t number, SittingId sitting, Date considered)
      : random_(random), number_(number), sitting_(std::move(sitting)), considered_(considered) {}

  TypicalCase make() {
    make_child();
    CaseFile& file = case_.file;
    file.id = CaseFileId(typical_id("byla", number_));
    file.municipality_id = MunicipalityId("sav");
    file.child_id = case_.child.id;
    file.number = "VGK-" + std::to_string(number_);
    file.opened = considered_ - Days(14);
    add_measure_procedure();
    if (random_.percent(30)) add_services_procedure();
    return std::move(case_);
  }

 private:
  void make_child() {
    Child& child = case_.child;
    child.id = ChildId(typical_id("vaik", number_));
    const int year = 2006 + static_cast<int>(random_.below(10));
    const int month = 1 + static_cast<int>(random_.below(12));
    child.born = PartialDate(*make_date(year, month, 1 + static_cast<int>(random_.below(28))));
    child.sex = random_.percent(50) ? Sex::female : Sex::male;
    child.municipality_id = MunicipalityId("sav");
    Residence residence;
    residence.municipality_id = child.municipality_id;
    residence.eldership = "Girininkų seniūnija";
    residence.kind = ResidenceKind::permanent;
    child.residences.push_back(residence);
  }

  void add_measure_procedure() {
    const Act& order = add_order(ActSubject::minimal_measure);
    Procedure procedure = begin_procedure(ProcedureSubject::minimal_measure);
    procedure.grounds.push_back(typical_ground());
    Decision decision = decide(DecisionKind::minimal_measure, order);
    add_measures(order.id, procedure.id, decision);
    if (random_.percent(60)) add_grant(order.id, procedure.id, decision);
    procedure.decisions.push_back(std::move(decision));
    case_.file.procedures.push_back(std::move(procedure));
  }

  void add_services_procedure() {
    const Act& order = add_order(ActSubject::coordinated_services);
    Procedure procedure = begin_procedure(ProcedureSubject::coordinated_services);
    Decision decision = decide(DecisionKind::coordinated_services, order);
    add_grant(order.id, procedure.id, decision);
    procedure.decisions.push_back(std::move(decision));
    case_.file.procedures.push_back(std::move(procedure));
  }

  Procedure begin_procedure(ProcedureSubject subject) {
    const Date received = considered_ - Days(13);
    Procedure procedure;
    procedure.id = ProcedureId("p" + std::to_string(case_.file.procedures.size() + 1));
    procedure.subject = subject;
    procedure.request = typical_request(received);
    procedure.urgency = Urgency::ordinary;
    add_step(procedure, StepCode::forwarded_to_commission, received + Days(1));
    add_step(procedure, StepCode::information_complete, received + Days(8));
    add_step(procedure, StepCode::decision_sent, decided() + Days(2));
    return procedure;
  }

  static Decision decide(DecisionKind kind, const Act& order) {
    Decision decision;
    decision.kind = kind;
    decision.action = ProcedureAction::impose;
    decision.date = order.date;
    decision.organ = order.issuer;
    decision.act_id = order.id;
    return decision;
  }

  Date decided() const { return considered_ + Days(5); }

  Request typical_request(Date received) {
    Request request;
    request.action = ProcedureAction::impose;
    request.initiator = typical_actor(random_.of(typical_initiators), random_);
    request.received_by_mayor = received;
    request.received_by_commission = received + Days(1);
    request.registration_number = "G-" + std::to_string(random_.below(5000));
    return request;
  }

  Ground typical_ground() {
    Ground ground;
    ground.kind = random_.of(typical_grounds);
    ground.act_date = PartialDate(considered_ - Days(30));
    return ground;
  }

  void add_step(Procedure& procedure, StepCode code, Date date) {
    Step step;
    step.code = code;
    step.date = date;
    if (random_.percent(30)) step.note = random_.of(typical_notes);
    procedure.steps.push_back(std::move(step));
  }

  void add_measures(const ActId& order, const ProcedureId& procedure, Decision& decision) {
    const std::uint32_t count = 1 + random_.below(3) / 2;
    for (std::uint32_t i = 0; i < count; ++i) {
      Measure measure;
      measure.id = MeasureId("m" + std::to_string(i + 1));
      measure.child_id = case_.child.id;
      measure.kind = random_.of(typical_measures);
      measure.procedure_id = procedure;
      measure.act_id = order;
      measure.imposed = decided();
      StatedTerm stated;
      stated.period = typical_period(decided(), 180);
      measure.term.emplace().length = std::move(stated);
      Executor executor;
      executor.institution_id = typical_institution_id(random_);
      measure.executors.push_back(std::move(executor));
      Coordination coordination;
      coordination.institution_id = typical_institution_id(random_);
      coordination.case_manager_id = typical_person_id(random_);
      coordination.case_manager_appointed = decided() + Days(4);
      measure.coordination.push_back(std::move(coordination));
      decision.measure_ids.push_back(measure.id);
      case_.file.measures.push_back(std::move(measure));
    }
  }

  void add_grant(const ActId& order, const ProcedureId& procedure, Decision& decision) {
    ServiceGrant grant;
    grant.id = ServiceGrantId("g" + std::to_string(case_.file.service_grants.size() + 1));
    grant.root = ServiceRoot::social;
    grant.leaf = random_.of(typical_services);
    grant.recipient = RecipientKind::representative;
    grant.child_id = case_.child.id;
    grant.provider_id = typical_institution_id(random_);
    grant.period = typical_period(decided(), 180);
    grant.act_id = order;
    grant.procedure_id = procedure;
    decision.service_grant_ids.push_back(grant.id);
    case_.file.service_grants.push_back(std::move(grant));
  }

  const Act& add_order(ActSubject subject) {
    const std::uint64_t order_number = 2 * number_ + case_.orders.size();
    Act act;
    act.id = ActId(typical_id("akt", order_number));
    act.kind = ActKind::order;
    act.subject = subject;
    act.action = ProcedureAction::impose;
    act.issuer =
        decided() < *make_date(2023, 4, 14) ? ActorKind::administration_director : ActorKind::mayor;
    act.signatory_id = typical_person_id(random_);
    act.capacity = Capacity::office_holder;
    act.number = "P1-" + std::to_string(order_number);
    act.date = decided();
    act.title = subject == ActSubject::minimal_measure
                    ? "Dėl minimalios priežiūros priemonės skyrimo"
                    : "Dėl koordinuotai teikiamų paslaugų skyrimo";
    act.sitting_id = sitting_;
    act.case_file_ids.push_back(CaseFileId(typical_id("byla", number_)));
    act.child_ids.push_back(case_.child.id);
    act.municipality_id = MunicipalityId("sav");
    case_.orders.push_back(std::move(act));
    return case_.orders.back();
  }

  Random& random_;
  std::uint64_t number_;
  SittingId sitting_;
  Date considered_;
  TypicalCase case_;
};

}  // namespace detail

/// A day on which a sitting may have been held.
inline Date typical_day(Random& random) {
  return *make_date(2021, 9, 1) + Days(static_cast<long>(random.below(1000)));
}

/// A case with its child and its orders; `number` makes their ids.
inline TypicalCase typical_case(Random& random,
                                std::uint64_t number,
                                SittingId sitting,
                                Date considered) {
  return detail::TypicalCaseMaker(random, number, std::move(sitting), considered).make();
}

/// The same, of any number and day.
inline TypicalCase typical_case(Random& random) {
  const std::uint64_t number = random.below(1'000'000);
  return typical_case(random, number, SittingId(typical_id("pos", number)), typical_day(random));
}

/// A case file alone: about 600 bytes encoded.
inline CaseFile typical_case_file(Random& random) { return typical_case(random).file; }

/// An order alone.
inline Act typical_act(Random& random) { return typical_case(random).orders.front(); }

namespace detail {

inline AgendaItem typical_item(std::size_t number, const TypicalCase& one, const Act& order) {
  AgendaItem item;
  item.number = static_cast<std::uint32_t>(number);
  item.title = order.title;
  item.kind = order.subject == ActSubject::minimal_measure ? AgendaItemKind::minimal_measure
                                                           : AgendaItemKind::coordinated_services;
  item.action = order.action;
  item.case_file_ids.push_back(one.file.id);
  item.child_ids.push_back(one.child.id);
  item.act_ids.push_back(order.id);
  Vote& vote = item.vote.emplace();
  vote.for_count = 9;
  vote.adopted = Answer::yes;
  return item;
}

}  // namespace detail

/// A sitting that considered some cases.
inline Sitting typical_sitting(std::uint64_t number,
                               Date date,
                               const std::vector<TypicalCase>& cases) {
  Sitting sitting;
  sitting.id = SittingId(typical_id("pos", number));
  sitting.body_id = BodyId("vgk");
  sitting.number = std::to_string(number);
  sitting.date = date;
  sitting.place = "Posėdžių salė";
  sitting.form = SittingForm::closed;
  sitting.held = Answer::yes;
  for (std::uint32_t person = 0; person < 9; ++person) {
    Attendance row;
    row.person_id = PersonId(typical_id("asm", person));
    row.member = Answer::yes;
    row.state = AttendanceState::attended;
    sitting.attendance.push_back(std::move(row));
  }
  for (const TypicalCase& one : cases) {
    for (const Act& order : one.orders) {
      sitting.agenda.push_back(detail::typical_item(sitting.agenda.size() + 1, one, order));
    }
  }
  return sitting;
}

/// A sitting that considered one case.
inline Sitting typical_sitting(Random& random) {
  const TypicalCase one = typical_case(random);
  const Date date = typical_day(random);
  return typical_sitting(random.below(10'000), date, {one});
}

/// A number of records that refer to one another: a header, the network, then cases with their
/// children and orders, and the sittings that considered them.
class TypicalStream {
 public:
  TypicalStream(std::uint64_t seed, std::uint64_t count) : random_(seed), left_(count) {
    add_network();
  }

  /// The next record, or nothing when all were given.
  std::optional<Record> next() {
    if (left_ == 0) return std::nullopt;
    if (ready_.empty()) add_more();
    Record record = std::move(ready_.front());
    ready_.pop_front();
    --left_;
    return record;
  }

 private:
  template <class T>
  void put(T content) {
    ready_.emplace_back().content = std::move(content);
  }

  void add_network() {
    Header header;
    header.format_version = 1;
    header.producer = "gerove_generate";
    header.municipality_id = MunicipalityId("sav");
    put(std::move(header));
    Municipality municipality;
    municipality.id = MunicipalityId("sav");
    municipality.name = "Išgalvota rajono savivaldybė";
    put(std::move(municipality));
    Body body;
    body.id = BodyId("vgk");
    body.kind = BodyKind::municipal_commission;
    body.municipality_id = MunicipalityId("sav");
    put(std::move(body));
    for (std::uint32_t i = 0; i < typical_institutions; ++i) {
      add_institution(i);
    }
    for (std::uint32_t i = 0; i < typical_persons; ++i) {
      Person person;
      person.id = PersonId(typical_id("asm", i));
      person.given_names = "Vardenis";
      person.family_name = "Pavardenis-" + std::to_string(i + 1);
      put(std::move(person));
    }
  }

  void add_institution(std::uint64_t number) {
    Institution institution;
    institution.id = InstitutionId(typical_id("ist", number));
    institution.kind = InstitutionKind::school;
    institution.name = "Mokykla „Gilė“ Nr. " + std::to_string(number + 1);
    put(std::move(institution));
  }

  /// A sitting with its cases, or something smaller where that would be cut in the middle.
  void add_more() {
    add_sitting();
    if (ready_.size() <= left_) return;
    ready_.clear();
    for (std::uint64_t i = 0; i < left_; ++i) {
      add_institution(typical_institutions + i);
    }
  }

  void add_sitting() {
    const SittingId sitting(typical_id("pos", ++sittings_));
    const Date date = typical_day(random_);
    std::vector<TypicalCase> cases(1 + random_.below(12));
    for (TypicalCase& one : cases) {
      one = typical_case(random_, ++cases_, sitting, date);
    }
    Sitting record = typical_sitting(sittings_, date, cases);
    for (TypicalCase& one : cases) {
      put(std::move(one.child));
      put(std::move(one.file));
      for (Act& order : one.orders) {
        put(std::move(order));
      }
    }
    put(std::move(record));
  }

  Random random_;
  std::uint64_t left_;
  std::deque<Record> ready_;
  std::uint64_t sittings_ = 0;
  std::uint64_t cases_ = 0;
};

}  // namespace gerove::test
