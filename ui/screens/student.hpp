// The student app's screens behind one View: shows the current screen, and swaps it between frames.
// Invariant: exactly one screen is open; closing the window ends the session it stands in.
#pragma once

#include "ui/screens/desk.hpp"
#include "ui/screens/wishes.hpp"

namespace pipit::ui {

class Student : public View {
  public:
    explicit Student(Doors doors);
    ~Student() override;

    void draw(Frame& frame) override;
    void closing() override;

    /// The question on screen; null where there is none. For the scripted driver's `answer`.
    [[nodiscard]] const engine::Item* item() const;
    /// The open session, or null. For the demo's account of what was believed and chosen.
    [[nodiscard]] const engine::Session* session() const;
    /// The ledger of whoever is signed in, or null. For the scripted driver's `left`.
    [[nodiscard]] engine::Ledger* ledger();

  private:
    Desk desk_;
    WishedLook look_;
    std::unique_ptr<Screen> screen_;
};

}  // namespace pipit::ui
