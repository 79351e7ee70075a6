#include "gerove/check/checker.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "check/date_contradictions.hpp"
#include "check/field_rules.hpp"
#include "check/id_kinds.hpp"
#include "check/trail.hpp"
#include "check/unknown_count.hpp"
#include "core/arena.hpp"
#include "core/finding_kind.hpp"
#include "core/flat_map.hpp"
#include "core/limited_findings.hpp"
#include "gerove/codes/personal_code.hpp"
#include "gerove/core/fingerprint.hpp"

namespace gerove::check {

namespace {

constexpr FindingKind header_missing{
    "header.missing",
    Severity::error,
    {"pirmasis failo įrašas nėra antraštė", "the first record of the file is no header"}};
constexpr FindingKind header_repeated{
    "header.repeated",
    Severity::info,
    {"antraštė ne failo pradžioje", "a header that is not the first record of its file"}};
constexpr FindingKind record_empty{
    "record.empty", Severity::error, {"įrašas be turinio", "a record without content"}};
constexpr FindingKind record_unknown{
    "record.unknown_kind",
    Severity::info,
    {"įrašo rūšis šiai versijai nežinoma", "a kind of record that this version does not know"}};
constexpr FindingKind id_missing{
    "id.missing", Severity::error, {"įrašas be identifikatoriaus", "a record without id"}};
constexpr FindingKind part_id_missing{
    "id.part_missing",
    Severity::info,
    {"įrašo dalis be identifikatoriaus: jos niekas negali nurodyti",
     "a part of a record without id: nothing can refer to it"}};
constexpr FindingKind id_is_personal_code{
    "id.personal_code",
    Severity::error,
    {"identifikatoriuje yra asmens kodas", "a personal code is in the id"}};
constexpr FindingKind id_duplicate{
    "id.duplicate",
    Severity::error,
    {"keli skirtingi tos pačios rūšies įrašai tuo pačiu identifikatoriumi",
     "different records of one kind have the same id"}};
constexpr FindingKind id_repeated{
    "id.repeated", Severity::warning, {"tas pats įrašas pakartotas", "the same record again"}};
constexpr FindingKind part_duplicate{
    "id.part_duplicate",
    Severity::error,
    {"kelios įrašo dalys tuo pačiu identifikatoriumi", "several parts have the same id"}};
constexpr FindingKind inner_reference_missing{
    "reference.missing",
    Severity::error,
    {"nurodytos šio įrašo dalies ({0}) nėra",
     "the part of this record referred to ({0}) is not there"}};
constexpr FindingKind reference_missing{
    "reference.missing",
    Severity::warning,
    {"nurodyto įrašo ({0}) tarp patikrintų nėra",
     "the record referred to ({0}) is not among those checked"}};
constexpr FindingKind code_unknown{
    "code.unknown",
    Severity::info,
    {"kodo numeris šiai versijai nežinomas", "a code number that this version does not know"}};
constexpr FindingKind fields_unknown{"fields.unknown",
                                     Severity::info,
                                     {"šiai versijai nežinomi laukai (išsaugoti): {0}",
                                      "fields that this version does not know (kept): {0}"}};
constexpr FindingKind birth_differs{"personal_code.birth_differs",
                                    Severity::warning,
                                    {"vaiko gimimo data nesutampa su asmens kodu",
                                     "the child's date of birth contradicts the personal code"}};
constexpr FindingKind sex_differs{
    "personal_code.sex_differs",
    Severity::warning,
    {"vaiko lytis nesutampa su asmens kodu", "the child's sex contradicts the personal code"}};
constexpr FindingKind dates_reversed{"dates.reversed", Severity::error, {}};
constexpr FindingKind sitting_number_repeated{
    "sitting.number_repeated",
    Severity::warning,
    {"tas pats organas tais pačiais metais turi kelis posėdžius šiuo numeriu",
     "several sittings of the body in that year have this number"}};
constexpr FindingKind minutes_number_repeated{
    "minutes.number_repeated",
    Severity::warning,
    {"tas pats organas tais pačiais metais turi kelis protokolus šiuo numeriu",
     "several minutes of the body in that year have this number"}};

/// A reference from the record at hand.
struct Reference {
  std::string_view kind;
  std::string_view id;
  std::string path;
};

/// A reference to a record that has not come yet.
struct OpenReference {
  std::string_view kind;
  std::string_view id;
  std::string_view record;
  std::string_view path;
  std::size_t file;
};

/// What a child's record says that its personal code may contradict.
struct ChildFacts {
  std::string_view record;
  std::size_t file;
  std::string_view person;
  std::optional<PartialDate> born;
  Sex sex;
};

/// A number given by a body in a year.
struct NumberOfBody {
  std::string_view body;
  int year;
  std::string_view number;
  bool operator==(const NumberOfBody&) const = default;
};

std::uint32_t short_hash(const NumberOfBody& number) {
  return joined_hash({gerove::short_hash(number.body),
                      static_cast<std::uint32_t>(number.year),
                      gerove::short_hash(number.number)});
}

/// An id and the kind of what it names.
struct Named {
  std::string_view kind;
  std::string_view id;
  bool operator==(const Named&) const = default;
};

std::uint32_t short_hash(const Named& named) {
  return joined_hash({gerove::short_hash(named.kind), gerove::short_hash(named.id)});
}

struct Nothing {};
template <class Key>
using FlatSet = FlatMap<Key, Nothing>;

/// What is kept of all records so far. The texts lie in an arena.
struct Known {
  FlatMap<Named, std::uint64_t> records{};  // with their fingerprints
  FlatSet<Named> outer_parts{};
  std::vector<OpenReference> references{};
  FlatSet<NumberOfBody> sitting_numbers{};
  FlatSet<NumberOfBody> minutes_numbers{};
  FlatMap<std::string_view, PersonalCodeReading> persons{};
  std::vector<ChildFacts> children{};
};

bool may_be_same_day(const PartialDate& a, const PartialDate& b) {
  return a.first() <= b.last() && b.first() <= a.last();
}

Finding with_argument(const FindingKind& kind, std::string_view argument) {
  Finding finding = make_finding(kind, {});
  finding.text = {fill(kind.text.lt, {argument}), fill(kind.text.en, {argument})};
  return finding;
}

/// The record's own id, or nothing for a header.
const std::string* own_id(const void* content, const TypeInfo& type) {
  const FieldInfo* id = type.find("id");
  if (id == nullptr) return nullptr;
  static const std::string none;
  return id->count(content) == 0 ? &none : static_cast<const std::string*>(id->at(content, 0));
}

}  // namespace

class Checker::State {
 public:
  explicit State(CheckOptions options) : options_(options), findings_(options.findings) {
    files_.emplace_back();
  }

  void begin_file(std::string name) {
    files_.push_back(std::move(name));
    header_wanted_ = true;
    first_record_ = true;
    number_ = 0;
  }

  void skip() { ++number_; }

  void add(const Record& record) {
    take(record);
    ++number_;
  }

  Findings take() { return findings_.take(); }

  Findings finish() {
    for (const OpenReference& open : known_.references) {
      if (!is_defined(open.kind, open.id)) report_missing(open);
    }
    known_.references.clear();
    compare_personal_codes();
    return std::exchange(findings_, LimitedFindings(options_.findings)).finish();
  }

 private:
  void take(const Record& record) {
    record_id_.clear();
    record_key_ = {};
    trail_.clear();
    check_header(record);
    const auto& fields = type_info<Record>().fields;
    const FieldInfo* chosen = nullptr;
    for (const FieldInfo& field : fields) {
      if (field.count(&record) != 0) chosen = &field;
    }
    if (chosen == nullptr) return say(record.unknown.empty() ? record_empty : record_unknown);
    check_content(*chosen, chosen->at(&record, 0));
    remember(record);
  }

  void push(Finding finding) {
    finding.record = record_id_;
    finding.source = files_.back();
    findings_.push(std::move(finding));
  }
  void push(Findings found) {
    for (Finding& finding : found) push(std::move(finding));
  }
  void say_of(const FindingKind& kind, std::string_view below) {
    if (findings_.is_full()) return findings_.count(kind.code, kind.severity);
    push(make_finding(kind, {}, trail_.text(below)));
  }
  void say(const FindingKind& kind) {
    if (findings_.is_full()) return findings_.count(kind.code, kind.severity);
    push(make_finding(kind, {}, trail_.text()));
  }

  void check_header(const Record& record) {
    const bool is_header = std::holds_alternative<Header>(record.content);
    if (first_record_ && header_wanted_ && !is_header) say(header_missing);
    if (!first_record_ && is_header) say(header_repeated);
    first_record_ = false;
  }

  void check_content(const FieldInfo& field, const void* content) {
    record_kind_ = field.name;
    parts_.clear();
    inner_references_.clear();
    unknown_fields_ = 0;
    trail_.enter(field, 0);
    check_own_id(content, field.type());
    check_dates(field, content);
    walk(content, field.type());
    resolve_inner();
    if (unknown_fields_ != 0) push(with_argument(fields_unknown, std::to_string(unknown_fields_)));
    trail_.leave();
  }

  void check_own_id(const void* content, const TypeInfo& type) {
    const std::string* id = own_id(content, type);
    if (id == nullptr) return;
    if (id->empty()) return say_of(id_missing, "id");
    record_id_ = *id;
    if (!holds_personal_code(*id)) return;
    record_id_ = '#' + std::to_string(number_);  // findings must not repeat the id
    say_of(id_is_personal_code, "id");
  }

  /// Dates of other records are not known here: those are a matter of `law::assess`.
  void check_dates(const FieldInfo& kind, const void* content) {
    Findings found;
    find_date_contradictions(kind, content, nullptr, dates_reversed, found);
    push(std::move(found));
  }

  void walk(const void* message, const TypeInfo& type) {
    Findings found;
    check_fields(message, type, trail_, found);
    push(std::move(found));
    unknown_fields_ += count_fields(type.unknown(message).bytes());
    for (const FieldInfo& field : type.fields) {
      walk_field(message, field);
    }
  }

  void walk_field(const void* message, const FieldInfo& field) {
    const std::size_t count = field.count(message);
    const bool is_part = trail_.depth() > 1;
    if (count == 0 && is_part && is_definition(field) &&
        IdKinds::instance().is_local(record_kind_, field.id_of)) {
      say_of(part_id_missing, field.name);
    }
    for (std::size_t i = 0; i < count; ++i) {
      const void* value = field.at(message, i);
      trail_.enter(field, i);
      if (field.kind == Kind::message) {
        walk(value, field.type());
      } else if (field.kind == Kind::enumeration) {
        if (find_code(field.codes(), field.number_of(value)) == nullptr) say(code_unknown);
      } else if (field.kind == Kind::id) {
        take_id(field, *static_cast<const std::string*>(value));
      }
      trail_.leave();
    }
  }

  void take_id(const FieldInfo& field, const std::string& id) {
    constexpr std::size_t depth_of_own_id = 2;
    if (is_definition(field) && trail_.depth() == depth_of_own_id) {
      return define_record(field.id_of, id);
    }
    if (holds_personal_code(id)) say(id_is_personal_code);
    is_definition(field) ? define_part(field.id_of, id) : take_reference(field.id_of, id);
  }

  void define_record(std::string_view kind, const std::string& id) { record_key_ = {kind, id}; }

  void define_part(std::string_view kind, const std::string& id) {
    if (!parts_.emplace(kind, id).second) say(part_duplicate);
    if (!IdKinds::instance().is_part_seen_from_outside(kind)) return;
    if (!known_.outer_parts.place_of({kind, id}))
      known_.outer_parts.add({kind, texts_.keep(id)}, {});
  }

  void take_reference(std::string_view kind, const std::string& id) {
    if (id.empty()) return;
    if (IdKinds::instance().is_local(record_kind_, kind)) {
      inner_references_.push_back({kind, id, trail_.text()});
    } else if (!is_defined(kind, id)) {
      known_.references.push_back({kind,
                                   texts_.keep(id),
                                   texts_.keep(record_id_),
                                   texts_.keep(trail_.text()),
                                   files_.size() - 1});
    }
  }

  void resolve_inner() {
    for (const Reference& reference : inner_references_) {
      if (parts_.contains({reference.kind, reference.id})) continue;
      Finding finding = with_argument(inner_reference_missing, reference.kind);
      finding.path = reference.path;
      push(std::move(finding));
    }
  }

  bool is_defined(std::string_view kind, std::string_view id) const {
    return known_.records.place_of({kind, id}) || known_.outer_parts.place_of({kind, id});
  }

  void report_missing(const OpenReference& reference) {
    Finding finding = with_argument(reference_missing, reference.kind);
    if (options_.complete) finding.severity = Severity::error;
    finding.record = reference.record;
    finding.path = reference.path;
    finding.source = files_[reference.file];
    findings_.push(std::move(finding));
  }

  /// What only makes sense between records.
  void remember(const Record& record) {
    if (!record_key_.id.empty()) {
      const auto print = fingerprint(record);
      if (const auto* const before = known_.records.find(record_key_)) {
        return say(*before == print ? id_repeated : id_duplicate);
      }
      known_.records.add({record_key_.kind, texts_.keep(record_key_.id)}, print);
    }
    if (const auto* sitting = std::get_if<Sitting>(&record.content)) remember_numbers(*sitting);
    if (const auto* person = std::get_if<Person>(&record.content)) {
      const auto reading = read_personal_code(person->personal_code);
      if (reading.sex || reading.birth_date) {
        known_.persons.add(texts_.keep(person->id.value), reading);
      }
    }
    if (const auto* child = std::get_if<Child>(&record.content)) {
      known_.children.push_back({texts_.keep(record_id_),
                                 files_.size() - 1,
                                 texts_.keep(child->person_id.value),
                                 child->born,
                                 child->sex});
    }
  }

  void remember_numbers(const Sitting& sitting) {
    if (!sitting.date) return;
    const auto repeated = [&](auto& numbers, const std::string& number) {
      const int year = year_month_day(*sitting.date).year;
      if (number.empty()) return false;
      return !numbers.add({texts_.keep(sitting.body_id.value), year, texts_.keep(number)}, {})
                  .second;
    };
    if (repeated(known_.sitting_numbers, sitting.number)) {
      push(make_finding(sitting_number_repeated, {}, "sitting.number"));
    }
    if (sitting.minutes && repeated(known_.minutes_numbers, sitting.minutes->number)) {
      push(make_finding(minutes_number_repeated, {}, "sitting.minutes.number"));
    }
  }

  void compare_personal_codes() {
    for (const ChildFacts& child : known_.children) {
      const PersonalCodeReading* const person = known_.persons.find(child.person);
      if (person == nullptr) continue;
      const PersonalCodeReading& code = *person;
      const auto report = [&](const FindingKind& kind, std::string path) {
        Finding finding = make_finding(kind, std::string(child.record), std::move(path));
        finding.source = files_[child.file];
        findings_.push(std::move(finding));
      };
      if (child.born && code.birth_date && !may_be_same_day(*child.born, *code.birth_date)) {
        report(birth_differs, "child.born");
      }
      if (child.sex != Sex::unspecified && code.sex && child.sex != *code.sex) {
        report(sex_differs, "child.sex");
      }
    }
    known_.children.clear();
  }

  CheckOptions options_;
  std::vector<std::string> files_;
  bool header_wanted_ = false;
  bool first_record_ = true;
  std::uint64_t number_ = 0;  // of the record in its file
  LimitedFindings findings_;

  // The record at hand.
  Trail trail_;
  std::string_view record_kind_;
  std::string record_id_;
  Named record_key_;
  std::set<std::pair<std::string_view, std::string_view>> parts_;
  std::vector<Reference> inner_references_;
  std::uint64_t unknown_fields_ = 0;

  Arena texts_;
  Known known_;
};

Checker::Checker(CheckOptions options) : state_(std::make_unique<State>(options)) {}
Checker::Checker(Checker&&) noexcept = default;
Checker& Checker::operator=(Checker&&) noexcept = default;
Checker::~Checker() = default;

void Checker::begin_file(std::string name) { state_->begin_file(std::move(name)); }
void Checker::add(const Record& record) { state_->add(record); }
void Checker::skip() { state_->skip(); }
Findings Checker::take() { return state_->take(); }
Findings Checker::finish() { return state_->finish(); }

Findings check(std::span<const Record> records, CheckOptions options) {
  Checker checker(options);
  checker.begin_file({});
  for (const Record& record : records) {
    checker.add(record);
  }
  return checker.finish();
}

}  // namespace gerove::check
