// SPDX-License-Identifier: MIT
#include <string>

#include "catch.hpp"
#include "text/language.hpp"

using unpsa::text::language_of;

namespace {

std::string repeat(std::string_view text, int count) {
  std::string out;
  for (int i = 0; i < count; ++i) out += text;
  return out;
}

}  // namespace

TEST_CASE("too little to tell is und") {
  for (const char* text :
       {"",   " ",    "\n",    "NA", "N/A", "Yes", "No",   ".",          "....",           "-",
        "无", "见a",  "see a", "Да", "Si",  "نعم", "2020", "www.un.org", "12 34 56 78 90", "Meu INSS",
        "1.", "见 a."}) {
    CAPTURE(text);
    CHECK(language_of(text) == "und");
  }
}

TEST_CASE("English") {
  CHECK(language_of("The initiative provides services to all citizens of the region.") == "en");
  CHECK(language_of("THE INITIATIVE PROVIDES SERVICES TO ALL CITIZENS OF THE REGION") == "en");
  CHECK(language_of("a. It has been evaluated by the ministry.") == "en");
  CHECK(language_of("It won “the best e-service” award in 2019 – see www.example.com and example.com.br") ==
        "en");
  CHECK(language_of("Ministry of Health and Welfare") == "en");
}

TEST_CASE("French") {
  CHECK(language_of("L’initiative a été mise en œuvre par le ministère de l’Éducation.") == "fr");
  CHECK(language_of("L'objectif est d'améliorer les services publics pour tous.") == "fr");
  CHECK(language_of("Elle a été évaluée à deux reprises.") == "fr");
}

TEST_CASE("Spanish") {
  CHECK(language_of("La iniciativa busca mejorar los servicios públicos de los ciudadanos.") == "es");
  CHECK(language_of("El año pasado se redujo el tiempo de espera y está en marcha.") == "es");
}

TEST_CASE("Portuguese") {
  CHECK(language_of("A iniciativa visa melhorar os serviços públicos para os cidadãos do Brasil.") == "pt");
  CHECK(language_of("O serviço não é pago e também foi avaliado.") == "pt");
  CHECK(language_of("Empresa de Tecnologia e Informações da Previdência") == "pt");
}

TEST_CASE("Russian") {
  CHECK(language_of("Эта инициатива направлена на улучшение государственных услуг.") == "ru");
  CHECK(language_of("Проект поддержан ПРООН (UNDP) и Всемирным банком.") == "ru");
  CHECK(language_of("Не применимо") == "ru");
}

TEST_CASE("Arabic") {
  CHECK(language_of("تهدف هذه المبادرة إلى تحسين الخدمات العامة للمواطنين.") == "ar");
  CHECK(language_of("وزارة الصحة (MOH)") == "ar");
}

TEST_CASE("Chinese is told by its characters") {
  CHECK(language_of("本倡议旨在改善公共服务，让人民参与决策。") == "zh-Hans");
  CHECK(language_of("本倡議旨在改善公共服務，讓人民參與決策。") == "zh-Hant");
  CHECK(language_of("国家") == "zh-Hans");
  CHECK(language_of("國家") == "zh-Hant");
  CHECK(language_of("人民公共") == "zh");
  CHECK(language_of("是的") == "zh");
}

TEST_CASE("characters of both ways of writing do not tell") {
  // Traditional with forms that Simplified shares: 里 后 台 只 面 干 system-wide.
  CHECK(language_of("這台車一公里只要三塊，皇后在後面") == "zh-Hant");
  CHECK(language_of("這臺車于公里，國際標準") == "zh-Hant");
}

TEST_CASE("a name in the other way of writing does not change the passage") {
  CHECK(language_of("该项目由國家合作，并为人们提供服务，减轻负担，让办事更简单。") == "zh-Hans");
  CHECK(language_of("此項目與国家合作，並為人們提供服務，減輕負擔。") == "zh-Hant");
}

TEST_CASE("the script of most words decides a mixed passage") {
  CHECK(language_of("该项目与World Bank、UNDP和China Mobile合作，使用App办理业务") == "zh-Hans");
  CHECK(language_of("通过Internet of Things和Big Data技术为人们服务") == "zh-Hans");
  CHECK(language_of(
            "The initiative, called 一帶一路 in Chinese, is aimed at improving the services of the city.") ==
        "en");
  CHECK(language_of("The initiative for the people of " + repeat("Москва, ", 2)) == "en");
}

TEST_CASE("Japanese and Korean") {
  CHECK(language_of("このイニシアチブは公共サービスの向上を目的としています。") == "ja");
  CHECK(language_of("東京都の取り組みについて説明します。") == "ja");
  CHECK(language_of("이 사업은 공공 서비스를 개선하기 위한 것입니다.") == "ko");
}

TEST_CASE("Chinese punctuation is no kana, and a single kana no Japanese") {
  CHECK(language_of("鲜の味与World Bank, Microsoft Corporation合作为人们服务") == "zh-Hans");
  CHECK(language_of("一、二、三。「四」『五』") == "zh");
  CHECK(language_of("《国》、《发》。") == "zh-Hans");
}

TEST_CASE("long passages are as short ones") {
  CHECK(language_of(repeat("The initiative provides services to all citizens of the region. ", 40)) == "en");
  CHECK(language_of(repeat("L’initiative a été mise en œuvre par le ministère. ", 40)) == "fr");
  CHECK(language_of(repeat("本倡议旨在改善公共服务，让人民参与决策。", 40)) == "zh-Hans");
  CHECK(language_of(repeat("本倡議旨在改善公共服務，讓人民參與決策。", 40)) == "zh-Hant");
  CHECK(language_of(repeat("Эта инициатива направлена на улучшение услуг. ", 40)) == "ru");
  CHECK(language_of(repeat("人民公共", 200)) == "zh");
  CHECK(language_of(repeat("x", 2000)) == "und");
}

TEST_CASE("stop words count wherever they stand in a block") {
  for (int shift = 0; shift < 140; ++shift) {
    const std::string text =
        std::string(static_cast<std::size_t>(shift), '.') + "\xC3\xA9 tamb\xC3\xA9m n\xC3\xA3o";
    CAPTURE(shift);
    CHECK(language_of(text) == "pt");
  }
}

TEST_CASE("parts of addresses and of joined words are no stop words") {
  CHECK(language_of("www.a.com www.b.com x.com") == "und");
  CHECK(language_of("e-mail e-service e-gov o-ring") == "und");
}

TEST_CASE("damaged text has a language, too") {
  CHECK(language_of("\xFF\xFE\x80") == "und");
  CHECK(language_of("The initiative \xFF of the \xE4 ministry") == "en");
}
