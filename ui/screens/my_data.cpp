// My data: what is kept here and until when, what a teacher would see, what has left; and a copy, a
// code, the way out.
// Invariant: drawn from engine::fields(), Session::kept(), the ledger and the bytes that would
// leave; no list of its own but words.
#include "engine/report/fields.hpp"
#include "ui/kit/words.hpp"
#include "ui/screens/class_words.hpp"
#include "ui/screens/kept_class.hpp"
#include "ui/screens/layout.hpp"
#include "ui/screens/left_words.hpp"
#include "ui/screens/screens.hpp"
#include "ui/screens/share_preview.hpp"
#include "ui/screens/wording.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace pipit::ui {

using engine::Field;
using engine::FieldPlace;

namespace {

// One line of "Kept here": a group of fields under one name in a child's words.
struct KeptGroup {
    std::string_view name;
    std::string until;
    std::uint64_t count = 0;
    bool says_none = false;  // a count of 0 is told, too
    std::string holds = {};  // a line for each kind of thing in it
};

bool stored(const Field& field) {
    return field.place == FieldPlace::event || field.place == FieldPlace::learner_file ||
           field.place == FieldPlace::device_file;
}

std::vector<KeptGroup> groups_of(const std::vector<engine::Session::Kept>& kept) {
    std::map<std::string, std::uint64_t, std::less<>> counts;
    for (const auto& one : kept)
        counts[one.field] += one.count;
    std::vector<KeptGroup> groups;
    for (const Field& field : engine::fields()) {
        if (!stored(field) || field.group.empty()) continue;
        const auto count = counts.find(field.id);
        const std::uint64_t n = count == counts.end() ? 0 : count->second;
        // Plants are counted from the answers until a checkpoint stands for these.
        const bool own = field.place == FieldPlace::event && !field.id.starts_with("checkpoint.");
        const auto known = std::find_if(groups.begin(), groups.end(),
                                        [&](const auto& g) { return g.name == field.group; });
        if (known == groups.end()) {
            groups.push_back({field.group, retention_words(field.retention), n, own});
        } else {
            known->count = std::max(known->count, n);
            known->says_none = known->says_none || own;
        }
    }
    return groups;
}

class MyDataScreen : public Screen {
  public:
    explicit MyDataScreen(Desk& desk) : desk_(desk), preview_(desk) {
        auto kept = desk_.session().kept();
        counted_ = kept.ok();
        groups_ = groups_of(counted_ ? *kept : std::vector<engine::Session::Kept>());
        auto entries = desk_.notebook().ledger().entries();
        whole_ = entries.ok();
        if (whole_) left_ = std::move(*entries);
        std::string of_class;
        for (const std::string& line : kept_of_class(desk_))
            of_class += (of_class.empty() ? "" : "\n") + line;
        if (!of_class.empty())
            groups_.push_back({.name = class_group,
                               .until = retention_words(engine::Retention::while_learner_exists),
                               .holds = of_class});
        const auto code = desk_.guest ? engine::Result<bool>(false)
                                      : desk_.doors.shelf.has_code(desk_.session().card().id);
        has_code_ = code && *code;
        const auto helper = desk_.guest
                                ? engine::Result<std::optional<engine::Id16>>(std::nullopt)
                                : desk_.doors.shelf.helping_class(desk_.session().card().id);
        has_recovery_ = helper && *helper;
    }

    void draw(Frame& frame) override {
        const Look& look = frame.look;
        Rect page = draw_band(frame, desk_, Tab::my_data);
        page.cut_top(look.wide() ? 14 : 8);
        const bool columns = look.wide() && !look.big();
        draw_head(frame, page, columns);
        if (!columns) {
            draw_chips(frame, page);
            frame.ui.reading_order(10);
            draw_card(frame, page, card_, false);
            return;
        }
        const Rect kept = page.cut_left(344, 20);
        const Rect left = page.cut_right(362, 20);
        frame.ui.reading_order(10);
        draw_card(frame, kept, 0, true);
        frame.ui.reading_order(12);
        draw_card(frame, page, 1, true);
        frame.ui.reading_order(14);
        draw_card(frame, left, 2, true);
    }

  private:
    void draw_head(Frame& frame, Rect& page, bool columns) {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        ui.reading_order(0);
        if (!columns && look.height <= 900) {
            ui.say({page.x, page.y, page.w, 1}, heading(), Role::heading);
            return;
        }
        const TextStyle title = style(look, Type::h1);
        const int h = std::max(62, ui.measure(heading(), title).h);
        Rect head = page.cut_top(h, 12);
        if (columns && !desk_.guest) draw_ways_out(frame, head);
        ui.reading_order(0);
        ui.text_middle(head, heading(), fitting_heading(frame, heading(), head.w, 40),
                       Role::heading);
    }

    [[nodiscard]] std::string heading() const { return _("What is known about me"); }

    // A code, a copy and erasing, at the right of `head`.
    void draw_ways_out(Frame& frame, Rect& head) {
        Ui& ui = frame.ui;
        const int h = frame.look.control();
        const Opts gone{.icon = "trash", .danger = true};
        ui.reading_order(31);
        Rect at = head.cut_right(ui.button_size(_("Erase me"), gone).w, 16);
        if (ui.plain_button(at.centred(at.w, h), _("Erase me"), gone)) {
            desk_.go(erase_screen(desk_));
        }
        const Opts copy{.icon = "download"};
        ui.reading_order(30);
        at = head.cut_right(ui.button_size(_("Save a copy"), copy).w, 16);
        if (ui.plain_button(at.centred(at.w, h), _("Save a copy"), copy)) open_copy();
        const Opts code{.icon = "paper"};
        ui.reading_order(29);
        at = head.cut_right(ui.button_size(code_words(), code).w, 16);
        if (ui.plain_button(at.centred(at.w, h), code_words(), code)) open_code();
    }

    void open_copy() {
        Desk& desk = desk_;
        desk_.go(copy_screen(desk_, [&desk] { return my_data_screen(desk); }));
    }

    void open_code() {
        Desk& desk = desk_;
        desk_.go(code_screen(desk_, true, [&desk] { return my_data_screen(desk); }));
    }

    void draw_chips(Frame& frame, Rect& page) {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        // A gap in the list is said where it is seen first.
        const std::array<const char*, 3> names{_("Kept here"), _("Teacher sees"),
                                               !whole_ ? _("Has left: a gap") : _("Has left")};
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

    void draw_card(Frame& frame, Rect card, int which, bool columns) {
        const Look& look = frame.look;
        frame.canvas.card(card, which == 1 ? look.palette().primary : look.palette().line);
        Rect inside = card.inset(look.wide() ? 20 : 14, look.wide() ? 16 : 10);
        inside.h -= ledge;
        // In columns a card's button and its verdict stand on its foot.
        if (columns && which == 2) draw_left_foot(frame, inside);
        if (columns && which == 0 && !desk_.guest) draw_kept_foot(frame, inside);
        scrolls_[static_cast<std::size_t>(which)].draw(frame, inside, [&](Rect at) {
            if (which == 0) return draw_kept(frame, at, columns);
            return which == 1 ? draw_seen(frame, at, columns) : draw_left(frame, at, columns);
        });
    }

    // The heading of a card; returns its height.
    int draw_title(Frame& frame, Rect at, std::string_view words, std::string_view icon) {
        const Look& look = frame.look;
        const TextStyle title = heading_style(look, look.wide() ? 24 : 21);
        const int h = std::max(32, frame.ui.measure(words, title, at.w - 38).h);
        frame.canvas.icon(icon, at.x, at.y + (h - 28) / 2, 28, look.palette().primary);
        frame.ui.text_middle({at.x + 38, at.y, at.w - 38, h}, words, title, Role::heading);
        return h + (look.wide() ? 12 : 8);
    }

    // ---- kept here ----
    int draw_kept(Frame& frame, Rect at, bool columns) {
        Ui& ui = frame.ui;
        const bool wide = frame.look.wide();
        int y = at.y;
        if (desk_.guest) {
            y += draw_title(frame, at, _("Nothing is kept"), "person");
            y += ui.text({at.x, y, at.w, 0},
                         _("You are a guest. All of this goes when you leave: your answers, your "
                           "plants and how it looks for you."),
                         style(frame.look, Type::body))
                     .h +
                 16;
        } else {
            y += draw_title(frame, at, _("Kept here, locked"), "lock");
        }
        if (desk_.doors.lacking.memory_lock && !desk_.guest) {
            y += ui.note(
                     {at.x, y, at.w, 0},
                     _("The key to these pages may stay on this computer’s disk. For a grown-up: "
                       "turn swap off, or encrypt the disk."),
                     State::info, "help") +
                 12;
        }
        if (!desk_.doors.items.whole()) {
            y += ui.note({at.x, y, at.w, 0},
                         _("Some questions of this computer cannot be read now. What you answered "
                           "is kept. For a grown-up: install Pipit’s packs again."),
                         State::info, "help") +
                 12;
        }
        if (!counted_) {
            y += ui.note({at.x, y, at.w, 0},
                         _("I could not count your pages now. Please show your teacher."),
                         State::danger) +
                 14;
        }
        for (const KeptGroup& group : groups_)
            y += draw_group(frame, {at.x, y, at.w, 0}, group) + (wide ? 9 : 8);
        if (desk_.guest || columns) return y - at.y;
        y += draw_truth(frame, {at.x, y, at.w, 0}) + 12;
        Flow flow({at.x, y, at.w, 0}, 10);
        const int h = frame.look.control();
        const Opts code{.icon = "paper"};
        const Opts copy{.icon = "download"};
        const Opts gone{.icon = "trash", .danger = true};
        ui.reading_order(29);
        if (ui.plain_button(flow.next(ui.button_size(code_words(), code).w, h), code_words(), code))
            open_code();
        ui.reading_order(30);
        if (ui.plain_button(flow.next(ui.button_size(_("Save a copy"), copy).w, h),
                            _("Save a copy"), copy))
            open_copy();
        ui.reading_order(31);
        if (ui.plain_button(flow.next(ui.button_size(_("Erase me"), gone).w, h), _("Erase me"),
                            gone))
            desk_.go(erase_screen(desk_));
        return flow.bottom() - at.y;
    }

    int draw_group(Frame& frame, Rect at, const KeptGroup& group) {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        const TextStyle bold = style(look, Type::body, look.palette().ink, true);
        TextStyle caption = style(look, Type::caption, look.palette().ink2);
        caption.line = 1.28F;
        const std::string words = group_words(group.name);
        const bool told = counted_ && (group.count > 0 || group.says_none);
        const std::string name =
            told ? fill(_("%1: %2"), {words, std::to_string(group.count)}) : words;
        const Rect row{at.x + 36, at.y, at.w - 36, 0};
        const int line_h = ui.measure("0", bold).h;
        frame.canvas.icon(group_icon(group.name), at.x, at.y + (line_h - 24) / 2, 24,
                          look.palette().primary);
        int h = ui.text(row, name, bold).h;
        std::string until = desk_.guest ? std::string(_("until you leave")) : group.until;
        const auto pairs = static_cast<long>(desk_.session().paired_answers());
        if (group.name == "My answers" && pairs > 0) {
            until += "\n" + count("%1 of them with a partner", "%1 of them with a partner", pairs);
        }
        if (!group.holds.empty()) until += "\n" + group.holds;
        h += ui.text({row.x, at.y + h, row.w, 0}, until, caption).h;
        return h;
    }

    [[nodiscard]] std::string code_words() const {
        return has_code_ ? _("Make a new code") : _("Make a code");
    }

    [[nodiscard]] std::string truth_words() const {
        if (has_recovery_ || desk_.class_view().recovery) {
            return _("Your secret opens this. If you forget it, your teacher can help you back in. "
                     "**So they could open it, too.** If they do, the list of what left says so.");
        }
        if (has_code_) {
            return _("Your secret opens this, and the code on your paper. **Nobody else here "
                     "can.**");
        }
        return _("Your secret opens this. **Nobody else here can.** If you forget it, no one can "
                 "help you back in. A code on paper can.");
    }

    int draw_truth(Frame& frame, Rect at) {
        const Look& look = frame.look;
        frame.canvas.line_h(at.x, at.y, at.w, 2, look.palette().line);
        return 12 +
               frame.ui.text({at.x, at.y + 12, at.w, 0}, truth_words(), style(look, Type::caption))
                   .h;
    }

    // What opens it; cut off the foot of the card.
    void draw_kept_foot(Frame& frame, Rect& inside) {
        Ui& ui = frame.ui;
        ui.reading_order(11);
        const TextStyle words = style(frame.look, Type::caption);
        const int h = 12 + ui.measure(truth_words(), words, inside.w).h;
        draw_truth(frame, inside.cut_bottom(h, 8));
        ui.reading_order(10);
    }

    // ---- what my teacher sees ----
    int draw_seen(Frame& frame, Rect at, bool columns) {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        int y = at.y + draw_seen_title(frame, at, columns);
        const bool member = desk_.in_class();
        y += ui.note({at.x, y, at.w, 0}, leaves_words(desk_.class_view()),
                     member ? State::info : State::right, member ? "teacher" : "shield") +
             8;
        if (desk_.doors.lacking.network_filter)
            y += ui.note({at.x, y, at.w, 0}, no_filter_words(), State::info, "help") + 8;
        y += draw_class_button(frame, {at.x, y, at.w, 0});
        y += ui.text({at.x, y, at.w, 0},
                     preview_.changes_only()
                         ? _("What your teacher has after the next message, opened up for you.")
                     : member ? _("This is the message that goes next, opened up for you.")
                              : _("With a class, this message would go. It is opened up for you."),
                     style(look, Type::caption))
                 .h +
             4;
        const std::size_t shown = columns && desk_.class_desk() == nullptr ? 3 : 2;
        y += preview_.draw(frame, {at.x, y, at.w, 0}, shown) + 10;
        y = draw_line(frame, at, y, "share", look.palette().info,
                      _("**Only when I tap:** my goal, asking for help, one answer I show."));
        y = draw_line(frame, at, y, "eye-off", look.palette().right,
                      _("**Never leaves:** other answers, how fast I am, what I tap, my notes, "
                        "the time of day, where I am."));
        return y - at.y;
    }

    int draw_class_button(Frame& frame, Rect at) {
        const engine::ClassState state = desk_.class_view().state;
        if (desk_.class_desk() == nullptr || state == engine::ClassState::not_possible) return 0;
        Ui& ui = frame.ui;
        const std::string_view words =
            state == engine::ClassState::none ? _("Join a class") : _("My class");
        const Opts opts{.icon = "teacher"};
        const int w = std::min(at.w, ui.button_size(words, opts).w);
        ui.reading_order(27);
        if (ui.plain_button({at.x, at.y, w, frame.look.control()}, words, opts)) {
            desk_.go(state == engine::ClassState::none ? join_class_screen(desk_)
                                                       : my_class_screen(desk_));
        }
        ui.reading_order(13);
        return frame.look.control() + 8;
    }

    // The heading, and the way to the whole message: beside it, or below where it is narrow.
    int draw_seen_title(Frame& frame, Rect at, bool columns) {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        const std::string_view title = _("What my teacher sees");
        const Opts more{.icon = columns ? "look" : std::string_view()};
        const int w = std::min(at.w, ui.button_size(_("See all of it"), more).w);
        const int title_w = ui.measure(title, heading_style(look, look.wide() ? 24 : 21)).w + 38;
        const bool beside = title_w + 12 + w <= at.w;
        int h = draw_title(frame, {at.x, at.y, beside ? at.w - w - 12 : at.w, 0}, title, "eye");
        if (!preview_.opened()) return h;
        const Rect button{beside ? at.right() - w : at.x, beside ? at.y : at.y + h, w,
                          look.control()};
        ui.reading_order(28);
        if (ui.plain_button(button, _("See all of it"), more)) {
            desk_.go(share_preview_screen(desk_));
        }
        ui.reading_order(13);
        return beside ? std::max(h, look.control() + 8) : h + look.control() + 10;
    }

    static int draw_line(Frame& frame, Rect at, int y, std::string_view icon, Colour colour,
                         std::string_view words) {
        TextStyle caption = style(frame.look, Type::caption);
        caption.line = 1.3F;
        const int line_h = frame.ui.measure("0", caption).h;
        frame.canvas.icon(icon, at.x, y + (line_h - 24) / 2, 24, colour);
        y += frame.ui.text({at.x + 34, y, at.w - 34, 0}, words, caption).h;
        return y + (frame.look.wide() ? 8 : 6);
    }

    // ---- what has left ----
    int draw_left(Frame& frame, Rect at, bool columns) {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        const TextStyle bold = style(look, Type::body, look.palette().ink, true);
        const TextStyle caption = style(look, Type::caption, look.palette().ink2);
        int y = at.y + draw_title(frame, at, _("What has left"), "share");
        const bool none = std::none_of(left_.begin(), left_.end(), has_left);
        if (whole_ && none) {
            y +=
                ui.text({at.x, y, at.w, 0}, _("Nothing has left yet."), style(look, Type::body)).h +
                12;
        }
        constexpr std::size_t shown = 4;
        for (std::size_t i = 0; i < std::min(shown, left_.size()); ++i) {
            const engine::LedgerEntry& entry = left_[i];
            const bool sure = entry.arrived || !has_left(entry);
            frame.canvas.line_h(at.x, y, at.w, 2, look.palette().line);
            y += 8;
            frame.canvas.icon(!has_left(entry) ? "lock"
                              : sure           ? "check"
                                               : "clock",
                              at.x, y + 8, 24, sure ? look.palette().right : look.palette().ink2);
            const Rect words{at.x + 36, y, at.w - 36, 0};
            y += ui.text(words, day_words(entry.day, false), bold).h;
            y += ui.text({words.x, y, words.w, 0},
                         fill(_("%1. %2"), {left_words(entry), left_state(entry)}), caption)
                     .h +
                 7;
        }
        if (columns) return y - at.y;
        const int foot = left_foot_height(frame, at.w);
        Rect area{at.x, y + 6, at.w, foot};
        draw_left_foot(frame, area);
        return y + 6 + foot - at.y;
    }

    [[nodiscard]] std::string verdict_words() const {
        return whole_ ? _("List checked just now: nothing missing.")
                      : _("This list has a gap. It is not your fault. Please show your teacher.");
    }

    int left_foot_height(Frame& frame, int width) const {
        const int button = left_.empty() ? 0 : frame.look.control() + 10;
        return button + frame.ui.note_height(width, verdict_words());
    }

    // The verdict, and the way to the whole list; cut off the foot of `inside`.
    void draw_left_foot(Frame& frame, Rect& inside) {
        Ui& ui = frame.ui;
        ui.reading_order(15);
        const Rect note = inside.cut_bottom(ui.note_height(inside.w, verdict_words()), 10);
        ui.note(note, verdict_words(), whole_ ? State::right : State::danger,
                whole_ ? "shield" : std::string_view());
        if (left_.empty()) return;
        ui.reading_order(28);
        if (ui.plain_button(inside.cut_bottom(frame.look.control(), 10), _("See every message"),
                            {.icon = "look"})) {
            desk_.go(messages_screen(desk_));
        }
        ui.reading_order(14);
    }

    Desk& desk_;
    SharePreview preview_;
    std::vector<KeptGroup> groups_;
    std::vector<engine::LedgerEntry> left_;
    bool whole_ = true;    // the list of what left adds up
    bool counted_ = true;  // what is kept could be counted
    bool has_code_ = false;
    bool has_recovery_ = false;
    int card_ = 0;
    std::array<Scroll, 3> scrolls_;
};

}  // namespace

std::unique_ptr<Screen> my_data_screen(Desk& desk) {
    return std::make_unique<MyDataScreen>(desk);
}

}  // namespace pipit::ui
