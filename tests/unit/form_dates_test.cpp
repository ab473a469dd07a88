// SPDX-License-Identifier: MIT
// Dates of unpsa/form/values.hpp.
#include <string>

#include "catch.hpp"
#include "form/values.hpp"

namespace {

using namespace unpsa::form;

std::string date(std::string_view text) {
  const auto found = parse_date(text);
  return found ? std::string(found->view()) : "none";
}

TEST_CASE("form dates: dates of real pages") {
  CHECK(date("30 5月 2020") == "2020-05-30");
  CHECK(date("03 8月 2015") == "2015-08-03");
  CHECK(date("11 11月 2016") == "2016-11-11");
  CHECK(date("01 2月 2020") == "2020-02-01");
  CHECK(date("30 mai 2020") == "2020-05-30");
}

TEST_CASE("form dates: dates in every language") {
  CHECK(date("30 May 2020") == "2020-05-30");
  CHECK(date("1 Sept. 2019") == "2019-09-01");
  CHECK(date("01 January 2018") == "2018-01-01");
  CHECK(date("15 février 2018") == "2018-02-15");
  CHECK(date("15 FEVRIER 2018") == "2018-02-15");
  CHECK(date("1 août 2018") == "2018-08-01");
  CHECK(date("31 déc. 2018") == "2018-12-31");
  CHECK(date("9 septiembre 2018") == "2018-09-09");
  CHECK(date("9 de septiembre de 2018") == "2018-09-09");
  CHECK(date("1 ene. 2018") == "2018-01-01");
  CHECK(date("30 мая 2020") == "2020-05-30");
  CHECK(date("30 май 2020") == "2020-05-30");
  CHECK(date("1 января 2020") == "2020-01-01");
  CHECK(date("1 сент. 2020") == "2020-09-01");
  CHECK(date("1 de março de 2020") == "2020-03-01");
  CHECK(date("30 五月 2020") == "2020-05-30");
  CHECK(date("1 十二月 2020") == "2020-12-01");
  CHECK(date("30 مايو 2020") == "2020-05-30");
  CHECK(date("３０ ５月 ２０２０") == "2020-05-30");
  CHECK(date("30\u00A05月\u00A02020") == "2020-05-30");
  CHECK(date("30 5 月 2020") == "none");
  CHECK(date("2020-05-30") == "2020-05-30");
  CHECK(date("2020年5月30日") == "2020-05-30");
  CHECK(date("2020年 5月 30日") == "2020-05-30");
  CHECK(date(" 30 5月 2020 ") == "2020-05-30");
  CHECK(date("2020 年 5 月 30 日") == "2020-05-30");
}

TEST_CASE("form dates: of programs, with a time or without marks (ISO 8601)") {
  for (const char* text : {"2020-05-30T00:00:00", "2020-05-30T08:30:00.000Z", "2020-05-30 08:30",
                           "2020-05-30T08:30+02:00", "20200530"}) {
    CAPTURE(text);
    CHECK(date(text) == "2020-05-30");
  }
  for (const char* text : {"2020-05-30T", "2020-05-30 at 8", "2020-05-30 08", "20201330", "20200532",
                           "00010530", "2020053", "202005300", "43981"}) {
    CAPTURE(text);
    CHECK(date(text) == "none");
  }
}

TEST_CASE("form dates: every month, day first") {
  const char* names[] = {"January", "February", "March",     "April",   "May",      "June",
                         "July",    "August",   "September", "October", "November", "December"};
  const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  for (int month = 1; month <= 12; ++month) {
    const std::string iso = std::string("2019-") + (month < 10 ? "0" : "") + std::to_string(month) + "-";
    const int last = days[month - 1];
    for (const std::string& name :
         {std::string(names[month - 1]), std::string(names[month - 1], 3), std::to_string(month) + "月"}) {
      CAPTURE(name);
      CHECK(date(std::to_string(last) + ' ' + name + " 2019") == iso + std::to_string(last));
      CHECK(date(std::to_string(last + 1) + ' ' + name + " 2019") == "none");
    }
  }
}

TEST_CASE("form dates: other spellings") {
  for (const char* text :
       {"30.05.2020", "30/05/2020", "30-05-2020", "05/30/2020", "2020/5/30", "2020.05.30", "May 30, 2020",
        "May 30th 2020", "30-May-2020", "30th May 2020", "30th of May, 2020", "30. 5. 2020", "30/May/2020",
        "30 мая 2020 г.", "30 May 2020."}) {
    CAPTURE(text);
    CHECK(date(text) == "2020-05-30");
  }
  CHECK(date("03.04.2020") == "2020-04-03");  // full stops: the day is first
  CHECK(date("04/04/2020") == "2020-04-04");
}

TEST_CASE("form dates: with the day of the week") {
  CHECK(date("Saturday, 30 May 2020") == "2020-05-30");
  CHECK(date("Sat May 30 2020") == "2020-05-30");
  CHECK(date("30 May 2020 (Saturday)") == "2020-05-30");
  CHECK(date("samedi 30 mai 2020") == "2020-05-30");
  CHECK(date("sábado, 30 de mayo de 2020") == "2020-05-30");
  CHECK(date("суббота, 30 мая 2020 г.") == "2020-05-30");
  CHECK(date("2020年5月30日 星期六") == "2020-05-30");
  CHECK(date("2020年5月30日（周六）") == "2020-05-30");
  CHECK(date("Someday, 30 May 2020") == "none");
}

TEST_CASE("form dates: with Chinese or Roman numerals") {
  CHECK(date("二〇二〇年五月三十日") == "2020-05-30");
  CHECK(date("二零一九年十二月三十一日") == "2019-12-31");
  CHECK(date("2020年十月10日") == "2020-10-10");
  CHECK(date("30.V.2020") == "2020-05-30");
  CHECK(date("1.XII.2019") == "2019-12-01");
  CHECK(date("30 V 2020") == "none");
}

TEST_CASE("form dates: what is wrong with a date") {
  CHECK(date_problem("30 May 2020") == DateProblem::none);
  CHECK(date_problem("03/04/2020") == DateProblem::ambiguous);
  CHECK(date("03/04/2020") == "none");
  for (const char* text : {"31 2月 2020", "32/05/2020", "2020-02-30", "31/13/2020", "Feb 30, 2020"}) {
    CAPTURE(text);
    CHECK(date_problem(text) == DateProblem::impossible);
  }
  for (const char* text : {"", "May 2020", "2020", "soon", "30 May", "5/2020"}) {
    CAPTURE(text);
    CHECK(date_problem(text) == DateProblem::not_understood);
  }
}

TEST_CASE("form dates: leap years") {
  CHECK(date("29 2月 2020") == "2020-02-29");
  CHECK(date("29 2月 2019") == "none");
  CHECK(date("29 2月 2000") == "2000-02-29");
  CHECK(date("29 2月 1900") == "none");
  CHECK(date("29 2月 2100") == "none");
}

TEST_CASE("form dates: what is not a date") {
  for (const char* text : {"",
                           " ",
                           "2020",
                           "5月 2020",
                           "30 5月",
                           "30 13月 2020",
                           "00 5月 2020",
                           "30 0月 2020",
                           "32 5月 2020",
                           "30 5月 20",
                           "30 5月 20200",
                           "30 5月 2020 x",
                           "x 30 5月 2020",
                           "30 xyz 2020",
                           "2020-5-",
                           "2020-13-01",
                           "2020-02-30",
                           "2020/13/30",
                           "30/13/2020",
                           "2020年5月",
                           "2020年5月30",
                           "30 5月 0020",
                           "300 5月 2020",
                           "30 de 2020",
                           "30 May 3020"}) {
    CAPTURE(text);
    CHECK(date(text) == "none");
  }
}

std::string trailing(std::string_view line) {
  const auto found = find_trailing_date(line);
  return found ? std::string(found->date.view()) + '|' + std::string(line.substr(0, found->begin)) : "none";
}

TEST_CASE("form dates: a date at the end of a line") {
  CHECK(trailing("请提供实施日期。 30 5月 2020") == "2020-05-30|请提供实施日期。 ");
  CHECK(trailing("实施日期30 5月 2020") == "2020-05-30|实施日期");
  CHECK(trailing("Veuillez préciser la date: 30 mai 2020 ") == "2020-05-30|Veuillez préciser la date: ");
  CHECK(trailing("Fecha 9 de septiembre de 2018") == "2018-09-09|Fecha ");
  CHECK(trailing("Date 2020-05-30") == "2020-05-30|Date ");
  CHECK(trailing("日期：2020年5月30日") == "2020-05-30|日期：");
  CHECK(trailing("Section 4 30 5月 2020") == "2020-05-30|Section 4 ");
  CHECK(trailing("  30 5月 2020") == "2020-05-30|  ");
  CHECK(trailing(std::string(500, 'x') + " 30 5月 2020") == "2020-05-30|" + std::string(500, 'x') + " ");
}

TEST_CASE("form dates: lines that end in no date") {
  for (const char* line : {"", "2020", "in 2020", "30 5月 2020.", "30 5月 2020 and on", "31 4月 2020",
                           "since May 2020", "No 130 5月 2020", "1.30 5月 2020", "12-2020-05-30", "号 5"}) {
    CAPTURE(line);
    CHECK(trailing(line) == "none");
  }
}

}  // namespace
