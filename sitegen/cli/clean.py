"""`sitegen clean`: forget the built site and the cache."""

from __future__ import annotations

import shutil
from contextlib import suppress
from pathlib import Path

import click

from sitegen import files
from sitegen.build.commit import Places, recover
from sitegen.cli.disk import told_plainly
from sitegen.cli.locked import lock_told
from sitegen.cli.options import project_folder, project_root
from sitegen.model.layout import OUTPUT, PREVIEW_NOTE, STATE

LOCK, PICTURES = "lock", "pictures"


@click.command("clean")
@click.option("--cache-only", is_flag=True, help="Keep the built site.")
@click.option("--keep-pictures", is_flag=True, help="Keep the prepared pictures, which take longest to make.")
@project_folder
def command(folder: Path, cache_only: bool, keep_pictures: bool) -> None:
    """Remove public/ and .sitegen/. Content and themes are never touched."""
    root = project_root(folder)
    kept = {f"{STATE}/{LOCK}", PREVIEW_NOTE, *((f"{STATE}/{PICTURES}",) if keep_pictures else ())}
    with lock_told(), told_plainly("What was not removed yet is still there."), files.lock(root / STATE / LOCK):
        recover(Places(root / OUTPUT, root / STATE))  # a killed build may have left the site half-way
        removed = [] if cache_only else _remove_site(root)
        names = sorted(f"{STATE}/{path.name}" for path in (root / STATE).iterdir())
        removed += [name for name in names if name not in kept and _remove_from_under(root / name)]
        staged = sorted(path.name for path in root.glob(f".{OUTPUT}.staging*"))
        removed += [name for name in staged if _remove(root / name)]
    click.echo(f"Removed {', '.join(removed)}." if removed else "There was nothing to remove.")


def _remove_site(root: Path) -> list[str]:
    """Remove what builds have made in public/, which must be theirs; hidden names in it belong to its owner."""
    from sitegen.build import memory
    from sitegen.build.ownership import output_problems

    output = root / OUTPUT
    for problem in output_problems(output, memory.load(root / STATE).targets):
        raise click.ClickException(
            f"{problem.message}. Nothing was removed: look at what lies there and remove it yourself; "
            "sitegen clean --cache-only removes the cache alone."
        )
    if files.hidden(output):
        return [f"{OUTPUT}/{path.name}" for path in sorted(output.iterdir()) if path.name[0] != "." and _remove(path)]
    return [OUTPUT] if _remove(output) else []


def _remove_from_under(path: Path) -> bool:
    """Remove what a preview that runs may be writing into: it goes out of the way first, and what comes anew stays."""
    aside = path.with_name(f".{path.name}.removed")
    _remove(aside)
    with suppress(FileNotFoundError):
        path.rename(aside)
        return _remove(aside)
    return False


def _remove(path: Path) -> bool:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
        return True
    found = path.exists() or path.is_symlink()
    path.unlink(missing_ok=True)
    return found
