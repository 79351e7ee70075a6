#include "law/assess/assessment_run.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "core/finding_kind.hpp"
#include "gerove/calendar/vilnius_time.hpp"
#include "law/assess/due_soon.hpp"

namespace gerove::law {

namespace {

constexpr FindingKind convention_unknown{
    "law.convention.unknown",
    Severity::warning,
    {"parametruose pasirinkta tai, ko teisės lentelėje nėra; liko numatytasis atsakymas",
     "the parameters choose what the law table does not have; the default answer stays"}};

constexpr FindingKind nothing_told{
    "law.not_shown",
    Severity::warning,
    {"įrašai nerodo, ar laikomasi: {0}", "the records do not show whether these are kept: {0}"}};

/// `DEC-CONTENT – vykdančių asmenų (case_file.procedures[0].decisions[0])`
std::string shown(const NotShown& demand, std::string LawText::*language) {
  std::string text = demand.rule->id;
  if (demand.what != nullptr) text += " – " + demand.what->*language;
  return text + " (" + demand.place.path() + ')';
}

/// What one record does not show, each thing once.
struct NotShownOfRecord {
  const NotShown* first = nullptr;
  OwnedText list{};
  std::set<std::tuple<const Rule*, const LawText*, std::string>> said{};

  void add(const NotShown& demand) {
    if (first == nullptr) first = &demand;
    if (!said.emplace(demand.rule, demand.what, demand.place.path()).second) return;
    list.lt += (list.lt.empty() ? "" : "; ") + shown(demand, &LawText::lt);
    list.en += (list.en.empty() ? "" : "; ") + shown(demand, &LawText::en);
  }
};

/// Says in one finding of each record what it does not show.
void say_not_shown(AssessmentRun& run) {
  std::vector<NotShownOfRecord> records;
  std::map<std::string_view, std::size_t> places;
  for (const NotShown& demand : run.not_shown) {
    const auto [place, is_new] = places.try_emplace(demand.record, records.size());
    if (is_new) records.emplace_back();
    records[place->second].add(demand);
  }
  for (const auto& [first, list, said] : records) {
    Finding finding = make_finding(nothing_told, first->record, first->place.root);
    finding.text = {fill(nothing_told.text.lt, {list.lt}), fill(nothing_told.text.en, {list.en})};
    run.result.findings.push_back(std::move(finding));
  }
}

constexpr FindingKind order_unclear{
    "law.dates.order",
    Severity::warning,
    {"{0} anksčiau, nei {1}: negalima pasakyti, ar terminas įvykdytas",
     "{0} before {1}: it can't be told whether the term was kept"}};

/// The places, and those above them, of which the order of dates was told.
class ToldOrders {
 public:
  void note(const Finding& finding) {
    if (finding.code != order_unclear.code) return;
    for (std::size_t end = finding.path.size(); end != std::string::npos;) {
      told_.emplace(finding.record, finding.path.substr(0, end));
      end = end == 0 ? std::string::npos : finding.path.rfind('.', end - 1);
    }
  }
  bool has(const std::string& record, const std::string& path) const {
    return told_.contains({record, path});
  }

 private:
  std::set<std::pair<std::string, std::string>> told_;
};

/// Says where a term has no answer because of the order of dates, once of each place.
void say_out_of_order(AssessmentRun& run) {
  if (run.out_of_order.empty()) return;
  ToldOrders told;
  for (const Finding& finding : run.result.findings) told.note(finding);
  for (const OutOfOrder& one : run.out_of_order) {
    const std::string path = one.done.place.path();
    if (told.has(one.record, path)) continue;
    Finding finding = make_finding(order_unclear, one.record, path);
    const Text done = label(one.done.event);
    const Text anchor = label(one.anchor);
    finding.text = {fill(order_unclear.text.lt, {done.lt, anchor.lt}),
                    fill(order_unclear.text.en, {done.en, anchor.en})};
    told.note(finding);
    run.result.findings.push_back(std::move(finding));
  }
}

}  // namespace

AssessmentRun begin_assessment(const Law& law,
                               const calendar::Calendar& calendar,
                               const AsOf& as_of,
                               const Parameters* parameters,
                               std::string record,
                               const AssessOptions& options) {
  if (!calendar.covers(as_of.day)) throw Error(calendar.range_failure());
  const detail::CompiledLaw& compiled = law.compiled();
  AssessmentRun run{compiled, calendar, Choices(compiled), as_of.day, as_of};
  run.record = std::move(record);
  run.parameters = parameters;
  run.tried = law.find_rule(options.tried);
  run.complete = options.complete == Answer::yes;
  run.due_soon = due_soon_days(parameters);
  if (parameters == nullptr) return run;
  if (const auto unknown = run.choices.take(*parameters)) {
    const Place place = Place{"parameters"}.at("conventions", *unknown);
    run.result.findings.push_back(
        make_finding(convention_unknown, parameters->id.value, place.path()));
  }
  return run;
}

AsOf::AsOf(const Moment& point) : moment(point.seconds) {
  const auto date = calendar::vilnius_date(point.seconds);
  if (!date) throw Error(Failure{.code = Errc::calendar_range});
  day = *date;
}

Assessment end_assessment(AssessmentRun run, const AssessOptions& options) {
  say_not_shown(run);
  say_out_of_order(run);
  if (options.wanted) {
    std::erase_if(run.result.deadlines,
                  [&](const Deadline& deadline) { return !options.wanted(deadline); });
  }
  return std::move(run.result);
}

}  // namespace gerove::law
