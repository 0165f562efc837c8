"""Parses every Swift file of the package and names what is no Swift.

No Swift compiler is set up by the chores, so this is what they check. It proves that the files
are well-formed: brackets, keywords, declarations. It proves nothing about types, labels, access
or concurrency; only `swift build` on a machine with Swift does.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import tree_sitter_swift
from tree_sitter import Language, Node, Parser

HERE = Path(__file__).parent

# uniffi writes it alone between #if and #endif, which Swift accepts and the grammar does not.
UNKNOWN_TO_THE_GRAMMAR = b"@_documentation(visibility: private)"


def broken(node: Node) -> Iterator[Node]:
    """The nodes that the grammar could not make sense of, or had to invent."""
    if node.is_error or node.is_missing:
        yield node
    elif node.has_error:
        for child in node.children:
            yield from broken(child)


def complaints(parser: Parser, path: Path) -> list[str]:
    """One line per place that is no Swift."""
    blank = b" " * len(UNKNOWN_TO_THE_GRAMMAR)
    source = path.read_bytes().replace(UNKNOWN_TO_THE_GRAMMAR, blank)
    lines = []
    for node in broken(parser.parse(source).root_node):
        row, column = node.start_point
        place = f"{path.relative_to(HERE)}:{row + 1}:{column + 1}"
        text = source[node.start_byte : node.end_byte].decode(errors="replace").split("\n")[0]
        what = f"a {node.type} is missing" if node.is_missing else f"no Swift: {text[:60]}"
        lines.append(f"{place}: {what}")
    return lines


def main() -> int:
    """Checks all files; 1 if any of them is broken or there are none."""
    parser = Parser(Language(tree_sitter_swift.language()))
    paths = sorted(path for path in HERE.rglob("*.swift") if ".build" not in path.parts)
    found = [line for path in paths for line in complaints(parser, path)]
    print(*found, sep="\n", end="\n" if found else "")
    print(f"{len(paths)} Swift files parsed, {len(found)} complaints; their types are not checked")
    return 1 if found or not paths else 0


if __name__ == "__main__":
    sys.exit(main())
