"""Where the reference vectors of statistical process control are, and what they hold."""

import json
from pathlib import Path

FOLDER = Path(__file__).parents[3] / "shared" / "reference" / "spc"
FILES = {path.name[:2]: json.loads(path.read_text()) for path in sorted(FOLDER.glob("*.json"))}


def only(given, *names):
    return {name: given[name] for name in names if name in given}
