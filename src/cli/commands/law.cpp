#include "cli/command.hpp"

namespace gerove::cli {

namespace {

constexpr Text law_group_about{
    "Parodyti teisę: taisykles, jų redakcijas, kaip suskaičiuotas terminas",
    "Show the law: rules, their editions, how a deadline was counted"};

}  // namespace

void add_law(Command program) {
  Command group = program.group("law", law_group_about);
  add_law_list(group);
  add_law_show(group);
  add_law_diff(group);
  add_law_explain(group);
  add_law_events(group);
}

}  // namespace gerove::cli
