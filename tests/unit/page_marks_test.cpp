// SPDX-License-Identifier: MIT
// Marks that programs put before lines, after them and around values, and words that they break.
#include <string>

#include "catch.hpp"
#include "page_undone.hpp"

TEST_CASE("words that the folding of lines has broken are joined") {
  const std::string above = "The office takes a whole-of-";
  const std::string full = "Boats cross the wide lagoon by night, and a whole-of-";
  CHECK(undone(form + full + "\n  government plan\nfollows.\n") ==
        "page-broken-words: " + form + full + "government plan\nfollows.\n");
  CHECK(undone(form + full + "\r\ngovernment plan\r\n") ==
        "page-broken-words: " + form + full + "government plan\r\n");
  // At a slash, in front of it or after it, at dashes; each word by itself.
  const std::string line = "Night ferries serve the vulnerable people of islands";
  CHECK(undone(form + line + "\n/hard-hit areas and the north" + "\n") ==
        "page-broken-words: " + form + line + "/hard-hit areas and the north\n");
  CHECK(undone(form + line + "/\nareas\n\n" + line + "\u2013\n2021 plan\n") ==
        "page-broken-words: " + form + line + "/areas\n\n" + line + "\u20132021 plan\n");
  // The word had room, a line that is no prose, a list, an address, another label, paragraphs as typed.
  for (const std::string& kept :
       {full + "\ngovernment plan\n" + line + " and the villages of the north and south\n",
        above + "\ngovernment\n", line + " -\nareas\n", line + "\n- areas\n", line + "\n/ areas\n",
        line + " https://ferry.example/\nareas\n", line + "/\nQuestion 2\nAnswer\n",
        line + line + line + "-\nareas\n"}) {
    INFO(kept);
    CHECK(undone(form + kept) == form + kept);
  }
}

TEST_CASE("a mark at the end of each line is undone") {
  std::string text;
  for (int i = 0; i < 4; ++i) text += form;
  const auto marked = [&](const std::string& mark) {
    std::string lines;
    for (const char c : text) lines += c == '\n' ? mark + "\n" : std::string(1, c);
    return lines;
  };
  for (const std::string mark : {"$", " \u00B6", "_x000D_", ",,,"})
    CHECK(undone(marked(mark)) == "page-line-marks: " + text);
  // Some lines without it, an ending that words have, too few lines.
  CHECK(undone(text + marked("$")) == text + marked("$"));
  CHECK(undone(marked("x")) == marked("x"));
  CHECK(undone("Member State Fiji$\nInstitution Name F$\n") == "Member State Fiji$\nInstitution Name F$\n");
}

TEST_CASE("marks between labels and values are undone") {
  const auto page = [](const std::string& before, const std::string& after) {
    return "Member State" + before + "Fiji" + after + "\nInstitution Name" + before + "Ferry Office" + after +
           "\nName of initiative" + before + "Boats" + after + "\nWas it ever tried? " + before + "Yes" +
           after + "\nQuestion 1\nMember State" + before + "counts.\nBoats" + before + "sailed.\n";
  };
  const auto plain = [](const std::string& before) {
    return "page-value-marks: Member State Fiji\nInstitution Name Ferry Office\nName of initiative Boats\n"
           "Was it ever tried? Yes\nQuestion 1\nMember State counts.\nBoats" +
           before + "sailed.\n";
  };
  for (const std::string mark : {" -> ", "* ", " ..... ", " . . . ", " \u2192 ", " \u00BB "}) {
    INFO(mark);
    CHECK(undone(page(mark, "")) == plain(mark));
  }
  CHECK(undone(page(" \u00AB", "\u00BB")) == plain(" \u00AB"));
  CHECK(undone(page("=\"", "\"")) == plain("=\""));
  // Marks that the parser knows, and those of one value.
  for (const std::string& kept :
       {page(": ", ""), page(" ", ""), page(" - ", ""), page(" / ", ""),
        std::string("Member State *Fiji*\nInstitution Name Ferry\nName of initiative Boats\nWebsite -\n")})
    CHECK(undone(kept) == kept);
}

TEST_CASE("marks are told from what ends a label") {
  const std::string head =
      "Member State -> Fiji\nInstitution Name -> Ferry Office\nName of initiative -> Boats\n";
  const std::string plain =
      "page-value-marks: Member State Fiji\nInstitution Name Ferry Office\n"
      "Name of initiative Boats\n";
  // The bracket of a label, a question mark that stands apart from it.
  CHECK(undone(head + "Is the initiative relevant to one or more of the 17 SDG(s)? -> Yes\n") ==
        plain + "Is the initiative relevant to one or more of the 17 SDG(s)? Yes\n");
  CHECK(undone(head + "A-t-elle re\u00E7u d'autres prix ? -> Oui\n") ==
        plain + "A-t-elle re\u00E7u d'autres prix ? Oui\n");
  // The dot after a number is no row of dots; a value with a full stop may stand before the last mark.
  const std::string dots = " ........ ";
  CHECK(undone("Member State" + dots + "Fiji\nInstitution Name" + dots + "Ferry Office\nName of initiative" +
               dots + "Boats\n1. Was it ever tried?" + dots + "No\nPlease say more." + dots + "A boat.\n") ==
        plain + "1. Was it ever tried? No\nPlease say more. A boat.\n");
  CHECK(undone("Member State ____Fiji____\nInstitution Name ____Ferry Office____\nName of initiative "
               "____Boats____\n"
               "Please add what they did. ____They lent a boat.____\n") ==
        plain + "Please add what they did. They lent a boat.\n");
}

TEST_CASE("a mark after a prompt stands also after a limit whose bracket was left open") {
  for (const std::string mark : {" *", " ?", " (required)", ":"}) {
    std::string page;
    std::string plain = "page-prompt-marks: ";
    int number = 0;
    for (const std::string asked :
         {"What is it? (300 words", "Whom does it serve? (100 words", "Who pays? (200 words",
          "Where else could it be? (200 words", "What was hard? (100 words"}) {
      const std::string heading = "Question " + std::to_string(++number) + "\n";
      const std::string prompt = heading + asked + (number == 4 ? "" : ")");
      page += prompt + mark + "\nBoats of kind " + asked[5] + ".\n";
      plain += prompt + "\nBoats of kind " + asked[5] + ".\n";
    }
    INFO(mark);
    CHECK(undone(page) == plain);
  }
}

TEST_CASE("numbers before the lines may be parted from them by spaces, and stand alone on empty lines") {
  const std::string plain = "Member State Fiji\n\nInstitution Name F\n\nQuestion 1\nBoats\n";
  CHECK(undone("1 Member State Fiji\n2\n3 Institution Name F\n4\n5 Question 1\n6 Boats\n") ==
        "page-numbered: " + plain);
  CHECK(undone("  1  Member State Fiji\n  2\n  3  Institution Name F\n  4\n  5  Question 1\n  6  Boats\n") ==
        "page-numbered: " + plain);
}

TEST_CASE("quotes of targets are no marks of the page") {
  std::string text = "| Member State Fiji\n| Institution Name F\n| Targets\n";
  std::string plain = "page-markup: Member State Fiji\nInstitution Name F\nTargets\n";
  for (const std::string code : {"1.3", "1.4", "3.8", "3.9"}) {
    text += "| \" " + code + " By 2030, all \"\n";
    plain += "\" " + code + " By 2030, all \"\n";
  }
  CHECK(undone(text) == plain);
}

TEST_CASE("words that stand at nearly all fields are left out") {
  const auto page = [](const std::string& before, const std::string& behind) {
    std::string text;
    for (const std::string field :
         {"Member State|Fiji", "Institution Name|Ferry Office", "Institution Type|Public Agency",
          "Administrative Level|Local", "Name of initiative|Night Ferries"}) {
      const std::size_t bar = field.find('|');
      text += field.substr(0, bar) + before + field.substr(bar + 1) + behind + "\n";
    }
    return text + "\nQuestion 1\n\nWe edit.\n";
  };
  const std::string note = "page-field-marks: ";
  for (const std::string mark : {"Edit", "[Edit]", "\u270E", "Modifier", "\u7F16\u8F91", "Change it"}) {
    INFO(mark);
    CHECK(undone(page(" ", "  " + mark)) == note + page(" ", ""));
    CHECK(undone(page(" ", "\n" + mark)) == note + page(" ", ""));
    CHECK(undone(page("\n", "\n" + mark)) == note + page("\n", ""));
  }
  CHECK(undone(page(" (required) ", "")) == note + page("  ", ""));
  CHECK(undone(page(" required ", "")) == note + page("  ", ""));
  // Values that begin or end alike, but not all of them.
  const std::string alike =
      "Member State Fiji\nInstitution Name Office of Fiji\nInstitution Type Office\nName of initiative "
      "Boats\n";
  CHECK(undone(alike) == alike);
}
