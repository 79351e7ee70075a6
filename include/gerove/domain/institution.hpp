/// @file
/// Institutions of the network and their addresses.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gerove/codes/institution.hpp"
#include "gerove/core/field_table.hpp"
#include "gerove/core/period.hpp"
#include "gerove/domain/ids.hpp"

namespace gerove {

/// A postal address and, if known, where it is on the map.
struct Address {
  std::string text{};                 ///< street, house, postal code, place in one line
  MunicipalityId municipality_id{};   ///< the municipality it lies in
  std::string eldership{};            ///< the eldership (seniūnija) it lies in
  AddressVisibility visibility{};     ///< who may see it
  std::optional<double> latitude{};   ///< degrees north, WGS 84
  std::optional<double> longitude{};  ///< degrees east, WGS 84
  UnknownFields unknown{};            ///< fields of a newer writer
  bool operator==(const Address&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.v1.Address";
  /// The field table.
  static constexpr auto fields() {
    return field_table(field<1>("text", &Address::text, Privacy::identity),
                       field<2>("municipality_id", &Address::municipality_id, Privacy::plain),
                       field<3>("eldership", &Address::eldership, Privacy::plain),
                       field<4>("visibility", &Address::visibility, Privacy::plain),
                       field<5>("latitude", &Address::latitude, Privacy::identity),
                       field<6>("longitude", &Address::longitude, Privacy::identity));
  }
};

/// One way to reach somebody.
struct Contact {
  ContactKind kind{};       ///< what it is
  std::string value{};      ///< number, address or page
  std::string note{};       ///< when or for what to use it
  UnknownFields unknown{};  ///< fields of a newer writer
  bool operator==(const Contact&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.v1.Contact";
  /// The field table.
  static constexpr auto fields() {
    return field_table(field<1>("kind", &Contact::kind, Privacy::plain),
                       field<2>("value", &Contact::value, Privacy::identity),
                       field<3>("note", &Contact::note, Privacy::identity));
  }
};

/// An institution, unit or organisation of the network (institucija, įstaiga, NVO).
struct Institution {
  InstitutionId id{};                ///< id of the record
  InstitutionKind kind{};            ///< what it is
  std::string legal_code{};          ///< legal entity code (juridinio asmens kodas), nine digits
  std::string name{};                ///< name in Lithuanian
  MunicipalityId municipality_id{};  ///< the municipality it belongs to or works in
  InstitutionId parent_id{};         ///< what it is part or member of
  ParentLink parent_link{};          ///< how it belongs there
  std::vector<Contact> contacts{};   ///< how to reach it
  std::optional<Address> address{};  ///< where it is
  std::optional<Period> active{};    ///< when it worked
  std::string kind_text{};           ///< the kind in words, when no code fits
  /// the HSDS object that it was read from, JSON: what no other field holds is written back from it
  std::string hsds_json{};
  UnknownFields unknown{};  ///< fields of a newer writer
  bool operator==(const Institution&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.v1.Institution";
  /// The field table.
  static constexpr auto fields() {
    return field_table(field<1>("id", &Institution::id, Privacy::plain),
                       field<2>("kind", &Institution::kind, Privacy::plain),
                       field<3>("legal_code", &Institution::legal_code, Privacy::plain),
                       field<4>("name", &Institution::name, Privacy::plain),
                       field<5>("municipality_id", &Institution::municipality_id, Privacy::plain),
                       field<6>("parent_id", &Institution::parent_id, Privacy::plain),
                       field<7>("parent_link", &Institution::parent_link, Privacy::plain),
                       field<8>("contacts", &Institution::contacts, Privacy::identity),
                       field<9>("address", &Institution::address, Privacy::identity),
                       field<10>("active", &Institution::active, Privacy::plain),
                       field<11>("kind_text", &Institution::kind_text, Privacy::plain),
                       field<12>("hsds_json", &Institution::hsds_json, Privacy::opaque));
  }
};

}  // namespace gerove
