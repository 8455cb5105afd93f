"""A child who only listens: answers questions of the real app by keyboard, from the spoken transcript alone.

Starts pipit-student --headless, lets a grown-up turn "Read each page to me" on, and then sends keys and typed letters
and reads nothing but "hear ..." lines. Where a question is not understood she stops, goes to My learning and takes a
plant she knows by its name. Invariant: no label, no pixel and no item object reaches the child.
Exits 0 when enough answers were right, and at once with 1 when what she was sure of was not. Says where she stopped.

    by_ear.py BIN HOME [ANSWERS] [SKILLS]
"""
import re
import subprocess
import sys

from by_ear_sums import solve

# The line of My learning and the plant on it, as both are said: what she knows how to do.
PLANTS = [("Numbers", "Counting"), ("Patterns and x", "Odd and even"), ("Fractions", "Fraction line"),
          ("Measure", "Half hours"), ("Add and take", "Up to 5"), ("Patterns and x", "Missing one"),
          ("Numbers", "Next number"), ("Times and sharing", "Times facts"), ("Patterns and x", "Equal sign"),
          ("Add and take", "Make ten")]
EACH = 4  # questions of one plant
TODAY = "What shall we grow next?"
IN_A_LINE = re.compile(r"Easier plants|Harder plants|.*, tile, \d+ of")
WAYS_ON = ["Next question", "One more question", "A little more", "Start this one"]


def names_of_lines(page):
    return [said.split(",")[0] for said in page if re.search(r", line \d+ of \d+\.$", said)]


class App:
    """The program, and the line protocol of its script: one line sent, what was said until "held N" read."""

    def __init__(self, binary, home):
        self.process = subprocess.Popen(
            [binary, "--headless", "--clock", "2026-11-23T09:00:00Z", "--script", "-", "--home", home],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8")

    def send(self, line):
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()
        heard = []
        while True:
            said = self.process.stdout.readline()
            if not said:
                sys.exit(f"{line}: the app ended: {self.process.stderr.read()}")
            if said.startswith("held "):
                return heard
            if said.startswith("hear "):
                heard.append(said[5:].strip())

    def close(self):
        self.process.stdin.close()
        return self.process.wait(60)


class Child:
    def __init__(self, app):
        self.app = app
        self.log = []
        self.here = ""

    def act(self, line):
        """One key or word; returns what is said after it."""
        self.app.send(line)
        heard = self.app.send("hear")
        self.log.append((line, heard))
        self.listen(heard)
        return heard

    def listen(self, heard):
        """Remembers the choice that was said last: where the focus is."""
        for line in heard:
            if re.search(r", choice, \d+ of", line):
                self.here = line

    def key(self, name):
        return self.act(f"key {name}")

    def go_to(self, start):
        """Tab until a widget whose name begins so has the focus."""
        for _ in range(40):
            heard = self.key("tab")
            if heard and heard[0].startswith(start):
                return heard
        sys.exit(f"no way to {start!r} by Tab; last heard: {self.log[-40:]}")

    # ---- answering: a way for each kind of answer ----
    def enter(self, answer):
        """`answer` as solve() gives it: (kind, what)."""
        kind, what = answer
        return getattr(self, "enter_" + kind)(what)

    def check(self):
        self.go_to("Check")
        return self.key("enter")

    def seek(self, start):
        """Arrows until the choice whose name begins so has the focus."""
        for direction in ("down", "up"):
            for _ in range(12):
                if self.here.startswith(start + ","):
                    return
                if not self.key(direction):
                    break
        sys.exit(f"no way to {start!r} by arrows: {self.log[-20:]}")

    def enter_number(self, answer):
        self.act("type " + answer)
        return self.key("enter")

    def enter_choice(self, option):
        self.seek(option)
        self.key("space")
        return self.key("enter")

    def enter_several(self, options):
        for option in options:
            self.seek(option)
            self.key("space")
        return self.check()

    def enter_order(self, options):
        for option in options:
            self.seek(option)
            self.key("space")  # takes it up; once more puts it into the first free place
            self.key("space")
        return self.check()

    def enter_match(self, pairs):
        for left, right in pairs:
            self.seek(left)
            self.key("space")
            self.seek(right)
            self.key("space")
        return self.check()

    def enter_line(self, wanted):
        heard = self.key("right")
        for _ in range(200):
            at = int(re.match(r"mark (\d+) of", heard[0]).group(1))
            if at == wanted:
                return self.check()
            heard = self.key("right" if at < wanted else "left")
        sys.exit(f"no way to mark {wanted}: {self.log[-5:]}")

    def enter_cells(self, wanted):
        """So many cells, row by row: to the end of a row, down, and back."""
        filled, way = 0, "right"
        while filled < wanted:
            self.key("space")
            filled += 1
            if filled < wanted and not self.in_cells(self.key(way)):
                way = "left" if way == "right" else "right"
                if not self.in_cells(self.key("down")):
                    sys.exit(f"no room for {wanted} cells: {self.log[-20:]}")
        return self.check()

    @staticmethod
    def in_cells(heard):
        return bool(heard) and heard[0].startswith("Row ")

    def enter_clock(self, wanted):
        """The hour by its key, which is where the focus is; then half an hour if there is one."""
        hour, minute = wanted
        for _ in range(13):
            heard = " ".join(self.key("enter"))
            if f"The short hand is at {hour}, the long hand at 12." in heard:
                break
        if minute == 30:
            self.go_to("30 minutes")
            self.key("enter")
        return self.check()

    # ---- ways between pages ----
    def find(self, page, line, plant):
        """On My learning, as heard: by Tab to the line of that name, by arrows to the plant; opens it."""
        names = names_of_lines(page)
        if line not in names:
            self.go_to("Down to more lines")
            names = names_of_lines(self.key("enter"))
        if line not in names:
            sys.exit(f"no line {line!r} on two pages: {page}, {names}")
        above = len(names) - names.index(line)  # counted from the last line: Shift and Tab go there first
        while above > 0:
            heard = self.key("back_tab")
            above -= 1 if any(IN_A_LINE.match(said) for said in heard) else 0
        end, back, way = "Harder plants", "Easier plants", "left"
        for _ in range(200):
            at = heard[0] if heard else back
            if at.startswith(plant + ","):
                self.key("enter")
                return self.key("enter")  # the focus was on "Practise this"
            if at.startswith(end) and "asleep" in at:  # not further on: then further back
                end, back, way = back, end, "left" if end == "Harder plants" else "right"
            elif at.startswith(end):
                self.key("enter")
                way = "left" if end == "Harder plants" else "right"
            elif at.startswith(back):
                way = "right" if end == "Harder plants" else "left"
            heard = self.key(way)
        sys.exit(f"no plant {plant!r} in {line!r}: {self.log[-12:]}")

    def stop(self):
        """Off a page of practice by what is always there; back to Today, in the same visit."""
        self.go_to("Stop for now")
        self.key("enter")
        self.go_to("A little more")
        return self.key("enter")

    def practise(self, line, plant):
        """From Today to My learning, and what its plant asks."""
        self.go_to("Today, tab")
        self.key("right")
        return self.find(self.key("enter"), line, plant)


def is_question(heard):
    return "Check, button." in heard and "That is right." not in heard


def way_on(child, heard):
    """Off a page that asks nothing: the button that leads on, found by Tab and its name."""
    buttons = [line for line in heard if line.endswith("button.")]
    for name in WAYS_ON:
        if not any(line.startswith(name) for line in buttons):
            continue
        if not heard[-1].startswith(name):
            child.go_to(name)
        return child.key("enter")
    sys.exit(f"no way on from here: {heard}")


class Visit:
    """One visit: what the app begins with, while it is understood; then plant after plant of her own choosing."""

    def __init__(self, child):
        self.child = child
        self.right = 0
        self.skills = set()
        self.kinds = set()
        self.stopped = []  # the first sentences of what was not understood, or not right

    def answer(self, heard, answer, sure):
        """Says what followed, or nothing where the answer was not right."""
        said = self.child.enter(answer)
        if "That is right." not in said:
            if sure:
                sys.exit(f"{self.right} right, then {answer!r} was not: {heard} -> {said}")
            return None
        self.right += 1
        self.kinds.add(answer[0])
        for line in said:
            found = re.match(r"(.*?) \d+ of \d+ right", line)
            if found:
                self.skills.add(found.group(1))
        return said

    def questions(self, heard, most, wanted, sure):
        """Up to `most` of them, while they are understood. Leaves a page of practice behind."""
        for _ in range(most):
            while not is_question(heard):
                if TODAY in heard:
                    return False
                heard = way_on(self.child, heard)
            answer = solve(heard) or solve(self.child.key("f1"))  # else she has the whole page read again
            said = self.answer(heard, answer, sure) if answer else None
            if said is None:
                self.stopped.append(" ".join(heard[:2]))
                break
            heard = said
            if self.right == wanted:
                break
        return True

    def run(self, wanted):
        heard = way_on(self.child, self.child.app.send("hear"))
        going = self.questions(heard, wanted, wanted, False)
        for line, plant in PLANTS:
            if self.right == wanted:
                break
            if going:
                self.child.stop()
            going = self.questions(self.child.practise(line, plant), EACH, wanted, True)


def main(binary, home, answers, skills_wanted):
    app = App(binary, home)
    for line in ("tap Just look around", "tap Settings", "tap Read each page to me", "tap Today"):
        app.send(line)  # what a grown-up sets up once
    visit = Visit(Child(app))
    visit.run(answers)
    if app.close() != 0:
        sys.exit("the app did not end well")
    print(f"{visit.right} answers right by ear, {len(visit.skills)} skills: {', '.join(sorted(visit.skills))}; "
          f"kinds: {', '.join(sorted(visit.kinds))}; stopped at: {visit.stopped}")
    return 0 if visit.right >= answers and len(visit.skills) >= skills_wanted else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2], int((sys.argv + ["20"] * 3)[3]), int((sys.argv + ["5"] * 4)[4])))
