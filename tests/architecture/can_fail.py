"""Breaks every architecture check on purpose, in a small house of its own: a check that cannot fail is no check."""
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import check_includes
import check_ratchet
import check_symbols
import check_words

ROOMS = """room engine engine,engine/learner 
room crypto crypto sodium
room device_vault device/vault engine,crypto,sqlcipher
room device_transport device/transport 
room ui ui/kit engine,imgui
program pipit-student ui/student engine,device_vault,ui
test test_engine tests/engine engine
"""


class SmallHouse(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.checkout = Path(folder.name)
        self.build = self.checkout / "build"
        self.write("build/rooms.txt", ROOMS)
        self.write("engine/ids.hpp", "#pragma once\n#include <string>\n")
        self.write("tests/architecture/ratchet.txt", "# nothing\n")

    def write(self, path, text):
        file = self.checkout / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
        return file

    def archive(self, room, folder, source):
        code = self.write(f"build/{room}.cpp", source)
        compiled = self.build / f"{room}.o"
        subprocess.run(["c++", "-std=c++20", "-O1", "-c", code, "-o", compiled], check=True)
        library = self.build / folder / f"lib{room}.a"
        library.parent.mkdir(parents=True, exist_ok=True)
        subprocess.run(["ar", "rcs", library, compiled], check=True)

    def assert_one(self, problems, words):
        self.assertEqual(len(problems), 1, problems)
        self.assertIn(words, problems[0])


class Arrows(unittest.TestCase):
    """Configuring itself refuses what is not in the table of room.cmake."""

    def configure(self, line):
        table = Path(__file__).resolve().parents[2] / "toolchains/cmake/room.cmake"
        with tempfile.NamedTemporaryFile("w", suffix=".cmake") as script:
            script.write(f"cmake_minimum_required(VERSION 3.25)\ninclude({table})\n{line}\n")
            script.flush()
            run = subprocess.run(["cmake", "-P", script.name], capture_output=True, text=True)
        return run.returncode, " ".join(run.stderr.split())

    def test_an_arrow_of_the_house_configures(self):
        self.assertEqual(self.configure("check_arrows(device_vault engine crypto sqlcipher)"), (0, ""))

    def test_every_other_arrow_does_not(self):
        for arrow in ("engine crypto", "crypto engine", "ui device_vault", "content ui", "device_outbox device_transport",
                      "pipit-student device_transport", "pipit-sync device_vault", "device_transport crypto", "device_transport device_vault",
                      "engine seccomp"):
            with self.subTest(arrow):
                code, words = self.configure(f"check_arrows({arrow})")
                self.assertNotEqual(code, 0)
                self.assertIn("forbidden arrow: " + arrow.split()[0], words)


class Includes(SmallHouse):
    def problems(self, path, text):
        self.write(path, text)
        return check_includes.check(self.checkout, self.build)

    def test_a_clean_house_holds(self):
        self.assertEqual(self.problems("ui/kit/a.cpp", '#include "engine/ids.hpp"\n#include <imgui.h>\n'), [])

    def test_an_arrow_up_is_refused(self):
        self.write("ui/kit/a.hpp", "")
        self.assert_one(self.problems("engine/a.cpp", '#include "ui/kit/a.hpp"\n'), "forbidden arrow")

    def test_a_room_beside_is_refused(self):
        self.write("device/vault/a.hpp", "")
        self.assert_one(self.problems("ui/kit/a.cpp", '#include "device/vault/a.hpp"\n'), "forbidden arrow")

    def test_a_library_of_another_room_is_refused(self):
        self.assert_one(self.problems("ui/kit/a.cpp", "#include <sqlite3.h>\n"), "sqlcipher")

    def test_a_socket_header_is_refused(self):
        self.assert_one(self.problems("device/vault/a.cpp", "#include <sys/socket.h>\n"), "sockets")

    def test_a_file_stream_in_the_engine_is_refused(self):
        self.assert_one(self.problems("engine/a.cpp", "#include <fstream>\n")[:1], "no clock, file")

    def test_a_clock_in_ui_is_refused(self):
        self.assert_one(self.problems("ui/kit/a.cpp", "auto t = std::chrono::steady_clock::now();\n"), "is given time")

    def test_a_clock_in_a_comment_is_not(self):
        self.assertEqual(self.problems("ui/kit/a.cpp", "// not now(), later\n"), [])

    def test_the_operating_system_in_the_engine_is_refused(self):
        self.assert_one(self.problems("engine/a.cpp", "#include <unistd.h>\n"), "operating system")

    def test_a_test_links_its_room_alone(self):
        self.write("ui/kit/a.hpp", "")
        self.assert_one(self.problems("tests/engine/a_test.cpp", '#include "ui/kit/a.hpp"\n'), "forbidden arrow")

    def test_a_file_outside_every_room_is_refused(self):
        self.assert_one(self.problems("engine/elsewhere/a.cpp", ""), "belongs to no room")

    def test_a_relative_include_is_refused(self):
        self.assert_one(self.problems("engine/a.cpp", '#include "ids.hpp"\n'), "path from the checkout")


class Symbols(SmallHouse):
    def engine(self, source):
        self.archive("engine", "engine", source)
        return check_symbols.check(self.checkout, self.build)

    def test_memory_and_strings_are_pure(self):
        self.assertEqual(self.engine("#include <string>\n#include <vector>\n#include <map>\n"
                                     "std::map<std::string, std::vector<int>> f(std::string s) { return {{s, {1}}}; }"), [])

    def test_a_missing_archive_is_a_problem(self):
        self.assert_one(check_symbols.check(self.checkout, self.build), "not built")

    def test_each_impurity_is_refused(self):
        for what, source in {
            "clock": "#include <chrono>\nlong f() { return std::chrono::system_clock::now().time_since_epoch().count(); }",
            "time": "#include <ctime>\nlong f() { return time(nullptr); }",
            "libm": "#include <cmath>\ndouble f(double x) { return std::exp(x); }",
            "file": "#include <cstdio>\nvoid* f() { return fopen(\"x\", \"r\"); }",
            "print": "#include <cstdio>\nvoid f(double x) { std::printf(\"%f\", x); }",
            "socket": "#include <sys/socket.h>\nint f() { return socket(1, 1, 0); }",
            "thread": "#include <thread>\nvoid f() { std::thread([] {}).join(); }",
            "entropy": "#include <random>\nunsigned f() { return std::random_device{}(); }",
            "environment": "#include <cstdlib>\nchar* f() { return getenv(\"HOME\"); }",
        }.items():
            with self.subTest(what):
                self.assertNotEqual(self.engine(source), [])

    def test_a_socket_in_the_vault_is_refused(self):
        self.archive("engine", "engine", "int f() { return 1; }")
        self.archive("device_vault", "device", "#include <sys/socket.h>\nint f() { return socket(1, 1, 0); }")
        self.assert_one(check_symbols.check(self.checkout, self.build), "device_vault: asks for socket")

    def test_sending_on_a_given_socket_from_ui_is_refused(self):
        self.archive("engine", "engine", "int f() { return 1; }")
        self.archive("ui", "ui", "#include <sys/socket.h>\nlong f() { return send(3, \"x\", 1, 0); }")
        self.assert_one(check_symbols.check(self.checkout, self.build), "ui: asks for send")

    def test_the_transport_may(self):
        self.archive("engine", "engine", "int f() { return 1; }")
        self.archive("device_transport", "device", "#include <sys/socket.h>\nint f() { return socket(1, 1, 0); }")
        self.assertEqual(check_symbols.check(self.checkout, self.build), [])

    def test_a_program_that_connects_is_refused(self):
        self.archive("engine", "engine", "int f() { return 1; }")
        code = self.write("build/main.cpp", "#include <sys/socket.h>\nint main() { return connect(3, nullptr, 0); }")
        (self.build / "bin").mkdir()
        subprocess.run(["c++", code, "-o", self.build / "bin" / "pipit-student"], check=True)
        self.assert_one(check_symbols.check(self.checkout, self.build), "pipit-student: asks for connect")

    def test_a_whole_program_that_connects_is_refused(self):
        self.archive("engine", "engine", "int f() { return 1; }")
        code = self.write("build/main.cpp", "#include <sys/socket.h>\nint main() { return connect(3, nullptr, 0); }")
        (self.build / "bin").mkdir()
        subprocess.run(["c++", "-static-pie", f"-Wl,-Map={self.build}/pipit-student.map", code, "-o",
                        self.build / "bin" / "pipit-student", "-s"], check=True)
        self.assert_one(check_symbols.check(self.checkout, self.build), "pipit-student: connect.o of the C library")


class Ratchet(SmallHouse):
    LONG = "namespace n {\nint answer(int x) {\n" + "    x += 1; // }\n" * 70 + "    return x;\n}\n}\n"

    def problems(self):
        return check_ratchet.check(self.checkout, self.build)

    def test_a_long_function_is_refused(self):
        self.write("engine/a.cpp", self.LONG)
        self.assert_one(self.problems(), "function engine/a.cpp answer: 73 lines")

    def test_members_initializers_and_templates_are_functions(self):
        for head in ("A::A(int x) : x_{x}, y_(x)", "auto f(int x) -> std::vector<int>", "bool operator==(const A& a) const",
                     "template <class T>\nT g(T x) requires std::integral<T>", "struct B c(B b) noexcept"):
            with self.subTest(head):
                source = "namespace n {\nstruct S { int x = 0; };\n" + head + " {\n" + "f(x);\n" * 70 + "}\n}\n"
                self.assertEqual([lines for _, _, lines in check_ratchet.functions(source)], [72])

    def test_a_table_is_no_function(self):
        self.assertEqual(check_ratchet.functions("const int t[] = {\n" + "1,\n" * 99 + "};\nauto s = R\"(}{)\";\n"), [])

    def test_a_long_file_is_refused(self):
        self.write("engine/a.hpp", "int x;\n" * 501)
        self.assert_one(self.problems(), "file engine/a.hpp: 501 lines")

    def test_a_tolerated_one_passes_and_may_not_grow(self):
        self.write("engine/a.cpp", self.LONG)
        self.write("tests/architecture/ratchet.txt", "function engine/a.cpp answer 73 # a table\n")
        self.assertEqual(self.problems(), [])
        self.write("tests/architecture/ratchet.txt", "function engine/a.cpp answer 72\n")
        self.assert_one(self.problems(), "grew from 72 to 73")

    def test_a_healed_exception_is_refused(self):
        self.write("tests/architecture/ratchet.txt", "file engine/ids.hpp 700\n")
        self.assert_one(self.problems(), "has healed")


class Words(SmallHouse):
    def test_a_mirror_is_refused(self):
        self.write("docs/x.md", "see http://" + "deb." + "debian.org/debian\n")
        self.assert_one(check_words.check(self.checkout, self.build), "mirror")

    def test_a_machine_folder_is_refused(self):
        self.write("docs/x.md", "cd " + "/wo" + "rk/main\n")
        self.assert_one(check_words.check(self.checkout, self.build), "one machine")

    def test_a_link_beside_room_is_refused(self):
        self.write("ui/CMakeLists.txt", "target_link_libraries(ui PUBLIC device_transport)\n")
        self.assert_one(check_words.check(self.checkout, self.build), "room()")

    def test_a_clean_house_holds(self):
        self.assertEqual(check_words.check(self.checkout, self.build), [])


if __name__ == "__main__":
    sys.exit(unittest.main())
