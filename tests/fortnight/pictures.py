"""Pictures of both sides, drawn by the real screens without a display, and one page that shows them all."""
import html
import os
import re
import shutil

CAPTIONS = {
    "child-today": "A child’s Today, with what the teacher picked",
    "child-my-class": "What the teacher said, at the child’s",
    "child-my-class-after": "The same after the teacher took it back",
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
    teacher.say("look 1366x768")
    teacher.say("type seven quiet herons")
    teacher.say("tap Open")
    shot("board")
    tiles = re.findall(r"^tile     (.+?)(?: \[.*\])?$", teacher.say("labels"), re.M)
    groups = [tile for tile in tiles if " and " in tile.split(".")[0]]
    learners = [tile for name in names for tile in tiles if tile.startswith(name + ": ")]
    for name, found in (("group", groups), ("learner", learners)):
        if found:
            teacher.say("tap " + found[0])
            shot(name)
            teacher.say("tap Board")


def sheet(out, summary):
    folder = os.path.join(out, "pictures")
    figures = "".join(
        f"<figure><img src='pictures/{name}.png'><figcaption>{html.escape(words)}</figcaption></figure>"
        for name, words in CAPTIONS.items() if os.path.exists(os.path.join(folder, name + ".png")))
    lines = "".join(f"<li>{html.escape(line)}</li>" for line in summary)
    with open(os.path.join(out, "sheet.html"), "w", encoding="utf-8") as page:
        page.write("<!doctype html><meta charset='utf-8'><title>A class through a fortnight</title><style>"
                   "body{font:16px sans-serif;margin:24px;max-width:1400px}figure{display:inline-block;margin:8px;"
                   "width:660px;vertical-align:top}img{width:100%;border:1px solid #ccc}</style>"
                   f"<h1>A class through a fortnight</h1><ul>{lines}</ul>{figures}")
