// Parts the screens share: the band with its tabs (band.cpp), rows of buttons, columns that scroll
// by a button. Invariant: a tab is there only when it leads somewhere; nothing here needs a drag.
#pragma once

#include "ui/screens/desk.hpp"

#include <functional>
#include <string_view>

namespace pipit::ui {

enum class Tab { today, my_learning, goals, my_data, settings, my_class };

/// The band of the signed-in screens; returns the page below it, inside its margins.
Rect draw_band(Frame& frame, Desk& desk, Tab current);

/// The tabs, the class and settings as rows, for letters so large that the band cannot hold them.
std::unique_ptr<Screen> menu_screen(Desk& desk, Tab current);

/// "I'm done": to the end of the session, or straight home when no question was answered.
void leave(Desk& desk);

/// Hills on the paper, for screens where a child arrives or leaves.
void draw_scene(Frame& frame, int hills);

/// The side of a button that is an icon alone: a centimetre, or the design's.
int square_button(const Look& look);

/// A card for `w` x `h` pixels of words in the middle of a scene, the bird standing on its edge;
/// returns the card, less high where the window is.
Rect draw_perched_card(Frame& frame, int w, int h, std::string_view pose);

/// A page behind a button: the band, then the title with its way back. Returns what is below.
Rect draw_page_head(Frame& frame, Desk& desk, Tab tab, std::string_view title,
                    const std::function<void()>& back);

/// A page of My data behind a button: the band, the title with its way back, and a card with this
/// line. Returns the card's inside.
Rect draw_data_page(Frame& frame, Desk& desk, std::string_view title, Colour line);

/// Body text in a size the scale of type does not name.
TextStyle sized(const Look& look, int base_px, Colour colour, bool bold = false);
/// A heading in a size the scale of type does not name.
TextStyle heading_style(const Look& look, int base_px);

/// The largest heading, from `base_px` down, in which the words fit one line of `width`.
TextStyle fitting_heading(Frame& frame, std::string_view words, int width, int base_px);

/// Lays buttons side by side from the left of `area`, wrapping to the next line.
class Flow {
  public:
    Flow(Rect area, int gap) : area_(area), gap_(gap), x_(area.x), y_(area.y) {}
    /// Room for a button of this size; never wider than the area.
    Rect next(int w, int h);
    [[nodiscard]] int bottom() const { return y_ + row_h_; }

  private:
    Rect area_;
    int gap_;
    int x_;
    int y_;
    int row_h_ = 0;
};

/// A column that may be higher than its place. What does not fit is reached by a button, the wheel,
/// Page up and Page down, or by the focus, which takes the column along.
class Scroll {
  public:
    /// `content` draws from the top of the rectangle it gets (which may lie above `area`) and
    /// returns the height it took.
    void draw(Frame& frame, Rect area, const std::function<int(Rect)>& content);
    /// Calls the button to what is further below by its name, for this frame; from `content`.
    void name_more(std::string_view words) { more_ = words; }
    /// Where the column is cut off; from `content`.
    [[nodiscard]] int view_bottom() const { return view_bottom_; }
    void to_top() { offset_ = 0; }
    void to_end() { end_wanted_ = true; }
    /// Whether its end was ever in view.
    [[nodiscard]] bool end_seen() const { return end_seen_; }

  private:
    void follow_focus(Ui& ui, Rect view, std::size_t first);

    WidgetId followed_ = 0;
    int offset_ = 0;
    int height_ = 0;
    int view_bottom_ = 0;
    std::string_view more_;
    bool end_wanted_ = false;
    bool end_seen_ = false;
};

/// A card as high as what it holds, on hills, the bird on its edge; where there is less room it
/// takes the whole of it, and scrolls.
class FittedCard {
  public:
    explicit FittedCard(bool bird = true) : bird_(bird) {}
    /// Whether what it holds is seen whole when it opens. Where it may not be, the focus begins
    /// elsewhere: it would take the column along, past what is to be read first.
    static bool fits(const Look& look) { return look.wide() && !look.big(); }
    /// `content` as for Scroll.
    void draw(Frame& frame, Rect page, Colour line, const std::function<int(Rect)>& content);

  private:
    Scroll scroll_;
    bool bird_;
    int height_ = 0;  ///< Of the content, in the frame before.
};

/// A page whose right is a pad of keys: its Back button and the bird on the pad's card are drawn,
/// the rest has its place.
struct PadPage {
    bool back = false;  ///< Was tapped.
    Rect card;
    Rect left;
};
/// `troubled`: the bird looks, as something went wrong. `top`: of the left side in a wide window.
PadPage pad_page(Frame& frame, bool troubled, int top);

/// Whether the words fit on one line of `width` as a button.
bool button_fits(Ui& ui, std::string_view words, int width, const Opts& opts = {});
/// The longest of two wordings that fits a button of `width`.
std::string_view fitting(Ui& ui, std::string_view full, std::string_view brief, int width,
                         const Opts& opts = {});

}  // namespace pipit::ui
