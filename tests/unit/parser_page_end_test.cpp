// SPDX-License-Identifier: MIT
// What stands below the last answer: a site's words about itself, or the answer's own.
#include <string>
#include <string_view>

#include "catch.hpp"
#include "parser/parser.hpp"
#include "unpsa/record.hpp"

using namespace unpsa;

namespace {

/// The last answer of a form that ends with `text` below its last prompt.
std::string last_answer(std::string_view text) {
  Parser parser;
  Record record;
  REQUIRE(
      parser.parse("Question 1\n"
                   "Please briefly describe the initiative, what issue or challenge it aims to address and "
                   "specify its objectives (300 words maximum)\n"
                   "A ferry.\n"
                   "Question 12\n"
                   "Please describe the key lessons learned, and how your organization plans to improve the "
                   "initiative. (200 words maximum)\n" +
                       std::string(text),
                   record));
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
        "To listen.\nThe views expressed by the villages were written down.", "To listen.\nWe use boats."}) {
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
