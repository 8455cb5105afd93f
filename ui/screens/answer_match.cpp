// Pairs: tap one on the left, then what belongs to it on the right.
// Invariant: a pair is told by its number, its letter and the pattern of its line, never by colour.
#include "engine/session/answer_shapes.hpp"
#include "ui/kit/text.hpp"
#include "ui/kit/words.hpp"
#include "ui/screens/answer_parts.hpp"

#include <algorithm>

namespace pipit::ui {

namespace {

constexpr int none = -1;
using Strings = std::vector<std::string>;

std::string number_of(int left) {
    return std::to_string(left + 1);
}
std::string letter_of(int right) {
    return std::string(1, static_cast<char>('A' + right));
}

// A line in one of four patterns, along x or along y.
void draw_stroke(Frame& frame, Rect line, int pattern) {
    const Colour ink = frame.look.palette().fig_line;
    const bool along_x = line.w >= line.h;
    const int length = along_x ? line.w : line.h;
    const auto piece = [&](int from, int n, int off, int thick) {
        if (along_x)
            frame.canvas.fill({line.x + from, line.y + off, n, thick}, ink);
        else
            frame.canvas.fill({line.x + off, line.y + from, thick, n}, ink);
    };
    if (pattern == 0) return piece(0, length, 0, 4);
    if (pattern == 3) {
        piece(0, length, -1, 2);
        return piece(0, length, 3, 2);
    }
    const int on = pattern == 1 ? 12 : 4;
    for (int from = 0; from < length; from += on + 6)
        piece(from, std::min(on, length - from), 0, 4);
}

class MatchWidget final : public AnswerWidget {
  public:
    explicit MatchWidget(const engine::MatchAnswer& answer)
        : left_(answer.left), right_(answer.right), to_(answer.left.size(), none) {}

    bool draw(Frame& frame, Rect column) override {
        const Look& look = frame.look;
        const AnswerRoom room = answer_room(frame, column, _("Tap one, then tap its partner."), 1);
        const int between = look.wide() ? 72 : 44;
        Rect area = room.area;
        const int side = (area.w - between) / 2;
        const Rect left = area.cut_left(side, between);
        const auto lefts = tile_places(look, left, static_cast<int>(left_.size()));
        const auto rights = tile_places(look, area, static_cast<int>(right_.size()));
        frame.ui.begin_group("match");
        draw_left(frame, lefts);
        draw_right(frame, rights);
        frame.ui.end_group();
        draw_lines(frame, lefts, rights, between);
        if (draw_undo(frame, room.pad, !before_.empty())) undo();
        return false;
    }

    [[nodiscard]] engine::Given given() const override {
        if (std::find(to_.begin(), to_.end(), none) != to_.end()) return {};
        return {engine::list_text(to_)};
    }

  private:
    static std::string name_of(const std::string& mark, const std::string& words) {
        return fill(_("%1: %2"), {mark, plain_words(words)});
    }
    [[nodiscard]] std::string left_name(int i) const {
        return name_of(number_of(i), left_[static_cast<std::size_t>(i)]);
    }
    [[nodiscard]] std::string right_name(int i) const {
        return name_of(letter_of(i), right_[static_cast<std::size_t>(i)]);
    }
    [[nodiscard]] int partner_of(int right) const {
        const auto at = std::find(to_.begin(), to_.end(), right);
        return at == to_.end() ? none : static_cast<int>(at - to_.begin());
    }
    static std::string state_words(bool picked, const std::string& partner) {
        if (picked) return _("taken up");
        return partner.empty() ? std::string(_("no partner yet")) : fill(_("with %1"), {partner});
    }

    int px_in(Frame& frame, Rect tile) const {
        std::vector<std::string> all = left_;
        all.insert(all.end(), right_.begin(), right_.end());
        return common_px(frame, tile_room(frame.look, tile, 2), all);
    }

    void draw_left(Frame& frame, const std::vector<Rect>& at) {
        Ui& ui = frame.ui;
        const int px = px_in(frame, at.front());
        ui.reading_order(10);
        for (int i = 0; i < static_cast<int>(left_.size()); ++i) {
            const int right = to_[static_cast<std::size_t>(i)];
            const std::string end = right == none ? "" : letter_of(right);
            const std::string number = number_of(i);
            const std::string name = left_name(i);
            const std::string state = state_words(picked_left_ == i, end);
            if (!answer_tile(frame, at[static_cast<std::size_t>(i)],
                             {.words = left_[static_cast<std::size_t>(i)],
                              .label = name,
                              .value = state,
                              .badge = number,
                              .end = end,
                              .selected = picked_left_ == i,
                              .first_focus = i == 0,
                              .px = px}))
                continue;
            touch();
            picked_left_ = picked_left_ == i ? none : i;
            join(ui);
            if (picked_left_ != none && ui.focus_visible()) ui.focus_on(right_name(free_right()));
        }
    }

    void draw_right(Frame& frame, const std::vector<Rect>& at) {
        Ui& ui = frame.ui;
        const int px = px_in(frame, at.front());
        ui.reading_order(11);
        for (int i = 0; i < static_cast<int>(right_.size()); ++i) {
            const int left = partner_of(i);
            const std::string end = left == none ? "" : number_of(left);
            const std::string letter = letter_of(i);
            const std::string name = right_name(i);
            const std::string state = state_words(picked_right_ == i, end);
            if (!answer_tile(frame, at[static_cast<std::size_t>(i)],
                             {.words = right_[static_cast<std::size_t>(i)],
                              .label = name,
                              .value = state,
                              .badge = letter,
                              .end = end,
                              .selected = picked_right_ == i,
                              .px = px}))
                continue;
            touch();
            picked_right_ = picked_right_ == i ? none : i;
            join(ui);
        }
    }

    [[nodiscard]] int free_right() const {
        for (int i = 0; i < static_cast<int>(right_.size()); ++i) {
            if (partner_of(i) == none) return i;
        }
        return 0;
    }

    // Once both are taken up they are a pair; whatever either was paired with before is free again.
    void join(Ui& ui) {
        if (picked_left_ == none || picked_right_ == none) return;
        before_.push_back(to_);
        if (const int other = partner_of(picked_right_); other != none)
            to_[static_cast<std::size_t>(other)] = none;
        to_[static_cast<std::size_t>(picked_left_)] = picked_right_;
        picked_left_ = picked_right_ = none;
        if (!ui.focus_visible()) return;
        for (int i = 0; i < static_cast<int>(left_.size()); ++i) {
            if (to_[static_cast<std::size_t>(i)] == none) return ui.focus_on(left_name(i));
        }
    }

    // From tile to tile, each in its pattern and its lane.
    void draw_lines(Frame& frame, const std::vector<Rect>& lefts, const std::vector<Rect>& rights,
                    int between) {
        const int n = static_cast<int>(left_.size());
        for (int i = 0; i < n; ++i) {
            const int right = to_[static_cast<std::size_t>(i)];
            if (right == none) continue;
            const Rect from = lefts[static_cast<std::size_t>(i)];
            const Rect to = rights[static_cast<std::size_t>(right)];
            const int lane = from.right() + between * (i + 1) / (n + 1) - 2;
            const int y = from.centre_y() - 2;
            const int y_to = to.centre_y() - 2;
            draw_stroke(frame, {from.right(), y, lane - from.right() + 4, 4}, i);
            if (y != y_to) {
                draw_stroke(frame, {lane, std::min(y, y_to), 4, std::abs(y - y_to) + 4}, i);
            }
            draw_stroke(frame, {lane, y_to, to.x - lane, 4}, i);
        }
    }

    void undo() {
        touch();
        picked_left_ = picked_right_ = none;
        if (before_.empty()) return;
        to_ = before_.back();
        before_.pop_back();
    }

    Strings left_;
    Strings right_;
    std::vector<int> to_;  // the right position of each left one
    int picked_left_ = none;
    int picked_right_ = none;
    std::vector<std::vector<int>> before_;
};

}  // namespace

std::unique_ptr<AnswerWidget> match_widget(const engine::MatchAnswer& answer) {
    return std::make_unique<MatchWidget>(answer);
}

}  // namespace pipit::ui
