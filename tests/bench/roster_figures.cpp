// Reading a OneRoster export: a school's worth and ten of them, so that both the time and how it
// grows can be seen. Every learner is in six classes of twenty-five, as in a school with subjects.
#include "content/roster/roster.hpp"
#include "tests/bench/figures.hpp"

#include <stdexcept>

namespace pipit::bench {

namespace {

content::RosterFiles export_of(int learners) {
    constexpr int classes_each = 6;
    constexpr int learners_each = 25;
    content::RosterFiles files;
    files["manifest.csv"] = "propertyName,value\noneroster.version,1.1\n";
    std::string& users = files["users.csv"];
    std::string& classes = files["classes.csv"];
    std::string& enrollments = files["enrollments.csv"];
    users = "sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,"
            "givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,"
            "password\r\n";
    classes = "sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,"
              "location,schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods\r\n";
    enrollments = "sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,"
                  "role,primary,beginDate,endDate\r\n";
    const int count = learners * classes_each / learners_each;
    for (int i = 0; i < count; ++i)
        classes += "c" + std::to_string(i) + ",,,\"Class, " + std::to_string(i) +
                   "\",05,k,,homeroom,,o1,t1,,,\r\n";
    for (int i = 0; i < learners; ++i) {
        const std::string n = std::to_string(i);
        users += "s" + n + ",,,true,o1,student,user" + n + ",{LDAP:" + n + "},Given" + n +
                 ",Family" + n + ",M,4711" + n + ",user" + n +
                 "@school.example.test,,+1 555 0100,p" + n + ",05,\r\n";
        for (int k = 0; k < classes_each; ++k)
            enrollments += "e" + n + "-" + std::to_string(k) + ",,,c" +
                           std::to_string((i + k * 7) % count) + ",o1,s" + n +
                           ",student,,2026-08-15,2027-06-05\r\n";
    }
    return files;
}

nlohmann::json figures_of(int learners) {
    const content::RosterFiles files = export_of(learners);
    constexpr engine::Day today{20'727};
    Samples samples(Samples::Of::processor);
    for (int i = 0; i < 5; ++i) {
        samples.time([&] {
            const auto reading = content::read_oneroster(files, today);
            std::size_t places = 0;
            for (const auto& one : reading.roster.classes)
                places += one.learners.size();
            if (places != static_cast<std::size_t>(learners) * 6)
                throw std::runtime_error("the export is not read whole");
        });
    }
    return samples.json();
}

}  // namespace

nlohmann::json roster_figures() {
    return {{"learners_5000", figures_of(5'000)}, {"learners_50000", figures_of(50'000)}};
}

}  // namespace pipit::bench
