#!/usr/bin/env python3
"""Writes what the programs are made of, as CycloneDX 1.5: sbom.py --checkout DIR --build DIR --out FILE PROGRAM...

Nothing in it is a list by hand. Libraries are those that the linker read for a program (its own record, links/NAME.d) and,
of shared ones, that the program asks for when it starts; what is headers alone is what its rooms may use (rooms.txt);
versions and licences are the distribution's (dpkg, and the package's copyright file) or those of toolchains/pins.txt.
Invariant: the same build gives the same bytes: no date, no folder of this machine, no random number.
"""
import argparse
import functools
import hashlib
import json
import re
import subprocess
import uuid
from pathlib import Path
from urllib.parse import quote

FORMAT = {"bomFormat": "CycloneDX", "specVersion": "1.5"}
# Debian's short names (its copyright format 1.0) that SPDX spells otherwise; the others are the same but for case.
SPDX = {"expat": "MIT", "gpl-2": "GPL-2.0-only", "gpl-2+": "GPL-2.0-or-later", "gpl-3": "GPL-3.0-only",
        "gpl-3+": "GPL-3.0-or-later", "lgpl-2": "LGPL-2.0-only", "lgpl-2+": "LGPL-2.0-or-later", "lgpl-2.1": "LGPL-2.1-only",
        "lgpl-2.1+": "LGPL-2.1-or-later", "lgpl-3+": "LGPL-3.0-or-later", "isc": "ISC", "mit": "MIT", "zlib": "Zlib",
        "bsd-2-clause": "BSD-2-Clause", "bsd-3-clause": "BSD-3-Clause", "apache-2.0": "Apache-2.0", "bsl-1.0": "BSL-1.0",
        "ftl": "FTL"}
# What a room may use that is headers alone, by one of them: no linker ever hears of it.
HEADERS = {"cli11": "CLI/CLI.hpp", "json": "nlohmann/json.hpp", "tomlplusplus": "toml++/toml.h"}


@functools.lru_cache(maxsize=None)
def output_of(*command):
    """What a program says; nothing where it is not here."""
    try:
        return subprocess.run(command, capture_output=True, text=True, check=False).stdout
    except OSError:
        return ""


def dynamic(path, tag):
    """What a program or a shared library says under a tag of its dynamic section; nothing of what is no such file."""
    return set(re.findall(r"\(" + tag + r"\).*\[(.+)\]", output_of("readelf", "--dynamic", "--wide", str(path))))


def sha256(path):
    return hashlib.sha256(Path(path).read_bytes()).hexdigest()


def licence_of(name):
    """A licence by its SPDX name where it has one, else by the words that stand there."""
    key = name.lower()
    if key in SPDX:
        return {"license": {"id": SPDX[key]}}
    return {"license": {"name": name}}


class Distribution:
    """The packages of this machine, or of the sysroot that the programs are built against. Asked once for all files: a
    search reads the lists of every package there is."""

    def __init__(self, root, files):
        self.root = root.rstrip("/")
        admin = ["--admindir=" + self.root + "/var/lib/dpkg"] if self.root else []
        self.names = {inside: path for path in files for inside in self.names_of(path)}
        said = output_of("dpkg-query", *admin, "--search", *sorted(self.names)) if self.names else ""
        self.owners = {}
        for line in said.splitlines():
            packages, _, inside = line.rpartition(": ")
            if inside in self.names and not line.startswith("diversion"):
                self.owners[self.names[inside]] = packages.split(",")[0]
        packages = sorted(set(self.owners.values()))
        form = "${Package}\t${Version}\t${Architecture}\n"
        shown = output_of("dpkg-query", *admin, "--show", "--showformat=" + form, *packages) if packages else ""
        self.about = {line.split("\t")[0]: tuple(line.split("\t")) for line in shown.splitlines()}

    def names_of(self, path):
        """As a package's list may have it: /lib is /usr/lib by now, and some lists do not know."""
        real = str(path)[len(self.root):]
        return {real, re.sub("^/usr(?=/lib)", "", real)}

    def package(self, path):
        """(name, version, architecture) of the package that owns the file; None where none does."""
        return self.about.get(self.owners.get(path, "").split(":")[0])

    def licence(self, package, path):
        """As the package's copyright file has it (Debian's format 1.0): of the folder with the library's name where there is
        one ("lib/ext2fs/*"), else of all of the package's files ("*")."""
        copyright_file = Path(self.root + "/usr/share/doc/" + package + "/copyright")
        text = copyright_file.read_text(errors="replace") if copyright_file.exists() else ""
        folder = "lib/" + re.sub(r"^lib|\.(a|so|h).*$", "", path.name) + "/*"
        found = {}
        for stanza in re.split(r"\n\s*\n", text) if text.startswith("Format:") else []:
            files = re.search(r"^Files:((?:.*\n)(?:[ \t].*\n)*)", stanza, re.MULTILINE)
            licence = re.search(r"^License:[ \t]*(\S.*)$", stanza, re.MULTILINE)
            for pattern in files.group(1).split() if files and licence else []:
                found.setdefault(pattern, licence.group(1).strip())
        name = found.get(folder) or found.get("*")
        return [licence_of(name) if name else {"license": {"name": "as in the package's copyright file"}}]


def pins_of(checkout):
    out = {}
    for line in (checkout / "toolchains/pins.txt").read_text().splitlines():
        parts = line.split("#")[0].split()
        if parts:
            name, version, digest, tarball, licence = parts
            out[name] = {"version": version, "hash": digest, "tarball": tarball, "licence": licence}
    return out


def uses_of(rooms, program):
    """Everything from outside that a program may use, through its rooms."""
    table = {}
    for line in rooms.read_text().splitlines():
        parts = line.split(" ")
        if parts[0] in ("room", "program") and len(parts) == 4:
            table[parts[1]] = [one for one in parts[3].split(",") if one]
    out, todo = set(), [program]
    while todo:
        for one in table.get(todo.pop(), []):
            if one in table:
                todo.append(one)
            else:
                out.add(one)
    return out


def linked(build, program):
    """The libraries that the linker read for a program: archives whole, shared ones only where the program asks for them."""
    record = (build / "links" / (program + ".d")).read_text().replace("\\\n", " ")
    inputs = {(build / one).resolve() for one in record.split("\n\n")[0].split(":", 1)[1].split()}
    needed = dynamic(build / "bin" / program, "NEEDED")
    shared = {path: dynamic(path, "SONAME") & needed for path in inputs if ".so" in path.name}
    missing = needed - {name for names in shared.values() for name in names}
    missing = {one for one in missing if not one.startswith("ld-linux")}  # named by the C library's script
    if missing:
        raise SystemExit(f"sbom: {program} asks for {', '.join(sorted(missing))}, which its linker did not read")
    return sorted(path for path in inputs if path.suffix == ".a" or shared.get(path))


def header_of(use, root):
    places = [Path(root + folder) / HEADERS[use] for folder in ("/usr/local/include", "/usr/include")]
    return next((one.resolve() for one in places if one.exists()), None)


class Bill:
    def __init__(self, checkout, build, distribution):
        self.build, self.distribution = build, distribution
        self.pins = pins_of(checkout)
        self.components = {}
        self.depends = {}

    def add(self, reference, component):
        self.components.setdefault(reference, {**component, "bom-ref": reference})
        return reference

    def pinned(self, name):
        pin = self.pins[name]
        return self.add(f"pkg:generic/{name}@{pin['version']}", {
            "type": "library", "name": name, "version": pin["version"], "purl": f"pkg:generic/{name}@{pin['version']}",
            "licenses": [licence_of(pin["licence"])], "hashes": [{"alg": "SHA-256", "content": pin["hash"]}],
            "properties": [{"name": "pipit:hash-of", "value": pin["tarball"]}]})

    def file(self, path):
        """One file of the distribution's, with its package's name, version and licence."""
        hashes = [{"alg": "SHA-256", "content": sha256(path)}]
        about = self.distribution.package(path)
        if about is None:
            return self.add("file:" + path.name, {"type": "library", "name": path.name, "version": "unknown", "hashes": hashes})
        name, version, architecture = about
        inside = str(path)[len(self.distribution.root):].lstrip("/")
        purl = f"pkg:deb/debian/{quote(name)}@{quote(version)}?arch={architecture}#{inside}"
        return self.add(purl, {"type": "library", "name": name, "version": version, "purl": purl,
                               "licenses": self.distribution.licence(name, path), "hashes": hashes})

    def program(self, name, version, files, uses):
        found, ours = set(), []
        for path in files:
            pinned = re.match(r"libdep_(\w+)\.a$", path.name)
            if pinned and pinned.group(1) in self.pins:
                found.add(self.pinned(pinned.group(1)))
            elif self.build in path.parents:
                ours.append(path.stem[3:])  # a room of the house
            else:
                found.add(self.file(path))
        for use in uses:
            header = header_of(use, self.distribution.root) if use in HEADERS else None
            if header:
                found.add(self.file(header))
            elif use in self.pins:  # sources and headers alone, as nanosvg
                found.add(self.pinned(use))
        reference = f"pipit/{name}@{version}"
        self.add(reference, {"type": "application", "name": name, "version": version,
                             "hashes": [{"alg": "SHA-256", "content": sha256(self.build / "bin" / name)}],
                             "properties": [{"name": "pipit:rooms", "value": " ".join(sorted(ours))}]})
        self.depends[reference] = sorted(found)

    def written(self, version, licence):
        package = f"pipit@{version}"
        programs = sorted(self.depends)
        depends = [{"ref": package, "dependsOn": programs}] + [{"ref": one, "dependsOn": self.depends[one]} for one in programs]
        body = {"version": 1,
                "metadata": {"component": {"type": "application", "name": "pipit", "version": version, "bom-ref": package,
                                           "licenses": [licence_of(licence)]}},
                "components": [self.components[one] for one in sorted(self.components)],
                "dependencies": depends}
        number = uuid.uuid5(uuid.NAMESPACE_URL, json.dumps(body, sort_keys=True))
        return json.dumps({**FORMAT, "serialNumber": f"urn:uuid:{number}", **body}, indent=2) + "\n"


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--checkout", type=Path, required=True)
    options.add_argument("--build", type=Path, required=True)
    options.add_argument("--out", type=Path, required=True)
    options.add_argument("--version", required=True)
    options.add_argument("--licence", required=True)
    options.add_argument("--sysroot", default="")
    options.add_argument("programs", nargs="+")
    given = options.parse_args()
    build, root = given.build.resolve(), given.sysroot.rstrip("/")
    files = {program: linked(build, program) for program in given.programs}
    uses = {program: uses_of(build / "rooms.txt", program) for program in given.programs}
    headers = {header_of(use, root) for used in uses.values() for use in used if use in HEADERS} - {None}
    theirs = {path for used in files.values() for path in used if build not in path.parents}
    bill = Bill(given.checkout, build, Distribution(root, theirs | headers))
    for program in given.programs:
        bill.program(program, given.version, files[program], uses[program])
    given.out.write_text(bill.written(given.version, given.licence))


if __name__ == "__main__":
    main()
