// A page with one of every widget and figure, for the pictures and the tests of the kit.
#pragma once

#include "ui/shell/app.hpp"

#include <string>

namespace pipit::ui {

class Gallery : public View {
  public:
    void draw(Frame& frame) override;

    std::string name = "Zuri";
    bool shared = true;
    int checks = 0;
    int sevens = 0;
    int disabled_taps = 0;
    std::string typed;

  private:
    void controls(Frame& frame, Rect column);
    void states(Frame& frame, Rect column);
    void cards(Frame& frame, Rect column);
};

/// One of every figure of the engine.
class FigureGallery : public View {
  public:
    void draw(Frame& frame) override;
};

}  // namespace pipit::ui
