"""Records in memory and in files."""

import datetime
import io
import threading

import gerove
import pytest

from conftest import SAMPLE

MUNICIPALITY = gerove.Municipality(id="azuolyno", name="Išgalvota savivaldybė")
PERSON = gerove.Person(id="asmuo-1", given_names="Vardenis", family_name="Pavardenis")


class TestRecords:
    def test_are_a_sequence(self, sample):
        records = list(sample)
        assert len(sample) == len(records) == 257
        assert sample[0] == records[0] and sample[-1] == records[-1]
        assert sample[10:13] == records[10:13] and sample[::-100] == records[::-100]
        assert sample[5:5] == []
        for wrong in (257, -258):
            with pytest.raises(IndexError):
                sample[wrong]

    @pytest.mark.parametrize("form", ["protobuf", "json"])
    def test_come_from_bytes_and_give_them(self, sample, form):
        data = sample.to_bytes(form)
        assert list(gerove.load(data)) == list(gerove.load(data, format=form)) == list(sample)
        assert gerove.load(bytearray(data)).to_bytes(form) == data

    def test_come_from_records_and_from_what_records_hold(self, sample):
        assert list(gerove.load(iter(sample))) == list(sample)
        loaded = gerove.load([MUNICIPALITY, gerove.Record(content=PERSON)])
        assert [record.kind for record in loaded] == ["municipality", "person"]
        assert loaded[1].content == PERSON

    def test_that_are_loaded_are_given_back(self, sample):
        assert gerove.load(sample) is sample

    def test_are_joined_without_a_copy(self, sample):
        both = sample + gerove.load([PERSON])
        assert len(both) == 258 and both[257].content == PERSON
        assert len(gerove.join([])) == 0 and len(gerove.join([sample] * 3)) == 3 * 257
        with pytest.raises(TypeError):
            sample + [PERSON]
        with pytest.raises(TypeError):
            gerove.join([sample, None])

    def test_end_with_a_with_block(self):
        with gerove.load([PERSON]) as records:
            assert repr(records) == "<gerove.Records, 1>"
        assert repr(records) == "<gerove.Records, closed>"
        records.close()
        for use in (len, list, gerove.check, lambda r: r[0], lambda r: r.to_bytes()):
            with pytest.raises(gerove.ClosedError):
                use(records)

    def test_names_that_no_field_has_are_refused_or_skipped(self):
        text = b'{"person":{"id":"a","shoeSize":46}}\n'
        with pytest.raises(gerove.DataError, match="202"):
            gerove.load(text)
        assert gerove.load(text, ignore_unknown=True)[0].content.id == "a"

    def test_record_size_is_bounded_where_asked(self, sample):
        with pytest.raises(gerove.FileError) as failure:
            gerove.load(sample.to_bytes(), record_size=10)
        assert failure.value.code == 302


class TestReading:
    def test_gives_one_record_after_another(self, sample):
        with gerove.read(SAMPLE) as records:
            assert isinstance(next(records), gerove.Record)
            assert len(list(records)) == len(sample) - 1
            assert next(records, None) is None

    def test_goes_on_behind_a_record_at_fault(self, tmp_path):
        file = tmp_path / "some.jsonl"
        lines = ['{"header":{"formatVersion":1}}', '{"act":{"id":1}}', '{"act":{"id":"a"}}']
        file.write_text("\n".join(lines), encoding="utf-8")
        reader = gerove.read(file)
        assert next(reader).kind == "header"
        with pytest.raises(gerove.DataError) as failure:
            next(reader)
        assert failure.value.record == 1
        assert [record.content.id for record in reader] == ["a"]

    def test_gives_batches(self, sample):
        sizes = [len(batch) for batch in gerove.read(SAMPLE).batches(100)]
        assert sizes == [100, 100, 57]
        assert list(gerove.join(gerove.read(SAMPLE).batches(100))) == list(sample)

    def test_ends_with_a_with_block(self):
        with gerove.read(SAMPLE) as reader:
            assert repr(reader) == "<gerove.RecordReader>"
        with pytest.raises(gerove.ClosedError):
            next(reader)
        assert repr(reader) == "<gerove.RecordReader, closed>"

    def test_is_shared_by_threads_that_take_turns(self, sample):
        found = []
        reader = gerove.read(SAMPLE)

        def work():
            for record in reader:
                found.append(record)

        threads = [threading.Thread(target=work) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert len(found) == len(sample) and set(found) == set(sample)


class TestWriting:
    @pytest.mark.parametrize("name", ["a.gerove", "a.jsonl"])
    def test_takes_records_one_by_one_or_loaded(self, tmp_path, sample, name):
        one_by_one, loaded = tmp_path / name, tmp_path / ("b" + name)
        gerove.write(one_by_one, iter(sample))
        gerove.write(loaded, sample)
        assert list(gerove.read(one_by_one)) == list(gerove.read(loaded)) == list(sample)

    def test_begins_with_a_header(self, tmp_path):
        for name, records in (("a.gerove", [PERSON]), ("b.jsonl", gerove.load([PERSON]))):
            gerove.write(str(tmp_path / name), records)
            kinds = [record.kind for record in gerove.read(tmp_path / name)]
            assert kinds == ["header", "person"]

    def test_leaves_what_stood_there_when_it_fails(self, tmp_path):
        file = tmp_path / "office.gerove"
        gerove.write(file, [PERSON])
        before = file.read_bytes()

        def records():
            yield MUNICIPALITY
            raise RuntimeError("the source broke off")

        with pytest.raises(RuntimeError):
            gerove.write(file, records())
        with pytest.raises(gerove.DataError):
            gerove.write(file, [gerove.Person(id="x" * 65)])
        with pytest.raises(TypeError, match="no record holds a Measure"):
            gerove.write(file, [gerove.Measure()])
        assert file.read_bytes() == before and list(tmp_path.iterdir()) == [file]

    def test_piece_by_piece(self, tmp_path, sample):
        file = tmp_path / "office.jsonl"
        with gerove.writer(file) as out:
            out.write(sample[0])
            out.write(PERSON)
            out.write_records(gerove.load([MUNICIPALITY]))
            assert not file.exists() and repr(out) == "<gerove.RecordWriter>"
        assert [record.kind for record in gerove.read(file)] == ["header", "person", "municipality"]
        out.close()
        with pytest.raises(gerove.ClosedError):
            out.write(PERSON)

    def test_nothing_stays_when_abandoned(self, tmp_path):
        out = gerove.writer(tmp_path / "office.jsonl")
        out.write(PERSON)
        out.abandon()
        del out
        assert list(tmp_path.iterdir()) == []

    def test_unknown_fields_survive_a_file(self, tmp_path):
        act = gerove.Act(id="a", unknown_fields=b"\xf8\x7f\x07")
        gerove.write(tmp_path / "a.gerove", [act])
        assert list(gerove.read(tmp_path / "a.gerove"))[1].content == act

    def test_standard_streams(self, run, tmp_path):
        printed = run(
            "import gerove; gerove.write('-', [gerove.Person(id='a')], format='json')"
        )
        assert '{"person":{"id":"a"}}' in printed.splitlines()


def test_paths_are_texts_and_path_objects(tmp_path):
    class Named:
        def __fspath__(self):
            return str(tmp_path / "ą.gerove")

    gerove.write(Named(), [PERSON])
    assert len(gerove.load(Named())) == len(gerove.load(str(tmp_path / "ą.gerove"))) == 2
    for wrong in (None, 3, io.BytesIO()):
        with pytest.raises(TypeError):
            gerove.read(wrong)
    with pytest.raises(ValueError, match="NUL"):
        gerove.read("a\0b")


def test_dates_of_records_are_dates(sample):
    starts = {r.content.date for r in sample if r.kind == "sitting"}
    assert starts and all(type(day) is datetime.date for day in starts)
