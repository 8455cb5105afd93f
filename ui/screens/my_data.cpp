// My data: what is kept here and until when, what a teacher would see, what has left.
// Invariant: drawn from engine::fields(), Session::kept() and the ledger; no list of its own.
#include "ui/kit/words.hpp"
#include "ui/screens/layout.hpp"
#include "ui/screens/screens.hpp"
#include "ui/screens/wording.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace pipit::ui {

using engine::Field;
using engine::FieldPlace;
using engine::Shared;

namespace {

// One line of "Kept here": a group of fields under one name in a child's words.
struct KeptGroup {
    std::string name;
    std::string until;
    std::uint64_t count = 0;
    bool says_none = false;  // a count of 0 is told, too
};

std::string_view icon_of(std::string_view group) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 6> icons{
        {{"answer", "pencil"},
         {"plant", "mastery"},
         {"goal", "goal"},
         {"left", "share"},
         {"lock", "lock"},
         {"name", "person"}}};
    for (const auto& [word, icon] : icons) {
        if (group.find(word) != std::string_view::npos) return icon;
    }
    return "paper";
}

bool stored(const Field& field) {
    return field.place == FieldPlace::event || field.place == FieldPlace::learner_file ||
           field.place == FieldPlace::device_file;
}

std::string joined(const std::vector<std::string>& words) {
    std::string out;
    for (const std::string& word : words) {
        if (!out.empty()) out += ", ";
        out += word;
    }
    return out;
}

class MyDataScreen : public Screen {
  public:
    explicit MyDataScreen(Desk& desk) : desk_(desk) {
        group_fields();
        auto entries = desk_.notebook().ledger().entries();
        whole_ = entries.ok();
        if (whole_) left_ = std::move(*entries);
    }

    void draw(Frame& frame) override {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        Rect page = draw_band(frame, desk_, Tab::my_data);
        page.cut_top(look.wide() ? 14 : 8);
        const bool columns = look.wide() && !look.big();
        if (columns || (look.wide() && look.height > 900)) {
            const TextStyle title = style(look, Type::h1);
            ui.reading_order(0);
            const int h = columns ? 62 : ui.measure(_("What is known about me"), title).h;
            ui.text_middle(page.cut_top(h, look.wide() ? 12 : 8), _("What is known about me"),
                           title, Role::heading);
        } else {
            ui.reading_order(0);
            ui.say({page.x, page.y, page.w, 1}, _("What is known about me"), Role::heading);
        }
        if (columns) {
            const Rect kept = page.cut_left(344, 20);
            const Rect left = page.cut_right(362, 20);
            ui.reading_order(10);
            draw_card(frame, kept, 0);
            ui.reading_order(12);
            draw_card(frame, page, 1);
            ui.reading_order(14);
            draw_card(frame, left, 2);
            return;
        }
        draw_chips(frame, page);
        ui.reading_order(10);
        draw_card(frame, page, card_);
    }

  private:
    void group_fields() {
        std::map<std::string, std::uint64_t, std::less<>> counts;
        const auto kept = desk_.session().kept();
        counted_ = kept.ok();
        if (counted_) {
            for (const auto& one : *kept)
                counts[one.field] += one.count;
        }
        for (const Field& field : engine::fields()) {
            if (field.shared == Shared::always) always_.emplace_back(literal(field.title));
            if (field.shared == Shared::when_joining) joins_.emplace_back(literal(field.title));
            if (field.shared == Shared::when_child_taps) taps_.emplace_back(literal(field.title));
            // Columns that only keep the files whole say nothing of a learner and stand in no
            // group.
            const bool told = field.place == FieldPlace::event && !field.group.empty();
            if (field.place == FieldPlace::never_stored ||
                (field.shared == Shared::never && told)) {
                never_.emplace_back(literal(field.title));
            }
            if (!stored(field) || field.group.empty()) continue;
            const auto known = std::find_if(groups_.begin(), groups_.end(),
                                            [&](const auto& g) { return g.name == field.group; });
            const auto count = counts.find(field.id);
            const std::uint64_t n = count == counts.end() ? 0 : count->second;
            // Plants are counted from the answers until a checkpoint stands for these.
            const bool own =
                field.place == FieldPlace::event && !field.id.starts_with("checkpoint.");
            KeptGroup group{std::string(field.group), retention_words(field.retention), n, own};
            if (known == groups_.end()) {
                groups_.push_back(std::move(group));
            } else {
                known->count = std::max(known->count, n);
                known->says_none = known->says_none || own;
            }
        }
        // A word stands once, under the widest of its promises.
        std::vector<std::string> told;
        for (auto* list : {&always_, &joins_, &taps_, &never_}) {
            std::vector<std::string> once;
            for (std::string& words : *list) {
                if (std::find(told.begin(), told.end(), words) != told.end()) continue;
                told.push_back(words);
                once.push_back(std::move(words));
            }
            *list = std::move(once);
        }
    }

    void draw_chips(Frame& frame, Rect& page) {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        const std::array<const char*, 3> names{_("Kept here"), _("Teacher sees"), _("Has left")};
        Rect row = page.cut_top(look.control(), look.wide() ? 12 : 8);
        ui.reading_order(5);
        ui.begin_group("parts");
        for (int i = 0; i < 3; ++i) {
            if (ui.chip(row.cell(i, 0, 3, 1, look.gap()), names[static_cast<std::size_t>(i)],
                        {.icon = look.big() ? std::string_view()
                                 : i == 0   ? "lock"
                                 : i == 1   ? "eye"
                                            : "share",
                         .selected = card_ == i,
                         .first_focus = i == 0})) {
                card_ = i;
            }
        }
        ui.end_group();
    }

    void draw_card(Frame& frame, Rect card, int which) {
        const Look& look = frame.look;
        const bool wide = look.wide();
        frame.canvas.card(card, which == 1 ? look.palette().primary : look.palette().line);
        Rect inside = card.inset(wide ? 20 : 14, wide ? 18 : 10);
        inside.h -= ledge;
        scrolls_[static_cast<std::size_t>(which)].draw(frame, inside, [&](Rect at) {
            if (which == 0) return draw_kept(frame, at);
            return which == 1 ? draw_seen(frame, at) : draw_left(frame, at);
        });
    }

    // The heading of a card; returns its height.
    int draw_title(Frame& frame, Rect at, std::string_view words, std::string_view icon) {
        const Look& look = frame.look;
        const TextStyle title = heading_style(look, look.wide() ? 24 : 21);
        const int h = std::max(32, frame.ui.measure(words, title, at.w - 38).h);
        frame.canvas.icon(icon, at.x, at.y + (h - 28) / 2, 28, look.palette().primary);
        frame.ui.text_middle({at.x + 38, at.y, at.w - 38, h}, words, title, Role::heading);
        return h + (look.wide() ? 14 : 8);
    }

    int draw_kept(Frame& frame, Rect at) {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        const TextStyle bold = style(look, Type::body, look.palette().ink, true);
        TextStyle caption = style(look, Type::caption, look.palette().ink2);
        caption.line = 1.28F;
        int y = at.y + draw_title(frame, at, _("Kept here, locked"), "lock");
        if (desk_.guest) {
            y += ui.note({at.x, y, at.w, 0}, _("You are a guest. All of this goes when you leave."),
                         State::info, "person") +
                 14;
        }
        if (!counted_) {
            y += ui.note({at.x, y, at.w, 0},
                         _("I could not count your pages now. Please show your teacher."),
                         State::danger, "help") +
                 14;
        }
        for (const KeptGroup& group : groups_) {
            const std::string name =
                group.count > 0 || (group.says_none && counted_)
                    ? fill(_("%1: %2"), {literal(group.name), std::to_string(group.count)})
                    : literal(group.name);
            const Rect words{at.x + 36, y, at.w - 36, 0};
            const int line_h = ui.measure("0", bold).h;
            frame.canvas.icon(icon_of(group.name), at.x, y + (line_h - 24) / 2, 24,
                              look.palette().primary);
            y += ui.text(words, name, bold).h;
            y += ui.text({words.x, y, words.w, 0}, group.until, caption).h + (look.wide() ? 13 : 8);
        }
        frame.canvas.line_h(at.x, y, at.w, 2, look.palette().line);
        y += 12;
        if (!desk_.doors.weaker.empty()) {
            y += ui.note({at.x, y, at.w, 0}, literal(desk_.doors.weaker), State::info, "shield") +
                 12;
        }
        y += ui.text({at.x, y, at.w, 0},
                     _("Your secret opens this. **Nobody else here can.** If you forget it, no one "
                       "can help you back in."),
                     style(look, Type::caption))
                 .h;
        return y - at.y;
    }

    int draw_list(Frame& frame, Rect at, int y, std::string_view icon, Colour colour,
                  std::string_view head, const std::vector<std::string>& items) {
        if (items.empty()) return y;
        TextStyle caption = style(frame.look, Type::caption);
        caption.line = 1.3F;
        const int line_h = frame.ui.measure("0", caption).h;
        frame.canvas.icon(icon, at.x, y + (line_h - 24) / 2, 24, colour);
        const std::string words = fill("**%1** %2.", {head, joined(items)});
        y += frame.ui.text({at.x + 34, y, at.w - 34, 0}, words, caption).h;
        return y + (frame.look.wide() ? 14 : 8);
    }

    int draw_seen(Frame& frame, Rect at) {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        int y = at.y + draw_title(frame, at, _("What my teacher sees"), "eye");
        y += ui.note({at.x, y, at.w, 0}, _("You have no class here. Nothing can leave."),
                     State::right, "shield") +
             16;
        y = draw_list(frame, at, y, "eye", look.palette().primary, _("In a class, always:"),
                      always_);
        y = draw_list(frame, at, y, "person", look.palette().primary, _("When I join a class:"),
                      joins_);
        y = draw_list(frame, at, y, "share", look.palette().info, _("Only when I tap:"), taps_);
        y = draw_list(frame, at, y, "eye-off", look.palette().right, _("Never leaves:"), never_);
        TextStyle caption = style(look, Type::caption, look.palette().ink2);
        y += ui.text({at.x, y, at.w, 0},
                     _("You join a class yourself. Until then this is a "
                       "promise, not a message."),
                     caption)
                 .h;
        return y - at.y;
    }

    int draw_left(Frame& frame, Rect at) {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        const TextStyle bold = style(look, Type::body, look.palette().ink, true);
        const TextStyle caption = style(look, Type::caption, look.palette().ink2);
        int y = at.y + draw_title(frame, at, _("What has left"), "share");
        if (whole_ && left_.empty()) {
            y +=
                ui.text({at.x, y, at.w, 0}, _("Nothing has left yet."), style(look, Type::body)).h +
                16;
        }
        for (const engine::LedgerEntry& entry : left_) {
            frame.canvas.line_h(at.x, y, at.w, 2, look.palette().line);
            y += 9;
            frame.canvas.icon(entry.arrived ? "check" : "clock", at.x, y + 10, 24,
                              entry.arrived ? look.palette().right : look.palette().ink2);
            const Rect words{at.x + 36, y, at.w - 36, 0};
            y += ui.text(words, day_words(entry.day, false), bold).h;
            y += ui.text({words.x, y, words.w, 0}, literal(entry.what), caption).h + 7;
        }
        y += ui.note({at.x, y, at.w, 0},
                     whole_ ? _("List checked just now: nothing missing.")
                            : _("This list has a gap. It is not your fault. Please show your "
                                "teacher."),
                     whole_ ? State::right : State::danger, "shield");
        return y - at.y;
    }

    Desk& desk_;
    std::vector<KeptGroup> groups_;
    std::vector<std::string> always_;
    std::vector<std::string> joins_;
    std::vector<std::string> taps_;
    std::vector<std::string> never_;
    std::vector<engine::LedgerEntry> left_;
    bool whole_ = true;    // the list of what left adds up
    bool counted_ = true;  // what is kept could be counted
    int card_ = 0;
    std::array<Scroll, 3> scrolls_;
};

}  // namespace

std::unique_ptr<Screen> my_data_screen(Desk& desk) {
    return std::make_unique<MyDataScreen>(desk);
}

}  // namespace pipit::ui
