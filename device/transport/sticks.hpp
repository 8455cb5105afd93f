// The stick that is there, and what the app asks of it. Invariant: one step is one file at most, so
// that contacts are served in between; nothing is open on the stick while there is nothing to do,
// so that a person can take it out.
#pragma once

#include "device/transport/stick_folder.hpp"
#include "engine/classroom/post.hpp"

#include <cstddef>
#include <deque>
#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace pipit::transport {

namespace post = engine::classroom::post;

// Removable folders that a mount list (proc(5), mountinfo) names: below /media, /run/media and
// /mnt/chromeos/removable. In the order of paths.
std::vector<std::string> removable_folders(std::string_view mountinfo);

class Sticks {
  public:
    using Say = std::function<void(const post::FromSync&)>;

    // `folders`: looked at in place of what is mounted as removable; none: that.
    Sticks(std::vector<std::string> folders, StickCalls calls, Say say);

    // On: looks, says what is there, and again whenever that changes. Once more on looks once more.
    void watch(bool on);
    // To be polled for POLLPRI; -1 when there is nothing to watch.
    int watched() const { return watching_ ? mounts_.number() : -1; }
    void look() { look(false); }

    void take(const post::StickWrite& packet);
    void take(const post::StickRead& packet);
    void take(const post::StickRemove& packet);

    bool has_work() const { return !jobs_.empty(); }
    std::size_t jobs() const { return jobs_.size(); }
    // The next piece of work; says one thing at most of what it did.
    void step();

  private:
    struct Reading {
        std::vector<Tag8> tags;
        std::deque<ItemName> left;
        bool listed = false;
    };
    struct Removing {
        std::deque<ItemName> left;
    };
    using Job = std::variant<StickWriting, Reading, Removing>;

    void look(bool say_anyway);
    std::vector<std::string> candidates() const;
    // Each does one step; true when the job is over.
    bool work(StickWriting& job);
    bool work(Reading& job);
    bool work(Removing& job);
    bool failed(int error, const std::string& name);
    void say_gone(const Job& job);

    std::vector<std::string> folders_;
    StickCalls calls_;
    Say say_;
    Descriptor mounts_;
    bool watching_ = false;
    std::string stick_;  // its top folder; empty: none
    std::optional<StickFolder> folder_;
    std::deque<Job> jobs_;
};

}  // namespace pipit::transport
