// Small OneRoster exports for tests: a school, two classes, three learners, a teacher, a parent, in
// the columns of 1.1 and of 1.2; a zip of any files; days. Invariant: every cell that must not be
// kept holds the word CANARY.
#pragma once

#include "content/roster/roster.hpp"

#include <array>
#include <chrono>
#include <zlib.h>

namespace pipit::content {

inline engine::Day day(int y, unsigned m, unsigned d) {
    const std::chrono::year_month_day date{std::chrono::year(y), std::chrono::month(m),
                                           std::chrono::day(d)};
    const auto days = std::chrono::sys_days(date).time_since_epoch();
    return {static_cast<std::int32_t>(days.count())};
}
inline engine::Day some_day() {
    return day(2026, 10, 1);
}

inline RosterFiles shared_files() {
    RosterFiles files;
    files["orgs.csv"] = "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId\n"
                        "o1,,,Lincoln School,school,CANARY,\n";
    files["academicSessions.csv"] = "sourcedId,status,dateLastModified,title,type,startDate,"
                                    "endDate,parentSourcedId,schoolYear\n"
                                    "y27,,,2026-27,schoolYear,2026-08-15,2027-06-05,,2027\n"
                                    "y26,,,2025-26,schoolYear,2025-08-15,2026-06-05,,2026\n";
    files["courses.csv"] = "sourcedId,status,dateLastModified,schoolYearSourcedId,title,courseCode,"
                           "grades,orgSourcedId,subjects,subjectCodes\n"
                           "k1,,,y27,Mathematics,CANARY,CANARY,o1,,\n";
    files["classes.csv"] = "sourcedId,status,dateLastModified,title,grades,courseSourcedId,"
                           "classCode,classType,location,"
                           "schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods\n"
                           "c1,,,Room 4,CANARY,k1,CANARY,homeroom,CANARY,o1,y27,,,\n"
                           "c2,,,Room 5,CANARY,k1,CANARY,homeroom,CANARY,o1,\"y26,y27\",,,\n";
    files["enrollments.csv"] = "sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,"
                               "userSourcedId,role,primary,beginDate,endDate\n"
                               "e1,,,c1,o1,s1,student,,2026-08-15,2027-06-05\n"
                               "e2,,,c1,o1,s2,student,,,\n"
                               "e3,,,c2,o1,s3,student,,,\n"
                               "e4,,,c1,o1,t1,teacher,true,,\n";
    return files;
}

inline std::string manifest(const std::string& version) {
    return "propertyName,value\nmanifest.version,1.0\noneroster.version," + version +
           "\nfile.academicSessions,bulk\nfile.classes,bulk\nfile.courses,bulk\n"
           "file.demographics,bulk\nfile.enrollments,bulk\nfile.orgs,bulk\nfile.users,bulk\n"
           "file.results,absent\nsource.systemName,CANARY\n";
}

inline constexpr std::string_view users_1_1 =
    "sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,"
    "familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password\n";

inline RosterFiles export_1_1() {
    RosterFiles files = shared_files();
    files["manifest.csv"] = manifest("1.1");
    const std::string rest =
        ",CANARY,CANARY,CANARY@example.test,CANARY,CANARY,CANARY,CANARY,CANARY\n";
    files["users.csv"] = std::string(users_1_1) +
                         "s1,,,true,o1,student,CANARY,{CANARY:1},Ana,Flores" + rest +
                         "s2,,,true,o1,student,CANARY,{CANARY:2},Ben,Okafor" + rest +
                         "s3,,,true,o1,student,CANARY,{CANARY:3},Zoë,Müller" + rest +
                         "t1,,,true,o1,teacher,CANARY,{CANARY:4},CANARY,Rivera" + rest +
                         "p1,,,true,o1,parent,CANARY,{CANARY:5},CANARY,CANARY" + rest;
    files["demographics.csv"] = "sourcedId,status,dateLastModified,birthDate,sex\n"
                                "s1,,,CANARY,CANARY\n";
    return files;
}

inline RosterFiles export_1_2() {
    RosterFiles files = shared_files();
    files["manifest.csv"] = manifest("1.2") + "file.roles,bulk\nfile.userProfiles,absent\n";
    const std::string rest =
        ",CANARY,CANARY,CANARY@example.test,CANARY,CANARY,CANARY,CANARY,CANARY,"
        "CANARY,CANARY";
    files["users.csv"] =
        "sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,"
        "middleName,identifier,email,sms,phone,agentSourcedIds,grades,password,"
        "userMasterIdentifier,"
        "resourceSourcedIds,preferredGivenName,preferredMiddleName,preferredFamilyName,"
        "primaryOrgSourcedId,pronouns\n"
        "s1,,,true,CANARY,{CANARY:1},Anastasia,Flores" +
        rest +
        ",Ana,CANARY,,o1,CANARY\n"
        "s2,,,true,CANARY,{CANARY:2},Ben,Okafor" +
        rest +
        ",,CANARY,,o1,CANARY\n"
        "s3,,,true,CANARY,{CANARY:3},Zoë,Müller" +
        rest +
        ",,CANARY,,o1,CANARY\n"
        "t1,,,true,CANARY,{CANARY:4},CANARY,Rivera" +
        rest + ",,CANARY,,o1,CANARY\n";
    files["roles.csv"] =
        "sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,"
        "orgSourcedId,userProfileSourcedId\n"
        "r1,,,s1,primary,student,,,o1,CANARY\nr2,,,s2,primary,student,,,o1,CANARY\n"
        "r3,,,s3,primary,student,,,o1,CANARY\nr4,,,t1,primary,teacher,,,o1,CANARY\n";
    return files;
}

// "Room 4 | Lincoln School: s1 Ana Flores; s2 Ben Okafor", a line a class.
inline std::string shown(const Roster& roster) {
    std::string out;
    for (const RosterClass& one : roster.classes) {
        out += one.id + " " + one.title + " | " + one.school + ":";
        for (const RosterLearner& learner : one.learners)
            out += " " + learner.id + " " + learner.given + " " + learner.family + ";";
        out += "\n";
    }
    return out;
}

// "users.csv, lines 3, 8 and 2 more, column givenName"; empty for the whole of it.
inline std::string place_of(const RosterFinding& finding) {
    std::string place = finding.file;
    for (std::size_t i = 0; i < finding.lines.size(); ++i) {
        if (i > 0)
            place += ", ";
        else if (finding.lines.size() > 1)
            place += place.empty() ? "lines " : ", lines ";
        else
            place += place.empty() ? "line " : ", line ";
        place += std::to_string(finding.lines[i]);
    }
    if (!finding.lines.empty() && finding.times > finding.lines.size())
        place += " and " + std::to_string(finding.times - finding.lines.size()) + " more";
    if (!finding.column.empty())
        place += (place.empty() ? "column " : ", column ") + finding.column;
    return place;
}

inline std::string shown(const RosterReading& reading) {
    std::string out = shown(reading.roster);
    for (const RosterFinding& one : reading.findings)
        out += "[" + place_of(one) + "] problem " + std::to_string(static_cast<int>(one.problem)) +
               "\n";
    return out;
}

// Of the finding of that kind "place xTIMES"; empty where there is none.
inline std::string place(const RosterReading& reading, RosterProblem problem) {
    for (const RosterFinding& one : reading.findings)
        if (one.problem == problem) return place_of(one) + " x" + std::to_string(one.times);
    return {};
}

struct ZipEntry {
    std::string name;
    std::string bytes;
    int method = 8;  // 0 is stored, 8 deflated
    int flag = 0;
    long said_size_more = 0;  // a lie about the size
};

namespace zipping {
inline void put(std::string& out, std::size_t value, int bytes) {
    for (int i = 0; i < bytes; ++i, value = value / 256)
        out += static_cast<char>(value % 256);
}
inline std::string deflated(const std::string& bytes) {
    z_stream z{};
    deflateInit2(&z, 9, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY);
    std::string out(deflateBound(&z, static_cast<uLong>(bytes.size())), '\0');
    z.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    z.avail_in = static_cast<uInt>(bytes.size());
    z.next_out = reinterpret_cast<Bytef*>(out.data());
    z.avail_out = static_cast<uInt>(out.size());
    deflate(&z, Z_FINISH);
    out.resize(z.total_out);
    deflateEnd(&z);
    return out;
}
}  // namespace zipping

// A zip of these entries, after APPNOTE 4.3.
inline std::string zip_of(const std::vector<ZipEntry>& entries) {
    using zipping::put;
    std::string out;
    std::string directory;
    for (const ZipEntry& entry : entries) {
        const std::string packed = entry.method == 0 ? entry.bytes : zipping::deflated(entry.bytes);
        const auto* const begin = reinterpret_cast<const Bytef*>(entry.bytes.data());
        std::string head;
        put(head, 20, 2);
        put(head, static_cast<std::size_t>(entry.flag), 2);
        put(head, static_cast<std::size_t>(entry.method), 2);
        put(head, 0, 4);  // time and date
        put(head, crc32(0, begin, static_cast<uInt>(entry.bytes.size())), 4);
        put(head, packed.size(), 4);
        put(head, entry.bytes.size() + static_cast<std::size_t>(entry.said_size_more), 4);
        put(head, entry.name.size(), 2);
        put(head, 0, 2);
        directory += "PK\x01\x02";
        put(directory, 20, 2);
        directory += head;
        put(directory, 0, 2 + 2 + 2 + 4);  // comment, disk, attributes
        put(directory, out.size(), 4);
        directory += entry.name;
        out += "PK\x03\x04" + head + entry.name + packed;
    }
    const std::size_t at = out.size();
    out += directory + "PK\x05\x06";
    put(out, 0, 4);
    put(out, entries.size(), 2);
    put(out, entries.size(), 2);
    put(out, directory.size(), 4);
    put(out, at, 4);
    put(out, 0, 2);
    return out;
}

inline std::vector<ZipEntry> entries_of(const RosterFiles& files, const std::string& folder = "") {
    std::vector<ZipEntry> out;
    for (const auto& file : files) {
        ZipEntry entry;
        entry.name = folder + file.first;
        entry.bytes = file.second;
        out.push_back(entry);
    }
    return out;
}

inline std::string with(std::string text, std::string_view what, std::string_view by) {
    for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos; at += by.size())
        text.replace(at, what.size(), by);
    return text;
}

}  // namespace pipit::content
