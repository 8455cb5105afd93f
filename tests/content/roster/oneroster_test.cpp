// OneRoster exports: what becomes of classes, people and dates.
#include "tests/content/roster/exports.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <string>

using namespace pipit::content;
using P = RosterProblem;

namespace {

const std::string both_rooms = "c1 Room 4 | Lincoln School: s1 Ana Flores; s2 Ben Okafor;\n"
                               "c2 Room 5 | Lincoln School: s3 Zoë Müller;\n";

RosterReading read(const RosterFiles& files) {
    return read_oneroster(files, some_day());
}

}  // namespace

TEST_CASE("an export of OneRoster 1.1 gives its classes and who learns in them", "[content]") {
    const auto reading = read(export_1_1());
    CHECK(shown(reading) == both_rooms);
}

TEST_CASE("an export of OneRoster 1.2 gives the same, by the names that are preferred",
          "[content]") {
    const auto reading = read(export_1_2());
    CHECK(shown(reading) == both_rooms);
}

TEST_CASE("nothing but names and membership is kept, nor said in a finding", "[content]") {
    for (RosterFiles files : {export_1_1(), export_1_2()}) {
        CHECK(shown(read(files)).find("CANARY") == std::string::npos);
        // The same of findings, about rows that are full of what must not be told.
        files["enrollments.csv"] += "CANARY,CANARY,CANARY,CANARY,CANARY,CANARY,student,,CANARY,x\n"
                                    "CANARY,,,c1,CANARY,CANARY,student,CANARY,CANARY,CANARY\n";
        const auto told = read(files);
        CHECK(told.findings.size() == 3);
        CHECK(shown(told).find("CANARY") == std::string::npos);
        files["users.csv"] += "s1,CANARY\n";
        files["classes.csv"] += "c1,,,CANARY,,,,,,,,,,\n";
        const auto refused = read(files);
        CHECK(refused.refused());
        CHECK(refused.findings.size() == 2);
        CHECK(refused.roster.classes.empty());
        CHECK(shown(refused).find("CANARY") == std::string::npos);
    }
}

TEST_CASE("a refused import tells why, and not what follows from it", "[content]") {
    RosterFiles files = export_1_1();
    files.erase("classes.csv");
    const auto reading = read(files);
    CHECK(reading.findings.size() == 1);
    CHECK(place(reading, P::file_missing) == "classes.csv x1");
}

TEST_CASE("columns may stand in any order, and others among them", "[content]") {
    RosterFiles files = export_1_1();
    files["users.csv"] = "familyName,metadata.x,ROLE,givenName,sourcedID\n"
                         "Flores,CANARY,student,Ana,s1\nOkafor,CANARY,student,Ben,s2\n"
                         "Müller,CANARY,student,Zoë,s3\nRivera,CANARY,teacher,CANARY,t1\n";
    CHECK(shown(read(files)) == both_rooms);
}

TEST_CASE("every line end, quotation mark and byte order mark reads the same", "[content]") {
    for (const std::string_view end : {"\r\n", "\r", "\n"}) {
        RosterFiles files = export_1_1();
        for (auto& file : files)
            file.second = "\xEF\xBB\xBF" + with(file.second, "\n", end);
        CHECK(shown(read(files)) == both_rooms);
    }
    RosterFiles files = export_1_1();
    files["users.csv"] = with(files["users.csv"], ",Ana,", ",\"Ana \"\"Annie\"\"\r\n\tM., \",");
    CHECK(read(files).roster.classes.at(0).learners.at(0).given == "Ana \"Annie\" M.,");
}

TEST_CASE("a file in Windows-1252 is converted, and somebody is asked to look", "[content]") {
    RosterFiles files = export_1_1();
    files["users.csv"] = with(with(files["users.csv"], "Zoë", "Zo\xEB"), "Müller", "M\xFCll\x9Er");
    const auto reading = read(files);
    CHECK(reading.roster.classes.at(1).learners.at(0).family == "Müllžr");
    CHECK(reading.roster.classes.at(1).learners.at(0).given == "Zoë");
    CHECK(place(reading, P::letters_western) == "users.csv x1");
}

TEST_CASE("an alphabet that cannot be known is refused with its line", "[content]") {
    const auto with_name = [](std::string_view name) {
        RosterFiles files = export_1_1();
        files["users.csv"] = with(files["users.csv"], "Okafor", name);
        return read(files);
    };
    CHECK(place(with_name("Oka\xE9"), P::letters_mixed) == "users.csv, line 3 x1");
    RosterFiles files = export_1_1();
    files["users.csv"] =
        with(with(with(files["users.csv"], "Zoë", "Zoe"), "Müller", "M"), "Ben", "B\x81n");
    CHECK(place(read(files), P::letters_unknown) == "users.csv, line 3 x1");
    files["users.csv"] = std::string("\xFF\xFEs\0o\0", 6);
    CHECK(place(read(files), P::utf16) == "users.csv x1");
    files["users.csv"] = std::string("sourcedId,givenName\r\na,\0", 24);
    CHECK(place(read(files), P::nul) == "users.csv, line 2 x1");
    files["users.csv"] = "PK\x03\x04rest";
    CHECK(place(read(files), P::not_csv) == "users.csv x1");
}

TEST_CASE("what an export needs and does not have is named", "[content]") {
    RosterFiles files = export_1_1();
    files.erase("users.csv");
    files.erase("enrollments.csv");
    const auto reading = read(files);
    CHECK(reading.refused());
    for (const std::string file : {"users.csv", "enrollments.csv"})
        CHECK(std::ranges::any_of(reading.findings, [&](const RosterFinding& one) {
            return one.problem == P::file_missing && place_of(one) == file;
        }));

    files = export_1_1();
    files.erase("orgs.csv");
    CHECK(place(read(files), P::part_missing) == "orgs.csv x1");
    CHECK(place(read({}), P::file_missing) == "classes.csv x1");
    files = export_1_1();
    files["users.csv"] = "";
    CHECK(place(read(files), P::file_empty) == "users.csv x1");
    files["users.csv"] = std::string(users_1_1) + "\n,,,\n";
    CHECK(place(read(files), P::no_rows) == "users.csv x1");
    files["users.csv"] = "sourcedId,givenName,role\ns1,Ana,student\n";
    CHECK(place(read(files), P::column_missing) == "users.csv, line 1, column familyName x1");
    files["users.csv"] = "sourcedId,givenName,familyName,givenname\ns1,Ana,F,G\n";
    CHECK(place(read(files), P::column_twice) == "users.csv, line 1, column givenName x1");
    files["users.csv"] = "sourcedId;givenName;familyName\ns1;Ana;F\n";
    CHECK(place(read(files), P::separator) == "users.csv, line 1 x1");
}

TEST_CASE("files without a manifest are read, and it is said that changes cannot be told from all",
          "[content]") {
    RosterFiles files = export_1_1();
    files.erase("manifest.csv");
    const auto reading = read(files);
    CHECK(shown(reading.roster) == both_rooms);
    CHECK(place(reading, P::manifest_missing) == "manifest.csv x1");
}

TEST_CASE("the manifest is believed: other versions, changes and absent files are refused",
          "[content]") {
    RosterFiles files = export_1_1();
    files["manifest.csv"] = manifest("1.0");
    CHECK(place(read(files), P::version_unknown) == "manifest.csv, line 3 x1");
    files["manifest.csv"] = with(manifest("1.1"), "file.users,bulk", "file.users,delta");
    CHECK(place(read(files), P::changes_only) == "manifest.csv, line 10 x1");
    files["manifest.csv"] = with(manifest("1.1"), "file.users,bulk", "file.users,absent");
    CHECK(place(read(files), P::file_said_absent) == "users.csv x1");
    files["manifest.csv"] = with(manifest("1.1"), "file.orgs,bulk", "file.orgs,absent");
    CHECK(read(files).roster.classes.at(0).school.empty());
}

TEST_CASE("a row whose cells have moved is refused, lest an address becomes a name", "[content]") {
    RosterFiles files = export_1_1();
    files["users.csv"] = with(files["users.csv"], ",Flores,", ",Flores, Jr.,");
    CHECK(place(read(files), P::row_uneven) == "users.csv, line 2 x1");
}

TEST_CASE("one id for two people or classes is refused; the same line again counts once",
          "[content]") {
    RosterFiles files = export_1_1();
    const std::string users = files["users.csv"];
    const std::size_t begin = users.find("s1,");
    const std::string line = users.substr(begin, users.find('\n', begin) + 1 - begin);
    files["users.csv"] = users + line;
    const auto again = read(files);
    CHECK(shown(again.roster) == both_rooms);
    CHECK(place(again, P::id_repeated) == "users.csv, line 7, column sourcedId x1");
    files["users.csv"] = users + with(line, "Ana", "Eva");
    CHECK(place(read(files), P::id_of_two) == "users.csv, line 7, column sourcedId x1");
    files = export_1_1();
    files["classes.csv"] += "c1,,,Room 6,,,,,,o1,y27,,,\n";
    CHECK(place(read(files), P::id_of_two) == "classes.csv, line 4, column sourcedId x1");
}

TEST_CASE("enrolments that lead nowhere are left out and counted by line", "[content]") {
    RosterFiles files = export_1_1();
    for (int i = 0; i < 12; ++i)
        files["enrollments.csv"] += "e,,,nowhere,o1,s1,student,,,\n";
    files["enrollments.csv"] += "e,,,c1,o1,nobody,student,,,\ne,,,c1,o1,s1,student,,,\n"
                                "e,,,c1,o1,t1,student,,,\n";
    const auto reading = read(files);
    CHECK(shown(reading.roster) == both_rooms);
    CHECK(place(reading, P::class_unknown) ==
          "enrollments.csv, lines 6, 7, 8, 9, 10, 11, 12, 13, 14, 15 and 2 more, "
          "column classSourcedId x12");
    CHECK(place(reading, P::user_unknown) == "enrollments.csv, line 18, column userSourcedId x1");
    CHECK(place(reading, P::enrolled_twice) == "enrollments.csv, line 19 x1");
    CHECK(place(reading, P::not_a_student) == "enrollments.csv, line 20 x1");
}

TEST_CASE("what is marked for deletion is left out", "[content]") {
    RosterFiles files = export_1_1();
    files["users.csv"] = with(files["users.csv"], "s1,,", "s1,tobedeleted,");
    files["enrollments.csv"] = with(files["enrollments.csv"], "e2,,", "e2,tobedeleted,");
    files["classes.csv"] = with(files["classes.csv"], "c2,,", "c2,tobedeleted,");
    const auto reading = read(files);
    CHECK(reading.refused());
    CHECK(place(reading, P::nobody) == " x1");
    files["enrollments.csv"] = with(files["enrollments.csv"], "e2,tobedeleted,", "e2,,");
    CHECK(shown(read(files).roster) == "c1 Room 4 | Lincoln School: s2 Ben Okafor;\n");
}

TEST_CASE("who left a class and a class whose terms are all over are left out", "[content]") {
    const RosterFiles files = export_1_1();
    const auto on = [&](pipit::engine::Day today) {
        return shown(read_oneroster(files, today).roster);
    };
    CHECK(on(day(2027, 6, 5)) == both_rooms);  // many systems write the last day
    CHECK(on(day(2027, 6, 6)).empty());
    RosterFiles changed = files;
    changed["enrollments.csv"] = with(files.at("enrollments.csv"), "2027-06-05", "2026-09-30");
    changed["classes.csv"] = with(files.at("classes.csv"), "\"y26,y27\"", "y26");
    const auto reading = read(changed);
    CHECK(shown(reading.roster) == "c1 Room 4 | Lincoln School: s2 Ben Okafor;\n");
    CHECK(place(reading, P::enrolment_ended) == "enrollments.csv, line 2 x1");
    CHECK(place(reading, P::class_ended) == "classes.csv, line 3 x1");
    changed["enrollments.csv"] = with(files.at("enrollments.csv"), "2027-06-05", "6/5/2026");
    CHECK(place(read(changed), P::date_unreadable) == "enrollments.csv, line 2, column endDate x1");
    changed["enrollments.csv"] = with(files.at("enrollments.csv"), "2027-06-05", "2026-02-30");
    CHECK(place(read(changed), P::date_unreadable) == "enrollments.csv, line 2, column endDate x1");
}

TEST_CASE("a role of 1.2 that is over, or another role, makes no learner", "[content]") {
    RosterFiles files = export_1_2();
    files["roles.csv"] = with(files["roles.csv"], "s1,primary,student,,", "s1,primary,aide,,");
    files["roles.csv"] =
        with(files["roles.csv"], "s3,primary,student,,", "s3,primary,student,,2026-06-05");
    const auto reading = read(files);
    CHECK(shown(reading.roster) == "c1 Room 4 | Lincoln School: s2 Ben Okafor;\n"
                                   "c2 Room 5 | Lincoln School:\n");
    CHECK(place(reading, P::not_a_student) == "enrollments.csv, lines 2, 4 x2");
    files.erase("roles.csv");  // the enrolment is all there is to go by
    CHECK(shown(read(files).roster) == both_rooms);
}

TEST_CASE("a teacher's family name is used only where a title needs it", "[content]") {
    RosterFiles files = export_1_1();
    files["classes.csv"] = with(files["classes.csv"], "Room 5", "Room 4");
    CHECK(shown(read(files).roster) ==
          "c1 Room 4 (Rivera) | Lincoln School: s1 Ana Flores; s2 Ben Okafor;\n"
          "c2 Room 4 | Lincoln School: s3 Zoë Müller;\n");
    files["classes.csv"] = with(export_1_1()["classes.csv"], "Room 5", "");
    CHECK(read(files).roster.classes.at(1).title == "Mathematics");
    files["classes.csv"] = with(export_1_1()["classes.csv"], "Room 4", "");
    files.erase("courses.csv");
    CHECK(read(files).roster.classes.at(0).title == "Rivera");
    files["classes.csv"] = with(export_1_1()["classes.csv"], "Room 5", " ");
    CHECK(place(read(files), P::title_missing) == "classes.csv x1");
}

TEST_CASE("a title is cut to sixty letters, also with a teacher's name behind it", "[content]") {
    RosterFiles files = export_1_1();
    const std::string classes = files["classes.csv"];
    files["classes.csv"] = with(classes, "Room 4", std::string(59, 'x') + " yes");
    CHECK(read(files).roster.classes.at(0).title == std::string(59, 'x'));
    files["classes.csv"] = with(with(classes, "Room 4", "Room 5"), "Room 5",
                                std::string(29, 'x') + " " + "y 456789012345678901234567890");
    CHECK(read(files).roster.classes.at(0).title == std::string(29, 'x') + " (Rivera)");
}

TEST_CASE("a learner without a name or with one too long is left out, by line", "[content]") {
    RosterFiles files = export_1_1();
    files["users.csv"] = with(files["users.csv"], ",Ana,Flores,", ",, ,");
    const auto without = read(files);
    CHECK(place(without, P::name_missing) == "users.csv, line 2 x1");
    CHECK(without.roster.classes.at(0).learners.size() == 1);
    const auto named = [](const std::string& name) {
        RosterFiles changed = export_1_1();
        changed["users.csv"] = with(changed["users.csv"], ",Ana,", "," + name + ",");
        return place(read(changed), P::name_too_long);
    };
    CHECK(named(std::string(60, 'a')).empty());
    CHECK(named(std::string(61, 'a')) == "users.csv, line 2, column givenName x1");
}

TEST_CASE("an id that is an address is not kept, but still joins its lines", "[content]") {
    RosterFiles files = export_1_1();
    for (auto& file : files)
        file.second = with(file.second, "s1,", "ana@example.test,");
    const auto learner = read(files).roster.classes.at(0).learners.at(0);
    CHECK(learner.id.empty());
    CHECK(learner.given == "Ana");
}

TEST_CASE("a name holds no mark that turns or hides what stands beside it", "[content]") {
    RosterFiles files = export_1_1();
    files["users.csv"] =
        with(files["users.csv"], ",Ana,", ",\u202E\u00A0A\u200Bna\u2066  \x01Ma\xC2\x85,");
    CHECK(read(files).roster.classes.at(0).learners.at(0).given == "Ana Ma");
}

TEST_CASE("a hundred thousand learners are read, and half a million lines too many are not",
          "[content]") {
    RosterFiles files = export_1_1();
    std::string& users = files["users.csv"];
    std::string& enrollments = files["enrollments.csv"];
    for (int i = 0; i < 100'000; ++i) {
        const std::string id = "n" + std::to_string(i);
        users += id + ",,,true,o1,student,u,,Given,Family,,,e@example.test,,,,,\n";
        enrollments += "e,,,c2,o1," + id + ",student,,,\n";
    }
    const auto reading = read(files);
    CHECK(reading.findings.empty());
    CHECK(reading.roster.classes.at(1).learners.size() == 100'001);
    files["orgs.csv"] = "sourcedId,name\n";
    for (std::size_t i = 0; i <= roster_rows_max; ++i)
        files["orgs.csv"] += "a,b\n";
    CHECK(place(read(files), P::too_many_rows) == "orgs.csv x1");
}
