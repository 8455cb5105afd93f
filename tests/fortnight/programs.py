"""Real programs of Pipit driven line by line, and machines of one's own for them: network and mount namespaces.

Next door in C++: tests/app/class/machines.hpp and conversation.hpp, which hold the same promises inside a test.
Invariant: a line is answered with "held N", or ProgramEnded says what the program said; nothing started here outlives
close().
"""
import glob
import os
import select
import signal
import subprocess
import time

PATIENCE_S = 240


class ProgramEnded(RuntimeError):
    pass


class Program:
    """One line sent, what was said until "held N" read."""

    def __init__(self, arguments, log, environment=None):
        self.name = os.path.basename(log)
        self.log = log
        self.answered = 0
        self.heard = ""
        with open(log, "ab") as errors:
            self.process = subprocess.Popen(
                arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=errors, start_new_session=True,
                env={key: value for key, value in (environment or os.environ).items()
                     if key not in ("DISPLAY", "WAYLAND_DISPLAY")})

    def say(self, line):
        try:
            self.process.stdin.write((line + "\n").encode())
            self.process.stdin.flush()
        except BrokenPipeError:
            raise self._ended(line) from None
        self.answered += 1
        held = f"held {self.answered}\n"
        until = time.monotonic() + PATIENCE_S
        while True:
            at = self.heard.find(held)
            if at >= 0:
                out = self.heard[:at]
                self.heard = self.heard[at + len(held):]
                return out
            ready, _, _ = select.select([self.process.stdout], [], [], max(0, until - time.monotonic()))
            more = os.read(self.process.stdout.fileno(), 65536) if ready else b""
            if not more:
                raise self._ended(line)
            self.heard += more.decode()

    def _ended(self, line):
        with open(self.log, encoding="utf-8", errors="replace") as said:
            return ProgramEnded(f"{self.name}: \"{line}\" did not hold.\n{self.heard}\n{said.read()[-3000:]}")

    def say_all(self, lines):
        return [self.say(line) for line in lines][-1]

    def close(self):
        """Its input ends, and so does it."""
        if self.process.poll() is None:
            self.process.stdin.close()
            try:
                self.process.wait(60)
            except subprocess.TimeoutExpired:
                pass
        self.kill()

    def processor_s(self):
        """Processor time of it and all it started, so far; 0 once it ended."""
        ticks = 0
        for stat in glob.glob("/proc/[0-9]*/stat"):
            try:
                with open(stat, encoding="utf-8") as file:
                    fields = file.read().rpartition(")")[2].split()
            except (FileNotFoundError, ProcessLookupError):
                continue
            if int(fields[2]) == self.process.pid:  # the group it leads
                ticks += int(fields[11]) + int(fields[12])
        return ticks / os.sysconf("SC_CLK_TCK")

    def kill(self):
        """It and all it started, at once: what a pulled plug does."""
        try:
            os.killpg(self.process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        self.process.wait()


class Machine:
    """Namespaces: a network with its own loopback, and mounts; no privilege is needed where the kernel allows it."""

    def __init__(self, within=None):
        stay = "ip link set lo up && mount -t tmpfs none /media && echo && exec cat >/dev/null"
        line = ["unshare", "-rnm", "sh", "-c", stay]
        if within is not None:
            line = within.command(["unshare", "-nm", "sh", "-c", stay])
        self.process = subprocess.Popen(line, stdin=subprocess.PIPE, stdout=subprocess.PIPE, start_new_session=True)
        if not self.process.stdout.read(1):
            raise RuntimeError("no namespaces of one's own here (unshare -rnm, ip, nsenter): the class needs them")

    def command(self, arguments):
        return ["nsenter", "--target", str(self.process.pid), "--user", "--net", "--mount", "--preserve-credentials",
                *arguments]

    def run(self, script):
        subprocess.run(self.command(["sh", "-ec", script]), check=True)

    def put_in(self, stick):
        self.run(f"mkdir -p /media/ana/KEY && mount --bind '{stick}' /media/ana/KEY")

    def pull_out(self):
        self.run("umount -l /media/ana/KEY")

    def close(self):
        try:
            os.killpg(self.process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        self.process.wait()
