"""Memory runs out: each job says so and ends as failed, and leaves what was there as it was."""

import resource

import pytest
from calls import CALLS, WRITERS

# Which one fails: the first ones, which are made before the program begins, then ever fewer.
ALLOCATIONS = [1, 2, *(round(4.5 * 2.3**step) for step in range(14))]
OUT_OF_MEMORY = {
    "table": "gerove: klaida: neužteko atminties [4]\n",
    "csv": "gerove: klaida: neužteko atminties [4]\n",
    "json": '{"error":{"kind":"failure","code":4,"message":"neužteko atminties [4]"}}\n',
}


def fails(gerove, words, whole, form="table", **faults):
    """Whether a run failed: then it says why, else it did the same as without the fault."""
    run = gerove(*words, faults=faults)
    if (run.exit, run.out_bytes, run.err) == (whole.exit, whole.out_bytes, whole.err):
        return False
    # Before the command line is read nobody knows the form.
    assert run.exit == 1 and run.err.endswith((OUT_OF_MEMORY[form], OUT_OF_MEMORY["table"])), faults
    return True


@pytest.mark.parametrize("for_good", [0, 1], ids=["once", "for good"])
@pytest.mark.parametrize("job", CALLS)
def test_a_job_says_so_or_does_without(gerove, job, for_good):
    form = "json" if for_good else "table"
    words = (*CALLS[job], "--format", form)
    whole = gerove(*words)
    failed = [
        fails(gerove, words, whole, form, ALLOCATION=number, FOR_GOOD=for_good)
        for number in ALLOCATIONS
    ]
    assert failed.count(True) > 4 and not failed[-1]


@pytest.mark.parametrize("job", WRITERS)
def test_files_are_as_they_were_or_whole(gerove, job, tmp_path):
    target = tmp_path / "target.jsonl"
    words = (*WRITERS[job], target)
    whole = gerove(*words)
    written = target.read_bytes()
    for number in ALLOCATIONS:
        target.write_bytes(b"old")
        failed = fails(gerove, words, whole, ALLOCATION=number)
        assert target.read_bytes() == (b"old" if failed else written)
        assert list(tmp_path.iterdir()) == [target]


def test_a_limit_of_the_system_is_told_in_the_same_way(gerove, sample):
    """As `ulimit -v` sets it: from what the program needs to begin up to what the work needs."""
    told = 0
    for room in range(8 << 20, 64 << 20, 1 << 20):
        limit = {"preexec_fn": lambda: resource.setrlimit(resource.RLIMIT_AS, (room, room))}
        if gerove("--version", **limit).exit != 0:
            continue
        run = gerove("check", sample, **limit)
        if run.exit == 100:
            break
        assert run.exit == 1 and run.err == OUT_OF_MEMORY["table"]
        told += 1
    assert told > 0 and run.exit == 100
