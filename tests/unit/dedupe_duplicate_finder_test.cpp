// SPDX-License-Identifier: MIT
#include <string>
#include <utility>

#include "catch.hpp"
#include "dumps.hpp"
#include "unpsa/dedupe.hpp"

using namespace unpsa;
using namespace unpsa::dedupe;

namespace {

std::string page_with(std::string_view answer) {
  return "Member State Ghana\nInstitution Name Bureau of Boats\nQuestions/Answers\nQuestion 1\n"
         "Please describe the initiative (300 words maximum)\n" +
         std::string(answer) + "\n";
}

}  // namespace

TEST_CASE("duplicates are found record by record") {
  DuplicateFinder duplicates;
  const Record first = dumps::read_one(page_with("A boat comes to the village."));
  const Duplicate none = duplicates.add(first);
  CHECK(none.kind == DuplicateKind::none);
  CHECK(none.cluster == 1);

  const Duplicate same = duplicates.add(dumps::read_one(page_with("A boat comes to the village.")));
  CHECK(same.kind == DuplicateKind::identical);
  CHECK(same.of == first.id);
  CHECK(same.score == 1);
  CHECK(same.cluster == 1);

  const Duplicate spaced = duplicates.add(dumps::read_one(page_with("A boat  comes to THE village.")));
  CHECK(spaced.kind == DuplicateKind::same_content);

  CHECK(duplicates.add(dumps::read_one(page_with("The library lends seeds."))).cluster == 2);
}

TEST_CASE("a finder that moves keeps what it knows") {
  DuplicateFinder duplicates;
  static_cast<void>(duplicates.add(dumps::read_one(page_with("A boat comes to the village."))));
  DuplicateFinder moved(std::move(duplicates));
  CHECK(moved.add(dumps::read_one(page_with("A boat comes to the village."))).kind ==
        DuplicateKind::identical);
}
