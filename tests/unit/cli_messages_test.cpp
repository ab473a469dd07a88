// SPDX-License-Identifier: MIT
#include <unistd.h>

#include <array>
#include <string>

#include "catch.hpp"
#include "cli/messages/messages.hpp"

namespace {

using namespace unpsa::cli;

/// What is written to a pipe.
class Captured {
 public:
  Captured() { REQUIRE(::pipe(ends_.data()) == 0); }
  ~Captured() {
    for (const int end : ends_) {
      if (end >= 0) ::close(end);
    }
  }
  Captured(const Captured&) = delete;
  Captured& operator=(const Captured&) = delete;

  [[nodiscard]] int descriptor() const { return ends_[1]; }

  std::string text() {
    ::close(ends_[1]);
    ends_[1] = -1;
    std::array<char, 4096> room{};
    const ssize_t size = ::read(ends_[0], room.data(), room.size());
    return {room.data(), static_cast<std::size_t>(size < 0 ? 0 : size)};
  }

 private:
  std::array<int, 2> ends_{-1, -1};
};

}  // namespace

TEST_CASE("a message names the program, and the place where there is one", "[cli]") {
  Captured captured;
  Messages messages("unpsa-x", Quiet::no, Color::off, captured.descriptor());
  messages.error("cannot open 'a'");
  messages.error({"f.txt", 12, 5, "wrong; mend it"});
  messages.error({"f.txt", 12, 0, "wrong"});
  messages.error({"f.txt", 0, 0, "wrong"});
  messages.error({"", 0, 0, "wrong"});
  messages.warn("odd");
  CHECK(captured.text() ==
        "unpsa-x: cannot open 'a'\n"
        "unpsa-x: f.txt:12:5: wrong; mend it\n"
        "unpsa-x: f.txt:12: wrong\n"
        "unpsa-x: f.txt: wrong\n"
        "unpsa-x: wrong\n"
        "unpsa-x: odd\n");
}

TEST_CASE("quiet silences warnings and not errors", "[cli]") {
  Captured captured;
  Messages messages("unpsa-x", Quiet::yes, Color::off, captured.descriptor());
  messages.warn("odd");
  messages.error("bad");
  CHECK(captured.text() == "unpsa-x: bad\n");
}

TEST_CASE("a message is one line, whatever the name of the file", "[cli]") {
  Captured captured;
  Messages messages("unpsa-x", Quiet::no, Color::off, captured.descriptor());
  messages.error({"a\n::error::\033[2J\xFF.txt", 1, 1, "wrong\nvalue"});
  const std::string text = captured.text();
  CHECK(text.find('\n') == text.size() - 1);
  CHECK(text.find('\033') == std::string::npos);
  CHECK(text.find("\\xff") != std::string::npos);
}

TEST_CASE("colour does not change the words", "[cli]") {
  Captured captured;
  Messages messages("unpsa-x", Quiet::no, Color::on, captured.descriptor());
  messages.error({"f.txt", 2, 0, "wrong"});
  messages.warn("odd");
  CHECK(captured.text() ==
        "\033[31munpsa-x\033[0m: \033[1mf.txt:2\033[0m: wrong\n"
        "\033[33munpsa-x\033[0m: odd\n");
}

TEST_CASE("progress is erased before anything else is reported", "[cli]") {
  Captured captured;
  Messages messages("unpsa-x", Quiet::no, Color::off, captured.descriptor());
  messages.clear_progress();
  messages.show_progress("half");
  messages.show_progress("most");
  messages.error("bad");
  messages.clear_progress();
  CHECK(captured.text() == "\r\033[Kunpsa-x: half\r\033[Kunpsa-x: most\r\033[Kunpsa-x: bad\n");
}
