// SPDX-License-Identifier: MIT
// What stands below the last answer: a site's words about itself, or the answer's own.
#include <string>
#include <string_view>

#include "catch.hpp"
#include "parsed.hpp"

using namespace unpsa;
using namespace unpsa::test;

namespace {

/// A form that ends with `text` below its last prompt.
Record form_with_end(std::string_view text) {
  return parse("Question 1\n" + std::string(prompt_1) + "A ferry.\nQuestion 12\n" + std::string(prompt_12) +
               std::string(text));
}

std::string last_answer(std::string_view text) {
  const Record record = form_with_end(text);
  const Answer* const answer = record.find_answer("12");
  REQUIRE(answer != nullptr);
  return std::string(answer->text);
}

}  // namespace

TEST_CASE("what a site says about itself below the last answer is no part of it") {
  for (const std::string_view end :
       {"Share this page", "Home | About us | Database | Contact", "首页 | 关于我们 | 联系我们",
        "This website uses cookies to improve your experience. Accept or decline.",
        "We use cookies.\nAccept all\nDecline", "© United Nations\nWe value your privacy.",
        "Disclaimer: The views expressed here are those of the institution.",
        "Disclaimer\nThe pages of this database are those of the institutions that sent them. The organisers "
        "have not checked them, and are not responsible for what they say.",
        "免责声明:本网站内容仅代表提名机构的观点。", "免责声明\n内容由提名机构提供,本网站不承担任何责任。",
        "All rights reserved. The Awards, 2021.", "Last updated: 12 March 2021.",
        "Printed on 12/03/2021 from https://site.example/forms/7", "You are visitor number 12345.",
        "Powered by Page Engine 7", "Follow us on the usual networks",
        "« Previous nomination   Next nomination »", "Dernière mise à jour : 12/03/2021",
        "Mentions légales | Accueil | Contact"}) {
    for (const std::string_view below : {"\n", "\n\nBack to list\n\nPlease wait...\n"}) {
      for (const std::string_view above : {"\n", "\n\n"}) {
        CAPTURE(above, end, below);
        CHECK(last_answer("To listen. And to learn." + std::string(above) + std::string(end) +
                          std::string(below)) == "To listen. And to learn.");
      }
    }
  }
}

TEST_CASE("an answer may speak of what a site says about itself") {
  for (const std::string_view text :
       {"To listen.\nPrinted on recycled paper, the guides reach every village.",
        "To listen.\nFollow us was the motto of the boatmen.", "Powered by the sun, the boats sail at night.",
        "To listen.\nDisclaimers in forms are read by nobody, so we left them out.",
        "To listen.\nHome visits | school visits | boat visits", "Disclaimer\nTo listen. And to learn.",
        "To listen.\nThe views expressed by the villages were written down.", "To listen.\nWe use boats.",
        "To listen [1].\nReferences\n1. https://a.example/tags",
        "To listen [1], to learn [2].\n[1] https://a.example/tags\n[2] https://a.example/doors",
        "To listen.\nWhat we use:\nBoats\nTags"}) {
    CAPTURE(text);
    CHECK(last_answer(std::string(text) + "\n") == text);
  }
}

TEST_CASE("what programs put at the end of a page is no part of the last answer") {
  for (const std::string_view end :
       {"\n```", "\n\x1a",
        "\n-----BEGIN PGP SIGNATURE-----\n\niQEzBAEBCAAdFiEE\n=abcd\n-----END PGP SIGNATURE-----",
        "\n*** End of form ***", "\n===== second.txt =====", "\nSave\nSubmit\nCancel",
        "\n\n2 attachments\nannex.pdf 120 KB\nphoto.jpg 2 MB", "\n\n12/11/2021 10:11 awards desk",
        "\nhttps://site.example/form?id=5   12/11/2021, 10:11", "\nPrinted on 12/11/2021 10:11"}) {
    INFO(end);
    CHECK(last_answer("We learned to ask." + std::string(end)) == "We learned to ask.");
  }
  CHECK(last_answer("We learned to ask.\n" + std::string(200, '\0')) == "We learned to ask.");
}

TEST_CASE("lines like these among others of the last answer are kept") {
  for (const std::string_view answer :
       {"We wrote:\n```\nask\n```\nand more came", "Steps\nPlan\nPrint\nShare\nMeasure the tide",
        "Opened 12/11/2021 10:11\nClosed 13/11/2021 18:00",
        "Files\nannex.pdf 120 KB\nwith the figures of 2021", "Two parts\n--- first ---\nask early"}) {
    INFO(answer);
    CHECK(last_answer(answer) == answer);
  }
}

TEST_CASE("one line below the last answer that may belong to it is told") {
  const std::string answer = "To bring a clerk to each harbour.";
  for (const std::string_view line : {"Contact", "Follow us on the usual networks",
                                      "We use cookies and coffee to bring people in.", "Thank you"}) {
    for (const std::string_view below : {"\n", "\n\nBack to list\n\nPlease wait...\n"}) {
      CAPTURE(line, below);
      const std::string text = answer + "\n" + std::string(line) + std::string(below);
      CHECK(last_answer(text) == answer);
      CHECK(has_note(form_with_end(text), "page-end", 7));
    }
  }
}

TEST_CASE("a sentence that was taken for the foot of the page is told, also where it stands apart") {
  for (const std::string_view line :
       {"Disclaimer: the figures are those of 2021.", "We use cookies and coffee to bring people in."}) {
    CAPTURE(line);
    CHECK(has_note(form_with_end("To bring a clerk.\n\n" + std::string(line) + "\n"), "page-end", 8));
  }
}

TEST_CASE("what ends a page beyond doubt is not told") {
  for (const std::string_view end :
       {"\n\nContact\n", "\nContact\nShare this page\n", "\n© United Nations\n", "\nHome | Contact\n",
        "\n--\n", "\nPage 6 of 7\n", "\nPrinted on 12/11/2021 10:11\n", "\nBack to list\n", "\n", ""}) {
    CAPTURE(end);
    CHECK(!has_note(form_with_end("To bring a clerk to each harbour." + std::string(end)), "page-end", 7));
  }
}
