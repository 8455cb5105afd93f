// See room_for_words.hpp.
#include "tests/ui/screens/room_for_words.hpp"

#include <algorithm>

namespace pipit::test {

using ui::DrawnLine;
using ui::Label;
using ui::Rect;

namespace {

bool inside(const Rect& a, const Rect& b) {
    return common(a, b) == a;
}

std::string quoted(const std::string& words) {
    return '"' + words + '"';
}

// The control a line begins in, if any.
const Label* control_around(const Shown& shown, const Rect& ink) {
    for (const Label& label : shown.labels) {
        const bool holds = common(label.rect, label.clip).contains(ink.x + 1, ink.centre_y());
        if (label.focusable && holds) return &label;
    }
    return nullptr;
}

// A column that scrolls by a button holds more than is seen.
bool scrolls(const Shown& shown) {
    for (const Label& label : shown.labels) {
        for (const char* words : {"More below", "Picture below", "Back to the top"}) {
            if (label.label == say(words)) return true;
        }
    }
    return false;
}

// What of it can be tapped.
Rect reach_of(const Shown& shown, const Label& label) {
    return common(common(label.rect, label.clip), shown.window());
}

}  // namespace

std::vector<std::string> problems_of_targets(const Shown& shown) {
    std::vector<std::string> out;
    const bool column = scrolls(shown);
    std::vector<const Label*> targets;
    for (const Label& label : shown.labels) {
        const std::string name = '"' + label.label + '"';
        if (label.label.empty())
            out.push_back("a " + std::string(role_name(label.role)) + " has no name");
        if (!label.focusable) continue;
        targets.push_back(&label);
        // A small window has no centimetre for three kinds of things: a key of the letters, thirty
        // of which share it; a box of a fraction, beside which the pad does the same; a part of a
        // goal's sentence, which the picks below it fill. On a display denser than 147 dots an inch
        // some things are less than a centimetre in wide windows, too, and never under 58 pixels.
        const bool wide = shown.look.wide();
        const bool part = label.role == ui::Role::chip && shown.name.compare(0, 5, "goal-") == 0 &&
                          label.label.find(": ") != std::string::npos;
        const bool many = part || label.role == ui::Role::key || label.role == ui::Role::note;
        const int touch = shown.look.min_touch();
        const int least = wide ? std::min(touch, 58) : many ? 44 : std::min(touch, 52);
        if (label.rect.w < least || label.rect.h < least)
            out.push_back(name + " is too small: " + std::to_string(label.rect.w) + " by " +
                          std::to_string(label.rect.h));
        const bool within =
            label.rect.x >= label.clip.x && label.rect.right() <= label.clip.right();
        if (!within) out.push_back(name + " leaves its place sideways");
        // Comes by "More below", in a view that shows a line at least.
        const bool moves =
            column && label.clip.h < shown.look.height && label.clip.h >= shown.look.control();
        if (!moves && !inside(label.rect, reach_of(shown, label)))
            out.push_back(name + " cannot all be reached");
    }
    for (std::size_t i = 0; i < targets.size(); ++i) {
        for (std::size_t j = i + 1; j < targets.size(); ++j) {
            const Label& a = *targets[i];
            const Label& b = *targets[j];
            // In one column wherever they are; else what of them is in sight.
            const Rect both = a.clip == b.clip ? common(a.rect, b.rect)
                                               : common(reach_of(shown, a), reach_of(shown, b));
            if (!both.empty())
                out.push_back('"' + a.label + "\" and \"" + b.label + "\" lie over one another");
        }
    }
    return out;
}

std::vector<std::string> problems_of_words(const Shown& shown) {
    std::vector<std::string> out;
    std::vector<const DrawnLine*> seen;
    for (const DrawnLine& line : shown.words) {
        const bool clipped = line.clip.w < shown.look.width || line.clip.h < shown.look.height;
        if (common(line.ink, line.clip).empty() && clipped) continue;  // scrolled away
        seen.push_back(&line);
        if (line.cut) out.push_back("words after " + quoted(line.words) + " are left out");
        if (line.split) out.push_back("a word of " + quoted(line.words) + " is broken");
        Rect ink = line.ink;
        if (clipped) ink = common(ink, line.clip);
        if (!inside(ink, shown.window())) out.push_back(quoted(line.words) + " leaves the window");
        // Clipping cuts lines above and below a scrolled column, never the ends of a line.
        const bool sideways = line.ink.x < line.clip.x || line.ink.right() > line.clip.right();
        if (clipped && sideways && line.ink.w > 0)
            out.push_back(quoted(line.words) + " is cut at its end");
        const Label* around = control_around(shown, ink);
        if (around != nullptr && !inside(ink, around->rect.inset(-2)))
            out.push_back(quoted(line.words) + " leaves " + quoted(around->label));
    }
    for (std::size_t i = 0; i < seen.size(); ++i) {
        for (std::size_t j = i + 1; j < seen.size(); ++j) {
            const Rect both =
                common(common(seen[i]->ink, seen[i]->clip), common(seen[j]->ink, seen[j]->clip));
            // Where lines stand close an accent may come near a g: a few pixels are no overlap.
            if (both.w <= 2 || both.h <= std::max(3, seen[i]->px / 5)) continue;
            out.push_back(quoted(seen[i]->words) + " and " + quoted(seen[j]->words) +
                          " lie over one another");
        }
    }
    return out;
}

}  // namespace pipit::test
