// SPDX-License-Identifier: MIT
#include "catch.hpp"
#include "dedupe/judging.hpp"

using namespace unpsa;
using namespace unpsa::dedupe;

namespace {

Record make_form(std::string_view country, std::string_view institution, std::string_view title) {
  Record record;
  record.member_state.iso3166 = country;
  record.institution = institution;
  record.initiative = title;
  return record;
}

Lines lines(const Record& left, const Record& right, double size_ratio = 1) {
  FieldHashes hashes[2] = {};
  std::string scratch;
  hash_fields(left, hashes[0], scratch);
  hash_fields(right, hashes[1], scratch);
  return lines_of(hashes[0], hashes[1], 0.6, size_ratio);
}

}  // namespace

TEST_CASE("the same title of the same institution lowers both lines") {
  const Record form = make_form("OM", "Ministry of Ports", "Quay by phone");
  CHECK(lines(form, form).resubmission == Approx(0.4));
  CHECK(lines(form, form).review == Approx(0.25));
  // A field that one page lost says nothing.
  CHECK(lines(form, make_form("OM", "", "Quay by phone")).resubmission == Approx(0.4));
  CHECK(lines(form, make_form("OM", "Ministry of Ports", "Another title")).resubmission == Approx(0.6));
}

TEST_CASE("institution and date name an initiative whose title was changed") {
  Record form = make_form("OM", "Ministry of Ports", "Quay by phone");
  Record renamed = make_form("OM", "Ministry of Ports", "Berth by phone");
  form.implementation_date.date = renamed.implementation_date.date = "2020-03-01";
  CHECK(lines(form, renamed).resubmission == Approx(0.4));
}

TEST_CASE("a title of another office or country, or a placeholder, is no evidence") {
  const Record form = make_form("OM", "Ministry of Ports", "One-Stop Shop");
  CHECK(lines(form, make_form("OM", "City of Sur", "One-Stop Shop")).resubmission == Approx(0.6));
  CHECK(lines(form, make_form("FJ", "Ministry of Ports", "One-Stop Shop")).resubmission == Approx(0.6));
  CHECK(lines(form, make_form("FJ", "Ministry of Ports", "One-Stop Shop")).review == Approx(0.55));
  CHECK(lines(form, make_form("OM", "City of Sur", "Sand")).review == Approx(0.55));
  CHECK(lines(form, make_form("OM", "City of Sur", "One-Stop Shop")).review == Approx(0.3));
  CHECK(lines(form, make_form("OM", "Ministry of Ports", "Sand")).review == Approx(0.3));
  CHECK(lines(form, make_form("OM", "", "Sand")).review == Approx(0.3));
  const Record untitled = make_form("OM", "", "N/A");
  CHECK(lines(untitled, untitled).resubmission == Approx(0.6));
  CHECK(lines(untitled, untitled).review == Approx(0.3));
}

TEST_CASE("a short text is a resubmission only where the fields say so too") {
  const Record form = make_form("OM", "Ministry of Ports", "Quay by phone");
  CHECK(lines(form, form, 0.2).resubmission == Approx(0.6));
  CHECK(lines(form, make_form("OM", "City of Sur", "Sand"), 0.2).resubmission > 1);
}

TEST_CASE("title, institution, country and website together are for review whatever the text") {
  Record form = make_form("OM", "Ministry of Ports", "Quay by phone");
  Record again = make_form("OM", "Ministry of Ports", "Quay by phone");
  form.website = "https://www.ports.example";
  again.website = "http://ports.example";
  CHECK(lines(form, again).review == 0);
}

TEST_CASE("fields lead to candidates: the title, institution and date") {
  Record form = make_form("OM", "Ministry of Ports", "N/A");
  FieldHashes hashes{};
  std::string scratch;
  hash_fields(form, hashes, scratch);
  CHECK(keys_of_fields(hashes).view().empty());
  form.initiative = "Quay by phone";
  hash_fields(form, hashes, scratch);
  CHECK(keys_of_fields(hashes).view().size() == 1);
  form.implementation_date.text = "N/A";
  hash_fields(form, hashes, scratch);
  CHECK(keys_of_fields(hashes).view().size() == 1);
  form.implementation_date.date = "2020-03-01";
  hash_fields(form, hashes, scratch);
  CHECK(keys_of_fields(hashes).view().size() == 2);
}
