#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""A small file that grows beyond all bounds is an error with a remedy, in little memory and time.

    bomb_test.py [MEGABYTES]    of each kind of compression; 256 by default
"""

import lzma
import os
import pathlib
import struct
import subprocess
import sys
import tempfile
import zipfile
import zlib

BIN = pathlib.Path(os.environ["UNPSA_BIN"])
MEGABYTE = b"\0" * (1 << 20)
MOST_MEMORY = 64 << 20  # bytes
# What the system reports of a child includes what its parent had, so a small process is in between.
MEASURE = ("import os, sys; child = os.spawnv(os.P_NOWAIT, sys.argv[1], sys.argv[1:]);"
           "_, status, usage = os.wait4(child, 0);"
           "print(os.waitstatus_to_exitcode(status), usage.ru_maxrss * 1024, usage.ru_utime)")


def make_gzip(path, megabytes):
    """The same flushed block again and again; nobody comes as far as the checksum."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    block = packer.compress(MEGABYTE) + packer.flush(zlib.Z_FULL_FLUSH)
    path.write_bytes(b"\x1f\x8b\x08\0\0\0\0\0\0\x03" + block * megabytes + packer.flush() + bytes(8))


def make_zstd(path, megabytes):
    """Blocks of one byte repeated (RFC 8878, 3.1.1.2), after a frame header with a window of 1 MiB."""
    size = 1 << 17
    block = (size << 3 | 1 << 1).to_bytes(3, "little") + b"\0"
    last = (size << 3 | 1 << 1 | 1).to_bytes(3, "little") + b"\0"
    path.write_bytes(struct.pack("<IBB", 0xFD2FB528, 0, 10 << 3) + block * (8 * megabytes - 1) + last)


def make_xz(path, megabytes):
    path.write_bytes(lzma.compress(MEGABYTE * 16) * (megabytes // 16))


def make_zip(path, megabytes):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        with archive.open("form.txt", "w", force_zip64=True) as member:
            for _ in range(megabytes):
                member.write(MEGABYTE)


def fault_of(arguments, named):
    done = subprocess.run([sys.executable, "-c", MEASURE, *map(str, arguments)], capture_output=True,
                          check=True, timeout=300)
    code, memory, _ = done.stdout.decode().split()
    said, *others = done.stderr.decode().splitlines() or [""]
    if code != "2" or any("is not written" not in line for line in others):
        return f"exits with {code}: {done.stderr[:300]!r}"
    if named not in said or "200 times" not in said or "'--max-ratio'" not in said:
        return f"says {said!r}"
    if int(memory) > MOST_MEMORY:
        return f"takes {int(memory) >> 20} MB of memory"
    return ""


def main(megabytes=256):
    faults = []
    with tempfile.TemporaryDirectory(prefix="unpsa-bomb-") as folder:
        for make in (make_gzip, make_zstd, make_xz, make_zip):
            path = pathlib.Path(folder) / make.__name__.replace("make_", "bomb.")
            make(path, int(megabytes))
            if path.stat().st_size * 200 > int(megabytes) << 20:
                faults.append(f"{path.name} is no bomb: {path.stat().st_size} bytes")
            for program, *options in (["unpsa-validate"], ["unpsa-export", "-o", folder + "/out.csv"],
                                      ["unpsa-wordcount", "-j", "2"], ["unpsa-wordcount", "--text"]):
                fault = fault_of([BIN / program, *options, path], path.name)
                if fault:
                    faults.append(f"{program} {' '.join(options)}, {path.name}: {fault}")
            path.unlink()
        if os.listdir(folder):
            faults.append(f"left behind: {os.listdir(folder)}")
    print("\n".join(faults))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
