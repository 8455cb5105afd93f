// Things put into order: tap the thing, then its place.
// Invariant: every thing stands in one place at most; a half-made order is no answer yet.
#include "engine/session/answer_shapes.hpp"
#include "ui/kit/text.hpp"
#include "ui/kit/words.hpp"
#include "ui/screens/answer_parts.hpp"

#include <algorithm>

namespace pipit::ui {

namespace {

constexpr int none = -1;

class OrderWidget final : public AnswerWidget {
  public:
    explicit OrderWidget(const engine::OrderAnswer& answer)
        : options_(answer.options), places_(answer.options.size(), none) {}

    bool draw(Frame& frame, Rect column) override {
        const AnswerRoom room = answer_room(frame, column, _("Tap one, then tap its place."), 1);
        Rect things = room.area;
        Rect places = things.cut_right((things.w - key_gap(frame.look)) / 2, key_gap(frame.look));
        frame.ui.begin_group("order");
        draw_things(frame, things);
        draw_places(frame, places);
        frame.ui.end_group();
        if (draw_undo(frame, room.pad, !before_.empty())) undo();
        return false;
    }

    [[nodiscard]] engine::Given given() const override {
        if (std::find(places_.begin(), places_.end(), none) != places_.end()) return {};
        return {engine::list_text(places_)};
    }

  private:
    [[nodiscard]] int size() const { return static_cast<int>(options_.size()); }
    [[nodiscard]] const std::string& words(int option) const {
        return options_[static_cast<std::size_t>(option)];
    }
    [[nodiscard]] int place_of(int option) const {
        const auto at = std::find(places_.begin(), places_.end(), option);
        return at == places_.end() ? none : static_cast<int>(at - places_.begin());
    }

    void draw_things(Frame& frame, Rect area) {
        Ui& ui = frame.ui;
        ui.reading_order(10);
        const auto at = tile_places(frame.look, area, size());
        const int px = common_px(frame, tile_room(frame.look, at.front(), 1), options_);
        for (int i = 0; i < size(); ++i) {
            const int place = place_of(i);
            const std::string number = place == none ? "" : std::to_string(place + 1);
            const std::string state = picked_ == i    ? _("taken up")
                                      : place == none ? _("not placed yet")
                                                      : fill(_("in place %1"), {number});
            const AnswerTile tile{.words = words(i),
                                  .value = state,
                                  .end = number,
                                  .selected = picked_ == i,
                                  .slot = place != none,
                                  .first_focus = i == 0,
                                  .px = px};
            if (!answer_tile(frame, at[static_cast<std::size_t>(i)], tile)) continue;
            touch();
            picked_ = picked_ == i ? none : i;
            if (picked_ != none && ui.focus_visible()) ui.focus_on(place_name(first_free()));
        }
    }

    void draw_places(Frame& frame, Rect area) {
        Ui& ui = frame.ui;
        ui.reading_order(11);
        const auto at = tile_places(frame.look, area, size());
        const int px = common_px(frame, tile_room(frame.look, at.front(), 1), options_);
        for (int place = 0; place < size(); ++place) {
            const int held = places_[static_cast<std::size_t>(place)];
            const std::string number = std::to_string(place + 1);
            const std::string name = place_name(place);
            const std::string state =
                held == none ? std::string(_("empty")) : plain_words(words(held));
            const AnswerTile tile{.words = held == none ? std::string_view() : words(held),
                                  .label = name,
                                  .value = state,
                                  .badge = number,
                                  .slot = held == none,
                                  .px = px};
            if (answer_tile(frame, at[static_cast<std::size_t>(place)], tile)) tap_place(ui, place);
        }
    }

    static std::string place_name(int place) {
        return fill(_("Place %1"), {std::to_string(place + 1)});
    }
    [[nodiscard]] int first_free() const {
        const int free = place_of(none);
        return free == none ? 0 : free;
    }

    // With a thing taken up it goes there, and what stood there goes back; without one, what stands
    // there is taken up.
    void tap_place(Ui& ui, int place) {
        touch();
        int& held = places_[static_cast<std::size_t>(place)];
        if (picked_ == none) {
            picked_ = held;
            return;
        }
        before_.push_back(places_);
        if (const int from = place_of(picked_); from != none)
            places_[static_cast<std::size_t>(from)] = none;
        held = picked_;
        picked_ = none;
        if (!ui.focus_visible()) return;
        for (int i = 0; i < size(); ++i) {
            if (place_of(i) == none) return ui.focus_on(plain_words(words(i)));
        }
    }

    void undo() {
        touch();
        picked_ = none;
        if (before_.empty()) return;
        places_ = before_.back();
        before_.pop_back();
    }

    std::vector<std::string> options_;
    std::vector<int> places_;  // the option in each place
    int picked_ = none;
    std::vector<std::vector<int>> before_;
};

}  // namespace

std::unique_ptr<AnswerWidget> order_widget(const engine::OrderAnswer& answer) {
    return std::make_unique<OrderWidget>(answer);
}

}  // namespace pipit::ui
