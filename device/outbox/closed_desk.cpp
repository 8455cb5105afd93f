// A class of which nothing can be read: a damaged record, or a disk that gives none. Invariant: it
// changes and sends nothing; what is kept stays as it is for the next sign-in.
#include "device/outbox/child_desk.hpp"

#include <utility>

namespace pipit::outbox {

namespace {

class ClosedDesk final : public engine::ClassDesk {
  public:
    explicit ClosedDesk(engine::Error why) : why_(std::move(why)) {}

    engine::ClassView view() const override {
        engine::ClassView out;
        out.state = engine::ClassState::unread;
        out.contact = engine::ContactState::failed;
        out.problem = why_;
        return out;
    }
    Result<Done> pair(const std::string&, const std::string&, engine::Now) override { return why_; }
    Result<Done> pair_by_ticket(const std::string&, const std::string&, engine::Now) override {
        return why_;
    }
    void stop_pairing() override {}
    Result<Bytes> join_preview() override { return why_; }
    Result<Done> join(engine::Now) override { return why_; }
    Result<Done> leave(engine::Now) override { return why_; }
    Result<Done> move_away(engine::Now) override { return why_; }
    Result<Done> stay(engine::Now) override { return why_; }
    Result<Done> put_back_seen() override { return why_; }
    Result<Bytes> report_preview(engine::Now) override { return why_; }
    Result<Bytes> report_there() override { return why_; }
    Result<Done> share(engine::Now) override { return why_; }
    Result<Done> ask_help(const engine::SkillId&, engine::Now) override { return why_; }
    Result<Bytes> show_preview(const engine::ShownItem&) override { return why_; }
    Result<Done> show(const engine::ShownItem&, engine::Now) override { return why_; }
    Result<std::vector<engine::AgreedRecord>> agreed() override { return why_; }
    Result<std::vector<engine::ObservedSkill>> observed() override { return why_; }
    Result<Done> meet(const std::string&, engine::Now) override { return why_; }
    bool turn(engine::Now) override { return false; }
    int descriptor() const override { return -1; }

  private:
    engine::Error why_;
};

}  // namespace

std::unique_ptr<engine::ClassDesk> class_desk(ChildDesk::With with, engine::Now now) {
    auto desk = ChildDesk::open(with, now);
    if (!desk) return std::make_unique<ClosedDesk>(desk.error());
    return std::move(desk).value();
}

}  // namespace pipit::outbox
