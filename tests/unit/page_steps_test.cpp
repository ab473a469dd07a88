// SPDX-License-Identifier: MIT
#include <algorithm>
#include <string>
#include <vector>

#include "catch.hpp"
#include "page/page.hpp"
#include "page/steps.hpp"
#include "page_undone.hpp"

using namespace unpsa;

namespace {

std::string each_line(std::string_view before, std::string_view after = {}) {
  std::string text;
  for (std::size_t at = 0; at < form.size();) {
    const std::size_t end = form.find('\n', at);
    text.append(before).append(form.substr(at, end - at)).append(after).append("\n");
    at = end + 1;
  }
  return text;
}

}  // namespace

TEST_CASE("a page that needs nothing is left alone") {
  CHECK_FALSE(page::needs_undoing(form));
  CHECK(undone(form) == form);
}

TEST_CASE("quoting of mail is undone to any depth, also where lines were wrapped") {
  CHECK(undone(each_line("> ")) == "page-quoted: " + form);
  CHECK(undone(each_line(">> ")) == "page-quoted: " + form);
  CHECK(undone(each_line("> > ")) == "page-quoted: " + form);
  CHECK(undone("> Member State\nFiji\n> Institution Name Ferry Office\n>\n> Question 1\n") ==
        "page-quoted: Member State\nFiji\nInstitution Name Ferry Office\n\nQuestion 1\n");
  const std::string cited = form + "> It was late.\n> It was early.\n> It was on time.\n";
  CHECK(undone(cited) == cited);
}

TEST_CASE("line numbers are undone where they rise before every line") {
  CHECK(undone("     1\tMember State Fiji\n     2\tInstitution Name F\n     3\t\n     4\tQuestion 1\n     "
               "5\tYes\n") == "page-numbered: Member State Fiji\nInstitution Name F\n\nQuestion 1\nYes\n");
  CHECK(
      undone(
          "a/b.txt:7:Member State Fiji\na/b.txt:8:Institution Name F\na/b.txt:9:\na/b.txt:12:Question 1\n") ==
      "page-numbered: Member State Fiji\nInstitution Name F\n\nQuestion 1\n");
  const std::string list = "1: one\n2: two\n" + form + "3: three\n4: four\n";
  CHECK(undone(list) == list);
}

TEST_CASE("JSON strings, cells and escapes that hold a page are undone") {
  const std::string one_line =
      R"(Member State Fiji\nInstitution Name \u0046erry Office\nQuestion 1\nBoats sailed.\n)";
  CHECK(undone('"' + one_line + '"') == "page-json: " + form + "\n");
  CHECK(undone(R"({"url": "http://a.example", "text": ")" + one_line + "\"}\n") ==
        "page-json: " + form + "\n");
  CHECK(undone(one_line) == "page-escapes: " + form);
  CHECK(undone("id,text\n1,\"Member State Fiji\nInstitution Name \"\"F\"\"\nQuestion 1\n\"\n") ==
        "page-csv: Member State Fiji\nInstitution Name \"F\"\nQuestion 1\n\n");
  const std::string record =
      R"({"schema":"unpsa.record/1","text":"Member State Fiji\nInstitution Name F\nQuestion 1"})";
  CHECK(undone(record) == record);
}

TEST_CASE("line ends of other kinds are undone") {
  CHECK(undone(each_line("", "<br>")) == "page-line-breaks: " + form);
  CHECK(undone("Member State Fiji\vInstitution Name F\vQuestion 1\v") ==
        "page-line-ends: Member State Fiji\nInstitution Name F\nQuestion 1\n");
  const std::string soft = form + "One\xE2\x80\xA8two\xE2\x80\xA8three\n";
  CHECK(undone(soft) == soft);
}

TEST_CASE("what is for a terminal is undone") {
  CHECK(undone("\x1b[1mMember State\x1b[0m Fiji\n\x1b]8;;x\aInstitution Name\x1b]8;;\a F\n") ==
        "page-terminal: Member State Fiji\nInstitution Name F\n");
  CHECK(undone("_\bM_\be_\bm_\bb_\be_\br State Fiji\nII\bn\bnstitution Name F\nQ\bQuestion 1\n")
            .substr(0, 32) == "page-terminal: Member State Fiji");
}

TEST_CASE("a line that ends with more than one = is not broken by a mail program") {
  const std::string wiki = "== Member State ==\nFiji\n== Institution Name ==\nF\n== Question 1 ==\n";
  CHECK(undone(wiki) == "page-markup: Member State\nFiji\nInstitution Name\nF\nQuestion 1\n");
  CHECK(undone("Member Sta=\nte Fi=\nji\nInstitution Na=\nme =F\nQuestion 1\n") ==
        "page-soft-breaks: Member State Fiji\nInstitution Name =F\nQuestion 1\n");
}

TEST_CASE("drawn tables are undone, with cells that are wrapped") {
  const std::string plain =
      "page-tables: Member State Fiji\nInstitution Name Ferry Office of Suva\nName of initiative B\n";
  // Without rules: a cell goes on where its next word had no room, or where a label becomes whole.
  CHECK(undone("|Member      |Fiji         |\n"
               "|State       |             |\n"
               "|Institution |Ferry Office |\n"
               "|Name        |of Suva      |\n"
               "|Name of     |B            |\n"
               "|initiative  |             |\n") == plain);
  CHECK(undone("+--------------+--------------+\n"
               "| Member State | Fiji         |\n"
               "+--------------+--------------+\n"
               "| Institution  | Ferry Office |\n"
               "| Name         | of Suva      |\n"
               "+--------------+--------------+\n"
               "| Name of      | B            |\n"
               "| initiative   |              |\n"
               "+--------------+--------------+\n") == plain);
  CHECK(undone("┌────────┬────────────┐\n"
               "│ 联合国 │ 斐济       │\n"
               "│ 成员国 │            │\n"
               "├────────┼────────────┤\n"
               "│ 机构名 │ 渡轮办公室 │\n"
               "│ 称     │ 北区分部   │\n"
               "└────────┴────────────┘\n"
               "│ 项目   │ 船         │\n"
               "│ 名称   │            │\n") ==
        "page-tables: 联合国成员国 斐济\n机构名称 渡轮办公室北区分部\n项目名称 船\n");
  // A table in an answer stays.
  const std::string answer = form + "| year | boats |\n| 2019 | 4 |\n| 2020 | 9 |\n";
  CHECK(undone(answer) == answer);
}

TEST_CASE("words in angle brackets are no tags beside character references") {
  CHECK(undone("Member State&#58; Fiji\nInstitution Name F&amp;G\nQuestion 1\n<Goals of all> &lt;5\n") ==
        "page-entities: Member State: Fiji\nInstitution Name F&G\nQuestion 1\n<Goals of all> <5\n");
  for (const std::string tag : {"<b>", "</x>", "<!-- -->"}) {
    const std::string text =
        "Member State&#58; Fiji\nInstitution Name F\nQuestion 1\nWe write " + tag + ".\n";
    CHECK(undone(text) == text);
  }
}

TEST_CASE("comments on a document are undone, with their marks") {
  CHECK(undone("Member State[AB1] Fiji\nInstitution Name F[AB2] G\nQuestion 1\nBoats [AB9] sail[渡3].\n"
               "[AB1]Which one?\n[AB2]Please check.\nTwice.\n\n[渡3]Good.\n") ==
        "page-comments: Member State Fiji\nInstitution Name F G\nQuestion 1\nBoats [AB9] sail.\n\n");
  CHECK(undone("Member State[a] Fiji\nInstitution Name F[b]\nQuestion 1\n[a]Which?\n[b]Check.\n") ==
        "page-comments: Member State Fiji\nInstitution Name F\nQuestion 1\n");
  // Boxes, citations and notes of the author are no comments.
  const std::string boxes =
      form + "Yes [x] No[x]\n[x] No\nAs shown[1].\n[1] Report.\nThus[fn1]\n[fn1]Ibid.\n";
  CHECK(undone(boxes) == boxes);
}

TEST_CASE("notes below an answer are its author's, since the form goes on below them") {
  const std::string answers =
      form + "Question 1\nTags[a] were read [1] twice[AB1].\n[a]by lorry\n[AB1]Ana Bel\n\nReferences\n\n" +
      "1. https://a.example/lorry\n\nFrom May on.\n-- \nThe desk\n";
  for (const std::string below : {"Question 2\nWe asked.\n", "Pregunta 3\nWe asked.\n",
                                  "a. Please explain in what ways the initiative is innovative in the "
                                  "context of your country or region. "
                                  "(100 words maximum)\nx\n"}) {
    INFO(below);
    CHECK(undone(answers + below) == answers + below);
  }
  // Below a page, and above a further one, stand comments and links.
  const std::string page = form + "See[a] us.\nQuestion 2\nTags[b] were read.\n";
  const std::string plain = form + "See us.\nQuestion 2\nTags were read.\n";
  CHECK(undone(page + "[a]Which?\n[b]How?\n" + page + "[a]Sure?\n[b]Who?\n") ==
        "page-comments: " + plain + plain);
  const std::string noted = form + "Tags[a] were read.\n[a]by lorry\n";
  CHECK(undone(noted + "Question 2\nThey[b] ask.\nQuestion 3\nThey[c] ask.\n[b]Sure?\n") ==
        noted + "Question 2\nThey[b] ask.\nQuestion 3\nThey[c] ask.\n[b]Sure?\n");
  CHECK(undone(noted + "Question 2\nThey[AB1] ask.\nQuestion 3\nThey[AB2] ask.\n[AB1]Sure?\n[AB2]Who?\n") ==
        "page-comments: " + noted + "Question 2\nThey ask.\nQuestion 3\nThey ask.\n");
  // Below the last answer too, if it has all the marks, or goes on below them.
  CHECK(undone(noted) == noted);
  const std::string paragraph(200, 'x');
  for (const std::string below : {"References\n1. https://a.example/x\n", "Links:\n1. https://a.example/x\n",
                                  "Visible links\n1. https://a.example/x\n", "-- \nThe desk\n"}) {
    INFO(below);
    const std::string answer = form + "[1]Tags\n" + below + paragraph + "\n";
    CHECK(undone(answer) == answer);
  }
  const std::string linked = form + "[1]Back\n";
  const std::string list = "\nReferences\n\n   1. https://a.example/list\n";
  CHECK(undone(linked + list + linked + list) == "page-links: " + form + "Back\n\n" + form + "Back\n\n");
  std::string with_crlf;
  for (const char byte : linked + list) with_crlf.append(byte == '\n' ? "\r" : "").push_back(byte);
  CHECK(undone(with_crlf).starts_with("page-links: "));
  // Between the first part and the narrative stands no signature.
  const std::string details = "Member State Fiji\nInstitution Name F\nUNICEF.\n-- \nTel 555\n";
  const std::string rest = "Nomination form\nQuestion 1\nBoats.\n";
  CHECK(undone(details + rest) == details + rest);
  CHECK(undone(details) == "page-signature: Member State Fiji\nInstitution Name F\nUNICEF.\n");
  // A number after a word that heads no question may be a heading of the answer.
  const std::string steps = form + "Step 1\nTags[AB1] and\nStep 2\ndoors[AB2] were read.\n[AB1]By lorry.\n";
  CHECK(undone(steps) == steps);
  CHECK(undone(steps + "Step 3\nShut[AB3].\n[AB2]By hand.\n") ==
        steps + "Step 3\nShut[AB3].\n[AB2]By hand.\n");
  CHECK(undone(linked + list + "Step 2\n") == linked + list + "Step 2\n");
  // Whoever cites puts the number after the words, in Chinese with more words right after it.
  const std::string cited = form + "据统计[1]全市受益。\n";
  CHECK(undone(cited + list) == cited + list);
  CHECK(undone(linked + cited + list) == "page-links: " + form + "Back\n" + form + "据统计全市受益。\n\n");
  CHECK(undone(form + "Tags [1], doors [2]\n" + list) == form + "Tags [1], doors [2]\n" + list);
}

TEST_CASE("the list of a PDF form's fields is undone") {
  CHECK(undone("---\nFieldType: Text\nFieldName: Member State\nFieldFlags: 0\nFieldValue: Fiji\n"
               "FieldJustification: Left\n---\nFieldType: Text\nFieldName: Institution Name\n"
               "FieldValue: Ferry Office\nof the islands\n---\nFieldwork: done\n") ==
        "page-pdf-fields: Member State\nFiji\nInstitution Name\nFerry Office\nof the islands\n---\n"
        "Fieldwork: done\n");
  const std::string answer = form + "We read:\nFieldName: depth\nFieldValue: 3\n";
  CHECK(undone(answer) == answer);
}

TEST_CASE("Markdown is undone where labels appear by it") {
  CHECK(undone("**Member State:** Fiji\n\n## Nomination form\n### Question 1\n\na\\. two\\*\n") ==
        "page-markdown: Member State: Fiji\n\nNomination form\nQuestion 1\n\na. two*\n");
  CHECK(undone("| Member State | Fiji |\n| --- | --- |\n| Institution Name | **F** |\n"
               "| Institution Type | Ministry |\n") ==
        "page-markdown: Member State Fiji\n\nInstitution Name F\nInstitution Type Ministry\n");
  const std::string stars = form + "**Important**: it is _not_ late.\n";
  CHECK(undone(stars) == stars);
}

TEST_CASE("a run of marks on both sides of one heading is of the page") {
  CHECK(undone("***** Question 3: Sustainable Development Goals *****\n"
               "    * Goal 9: Industry\n"
               "***** Question 4: Date *****\n"
               "Please give the date. 30 May 2020\n"
               "Member State Fiji\n") ==
        "page-markup: Question 3: Sustainable Development Goals\n    * Goal 9: Industry\nQuestion 4: Date\n"
        "Please give the date. 30 May 2020\nMember State Fiji\n");
}

TEST_CASE("page breaks go with the lines that repeat at them") {
  std::string pages;
  std::string text;
  const std::vector<std::string> parts{"Member State Fiji\nInstitution Name F\n",
                                       "Question 1\nBoats sailed.\n", "They came back.\n"};
  for (std::size_t i = 0; i < parts.size(); ++i) {
    pages += "11/12/21, 10:00 AM\n\nCase\n\n" + parts[i] + "\nhttps://a.example/form\n\n" +
             std::to_string(i + 1) + "/3\n\n\f";
    text += parts[i];
  }
  CHECK(undone(pages) == "page-breaks: " + text);
  std::string without_feeds = pages;
  without_feeds.erase(std::remove(without_feeds.begin(), without_feeds.end(), '\f'), without_feeds.end());
  CHECK(undone(without_feeds) == "page-breaks: " + text);
  // A page that is full has its last line and the address in one.
  std::string glued = pages;
  glued.replace(glued.find("sailed.\n\nhttps"), 9, "sailed.");
  CHECK(undone(glued) == "page-breaks: " + text);
}

TEST_CASE("one page break in an answer goes too") {
  const std::string above =
      "Member State Fiji\nInstitution Name F\nQuestion 1\nVillagers drew the timetable\n";
  const std::string below = "and the schools printed it.\n";
  CHECK(undone(above + "https://a.example/form\n6/7\n11/12/21, 10:00 AM\nCase-Details\n" + below) ==
        "page-breaks: " + above + below);
  // A source with a fraction below it is the author's.
  const std::string source = above + "https://a.example/share\n6/7\nof all villages\n" + below;
  CHECK(undone(source).ends_with(source));
}

TEST_CASE("forms that a form feed joins lose nothing") {
  CHECK(undone(form + "\f" + form + "\f" + form) == "page-breaks: " + form + form + form);
}

TEST_CASE("lists of links, signatures and names of files are undone") {
  CHECK(undone(form + "[1]Back to list\n\nReferences\n\n   Visible links\n   1. https://a.example/list\n") ==
        "page-links: " + form + "Back to list\n\n");
  CHECK(undone(form + "\nKind regards,\nThe desk\n-- \nTel. 555\n") == "page-signature: " + form + "\n");
  const std::string notice(200, 'x');
  CHECK(undone(form + "\n-- \nThe desk\n" + notice + "\n") == "page-signature: " + form + "\n");
  CHECK(undone("==> a.txt <==\n" + form + "\n==> b.txt <==\n" + form) ==
        "page-file-names: " + form + "\n" + form);
}

TEST_CASE("text that was decoded in the wrong encoding is decoded again") {
  CHECK(undone("\xC3\x83\xC2\x81rea\nn\xC3\x83\xC2\xBAmero\n\xC3\xA2\xE2\x82\xAC\xE2\x84\xA2s\n") ==
        "page-mojibake: \xC3\x81rea\nn\xC3\xBAmero\n\xE2\x80\x99s\n");
  const std::string sound =
      "caf\xC3\x83\xC2\xA9, \xC3\xA9t\xC3\xA9, \xC3\xA0, \xC3\xB4, \xC3\xAE, \xC3\xA8\n";
  CHECK(undone(sound) == sound);
}

TEST_CASE("marks around the lines are learned from the lines that are known") {
  const std::string board =
      "[b]Member State[/b] Fiji\n[b]Institution Name[/b] Ferry Office\n[b]Name of initiative[/b] Boats\n"
      "[i]Is it [sic] so?[/i]\n[*]Goal 3: Good Health\n";
  CHECK(undone(board) ==
        "page-markup: Member State Fiji\nInstitution Name Ferry Office\nName of initiative Boats\n"
        "Is it [sic] so?\nGoal 3: Good Health\n");
  const std::string org =
      "- Member State :: Fiji\n- Institution Name :: Ferry Office\n- Name of initiative :: Boats\n"
      "- Is it so? :: Yes\n- An item\n";
  CHECK(undone(org) ==
        "page-markup: Member State Fiji\nInstitution Name Ferry Office\nName of initiative Boats\n"
        "Is it so? Yes\n- An item\n");
  CHECK(undone(each_line("+")) == "page-markup: " + form);
}

TEST_CASE("a line of marks underlines a heading, not an answer") {
  const std::string text =
      "Basic Info\n==========\nMember State Fiji\nInstitution Name F\nQuestion "
      "1\n----------\nOne.\n---\nTwo.\n"
      "Question 2\n----------\nYes\n";
  CHECK(undone(text) ==
        "page-markup: Basic Info\nMember State Fiji\nInstitution Name F\nQuestion 1\nOne.\n---\nTwo.\n"
        "Question 2\nYes\n");
  CHECK(undone(form + "-----\nA rule.\n") == form + "-----\nA rule.\n");
}

TEST_CASE("character references are read in text that has several") {
  CHECK(undone("Member State&nbsp;Fiji\nInstitution Name R&amp;D &eacute;t&eacute; &nosuch;\nQuestion 1\nA & "
               "B\n") ==
        "page-entities: Member State\u00A0Fiji\nInstitution Name R&D \u00E9t\u00E9 &nosuch;\nQuestion 1\nA & "
        "B\n");
  const std::string few = form + "R&amp;D\n";
  CHECK(undone(few) == few);
}

TEST_CASE("spaces between all Chinese characters are left out, others stay") {
  CHECK(undone("联 合 国 成 员 国 斐 济\n机 构 名 称 渡 轮 管 理 局 A B\n项 目 名 称 全 民 渡 轮\n") ==
        "page-spacing: 联合国成员国斐济\n机构名称渡轮管理局 A B\n项目名称全民渡轮\n");
  const std::string plain = "联合国成员国 斐济\n机构名称 渡轮 管理局\n项目名称 全民 渡轮\n";
  CHECK(undone(plain) == plain);
}

TEST_CASE("a backslash at the end of a line is a line end of Markdown") {
  CHECK(undone("Member State Fiji\\\nInstitution Name F\\\nName of initiative B\\\nQuestion 1\n") ==
        "page-markdown: Member State Fiji\nInstitution Name F\nName of initiative B\nQuestion 1\n");
}

TEST_CASE("counts in an answer part no pages where more of the page stands below them") {
  const std::string counted = form + "Calls answered\n1/2\nSlips printed\n2/2\nThat is all.\n";
  CHECK(undone(counted) == counted);
}
