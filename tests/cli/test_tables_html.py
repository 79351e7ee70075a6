"""gerove import tables: HTML as html5lib parses it, laid out as the standard of HTML says."""

import json
import random

import pytest

html5lib = pytest.importorskip("html5lib")

NAMESPACE = "{http://www.w3.org/1999/xhtml}"
BLOCKS = {"p", "div", "li", "ul"}


def text_of(element, lines):
    """Adds what an element shows to lines; a list of words for each."""

    def add(words):
        for index, word in enumerate((words or "").replace("\n", " ").split(" ")):
            if index or not lines[-1]:
                lines[-1].append(word)
            else:
                lines[-1][-1] += word

    tag = element.tag.replace(NAMESPACE, "")
    if tag in BLOCKS and any(lines[-1]):
        lines.append([])
    add(element.text)
    for child in element:
        if child.tag == NAMESPACE + "br":
            lines.append([])
        else:
            text_of(child, lines)
        add(child.tail)
    if tag in BLOCKS and any(lines[-1]):
        lines.append([])


def cell_text(cell):
    lines = [[]]
    text_of(cell, lines)
    shown = [" ".join(word for word in line if word) for line in lines]
    return "\n".join(line for line in shown if line)


def layout(table):
    """The text of each place, by row and column: the first cell that covers it."""
    places = {}
    first = 0
    for group in table:
        rows = group.findall(NAMESPACE + "tr")
        for offset, row in enumerate(rows):
            column = 0
            for cell in row:
                while (first + offset, column) in places:
                    column += 1
                width = int(cell.get("colspan", 1))
                height = min(int(cell.get("rowspan", 1)) or len(rows), len(rows) - offset)
                free = all((first + offset, column + i) not in places for i in range(width))
                for down in range(height if free else 1):
                    for right in range(width if free else 1):
                        places.setdefault((first + offset + down, column + right), cell_text(cell))
                column += width
        first += len(rows)
    return {place: text for place, text in places.items() if text}


def piece(random):
    return random.choice(["a", "ž", " b", "c ", "<br>", "<p>d", "<b>e</b>", "&amp;", "&#353;",
                          "<div>f</div>", "\n", "<i>g"])


def document(random):
    text = ["<!DOCTYPE html><table>"]
    for _ in range(random.randint(1, 2)):
        text.append(random.choice(["<tbody>", "<thead>", ""]))
        for _ in range(random.randint(1, 4)):
            text.append("<tr>")
            for _ in range(random.randint(1, 4)):
                text.append(random.choice(["<td", "<th"]))
                if random.random() < 0.3:
                    text.append(f" rowspan={random.randint(1, 3)}")
                if random.random() < 0.3:
                    text.append(f" colspan={random.randint(1, 3)}")
                text.append(">x" + "".join(piece(random) for _ in range(random.randint(0, 5))))
                text.append(random.choice(["</td>", ""]))
            text.append(random.choice(["</tr>", ""]))
    return "".join(text) + "</table>"


def shown(reading):
    places = {}
    for table in reading["tables"]:
        for cell in table["cells"]:
            for down in range(cell.get("row_span", 1)):
                for right in range(cell.get("column_span", 1)):
                    place = (cell["row"] - 1 + down, cell["column"] - 1 + right)
                    places[place] = "\n".join(
                        line.strip() for line in cell["text"].split("\n") if line.strip()
                    )
    return places


def test_tables_are_those_of_html5lib(gerove):
    source = random.Random(20260101)
    for _ in range(150):
        html = document(source)
        run = gerove("import", "tables", "-", "--format", "json", stdin=html.encode())
        if "509" in run.err:
            pytest.skip("built without HTML")
        tree = html5lib.parse(html)
        tables = list(tree.iter(NAMESPACE + "table"))
        assert len(tables) == 1
        assert shown(json.loads(run.out)) == layout(tables[0]), html
