/// @file
/// Code lists: supervision measures and what counts into them (VMVPĮ arts 6-8, 13, 14).
#pragma once

#include <cstdint>
#include <span>

#include "gerove/core/code_list.hpp"

namespace gerove {

/// Kinds of measures, as each edition of the law names them (VMVPĮ 6(1), 8). A measure keeps the
/// code of the edition under which it was imposed.
enum class MeasureKind : std::int32_t {
  unspecified = 0,                ///< unspecified
  attend_specialist_2021 = 1,     ///< attend a specialist
  attend_day_centre_2021 = 2,     ///< attend a day centre or another body
  continue_schooling_2021 = 3,    ///< go on with schooling
  attend_programme_2021 = 4,      ///< take part in therapy or programmes
  treatment_2021 = 5,             ///< treatment of disorders from substances, gambling, habits
  mediation_2021 = 6,             ///< take part in mediation
  useful_activity_2021 = 7,       ///< do useful activity
  attend_specialist_2011 = 11,    ///< obligation to attend a specialist (until 2016)
  attend_day_centre_2011 = 12,    ///< obligation to attend a day or youth centre (until 2016)
  other_school_2011 = 13,         ///< obligation to go on in another school (until 2016)
  learn_programme_2011 = 14,      ///< obligation to learn (until 2016)
  attend_programme_2011 = 15,     ///< obligation to take part in programmes (until 2016)
  stay_home_2011 = 16,            ///< obligation to be at home at set times (until 2016)
  avoid_places_people_2011 = 17,  ///< obligation to avoid places or people (until 2016)
  educational_work_2011 = 18,     ///< obligation to do educational work (until 2016)
  socialisation_centre = 30,      ///< average supervision: socialisation centre
  other = 90,                     ///< other
};

/// Names and labels of MeasureKind.
inline constexpr CodeEntry measure_kind_codes[] = {
    {0, "MEASURE_KIND_UNSPECIFIED", {"nenurodyta", "unspecified"}},
    {1, "MEASURE_KIND_ATTEND_SPECIALIST_2021", {"lankytis pas specialistą", "attend a specialist"}},
    {2,
     "MEASURE_KIND_ATTEND_DAY_CENTRE_2021",
     {"lankyti vaikų dienos centrą ar kitą įstaigą ar organizaciją",
      "attend a day centre or another body"}},
    {3,
     "MEASURE_KIND_CONTINUE_SCHOOLING_2021",
     {"tęsti mokymąsi toje pačioje ar kitoje mokykloje", "go on with schooling"}},
    {4,
     "MEASURE_KIND_ATTEND_PROGRAMME_2021",
     {"dalyvauti terapijoje ar programose", "take part in therapy or programmes"}},
    {5,
     "MEASURE_KIND_TREATMENT_2021",
     {"gydytis psichikos ir elgesio sutrikimus dėl priklausomybių",
      "treatment of disorders from substances, gambling, habits"}},
    {6, "MEASURE_KIND_MEDIATION_2021", {"dalyvauti mediacijos procese", "take part in mediation"}},
    {7,
     "MEASURE_KIND_USEFUL_ACTIVITY_2021",
     {"atlikti bendruomenei ar įstaigai naudingą veiklą", "do useful activity"}},
    {11,
     "MEASURE_KIND_ATTEND_SPECIALIST_2011",
     {"įpareigojimas lankytis pas specialistą (iki 2016)",
      "obligation to attend a specialist (until 2016)"}},
    {12,
     "MEASURE_KIND_ATTEND_DAY_CENTRE_2011",
     {"įpareigojimas lankyti dienos ar jaunimo centrą (iki 2016)",
      "obligation to attend a day or youth centre (until 2016)"}},
    {13,
     "MEASURE_KIND_OTHER_SCHOOL_2011",
     {"įpareigojimas tęsti mokymąsi kitoje mokykloje (iki 2016)",
      "obligation to go on in another school (until 2016)"}},
    {14,
     "MEASURE_KIND_LEARN_PROGRAMME_2011",
     {"įpareigojimas mokytis pagal programas (iki 2016)", "obligation to learn (until 2016)"}},
    {15,
     "MEASURE_KIND_ATTEND_PROGRAMME_2011",
     {"įpareigojimas dalyvauti programose (iki 2016)",
      "obligation to take part in programmes (until 2016)"}},
    {16,
     "MEASURE_KIND_STAY_HOME_2011",
     {"įpareigojimas būti namuose nustatytu laiku (iki 2016)",
      "obligation to be at home at set times (until 2016)"}},
    {17,
     "MEASURE_KIND_AVOID_PLACES_PEOPLE_2011",
     {"įpareigojimas nesilankyti vietose, nebendrauti (iki 2016)",
      "obligation to avoid places or people (until 2016)"}},
    {18,
     "MEASURE_KIND_EDUCATIONAL_WORK_2011",
     {"įpareigojimas dirbti auklėjamojo pobūdžio darbus (iki 2016)",
      "obligation to do educational work (until 2016)"}},
    {30,
     "MEASURE_KIND_SOCIALISATION_CENTRE",
     {"vidutinės priežiūros priemonė: vaikų socializacijos centras",
      "average supervision: socialisation centre"}},
    {90, "MEASURE_KIND_OTHER", {"kita", "other"}},
};
/// The code list of MeasureKind.
constexpr std::span<const CodeEntry> code_entries(MeasureKind) { return measure_kind_codes; }

/// Why a measure does not run for a time.
enum class SuspensionKind : std::int32_t {
  unspecified = 0,  ///< unspecified
  arrest = 1,       ///< arrest
  detention = 2,    ///< detention
  absconding = 3,   ///< absconding
  hospital = 4,     ///< hospital stay
  other = 90,       ///< other
};

/// Names and labels of SuspensionKind.
inline constexpr CodeEntry suspension_kind_codes[] = {
    {0, "SUSPENSION_KIND_UNSPECIFIED", {"nenurodyta", "unspecified"}},
    {1, "SUSPENSION_KIND_ARREST", {"areštas", "arrest"}},
    {2, "SUSPENSION_KIND_DETENTION", {"suėmimas", "detention"}},
    {3, "SUSPENSION_KIND_ABSCONDING", {"savavališkas pasišalinimas", "absconding"}},
    {4, "SUSPENSION_KIND_HOSPITAL", {"gydymas stacionare", "hospital stay"}},
    {90, "SUSPENSION_KIND_OTHER", {"kita", "other"}},
};
/// The code list of SuspensionKind.
constexpr std::span<const CodeEntry> code_entries(SuspensionKind) { return suspension_kind_codes; }

/// Why a measure ended (VMVPĮ art. 14; the rest are facts of life that it does not name).
enum class MeasureEndReason : std::int32_t {
  unspecified = 0,      ///< unspecified
  expired = 1,          ///< expired
  changed = 2,          ///< changed
  revoked = 3,          ///< revoked
  terminated = 4,       ///< terminated by imprisonment
  age_of_majority = 5,  ///< turned 18
  transferred = 6,      ///< transferred to another centre
  death = 7,            ///< death
  emigration = 8,       ///< emigrated
  emancipation = 9,     ///< emancipation
  other = 90,           ///< other
};

/// Names and labels of MeasureEndReason.
inline constexpr CodeEntry measure_end_reason_codes[] = {
    {0, "MEASURE_END_REASON_UNSPECIFIED", {"nenurodyta", "unspecified"}},
    {1, "MEASURE_END_REASON_EXPIRED", {"pasibaigė terminas", "expired"}},
    {2, "MEASURE_END_REASON_CHANGED", {"pakeista", "changed"}},
    {3, "MEASURE_END_REASON_REVOKED", {"panaikinta", "revoked"}},
    {4,
     "MEASURE_END_REASON_TERMINATED",
     {"nutraukta (laisvės atėmimas)", "terminated by imprisonment"}},
    {5, "MEASURE_END_REASON_AGE_OF_MAJORITY", {"sukako 18 metų", "turned 18"}},
    {6,
     "MEASURE_END_REASON_TRANSFERRED",
     {"perkelta į kitą centrą", "transferred to another centre"}},
    {7, "MEASURE_END_REASON_DEATH", {"mirtis", "death"}},
    {8, "MEASURE_END_REASON_EMIGRATION", {"išvyko gyventi į užsienį", "emigrated"}},
    {9, "MEASURE_END_REASON_EMANCIPATION", {"emancipacija", "emancipation"}},
    {90, "MEASURE_END_REASON_OTHER", {"kita", "other"}},
};
/// The code list of MeasureEndReason.
constexpr std::span<const CodeEntry> code_entries(MeasureEndReason) {
  return measure_end_reason_codes;
}

/// Educational measures of the Criminal Code (BK 82(1)).
enum class CriminalMeasureKind : std::int32_t {
  unspecified = 0,            ///< unspecified
  warning = 1,                ///< warning
  damages = 2,                ///< compensation of damage
  educational_works = 3,      ///< unpaid educational works
  handing_over = 4,           ///< handing over to parents or others
  behaviour_restriction = 5,  ///< restriction of behaviour
  special_institution = 6,    ///< special educational institution
};

/// Names and labels of CriminalMeasureKind.
inline constexpr CodeEntry criminal_measure_kind_codes[] = {
    {0, "CRIMINAL_MEASURE_KIND_UNSPECIFIED", {"nenurodyta", "unspecified"}},
    {1, "CRIMINAL_MEASURE_KIND_WARNING", {"įspėjimas", "warning"}},
    {2,
     "CRIMINAL_MEASURE_KIND_DAMAGES",
     {"turtinės žalos atlyginimas ar jos pašalinimas", "compensation of damage"}},
    {3,
     "CRIMINAL_MEASURE_KIND_EDUCATIONAL_WORKS",
     {"nemokami auklėjamojo pobūdžio darbai", "unpaid educational works"}},
    {4,
     "CRIMINAL_MEASURE_KIND_HANDING_OVER",
     {"atidavimas tėvams ar kitiems asmenims", "handing over to parents or others"}},
    {5,
     "CRIMINAL_MEASURE_KIND_BEHAVIOUR_RESTRICTION",
     {"elgesio apribojimas", "restriction of behaviour"}},
    {6,
     "CRIMINAL_MEASURE_KIND_SPECIAL_INSTITUTION",
     {"atidavimas į specialią auklėjimo įstaigą", "special educational institution"}},
};
/// The code list of CriminalMeasureKind.
constexpr std::span<const CodeEntry> code_entries(CriminalMeasureKind) {
  return criminal_measure_kind_codes;
}

}  // namespace gerove
