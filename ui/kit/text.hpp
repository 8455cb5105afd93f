// Words: rich text measured, wrapped and drawn with FreeType glyphs on whole pixels.
// Invariant: measure() and draw() of the same words, style and width agree to the pixel.
//
// Markup, everywhere a `markup` parameter is: **bold**, {3/4} for a stacked fraction, \n for a new
// line. Words that come from a person go through literal() first, so that they mean only
// themselves. A point that is no decimal mark, as in an address, is written \. in it.
#pragma once

#include "engine/result.hpp"
#include "ui/kit/geometry.hpp"
#include "ui/kit/spoken.hpp"
#include "ui/kit/theme.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace pipit::ui {

class Canvas;

enum class Face { body, bold, heading, dyslexic, dyslexic_bold };
enum class Align { left, centre, right };

/// How words look. Make one with style() below; then change what differs.
struct TextStyle {
    Face face = Face::body;
    int px = 20;  ///< Font size in pixels.
    Colour colour;
    float line = 1.38F;  ///< Line height in em; a line with a fraction grows to hold it.
    Align align = Align::left;
    float letter_em = 0.0F;
    float word_em = 0.0F;
    int max_lines = 0;  ///< 0: as many as it takes. Else the rest is cut off with "...".
    Colour halo = {0, 0, 0,
                   0};  ///< Round the letters, so that lines behind them stop short of them.
};

/// The style of a size of type in this look: face, px, line height and the learner's spacing.
/// Colour ink.
TextStyle style(const Look& look, Type type);
/// The same in another colour; `bold` sets body text in bold.
TextStyle style(const Look& look, Type type, Colour colour, bool bold = false);

/// `words` with the markup characters escaped.
std::string literal(std::string_view words);
/// `markup` as a reader would say it: no markup, "3/4" for a fraction, a space for a new line.
std::string plain_words(std::string_view markup);

struct TextSize {
    int w = 0;
    int h = 0;
    int lines = 0;
};

/// One line of words as it was drawn.
struct DrawnLine {
    std::string words;
    Rect ink;   ///< From the top of its capitals to the foot of its g, before clipping.
    Rect area;  ///< Where the words were to go.
    Rect clip;  ///< What can be seen there.
    Colour colour;
    int px = 0;
    bool bold = false;   ///< All of it.
    bool cut = false;    ///< Words were left out: max_lines.
    bool split = false;  ///< One word is wider than its place, and broken.
    bool heading = false;
};

/// For tests that hold words against the picture: what is drawn while it is set.
struct TextWatch {
    std::vector<DrawnLine> lines;
    bool hide = false;  ///< Draw no words: what is behind them.
};

/// Loads fonts and lays out words. One a program; draws on the Canvas it is given.
class Text {
  public:
    /// Opens Andika and Quicksand where Debian installs them. The error names the package to
    /// install.
    static engine::Result<std::unique_ptr<Text>> open();
    ~Text();
    Text(const Text&) = delete;
    Text& operator=(const Text&) = delete;

    /// Whether these letters are installed here.
    [[nodiscard]] bool has(LetterFace letters) const;
    /// Whether some font here draws every character of plain `words`.
    bool can_draw(std::string_view words);

    /// The room the words take when wrapped at `width` pixels. The result is at most `width` wide
    /// unless one word alone is wider.
    TextSize measure(std::string_view markup, const TextStyle& style, int width = 1 << 20);
    /// Draws the words, wrapped, from the rectangle's top; returns the room they took.
    TextSize draw(Canvas& canvas, Rect area, std::string_view markup, const TextStyle& style);
    /// Draws the words in the middle of the height of `area`.
    TextSize draw_middle(Canvas& canvas, Rect area, std::string_view markup,
                         const TextStyle& style);
    /// From now on the word at these bytes of the plain words is drawn as being said: on a tint,
    /// with a line below. An empty span ends it.
    void mark(WordSpan said) { mark_ = said; }
    /// Pixels from the left edge of a single plain line to just before byte `offset` (for a caret).
    int caret_x(std::string_view words, std::size_t offset, const TextStyle& style);
    /// Reports every line drawn from now on; nullptr: no longer. It outlives the drawing.
    void watch(TextWatch* watch) { watch_ = watch; }

  private:
    Text();
    struct Fonts;
    struct Layout;
    std::unique_ptr<Fonts> fonts_;
    TextWatch* watch_ = nullptr;
    WordSpan mark_;
};

}  // namespace pipit::ui
