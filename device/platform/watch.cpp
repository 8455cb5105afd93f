// epoll, told of changes alone: whoever is woken need not say that it has read.
#include "device/platform/watch.hpp"

#include <cerrno>
#include <cstdint>
#include <system_error>
#include <utility>

#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <unistd.h>

namespace pipit::platform {

namespace {

bool add(int set, int descriptor, std::uint32_t events) {
    epoll_event event{};
    event.events = events;
    event.data.fd = descriptor;
    return ::epoll_ctl(set, EPOLL_CTL_ADD, descriptor, &event) == 0;
}

void close_if_open(int descriptor) {
    if (descriptor >= 0) ::close(descriptor);
}

}  // namespace

Watch::Watch(int descriptor, std::function<void()> woken) : woken_(std::move(woken)) {
    if (descriptor < 0) return;
    set_ = ::epoll_create1(EPOLL_CLOEXEC);
    stop_ = ::eventfd(0, EFD_CLOEXEC);
    if (set_ < 0 || stop_ < 0 || !add(set_, descriptor, EPOLLIN | EPOLLOUT | EPOLLET) ||
        !add(set_, stop_, EPOLLIN))
        return;
    try {
        thread_ = std::thread([this] { run(); });
    } catch (const std::system_error&) {  // no room for one: the loop wakes by itself, later
    }
}

Watch::~Watch() {
    if (thread_.joinable()) {
        constexpr std::uint64_t one = 1;
        (void)!::write(stop_, &one, sizeof one);
        thread_.join();
    }
    close_if_open(set_);
    close_if_open(stop_);
}

void Watch::run() const {
    while (true) {
        epoll_event events[2];
        const int count = ::epoll_wait(set_, events, 2, -1);
        if (count < 0 && errno != EINTR) return;
        for (int i = 0; i < count; ++i) {
            if (events[i].data.fd == stop_) return;
        }
        if (count > 0) woken_();
    }
}

}  // namespace pipit::platform
