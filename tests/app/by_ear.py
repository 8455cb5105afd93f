"""A child who only listens: answers questions of the real app by keyboard, from the spoken transcript alone.

Starts pipit-student --headless, lets a grown-up turn "Read each page to me" on, and then sends keys and typed letters
and reads nothing but "hear ..." lines. Invariant: no label, no pixel and no item object reaches the child.
Exits 0 when enough answers were right; else it says what was heard and not understood.

    by_ear.py BIN HOME [ANSWERS] [SKILLS]
"""
import re
import subprocess
import sys
from fractions import Fraction

from by_ear_sums import solve

WAYS_ON = ["Next question", "One more question first", "One more question", "A little more", "Try again", "Start this one"]


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

    def enter_point(self, wanted):
        heard = self.key("right")
        for _ in range(80):
            x, y = (int(n.replace("minus ", "-")) for n in
                    re.match(r"((?:minus )?\d+) across, ((?:minus )?\d+) up", heard[0]).groups())
            if (x, y) == wanted:
                return self.check()
            heard = self.key("right" if x < wanted[0] else "left" if x > wanted[0] else "up" if y < wanted[1] else "down")
        sys.exit(f"no way to {wanted}: {self.log[-5:]}")

    def enter_cells(self, rows):
        """`rows`: how many cells to fill in each row from the top, from the left; ends where the grid does."""
        filled, wanted = 0, sum(rows)
        way = "right"
        while filled < wanted:
            in_row = 0
            while filled < wanted and in_row < rows[0]:
                self.key("space")
                filled, in_row = filled + 1, in_row + 1
                if in_row < rows[0] and filled < wanted and not self.key(way):
                    break
            way = "left" if way == "right" else "right"
            if filled < wanted:
                self.key("down")
        return self.check()


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


def main(binary, home, answers, skills_wanted):
    app = App(binary, home)
    for line in ("tap Just look around", "tap Settings", "tap Read each page to me", "tap Today"):
        app.send(line)  # what a grown-up sets up once
    child = Child(app)
    heard = way_on(child, app.send("hear"))
    right, tries, skills, unknown = 0, 0, set(), []
    while right < answers:
        if not is_question(heard):
            heard = way_on(child, heard)
            continue
        tries += 1
        if tries > 3 * answers:
            sys.exit(f"only {right} right after {tries} answers; not understood: {unknown}")
        answer = solve(heard)
        if answer is None:
            unknown.append(heard)
            sys.exit(f"{right} right, then not understood: {heard}")
        said = child.enter(answer)
        if "That is right." not in said:
            sys.exit(f"{right} right, then {answer!r} was not: {heard} -> {said}")
        right += 1
        for line in said:
            match = re.match(r"(.*?) \d+ of \d+ right", line)
            if match:
                skills.add(match.group(1))
        heard = said
    if app.close() != 0:
        sys.exit("the app did not end well")
    print(f"{right} answers right by ear, {len(skills)} skills: {', '.join(sorted(skills))}")
    return 0 if len(skills) >= skills_wanted else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2], int((sys.argv + ["20"] * 3)[3]), int((sys.argv + ["5"] * 4)[4])))
