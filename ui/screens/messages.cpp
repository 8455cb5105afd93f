// Every message: the whole list of what left, newest first, and whether it adds up; and the way to
// the keys of what was sent.
// Invariant: drawn from the ledger as it was checked when the page opened.
#include "engine/session/sent_keys.hpp"
#include "ui/kit/words.hpp"
#include "ui/screens/layout.hpp"
#include "ui/screens/left_words.hpp"
#include "ui/screens/screens.hpp"
#include "ui/screens/wording.hpp"

#include <algorithm>

namespace pipit::ui {

namespace {

class MessagesScreen : public Screen {
  public:
    explicit MessagesScreen(Desk& desk) : desk_(desk) {
        auto entries = desk_.notebook().ledger().entries();
        whole_ = entries.ok();
        if (whole_) entries_ = std::move(*entries);
    }

    void draw(Frame& frame) override {
        const Rect inside =
            draw_data_page(frame, desk_, _("Every message"), frame.look.palette().line);
        frame.ui.reading_order(10);
        scroll_.draw(frame, inside, [&](Rect at) { return draw_list(frame, at); });
    }

  private:
    [[nodiscard]] std::string told() const {
        if (!whole_) {
            return _("This list has a gap. It is not your fault. Please show your teacher.");
        }
        const auto messages = std::count_if(entries_.begin(), entries_.end(), is_message);
        const auto left = std::count_if(entries_.begin(), entries_.end(), has_left) - messages;
        if (messages > 0) {
            return fill("%1 %2 %3",
                        {left == 0 ? std::string()
                                   : count("%1 page has left.", "%1 pages have left.", left),
                         count("%1 message to my class.", "%1 messages to my class.", messages),
                         _("List checked just now: nothing missing.")});
        }
        if (left == 0) return _("Nothing has left yet. List checked just now: nothing missing.");
        return fill("%1 %2", {count("%1 page has left.", "%1 pages have left.", left),
                              _("List checked just now: nothing missing.")});
    }

    int draw_list(Frame& frame, Rect at) {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        int y = at.y +
                ui.note({at.x, at.y, at.w, 0}, told(), whole_ ? State::right : State::danger,
                        "shield") +
                14;
        const TextStyle bold = style(look, Type::body, look.palette().ink, true);
        const TextStyle words = style(look, Type::body);
        const TextStyle caption = style(look, Type::caption, look.palette().ink2);
        for (const engine::LedgerEntry& entry : entries_) {
            frame.canvas.line_h(at.x, y, at.w, 2, look.palette().line);
            y += 10;
            const bool sure = entry.arrived || !has_left(entry);
            const int icon = look.icon();
            frame.canvas.icon(!has_left(entry) ? "lock"
                              : sure           ? "check"
                                               : "clock",
                              at.x, y + 2, icon, sure ? look.palette().right : look.palette().ink2);
            const Rect row{at.x + icon + 14, y, at.w - icon - 14, 0};
            y += ui.text(row, fill(_("%1. %2"), {day_words(entry.day), left_words(entry)}), bold).h;
            y += ui.text({row.x, y, row.w, 0}, left_state(entry), words).h;
            const std::string content = left_content(entry);
            if (!content.empty()) {
                y += ui.text({row.x, y, row.w, 0},
                             fill(_("In it: %1. %2."), {content, size_words(entry.size)}), caption)
                         .h;
            }
            y += 10;
        }
        const TextStyle foot = style(look, Type::caption, look.palette().ink2);
        y += ui.text({at.x, y, at.w, 0}, _("A line stays for 12 months. Then its words go."), foot)
                 .h;
        if (!engine::has_sent_keys(entries_) || desk_.guest) return y - at.y;
        return y + draw_keys(frame, {at.x, y, at.w, 0}) - at.y;
    }

    int draw_keys(Frame& frame, Rect at) {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        int y = at.y + 14;
        frame.canvas.line_h(at.x, y, at.w, 2, look.palette().line);
        y += 14;
        y += ui.text({at.x, y, at.w, 0},
                     _("Each message to my class left locked. A grown-up who checks Pipit may ask "
                       "me for the keys."),
                     style(look, Type::caption))
                 .h +
             10;
        const Opts opts{.icon = "download"};
        const int w = std::min(at.w, ui.button_size(_("Save the keys"), opts).w);
        if (ui.plain_button({at.x, y, w, look.control()}, _("Save the keys"), opts)) {
            Desk& desk = desk_;
            desk_.go(sent_keys_screen(desk_, [&desk] { return messages_screen(desk); }));
        }
        return y + look.control() + 4 - at.y;
    }

    Desk& desk_;
    std::vector<engine::LedgerEntry> entries_;
    bool whole_ = true;
    Scroll scroll_;
};

}  // namespace

std::unique_ptr<Screen> messages_screen(Desk& desk) {
    return std::make_unique<MessagesScreen>(desk);
}

}  // namespace pipit::ui
