#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "gerove/intake/grid.hpp"
#include "intake/grid_rows.hpp"

namespace gerove::intake {
namespace {

using test::errc_of;
using test::findings_of;
using test::paragraphs_of;
using test::Rows;
using test::rows_of;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class Html : public test::FormatsOfOffices {
 protected:
  static Rows only_rows(std::string_view html) {
    const auto reading = read_grids(html);
    EXPECT_THAT(reading.grids, SizeIs(1));
    return reading.grids.empty() ? Rows{} : rows_of(reading.grids[0]);
  }

  static std::string repeated(std::string_view text, int times) {
    std::string all;
    for (int i = 0; i < times; ++i) all += text;
    return all;
  }
};

TEST_F(Html, ATableHasRowsAndColumns) {
  const auto reading = read_grids(
      "<!DOCTYPE html><title>ne</title><h1>Planas</h1><table><caption>1 lentelė</caption>"
      "<thead><tr><th>a<th>b<tbody><tr><td>c<td>d</table><p>Pabaiga");
  EXPECT_EQ(reading.format, GridFormat::html);
  EXPECT_EQ(rows_of(reading.grids[0]), (Rows{{"a", "b"}, {"c", "d"}}));
  EXPECT_EQ(reading.grids[0].address(1, 1), "T1!B2");
  EXPECT_THAT(paragraphs_of(reading), ElementsAre("Planas", "1 lentelė", "Pabaiga"));
  EXPECT_EQ(reading.paragraphs[1].before, 0U);
  EXPECT_EQ(reading.paragraphs[2].before, 1U);
}

TEST_F(Html, SpansBelowTheFirstRowAreAsLongAsTheyAre) {
  const auto reading = read_grids("<table><tr><td>a<td>b<tr><td rowspan=2>c<td>d<tr><td>e</table>");
  const Cell cell = reading.grids.at(0).at(2, 0);
  EXPECT_EQ(cell.text, "c");
  EXPECT_EQ(cell.row, 1U);
  EXPECT_EQ(cell.row_span, 2U);
}

TEST_F(Html, SpansAreLaidOutAsBrowsersDo) {
  EXPECT_EQ(only_rows("<table><tr><td rowspan=2>a<td colspan=2>b<tr><td>c<td>d</table>"),
            (Rows{{"a", "b", "b"}, {"a", "c", "d"}}));
  EXPECT_EQ(only_rows("<table><tbody><tr><td rowspan=9>a<td>b<tbody><tr><td>c</table>"),
            (Rows{{"a", "b"}, {"c", ""}}))
      << "a span stays in its group";
  EXPECT_EQ(only_rows("<table><tr><td rowspan=0>a<td>b<tr><td>c<tr><td>d</table>"),
            (Rows{{"a", "b"}, {"a", "c"}, {"a", "d"}}));
  EXPECT_EQ(only_rows("<table><tr><td rowspan=x colspan=-1>a<td>b</table>"), (Rows{{"a", "b"}}));
}

TEST_F(Html, TheFootStandsLast) {
  EXPECT_EQ(only_rows("<table><tfoot><tr><td>viso<tbody><tr><td>a</table>"),
            (Rows{{"a"}, {"viso"}}));
}

TEST_F(Html, BlanksRunTogetherAndBlocksBreakLines) {
  EXPECT_EQ(only_rows("<table><tr><td> a\n  <b>b</b>c<br>d <p>e</p><div>f</div></table>")[0][0],
            "a bc\nd\ne\nf");
  EXPECT_EQ(only_rows("<table><tr><td><pre>a  b\nc</pre></table>")[0][0], "a  b\nc");
  EXPECT_EQ(only_rows("<table><tr><td>&scaron;&#382;&nbsp;&amp;</table>")[0][0], "šž &");
}

TEST_F(Html, ItemsOfListsAreNumberedApart) {
  const auto reading = read_grids(
      "<table><tr><td>Rodikliai:<ol start=3><li>a<li "
      "value=7>b<br>c<li>d</ol><ul><li>e</ul></table>");
  const Cell cell = reading.grids[0].at(0, 0);
  EXPECT_EQ(cell.text, "Rodikliai:\na\nb\nc\nd\ne");
  EXPECT_EQ(cell.numbering, "\n3.\n7.\n\n8.");
  const auto outside = read_grids("<ol><li>a<li>b</ol>");
  ASSERT_THAT(outside.paragraphs, SizeIs(2));
  EXPECT_EQ(outside.paragraphs[1].numbering, "2.");
}

TEST_F(Html, HiddenElementsAreOut) {
  EXPECT_EQ(only_rows("<table><tr><td>a<span style='color:red; display : NONE'>x</span>"
                      "<script>x</script><!-- x --><td hidden>x<td>b<tr style=display:none><td>x"
                      "</table>"),
            (Rows{{"a", "b"}}));
}

TEST_F(Html, FieldsShowWhatIsFilledIn) {
  EXPECT_EQ(only_rows("<table><tr><td><input value=a><input type=hidden value=x>"
                      "<td><select><option>x<option selected>b</select></table>"),
            (Rows{{"a", "b"}}));
}

TEST_F(Html, ATableWithinACellIsReadApart) {
  const auto reading = read_grids(
      "<table><tr><td>a<table><tr><td>b<table><tr><td>c</table></table>d</table>"
      "<table><tr><td>e</table>");
  ASSERT_THAT(reading.grids, SizeIs(4));
  EXPECT_EQ(rows_of(reading.grids[0]), (Rows{{"a\nd"}}));
  EXPECT_EQ(reading.grids[2].address(0, 0), "T1.1.1!A1");
  EXPECT_EQ(reading.grids[2].parent(), 1U);
  EXPECT_EQ(reading.grids[3].name(), "T2");
  EXPECT_THAT(findings_of(reading), ElementsAre("grid.nested T1!A1", "grid.nested T1.1!A1"));
}

TEST_F(Html, TheEncodingIsWhatTheDocumentSays) {
  const auto text = [](std::string_view html) { return only_rows(html)[0][0]; };
  EXPECT_EQ(text("<meta charset=windows-1257><table><tr><td>\xF0</table>"), "š");
  EXPECT_EQ(text("<META HTTP-EQUIV=Content-Type content='text/html; charset=\"UTF-8\"'>"
                 "<table><tr><td>\xC5\xA1</table>"),
            "š");
  EXPECT_EQ(text("\xEF\xBB\xBF<meta charset=windows-1257><table><tr><td>\xC5\xA1</table>"), "š");
  EXPECT_EQ(text("<meta charset=iso-8859-1><table><tr><td>\xE9</table>"), "é");
  EXPECT_EQ(text("<table><tr><td>\xF0</table>"), "š") << "found out";
  EXPECT_EQ(read_grids("<meta charset=latin1><p>a").encoding, Encoding::cp1252);
  EXPECT_EQ(errc_of("<meta charset=utf-8><p>\xF0"), Errc::intake_encoding);
  EXPECT_EQ(errc_of("<meta charset=koi8-r><p>\xF0"), Errc::intake_encoding);
}

TEST_F(Html, BalticTextThatSaysItIsWesternIsPutRight) {
  const auto reading =
      read_grids("<meta charset=iso-8859-1><table><tr><td>Priemon\xEB<td>gegu\xFE\xEB</table>");
  EXPECT_EQ(rows_of(reading.grids[0]), (Rows{{"Priemonė", "gegužė"}}));
  EXPECT_THAT(findings_of(reading), ElementsAre("grid.encoding.repaired T1!A1"));
}

TEST_F(Html, WithoutTablesOnlyParagraphsRemain) {
  const auto reading = read_grids("<html><body>a<p>b</body></html>");
  EXPECT_THAT(reading.grids, IsEmpty());
  EXPECT_EQ(reading.format, GridFormat::none);
  EXPECT_THAT(paragraphs_of(reading), ElementsAre("a", "b"));
}

TEST_F(Html, ElementsLeftOpenAreRefused) {
  EXPECT_EQ(errc_of("<html>" + repeated("<div>", 256)), Errc::ok);
  EXPECT_EQ(errc_of("<html>" + repeated("<div>", 257)), Errc::intake_unsafe);
  EXPECT_EQ(errc_of("<html>" + repeated("<b>", 257)), Errc::intake_unsafe);
  EXPECT_EQ(errc_of("<html>" + repeated("<p>a<div>b</div>", 1000)), Errc::ok);
  EXPECT_EQ(errc_of("<table>" + repeated("<tr><td>a<td>b", 1000)), Errc::ok);
  EXPECT_EQ(errc_of("<html>" + repeated("<div><b>a</div>", 200)), Errc::ok);
  std::string names;
  for (int i = 0; i < 1025; ++i) names += "<x" + std::to_string(i) + '>';
  EXPECT_EQ(errc_of("<html>" + names), Errc::intake_unsafe);
}

TEST_F(Html, EndTagsThatEndNothingDoNotHideOpenElements) {
  for (const std::string_view piece : {"<div><!--</div>-->",
                                       "<div><!--x--!><!--</div>-->",
                                       "<div><style></div></style>",
                                       "<div><i title='</div>'></i>",
                                       "<div><svg><![CDATA[></div>]]></svg>",
                                       "<div><table></div></table>"}) {
    EXPECT_EQ(errc_of("<html>" + repeated(piece, 300)), Errc::intake_unsafe) << piece;
  }
  EXPECT_EQ(errc_of("<html><!--><!-->" + repeated("<div>", 300)), Errc::intake_unsafe);
}

TEST_F(Html, ElementsThatMultiplyAreRefused) {
  std::string fonts = "<html><p>";
  for (int i = 0; i < 250; ++i) fonts += "<font color=" + std::to_string(i) + '>';
  EXPECT_EQ(errc_of(fonts + repeated("</p><p>a", 30'000)), Errc::intake_unsafe);
}

TEST_F(Html, LimitsAreFailures) {
  EXPECT_EQ(errc_of("<table><tr><td>a", {.max_html_bytes = 15}), Errc::intake_size);
  EXPECT_EQ(errc_of("<table><tr><td>a", {.max_html_bytes = 16}), Errc::ok);
  EXPECT_EQ(errc_of("<table><tr>" + repeated("<td colspan=1000>a", 20)), Errc::intake_size);
  const std::string column = "<tr><td rowspan=65534>a" + repeated("<tr>", 2000);
  EXPECT_EQ(errc_of("<table>" + column, {.max_cells = 1000}), Errc::intake_size);
}

}  // namespace
}  // namespace gerove::intake
