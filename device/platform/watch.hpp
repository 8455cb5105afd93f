// Says when something came on a descriptor, to a loop that waits for something else (a window's
// events). Invariant: its thread reads and writes nothing of the descriptor and rests while nothing
// comes; it has ended when the watch has.
#pragma once

#include <functional>
#include <thread>

namespace pipit::platform {

class Watch {
  public:
    // `woken` is called on the watch's own thread, once for what came and once when a full
    // descriptor takes bytes again; it may only do what any thread may. `descriptor` stays the
    // caller's and outlives the watch; with -1, or where the system refuses, `woken` is never
    // called.
    Watch(int descriptor, std::function<void()> woken);
    ~Watch();
    Watch(const Watch&) = delete;
    Watch& operator=(const Watch&) = delete;

  private:
    void run() const;

    std::function<void()> woken_;
    int set_ = -1;   // of epoll
    int stop_ = -1;  // has something when it is to end
    std::thread thread_;
};

}  // namespace pipit::platform
