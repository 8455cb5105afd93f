#!/usr/bin/env python3
"""Recomputes the BLAKE2b answers of crypto.txt with Python's hashlib: a second implementation, the same bytes.

Run: python3 tests/vectors/check_crypto.py   (prints each name; exits 1 when one differs)
"""
import hashlib
import pathlib
import sys

answers = {}
for line in (pathlib.Path(__file__).parent / "crypto.txt").read_text().splitlines():
    if not line.startswith("#"):
        name, value = line.split()
        answers[name] = bytes.fromhex(value)


def counting(size, first):
    return bytes(range(first, first + size))


def blake2b(key, *pieces):
    return hashlib.blake2b(b"".join(pieces), digest_size=32, key=key).digest()


def subkey(key, context):
    # crypto_kdf: BLAKE2b of nothing, salt = subkey id 1 and zeros, personal = context and zeros.
    salt = (1).to_bytes(8, "little") + bytes(8)
    return hashlib.blake2b(b"", digest_size=32, key=key, salt=salt, person=context + bytes(8)).digest()


learner = counting(32, 0x80)
start = blake2b(learner, b"PIPCHAIN1journal\0", counting(16, 0x10))
first = blake2b(learner, b"PIPLINK1\0", start, b"one")
expected = {
    "slot-sealing-key": blake2b(counting(32, 0x40), b"PIPKEK1", answers["argon2id-3-32MiB"], counting(16, 0x10)),
    "subkey-database": subkey(learner, b"PIPDATA1"),
    "subkey-journal": subkey(learner, b"PIPJRNL1"),
    "subkey-ledger": subkey(learner, b"PIPLEDG1"),
    "subkey-backup": subkey(learner, b"PIPBACK1"),
    "subkey-device-database": subkey(learner, b"PIPDEVD1"),
    "subkey-device-ledger": subkey(learner, b"PIPDEVL1"),
    "subkey-device-signing": subkey(learner, b"PIPDEVS1"),
    "subkey-class-slots": subkey(learner, b"PIPLOCK1"),
    "subkey-class-lock": subkey(learner, b"PIPCLKY1"),
    "chain-start": start,
    "chain-first": first,
    "chain-second": blake2b(learner, b"PIPLINK1\0", first, b"two"),
    "keyed-hash": blake2b(learner, b"PIPHEAD1\0", b"heads"),
    "salted-hash": blake2b(b"", counting(16, 0x30), b"entry"),
}
wrong = [name for name, value in expected.items() if answers.get(name) != value]
print("\n".join(f"{name}: {'differs' if name in wrong else 'same'}" for name in expected))
sys.exit(1 if wrong else 0)
