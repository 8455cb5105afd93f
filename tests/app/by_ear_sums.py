"""What a child knows: from the sentences of one question, as they were heard, to its answer.

Each rule is a skill's way of asking; solve() says (kind of answer, what): ("number", "3/4"), ("choice", "12"),
("several" or "order", [options]), ("match", [(left, right)]), ("line", step), ("cells", count), ("clock", (hour,
minute)). None: not understood. A rule reads whole sentences, so that what is only like them stays not understood.
"""
import re
from fractions import Fraction

SMALL = ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
         "seventeen eighteen nineteen twenty").split()
PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
         "tenth": 10, "eleventh": 11, "twelfth": 12}
SIGNS = {"plus": lambda a, b: a + b, "minus": lambda a, b: a - b, "times": lambda a, b: a * b}


def number(words):
    """"7", "twelve", "5 quarters", "one sixth", "1 and four fifths"."""
    words = words.strip().lower()
    if " and " in words:
        whole, rest = (number(part) for part in words.split(" and ", 1))
        return None if whole is None or rest is None else whole + rest
    found = re.fullmatch(r"(\S+) (\w+)", words)
    if found:
        part = "half" if found.group(2) == "halves" else found.group(2)
        part = part if part in PARTS else part.removesuffix("s")
        above = number(found.group(1))
        return Fraction(above) / PARTS[part] if part in PARTS and above is not None else None
    if re.fullmatch(r"\d+", words):
        return Fraction(words)
    return Fraction(SMALL.index(words)) if words in SMALL else None


def typed(value):
    return str(value.numerator) if value.denominator == 1 else f"{value.numerator}/{value.denominator}"


def taps(line):
    return len(re.findall(r"\btap\b", line))


# ---- pictures that are told as taps ----

def pictured(text, lines):
    """How many things the picture holds."""
    row = re.search(r"Each full row has (\d+)\.", text)
    full = re.search(r"There (?:is one|are (\d+)) full rows?\.", text)
    rows = 0 if full is None else int(full.group(1) or 1)
    ten = sum(10 for line in lines if "fill it" in line)
    return rows * int(row.group(1) if row else 0) + ten + sum(taps(line) for line in lines)


def counted(text, lines, options):
    if re.search(r"^Look at the \w+\. How many \w+ are there\?", text) \
            or re.search(r"^A full frame holds ten counters\. How many counters are there\?", text) \
            or re.search(r"^Put the \w+ together\. How many \w+ are there in all\?", text):
        return as_said(pictured(text, lines), options)
    found = re.search(r"^A bag holds (\d+) \w+\. The others are in the picture\. How many \w+ are there in all\?", text)
    if found:
        return as_said(int(found.group(1)) + pictured(text, lines), options)
    found = re.search(r"^Take away (\w+) \w+\. How many \w+ are left\?", text)
    if found:
        return as_said(pictured(text, lines) - number(found.group(1)), options)
    found = re.search(r"^The \w+ has 10 places\. It has (\w+) \w+\. How many more fill it\?", text)
    if not found:
        found = re.search(r"^(?:\w+ wants 10 \w+\. \w+ has|Fingers up:) (\w+)\. How many more make 10\?", text)
    return as_said(10 - number(found.group(1)), options) if found else None


def which_ring(text, lines, options):
    found = re.search(r"^Which ring has (\w+) \w+\?", text)
    if not found:
        return None
    rings = {line.split(":")[0]: taps(line) for line in lines if re.match(r"[A-Z]: tap", line)}
    fit = [ring for ring in options if rings.get(ring) == number(found.group(1))]
    return ("choice", fit[0]) if len(fit) == 1 else None


def colored(text, _lines, _options):
    found = re.search(r"Can you color (\d+) squares\?", text)
    if found:
        return "cells", int(found.group(1))
    found = re.search(r" has (\d+) squares\. Shade ([\w ]+) of it\.", text)
    return ("cells", int(number(found.group(2)) * int(found.group(1)))) if found else None


# ---- rows of numbers ----

def counting_on(text, _lines, _options):
    found = re.search(r"just said (\d+)\. What number does \w+ say next\?", text)
    if found:
        return "number", str(int(found.group(1)) + 1)
    found = re.search(r"^(?:Count on|Count by tens|Each ring has one more)\. ([\d, ]+), a question mark\. What number comes next\?", text)
    if found:
        row = [int(n) for n in found.group(1).split(", ")]
        return "number", str(2 * row[-1] - row[-2])
    found = re.search(r"^([\d, ]+), what number, ([\d, ]+)\. What number is missing\?", text)
    return ("number", str(int(found.group(1).split(", ")[-1]) + 1)) if found else None


def in_order(text, _lines, options):
    if not text.startswith("Put these numbers in order, counting up."):
        return None
    return "order", sorted((option for option in options if option.isdigit()), key=int)


# ---- sums ----

ASKED = r"(?:[Ww]hat number|[Aa] question mark)"
TERM = rf"(?:\d+|{ASKED})"
SIDE = rf"{TERM}(?: (?:plus|minus|times) {TERM})*"


def worth(side, unknown=None):
    """"3 plus 8", from left to right; one sign at most in what is asked here."""
    words = re.findall(rf"{TERM}|plus|minus|times", side)
    value = None
    for at in range(0, len(words), 2):
        n = int(words[at]) if words[at].isdigit() else unknown
        value = n if at == 0 else SIGNS[words[at - 1]](value, n)
    return value


def equation(text, _lines, options):
    found = re.search(rf"(?:^|[.:?] )({SIDE}) equals ({SIDE})[.?]", text)
    if not found or options or len(re.findall(ASKED, found.group(0))) != 1:
        return None
    fit = [n for n in range(1001) if worth(found.group(1), n) == worth(found.group(2), n)]
    return ("number", str(fit[0])) if len(fit) == 1 else None


def sums(text, _lines, _options):
    found = re.search(r"^(\d+) (plus|minus) (\d+)\. What number is it\?", text)
    if not found:
        found = re.search(r"(?:^|\. )How much is (\d+) (and|take away|times) (\d+)(?: more)?\?", text)
    if found:
        sign = {"and": "plus", "take away": "minus"}.get(found.group(2), found.group(2))
        return "number", str(SIGNS[sign](int(found.group(1)), int(found.group(3))))
    found = re.search(r"thinks of a number and (adds|takes off) (\d+)\. Now it is (\d+)\. What was the number\?", text)
    if found:
        change = int(found.group(2)) * (-1 if found.group(1) == "adds" else 1)
        return "number", str(int(found.group(3)) + change)
    found = re.search(r"^Two equal numbers add up to (\d+)\. What number is it\?", text)
    if not found:
        found = re.search(r"^There are (\d+) \w+\. They are put in pairs\. How many pairs are there\?", text)
    return ("number", str(int(found.group(1)) // 2)) if found else None


def all_that_make(text, _lines, options):
    found = re.search(r"^Choose all that make (\d+)\.|^Which products make (\d+)\? Choose all that do\.", text)
    if not found or any(not re.fullmatch(SIDE, option) for option in options):
        return None
    return "several", [option for option in options if worth(option) == int(found.group(1) or found.group(2))]


def which_two(text, _lines, options):
    found = re.search(r"^Which two numbers make (\d+)\?", text)
    if not found or any(not re.fullmatch(r"\d+ and \d+", option) for option in options):
        return None
    fit = [option for option in options if sum(map(int, option.split(" and "))) == int(found.group(1))]
    return ("choice", fit[0]) if len(fit) == 1 else None


def which_is_true(text, _lines, options):
    if not re.search(r"Which one (?:is true|does it show)\?", text):
        return None
    sides = [option.split(" equals ") for option in options]
    if any(len(two) != 2 or not all(re.fullmatch(SIDE, side) for side in two) for two in sides):
        return None
    fit = [" equals ".join(two) for two in sides if worth(two[0]) == worth(two[1])]
    pans = re.search(r"Its pans are level\. On the left pan: ([\d, ]+)\. On the right pan: ([\d, ]+)\.", text)
    if pans:  # more than one may be true; one has on its sides what is on the pans
        fit = [option for option in fit if option == " equals ".join(p.replace(", ", " plus ") for p in pans.groups())]
    return ("choice", fit[0]) if len(fit) == 1 else None


def odd_or_even(text, lines, options):
    found = re.search(r"^.*Which of these numbers are (odd|even)\?", text)
    if found:
        return "several", [option for option in options if int(option) % 2 == (found.group(1) == "odd")]
    found = re.search(r"Is (\d+) plus (\d+) odd or even\?", text)
    if found:
        n = int(found.group(1)) + int(found.group(2))
    elif "Is the number of dots odd or even?" in text:
        n = pictured(text, lines)
    else:
        return None
    meant = r"odd\W+one is left over" if n % 2 else r"even\W+(?:all are in pairs|each has a partner)"
    fit = [option for option in options if re.fullmatch(meant, option)]
    return ("choice", fit[0]) if len(fit) == 1 else None


# ---- the number line ----

def on_a_line(text, _lines, options):
    line = re.search(r"A number line from (\d+) to (\d+) in (\d+) steps", text)
    if not line:
        return None
    low, high, steps = map(int, line.groups())
    found = re.search(r"Tap the place of ([\w ]+)\.", text)
    if found and number(found.group(1)) is not None:
        return "line", int((number(found.group(1)) - low) / (high - low) * steps)
    found = re.search(r"What fraction stands at the question mark\?.* question mark stands on step (\d+)", text)
    return as_said(low + Fraction(high - low, steps) * int(found.group(1)), options) if found else None


# ---- clocks ----

def time_of(words):
    """"9 o’clock", "half past 9" and "9:30" as (hour, minute)."""
    found = re.fullmatch(r"(\d+) o’clock|half past (\d+)|(\d+):(\d\d)", words)
    if not found:
        return None
    hour, half, digits, minutes = found.groups()
    return int(hour or half or digits), 30 if half else int(minutes or 0)


def on_the_clock(text):
    """The time of the clock in the picture: whole and half hours."""
    found = re.search(r"The short hand points at (\d+)\. The long hand points at 12\.", text)
    if found:
        return int(found.group(1)), 0
    found = re.search(r"The short hand is halfway between (\d+) and \d+\. The long hand points at 6\.", text)
    return (int(found.group(1)), 30) if found else None


def clocks(text, _lines, options):
    found = re.search(r"Set the clock to (half past \d+|\d+ o’clock|\d+:[03]0)\.", text)
    if found:
        return "clock", time_of(found.group(1))
    shown = on_the_clock(text)
    found = re.search(r"takes (one hour|half an hour)\. Set the clock to its end\.", text)
    if found and shown:
        minutes = shown[0] * 60 + shown[1] + (60 if found.group(1) == "one hour" else 30)
        return "clock", ((minutes // 60 - 1) % 12 + 1, minutes % 60)
    if shown and "What time does the clock show?" in text:
        fit = [option for option in options if time_of(option) == shown]
        return ("choice", fit[0]) if len(fit) == 1 else None
    return None


def match(text, _lines, options):
    """Each of 1, 2, 3 with the letter that is worth as much."""
    known = {"Match the times.": time_of,
             "Each sum is also a product. Match the ones that are the same.":
                 lambda words: worth(words) if re.fullmatch(SIDE, words) else None,
             "Match each number with its friend of ten.": number}
    value = next((way for words, way in known.items() if words in text), None)
    if value is None:
        return None
    sides = [(option, value(option.split(": ", 1)[1])) for option in options if re.match(r"\w: ", option)]
    if any(worth_of is None for _, worth_of in sides):
        return None
    if value is number:
        sides = [(option, n if option[0].isdigit() else 10 - n) for option, n in sides]
    pairs = []
    for left, n in sides:
        fit = [right for right, m in sides if right[0].isalpha() and m == n]
        if left[0].isdigit() and len(fit) != 1:
            return None
        if left[0].isdigit():
            pairs.append((left, fit[0]))
    return "match", pairs


RULES = [counted, which_ring, colored, counting_on, in_order, equation, sums, all_that_make, which_two,
         which_is_true, odd_or_even, on_a_line, clocks, match]


def as_said(value, options):
    """A number as an answer: typed, or the one option that says it."""
    if not options:
        return "number", typed(Fraction(value))
    fit = [option for option in options if number(option) == value]
    return ("choice", fit[0]) if len(fit) == 1 else None


def options_of(heard):
    out = []
    for line in heard:
        found = re.match(r"(.*), choice, (\d+) of (\d+)", line)
        if found and found.group(1) not in out:
            out.append(found.group(1))
    return out


def solve(heard):
    options = options_of(heard)
    lines = [line for line in heard if not line.endswith(("button.", "key.")) and ", choice, " not in line]
    text = " ".join(lines)
    for rule in RULES:
        answer = rule(text, lines, options)
        if answer is not None:
            return answer
    return None
