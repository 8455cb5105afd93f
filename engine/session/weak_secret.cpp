// See weak_secret.hpp.
#include "engine/session/weak_secret.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace pipit::engine {

namespace {

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

// 123456, 654321, abcd; digits also over the end: 567890.
bool is_run(std::string_view text, int step) {
    for (std::size_t i = 1; i < text.size(); ++i) {
        const bool over = (text[i - 1] == '9' && text[i] == '0' && step == 1) ||
                          (text[i - 1] == '0' && text[i] == '9' && step == -1);
        if (text[i] - text[i - 1] != step && !over) return false;
    }
    return true;
}

// Made of one part of at most `most` letters, said again to the end: 111111, 121212, 123123.
bool repeats(std::string_view text, std::size_t most) {
    for (std::size_t part = 1; part <= most && part < text.size(); ++part) {
        bool same = true;
        for (std::size_t i = part; i < text.size(); ++i)
            same = same && text[i] == text[i - part];
        if (same) return true;
    }
    return false;
}

// In the order the keys have, from any place on: "qwertyui".
bool is_on_a_row(std::string_view text) {
    static constexpr std::array<std::string_view, 6> rows{"qwertyuiop", "asdfghjkl",  "zxcvbnm",
                                                          "qwertzuiop", "azertyuiop", "1234567890"};
    return std::any_of(rows.begin(), rows.end(), [&](std::string_view row) {
        return row.find(text) != std::string_view::npos;
    });
}

bool is_tried_first(const std::string& words) {
    static constexpr std::array<std::string_view, 10> known{"password",
                                                            "passwort",
                                                            "password1",
                                                            "secret12",
                                                            "mysecret",
                                                            "contrase\xc3\xb1"
                                                            "a",
                                                            "iloveyou",
                                                            "teacher1",
                                                            "pipitpipit",
                                                            "qwerty12"};
    return std::find(known.begin(), known.end(), words) != known.end();
}

}  // namespace

bool is_easy_to_guess(SecretKind kind, std::string_view secret, std::string_view nickname) {
    std::string words;
    for (const char c : secret) {
        if (c != ' ' || kind != SecretKind::passphrase) words += lower(c);
    }
    bool weak = is_run(words, 1) || is_run(words, -1);
    switch (kind) {
    case SecretKind::pictures:
        weak = weak || repeats(words, 1);
        break;
    case SecretKind::digits:
        weak = weak || repeats(words, 3);
        break;
    case SecretKind::passphrase: {
        std::string name;
        for (const char c : nickname)
            if (c != ' ') name += lower(c);
        weak = weak || repeats(words, 4) || is_on_a_row(words) || is_tried_first(words) ||
               words == name;
        break;
    }
    }
    volatile char* at = words.data();
    for (std::size_t i = 0; i < words.size(); ++i)
        at[i] = 0;
    return weak;
}

}  // namespace pipit::engine
