#include "registers/grant_extensions.hpp"

#include <algorithm>

#include "core/words.hpp"
#include "gerove/calendar/civil_arithmetic.hpp"
#include "gerove/core/date.hpp"

namespace gerove::registers {
namespace {

std::string value_at(const std::vector<Reading>& readings, std::string_view field) {
  for (const Reading& reading : readings) {
    std::string_view path = reading.field->text;
    constexpr std::string_view grants = "case_file.service_grants[].";
    if (!path.starts_with(grants)) continue;
    path.remove_prefix(grants.size());
    if (path == field) return reading.value;
  }
  return {};
}

class ExtendedRow {
 public:
  ExtendedRow(Office& office, std::size_t file, const std::vector<Reading>& readings)
      : office_(office), file_(file), readings_(readings) {}

  ExtendedGrant extend() {
    const Act* const act = office_.find_as<Act>("act", at("act_id"));
    if (act == nullptr || act->action != ProcedureAction::extend) return {};
    std::size_t equal = 0;
    auto& grants = office_.get<CaseFile>(file_)->service_grants;
    for (std::size_t i = 0; i < grants.size(); ++i) {
      if (!is_extended(grants[i])) continue;
      ++equal;
      result_.place = {.record = file_, .element = {i}};
      grant_ = &grants[i];
    }
    if (equal == 0) return {};
    result_.is_extension = true;
    if (equal > 1) {
      result_.finding = &register_finding::derive_several;
    } else if (!begins_behind()) {
      result_.finding = &register_finding::row_conflict;
    } else {
      write(*act);
    }
    return result_;
  }

 private:
  std::string at(std::string_view field) const { return value_at(readings_, field); }

  bool is_extended(const ServiceGrant& grant) const {
    const auto recipient = std::to_string(static_cast<std::int32_t>(grant.recipient));
    return grant.act_id.value != at("act_id") && grant.child_id.value == at("child_id") &&
           recipient == at("recipient") && fold(grant.leaf) == fold(at("leaf")) &&
           grant.provider_id.value == at("provider_id");
  }

  // An extension begins where the service ends; its row may say so.
  bool begins_behind() const {
    const auto begins = parse_date(at("period.start"));
    if (!begins) return true;
    const auto is_end = [&](const std::optional<Date>& day) {
      return day && (*begins == *day || *begins == calendar::add_days(*day, 1));
    };
    return (grant_->period && is_end(grant_->period->end)) ||
           std::ranges::any_of(grant_->extensions,
                               [&](const ServiceExtension& one) { return is_end(one.until); });
  }

  void write(const Act& act) {
    auto& extensions = grant_->extensions;
    auto extension = std::ranges::find(extensions, act.id, &ServiceExtension::act_id);
    result_.is_new = extension == extensions.end();
    if (result_.is_new) {
      extension = extensions.insert(extensions.end(), {.act_id = act.id, .decided = act.date});
    }
    write(at("period.end"), extension->until);
    write(at("started"), grant_->started);
    write(at("ended"), grant_->ended);
  }
  void write(const std::string& text, std::optional<Date>& day) {
    const auto date = parse_date(text);
    if (!date || day == date) return;
    day = date;
    result_.changed = true;
  }

  Office& office_;
  std::size_t file_;
  const std::vector<Reading>& readings_;
  ServiceGrant* grant_ = nullptr;
  ExtendedGrant result_{};
};

}  // namespace

ExtendedGrant extend_grant(Office& office, std::size_t file, const std::vector<Reading>& readings) {
  return ExtendedRow(office, file, readings).extend();
}

}  // namespace gerove::registers
