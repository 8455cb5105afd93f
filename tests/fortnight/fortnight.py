"""A class of real processes through a simulated fortnight: `./dev demo class --out DIR`.

One teacher and their learners, each pipit with pipit-sync and pipit-student or pipit-teacher, on the loopback of a
machine of their own; some by a USB folder alone. Who the learners are and what they can do is `pipit-bench pupils`.
Leaves DIR/class.json, DIR/pictures and DIR/sheet.html, and fails where anything was lost or doubled, or where what the
teacher decided did not arrive or could not be undone. docs/decisions/0038 says why it lives here.

    fortnight.py --bin DIR --packs DIR --out DIR [--learners 30] [--days 14] [--questions 8] [--seed 1]
"""
import argparse
import collections
import copy
import json
import os
import random
import shutil
import sys
import time
from concurrent.futures import ThreadPoolExecutor

from class_rules import ClassRules
from decided import DECISIONS, NOT_TOLD, Decided, not_as_decided
from decisions import Packs
from devices import MONDAY, Child, NotHeld, Pupils, Teacher, open_child
from judge import Judge
from pictures import child_shot, sheet, teacher_pictures
from programs import Machine, Program, ProgramEnded

NAMES = ("Ada Ben Cleo Dan Ella Finn Gita Hugo Iris Jon Kira Leo Mia Nils Olga Paul Quin Rosa Sam Tara Uma Vito Wanda "
         "Xavi Yara Zeno Aya Bo Chio Dora").split()
MARKER = "made-by-demo-class"
ABSENT = 0.1


def is_school_day(day):
    return day % 7 < 5


class Plan:
    """Who goes through what, by their number; days from 0, a Monday. A small class has the first of it."""

    def __init__(self, learners, days):
        usb = max(1, learners // 6)
        self.usb = set(range(learners - usb, learners))
        self.goals = set(range(0, learners - usb, 3))
        self.help = {who: {2} if who % 2 else {1, 8} for who in range(0, learners, 3)}
        self.shows = set(range(1, learners, 5))
        school = [day for day in range(days) if is_school_day(day)]
        whole = learners >= 10 and len(school) >= 5

        def by(day):
            """That day, or the last on which there is school, with another one to come."""
            return max(one for one in school[:-1] if one <= day)
        self.offline = {5: range(by(4), school[-1])} if whole else {}
        # With three learners two have the network: who hears the teacher's decisions, and one more.
        two = learners - usb > 1
        self.moved = {6: by(9)} if whole else {1: by(9)} if two else {}
        self.taken_out = {9: by(9)} if whole else {1: by(9)} if two else {}
        self.leaves = 1 if two else None  # of those who do when the year is over, who is looked at
        self.lost = {7: by(3), 8: by(8)} if whole else {}
        self.stolen = {4: by(7)} if whole else {}
        # Nobody is absent where the plan needs them.
        self.needed = {0, *self.offline, *self.moved, *self.lost, *self.stolen, *self.taken_out}

    def decisions(self):
        """The names of those that are made."""
        left_out = {"moved": self.moved, "turned_away": self.moved, "taken_out": self.taken_out,
                    "new_year": self.leaves is not None}
        return {name for name in DECISIONS if left_out.get(name, True)}


class Fortnight:
    def __init__(self, run):
        self.run = run
        self.random = random.Random(run.seed)
        self.plan = Plan(run.learners, run.days)
        self.school = Machine()
        self.machines = [self.school]
        self.programs = []
        self.events = []
        self.began = time.monotonic()
        self.pupils = Pupils(self.kept(Program(
            [run.bin + "/pipit-bench", "pupils", "--learners", str(run.learners), "--seed", str(run.seed), "--packs",
             run.packs], self.log("pupils"))))
        self.teacher = Teacher(self.kept(Program(
            self.school.command([run.bin + "/pipit", "--teacher", "--headless", "--home", self.place("teacher"),
                                 "--clock", MONDAY]), self.log("teacher"))))
        self.children = []
        self.judge = Judge(self.pupils)
        self.refused = []  # stolen devices, whose thief was told no
        self.happened = collections.Counter()
        self.packs = Packs(run.packs)
        self.decided = Decided(self.pictures)

    def place(self, name):
        return os.path.join(self.run.out, "homes", name)

    def log(self, name):
        return os.path.join(self.run.out, "logs", name + ".log")

    def kept(self, program):
        self.programs.append(program)
        return program

    def tell(self, day, words):
        self.events.append({"day": day, "what": words})
        print(f"day {day + 1:2}  {time.monotonic() - self.began:6.1f} s  {words}", flush=True)

    def decisions_about(self, child):
        return ClassRules(child, self.teacher, self.packs, self.decided)

    # ---- the first day
    def new_machine(self):
        self.machines.append(Machine(self.school))
        return self.machines[-1]

    def bring(self, child, home, machine, day):
        """A device for this child, with its program."""
        child.home, child.machine, child.today = home, machine, day
        child.shots = self.place(home) + "-shots"
        child.program = self.kept(open_child(self.run.bin, self.place(home), machine, self.log(home), day))

    def begin(self):
        self.teacher.begin()
        for who in range(self.run.learners):
            name = NAMES[who % len(NAMES)]
            machine = self.new_machine() if who in self.plan.usb else self.school
            child = Child(who, name, self.pupils, self.teacher)
            self.bring(child, name, machine, 0)
            self.children.append(child)
        self.decisions = self.decisions_about(self.children[0])
        self.each(lambda child: child.sign_up(), self.children)
        for child in self.children:
            if child.who in self.plan.usb:
                self.join_by_stick(child)
            else:
                child.join_by_code(child.name)
            child.sign_out()
        self.tell(0, f"{len(self.children)} are in the class, {len(self.plan.usb)} of them by ticket and stick")

    def join_by_stick(self, child):
        child.stick = self.place(child.home + "-stick")
        os.makedirs(child.stick + "/Pipit")
        ticket = self.teacher.say("ticket").split("ticket ")[1].strip()
        child.taps("My class", "Join a class", "I have a ticket")
        child.say("type " + ticket)
        self.walk(child, lambda: child.shows("Join 3B?"))
        child.taps("Ask to join as " + child.nickname)
        self.walk(child, lambda: self.teacher.learners().get(child.nickname, {}).get("standing") == "asking")
        self.teacher.say(f"approve {child.nickname} as {child.name}")
        self.walk(child, lambda: self.settled(child))

    def settled(self, child):
        seen = child.labels()
        return "You are in the class of" in seen and " wait" not in seen and \
            self.teacher.waiting(child.nickname) == 0

    def walk(self, child, holds):
        """The stick is carried to and fro until this holds."""
        for _ in range(20):
            if holds():
                return
            for machine, turn in ((self.school, lambda: self.teacher.say("await members 0")),
                                  (child.machine, lambda: child.say("clock +1s"))):
                machine.put_in(child.stick)
                for _ in range(30):
                    turn()
                    time.sleep(0.02)
                machine.pull_out()
        raise NotHeld(f"{child.nickname}: the stick brings nothing:\n{child.labels()}")

    # ---- the days
    def each(self, do, children):
        with ThreadPoolExecutor(max_workers=8) as several:
            list(several.map(do, children))

    def is_offline(self, child, day):
        return day in self.plan.offline.get(child.who, ())

    def reaches(self, child, day):
        """The school's network."""
        return child.who not in self.plan.usb and not self.is_offline(child, day)

    def spend(self, child, day):
        """A school day of one learner, from the door to the door."""
        child.sign_in(day)
        # Who hears the teacher's decisions is placed on the first day: what was picked is offered after that.
        sessions = 8 if child.who == 0 and day == 0 else 1
        for session in range(sessions):
            if session > 0:
                child.sign_in()
                if "Let’s find where you are" not in child.labels():
                    child.sign_out()
                    break
            if session == 0 and day == 1 and child.who in self.plan.goals:
                child.goal()
            child.practise(day, self.run.questions, show=child.who in self.plan.shows and day % 3 == 1)
            if self.reaches(child, day):
                child.until(lambda seen: "Shared with your teacher today" in seen, "does not share at the end")
            child.count_left()
            child.taps("Finish")
        if day in self.plan.help.get(child.who, ()) and not self.is_offline(child, day):
            child.sign_in()
            child.taps("My class")
            child.ask_for_help()
            if self.reaches(child, day):
                child.all_shared()
            child.sign_out()

    def day(self, day):
        if day > 0:
            self.teacher.say("clock +1d")
        if not is_school_day(day):
            return
        self.incidents(day)
        there = [child for child in self.children
                 if child.who in self.plan.needed or self.random.random() >= ABSENT]
        self.each(lambda child: self.spend(child, day), there)
        if day % 2 == 0:
            for child in there:
                if child.who in self.plan.usb:
                    self.carry_stick(child, day)
        if day == 1:
            self.decisions.decide()
            self.decisions.evening(day)
        if day == 2:
            self.decisions.undo()
        for child in self.children:
            if self.plan.taken_out.get(child.who) == day:
                self.decisions_about(child).take_out()
                self.happened["taken_out_and_back"] += 1
                self.tell(day, f"{child.name} is taken out of the class, and joins again")
        rows = self.teacher.board()
        self.judge.hold(day, rows, self.children)
        self.tell(day, f"{len(there)} practised; on the board " + ", ".join(
            f"{sum(row[0] == what for row in rows)} {what}" for what in ("stuck", "ready", "group", "talk")))

    def carry_stick(self, child, day):
        child.sign_in(day)
        child.taps("My class")
        self.walk(child, lambda: self.settled(child))
        child.sign_out()

    # ---- what happens to devices
    def incidents(self, day):
        if day == 2:
            child, away = self.decisions.child, self.new_machine()
            self.decisions.lock(lambda machine: self.restart(child, machine, day), self.school, away)
            self.decisions.forget()
            self.tell(day, f"The class was locked, and is open; {child.name} forgot their secret, and has another")
        for child in self.children:
            if self.plan.lost.get(child.who) == day:
                self.lose(child, day)
            if self.plan.stolen.get(child.who) == day:
                self.steal(child, day)
            if self.plan.moved.get(child.who) == day:
                self.move(child, day)
            away = self.plan.offline.get(child.who)
            if away and day in (away[0], away[-1] + 1):
                self.take(child, day, away=day == away[0])

    def take(self, child, day, away):
        """To a network where the teacher is not, or back; the device stays the same."""
        self.restart(child, self.new_machine() if away else self.school, day)
        self.happened["taken_away_and_back"] += 1
        self.tell(day, f"{child.name}'s device is {'taken to where the teacher is not' if away else 'back'}")

    def restart(self, child, machine, day):
        child.program.close()
        self.bring(child, child.home, machine, day)

    def anew(self, child, day):
        """Another device for a learner whose own is gone: they begin there, under the name on the roster."""
        self.teacher.say("revoke " + child.nickname)
        self.teacher.say("remove " + child.nickname)
        child.nickname += "2"
        self.bring(child, child.nickname, self.school, day)
        self.pupils.ask(f"anew {child.who}")
        child.forget()
        child.sign_up()
        child.join_by_code(child.name)
        child.sign_out()

    def lose(self, child, day):
        child.program.kill()
        shutil.rmtree(self.place(child.home))
        self.anew(child, day)
        self.happened["lost_devices"] += 1
        self.tell(day, f"{child.name}'s device is lost and revoked; they go on with another")

    def steal(self, child, day):
        thief = copy.copy(child)
        self.anew(child, day)
        thief.sign_in(day)
        thief.taps("My class")
        thief.until(lambda seen: "does not know this" in seen or "You are not in" in seen, "is not refused")
        self.refused.append(thief.nickname)
        thief.program.close()
        self.happened["stolen_devices"] += 1
        self.tell(day, f"{child.name}'s device is stolen; revoked, it is told nothing more")

    def move(self, child, day):
        """As in tests/app/class/moving_test.cpp: the notebook goes along by way of the teacher's computer."""
        child.sign_in(day)
        child.taps("My class", "Take my things to another computer", "Take them along", "Go on")
        child.until(lambda _: self.teacher.count("copies") > 0, "does not pack")
        old = copy.copy(child)
        self.bring(child, child.home + "-next", self.school, day)
        child.taps("I come from another computer", "I have six numbers")
        child.say("type " + self.teacher.code())
        self.decisions_about(child).arrive()
        child.choose_secret_after_moving()
        self.decisions_about(old).left_behind()
        child.left[-2] |= old.say_left()
        old.program.close()
        self.happened["moved"] += 1
        self.tell(day, f"{child.name} moved to another computer with everything")

    # ---- the end
    @property
    def pictures(self):
        return os.path.join(self.run.out, "pictures")

    def share_last(self, child):
        child.sign_in(self.run.days - 1)
        child.taps("My class")
        child.all_shared()
        if child.who == 0:
            child.taps("My data")
            child_shot(child, self.pictures, "my-data")
        child.sign_out()

    def finish(self):
        """Everyone shares what waits; then both ends are counted."""
        self.each(self.share_last, [child for child in self.children if child.who not in self.plan.usb])
        for child in self.children:
            if child.who in self.plan.usb:
                self.carry_stick(child, self.run.days - 1)
        learners = self.teacher.learners()
        lost, doubled = [], []
        for child in self.children:
            at = learners[child.nickname]
            for what, here in (("asked", child.asked), ("skills", len(child.skills))):
                if at[what] != here:
                    (lost if at[what] < here else doubled).append(f"{child.nickname}: {what} {at[what]}, not {here}")
            if child.left[-1]["messages"] != child.left[-1]["arrived"]:
                lost.append(f"{child.nickname}: {child.left[-1]} known to have arrived")
            if at["waiting"]:
                lost.append(f"{child.nickname}: {at['waiting']} from the teacher wait")
        return lost, doubled

    def farewells(self):
        """What has no undo and ends the class: a new school year, and a lost computer of who stays."""
        if self.plan.leaves is not None:
            leaves = self.decisions_about(self.children[self.plan.leaves])
            leaves.child.sign_in()
            leaves.before("My class", "new_year")
            self.decided.told("new_year", self.teacher.new_year(self.children[0].name, len(self.children) - 1))
            leaves.hear_of_new_year()
        self.decisions.lose_computer()

    def report(self):
        lost, doubled = self.finish()
        tally = self.teacher.tally()
        left = collections.Counter()
        for child in self.children:
            left.update(child.sent())
        stuck = [row[1] for row in self.teacher.board() if row[0] == "stuck"]
        teacher_pictures(self.teacher, self.pictures, stuck + [child.name for child in self.children])
        self.farewells()
        plan = self.plan
        return {
            "learners": {"all": len(self.children), "by_usb": len(plan.usb), "refused": self.refused, **self.happened},
            "planned": {"taken_away_and_back": 2 * len(plan.offline), "lost_devices": len(plan.lost),
                        "stolen_devices": len(plan.stolen), "moved": len(plan.moved),
                        "taken_out_and_back": len(plan.taken_out)},
            "envelopes": {"sent_by_learners": left["left"], "of_these_with_a_message": left["messages"],
                          "messages_known_to_have_arrived": left["arrived"],
                          "sent_by_teacher": tally["sent"], "contacts": tally["contacts"],
                          "received": tally["taken"] + tally["repeated"] + tally["aside"] + tally["quarantined"],
                          "applied": tally["taken"], "repeated_and_dropped": tally["repeated"],
                          "aside": tally["aside"], "quarantined": tally["quarantined"],
                          "lost": len(lost), "duplicated": len(doubled)},
            "not_the_same_at_both_ends": lost + doubled,
            "decisions": self.decided.report(plan.decisions()), "goes_to_no_child": NOT_TOLD,
            "board": self.judge.verdict(), "days": self.judge.days, "events": self.events,
            "seconds": round(time.monotonic() - self.began, 1),
            "processor_seconds": round(
                sum(program.processor_s() for program in self.programs) + time.process_time(), 1)}

    def close(self):
        for program in self.programs:
            program.kill()
        for machine in self.machines:
            machine.close()


def fresh_folder(out):
    """Made here, or by an earlier run."""
    if os.path.isdir(out) and os.listdir(out) and not os.path.exists(os.path.join(out, MARKER)):
        sys.exit(f"demo class: {out} was not made by this, and is left alone: name an empty folder")
    shutil.rmtree(out, ignore_errors=True)
    for folder in ("homes", "logs", "pictures"):
        os.makedirs(os.path.join(out, folder))
    with open(os.path.join(out, MARKER), "w", encoding="utf-8") as marker:
        marker.write("Made by ./dev demo class: nobody real is in here.\n")


def failures(report):
    out = list(report["not_the_same_at_both_ends"])
    out += not_as_decided(report["decisions"])
    learners = report["learners"]
    out += [f"did not happen: {what}" for what, times in report["planned"].items() if learners.get(what, 0) != times]
    if len(learners["refused"]) != learners.get("stolen_devices", 0):
        out.append("a stolen device was not refused")
    out += [f"{word}: {report['envelopes'][word]}" for word in ("quarantined",) if report["envelopes"][word]]
    return out


def main():
    arguments = argparse.ArgumentParser(description="A class of real processes through a simulated fortnight.")
    arguments.add_argument("--bin", required=True)
    arguments.add_argument("--packs", required=True)
    arguments.add_argument("--out", required=True)
    arguments.add_argument("--learners", type=int, default=30, choices=range(2, 31), metavar="2..30")
    arguments.add_argument("--days", type=int, default=14, choices=range(3, 15), metavar="3..14")
    arguments.add_argument("--questions", type=int, default=8)
    arguments.add_argument("--seed", type=int, default=1)
    run = arguments.parse_args()
    run.bin, run.packs, run.out = map(os.path.abspath, (run.bin, run.packs, run.out))
    fresh_folder(run.out)
    fortnight = Fortnight(run)
    try:
        fortnight.begin()
        for day in range(run.days):
            fortnight.day(day)
        report = fortnight.report()
    except (NotHeld, ProgramEnded) as failed:
        sys.exit(f"demo class: {failed}")
    finally:
        fortnight.close()
    report["failures"] = failures(report)
    with open(os.path.join(run.out, "class.json"), "w", encoding="utf-8") as file:
        json.dump(report, file, indent=2)
        file.write("\n")
    said = ("learners", "envelopes", "board", "decisions", "failures", "seconds", "processor_seconds")
    told = {word: report[word] for word in said}
    told["decisions"] = {name: [one["arrived"], one.get("undone", "no undo")]
                         for name, one in told["decisions"].items()}
    sheet(run.out, [f"{word}: {json.dumps(words)}" for word, words in told.items()], report["decisions"])
    print(json.dumps(told))
    return 1 if report["failures"] else 0


if __name__ == "__main__":
    sys.exit(main())
