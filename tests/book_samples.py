"""Runs the Python samples of the book and holds what they print against their comments.

The samples of a page are one program. A line `# text` behind a call says that it prints
`text`; nothing else may be printed.
"""

import pathlib
import re
import subprocess
import sys

BOOK = pathlib.Path(__file__).parent.parent / "docs"
SAMPLE = re.compile(r"^```python\n(.*?)^```", re.MULTILINE | re.DOTALL)


def main() -> int:
    """Checks every page; the answer is the number of pages that lie."""
    passed, failed = 0, 0
    for page in sorted(BOOK.glob("*.md")):
        program = "\n".join(SAMPLE.findall(page.read_text("utf-8")))
        if not program:
            continue
        promised = [line[2:] for line in program.splitlines() if line.startswith("# ")]
        run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
        printed = run.stdout.splitlines()
        if printed == promised and run.returncode == 0:
            passed += 1
            continue
        failed += 1
        print(f"{page.name}: promised {promised}, printed {printed}\n{run.stderr}")
    print(f"{passed} passed, {failed} failed")
    return failed


if __name__ == "__main__":
    sys.exit(main())
