// Every event in every place that tells of it: a term counted from it has the same day.
#include "gerove/law/event_places.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "gerove/wire/json.hpp"
#include "gerove/wire/protobuf.hpp"
#include "law/assess_all.hpp"
#include "law/invented_table.hpp"
#include "support/read_records.hpp"

namespace gerove::law {
namespace {

using Json = nlohmann::json;
using test::on;

/// Five days from an anchor on in which an event is to happen.
void add_term(LawTable& table, RuleSubject subject, Event anchor, Event done) {
  Row& row = test::add_rule(table, "Z-" + std::to_string(table.rules.size()), subject);
  StatutoryTerm term;
  term.anchor = anchor;
  term.direction = Direction::within;
  term.amount.emplace();
  term.amount->number = 5;
  term.amount->unit = TermUnit::day;
  term.done = {done};
  row.body = term;
  const bool goes_by_dates =
      subject == RuleSubject::child_rights_report || subject == RuleSubject::care_arrangement;
  if (!goes_by_dates) return;
  row.regimes.clear();
  row.in_force.emplace();
  row.in_force->from = on(2000, 1, 1);
}

/// A law in which five days run from an event, whatever part of a record tells of it, and in which
/// the event fulfils a term from the request for information.
Law law_of(Event event) {
  LawTable table = test::invented_table();
  for (const RuleSubject subject : {RuleSubject::procedure,
                                    RuleSubject::measure,
                                    RuleSubject::criminal_measure,
                                    RuleSubject::sitting,
                                    RuleSubject::child_rights_report,
                                    RuleSubject::care_arrangement,
                                    RuleSubject::execution_plan,
                                    RuleSubject::appeal}) {
    add_term(table, subject, event, Event::abuse_reported);
    add_term(table, subject, Event::information_requested, event);
  }
  return Law::from_bytes(wire::encode(table));
}

/// Records of one procedure with its measure, in which nothing happened but that information was
/// requested on the first of March, and how an element of a list is named.
std::vector<Json> bare_records() {
  return {Json::parse(R"({"sitting":{"id":"posedis-1","bodyId":"vgk","agenda":[
        {"number":1,"procedureIds":["procedura-1"],"caseFileIds":["byla-1"]}]}})"),
          Json::parse(R"({"act":{"id":"aktas-1"}})"),
          Json::parse(R"({"caseFile":{"id":"byla-1","procedures":[{"id":"procedura-1","begun":
        "2024-02-01","steps":[{"code":"STEP_CODE_INFORMATION_REQUESTED","date":"2024-03-01"}]}],
        "measures":[{"id":"priemone-1","procedureId":"procedura-1",
        "kind":"MEASURE_KIND_SOCIALISATION_CENTRE"}]}})")};
}

std::string camel(const std::string& name) {
  std::string text;
  bool upper = false;
  for (const char c : name) {
    if (c != '_')
      text += upper ? static_cast<char>(std::toupper(static_cast<unsigned char>(c))) : c;
    upper = c == '_';
  }
  return text;
}

bool is_list(const std::string& name) {
  static const std::vector<std::string> lists{"procedures",
                                              "measures",
                                              "agenda",
                                              "attendance",
                                              "opinions",
                                              "proposals",
                                              "decisions",
                                              "coordination",
                                              "suspensions",
                                              "executionPlans",
                                              "acknowledgements",
                                              "criminalMeasures",
                                              "childRightsReports",
                                              "careArrangements",
                                              "appeals"};
  return std::ranges::count(lists, name) != 0;
}

/// What a message needs besides the day, so that the day means what the place says.
void complete(Json& message, const std::string& above, Event event) {
  if (above == "executionPlans") message["measureIds"] = {"priemone-1"};
  if (above == "appeals") message["procedureId"] = "procedura-1";
  if (above == "suspensions") message["kind"] = "SUSPENSION_KIND_ABSCONDING";
  if (above == "childRightsOpinion" || above == "opinions") {
    message["aboutChildHeard"] = "ANSWER_YES";
  }
  if (above == "courtPermission" && event == Event::court_refusal_received) {
    message["permitted"] = "ANSWER_NO";
  }
  if (event == Event::integration_plan_ready && above == "executionPlans") {
    message["kind"] = "EXECUTION_PLAN_KIND_SOCIAL_INTEGRATION";
  }
}

Json step_of(Event event, const std::string& day) {
  const bool of_report = static_cast<int>(event) > 100;
  const auto codes = of_report ? std::span<const CodeEntry>(entries<ReportStepCode>())
                               : std::span<const CodeEntry>(entries<StepCode>());
  const int number = static_cast<int>(event) - (of_report ? 100 : 0);
  const auto code = std::ranges::find(codes, number, &CodeEntry::number);
  return {{"code", std::string(code->name)}, {"date", day}};
}

/// Records in which a place, and no other, tells that an event happened on a day.
std::vector<Record> told_at(const EventPlace& place, const std::string& day) {
  std::vector<Json> records = bare_records();
  if (place.event == Event::information_requested) {
    records.back()["caseFile"]["procedures"][0].erase("steps");
  }
  std::istringstream path(place.path);
  std::string name;
  std::getline(path, name, '.');
  const std::string root = camel(name);
  const auto record =
      std::ranges::find_if(records, [&](const Json& one) { return one.contains(root); });
  Json* at = &(*record)[root];
  std::vector<std::string> names;
  while (std::getline(path, name, '.')) names.push_back(camel(name));
  for (std::size_t i = 0; i + 1 < names.size(); ++i) {
    at = is_list(names[i]) ? &(*at)[names[i]][0] : &(*at)[names[i]];
    complete(*at, names[i], place.event);
  }
  if (place.by_code) {
    (*at)[names.back()].push_back(step_of(place.event, day));
  } else {
    const bool is_moment = names.back() == "received" && names.front() == "childRightsReports";
    const bool left = names.back() == "left";
    (*at)[names.back()] = is_moment || left ? Json(day + "T09:00:00Z") : Json(day);
  }
  if (root == "act") {
    auto& file = records.back()["caseFile"];
    if (place.event == Event::decision_made)
      file["procedures"][0]["decisions"][0]["actId"] = "aktas-1";
    if (place.event == Event::measure_imposed) file["measures"][0]["actId"] = "aktas-1";
  }
  if (root == "sitting") {
    records.front()["sitting"]["held"] = "ANSWER_YES";
    if (names.back() != "date" || names.size() > 1)
      records.front()["sitting"]["date"] = "2024-03-05";
  }
  std::vector<Record> all;
  for (const Json& one : records) all.push_back(gerove::json::parse<Record>(one.dump()));
  return all;
}

/// Deadlines that run from the event, or that it fulfils.
std::vector<Deadline> deadlines_by(const EventPlace& place, const std::string& day) {
  static std::vector<Law> kept;  // deadlines point into them
  kept.push_back(law_of(place.event));
  std::vector<Deadline> found;
  for (Deadline& deadline :
       test::assess_all(told_at(place, day), kept.back(), on(2024, 12, 31)).deadlines) {
    const bool anchors = deadline.anchor.event == place.event && deadline.anchor.date;
    if (anchors || deadline.done.event == place.event) found.push_back(std::move(deadline));
  }
  return found;
}

TEST(EventPlaces, EachIsReadAndATermFromItEndsOnTheSameDay) {
  for (const EventPlace& place : event_places()) {
    if (place.at_the_latest) continue;
    const auto deadlines = deadlines_by(place, "2024-03-13");
    const auto from_it = std::ranges::count_if(deadlines, [&](const Deadline& deadline) {
      return deadline.anchor.event == place.event && deadline.due == on(2024, 3, 18);
    });
    EXPECT_GT(from_it, 0) << label(place.event).en << " at " << place.path;
    for (const Deadline& deadline : deadlines) {
      if (deadline.anchor.event != place.event) continue;
      EXPECT_EQ(deadline.due, on(2024, 3, 18)) << label(place.event).en << " at " << place.path;
    }
  }
}

TEST(EventPlaces, WhatHadHappenedByADayFulfilsATermThatEndsLaterAndBeginsNone) {
  for (const EventPlace& place : event_places()) {
    if (!place.at_the_latest) continue;
    const auto in_time = deadlines_by(place, "2024-03-04");
    EXPECT_FALSE(in_time.empty()) << label(place.event).en << " at " << place.path;
    for (const Deadline& deadline : in_time) {
      EXPECT_NE(deadline.anchor.event, place.event) << place.path;
      EXPECT_EQ(deadline.state, DeadlineState::met) << label(place.event).en << " " << place.path;
    }
    for (const Deadline& deadline : deadlines_by(place, "2024-03-20")) {
      EXPECT_EQ(deadline.state, DeadlineState::cant_tell) << place.path;
    }
  }
}

}  // namespace
}  // namespace gerove::law
