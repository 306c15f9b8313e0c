"""Groups of commands that find a command's module when it is asked for, so that `--help` imports none of them."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Mapping
from typing import Any

import click


class Running(click.Context):
    """A command's context in which what the command itself refuses is told in one line.

    How the command is written (`Usage: …`) helps whoever wrote it wrongly, which Click finds before it runs.
    """

    def invoke(self, callback: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Any:
        """As click does."""
        try:
            return super().invoke(callback, *args, **kwargs)
        except click.UsageError as problem:
            raise _in_one_line(problem) from None


def _in_one_line(problem: click.UsageError) -> click.UsageError:
    """The same without a context, for which Click prints no usage."""
    return click.UsageError(problem.format_message())


class Commands(click.Group):
    """A group whose commands live in files of `sitegen/cli/`: the group's *prefix* and their name.

    *listing* has what each does, in the order a newcomer needs them.
    """

    def __init__(self, *args: Any, listing: Mapping[str, str], prefix: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.listing, self.prefix = listing, prefix

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Every command, in the order of the listing."""
        return list(self.listing)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of this name, imported now."""
        if cmd_name not in self.listing:
            return None
        command: click.Command = importlib.import_module(f"sitegen.cli.{self.prefix}{cmd_name}").command
        command.context_class = Running
        return command

    def invoke(self, ctx: click.Context) -> Any:
        """As click does, but Ctrl-C ends quietly, with the status that a shell expects of it, and of a value that
        cannot be (a file that is not there) one line is told.
        """
        try:
            return super().invoke(ctx)
        except click.MissingParameter:  # a kind of BadParameter; here the usage says what is missing
            raise
        except click.BadParameter as problem:
            raise _in_one_line(problem) from None
        except KeyboardInterrupt:
            ctx.exit(130)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of commands, from the listing alone."""
        with formatter.section("Commands"):
            formatter.write_dl(list(self.listing.items()))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """As click does, with the nearest command when the name is not known."""
        if args and not args[0].startswith("-") and args[0] not in self.listing:
            from difflib import get_close_matches

            near = get_close_matches(args[0], self.listing, n=1)
            hint = f" Did you mean '{near[0]}'?" if near else ""
            raise click.UsageError(f"There is no command '{args[0]}'.{hint}", ctx)
        return super().resolve_command(ctx, args)
