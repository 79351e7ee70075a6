#include "registers/cell_texts.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "core/words.hpp"
#include "gerove/calendar/vilnius_time.hpp"
#include "gerove/registers/sheets.hpp"
#include "registers/cell_readings.hpp"
#include "registers/field_values.hpp"
#include "registers/plain_texts.hpp"

namespace gerove::registers {
namespace {

constexpr std::string_view days_of_steps = "case_file.procedures[].steps[code=";

// `09:30`; empty where there are seconds.
std::string time_of(std::int64_t moment) {
  constexpr std::int64_t seconds_of_minute = 60;
  const auto day = calendar::vilnius_date(moment);
  if (!day) return {};
  const std::int64_t second = moment - calendar::vilnius_midnight(*day);
  if (second % seconds_of_minute != 0) return {};
  const auto two = [](std::int64_t number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
  };
  const std::int64_t minute = second / seconds_of_minute;
  return two(minute / seconds_of_minute) + ':' + two(minute % seconds_of_minute);
}

const FieldReference& whole_person() {
  static const FieldReference whole = *read_field_reference("person");
  return whole;
}

std::string number_of_code(ActorKind kind) {
  return std::to_string(static_cast<std::int32_t>(kind));
}

// The codes of the steps that have a column among the days of requests.
const std::vector<StepCode>& codes_with_days() {
  static const std::vector<StepCode> codes = [] {
    std::vector<StepCode> found;
    for (const Sheet& sheet : sheets()) {
      for (const Column& column : sheet.columns) {
        const std::string& path = column.fields.empty() ? column.title : column.fields.front();
        if (!path.starts_with(days_of_steps)) continue;
        const auto field = read_field_reference(path);
        found.push_back(static_cast<StepCode>(field->steps[1].filter->code));
      }
    }
    return found;
  }();
  return codes;
}

}  // namespace

bool is_day_alone(const Procedure& procedure, const Step& step) {
  const bool says_more = step.moment || step.actor || !step.addressees.empty() ||
                         !step.proof.empty() || !step.act_id.empty() || !step.note.empty();
  const auto same = std::ranges::count(procedure.steps, step.code, &Step::code);
  return !says_more && same == 1 && std::ranges::count(codes_with_days(), step.code) > 0;
}

CellTexts::CellTexts(Office& office, References& references)
    : office_(office), references_(references), lookup_(office) {
  office.each<Child>([&](const Child& child) {
    if (!child.person_id.empty()) children_.emplace(child.person_id.value, child.id.value);
  });
  office.each<CaseFile>([&](const CaseFile& file) {
    for (const Procedure& procedure : file.procedures) {
      for (const Decision& one : procedure.decisions) {
        decisions_.try_emplace(one.act_id.value, Decided{procedure.id.value, one.kind});
      }
    }
  });
}

RowValues CellTexts::values_of(const WrittenRow& row) {
  return {office_.content(row.record), row.sheet->record, row.element, row.further};
}

std::string CellTexts::text(const WrittenRow& row, const PlannedColumn& column) {
  if (column.fields.empty()) return {};
  const FieldReference& field = column.fields.front();
  if (field.record->name == "person" && row.sheet->record.record->name != "person") {
    const auto place = office_.find(*field.record, row.person);
    if (!place) return {};
    return RowValues(office_.content(*place), whole_person(), {}, 0).one(field);
  }
  if (row.person_alone) return {};
  if (row.extension != nullptr && !column.in_key) return of_extension(row, column);
  if (row.further > 0 && !stands_in_further_rows(row, column)) return {};
  if (row.extension != nullptr && field.leaf() != nullptr && field.leaf()->id_of == "Act") {
    return name(column, field, row.extension->act_id.value);
  }
  if (column.type == ColumnType::imposed) return imposed(row, column);
  if (row.sheet->record.begins_with(field)) return of_owner(row, column);
  const bool is_of_row =
      field.begins_with(row.sheet->record) ||
      (field.record == row.sheet->record.record && field.text.find("[]") == std::string::npos);
  if (!is_of_row) return of_other_record(row, column);
  const RowValues values = values_of(row);
  switch (column.type) {
    case ColumnType::set: return set_text(values, column);
    case ColumnType::fraction: return fraction_text(values, column);
    case ColumnType::length: return length_text(values, column);
    case ColumnType::pairs: return pairs_text(values, column);
    case ColumnType::counts: return counts_text(values, column);
    case ColumnType::ages: return ages_text(values, column);
    case ColumnType::hours: return hours_text(values, column);
    case ColumnType::conditions: return conditions_text(values, column);
    case ColumnType::lines: return lines_text(values, column);
    case ColumnType::dates: return joined_text(values.each(field));
    case ColumnType::texts: return joined_text(values.all(field));
    case ColumnType::actor: return actor(values, column);
    case ColumnType::actors: return actors(values, column);
    case ColumnType::references: return references(values, column);
    case ColumnType::reference:
    case ColumnType::reference_or_text: return reference(row, column);
    case ColumnType::codes: {
      std::vector<std::string> words;
      const bool is_plain = field.leaf()->presence == Presence::repeated;
      for (const std::string& code : is_plain ? values.all(field) : values.each(field)) {
        words.push_back(code_text(values, field, code));
      }
      return joined_text(words);
    }
    default: return single(row, column);
  }
}

// Further rows have what tells them, and the next elements of lists.
bool CellTexts::stands_in_further_rows(const WrittenRow& row, const PlannedColumn& column) const {
  const FieldReference& field = column.fields.front();
  const bool tells = column.in_key || row.sheet->record.begins_with(field);
  const std::size_t own = row.sheet->record.text.size();
  const bool is_of_list = field.text.size() > own && field.text.find("[]", own) != field.text.npos;
  return tells || (is_of_list && field.begins_with(row.sheet->record));
}

// The kind of service, which stands in each of its rows, and the new last day.
std::string CellTexts::of_extension(const WrittenRow& row, const PlannedColumn& column) {
  const std::string& field = column.fields.front().text;
  if (field.ends_with(".root")) return single(row, column);
  const bool is_end = field.ends_with(".period.end");
  return is_end && row.extension->until ? format_date(*row.extension->until) : std::string();
}

std::string CellTexts::single(const WrittenRow& row, const PlannedColumn& column) {
  const RowValues values = values_of(row);
  const FieldReference& field = column.fields.front();
  const std::string value = values.one(field);
  if (is_step_of_its_own(row, field, value)) return {};
  switch (column.type) {
    case ColumnType::code: return code_text(values, field, value);
    case ColumnType::yes_no: return yes_no_text(field, value);
    case ColumnType::time: return value.empty() ? value : time_of(std::stoll(value));
    case ColumnType::date: return date(row, column);
    case ColumnType::partial_date: {
      const bool is_second = value.empty() && column.fields.size() > 1;
      return is_second ? values.one(column.fields[1]) : value;
    }
    default: return value;
  }
}

// Whether the day of a step stands with all else of it on another sheet.
bool CellTexts::is_step_of_its_own(const WrittenRow& row,
                                   const FieldReference& field,
                                   const std::string& day) {
  if (day.empty() || !field.text.starts_with(days_of_steps)) return false;
  const Procedure& procedure = office_.get<CaseFile>(row.record)->procedures[row.element[0]];
  const void* const step = element_with(*field.steps[1].filter, *field.steps[1].field, &procedure);
  return !is_day_alone(procedure, *static_cast<const Step*>(step));
}

std::string CellTexts::date(const WrittenRow& row, const PlannedColumn& column) {
  const FieldReference& field = column.fields.front();
  const std::string value = values_of(row).one(field);
  if (value.empty() || !is_moment(*field.leaf())) return value;
  const auto day = calendar::vilnius_date(std::stoll(value));
  return day ? format_date(*day) : std::string();
}

// What the id of a field is called in a column.
std::string CellTexts::name(const PlannedColumn& column,
                            const FieldReference& field,
                            std::string_view id) {
  if (id.empty()) return {};
  for (const std::string& kind : column.refers) {
    const bool is_child_as_person = kind == "child" && field.leaf()->id_of == "Person";
    const auto child = children_.find(std::string(id));
    if (is_child_as_person && child == children_.end()) continue;
    const std::string text =
        references_.text_of(kind, is_child_as_person ? std::string_view(child->second) : id);
    if (!text.empty()) return text;
  }
  return {};
}

std::string CellTexts::reference(const WrittenRow& row, const PlannedColumn& column) {
  const RowValues values = values_of(row);
  for (const FieldReference& field : column.fields) {
    const FieldInfo* const leaf = field.leaf();
    const std::string value = values.one(field);
    if (value.empty()) continue;
    if (leaf->kind != Kind::id) return value;
    PlannedColumn of_field;
    for (const std::string& kind : column.refers) {
      if (field_for(column, kind) == &field || leaf->id_of == "Person") {
        of_field.refers.push_back(kind);
      }
    }
    const std::string text = name(of_field, field, value);
    if (!text.empty()) return text;
  }
  return {};
}

// Whom a cell names, with the part in brackets where it would not follow; or the part alone.
std::string CellTexts::actor_name(const PlannedColumn& column, const WrittenActor& actor) {
  std::string label;
  for (const CodeEntry& code : entries<ActorKind>()) {
    if (code.number != 0 && std::to_string(code.number) == actor.kind) label = code.label.lt;
  }
  if (actor.kind == number_of_code(ActorKind::child)) return "vaikas";
  if (actor.kind == number_of_code(ActorKind::representative)) return "atstovas";
  const std::string institution = name(column, column.fields[0], actor.institution);
  const std::string person = name(column, column.fields[1], actor.person);
  const auto* const where = office_.find_as<Institution>("institution", actor.institution);
  const bool by_institution =
      where != nullptr && actor.kind == number_of_code(part_of(where->kind));
  const bool is_institution = person.empty() || (by_institution && !institution.empty());
  const std::string& name = is_institution ? institution : person;
  if (name.empty()) return label;
  const bool follows =
      is_institution ? by_institution : lookup_.has_post_as(PersonId(actor.person), actor.kind);
  return follows || label.empty() ? name : name + " (" + label + ')';
}

std::string CellTexts::actor(const RowValues& values, const PlannedColumn& column) {
  const auto& fields = column.fields;
  return actor_name(column, {values.one(fields[0]), values.one(fields[1]), values.one(fields[2])});
}

std::string CellTexts::actors(const RowValues& values, const PlannedColumn& column) {
  const auto institutions = values.each(column.fields[0]);
  const auto persons = values.each(column.fields[1]);
  const auto kinds = values.each(column.fields[2]);
  std::vector<std::string> words;
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    words.push_back(actor_name(column, {institutions[i], persons[i], kinds[i]}));
  }
  std::erase(words, std::string());
  return joined_text(words);
}

std::string CellTexts::references(const RowValues& values, const PlannedColumn& column) {
  std::vector<std::string> words;
  const FieldReference& first = column.fields.front();
  if (first.leaf()->presence == Presence::repeated) {
    for (const std::string& id : values.all(first)) words.push_back(name(column, first, id));
    std::erase(words, std::string());
    return joined_text(words);
  }
  if (first.text == "case_file.child_id") {
    if (const std::string child = values.one(first); !child.empty()) return child;
    const auto* const family =
        office_.find_as<Family>("family", values.one(*read_field_reference("case_file.family_id")));
    if (family == nullptr) return {};
    for (const FamilyMember& one : family->members) words.push_back(one.child_id.value);
    std::erase(words, std::string());
    return joined_text(words);
  }
  std::vector<std::vector<std::string>> ids;
  for (const FieldReference& field : column.fields) ids.push_back(values.each(field));
  for (std::size_t i = 0; i < ids.front().size(); ++i) {
    for (std::size_t field = column.fields.size(); field-- > 0;) {
      const std::string text = name(column, column.fields[field], ids[field][i]);
      if (text.empty()) continue;
      words.push_back(text);
      break;
    }
  }
  return joined_text(words);
}

// The record, or the element, in which the row is.
std::string CellTexts::of_owner(const WrittenRow& row, const PlannedColumn& column) {
  const FieldReference& field = column.fields.front();
  const RowValues values = values_of(row);
  const std::string& kind = column.refers.empty() ? field.text : column.refers.front();
  if (!field.steps.empty()) {
    const FieldReference own = *read_field_reference(kind + ".id");
    const bool is_outer = kind != row.sheet->record.text;
    const FieldReference outer = *read_field_reference(kind);
    const RowValues of_outer(office_.content(row.record), outer, row.element, 0);
    return references_.text_of(kind, is_outer ? of_outer.one(own) : values.one(own));
  }
  const std::string record(field.record->name);
  if (kind == record)
    return references_.text_of(kind, values.one(*read_field_reference(record + ".id")));
  if (kind == "child") return meant_by(row).child;
  const auto provider = read_field_reference(record + ".provider_id");
  return provider ? references_.text_of(kind, values.one(*provider)) : std::string();
}

// Facts of a row about other records.
std::string CellTexts::of_other_record(const WrittenRow& row, const PlannedColumn& column) {
  const FieldReference& field = column.fields.front();
  if (field.text == "header.title") {
    std::string title;
    office_.each<Header>([&](const Header& header) {
      if (title.empty()) title = header.title;
    });
    return title;
  }
  const Act* const act = office_.get<Act>(row.record);
  const auto decided = act == nullptr ? decisions_.end() : decisions_.find(act->id.value);
  if (decided == decisions_.end()) return {};
  if (column.type == ColumnType::reference) {
    return references_.text_of("case_file.procedures[]", decided->second.procedure);
  }
  const auto kind = std::to_string(static_cast<std::int32_t>(decided->second.kind));
  return code_text(values_of(row), field, kind);
}

CellTexts::Meant CellTexts::meant_by(const WrittenRow& row) {
  Meant meant;
  const CaseFile* const file = office_.get<CaseFile>(row.record);
  if (file == nullptr) return meant;
  meant.child = file->child_id.value;
  const auto take = [&](const Measure& measure) {
    const std::string kind = std::to_string(static_cast<std::int32_t>(measure.kind));
    static const FieldReference field = *read_field_reference("case_file.measures[].kind");
    static const FieldReference measures = *read_field_reference("case_file.measures[]");
    const auto index = static_cast<std::size_t>(&measure - file->measures.data());
    const RowValues values(file, measures, {index}, 0);
    meant = {measure.act_id.value, measure.child_id.value, code_text(values, field, kind)};
  };
  const auto take_grant = [&](const ServiceGrant& grant) {
    meant = {grant.act_id.value, grant.child_id.value, grant.leaf};
  };
  const auto take_first_of = [&](const ExecutionPlan& plan) {
    for (const Measure& one : file->measures) {
      if (std::ranges::count(plan.measure_ids, one.id) > 0) return take(one);
    }
    for (const ServiceGrant& one : file->service_grants) {
      if (std::ranges::count(plan.service_grant_ids, one.id) > 0) return take_grant(one);
    }
  };
  const std::string& record = row.sheet->record.text;
  const std::size_t at = row.element[0];
  if (record.starts_with("case_file.measures[]")) {
    take(file->measures[at]);
  } else if (record == "case_file.execution_plans[]") {
    take_first_of(file->execution_plans[at]);
  } else if (record == "case_file.evaluations[]") {
    const Evaluation& evaluation = file->evaluations[at];
    for (const Measure& one : file->measures) {
      if (one.id == evaluation.measure_id) take(one);
    }
    for (const ServiceGrant& one : file->service_grants) {
      if (one.id == evaluation.service_grant_id) take_grant(one);
    }
    for (const ExecutionPlan& one : file->execution_plans) {
      if (one.id != evaluation.execution_plan_id) continue;
      take_first_of(one);
      meant.words = "planas";
    }
  }
  return meant;
}

std::string CellTexts::imposed(const WrittenRow& row, const PlannedColumn& column) {
  const FieldReference& field = column.fields.front();
  const bool is_of_measure = row.sheet->record.text.starts_with("case_file.measures[]");
  if (field.leaf() != nullptr && field.leaf()->id_of == "Act" && !is_of_measure) {
    return name(column, field, values_of(row).one(field));
  }
  const bool is_other_list = column.refers.empty() && field.text.ends_with(".steps[]");
  if (is_other_list && !is_of_measure) return {};
  const Meant meant = meant_by(row);
  if (column.refers.empty()) return meant.words;
  return column.refers.front() == "act" ? references_.text_of("act", meant.act) : meant.child;
}

}  // namespace gerove::registers
