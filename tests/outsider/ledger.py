#!/usr/bin/env python3
"""Checks a ledger of what left a child's device, knowing docs/formats/ledger.md and nothing else of Pipit.

    ledger.py FILE [--slots SLOTS] [--json]

SLOTS: the learner's `slots` file from the device itself (or an older copy of it): the ledger must hold the head that
stands there. Exit status 0: all holds; 1: something does not; 2: this is no ledger, or it could not be read.
"""
import argparse
import hashlib
import json
import re
import sys


# Ed25519's verification (RFC 8032, 5.1.7), in affine numbers: slow and short.
PRIME = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
CURVE_D = -121665 * pow(121666, -1, PRIME) % PRIME
BASE_Y = 4 * pow(5, -1, PRIME) % PRIME


def x_of(y, sign):
    square = (y * y - 1) * pow(CURVE_D * y * y + 1, -1, PRIME) % PRIME
    x = pow(square, (PRIME + 3) // 8, PRIME)
    if (x * x - square) % PRIME:
        x = x * pow(2, (PRIME - 1) // 4, PRIME) % PRIME
    if (x * x - square) % PRIME or (x == 0 and sign):
        raise ValueError("no point of the curve")
    return PRIME - x if x & 1 != sign else x


def add(a, b):
    t = CURVE_D * a[0] * b[0] * a[1] * b[1] % PRIME
    return ((a[0] * b[1] + a[1] * b[0]) * pow(1 + t, -1, PRIME) % PRIME,
            (a[1] * b[1] + a[0] * b[0]) * pow(1 - t, -1, PRIME) % PRIME)


def times(number, point):
    out = (0, 1)
    while number:
        if number & 1:
            out = add(out, point)
        point, number = add(point, point), number >> 1
    return out


def point_of(octets32):
    y = int.from_bytes(octets32, "little")
    sign, y = y >> 255, y & (2**255 - 1)
    if y >= PRIME:
        raise ValueError("no point of the curve")
    return x_of(y, sign), y


def verifies(key, message, signature):
    try:
        public, point = point_of(key), point_of(signature[:32])
    except ValueError:
        return False
    scalar = int.from_bytes(signature[32:], "little")
    if scalar >= ORDER:
        return False
    hashed = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % ORDER
    return times(scalar, (x_of(BASE_Y, 0), BASE_Y)) == add(point, times(hashed, public))


def octets(text, size=None):
    if not isinstance(text, str) or not re.fullmatch("([0-9a-f]{2})*", text) or (size is not None and len(text) != 2 * size):
        raise ValueError("not bytes of that length")
    return bytes.fromhex(text)


def number(value):
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value < 2**64:
        raise ValueError("not a number")
    return value


def keyed(key, *parts):
    return hashlib.blake2b(b"".join(parts), key=key, digest_size=32).digest()


def exactly(value, names):
    if not isinstance(value, dict) or set(value) != set(names):
        raise ValueError("not the members it should have")


def read_entry(entry):
    if isinstance(entry, dict) and "without_text" in entry:
        exactly(entry, ("position", "hash", "link", "without_text"))
        if entry["without_text"] not in ("let go", "holds keys"):
            raise ValueError("no reason why the text is missing")
        salt = text = None
    else:
        exactly(entry, ("position", "hash", "link", "salt", "text"))
        salt, text = octets(entry["salt"], 16), octets(entry["text"])
    return number(entry["position"]), octets(entry["hash"], 32), octets(entry["link"], 32), salt, text


def read(path):
    with open(path, "rb") as file:
        ledger = json.loads(file.read())
    names = ("format", "version", "label", "owner", "key", "entries", "head")
    signed = None
    if isinstance(ledger, dict) and "countersigned" in ledger:
        names += ("countersigned",)
        signed = ledger["countersigned"]
        exactly(signed, ("count", "hash", "day", "learner", "key", "signature"))
        signed = {"count": number(signed["count"]), "day": number(signed["day"])} | {
            name: octets(signed[name], size) for name, size in (("hash", 32), ("learner", 16), ("key", 32), ("signature", 64))}
        if signed["day"] >= 2**31:
            raise ValueError("no day")
    exactly(ledger, names)
    if (ledger["format"], ledger["version"], ledger["label"]) != ("pipit ledger", 1, "ledger"):
        raise ValueError("another format, version or label")
    exactly(ledger["head"], ("count", "hash"))
    if not isinstance(ledger["entries"], list):
        raise ValueError("no list of entries")
    return {"owner": octets(ledger["owner"], 16), "key": octets(ledger["key"], 32),
            "entries": [read_entry(entry) for entry in ledger["entries"]],
            "head": (number(ledger["head"]["count"]), octets(ledger["head"]["hash"], 32)), "signed": signed}


def check(ledger):
    """[(what does not hold, where)], in the order of the page."""
    faults = []
    before = keyed(ledger["key"], b"PIPCHAIN1", b"ledger", b"\0", ledger["owner"])
    heads = [before]
    for place, (position, digest, link, salt, text) in enumerate(ledger["entries"], 1):
        where = f"entry {place}"
        if position != place:
            faults.append(("ledger.position", where))
        if text is not None and hashlib.blake2b(salt + text, digest_size=32).digest() != digest:
            faults.append(("ledger.text", where))
        if keyed(ledger["key"], b"PIPLINK1\0", before, digest) != link:
            faults.append(("ledger.link", where))
        before = link
        heads.append(link)
    if ledger["head"] != (len(ledger["entries"]), before):
        faults.append(("ledger.head", "head"))
    signed = ledger["signed"]
    if signed is not None:
        message = b"PIPSEEN1" + signed["learner"] + signed["hash"] + signed["day"].to_bytes(8, "little")
        if (not verifies(signed["key"], message, signed["signature"]) or signed["count"] >= len(heads)
                or heads[signed["count"]] != signed["hash"]):
            faults.append(("ledger.countersigned", "countersigned"))
    return faults, heads


def head_in(slots):
    """The head of the ledger in a learner's slots file: (count, hash)."""
    with open(slots, "rb") as file:
        content = file.read()
    if not content.startswith(b"PIPSLOTS") or len(content) < 8 + 84 + 32 + 32:
        raise ValueError("no slots file")
    heads = content[-148:-64]
    return int.from_bytes(heads[44:52], "little"), heads[52:84]


def item(data, at):
    """One item of deterministic CBOR, of the few kinds that a line's text has, and where the next begins."""
    kind, size = data[at] >> 5, data[at] & 31
    at += 1
    if size >= 24:
        more = 1 << (size - 24)
        size, at = int.from_bytes(data[at:at + more], "big"), at + more
    if kind == 0:
        return size, at
    if kind == 1:
        return -1 - size, at
    if kind in (2, 3):
        part = data[at:at + size]
        return (part.decode() if kind == 3 else part), at + size
    if kind != 4 or size > 256:
        raise ValueError("another kind of item")
    out = []
    for _ in range(size):
        one, at = item(data, at)
        out.append(one)
    return out, at


def words(text):
    """What a line says: day (from 1970), what it was, how many bytes, and the fields that were in it."""
    try:
        (day, what, fields, size, *_), _ = item(text, 0)
        return f"day {day}: {what}, {size} bytes: {', '.join(fields)}"
    except (ValueError, IndexError, TypeError, UnicodeDecodeError):
        return "a text of another form"


def main():
    parser = argparse.ArgumentParser(description="Checks a ledger that pipit-audit handed out.")
    parser.add_argument("file")
    parser.add_argument("--slots")
    parser.add_argument("--end")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    try:
        ledger = read(options.file)
        faults, heads = check(ledger)
        if options.end and options.end not in [head.hex() for head in heads]:
            faults.append(("ledger.end", "end"))
        if options.slots:
            count, digest = head_in(options.slots)
            if count >= len(heads) or heads[count] != digest:
                faults.append(("ledger.device", "head"))
    except (OSError, ValueError, RecursionError) as wrong:
        print(f"ledger: {options.file}: {wrong}", file=sys.stderr)
        return 2
    if options.json:
        print(json.dumps({"found": [{"check": what, "place": where} for what, where in faults]}))
    else:
        for place, (_, _, _, _, text) in enumerate(ledger["entries"], 1):
            print(f"{place}. {'(without its text)' if text is None else words(text)}")
        for what, where in faults:
            print(f"DOES NOT HOLD: {what}, {where}")
        print(f"{len(ledger['entries'])} entries; {'all holds' if not faults else 'not all holds'}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
