// SPDX-License-Identifier: MIT
#include <string>

#include "catch.hpp"
#include "page/edit.hpp"
#include "page/html_text.hpp"
#include "page/html_tree.hpp"
#include "page/page.hpp"

using namespace unpsa;

namespace {

/// The text of a web page; `none` where it is not parsed.
std::string text_of(std::string_view html) {
  const page::HtmlTree tree(html);
  if (tree.root() == nullptr) return "none";
  page::Edit edit(html);
  page::append_html_text(tree.root(), html, 0, edit);
  std::size_t end = 0;
  for (const page::Run& run : edit.runs()) {
    CHECK(run.source_begin >= end);
    CHECK(run.source_end <= html.size());
    end = run.source_end;
  }
  return edit.text();
}

std::string repeat(std::string_view text, std::size_t count) {
  std::string result;
  for (std::size_t i = 0; i < count; ++i) result += text;
  return result;
}

}  // namespace

TEST_CASE("white space collapses, blocks and breaks end lines") {
  CHECK(text_of("<div> a\n  b </div><div>c</div>") == "a b\nc\n");
  CHECK(text_of("<p>a</p>\n<p>b<br>c</p>") == "a\n\nb\nc\n");
  CHECK(text_of("a<br><br>b") == "a\n\nb\n");
  CHECK(text_of("<b>a</b> <i>b</i>c") == "a bc\n");
  CHECK(text_of("<ul><li>a<li>b</ul>c") == "a\nb\nc\n");
  CHECK(text_of("<pre>a  b\n c</pre>") == "a  b\n c\n");
}

TEST_CASE("references are decoded") {
  CHECK(text_of("<p>a &amp; b &lt; &#233;&nbsp;&hellip; R&D</p>") ==
        "a & b < \xC3\xA9\xC2\xA0\xE2\x80\xA6 R&D\n");
}

TEST_CASE("scripts, styles, navigation and what is hidden are no text") {
  CHECK(text_of("<title>t</title><script>s</script><style>s</style><nav>n</nav><!-- c --><p hidden>h</p>"
                "<p style='Display : none'>d</p><template>t</template><p>a</p>") == "a\n");
}

TEST_CASE("a label and its value in a row stand on one line") {
  CHECK(text_of("<table><tr><td>Institution "
                "Name</td><td>F</td></tr><tr><td>x</td><td>y</td><td>z</td></tr></table>") ==
        "Institution Name F\nx\ty\tz\n");
  CHECK(text_of("<table><tr><td><p>Institution Name</p></td><td><p>F</p><p>G</p></td></tr></table>") ==
        "Institution Name F\n\nG\n");
  CHECK(text_of("<dl><dt>Institution Name</dt><dd>F</dd><dt>x</dt><dd>y</dd></dl>") ==
        "Institution Name F\nx y\n");
  CHECK(text_of("<table><tr><td>a. Pour qui (200 mots)</td><td>F</td></tr>"
                "<tr><td>b. Est-ce durable ?</td><td>Oui</td></tr></table>") ==
        "a. Pour qui (200 mots)\nF\nb. Est-ce durable ?\nOui\n");
  const std::string row = "<div><div><label>Institution Name</label></div><div>F</div></div>";
  CHECK(text_of(row + row) == "Institution Name F\nInstitution Name F\n");
  CHECK(text_of("<div><div><label>Institution Name</label></div><div></div></div>" + row) ==
        "Institution Name\nInstitution Name F\n");
}

TEST_CASE("fields give their values") {
  CHECK(text_of("<label>Institution Name</label><input value='F &amp; G'><input type=hidden value=h>") ==
        "Institution Name F & G\n");
  CHECK(text_of("<p>Text:</p><textarea>\none\ntwo</textarea>") == "Text:\n\none\ntwo\n");
  CHECK(text_of("<label>Type</label><select><option>a<option selected>b<option>c</select>") == "Type b\n");
}

TEST_CASE("of boxes and buttons those that are checked count") {
  CHECK(
      text_of(
          "<p>Won? <label><input type=radio checked> Yes</label> <label><input type=radio> No</label></p>") ==
      "Won? Yes\n");
  CHECK(text_of("<p>Won?</p><div><input type=radio id=y><label for=y>Yes</label>"
                "<input type=radio id=n checked><label for=n>No</label></div>") == "Won?\n\nNo\n");
  CHECK(text_of("<div><input type=checkbox checked>Goal 1<br><input type=checkbox>Goal 2<br>"
                "<input type=checkbox checked>Goal 3</div>") == "Goal 1\nGoal 3\n");
}

TEST_CASE("nested and endless tags are bounded") {
  CHECK(text_of(repeat("<div>", 200) + "a") == "a\n");
  CHECK(text_of(repeat("<div>", 1'000'000)) == "none");
  CHECK(text_of(repeat("<b>", 1'000'000)) == "none");
  CHECK(text_of(repeat("<svg><g/>", 100'000)) == "none");
  CHECK(text_of("<p " + repeat("a=1 b ", 100'000) + ">x") == "none");
  CHECK(text_of("<p a= '>' " + repeat("a=1\fb\f", 100'000) + ">x") == "none");
  CHECK(text_of(repeat("<body a=1>", 100'000) + "x") == "none");
  CHECK(text_of(repeat("<p>", 1'000'000)) != "");
  CHECK(text_of(repeat("<table><tr><td>", 50) + "x") == "x\n");
}

TEST_CASE("tags are counted where the parser sees them") {
  const std::string deep = repeat("<div>", 100'000) + "-->";
  for (const std::string_view before : {"<!-->", "<!--->", "<!-- --!>", "<!x <!-- >", "<title><!--</title>",
                                        "<Script><!--</script>", "<script>a<b c='</script><!x'>"}) {
    CAPTURE(before);
    CHECK(text_of(std::string(before) + deep) == "none");
    CHECK(text_of(std::string(before) + "a") == "a\n");
  }
  CHECK(text_of("<!-- " + deep + "a") == "a\n");
  CHECK(text_of("<script>" + deep + "</script>a") == "a\n");
  CHECK(text_of("a<!--" + repeat("<!--", 100)) == "a\n");
}

TEST_CASE("several pages in a stream, with a form between them") {
  const std::string html = "<!DOCTYPE html>\n<html><body><p>Member State Fiji</p></body></html>\n";
  const auto page = page::undo(html + "Institution Name F\n" + html);
  REQUIRE(page->undone.size() == 1);
  CHECK(page->text.view() == "Member State Fiji\nInstitution Name F\nMember State Fiji\n");
}
