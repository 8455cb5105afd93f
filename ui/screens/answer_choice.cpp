// One option of a few, or every option that holds: tiles under each other.
// Invariant: what is chosen is told by a tick and an outline, not by colour alone.
#include "engine/session/answer_shapes.hpp"
#include "ui/kit/words.hpp"
#include "ui/screens/answer_parts.hpp"

#include <algorithm>

namespace pipit::ui {

namespace {

using engine::ChoiceAnswer;
using engine::Given;
using engine::SeveralAnswer;

class ChoiceWidget final : public AnswerWidget {
  public:
    explicit ChoiceWidget(const ChoiceAnswer& answer) : options_(answer.options) {}

    bool draw(Frame& frame, Rect column) override {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        Rect area = column;
        area.cut_bottom(key_h(look), key_gap(look));
        const auto places = tile_places(look, area, static_cast<int>(options_.size()));
        // As a chip lays its words out, beside the tick of the chosen one.
        const int tick = 10 + (look.big() ? 32 : 20);
        const Rect first = places.front();
        const int px = common_px(frame, {0, 0, first.w - 36 - tick, first.h - 6}, options_);
        bool again = false;
        ui.reading_order(10);
        ui.begin_group("choices");
        for (std::size_t i = 0; i < options_.size(); ++i) {
            const int here = static_cast<int>(i);
            const bool chosen = chosen_ == here;
            if (ui.chip(
                    places[i], options_[i],
                    {.selected = chosen, .first_focus = here == std::max(0, chosen_), .px = px})) {
                // A key on what is chosen already goes on to Check; a tap only taps.
                again = again || (chosen && ui.focus_visible());
                chosen_ = here;
                touch();
            }
        }
        ui.end_group();
        return again;
    }

    [[nodiscard]] Given given() const override {
        if (chosen_ < 0) return {};
        return {options_[static_cast<std::size_t>(chosen_)]};
    }

  private:
    std::vector<std::string> options_;
    int chosen_ = -1;
};

class SeveralWidget final : public AnswerWidget {
  public:
    explicit SeveralWidget(const SeveralAnswer& answer)
        : options_(answer.options), ticked_(answer.options.size(), false) {}

    bool draw(Frame& frame, Rect column) override {
        Ui& ui = frame.ui;
        const AnswerRoom room = answer_room(frame, column, _("Tick every one that fits."), 1);
        const auto places = tile_places(frame.look, room.area, static_cast<int>(options_.size()));
        const int px = common_px(frame, tile_room(frame.look, places.front(), 1), options_);
        ui.reading_order(10);
        ui.begin_group("choices");
        for (std::size_t i = 0; i < options_.size(); ++i) {
            const AnswerTile tile{.words = options_[i],
                                  .value = ticked_[i] ? _("ticked") : _("not ticked"),
                                  .check_box = true,
                                  .selected = ticked_[i],
                                  .first_focus = i == 0,
                                  .px = px};
            if (answer_tile(frame, places[i], tile)) {
                ticked_[i] = !ticked_[i];
                touch();
            }
        }
        ui.end_group();
        return false;
    }

    [[nodiscard]] Given given() const override {
        std::vector<int> out;
        for (std::size_t i = 0; i < ticked_.size(); ++i) {
            if (ticked_[i]) out.push_back(static_cast<int>(i));
        }
        return {engine::list_text(out)};
    }

  private:
    std::vector<std::string> options_;
    std::vector<bool> ticked_;
};

}  // namespace

std::unique_ptr<AnswerWidget> choice_widget(const ChoiceAnswer& answer) {
    return std::make_unique<ChoiceWidget>(answer);
}

std::unique_ptr<AnswerWidget> several_widget(const SeveralAnswer& answer) {
    return std::make_unique<SeveralWidget>(answer);
}

}  // namespace pipit::ui
