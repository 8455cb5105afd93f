// See pick_file.hpp.
#include "ui/teaching/pick_file.hpp"

#include "ui/kit/words.hpp"

namespace pipit::ui {

using engine::classroom::FoundFile;

namespace {

constexpr int least_list_h = 90;
constexpr std::size_t path_bytes_max = 1024;

}  // namespace

std::optional<std::string> PickFile::draw(Frame& frame, Rect page, const Words& words) {
    const Asked asked{.label = _("Where it is"),
                      .done = _("This one"),
                      .tip = fill(_("As %1"), {literal(words.example)}),
                      .problem = words.problem,
                      .icon = "next",
                      .bytes_max = path_bytes_max,
                      .main = found_.empty() || !path_.words.empty(),
                      .letters = false};
    std::optional<std::string> chosen;
    if (path_.draw(frame, page, asked)) chosen = path_.words;
    if (page.h < least_list_h) return chosen;  // the letters have its place
    const Rect view = draw_card(frame, page, 18, 10);
    scroll_.draw(frame, view, [&](Rect at) { return draw_found(frame, at, words, chosen); });
    return chosen;
}

int PickFile::draw_found(Frame& frame, Rect at, const Words& words,
                         std::optional<std::string>& chosen) {
    const Look& look = frame.look;
    Ui& ui = frame.ui;
    int y = at.y;
    ui.reading_order(15);
    y += ui.text({at.x, y, at.w, 0},
                 found_.empty() ? words.none
                                : std::string(_("Found on this computer and on "
                                                "sticks:")),
                 style(look, Type::body, look.palette().ink2))
             .h +
         8;
    ui.begin_group("files");
    for (const FoundFile& one : found_) {
        bool tapped = false;
        std::string name = one.name;
        if (!words.ending.empty() && name.ends_with(words.ending))
            name.resize(name.size() - words.ending.size());
        const Leading row{one.place.stick ? "usb" : "data", literal(name), literal(one.place.name)};
        y += draw_leading(frame, {at.x, y, at.w, 0}, row, tapped);
        if (tapped) chosen = one.path;
    }
    ui.end_group();
    y += 10;
    ui.reading_order(30);
    y += draw_ways(
        frame, {at.x, y, at.w, 0},
        {{.words = _("Look again"), .icon = "again", .go = [this] { found_ = find_(); }}});
    ui.reading_order(10);
    return y - at.y;
}

}  // namespace pipit::ui
