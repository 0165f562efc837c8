"""The command line: `python -m lineside` says the same words as the `lineside` program.

Answers go to standard output, everything else to standard error. The exit code is 0 for
an answer, 1 for a refusal or failure, 2 for a command line that cannot be read.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from pathlib import Path
from typing import Any

from . import LinesideError, _lineside, contract


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        "python -m lineside",
        description="The manufacturing-execution domain from the command line.",
    )
    tasks = parser.add_subparsers(dest="task", required=True, metavar="TASK")
    call = tasks.add_parser(
        "call",
        help="Calls one method: the request comes as JSON from standard input, or from --file.",
    )
    call.add_argument("method", help="The method, such as spc.individuals; `methods` lists them.")
    call.add_argument(
        "-f",
        "--file",
        type=Path,
        help="Reads the request from this file instead of standard input.",
    )
    call.add_argument("-c", "--compact", action="store_true", help="Prints the answer on one line.")
    tasks.add_parser(
        "methods", help="Lists the methods, each with the sentence that says what it does."
    )
    tasks.add_parser(
        "contract", help="Prints the contract: every method with its schemas, as OpenRPC."
    )
    return parser


def _call(method: str, file: Path | None, compact: bool) -> str:
    request = sys.stdin.buffer.read() if file is None else file.read_bytes()
    answer, columns = _lineside.call(os.fsencode(method).decode("utf-8", "replace"), request, [])
    put_back = {f'{{"$column":{index}}}': column for index, column in enumerate(columns)}
    response = json.loads(answer, object_hook=lambda found: _list(found, put_back))
    separators = (",", ":") if compact else None
    return json.dumps(
        response, ensure_ascii=False, indent=None if compact else 2, separators=separators
    )


def _list(found: dict[str, Any], columns: dict[str, Any]) -> Any:
    """On a command line a column is a plain array."""
    key = json.dumps(found, separators=(",", ":")) if "$column" in found else ""
    return columns[key].to_list() if key in columns else found


def _methods() -> str:
    methods = contract()["methods"]
    return "\n".join(f"{method['name']:<28} {method['summary']}" for method in methods)


def main() -> int:
    """Runs the command line."""
    arguments = _arguments().parse_args()
    try:
        match arguments.task:
            case "call":
                text = _call(arguments.method, arguments.file, arguments.compact)
            case "methods":
                text = _methods()
            case _:
                text = json.dumps(contract(), ensure_ascii=False, indent=2)
        print(text, flush=True)
    except BrokenPipeError:
        # A reader that has seen enough, such as `head`, is no failure.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except LinesideError as error:
        print(f"lineside: {error} [{error.code}]", file=sys.stderr)
        return 1
    except OSError as error:
        print(f"lineside: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
