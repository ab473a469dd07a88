// SPDX-License-Identifier: MIT
#include <fcntl.h>
#include <unistd.h>

#include <cstdio>
#include <memory>
#include <string>

#include "catch.hpp"
#include "cli/messages/diagnostic_run.hpp"

namespace {

using namespace unpsa;
using namespace unpsa::cli;

/// A run that speaks into a file.
class Fixture {
 public:
  DiagnosticRun& run() { return run_; }

  std::string said() {
    std::string text(4096, '\0');
    const ssize_t size = ::pread(::fileno(file_.get()), text.data(), text.size(), 0);
    text.resize(size < 0 ? 0 : static_cast<std::size_t>(size));
    return text;
  }

 private:
  std::unique_ptr<std::FILE, int (*)(std::FILE*)> file_{std::tmpfile(), &std::fclose};
  Messages messages_{"x", Quiet::no, Color::off, ::fileno(file_.get())};
  DiagnosticRun run_{messages_};
};

}  // namespace

TEST_CASE("a repeated error is reported once in full, with the number of repetitions", "[cli]") {
  Fixture fixture;
  for (std::size_t line = 1; line <= 2000; ++line) fixture.run().say({"a.json", line, 1, "no record"});
  CHECK(fixture.said() == "x: a.json:1:1: no record\n");
  fixture.run().end();
  fixture.run().end();
  CHECK(fixture.said() ==
        "x: a.json:1:1: no record\n"
        "x: a.json:2:1: the same error 1999 more times, the last one on line 2000\n");
}

TEST_CASE("the same error twice is reported twice", "[cli]") {
  Fixture fixture;
  fixture.run().say({"a.json", 1, 1, "no record"});
  fixture.run().say({"a.json", 2, 3, "no record"});
  fixture.run().end();
  CHECK(fixture.said() == "x: a.json:1:1: no record\nx: a.json:2:3: no record\n");
}

TEST_CASE("another error, another file or an end between them begins a new run", "[cli]") {
  Fixture fixture;
  DiagnosticRun& run = fixture.run();
  run.say({"a", 1, 1, "no record"});
  run.say({"b", 1, 1, "no record"});
  run.say({"b", 2, 1, "broken"});
  run.end();
  run.say({"b", 3, 1, "broken"});
  run.say({"b", 4, 1, "broken"});
  run.say({"b", 5, 1, "broken"});
  run.say({"b", 6, 1, "no record"});
  CHECK(fixture.said() ==
        "x: a:1:1: no record\nx: b:1:1: no record\nx: b:2:1: broken\nx: b:3:1: broken\n"
        "x: b:4:1: the same error 2 more times, the last one on line 5\nx: b:6:1: no record\n");
}

TEST_CASE("of many different errors a few are reported in full", "[cli]") {
  Fixture fixture;
  DiagnosticRun& run = fixture.run();
  std::string expected;
  for (std::size_t line = 1; line <= 8; ++line) {
    run.say({"a", line, 1, line % 2 == 0 ? "even" : "odd"});
    expected += "x: a:" + std::to_string(line) + (line % 2 == 0 ? ":1: even\n" : ":1: odd\n");
  }
  for (std::size_t line = 9; line <= 100; ++line) run.say({"a", line, 1, line % 2 == 0 ? "even" : "odd"});
  CHECK(fixture.said() == expected);
  run.say({"b", 1, 1, "odd"});
  expected += "x: a:9:1: 92 more errors, the last one on line 100\nx: b:1:1: odd\n";
  CHECK(fixture.said() == expected);
  run.end();
  for (std::size_t line = 1; line <= 9; ++line) run.say({"b", line, 1, std::string(line, 'x')});
  run.end();
  CHECK(fixture.said().ends_with("x: b:8:1: xxxxxxxx\nx: b:9:1: xxxxxxxxx\n"));
}

TEST_CASE("each file that cannot be read is reported", "[cli]") {
  Fixture fixture;
  for (int i = 0; i < 3; ++i) fixture.run().say({"", 0, 0, "cannot open 'a'"});
  CHECK(fixture.said() == "x: cannot open 'a'\nx: cannot open 'a'\nx: cannot open 'a'\n");
}
