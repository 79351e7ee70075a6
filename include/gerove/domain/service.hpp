/// @file
/// The directory of services.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gerove/codes/care.hpp"
#include "gerove/codes/child.hpp"
#include "gerove/codes/procedure.hpp"
#include "gerove/codes/service_grant.hpp"
#include "gerove/core/decimal.hpp"
#include "gerove/core/field_table.hpp"
#include "gerove/core/period.hpp"
#include "gerove/domain/ids.hpp"
#include "gerove/domain/institution.hpp"

namespace gerove {

/// For whom a service is, as data.
struct AudienceRule {
  std::optional<std::uint32_t> age_from_months{};  ///< youngest age, in whole months
  std::optional<std::uint32_t> age_to_months{};    ///< oldest age, in whole months
  /// levels of special needs that it takes; none listed means all
  std::vector<SpecialNeedsLevel> needs_levels{};
  /// residence in one of these; none listed means any
  std::vector<MunicipalityId> municipality_ids{};
  /// residence in one of these elderships; none listed means any
  std::vector<std::string> elderships{};
  std::vector<std::string> grounds{};    ///< grounds that it asks for, in words
  std::vector<std::string> languages{};  ///< languages, BCP 47
  std::string text{};                    ///< audience in words
  /// shifts in which its children may learn; none listed means any
  std::vector<SchoolShift> school_shifts{};
  /// grounds that it asks for, one of which must be given; none listed means none is asked for
  std::vector<GroundKind> ground_kinds{};
  UnknownFields unknown{};  ///< fields of a newer writer
  bool operator==(const AudienceRule&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.v1.AudienceRule";
  /// The field table.
  static constexpr auto fields() {
    return field_table(
        field<1>("age_from_months", &AudienceRule::age_from_months, Privacy::plain),
        field<2>("age_to_months", &AudienceRule::age_to_months, Privacy::plain),
        field<3>("needs_levels", &AudienceRule::needs_levels, Privacy::plain),
        field<4>("municipality_ids", &AudienceRule::municipality_ids, Privacy::plain),
        field<5>("elderships", &AudienceRule::elderships, Privacy::plain),
        field<6>("grounds", &AudienceRule::grounds, Privacy::plain),
        field<7>("languages", &AudienceRule::languages, Privacy::plain),
        field<8>("text", &AudienceRule::text, Privacy::plain),
        field<9>("school_shifts", &AudienceRule::school_shifts, Privacy::plain),
        field<10>("ground_kinds", &AudienceRule::ground_kinds, Privacy::plain));
  }
};

/// When a service is offered.
struct ServiceSchedule {
  std::string rrule{};           ///< recurrence rule as RFC 5545 writes it, without DTSTART
  std::optional<Date> starts{};  ///< first day
  std::optional<std::uint32_t> start_minute{};  ///< minute of the day at which it opens, local time
  std::optional<std::uint32_t> end_minute{};    ///< minute of the day at which it closes
  std::string note{};                           ///< in words
  UnknownFields unknown{};                      ///< fields of a newer writer
  bool operator==(const ServiceSchedule&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.v1.ServiceSchedule";
  /// The field table.
  static constexpr auto fields() {
    return field_table(field<1>("rrule", &ServiceSchedule::rrule, Privacy::plain),
                       field<2>("starts", &ServiceSchedule::starts, Privacy::plain),
                       field<3>("start_minute", &ServiceSchedule::start_minute, Privacy::plain),
                       field<4>("end_minute", &ServiceSchedule::end_minute, Privacy::plain),
                       field<5>("note", &ServiceSchedule::note, Privacy::plain));
  }
};

/// Capacity of a service from a day on.
struct CapacityState {
  std::optional<Date> since{};             ///< from which day
  std::optional<std::uint32_t> places{};   ///< places in all
  std::optional<std::uint32_t> taken{};    ///< places taken
  std::optional<std::uint32_t> waiting{};  ///< how many wait
  UnknownFields unknown{};                 ///< fields of a newer writer
  bool operator==(const CapacityState&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.v1.CapacityState";
  /// The field table.
  static constexpr auto fields() {
    return field_table(field<1>("since", &CapacityState::since, Privacy::plain),
                       field<2>("places", &CapacityState::places, Privacy::plain),
                       field<3>("taken", &CapacityState::taken, Privacy::plain),
                       field<4>("waiting", &CapacityState::waiting, Privacy::plain));
  }
};

/// What a service costs.
struct Price {
  std::optional<Decimal> amount{};  ///< how much, in the currency
  std::string currency{};           ///< ISO 4217 code.
  std::string unit{};               ///< per what
  std::string note{};               ///< reductions, in words
  UnknownFields unknown{};          ///< fields of a newer writer
  bool operator==(const Price&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.v1.Price";
  /// The field table.
  static constexpr auto fields() {
    return field_table(field<1>("amount", &Price::amount, Privacy::plain),
                       field<2>("currency", &Price::currency, Privacy::plain),
                       field<3>("unit", &Price::unit, Privacy::plain),
                       field<4>("note", &Price::note, Privacy::plain));
  }
};

/// A service of the directory (paslauga).
struct Service {
  ServiceId id{};                ///< id of the record
  InstitutionId provider_id{};   ///< who provides it
  ServiceRoot root{};            ///< family of services
  std::string catalogue_code{};  ///< code in the catalogue of social services, if it has one
  std::string name{};            ///< name in Lithuanian
  std::vector<std::string> other_names{};               ///< other names
  std::string description{};                            ///< description
  std::optional<AudienceRule> audience{};               ///< for whom
  std::optional<Address> address{};                     ///< where
  std::vector<MunicipalityId> area_municipality_ids{};  ///< municipalities that it serves
  std::vector<ServiceSchedule> schedules{};             ///< when
  std::optional<Price> price{};                         ///< what it costs
  std::vector<CapacityState> capacity{};                ///< capacity and waiting list by date
  std::vector<Contact> contacts{};                      ///< how to ask
  std::optional<Period> valid{};                        ///< when it is offered
  CareKind care_kind{};                                 ///< care form, if it is one
  /// the HSDS object that it was read from, JSON: what no other field holds is written back from it
  std::string hsds_json{};
  UnknownFields unknown{};  ///< fields of a newer writer
  bool operator==(const Service&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.v1.Service";
  /// The field table.
  static constexpr auto fields() {
    return field_table(
        field<1>("id", &Service::id, Privacy::plain),
        field<2>("provider_id", &Service::provider_id, Privacy::plain),
        field<3>("root", &Service::root, Privacy::plain),
        field<4>("catalogue_code", &Service::catalogue_code, Privacy::plain),
        field<5>("name", &Service::name, Privacy::plain),
        field<6>("other_names", &Service::other_names, Privacy::plain),
        field<7>("description", &Service::description, Privacy::plain),
        field<8>("audience", &Service::audience, Privacy::plain),
        field<9>("address", &Service::address, Privacy::plain),
        field<10>("area_municipality_ids", &Service::area_municipality_ids, Privacy::plain),
        field<11>("schedules", &Service::schedules, Privacy::plain),
        field<12>("price", &Service::price, Privacy::plain),
        field<13>("capacity", &Service::capacity, Privacy::plain),
        field<14>("contacts", &Service::contacts, Privacy::plain),
        field<15>("valid", &Service::valid, Privacy::plain),
        field<16>("care_kind", &Service::care_kind, Privacy::plain),
        field<17>("hsds_json", &Service::hsds_json, Privacy::identity));
  }
};

}  // namespace gerove
