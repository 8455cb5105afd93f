"""What the teacher decides about a learner, until it stands on the child's screen; its undo, until it is gone there.

An agreed record is what two people said: nothing takes it back, and the next one stands above it.
"""
import glob
import re
import tomllib

from devices import NotHeld

AGREED = "We draw it first."
AGREED_NEXT = "We try it with a friend."
SEEN = "With a paper strip, alone."
PICKED = "eacher picked"


def titles(packs):
    """Skills by their titles, as they begin a line on Today."""
    out = {}
    for path in glob.glob(packs + "/*/skills.toml"):
        with open(path, "rb") as file:
            for skill in tomllib.load(file)["skill"]:
                out[skill["title"][:1].upper() + skill["title"][1:]] = skill["id"]
    return out


def offered(seen):
    return re.findall(r"^button   (?:Start this one|Choose): (.+?)(?: \[|$)", seen, re.M)


class Decisions:
    def __init__(self, child, teacher, packs):
        self.child = child
        self.teacher = teacher
        self.skills = titles(packs)
        self.report = {}

    def say(self, verb, skill, words=""):
        self.teacher.say(f"{verb} {self.child.nickname} {skill}{words}")

    def until_today(self, holds, what):
        """Today is made anew each time it is opened; nothing is practised meanwhile."""
        def anew(_):
            self.child.taps("My class", "Today")
            return holds(self.child.labels())
        self.child.taps("Today")
        self.child.until(anew, what)

    def heard(self, name, wait):
        try:
            wait()
            self.report[name] = True
        except NotHeld as not_held:
            self.report[name] = False
            print(not_held)

    def on_my_class(self, holds, what):
        self.child.taps("Today", "My class")
        self.child.taps("Share now" if "  Share now" in self.child.labels() else "Look for it now")
        self.child.until(holds, what)

    def decide(self, shot):
        child = self.child
        child.sign_in()
        before = [title for title in offered(child.labels()) if title in self.skills]
        self.later = before[-1]
        free = sorted(child.skills - {self.skills[title] for title in before})
        self.picked, self.saw = free[0], free[-1]
        self.say("pin", self.picked)
        self.say("defer", self.skills[self.later])
        self.say("saw", self.saw, " / " + SEEN)
        self.say("agreed", 7, " / " + AGREED)
        self.heard("agreed", lambda: self.on_my_class(lambda seen: AGREED in seen, "does not see what was agreed"))
        self.heard("observed", lambda: self.on_my_class(lambda seen: SEEN in seen, "does not see what was observed"))
        child.all_shared()
        shot("my-class")
        self.heard("pinned", lambda: self.until_today(lambda seen: PICKED in seen, "is not offered what was pinned"))
        self.heard("deferred", lambda: self.until_today(lambda seen: self.later not in offered(seen),
                                                        "is offered what was left for later"))
        shot("today")
        child.sign_out()

    def undo(self, shot):
        child = self.child
        child.sign_in()
        for skill in (self.picked, self.skills[self.later]):
            self.say("free", skill)
        self.say("unsaw", self.saw)
        self.say("agreed", 14, " / " + AGREED_NEXT)
        self.heard("next_agreed", lambda: self.on_my_class(
            lambda seen: seen.count(AGREED_NEXT) == 1 and seen.count(AGREED) == 1, "does not see the next record once"))
        self.heard("observed_undone", lambda: self.on_my_class(lambda seen: SEEN not in seen, "still sees it"))
        shot("my-class-after")
        self.heard("pinned_undone", lambda: self.until_today(lambda seen: PICKED not in seen, "still has the pin"))
        child.sign_out()

    def undeferred(self):
        """Among what is offered again: on one of the pages of Today, some day after it was freed."""
        child = self.child
        child.taps("Today")
        for _ in range(12):
            if self.later in offered(child.labels()):
                self.report["deferred_undone"] = True
                return
            if "  Something else" not in child.labels():
                break
            child.taps("Something else")
        self.report.setdefault("deferred_undone", False)
