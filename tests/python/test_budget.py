"""What calls may take, whatever they are given to read."""

import pytest

import gerove


def lines(count):
    return b'{"child":{}}\n' * count


class TestBudget:
    def test_records_beyond_it_are_a_failure_with_their_number(self):
        with gerove.budget(memory=2000):
            with pytest.raises(gerove.FileError) as failure:
                gerove.load(lines(20), format="json")
        assert failure.value.code == 308 and 0 < failure.value.record < 20
        with gerove.load(lines(20), format="json") as records:
            assert len(records) == 20

    def test_zero_bytes_do_not_swell(self):
        with pytest.raises(gerove.FileError) as failure:
            gerove.load(bytes(4_000_000), format="protobuf")
        assert failure.value.code == 308

    def test_findings_beyond_it_are_counted(self):
        with gerove.load(lines(5), format="json") as records:
            with gerove.budget(findings=2):
                few = gerove.check(records, language="en")
            assert len(gerove.check(records)) == 5
        assert len(few) == 3
        assert few["text"][2] == "others of this code that are not listed: 3"

    def test_the_one_around_it_comes_back(self):
        with gerove.load(lines(5), format="json") as records:
            with gerove.budget(findings=1):
                with gerove.budget(findings=3):
                    assert len(gerove.check(records)) == 4
                assert len(gerove.check(records)) == 2

    def test_is_a_number_from_zero_on(self):
        with pytest.raises(OverflowError):
            with gerove.budget(memory=-1):
                pass
