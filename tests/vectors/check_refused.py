#!/usr/bin/env python3
"""What is to be refused, and why: key slots, slots files, envelopes, ledgers, pairing, files on a stick.

Each line of refused.txt is a thing, its title, its class and its bytes. This file makes the lines from plain values and reads
them with readers of its own, from docs/formats alone, slow and for tests only; the rooms' tests read the same lines.
The class is "ok", or what the first reader that refuses would say:
  envelope   header (it is none), closed (it does not open: changed, or other keys), padding (open, but no payload is sealed so)
  slot       header, kdf (asks for another work than we ask for), closed; slots: damaged, newer, locked (its class key is not here)
  ledger     chain (a link does not hold), hash (a text is not the one that was entered), text (what was entered is no entry)
  pairing    CBOR, or the field; letters, ticket; stick: name

Run: python3 tests/vectors/check_refused.py (prints what differs and counts; exits 1 when one differs); --make writes the lines"""
import collections
import hashlib
import pathlib
import re
import sys

import check_messages as m
from check_frames import Refused, blob, fields, flag, number, read, text, write

public = m.public
HERE = pathlib.Path(__file__).parent


def counting(size, first=0):
    return m.counting(size, first)


# XChaCha20-Poly1305: draft-irtf-cfrg-xchacha.
def subkey(key, nonce):
    block = m.chacha_block(key, int.from_bytes(nonce[:4], "little"), nonce[4:16])
    # What the block function adds at its end is taken away again.
    start = b"expand 32-byte k" + key + nonce[:16]
    words = [(int.from_bytes(block[i:i + 4], "little") - int.from_bytes(start[i:i + 4], "little")) & 0xFFFFFFFF
             for i in range(0, 64, 4)]
    return b"".join(word.to_bytes(4, "little") for word in words[:4] + words[12:])


def xseal(key, nonce, associated, plain):
    return m.seal(subkey(key, nonce), int.from_bytes(nonce[16:], "little"), associated, plain)


def unseal(key, count, associated, sealed):
    """ChaCha20-Poly1305 the other way; None where the tag is another."""
    nonce = bytes(4) + count.to_bytes(8, "little")
    cipher, tag = sealed[:-16], sealed[-16:]
    stream = b"".join(m.chacha_block(key, 1 + i, nonce) for i in range((len(cipher) + 63) // 64))
    plain = bytes(a ^ b for a, b in zip(cipher, stream))
    return plain if m.seal(key, count, associated, plain)[-16:] == tag else None


# ---- envelopes: docs/formats/envelope.md. The receiver's prekey is counting(0x20), the sender counting(0x10).
SENDER, PREKEY, PSK = counting(32, 0x10), counting(32, 0x20), counting(32, 0x50)
SIZES = (1, 4, 16, 32)


def sealed_as(kib, padded, sender=SENDER, prekey=PREKEY, psk=PSK, to=(counting(8, 1), 7)):
    header = b"PIPE" + bytes([1, 1, kib, 0]) + to[0] + to[1].to_bytes(4, "little") + counting(12, 0x60)
    keys = {"s": (sender, prekey), "e": (counting(32, 0x30), None)}
    (message,), _ = m.handshake("kpsk0", keys, psk, header, [padded])
    return header + message


def padded(kib, payload):
    return (payload + b"\x80").ljust(1024 * kib - 80, b"\0")


def read_envelope(data, sender=public(SENDER), prekey=PREKEY, psk=PSK):
    if len(data) < 7 or data[:4] != b"PIPE" or data[4:6] != b"\1\1" or data[6] not in SIZES or data[7] or len(data) != 1024 * data[6]:
        raise Refused("header")
    noise = m.Noise(b"Noise_Kpsk0_25519_ChaChaPoly_SHA256", data[:32])
    noise.mix_hash(sender)
    noise.mix_hash(public(prekey))
    noise.mix_psk(psk)
    noise.mix_hash(data[32:64])
    noise.mix_key(data[32:64])
    for theirs in (data[32:64], sender):
        shared = m.x25519(prekey, theirs)
        if shared == bytes(32):
            raise Refused("closed")
        noise.mix_key(shared)
    plain = unseal(noise.k, 0, noise.h, data[64:])
    if plain is None:
        raise Refused("closed")
    payload, mark, zeros = plain.rpartition(b"\x80")
    smaller = [size for size in SIZES if size < data[6]]
    if not mark or any(zeros) or smaller and len(payload) <= 1024 * smaller[-1] - 81:
        raise Refused("padding")


def envelopes():
    said = bytes(i * 7 % 256 for i in range(100))
    whole = sealed_as(1, padded(1, said))
    flip = lambda at, bit=1: whole[:at] + bytes([whole[at] ^ bit]) + whole[at + 1:]
    yield "whole", "ok", whole
    yield "empty", "ok", sealed_as(1, padded(1, b""))
    yield "full", "ok", sealed_as(1, padded(1, bytes(943)))
    yield "ends-with-the-mark", "ok", sealed_as(1, padded(1, said + b"\x80"))
    yield "nothing", "header", b""
    yield "cut-in-the-header", "header", whole[:31]
    yield "cut", "header", whole[:-1]
    yield "longer", "header", whole + b"\0"
    yield "other-magic", "header", b"PIPS" + whole[4:]
    yield "version-2", "header", flip(4, 3)
    yield "suite-2", "header", flip(5, 3)
    yield "size-2", "header", flip(6, 3)
    yield "size-4-in-1", "header", flip(6, 5)
    yield "reserved", "header", flip(7)
    for title, at in (("destination", 8), ("epoch", 16), ("epoch-far", 19), ("id", 20), ("ephemeral-key", 32), ("text", 64),
                      ("text-end", 1007), ("tag", 1008), ("tag-end", 1023)):
        yield title + "-changed", "closed", flip(at)
    yield "ephemeral-key-zero", "closed", whole[:32] + bytes(32) + whole[64:]
    yield "wrong-psk", "closed", sealed_as(1, padded(1, said), psk=counting(32, 0x51))
    yield "wrong-sender", "closed", sealed_as(1, padded(1, said), sender=counting(32, 0x11))
    yield "wrong-receiver", "closed", sealed_as(1, padded(1, said), prekey=counting(32, 0x21))
    yield "of-the-epoch-before", "closed", sealed_as(1, padded(1, said), prekey=counting(32, 0x22), to=(counting(8, 1), 6))
    yield "no-mark", "padding", sealed_as(1, bytes(944))
    yield "no-room-for-the-mark", "padding", sealed_as(1, bytes([1]) * 944)
    yield "padded-with-ones", "padding", sealed_as(1, (said + b"\x80").ljust(944, b"\1"))
    yield "four-for-a-short-one", "padding", sealed_as(4, padded(4, said))
    yield "four-for-the-longest-of-one", "padding", sealed_as(4, padded(4, bytes(943)))


# ---- key slots: docs/formats/vault.md. Sealed under counting(0xa0).
SEALING = counting(32, 0xA0)


def slot(kind=1, passes=3, memory=32768, key=SEALING, learner=counting(16, 0x10), lk=counting(32, 0x80), reserved=b"\0\0"):
    head = (b"PIPS" + bytes([1, kind]) + reserved + learner + counting(16, 0x20) + passes.to_bytes(4, "little")
            + memory.to_bytes(4, "little") + counting(16, 0x30))
    return head + counting(24, 0x60) + xseal(key, counting(24, 0x60), head, lk)


def read_slot(data):
    if data[:4] != b"PIPS" or data[4] != 1 or data[5] not in (1, 2, 3) or any(data[6:8]):
        raise Refused("header")
    passes, memory = (int.from_bytes(data[at:at + 4], "little") for at in (40, 44))
    if not 3 <= passes <= 16 or not 32768 <= memory <= 262144:
        raise Refused("kdf")
    nonce = data[64:88]
    if unseal(subkey(SEALING, nonce), int.from_bytes(nonce[16:], "little"), data[:64], data[88:]) is None:
        raise Refused("closed")


def slots_of_one():
    whole = slot()
    flip = lambda at, bit=1: whole[:at] + bytes([whole[at] ^ bit]) + whole[at + 1:]
    yield "whole", "ok", whole
    yield "code", "ok", slot(kind=2)
    yield "most-work", "ok", slot(passes=16, memory=262144)
    yield "other-magic", "header", b"PIPE" + whole[4:]
    yield "version-0", "header", flip(4)
    yield "version-2", "header", flip(4, 3)
    yield "kind-0", "header", slot(kind=0)
    yield "kind-4", "header", slot(kind=4)
    yield "reserved", "header", slot(reserved=b"\1\0")
    yield "reserved-too", "header", slot(reserved=b"\0\1")
    yield "two-passes", "kdf", slot(passes=2)
    yield "seventeen-passes", "kdf", slot(passes=17)
    yield "passes-of-a-day", "kdf", slot(passes=2**32 - 1)
    yield "too-little-memory", "kdf", slot(memory=32767)
    yield "too-much-memory", "kdf", slot(memory=262145)
    for title, at in (("kind", 5), ("learner", 8), ("device", 24), ("salt", 48), ("nonce", 64), ("nonce-end", 87), ("key", 88),
                      ("tag", 120), ("tag-end", 135)):
        yield title + "-changed", "closed", flip(at, 3 if at == 5 else 1)
    yield "other-key", "closed", slot(key=counting(32, 0xA1))


# ---- a slots file, sealed under counting(0xb0), of the learner counting(0x10).
def mac(key, said):
    return hashlib.blake2b(said, digest_size=32, key=key).digest()


def slots_file(slots, version=4, seal_key=counting(32, 0xB0), magic=b"PIPSLOTS", count=None, lock=b"\0", heads=bytes(range(84)), more=b""):
    front = magic + bytes([version, len(slots) if count is None else count]) + (lock if version > 3 else b"")
    content = front + b"".join(slots) + heads + counting(32, 0xD0) + more
    return content + mac(seal_key, b"PIPSEAL1\0" + content)


RECOVERY = b"PIPS\1\3\0\0" + counting(16, 0x10) + counting(16, 0x20) + counting(96, 0x00)


def read_slots(data):
    content, seal = data[:-32], data[-32:]
    if len(data) < 32 + 10 or len(data) > 10 + 9 + 40 + 8 * 136 + 148 or content[:8] != b"PIPSLOTS":
        raise Refused("damaged")
    version, count = content[8:10]
    if version > 4:
        raise Refused("newer")
    lock = content[10:11] if version == 4 else b""
    front = 10 + len(lock) + (8 if lock == b"\1" else 0)
    size = front + 136 * count + (40 if lock == b"\1" else 0) + 84 + 32
    if version < 2 or not 1 <= count <= 8 or lock not in (b"", b"\0", b"\1") or len(content) != size:
        raise Refused("damaged")
    if mac(counting(32, 0xB0), b"PIPSEAL1\0" + content) != seal:
        raise Refused("damaged")
    if lock == b"\1":
        raise Refused("locked")  # no class key is here
    kinds = []
    for at in range(front, front + 136 * count, 136):
        one = content[at:at + 136]
        kinds.append(one[5])
        passes, memory = (int.from_bytes(one[at:at + 4], "little") for at in (40, 44))
        if one[:5] != b"PIPS\1" or one[5] not in (1, 2, 3) or any(one[6:8]) or one[8:24] != counting(16, 0x10):
            raise Refused("damaged")
        if one[5] != 3 and not (3 <= passes <= 16 and 32768 <= memory <= 262144):
            raise Refused("damaged")
    if kinds.count(1) != 1 or kinds.count(2) > 1 or kinds.count(3) > 1:
        raise Refused("damaged")


def slots_files():
    whole = slots_file([slot()])
    yield "whole", "ok", whole
    yield "all-three", "ok", slots_file([slot(), slot(kind=2), RECOVERY])
    yield "version-3", "ok", slots_file([slot(), slot(kind=2), RECOVERY], version=3)
    yield "version-2", "ok", slots_file([slot(), slot(kind=2)], version=2)
    yield "locked", "locked", slots_file([counting(24) + slot() + counting(16)], lock=b"\1" + counting(8))
    yield "locked-and-cut", "damaged", slots_file([counting(24) + slot() + counting(15)], lock=b"\1" + counting(8))
    yield "lock-2", "damaged", slots_file([slot()], lock=b"\2")
    yield "lock-without-an-id", "damaged", slots_file([slot()], lock=b"\1")
    yield "nothing", "damaged", b""
    yield "seal-alone", "damaged", whole[-32:]
    yield "other-magic", "damaged", slots_file([slot()], magic=b"PIPSLOTZ")
    yield "version-1", "damaged", slots_file([slot()], version=1)
    yield "version-5", "newer", slots_file([slot()], version=5)
    yield "version-255", "newer", slots_file([slot()], version=255)
    yield "no-slot", "damaged", slots_file([])
    yield "nine-slots", "damaged", slots_file([slot()] + [slot(kind=2)] * 8)
    yield "counts-one-more", "damaged", slots_file([slot()], count=2)
    yield "cut", "damaged", whole[:-1]
    yield "longer", "damaged", slots_file([slot()], more=b"\0")
    yield "bit-of-a-slot", "damaged", whole[:100] + bytes([whole[100] ^ 1]) + whole[101:]
    yield "bit-of-the-heads", "damaged", whole[:150] + bytes([whole[150] ^ 1]) + whole[151:]
    yield "bit-of-the-seal", "damaged", whole[:-1] + bytes([whole[-1] ^ 1])
    yield "sealed-by-another-device", "damaged", slots_file([slot()], seal_key=counting(32, 0xB1))
    yield "two-secrets", "damaged", slots_file([slot(), slot()])
    yield "no-secret", "damaged", slots_file([slot(kind=2)])
    yield "two-codes", "damaged", slots_file([slot(), slot(kind=2), slot(kind=2)])
    yield "two-recoveries", "damaged", slots_file([slot(), RECOVERY, RECOVERY])
    yield "slot-of-another-learner", "damaged", slots_file([slot(learner=counting(16, 0x11))])
    yield "slot-asks-for-too-much", "damaged", slots_file([slot(memory=262145)])


# ---- a ledger: [[salt, text, hash, chain]...], chained under counting(0xc0) for the learner counting(0x10).
LEDGER = counting(32, 0xC0)


def chained(texts, key=LEDGER, learner=counting(16, 0x10), label=b"ledger"):
    head, rows = mac(key, b"PIPCHAIN1" + label + b"\0" + learner), []
    for place, one in enumerate(texts):
        salt = counting(16, 16 * place)
        hashed = hashlib.blake2b(salt + one, digest_size=32).digest()
        head = mac(key, b"PIPLINK1\0" + head + hashed)
        rows.append([salt, one, hashed, head])
    return rows


def entry(day=20700, what="sent to class", ids=("report.skill",), size=1024, digest=counting(32), opening=counting(64), *more):
    return write([day, what, list(ids), size, digest, opening, *more])


def read_entry(data):
    try:
        value = read(data, 32767)
    except Refused:
        return False
    int32, ids = number(-2**31, 2**31 - 1), lambda v: isinstance(v, list) and len(v) <= 256 and all(map(text(0, 64), v))
    rules = [int32, text(0, 200), ids, number(0, 2**63 - 1)]
    none_or = lambda size: lambda v: isinstance(v, bytes) and len(v) in (0, size)
    if not isinstance(value, list) or len(value) not in (4, 6):
        return False
    return all(rule(one) for rule, one in zip(rules + [none_or(32), none_or(64)], value))


def read_ledger(data):
    head = mac(LEDGER, b"PIPCHAIN1ledger\0" + counting(16, 0x10))
    rows = read(data, 2**20)
    for _, _, hashed, chain in rows:
        head = mac(LEDGER, b"PIPLINK1\0" + head + hashed)
        if chain != head:
            raise Refused("chain")
    for salt, said, hashed, _ in rows:
        if said and hashlib.blake2b(salt + said, digest_size=32).digest() != hashed:
            raise Refused("hash")
        if said and not read_entry(said):
            raise Refused("text")


def ledgers():
    three = [entry(day=20700 + i) for i in range(3)]
    change = lambda row, column, to: write([[to if (r, c) == (row, column) else one for c, one in enumerate(line)]
                                            for r, line in enumerate(chained(three))])
    rows = chained(three)
    yield "whole", "ok", write(rows)
    yield "none", "ok", write([])
    yield "of-four-items", "ok", write(chained([write([20700, "copy saved", ["answered.given"], 512])]))
    yield "a-text-let-go", "ok", change(1, 1, b"")
    yield "first-missing", "chain", write(rows[1:])
    yield "middle-missing", "chain", write([rows[0], rows[2]])
    yield "two-swapped", "chain", write([rows[1], rows[0], rows[2]])
    yield "one-twice", "chain", write([rows[0], rows[0]])
    yield "hash-changed", "chain", change(1, 2, counting(32))
    yield "link-changed", "chain", change(2, 3, counting(32))
    yield "other-key", "chain", write(chained(three, key=counting(32, 0xC1)))
    yield "other-learner", "chain", write(chained(three, learner=counting(16, 0x11)))
    yield "of-the-journal", "chain", write(chained(three, label=b"journal"))
    yield "text-changed", "hash", change(0, 1, entry(day=20701))
    yield "text-of-another-line", "hash", change(0, 1, three[2])
    yield "salt-changed", "hash", change(1, 0, counting(16, 1))
    for title, one in (("text-cut", three[0][:-1]), ("text-longer", three[0] + b"\0"), ("five-items", write([1, "", [], 0, b""])),
                       ("seven-items", entry(20700, "", (), 0, b"", b"", 0)), ("three-items", write([1, "", []])),
                       ("digest-of-31", entry(digest=counting(31))), ("digest-of-33", entry(digest=counting(33))),
                       ("opening-of-63", entry(opening=counting(63))), ("what-too-long", entry(what="x" * 201)),
                       ("field-too-long", entry(ids=("x" * 65,))), ("fields-too-many", entry(ids=("x",) * 257)),
                       ("size-negative", entry(size=-1)), ("day-beyond", entry(day=2**31)), ("day-as-text", entry(day="20700")),
                       ("a-map", write({1: 2}))):
        yield title, "text", write(chained([one]))


# ---- pairing: docs/formats/pairing.md.
name = text(1, 96)
key32, tag16, tag8, epoch = blob(32, 32), blob(16, 16), blob(8, 8), number(0, 2**32 - 1)
version = number(1, 1)


def named(prefix, *rules):
    return [(at, f"{prefix}.{one}", holds) for at, (one, holds) in enumerate(rules, 1)]


OFFER = named("offer", ("version", version), ("class", tag16), ("class_name", name), ("teacher_name", name), ("psk", key32),
              ("teacher_tag", tag16), ("destination", tag8), ("beacon", tag8), ("recovery", key32), ("oldest", epoch),
              ("newest", epoch), ("prekey", key32), ("bulletin", key32))


def offer(value):
    if not isinstance(value, dict) or len(value) != 13:
        raise Refused("offer")
    fields(dict(list(value.items())[:11]), OFFER[:11], "offer")
    if not 0 < value[10] <= value[11] < value[10] + 5:
        raise Refused("offer.oldest")
    fields(dict(list(value.items())[11:]), OFFER[11:], "offer")
    return True


PAIRING = {
    "side": (64, named("side", ("version", number(0, 2**64 - 1)), ("tag", tag16))),
    "link": (1024, named("link", ("offer", offer), ("own_tag", tag16), ("own", key32), ("teacher", key32))),
    "paired": (1024, named("paired", ("device", tag16), ("key", key32), ("psk", key32), ("teacher_tag", tag16), ("destination", tag8),
                           ("confirmed", flag), ("request", lambda v: isinstance(v, bytes) and len(v) in (0, 32)))),
    "code": (16, named("code", ("digits", lambda v: isinstance(v, str) and re.fullmatch("[0-9]{6}", v)), ("tried", number(0, 3)))),
    "ticket": (1024, named("ticket", ("secret", tag16), ("devices", number(0, 64)))),
    "request": (1536, named("request", ("secret", tag16), ("class", key32), ("own", key32), ("answer", key32), ("tag", tag16),
                            ("reply", tag8), ("sealed", blob(1024, 1024))))}


def read_pairing(what):
    def reader(data):
        if what == "offer":
            return offer(read(data, 1024))
        most, rules = PAIRING[what]
        return fields(read(data, most), rules, what)
    return reader


def read_letters(data):
    if len(data) != 64 or any(byte > 127 for byte in data):
        raise Refused("letters")
    plain = data.decode()  # as written: what a person typed was put so before
    values = [("0123456789ABCDEFGHJKMNPQRSTVWXYZ".find(letter)) for letter in plain]
    bits = "".join(f"{value:05b}" for at, value in enumerate(values) if at % 4 != 3 and value >= 0)
    if -1 in values or bits == "" or m.letters(int(bits, 2).to_bytes(30, "big")) != plain.encode() or int(bits[:8], 2) != 1:
        raise Refused("letters")


def read_ticket(data):
    root = hashlib.blake2b(b"PIPTICK1" + data[9:25], digest_size=32).digest()
    if len(data) != 70 or data[:9] != b"PIPTICKT\1" or mac(root, b"PIPTICKM\0" + data[38:])[:13] != data[25:38]:
        raise Refused("ticket")


def pairings():
    values = {
        "offer": {1: 1, 2: counting(16, 1), 3: "4b", 4: "Ms. Öz", 5: counting(32, 0x80), 6: counting(16, 0x90), 7: counting(8, 0xA0),
                  8: counting(8, 0x11), 9: public(counting(32, 0x20)), 10: 3, 11: 7, 12: public(counting(32, 0x40)), 13: counting(32, 0xD0)},
        "side": {1: 1, 2: counting(16, 0xB0)},
        "paired": {1: counting(16, 0xB0), 2: public(counting(32, 0x60)), 3: counting(32, 0x80), 4: counting(16, 0x90),
                   5: counting(8, 0xA0), 6: False, 7: b""},
        "code": {1: "314159", 2: 1}, "ticket": {1: counting(16, 0xD0), 2: 30},
        "request": {1: counting(16, 0xD0), 2: public(counting(32, 0x60)), 3: counting(32, 0x70), 4: counting(32, 0x50),
                    5: counting(16, 0xB0), 6: counting(8, 0xE0), 7: counting(256) * 4}}
    values["link"] = {1: values["offer"], 2: counting(16, 0xB0), 3: counting(32, 0x60), 4: public(counting(32, 0x61))}
    for what, value in values.items():
        whole = write(value)
        yield what, "whole", "ok", whole
        yield what, "cut", "CBOR", whole[:-1]
        yield what, "longer", "CBOR", whole + b"\0"
        yield what, "long-form", "CBOR", bytes([0xB8, len(value)]) + whole[1:]
        yield what, "key-missing", what, write({key: one for key, one in value.items() if key != len(value)})
        yield what, "an-array", what, write(list(value.values()))
        last = dict(value)
        last[len(value) + 1] = last.pop(len(value))
        yield what, "another-key", f"{OFFER[-1][1] if what == 'offer' else PAIRING[what][1][-1][1]}", write(last)
    edits = {
        "offer": (("version", 1, 2), ("class", 2, counting(15)), ("class_name", 3, ""), ("class_name", 3, "x" * 97),
                  ("teacher_name", 4, ""), ("psk", 5, counting(31)), ("teacher_tag", 6, counting(17)), ("destination", 7, b""),
                  ("beacon", 8, counting(9)), ("recovery", 9, "x" * 32), ("oldest", 10, 0), ("oldest", 10, 8), ("oldest", 11, 8),
                  ("newest", 11, 2**32), ("prekey", 12, counting(33)), ("bulletin", 13, b"")),
        "side": (("version", 1, -1), ("version", 1, "1"), ("tag", 2, counting(15)), ("tag", 2, counting(17))), "link": (("offer", 1, 5), ("own_tag", 2, counting(15)), ("own", 3, counting(31)), ("teacher", 4, counting(33))),
        "paired": (("device", 1, counting(17)), ("key", 2, b""), ("psk", 3, counting(31)), ("teacher_tag", 4, 1), ("destination", 5, counting(7)),
                   ("confirmed", 6, 0), ("request", 7, counting(31)), ("request", 7, counting(33))),
        "code": (("digits", 1, "31415"), ("digits", 1, "31415a"), ("digits", 1, counting(6)), ("tried", 2, 4)),
        "ticket": (("secret", 1, counting(15)), ("devices", 2, 65), ("devices", 2, -1)),
        "request": (("secret", 1, b""), ("class", 2, counting(31)), ("own", 3, counting(33)), ("answer", 4, "x"), ("tag", 5, counting(8)),
                    ("reply", 6, counting(16)), ("sealed", 7, counting(256)))}
    for what, all_of_it in edits.items():
        for at, (place, key, to) in enumerate(all_of_it):
            expected = "offer" if (what, place) == ("link", "offer") else f"{what}.{place}"
            yield what, f"{place}-{at}", expected, write({**values[what], key: to})
    ticket = m.pairing()["ticket-file"]
    said = m.pairing()["ticket-letters"]
    yield "ticket-file", "whole", "ok", ticket
    for title, at in (("magic", 0), ("version", 8), ("secret", 9), ("secret-end", 24), ("mark", 25), ("mark-end", 37), ("key", 38), ("key-end", 69)):
        yield "ticket-file", title + "-changed", "ticket", ticket[:at] + bytes([ticket[at] ^ 1]) + ticket[at + 1:]
    yield "ticket-file", "cut", "ticket", ticket[:-1]
    yield "ticket-file", "longer", "ticket", ticket + b"\0"
    yield "ticket-letters", "whole", "ok", said
    yield "ticket-letters", "small", "letters", said.lower()
    yield "ticket-letters", "one-wrong", "letters", (b"1" if said[:1] != b"1" else b"2") + said[1:]
    yield "ticket-letters", "two-swapped", "letters", said[:4] + said[5:6] + said[4:5] + said[6:]
    yield "ticket-letters", "groups-swapped", "letters", said[4:8] + said[:4] + said[8:]
    yield "ticket-letters", "cut", "letters", said[:-4]
    yield "ticket-letters", "a-u", "letters", b"U" + said[1:]
    yield "ticket-letters", "another-version", "letters", m.letters(b"\2" + ticket[9:38])


# ---- names on a stick: docs/formats/courier.md.
def read_name(data):
    if not re.fullmatch(rb"[0-9a-f]{16}-[a-z0-9-][a-z0-9.-]{0,63}\.pipit", data):
        raise Refused("name")


def names():
    to, own = b"0102030405060708", b"606162636465666768696a6b"
    yield "whole", "ok", to + b"-" + own + b".pipit"
    yield "one-letter", "ok", to + b"-a.pipit"
    yield "longest", "ok", to + b"-" + b"a" * 64 + b".pipit"
    yield "dots-inside", "ok", to + b"-a.b.pipit"
    for title, one in (("none", b""), ("no-ending", to + b"-" + own), ("another-ending", to + b"-" + own + b".pipi"),
                       ("ending-in-capitals", to + b"-" + own + b".PIPIT"), ("part", b"." + to + b"-" + own + b".pipit.part"),
                       ("no-name", to + b"-.pipit"), ("no-tag", b"-" + own + b".pipit"), ("tag-too-short", to[1:] + b"-" + own + b".pipit"),
                       ("tag-too-long", to + b"0-" + own + b".pipit"), ("tag-in-capitals", b"010203040506070A-" + own + b".pipit"),
                       ("tag-not-hex", b"g" + to[1:] + b"-" + own + b".pipit"), ("no-hyphen", to + b"_" + own + b".pipit"),
                       ("name-too-long", to + b"-" + b"a" * 65 + b".pipit"), ("name-with-a-dot-first", to + b"-.a.pipit"),
                       ("name-with-a-capital", to + b"-A.pipit"), ("name-with-a-slash", to + b"-a/b.pipit"), ("a-folder-up", to + b"-../a.pipit"),
                       ("name-with-a-space", to + b"-a b.pipit"), ("name-with-a-zero", to + b"-a\0b.pipit"),
                       ("name-in-utf-8", to + "-é.pipit".encode()), ("line-end", to + b"-a.pipit\n")):
        yield title, "name", one


READERS = {"envelope": read_envelope, "slot": read_slot, "slots": read_slots, "ledger": read_ledger, "stick": read_name,
           "ticket-file": read_ticket, "ticket-letters": read_letters}
READERS |= {what: read_pairing(what) for what in ["offer", *PAIRING]}


def lines():
    for what, made in (("envelope", envelopes), ("slot", slots_of_one), ("slots", slots_files), ("ledger", ledgers), ("stick", names)):
        for title, expected, data in made():
            yield what, title, expected, data
    yield from pairings()


def main():
    made = "".join(f"{what} {title} {expected} {data.hex() or '-'}\n" for what, title, expected, data in lines())
    if sys.argv[1:] == ["--make"]:
        sys.exit(print("# What is to be refused (and, beside it, what is not): a thing, its title, its class, its bytes.\n"
                       "# Made by: python3 tests/vectors/check_refused.py --make > tests/vectors/refused.txt\n" + made, end=""))
    there = [line for line in (HERE / "refused.txt").read_text().splitlines(keepends=True) if not line.startswith("#")]
    wrong = [] if "".join(there) == made else ["refused.txt: another would be made"]
    counts = collections.defaultdict(collections.Counter)
    for line in there:
        what, title, expected, value = line.split()
        try:
            READERS[what](bytes.fromhex(value.replace("-", "")))
            found = "ok"
        except Refused as place:
            found = str(place)
        counts[what][found] += 1
        if found != expected:
            wrong.append(f"{what} {title}: read as {found}, not as {expected}")
    for what, seen in counts.items():
        print(f"{what}: " + ", ".join(f"{found} {count}" for found, count in seen.items()))
    total, accepted = sum(sum(seen.values()) for seen in counts.values()), sum(seen["ok"] for seen in counts.values())
    print("\n".join(wrong + [f"{total} read, {total - accepted} of them refused; {len(wrong)} wrong"]))
    sys.exit(1 if wrong or not total else 0)


if __name__ == "__main__":
    main()
