/// @file
/// Supervision measures and what counts into them (VMVPĮ arts 6-8, 13, 14).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "gerove/codes/measure.hpp"
#include "gerove/codes/procedure.hpp"
#include "gerove/core/field_table.hpp"
#include "gerove/core/moment.hpp"
#include "gerove/core/period.hpp"
#include "gerove/domain/ids.hpp"
#include "gerove/domain/procedure.hpp"

namespace gerove {

/// A term of calendar days as an order states it.
struct StatedTerm {
  std::optional<Period> period{};         ///< from when to when
  std::optional<std::uint32_t> months{};  ///< length in months, if the order states that
  UnknownFields unknown{};                ///< fields of a newer writer
  bool operator==(const StatedTerm&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.v1.StatedTerm";
  /// The field table.
  static constexpr auto fields() {
    return field_table(field<1>("period", &StatedTerm::period, Privacy::plain),
                       field<2>("months", &StatedTerm::months, Privacy::plain));
  }
};

/// How long a measure lasts: a period, hours, or as the decision says individually.
struct MeasureTerm {
  /// one of: period, hours, individual
  std::variant<std::monostate, StatedTerm, std::uint32_t, std::string> length{};
  UnknownFields unknown{};  ///< fields of a newer writer
  bool operator==(const MeasureTerm&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.v1.MeasureTerm";
  /// The field table.
  static constexpr auto fields() {
    return field_table(one_of<1, 1>("period", &MeasureTerm::length, Privacy::plain),
                       one_of<2, 2>("hours", &MeasureTerm::length, Privacy::plain),
                       one_of<3, 3>("individual", &MeasureTerm::length, Privacy::plain));
  }
};

/// Who executes a measure (vykdantis asmuo), for a period.
struct Executor {
  InstitutionId institution_id{};  ///< the institution, if one
  PersonId person_id{};            ///< the person, if one
  std::optional<Period> period{};  ///< from when to when
  UnknownFields unknown{};         ///< fields of a newer writer
  bool operator==(const Executor&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.v1.Executor";
  /// The field table.
  static constexpr auto fields() {
    return field_table(field<1>("institution_id", &Executor::institution_id, Privacy::plain),
                       field<2>("person_id", &Executor::person_id, Privacy::plain),
                       field<3>("period", &Executor::period, Privacy::plain));
  }
};

/// The coordinating institution (koordinuojanti institucija) of a measure, and its case manager.
struct Coordination {
  InstitutionId institution_id{};                ///< the institution
  std::optional<Period> period{};                ///< from when to when
  PersonId case_manager_id{};                    ///< the case manager it appointed
  std::optional<Date> case_manager_appointed{};  ///< when
  UnknownFields unknown{};                       ///< fields of a newer writer
  bool operator==(const Coordination&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.v1.Coordination";
  /// The field table.
  static constexpr auto fields() {
    return field_table(
        field<1>("institution_id", &Coordination::institution_id, Privacy::plain),
        field<2>("period", &Coordination::period, Privacy::plain),
        field<3>("case_manager_id", &Coordination::case_manager_id, Privacy::plain),
        field<4>("case_manager_appointed", &Coordination::case_manager_appointed, Privacy::plain));
  }
};

/// A time in which a measure did not run, in whole days.
struct Suspension {
  SuspensionKind kind{};             ///< why
  std::optional<Period> period{};    ///< from when to when
  std::optional<Moment> left{};      ///< when the child left, if told to the hour
  std::optional<Moment> returned{};  ///< when the child was back
  std::string note{};                ///< remarks
  UnknownFields unknown{};           ///< fields of a newer writer
  bool operator==(const Suspension&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.v1.Suspension";
  /// The field table.
  static constexpr auto fields() {
    return field_table(field<1>("kind", &Suspension::kind, Privacy::offence),
                       field<2>("period", &Suspension::period, Privacy::offence),
                       field<3>("left", &Suspension::left, Privacy::offence),
                       field<4>("returned", &Suspension::returned, Privacy::offence),
                       field<5>("note", &Suspension::note, Privacy::offence));
  }
};

/// The end of a measure.
struct MeasureEnd {
  std::optional<Date> date{};  ///< when
  MeasureEndReason reason{};   ///< why
  std::string text{};          ///< why, in words
  Answer achieved{};           ///< whether its goals were achieved
  UnknownFields unknown{};     ///< fields of a newer writer
  bool operator==(const MeasureEnd&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.v1.MeasureEnd";
  /// The field table.
  static constexpr auto fields() {
    return field_table(field<1>("date", &MeasureEnd::date, Privacy::offence),
                       field<2>("reason", &MeasureEnd::reason, Privacy::offence),
                       field<3>("text", &MeasureEnd::text, Privacy::offence),
                       field<4>("achieved", &MeasureEnd::achieved, Privacy::offence));
  }
};

/// A supervision measure imposed on a child (priežiūros priemonė, VMVPĮ arts 6-8).
struct Measure {
  MeasureId id{};                     ///< id within the case file
  ChildId child_id{};                 ///< on whom it is imposed
  MeasureKind kind{};                 ///< which measure
  std::string kind_text{};            ///< as the order words it
  ProcedureId procedure_id{};         ///< procedure that imposed it
  ActId act_id{};                     ///< the order that imposed it
  std::optional<Date> imposed{};      ///< when it was imposed
  std::optional<MeasureTerm> term{};  ///< the term, as stated
  /// when it was really begun: the average measure runs from here (8(2))
  std::optional<Date> started{};
  std::optional<std::uint32_t> hours_done{};  ///< hours of activity done
  std::vector<Executor> executors{};          ///< who executes it
  std::vector<Coordination> coordination{};   ///< who coordinates it
  MeasureId extends_id{};                     ///< the measure that this one extends
  MeasureId replaces_id{};                    ///< the measure that this one replaces
  MeasureId reimposes_id{};                   ///< the earlier measure that this one imposes again
  std::vector<Suspension> suspensions{};      ///< when it did not run
  std::optional<MeasureEnd> end{};            ///< how it ended
  std::vector<GroundKind> grounds{};          ///< grounds on which it was imposed
  std::vector<Step> steps{};  ///< what happened during it (reports, acknowledgements)
  InstitutionId centre_id{};  ///< the socialisation centre of an average measure
  UnknownFields unknown{};    ///< fields of a newer writer
  bool operator==(const Measure&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.v1.Measure";
  /// The field table.
  static constexpr auto fields() {
    return field_table(field<1>("id", &Measure::id, Privacy::plain),
                       field<2>("child_id", &Measure::child_id, Privacy::plain),
                       field<3>("kind", &Measure::kind, Privacy::offence),
                       field<4>("kind_text", &Measure::kind_text, Privacy::offence),
                       field<5>("procedure_id", &Measure::procedure_id, Privacy::plain),
                       field<6>("act_id", &Measure::act_id, Privacy::plain),
                       field<7>("imposed", &Measure::imposed, Privacy::offence),
                       field<8>("term", &Measure::term, Privacy::offence),
                       field<9>("started", &Measure::started, Privacy::offence),
                       field<10>("hours_done", &Measure::hours_done, Privacy::offence),
                       field<11>("executors", &Measure::executors, Privacy::plain),
                       field<12>("coordination", &Measure::coordination, Privacy::plain),
                       field<13>("extends_id", &Measure::extends_id, Privacy::plain),
                       field<14>("replaces_id", &Measure::replaces_id, Privacy::plain),
                       field<15>("reimposes_id", &Measure::reimposes_id, Privacy::plain),
                       field<16>("suspensions", &Measure::suspensions, Privacy::offence),
                       field<17>("end", &Measure::end, Privacy::offence),
                       field<18>("grounds", &Measure::grounds, Privacy::offence),
                       field<19>("steps", &Measure::steps, Privacy::plain),
                       field<20>("centre_id", &Measure::centre_id, Privacy::plain));
  }
};

/// A criminal educational measure (BK 82, 88); its time counts into the average measure's quota
/// (VMVPĮ 8(2)).
struct CriminalEducationalMeasure {
  MeasureId id{};                  ///< id within the case file
  ChildId child_id{};              ///< on whom
  CriminalMeasureKind kind{};      ///< which
  std::optional<Date> judgment{};  ///< date of the judgment
  std::optional<Period> actual{};  ///< when it was really applied
  InstitutionId centre_id{};       ///< the institution
  /// when the centre told the commission of the arrival (22(5))
  std::optional<Date> centre_notice{};
  std::vector<Suspension> suspensions{};  ///< when it did not run
  UnknownFields unknown{};                ///< fields of a newer writer
  bool operator==(const CriminalEducationalMeasure&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.v1.CriminalEducationalMeasure";
  /// The field table.
  static constexpr auto fields() {
    return field_table(
        field<1>("id", &CriminalEducationalMeasure::id, Privacy::plain),
        field<2>("child_id", &CriminalEducationalMeasure::child_id, Privacy::plain),
        field<3>("kind", &CriminalEducationalMeasure::kind, Privacy::offence),
        field<4>("judgment", &CriminalEducationalMeasure::judgment, Privacy::offence),
        field<5>("actual", &CriminalEducationalMeasure::actual, Privacy::offence),
        field<6>("centre_id", &CriminalEducationalMeasure::centre_id, Privacy::plain),
        field<7>("centre_notice", &CriminalEducationalMeasure::centre_notice, Privacy::offence),
        field<8>("suspensions", &CriminalEducationalMeasure::suspensions, Privacy::offence));
  }
};

}  // namespace gerove
