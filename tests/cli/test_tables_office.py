"""gerove import tables: workbooks and documents as openpyxl, python-docx and odfpy have them."""

import datetime
import io
import json
import random

import pytest

TEXTS = ["a", "Vaikas Ąžuolėlis", "1.1.", "x & y <z>", "dvi\neilutės", "45566", "šž ėį", "-"]
FORMATS = {  # what of a date each one shows
    "yyyy-mm-dd": "%Y-%m-%d",
    "yyyy mmmm": "%Y-%m",
    "yyyy": "%Y",
    '[$-427]yyyy "m." mmmm d "d.";@': "%Y-%m-%d",
    "dd/mm/yy": "%Y-%m-%d",
}
MOMENTS = {"yyyy-mm-dd hh:mm": "moment", "m/d/yy h:mm": "moment"}


def read(gerove, data):
    """Cells by place in their sheet or table, and all that was read."""
    run = gerove("import", "tables", "-", "--format", "json", "--quiet", stdin=data)
    if "509" in run.err:
        pytest.skip("built without the formats of offices")
    reading = json.loads(run.out)
    cells = {}
    for table in reading["tables"]:
        for cell in table["cells"]:
            span = (cell.get("row_span", 1), cell.get("column_span", 1))
            if cell["text"] or cell.get("value") or span != (1, 1):
                cells[cell["address"]] = cell
    return cells, reading


def text_of(cell):
    return cell["text"] if cell else ""


def spans(cells):
    found = {}
    for address, cell in cells.items():
        span = (cell.get("row_span", 1), cell.get("column_span", 1))
        if span != (1, 1):
            found[address] = span
    return found


def free_areas(source, rows, columns):
    """Areas to merge that do not touch one another: row, column, height, width from 1."""
    taken = set()
    for _ in range(source.randint(0, 3)):
        row, column = source.randint(1, rows), source.randint(1, columns)
        height = source.randint(1, min(3, rows - row + 1))
        width = source.randint(1, min(3, columns - column + 1))
        area = {(row + i, column + j) for i in range(height) for j in range(width)}
        if height * width > 1 and not area & taken:
            taken |= area
            yield row, column, height, width


def a_value(source, cell):
    """Fills a cell of openpyxl. Returns what is to be read: kind and value."""
    kind = source.randrange(8)
    if kind <= 2:
        cell.value = source.choice(TEXTS)
        cell.data_type = "s"
        return "text", cell.value.strip()
    if kind == 3:
        cell.value = source.choice([0, 7, -12, 123456789012345, source.randint(0, 10**9)])
        return "number", str(cell.value)
    if kind == 4:
        cell.value = source.randint(-10**6, 10**6) / 100
        return "number", cell.value
    if kind == 5:
        cell.value = source.random() < 0.5
        return "boolean", str(cell.value).lower()
    day = datetime.datetime(1904, 1, 2) + datetime.timedelta(days=source.randint(0, 60000))
    if kind == 6:
        form = source.choice(list(FORMATS))
        cell.value = day
        cell.number_format = form
        return "date", day.strftime(FORMATS[form])
    cell.value = day + datetime.timedelta(minutes=source.randrange(24 * 60))
    cell.number_format = source.choice(list(MOMENTS))
    return "moment", cell.value.strftime("%Y-%m-%dT%H:%M:%S")


def test_workbooks_are_those_of_openpyxl(gerove):
    openpyxl = pytest.importorskip("openpyxl")
    source = random.Random(20260102)
    for _ in range(60):
        book = openpyxl.Workbook()
        if source.random() < 0.3:
            book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
        sheet = book.active
        rows, columns = source.randint(1, 8), source.randint(1, 6)
        written = {}
        for row in range(1, rows + 1):
            for column in range(1, columns + 1):
                if source.random() < 0.8:
                    cell = sheet.cell(row, column)
                    written[cell.coordinate] = a_value(source, cell)
        for row, column, height, width in free_areas(source, rows, columns):
            sheet.merge_cells(
                start_row=row, start_column=column, end_row=row + height - 1,
                end_column=column + width - 1,
            )
        data = io.BytesIO()
        book.save(data)
        cells, _ = read(gerove, data.getvalue())
        judge = openpyxl.load_workbook(io.BytesIO(data.getvalue())).active
        for row in judge.iter_rows():
            for cell in row:
                if cell.value is None:
                    continue
                kind, value = written[cell.coordinate]
                ours = cells[f"#1!{cell.coordinate}"]
                shown = ours["value"] if kind != "text" else ours["text"]
                assert ours["kind"] == kind, cell.coordinate
                assert shown == value if isinstance(value, str) else float(shown) == value
        filled = {f"#1!{cell.coordinate}" for row in judge.iter_rows() for cell in row
                  if cell.value is not None}
        assert {place for place, cell in cells.items() if text_of(cell)} == filled
        merged = {
            f"#1!{area.coord.split(':')[0]}": (area.size["rows"], area.size["columns"])
            for area in judge.merged_cells.ranges
        }
        for place, span in spans(cells).items():
            # No span goes beyond the last filled cell of its table.
            assert span[0] <= merged[place][0] and span[1] <= merged[place][1]


def letters(column):
    return chr(ord("A") + column)


def test_tables_are_those_of_python_docx(gerove):
    docx = pytest.importorskip("docx")
    source = random.Random(20260103)
    for _ in range(60):
        document = docx.Document()
        document.add_paragraph("Planas")
        rows, columns = source.randint(1, 6), source.randint(1, 5)
        table = document.add_table(rows, columns)
        for row in table.rows:
            for cell in row.cells:
                lines = source.choices(["a", "b c", "š\tž", "d\ne"], k=source.randint(0, 3))
                cell.text = lines[0] if lines else ""
                for line in lines[1:]:
                    cell.add_paragraph(line)
        for row, column, height, width in free_areas(source, rows, columns):
            first = table.cell(row - 1, column - 1)
            first.merge(table.cell(row + height - 2, column + width - 2))
        data = io.BytesIO()
        document.save(data)
        cells, reading = read(gerove, data.getvalue())
        assert reading["paragraphs"][0]["text"] == "Planas"
        judge = docx.Document(io.BytesIO(data.getvalue())).tables[0]
        places = {}
        for cell in reading["tables"][0]["cells"] if reading["tables"] else []:
            for down in range(cell.get("row_span", 1)):
                for right in range(cell.get("column_span", 1)):
                    places[cell["row"] - 1 + down, cell["column"] - 1 + right] = cell["text"]
        for row in range(rows):
            for column in range(columns):
                assert places.get((row, column), "") == judge.cell(row, column).text.strip()


def ods_of(source):
    """A spreadsheet and its filled places, from 0: kind, value, text."""
    from odf.opendocument import OpenDocumentSpreadsheet
    from odf.table import CoveredTableCell, Table, TableCell, TableRow
    from odf.text import P

    document = OpenDocumentSpreadsheet()
    table = Table(name="Lapas")
    filled, row = {}, 0
    for _ in range(source.randint(1, 5)):
        times, column = source.choice([1, 1, 1, 2, 1000]), 0
        line, places = TableRow(numberrowsrepeated=times), {}
        while column < 6:
            kind, repeat = source.randrange(6), source.choice([1, 1, 2])
            if kind == 0 or times == 1000:
                cell, shown = TableCell(numbercolumnsrepeated=repeat), None
            elif kind == 1:
                number = source.randint(-10**6, 10**6) / 100
                cell = TableCell(valuetype="float", value=number, numbercolumnsrepeated=repeat)
                shown = ("number", f"{number:.2f}".rstrip("0").rstrip("."), "x")
            elif kind == 2:
                day = datetime.date(1950, 1, 1) + datetime.timedelta(days=source.randint(0, 40000))
                cell = TableCell(valuetype="date", datevalue=str(day), numbercolumnsrepeated=repeat)
                shown = ("date", str(day), "data")
            elif kind == 3:
                cell = TableCell(valuetype="boolean", booleanvalue="true",
                                 numbercolumnsrepeated=repeat)
                shown = ("boolean", "true", "TAIP")
            else:
                text = source.choice(TEXTS).replace("\n", " ")
                cell = TableCell(valuetype="string", numbercolumnsrepeated=repeat)
                shown = ("text", None, text)
            if shown:
                cell.addElement(P(text=shown[2]))
                for i in range(repeat):
                    places[column + i] = shown
            line.addElement(cell)
            column += repeat
            if kind == 5 and shown and repeat == 1 and times == 1:
                cell.setAttribute("numbercolumnsspanned", 2)
                line.addElement(CoveredTableCell())
                column += 1
        table.addElement(line)
        for i in range(times):
            for column, shown in places.items():
                filled[row + i, column] = shown
        row += times
    document.spreadsheet.addElement(table)
    data = io.BytesIO()
    document.write(data)
    return data.getvalue(), filled


def test_spreadsheets_are_those_of_odfpy(gerove):
    pytest.importorskip("odf")
    source = random.Random(20260104)
    for _ in range(60):
        data, filled = ods_of(source)
        cells, _ = read(gerove, data)
        ours = {}
        for address, cell in cells.items():
            name = address.partition("!")[2]
            place = (int(name[1:]) - 1, ord(name[0]) - ord("A"))
            value = cell.get("value") if cell["kind"] != "text" else None
            ours[place] = (cell["kind"], value, cell["text"])
        assert ours == filled


def list_document(source):
    """A text whose table has a numbered list in its cells, and the numbers that people see."""
    from odf.opendocument import OpenDocumentText
    from odf.table import Table, TableCell, TableRow
    from odf.text import List, ListItem, ListLevelStyleNumber, ListStyle, P

    document = OpenDocumentText()
    style = ListStyle(name="L1")
    for level in (1, 2, 3):
        style.addElement(ListLevelStyleNumber(
            level=level, numformat="1", numsuffix=".", displaylevels=level))
    document.automaticstyles.addElement(style)
    table, counters, numbers, level = Table(name="T"), [0, 0, 0], [], 0
    for i in range(source.randint(1, 8)):
        level = source.randint(1, min(level + 1, 3))
        counters[level - 1] += 1
        counters[level:] = [0] * (3 - level)
        numbers.append(".".join(str(count) for count in counters[:level]) + ".")
        outer = List(stylename="L1", continuenumbering="true" if i else "false")
        item = ListItem()
        outer.addElement(item)
        for _ in range(level - 1):
            inner = List()
            item.addElement(inner)
            item = ListItem()
            inner.addElement(item)
        item.addElement(P(text=f"tekstas {i}"))
        cell, row = TableCell(), TableRow()
        cell.addElement(outer)
        row.addElement(cell)
        table.addElement(row)
    document.text.addElement(table)
    data = io.BytesIO()
    document.write(data)
    return data.getvalue(), numbers


def test_lists_are_numbered_as_people_see_them(gerove):
    pytest.importorskip("odf")
    source = random.Random(20260105)
    for _ in range(40):
        data, numbers = list_document(source)
        _, reading = read(gerove, data)
        assert [cell["numbering"] for cell in reading["tables"][0]["cells"]] == numbers
