"""The documentation is complete, reads well in `help`, and its examples run."""

import ast
import doctest
import inspect
import io
import keyword
import pydoc
import re
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
METHODS = lineside.contract()["methods"]
PLANT = lineside.open("memory:")


def function_of(method):
    """The function of a method: in a module, in a family of the plant, or on the plant."""
    family, verb = method["name"].split(".")
    verb += "_" * keyword.iskeyword(verb)
    if method.get("x-opens"):
        return lineside.open
    owner = PLANT if method.get("x-plant") else lineside
    return getattr(owner if family == "plant" else getattr(owner, family), verb)


FUNCTIONS = {method["name"]: function_of(method) for method in METHODS}


def examples():
    finder = doctest.DocTestFinder(exclude_empty=True)
    for module in MODULES:
        for test in finder.find(module, globs={"lineside": lineside}):
            # What is shown of a plant's operations is one story, told below.
            if test.examples and "._plant_" not in test.name:
                yield pytest.param(test, id=test.name)


@pytest.mark.parametrize("test", list(examples()))
def test_the_examples_run_and_show_what_they_say(test):
    said = io.StringIO()
    with redirect_stdout(said):
        failed, _ = doctest.DocTestRunner().run(test)
    assert not failed, said.getvalue()


def test_the_examples_of_the_plant_are_one_story_that_works():
    said = io.StringIO()
    parser = doctest.DocTestParser()
    with lineside.open("memory:") as plant, redirect_stdout(said):
        for method in METHODS:
            if not method.get("x-plant"):
                continue
            name, text = method["name"], inspect.getdoc(FUNCTIONS[method["name"]])
            globs = {"plant": plant, "lineside": lineside}
            test = parser.get_doctest(text, globs, name, name, 0)
            doctest.DocTestRunner(verbose=False).run(test)
    assert not said.getvalue(), said.getvalue()


@pytest.mark.parametrize("name", FUNCTIONS)
def test_every_operation_has_an_example(name):
    assert re.search(r">>> (answer|plant) = ", inspect.getdoc(FUNCTIONS[name]))


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
    arguments = inspect.signature(function).parameters
    assert ("\nArgs:\n" in text) == bool(arguments)
    for argument in arguments:
        assert f"\n    {argument}: " in text
    shown = pydoc.render_doc(function, renderer=pydoc.plaintext).splitlines()
    prose = [line for line in shown[4:] if not line.strip().startswith((">>>", "..."))]
    assert max(len(line) for line in prose) <= 100


def test_the_contract_names_what_the_package_has():
    offered = set(lineside.__all__) | set(dir(PLANT)) | {"plant"}
    assert {name.split(".")[0] for name in FUNCTIONS} <= offered
    for name, function in FUNCTIONS.items():
        assert function.__name__.rstrip("_") == name.split(".")[1]


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
