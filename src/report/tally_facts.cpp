#include "report/tally_facts.hpp"

#include <string>

#include "core/finding_kind.hpp"
#include "gerove/core/field_path.hpp"
#include "report/figure_list.hpp"

namespace gerove::report {

namespace {

constexpr FindingKind sitting_undated{
    "report.sitting.date_missing",
    Severity::warning,
    {"posėdis be datos: neskaičiuotas", "a sitting without date: not counted"}};
constexpr FindingKind held_unknown{
    "report.sitting.held_unknown",
    Severity::warning,
    {"neaišku, ar posėdis įvyko (nėra nei protokolo, nei dalyvių): neskaičiuotas",
     "unclear whether the sitting took place (neither minutes nor attendance): not counted"}};
constexpr FindingKind child_missing{
    "report.question.child_missing",
    Severity::info,
    {"klausime dėl vaiko nenurodytas nė vienas vaikas", "a question about a case names no child"}};
constexpr FindingKind order_undated{
    "report.order.date_missing",
    Severity::warning,
    {"potvarkis be datos: neskaičiuotas", "an order without date: not counted"}};
constexpr FindingKind kind_missing{"report.order.kind_missing",
                                   Severity::warning,
                                   {"dokumento rūšis nenurodyta: tarp potvarkių neskaičiuotas",
                                    "the kind of document is not stated: not counted as an order"}};
constexpr FindingKind action_missing{
    "report.order.action_missing",
    Severity::info,
    {"nenurodyta, ką potvarkis daro (skiria, pratęsia, keičia, naikina)",
     "what the order does (impose, extend, change, revoke) is not stated"}};
constexpr FindingKind procedure_undated{
    "report.procedure.date_missing",
    Severity::warning,
    {"procedūra be pradžios ir prašymo gavimo datos: neskaičiuota",
     "a procedure without day of beginning or receipt: not counted"}};
constexpr FindingKind measure_undated{
    "report.measure.date_missing",
    Severity::warning,
    {"priemonė be skyrimo datos: neskaičiuota",
     "a measure without the day on which it was imposed: not counted"}};
constexpr FindingKind decision_undated{"report.decision.date_missing",
                                       Severity::warning,
                                       {"sprendimas be datos: su potvarkiais nesugretintas",
                                        "a decision without date: not compared with orders"}};

bool is_about_case(AgendaItemKind kind) {
  return kind == AgendaItemKind::minimal_measure || kind == AgendaItemKind::average_measure ||
         kind == AgendaItemKind::coordinated_services ||
         kind == AgendaItemKind::compulsory_preschool;
}

std::optional<Date> receipt_of(const Procedure& procedure) {
  if (!procedure.request) return std::nullopt;
  const Request& request = *procedure.request;
  return request.received_by_mayor ? request.received_by_mayor : request.received_by_commission;
}

bool lies_in(const Period& period, const std::optional<Date>& day) {
  return day && period.contains(*day);
}

void add_procedure(const CaseFile& file,
                   std::size_t index,
                   const Period& period,
                   CaseFacts& facts,
                   Findings& findings) {
  const Procedure& procedure = file.procedures[index];
  const auto receipt = receipt_of(procedure);
  const auto begun = procedure.begun ? procedure.begun : receipt;
  if (!begun) {
    findings.push_back(make_finding(
        procedure_undated, file.id.value, indexed("case_file.procedures", index) + ".begun"));
  }
  ProcedureFacts found{
      .index = index, .begun = lies_in(period, begun), .requested = lies_in(period, receipt)};
  if (!found.begun && !found.requested) return;
  found.family = procedure.family_id.empty() ? file.family_id : procedure.family_id;
  if (procedure.request) {
    found.action = procedure.request->action;
    if (procedure.request->initiator) found.initiator = procedure.request->initiator->kind;
  }
  facts.procedures.push_back(std::move(found));
}

void add_decisions(const CaseFile& file,
                   std::size_t procedure,
                   const Period& period,
                   CaseFacts& facts,
                   Findings& findings) {
  const auto& decisions = file.procedures[procedure].decisions;
  for (std::size_t i = 0; i < decisions.size(); ++i) {
    const Decision& decision = decisions[i];
    if (!decision.date) {
      findings.push_back(make_finding(
          decision_undated,
          file.id.value,
          indexed("case_file.procedures", procedure) + indexed(".decisions", i) + ".date"));
    } else if (period.contains(*decision.date)) {
      facts.decisions.push_back(
          {procedure, i, decision.kind, decision.action, *decision.date, decision.act_id});
    }
  }
}

void add_measure(const CaseFile& file,
                 std::size_t index,
                 const Period& period,
                 CaseFacts& facts,
                 Findings& findings) {
  const Measure& measure = file.measures[index];
  if (!measure.imposed) {
    findings.push_back(make_finding(
        measure_undated, file.id.value, indexed("case_file.measures", index) + ".imposed"));
  } else if (period.contains(*measure.imposed)) {
    facts.measures.push_back({index, measure.kind, *measure.imposed, measure.act_id});
  }
}

}  // namespace

std::optional<SittingFacts> facts_of(const Sitting& sitting,
                                     const Period& period,
                                     Findings& findings) {
  const Answer held = was_held(sitting);
  if (!sitting.date) {
    if (held != Answer::no) {
      findings.push_back(make_finding(sitting_undated, sitting.id.value, "sitting.date"));
    }
    return std::nullopt;
  }
  if (!period.contains(*sitting.date)) return std::nullopt;
  if (held == Answer::unspecified) {
    findings.push_back(make_finding(held_unknown, sitting.id.value, "sitting.held"));
  }
  if (held != Answer::yes) return std::nullopt;

  SittingFacts facts{.body = sitting.body_id};
  for (const AgendaItem& item : sitting.agenda) {
    const bool adjourned = item.adjourned == Answer::yes;
    if (is_about_case(item.kind) && !adjourned && item.child_ids.empty()) {
      findings.push_back(make_finding(
          child_missing, sitting.id.value, indexed("sitting.agenda", facts.questions.size())));
    }
    facts.questions.push_back({adjourned, item.child_ids, item.act_ids});
  }
  return facts;
}

std::optional<OrderFacts> facts_of(const Act& act, const Period& period, Findings& findings) {
  const bool may_be_order = act.kind == ActKind::order || act.kind == ActKind::unspecified;
  if (!may_be_order || !is_case_subject(act.subject)) return std::nullopt;
  if (!act.date) {
    findings.push_back(make_finding(order_undated, act.id.value, "act.date"));
    return std::nullopt;
  }
  if (!period.contains(*act.date)) return std::nullopt;
  if (act.kind == ActKind::unspecified) {
    findings.push_back(make_finding(kind_missing, act.id.value, "act.kind"));
    return std::nullopt;
  }
  if (act.action == ProcedureAction::unspecified) {
    findings.push_back(make_finding(action_missing, act.id.value, "act.action"));
  }
  std::string issue;
  if (!act.number.empty()) {
    issue = std::to_string(static_cast<std::int32_t>(act.issuer)) + '\n' +
            act.issuer_institution_id.value + '\n' + act.municipality_id.value + '\n' + act.number;
  }
  return OrderFacts{act.subject,
                    act.action,
                    *act.date,
                    std::move(issue),
                    act.sitting_id,
                    act.case_file_ids,
                    act.child_ids};
}

std::optional<CaseFacts> facts_of(const CaseFile& file, const Period& period, Findings& findings) {
  CaseFacts facts;
  for (std::size_t i = 0; i < file.procedures.size(); ++i) {
    add_procedure(file, i, period, facts, findings);
    add_decisions(file, i, period, facts, findings);
  }
  for (std::size_t i = 0; i < file.measures.size(); ++i) {
    add_measure(file, i, period, facts, findings);
  }
  return facts.empty() ? std::nullopt : std::optional(std::move(facts));
}

}  // namespace gerove::report
