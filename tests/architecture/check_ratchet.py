"""No file over 500 lines and no function over 60, but for what ratchet.txt tolerates.

An exception that grows fails, and one that has healed and still stands in the list fails too: the list only shrinks.
Functions are found by their braces, not by a compiler: whatever opens at namespace or class scope after a parenthesis.
Test cases are counted as part of their file alone.
"""
import re
import sys
from pathlib import Path

import house

FILE_LINES_MAX = 500
FUNCTION_LINES_MAX = 60

TOKEN = re.compile(r"""
    //[^\n]* | /\*.*?\*/                                   # comments
  | R"(?P<tag>[^()\\\s]{0,16})\(.*?\)(?P=tag)"             # raw strings
  | "(\\.|[^"\\\n])*" | '(\\.|[^'\\\n])+'                  # strings and characters
  | ^[ \t]*\#([^\n]*\\\n)*[^\n]*                           # preprocessor lines
""", re.VERBOSE | re.DOTALL | re.MULTILINE)


def blank(match):
    text = match.group(0)
    if text.startswith("'") and match.start() and match.string[match.start() - 1].isalnum():
        return text.replace("'", " ")  # a digit separator, 10'000
    return re.sub(r"[^\n]", " ", text)


def functions(source):
    """[(name, first line, number of lines)] of the functions defined in the source."""
    text = TOKEN.sub(blank, source)
    found, position, head_start = [], 0, 0
    while match := re.compile(r"[{};]").search(text, position):
        position = match.end()
        if match.group() == "{":
            head = plain_head(text[head_start:match.start()])
            if not is_scope(head):
                end = closing_brace(text, match.start())
                position = end + 1
                if is_member_initializer(head):
                    continue  # the head goes on behind it
                if is_function(head):
                    first = text.count("\n", 0, match.start()) + 1
                    found.append((name_of(head), first, text.count("\n", match.start(), end) + 1))
        head_start = position
    return found


def plain_head(head):
    """Without template parameters and with operators' names as words, which would look like something else."""
    head = re.sub(r"\boperator\s*(\(\)|[^\s\w(]+)", "operator_", head).strip()
    while match := re.match(r"(\[\[[^\]]*\]\]|inline|static|constexpr)\s*", head):
        head = head[match.end():]
    if match := re.match(r"template\s*<", head):
        depth, position = 1, match.end()
        while depth and position < len(head):
            depth += {"<": 1, ">": -1}.get(head[position], 0)
            position += 1
        return plain_head(head[position:])
    return head


def is_scope(head):
    return "(" not in head and bool(re.match(r"(namespace|class|struct|union|enum|extern)\b", head))


def is_member_initializer(head):
    """A constructor's `: x_{…}, y_{…}`: a name stands before the brace, behind a colon behind the parameters."""
    return bool(re.search(r"\)[^:?]*(?<!:):(?!:)", head) and re.search(r"[\w>]$", head)
                and not re.search(r"\b(const|noexcept|override|final|try)$", head))


def is_function(head):
    return "(" in head and "=" not in head.split("(")[0]


def name_of(head):
    match = re.search(r"([~\w:]+)\s*\(", head)
    return match.group(1) if match else "?"


def closing_brace(text, start):
    depth = 0
    for match in re.compile(r"[{}]").finditer(text, start):
        depth += 1 if match.group() == "{" else -1
        if depth == 0:
            return match.start()
    return len(text)


def read_ratchet(path):
    """{(kind, file, name): lines}: lines `file PATH LINES` and `function PATH NAME LINES`."""
    entries = {}
    for line in Path(path).read_text().splitlines():
        words = line.split("#")[0].split()
        if words:
            entries[(words[0], words[1], words[2] if words[0] == "function" else "")] = int(words[-1])
    return entries


def measured(checkout):
    """{(kind, file, name): lines} of everything over its limit."""
    over = {}
    for path in house.files_of(checkout, house.SOURCE_ENDINGS + (".py", ".sh", ".cmake", ".lua")):
        source = (Path(checkout) / path).read_text()
        lines = source.count("\n")
        if lines > FILE_LINES_MAX:
            over[("file", path, "")] = lines
        if path.endswith(house.SOURCE_ENDINGS) and not path.startswith("tests/"):
            for name, _, length in functions(source):
                if length > FUNCTION_LINES_MAX:
                    key = ("function", path, name)
                    over[key] = max(length, over.get(key, 0))
    return over


def check(checkout, build):
    tolerated = read_ratchet(Path(checkout) / "tests/architecture/ratchet.txt")
    over = measured(checkout)
    problems = []
    for key, lines in sorted(over.items()):
        words = " ".join(part for part in key if part)
        if key not in tolerated:
            limit = FILE_LINES_MAX if key[0] == "file" else FUNCTION_LINES_MAX
            problems.append(f"{words}: {lines} lines, and {limit} is the limit: split it")
        elif lines > tolerated[key]:
            problems.append(f"{words}: grew from {tolerated[key]} to {lines} lines: exceptions only shrink")
    for key in sorted(set(tolerated) - set(over)):
        problems.append(f"{' '.join(part for part in key if part)}: has healed; take it out of ratchet.txt")
    return problems


if __name__ == "__main__":
    sys.exit(house.main(check))
