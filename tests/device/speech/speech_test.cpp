// Speaking: sound, words at their places, and what happens without a voice.
#include "device/speech/speech.hpp"
#include "tests/folder.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <string>

using namespace pipit::speech;

namespace {

std::unique_ptr<Speaker> speaker() {
    auto opened = Speaker::open();
    if (!opened) SKIP("libespeak-ng1 is not installed here");
    return std::move(*opened);
}

std::vector<std::string> words_of(const Sound& sound, const std::string& text) {
    std::vector<std::string> out;
    for (const Word& word : sound.words)
        out.push_back(text.substr(word.begin, word.size));
    return out;
}

}  // namespace

TEST_CASE("a sentence becomes sound, and every word knows its bytes and when it is said",
          "[speech]") {
    auto voice = speaker();
    const std::string text = "What fraction is beans and carrots together?";
    const auto sound = voice->say(text, {});
    REQUIRE(sound.ok());
    CHECK(sound->rate >= 8000);
    CHECK(words_of(*sound, text) == std::vector<std::string>{"What", "fraction", "is", "beans",
                                                             "and", "carrots", "together"});
    std::size_t before = 0;
    for (const Word& word : sound->words) {
        CHECK(word.sample >= before);
        CHECK(word.sample < sound->samples.size());
        before = word.sample;
    }
    // A sentence of seven words takes between one and six seconds, and is not silence.
    const auto seconds =
        static_cast<double>(sound->samples.size()) / static_cast<double>(sound->rate);
    CHECK(seconds > 1.0);
    CHECK(seconds < 6.0);
    const auto loudest = *std::max_element(sound->samples.begin(), sound->samples.end());
    CHECK(loudest > 1000);
}

TEST_CASE("words behind accents and signs keep their place in bytes", "[speech]") {
    auto voice = speaker();
    const std::string text = "¿Cuánto es tres más cuatro, señora?";
    const auto sound = voice->say(text, {.language = "es"});
    REQUIRE(sound.ok());
    const auto words = words_of(*sound, text);
    REQUIRE(words.size() == 6);
    CHECK(words.front() == "Cuánto");
    CHECK(words.back() == "señora");
}

TEST_CASE("slow takes longer than normal, and fast less", "[speech]") {
    auto voice = speaker();
    const auto length = [&](Speed speed) {
        const auto sound =
            voice->say("One quarter is carrots and one half is beans.", {.speed = speed});
        REQUIRE(sound.ok());
        return sound->samples.size();
    };
    CHECK(length(Speed::slow) > length(Speed::normal));
    CHECK(length(Speed::normal) > length(Speed::fast));
}

TEST_CASE("the voices of a language sound different, and every one is there", "[speech]") {
    auto voice = speaker();
    for (const char* language : {"en", "es"}) {
        std::vector<std::vector<std::int16_t>> heard;
        for (int nth = 0; nth < voice_count; ++nth) {
            const auto sound = voice->say("Hola one two", {.language = language, .voice = nth});
            REQUIRE(sound.ok());
            const bool heard_before =
                std::find(heard.begin(), heard.end(), sound->samples) != heard.end();
            CHECK_FALSE(heard_before);
            heard.push_back(sound->samples);
        }
    }
}

TEST_CASE("marks that mean something to the library are only words to it", "[speech]") {
    auto voice = speaker();
    // SSML and phoneme input would swallow these.
    for (const char* text : {"<speak>one</speak>", "[[w'Vn]] two", "& < > \" '"}) {
        CHECK(voice->say(text, {}).ok());
    }
    const auto nothing = voice->say("", {});
    REQUIRE(nothing.ok());
    CHECK(nothing->words.empty());
}

TEST_CASE("text that is too long for one breath is refused, not cut", "[speech]") {
    auto voice = speaker();
    CHECK_FALSE(voice->say(std::string(2001, 'a'), {}).ok());
}

TEST_CASE("what looks installed can be opened, and what cannot does not look so",
          "[speech][native]") {
    CHECK(installed() == Speaker::open().ok());
}

TEST_CASE("a voice can be let go and opened again", "[speech]") {
    for (int i = 0; i < 3; ++i) {
        auto voice = speaker();
        CHECK(voice->say("Hello.", {}).ok());
    }
}

TEST_CASE("without the library's data there is no voice, in words a child can read", "[speech]") {
    // The library looks here first; a folder without voices is a broken installation.
    const pipit::test::Folder folder;
    std::filesystem::create_directory(folder / "espeak-ng-data");
    REQUIRE(::setenv("ESPEAK_DATA_PATH", folder.path().c_str(), 1) == 0);
    const auto opened = Speaker::open();
    ::unsetenv("ESPEAK_DATA_PATH");
    REQUIRE_FALSE(opened.ok());
    CHECK(opened.error().code == pipit::engine::ErrorCode::not_found);
    CHECK(opened.error().remedy == "There is no voice on this computer.");
}
