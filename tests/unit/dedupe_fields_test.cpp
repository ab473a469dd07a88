// SPDX-License-Identifier: MIT
#include "catch.hpp"
#include "dedupe/fields.hpp"

using namespace unpsa;
using namespace unpsa::dedupe;

namespace {

FieldHashes hashes_of(const Record& record) {
  FieldHashes hashes{};
  std::string scratch;
  hash_fields(record, hashes, scratch);
  return hashes;
}

std::string differing(const Record& left, const Record& right) {
  return find_differing(hashes_of(left), hashes_of(right)).join(" ");
}

std::string agreeing(const Record& left, const Record& right) {
  return find_agreeing(hashes_of(left), hashes_of(right)).join(" ");
}

}  // namespace

TEST_CASE("fields without a value have no hash, and agree with nothing") {
  Record absent;
  Record empty;
  empty.institution = "";
  empty.initiative = " - ";
  CHECK(hashes_of(absent) == FieldHashes{});
  CHECK(hashes_of(empty) == FieldHashes{});
  CHECK(agreeing(absent, empty).empty());
  CHECK(differing(absent, empty).empty());
}

TEST_CASE("codes, countries, dates and yes and no are compared across languages") {
  Record zh;
  Record en;
  zh.member_state = {"泰国", "TH", "Thailand"};
  en.member_state = {"Thailand", "TH", "Thailand"};
  zh.category = {"类别2", "effective-institutions"};
  en.category = {"Category 2", "effective-institutions"};
  zh.public_sector = {"是", true};
  en.public_sector = {"Yes", true};
  zh.implementation_date = {"2019年5月30日", "2019-05-30"};
  en.implementation_date = {"30 May 2019", "2019-05-30"};
  zh.goals = {{3, "目标3"}};
  en.goals = {{3, "Goal 3: Good Health"}};
  CHECK(differing(zh, en).empty());
  CHECK(agreeing(zh, en) == "member_state implementation_date");

  en.public_sector = {"No", false};
  en.goals->push_back({4, "Goal 4"});
  zh.sector = {"劳工", ""};
  CHECK(differing(zh, en) == "public_sector sdg.goals");
}

TEST_CASE(
    "texts are compared without case, punctuation and white space, web addresses without their beginnings") {
  Record left;
  Record right;
  left.institution = "Harbour Office, Tallinn";
  right.institution = "HARBOUR  office (Tallinn)";
  left.website = "https://www.harbour.example/";
  right.website = "http://harbour.example";
  CHECK(agreeing(left, right) == "institution website");
  right.website = "http://harbour.example/ice";
  CHECK(differing(left, right) == "website");
}

TEST_CASE("every field is told from every other") {
  for (std::size_t i = 0; i < field_count; ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      CHECK(name_of(static_cast<Field>(i)) != name_of(static_cast<Field>(j)));
    }
  }
  CHECK(name_of(Field::member_state) == "member_state");
  CHECK(name_of(Field::targets) == "sdg.targets");
  CHECK(name_of(Field::consent) == "consent");
}
