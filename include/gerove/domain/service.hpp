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
#include "gerove/codes/service.hpp"
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
  /// whether it holds on public holidays, too; without an answer they are closed
  Answer on_holidays{};
  UnknownFields unknown{};  ///< fields of a newer writer
  bool operator==(const ServiceSchedule&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.v1.ServiceSchedule";
  /// The field table.
  static constexpr auto fields() {
    return field_table(field<1>("rrule", &ServiceSchedule::rrule, Privacy::plain),
                       field<2>("starts", &ServiceSchedule::starts, Privacy::plain),
                       field<3>("start_minute", &ServiceSchedule::start_minute, Privacy::plain),
                       field<4>("end_minute", &ServiceSchedule::end_minute, Privacy::plain),
                       field<5>("note", &ServiceSchedule::note, Privacy::plain),
                       field<6>("on_holidays", &ServiceSchedule::on_holidays, Privacy::plain));
  }
};

/// Capacity of a service from a day on.
struct CapacityState {
  std::optional<Date> since{};             ///< from which day
  std::optional<std::uint32_t> places{};   ///< places in all
  std::optional<std::uint32_t> taken{};    ///< places taken
  std::optional<std::uint32_t> waiting{};  ///< how many wait
  /// free places, where these are counted and not the places taken
  std::optional<std::uint32_t> available{};
  UnknownFields unknown{};  ///< fields of a newer writer
  bool operator==(const CapacityState&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.v1.CapacityState";
  /// The field table.
  static constexpr auto fields() {
    return field_table(field<1>("since", &CapacityState::since, Privacy::plain),
                       field<2>("places", &CapacityState::places, Privacy::plain),
                       field<3>("taken", &CapacityState::taken, Privacy::plain),
                       field<4>("waiting", &CapacityState::waiting, Privacy::plain),
                       field<5>("available", &CapacityState::available, Privacy::plain));
  }
};

/// One of the places where a service is given (teikimo vieta). What it does not say of its hours
/// and its capacity is what the service says.
struct ServiceSite {
  ServiceSiteId id{};                        ///< id within the service
  std::string name{};                        ///< name
  ServiceStatus status{};                    ///< whether it works
  std::optional<Address> address{};          ///< where
  std::vector<ServiceSchedule> schedules{};  ///< when
  std::vector<CapacityState> capacity{};     ///< capacity and waiting list by date
  std::vector<Contact> contacts{};           ///< how to ask there
  std::optional<Period> valid{};             ///< when the service is given there
  std::string description{};                 ///< description
  UnknownFields unknown{};                   ///< fields of a newer writer
  bool operator==(const ServiceSite&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.v1.ServiceSite";
  /// The field table.
  static constexpr auto fields() {
    return field_table(field<1>("id", &ServiceSite::id, Privacy::plain),
                       field<2>("name", &ServiceSite::name, Privacy::plain),
                       field<3>("status", &ServiceSite::status, Privacy::plain),
                       field<4>("address", &ServiceSite::address, Privacy::plain),
                       field<5>("schedules", &ServiceSite::schedules, Privacy::plain),
                       field<6>("capacity", &ServiceSite::capacity, Privacy::plain),
                       field<7>("contacts", &ServiceSite::contacts, Privacy::plain),
                       field<8>("valid", &ServiceSite::valid, Privacy::plain),
                       field<9>("description", &ServiceSite::description, Privacy::plain));
  }
};

/// A licence to give a service.
struct Licence {
  std::string number{};           ///< number
  LicenceState state{};           ///< how it stands
  std::string text{};             ///< what it allows, in words
  std::optional<Period> valid{};  ///< from when to when
  UnknownFields unknown{};        ///< fields of a newer writer
  bool operator==(const Licence&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.v1.Licence";
  /// The field table.
  static constexpr auto fields() {
    return field_table(field<1>("number", &Licence::number, Privacy::plain),
                       field<2>("state", &Licence::state, Privacy::plain),
                       field<3>("text", &Licence::text, Privacy::plain),
                       field<4>("valid", &Licence::valid, Privacy::plain));
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
  Boxed<AudienceRule> audience{};                       ///< for whom
  Boxed<Address> address{};                             ///< where
  std::vector<MunicipalityId> area_municipality_ids{};  ///< municipalities that it serves
  std::vector<ServiceSchedule> schedules{};             ///< when
  Boxed<Price> price{};                                 ///< what it costs
  std::vector<CapacityState> capacity{};                ///< capacity and waiting list by date
  std::vector<Contact> contacts{};                      ///< how to ask
  std::optional<Period> valid{};                        ///< when it is offered
  CareKind care_kind{};                                 ///< care form, if it is one
  /// the HSDS object that it was read from, JSON: what no other field holds is written back from it
  std::string hsds_json{};
  ServiceStatus status{};  ///< whether it works
  /// the places where it is given, if there are more than its address, or places with hours,
  /// capacity or a status of their own
  std::vector<ServiceSite> sites{};
  std::vector<Licence> licences{};             ///< licences to give it
  std::vector<std::string> funding_sources{};  ///< who pays for it, in words
  /// the name under which it is published, where its own must stay within the network
  std::string pseudonym{};
  Answer consent_required{};  ///< whether a referral to it needs consent
  UnknownFields unknown{};    ///< fields of a newer writer
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
        field<17>("hsds_json", &Service::hsds_json, Privacy::opaque),
        field<18>("status", &Service::status, Privacy::plain),
        field<19>("sites", &Service::sites, Privacy::plain),
        field<20>("licences", &Service::licences, Privacy::plain),
        field<21>("funding_sources", &Service::funding_sources, Privacy::plain),
        field<22>("pseudonym", &Service::pseudonym, Privacy::plain),
        field<23>("consent_required", &Service::consent_required, Privacy::plain));
  }
};

}  // namespace gerove
