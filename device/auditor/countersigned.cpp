// See countersigned.hpp.
#include "device/auditor/countersigned.hpp"

#include "crypto/signature.hpp"
#include "device/auditor/counted.hpp"
#include "device/outbox/child_place.hpp"
#include "device/outbox/teacher_records.hpp"
#include "device/vault/inspection.hpp"
#include "engine/classroom/ports.hpp"
#include "engine/report/json.hpp"

#include <string>

namespace pipit::audit {

using engine::classroom::Record;
using engine::classroom::RecordKind;
using engine::json::hex_text;

namespace {

// Whether the chain passes through this end.
bool passes(const std::vector<vault::SeenLink>& links, const engine::classroom::LedgerEnd& end) {
    return end.lines >= 1 && end.lines <= links.size() && links[end.lines - 1].chain == end.head;
}

}  // namespace

engine::Result<std::optional<KeptEnd>> kept_end(engine::Notebook& notebook) {
    auto records = notebook.records().read(RecordKind::membership);
    if (!records) return records.error();
    std::optional<KeptEnd> out;
    for (Record& record : *records) {
        auto kept = outbox::decode_place(record.value);
        crypto::wipe(record.value);
        if (!kept) return kept.error();
        if (const auto& end = kept->place.list.signed_end())
            out = KeptEnd{*end, kept->place.letters.learner()};
    }
    return out;
}

void hold_countersignature(OpenNotebook& one, Findings& findings) {
    const std::string place = "learners/" + one.number;
    const auto kept = kept_end(*one.notebook);
    const auto chain = vault::look_at_chain(*one.notebook);
    if (!kept || !chain)
        return findings.could_not("egress.countersigned", place,
                                  kept ? chain.error().remedy : kept.error().remedy);
    if (!*kept) {
        if (one.seen.records.contains(static_cast<int>(RecordKind::membership)))
            findings.note("egress.countersigned", place,
                          "The teacher's device has not signed for this list yet: it does with "
                          "the second contact.");
        return;
    }
    const outbox::SignedEnd& end = (**kept).end;
    const std::string day = engine::json::date_text(end.day);
    if (!outbox::holds(end, (**kept).of))
        return findings.found("egress.countersigned", place,
                              "The signature of the teacher's device is not for this list.", day);
    if (!passes(chain->links, end.end))
        return findings.found("egress.countersigned", place,
                              "The teacher's device signed for another list: lines of it are gone, "
                              "changed or moved, or an earlier list was put back.",
                              counted(end.end.lines, "line", "lines") + " signed for on " + day);
    findings.looked("egress.countersigned",
                    place + ": " + counted(end.end.lines, "line", "lines") + " of " +
                        std::to_string(chain->links.size()) + ", as " +
                        hex_text((**kept).of.bytes) +
                        " in the class, stand as the teacher's device signed for on " + day +
                        ", with the key " + hex_text(end.by));
}

void say_class_ends(OpenClass& one, Findings& findings) {
    auto schools = one.file->records().read(RecordKind::school);
    const auto pupils = one.file->records().read(RecordKind::learner);
    if (!schools || !pupils)
        return findings.could_not("egress.countersigned", "teacher",
                                  schools ? pupils.error().remedy : schools.error().remedy);
    for (Record& record : *schools) {
        const auto school = outbox::decode_school(record.value);
        crypto::wipe(record.value);
        if (!school)
            return findings.could_not("egress.countersigned", "teacher", school.error().remedy);
        findings.looked("egress.countersigned",
                        "teacher: this class signs with the key " +
                            hex_text(crypto::SigningKey(school->own.signing).public_key()));
    }
    for (const Record& record : *pupils) {
        const auto pupil = outbox::decode_pupil(record.value);
        if (!pupil)
            return findings.could_not("egress.countersigned", "teacher", pupil.error().remedy);
        if (pupil->list_end)
            findings.looked("egress.countersigned", "teacher: the list of " +
                                                        hex_text(pupil->pseudonym.bytes) +
                                                        " ended in " + hex_text(*pupil->list_end) +
                                                        " when it was heard last");
    }
}

}  // namespace pipit::audit
