#include <span>
#include <utility>

#include "gerove/intake/plan.hpp"
#include "intake/finding_list.hpp"
#include "intake/plan_builder.hpp"
#include "intake/plan_header.hpp"
#include "intake/plan_preamble.hpp"
#include "intake/plan_table.hpp"
#include "intake/plan_years.hpp"
#include "intake/text_lines.hpp"

namespace gerove::intake {

namespace {

void settle_approval(ActivityPlan& plan, FindingList& findings) {
  const auto citations = approving_citations(plan);
  if (citations.empty()) return;
  if (citations.size() > 1) {
    findings.add(plan_finding::several_approvals);
    return;
  }
  const Citation& act = citations.front();
  const auto date = act.date && !act.last_date ? act.date->exact() : std::nullopt;
  if (date) {
    plan.approval = PlanApproval{.date = date};
  } else {
    findings.add(plan_finding::approval_undated);
  }
}

void say_about_columns(const TableStart& start, std::uint32_t line, FindingList& findings) {
  const TextPlace first{line, 1};
  if (start.titles.empty()) {
    findings.add(plan_finding::no_header, first);
    return;
  }
  for (const std::size_t i : start.kinds.others()) {
    findings.add(plan_finding::unknown_column, {line, start.columns[i]});
  }
  for (const ColumnTitle& usual : usual_columns) {
    if (!start.kinds.find(usual.kind)) findings.add(plan_finding::missing_column, first);
  }
  if (start.kinds.measure_assumed) {
    const auto measure = start.kinds.find(ColumnKind::measure);
    findings.add(plan_finding::measure_column_assumed, {line, start.columns[*measure]});
  }
}

void read_table(std::span<const TextLine> lines,
                const TableStart& start,
                ActivityPlan& plan,
                FindingList& findings) {
  const std::uint32_t first_line = lines[start.header].number;
  plan.columns = start.titles;
  if (!start.titles.empty()) plan.columns_line = first_line;
  say_about_columns(start, first_line, findings);
  PlanBuilder builder(plan, start.kinds, findings);
  PlanTable table(start, plan, builder, findings);
  for (const TextLine& line : lines.subspan(start.rows)) table.read(line);
  table.finish();
  builder.finish();
  if (plan.goals.empty()) findings.add(plan_finding::empty_table, {first_line, 1});
}

void read_text(std::string_view text,
               const PlanOptions& options,
               ActivityPlan& plan,
               FindingList& findings) {
  const auto lines = split_lines(text);
  const auto start = find_table(lines);
  const std::span all(lines);
  read_preamble(start ? all.first(start->header) : all, plan, findings);
  settle_years(options, plan, findings);
  if (start) {
    read_table(all, *start, plan, findings);
  } else if (text.find('\t') == text.npos) {
    findings.add(plan_finding::no_tabs);
  } else {
    findings.add(plan_finding::no_table);
  }
  settle_approval(plan, findings);
}

}  // namespace

std::optional<Failure> try_read_plan(std::string_view bytes,
                                     PlanReading& out,
                                     const PlanOptions& options) {
  if (bytes.size() > options.max_bytes) {
    Failure failure;
    failure.code = Errc::intake_size;
    return failure;
  }
  DecodedText decoded;
  if (auto failure = try_decode_text(bytes, decoded, options.encoding)) return failure;
  PlanReading reading;
  reading.encoding = decoded.encoding;
  FindingList findings(options.max_findings);
  if (decoded.assumed) findings.add(plan_finding::encoding_assumed);
  read_text(decoded.text, options, reading.plan, findings);
  reading.findings = std::move(findings).finish();
  out = std::move(reading);
  return std::nullopt;
}

PlanReading read_plan(std::string_view bytes, const PlanOptions& options) {
  PlanReading reading;
  if (auto failure = try_read_plan(bytes, reading, options)) throw Error(std::move(*failure));
  return reading;
}

}  // namespace gerove::intake
