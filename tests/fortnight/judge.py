"""The teacher's board, each school day's end, against what is true of the pupils behind the devices.

The truth is that of `pipit-bench flags` (docs/engine/simulation.md): by the log of all answers, and by hidden ability.
Invariant: nothing the devices or the teacher's program say enters it.
"""


class Judge:
    def __init__(self, pupils):
        self.pupils = pupils
        self.counts = {flag: {"rows": 0, "true": 0, "able": 0, "due": 0, "seen": 0} for flag in ("stuck", "ready")}
        self.days = []

    def hold(self, day, rows, children):
        wrong = []
        for flag, count in self.counts.items():
            shown = {row[1]: row[2] for row in rows if row[0] == flag}
            for child in children:
                truth = self.pupils.truth(child.who, day)[flag]
                row = shown.get(child.name)
                count["due"] += bool(truth)
                if row is None:
                    if truth:
                        wrong.append(f"{child.name} is {flag} in {', '.join(truth)} and is not on the board")
                    continue
                count["rows"] += 1
                count["true"] += row in truth
                count["seen"] += row in truth
                count["able"] += row in truth and truth[row] == (flag == "ready")
                if row not in truth:
                    wrong.append(f"{child.name} is {flag} in {row} on the board, and not in truth")
        self.days.append({"day": day + 1, "rows": [" ".join(row) for row in rows], "wrong": wrong})

    def verdict(self):
        out = {}
        for flag, count in self.counts.items():
            def share(of, by):
                return round(of / by, 3) if by else None
            out[flag] = {"rows": count["rows"], "learner_days_due": count["due"],
                         "precision": share(count["true"], count["rows"]),
                         "recall": share(count["seen"], count["due"]),
                         "precision_by_log_and_ability": share(count["able"], count["rows"])}
        return out
