#!/usr/bin/env python3
"""Reads messages.txt with a second implementation, from docs/formats/message.md alone: Python's own.

Each line must be read as it says: "ok", "other" (a kind nobody knows), or refused just there. What is whole is also made
once more from plain values, what is hashed from the frame it belongs to.
Run: python3 tests/vectors/check_frames.py   (prints what differs and a count; exits 1 when one differs)
     python3 tests/vectors/check_frames.py --hashes   (prints the frames' hashes, as in frame_hashes.txt)
"""
import hashlib
import pathlib
import sys

HERE = pathlib.Path(__file__).parent


class Refused(Exception):
    """Its text is the place."""


# The strict subset of CBOR: what is read is what write() would write.
def head(major, value):
    if value < 24:
        return bytes([major << 5 | value])
    size = next(size for size in (1, 2, 4, 8) if value < 256**size)
    return bytes([major << 5 | 23 + size.bit_length()]) + value.to_bytes(size, "big")


def write(value):
    if isinstance(value, bool):
        return b"\xf5" if value else b"\xf4"
    if isinstance(value, int):
        return head(0, value) if value >= 0 else head(1, -1 - value)
    if isinstance(value, bytes):
        return head(2, len(value)) + value
    if isinstance(value, str):
        return head(3, len(value.encode())) + value.encode()
    if isinstance(value, list):
        return head(4, len(value)) + b"".join(map(write, value))
    return head(5, len(value)) + b"".join(write(key) + write(one) for key, one in value.items())


def read_item(data, at, depth=0):
    if at >= len(data):
        raise Refused("CBOR")
    major, low = data[at] >> 5, data[at] & 31
    at += 1
    if major == 7 and low in (20, 21):
        return low == 21, at
    if major > 5 or low > 27:
        raise Refused("CBOR")
    size = 0 if low < 24 else 1 << (low - 24)
    value = low if size == 0 else int.from_bytes(data[at:at + size], "big")
    at += size
    if at > len(data) or head(major, value) != data[at - size - 1:at]:
        raise Refused("CBOR")
    if major < 2:
        return (value if major == 0 else -1 - value), at
    if major < 4:
        piece = data[at:at + value]
        if len(piece) < value:
            raise Refused("CBOR")
        try:
            return (piece if major == 2 else piece.decode()), at + value
        except UnicodeDecodeError:
            raise Refused("CBOR") from None
    if depth == 6 or value > len(data):
        raise Refused("CBOR")
    items, last = ([] if major == 4 else {}), -1
    for _ in range(value):
        if major == 5:
            key, at = read_item(data, at, depth + 1)
            if isinstance(key, bool) or not isinstance(key, int) or key <= last:
                raise Refused("CBOR")
            last = key
        one, at = read_item(data, at, depth + 1)
        if major == 5:
            items[key] = one
        else:
            items.append(one)
    return items, at


def read(data, most):
    if len(data) > most:
        raise Refused("CBOR")
    value, at = read_item(data, 0)
    if at != len(data):
        raise Refused("CBOR")
    assert write(value) == data
    return value


# Rules of single values: each takes the value and says whether it holds.
def number(least, most):
    return lambda value: type(value) is int and least <= value <= most


def text(least, most):
    return lambda value: isinstance(value, str) and least <= len(value.encode()) <= most


def blob(least, most):
    return lambda value: isinstance(value, bytes) and least <= len(value) <= most


def flag(value):
    return isinstance(value, bool)


def fields(value, rules, place):
    """A map of just these keys, in this order; each refused under its own name."""
    if not isinstance(value, dict) or len(value) != len(rules):
        raise Refused(place)
    for (key, one), (expected, name, holds) in zip(value.items(), rules):
        if key != expected or not holds(one):
            raise Refused(name)


def listed(value, key, name, most, rules, place):
    if not isinstance(value.get(key), list) or len(value[key]) > most:
        raise Refused(name)
    for one in value[key]:
        fields(one, [(number, *rule) for number, rule in enumerate(rules, 1)], place)


U32, I63, U64 = 2**32 - 1, 2**63 - 1, 2**64 - 1
PAYLOAD, FRAME = 32559, 32687
day = number(-10**7, 10**7)
ident, given, note, name = (text(1, 64), text(0, 400), text(0, 320), text(1, 96))
anything = lambda value: True

WINDOW = [(1, "stream.greatest", number(0, I63)), (2, "stream.applied", number(0, U64)), (3, "stream.head", blob(32, 32)),
          (4, "stream.conflict", number(0, I63)), (5, "acknowledgement.lamport", number(0, I63))]


def acknowledgement(data):
    value = read(data, PAYLOAD)
    # In the order of the keys, as a reader goes.
    if not isinstance(value, dict) or len(value) != 5:
        raise Refused("acknowledgement")
    for key, (expected, place, holds) in zip(value, WINDOW):
        one, greatest = value[key], value.get(1)
        if key != expected or not holds(one):
            raise Refused(place)
        if key == 2 and (greatest < 64 and one >> greatest or greatest > 0 and not one & 1):
            raise Refused(place)
        if key == 3 and greatest == 0 and one != bytes(32) or key == 4 and one > greatest + 1:
            raise Refused(place)


def facts(said):
    """Key 6: nothing, or whose stream and what has come of it."""
    if said == []:
        return True
    if not isinstance(said, list) or len(said) != 2 or not blob(16, 16)(said[0]) or not blob(0, 76)(said[1]):
        return False
    acknowledgement(said[1])
    return True


def prekeys(said):
    if said == []:
        return True
    if not isinstance(said, list) or len(said) != 3 or not all(map(number(1, U32), said[:2])):
        return False
    return 0 <= said[1] - said[0] < 5 and blob(32, 32)(said[2])


def ledger(said):
    if not isinstance(said, list) or len(said) not in (1, 3) or not blob(32, 32)(said[0]):
        return False
    return len(said) == 1 or day(said[1]) and blob(64, 64)(said[2])


def frame(data):
    value = read(data, FRAME)
    rules = [(1, "frame.device", blob(16, 16)), (2, "frame.learner", blob(16, 16)), (3, "frame.sequence", number(0, I63)),
             (4, "frame.previous", blob(32, 32)), (5, "frame.payload", blob(0, PAYLOAD)), (6, "frame.acknowledges", facts),
             (7, "frame.prekeys", prekeys)]
    fields(value, rules + [(8, "frame.ledger", ledger)] * (isinstance(value, dict) and len(value) == 8), "frame")
    if value[3] and not value[5]:
        raise Refused("frame.payload")
    if not value[3]:
        for wrong, place in ((value[4] != bytes(32), "frame.previous"), (value[5], "frame.payload"),
                             (value[6] == value[7] == [] and 8 not in value, "frame.sequence")):
            if wrong:
                raise Refused(place)


REPORT = [(1, "report.lamport", number(0, I63)), (2, "report.skills", anything), (3, "report.days", anything),
          (4, "report.chosen", number(0, 5)), (5, "report.paired", number(0, 5)), (6, "report.goals", anything),
          (7, "report.disputes", anything)]
any_ident, any_note = text(0, 64), text(0, 320)
band = number(0, 4)
fives = lambda minutes: number(0, 1440)(minutes) and minutes % 5 == 0
# Each list of a report: its name, how many rows, what stands in one, in the order of their keys, and a row's own name.
SKILLS = ("report.skills", 400, [("report.skill", any_ident), ("report.band", band), ("report.stand", number(0, 3)),
                                 ("report.tries", number(0, 3)), ("report.last", day)], "report.skill")
DAYS = ("report.days", 14, [("report.day", day), ("report.minutes", fives)], "report.day")
GOALS = ("report.goals", 2, [("report.goal_skill", any_ident), ("report.goal_wish", any_note), ("report.goal_obstacle", any_note),
                             ("report.goal_if", any_note), ("report.goal_then", any_note), ("report.goal_target", day)],
         "report.goal")
DISPUTES = ("report.disputes", 40, [("report.disputed", any_ident), ("report.disputed_band", band)], "report.disputed")


def report(data):
    if not blob(1, PAYLOAD)(data):
        raise Refused("report")
    value = read(data, PAYLOAD)
    fields(value, REPORT, "report")
    for key, one in ((2, SKILLS), (3, DAYS), (6, GOALS), (7, DISPUTES)):
        listed(value, key, *one)
    return True


# The same rows as in a report, as arrays in the order of their keys; goals and disputes only where they are told.
CHANGES = [(1, "changes.since", number(1, I63)), (2, "report.lamport", number(0, I63)), (3, "report.skills", anything),
           (4, "report.days", anything), (5, "report.chosen", number(0, 5)), (6, "report.paired", number(0, 5)),
           (7, "report.goals", anything), (8, "report.disputes", anything)]


def rows(value, where, most, rules, place):
    if not isinstance(value, list) or len(value) > most:
        raise Refused(where)
    for row in value:
        if not isinstance(row, list) or len(row) != len(rules):
            raise Refused(place)
        for item, (name, holds) in zip(row, rules):
            if not holds(item):
                raise Refused(name)


def told(value, where, *more):
    if not isinstance(value, list) or len(value) > 1:
        raise Refused(where)
    for one in value:
        rows(one, where, *more)


def changes(data):
    if not blob(1, PAYLOAD)(data):
        raise Refused("changes")
    value = read(data, PAYLOAD)
    fields(value, CHANGES, "changes")
    rows(value[3], *SKILLS)
    rows(value[4], *DAYS)
    told(value[7], *GOALS)
    told(value[8], *DISPUTES)
    return True


def of(prefix, *rules):
    return [(key, f"{prefix}.{rest}", holds) for key, (rest, holds) in enumerate(rules, 1)]


def pack_rules(value):
    if not isinstance(value, list) or len(value) > 64 or len(value) % 2:
        return False
    packs, versions = value[::2], value[1::2]
    rises = all(one.encode() < other.encode() for one, other in zip(packs, packs[1:])) if all(map(ident, packs)) else False
    return rises and all(map(number(0, U32), versions))


level, seed = number(1, 3), number(0, U64)
MESSAGES = {
    "child": {1: of("join", ("nickname", name), ("contract", number(1, U32))),
              2: [(1, "report", report)], 3: [],
              4: of("help", ("skill", ident), ("day", day)),
              5: of("worked", ("skill", ident), ("template", ident), ("level", level), ("seed", seed), ("given", given),
                    ("right", flag), ("misconception", note)),
              6: of("disputed_item", ("skill", ident), ("template", ident), ("level", level), ("seed", seed), ("given", given)),
              7: of("move", ("copy", blob(16, 16)), ("part", number(0, 255)), ("parts", number(0, 256)), ("bytes", blob(0, 32512))),
              8: [(1, "changes", changes)]},
    "teacher": {16: of("welcome", ("class", name), ("teacher", name)),
                17: of("pin", ("skill", ident), ("pin", number(0, 2))),
                18: of("observed", ("skill", ident), ("note", note)),
                19: of("agreed", ("id", number(1, U32)), ("text", text(1, 1200)), ("next", day)),
                20: of("rhythm", ("stop", number(0, 240)), ("break", number(0, 60))),
                21: of("farewell", ("reason", number(0, 2))),
                22: of("recovery", ("key", blob(32, 32))), 23: [],
                24: of("observed_back", ("skill", ident)),
                25: of("packs", ("rules", pack_rules)), 26: of("agreed_back", ("id", number(1, U32)))}}


def message(data, direction, opposite):
    value = read(data, PAYLOAD)
    if not isinstance(value, dict):
        raise Refused("message")
    kind = value.get(0)
    if type(kind) is not int or kind < 0 or kind in MESSAGES[opposite]:
        raise Refused("message.kind")
    if kind not in MESSAGES[direction]:
        return "other"
    fields(value, [(0, "message.kind", anything)] + MESSAGES[direction][kind], "message")
    return "ok"


CARRIED = blob(1, 33000)
FILE_NAME = set("abcdefghijklmnopqrstuvwxyz0123456789-.")


def address(value):
    return text(1, 262)(value) and all(" " < letter < "\x7f" for letter in value)


def file_name(value):
    return text(1, 64)(value) and set(value) <= FILE_NAME and value[0] != "."


def shown(value):
    return text(0, 255)(value) and not any(letter < " " or letter == "\x7f" for letter in value)


def many(least, most, holds):
    return lambda value: isinstance(value, list) and least <= len(value) <= most and all(map(holds, value))


apps, syncs, any_contact = number(1, 2**31 - 1), number(2**31, U32), number(1, U32)
tag = blob(8, 8)
contact = lambda rule: ("contact", rule)
file = [("to", tag), ("name", file_name)]
PACKETS = {
    "to-sync": {1: [("port", number(0, 65535)), ("beacon", tag)], 2: [], 3: [contact(apps), ("address", address)],
                4: [contact(apps), ("beacon", tag)], 5: [contact(any_contact), ("frame", CARRIED)], 6: [contact(any_contact)],
                7: file + [("bytes", CARRIED)], 8: [("tags", many(1, 1000, tag))],
                9: [("to", tag), ("names", many(1, 400, file_name))], 10: [("on", flag)]},
    "from-sync": {33: [contact(syncs), ("address", address)], 34: [contact(apps), ("address", address)],
                  35: [contact(any_contact), ("frame", CARRIED)], 36: [contact(any_contact), ("why", number(0, 4))],
                  37: [("addresses", many(0, 16, address))], 38: [("name", shown)], 39: file + [("bytes", CARRIED)], 40: file,
                  41: [("what", number(0, 8)), contact(number(0, U32)), ("name", lambda value: value == "" or file_name(value))],
                  42: []}}


def packet(data, direction):
    value = read(data, 40960)
    if not isinstance(value, list) or not 1 <= len(value) <= 4:
        raise Refused("packet")
    if type(value[0]) is not int or value[0] not in PACKETS[direction]:
        raise Refused("packet.kind")
    rules = PACKETS[direction][value[0]]
    if len(value) != 1 + len(rules):
        raise Refused("packet")
    for one, (place, holds) in zip(value[1:], rules):
        if not holds(one):
            raise Refused("packet." + place)


READERS = {"frame": frame, "acknowledgement": acknowledgement, "hashed": lambda data: None,
           "child": lambda data: message(data, "child", "teacher"), "teacher": lambda data: message(data, "teacher", "child"),
           "to-sync": lambda data: packet(data, "to-sync"), "from-sync": lambda data: packet(data, "from-sync")}


# The whole ones, from plain values.
def counting(size, first=0):
    return bytes((first + i) % 256 for i in range(size))


TAG, ITEM = counting(8, 1), {1: "add-within-100", 2: "add-within-100", 3: 2, 4: U64}
HEADS = {1: counting(16, 0x10), 2: counting(16, 0x20)}
SAID = [counting(16, 0x30), write({1: 9, 2: 0x1FD, 3: counting(32, 0x40), 4: 10, 5: 4711})]
KEY, PREVIOUS, PAY = counting(32, 0x80), counting(32, 0x50), counting(5, 0x70)
MINES = {1: 300, 2: [{1: "add-within-100", 2: 2, 3: 1, 4: 2, 5: 20776}, {1: "count-to-10", 2: 4, 3: 2, 4: 3, 5: 20770}],
         3: [{1: 20775, 2: 10}, {1: 20776, 2: 25}], 4: 3, 5: 1,
         6: [{1: "times-5", 2: "the five row", 3: "it is long", 4: "if I sit down", 5: "I begin", 6: 20800}],
         7: [{1: "count-to-10", 2: 1}]}
WHOLE = {
    "frame plain": HEADS | {3: 7, 4: PREVIOUS, 5: PAY, 6: [], 7: []},
    "frame full": HEADS | {3: 7, 4: PREVIOUS, 5: PAY, 6: SAID, 7: [3, 7, KEY]},
    "frame first": HEADS | {3: 1, 4: bytes(32), 5: PAY, 6: [], 7: []},
    "frame notice": HEADS | {3: 0, 4: bytes(32), 5: b"", 6: SAID, 7: []},
    "frame keys": HEADS | {3: 0, 4: bytes(32), 5: b"", 6: [], 7: [1, 1, KEY]},
    "frame list": HEADS | {3: 7, 4: PREVIOUS, 5: PAY, 6: [], 7: [], 8: [counting(32, 0x90)]},
    "frame signed": HEADS | {3: 0, 4: bytes(32), 5: b"", 6: SAID, 7: [], 8: [counting(32, 0x90), 20776, counting(64, 0xA0)]},
    "acknowledgement nothing": {1: 0, 2: 0, 3: bytes(32), 4: 0, 5: 0},
    "acknowledgement conflict": {1: 2, 2: 3, 3: b"\1" + bytes(31), 4: 3, 5: 4711},
    "child join": {0: 1, 1: "Mía", 2: 1},
    "child report": {0: 2, 1: write(MINES)},
    "child nothing-yet": {0: 2, 1: write({1: 0, 2: [], 3: [], 4: 0, 5: 0, 6: [], 7: []})},
    "child withdrawal": {0: 3},
    "child help": {0: 4, 1: "times-5", 2: 20776},
    "child worked": {0: 5} | ITEM | {5: "1/2", 6: False, 7: "adds tops and bottoms"},
    "child disputed": {0: 6} | ITEM | {5: "42"},
    "child move": {0: 7, 1: counting(16, 1), 2: 1, 3: 3, 4: counting(40)},
    "child changes": {0: 8, 1: write({1: 300, 2: 311, 3: [["add-within-100", 2, 1, 2, 20776]], 4: [[20776, 25]], 5: 3, 6: 1,
                                     7: [[["times-5", "the five row", "it is long", "if I sit down", "I begin", 20800]]], 8: [[]]})},
    "child changes-nothing": {0: 8, 1: write({1: 1, 2: 0, 3: [], 4: [], 5: 0, 6: 0, 7: [], 8: []})},
    "child move-none": {0: 7, 1: counting(16, 1), 2: 0, 3: 0, 4: b""},
    "teacher welcome": {0: 16, 1: "3b", 2: "Frau Ñandú"},
    "teacher pin": {0: 17, 1: "times-5", 2: 2},
    "teacher observed": {0: 18, 1: "count-to-10", 2: "at the board"},
    "teacher agreed": {0: 19, 1: 5, 2: "We read together on Mondays.", 3: 20790},
    "teacher rhythm": {0: 20, 1: 20, 2: 5},
    "teacher farewell": {0: 21, 1: 1},
    "teacher moved": {0: 21, 1: 2},
    "teacher new-recovery-key": {0: 22, 1: bytes(range(1, 33))},
    "teacher ask-again": {0: 23},
    "teacher observed-back": {0: 24, 1: "count-to-10"},
    "teacher packs": {0: 25, 1: ["pipit-mathematics", 2, "pipit-reading", 0]},
    "teacher packs-none": {0: 25, 1: []},
    "teacher agreed-back": {0: 26, 1: 5},
    "to-sync listen": [1, 47470, TAG], "to-sync stop": [2], "to-sync call": [3, 1, "192.168.1.20:47470"],
    "to-sync find": [4, 2, TAG], "to-sync send": [5, 2**31, counting(40)], "to-sync hang-up": [6, 2],
    "to-sync stick-write": [7, TAG, "0123456789abcdef01234567.pip", counting(30, 9)],
    "to-sync stick-read": [8, [TAG, counting(8, 9)]], "to-sync stick-remove": [9, TAG, ["a.pip", "b-2.pip"]],
    "to-sync watch-sticks": [10, True],
    "from-sync called": [33, 2**31, "192.168.1.7:50312"], "from-sync connected": [34, 1, "192.168.1.20:47470"],
    "from-sync received": [35, 1, counting(40)], "from-sync closed": [36, 1, 4],
    "from-sync listening": [37, ["192.168.1.20:47470", "[fe80::1]:47470"]], "from-sync stick": [38, "PIPIT ✏"],
    "from-sync stick-item": [39, TAG, "a.pip", counting(30, 9)], "from-sync stick-written": [40, TAG, "a.pip"],
    "from-sync failed": [41, 8, 7, "a.pip"]}
MADE = {name: write(value) for name, value in WHOLE.items()}
MADE |= {"hashed" + name[5:]: b"PIPHASH1" + write({key: value[key] for key in range(1, 6)})
         for name, value in WHOLE.items() if name.startswith("frame ")}
HASHES = "".join(f"{name[7:]} {hashlib.blake2b(data, digest_size=32).hexdigest()}\n"
                 for name, data in MADE.items() if name.startswith("hashed "))


def main():
    if sys.argv[1:] == ["--hashes"]:
        print("# BLAKE2b-256 of what is hashed of each frame in messages.txt: the envelope's hash. Made by check_frames.py --hashes.")
        sys.exit(print(HASHES, end=""))

    wrong, seen, refused = [], set(), 0
    for line in (HERE / "messages.txt").read_text().splitlines():
        if line.startswith("#"):
            continue
        what, title, expected, value = line.split(" ")
        data = bytes.fromhex(value)
        try:
            found = READERS[what](data) or "ok"
        except Refused as place:
            found, refused = str(place), refused + 1
        key = f"{what} {title}"
        seen.add(key)
        if found != expected:
            wrong.append(f"{key}: read as {found}, not as {expected}")
        if MADE.get(key, data) != data:
            wrong.append(f"{key}: made as {MADE[key].hex()}")
    wrong += [f"{key}: not in messages.txt" for key in MADE.keys() - seen]
    lines = (HERE / "frame_hashes.txt").read_text().splitlines(keepends=True)
    if "".join(line for line in lines if not line.startswith("#")) != HASHES:
        wrong.append("frame_hashes.txt: other hashes")
    print("\n".join(wrong + [f"{len(seen)} read, {refused} of them refused; {len(MADE)} made; {len(wrong)} wrong"]))
    sys.exit(1 if wrong or not seen else 0)


if __name__ == "__main__":
    main()
