#include "law/assess/records_around.hpp"

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

#include "check/date_contradictions.hpp"
#include "check/date_path.hpp"

namespace gerove::law {

namespace {

constexpr FindingKind dates_order{"law.dates.order", Severity::error, {}};

template <class T>
const FieldInfo& field_of_record() {
  static const FieldInfo& field =
      *check::record_field(T::type_name.substr(check::record_package.size()));
  return field;
}

/// A set of records, as the table of dates asks it.
class RecordsAround : public check::Around {
 public:
  explicit RecordsAround(const Context& context) : context_(context) {}

  const void* find(std::string_view kind, std::string_view id) const override {
    const std::string text(id);
    if (kind == "Child") return context_.find(ChildId{text});
    if (kind == "Act") return context_.find(ActId{text});
    if (kind == "Sitting") return context_.find(SittingId{text});
    return nullptr;
  }

  void each_naming(std::string_view,
                   const TypeInfo& named,
                   std::string_view id,
                   const std::function<void(const void*)>& tell) const override {
    const std::string text(id);
    if (named.name == Procedure::type_name) {
      for (const ItemOfProcedure& item : context_.items_of(ProcedureId{text})) tell(item.sitting);
    } else if (named.name == Act::type_name) {
      for (const Sitting* sitting : context_.sittings_of(ActId{text})) tell(sitting);
    }
  }

 private:
  const Context& context_;
};

}  // namespace

template <class T>
void find_date_contradictions(AssessmentRun& run, const Context& context, const T& record) {
  const RecordsAround around(context);
  Findings& findings = run.result.findings;
  const std::size_t before = findings.size();
  check::find_date_contradictions(field_of_record<T>(), &record, &around, dates_order, findings);
  for (std::size_t i = before; i < findings.size(); ++i) findings[i].record = run.record;
}

template void find_date_contradictions(AssessmentRun&, const Context&, const CaseFile&);
template void find_date_contradictions(AssessmentRun&, const Context&, const Sitting&);
template void find_date_contradictions(AssessmentRun&, const Context&, const Act&);
template void find_date_contradictions(AssessmentRun&, const Context&, const ActivityPlan&);

}  // namespace gerove::law
