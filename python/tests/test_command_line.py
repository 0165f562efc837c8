"""`python -m lineside` answers as the `lineside` program does."""

import json
import subprocess
import sys

import pytest

REQUEST = '{"values": [1, 3, 2], "with_ranges": true}'


def run(*words, given=""):
    return subprocess.run(
        [sys.executable, "-m", "lineside", *words],
        input=given,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_a_request_from_standard_input_is_answered():
    result = run("call", "spc.individuals", given=REQUEST)
    assert (result.returncode, result.stderr) == (0, "")
    answer = json.loads(result.stdout)
    assert answer["moving_ranges"] == [2.0, 1.0]
    assert answer["range_signals"] == []
    assert result.stdout.startswith('{\n  "count": 3,\n')


def test_a_request_from_a_file_is_answered_on_one_line(tmp_path):
    file = tmp_path / "request.json"
    file.write_text(REQUEST)
    result = run("call", "spc.individuals", "--file", str(file), "--compact")
    assert result.stdout.count("\n") == 1
    assert result.stdout.startswith('{"count":3,"limits":{')


def test_a_refusal_shows_its_path_and_code():
    result = run("call", "quantity.convert", given="{}")
    assert (result.returncode, result.stdout) == (1, "")
    assert result.stderr.startswith("lineside: `quantity`: ")
    assert result.stderr.endswith(" [request.missing_field]\n")


def test_methods_are_listed_with_their_summaries():
    lines = run("methods").stdout.splitlines()
    assert lines[0].startswith("quantity.convert             Converts a quantity")


def test_the_contract_is_printed():
    assert json.loads(run("contract").stdout)["openrpc"]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["call", "no.such"], 1),
        (["call", "x", "--file", "missing.json"], 1),
        (["what"], 2),
        ([], 2),
    ],
)
def test_the_exit_code_tells_a_failure_from_a_mistyped_command(words, code):
    result = run(*words, given="{}")
    assert (result.returncode, result.stdout) == (code, "")
    assert result.stderr
    assert "Traceback" not in result.stderr
