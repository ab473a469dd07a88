// SPDX-License-Identifier: MIT
// What a program printed around the answers again and again: buttons, counters, numbers of pages, marks of
// what is required.
#include <string>
#include <vector>

#include "catch.hpp"
#include "page_undone.hpp"

namespace {

const std::vector<std::string> prompts{
    "Please briefly describe the initiative, what issue or challenge it aims to address and specify its "
    "objectives (300 words maximum)",
    "Please explain how the initiative is linked to the criteria for the selected category (100 words "
    "maximum)",
    "a. Please explain how the initiative improves the delivery of public services (200 words maximum)",
    "Please describe the key lessons learned, and how your organization plans to improve the initiative. "
    "(200 "
    "words maximum)",
    "a. Has the initiative been transferred to other places?"};

/// A narrative in which each of these stands at its place.
struct Around {
  std::string heading;
  std::string prompt;
  std::string above;
  std::string below;
};

std::string narrative(const Around& around, const std::string& last = "Ask early.\n") {
  std::string text = "Questions/Answers\n";
  for (std::size_t i = 0; i < prompts.size(); ++i) {
    const std::string number = std::to_string(i + 1);
    text += "Question " + number + around.heading + "\n" + prompts[i] + around.prompt + "\n" + around.above +
            "Boats sail at " + number + " in the night.\nThe piers have lamps.\n" + around.below;
  }
  return text + "Question 12\n" + prompts[3] + around.prompt + "\n" + last;
}

}  // namespace

TEST_CASE("marks after prompts and headings are undone") {
  for (const std::string mark : {" *", " (required)", "\uFF08\u5FC5\u586B\uFF09", ":", " * (mandatory)"}) {
    INFO(mark);
    CHECK(undone(narrative({"", mark, "", ""})) == "page-prompt-marks: " + narrative({}));
  }
  CHECK(undone(narrative({"  Edit", "", "", ""})) == "page-prompt-marks: " + narrative({}));
  // A limit is no mark, nor is what one prompt ends in.
  const std::string plain = narrative({});
  CHECK(undone(plain) == plain);
  const std::string one = form + "Question 7\n" + prompts[2] + " *\nBoats *\n";
  CHECK(undone(one) == one);
}

TEST_CASE("lines at the same edge of many answers are undone") {
  const std::string plain = narrative({});
  for (const std::string line : {"Edit\n", "(12 words)\n", "Edit\nDelete\n", "\u7F16\u8F91\n"}) {
    INFO(line);
    CHECK(undone(narrative({"", "", "", line})) == "page-repeated-lines: " + plain);
  }
  for (const std::string line : {"Answer:\n", "12/300 words\n", "Your answer\n"})
    CHECK(undone(narrative({"", "", line, ""})) == "page-repeated-lines: " + plain);
  CHECK(undone(narrative({"", "", "A: ", ""})) == "page-repeated-lines: " + plain);
}

TEST_CASE("lines at the edges of answers that may be the nominator's are a step of their own") {
  const std::string plain = narrative({});
  for (const std::string line : {"Source: Water Office\n", "Thank you\n", "See annex 1\n"}) {
    INFO(line);
    CHECK(undone(narrative({"", "", "", line})) == "page-edge-lines: " + plain);
    CHECK(undone(narrative({"", "", line, ""})) == "page-edge-lines: " + plain);
  }
  CHECK(undone(narrative({"", "", "Summary: ", ""})) == "page-edge-lines: " + plain);
  CHECK(undone(narrative({"", "", "", "Thank you\nEdit\n"})) ==
        "page-repeated-lines: page-edge-lines: " + plain);
}

TEST_CASE("what answers consist of is kept, however often") {
  for (const std::string answer : {"None\n", "N/A\n", "See the annex\n", "Boats\n", "-\n"}) {
    std::string text = "Questions/Answers\n";
    for (std::size_t i = 0; i < prompts.size(); ++i)
      text += "Question " + std::to_string(i + 1) + "\n" + prompts[i] + "\n" + answer;
    INFO(text);
    CHECK(undone(text) == text);
  }
  // Answers that count, captions of figures, data, and words in few of many answers.
  std::string annexes = form;
  std::string captions = form;
  std::string slogans = form;
  for (int i = 1; i <= 12; ++i) {
    const std::string number = std::to_string(i);
    const std::string prompt = "Question " + number + "\n" + prompts[0] + "\n";
    annexes += prompt + (i < 5 ? "See Annex " + number : "Boats of " + number) + "\n";
    captions += prompt + "We built " + number + ".\nLoss | " + std::to_string(40 - 3 * i) + " | 11\n";
    slogans +=
        prompt + "We built " + number + ".\n" + (i < 5 ? "Water for all" : "Piers for " + number) + "\n";
  }
  for (const std::string& kept : {annexes, captions, slogans}) {
    INFO(kept);
    CHECK(undone(kept) == kept);
  }
  // Lines in the middle of answers, in few answers, and headings that their author counts.
  for (const std::string& kept :
       {narrative({"", "", "We began.\nResults\n", "Boats again.\n"}, "x\nResults\ny\n"),
        form + "Question 1\n" + prompts[0] + "\nStep 1\nask\nStep 2\nlearn\nStep 3\nact\nStep 4\nrest\n"}) {
    INFO(kept);
    CHECK(undone(kept) == kept);
  }
}

TEST_CASE("numbers of pages and other lines at the edges of pages are undone without form feeds") {
  const auto page = [](const std::vector<std::string>& edges) {
    std::string text = "Member State Fiji\nInstitution Name Ferry Office\n";
    const auto edge = [&](std::size_t number) { return edges.empty() ? "" : "\n" + edges[number] + "\n\n"; };
    text += edge(0) + "Name of initiative Boats\nQuestion 1\n" + prompts[0] + "\nBoats sail.\n" + edge(1) +
            "They sail by night.\nQuestion 2\n" + prompts[1] + "\nLamps shine.\n" + edge(2) + "So we see.\n";
    return text;
  };
  const auto without = [&](const std::vector<std::string>& edges) {
    std::string text = page(edges);
    for (const std::string& line : edges) text.erase(text.find(line + "\n"), line.size() + 1);
    return text;
  };
  for (const std::vector<std::string>& edges :
       {std::vector<std::string>{"Page 1 of 3", "Page 2 of 3", "Page 3 of 3"},
        {"- 4 -", "- 5 -", "- 6 -"},
        {"\u7B2C 1 \u9875", "\u7B2C 2 \u9875", "\u7B2C 3 \u9875"},
        {"UNPSA 2021   Page 7", "UNPSA 2021   Page 8", "UNPSA 2021   Page 9"},
        {"1\nFerry Office, 2021", "2\nFerry Office, 2021", "3\nFerry Office, 2021"},
        {"Form\n- 4 -", "Form\n- 5 -", "Form\n- 6 -"},
        {"DRAFT", "DRAFT", "DRAFT"},
        {"-----", "-----", "-----"}}) {
    INFO(edges.front());
    CHECK(undone(page(edges)) == "page-repeated-lines: " + without(edges));
  }
  // Numbers that do not count on, and words that are not the same.
  for (const std::vector<std::string>& edges : {std::vector<std::string>{"Page 1", "Page 5", "Page 3"},
                                                {"Boat 2", "Boat 2", "Boat 3"},
                                                {"DRAFT", "DRAFT", "FINAL"}}) {
    INFO(edges.front());
    CHECK(undone(page(edges)) == page(edges));
  }
}

TEST_CASE("soft hyphens of a page that is full of them are undone") {
  const std::string word = "fer\u00ADries ";
  CHECK(undone(form + word + word + "\n") == form + word + word + "\n");
  std::string text = form;
  std::string plain = form;
  for (int i = 0; i < 8; ++i) {
    text += word;
    plain += "ferries ";
  }
  CHECK(undone(text + "\n") == "page-soft-hyphens: " + plain + "\n");
}

TEST_CASE("a mark at the beginning of each line is undone") {
  std::string text;
  for (int i = 0; i < 4; ++i) text += form;
  const auto marked = [&](const std::string& mark) {
    std::string lines = mark;
    for (std::size_t i = 0; i < text.size(); ++i) {
      lines += text[i];
      if (text[i] == '\n' && i + 1 < text.size()) lines += mark;
    }
    return lines;
  };
  for (const std::string mark : {"\u2502 ", "\uFF1E", "AP> ", "# ", "// ", "%% "}) {
    INFO(mark);
    CHECK(undone(marked(mark)) == "page-line-marks: " + text);
  }
  CHECK(undone("Ana wrote:\n\n" + marked("\u2502 ")) == "page-line-marks: Ana wrote:\n\n" + text);
  CHECK(undone(marked("x ")) == marked("x "));
}
