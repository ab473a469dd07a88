// SPDX-License-Identifier: MIT
// Member states of unpsa/form/values.hpp.
#include <string>

#include "catch.hpp"
#include "form/values.hpp"

namespace {

using namespace unpsa::form;

std::string country(std::string_view text) {
  const auto found = find_country(text);
  return found ? std::string(found->iso3166) : "none";
}

TEST_CASE("form countries: member states by ICU's names") {
  CHECK(country("新加坡") == "SG");
  CHECK(country("韩国") == "KR");
  CHECK(country("巴西") == "BR");
  CHECK(country("巴林") == "BH");
  CHECK(country("南非") == "ZA");
  CHECK(country("Maroc") == "MA");
  CHECK(country("México") == "MX");
  CHECK(country("Mexico") == "MX");
  CHECK(country("Индонезия") == "ID");
  CHECK(country("البحرين") == "BH");
  CHECK(country("紐西蘭") == "NZ");
  CHECK(country("Guinea") == "GN");
  CHECK(country("Niger") == "NE");
  CHECK(country("Nigeria") == "NG");
  CHECK(country("Dominica") == "DM");
}

TEST_CASE("form countries: member states by the United Nations' names") {
  CHECK(country("Republic of Korea") == "KR");
  CHECK(country("大韩民国") == "KR");
  CHECK(country("República de Corea") == "KR");
  CHECK(country("Viet Nam") == "VN");
  CHECK(country("Türkiye") == "TR");
  CHECK(country("TURKIYE") == "TR");
  CHECK(country("Bolivia (Plurinational State of)") == "BO");
  CHECK(country("Iran (Islamic Republic of)") == "IR");
  CHECK(country("United Republic of Tanzania") == "TZ");
  CHECK(country("Lao People's Democratic Republic") == "LA");
  CHECK(country("Lao People’s Democratic Republic") == "LA");
  CHECK(country("Syrian Arab Republic") == "SY");
  CHECK(country("Côte d'Ivoire") == "CI");
  CHECK(country("Cote d’Ivoire") == "CI");
  CHECK(country("Republic of Moldova") == "MD");
  CHECK(country("Russian Federation") == "RU");
  CHECK(country("俄罗斯联邦") == "RU");
  CHECK(country("美利坚合众国") == "US");
  CHECK(country("大不列颠及北爱尔兰联合王国") == "GB");
  CHECK(country("United Kingdom of Great Britain and Northern Ireland") == "GB");
  CHECK(country("Democratic People's Republic of Korea") == "KP");
  CHECK(country("Congo") == "CG");
  CHECK(country("Democratic Republic of the Congo") == "CD");
  CHECK(country("Venezuela (Bolivarian Republic of)") == "VE");
  CHECK(country("Netherlands (Kingdom of the)") == "NL");
  CHECK(country("State of Palestine") == "PS");
  CHECK(country("Cabo Verde") == "CV");
}

TEST_CASE("form countries: names of countries are English, whatever the form's language") {
  CHECK(find_country("新加坡")->name == "Singapore");
  CHECK(find_country("Бразилия")->name == "Brazil");
}

TEST_CASE("form countries: Chinese names by code") {
  CHECK(chinese_country_name("BR") == "巴西");
  CHECK(chinese_country_name("UY") == "乌拉圭");
  CHECK(chinese_country_name("PS") == "巴勒斯坦国");
  CHECK(chinese_country_name("XX").empty());
  CHECK(chinese_country_name("").empty());
  CHECK(chinese_country_name("ZZZ").empty());
}

TEST_CASE("form countries: what is no country") {
  for (const char* text : {"", " ", "....", "Atlantis", "Singapor", "新加坡 ABC", "联合国", "SG", "XK"}) {
    CAPTURE(text);
    CHECK(country(text) == "none");
  }
  CHECK(country(std::string(10000, 'x')) == "none");
}

}  // namespace
