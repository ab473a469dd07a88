// SPDX-License-Identifier: MIT
#include "cli/messages/messages.hpp"

#include <unistd.h>

#include <cerrno>

#include "text/ansi.hpp"
#include "text/printable.hpp"
#include "text/wrap.hpp"

namespace unpsa::cli {
namespace {

constexpr std::string_view erase_line = "\r\033[K";

/// `forms/x.txt:12:5`
std::string place_of(const Diagnostic& diagnostic) {
  std::string place = diagnostic.file;
  if (diagnostic.line == 0) return place;
  place.append(":").append(std::to_string(diagnostic.line));
  if (diagnostic.column > 0) place.append(":").append(std::to_string(diagnostic.column));
  return place;
}

/// Whether the message names the file itself, as those of a file that cannot be opened do.
bool names_file(const Diagnostic& diagnostic) {
  const std::string name = diagnostic.file == "-" ? "standard input" : diagnostic.file;
  return diagnostic.line == 0 && diagnostic.message.find("'" + name + "'") != std::string::npos;
}

}  // namespace

Messages::Messages(std::string_view program, Quiet quiet, Color color, int descriptor,
                   text::MessageLanguage language)
    : program_(program),
      quiet_(quiet == Quiet::yes),
      color_(color == Color::on),
      descriptor_(descriptor),
      language_(language) {}

void Messages::error(std::string_view text) { say(text::ansi::red, {}, text); }

void Messages::error(const Diagnostic& diagnostic) {
  errors_.push_back(diagnostic);
  say(text::ansi::red, names_file(diagnostic) ? std::string() : place_of(diagnostic), diagnostic.message);
}

void Messages::fail(std::string_view text) { say(text::ansi::yellow, {}, text); }

void Messages::warn(std::string_view text) {
  if (!quiet_) say(text::ansi::yellow, {}, text);
}

void Messages::warn(const Diagnostic& diagnostic) {
  if (!quiet_) say(text::ansi::yellow, place_of(diagnostic), diagnostic.message);
}

void Messages::tell(std::string_view text) {
  if (quiet_) return;
  const Screen screen = screen_of(descriptor_, ColorWhen::never);
  if (!screen.terminal) return;
  std::string wrapped;
  text::append_wrapped(wrapped, text::printable(text::translate(text, language_)),
                       {.width = screen.width, .column = program_.size() + 2, .indent = 2});
  say_as_is({}, {}, wrapped);
}

void Messages::say(std::string_view color, std::string_view place, std::string_view what) {
  say_as_is(color, text::printable(place), text::printable(text::translate(what, language_)));
}

void Messages::say_as_is(std::string_view color, std::string_view place, std::string_view what) {
  clear_progress();
  std::string line;
  const auto append = [&](std::string_view look, std::string_view part) {
    const bool looks = color_ && !look.empty();
    if (looks) line += look;
    line += part;
    if (looks) line += text::ansi::plain;
    line += ": ";
  };
  append(color, program_);
  if (!place.empty()) append(text::ansi::bold, place);
  line += what;
  line += '\n';
  write_all(line);
}

void Messages::show_progress(std::string_view line) {
  std::string shown(erase_line);
  shown += program_ + ": ";
  shown += text::translate(line, language_);
  progress_shown_ = true;
  write_all(shown);
}

void Messages::clear_progress() {
  if (!progress_shown_) return;
  progress_shown_ = false;
  write_all(erase_line);
}

void Messages::write_all(std::string_view bytes) const {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor_, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;  // there is nobody left to tell
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

}  // namespace unpsa::cli
