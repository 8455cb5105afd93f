// The declaration itself. Invariant: one row a stored field; tests/engine/report/fields_test.cpp
// holds the event rows against what encode_event writes, tests/device holds the columns against the
// real tables.
#include "engine/report/fields.hpp"

#include <algorithm>
#include <iterator>

namespace pipit::engine {

namespace {

using enum FieldPlace;
using enum Shared;
constexpr auto days_90 = Retention::days_90_then_counts;
constexpr auto one_year = Retention::months_12;
constexpr auto learner = Retention::while_learner_exists;
constexpr auto device = Retention::while_device_exists;
constexpr auto session = Retention::this_session;

// Legal bases (GDPR article 6): the school's task of teaching; what running the app safely needs;
// the child's own wish, which can be taken back.
constexpr std::string_view task = "task of public interest: teaching (GDPR 6(1)(e))";
constexpr std::string_view safe = "legitimate interest: running it safely (GDPR 6(1)(f))";
constexpr std::string_view wish = "consent: written by the learner's own choice (GDPR 6(1)(a))";

constexpr std::string_view you = "you";
constexpr std::string_view you_teacher = "you and your teacher";
constexpr std::string_view anyone_here = "anyone at this computer";
constexpr std::string_view nobody = "nobody: only the app";

constexpr std::string_view answers = "My answers";
constexpr std::string_view plants = "My plants";
constexpr std::string_view goals = "My goals and notes";
constexpr std::string_view left = "The list of what left";
constexpr std::string_view about_me = "My name and picture";
constexpr std::string_view looks = "How it looks for me";
constexpr std::string_view keeping = "";  // upkeep that says nothing of the learner

constexpr Field declaration[] = {
    {"answered.skill", event, "Skill", "to see what grows", task, days_90, never, you, answers},
    {"answered.template", event, "Kind of question", "to make the same question again", task,
     days_90, never, you, answers},
    {"answered.level", event, "How hard", "to choose what fits you", task, days_90, never, you,
     answers},
    {"answered.seed", event, "Which question", "to make the same question again", task, days_90,
     never, you, answers},
    {"answered.given", event, "What I answered", "to see which idea helps", task, days_90,
     when_child_taps, you, answers},
    {"answered.right", event, "Right or not yet", "to see what grows", task, days_90, never, you,
     answers},
    {"answered.counted", event, "Counted or not", "to leave out taps that were too quick", task,
     days_90, never, you, answers},
    {"answered.hints", event, "Hints", "to know what you can do alone", task, days_90, never, you,
     answers},
    {"answered.tries", event, "Tries", "to know what you can do at once", task, days_90, never, you,
     answers},
    {"answered.seconds", event, "How long",
     "to leave out taps that were too quick, and to offer a rest", task, days_90, never, you,
     answers},
    {"answered.misconception", event, "Idea behind an answer", "to explain it better", task,
     days_90, never, you, answers},
    {"answered.reason", event, "Why this question", "to tell you why", task, days_90, never, you,
     answers},
    {"answered.reason_days", event, "Days since last", "to tell you why", task, days_90, never, you,
     answers},
    {"answered.reason_skill", event, "The skill it helps", "to tell you why", task, days_90, never,
     you, answers},

    // What a choice depended on, so that it can be made again (engine/select/replay).
    {"answered.after", event, "Page number", "to see that no page is missing", task, days_90, never,
     nobody, keeping},
    {"answered.chosen_day", event, "Day", "to tell you why", task, days_90, never, you, keeping},
    {"answered.closing", event, "Why this question", "to tell you why", task, days_90, never, you,
     keeping},
    {"answered.left_out", event, "Skill", "to tell you why", task, days_90, never, you, keeping},
    {"answered.shown", event, "Page count", "to tell you why", task, days_90, never, you, keeping},
    {"answered.attempt", event, "Which question", "to make the same question again", task, days_90,
     never, you, keeping},
    {"began.salt", event, "Which question", "to make the same question again", task, days_90, never,
     nobody, keeping},
    {"began.graph", event, "Page format", "to read the page again later", safe, days_90, never,
     nobody, keeping},
    {"began.model", event, "Page format", "to read the page again later", safe, days_90, never,
     nobody, keeping},
    {"began.chooser", event, "Page format", "to read the page again later", safe, days_90, never,
     nobody, keeping},
    {"began.page", event, "Page count", "to tell you why", task, days_90, never, you, keeping},
    {"began.taken", event, "Why this question", "to tell you why", task, days_90, never, you,
     keeping},
    {"began.after", event, "Page number", "to see that no page is missing", task, days_90, never,
     nobody, keeping},
    {"began.offered_day", event, "Day", "to tell you why", task, days_90, never, you, keeping},
    {"began.closing", event, "Why this question", "to tell you why", task, days_90, never, you,
     keeping},
    {"began.left_out", event, "Skill", "to tell you why", task, days_90, never, you, keeping},
    {"began.skill", event, "Skill", "to tell you why", task, days_90, never, you, answers},
    {"began.level", event, "How hard", "to tell you why", task, days_90, never, you, keeping},
    {"began.reason", event, "Why this question", "to tell you why", task, days_90, never, you,
     keeping},
    {"began.reason_days", event, "Days since last", "to tell you why", task, days_90, never, you,
     keeping},
    {"began.reason_skill", event, "The skill it helps", "to tell you why", task, days_90, never,
     you, keeping},

    {"checkpoint.state", event, "Plants and counts", "to keep what grew when old answers go", task,
     learner, never, you, plants},
    {"checkpoint.count", event, "How many old pages", "to see that no page is missing", safe,
     learner, never, you, plants},
    {"checkpoint.previous_head", event, "Seal of the old pages", "to see that no page was changed",
     safe, learner, never, nobody, plants},
    {"checkpoint.generation", event, "How often old pages went", "to see that no page was put back",
     safe, learner, never, nobody, plants},

    {"goal.id", event, "Goal number", "to know which goal was changed", safe, learner,
     when_child_taps, you, goals},
    {"goal.skill", event, "Goal", "to work on what you wish for", wish, learner, when_child_taps,
     you, goals},
    {"goal.wish", event, "My wish", "to remind you of it", wish, learner, when_child_taps, you,
     goals},
    {"goal.obstacle", event, "What gets in my way", "to remind you of it", wish, learner,
     when_child_taps, you, goals},
    {"goal.if", event, "My plan: if", "to remind you of it", wish, learner, when_child_taps, you,
     goals},
    {"goal.then", event, "My plan: then", "to remind you of it", wish, learner, when_child_taps,
     you, goals},
    {"goal.target", event, "By when", "to ask you how it went", wish, learner, when_child_taps, you,
     goals},
    {"goal.share", event, "Share it or not", "to do as you said", wish, learner, when_child_taps,
     you, goals},
    {"goal_ended.id", event, "Goal number", "to know which goal ended", safe, learner,
     when_child_taps, you, goals},
    {"goal_ended.how", event, "How it went", "to remember it", wish, learner, when_child_taps, you,
     goals},

    {"session_ended.minutes", event, "Minutes", "to offer a rest in time", task, days_90, never,
     you, answers},
    {"session_ended.helped", event, "What helped", "to remind you of it", wish, days_90, never, you,
     goals},

    {"answered.paired", event, "With a partner", "to count pair work apart", task, days_90, never,
     you, answers},
    {"band_disputed.skill", event, "Plant I think is not right", "to look at it again", wish,
     days_90, when_child_taps, you, goals},
    {"band_disputed.band", event, "What it said", "to look at it again", wish, days_90,
     when_child_taps, you, goals},
    {"band_disputed.show_teacher", event, "Show it to my teacher", "to do as you wish", wish,
     days_90, when_child_taps, you, goals},
    {"preferences.text_percent", event, "Text size", "to look as you like it", wish, learner, never,
     you, looks},
    {"preferences.letters", event, "Letters", "to look as you like it", wish, learner, never, you,
     looks},
    {"preferences.spacing", event, "Spacing", "to look as you like it", wish, learner, never, you,
     looks},
    {"preferences.colours", event, "Colours", "to look as you like it", wish, learner, never, you,
     looks},
    {"preferences.still", event, "Movement", "to look as you like it", wish, learner, never, you,
     looks},
    {"preferences.read_aloud", event, "Read to me", "to sound as you like it", wish, learner, never,
     you, looks},
    {"preferences.voice_speed", event, "How fast it reads", "to sound as you like it", wish,
     learner, never, you, looks},
    {"preferences.voice", event, "Voice", "to sound as you like it", wish, learner, never, you,
     looks},
    {"preferences.sounds", event, "Sounds", "to sound as you like it", wish, learner, never, you,
     looks},
    {"preferences.language", event, "Language", "to speak your language", wish, learner, never, you,
     looks},

    {"pinned.skill", event, "Picked by my teacher", "to choose what fits you", task, learner, never,
     you_teacher, answers},
    {"pinned.pin", event, "Now or later", "to choose what fits you", task, learner, never,
     you_teacher, answers},
    {"disputed.skill", event, "Skill", "to look at it again", wish, days_90, when_child_taps, you,
     goals},
    {"disputed.template", event, "Kind of question", "to make the same question again", wish,
     days_90, when_child_taps, you, goals},
    {"disputed.level", event, "How hard", "to make the same question again", wish, days_90,
     when_child_taps, you, goals},
    {"disputed.seed", event, "Which question", "to make the same question again", wish, days_90,
     when_child_taps, you, goals},
    {"disputed.given", event, "What I think is right", "to look at it again", wish, days_90,
     when_child_taps, you, goals},

    {"joined.nickname", event, "My name here", "to greet you", task, learner, when_joining,
     you_teacher, about_me},
    {"joined.avatar", event, "My picture", "to find your notebook", task, learner, never,
     anyone_here, about_me},

    // Of every event.
    {"event.format", event, "Page format", "to read the page again later", safe, days_90, never,
     nobody, keeping},
    {"event.lamport", event, "Page number", "to keep the pages in order", safe, days_90, never,
     nobody, keeping},
    {"event.device", event, "Which computer", "to put the pages of two computers in order", safe,
     days_90, never, nobody, keeping},
    {"event.sequence", event, "Page count", "to see that no page is missing", safe, days_90, never,
     nobody, keeping},
    {"event.day", event, "Day", "to ask again when it helps", task, days_90, never, you, answers},
    {"event.kind", event, "Kind of page", "to know what the page says", safe, days_90, never,
     nobody, keeping},

    // Columns of a learner's own file (device/vault/schema.cpp); all of it is encrypted.
    {"segments.month", learner_file, "Month", "to let old answers go month by month", safe, days_90,
     never, nobody, keeping},
    {"segments.first_position", learner_file, "First page of a month",
     "to let old answers go month by month", safe, days_90, never, nobody, keeping},
    {"segments.start", learner_file, "Seal of a month", "to see that no page was changed", safe,
     days_90, never, nobody, keeping},
    {"journal.position", learner_file, "Page number", "to keep the pages in order", safe, days_90,
     never, nobody, keeping},
    {"journal.lamport", learner_file, "Page number", "to keep the pages in order", safe, days_90,
     never, nobody, keeping},
    {"journal.device", learner_file, "Which computer", "to put the pages of two computers in order",
     safe, days_90, never, nobody, keeping},
    {"journal.sequence", learner_file, "Page count", "to see that no page is missing", safe,
     days_90, never, nobody, keeping},
    {"journal.body", learner_file, "The pages", "to keep what the rows above say", task, days_90,
     never, you, answers},
    {"journal.chain", learner_file, "Seal of a page", "to see that no page was changed", safe,
     days_90, never, nobody, keeping},
    {"snapshot.id", learner_file, "Bookmark", "to open your notebook quickly", safe, days_90, never,
     nobody, keeping},
    {"snapshot.lamport", learner_file, "Bookmark", "to open your notebook quickly", safe, days_90,
     never, nobody, keeping},
    {"snapshot.device", learner_file, "Bookmark", "to open your notebook quickly", safe, days_90,
     never, nobody, keeping},
    {"snapshot.sequence", learner_file, "Bookmark", "to open your notebook quickly", safe, days_90,
     never, nobody, keeping},
    {"snapshot.state", learner_file, "Plants and counts", "to open your notebook quickly", task,
     learner, never, you, plants},
    {"snapshot.tag", learner_file, "Seal of the bookmark", "to see that it was not changed", safe,
     days_90, never, nobody, keeping},
    {"ledger.position", learner_file, "Line of the list", "to keep the list in order", safe,
     one_year, never, you, left},
    {"ledger.text", learner_file, "What left, and when", "to show you all that left", safe,
     one_year, never, you, left},
    {"ledger.arrived", learner_file, "Arrived or not", "to show you all that left", safe, one_year,
     never, you, left},
    {"ledger.salt", learner_file, "Salt of a line", "to keep the list whole when a line is erased",
     safe, learner, never, nobody, left},
    {"ledger.hash", learner_file, "Seal of a line", "to see that no line was changed", safe,
     learner, never, nobody, left},
    {"ledger.chain", learner_file, "Seal of the list", "to see that no line is missing", safe,
     learner, never, nobody, left},

    // In a learner's own file and in this computer's: what kind of record, which one, and what it
    // says. The rows "class.…" say what that is, kind by kind.
    {"records.kind", learner_file, "Kind of class record", "to find what belongs to your class",
     safe, learner, never, nobody, keeping},
    {"records.name", learner_file, "Which class record", "to find what belongs to your class", safe,
     learner, never, nobody, keeping},
    {"records.value", learner_file, "What your class and you told each other",
     "to bring it to your teacher, and to show you all of it", task, learner, never, you, about_me},

    // Beside it: the key slots, and what this computer knows before anyone signed in.
    {"slots.slot", device_file, "The lock", "to open your notebook with your pictures or numbers",
     safe, learner, never, nobody, keeping},
    {"slots.heads", device_file, "Last page's seal", "to see that nothing older was put back", safe,
     learner, never, nobody, keeping},
    {"device.id", device_file, "This computer", "to keep one line about it", safe, device, never,
     nobody, keeping},
    {"device.device", device_file, "This computer's number", "to tell two computers apart", safe,
     device, never, nobody, keeping},
    {"device.kdf_passes", device_file, "How strong the lock is",
     "to make locks that fit this computer", safe, device, never, nobody, keeping},
    {"device.kdf_memory_kib", device_file, "How strong the lock is",
     "to make locks that fit this computer", safe, device, never, nobody, keeping},
    {"device.rehearsal", device_file, "For scripts or for people",
     "to keep scripts out of your notebook", safe, device, never, nobody, keeping},
    {"device.secret", device_file, "This computer's secret",
     "to make a stolen file useless elsewhere", safe, device, never, nobody, keeping},
    {"learners.learner", device_file, "Notebook number", "to find your notebook", task, learner,
     never, nobody, about_me},
    {"learners.nickname", device_file, "My name here", "to let you find your notebook", task,
     learner, never, anyone_here, about_me},
    {"learners.avatar", device_file, "My picture", "to let you find your notebook", task, learner,
     never, anyone_here, about_me},
    {"learners.secret_kind", device_file, "Pictures or numbers", "to ask you the right way", task,
     learner, never, anyone_here, about_me},
    {"learners.state", device_file, "Being made, here or leaving",
     "to finish what a pulled plug stopped", safe, learner, never, nobody, keeping},
    {"learners.tries", device_file, "Wrong tries", "to make guessing slow", safe, learner, never,
     nobody, keeping},
    {"receipts.position", device_file, "Line of the erase list", "to keep the list in order", safe,
     device, never, anyone_here, left},
    {"receipts.learner", device_file, "Number of an erased notebook", "to prove that it was erased",
     safe, device, never, anyone_here, left},
    {"receipts.day", device_file, "Day it was erased", "to prove that it was erased", safe, device,
     never, anyone_here, left},
    {"receipts.signature", device_file, "This computer's word on it", "to prove that it was erased",
     safe, device, never, anyone_here, left},
    {"receipts.chain", device_file, "Seal of the erase list", "to see that no line is missing",
     safe, device, never, nobody, left},

    // The sharing contract, version 1: what a class is told, made from the rows above when it
    // leaves.
    {"report.lamport", message, "Message number", "to keep messages in order", safe, session,
     always, you_teacher, ""},
    {"report.skill", message, "Skill", "to plan lessons", task, session, always, you_teacher, ""},
    {"report.band", message, "Plant", "to plan lessons", task, session, always, you_teacher, ""},
    {"report.stand", message, "How it is going", "to help where it sticks", task, session, always,
     you_teacher, ""},
    {"report.tries", message, "Tries", "to know how sure this is", task, session, always,
     you_teacher, ""},
    {"report.last", message, "Last", "to know how old this is", task, session, always, you_teacher,
     ""},
    {"report.day", message, "Day", "to see when there was time", task, session, always, you_teacher,
     ""},
    {"report.minutes", message, "Minutes", "to see how much time there was", task, session, always,
     you_teacher, ""},
    {"report.chosen", message, "Chose my own", "to see who chooses", task, session, always,
     you_teacher, ""},
    {"report.paired", message, "With a partner", "to see who works together", task, session, always,
     you_teacher, ""},
    {"report.goal_skill", message, "Goal", "to talk about it", wish, session, when_child_taps,
     you_teacher, ""},
    {"report.goal_wish", message, "My wish", "to talk about it", wish, session, when_child_taps,
     you_teacher, ""},
    {"report.goal_obstacle", message, "What gets in my way", "to talk about it", wish, session,
     when_child_taps, you_teacher, ""},
    {"report.goal_if", message, "My plan: if", "to talk about it", wish, session, when_child_taps,
     you_teacher, ""},
    {"report.goal_then", message, "My plan: then", "to talk about it", wish, session,
     when_child_taps, you_teacher, ""},
    {"report.goal_target", message, "By when", "to talk about it", wish, session, when_child_taps,
     you_teacher, ""},
    {"report.disputed", message, "Plant I think is not right", "to look at it together", wish,
     session, when_child_taps, you_teacher, ""},
    {"report.disputed_band", message, "What it said", "to look at it together", wish, session,
     when_child_taps, you_teacher, ""},

    // Written only when a person asks for it by name, after being told that anyone can read it.
    {"code.file", plain_file, "My code", "to open your notebook when you forget", wish, learner,
     when_child_taps, anyone_here, left},
    {"copy.file", plain_file, "My copy", "to give you what is yours", wish, learner,
     when_child_taps, anyone_here, left},

    // Used and let go.
    {"code.letters", never_stored, "My code", "to open your notebook when you forget", wish,
     session, never, you, keeping},
    {"secret.typed", never_stored, "My pictures or numbers", "to open your notebook", safe, session,
     never, nobody, keeping},
    {"guest.answers", never_stored, "A guest's answers", "to choose the next question", task,
     session, never, nobody, answers},
};

}  // namespace

std::span<const Field> fields() {
    return declaration;
}

const Field* find_field(std::string_view id) {
    const auto at = std::find_if(std::begin(declaration), std::end(declaration),
                                 [&](const Field& field) { return field.id == id; });
    return at == std::end(declaration) ? nullptr : &*at;
}

}  // namespace pipit::engine
