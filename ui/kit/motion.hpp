// One short movement: a share that goes from 0 to 1 once, and rests. Screens hold one for each
// thing that moves. Invariant: 1 at once where the look is still; a frame is asked for only while
// it moves.
#pragma once

#include "ui/kit/widgets.hpp"

#include <cstdint>
#include <string_view>

namespace pipit::ui {

namespace motion {
inline constexpr int frame_ms = 16;  ///< Between two frames of a movement.
enum class Curve { standard, growing };
/// A share of time, 0-1, as a share of the way: quick first, gentle at the end. `growing` goes a
/// little past its end and comes back.
float eased(float time, Curve curve);
}  // namespace motion

class Motion {
  public:
    /// Moves from the frame it is asked in next.
    void start();
    /// How far it is: 1 before start() and after `duration_ms` (after `delay_ms`). 0 until then.
    float at(Ui& ui, int duration_ms, motion::Curve curve = motion::Curve::standard,
             int delay_ms = 0);
    [[nodiscard]] bool moving() const { return state_ != State::rests; }

  private:
    enum class State { rests, wanted, moves };
    State state_ = State::rests;
    std::int64_t began_ms_ = 0;
};

/// A plant between two stages: the old one fades below the new one, which rises from the line.
/// `share` as Motion::at gives it; 1 is the new plant alone.
void draw_growing(Canvas& canvas, std::string_view before, std::string_view after, int x,
                  int stands_on_y, int w, float share);

}  // namespace pipit::ui
