"""What a child knows: from the sentences of one question, as they were heard, to its answer.

Each rule is a skill's way of asking; solve() says (kind of answer, what): ("number", "3/4"), ("choice", "12"),
("several" or "order", [options]), ("match", [(left, right)]), ("line", step), ("point", (x, y)), ("cells", [a row's
count]). None: not understood.
"""
import re
from fractions import Fraction

SMALL = ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
         "seventeen eighteen nineteen twenty").split()
PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
         "tenth": 10, "eleventh": 11, "twelfth": 12, "hundredth": 100}
UNITS = {("metre", "centimetre"): 100, ("kilometre", "metre"): 1000, ("kilogram", "gram"): 1000,
         ("litre", "millilitre"): 1000, ("hour", "minute"): 60, ("minute", "second"): 60, ("week", "day"): 7,
         ("day", "hour"): 24, ("centimetre", "millimetre"): 10, ("year", "month"): 12, ("dollar", "cent"): 100}


def number(words):
    """"minus 7", "3 quarters", "1 and four fifths", "0.35", "twelve"."""
    words = words.strip().rstrip(".?").strip().lower()
    if words.startswith("minus "):
        value = number(words[6:])
        return None if value is None else -value
    if " and " in words:
        whole, rest = (number(part) for part in words.split(" and ", 1))
        return None if whole is None or rest is None else whole + rest
    match = re.fullmatch(r"(\S+) over (\S+)", words)
    if match:
        above, below = map(number, match.groups())
        return Fraction(above, below) if above is not None and below else None
    match = re.fullmatch(r"(\S+) (\w+)", words)
    if match:
        part = match.group(2)
        part = "half" if part == "halves" else part if part in PARTS else part.rstrip("s")
        above = number(match.group(1))
        return Fraction(above) / PARTS[part] if part in PARTS and above is not None else None
    if re.fullmatch(r"\d+([.,]\d+)?", words):
        return Fraction(words.replace(",", "."))
    return Fraction(SMALL.index(words)) if words in SMALL else None


def part_size(word):
    word = "half" if word == "halves" else word if word in PARTS else word.rstrip("s")
    return PARTS.get(word)


def typed(value, text):
    """As it is typed: a whole number, a fraction where the question has some, else with a point."""
    if value.denominator == 1:
        return str(value.numerator)
    digits = f"{float(value):.4f}".rstrip("0")
    fractions = re.search(r"fraction|hal(f|ves)\b|(third|quarter|fifth|sixth|eighth|tenth|twelfth)s?\b", text)
    return digits if not fractions and Fraction(digits) == value else f"{value.numerator}/{value.denominator}"


def taps(line):
    return len(re.findall(r"\btap\b", line))


def counted(text, lines):
    if re.search(r"How many counters are there\?", text):
        return Fraction(sum(10 if "fill it" in line else taps(line) for line in lines))
    found = re.search(r"How many more counters fill all (\d+) frames\?", text)
    if found:
        have = sum(10 if "fill it" in line else taps(line) for line in lines)
        return 10 * int(found.group(1)) - have
    if re.search(r"How many \w+ are there\?", text) and "to count" in text:
        row = re.search(r"Each full row has (\d+)\.", text)
        full = re.search(r"There (?:is one|are (\d+)) full rows?", text)
        rows = 0 if not full else int(full.group(1) or 1)
        return Fraction((int(row.group(1)) if row else 0) * rows + sum(taps(line) for line in lines))
    rows = re.search(r"There are (\d+) rows of (\d+)", text)
    if rows:
        return Fraction(int(rows.group(1)) * int(rows.group(2)))
    return None


def blocks(text, _lines):
    if "blocks show" not in text and "Read the blocks" not in text:
        return None
    value = 0
    for word, worth in (("flat", 100), ("rod", 10), ("cube", 1)):
        found = re.search(rf"(One|\d+) (?:single )?{word}s?(?: of {worth})?\.", text)
        if found:
            value += worth * (1 if found.group(1) == "One" else int(found.group(1)))
    gone = re.search(r"take (\d+) away", text)
    return Fraction(value - (int(gone.group(1)) if gone else 0))


def places(text, _lines):
    found = re.search(r"Look at the number (\d+)\.? How much is the (\d) worth\?", text)
    if found:
        digits, asked = found.groups()
        return Fraction(int(asked) * 10 ** (len(digits) - 1 - digits.index(asked)))
    found = re.search(r"Here are (\d+) tens? and (\d+) ones\.", text)
    return Fraction(10 * int(found.group(1)) + int(found.group(2))) if found else None


def sums(text, _lines):
    signs = {"plus": lambda a, b: a + b, "minus": lambda a, b: a - b, "times": lambda a, b: a * b,
             "divided by": lambda a, b: a / b}
    value = r"((?:minus )?[\w.]+(?: and \w+ \w+| \w+s?)??)"
    sign = r"(plus|minus|times|divided by)"
    found = re.search(rf"{value} {sign} {value} equals (?:what number|a question mark)", text)
    if found:
        return signs[found.group(2)](number(found.group(1)), number(found.group(3)))
    found = re.search(rf"{value} plus (?:what number|a question mark) equals {value}\b", text)
    if found:
        return number(found.group(2)) - number(found.group(1))
    found = re.search(rf"{value} plus {value} equals {value} plus (?:what number|a question mark)", text)
    if found:
        return number(found.group(1)) + number(found.group(2)) - number(found.group(3))
    found = re.search(r"(.+?) plus (.+?)\. What do they make together\?", text)
    if found:
        return number(found.group(1)) + number(found.group(2))
    found = re.search(r"has (\d+) \w+\. \w+ has (\d+) \w+\. How many \w+ do they have together", text)
    if found:
        return Fraction(int(found.group(1)) + int(found.group(2)))
    found = re.search(r"has (\d+) \w+\. \w+ has (\d+) \w+\. How many (?:fewer|more) ", text)
    if found:
        return Fraction(abs(int(found.group(1)) - int(found.group(2))))
    found = re.search(r"has 10 places\. (\w+) \w+ are there now\. How many more", text)
    if found:
        return 10 - number(found.group(1))
    found = re.search(r"shares (\d+) \w+ among (\d+) friends", text)
    return Fraction(int(found.group(1)), int(found.group(2))) if found else None


def fractions_(text, _lines):
    found = re.search(r"[Tt]he mark on the line is at (\w+) and (\w+) (\w+)\. How many (\w+) is that\?", text)
    if found:
        size = part_size(found.group(4))
        return number(found.group(1)) * size + number(found.group(2))
    found = re.search(r"of the (?:bar|circle) is coloured\?", text)
    if found and "equal pieces" in text:
        cuts = re.search(r"cut into (\d+) equal parts", text)
        shaded = re.search(r"(One|\d+) parts?: (?:coloured|dotted|striped)", text)
        if cuts and shaded:
            n = 1 if shaded.group(1) == "One" else int(shaded.group(1))
            return f"{n}/{cuts.group(1)}"
    if found and "not all equal" in text:
        shaded = re.search(r"([\w ]+) of it: (?:coloured|dotted|striped)", text)
        return number(shaded.group(1)) if shaded else None
    found = re.search(r"(?:^|\. )([\w ]+) of the \w+ is (\w+)\. ([\w ]+) is (\w+)\. What fraction", text)
    return number(found.group(1)) + number(found.group(3)) if found else None


def on_a_line(text, _lines):
    found = re.search(r"A number line from ([\w. ]+) to ([\w. ]+) in (\d+) steps", text)
    asked = re.search(r"question mark stands on step (\d+)", text)
    if found and asked:
        low, high = number(found.group(1)), number(found.group(2))
        return low + (high - low) * int(asked.group(1)) / int(found.group(3))
    return None


def round_area(steps):
    """The area inside a way round of ("right", 8), ("down", None) ...; one length each way may be missing."""
    signs = {"right": (1, 0), "left": (-1, 0), "down": (0, 1), "up": (0, -1)}
    gone = [sum(signs[way][axis] * (n or 0) for way, n in steps) for axis in (0, 1)]
    x = y = twice = 0
    for way, n in steps:
        dx, dy = signs[way]
        n = n if n is not None else -(gone[0] * dx + gone[1] * dy)
        x2, y2 = x + dx * n, y + dy * n
        twice += x * y2 - x2 * y
        x, y = x2, y2
    return Fraction(abs(twice), 2)


def measures(text, _lines):
    found = re.search(r"is (\d+) centimetres long and (\d+) centimetres wide\. What is the area", text)
    if found:
        return Fraction(int(found.group(1)) * int(found.group(2)))
    if "What is the area" in text and "The way round it" in text:
        return round_area([(way, 1 if n == "one" else int(n))
                           for n, way in re.findall(r"(one|\d+) squares? (right|left|down|up)", text)])
    sides = re.findall(r"Side \d goes (\w+): (?:(\d+)|no label)", text)
    if "What is the area" in text and len(sides) > 4:
        return round_area([(way, int(n) if n else None) for way, n in sides])
    found = re.search(r"(\d+) (\w+?)s? and (\d+) (\w+?)s?\b.*How many (\w+?)s is that\?", text)
    if found:
        factor = UNITS.get((found.group(2), found.group(5)))
        return Fraction(int(found.group(1)) * factor + int(found.group(3))) if factor else None
    found = re.search(r"How many (\w+?)s are (\d+) (\w+?)s?\?", text)
    if found:
        asked, n, given = found.groups()
        if (given, asked) in UNITS:
            return Fraction(int(n) * UNITS[(given, asked)])
        if (asked, given) in UNITS:
            return Fraction(int(n), UNITS[(asked, given)])
    found = re.search(r"It is ((?:minus )?\d+) degrees\. It gets (\d+) degrees (warmer|colder)", text)
    if found:
        change = int(found.group(2)) * (1 if found.group(3) == "warmer" else -1)
        return number(found.group(1)) + change
    return None


def hidden_x(text, _lines):
    if "What is x?" not in text:
        return None
    found = re.search(r"(\d*)x(?: (plus|minus) (\d+))? equals ((?:minus )?\d+)\.", text)
    if found:
        a = int(found.group(1) or 1)
        b = int(found.group(3) or 0) * (-1 if found.group(2) == "minus" else 1)
        return (number(found.group(4)) - b) / a
    found = re.search(r"(\d*)x (plus|minus) (\d+) equals (\d*)x(?: (plus|minus) (\d+))?\.", text)
    if not found:
        return None
    a, c = int(found.group(1) or 1), int(found.group(4) or 1)
    b = int(found.group(3)) * (-1 if found.group(2) == "minus" else 1)
    d = int(found.group(6) or 0) * (-1 if found.group(5) == "minus" else 1)
    return Fraction(d - b, a - c)


def read(words):
    """"at the line of 14", "halfway between 14 and 16"."""
    found = re.match(r"at the line of (\d+)", words)
    if found:
        return Fraction(int(found.group(1)))
    found = re.match(r"halfway between (\d+) and (\d+)", words)
    return Fraction(int(found.group(1)) + int(found.group(2)), 2) if found else None


def data(text, lines):
    values = {}
    for line in lines:
        found = re.match(r"([\w ]+): ((?:at|halfway) .*)", line)
        if found:
            values[found.group(1).lower()] = read(found.group(2))
    for pattern, way in ((r"How many more children like ([\w ]+) than ([\w ]+)\?", lambda a, b: a - b),
                         (r"How many children like ([\w ]+) or ([\w ]+)\?", lambda a, b: a + b),
                         (r"By how many degrees did it rise from ([\w ]+) to ([\w ]+)\?", lambda a, b: b - a)):
        found = re.search(pattern, text)
        if found:
            return way(*(values[name.lower()] for name in found.groups()))
    found = re.search(r"How many children like ([\w ]+)\?|How many degrees was it on ([\w ]+)\?", text)
    if found:
        return values.get((found.group(1) or found.group(2)).lower())
    rows = [re.findall(r"[A-Za-z ]+ (a question mark|[\d.]+)[,.]", line) for line in lines if line.startswith("Row ")]
    if rows and "What number goes in place of the question mark?" in text:
        cells = [[re.sub(r"^a question mark$", "?", cell) for cell in row] for row in rows if len(row) == 2]
        whole = next((row for row in cells if "?" not in row), None)
        asked = next((row for row in cells if "?" in row), None)
        if whole and asked:
            left, right = map(Fraction, whole)
            return Fraction(asked[0]) * right / left if asked[1] == "?" else Fraction(asked[1]) * left / right
    above = [(Fraction(found.group(1)), taps(line)) for line in lines
             if (found := re.match(r"Above ([\d.]+): tap", line))]
    found = re.search(r"How many \w+ are (longer than )?(\d+) (?:centimetres|cm)( long)?\?", text)
    if above and found:
        at = int(found.group(2))
        return Fraction(sum(n for value, n in above if (value > at if found.group(1) else value == at)))
    if above and "longest one than the shortest" in text:
        return max(above)[0] - min(above)[0]
    found = re.search(r"(?:One coin|(\d+) coins): ([\d, ]+)\.", text)
    if found and "How many cents are there in all?" in text:
        return Fraction(sum(int(cents) for cents in found.group(2).split(",")))
    price = re.search(r"for (\d+) cents\. How many cents are left\?", text)
    if found and price:
        return Fraction(sum(int(cents) for cents in found.group(2).split(",")) - int(price.group(1)))
    return None


def shapes(text, lines):
    found = re.search(r"How many (sides|corners) does this shape have\?", text)
    if found:
        return Fraction(sum(taps(line) for line in lines if line.startswith("Its corners")))
    return None


def sizes(text, options):
    """Questions about the options themselves."""
    values = [(number(option), option) for option in options]
    if any(value is None for value, _ in values):
        return None
    found = re.search(r"Which number is the (greatest|smallest)\?", text)
    if found:
        return (max if found.group(1) == "greatest" else min)(values)[1]
    found = re.search(r"Round (\d+) to the nearest (\w+)", text)
    if found:
        n = int(found.group(1))
        return min(values, key=lambda pair: (abs(pair[0] - n), -pair[0]))[1]
    return None


RULES = [counted, blocks, places, fractions_, on_a_line, measures, hidden_x, data, shapes, sums]


# ---- answers that are no single number ----

def place_on_line(text, _options):
    found = re.search(r"Tap the place of ([\w ]+)\.", text)
    line = re.search(r"A number line from ([\w. ]+) to ([\w. ]+) in (\d+) steps, no mark yet", text)
    if not found or not line:
        return None
    low, high = number(line.group(1)), number(line.group(2))
    return "line", int((number(found.group(1)) - low) / (high - low) * int(line.group(3)))


def point(text, _options):
    found = re.search(r"Tap the point \(((?:minus )?\d+), ((?:minus )?\d+)\)", text)
    return ("point", tuple(int(number(n)) for n in found.groups())) if found else None


def cells(text, _options):
    found = re.search(r"(\d+) squares\. Shade ([\w ]+) of it", text)
    width = re.search(r"The cells\. \d+ rows of (\d+)", text)
    per_row = int(width.group(1)) if width else 1000
    if found:
        n = int(number(found.group(2)) * int(found.group(1)))
        return "cells", [min(per_row, n)] + [n - min(per_row, n)]
    found = re.search(r"(\w+) rows with (\w+) \w+ in each row\. Tap the squares", text)
    if found:
        high, wide = (int(number(n)) for n in found.groups())
        return "cells", [wide] * high
    found = re.search(r"(\w+) \w+ stand in (\w+) equal rows\. Tap the squares", text)
    if found:
        n, high = (int(number(n)) for n in found.groups())
        return "cells", [n // high] * high
    return None


def mix(words):
    found = re.fullmatch(r"(\d+) to (\d+)", words)
    return Fraction(int(found.group(1)), int(found.group(2))) if found else number(words)


def match(text, options):
    left = {option: mix(option.split(": ", 1)[1]) for option in options if re.match(r"\d: ", option)}
    right = {option: mix(option.split(": ", 1)[1]) for option in options if re.match(r"[A-Z]: ", option)}
    if not left or not right or None in [*left.values(), *right.values()]:
        return None
    pairs = [(one, next((other for other, worth in right.items() if worth == value), None))
             for one, value in left.items()]
    return None if any(other is None for _, other in pairs) else ("match", pairs)


def readings(text):
    return {name.strip().lower(): read(words) for name, words in
            re.findall(r"([\w ]+): ((?:at|halfway)[^.]*)\.", text)}


def in_order(text, options):
    options = [option for option in options if not re.match(r"Place \d", option)]
    found = re.search(r"Begin with the (\w+)\.", text)
    if found:
        values = {option: number(option.removesuffix(" degrees")) for option in options}
        down = found.group(1) in ("greatest", "warmest")
    elif "in order, from the fewest to the most" in text:
        known = readings(text)
        values = {option: known.get(option.lower()) for option in options}
        down = False
    else:
        return None
    return None if None in values.values() else ("order", sorted(values, key=values.get, reverse=down))


def several(text, options):
    found = re.search(r"Round each number to the nearest (\w+)\. Which ones give (\d+)\?", text)
    if found:
        unit, goal = {"ten": 10, "hundred": 100, "thousand": 1000}.get(found.group(1)), int(found.group(2))
        return "several", [o for o in options if (number(o) + Fraction(unit, 2)) // unit * unit == goal]
    found = re.search(r"On which days was it warmer than (\d+) degrees\?", text)
    if found:
        known = readings(text)
        return "several", [o for o in options if (known.get(o.lower()) or 0) > int(found.group(1))]
    found = re.search(r"Which coins make (\d+) cents\?", text)
    return None if not found else coins_that_make(int(found.group(1)), options)


def coins_that_make(price, options):
    worth = {o: sum(int(n) for n in re.findall(r"\d+", o)) for o in options}
    return "several", [o for o in options if worth[o] == price]


MANY = [place_on_line, point, cells, match, in_order, several]


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
    for rule in MANY:
        answer = rule(text, options)
        if answer is not None:
            return answer
    if options:
        answer = sizes(text, options)
        if answer is not None:
            return "choice", answer
    for rule in RULES:
        answer = rule(text, lines)
        if answer is None:
            continue
        if not options:
            return "number", answer if isinstance(answer, str) else typed(answer, text)
        value = Fraction(answer)
        for option in options:
            if number(option) == value:
                return "choice", option
    return None
