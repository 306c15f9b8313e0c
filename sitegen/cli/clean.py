"""`sitegen clean`: forget the built site and the cache."""

from __future__ import annotations

import shutil
from pathlib import Path

import click

from sitegen import files
from sitegen.cli.disk import refused
from sitegen.cli.options import project_folder, project_root

OUTPUT = "public"
CACHE = ("stamp.json", "memory", "store", "pictures", "once", "staging", "staging.old")


@click.command("clean")
@click.option("--cache-only", is_flag=True, help="Keep the built site.")
@click.option("--keep-pictures", is_flag=True, help="Keep the prepared pictures, which take longest to make.")
@project_folder
def command(folder: Path, cache_only: bool, keep_pictures: bool) -> None:
    """Remove public/ and .sitegen/. Content and themes are never touched."""
    root = project_root(folder)
    names = [f".sitegen/{name}" for name in CACHE if not (keep_pictures and name == "pictures")]
    try:
        with files.lock(root / ".sitegen" / "lock"):
            removed = [] if cache_only else _remove_site(root)
            removed += [name for name in names if _remove(root / name)]
    except files.Locked as holder:
        raise click.ClickException(f"A build is under way here ({holder}). Wait for it, or stop it.") from None
    except OSError as problem:
        raise click.ClickException(
            f"{refused(problem)} What could be removed before is gone; the rest stands."
        ) from None
    click.echo(f"Removed {', '.join(removed)}." if removed else "There was nothing to remove.")


def _remove_site(root: Path) -> list[str]:
    """Remove what builds have made in public/, which must be theirs; hidden names in it belong to its owner."""
    from sitegen.build import memory
    from sitegen.build.ownership import output_problems

    output = root / OUTPUT
    for problem in output_problems(output, memory.load(root / ".sitegen").targets):
        raise click.ClickException(
            f"{problem.message}. Nothing was removed: look at what lies there and remove it yourself; "
            "sitegen clean --cache-only removes the cache alone."
        )
    if files.hidden(output):
        return [f"{OUTPUT}/{path.name}" for path in sorted(output.iterdir()) if path.name[0] != "." and _remove(path)]
    return [OUTPUT] if _remove(output) else []


def _remove(path: Path) -> bool:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
        return True
    found = path.exists()
    path.unlink(missing_ok=True)
    return found
