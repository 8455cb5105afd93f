"""Pictures of both sides, drawn by the real screens without a display, and one page that shows them all."""
import html
import os
import re
import shutil

CAPTIONS = {
    "teacher-contested": "A learner’s page, with the plant that they contest",
    "child-my-data": "My data: what the teacher sees, and what has left",
    "teacher-board": "The teacher’s board at the end",
    "teacher-group": "A group that waits on the same",
    "teacher-learner": "A learner",
}


def child_shot(child, folder, name):
    child.say("shot " + name)
    shutil.copy(os.path.join(child.shots, name + ".png"), os.path.join(folder, f"child-{name}.png"))


def teacher_pictures(teacher, folder, names):
    """The board, a learner's page, and a group where one stands on the board."""
    def shot(name):
        teacher.say("shot " + os.path.join(folder, "teacher-" + name))
    teacher.open_screens()
    shot("board")
    tiles = re.findall(r"^tile     (.+?)(?: \[.*\])?$", teacher.say("labels"), re.M)
    groups = [tile for tile in tiles if " and " in tile.split(".")[0]]
    learners = [tile for name in names for tile in tiles if tile.startswith(name + ": ")]
    for name, found in (("group", groups), ("learner", learners)):
        if found:
            teacher.say("tap " + found[0])
            shot(name)
            teacher.say("tap Board")


def figure(name, words):
    return f"<figure><img src='pictures/{name}'><figcaption>{html.escape(words)}</figcaption></figure>"


def decision(one):
    """What the teacher said, the child's screen before and after, and after it was taken back."""
    said = "; ".join(one["teacher"])
    back = one.get("no_undo") and "No undo: " + one["no_undo"] or "Taken back: " + "; ".join(one["teacher_takes_back"])
    shown = "".join(figure(name, when.replace("_", " ")) for when, name in one["pictures"].items())
    return f"<h2>{html.escape(one['what'])}</h2><p>{html.escape(said)}<br>{html.escape(back)}</p>{shown}"


def sheet(out, summary, decisions):
    folder = os.path.join(out, "pictures")
    figures = "".join(figure(name + ".png", words) for name, words in CAPTIONS.items()
                      if os.path.exists(os.path.join(folder, name + ".png")))
    figures += "".join(decision(one) for one in decisions.values())
    lines = "".join(f"<li>{html.escape(line)}</li>" for line in summary)
    with open(os.path.join(out, "sheet.html"), "w", encoding="utf-8") as page:
        page.write("<!doctype html><meta charset='utf-8'><title>A class through a fortnight</title><style>"
                   "body{font:16px sans-serif;margin:24px;max-width:1400px}figure{display:inline-block;margin:8px;"
                   "width:440px;vertical-align:top}img{width:100%;border:1px solid #ccc}</style>"
                   f"<h1>A class through a fortnight</h1><ul>{lines}</ul>{figures}")
