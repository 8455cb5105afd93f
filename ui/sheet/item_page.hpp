// One item as it stands on the practice screen: prompt, figure, buttons and the place for the
// answer, with its name in the band. Nothing can be answered here.
#pragma once

#include "engine/session/item.hpp"
#include "ui/screens/answer_pad.hpp"
#include "ui/screens/item_card.hpp"
#include "ui/shell/app.hpp"

namespace pipit::sheet {

class ItemPage : public ui::View {
  public:
    explicit ItemPage(engine::Item item) : item_(std::move(item)) {}
    void draw(ui::Frame& frame) override;

  private:
    void draw_band(ui::Frame& frame) const;
    void draw_foot(ui::Frame& frame, ui::Rect foot) const;

    engine::Item item_;
    ui::ItemCard card_;
    ui::AnswerPad pad_;
};

}  // namespace pipit::sheet
