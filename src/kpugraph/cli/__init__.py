"""The command ``kpugraph``: its commands, and what its errors look like.

Exit status: 0 done, 1 the data fell short, 2 wrong usage or unreadable input, 130 interrupted.
"""

from __future__ import annotations

import logging
import sys
from typing import Any, NoReturn

import click

from kpugraph import __version__
from kpugraph.cli.annotate import annotate_command
from kpugraph.cli.ask import ask_command
from kpugraph.cli.build import build_command
from kpugraph.cli.check import check_command, reason_command, validate_command
from kpugraph.cli.compare import diff_command, verify_command
from kpugraph.cli.console import abandon_output, set_verbosity, use_utf8
from kpugraph.cli.dossier import dossier_command
from kpugraph.cli.evaluate import evaluate_command
from kpugraph.cli.explain import explain_command, stats_command
from kpugraph.cli.export import export_command
from kpugraph.cli.map import map_command
from kpugraph.cli.path import path_command
from kpugraph.cli.query import query_command
from kpugraph.cli.review import review_command
from kpugraph.cli.roster import roster_command
from kpugraph.errors import KpugraphError

__all__ = ["main", "program"]

_INTERRUPTED = 130


class _Program(click.Group):
    """A group whose every failure is one line on standard error, and an exit status."""

    def main(self, *args: Any, **extra: Any) -> NoReturn:
        """Run the program, with the arguments that click takes here, and exit."""
        set_verbosity(logging.WARNING)
        try:
            sys.exit(super().main(*args, **extra | {"standalone_mode": False}))
        except KpugraphError as error:
            _fail(str(error), error.exit_status)
        except click.UsageError as error:
            command = error.ctx.command_path if error.ctx else "kpugraph"
            _fail(f"{error.format_message()} (see {command} --help)", 2)
        except click.ClickException as error:
            _fail(error.format_message(), 2)
        except click.Abort:
            _fail("interrupted", _INTERRUPTED)
        except OSError as error:  # the help and the version are click's to print
            abandon_output()
            _fail(f"{error.filename or 'standard output'}: {error.strerror or error}", 2)


def _fail(message: str, status: int) -> NoReturn:
    click.echo(f"kpugraph: {' '.join(message.split())}", err=True)
    sys.exit(status)


@click.group(
    name="kpugraph",
    cls=_Program,
    epilog="\b\nExample:\n  kpugraph build data/articles -o kpugraph.ttl\n  kpugraph query roster --data kpugraph.ttl",
)
@click.version_option(__version__, prog_name="kpugraph", message="%(prog)s %(version)s")
def program() -> None:
    """Turn press releases of Indonesia's election bodies into an evidenced knowledge graph, and ask it.

    Data goes to standard output or the file named with -o, messages to standard error.
    """


for _command in (
    build_command,
    query_command,
    ask_command,
    explain_command,
    map_command,
    path_command,
    dossier_command,
    reason_command,
    validate_command,
    verify_command,
    check_command,
    diff_command,
    roster_command,
    stats_command,
    export_command,
    review_command,
    evaluate_command,
    annotate_command,
):
    program.add_command(_command)


def main() -> NoReturn:
    """Run ``kpugraph`` with the arguments of the process."""
    use_utf8()
    program.main(prog_name="kpugraph")
