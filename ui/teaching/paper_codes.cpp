// Two pages that hold a secret: the class's ticket, and the code of the teacher's own file. See
// papers.hpp.
#include "ui/kit/text.hpp"
#include "ui/kit/words.hpp"
#include "ui/teaching/paper_parts.hpp"

namespace pipit::ui {

Sheet ticket_paper(const PaperOf& of, std::string_view letters) {
    Sheet out = sheet_of(of, _("Class ticket"), fill(_("Ticket of %1"), {literal(of.class_name)}));
    out.blocks.emplace_back(
        SheetText{_("One paper brings every child’s computer into the class, also without a "
                    "network. It holds until the teacher puts the ticket away.")});
    out.blocks.emplace_back(SheetLetters{groups_of(letters), 4});
    out.blocks.emplace_back(SheetSteps{
        {_("On the child’s computer: **My class**, then **Join a class**. Or, with nobody "
           "signed in: **I come from another computer**."),
         _("Choose **I have a ticket**, and type the sixteen groups. Small letters are fine, too."),
         _("The child’s name comes to the teacher’s computer: over the network, or on a USB stick "
           "that is put into both."),
         _("The teacher chooses **Let in**.")}});
    out.blocks.emplace_back(
        SheetText{_("0 is a zero and 1 is a one. There is no letter O, I, L or U in it."), true});
    out.blocks.emplace_back(
        SheetNote{_("**Anyone who has this paper can ask to be let in.** They see nothing of the "
                    "class before the teacher says yes. Keep it where only you can reach it; if it "
                    "is lost, put the ticket away and print a new one.")});
    return out;
}

Sheet code_paper(const PaperOf& of, std::string_view letters) {
    Sheet out = sheet_of(of, _("Recovery code"), _("Your recovery code"));
    out.blocks.emplace_back(
        SheetText{_("It opens your class on this computer when the passphrase is forgotten, and "
                    "every backup made from today on, also on another computer.")});
    out.blocks.emplace_back(SheetLetters{groups_of(letters), 3});
    out.blocks.emplace_back(
        SheetText{_("0 is a zero and 1 is a one. There is no letter O, I, L or U in it."), true});
    out.blocks.emplace_back(SheetSteps{
        {_("Print this page, then delete the file and empty the waste basket."),
         _("Keep the paper locked away, not beside the computer."),
         _("An older code opens older backups alone. Make a new backup, then destroy the "
           "older paper.")}});
    out.blocks.emplace_back(
        SheetNote{_("**Anyone who has this paper and the computer, or a backup, can read all that "
                    "your class shared.** Pipit cannot show this code again; it can make another "
                    "one.")});
    return out;
}

}  // namespace pipit::ui
