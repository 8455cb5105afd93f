"""What the teacher decided, and what stood on the child's screen before it, after it and after its undo.

Invariant: a decision arrived, or was undone, only where the child's own screen said so within devices.Child.until; what
has no undo by nature says why.
"""
import os
import shutil

from devices import NotHeld

# Name: (what it is, why nothing undoes it; None: it has an undo).
DECISIONS = {
    "pinned": ("A plant is picked", None),
    "deferred": ("A plant is left for later", None),
    "observed": ("A plant that the child contests is answered: seen by the teacher, with a note", None),
    "agreed": ("What both agreed on, and when they talk again", None),
    "rest": ("Minutes to a rest", None),
    "minutes": ("Minutes of a day", None),
    "pack": ("A pack is not practised", None),
    "version": ("A pack is practised from a version on that is not here", None),
    "lock": ("The class is locked; this computer is where the teacher is not", None),
    "secret_refused": ("Who forgot their secret is told no", None),
    "secret_unlocked": ("Who forgot their secret may try again", "a try is theirs; who cannot remember asks again"),
    "secret_reset": ("Who forgot their secret chooses another",
                     "the old one is gone with the yes; the list of what left says that the teacher helped"),
    "turned_away": ("Who comes from another computer is told not yet", None),
    "moved": ("Who comes from another computer is let in", "all of it is there; the way back is to move once more"),
    "taken_out": ("A learner is taken out of the class, and what is known of them erased",
                  "what is erased is gone; the child may ask to join again, and shares again"),
    "new_year": ("A new school year, for who leaves", "what is erased is gone; the child may ask to join again"),
    "lost": ("A computer is lost", "for good; a computer that is found is brought in again by a new code"),
}
# What a teacher says that goes to no computer.
NOT_TOLD = {"helped": "a question was seen to: the child hears it from the teacher",
            "a worked question was looked at": "what a child shows is answered by a talk"}


class Decided:
    """Asked by one thread at a time for one name."""

    def __init__(self, pictures):
        self.pictures = pictures
        self.all = {}

    def of(self, name):
        return self.all.setdefault(name, {"said": [], "taken_back": [], "held": {}, "seen": {}, "pictures": {}})

    def told(self, name, line, back=False):
        """This line was said to the teacher's program."""
        self.of(name)["taken_back" if back else "said"].append(line)

    def see(self, name, when, child, look=None):
        """The screen "before", "after" or "undone". `look` waits for it and returns its labels."""
        one = self.of(name)
        try:
            seen = look() if look else child.labels()
            one["held"].setdefault(when, True)
        except NotHeld as not_held:
            print(not_held, flush=True)
            seen = child.labels()
            one["held"][when] = False
        one["seen"][when] = [" ".join(line.split()) for line in seen.splitlines()]
        picture = f"{name}-{when}"
        child.say("shot " + picture)
        shutil.copy(os.path.join(child.shots, picture + ".png"), os.path.join(self.pictures, picture + ".png"))
        one["pictures"][when] = picture + ".png"
        return one["held"][when]

    def also(self, name, when, holds):
        """One more thing that has to be true of it."""
        self.of(name)["held"][when] = self.of(name)["held"].get(when, True) and bool(holds)

    def report(self, wanted):
        """By name: what was said, whether it arrived and was undone, and the words that came and went on the screen."""
        return {name: self.one(name) for name in DECISIONS if name in wanted}

    def one(self, name):
        what, for_good = DECISIONS[name]
        one = self.of(name)
        seen = one["seen"]

        def only(when, other):
            return [line for line in seen.get(when, []) if line not in seen.get(other, [])]
        arrived = one["held"].get("after", False) and one["held"].get("before", True)
        out = {"what": what, "teacher": one["said"], "arrived": arrived}
        if for_good:
            out["no_undo"] = for_good
        else:
            out |= {"teacher_takes_back": one["taken_back"], "undone": one["held"].get("undone", False)}
        out["words"] = {"before": only("before", "after"), "after": only("after", "before"),
                        **({} if for_good else {"undone": only("undone", "after")})}
        return out | {"pictures": one["pictures"]}


def not_as_decided(report):
    """Of such a report: each decision that is not on the child's screen, or not gone from it again."""
    for name, one in report.items():
        if not one["arrived"]:
            yield f"did not arrive: {name}"
        if not one.get("undone", "no_undo" in one):
            yield f"was not undone: {name}"
