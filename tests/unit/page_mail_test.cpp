// SPDX-License-Identifier: MIT
#include <string>

#include "catch.hpp"
#include "page/page.hpp"

using namespace unpsa;

namespace {

std::string undone(std::string_view source) {
  const auto page = page::undo(std::string(source));
  std::string result;
  for (const page::Undone& step : page->undone) result.append(step.note).append(": ");
  return result.append(page->text.view());
}

const std::string head =
    "From: Desk <desk@office.example>\r\nTo: unit@agency.example\r\nSubject: our form\r\n";
const std::string form = "Member State Fiji\nInstitution Name Ferry Office\n";

}  // namespace

TEST_CASE("the header of a mail is left out") {
  CHECK(undone(head + "\r\nDear all,\n" + form) == "page-mail: Dear all,\n" + form);
}

TEST_CASE("quoted-printable and base64 are decoded") {
  CHECK(
      undone(head +
             "Content-Type: text/plain; charset=\"utf-8\"\r\nContent-Transfer-Encoding: quoted-printable\r\n"
             "\r\nMember State Fi=\r\nji\nInstitution Name Caf=C3=A9=20\n") ==
      "page-mail: Member State Fiji\nInstitution Name Caf\xC3\xA9 \n");
  CHECK(
      undone(
          head +
          "Content-Type: text/plain; charset=windows-1252\r\nContent-Transfer-Encoding: quoted-printable\r\n"
          "\r\nMember State Fiji\nInstitution Name Caf=E9\n") ==
      "page-mail: Member State Fiji\nInstitution Name Caf\xC3\xA9\n");
  // `Member State Fiji`, LF, `Institution Name F`, LF
  CHECK(undone(head + "Content-Transfer-Encoding: "
                      "base64\r\n\r\nTWVtYmVyIFN0YXRlIEZpamkK\r\nSW5zdGl0dXRpb24gTmFtZSBGCg==\r\n") ==
        "page-mail: Member State Fiji\nInstitution Name F\n");
}

TEST_CASE("of alternatives the web page is taken where it has the form") {
  const std::string mail =
      head +
      "Content-Type: multipart/alternative; boundary=\"=_x\"\r\n\r\nnot a part\r\n--=_x\r\n"
      "Content-Type: text/plain\r\n\r\nMember\nState Fiji\n--=_x\r\nContent-Type: text/html\r\n\r\n"
      "<html><body><p>Member State Fiji</p><p>Institution Name F</p></body></html>\n--=_x--\r\n";
  CHECK(undone(mail) == "page-mail: page-html: Member State Fiji\n\nInstitution Name F\n");
}

TEST_CASE("a page saved as one file is read, not its style sheets") {
  const std::string saved =
      "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://a.example/\r\nSubject: "
      "Case\r\nMIME-Version: 1.0\r\n"
      "Content-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"----M--x----\"\r\n\r\n\r\n"
      "------M--x----\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
      "<!DOCTYPE html><html><body><div>Member State =E4=B8=AD</div><div>Institution Na=\r\nme "
      "F</div></body></html>\r\n"
      "------M--x----\r\nContent-Type: text/css\r\n\r\np { color: red }\r\n------M--x------\r\n";
  CHECK(undone(saved) == "page-mail: page-html: Member State \xE4\xB8\xAD\nInstitution Name F\n");
}

TEST_CASE("every message of a mailbox is read") {
  const std::string mailbox = "From desk Fri Nov 12\n" + head + "\nNo form here.\n\nFrom desk Sat Nov 13\n" +
                              head + "\n" + form + "\nFrom desk Sun Nov 14\n" + head + "\n" + form;
  CHECK(undone(mailbox) == "page-mail: " + form + "\n" + form);
}

TEST_CASE("lines that a mail program broke are joined") {
  CHECK(undone("Member State Fi=\nji\nInstitution Name F=C3=A9=\n\xC3\xA9\nQuestion=\n 1\n") ==
        "page-soft-breaks: Member State Fiji\nInstitution Name F\xC3\xA9\xC3\xA9\nQuestion 1\n");
}
