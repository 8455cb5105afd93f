"""What the compiled rooms ask of the system: the privacy claim, read from the archives with nm.

The engine may ask for memory, for the standard library's own bookkeeping and for nothing else: no clock, file, socket,
thread, entropy or libm. No room and no program but the transport and pipit-sync may open a socket, and the rooms that
hold learner data may not make any socket call at all.
"""
import re
import subprocess
import sys
from pathlib import Path

import house

ENGINE_MAY_ASK = re.compile(r"""^(
    operator\ (new|delete)(\[\])?\(.*\)
  | mem(cpy|move|set|cmp|chr) | __mem(cpy|move|set)_chk | bcmp | str(len|cmp|ncmp)
  | abort | __assert_fail | __stack_chk_fail | __stack_chk_guard | std::__glibcxx_assert_fail.*
  | _Unwind_Resume | __gxx_personality_v0 | __cxa_(?!thread_atexit)\w+ | __dso_handle | _GLOBAL_OFFSET_TABLE_
  | (vtable|typeinfo)\ for\ (__cxxabiv1::|std::).*
  | std::terminate\(\) | std::__throw_\w+\(.*\)
  | std::(exception|bad_\w+|logic_error|runtime_error|length_error|out_of_range|invalid_argument|domain_error)::.*
  | std::__cxx11::basic_string<char,\ std::char_traits<char>,\ std::allocator<char>\ >::.*
  | std::__detail::_Prime_rehash_policy::.* | std::_Hash_bytes\(.*\) | std::_Rb_tree_\w+\(.*\)
  | std::(from_chars|to_chars)\(.*\) | std::__detail::_List_node_base::.*
  | std::nothrow | __(popcount|clz|ctz|parity|bswap|u?div|u?mod|mul)[sdt]i[23] | __(aeabi|aarch64)_\w+
)(@.*)?$""", re.VERBOSE)

OPENS_A_SOCKET = set("""socket connect bind listen accept accept4 getaddrinfo freeaddrinfo getnameinfo gethostbyname
                     gethostbyname2 gethostbyaddr gethostbyname_r res_query res_search if_nametoindex getifaddrs""".split())
SOCKET_CALL = OPENS_A_SOCKET | set("""socketpair send recv sendto recvfrom sendmsg recvmsg sendmmsg recvmmsg setsockopt
                                  getsockopt getsockname getpeername shutdown syscall""".split())
MAY_OPEN = {"device_transport", "pipit-sync"}
# Files of libc.a without which no other machine is reached, asked for by a name or waited for.
REACHES_OUT = {"connect.o", "listen.o", "accept.o", "accept4.o", "getaddrinfo.o", "gethstbynm.o", "gethstbynm2.o", "send.o",
               "res_query.o"}
WHOLE_BYTES_MAX = 8_000_000
HOLDS_DATA = {"engine", "crypto", "content", "device_speech", "device_vault", "device_outbox", "ui", "pipit-audit"}


def nm(*arguments):
    run = subprocess.run(["nm", *map(str, arguments)], capture_output=True, text=True, check=True)
    return run.stdout


def undefined(archive):
    """{symbol: first object that asks for it}, without what the archive defines itself."""
    wanted, defined, member = {}, set(), ""
    for line in nm("--demangle", archive).splitlines():
        if line.endswith(":"):
            member = line[:-1]
            continue
        match = re.match(r"^[0-9a-f ]*([A-Za-z]) (.+)$", line)
        if not match:
            continue
        kind, symbol = match.groups()
        if kind in "Uw":
            wanted.setdefault(symbol, member)
        else:
            defined.add(symbol)
    return {symbol: member for symbol, member in wanted.items() if symbol not in defined}


def engine_problems(archive):
    return [f"engine: {member} asks for {symbol}, which is not on the list of what pure code may ask for"
            for symbol, member in sorted(undefined(archive).items()) if not ENGINE_MAY_ASK.match(symbol)]


def socket_problems(name, symbols):
    refused = SOCKET_CALL if name in HOLDS_DATA else OPENS_A_SOCKET
    return [f"{name}: asks for {symbol}: only device_transport may open sockets"
            for symbol in sorted({s.split("@")[0] for s in symbols} & refused)]


def archives(build, unit):
    stem = unit.name + ("_parts" if unit.kind == "program" else "")
    return [path for folder in house.ROOM_ROOTS for path in sorted((build / folder).glob(f"**/lib{stem}.a"))]


def program_symbols(program):
    return {line.split()[-1] for line in nm("-D", "--undefined-only", program).splitlines() if line.strip()}


def whole_problems(build, name):
    """Of a program that needs no library of its machine: what the linker's map says is in it. The C library's own start
    of threads brings socket() and sendto() along, so the libraries are asked one by one, and it for the rest."""
    link_map = build / (name + ".map")
    if not link_map.exists():
        return []
    problems, program = [], build / "bin" / name
    if program.stat().st_size > WHOLE_BYTES_MAX:
        problems.append(f"{name}: {program.stat().st_size} bytes, and {WHOLE_BYTES_MAX} is the limit")
    if "INTERP" in subprocess.run(["readelf", "-lW", program], capture_output=True, text=True, check=True).stdout:
        problems.append(f"{name}: asks for libraries of its machine, and has a map as if it did not")
    members = {}
    for line in link_map.read_text().split("Allocating common symbols")[0].split("Discarded input sections")[0].splitlines():
        match = re.match(r"(\S+\.a)\(([^)]+)\)$", line)
        if match:
            members.setdefault(match[1], set()).add(match[2])
    for archive, used in sorted(members.items()):
        if Path(archive).name == "libc.a":
            problems.extend(f"{name}: {member} of the C library is in it" for member in sorted(used & REACHES_OUT))
            continue
        for line in nm("-A", "--undefined-only", build / archive).splitlines():
            member, symbol = line.split(":")[1], line.split()[-1]
            if member in used and symbol in OPENS_A_SOCKET:
                problems.append(f"{name}: {Path(archive).name}({member}) asks for {symbol}")
    for main in re.findall(r"^LOAD (\S+\.o)$", link_map.read_text(), re.M):
        if name in main:
            problems.extend(socket_problems(name, undefined(build / main)))
    return problems


def check(checkout, build):
    build = Path(build)
    problems, read = [], 0
    for unit in house.read_units(build / "rooms.txt"):
        if unit.kind == "test":
            continue
        for archive in archives(build, unit):
            read += 1
            if unit.name == "engine":
                problems.extend(engine_problems(archive))
            if unit.name not in MAY_OPEN:
                problems.extend(socket_problems(unit.name, undefined(archive)))
        program = build / "bin" / unit.name
        if unit.kind == "program" and unit.name not in MAY_OPEN and program.exists():
            read += 1
            problems.extend(socket_problems(unit.name, program_symbols(program)))
            problems.extend(whole_problems(build, unit.name))
    if not (build / "engine" / "libengine.a").exists():
        problems.append(f"{build}/engine/libengine.a is not built, so its symbols were not read")
    return problems


if __name__ == "__main__":
    sys.exit(house.main(check))
