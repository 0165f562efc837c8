"""The documentation is complete, reads well in `help`, and its examples run."""

import ast
import doctest
import inspect
import io
import pydoc
from contextlib import redirect_stdout
from itertools import pairwise
from pathlib import Path

import pytest

import lineside

PACKAGE = Path(lineside.__file__).parent
MODULES = [lineside] + [
    module for module in vars(lineside).values() if inspect.ismodule(module) and module.__doc__
]
PUBLIC = {name: getattr(lineside, name) for name in lineside.__all__}
FUNCTIONS = {
    method["name"]: getattr(getattr(lineside, family), verb)
    for method in lineside.contract()["methods"]
    for family, verb in [method["name"].split(".")]
}


def examples():
    finder = doctest.DocTestFinder(exclude_empty=True)
    for module in MODULES:
        for test in finder.find(module, globs={"lineside": lineside}):
            if test.examples:
                yield pytest.param(test, id=test.name)


@pytest.mark.parametrize("test", list(examples()))
def test_the_examples_run_and_show_what_they_say(test):
    said = io.StringIO()
    with redirect_stdout(said):
        failed, _ = doctest.DocTestRunner().run(test)
    assert not failed, said.getvalue()


@pytest.mark.parametrize("name", FUNCTIONS)
def test_every_operation_has_an_example(name):
    assert ">>> answer = " in inspect.getdoc(FUNCTIONS[name])


def documented_names(path):
    """The names that a docstring follows, as editors read it."""
    body = ast.parse(path.read_text(encoding="utf-8")).body
    for name, doc in pairwise(body):
        if isinstance(name, ast.AnnAssign) and isinstance(doc, ast.Expr):
            yield name.target.id


def test_every_public_name_is_documented():
    aliases = {name for path in PACKAGE.glob("*.py") for name in documented_names(path)}
    for name, value in PUBLIC.items():
        is_own = inspect.isclass(value) or inspect.ismodule(value) or inspect.isroutine(value)
        documented = bool(value.__doc__) if is_own else name in aliases
        assert documented, name


def test_every_public_method_and_attribute_is_documented():
    for name, value in PUBLIC.items():
        if not inspect.isclass(value):
            continue
        for member, part in vars(value).items():
            is_field = member in getattr(value, "__struct_fields__", ())
            if is_field:
                assert f"{member}:" in value.__doc__, f"{name}.{member}"
            elif not member.startswith("_") and callable(part):
                assert part.__doc__, f"{name}.{member}"


@pytest.mark.parametrize("name", FUNCTIONS)
def test_help_explains_every_argument_in_lines_that_fit_a_terminal(name):
    function = FUNCTIONS[name]
    text = inspect.getdoc(function)
    assert "\nArgs:\n" in text
    for argument in inspect.signature(function).parameters:
        assert f"\n    {argument}: " in text
    shown = pydoc.render_doc(function, renderer=pydoc.plaintext).splitlines()
    assert max(len(line) for line in shown[4:]) <= 100


def test_the_contract_names_what_the_package_has():
    assert {name.split(".")[0] for name in FUNCTIONS} <= set(lineside.__all__)
    for name, function in FUNCTIONS.items():
        assert function.__name__ == name.split(".")[1]


def test_the_stub_names_what_the_native_module_has():
    native = lineside._lineside
    stub = ast.parse((PACKAGE / "_lineside.pyi").read_text(encoding="utf-8"))
    for part in stub.body:
        if isinstance(part, ast.ClassDef):
            own = getattr(native, part.name)
            for member in part.body:
                if isinstance(member, ast.FunctionDef):
                    name = member.name
                    # `__iter__` and `__contains__` follow from being a sequence.
                    assert hasattr(own, name) or name in {"__iter__", "__contains__", "__buffer__"}
            assert own.__doc__.split() == ast.get_docstring(part).split()
        elif isinstance(part, ast.FunctionDef):
            assert callable(getattr(native, part.name))
