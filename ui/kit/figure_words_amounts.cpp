// Figures of lengths, amounts and chances in words. See figure_telling.hpp.
#include "ui/kit/figure_telling.hpp"
#include "ui/kit/words.hpp"

namespace pipit::ui {

namespace {

void say_title(Telling& out, const std::string& title) {
    if (!title.empty()) out.say(fill(_("Its title: %1."), {label_words(title)}));
}

/// A tick as the eye finds it: "2 small marks past 7".
std::string mark_words(const engine::Ruler& f, int tick) {
    const std::string unit = whole(tick / f.parts);
    if (tick % f.parts == 0) return fill(_("at %1"), {unit});
    return fill(count("one small mark past %2", "%1 small marks past %2", tick % f.parts),
                {"", unit});
}

std::string labels_told(const std::vector<std::string>& labels) {
    std::vector<std::string> out;
    for (const std::string& label : labels) {
        out.push_back(label_words(label));
    }
    return joined(out);
}

std::string picture_taps(int halves) {
    if (halves == 0) return _("empty");
    if (halves == 1) return _("half a picture");
    return halves % 2 == 0 ? taps(halves / 2) : fill(_("%1, half a picture"), {taps(halves / 2)});
}

}  // namespace

std::string told(const engine::Ruler& f) {
    Telling out;
    if (!f.numbers) {
        out.say(_("A row of equal units without numbers."));
        out.say(_("Something lies along it."));
        if (f.from > 0) out.say(fill(_("Small parts before it: %1."), {taps(f.from)}));
        return out.say(fill(_("Small parts along it: %1."), {taps(f.to - f.from)})).words();
    }
    out.say(f.unit.empty() ? _("A ruler.") : fill(_("A ruler, in %1."), {label_words(f.unit)}));
    if (f.parts > 1) out.say(fill(_("Each unit has %1 equal parts."), {whole(f.parts)}));
    out.say(_("Something lies along it."));
    out.say(fill(_("Its left end is %1."), {mark_words(f, f.from)}));
    return out.say(fill(_("Its right end is %1."), {mark_words(f, f.to)})).words();
}

std::string told(const engine::ObjectGroups& f) {
    Telling out;
    out.say(_("Groups of things."));
    for (std::size_t i = 0; i < f.groups.size(); ++i) {
        const auto& group = f.groups[i];
        const std::string name = group.label.empty()
                                     ? fill(_("Group %1"), {whole(static_cast<int>(i) + 1)})
                                     : label_words(group.label);
        const std::string things = group.count == 0 ? _("empty") : taps(group.count);
        out.say(fill(_("%1: %2."), {name, things}));
    }
    return out.words();
}

std::string told(const engine::PicturePlot& f) {
    Telling out;
    out.say(_("A plot of pictures."));
    say_title(out, f.title);
    out.say(fill(_("Each picture stands for %1."), {whole(f.each)}));
    for (const auto& row : f.rows) {
        out.say(fill(_("Row %1: %2."), {label_words(row.label), picture_taps(row.halves)}));
    }
    return out.words();
}

std::string told(const engine::BoxPlot& f) {
    Telling out;
    out.say(_("A box plot."));
    say_title(out, f.title);
    out.say(line_words(f.axis));
    for (const auto& plot : f.plots) {
        if (!plot.label.empty()) out.say(fill(_("Box %1."), {label_words(plot.label)}));
        const auto at = [&](std::size_t i) { return number(plot.five.at(i), f.axis.decimals); };
        out.say(fill(_("Its lines reach from %1 to %2."), {at(0), at(4)}));
        out.say(fill(_("The box reaches from %1 to %2."), {at(1), at(3)}));
        out.say(fill(_("The line in the box stands at %1."), {at(2)}));
    }
    return out.words();
}

std::string told(const engine::Spinner& f) {
    Telling out;
    out.say(_("A spinner with an arrow."));
    for (const engine::FractionPart& part : f.parts) {
        const std::string name =
            part.label.empty() ? fill_word(part.fill) : label_words(part.label);
        out.say(fill(_("%1 of it: %2."), {number(part.size, -1), name}));
    }
    return out.words();
}

std::string told(const engine::Balance& f) {
    using Tilt = engine::Balance::Tilt;
    Telling out;
    out.say(_("A balance."));
    out.say(f.tilt == Tilt::level  ? _("Its pans are level.")
            : f.tilt == Tilt::left ? _("Its left pan is lower.")
                                   : _("Its right pan is lower."));
    out.say(fill(_("On the left pan: %1."), {labels_told(f.left)}));
    return out.say(fill(_("On the right pan: %1."), {labels_told(f.right)})).words();
}

std::string told(const engine::DoubleNumberLine& f) {
    Telling out;
    out.say(_("Two number lines, one above the other, with the same steps."));
    out.say(
        fill(_("The upper one, %1: %2."), {label_words(f.top.title), labels_told(f.top.labels)}));
    return out
        .say(fill(_("The lower one, %1: %2."),
                  {label_words(f.bottom.title), labels_told(f.bottom.labels)}))
        .words();
}

}  // namespace pipit::ui
