"""Reads the house: rooms.txt (written when configuring) and the files of the checkout.

Next door: the check_*.py files, each one claim about the code; can_fail.py breaks each on purpose.
Every check is a function of a checkout (and a build folder) that returns a list of problems.
"""
import os
import sys
from pathlib import Path
from typing import NamedTuple

SOURCE_ENDINGS = (".cpp", ".hpp", ".c", ".h")
ROOM_ROOTS = ("engine", "crypto", "content", "device", "ui")


class Unit(NamedTuple):
    kind: str  # room, program or test
    name: str
    folders: tuple
    uses: tuple


def read_units(rooms_txt):
    units = []
    for line in Path(rooms_txt).read_text().splitlines():
        if line.startswith("#") or not line.strip():
            continue
        kind, name, folders, uses = (line.split(" ") + [""])[:4]
        units.append(Unit(kind, name, tuple(folders.split(",")), tuple(u for u in uses.split(",") if u)))
    return units


def files_of(checkout, endings=None):
    """Paths relative to the checkout, without build folders and git's own."""
    found = []
    for folder, subfolders, names in os.walk(checkout):
        if folder == str(checkout):
            subfolders[:] = [s for s in subfolders if s not in (".git", "build")]
        subfolders[:] = sorted(s for s in subfolders if s != "__pycache__")
        for name in sorted(names):
            if endings is None or name.endswith(endings):
                found.append(os.path.relpath(os.path.join(folder, name), checkout))
    return found


def owner(path, units):
    """The unit whose folder holds the path most closely, or None."""
    best, best_length = None, -1
    for unit in units:
        for folder in unit.folders:
            inside = os.path.dirname(path) == folder or path.startswith(folder + "/")
            if folder in ROOM_ROOTS and os.path.dirname(path) != folder:
                inside = False  # a room's own root counts without what lies below it
            if inside and len(folder) > best_length:
                best, best_length = unit, len(folder)
    return best


def main(check):
    """Runs a check given as `check(checkout, build)` from the command line: CHECKOUT BUILD."""
    checkout, build = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()
    problems = check(checkout, build)
    for problem in problems:
        print(problem)
    print(f"{len(problems)} problem(s)" if problems else "holds")
    return 1 if problems else 0
