// SPDX-License-Identifier: MIT
#include "parser/parser.hpp"

#include <string>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "text/buffer.hpp"

using namespace unpsa;

namespace {

const std::string prompt_1 =
    "Please briefly describe the initiative, what issue or challenge it aims to address and specify its "
    "objectives "
    "(300 words maximum)\n";
const std::string prompt_2 =
    "Please explain how the initiative is linked to the selected category (100 words maximum)\n";
const std::string prompt_4b =
    "b. Please describe how your initiative addresses gender inequality in the country context. (100 words "
    "maximum)\n";

Record parse(std::string_view dump, std::size_t first_line = 1) {
  Parser parser;
  Record record;
  INFO(dump);
  REQUIRE(parser.parse(dump, record, first_line));
  return record;
}

bool is_form(std::string_view dump) {
  Record record;
  return Parser().parse(dump, record);
}

/// The spans of a dump as `kind element 'text'`, white space left out.
std::vector<std::string> spans_of(std::string_view dump) {
  Parser parser;
  Record record;
  static_cast<void>(parser.parse(dump, record));
  std::vector<std::string> texts;
  for (const Span& span : parser.spans()) {
    if (span.kind == SpanKind::white_space) continue;
    texts.push_back(std::string(name_of(span.kind)) + " " + std::string(form::name_of(span.element)) + " '" +
                    std::string(dump.substr(span.begin, span.end - span.begin)) + "'");
  }
  return texts;
}

std::vector<std::string> rules_of(const Record& record) {
  std::vector<std::string> rules;
  for (const Note& note : record.notes)
    rules.push_back(std::string(note.rule) + " " + std::to_string(note.line));
  return rules;
}

std::vector<std::string> unassigned_of(const Record& record) {
  std::vector<std::string> texts;
  for (const UnassignedText& each : record.unassigned) texts.emplace_back(each.text);
  return texts;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("kinds of spans have names") {
  CHECK(name_of(SpanKind::label) == "label");
  CHECK(name_of(SpanKind::value) == "value");
  CHECK(name_of(SpanKind::furniture) == "furniture");
  CHECK(name_of(SpanKind::white_space) == "white space");
  CHECK(name_of(SpanKind::unassigned) == "unassigned");
}

TEST_CASE("a form has two labels, or a prompt") {
  CHECK_FALSE(is_form(""));
  CHECK_FALSE(is_form("\n \n"));
  CHECK_FALSE(is_form("some words\nand more"));
  CHECK_FALSE(is_form("Basic Info\n\nPlease review before submit\n"));  // furniture says nothing
  CHECK_FALSE(is_form("Member State Fiji\n"));
  CHECK_FALSE(is_form("Member State Fiji\nMember State Togo\n"));
  CHECK_FALSE(is_form("Question 1\nwhat is it\n"));
  CHECK(is_form("Member State Fiji\nInstitution Name x\n"));
  CHECK(is_form(prompt_1));
  CHECK(is_form("Question 4\n" + prompt_4b));
}

TEST_CASE("a text that is not a form leaves the record empty, and its spans still covers it") {
  Parser parser;
  Record record;
  REQUIRE(parser.parse(prompt_1 + "text", record));
  const std::string prose = "Member State of mind\nis a book";
  CHECK_FALSE(parser.parse(prose, record));
  CHECK(record.id.empty());
  CHECK(record.answers.empty());
  REQUIRE_FALSE(parser.spans().empty());
  CHECK(parser.spans().front().begin == 0);
  CHECK(parser.spans().back().end == prose.size());
}

TEST_CASE("a label without a value is empty, a label that is not there is absent") {
  const Record record = parse("Member State\nInstitution Name Ferry Office\nInstitution Type \n");
  CHECK(record.member_state.text == "");
  CHECK(record.member_state.iso3166.empty());
  CHECK(record.institution == "Ferry Office");
  CHECK(record.institution_type.text == "");
  CHECK_FALSE(record.sector.text);
  CHECK_FALSE(record.initiative);
  CHECK_FALSE(record.criteria);
  CHECK_FALSE(record.goals);
}

TEST_CASE("values keep their inner spaces and lose those around them") {
  const Record record = parse("Member State Fiji\nInstitution Name\t\xE3\x80\x80 a  b \xC2\xA0\n");
  CHECK(record.institution == "a  b");
}

TEST_CASE("lines are counted from the first line's number") {
  const Record record = parse(
      "\nstray\nMember State Fiji\nInstitution Name x\n\nQuestion 1\n" + prompt_1 + "\none\n\ntwo\n", 100);
  CHECK(record.source.line == 101);
  CHECK(record.source.lines == 10);
  REQUIRE(record.unassigned.size() == 1);
  CHECK(record.unassigned[0].line == 101);
  const Answer* answer = record.find_answer("1");
  REQUIRE(answer != nullptr);
  CHECK(answer->line == 106);
  CHECK(std::vector<std::size_t>(answer->lines.begin(), answer->lines.end()) ==
        std::vector<std::size_t>{108, 110});
  CHECK(answer->text == "one\ntwo");
}

TEST_CASE("the lines of values are known, those of the first copy") {
  const std::string goals =
      "If you answered yes above, please specify which SDG is the most relevant to the initiative. (hold "
      "Ctrl to select "
      "multiple)\n";
  const std::string targets =
      "Which target(s) within the SDGs specified above is the initiative relevant to? (hold Ctrl to select "
      "multiple)\n";
  const Record record = parse(
      "Member State Fiji\nInstitution Name x\nSector\nWebsite of Institution\n"
      "Question 3: Sustainable Development Goals\n" +
          goals + "Goal 3: Good Health\nGoal 14: Life below Water\n" + targets +
          "\" 3.d x \"\n6.1 y\nMember State Fiji\n",
      50);
  CHECK(record.line_of("member_state") == 50);
  CHECK(record.line_of("institution") == 51);
  CHECK(record.line_of("website") == 0);  // it has no value
  CHECK(record.line_of("initiative") == 0);
  REQUIRE(record.goals);
  REQUIRE(record.goals->size() == 2);
  CHECK(record.goals->at(0).line == 56);
  CHECK(record.goals->at(1).line == 57);
  REQUIRE(record.targets);
  REQUIRE(record.targets->size() == 2);
  CHECK(record.targets->at(0).line == 59);
  CHECK(record.targets->at(1).line == 60);
}

TEST_CASE("the lines may be found by the caller") {
  const std::string dump = "Member State Fiji\nInstitution Name x\n" + prompt_1 + "text\n";
  std::vector<Line> lines;
  find_lines(dump, 7, lines);
  text::Buffer buffer;
  buffer.assign(dump);
  Parser parser;
  Record record;
  REQUIRE(parser.parse(std::move(buffer), lines, record));
  CHECK(record.find_answer("1")->text == "text");
  CHECK(record.find_answer("1")->line == 9);
  const Record other = parse(dump, 7);
  CHECK(record.id == other.id);
  CHECK(record.source.hash == other.source.hash);
}

TEST_CASE("a parser can be moved and used again") {
  Parser first;
  Record record;
  REQUIRE(first.parse("Member State Fiji\nInstitution Name x", record));
  Parser second = std::move(first);
  REQUIRE(second.spans().size() == 7);
  REQUIRE(second.parse(prompt_1, record));
  CHECK_FALSE(record.institution);
}

TEST_CASE("spans name each piece of a dump") {
  CHECK(
      spans_of(
          "Basic Info\n\nstray\nMember State Fiji\nInstitution Name\n\nQuestions/Answers\n\nQuestion 1\n\n" +
          prompt_1 + " one \n\n返回列表\n请等候……") ==
      Texts{
          "furniture page.basic_info 'Basic Info'",
          "unassigned none 'stray'",
          "label member_state 'Member State'",
          "value member_state 'Fiji'",
          "label institution 'Institution Name'",
          "label page.questions_answers 'Questions/Answers'",
          "label narrative.number 'Question 1'",
          "label narrative.1 '" + prompt_1.substr(0, prompt_1.size() - 1) + "'",
          "value narrative.1 ' one '",
          "furniture page.back_to_list '返回列表'",
          "furniture page.please_wait '请等候……'",
      });
}

TEST_CASE("an answer is verbatim but for its blank lines") {
  const Record record = parse(prompt_1 + "\n  one\t\n\n \xC2\xA0\n two  three \n");
  CHECK(record.find_answer("1")->text == "  one\t\n two  three ");
  CHECK(record.find_answer("1")->status == AnswerStatus::answered);
}

TEST_CASE("statuses tell what stands below a prompt") {
  const Record record = parse("Question 1\n" + prompt_1 + "Question 2\n" + prompt_2 + "N/A\n");
  CHECK(record.find_answer("1")->status == AnswerStatus::empty);
  CHECK(record.find_answer("1")->text.empty());
  CHECK(record.find_answer("2")->status == AnswerStatus::placeholder);
  CHECK(record.find_answer("2")->text == "N/A");
  REQUIRE(record.find_answer("3.a") != nullptr);
  CHECK(record.find_answer("3.a")->status == AnswerStatus::missing);
  CHECK(record.find_answer("3.a")->line == 0);
  CHECK(record.answers.size() == 23);
}

TEST_CASE("a prompt outside its question is text") {
  const Record record =
      parse("Question 1\n" + prompt_1 + "one\n" + prompt_2 + "two\nQuestion 2\n" + prompt_2 + "three\n");
  CHECK(record.find_answer("1")->text == "one\n" + prompt_2 + "two");
  CHECK(record.find_answer("2")->text == "three");
}

TEST_CASE("the answer may stand on the line of its prompt") {
  std::string dump = "Question 1\n" + prompt_1;
  dump.back() = ' ';
  const Record record = parse(dump + "one\ntwo\n");
  const Answer* answer = record.find_answer("1");
  CHECK(answer->text == "one\ntwo");
  CHECK(std::vector<std::size_t>(answer->lines.begin(), answer->lines.end()) ==
        std::vector<std::size_t>{2, 3});
}

TEST_CASE("text below a number without its prompt is the answer of an undivided question") {
  const Record record =
      parse("Questions/Answers\nQuestion 1\none\nQuestion 2\n" + prompt_2 + "two\nQuestion 3\nthree\n");
  CHECK(record.find_answer("1")->text == "one");
  CHECK_FALSE(record.find_answer("1")->label);
  CHECK(record.find_answer("1")->limit_source == LimitSource::built_in);
  CHECK(rules_of(record) == Texts{"prompt-missing 3"});
  CHECK(unassigned_of(record) == Texts{"three"});  // 3.a or 3.b: not guessed
}

TEST_CASE("a list takes the lines below its label") {
  const Record record = parse(
      "Question 3: Sustainable Development Goals\n"
      "If you answered yes above, please specify which SDG is the most relevant to the initiative. (hold "
      "Ctrl to "
      "select multiple)\n"
      "Good Health\nSomething else\n"
      "Which target(s) within the SDGs specified above is the initiative relevant to? (hold Ctrl to select "
      "multiple)\n"
      ".\n\" 3.d one \"\n3.e    two\n"
      "Questions/Answers\n");
  REQUIRE(record.goals);
  REQUIRE(record.goals->size() == 2);
  CHECK(record.goals->at(0).goal == 3);
  CHECK(record.goals->at(1).goal == 0);
  CHECK(record.goals->at(1).text == "Something else");
  REQUIRE(record.targets);
  REQUIRE(record.targets->size() == 2);
  CHECK(record.targets->at(0).target == "3.d");
  CHECK(record.targets->at(0).text == "one");
  CHECK(record.targets->at(1).target == "3.e");  // no such target: the record says what is printed
  CHECK(record.unassigned.empty());
}

TEST_CASE("a later copy fills in what the first one lacks") {
  const Record record = parse(
      "Member State Fiji\nInstitution Name\nMember State Fiji\nInstitution Name x\nWebsite of Institution "
      "w\n");
  CHECK(record.institution == "");  // its label stood there without a value
  CHECK(record.website == "w");
  REQUIRE(record.repeats.size() == 1);
  CHECK(record.repeats[0].element == "member_state");
  CHECK(record.repeats[0].line == 3);
  CHECK(record.repeats[0].lines == 3);
  CHECK(record.repeats[0].differs == std::vector<std::string_view>{"institution"});
  CHECK(rules_of(record) == Texts{"section-repeated 3"});
}

TEST_CASE("the language is that of most labels") {
  CHECK(parse("Member State Fiji\nInstitution Name x\n").language == "en");
  CHECK(parse("联合国成员国 斐济\n机构名称 x\nWebsite of Institution w\n").language == "zh");
  CHECK(parse("Etat membre Fidji\nNom de l'institution x\n").language == "fr");
  CHECK(parse("Страна Фиджи\nНазвание организации x\n").language == "ru");
  CHECK(parse("País Fiyi\nNombre de la Institución x\n").language == "es");
}

TEST_CASE("clues to the edition are kept, and years that fit them all") {
  const std::string page = "Member State Fiji\nInstitution Name x\n";
  const std::string category = "Is the initiative relevant to one of the UNPSA categories? ";
  CHECK(parse(page + "UNPSACriteria\n2017.1.2 Serves\n").edition.year == 2018);
  CHECK(parse(page + "UNPSACriteria\n2018.1.2 Serves\n").edition.year == 2019);
  CHECK(parse(page + "UNPSACriteria\n2030.1.2 Serves\n").edition.year == 2031);
  CHECK(parse(page + category + "推动公共机构的数字化转型\n").edition.year == 2020);

  const Record two = parse(page + category + "Category 2: Enhancing\n");
  CHECK(two.edition.year == 0);
  CHECK(two.edition.candidates == std::vector<int>{2021, 2022});
  CHECK(two.edition.evidence == std::vector<std::string_view>{"category with a number: 2021 or 2022"});

  const Record torn = parse(page + category + "Category 2: Enhancing\nUNPSACriteria\n2017.1.2 Serves\n");
  CHECK(torn.edition.year == 0);
  CHECK(torn.edition.candidates == std::vector<int>{2018, 2021, 2022});
  CHECK(torn.edition.evidence.size() == 2);

  CHECK(parse(page).edition.evidence.empty());
}

TEST_CASE("a category that several editions use gives each of them") {
  const std::string page =
      "Member State Fiji\nInstitution Name x\nIs the initiative relevant to one of the UNPSA categories? ";
  const std::string shared = page + "Delivering inclusive and equitable services to leave no one behind\n";
  const Record record = parse(shared);
  CHECK(record.edition.year == 0);
  CHECK(record.edition.candidates == std::vector<int>{2019, 2024, 2026});
  CHECK(record.edition.evidence ==
        std::vector<std::string_view>{"category leave-no-one-behind: 2019 or 2024 or 2026"});
  CHECK(parse(shared + "UNPSACriteria\n2018.1.2 Serves\n").edition.year == 2019);

  const auto year_of = [&](const char* category) { return parse(page + category + "\n").edition.year; };
  CHECK(year_of("Reaching the poorest and most vulnerable through inclusive services and participation") ==
        2017);
  CHECK(year_of("Reaching the poorest and most vulnerable through inclusive services and partnerships") ==
        2018);
  CHECK(year_of("A special category of institutional resilience and innovation to the COVID-19 pandemic") ==
        2022);
  CHECK(year_of("Innovation in Public Institutions") == 2024);
  CHECK(year_of("Enhancing public participation and engagement") == 2026);
}

TEST_CASE("a code that points to a year without awards is no candidate") {
  const Record record = parse("Member State Fiji\nInstitution Name x\nUNPSACriteria\n2022.1.2 Serves\n");
  CHECK(record.edition.year == 0);
  CHECK(record.edition.candidates.empty());
  CHECK(record.edition.evidence ==
        std::vector<std::string_view>{"criterion code 2022.1.2: no awards in 2023"});
}

std::size_t count_missing(const Record& record) {
  return static_cast<std::size_t>(
      std::count_if(record.answers.begin(), record.answers.end(),
                    [](const Answer& answer) { return answer.status == AnswerStatus::missing; }));
}

TEST_CASE("an edition whose questions are not known asks only what its page shows") {
  const std::string header =
      "Member State Fiji\nInstitution Name x\nIs the initiative relevant to one of the UNPSA categories? ";
  const std::string of_2024 = header + "Innovation in Public Institutions\n";
  const std::string of_several =
      header + "Delivering inclusive and equitable services to leave no one behind\n";
  const std::string other_form =
      "Question 1\n\nWhat is new? (150 words maximum)\nA bell.\n\nQuestion 2\n\nA second bell.\n";
  for (const std::string& page : {of_2024 + other_form, of_several + other_form}) {
    const Record record = parse(page);
    REQUIRE(record.answers.size() == 2);
    CHECK(record.answers[0].text == "A bell.");
    CHECK(record.answers[0].limit == 150);
    CHECK(record.answers[1].text == "A second bell.");
    CHECK_FALSE(record.answers[1].limit);
    CHECK(record.answers[1].limit_source == LimitSource::none);
  }
  CHECK(count_missing(parse(of_2024)) == 0);
  // A known prompt speaks for the edition of which the questions are known.
  CHECK(count_missing(parse(of_several + "Question 1\n" + prompt_1)) == 22);
  CHECK(count_missing(parse(of_2024 + "Question 1\n" + prompt_1)) == 0);
}

TEST_CASE("an Arabic page is read by its shape") {
  const Record record = parse(
      "السؤال 1: حول المبادرة\nهل هذه مبادرة من القطاع العام؟ نعم\n"
      "السؤال ١\n\nيرجى وصف المبادرة (٣٠٠ كلمة كحد أقصى)\nالعبّارة تنتظر.\n\n"
      "السؤال ۲\n\nاشرح (100 كلمة\nلوحة.\n\n"
      "السؤال ٤\n\nأ. من؟ (200 كلمة)\nالصيادون.\nب. كيف؟ (100 كلمة)\nبالجرس.\nج. متى؟ (٢٠٠ كلمة)\nعند "
      "الفجر.\n"
      "السؤال 9\n\nأ. هل جرى تقييم؟\nنعم\nد. ماذا وجد؟ (200 كلمة)\nانتظار أقل.\n");
  CHECK(record.language == "ar");
  CHECK(record.public_sector.value == true);
  std::string answers;
  for (const Answer& answer : record.answers) {
    if (answer.status != AnswerStatus::answered) continue;
    answers.append(answer.question).append(answer.limit ? " " + std::to_string(*answer.limit) : "");
    answers.append(" ").append(answer.text).append("|");
  }
  CHECK(answers ==
        "1 300 العبّارة تنتظر.|2 100 لوحة.|4.a 200 الصيادون.|4.b 100 بالجرس.|4.c 200 عند الفجر.|"
        "9.a نعم|9.d 200 انتظار أقل.|");
  CHECK(record.unassigned.empty());
}

TEST_CASE("question 6.c is missing unless the edition never had it") {
  const auto has_6c = [](const Record& record) { return record.find_answer("6.c") != nullptr; };
  CHECK(has_6c(parse("Question 1\n" + prompt_1)));
  CHECK(has_6c(parse("UNPSACriteria\n2017.1.2 Serves\nQuestion 1\n" + prompt_1)));
  CHECK_FALSE(
      has_6c(parse("Is the initiative relevant to one of the UNPSA categories? "
                   "推动公共机构的数字化转型\nQuestion 1\n" +
                   prompt_1)));
}

TEST_CASE("notes stand in the order of their lines") {
  const Record record = parse(
      "Membre State Fiji\nInstitution Name x\nInstitution Name x\nQuestions/Answers\nQuestion "
      "1\none\nQuestion 2\n" +
      prompt_2);
  std::size_t last = 0;
  for (const Note& note : record.notes) {
    CHECK(note.line >= last);
    CHECK(note.column >= 1);
    last = note.line;
  }
  CHECK(record.notes.size() >= 2);
}

TEST_CASE("within a section, only a question that yes or no may answer is taken for its question") {
  const std::string section = "Member State Fiji\nInstitution Name x\nQuestion 7: Prix de l'UNPSA\n";
  const Record plain = parse(section + "Hat das Vorhaben gewonnen?\n");
  CHECK(plain.unpsa_award_won.text == "");
  const Record answered = parse(section + "Hat das Vorhaben gewonnen? Non\n");
  CHECK(answered.unpsa_award_won.value == false);
  const Record other = parse(section + "Hat das Vorhaben gewonnen? Das steht auf der Tafel\n");
  CHECK_FALSE(other.unpsa_award_won.text);
  CHECK(unassigned_of(other) == Texts{"Hat das Vorhaben gewonnen? Das steht auf der Tafel"});
}

TEST_CASE("a page in an unknown language is read by its shape, with a note for each guess") {
  const Record record = parse(
      "Frage 1\n\nBeschreiben Sie das Vorhaben (höchstens 300 Wörter)\nEine Antwort.\n\n"
      "Frage 2\n\nWarum diese Kategorie? (100 Wörter)\nZweite Antwort.\n\n"
      "Frage 3\n\na. Welche Ziele? (200 Wörter)\nDrei a.\nb. Ist es nachhaltig? (100 Wörter)\nDrei b.\n");
  CHECK(record.language == "und");
  CHECK(record.find_answer("1")->text == "Eine Antwort.");
  CHECK(record.find_answer("2")->text == "Zweite Antwort.");
  CHECK(record.find_answer("3.a")->text == "Drei a.");
  CHECK(record.find_answer("3.b")->text == "Drei b.");
  for (const Note& note : record.notes) CHECK(note.rule == "label-unknown");
  CHECK(record.notes.size() == 7);
}
