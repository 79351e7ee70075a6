// What a table of law has to be, and what is said of one that is not.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <variant>

#include "gerove/law/law.hpp"
#include "gerove/wire/json.hpp"
#include "gerove/wire/protobuf.hpp"
#include "support/read_records.hpp"

namespace gerove::law {
namespace {

using nlohmann::json;
using test::on;

json invented_table() {
  std::ifstream in(std::string(GEROVE_TEST_DATA) + "/law_zz.json");
  return json::parse(in);
}

/// A change to the invented table, and what the loader says.
struct Refusal {
  std::string at;  // JSON pointer
  json value;      // null: removed
  Errc code;
  std::string path;
};

void change(json& table, const Refusal& refusal) {
  const json::json_pointer at(refusal.at);
  if (!refusal.value.is_null()) {
    table[at] = refusal.value;
    return;
  }
  json& parent = table.at(at.parent_pointer());
  if (parent.is_array()) {
    parent.erase(std::stoul(at.back()));
  } else {
    parent.erase(at.back());
  }
}

std::string place_of_rule(const json& table, const std::string& id) {
  for (std::size_t i = 0; i < table["rules"].size(); ++i) {
    if (table["rules"][i]["id"] == id) return std::to_string(i);
  }
  return {};
}

/// Changes `{Z-DEC}` into the place of the rule.
std::string with_places(const json& table, std::string text) {
  const auto open = text.find('{');
  if (open == std::string::npos) return text;
  const auto close = text.find('}');
  return text.replace(
      open, close - open + 1, place_of_rule(table, text.substr(open + 1, close - open - 1)));
}

void expect_refusal(Refusal refusal) {
  json table = invented_table();
  refusal.at = with_places(table, refusal.at);
  const std::string path = with_places(table, refusal.path);
  change(table, refusal);
  try {
    Law::from_json(table.dump());
    ADD_FAILURE() << "taken: " << refusal.at << " = " << refusal.value;
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), refusal.code) << refusal.at << ": " << error.what();
    EXPECT_EQ(error.failure().path, path) << refusal.at;
  }
}

TEST(LawTable, IsTakenAsBytesOrJson) {
  const LawTable table = gerove::json::parse<LawTable>(invented_table().dump());
  const Law law = Law::from_bytes(wire::encode(table));
  EXPECT_EQ(law.table(), table);
  EXPECT_EQ(Law::from_json(invented_table().dump()).table(), table);
}

TEST(LawTable, RefusesWhatCannotBeDecoded) {
  EXPECT_THROW(Law::from_bytes("\x0a\xff"), Error);
  EXPECT_THROW(Law::from_json("{"), Error);
  EXPECT_THROW(Law::from_json(R"({"rules":[{"kind":"?"}]})"), Error);
}

TEST(LawTable, RefusesWhatJudgesNothing) {
  const auto refused = [](const auto& make, const std::string& path) {
    try {
      make();
      ADD_FAILURE() << "taken";
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), Errc::law_missing);
      EXPECT_EQ(error.failure().path, path);
      EXPECT_NE(error.failure().message(Language::lt).find("remiasi programa"), std::string::npos);
    }
  };
  refused([] { Law::from_bytes(""); }, "regimes");
  refused([] { Law::from_json("{}"); }, "regimes");
  refused([] { Law{LawTable{}}; }, "regimes");
  expect_refusal({"/regimes", json::array(), Errc::law_missing, "regimes"});
  expect_refusal({"/rules", json::array(), Errc::law_missing, "rules"});
}

TEST(LawTable, RefusesABoundOfWhatBuildsUpWithoutTheRuleThatCountsIt) {
  expect_refusal({"/rules/{Z-CAP}/rows/0/cap/quantity",
                  "QUANTITY_AVERAGE_TOTAL",
                  Errc::law_missing,
                  "rules[{Z-CAP}].rows[0].cap.quantity"});
  LawTable table = wire::decode<LawTable>(wire::encode(lithuanian_law().table()));
  std::erase_if(table.rules, [](const Rule& rule) {
    return std::ranges::any_of(rule.rows, [](const Row& row) {
      const auto* const counting = std::get_if<Counting>(&row.body);
      return counting != nullptr && counting->quantity == Quantity::average_total;
    });
  });
  try {
    Law law(table);
    ADD_FAILURE() << "taken";
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), Errc::law_missing);
    EXPECT_NE(error.failure().path.find(".cap.quantity"), std::string::npos);
  }
}

TEST(LawTable, RefusesIdsThatAreMissingOrGivenTwice) {
  expect_refusal({"/rules/{Z-BACK}/id", "Z-DEC", Errc::law_id, "rules[{Z-BACK}].id"});
  expect_refusal({"/rules/{Z-BACK}/id", "Z-DEC-OLD", Errc::law_id, "rules[{Z-BACK}].id"});
  expect_refusal({"/rules/{Z-BACK}/id", "", Errc::law_id, "rules[{Z-BACK}].id"});
  expect_refusal({"/rules/{Z-BACK}/aliases", {"Z-DEC"}, Errc::law_id, "rules[{Z-BACK}].aliases"});
  expect_refusal({"/regimes/1/id", "Z0", Errc::law_id, "regimes[1].id"});
  expect_refusal({"/sources/0/id", "", Errc::law_id, "sources[0].id"});
  expect_refusal({"/conventions/1/id", "BACK", Errc::law_id, "conventions[1].id"});
}

TEST(LawTable, RefusesEditionsOutOfOrder) {
  expect_refusal({"/regimes/1/from", "1989-01-01", Errc::law_order, "regimes[1].from"});
  expect_refusal({"/regimes/1/from", "1990-01-01", Errc::law_order, "regimes[1].from"});
  expect_refusal({"/regimes/1/to", "1999-01-01", Errc::law_order, "regimes[1].to"});
  expect_refusal({"/regimes/1/from", nullptr, Errc::law_value, "regimes[1].from"});
}

TEST(LawTable, RefusesAnEditionThatEndsAfterTheNextBegins) {
  expect_refusal({"/regimes/1/to", "2010-01-01", Errc::law_overlap, "regimes[2].from"});
}

TEST(LawTable, RefusesDaysBetweenEditionsThatNoneCovers) {
  expect_refusal({"/regimes/1/to", "2009-12-30", Errc::law_gap, "regimes[2].from"});
}

TEST(LawTable, RefusesTwoRowsForOneEdition) {
  expect_refusal({"/rules/{Z-DEC}/rows/1/regimes",
                  {"Z0", "Z1"},
                  Errc::law_overlap,
                  "rules[{Z-DEC}].rows[1].regimes"});
}

TEST(LawTable, RefusesAnEditionThatARuleLeavesOut) {
  expect_refusal({"/rules/{Z-DEC}/rows/3", nullptr, Errc::law_gap, "rules[{Z-DEC}].rows"});
  expect_refusal({"/rules/{Z-NOTE}/rows", json::array(), Errc::law_gap, "rules[{Z-NOTE}].rows"});
}

TEST(LawTable, RefusesDatedRowsThatOverlapOrLeaveTimeOut) {
  const std::string from = "/rules/{Z-DATED}/rows/1/inForce/from";
  const std::string path = "rules[{Z-DATED}].rows[1].in_force";
  expect_refusal({from, "2019-12-31", Errc::law_overlap, path});
  expect_refusal({from, "2014-01-01", Errc::law_overlap, path});
  expect_refusal({from, "2020-01-02", Errc::law_gap, path});
  expect_refusal({"/rules/{Z-DATED}/rows/0/inForce/to", nullptr, Errc::law_overlap, path});
  expect_refusal({"/rules/{Z-DATED}/rows/0/inForce/to",
                  "2014-12-31",
                  Errc::law_order,
                  "rules[{Z-DATED}].rows[0].in_force"});
  expect_refusal({from, nullptr, Errc::law_value, path + ".from"});
  expect_refusal({"/rules/{Z-DATED}/rows/1/inForce/fromUnknown",
                  "ANSWER_YES",
                  Errc::law_value,
                  path + ".from"});
}

TEST(LawTable, RefusesRowsThatGoByBothOrNeither) {
  const std::string path = "rules[{Z-DATED}].rows[0].regimes";
  expect_refusal({"/rules/{Z-DATED}/rows/0/regimes", {"Z1"}, Errc::law_value, path});
  expect_refusal({"/rules/{Z-DATED}/rows/0/inForce", nullptr, Errc::law_value, path});
}

TEST(LawTable, RefusesRowsWithoutCitationSourceOrStatus) {
  const std::string row = "/rules/{Z-DEC}/rows/1/";
  const std::string path = "rules[{Z-DEC}].rows[1].";
  expect_refusal({row + "citations", nullptr, Errc::law_citation, path + "citations"});
  expect_refusal({row + "sources", nullptr, Errc::law_citation, path + "sources"});
  expect_refusal({row + "valueStatus", nullptr, Errc::law_citation, path + "value_status"});
  expect_refusal({row + "valueStatus", 9, Errc::law_citation, path + "value_status"});
  expect_refusal({row + "countingStatus", nullptr, Errc::law_citation, path + "counting_status"});
}

TEST(LawTable, RefusesReferencesToWhatThereIsNot) {
  const std::string row = "/rules/{Z-DEC}/rows/1/";
  const std::string path = "rules[{Z-DEC}].rows[1].";
  expect_refusal({row + "regimes", {"Z1", "Z9"}, Errc::law_reference, path + "regimes"});
  expect_refusal({row + "sources", {"Q2"}, Errc::law_reference, path + "sources"});
  expect_refusal({row + "term/anchor", 999, Errc::law_reference, path + "term.anchor"});
  expect_refusal({row + "term/direction", 99, Errc::law_reference, path + "term.direction"});
  expect_refusal({row + "term/done", {999}, Errc::law_reference, path + "term.done"});
  expect_refusal({row + "term/actors", {"nobody"}, Errc::law_reference, path + "term.actors"});
  expect_refusal(
      {row + "term/eachAddressee", {"nobody"}, Errc::law_reference, path + "term.each_addressee"});
  expect_refusal({row + "term/amount/unit", 99, Errc::law_reference, path + "term.amount.unit"});
  expect_refusal({"/rules/{Z-CAP}/rows/0/cap/quantity",
                  99,
                  Errc::law_reference,
                  "rules[{Z-CAP}].rows[0].cap.quantity"});
  expect_refusal({"/rules/{Z-CAP}/subject", 99, Errc::law_reference, "rules[{Z-CAP}].subject"});
  expect_refusal({"/regimes/0/sources", {"Q2"}, Errc::law_reference, "regimes[0].sources"});
}

TEST(LawTable, RefusesFactsAndCodesThatThereAreNot) {
  const std::string item = "/rules/{Z-REPORTED}/rows/0/demand/items/0/";
  const std::string path = "rules[{Z-REPORTED}].rows[0].demand.items[0].";
  expect_refusal({item + "fact", 999, Errc::law_reference, path + "fact"});
  expect_refusal({item + "noneOf", {"perhaps"}, Errc::law_reference, path + "none_of"});
  expect_refusal({"/rules/{Z-CAP}/rows/0/when",
                  json::parse(R"([{"fact":"FACT_MEASURE_KIND","anyOf":["a_fine"]}])"),
                  Errc::law_reference,
                  "rules[{Z-CAP}].rows[0].when[0].any_of"});
  expect_refusal({"/rules/{Z-CAP}/rows/0/when",
                  json::parse(R"([{"fact":"FACT_MEASURE_KIND"}])"),
                  Errc::law_value,
                  "rules[{Z-CAP}].rows[0].when[0].any_of"});
}

TEST(LawTable, RefusesConventionsThatCannotBeAnswered) {
  expect_refusal(
      {"/conventions/0/defaultOption", "C", Errc::law_reference, "conventions[0].default_option"});
  expect_refusal(
      {"/conventions/0/options/1/id", "C", Errc::law_reference, "conventions[0].options[1].id"});
  const std::string term = "/rules/{Z-INFO}/rows/0/term/";
  const std::string path = "rules[{Z-INFO}].rows[0].term.";
  expect_refusal({term + "convention", "WHAT", Errc::law_reference, path + "convention"});
  expect_refusal({term + "anchorOptions", nullptr, Errc::law_value, path + "anchor_options"});
  expect_refusal({term + "anchorOptions/0/option",
                  "NOBODY",
                  Errc::law_reference,
                  path + "anchor_options[0].option"});
}

TEST(LawTable, RefusesTermsWithoutNumberAndNumbersWithoutTerm) {
  const std::string term = "/rules/{Z-DEC}/rows/1/term/";
  const std::string path = "rules[{Z-DEC}].rows[1].term.";
  expect_refusal({term + "amount", nullptr, Errc::law_value, path + "amount"});
  expect_refusal({term + "amount/number", "0", Errc::law_value, path + "amount.number"});
  expect_refusal({term + "direction", "DIRECTION_AT_ONCE", Errc::law_value, path + "amount"});
  expect_refusal({term + "done", json::array(), Errc::law_value, path + "done"});
  expect_refusal(
      {term + "amount/unit", "TERM_UNIT_ACTIVITY_HOUR", Errc::law_value, path + "amount.unit"});
}

TEST(LawTable, RefusesRowsThatSayNothing) {
  expect_refusal(
      {"/rules/{Z-NOTE}/rows/0/note", nullptr, Errc::law_value, "rules[{Z-NOTE}].rows[0]"});
  expect_refusal({"/rules/{Z-CAP}/finding", nullptr, Errc::law_value, "rules[{Z-CAP}].finding"});
  expect_refusal({"/rules/{Z-CAP}/title", nullptr, Errc::law_value, "rules[{Z-CAP}].title"});
  expect_refusal(
      {"/rules/{Z-CAP}/rows/0/cap/atMost", nullptr, Errc::law_value, "rules[{Z-CAP}].rows[0].cap"});
  expect_refusal({"/rules/{Z-SHARE}/rows/0/cap/moreThan/number",
                  6,
                  Errc::law_value,
                  "rules[{Z-SHARE}].rows[0].cap.more_than.of"});
}

TEST(LawTable, AnswersWhichRowsApply) {
  const Law law = Law::from_json(invented_table().dump());
  const Rule& rule = *law.find_rule("Z-DEC-OLD");
  EXPECT_EQ(rule.id, "Z-DEC");
  EXPECT_EQ(law.find_rule("Z-NONE"), nullptr);
  EXPECT_EQ(law.find_row(rule, *law.find_regime("Z2")), &rule.rows[2]);
  EXPECT_EQ(law.rows_on(rule, on(2005, 1, 1)), std::vector<const Row*>{&rule.rows[1]});
  const Rule& dated = *law.find_rule("Z-DATED");
  EXPECT_EQ(law.find_row(dated, *law.find_regime("Z2")), nullptr);
  EXPECT_TRUE(law.rows_on(dated, on(2014, 12, 31)).empty());
  EXPECT_EQ(law.rows_on(dated, on(2019, 12, 31)), std::vector<const Row*>{&dated.rows[0]});
  EXPECT_EQ(law.rows_on(dated, on(2020, 1, 1)), std::vector<const Row*>{&dated.rows[1]});
}

}  // namespace
}  // namespace gerove::law
