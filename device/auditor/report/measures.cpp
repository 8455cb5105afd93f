// See measures.hpp. The teacher's printed record (ui/teaching/paper_record) says the same in two
// languages.
#include "device/auditor/report/measures.hpp"

#include <array>

namespace pipit::audit {

namespace {

constexpr auto all_measures = std::to_array<Measure>({
    {"Notebooks and the class's file are encrypted on the disk, each under a secret of whose it "
     "is.",
     "Who copies a whole disk reads nicknames and can guess pictures or digits, unless the class "
     "lock is on."},
    {"The program that holds the data may open no network connection: the system refuses it. "
     "Another, without any key, carries what is sealed.",
     "Where the system cannot refuse, a learner's computer joins no class. The filter refuses "
     "network sockets, not every service of the same machine."},
    {"Each message is sealed for the one who is to read it, over the network and on a stick.",
     "A network shows which computers talk, when and how much."},
    {"Wrong tries are counted and made slow; after ten the teacher decides.",
     "With a learner's computer the teacher can open a notebook whose secret was forgotten. The "
     "learner is told before joining."},
    {"All that leaves of a learner stands in a list they see.",
     "A saved file or a paper can be read by anyone who has it. A backup is as safe as its printed "
     "code."},
    {"What is erased is overwritten, its keys first.",
     "A flash disk may keep what was let go. Backups and saved files are deleted by hand."},
});

constexpr auto all_risks = std::to_array<Risk>({
    {"A classmate at the shared computer opens another's notebook and reads answers, goals and "
     "notes.",
     "A secret for each notebook; five free tries, then growing delays that a restart does not "
     "end; in a class the teacher unlocks after ten.",
     "A secret that was watched or told opens it. Four pictures are easier to guess than a "
     "passphrase.",
     "scan"},
    {"A computer or its memory card is stolen or lost, and what learners did is read.",
     "Every page is encrypted; the class lock, where the teacher turns it on, keeps its key off "
     "the disk.",
     "Without the class lock, who has the whole disk reads nicknames and can try all pictures "
     "or digits.",
     "scan"},
    {"Answers and times are kept longer than teaching needs them, and a picture of a child grows "
     "that nobody asked for.",
     "Answers go after 90 days and leave counts; the list of what left after a year; a learner "
     "can erase everything at once.",
     "Old answers go when their learner signs in: of who stays away the last 90 days of use stay "
     "until the notebook is erased.",
     "retention"},
    {"More leaves the computer than learners and parents were told.",
     "Only declared fields can be put into a message; each message is shown before it goes and "
     "stands in a list, chained so that a line cannot be taken out unseen.",
     "What a person saves or prints by their own wish is out of Pipit's hands.", "egress"},
    {"Learners' data reaches a company, an advertiser or a foreign country.",
     "There is no server, no account and no telemetry; messages go from computer to computer. The "
     "system refuses network sockets to what holds the data.",
     "An address that somebody types is where messages go: it should be the teacher's computer.",
     "network"},
    {"A learner is judged wrongly: what Pipit believes of a skill is taken for a mark.",
     "Pipit gives no marks and decides nothing but the next question; a learner sees the evidence, "
     "can say that it is not right, and the teacher can record what was seen.",
     "A teacher may still read too much into a band.", "inventory"},
    {"Everything is lost: a forgotten secret, a broken computer.",
     "The teacher can open a notebook with the learner's computer; a printed code; copies and "
     "backups that a person makes.",
     "Without a class and without a code a forgotten secret loses the notebook.", "inventory"},
    {"Erased data is found again.",
     "Keys are destroyed first, files are overwritten, and a signed receipt without a name stays.",
     "A flash disk may keep old blocks; backups and saved files are deleted by hand.", "erasure"},
    {"A teacher sees more than a learner expects.",
     "Before joining, each field that a teacher sees is named; the learner sees the same state "
     "that the teacher sees, in kind words.",
     "The teacher holds a key that opens a notebook together with the learner's computer, and "
     "learners are told so.",
     "egress"},
});

}  // namespace

std::span<const Measure> measures_taken() {
    return all_measures;
}
std::span<const Risk> risks() {
    return all_risks;
}

std::string_view purposes() {
    return "To practise at the edge of what each learner can do; to let the teacher see who needs "
           "help, and talk with them about their goals; to keep notebooks whole and shut. Pipit "
           "chooses the next question; it gives no marks and decides nothing else about a "
           "learner.";
}
std::string_view never_asked_for() {
    return "Address, birthday, telephone, e-mail, photo, voice, place, health, origin. What a "
           "learner writes in a goal is in their own words.";
}
std::string_view recipients() {
    return "The teacher's computer, and nobody else: no company, no processor, no server, no "
           "advertiser, and not the makers of Pipit.";
}
std::string_view no_transfers() {
    return "None. Messages go from computer to computer: on the local network, to an address that "
           "somebody typed, or on a USB stick. There is no account and no server.";
}
std::string_view time_limits() {
    return "They stand with each category. Old answers go when their learner signs in. On the "
           "teacher's computer who leaves is erased at once, and who was not heard from for 12 "
           "months when the class is next opened; at a new school year the teacher erases others "
           "sooner.";
}

}  // namespace pipit::audit
