/// @file
/// Code lists: held events.
#pragma once

#include <cstdint>
#include <span>

#include "gerove/core/code_list.hpp"

namespace gerove {

/// Kinds of activities.
enum class ActivityKind : std::int32_t {
  unspecified = 0,                ///< unspecified
  consultation = 1,               ///< consultation
  meeting = 2,                    ///< meeting
  preventive_event = 3,           ///< preventive event
  training = 4,                   ///< training
  school_commission_sitting = 5,  ///< attendance at a school commission
  conference = 6,                 ///< conference or discussion
  monitoring = 7,                 ///< monitoring
  information = 8,                ///< public information
  leaflet = 9,                    ///< leaflet or publication
  other = 90,                     ///< other
};

/// Names and labels of ActivityKind.
inline constexpr CodeEntry activity_kind_codes[] = {
    {0, "ACTIVITY_KIND_UNSPECIFIED", {"nenurodyta", "unspecified"}},
    {1, "ACTIVITY_KIND_CONSULTATION", {"konsultacija", "consultation"}},
    {2, "ACTIVITY_KIND_MEETING", {"pasitarimas", "meeting"}},
    {3, "ACTIVITY_KIND_PREVENTIVE_EVENT", {"prevencinis renginys", "preventive event"}},
    {4, "ACTIVITY_KIND_TRAINING", {"mokymai", "training"}},
    {5,
     "ACTIVITY_KIND_SCHOOL_COMMISSION_SITTING",
     {"dalyvavimas mokyklos komisijos posėdyje", "attendance at a school commission"}},
    {6, "ACTIVITY_KIND_CONFERENCE", {"konferencija, diskusija", "conference or discussion"}},
    {7, "ACTIVITY_KIND_MONITORING", {"stebėsena", "monitoring"}},
    {8, "ACTIVITY_KIND_INFORMATION", {"visuomenės informavimas", "public information"}},
    {9, "ACTIVITY_KIND_LEAFLET", {"lankstinukas, leidinys", "leaflet or publication"}},
    {90, "ACTIVITY_KIND_OTHER", {"kita", "other"}},
};
/// The code list of ActivityKind.
constexpr std::span<const CodeEntry> code_entries(ActivityKind) { return activity_kind_codes; }

}  // namespace gerove
