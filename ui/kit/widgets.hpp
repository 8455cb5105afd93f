// Widgets: hit area, focus, label and look in one call. Every one is drawn at a rectangle the
// screen chose, registers itself in the label tree, and says what the person did with it.
// Invariant: no state lives here but focus, press and a field's caret; values belong to the screen.
//
//   if (ui.main_button(rect, _("Check"), {.icon = "check"})) check();
//   ui.text(rect, item.prompt, style(look, Type::item));
//
// Keys: Tab walks the groups in reading order, arrows move by geometry inside a group, Enter and
// Space tap at once and look pressed for 80 ms. A widget's id comes from its label and the scopes
// around it; two of the same label in one scope are told apart by their order.
#pragma once

#include "ui/kit/canvas.hpp"
#include "ui/kit/input.hpp"
#include "ui/kit/labels.hpp"
#include "ui/kit/text.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace pipit::ui {

/// What may be said about a widget beyond its words. Use designated initialisers, in this order.
struct Opts {
    std::string_view icon = {};  ///< Name in ui/art/icons.svg without "icon-".
    std::string_view label =
        {};  ///< Its name in the label tree, where the words drawn are not enough
             ///< ("Choose: Times by 6") or there are none (an icon button).
    bool enabled = true;
    bool selected = false;
    std::string_view why = {};    ///< Why it is disabled; spoken when focused.
    bool first_focus = false;     ///< Takes the focus when the screen opens.
    Key shortcut = Key::none;     ///< Taps it from anywhere.
    std::string_view typed = {};  ///< Typing this taps it from anywhere ("7").
    bool icon_after = false;      ///< Icon behind the words.
    bool danger = false;          ///< Only Erase.
    bool clear = false;           ///< No fill at rest (icon buttons on the band or the paper).
    int px = 0;                   ///< Font size in pixels; 0: the widget's own.
    int icon_px = 0;              ///< 0: the look's.
    bool hidden_name = false;     ///< Draw no words; `label` or the words are still its name.
    bool dashed = false;          ///< Dashed outline (Guest, an empty slot).
    std::string_view value = {};  ///< State in words for read-aloud.
};

/// What a person did with a widget in this frame.
struct Response {
    bool tapped = false;
    bool hovered = false;
    bool pressed = false;  ///< Is being pressed.
    bool focused = false;
    WidgetId id = 0;
    int x = -1;  ///< Where the pointer tapped; -1 when it was a key.
    int y = -1;
    explicit operator bool() const { return tapped; }
};

/// What a text field reports.
struct FieldResponse {
    bool changed = false;
    bool submitted = false;  ///< Enter.
    bool focused = false;
};

struct FieldOpts {
    std::string_view placeholder = {};
    std::size_t max_bytes =
        120;              ///< Never holds more than this many bytes; cuts at whole characters.
    bool secret = false;  ///< Its value is never in the label tree, nor said; drawn as dots.
    bool first_focus = false;
    bool revealed = false;  ///< A secret drawn as it is, on the screen alone.
    Type type = Type::body;
};

/// A soft sound for what happened, for whoever wants sounds. Nothing is told by sound alone.
enum class Chime { none, tap, right, grew, not_yet };

/// What is being said: the word at these bytes of a label, or all of it where they are empty.
struct Mark {
    WidgetId id = 0;
    WordSpan word = {};
    bool operator==(const Mark&) const = default;
};

/// The state of an answer, a thing or a message: colour, icon and word together.
enum class State { right, not_yet, help, info, danger };

/// How many screens have opened, and how many of them with another question.
struct Openings {
    unsigned all = 0;
    unsigned anew = 0;
};

class Ui {
  public:
    Ui(Canvas& canvas, Text& text) : canvas_(canvas), text_(text) {}

    // --- words ---
    /// Draws words and puts them in the label tree. Returns the room they took.
    TextSize text(Rect area, std::string_view markup, const TextStyle& style,
                  Role role = Role::text);
    /// Words in the middle of the area's height.
    TextSize text_middle(Rect area, std::string_view markup, const TextStyle& style,
                         Role role = Role::text);
    TextSize heading(Rect area, std::string_view markup, Type type = Type::h1);
    TextSize measure(std::string_view markup, const TextStyle& style, int width = 1 << 20);
    /// Words that are spoken but not drawn (a picture's name, a state shown by a drawing).
    void say(Rect area, std::string_view words, Role role = Role::picture);

    // --- buttons ---
    /// The one filled button of a screen.
    Response main_button(Rect rect, std::string_view words, Opts opts = {});
    Response plain_button(Rect rect, std::string_view words, Opts opts = {});
    /// No outline: green words on whatever is behind.
    Response quiet_button(Rect rect, std::string_view words, Opts opts = {});
    /// A square button with an icon alone; `label` is its name.
    Response icon_button(Rect rect, std::string_view icon, std::string_view label, Opts opts = {});
    /// Width and height a button of these words wants (one line).
    TextSize button_size(std::string_view words, Opts opts = {});

    // --- choices ---
    Response tab(Rect rect, std::string_view words, Opts opts = {});
    TextSize tab_size(std::string_view words, Opts opts = {});
    /// One of a few choices in a row or column; rich text.
    Response chip(Rect rect, std::string_view words, Opts opts = {});
    TextSize chip_size(std::string_view words, Opts opts = {});
    /// A card that can be tapped whole: draw its content after it, inside `rect`.
    Response tile(Rect rect, std::string_view label, Opts opts = {});
    /// A tile with a drawing in the middle and words below it (avatars, pictures). No words drawn
    /// with opts.hidden_name. Pictures keep the light plate.
    Response picture_tile(Rect rect, std::string_view art, int art_px, std::string_view words,
                          Opts opts = {});
    /// A key of the pad. opts.icon instead of words; `function` keys are on the well colour.
    Response key(Rect rect, std::string_view words, bool function = false, Opts opts = {});
    /// On or off. `rect` is the hit area; the switch is drawn in its middle (64x36).
    Response toggle(Rect rect, std::string_view label, bool on, Opts opts = {});
    /// Hit area, focus and label for a widget whose look the screen draws itself. A negative radius
    /// draws no focus ring: the screen shows the focus in its own way.
    Response hit(Rect rect, std::string_view label, Role role, int radius, Opts opts = {});

    // --- fields ---
    /// One line of text edited in place. `value` stays valid UTF-8.
    FieldResponse field(Rect rect, std::string_view label, std::string& value, FieldOpts opts = {});

    // --- things that only show ---
    /// A plant label with its reason. rect.h is its least height; it grows to its words and returns
    /// its height.
    int tag(Rect rect, std::string_view markup, const TextStyle& style);
    [[nodiscard]] int tag_height(int width, std::string_view markup, const TextStyle& style);
    /// State as a pill, at (x, y); returns its size.
    TextSize pill(int x, int y, std::string_view words, State state, Type type = Type::body,
                  std::string_view icon = {});
    TextSize pill_size(std::string_view words, Type type = Type::body);
    /// A box of a state's colours with an icon and words; grows as tag() does.
    int note(Rect rect, std::string_view markup, State state, std::string_view icon = {});
    [[nodiscard]] int note_height(int width, std::string_view markup);

    // --- reading aloud ---
    /// How the entry added last is said, where its label alone does not say it well.
    void spoken_as(std::string_view words) { labels_.last().spoken = words; }
    /// The speaker: reads this page, or stops. F1 taps it from anywhere.
    Response read_button(Rect rect);
    void ask_to_read() { read_asked_ = true; }
    void chime(Chime what) { chime_ = what; }

    // --- reading order, scopes, groups ---
    /// What is drawn next is read at `order` (default 0; lower first; see layout: heading 0, body
    /// 10, main action 20, other actions 30, tabs 40, settings 50).
    void reading_order(int order) { order_ = order; }
    /// Ids inside differ from the same labels outside. Pair with pop_scope().
    void push_scope(std::string_view name);
    void push_scope(int number);
    void pop_scope();
    /// Widgets until end_group() are one stop for Tab; arrows move among them.
    void begin_group(std::string_view name);
    void end_group() { group_ = 0; }

    // --- focus ---
    [[nodiscard]] WidgetId focus() const { return focus_; }
    void focus_on(WidgetId id);
    /// Gives the focus to the widget of this label when it is drawn next.
    void focus_on(std::string_view label) { wanted_focus_ = label; }
    /// A new screen: forgets the focus, so that `first_focus` is heeded. A listener is not told
    /// again what stood there before in the same words; `anew`: everything, for another question
    /// may be asked in the words of the last.
    void screen_opened(bool anew = false);
    /// Whether the focus ring shows: after a key, not after a tap, and when a screen opens.
    [[nodiscard]] bool focus_visible() const { return focus_visible_; }

    // --- time ---
    /// Milliseconds of this program's life; fixed in headless runs.
    [[nodiscard]] std::int64_t now_ms() const { return now_ms_; }
    /// Asks for a frame at `at_ms`.
    void wake_at(std::int64_t at_ms);

    /// How often a frame was brought to the display: what an earlier frame drew was seen once this
    /// has grown since.
    [[nodiscard]] std::uint64_t times_shown() const { return times_shown_; }

    [[nodiscard]] const Labels& labels() const { return labels_; }
    Input& input() { return input_; }
    Canvas& canvas() { return canvas_; }
    Text& fonts() { return text_; }
    [[nodiscard]] const Look& look() const { return canvas_.look(); }
    [[nodiscard]] const Palette& palette() const { return canvas_.palette(); }

    // --- for the shell ---
    void begin_frame(Input input, std::int64_t now_ms);
    void end_frame();
    void frame_shown() { ++times_shown_; }
    [[nodiscard]] std::int64_t next_wake_ms() const { return next_wake_ms_; }  ///< -1: none.
    [[nodiscard]] bool wants_text() const { return field_focused_; }
    [[nodiscard]] WidgetId hovered() const { return hovered_; }
    [[nodiscard]] bool press_shows() const { return pressed_look_ != 0; }
    /// Marks what is being said from the next frame on; `reading`: for the look of the speaker.
    void show_reading(bool reading, Mark mark) {
        reading_ = reading;
        mark_ = mark;
    }
    /// Whether somebody asked for the page since this was asked last.
    bool take_read_request() { return std::exchange(read_asked_, false); }
    Chime take_chime() { return std::exchange(chime_, Chime::none); }
    /// How many screens have opened; a page's first frame is one more than the frame before.
    [[nodiscard]] Openings openings() const { return openings_; }

  private:
    Response behave(Rect rect, std::string_view name, std::string_view visible, Role role,
                    int radius, const Opts& opts);
    Response behave_words(Rect rect, std::string_view words, Role role, int radius,
                          const Opts& opts);
    static WidgetId hash_name(std::string_view name, WidgetId seed);
    WidgetId make_id(std::string_view name);
    [[nodiscard]] TextStyle button_style(const Opts& opts, Colour colour, bool bold) const;
    [[nodiscard]] int icon_size(const Opts& opts) const;
    void words_and_icon(Rect rect, std::string_view words, const Opts& opts, TextStyle style,
                        Align align);
    void draw_disabled(Rect rect, std::string_view words, const Opts& opts);
    Response draw_tile(Rect rect, Response out, const Opts& opts, Colour body, Rect& content);
    void move_focus_by_tab(bool back);
    bool move_focus_by_arrow(Key key);
    void activate(WidgetId id);
    void show_press(WidgetId id);
    WidgetId text_id(std::string_view plain);
    void add_words(Rect area, std::string_view plain, Role role, WidgetId id);
    /// Words that belong to label `id` are drawn next: its word is marked if it is being said.
    void mark_words(WidgetId id);
    void edit(std::string& value, const FieldOpts& opts, FieldResponse& out);

    Canvas& canvas_;
    Text& text_;
    Labels labels_;
    Labels last_labels_;
    Input input_;
    std::int64_t now_ms_ = 0;
    std::uint64_t times_shown_ = 0;
    std::int64_t next_wake_ms_ = -1;
    std::vector<WidgetId> scopes_;
    std::unordered_map<WidgetId, int> used_;
    WidgetId group_ = 0;
    WidgetId focus_ = 0;
    WidgetId first_focus_ = 0;
    WidgetId hovered_ = 0;
    WidgetId activated_ = 0;     ///< Enter or Space was pressed on it in this frame.
    WidgetId pressed_look_ = 0;  ///< Looks pressed until release_at_ms_.
    std::int64_t release_at_ms_ = 0;
    std::unordered_map<WidgetId, WidgetId> last_in_group_;
    std::string wanted_focus_;
    bool focus_visible_ = true;
    bool field_focused_ = false;
    bool opening_ = true;
    std::size_t caret_ = 0;
    WidgetId caret_of_ = 0;
    int order_ = 0;
    bool read_asked_ = false;
    bool reading_ = false;
    Mark mark_;
    bool mark_in_words_ = false;  ///< The mark was drawn on its word in this frame.
    Chime chime_ = Chime::none;
    Openings openings_;
};

}  // namespace pipit::ui
