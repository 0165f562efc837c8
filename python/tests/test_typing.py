"""The types say what works and what does not, as mypy reads them."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent / "typing"


@pytest.fixture(scope="module")
def cache(tmp_path_factory):
    return tmp_path_factory.mktemp("mypy")


def errors(name, cache):
    """The kinds of error by line; what mypy says in full, if it says nothing of the file."""
    command = [sys.executable, "-m", "mypy", "--strict", "--config-file=", f"--cache-dir={cache}"]
    result = subprocess.run(
        [*command, HERE / name], capture_output=True, text=True, check=False, cwd=cache
    )
    found = {}
    for line, kind in re.findall(rf"{name}:(\d+): error: .*\[([\w-]+)\]$", result.stdout, re.M):
        found.setdefault(int(line), set()).add(kind)
    assert found or result.returncode == 0, result.stdout + result.stderr
    return found, result.stdout


def test_what_a_user_writes_is_accepted(cache):
    found, said = errors("accepted.py", cache)
    assert found == {}, said


def test_what_cannot_work_is_refused_where_it_stands(cache):
    lines = (HERE / "refused.py").read_text().splitlines()
    expected = {
        number: set(line.split("  # ")[1].split(", "))
        for number, line in enumerate(lines, 1)
        if "  # " in line
    }
    found, said = errors("refused.py", cache)
    assert found == expected, said
