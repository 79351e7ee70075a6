/// @file
/// A table of law: rules, editions and open questions as dated data. The format is
/// `gerove/law/v1/rules.proto`; a table is checked and made ready by gerove/law/law.hpp.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "gerove/codes/parameters.hpp"
#include "gerove/codes/procedure.hpp"
#include "gerove/core/date.hpp"
#include "gerove/core/field_table.hpp"
#include "gerove/core/text.hpp"
#include "gerove/core/type_info.hpp"
#include "gerove/law/vocabulary.hpp"

namespace gerove::law {

/// Text in both languages.
struct LawText {
  std::string lt{};         ///< Lithuanian
  std::string en{};         ///< English
  UnknownFields unknown{};  ///< fields of a newer writer
  bool operator==(const LawText&) const = default;
  /// The text in one language.
  const std::string& in(Language language) const { return language == Language::lt ? lt : en; }
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.law.v1.LawText";
  /// The field table.
  static constexpr auto fields() {
    return field_table(field<1>("lt", &LawText::lt, Privacy::plain),
                       field<2>("en", &LawText::en, Privacy::plain));
  }
};

/// Where in an act a rule stands.
struct Citation {
  std::string act{};        ///< short name of the act, such as VMVPĮ
  std::string place{};      ///< article, paragraph and point, such as 12(13)
  UnknownFields unknown{};  ///< fields of a newer writer
  bool operator==(const Citation&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.law.v1.Citation";
  /// The field table.
  static constexpr auto fields() {
    return field_table(field<1>("act", &Citation::act, Privacy::plain),
                       field<2>("place", &Citation::place, Privacy::plain));
  }
};

/// A number of units.
struct Amount {
  std::uint32_t number{};   ///< how many
  TermUnit unit{};          ///< of what
  UnknownFields unknown{};  ///< fields of a newer writer
  bool operator==(const Amount&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.law.v1.Amount";
  /// The field table.
  static constexpr auto fields() {
    return field_table(field<1>("number", &Amount::number, Privacy::plain),
                       field<2>("unit", &Amount::unit, Privacy::plain));
  }
};

/// A fact that must have, or must not have, certain values.
struct Condition {
  Fact fact{};                         ///< which fact
  std::vector<std::string> any_of{};   ///< it has one of these
  std::vector<std::string> none_of{};  ///< it has none of these
  UnknownFields unknown{};             ///< fields of a newer writer
  bool operator==(const Condition&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.law.v1.Condition";
  /// The field table.
  static constexpr auto fields() {
    return field_table(field<1>("fact", &Condition::fact, Privacy::plain),
                       field<2>("any_of", &Condition::any_of, Privacy::plain),
                       field<3>("none_of", &Condition::none_of, Privacy::plain));
  }
};

/// The event that an option of a convention counts from.
struct AnchorOption {
  std::string option{};     ///< id of the option
  Event event{};            ///< the event
  UnknownFields unknown{};  ///< fields of a newer writer
  bool operator==(const AnchorOption&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.law.v1.AnchorOption";
  /// The field table.
  static constexpr auto fields() {
    return field_table(field<1>("option", &AnchorOption::option, Privacy::plain),
                       field<2>("event", &AnchorOption::event, Privacy::plain));
  }
};

/// A term in which something has to be done.
struct StatutoryTerm {
  Event anchor{};  ///< what it is counted from
  Pick pick{};     ///< which, of several
  /// id of the convention that decides between several readings of the anchor; empty when there is
  /// one
  std::string convention{};
  std::vector<AnchorOption> anchor_options{};  ///< the anchor by each of its options
  Direction direction{};                       ///< how the term lies to its anchor
  /// how long; absent where the law says at once or names the day itself
  std::optional<Amount> amount{};
  TermNature nature{};        ///< whether its end may move
  std::vector<Event> done{};  ///< any of these fulfils it
  /// to whom, each of them, if the step that fulfils it has addressees (codes of ActorKind)
  std::vector<std::string> each_addressee{};
  /// who has to have done it, where the law says; empty for anybody (codes of ActorKind)
  std::vector<std::string> actors{};
  Event until{};            ///< where what recurs stops
  UnknownFields unknown{};  ///< fields of a newer writer
  bool operator==(const StatutoryTerm&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.law.v1.StatutoryTerm";
  /// The field table.
  static constexpr auto fields() {
    return field_table(field<1>("anchor", &StatutoryTerm::anchor, Privacy::plain),
                       field<2>("pick", &StatutoryTerm::pick, Privacy::plain),
                       field<3>("convention", &StatutoryTerm::convention, Privacy::plain),
                       field<4>("anchor_options", &StatutoryTerm::anchor_options, Privacy::plain),
                       field<5>("direction", &StatutoryTerm::direction, Privacy::plain),
                       field<6>("amount", &StatutoryTerm::amount, Privacy::plain),
                       field<7>("nature", &StatutoryTerm::nature, Privacy::plain),
                       field<8>("done", &StatutoryTerm::done, Privacy::plain),
                       field<9>("each_addressee", &StatutoryTerm::each_addressee, Privacy::plain),
                       field<10>("actors", &StatutoryTerm::actors, Privacy::plain),
                       field<11>("until", &StatutoryTerm::until, Privacy::plain));
  }
};

/// A bound of a quantity.
struct Limit {
  std::uint32_t number{};  ///< the number
  /// denominator of a share; zero for whole numbers
  std::uint32_t of{};
  /// the unit, where the quantity has one; for an age, SCHOOL_YEAR means to the end of the school
  /// year in which it is reached
  TermUnit unit{};
  /// yes if an age counts as reached on the first day of the calendar year of the birthday
  Answer by_calendar_year{};
  UnknownFields unknown{};  ///< fields of a newer writer
  bool operator==(const Limit&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.law.v1.Limit";
  /// The field table.
  static constexpr auto fields() {
    return field_table(field<1>("number", &Limit::number, Privacy::plain),
                       field<2>("of", &Limit::of, Privacy::plain),
                       field<3>("unit", &Limit::unit, Privacy::plain),
                       field<4>("by_calendar_year", &Limit::by_calendar_year, Privacy::plain));
  }
};

/// Bounds of a quantity.
struct Cap {
  Quantity quantity{};               ///< what is bounded
  std::optional<Limit> at_most{};    ///< not more than
  std::optional<Limit> at_least{};   ///< not less than
  std::optional<Limit> more_than{};  ///< more than
  std::optional<Limit> less_than{};  ///< less than
  UnknownFields unknown{};           ///< fields of a newer writer
  bool operator==(const Cap&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.law.v1.Cap";
  /// The field table.
  static constexpr auto fields() {
    return field_table(field<1>("quantity", &Cap::quantity, Privacy::plain),
                       field<2>("at_most", &Cap::at_most, Privacy::plain),
                       field<3>("at_least", &Cap::at_least, Privacy::plain),
                       field<4>("more_than", &Cap::more_than, Privacy::plain),
                       field<5>("less_than", &Cap::less_than, Privacy::plain));
  }
};

/// What a fact has to be.
struct DemandItem {
  Fact fact{};                         ///< which fact
  std::vector<std::string> all_of{};   ///< each of its values is one of these
  std::vector<std::string> any_of{};   ///< one of its values is one of these
  std::vector<std::string> none_of{};  ///< none of its values is one of these
  std::vector<Condition> when{};       ///< only if all of these hold
  std::optional<LawText> what{};       ///< what is missing or wrong, in words
  Answer recorded{};                   ///< yes if it has to be recorded: not recorded is broken
  UnknownFields unknown{};             ///< fields of a newer writer
  bool operator==(const DemandItem&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.law.v1.DemandItem";
  /// The field table.
  static constexpr auto fields() {
    return field_table(field<1>("fact", &DemandItem::fact, Privacy::plain),
                       field<2>("all_of", &DemandItem::all_of, Privacy::plain),
                       field<3>("any_of", &DemandItem::any_of, Privacy::plain),
                       field<4>("none_of", &DemandItem::none_of, Privacy::plain),
                       field<5>("when", &DemandItem::when, Privacy::plain),
                       field<6>("what", &DemandItem::what, Privacy::plain),
                       field<7>("recorded", &DemandItem::recorded, Privacy::plain));
  }
};

/// What must be, may only be, or must not be.
struct Demand {
  std::vector<DemandItem> items{};  ///< each of them
  UnknownFields unknown{};          ///< fields of a newer writer
  bool operator==(const Demand&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.law.v1.Demand";
  /// The field table.
  static constexpr auto fields() {
    return field_table(field<1>("items", &Demand::items, Privacy::plain));
  }
};

/// What counts into a quantity that builds up over time.
struct Counting {
  Quantity quantity{};  ///< which
  /// criminal measures that count (codes of CriminalMeasureKind)
  std::vector<std::string> plus_criminal_measures{};
  /// suspensions that do not count, and move the end (codes of SuspensionKind)
  std::vector<std::string> minus_suspensions{};
  /// suspensions that count all the same (codes of SuspensionKind)
  std::vector<std::string> plus_suspensions{};
  /// suspensions that end what counts for good (codes of SuspensionKind)
  std::vector<std::string> ended_by_suspensions{};
  UnknownFields unknown{};  ///< fields of a newer writer
  bool operator==(const Counting&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.law.v1.Counting";
  /// The field table.
  static constexpr auto fields() {
    return field_table(
        field<1>("quantity", &Counting::quantity, Privacy::plain),
        field<2>("plus_criminal_measures", &Counting::plus_criminal_measures, Privacy::plain),
        field<3>("minus_suspensions", &Counting::minus_suspensions, Privacy::plain),
        field<4>("plus_suspensions", &Counting::plus_suspensions, Privacy::plain),
        field<5>("ended_by_suspensions", &Counting::ended_by_suspensions, Privacy::plain));
  }
};

/// What the law says besides; it is shown and never fires.
struct Note {
  std::optional<LawText> says{};  ///< its substance
  UnknownFields unknown{};        ///< fields of a newer writer
  bool operator==(const Note&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.law.v1.Note";
  /// The field table.
  static constexpr auto fields() {
    return field_table(field<1>("says", &Note::says, Privacy::plain));
  }
};

/// What nobody has read or found: no number stands for it.
struct Unknown {
  std::optional<LawText> why{};  ///< why it is unknown
  UnknownFields unknown{};       ///< fields of a newer writer
  bool operator==(const Unknown&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.law.v1.Unknown";
  /// The field table.
  static constexpr auto fields() {
    return field_table(field<1>("why", &Unknown::why, Privacy::plain));
  }
};

/// Dates in force of a row that goes by the day and not by editions.
struct InForce {
  std::optional<Date> from{};  ///< first day; absent if open or unknown
  std::optional<Date> to{};    ///< last day; absent if open
  /// yes if it began some day that nobody has looked up
  Answer from_unknown{};
  /// when the text was read; before it, an unknown beginning makes the row uncertain
  std::optional<Date> read_on{};
  UnknownFields unknown{};  ///< fields of a newer writer
  bool operator==(const InForce&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.law.v1.InForce";
  /// The field table.
  static constexpr auto fields() {
    return field_table(field<1>("from", &InForce::from, Privacy::plain),
                       field<2>("to", &InForce::to, Privacy::plain),
                       field<3>("from_unknown", &InForce::from_unknown, Privacy::plain),
                       field<4>("read_on", &InForce::read_on, Privacy::plain));
  }
};

/// A rule as it stood in some editions or between dates.
struct Row {
  std::vector<std::string> regimes{};  ///< ids of the editions
  std::optional<InForce> in_force{};   ///< or the dates
  std::vector<Condition> when{};       ///< only if all of these hold
  /// One of: term, cap, demand, counting, note, unknown.
  std::variant<std::monostate, StatutoryTerm, Cap, Demand, Counting, Note, Unknown> body{};
  std::vector<Citation> citations{};   ///< where it stands
  std::vector<std::string> sources{};  ///< where it was read (ids of sources)
  ValueStatus value_status{};          ///< how far the value can be relied on
  ValueStatus counting_status{};       ///< how far the way of counting can be relied on
  std::string quirk{};                 ///< an oddity of the text, kept as it is
  UnknownFields unknown{};             ///< fields of a newer writer
  bool operator==(const Row&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.law.v1.Row";
  /// The field table.
  static constexpr auto fields() {
    return field_table(field<1>("regimes", &Row::regimes, Privacy::plain),
                       field<2>("in_force", &Row::in_force, Privacy::plain),
                       field<3>("when", &Row::when, Privacy::plain),
                       one_of<4, 1>("term", &Row::body, Privacy::plain),
                       one_of<5, 2>("cap", &Row::body, Privacy::plain),
                       one_of<6, 3>("demand", &Row::body, Privacy::plain),
                       one_of<7, 4>("counting", &Row::body, Privacy::plain),
                       one_of<8, 5>("note", &Row::body, Privacy::plain),
                       one_of<9, 6>("unknown", &Row::body, Privacy::plain),
                       field<10>("citations", &Row::citations, Privacy::plain),
                       field<11>("sources", &Row::sources, Privacy::plain),
                       field<12>("value_status", &Row::value_status, Privacy::plain),
                       field<13>("counting_status", &Row::counting_status, Privacy::plain),
                       field<14>("quirk", &Row::quirk, Privacy::plain));
  }
};

/// A rule of law. It has one id over all editions, never a number of an article.
struct Rule {
  std::string id{};                    ///< the id, such as PROC-DEC
  std::vector<std::string> aliases{};  ///< other names that it goes by
  RuleSubject subject{};               ///< what it is held against
  std::optional<LawText> title{};      ///< what it is about
  /// what is said when it is broken; `{0}` is the limit or what is missing
  std::optional<LawText> finding{};
  std::vector<Row> rows{};  ///< the rule by edition or date
  /// yes if the law is silent on the consequence, so that a breach only informs
  Answer info{};
  /// ids of amending editions that drop a case which the amended one states, on purpose
  std::vector<std::string> recast{};
  UnknownFields unknown{};  ///< fields of a newer writer
  bool operator==(const Rule&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.law.v1.Rule";
  /// The field table.
  static constexpr auto fields() {
    return field_table(field<1>("id", &Rule::id, Privacy::plain),
                       field<2>("aliases", &Rule::aliases, Privacy::plain),
                       field<3>("subject", &Rule::subject, Privacy::plain),
                       field<4>("title", &Rule::title, Privacy::plain),
                       field<5>("finding", &Rule::finding, Privacy::plain),
                       field<6>("rows", &Rule::rows, Privacy::plain),
                       field<7>("info", &Rule::info, Privacy::plain),
                       field<8>("recast", &Rule::recast, Privacy::plain));
  }
};

/// An edition of the law, by the day on which a procedure begins.
struct Regime {
  std::string id{};            ///< the id, such as R5
  std::optional<Date> from{};  ///< first day
  /// last day; absent if open or if the next one begins by municipality
  std::optional<Date> to{};
  /// yes if it begins in each municipality on the day its new council first meets
  Answer by_council_sitting{};
  Answer text_read{};                  ///< whether its text was read
  std::optional<LawText> title{};      ///< name
  std::optional<Citation> citation{};  ///< the amending act
  std::vector<std::string> sources{};  ///< where it was read
  /// by when councils have met at the latest, as far as is known
  std::optional<Date> switch_latest{};
  ValueStatus switch_status{};  ///< how far that day can be relied on
  /// id of the edition that it amends: rules of which no row names this edition stay as they were
  std::string amends{};
  /// why the text was not read; rules of which no row names this edition are unknown for it
  std::optional<LawText> unread{};
  UnknownFields unknown{};  ///< fields of a newer writer
  bool operator==(const Regime&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.law.v1.Regime";
  /// The field table.
  static constexpr auto fields() {
    return field_table(field<1>("id", &Regime::id, Privacy::plain),
                       field<2>("from", &Regime::from, Privacy::plain),
                       field<3>("to", &Regime::to, Privacy::plain),
                       field<4>("by_council_sitting", &Regime::by_council_sitting, Privacy::plain),
                       field<5>("text_read", &Regime::text_read, Privacy::plain),
                       field<6>("title", &Regime::title, Privacy::plain),
                       field<7>("citation", &Regime::citation, Privacy::plain),
                       field<8>("sources", &Regime::sources, Privacy::plain),
                       field<9>("switch_latest", &Regime::switch_latest, Privacy::plain),
                       field<10>("switch_status", &Regime::switch_status, Privacy::plain),
                       field<11>("amends", &Regime::amends, Privacy::plain),
                       field<12>("unread", &Regime::unread, Privacy::plain));
  }
};

/// One answer to an open question.
struct ConventionOption {
  std::string id{};               ///< the id, such as B
  std::optional<LawText> text{};  ///< what it means
  UnknownFields unknown{};        ///< fields of a newer writer
  bool operator==(const ConventionOption&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.law.v1.ConventionOption";
  /// The field table.
  static constexpr auto fields() {
    return field_table(field<1>("id", &ConventionOption::id, Privacy::plain),
                       field<2>("text", &ConventionOption::text, Privacy::plain));
  }
};

/// A question that the law leaves open, with the answers in use.
struct Convention {
  std::string id{};                         ///< the id, such as BACK
  std::optional<LawText> question{};        ///< the question
  std::vector<ConventionOption> options{};  ///< the answers
  std::string default_option{};             ///< the answer taken when nobody chooses
  ValueStatus status{};                     ///< how far the answer taken can be relied on
  std::vector<Citation> citations{};        ///< what speaks for it
  UnknownFields unknown{};                  ///< fields of a newer writer
  bool operator==(const Convention&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.law.v1.Convention";
  /// The field table.
  static constexpr auto fields() {
    return field_table(field<1>("id", &Convention::id, Privacy::plain),
                       field<2>("question", &Convention::question, Privacy::plain),
                       field<3>("options", &Convention::options, Privacy::plain),
                       field<4>("default_option", &Convention::default_option, Privacy::plain),
                       field<5>("status", &Convention::status, Privacy::plain),
                       field<6>("citations", &Convention::citations, Privacy::plain));
  }
};

/// Where something was read.
struct Source {
  std::string id{};         ///< the id, such as S1
  std::string title{};      ///< what it is
  std::string address{};    ///< where it is
  UnknownFields unknown{};  ///< fields of a newer writer
  bool operator==(const Source&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.law.v1.Source";
  /// The field table.
  static constexpr auto fields() {
    return field_table(field<1>("id", &Source::id, Privacy::plain),
                       field<2>("title", &Source::title, Privacy::plain),
                       field<3>("address", &Source::address, Privacy::plain));
  }
};

/// A table of law: the rules of a jurisdiction as dated data.
struct LawTable {
  std::string jurisdiction{};  ///< whose law, such as lt
  std::string edition{};       ///< version of the table itself
  /// editions of the law, in the order of their first days
  std::vector<Regime> regimes{};
  std::vector<Convention> conventions{};  ///< open questions
  std::vector<Source> sources{};          ///< sources
  std::vector<Rule> rules{};              ///< the rules
  UnknownFields unknown{};                ///< fields of a newer writer
  bool operator==(const LawTable&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.law.v1.LawTable";
  /// The field table.
  static constexpr auto fields() {
    return field_table(field<1>("jurisdiction", &LawTable::jurisdiction, Privacy::plain),
                       field<2>("edition", &LawTable::edition, Privacy::plain),
                       field<3>("regimes", &LawTable::regimes, Privacy::plain),
                       field<4>("conventions", &LawTable::conventions, Privacy::plain),
                       field<5>("sources", &LawTable::sources, Privacy::plain),
                       field<6>("rules", &LawTable::rules, Privacy::plain));
  }
};

}  // namespace gerove::law
