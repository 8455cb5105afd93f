"""What the teacher decides about one learner, until it stands on the child's screen; its undo, until it is gone."""
import glob
import os
import re
import tomllib

from devices import LOOKS

AGREED = "We draw it first."
TALK_AGAIN = "You talk again on"
SEEN = "With a paper strip, alone."
PICKED = "eacher picked"
OUT = "You are not in 3B now"


class Packs:
    """Skills by their titles, as they begin a line on Today, and their packs."""

    def __init__(self, folder):
        self.skills, self.packs = {}, {}
        for path in glob.glob(folder + "/*/skills.toml"):
            with open(os.path.dirname(path) + "/pack.toml", "rb") as file:
                pack = tomllib.load(file)
            with open(path, "rb") as file:
                for skill in tomllib.load(file)["skill"]:
                    title = skill["title"][:1].upper() + skill["title"][1:]
                    self.skills[title] = skill["id"]
                    self.packs[title] = (pack["id"], pack["version"])


def offered(seen):
    return re.findall(r"^button   (?:Start this one|Choose): (.+?)(?: \[|$)", seen, re.M)


class Decisions:
    """All of them about `child`, who is placed: what is picked is offered then."""

    def __init__(self, child, teacher, packs, decided):
        self.child = child
        self.teacher = teacher
        self.packs = packs
        self.decided = decided

    def say(self, name, line, back=False):
        self.decided.told(name, line, back)
        self.teacher.say(line)

    def about(self, name, verb, words="", back=False):
        self.say(name, f"{verb} {self.child.nickname}{words}", back)

    # ---- the pages on which it is seen
    def until_today(self, holds, what):
        """Today is made anew each time it is opened; nothing is practised meanwhile."""
        def anew(_):
            self.child.taps("My class", "Today")
            return holds(self.child.labels())
        self.child.taps("Today")
        self.child.until(anew, what)
        return self.child.labels()

    def on_my_class(self, holds, what):
        self.child.taps("Today", "My class")
        self.hear_now()
        return self.child.until(holds, what)

    def hear_now(self):
        """On My class: the teacher's computer is asked at once, by who is in its class or asks to be."""
        seen = self.child.labels()
        self.child.taps(*[way for way in LOOKS if "  " + way in seen])

    def hear(self):
        """All that the teacher said is here, and all from here is there."""
        self.child.taps("Today", "My class")
        self.hear_now()
        self.child.all_shared()

    def before(self, page, *names):
        self.child.taps(page)
        for name in names:
            self.decided.see(name, "before", self.child)

    def see(self, name, when, look):
        return self.decided.see(name, when, self.child, look)

    # ---- pins, what was seen, what was agreed
    def decide(self):
        child = self.child
        child.sign_in()
        titles = [title for title in offered(child.labels()) if title in self.packs.skills]
        self.put_off(titles[-1])
        self.saw = self.contest()
        self.picked = min(child.skills - {self.saw, *(self.packs.skills[title] for title in titles)})
        self.before("Today", "pinned")
        self.before("My class", "agreed", "observed")
        self.about("pinned", "pin", " " + self.picked)
        self.about("observed", "saw", f" {self.saw} / {SEEN}")
        self.about("agreed", "agreed", " 7 / " + AGREED)
        self.see("agreed", "after", lambda: self.on_my_class(
            lambda seen: AGREED in seen and TALK_AGAIN in seen, "does not see what was agreed, or the next day"))
        self.see("observed", "after",
                 lambda: self.on_my_class(lambda seen: SEEN in seen, "does not see what was seen"))
        child.all_shared()
        self.see("pinned", "after",
                 lambda: self.until_today(lambda seen: PICKED in seen, "is not offered what was picked"))
        child.sign_out()

    def put_off(self, title):
        """One of those that Today offers, and back; no practice in between changes what is offered."""
        def offers(yes):
            return lambda: self.until_today(lambda seen: (title in offered(seen)) == yes, f"{title} offered: {not yes}")
        skill = " " + self.packs.skills[title]
        self.see("deferred", "before", offers(True))
        self.about("deferred", "defer", skill)
        self.hear()
        self.see("deferred", "after", offers(False))
        self.about("deferred", "free", skill, back=True)
        self.hear()
        self.see("deferred", "undone", offers(True))

    def contest(self):
        """The plant that My learning shows first is not right, says the child; the teacher's page has it."""
        child = self.child
        child.taps("My learning")
        title = next(one for one in re.findall(r"^heading  (.+)$", child.labels(), re.M) if one in self.packs.skills)
        child.taps("I don’t think that is right", "Yes")
        self.hear()
        self.teacher.open_screens()
        self.teacher.say("tap Learners")
        self.teacher.say("tap " + child.name)
        self.decided.also("observed", "before", "“I don’t think that is right”" in self.teacher.say("labels"))
        self.teacher.say("shot " + os.path.join(self.decided.pictures, "teacher-contested"))
        return self.packs.skills[title]

    def undo(self):
        child = self.child
        child.sign_in()
        self.about("pinned", "free", " " + self.picked, back=True)
        self.about("observed", "unsaw", " " + self.saw, back=True)
        self.about("agreed", "disagreed", back=True)
        self.see("agreed", "undone", lambda: self.on_my_class(
            lambda seen: AGREED not in seen and TALK_AGAIN not in seen, "still sees what was agreed"))
        self.see("observed", "undone",
                 lambda: self.on_my_class(lambda seen: SEEN not in seen, "still sees what was seen"))
        child.all_shared()
        self.see("pinned", "undone",
                 lambda: self.until_today(lambda seen: PICKED not in seen, "still has what was picked"))
        child.sign_out()

    # ---- a forgotten secret
    def forget(self):
        """At the door, with nobody signed in."""
        child = self.child

        def asked():
            return child.until(lambda seen: "has it." in seen and self.teacher.count("forgot") > 0,
                               "does not ask at the teacher's")

        def hears(words):
            return lambda: child.until(lambda seen: words in seen, f"does not hear: {words}")
        child.taps(child.nickname, "I forgot my numbers")
        child.until(lambda seen: "  Ask my teacher" in seen, "cannot ask")
        child.taps("Ask my teacher")
        self.see("secret_refused", "before", asked)
        self.about("secret_refused", "refuse")
        self.see("secret_refused", "after", hears("Please talk to your teacher"))
        child.taps("Ask again")
        self.see("secret_unlocked", "before", asked)
        self.about("secret_unlocked", "unlock")
        self.decided.told("secret_refused", f"unlock {child.nickname}", back=True)  # once they asked again
        self.see("secret_unlocked", "after", hears("You can try again"))
        self.see("secret_refused", "undone", hears("You can try again"))
        child.taps("I can’t remember")
        self.see("secret_reset", "before", asked)
        self.about("secret_reset", "reset")
        self.see("secret_reset", "after", hears("Your teacher said yes"))
        child.taps("Choose six numbers")
        child.choose_secret()
        child.until(lambda seen: "Your notebook is open again" in seen, "has no notebook")
        child.taps("Go on", "My data", "See every message")
        self.see("secret_reset", "in_the_list", lambda: child.until(
            lambda seen: "Opened with my teacher’s help" in seen, "has no line of it", turns=1))
        self.decided.also("secret_reset", "after", self.decided.of("secret_reset")["held"]["in_the_list"])
        child.sign_out()

    # ---- who comes from another computer
    def arrive(self):
        """At the other computer, which was just brought into the class; the notebook is packed at the teacher's."""
        there = self.child

        def announces():
            there.until(lambda seen: "What is your name there?" in seen, "is not asked for a name")
            there.say("type " + there.nickname)
            there.taps("Next")
            there.until(lambda _: self.teacher.count("newcomers") > 0, "is not announced")
            return there.labels()

        def hears(words):
            return lambda: there.until(lambda seen: words in seen, f"does not hear: {words}")
        self.see("turned_away", "before", announces)
        self.about("turned_away", "turn-away")
        self.see("turned_away", "after", hears("Please talk to your teacher"))
        there.taps("Ask again")
        self.see("moved", "before", announces)
        self.about("moved", "move")
        self.decided.told("turned_away", f"move {there.nickname}", back=True)  # once they asked again
        self.see("moved", "after", hears("Your things are here"))
        self.see("turned_away", "undone", hears("Your things are here"))

    def left_behind(self):
        """The old computer says so, too."""
        self.see("moved", "old_computer", lambda: self.on_my_class(lambda seen: "You moved" in seen, "is not told"))
        self.decided.also("moved", "after", self.decided.of("moved")["held"]["old_computer"])

    # ---- who leaves
    def take_out(self):
        """By the line of the class; then they join again, under the name that is free again."""
        child = self.child
        child.sign_in()
        self.before("My class", "taken_out")
        self.about("taken_out", "remove")
        there = self.teacher.learners()
        self.see("taken_out", "after", lambda: self.on_my_class(lambda seen: OUT in seen, "is not told of it"))
        self.decided.also("taken_out", "after",
                          child.nickname not in there and there["-"]["skills"] == there["-"]["asked"] == 0)
        child.taps("Ask to join again")
        child.asked = 0
        child.ask_to_join()
        child.be_approved(child.name)
        child.sign_out()

    def hear_of_new_year(self):
        self.see("new_year", "after", lambda: self.on_my_class(lambda seen: OUT in seen, "is not told of it"))
        self.child.sign_out()

    def lose_computer(self):
        """Who stays in the new year; then their computer is lost."""
        child = self.child
        child.sign_in()
        self.before("My class", "lost")
        self.decided.also("new_year", "after", "You are in the class of" in child.labels())
        self.about("lost", "revoke")
        self.see("lost", "after",
                 lambda: self.on_my_class(lambda seen: "does not know this one" in seen, "is still known"))
