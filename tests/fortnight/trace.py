"""The smallest exchange of a class, watched by strace: `./dev audit trace [--out FILE]`.

A child signs up, joins a class, practises, asks for help and is heard, each side the launcher with its two programs, on
the loopback of a machine of their own. Leaves one log, the child's calls and then the teacher's, for `pipit-audit network
--trace FILE`. Invariant: of what was sent, read or typed the log has no byte (-s 0), only calls, paths and addresses.

    trace.py --bin DIR --out FILE
"""
import argparse
import os
import shutil
import sys
import tempfile

from devices import MONDAY, Child, NotHeld, Teacher, open_child
from programs import Machine, Program, ProgramEnded

CALLS = ("%network,%file,%process,seccomp,prctl,ptrace,process_vm_readv,process_vm_writev,pidfd_getfd,io_uring_setup,"
         "io_uring_enter")
PRACTISE = ("tap Today", "tap Start this one", "answer right", "tap Next question", "answer right", "tap Stop for now",
            "tap Finish")


class Watched:
    """A machine on which every program is started under strace."""

    def __init__(self, machine, log):
        self.machine = machine
        self.log = log

    def command(self, arguments):
        return self.machine.command(["strace", "-f", "-yy", "-qq", "-s", "0", "-o", self.log, "-e", "trace=" + CALLS,
                                     *arguments])


def exchange(binary, folder):
    """The two logs."""
    logs = [os.path.join(folder, who) for who in ("child.strace", "teacher.strace")]
    school = Machine()
    programs = []
    try:
        teacher = Teacher(Program(Watched(school, logs[1]).command(
            [binary + "/pipit", "--teacher", "--headless", "--home", folder + "/teacher", "--clock", MONDAY]),
            folder + "/teacher.log"))
        programs.append(teacher.program)
        teacher.begin()
        child = Child(0, "Ada", None, teacher)
        child.program = open_child(binary, folder + "/child", Watched(school, logs[0]), folder + "/child.log", 0)
        programs.insert(0, child.program)
        child.sign_up()
        child.join_by_code("Ada")
        child.program.say_all(PRACTISE)
        child.sign_in()
        child.taps("My class")
        child.ask_for_help()
        child.all_shared()
    finally:
        for program in programs:
            program.close()
        school.close()
    return logs


def main():
    parser = argparse.ArgumentParser(prog="./dev audit trace", description="A class's smallest exchange under strace.")
    parser.add_argument("--bin", required=True, help=argparse.SUPPRESS)
    parser.add_argument("--out", required=True, help="where the log goes")
    run = parser.parse_args()
    if shutil.which("strace") is None:
        sys.exit("trace: strace is not installed: ./dev setup installs it")
    with tempfile.TemporaryDirectory(prefix="pipit-trace-") as folder:
        try:
            logs = exchange(os.path.abspath(run.bin), folder)
        except (NotHeld, ProgramEnded, RuntimeError) as failed:
            sys.exit(f"trace: {failed}")
        with open(run.out, "wb") as out:
            for log in logs:
                with open(log, "rb") as part:
                    shutil.copyfileobj(part, out)
    print(f"trace: {run.out}; what it shows: ./dev audit network --trace {run.out}")


if __name__ == "__main__":
    main()
