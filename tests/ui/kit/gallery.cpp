// See gallery.hpp. The left column stands where the design's sheet of components has it.
#include "tests/ui/kit/gallery.hpp"

namespace pipit::ui {

void Gallery::controls(Frame& frame, Rect column) {
    Ui& ui = frame.ui;
    const int h = frame.look.control();
    const auto row = [&](const char* what) {
        Rect line = column.cut_top(h + 14);
        ui.text_middle(line.cut_left(frame.look.scaled(104), 0), what,
                       style(frame.look, Type::caption, ui.palette().ink2));
        return line.inset(0, 7);
    };
    ui.heading(column.cut_top(38), "Day", Type::h2);
    Rect line = row("rest");
    if (ui.main_button(line.cut_left(ui.button_size("Check", {.icon = "check"}).w, 14), "Check",
                       {.icon = "check", .first_focus = true})) {
        ++checks;
    }
    ui.plain_button(line.cut_left(ui.button_size("Hint", {.icon = "hint"}).w, 14), "Hint",
                    {.icon = "hint"});
    if (ui.key(line.cut_left(64, 14), "7", false, {.typed = "7"})) ++sevens;
    line = row("disabled");
    if (ui.main_button(line.cut_left(ui.button_size("Keep", {.icon = "check"}).w, 14), "Keep",
                       {.icon = "check", .enabled = false, .why = "Five parts first."}))
        ++disabled_taps;
    ui.plain_button(line.cut_left(ui.button_size("Next hint", {.icon = "hint"}).w, 14), "Next hint",
                    {.icon = "hint", .enabled = false});
    line = row("selected");
    ui.begin_group("spacing");
    ui.chip(line.cut_left(ui.chip_size("Normal", {.selected = true}).w, 14), "Normal",
            {.selected = true});
    ui.chip(line.cut_left(ui.chip_size("Wide").w, 14), "Wide");
    ui.end_group();
    if (ui.toggle(line.cut_left(64), "Share", shared)) shared = !shared;
    line = row("quiet");
    ui.quiet_button(line.cut_left(ui.button_size("I know this", {.icon = "flag"}).w, 14),
                    "I know this", {.icon = "flag"});
    ui.icon_button(line.cut_left(h, 14), "speak", "Read this page", {.clear = true});
    line = row("others");
    ui.plain_button(line.cut_left(ui.button_size("Erase me", {.icon = "trash"}).w, 14), "Erase me",
                    {.icon = "trash", .danger = true});
    line = row("field");
    ui.field(line, "Nickname", name, {.placeholder = "Your nickname", .max_bytes = 24});
    line = row("keys");
    ui.begin_group("pad");
    for (const char* key : {"1", "2", "3"}) {
        if (ui.key(line.cut_left(64, 8), key, false, {.typed = key})) typed += key;
    }
    ui.key(line.cut_left(64, 8), "fraction", true, {.icon = "fraction", .selected = true});
    if (ui.key(line.cut_left(64, 8), "backspace", true,
               {.icon = "backspace", .enabled = false, .shortcut = Key::backspace}))
        ++disabled_taps;
    ui.end_group();
}

void Gallery::states(Frame& frame, Rect column) {
    Ui& ui = frame.ui;
    ui.pill(column.x, column.y, "That is right", State::right, Type::lead);
    column.cut_top(ui.pill_size("That is right", Type::lead).h, 14);
    TextSize pill = ui.pill(column.x, column.y, "Not yet", State::not_yet, Type::lead);
    ui.pill(column.x + pill.w + 14, column.y, "Hint", State::help);
    column.cut_top(pill.h, 14);
    pill = ui.pill(column.x, column.y, "Pinned", State::info, Type::body, "pin");
    ui.pill(column.x + pill.w + 14, column.y, "A gap", State::danger);
    column.cut_top(pill.h, 14);
    const TextStyle caption = style(frame.look, Type::caption);
    column.cut_top(ui.tag({column.x, column.y, column.w, 0},
                          "It has been 5 days. A quick look helps it stay.", caption),
                   14);
    column.cut_top(ui.note({column.x, column.y, column.w, 0},
                           "Look at the pieces. Are they all the same size?", State::help),
                   14);
    Rect well = column.cut_top(80, 14);
    frame.canvas.well(well);
    ui.text(well.inset(16, 14), "**If** I feel like rushing, **then** I will draw the bar.",
            caption);
    frame.canvas.progress(column.cut_top(8, 14), 52);
    ui.text(column, "{1/2} of the garden is beans.\n{1/4} is carrots. {2/6} is **shorter**.",
            style(frame.look, Type::body));
}

void Gallery::cards(Frame& frame, Rect column) {
    Ui& ui = frame.ui;
    Canvas& canvas = frame.canvas;
    Rect card = column.cut_top(250, 16);
    card.cut_top(84);
    canvas.card(card);
    canvas.bird("perch", card.x + 28, card.y + 1, 102);
    int x = card.x + 20;
    for (const char* stage : {"seed", "sprout", "leaf", "bud", "flower"}) {
        const std::string id = std::string("poppy-") + stage;
        canvas.plant(id, x, card.y + 100, 44, id == "poppy-bud" ? 38 : 100);
        x += 66;
    }
    canvas.line_h(card.x + 20, card.y + 100, card.w - 40, 4, ui.palette().edge);
    Rect green = column.cut_top(74, 16);
    canvas.card(green, ui.palette().primary);
    ui.heading(green.inset(20), "Add halves and quarters", Type::h2);
    Rect tiles = column.cut_top(182, 16);
    ui.begin_group("tiles");
    ui.picture_tile(tiles.cut_left(130, 12), "avatar-fox", 96, "Zuri");
    ui.picture_tile(tiles.cut_left(130, 12), "picture-sun", 96, "sun", {.hidden_name = true});
    ui.picture_tile(tiles.cut_left(130, 12), "", 96, "Guest", {.icon = "person", .dashed = true});
    ui.end_group();
}

void Gallery::draw(Frame& frame) {
    const int width = frame.look.width;
    frame.canvas.hills(90);
    if (frame.look.wide() && !frame.look.big()) {
        controls(frame, {20, 14, 436, 740});
        states(frame, {490, 52, 380, 700});
        cards(frame, {width - 456, 14, 430, 740});
    } else {
        controls(frame, {14, 10, width / 2 - 20, frame.look.height - 20});
        states(frame, {width / 2 + 10, 10, width / 2 - 24, frame.look.height - 20});
    }
}

void FigureGallery::draw(Frame& frame) {
    using namespace engine;
    const FractionBar bar{0, {{{1, 2}, Fill::hatch, "beans"}, {{1, 4}, Fill::dots, "carrots"}}};
    const FractionCircle circle{8, {{{3, 8}, Fill::plain, "eaten"}, {{1, 4}, Fill::dots, "mine"}}};
    const NumberLine tenths{{0}, {1}, 10, 5, 1, {{{3, 10}, "?"}, {{7, 10}, "0.7"}}};
    const NumberLine quarters{{0}, {2}, 8, 1, -1, {{{5, 4}, "?"}}};
    const LabelledPolygon room{{{0, 0}, {6, 0}, {6, 2}, {3, 2}, {3, 4}, {0, 4}},
                               {"6 m", "2 m", "3 m", "2 m", "3 m", "4 m"},
                               true};
    const BarModel model{{{"Amina", {{{3}, "12", Fill::plain}, {{2}, "x", Fill::empty}}},
                          {"Kofi", {{{3}, "12", Fill::hatch}, {{1}, "?", Fill::empty}}}},
                         "20 in all"};
    const std::vector<Figure> left{bar, tenths, quarters, model};
    const std::vector<Figure> right{circle,
                                    room,
                                    BaseTenBlocks{2, 4, 7},
                                    TenFrame{2, 10, 3},
                                    ObjectArray{3, 7, "star"},
                                    Counters{13, 10, "apple"}};
    const bool wide = frame.look.wide();
    Rect a{14, 10, frame.look.width / 2 - 24, frame.look.height - 10};
    for (const Figure& figure : left) {
        const int h = draw_figure(frame.ui, {a.x, a.y, a.w, wide ? 170 : 100}, figure).h;
        a.cut_top(h, wide ? 20 : 8);
    }
    Rect b{frame.look.width / 2 + 10, 10, frame.look.width / 2 - 24, frame.look.height - 10};
    for (const Figure& figure : right) {
        const int h = draw_figure(frame.ui, {b.x, b.y, b.w, wide ? 130 : 80}, figure).h;
        b.cut_top(h, wide ? 16 : 6);
    }
}

}  // namespace pipit::ui
