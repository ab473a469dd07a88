// SPDX-License-Identifier: MIT
#include <string>
#include <vector>

#include "catch.hpp"
#include "form/editions.hpp"

namespace {

using namespace unpsa::form;

std::vector<int> years_of(EditionSet set) {
  std::vector<int> years;
  for (const int year : set) years.push_back(year);
  return years;
}

TEST_CASE("form editions: a set holds years, in their order") {
  const EditionSet set{2022, EditionSet::last_year, 2018, EditionSet::first_year};
  CHECK(years_of(set) == std::vector<int>{2003, 2018, 2022, 2066});
  CHECK(set.size() == 4);
  CHECK(set.contains(2018));
  CHECK_FALSE(set.contains(2019));
  CHECK_FALSE(set.contains(2002));
  CHECK_FALSE(set.contains(2067));
  CHECK_FALSE(set.contains(-1));
  CHECK(EditionSet().empty());
  CHECK(years_of({}).empty());
}

TEST_CASE("form editions: sets are intersected, joined and subtracted") {
  const EditionSet a{2018, 2019, 2020};
  const EditionSet b{2020, 2021};
  CHECK((a & b) == EditionSet{2020});
  CHECK((a | b) == EditionSet{2018, 2019, 2020, 2021});
  CHECK(a - b == EditionSet{2018, 2019});
  CHECK(a.includes({2018, 2020}));
  CHECK(a.includes({}));
  CHECK_FALSE(a.includes(b));
}

TEST_CASE("form editions: a year that no set holds is refused") {
  EditionSet set;
  CHECK_THROWS_AS(set.insert(2002), std::out_of_range);
  CHECK_THROWS_AS(set.insert(2067), std::out_of_range);
}

TEST_CASE("form editions: which are known, and of which the questions") {
  CHECK(years_of(editions()) == std::vector<int>{2017, 2018, 2019, 2020, 2021, 2022, 2024, 2026});
  CHECK(years_of(editions_with_questions()) == std::vector<int>{2018, 2019, 2020, 2021, 2022});
  CHECK(years_without_awards() == EditionSet{2023});
}

std::string limits_of(int edition) {
  std::string limits;
  for (const Question& question : questions()) {
    if (!asks(edition, question)) continue;
    const auto words = limit(edition, question);
    limits += std::string(question.id) + ':' + (words ? std::to_string(*words) : "none") + ' ';
  }
  return limits;
}

TEST_CASE("form editions: the limits that each prints") {
  const std::string first =
      "1:300 2:100 3.a:200 3.b:100 4.a:200 4.b:100 4.c:200 5.a:300 5.b:100 6.a:100 6.b:100 ";
  const std::string last =
      "7.a:200 7.b:200 8.a:100 8.b:100 9.a:none 9.b:100 9.c:100 9.d:200 10:200 11:200 12:200 ";
  for (const int edition : {2018, 2019, 2021, 2022}) CHECK(limits_of(edition) == first + "6.c:100 " + last);
  CHECK(limits_of(2020) == first + last);
}

TEST_CASE("form editions: of an edition whose questions are not known none is asked") {
  for (const int edition : {2017, 2023, 2024, 2026, 2031, 0}) {
    CAPTURE(edition);
    CHECK(limits_of(edition).empty());
    CHECK_FALSE(limit(edition, questions().front()));
  }
}

TEST_CASE("form editions: which ask a question, and the usual limit") {
  const Question& question = *find_question("6.c");
  CHECK(editions_asking(question) == EditionSet{2018, 2019, 2021, 2022});
  CHECK(usual_limit(question) == 100);
  CHECK_FALSE(is_yes_no(question));
  CHECK(is_yes_no(*find_question("9.a")));
}

TEST_CASE("form editions: a question that was copied is the same question") {
  const Question copy = *find_question("6.c");
  CHECK(asks(2018, copy));
  CHECK_FALSE(asks(2020, copy));
  CHECK(limit(2019, copy) == 100);
}

}  // namespace
