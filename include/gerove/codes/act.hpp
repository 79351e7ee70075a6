/// @file
/// Code lists: orders and other documents.
#pragma once

#include <cstdint>
#include <span>

#include "gerove/core/code_list.hpp"

namespace gerove {

/// Kinds of documents.
enum class ActKind : std::int32_t {
  unspecified = 0,       ///< unspecified
  order = 1,             ///< order
  council_decision = 2,  ///< council decision
  minutes = 3,           ///< minutes
  ruling = 4,            ///< court ruling
  conclusion = 5,        ///< conclusion
  regulations = 6,       ///< regulations
  law = 7,               ///< law
  minister_order = 8,    ///< minister's order
  notice = 9,            ///< letter, notice
  draft = 10,            ///< draft
  other = 90,            ///< other
};

/// Names and labels of ActKind.
inline constexpr CodeEntry act_kind_codes[] = {
    {0, "ACT_KIND_UNSPECIFIED", {"nenurodyta", "unspecified"}},
    {1, "ACT_KIND_ORDER", {"potvarkis (įsakymas)", "order"}},
    {2, "ACT_KIND_COUNCIL_DECISION", {"tarybos sprendimas", "council decision"}},
    {3, "ACT_KIND_MINUTES", {"protokolas", "minutes"}},
    {4, "ACT_KIND_RULING", {"teismo nutartis", "court ruling"}},
    {5, "ACT_KIND_CONCLUSION", {"išvada", "conclusion"}},
    {6, "ACT_KIND_REGULATIONS", {"nuostatai, reglamentas", "regulations"}},
    {7, "ACT_KIND_LAW", {"įstatymas", "law"}},
    {8, "ACT_KIND_MINISTER_ORDER", {"ministro įsakymas", "minister's order"}},
    {9, "ACT_KIND_NOTICE", {"raštas, pranešimas", "letter, notice"}},
    {10, "ACT_KIND_DRAFT", {"projektas", "draft"}},
    {90, "ACT_KIND_OTHER", {"kita", "other"}},
};
/// The code list of ActKind.
constexpr std::span<const CodeEntry> code_entries(ActKind) { return act_kind_codes; }

/// What an act is about; with the action it is the kind of order that reports count.
enum class ActSubject : std::int32_t {
  unspecified = 0,             ///< unspecified
  minimal_measure = 1,         ///< minimal measure
  average_measure = 2,         ///< average measure
  coordinated_services = 3,    ///< coordinated services
  compulsory_preschool = 4,    ///< compulsory pre-school education
  other_help = 5,              ///< other help
  care = 6,                    ///< care and guardianship
  commission_composition = 7,  ///< composition of a commission
  regulations = 8,             ///< regulations
  activity_plan = 9,           ///< activity plan
  programme = 10,              ///< programme or development plan
  services_plan = 11,          ///< plan of social services
  other = 90,                  ///< other
};

/// Names and labels of ActSubject.
inline constexpr CodeEntry act_subject_codes[] = {
    {0, "ACT_SUBJECT_UNSPECIFIED", {"nenurodyta", "unspecified"}},
    {1, "ACT_SUBJECT_MINIMAL_MEASURE", {"minimalios priežiūros priemonė", "minimal measure"}},
    {2, "ACT_SUBJECT_AVERAGE_MEASURE", {"vidutinės priežiūros priemonė", "average measure"}},
    {3,
     "ACT_SUBJECT_COORDINATED_SERVICES",
     {"koordinuotai teikiamos paslaugos", "coordinated services"}},
    {4,
     "ACT_SUBJECT_COMPULSORY_PRESCHOOL",
     {"privalomas ikimokyklinis ugdymas", "compulsory pre-school education"}},
    {5, "ACT_SUBJECT_OTHER_HELP", {"kita pagalba", "other help"}},
    {6, "ACT_SUBJECT_CARE", {"laikinoji priežiūra, globa", "care and guardianship"}},
    {7, "ACT_SUBJECT_COMMISSION_COMPOSITION", {"komisijos sudėtis", "composition of a commission"}},
    {8, "ACT_SUBJECT_REGULATIONS", {"nuostatai, reglamentas", "regulations"}},
    {9, "ACT_SUBJECT_ACTIVITY_PLAN", {"veiklos planas", "activity plan"}},
    {10, "ACT_SUBJECT_PROGRAMME", {"programa, plėtros planas", "programme or development plan"}},
    {11, "ACT_SUBJECT_SERVICES_PLAN", {"socialinių paslaugų planas", "plan of social services"}},
    {90, "ACT_SUBJECT_OTHER", {"kita", "other"}},
};
/// The code list of ActSubject.
constexpr std::span<const CodeEntry> code_entries(ActSubject) { return act_subject_codes; }

}  // namespace gerove
