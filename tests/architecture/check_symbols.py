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
    if not (build / "engine" / "libengine.a").exists():
        problems.append(f"{build}/engine/libengine.a is not built, so its symbols were not read")
    return problems


if __name__ == "__main__":
    sys.exit(house.main(check))
