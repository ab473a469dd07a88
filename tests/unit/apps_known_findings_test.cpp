// SPDX-License-Identifier: MIT
#include <filesystem>

#include "apps/validate/known_findings.hpp"
#include "catch.hpp"

using unpsa::apps::name_in_baseline;

TEST_CASE("a baseline names files from its own folder") {
  CHECK(name_in_baseline("known", "a.txt") == "a.txt");
  CHECK(name_in_baseline("known", "./forms//a.txt") == "forms/a.txt");
  CHECK(name_in_baseline("forms/known", "forms/a.txt") == "a.txt");
  CHECK(name_in_baseline("ci/known", "forms/a.txt") == "../forms/a.txt");
  CHECK(name_in_baseline("../known", "x") == (std::filesystem::current_path().filename() / "x").string());
  CHECK(name_in_baseline("known", (std::filesystem::current_path() / "forms/题.txt").string()) ==
        "forms/题.txt");
  CHECK(name_in_baseline("/known", "/a/b") == "a/b");
  CHECK(name_in_baseline("ci/known", "-") == "-");
}
