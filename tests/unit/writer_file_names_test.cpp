// SPDX-License-Identifier: MIT
#include <string>

#include "catch.hpp"
#include "writer/document/file_names.hpp"

using namespace unpsa;
using namespace unpsa::writer;

TEST_CASE("a file name leads nowhere and is one on every system") {
  CHECK(safe_file_name("Atlantis") == "Atlantis");
  CHECK(safe_file_name("爱沙尼亚") == "爱沙尼亚");
  CHECK(safe_file_name("Côte d'Ivoire") == "Côte-d-Ivoire");
  CHECK(safe_file_name("../../etc/passwd") == "etc-passwd");
  CHECK(safe_file_name("a/b\\c:d*e?f\"g<h>i|j") == "a-b-c-d-e-f-g-h-i-j");
  CHECK(safe_file_name("-rf") == "rf");
  CHECK(safe_file_name(".hidden.") == "hidden");
  CHECK(safe_file_name("a\n\x1b[31mb\x7f") == "a-31mb");
  CHECK(safe_file_name("a\xE2\x80\xAE"
                       "b\xC2\xA0"
                       "c") == "a-b-c");
  CHECK(safe_file_name("nul") == "_nul");
  CHECK(safe_file_name("COM7.txt") == "_COM7.txt");
  CHECK(safe_file_name("company") == "company");
  for (const std::string_view empty : {"", "...", "///", " ", "--", "\n"})
    CHECK(safe_file_name(empty) == "unknown");
}

TEST_CASE("a file name is no longer than file systems take, and is cut between characters") {
  CHECK(safe_file_name(std::string(300, 'x')).size() == 100);
  std::string goals;
  for (int i = 0; i < 50; ++i) goals += "目";
  CHECK(safe_file_name(goals) == goals.substr(0, 99));
}

TEST_CASE("files named after ids have names of their own in the folder") {
  FileNames names;
  CHECK(names.add("ua9fe8c5d4c456231") == "ua9fe8c5d4c456231");
  CHECK(names.add("ua9fe8c5d4c456231") == "ua9fe8c5d4c456231-2");
  CHECK(names.add("../evil") == "evil");
  CHECK(names.add("../../evil") == "evil-2");
  CHECK(names.add("/Evil") == "Evil-3");
  CHECK(names.add(std::string_view("..\0x", 4)) == "x");
  CHECK(names.add(".bashrc") == "bashrc");
  CHECK(names.add("a\x1b\nb") == "a-b");
  CHECK(names.add("") == "unknown");
  CHECK(names.add("..") == "unknown-2");
  CHECK(names.add("x-2") == "x-2");
  CHECK(names.add("x") == "x-3");
  CHECK(names.add(std::string(300, 'i') + "1").size() == 100);
  CHECK(names.add(std::string(300, 'i') + "2").size() == 102);
}

TEST_CASE("records go into the file of their country, year or language") {
  Record record;
  CHECK(file_stem(SplitBy::country, record) == "unknown");
  CHECK(file_stem(SplitBy::year, record) == "unknown");
  record.member_state = {"Atlantis / Mu", "", ""};
  record.edition.candidates = {2021, 2022};
  record.language = "zh";
  CHECK(file_stem(SplitBy::country, record) == "Atlantis-Mu");
  CHECK(file_stem(SplitBy::year, record) == "2021-2022");
  CHECK(file_stem(SplitBy::language, record) == "zh");
  record.member_state = {"爱沙尼亚", "EE", "Estonia"};
  record.edition.year = 2021;
  CHECK(file_stem(SplitBy::country, record) == "EE");
  CHECK(file_stem(SplitBy::year, record) == "2021");
}
