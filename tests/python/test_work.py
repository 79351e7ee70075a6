"""What is done with all records: checks, deadlines, reports, referrals, services, plans, codes."""

import datetime
import json

import gerove
import pytest

from conftest import DATA, SAMPLE, YEAR_END

day = datetime.date
YEAR = (day(2023, 1, 1), YEAR_END)
UTC = datetime.timezone.utc


def test_work_takes_a_handle_a_file_bytes_or_records(sample):
    sources = [sample, SAMPLE, str(SAMPLE), SAMPLE.read_bytes(), list(sample), iter(sample)]
    assert {gerove.due(source, YEAR_END).to_csv() for source in sources} == {
        gerove.due(sample, YEAR_END).to_csv()
    }


class TestCheck:
    def test_finds_nothing_in_the_sample(self, sample):
        assert len(gerove.check(sample)) == len(gerove.check(sample, complete=True)) == 0

    def test_finds_what_does_not_fit_together(self):
        twice = [gerove.Act(id="a", number="1"), gerove.Act(id="a", number="2")]
        findings = gerove.check(twice, language="en")
        assert findings["severity"] and "a" in findings["record"]

    def test_misses_what_is_referred_to_only_when_all_is_there(self):
        act = gerove.Act(id="a", case_file_ids=("byla",))
        assert gerove.check([act], complete=True)["severity"] == ["error"]
        assert gerove.check([act])["severity"] == ["warning"]


REPORT = (
    b'{"caseFile":{"id":"byla","childRightsReports":[{"id":"r",'
    b'"received":"2026-06-23T07:00:00Z","urgency":"REPORT_URGENCY_URGENT"}]}}'
)


class TestLaw:
    def test_assess_gives_deadlines_and_findings(self, sample):
        found = gerove.assess(sample, YEAR_END)
        assert len(found.deadlines) == 48 and len(found.findings) == 0
        assert "explanation" not in [column.name for column in found.deadlines.columns]
        explained = gerove.assess(sample, YEAR_END, explain=True, language="en").deadlines
        assert all(explained["explanation"])

    def test_what_happened_later_is_not_known(self, sample):
        early = gerove.assess(sample, day(2023, 2, 10)).deadlines
        done = [moment for moment in early["done_date"] if moment]
        assert done and max(done) <= day(2023, 2, 10)

    def test_due_gives_what_is_open_by_day(self, sample):
        table = gerove.due(sample, YEAR_END)
        assert table["due"] == sorted(table["due"]) and len(table) == 4
        assert set(table["state"]) == {"overdue", "running"}
        whole = gerove.assess(sample, YEAR_END).deadlines.to_dicts()
        assert all(row in whole for row in table)
        assert len(gerove.due(sample, YEAR_END, until=YEAR_END)) == 2
        assert all(gerove.due(sample, YEAR_END, explain=True)["explanation"])

    def test_a_moment_tells_terms_in_hours(self):
        report = gerove.load(REPORT)
        received = datetime.datetime(2026, 6, 23, 7, tzinfo=UTC)
        hours = [
            dict(zip(table["rule"], table["state"]))["REP-START-URG"]
            for later in (6, 6.01)
            for table in [gerove.assess(report, received + datetime.timedelta(hours=later)).deadlines]
        ]
        assert hours == ["due_soon", "overdue"]
        with pytest.raises(ValueError):
            gerove.assess(report, received.replace(tzinfo=None))

    def test_a_rule_says_why_it_does_not_apply(self):
        table = gerove.explain_rule(REPORT, "REP-START", day(2026, 6, 24), language="en")
        assert set(table["applies"]) == {"no"}
        assert any(step.startswith("fails: urgency of the report") for step in table["step"])
        assert len(gerove.explain_rule(REPORT, "TEMP-12", day(2026, 6, 24))) == 0
        with pytest.raises(gerove.ArgumentError):
            gerove.explain_rule(REPORT, "NOPE", day(2026, 6, 24))

    def test_records_that_leave_nothing_out_show_what_was_not_done(self, sample):
        bare = b'{"caseFile":{"id":"b","procedures":[{"id":"p","begun":"2024-03-01","decisions":[{"kind":"DECISION_KIND_MINIMAL_MEASURE","action":"PROCEDURE_ACTION_IMPOSE","date":"2024-03-12"}]}]}}'
        open_ends = gerove.assess(bare, day(2024, 4, 2)).findings
        assert "law.not_shown" in open_ends["code"] and "PROC-KTP" not in open_ends["rule"]
        errors = gerove.assess(bare, day(2024, 4, 2), complete=True).findings
        assert "law.not_shown" not in errors["code"] and "PROC-KTP" in errors["rule"]

    def test_another_edition_can_be_applied(self, sample):
        table = gerove.assess(sample, YEAR_END, regime="R5").deadlines
        assert set(table["regime"]) == {"R5"}
        with pytest.raises(gerove.ArgumentError):
            gerove.assess(sample, YEAR_END, regime="R99")

    def test_another_table_of_law_can_be_loaded(self, sample):
        path = DATA / "law_zz.json"
        laws = [gerove.Law.load(path), gerove.Law.load(path.read_bytes(), format="json")]
        for law in laws:
            rules = gerove.law_rules(YEAR_END, law=law)
            assert rules["rule"] and rules["rule"] != gerove.law_rules(YEAR_END)["rule"]
            assert gerove.assess(sample, YEAR_END, law=law).deadlines is not None
        with pytest.raises(gerove.DataError) as failure:
            gerove.Law.load(b'{"no": "law"}')
        assert failure.value.code == 202
        with pytest.raises(gerove.DataError):
            gerove.Law.load(b"\x0a\x05x")
        with pytest.raises(FileNotFoundError):
            gerove.Law.load(DATA / "no_such_law.json")

    def test_law_rules_are_those_in_force_on_a_day(self):
        then, now = gerove.law_rules(day(2019, 1, 1)), gerove.law_rules(YEAR_END)
        assert "PROC-DEC" in now["rule"] and then.to_dicts() != now.to_dicts()
        lithuania = gerove.Law.lithuania()
        assert gerove.law_rules(YEAR_END, law=lithuania).to_csv() == now.to_csv()

    def test_a_day_outside_the_calendar_is_a_failure(self, sample):
        with pytest.raises(gerove.DataError) as failure:
            gerove.due(sample, day(1500, 1, 1))
        assert failure.value.code == 400

    def test_the_calendar_can_be_given(self, sample):
        office = gerove.calendar.Calendar.of(sample)
        assert gerove.due(sample, YEAR_END, calendar=office).to_csv() == (
            gerove.due(sample, YEAR_END).to_csv()
        )


class TestReports:
    def test_report_counts_and_names_what_it_counted(self, sample):
        figures, sources, findings = gerove.report(sample, *YEAR)
        counted = dict(zip(figures["indicator"], figures["value"]))
        assert counted["commission.sittings"] == 8
        assert sources["indicator"].count("commission.sittings") == 8
        assert len(findings) == 0

    def test_report_is_of_one_municipality_where_asked(self, sample):
        ours = gerove.report(sample, *YEAR, municipality="azuolyno").figures
        theirs = gerove.report(sample, *YEAR, municipality="kita").figures
        assert sum(theirs["value"]) < sum(ours["value"])

    def test_a_period_that_ends_before_it_begins_is_none(self, sample):
        for function in (gerove.report, gerove.gap):
            with pytest.raises(gerove.ArgumentError):
                function(sample, *reversed(YEAR))

    def test_report_totals_recomputes_what_was_published(self):
        totals, findings = gerove.report_totals(DATA / "review_2017.jsonl")
        assert len(totals) == 4 and len(findings) == 1
        assert all(isinstance(number, str) for number in totals["published"])


class TestReferrals:
    def test_are_on_exactly_one_list(self, sample):
        every = gerove.referrals(sample, YEAR_END).referrals
        assert len(every) == 25 and set(every["institution"])
        to_do = [
            row["referral"]
            for institution in set(every["institution"])
            for row in gerove.referrals(
                sample, YEAR_END, which="to_do", institution=institution
            ).referrals
        ]
        assert sorted(to_do) == sorted(every["referral"])

    @pytest.mark.parametrize("which", ["inbox", "outbox", "to_do", "overdue", "next"])
    def test_have_lists_by_institution(self, sample, which):
        found = gerove.referrals(sample, YEAR_END, which=which, institution="inst-gimnazija")
        every = gerove.referrals(sample, YEAR_END).referrals["referral"]
        assert set(found.referrals["referral"]) <= set(every)

    def test_need_an_institution_for_its_lists(self, sample):
        with pytest.raises(gerove.ArgumentError):
            gerove.referrals(sample, YEAR_END, which="inbox")
        with pytest.raises(ValueError):
            gerove.referrals(sample, YEAR_END, which="none")

    @staticmethod
    def event(sequence, kind, actor, **more):
        return gerove.ReferralEvent(
            sequence=sequence,
            kind=kind,
            actor_institution_id=actor,
            moment=datetime.datetime(2023, 5, sequence, 9, tzinfo=UTC),
            **more,
        )

    @pytest.fixture
    def drafted(self):
        return gerove.Referral(
            id="s1",
            kind=gerove.ReferralKind.SERVICE,
            from_institution_id="mokykla",
            to_institution_id="centras",
            events=(self.event(1, gerove.ReferralEventKind.DRAFTED, "mokykla"),),
        )

    def test_move_as_the_table_of_moves_allows(self, drafted):
        sent = gerove.referral_apply(
            drafted, self.event(2, gerove.ReferralEventKind.SENT, "mokykla")
        )
        assert len(sent.events) == 2
        assert (gerove.referral_state(drafted), gerove.referral_state(sent)) == ("draft", "sent")
        assert gerove.referral_state(sent, day(2023, 5, 1)) == "draft"

    def test_refuse_other_moves_by_name(self, drafted):
        with pytest.raises(gerove.DataError) as failure:
            gerove.referral_apply(
                drafted, self.event(2, gerove.ReferralEventKind.ACCEPTED, "centras")
            )
        assert failure.value.code == 800
        with pytest.raises(gerove.DataError) as failure:
            gerove.referral_apply(drafted, self.event(2, gerove.ReferralEventKind.SENT, "kita"))
        assert failure.value.code == 802

    def test_merge_in_any_order(self, drafted):
        sent = gerove.referral_apply(
            drafted, self.event(2, gerove.ReferralEventKind.SENT, "mokykla")
        )
        assert gerove.referral_merge(drafted, sent) == gerove.referral_merge(sent, drafted) == sent

    def test_keep_unknown_fields_when_they_move(self, drafted):
        import dataclasses

        newer = dataclasses.replace(drafted, unknown_fields=b"\xf8\x7f\x07")
        sent = gerove.referral_apply(newer, self.event(2, gerove.ReferralEventKind.SENT, "mokykla"))
        assert sent.unknown_fields == b"\xf8\x7f\x07"

    def test_have_a_table_of_moves(self):
        moves = gerove.referral_moves(language="en")
        assert len(moves) > 50 and {"state", "event", "to", "by", "reason"} == {
            column.name for column in moves.columns
        }


class TestDisclosure:
    def test_profiles_say_who_may_see_what(self):
        profiles = gerove.profiles()["profile"]
        assert {"statistics", "public", "police"} <= set(profiles)
        for profile in profiles:
            decisions = gerove.profile_fields(profile)["decision"]
            assert set(decisions) <= {"shown", "hidden"}

    def test_redact_leaves_no_person_to_the_public(self, sample):
        seen = gerove.redact(sample, "public")
        assert 0 < len(seen) < len(sample)
        assert b"Pavardenis" in sample.to_bytes() and b"Pavardenis" not in seen.to_bytes()
        assert all(record.kind not in ("person", "child", "family") for record in seen)

    def test_a_key_replaces_ids_by_pseudonyms(self, sample):
        key = b"an invented key of bytes"
        seen = gerove.redact(sample, "police", key=key)
        assert b"vaikas-01" in gerove.redact(sample, "police").to_bytes()
        assert b"vaikas-01" not in seen.to_bytes()
        assert seen.to_bytes() == gerove.redact(sample, "police", key=bytearray(key)).to_bytes()
        other = gerove.redact(sample, "police", key=b"another invented key")
        ids = [{one.content.id for one in many if one.kind == "child"} for many in (seen, other)]
        assert len(ids[0]) == 13 and not ids[0] & ids[1]

    def test_a_key_that_is_short_or_none_is_refused(self, sample):
        with pytest.raises(gerove.Error) as short:
            gerove.redact(sample, "police", key=b"fifteen bytes..")
        assert short.value.code == 1001 and "fifteen" not in str(short.value)
        with pytest.raises(TypeError):
            gerove.redact(sample, "police", key="an invented key of text")

    def test_redact_drops_unknown_fields_of_persons(self):
        person = gerove.Child(id="v", unknown_fields=b"\xfa\x7f\x06slapta")
        assert b"slapta" not in gerove.redact([person], "statistics").to_bytes()


class TestServices:
    def test_match_finds_offers_and_near_misses(self, sample):
        table = gerove.match(sample, day(2023, 6, 1), text="logopedas", age=7)
        assert len(table) == 2 and set(table["standing"]) <= {"offer", "near_miss"}

    def test_a_directory_serves_many_searches(self, sample):
        directory = gerove.Directory.of(sample)
        every = gerove.match(directory, day(2023, 6, 1))
        few = gerove.match(directory, day(2023, 6, 1), limit=1)
        assert len(every) > len(few) > 0
        places = gerove.match(
            directory,
            day(2023, 6, 1),
            root=gerove.ServiceRoot.EDUCATION,
            municipality="azuolyno",
            spoken="lt",
            shift=gerove.SchoolShift(1),
            needs_level=gerove.SpecialNeedsLevel(1),
            eldership="Girininkų seniūnija",
            catalogue_code="",
            day=day(2023, 6, 5),
            time=datetime.time(9, 30),
            place=(55.0, 24.0),
            within_km=500,
            anybody=True,
            language="en",
        )
        assert len(places) <= len(every)

    def test_match_is_for_a_child_that_is_there(self, sample):
        assert len(gerove.match(sample, day(2023, 6, 1), child="vaikas-08")) > 0
        with pytest.raises(gerove.ArgumentError):
            gerove.match(sample, day(2023, 6, 1), child="no-such-child")

    def test_gap_tells_what_is_missing_and_why(self, sample):
        gaps, sources, findings = gerove.gap(sample, *YEAR, municipality="azuolyno")
        assert sum(gaps["missing"]) > 0 and len(sources) > 0 and len(findings) == 0
        assert {"record", "path"} <= {column.name for column in sources.columns}

    def test_directories_are_exchanged(self, sample):
        text = gerove.hsds_write(sample)
        assert json.loads(text)["contents"]
        read = gerove.hsds_read(text)
        assert {record.kind for record in read.records} >= {"institution", "service"}
        assert len(gerove.hsds_read(text.encode()).records) == len(read.records)
        assert len(gerove.hsds_write(sample, anybody=True)) <= len(text)

    def test_what_is_no_directory_is_a_failure(self):
        for text, code in (("3", 901), ("{", 200)):
            with pytest.raises(gerove.DataError) as failure:
                gerove.hsds_read(text)
            assert failure.value.code == code


class TestTablesOfFiles:
    def test_are_read_as_cells(self, tmp_path):
        path = tmp_path / "registras.csv"
        path.write_text("Nr.;Data\n1;2024-03-07\n", "utf-8")
        tables = gerove.read_tables(path, language="en")
        assert tables.cells["text"] == ["Nr.", "Data", "1", "2024-03-07"]
        assert tables.cells["address"] == ["1:1", "1:5", "2:1", "2:3"]
        assert len(tables.paragraphs) == 0 and len(tables.findings) == 0
        assert gerove.read_tables(path.read_bytes()).cells["row"] == [1, 1, 2, 2]

    def test_of_files_that_are_no_tables_are_a_failure(self):
        with pytest.raises(gerove.DataError) as failure:
            gerove.read_tables(b"%PDF-1.7")
        assert failure.value.code == 502


class TestPlans:
    def test_are_read_as_people_write_them(self):
        path = DATA / "activity_plan_2023.txt"
        plan, findings = gerove.import_plan(path)
        assert plan.year == 2023 and plan.goals and len(findings) == 4
        assert gerove.import_plan(path.read_bytes()).plan == plan
        assert gerove.import_plan(path.read_text("utf-8").encode("utf-16")).plan == plan

    def test_take_their_year_from_outside_when_they_do_not_say(self):
        text = "Priemonės pavadinimas\tĮvykdymo terminas\n1. Posėdis\tkovas\n".encode()
        assert gerove.import_plan(text, year=2024).plan.year == 2024

    def test_take_their_school_year_from_outside(self):
        text = "Priemonės pavadinimas\tĮvykdymo terminas\n1. Posėdis\tspalis–kovas\n".encode()
        plan = gerove.import_plan(text, school_year=2023).plan
        assert (plan.year, plan.last_year) == (2023, 2024)
        assert plan.year_kind.name == "SCHOOL"
        (interval,) = plan.goals[0].actions[0].terms[0].intervals
        assert (str(interval.start), str(interval.end)) == ("2023-10-01", "2024-03-31")
        with pytest.raises(gerove.ArgumentError):
            gerove.import_plan(text, year=2023, school_year=2023)

    def test_may_stand_in_any_table_of_a_page(self):
        rows = "<tr><td>Veikla<td>Terminas<tr><td>{}<td>kovas</table>"
        page = "<meta charset=utf-8><table>" + rows.format("a") + "<h2>b</h2><table>" + rows.format("c")
        plan, findings = gerove.import_plan(page.encode(), year=2024, table=2)
        assert [action.title for goal in plan.goals for action in goal.actions] == ["c"]
        assert "plan.table.other" in findings["code"]
        assert gerove.import_plan(page.encode(), sheet="Planas").plan.goals
        with pytest.raises(gerove.ArgumentError):
            gerove.import_plan(page.encode(), table=-1)

    def test_are_written_so_that_they_are_read_again(self):
        plan = gerove.import_plan(DATA / "activity_plan_2023.txt").plan
        text = gerove.export_plan(plan)
        again = gerove.import_plan(text.encode()).plan
        titles = [[action.title for action in goal.actions] for goal in plan.goals]
        assert [[action.title for action in goal.actions] for goal in again.goals] == titles

    def test_in_what_is_no_text_are_a_failure(self):
        with pytest.raises(gerove.DataError) as failure:
            gerove.import_plan(b"\x81\x8d\xff\xfe\x00")
        assert failure.value.code == 502
        with pytest.raises(FileNotFoundError):
            gerove.import_plan("no_such_plan.txt")


class TestCitations:
    TEXT = "Pagal mero 2024 m. sausio 9 d. potvarkį Nr. M-31 ir VMVPĮ 12 str. 10 d."

    def test_are_read_from_text(self):
        table, findings = gerove.read_citations(self.TEXT, language="en")
        assert table["number"] == ["M-31", None]
        assert table["date"] == ["2024-01-09", None]
        assert table["provisions"] == [None, "12 str. 10 d."]
        data = self.TEXT.encode()
        words = [data[row["begin"] : row["end"]].decode() for row in table]
        assert words == ["mero 2024 m. sausio 9 d. potvarkį Nr. M-31", "VMVPĮ 12 str. 10 d."]
        assert table["state"] == [None, None] and len(findings) == 0

    def test_find_their_acts_among_records(self):
        act = gerove.Act(
            id="a", kind=gerove.ActKind.ORDER, issuer=gerove.ActorKind.MAYOR, number="M-31",
            date=datetime.date(2024, 1, 9), municipality_id="azuolyno",
        )  # fmt: skip
        table = gerove.read_citations(self.TEXT, records=[act], municipality="azuolyno").citations
        assert table["acts"] == ["a", None]
        other = gerove.read_citations(self.TEXT, records=[act], municipality="kitur").citations
        assert other["acts"] == [None, None]

    def test_say_what_could_not_be_read(self):
        text = "mero 2024 m. vasario 30 d. potvarkis Nr. M-31"
        assert gerove.read_citations(text).findings["code"] == ["citation.date.no_such_day"]


class TestDictionary:
    def test_codes_are_all_lists_or_one(self):
        assert set(gerove.codes()["list"]) > {"MeasureKind"}
        assert gerove.codes("Sex", language="en")["label"] == ["unspecified", "female", "male"]

    def test_dictionary_has_every_field_with_its_class(self):
        rows = gerove.dictionary().to_dicts()
        privacy = {(row["record"], row["field"]): row["privacy"] for row in rows}
        assert privacy["Person", "personal_code"] == "identity"

    def test_check_codes_tells_what_is_wrong_and_repeats_no_code(self):
        codes = ["38001010000", "304241178", "12"]
        table = gerove.check_codes(codes, language="en")
        assert table["position"] == [1, 2, 3] and "valid" not in table["result"]
        assert table.to_csv() == gerove.check_codes(" ".join(codes), language="en").to_csv()
        assert not any(code in table.to_csv() for code in codes[:2])

    def test_tables_are_one_for_each_kind_of_record(self, sample):
        tables = gerove.tables(sample)
        assert list(tables) == gerove.table_kinds()["kind"]
        assert len(tables["case_files"]) == 12
        assert list(gerove.tables(sample, "acts")) == ["acts"]
        english = gerove.tables(sample, ["acts"], language="en")["acts"]
        assert english.to_dicts() == tables["acts"].to_dicts()

    def test_tables_have_codes_as_words(self):
        kinds = [gerove.MeasureKind.OTHER, gerove.MeasureKind(77)]
        measures = tuple(gerove.Measure(kind=kind) for kind in kinds)
        records = [gerove.CaseFile(id="byla", measures=measures)]
        assert gerove.tables(records, ["measures"])["measures"]["kind"] == ["other", "77"]
        assert [kind.word for kind in kinds] == ["other", "77"]
