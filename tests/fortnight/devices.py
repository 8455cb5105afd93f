"""A child's and a teacher's device as hands use them: taps, typed words, what stands on the screen.

Invariant: a child's screens are reached by their labels alone (ui/student/script.hpp), the teacher's program by the
lines of ui/teacher/script.hpp; what a pupil can do comes from `pipit-bench pupils`, which the devices never see.
"""
import re
import threading
import time

from programs import Program

MONDAY = "2026-11-23T09:00:00Z"
SECRET = "246810"
TURNS_MAX = 1500
TURNS_BETWEEN_CALLS = 60  # a call under way is not begun anew
UNSOLVED_MOST = 3  # in a row, then the child stops for today
SESSION_S = 13 * 60  # before a break would be offered
LOOKS = ("Share now", "Look for it now")  # of which a page has one at most
LEFT = ("left", "messages", "arrived")
REST = "Time to look far away"


class NotHeld(RuntimeError):
    pass


class Pupils:
    """The simulated class behind the children; asked by several threads."""

    def __init__(self, program):
        self.program = program
        self.lock = threading.Lock()

    def ask(self, line):
        with self.lock:
            return self.program.say(line).splitlines()

    def acts(self, who, question, day):
        skill, level, *recheck = question.split()
        return self.ask(" ".join(["item", str(who), skill, level, str(day), *recheck]))

    def truth(self, who, day):
        """{"stuck": {skill: able}, "ready": {skill: able}}"""
        out = {"stuck": {}, "ready": {}}
        for line in self.ask(f"truth {who} {day}"):
            what, skill, able = re.fullmatch(r"(\w+) (\S+) and (not )?able", line).groups()
            out[what][skill] = able is None
        return out


class Teacher:
    """Asked by several threads."""

    def __init__(self, program):
        self.program = program
        self.lock = threading.Lock()

    def say(self, line):
        with self.lock:
            return self.program.say(line)

    def begin(self):
        for line in ("begin 3B / Ms Rivera", "listen 47313", "sticks"):
            self.say(line)

    def code(self):
        return re.search(r"code (\d+)", self.say("code")).group(1)

    def open_screens(self):
        for line in ("look 1366x768", "type seven quiet herons", "tap Open"):
            self.say(line)

    def new_year(self, stays, leave):
        """On the teacher's screens, which are open: all leave but one; says what was tapped."""
        ways = ["Class", "A new school year", stays, f"{leave} learner", "They leave"]
        for way in ways:
            self.say("tap " + way)
        return "tap " + ", ".join(ways)

    def count(self, what):
        return int(self.say("count " + what).split()[1])

    def learners(self):
        """Nickname: (standing, roster name, skills known of, asked and shown, waiting). Of who left nothing has a name:
        they are all counted under "-"."""
        out = {}
        for line in self.say("learners").splitlines():
            found = re.fullmatch(r"learner (\S+) (\w+) (\S+) skills (\d+) asked (\d+) waiting (\d+)", line)
            if found:
                nick, standing, name, *numbers = found.groups()
                numbers = dict(zip(("skills", "asked", "waiting"), map(int, numbers)))
                if nick == "-" and nick in out:
                    numbers = {key: numbers[key] + out[nick][key] for key in numbers}
                out[nick] = {"standing": standing, "name": name, **numbers}
        return out

    def waiting(self, nickname):
        """How much waits for this learner; who left is told with the others who did."""
        learners = self.learners()
        return learners.get(nickname, learners.get("-", {"waiting": 0}))["waiting"]

    def board(self):
        return [line.split()[1:] for line in self.say("board").splitlines() if line.startswith("board ")]

    def tally(self):
        words = self.say("tally").split()
        numbers = {words[i]: int(words[i + 1]) for i in range(1, len(words) - 1, 2) if words[i + 1].isdigit()}
        return numbers


class Child:
    """A learner at a device. `who`: their number among the pupils; `name`: on the roster. Whoever brings the device
    sets `program` and the day it stands at, `today`."""

    def __init__(self, who, name, pupils, teacher):
        self.who = who
        self.name = self.nickname = name
        self.pupils = pupils
        self.teacher = teacher
        self.program = None
        self.today = 0
        self.secret = SECRET
        self.left = []  # of each notebook they had, what count_left() said last
        self.forget()

    def forget(self):
        """The notebook is gone."""
        self.another_ledger({word: 0 for word in LEFT})
        self.skills = set()  # with an answer in it
        self.asked = 0  # for help, and items shown

    def say(self, line):
        return self.program.say(line)

    def taps(self, *labels):
        for label in labels:
            self.say("tap " + label)

    def labels(self):
        return self.say("labels")

    def shows(self, words):
        return words in self.labels()

    def until(self, holds, what, turns=TURNS_MAX):
        """Draws second by second, and so takes what came; looks for the teacher's device now and then."""
        seen = ""
        for turn in range(1, turns + 1):
            seen = self.labels()
            if holds(seen):
                return seen
            for way in LOOKS:
                if turn % TURNS_BETWEEN_CALLS == 0 and "  " + way in seen:
                    self.taps(way)
            self.say("clock +1s")
            time.sleep(0.01)  # another program has to answer
        raise NotHeld(f"{self.nickname}: {what}; on the screen:\n{seen}")

    # ---- the door
    def sign_up(self):
        self.taps("Make mine")
        self.say("type " + self.nickname)
        self.taps("Next", "Six numbers")
        self.choose_secret()
        self.taps("Not now")

    def choose_secret(self):
        for _ in range(2):
            self.say("type " + self.secret)

    def sign_in(self, day=None):
        if day is not None and day > self.today:
            self.say(f"clock +{day - self.today}d")
            self.today = day
        self.taps(self.nickname)
        self.say("type " + self.secret)

    def choose_secret_after_moving(self):
        self.taps("Choose a secret", "Six numbers")
        self.choose_secret()
        self.taps("Not now")
        self.another_ledger(self.say_left())  # what is in the copy has left from the other computer
        self.taps("I’m done")

    def sign_out(self):
        self.count_left()
        self.taps("I’m done")
        if self.shows("  Finish"):
            self.taps("Finish")

    def count_left(self):
        """What the ledger has of envelopes to the class: what left after that is counted the next time."""
        self.left[-1] |= self.say_left()

    def say_left(self):
        words = self.say("left").split()
        return dict(zip(words[::2], map(int, words[1::2])))

    def another_ledger(self, before):
        self.left.append({**before, "before": before})

    def sent(self):
        """Of all their ledgers, none counted twice: {"left": envelopes, "messages", "arrived"}."""
        return {word: sum(one[word] - one["before"][word] for one in self.left) for word in LEFT}

    # ---- the class
    def ask_to_join(self):
        self.until(lambda seen: "Join 3B?" in seen, "is not asked to join")
        self.taps("Ask to join as " + self.nickname)

    def join_by_code(self, name):
        self.taps("My class", "Join a class", "I have six numbers")
        self.say("type " + self.teacher.code())
        self.ask_to_join()
        self.be_approved(name)

    def be_approved(self, name):
        self.until(lambda _: self.teacher.learners().get(self.nickname, {}).get("standing") == "asking",
                   "does not ask at the teacher's")
        self.teacher.say(f"approve {self.nickname} as {name}")
        self.until(lambda seen: "You are in the class of" in seen and not waits(seen), "is not taken in")

    def all_shared(self):
        """On My class: until nothing waits at either end."""
        self.until(lambda seen: not waits(seen) and self.teacher.waiting(self.nickname) == 0,
                   "has something that waits")

    def ask_for_help(self):
        self.taps("Ask my teacher", "choice #1", "Yes, ask", "Go on")
        self.asked += 1

    # ---- practice
    def practise(self, day, questions, show=False):
        """From Today to the end of a session; at most so many questions."""
        self.taps("Start this one")
        unsolved, spent = 0, 0
        for left in range(questions - 1, -1, -1):
            solved, seconds = self.one_question(day)
            if show and not solved:
                self.taps("Show my teacher this one", "Yes, show it", "Go on")
                self.asked += 1
                show = False
            unsolved = 0 if solved else unsolved + 1
            spent += seconds
            if left == 0 or unsolved == UNSOLVED_MOST or spent > SESSION_S:
                break
            self.taps("Next question" if solved else "Try one like it")
        self.taps("Stop for now")

    def practise_for(self, day, minutes):
        """From the first question until so many minutes are over or a rest is offered, whichever comes first."""
        spent = 0
        while spent < 60 * minutes and not self.shows(REST):
            self.say("clock +60s")
            solved, seconds = self.one_question(day)
            self.taps("Next question" if solved else "Try one like it")
            spent += 60 + seconds

    def end_practice(self):
        """To the door."""
        if self.shows(REST):
            self.taps("One more question first")
        self.taps("Stop for now")
        self.count_left()
        self.taps("Finish")

    def one_question(self, day):
        """Whether it was solved, and the seconds."""
        question = self.say("question").strip().removeprefix("question ")
        if question == "none":
            raise NotHeld(f"{self.nickname}: no question:\n{self.labels()}")
        self.skills.add(question.split()[0])
        return self.answer(self.pupils.acts(self.who, question, day))

    def answer(self, acts):
        """What a pupil does at a question, at the screen; whether it was solved, and the seconds."""
        answered, spent, solved = False, 0, False
        for act in acts:
            if answered:
                self.taps("Try again")
                answered = False
            if act == "hint":
                hint = "Give me a hint" if "  Give me a hint" in self.labels() else "Next hint"
                self.taps(hint)
                self.say("clock +9s")
                spent += 9
                continue
            how, seconds = act.split()
            more = max(1, int(seconds) - 15)  # `answer` reads for fifteen
            self.say(f"clock +{more}s")
            self.say("answer " + how)
            self.say("clock +5s")
            spent += more + 20
            answered, solved = True, how == "right"
        return solved, spent

    def goal(self):
        """On Today: a goal of the first picks there are, shared."""
        self.taps("Goals", "Plant a goal")
        for _ in range(5):
            picks = re.findall(r"^choice   ([^:\n(]+?)(?: \[.*\])?$", self.labels(), re.M)
            self.taps([pick for pick in picks if pick != "Something else"][0])
        self.taps("Share with my teacher", "Keep my goal", "Today")


def waits(seen):
    return re.search(r"(?<!Your class )\bwaits?\b|I am looking|I am passing", seen) is not None


def open_child(binary, home, machine, log, day):
    clock = f"2026-11-{23 + day}" if day < 8 else f"2026-12-{day - 7:02d}"
    arguments = [binary + "/pipit", "--headless", "--script", "-", "--home", home, "--shots", home + "-shots",
                 "--clock", clock + "T09:00:00Z"]
    return Program(machine.command(arguments), log)
