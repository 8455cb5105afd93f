// A message to a teacher, opened up: read back from the very bytes that would leave, and drawn line
// by line. The one place of the screens that knows how messages are written.
// Invariant: what is drawn comes from the bytes; bytes that do not open are not drawn as if they
// had.
#pragma once

#include "engine/report/cbor.hpp"
#include "engine/report/shared_report.hpp"
#include "engine/session/skill.hpp"
#include "ui/screens/desk.hpp"

#include <optional>
#include <string>
#include <vector>

namespace pipit::ui {

/// A report in the message that carries it; nothing where it does not hold.
std::optional<engine::cbor::Bytes> report_message(const engine::SharedReport& report);
/// The report that a message makes of the one in `there` (empty: none has arrived): the same where
/// it is whole. Nothing where it is another message, or none, or `there` does not open.
std::optional<engine::SharedReport> opened_report(const engine::cbor::Bytes& message,
                                                  const engine::cbor::Bytes& there);

class OpenedMessage {
  public:
    OpenedMessage() = default;
    /// `bytes` as ClassDesk gives a preview; its error leaves the message closed.
    OpenedMessage(const engine::SkillGraph& graph,
                  const engine::Result<engine::cbor::Bytes>& bytes);

    [[nodiscard]] bool opened() const { return !lines_.empty(); }
    /// The lines in a well, and how long the message is; returns the height. Says so where it could
    /// not be opened.
    int draw(Frame& frame, Rect at);

  private:
    std::vector<std::string> lines_;  ///< Rich text.
    std::size_t bytes_ = 0;
};

/// Lines in a well; returns the height.
int draw_lines_in_well(Frame& frame, Rect at, const std::vector<std::string>& lines);

}  // namespace pipit::ui
