// See settings_page.hpp.
#include "ui/screens/settings_page.hpp"

#include "ui/kit/figures.hpp"
#include "ui/kit/words.hpp"
#include "ui/screens/layout.hpp"
#include "ui/screens/wishes.hpp"

#include <algorithm>
#include <array>

namespace pipit::ui {

namespace {

SettingRow pick(std::string_view icon, const char* name, std::uint8_t engine::Preferences::*which,
                const engine::Preferences& now, std::initializer_list<const char*> words) {
    SettingRow row{icon, name, {}};
    std::uint8_t value = 0;
    for (const char* word : words) {
        engine::Preferences wanted = now;
        wanted.*which = value;
        row.options.push_back({word, wanted, now.*which == value});
        ++value;
    }
    return row;
}

SettingRow text_size(const Look& look, const engine::Preferences& now) {
    SettingRow row{"text-size", _("Text size"), {}};
    row.steps = true;
    static constexpr std::array<std::uint16_t, 5> percents{90, 100, 130, 160, 200};
    for (const std::uint16_t percent : percents) {
        if (percent < 100 && !look.wide()) continue;  // it would be under 18 pixels
        engine::Preferences wanted = now;
        wanted.text_percent = percent;
        row.options.push_back(
            {fill(_("%1 %"), {std::to_string(percent)}), wanted, now.text_percent == percent});
    }
    return row;
}

SettingRow letters(Frame& frame, const engine::Preferences& now) {
    SettingRow row = pick("pencil", _("Letters"), &engine::Preferences::letters, now,
                          {"Andika", "OpenDyslexic"});
    if (!frame.ui.fonts().has(LetterFace::open_dyslexic)) {
        row.why = _("OpenDyslexic is not on this computer.");
        row.options.back().why = row.why;
    }
    return row;
}

SettingRow sounds(const engine::Preferences& now) {
    SettingRow row{"break", _("Sounds"), {}};
    engine::Preferences other = now;
    other.sounds = !now.sounds;
    row.icon = "talk";
    row.toggle = SettingRow::Toggle{_("Sounds"), other, now.sounds};
    return row;
}

std::string sample_words() {
    return _("{1/2} of the garden is beans. What part is left?");
}

engine::Figure sample_figure() {
    engine::FractionBar bar;
    bar.parts.push_back({engine::Rational(1, 2), engine::Fill::hatch, {}});
    return bar;
}

std::vector<std::size_t> page_starts(Frame& frame, const std::vector<SettingRow>& all, Rect page) {
    std::vector<std::size_t> starts{0};
    int used = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const int h = setting_height(frame, all[i], page.w - 8);
        if (used + h > page.h && i > starts.back()) {
            starts.push_back(i);
            used = 0;
        }
        used += h;
    }
    return starts;
}

}  // namespace

SettingsPage::SettingsPage(SettingDoors doors)
    : doors_(std::move(doors)), opened_with_(doors_.wishes()) {}

bool SettingsPage::all_at_once(const Look& look) {
    return look.wide() && !look.big() && look.text_scale < 1.25F;
}

void SettingsPage::draw(Frame& frame, Rect page) {
    if (all_at_once(frame.look))
        draw_all(frame, page);
    else
        draw_paged(frame, page);
}

engine::Preferences SettingsPage::wished(const Look& look) const {
    return wishes_in(look, doors_.wishes(), doors_.languages);
}

// ---- what can be set ----

std::vector<SettingRow> SettingsPage::rows(Frame& frame) const {
    const engine::Preferences now = wished(frame.look);
    std::vector<SettingRow> out{text_size(frame.look, now), letters(frame, now)};
    out.push_back(pick("pencil", _("Spacing"), &engine::Preferences::spacing, now,
                       {_("Normal"), _("Wide"), _("Very wide")}));
    out.back().icon = "more";
    out.push_back(pick("palette", _("Colours"), &engine::Preferences::colours, now,
                       {_("Day"), _("Night"), _("Bold")}));
    out.back().swatches = true;
    SettingRow move{"motion", _("Movement"), {}};
    for (const bool still : {false, true}) {
        engine::Preferences wanted = now;
        wanted.still = still;
        move.options.push_back({still ? _("Still") : _("Gentle"), wanted, now.still == still});
    }
    out.push_back(std::move(move));
    out.push_back(voice(now));
    if (doors_.sounds) out.push_back(sounds(now));
    if (doors_.languages.size() > 1) out.push_back(language(now));
    return out;
}

SettingRow SettingsPage::voice(const engine::Preferences& now) const {
    SettingRow row = pick("speak", _("Voice"), &engine::Preferences::voice_speed, now,
                          {_("Slow"), _("Normal"), _("Fast")});
    engine::Preferences other = now;
    other.read_aloud = !now.read_aloud;
    row.toggle = SettingRow::Toggle{_("Read each page to me"), other, now.read_aloud};
    if (!doors_.speak) {
        row.why = _("There is no voice on this computer.");
        for (SettingOption& option : row.options)
            option.why = row.why;
    }
    return row;
}

SettingRow SettingsPage::language(const engine::Preferences& now) const {
    SettingRow row{"language", _("Language"), {}};
    for (const std::string& code : doors_.languages) {
        engine::Preferences wanted = now;
        wanted.language = code;
        row.options.push_back({language_name(code), wanted, now.language == code});
    }
    return row;
}

// ---- all rows, a sample beside them ----

void SettingsPage::draw_all(Frame& frame, Rect page) {
    const Look& look = frame.look;
    Ui& ui = frame.ui;
    const std::vector<SettingRow> all = rows(frame);
    const int row_h =
        std::min(76, (page.h - 20 - ledge) / std::max(7, static_cast<int>(all.size())));
    Rect card = page.cut_left(790, 24);
    card.h = row_h * static_cast<int>(all.size()) + 8 + ledge;
    frame.canvas.card(card);
    Rect inside{card.x + 24, card.y + 4, card.w - 48, card.h - ledge - 8};
    ui.reading_order(20);
    ui.begin_group("settings");
    for (const SettingRow& row : all) {
        Rect at = inside.cut_top(row_h);
        if (inside.h > 0) frame.canvas.line_h(at.x, at.bottom() - 1, at.w, 1, look.palette().line);
        take(draw_setting(frame, at, row));
    }
    ui.end_group();
    draw_beside(frame, page);
}

// What does not fit under the sample goes: first its figure, then the line about keys.
void SettingsPage::draw_beside(Frame& frame, Rect column) {
    const Look& look = frame.look;
    Ui& ui = frame.ui;
    column.cut_top(70);
    frame.canvas.bird("think", column.x + 44, column.y, 96);
    const TextStyle small = style(look, Type::caption);
    const int keys_h = ui.measure(keys_words(), small, column.w - 48).h;
    const int below =
        22 + look.control() + (problem_.empty() ? 0 : 14 + ui.note_height(column.w, problem_));
    const int inner_w = column.w - 52;
    const int frame_h = 48 + ledge;
    const bool figure = sample_height(frame, inner_w, true) + frame_h + below <= column.h;
    const int card_h =
        std::min(sample_height(frame, inner_w, figure) + frame_h, std::max(0, column.h - below));
    const Rect card = column.cut_top(card_h, 22);
    ui.reading_order(10);
    frame.canvas.card(card);
    draw_sample(frame, {card.x + 26, card.y + 24, inner_w, card.h - frame_h}, figure);
    ui.reading_order(30);
    if (keys_h + 16 + below - 22 <= column.h) {
        Rect keys = column.cut_top(keys_h, 16);
        frame.canvas.icon("keyboard", keys.x + 6, keys.centre_y() - 12, 24, look.palette().ink);
        keys.cut_left(42);
        ui.text(keys, keys_words(), small);
    }
    draw_put_back(frame, column.cut_top(look.control(), 14));
    if (!problem_.empty()) ui.note({column.x, column.y, column.w, 0}, problem_, State::danger);
}

std::string SettingsPage::keys_words() const {
    return doors_.speak ? _("Tab moves. Enter taps. F1 reads the page.")
                        : _("Tab moves. Enter taps.");
}

int SettingsPage::sample_height(Frame& frame, int w, bool figure) const {
    Ui& ui = frame.ui;
    const int words = ui.measure(sample_words(), style(frame.look, Type::item), w).h;
    const int hear = doors_.speak ? frame.look.control() : 0;
    const int drawn = figure ? figure_size(ui, sample_figure(), w, 80).h + 14 : 0;
    return frame.look.scaled(28) + 10 + words + 14 + drawn + hear;
}

void SettingsPage::draw_sample(Frame& frame, Rect at, bool figure) {
    const Look& look = frame.look;
    Ui& ui = frame.ui;
    ui.text(at.cut_top(look.scaled(28), 10), _("It will look like this"),
            style(look, Type::caption, look.palette().ink2));
    const TextStyle words = style(look, Type::item);
    const int h = ui.measure(sample_words(), words, at.w).h;
    ui.text(at.cut_top(h, 14), sample_words(), words);
    if (figure) {
        const int figure_h = figure_size(ui, sample_figure(), at.w, 80).h;
        draw_figure(ui, at.cut_top(figure_h, 14), sample_figure());
    }
    if (!doors_.speak) return;
    const Opts opts{.icon = "speak"};
    ui.reading_order(30);
    Rect row{at.x, at.y, at.w, look.control()};
    const Rect hear = row.cut_left(ui.button_size(_("Hear it"), opts).w, look.gap());
    if (ui.plain_button(hear, _("Hear it"), opts)) {
        doors_.speak(plain_words(sample_words()));
    }
    const int other_w = ui.button_size(_("Another voice")).w;
    if (other_w > row.w) return;
    if (ui.plain_button(row.cut_left(other_w), _("Another voice"))) {
        constexpr int voices = 4;  // of every language
        engine::Preferences wanted = wished(look);
        wanted.voice = static_cast<std::uint8_t>((wanted.voice + 1) % voices);
        take(wanted);
        doors_.speak(plain_words(sample_words()));
    }
}

void SettingsPage::draw_put_back(Frame& frame, Rect at) {
    Ui& ui = frame.ui;
    ui.reading_order(31);
    const Opts opts{.icon = "undo",
                    .enabled = !(doors_.wishes() == opened_with_),
                    .why = _("Nothing was changed.")};
    const int w = std::min(at.w, ui.button_size(_("Put it back"), opts).w);
    if (ui.plain_button({at.x, at.y, w, at.h}, _("Put it back"), opts)) take(opened_with_);
}

// ---- in pages: a strip with the sample, then rows ----

void SettingsPage::draw_paged(Frame& frame, Rect page) {
    const Look& look = frame.look;
    Ui& ui = frame.ui;
    const std::vector<SettingRow> all = rows(frame);
    Rect foot = page.cut_bottom(look.control(), 8);
    TextStyle sample = style(look, Type::item);
    sample.max_lines = 1;
    const bool fits = ui.measure(sample_words(), sample).w <= page.w - 28;
    const std::string words = fits ? sample_words() : _("{1/2} of the garden is beans.");
    const int sample_h = ui.measure(words, sample, page.w).h;
    if (page.h - sample_h - 20 >= 3 * setting_height(frame, all[0], page.w - 28)) {
        Rect strip = page.cut_top(sample_h + 12, 8);
        frame.canvas.well(strip);
        ui.reading_order(10);
        ui.text_middle(strip.inset(14, 2), words, sample);
    }
    const std::vector<std::size_t> starts = page_starts(frame, all, page);
    page_ = std::min(page_, starts.size() - 1);
    const std::size_t end = page_ + 1 < starts.size() ? starts[page_ + 1] : all.size();
    ui.reading_order(20);
    ui.begin_group("settings");
    for (std::size_t i = starts[page_]; i < end; ++i) {
        Rect at = page.cut_top(setting_height(frame, all[i], page.w - 8));
        if (i + 1 < end) frame.canvas.line_h(at.x, at.bottom() - 1, at.w, 1, look.palette().line);
        take(draw_setting(frame, at.inset(4, 0), all[i]));
    }
    ui.end_group();
    draw_foot(frame, foot, starts.size());
}

void SettingsPage::draw_foot(Frame& frame, Rect foot, std::size_t pages) {
    Ui& ui = frame.ui;
    if (!problem_.empty())
        ui.note({foot.x, foot.y - 8 - ui.note_height(foot.w, problem_), foot.w, 0}, problem_,
                State::danger);
    if (pages > 1) {
        ui.reading_order(25);
        const bool last = page_ + 1 == pages;
        const std::string_view words = last ? _("Back to the top") : _("More settings");
        const Opts opts{.icon = last ? "back" : "next", .first_focus = false, .icon_after = !last};
        const int w = std::min(foot.w * 3 / 5, ui.button_size(words, opts).w);
        if (ui.plain_button(foot.cut_right(w, 12), words, opts)) page_ = last ? 0 : page_ + 1;
    }
    draw_put_back(frame, foot);
}

void SettingsPage::take(const std::optional<engine::Preferences>& wanted) {
    if (wanted) problem_ = doors_.change(*wanted);
}

}  // namespace pipit::ui
