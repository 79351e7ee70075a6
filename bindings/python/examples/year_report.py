#!/usr/bin/python3
"""A year of a child welfare commission: its figures in print, its deadlines as a picture.

    year_report.py office.gerove 2023 year.png
"""

from __future__ import annotations

import argparse
import datetime
import pathlib

import gerove
import matplotlib
import pandas as pd

matplotlib.use("Agg")
import matplotlib.pyplot as plt

COLOURS = {"met": "#4c9f70", "met_late": "#e0a030", "overdue": "#c0392b", "running": "#9aa5b1"}
WORDS = {
    "met": "įvykdyta laiku",
    "met_late": "įvykdyta pavėluotai",
    "overdue": "praleista",
    "running": "dar eina",
}


def plot_deadlines(deadlines: gerove.Table, year: int, picture: pathlib.Path) -> None:
    """How many deadlines fell on each month, by how they were kept."""
    frame = deadlines.to_pandas()
    frame = frame[frame["due"].dt.year == year]
    states = frame["state"].astype(str).where(lambda state: state.isin(COLOURS), "running")
    counts = pd.crosstab(frame["due"].dt.month, states)
    counts = counts.reindex(index=range(1, 13), columns=list(COLOURS), fill_value=0)
    figure, axes = plt.subplots(figsize=(9, 4.5), layout="constrained")
    bottom = pd.Series(0, index=counts.index)
    for state, colour in COLOURS.items():
        axes.bar(counts.index, counts[state], bottom=bottom, color=colour, label=WORDS[state])
        bottom += counts[state]
    axes.set(title=f"{year} metų terminai", xlabel="mėnuo", ylabel="terminų")
    axes.set_xticks(range(1, 13))
    axes.yaxis.get_major_locator().set_params(integer=True)
    axes.spines[["top", "right"]].set_visible(False)
    axes.legend(frameon=False)
    figure.savefig(picture, dpi=150)


def main() -> None:
    parser = argparse.ArgumentParser(description="A commission's year: report and picture.")
    parser.add_argument("records", help="a .gerove or .jsonl file")
    parser.add_argument("year", type=int)
    parser.add_argument("picture", type=pathlib.Path, help="the PNG file to write")
    options = parser.parse_args()
    first, last = datetime.date(options.year, 1, 1), datetime.date(options.year, 12, 31)

    with gerove.load(options.records) as records:
        report = gerove.report(records, first, last)
        print(report.figures)
        if len(report.findings) > 0:
            print(report.findings)
        plot_deadlines(gerove.assess(records, last).deadlines, options.year, options.picture)


if __name__ == "__main__":
    main()
