// See item_page.hpp. The same parts as ui/screens/practice.cpp, at the same places.
#include "ui/sheet/item_page.hpp"

#include "ui/kit/words.hpp"

namespace pipit::sheet {

using namespace ui;

void ItemPage::draw(Frame& frame) {
    const PracticePlaces places = practice_places(frame.look, frame.page, false);
    draw_band(frame);
    frame.canvas.card(places.card);
    card_.draw(frame, places.inside, item_, {});
    frame.ui.reading_order(30);
    draw_foot(frame, places.foot);
    pad_.draw(frame, places.column, item_, false);
}

void ItemPage::draw_band(Frame& frame) const {
    frame.canvas.band(frame.look.band());
    // Large enough to be read on the contact sheet.
    TextStyle name = style(frame.look, Type::body, frame.look.palette().ink, true);
    name.px = frame.look.wide() ? 38 : 30;
    name.max_lines = 1;
    const std::string words = item_.ref.skill.value + ", level " + std::to_string(item_.ref.level) +
                              ", seed " + std::to_string(item_.ref.seed);
    frame.ui.text_middle({frame.page.x + 20, 0, frame.page.w - 40, frame.look.band()},
                         literal(words), name, Role::heading);
}

void ItemPage::draw_foot(Frame& frame, Rect foot) const {
    const bool full = frame.look.wide() && !frame.look.big();
    const int gap = frame.look.wide() ? 14 : 8;
    const std::string_view hint = full ? _("Give me a hint") : _("Hint");
    const Opts with_hint{.icon = "hint", .enabled = !item_.hints.empty()};
    frame.ui.plain_button(foot.cut_left(frame.ui.button_size(hint, with_hint).w, gap), hint,
                          with_hint);
    if (item_.paper.empty()) return;
    const std::string_view paper = full ? _("Show on paper") : _("Paper");
    const Opts with_paper{.icon = "paper"};
    frame.ui.plain_button(foot.cut_left(frame.ui.button_size(paper, with_paper).w), paper,
                          with_paper);
}

}  // namespace pipit::sheet
