"""The list of components holds every library that an installed program asks for, each with what CycloneDX 1.5 asks for.

    check_sbom.py CHECKOUT BUILD

A second look, with nothing of toolchains/sbom.py: libraries are found as the system's loader finds them. What it calls wrong
it is seen to: a list with a part taken out must be refused.
"""
import copy
import json
import re
import subprocess
import sys
from pathlib import Path

REFERENCE = re.compile(r"^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$")
SHA256 = re.compile(r"^[0-9a-f]{64}$")


def asked_for(program):
    said = subprocess.run(["readelf", "--dynamic", "--wide", program], capture_output=True, text=True, check=True).stdout
    return set(re.findall(r"\(NEEDED\).*\[(.+)\]", said))


def problems(bill, build, pins):
    out = []
    if bill.get("bomFormat") != "CycloneDX" or bill.get("specVersion") != "1.5" or bill.get("version") != 1:
        out.append("its head is not CycloneDX 1.5's")
    if not REFERENCE.match(bill.get("serialNumber", "")):
        out.append("its serial number is no UUID")
    known = {bill["metadata"]["component"]["bom-ref"]}
    files, programs, generic = set(), [], {}
    for one in bill["components"]:
        name = one.get("name", "?")
        if one.get("type") not in ("application", "library") or not one.get("version") or "bom-ref" not in one:
            out.append(f"{name}: no type, version or reference")
        if not all(SHA256.match(digest["content"]) for digest in one.get("hashes", [{"content": ""}])):
            out.append(f"{name}: no SHA-256")
        if one.get("type") == "library" and not one.get("licenses"):
            out.append(f"{name}: no licence")
        known.add(one.get("bom-ref"))
        files.add(one.get("purl", "").split("/")[-1])
        if one.get("type") == "application":
            programs.append(name)
        if one.get("purl", "").startswith("pkg:generic/"):
            generic[name] = one["hashes"][0]["content"]
    for program in programs:
        for name in asked_for(build / "bin" / program):
            stem = name.split(".so")[0]
            if not name.startswith("ld-linux") and not any(file.startswith(stem) for file in files):
                out.append(f"{program} asks for {name}, which is not in it")
    for name, digest in generic.items():
        if digest not in pins:
            out.append(f"{name}: its hash is not in pins.txt")
    for one in bill["dependencies"]:
        for ref in [one["ref"], *one["dependsOn"]]:
            if ref not in known:
                out.append(f"{ref}: named and not there")
    for program in ("pipit-student", "pipit-audit", "pipit-sync"):
        if (build / "bin" / program).exists() and program not in programs:
            out.append(f"{program} is built and not in it")
    return out


def main():
    checkout, build = Path(sys.argv[1]), Path(sys.argv[2])
    pins = (checkout / "toolchains/pins.txt").read_text()
    bill = json.loads((build / "share/pipit/sbom.cdx.json").read_text())
    found = problems(bill, build, pins)
    for spoilt in range(len(bill["components"])):
        without = copy.deepcopy(bill)
        gone = without["components"].pop(spoilt)
        if not problems(without, build, pins):
            found.append(f"without {gone['name']} nobody sees that it is missing")
    if str(checkout.resolve()) in json.dumps(bill):
        found.append("a folder of this machine stands in it")
    print("\n".join(found) or f"{len(bill['components'])} components, each with version and SHA-256")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
