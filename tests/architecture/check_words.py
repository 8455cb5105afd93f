"""No file names a package mirror or a folder of somebody's machine, and links go by room(), program() and room_test()."""
import re
import sys
from pathlib import Path

import house

HERE = "tests/architecture/check_words.py"
REFUSED = [
    (re.compile(r"\b(deb|ftp|security|snapshot|archive)\.(debian|ubuntu)\.(org|com)\b"), "names a package mirror"),
    (re.compile(r"(?<![\w.])/(work|root|home/\w+)/\w"), "names a folder of one machine"),
]
LINKS = re.compile(r"\b(target_link_libraries|link_libraries|add_library|add_executable)\s*\(")
BINARY_ENDINGS = (".png", ".ttf", ".otf", ".mo", ".bin", ".pack", ".db", ".wav")


def check(checkout, build):
    problems = []
    for path in house.files_of(checkout):
        if path == HERE or path.endswith(BINARY_ENDINGS):
            continue
        try:
            text = (Path(checkout) / path).read_text()
        except UnicodeDecodeError:
            continue
        for number, line in enumerate(text.splitlines(), 1):
            for pattern, why in REFUSED:
                if pattern.search(line):
                    problems.append(f"{path}:{number}: {why}: {line.strip()[:90]}")
            if path.endswith("CMakeLists.txt") and LINKS.search(line.split("#")[0]):
                problems.append(f"{path}:{number}: links are made by room(), program() and room_test() alone")
    return problems


if __name__ == "__main__":
    sys.exit(house.main(check))
