#include "intake/formats/open_lists.hpp"

#include <algorithm>
#include <utility>

namespace gerove::intake {

namespace {

std::uint32_t shown_count(const std::optional<std::uint32_t>& counter, const OpenListLevel& level) {
  return counter.value_or(level.start);
}

/// `%2%` in a pattern: the number of the level; nothing if it is none.
std::optional<std::size_t> level_in_pattern(std::string_view pattern, std::size_t& at) {
  const std::size_t end = pattern.find('%', at + 1);
  if (pattern[at] != '%' || end == pattern.npos) return std::nullopt;
  const auto level = small_count(pattern.substr(at + 1, end - at - 1));
  if (!level || *level == 0 || *level > open_list_levels) return std::nullopt;
  at = end;
  return *level - 1;
}

}  // namespace

void OpenLists::begin_list(Begin list) {
  if (open_.empty()) {
    const auto by_id = by_id_.find(list.continued);
    const auto by_style = last_of_style_.find(list.style);
    if (!list.continued.empty() && by_id != by_id_.end()) {
      current_ = by_id->second;
    } else if (list.continues && by_style != last_of_style_.end()) {
      current_ = by_style->second;
    } else {
      current_ = counters_.size();
      counters_.emplace_back();
    }
    if (!list.id.empty()) by_id_[list.id] = current_;
    last_of_style_[list.style] = current_;
  } else if (list.style.empty()) {
    list.style = open_.back().style_name;
  }
  const OpenListStyle* style = styles_.list(list.style);
  open_.push_back({.style = style, .style_name = std::move(list.style)});
}

void OpenLists::end_list() { open_.pop_back(); }

void OpenLists::begin_item(std::optional<std::uint32_t> start, bool numbered) {
  if (open_.empty()) return;
  open_.back().start = start;
  open_.back().to_be_numbered = numbered;
}

std::string OpenLists::next_paragraph() {
  if (open_.empty() || open_.size() > open_list_levels) return {};
  Open& list = open_.back();
  if (!std::exchange(list.to_be_numbered, false) || list.style == nullptr) return {};
  return count(*list.style, counters_[current_], open_.size() - 1, list.start);
}

std::string OpenLists::next_heading(std::uint32_t level) {
  const OpenListStyle* style = styles_.outline();
  if (style == nullptr || level == 0 || level > open_list_levels) return {};
  return count(*style, headings_, level - 1, std::nullopt);
}

std::string OpenLists::count(const OpenListStyle& style,
                             Counters& counters,
                             std::size_t level,
                             std::optional<std::uint32_t> start) {
  const OpenListLevel& own = style[level];
  auto& counter = counters[level];
  counter = start ? *start : counter ? *counter + 1 : own.start;
  std::fill(
      counters.begin() + static_cast<std::ptrdiff_t>(level) + 1, counters.end(), std::nullopt);
  if (own.format == ListFormat::bullet) return {};
  const auto number = [&](std::size_t at) {
    return list_number(shown_count(counters[at], style[at]), style[at].format);
  };
  std::string text;
  for (std::size_t at = 0; at < own.pattern.size(); ++at) {
    if (const auto found = level_in_pattern(own.pattern, at)) {
      text += number(*found);
    } else {
      text += own.pattern[at];
    }
  }
  if (!own.pattern.empty()) return text;
  for (std::size_t at = level + 1 - own.shown_levels; at <= level; ++at) {
    const std::string shown = number(at);
    if (!text.empty() && !shown.empty()) text += '.';
    text += shown;
  }
  return own.before + text + own.behind;
}

}  // namespace gerove::intake
