"""Whoever names no address means the same one, in every command."""

import inspect

from sitegen.cli.serve import command
from sitegen.doctor.preview import preview
from sitegen.serve.guard import is_loopback
from sitegen.serve.usual_address import HOST, PORT


def test_nobody_else_can_look_unless_told():
    assert is_loopback(HOST)


def test_the_doctor_looks_at_the_port_that_serve_takes():
    defaults = {option.name: option.default for option in command.params}
    assert (defaults["host"], defaults["port"]) == (HOST, PORT)
    assert inspect.signature(preview).parameters["port"].default == PORT
