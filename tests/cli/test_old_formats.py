"""gerove import: files of old formats, which LibreOffice converts if it is there."""

import os
import shutil
import signal
import subprocess
import time

import pytest

from conftest import PROGRAM

RTF = rb"{\rtf1\ansi\ansicpg1257 {\trowd\cellx2000\cellx4000 Nr.\cell Priemon\'eb\cell\row}" + (
    rb"{\trowd\cellx2000\cellx4000 1\cell Pos\'ebd\'feiai\cell\row}\pard Pabaiga\par}"
)
WORKBOOK_2003 = """<?xml version="1.0" encoding="UTF-8"?>
<?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
 xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="Vaikai"><Table>
<Row><Cell><Data ss:Type="String">Nr.</Data></Cell><Cell><Data ss:Type="String">Klasė</Data></Cell>
</Row><Row><Cell><Data ss:Type="Number">7</Data></Cell><Cell><Data ss:Type="String">7a</Data></Cell>
</Row></Table></Worksheet></Workbook>
""".encode()

needs_office = pytest.mark.skipif(shutil.which("soffice") is None, reason="no LibreOffice here")


@pytest.fixture
def folders(tmp_path):
    """PATH and TMPDIR of a run: a folder for programs and one that must be empty afterwards."""
    programs, temporary = tmp_path / "programs", tmp_path / "temporary"
    programs.mkdir()
    temporary.mkdir()
    yield programs, {"PATH": str(programs), "TMPDIR": str(temporary)}
    assert list(temporary.iterdir()) == []


def put_program(folder, script):
    program = folder / "soffice"
    program.write_text("#!/bin/sh\nPATH=/usr/bin:/bin\n" + script)
    program.chmod(0o755)


def texts(run):
    return [cell["text"] for table in run.json["tables"] for cell in table["cells"]]


@needs_office
@pytest.mark.parametrize(
    ("data", "expected"),
    [(RTF, ["Nr.", "Priemonė", "1", "Posėdžiai"]), (WORKBOOK_2003, ["Nr.", "Klasė", "7", "7a"])],
    ids=["rtf", "workbook_2003"],
)
def test_libreoffice_converts_what_is_old(gerove, tmp_path, data, expected):
    run = gerove("import", "tables", "-", "--format", "json", stdin=data, env={"TMPDIR": tmp_path})
    assert texts(run) == expected and run.exit == 0
    assert [finding["code"] for finding in run.json["findings"]] == ["grid.converted"]
    assert list(tmp_path.iterdir()) == []


@needs_office
def test_old_binary_files_are_read_as_the_new_ones(gerove, tmp_path):
    new = tmp_path / "registras.xlsx"
    openpyxl = pytest.importorskip("openpyxl")
    workbook = openpyxl.Workbook()
    workbook.active.append(["Nr.", "Įstaiga"])
    workbook.active.append(["007", "Girininkų progimnazija"])
    workbook.save(new)
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    words = ["soffice", profile, "--headless", "--convert-to", "xls", "--outdir", tmp_path, new]
    subprocess.run(words, check=True, capture_output=True, timeout=100)
    old = gerove("import", "tables", tmp_path / "registras.xls", "--format", "json")
    assert texts(old) == texts(gerove("import", "tables", new, "--format", "json"))


def test_without_libreoffice_the_next_step_is_said(gerove, folders):
    run = gerove("import", "tables", "-", "--lang", "en", stdin=RTF, env=folders[1])
    assert run.exit == 1 and "502" in run.err and "LibreOffice" in run.err
    assert ".docx" in run.err


def test_the_program_gets_a_private_folder_and_no_macros_and_links(gerove, folders, tmp_path):
    programs, environment = folders
    seen = tmp_path / "seen"
    put_program(
        programs,
        f"""for word; do case $word in
-env:UserInstallation=file://*) folder=${{word#*file://}};; --outdir) out=1;; esac; done
stat -c %a "$folder/.." >{seen}
cat "$folder/user/registrymodifications.xcu" >>{seen}
exit 1""",
    )
    run = gerove("import", "tables", "-", stdin=RTF, env=environment)
    assert run.exit == 1 and "507" in run.err
    mode, settings = seen.read_text().split("\n", 1)
    assert mode == "700"
    for name in ("DisableMacrosExecution", "BlockUntrustedRefererLinks"):
        assert f'{name}" oor:op="fuse"><value>true' in settings


def test_a_program_that_says_all_is_well_without_result_has_failed(gerove, folders):
    put_program(folders[0], "exit 0")
    run = gerove("import", "tables", "-", "--lang", "en", stdin=RTF, env=folders[1])
    assert run.exit == 1 and "507" in run.err


def test_a_signal_stops_the_program_and_leaves_nothing(folders):
    programs, environment = folders
    put_program(programs, "echo $$ >$0.pid\nsleep 50\n")
    words = [PROGRAM, "import", "tables", "-"]
    with subprocess.Popen(words, stdin=subprocess.PIPE, env=environment) as run:
        run.stdin.write(RTF)
        run.stdin.close()
        written = programs / "soffice.pid"
        while not (written.exists() and written.read_text().strip()):
            time.sleep(0.02)
        run.send_signal(signal.SIGTERM)
        assert run.wait(timeout=20) == -signal.SIGTERM
    with pytest.raises(ProcessLookupError):
        os.kill(int(written.read_text()), 0)


def test_what_a_killed_run_left_goes_with_the_next(gerove, folders):
    programs, environment = folders
    gone = subprocess.Popen(["/bin/true"])
    gone.wait()
    left = os.path.join(environment["TMPDIR"], f"gerove-folder-{gone.pid}-abcdef")
    os.mkdir(left, 0o700)
    open(os.path.join(left, "in.doc"), "wb").close()
    put_program(programs, "exit 1")
    gerove("import", "tables", "-", stdin=RTF, env=environment)
    assert not os.path.exists(left)
