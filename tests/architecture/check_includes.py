"""Every #include follows the arrows of the house, and clocks, entropy and files are named in device/ and mains alone.

A room includes itself, the rooms and libraries its line in rooms.txt names, and the standard library; POSIX headers are
for device/ and mains; socket headers for the transport, and for the platform room, which filters them.
"""
import re
import sys
from pathlib import Path

import house

LIBRARY_OF = [  # header pattern -> library, as room.cmake names it
    (r"sodium(\.h|/)", "sodium"), (r"(lua|lualib|lauxlib)\.h(pp)?$", "lua"), (r"pugixml", "pugixml"),
    (r"toml\+\+/", "tomlplusplus"), (r"seccomp\.h", "seccomp"), (r"sqlite3", "sqlcipher"), (r"SDL", "sdl2"),
    (r"imgui|imstb", "imgui"), (r"ft2build\.h|freetype/", "freetype"), (r"nanosvg", "nanosvg"),
    (r"libintl\.h", "gettext"), (r"CLI/", "cli11"), (r"nlohmann/", "json"), (r"png\.h", "png"),
    (r"cairo", "cairo"), (r"minizip/", "minizip"), (r"zlib\.h", "zlib"), (r"ext2fs/", "ext2fs"), (r"catch2/", "catch2"),
]
SOCKET_HEADERS = re.compile(r"^(sys/socket\.h|sys/un\.h|netinet/.*|arpa/.*|netdb\.h|net/.*|resolv\.h|linux/netlink\.h)$")
SOCKET_ROOMS = {"device_transport", "pipit-sync", "device_platform", "pipit"}
POSIX_HEADER = re.compile(r"^([a-z0-9_]+/)*[a-z0-9_]+\.h$")
IMPURE_STANDARD = set("""fstream filesystem thread mutex shared_mutex condition_variable future random csignal
                      ctime semaphore stop_token""".split())
IMPURE_FOR_ENGINE = IMPURE_STANDARD | set("iostream ostream istream sstream cstdio locale atomic syncstream".split())
# A clock's now(), not a member function that hands on the time it was given.
IMPURE_WORDS = re.compile(r"(::\s*now\s*\(\s*\)(?!\s*const)|\b(random_device|[io]?fstream|clock_gettime|gettimeofday|getrandom"
                          r"|timespec_get|localtime|fopen)\b)")
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.MULTILINE)


def without_comments(text):
    return re.sub(r"//[^\n]*|/\*.*?\*/", "", text, flags=re.DOTALL)


def library_of(header):
    for pattern, library in LIBRARY_OF:
        if re.match(pattern, header):
            return library
    return None


def may_touch_the_machine(unit):
    return unit.kind in ("program", "test") or unit.name.startswith("device_")


def reachable(unit, by_name):
    """What a test may include: its room (or a program's parts) and what that may use."""
    names = set()
    for name in unit.uses:
        target = by_name.get(name.removesuffix("_parts"))
        names.add(target.name if target else name)
        names.update(target.uses if target else ())
    return names | {"catch2"} | ({"json"} if not unit.uses else set())


def problem_of_system_header(unit, allowed, header):
    library = library_of(header)
    if library:
        return None if library in allowed else f"{unit.name} may not use {library}"
    if unit.kind == "test":
        return None
    if SOCKET_HEADERS.match(header):
        return None if unit.name in SOCKET_ROOMS else f"{unit.name} may not see sockets"
    if POSIX_HEADER.match(header) and not may_touch_the_machine(unit):
        return f"{unit.name} may not use the operating system (use the standard library's header)"
    impure = IMPURE_FOR_ENGINE if unit.name in ("engine", "crypto") else IMPURE_STANDARD
    if header in impure and not may_touch_the_machine(unit):
        return f"{unit.name} has no clock, file, thread or entropy"
    return None


def problem_of_own_header(checkout, unit, allowed, header, units):
    if not (checkout / header).is_file():
        return "includes go by their path from the checkout's root, and there is no such file"
    if unit.kind == "test" and header.startswith("tests/"):
        return None
    target = house.owner(header, units)
    if target is None:
        return "that file belongs to no room"
    if target.name == unit.name or target.name in allowed:
        return None
    return f"forbidden arrow: {unit.name} may not use {target.name}"


def check_file(checkout, path, unit, units, by_name):
    text = without_comments((checkout / path).read_text())
    allowed = reachable(unit, by_name) if unit.kind == "test" else set(unit.uses)
    for match in INCLUDE.finditer(text):
        bracket, header = match.groups()
        line = text.count("\n", 0, match.start(2)) + 1
        if bracket == '"':
            problem = problem_of_own_header(checkout, unit, allowed, header, units)
        else:
            problem = problem_of_system_header(unit, allowed, header)
        if problem:
            yield f"{path}:{line}: #include {header}: {problem}"
    if not may_touch_the_machine(unit):
        code = re.sub(r'"(\\.|[^"\\\n])*"', '""', text)
        for match in IMPURE_WORDS.finditer(code):
            line = code.count("\n", 0, match.start()) + 1
            yield f"{path}:{line}: {match.group(0)}: {unit.name} is given time, randomness and bytes, it takes none"


def check(checkout, build):
    units = house.read_units(Path(build) / "rooms.txt")
    by_name = {unit.name: unit for unit in units if unit.kind != "test"}
    problems = []
    seen = 0
    for path in house.files_of(checkout, house.SOURCE_ENDINGS):
        root = path.split("/")[0]
        if root not in house.ROOM_ROOTS + ("tests",):
            continue
        if root == "tests" and not any(path.startswith(f + "/") for u in units for f in u.folders):
            if path.endswith(".hpp"):
                continue  # shared by tests; held to account by its includers
        unit = house.owner(path, units)
        if unit is None:
            problems.append(f"{path}: belongs to no room, program or test of rooms.txt, so nothing builds it")
            continue
        seen += 1
        problems.extend(check_file(Path(checkout), path, unit, units, by_name))
    if seen == 0:
        problems.append("no source file was found, so nothing was checked")
    return problems


if __name__ == "__main__":
    sys.exit(house.main(check))
