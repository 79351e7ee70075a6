#include "gerove/intake/citation.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "intake/citation_found.hpp"
#include "intake/citation_text.hpp"
#include "intake/citation_vocabulary.hpp"
#include "intake/token_cursor.hpp"
#include "intake/written_date.hpp"

namespace gerove::intake {

namespace {

class CitationReader {
 public:
  explicit CitationReader(std::string_view text) : text_(text), cursor_(text_.tokens()) {}

  std::vector<Citation> read() {
    while (cursor_.more()) {
      const std::size_t start = cursor_.at();
      Found found;
      if (take_citation(found)) {
        add(found, start);
        if (found.number && found.provisions.empty()) take_list(found);
      } else {
        cursor_.go_to(start + 1);
      }
    }
    return std::move(citations_);
  }

 private:
  template <class Take>
  bool attempt(const Take& take) {
    const std::size_t start = cursor_.at();
    if (cursor_.more() && take()) return true;
    cursor_.go_to(start);
    return false;
  }

  // One citation

  bool take_citation(Found& found) {
    if (attempt([&] { return take_abbreviated_law(found); })) return true;
    found.provisions = take_provisions(text_, cursor_, ProvisionOf::nothing);
    if (!found.provisions.empty()) return true;
    while (take_part(found)) {
    }
    if (found.number && !found.act) attempt([&] { return take_act_behind(found); });
    if (found.number && !found.date) attempt([&] { return take_date_behind(found); });
    if (!found.title && found.number) attempt([&] { return take_title(found); });
    if (found.act) found.provisions = take_provisions(text_, cursor_, provisions_of(*found.act));
    return is_citation(found);
  }

  bool take_abbreviated_law(Found& found) {
    found.act = take_law_abbreviation(text_, cursor_);
    if (!found.act) return false;
    found.provisions = take_provisions(text_, cursor_, ProvisionOf::law);
    const bool cited = !found.provisions.empty() &&
                       found.provisions.front().front().level == ProvisionLevel::article;
    if (!cited) found = {};
    return cited;
  }

  static ProvisionOf provisions_of(const NamedAct& act) {
    return act.kind == ActKind::law ? ProvisionOf::law : ProvisionOf::act;
  }

  /// A part of a citation that may stand next.
  bool take_part(Found& found) {
    if (found.title && !found.title->is_closed) return false;
    const auto take = [&](bool wanted, bool (CitationReader::*part)(Found&)) {
      return wanted && attempt([&] { return (this->*part)(found); });
    };
    const bool begun = found.issuer || found.date || found.act;
    return take(!found.act && !found.number, &CitationReader::take_act_part) ||
           take(!found.act && !found.issuer && !found.number, &CitationReader::take_issuer_part) ||
           take(!found.date && !found.number, &CitationReader::take_date) ||
           take(found.act && !found.title, &CitationReader::take_title) ||
           take(begun && !found.number_sign, &CitationReader::take_number);
  }

  bool take_issuer_part(Found& found) {
    found.issuer = take_issuer(text_, cursor_);
    return found.issuer.has_value();
  }

  bool take_act_part(Found& found) {
    if (found.issuer || found.date) {
      while (cursor_.more() && matches_any(cursor_.next(), act_attributes)) {
        cursor_.go_to(cursor_.at() + 1);
      }
    }
    if (cursor_.more()) found.act = take_act(text_, cursor_);
    return found.act.has_value();
  }

  bool take_date(Found& found) {
    const bool since = cursor_.take("nuo");
    found.date = intake::take_date(cursor_);
    if (!found.date) return false;
    found.last_date = take_last_date(*found.date, since);
    if (since && !found.last_date) return drop_date(found);
    const WrittenDate& last = found.last_date ? *found.last_date : *found.date;
    if (last.weekday) cursor_.take(',');
    return true;
  }

  /// The end of "kovo 1–15 d.", "2023-03-01 – 2023-04-02", "nuo ... iki 2023-04-02".
  std::optional<WrittenDate> take_last_date(const WrittenDate& first, bool since) {
    const std::size_t start = cursor_.at();
    if (since ? cursor_.take("iki") : cursor_.take('-')) {
      if (auto last = intake::take_date(cursor_)) {
        if (!last->year) last->year = first.year;
        return last;
      }
      const auto day = first.day ? cursor_.take_number(1, 2) : std::nullopt;
      if (day) {
        WrittenDate last = first;
        last.day = static_cast<int>(*day);
        last.weekday = take_end_of_day(cursor_);
        return last;
      }
    }
    cursor_.go_to(start);
    return std::nullopt;
  }

  /// "Nr. M-31"; behind a word for an act also "M-31".
  bool take_number(Found& found) {
    const bool plural = found.act && found.act->is_plural;
    cursor_.take("nuo");
    if (found.has_day()) cursor_.take(',');
    if (take_number_sign(cursor_)) {
      found.number_sign = true;
      found.number = cursor_.more() ? take_act_number(text_, cursor_, plural) : std::nullopt;
      return true;
    }
    if (!found.act) return false;
    const bool of_union = take_union_mark();
    found.number = cursor_.more() ? take_act_number(text_, cursor_, plural) : std::nullopt;
    if (!found.number) return false;
    const std::string form = form_of_number(found.number->first);
    const bool tells_number = of_union ? form == "0/0" : form == "a-0" || form == "a0-0";
    if (!tells_number) found.number.reset();
    found.number_sign = tells_number;
    return tells_number;
  }

  /// "(ES)", "(ES) Nr."
  bool take_union_mark() {
    return attempt([&] {
      return cursor_.take('(') && cursor_.take_one_of(union_words) && cursor_.take(')') &&
             (take_number_sign(cursor_) || true);
    });
  }

  /// "Nr. M-31 mero potvarkis"
  bool take_act_behind(Found& found) {
    auto issuer = found.issuer ? std::nullopt : take_issuer(text_, cursor_);
    auto act = cursor_.more() ? take_act(text_, cursor_) : std::nullopt;
    if (!act) return false;
    if (issuer) found.issuer = issuer;
    found.act = act;
    return true;
  }

  /// "Nr. M-31 2024-01-09", "Nr. M-31 (2024-01-09)", "Nr. M-31, 2024-01-09" at the end: where the
  /// date can't belong to what follows.
  bool take_date_behind(Found& found) {
    const bool bracket = cursor_.take('(');
    const bool comma = !bracket && cursor_.take(',');
    if (!cursor_.more() || !take_date(found) || !found.has_day()) return drop_date(found);
    if (bracket) return cursor_.take(')') || drop_date(found);
    const bool at_end = !cursor_.more() || cursor_.next().is(';') || cursor_.next().is('.') ||
                        cursor_.next().is(')');
    return at_end || (!comma && !begins_citation()) || drop_date(found);
  }

  static bool drop_date(Found& found) {
    found.date.reset();
    found.last_date.reset();
    return false;
  }

  /// Whether the next words are of a citation that has the date before them.
  bool begins_citation() {
    const std::size_t start = cursor_.at();
    Found next;
    cursor_.take(',');
    const bool begins = cursor_.more() && (take_number_sign(cursor_) || take_act_part(next) ||
                                           take_issuer_part(next));
    cursor_.go_to(start);
    return begins;
  }

  bool take_title(Found& found) {
    found.title = take_quoted_title(text_, cursor_);
    return found.title.has_value();
  }

  static bool is_citation(const Found& found) {
    if (!found.act) return found.number && found.has_day();
    if (found.number || !found.provisions.empty()) return true;
    if (found.number_sign) return found.date || found.issuer;
    return found.date && (found.issuer || found.has_day());
  }

  // Lists

  /// Further items: ", 2023-04-02 Nr. 5-2", ", Nr. M-32", " ir M-33".
  void take_list(const Found& first) {
    Found item = first;
    const std::size_t list_begin = citations_.back().begin;
    while (true) {
      item.title.reset();
      const std::size_t start = cursor_.at();
      std::size_t item_start = start;
      const bool taken = attempt([&] { return take_item(item, item_start); });
      if (!taken) return;
      add(item, item_start);
      citations_.back().list_begin = list_begin;
    }
  }

  bool take_item(Found& item, std::size_t& item_start) {
    bool separated = cursor_.take(',') || cursor_.take(';');
    separated = cursor_.take("ir") || cursor_.take("bei") || separated;
    if (!separated || !cursor_.more()) return false;
    item_start = cursor_.at();
    Found own{.act = item.act};
    const bool dated = attempt([&] { return take_date(own) && own.has_day(); });
    if (!dated) drop_date(own);
    const bool numbered = dated || begins_with_number_sign()
                              ? cursor_.more() && take_signed_number(own)
                              : take_number_alike(item, own);
    if (!numbered || follows_act()) return false;
    if (dated) {
      item.date = own.date;
      item.last_date = own.last_date;
    }
    item.number = own.number;
    attempt([&] { return take_title(item); });
    return true;
  }

  bool begins_with_number_sign() const { return cursor_.more() && cursor_.next().is("nr"); }

  bool take_signed_number(Found& own) {
    if (own.date) cursor_.take(',');
    if (!take_number_sign(cursor_) || !cursor_.more()) return false;
    own.number = take_act_number(text_, cursor_, own.act && own.act->is_plural);
    return own.number.has_value();
  }

  /// A number without "Nr.", of the form of the one before it. Figures alone could be anything, so
  /// nothing but a mark may follow them.
  bool take_number_alike(const Found& before, Found& own) {
    const bool plural = own.act && own.act->is_plural;
    own.number = cursor_.more() ? take_act_number(text_, cursor_, plural) : std::nullopt;
    if (!own.number) return false;
    const std::string form = form_of_number(own.number->first);
    if (form != form_of_number(before.number->first)) return false;
    const bool has_letter = form.find('a') != form.npos;
    const bool ends = !cursor_.more() || cursor_.next().kind == TokenKind::mark ||
                      cursor_.next().is("ir") || cursor_.next().is("bei");
    return has_letter || (ends && (plural || form != "0"));
  }

  /// Whether a word for an act stands behind the item: then it is a citation of its own.
  bool follows_act() {
    const std::size_t start = cursor_.at();
    Found behind;
    const bool follows = cursor_.more() && take_act_behind(behind);
    cursor_.go_to(start);
    return follows;
  }

  void add(const Found& found, std::size_t start) {
    Citation citation = citation_of(found);
    citation.begin = text_.tokens()[start].begin;
    citation.end = text_.tokens()[cursor_.at() - 1].end;
    citation.list_begin = citation.begin;
    citations_.push_back(std::move(citation));
  }

  const CitedText text_;
  TokenCursor cursor_;
  std::vector<Citation> citations_;
};

}  // namespace

std::vector<Citation> read_citations(std::string_view text) { return CitationReader(text).read(); }

}  // namespace gerove::intake
