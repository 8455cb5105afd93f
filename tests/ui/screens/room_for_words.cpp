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

}  // namespace

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
