// SPDX-License-Identifier: MIT
#include <filesystem>
#include <fstream>

#include "apps/validate/profiles.hpp"
#include "catch.hpp"
#include "temporary_folder.hpp"

using namespace unpsa::apps;
using unpsa::validate::find_rule;
using unpsa::validate::Finding;
using unpsa::validate::Severity;

namespace {

namespace fs = std::filesystem;

/// A folder of our own, with configurations.
class Folder : public unpsa::test::TemporaryFolder {
 public:
  Folder() : TemporaryFolder("profiles") {
    fs::create_directories(path() / "a");
    fs::create_directories(path() / "b/c");
  }

  void configure(const std::string& folder, const std::string& text) const {
    std::ofstream(path() / folder / "unpsa.toml") << text;
  }
};

std::vector<Finding> findings(std::size_t warnings) {
  std::vector<Finding> all(warnings);
  for (Finding& finding : all) {
    finding.rule = find_rule("limit-near");
    finding.severity = Severity::warning;
  }
  return all;
}

}  // namespace

TEST_CASE("a form is held to the configuration nearest to its file") {
  const Folder folder;
  folder.configure("a", "[validate]\nfail-on = \"note\"\n");
  folder.configure("b", "[validate]\nignore = [\"limit\"]\n");
  ValidateOptions options;
  options.common.files = {folder.file("a/x.txt")};
  Profiles profiles(options);
  CHECK(profiles.first().fail_on == Severity::note);
  CHECK(profiles.first().show == Severity::note);
  CHECK(&profiles.of(folder.file("a/y.txt")) == &profiles.first());
  CHECK(&profiles.of(folder.file("a/no/such/folder/y.txt")) == &profiles.first());
  Profile& other = profiles.of(folder.file("b/c/x.txt"));
  CHECK(other.path == fs::proximate(folder.file("b/unpsa.toml")).string());
  CHECK_FALSE(other.settings.is_on(*find_rule("limit-near")));
  CHECK(&profiles.of(folder.file("b/z.txt")) == &other);
}

TEST_CASE("options go before every configuration") {
  const Folder folder;
  folder.configure("a", "[validate]\nfail-on = \"note\"\n");
  ValidateOptions options;
  options.common.files = {folder.file("a/x.txt"), folder.file("b/x.txt")};
  options.given.fail_on = Severity::warning;
  Profiles profiles(options);
  CHECK(profiles.of(options.common.files[0]).fail_on == Severity::warning);
  CHECK(profiles.of(options.common.files[1]).fail_on == Severity::warning);
  options.config.none = true;
  Profiles none(options);
  CHECK(none.first().path.empty());
  options.config.none = false;
  options.config.file = folder.file("a/unpsa.toml");
  Profiles one(options);
  CHECK(&one.of(folder.file("b/c/x.txt")) == &one.first());
}

TEST_CASE("a broken configuration of any FILE is found before anything is done") {
  const Folder folder;
  folder.configure("b/c", "[validate]\nfail-on = 3\n");
  ValidateOptions options;
  options.common.files = {folder.file("a/x.txt"), folder.file("b/c/x.txt")};
  CHECK_THROWS_AS(Profiles(options), ConfigError);
  options.config.none = true;
  CHECK_NOTHROW(Profiles(options));
}

TEST_CASE("a run fails if the forms of one configuration do") {
  const Folder folder;
  folder.configure("a", "[validate]\nmax-warnings = 2\n");
  folder.configure("b", "[validate]\nfail-on = \"never\"\n");
  ValidateOptions options;
  Profiles profiles(options);
  profiles.of(folder.file("b/x.txt")).tally.add(findings(9));
  profiles.of(folder.file("a/x.txt")).tally.add(findings(2));
  CHECK_FALSE(profiles.fail());
  CHECK(profiles.summary() == "2 forms: 0 errors, 11 warnings, 0 notes");
  profiles.of(folder.file("a/x.txt")).tally.add(findings(1));
  CHECK(profiles.fail());
}

TEST_CASE("a configuration that was found names a baseline in its own folder") {
  const Folder folder;
  std::ofstream(folder.file("known.txt")) << unpsa::validate::write_baseline({});
  std::ofstream(folder.file("b/known.txt")) << unpsa::validate::write_baseline({});
  ValidateOptions options;
  options.common.files = {folder.file("b/c/x.txt")};
  folder.configure("b", "[validate]\nbaseline = \"known.txt\"\n");
  CHECK_NOTHROW(Profiles(options));
  folder.configure("b", "[validate]\nbaseline = \"c/../known.txt\"\n");
  CHECK_NOTHROW(Profiles(options));
  for (const std::string& baseline : {std::string("../known.txt"), folder.file("known.txt")}) {
    folder.configure("b", "[validate]\nbaseline = \"" + baseline + "\"\n");
    CHECK_THROWS_WITH(Profiles(options), Catch::Contains("is outside the folder of this configuration"));
  }
  fs::create_symlink(folder.file("known.txt"), folder.file("b/link.txt"));
  folder.configure("b", "[validate]\nbaseline = \"link.txt\"\n");
  CHECK_THROWS_AS(Profiles(options), ConfigError);
  options.config.file = folder.file("b/unpsa.toml");  // the user's own choice
  CHECK_NOTHROW(Profiles(options));
}
