// pipit-sync's empty room.
#include "device/transport/serve.hpp"

#include <catch2/catch_test_macros.hpp>

#include <sys/socket.h>
#include <unistd.h>

TEST_CASE("the transport takes packets until the app closes its end", "[transport]") {
    int ends[2];
    REQUIRE(::socketpair(AF_UNIX, SOCK_SEQPACKET, 0, ends) == 0);
    for (int i = 0; i < 3; ++i) {
        REQUIRE(::write(ends[0], "sealed", 6) == 6);
    }
    ::close(ends[0]);
    CHECK(pipit::transport::serve(ends[1]) == 3U);
    ::close(ends[1]);
}

TEST_CASE("the transport says when its link is none", "[transport]") {
    CHECK_FALSE(pipit::transport::serve(-1));
}
