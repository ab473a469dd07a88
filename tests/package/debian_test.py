#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The Debian packages and the archive of the sources: debian_test.py BUILD

They hold what they should, need the libraries that `ldd` names, run from where they are unpacked, and lintian
finds no error in them where it is installed.
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile

BUILD = pathlib.Path(sys.argv[1])
SOURCE = pathlib.Path(os.environ["UNPSA_SOURCE"])
PROGRAMS = ["unpsa-dedupe", "unpsa-export", "unpsa-extract-sdg", "unpsa-validate", "unpsa-wordcount"]


def run(*command):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))} failed:\n{done.stdout}{done.stderr}")
    return done.stdout


def pack(config, folder):
    run("cpack", "--config", BUILD / config, "-B", folder)
    return sorted(folder.glob("*.*"))


def check_programs(package, folder):
    run("dpkg-deb", "-x", package, folder)
    for program in PROGRAMS:
        path = folder / "usr/bin" / program
        if not run(path, "--version").startswith(program):
            yield f"{program} --version"
        for place in (f"man/man1/{program}.1.gz", f"bash-completion/completions/{program}",
                      f"zsh/site-functions/_{program}", f"fish/vendor_completions.d/{program}.fish"):
            if not (folder / "usr/share" / place).is_file():
                yield f"{package.name} lacks {place}"
    depends = run("dpkg-deb", "-f", package, "Depends")
    linked = run("ldd", *(folder / "usr/bin" / program for program in PROGRAMS))
    for library, name in (("libicuuc", "libicu"), ("libgumbo", "libgumbo"), ("libsqlite3", "libsqlite3-0"),
                          ("libxlsxwriter", "libxlsxwriter"), ("libz.so", "zlib1g"), ("libzstd", "libzstd1"),
                          ("liblzma", "liblzma5"), ("libzip", "libzip4")):
        if (library in linked) != (name in depends):
            yield f"{package.name} is linked with {library}, but depends on: {depends}"


def check_library(package, folder):
    run("dpkg-deb", "-x", package, folder)
    headers = {path.name for path in (folder / "usr/include/unpsa").iterdir()}
    if headers != {path.name for path in (SOURCE / "include/unpsa").iterdir()}:
        yield f"{package.name} has other headers than include/unpsa: {sorted(headers)}"
    for pattern in ("lib/**/libunpsa.a", "lib/**/unpsaConfig.cmake", "lib/**/unpsa.pc"):
        if not list((folder / "usr").glob(pattern)):
            yield f"{package.name} lacks {pattern}"
    depends = run("dpkg-deb", "-f", package, "Depends")
    for name in ("libgumbo-dev", "libicu-dev", "libsqlite3-dev", "libxlsxwriter-dev"):
        if name not in depends:
            yield f"{package.name} does not depend on {name}"


def check_sources(archive):
    with tarfile.open(archive) as tar:
        names = {re.sub(r"^[^/]*/", "", name) for name in tar.getnames()}
    needed = ("CMakeLists.txt", "bootstrap", "lib/CMakeLists.txt")
    yield from (f"{archive.name} lacks {name}" for name in needed if name not in names)
    yield from (f"{archive.name} has {name}" for name in names if name.startswith((".git/", "build/")))


def check_lintian(packages):
    if shutil.which("lintian") is None:
        print("lintian is not installed: its checks are left out (Debian: lintian)")
        return
    done = subprocess.run(["lintian", "--allow-root", *map(str, packages)], capture_output=True, text=True,
                          check=False)
    yield from (line for line in done.stdout.splitlines() if line.startswith("E:"))


def main():
    for tool in ("cpack", "dpkg-deb", "dpkg-shlibdeps"):
        if shutil.which(tool) is None:
            print(f"{tool} is not installed: the test is skipped (Debian: cmake, dpkg-dev)")
            return 77
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        packages = [path for path in pack("CPackConfig.cmake", folder / "debian") if path.suffix == ".deb"]
        if len(packages) != 2:
            sys.exit(f"two packages are expected: {packages}")
        library, programs = packages
        faults = [*check_programs(programs, folder / "programs"), *check_library(library, folder / "library"),
                  *check_lintian(packages)]
        archives = pack("CPackSourceConfig.cmake", folder / "sources")
        faults += check_sources(next(path for path in archives if path.name.endswith(".tar.gz")))
    print("\n".join(faults) if faults else "the packages are whole")
    return 1 if faults else 0


sys.exit(main())
