"""What the teacher sets for the whole class, until a child goes by it; set back, until they do not.

All of it in one evening, or before a school day, so that nobody else practises by it.
"""
import time

from decisions import Decisions, offered
from devices import REST, NotHeld

CLOSED = "This notebook stays closed for now"
OWN_PRACTICE_MIN = 10.5  # between the class's ten minutes to a rest and the usual fifteen
A_DAY = 30  # minutes; three times the above is more


class ClassRules(Decisions):
    # ---- minutes and packs
    def evening(self, day):
        """One who is placed hears each, and goes by it."""
        child = self.child
        child.sign_in()
        self.rests(day)
        self.days_end()
        self.packs_left_out()
        child.taps("My class")
        child.all_shared()
        child.sign_out()

    def set(self, name, line, back=False):
        """Said, and heard on My class."""
        self.say(name, line, back)
        self.hear()

    def rests(self, day):
        def practises(rest):
            self.child.taps("Today", "Start this one")
            self.child.practise_for(day, OWN_PRACTICE_MIN)
            return self.child.until(lambda seen: (REST in seen) == rest, "has another rest than was set", turns=2)

        def ends():
            self.child.end_practice()
            self.child.sign_in()
        self.see("rest", "before", lambda: practises(False))
        ends()
        self.set("rest", "minutes 0 10")
        self.see("rest", "after", lambda: practises(True))
        ends()
        self.set("rest", "minutes 0 0", back=True)
        self.see("rest", "undone", lambda: practises(False))
        ends()

    def days_end(self):
        """Whether practice can be begun, however the page says it; then Today is shown."""
        child = self.child

        def begins(yes):
            child.taps("Today")
            if "Start this one" in child.labels():
                child.taps("Start this one")
            seen = child.labels()
            begun = child.say("question").strip() != "question none" and "  Check" in seen
            if begun:
                child.end_practice()
                child.sign_in()
            return child.until(lambda _: begun == yes, f"practice began: {begun}", turns=1)
        self.see("minutes", "before", lambda: begins(True))
        self.set("minutes", f"minutes {A_DAY} 0")
        self.see("minutes", "after", lambda: begins(False))
        self.set("minutes", "minutes 0 0", back=True)
        self.see("minutes", "undone", lambda: begins(True))

    def packs_left_out(self):
        child = self.child
        child.taps("Today")
        pack, version = next(self.packs.packs[title] for title in offered(child.labels()) if title in self.packs.packs)

        def offers(yes):
            def of_it(seen):
                return any(self.packs.packs.get(title, ("",))[0] == pack for title in offered(seen))
            return lambda: self.until_today(lambda seen: of_it(seen) == yes, f"{pack} offered: {not yes}")
        for name, from_version in (("pack", 0), ("version", version + 1)):
            self.see(name, "before", offers(True))
            self.set(name, f"pack {pack} {from_version}")
            self.see(name, "after", offers(False))
            self.set(name, "pack " + pack, back=True)
            self.see(name, "undone", offers(True))

    # ---- the lock
    def lock(self, start_at, here, away):
        """`start_at` starts the child's computer at one of these places: `here` it reaches the teacher's."""
        child = self.child

        def opens():
            child.taps(child.nickname)
            child.until(lambda seen: CLOSED not in seen, "finds their notebook closed", turns=60)
            child.say("type " + child.secret)
            return child.labels()

        def stays_closed():
            child.taps(child.nickname)
            return child.until(lambda seen: CLOSED in seen, "finds their notebook open", turns=2)

        def hears(on):
            """At the door, where a computer asks; My data then says whether the class locks the notebook."""
            for _ in range(10):
                for _ in range(20):
                    child.say("clock +1s")
                    time.sleep(0.02)  # another program has to answer
                opens()
                child.taps("My data")
                heard = ("my class locks my notebook" in child.labels()) == on
                child.sign_out()
                if heard:
                    return
            raise NotHeld(f"{child.nickname}: does not hear of the lock: {on}")
        self.see("lock", "before", opens)
        child.sign_out()
        self.say("lock", "lock on")
        start_at(here)
        hears(True)
        start_at(away)
        self.see("lock", "after", stays_closed)
        self.say("lock", "lock off", back=True)
        start_at(here)
        hears(False)
        start_at(away)
        self.see("lock", "undone", opens)
        child.sign_out()
        start_at(here)
