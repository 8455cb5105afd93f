// Secrets a classmate tries first are known; ordinary ones are let through.
#include "engine/session/weak_secret.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace pipit::engine;

TEST_CASE("numbers everybody tries first are easy to guess, others are not", "[engine]") {
    for (const char* weak : {"111111", "000000", "123456", "654321", "012345", "567890", "121212",
                             "123123", "909090"}) {
        CAPTURE(weak);
        CHECK(is_easy_to_guess(SecretKind::digits, weak, "Zuri"));
    }
    for (const char* fine : {"314159", "112233", "135790", "271828", "123465", "111112"}) {
        CAPTURE(fine);
        CHECK_FALSE(is_easy_to_guess(SecretKind::digits, fine, "Zuri"));
    }
}

TEST_CASE("four of the same picture or four in a row are easy to guess, a repeat is not",
          "[engine]") {
    CHECK(is_easy_to_guess(SecretKind::pictures, "aaaa", "Zuri"));
    CHECK(is_easy_to_guess(SecretKind::pictures, "abcd", "Zuri"));
    CHECK(is_easy_to_guess(SecretKind::pictures, "dcba", "Zuri"));
    CHECK_FALSE(is_easy_to_guess(SecretKind::pictures, "abbd", "Zuri"));
    CHECK_FALSE(is_easy_to_guess(SecretKind::pictures, "abab", "Zuri"));
}

TEST_CASE("words: one letter again and again, a row of keys, a known word, the own name",
          "[engine]") {
    for (const char* weak : {"aaaaaaaa", "abababab", "qwertyui", "asdfghjk", "Password", "12345678",
                             "pipi tpipit", "Amina Sue"}) {
        CAPTURE(weak);
        CHECK(is_easy_to_guess(SecretKind::passphrase, weak, "AminaSue"));
    }
    for (const char* fine : {"green boat sings", "correcthorse", "otters on ice"}) {
        CAPTURE(fine);
        CHECK_FALSE(is_easy_to_guess(SecretKind::passphrase, fine, "Zuri"));
    }
}
