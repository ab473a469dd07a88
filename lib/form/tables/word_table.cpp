// SPDX-License-Identifier: MIT
// Words only. All of them are compared folded: case, diacritics, width and script do not matter.
#include "form/tables/word_table.hpp"

#include <array>

namespace unpsa::form {
namespace {

// clang-format off
constexpr auto limit_unit_table = std::to_array<std::string_view>({
    "字",      "个字",     "字以内", "个字以内", "字以下",  // zh
    "word",    "words",  // en
    "palabra", "palabras",  // es
    "mot",     "mots",  // fr
    "слов",    "слова",    "слово",  // ru
    "كلمة",    "كلمات",  // ar
    "palavra", "palavras", "Wort",   "Worte",    "Wörter", "parole",  // pt, de, it
});

constexpr auto limit_word_table = std::to_array<std::string_view>({
    "最多",     "限制",    "限",        "不超过",  "最多不超过", "上限", "最大",   "至多",  // zh
    "maximum",  "max",     "up",        "to",      "at",         "most", "no",     "not",
    "more",     "than",    "limit",     "limited", "of",  // en
    "máximo",   "de",      "hasta",     "un",      "como",       "más",  "límite",  // es
    "au",       "jusqu",   "à",         "limite",  "pas",        "plus",  // fr
    "максимум", "не",      "более",     "до",      "макс",  // ru
    "كحد",      "أقصى",    "بحد",       "الحد",    "الأقصى",     "حد",  // ar
    "até",      "maximal", "höchstens", "massimo",  // pt, de, it
});

constexpr auto yes_table = std::to_array<std::string_view>({
    "Yes", "是", "是的", "Sí", "Oui", "Да", "نعم", "Sim",
});
constexpr auto no_table = std::to_array<std::string_view>({
    "No", "否", "不是", "Non", "Нет", "لا", "Não",
});

constexpr auto placeholder_table = std::to_array<std::string_view>({
    "无", "暂无", "没有", "不适用", "无此项", "不详", "略", "空", "同上", "如上", "如上所述", "待定",  // zh
    "NA", "N.A.", "nil", "none", "null", "not applicable", "non applicable", "not available",  // en
    "does not apply", "ditto", "idem", "same as above", "as above", "as stated above",
    "as mentioned above", "TBD", "to be determined",  // en
    "ninguno", "ninguna", "no aplica", "no aplicable", "no procede", "no disponible",
    "igual que arriba",  // es
    "sans objet", "néant", "aucun", "aucune", "non disponible",  // fr
    "не применимо", "неприменимо", "не применяется", "отсутствует", "отсутствуют", "н/д", "н/п",  // ru
    "لا ينطبق", "لا يوجد", "غير متوفر",  // ar
    "não aplicável", "não se aplica", "nenhum", "nenhuma",  // pt
});

constexpr auto reference_verb_table = std::to_array<std::string_view>({
    "见",    "请见",    "参见", "详见", "参看", "同",    "see", "please see", "refer to", "please refer to",
    "as in", "same as", "voir", "cf",   "ver",  "véase", "см",  "смотри",     "انظر",
});
constexpr auto reference_noun_table = std::to_array<std::string_view>({
    "题",     "问题",  "第",   "question", "questions",   "answer",   "answer to", "answer to question",
    "point",  "part",  "item", "section",  "la question", "le point", "pregunta",  "la pregunta",
    "вопрос", "пункт", "п",
});
constexpr auto reference_place_table = std::to_array<std::string_view>({
    "上", "上文", "上面", "上述", "以上", "前文", "above", "the above", "before", "previous answer",
    "ci-dessus", "plus haut", "arriba", "más arriba", "acima", "выше", "أعلاه",
});

constexpr auto category_table = std::to_array<std::string_view>({
    "类别", "类型", "Category", "Categoría", "Catégorie", "Категория", "الفئة", "فئة", "Categoria",
});

constexpr auto goal_table = std::to_array<std::string_view>({
    "目标", "可持续发展目标", "永续发展目标", "SDG", "SDGs", "Goal", "Goals", "Global Goal",
    "Sustainable Development Goal", "ODD", "Objectif", "Objectif de développement durable", "ODS",
    "Objetivo", "Objetivo de Desarrollo Sostenible", "ЦУР", "Цель", "Цель устойчивого развития",
    "الهدف", "هدف",
});

constexpr auto date_word_table = std::to_array<std::string_view>({
    "de", "del",
});

constexpr auto month_table = std::to_array<MonthName>({
    {1, "一月"}, {2, "二月"}, {3, "三月"}, {4, "四月"}, {5, "五月"}, {6, "六月"}, {7, "七月"}, {8, "八月"},
    {9, "九月"}, {10, "十月"}, {11, "十一月"}, {12, "十二月"},
  // en
    {1, "January"}, {2, "February"}, {3, "March"}, {4, "April"}, {5, "May"}, {6, "June"},
    {7, "July"}, {8, "August"}, {9, "September"}, {10, "October"}, {11, "November"},
    {12, "December"}, {1, "Jan"}, {2, "Feb"}, {3, "Mar"}, {4, "Apr"}, {6, "Jun"}, {7, "Jul"},
    {8, "Aug"}, {9, "Sep"}, {9, "Sept"}, {10, "Oct"}, {11, "Nov"}, {12, "Dec"},
  // es
    {1, "enero"}, {2, "febrero"}, {3, "marzo"}, {4, "abril"}, {5, "mayo"}, {6, "junio"},
    {7, "julio"}, {8, "agosto"}, {9, "septiembre"}, {9, "setiembre"}, {10, "octubre"},
    {11, "noviembre"}, {12, "diciembre"}, {1, "ene"}, {4, "abr"}, {8, "ago"}, {9, "set"},
    {12, "dic"},
  // fr
    {1, "janvier"}, {2, "février"}, {3, "mars"}, {4, "avril"}, {5, "mai"}, {6, "juin"},
    {7, "juillet"}, {8, "août"}, {9, "septembre"}, {10, "octobre"}, {11, "novembre"},
    {12, "décembre"}, {1, "janv"}, {2, "févr"}, {2, "fév"}, {4, "avr"}, {7, "juil"}, {12, "déc"},
    // ru, genitive, nominative, short
    {1, "января"}, {2, "февраля"}, {3, "марта"}, {4, "апреля"}, {5, "мая"}, {6, "июня"},
    {7, "июля"}, {8, "августа"}, {9, "сентября"}, {10, "октября"}, {11, "ноября"}, {12, "декабря"},
    {1, "январь"}, {2, "февраль"}, {3, "март"}, {4, "апрель"}, {5, "май"}, {6, "июнь"}, {7, "июль"},
    {8, "август"}, {9, "сентябрь"}, {10, "октябрь"}, {11, "ноябрь"}, {12, "декабрь"}, {1, "янв"},
    {2, "фев"}, {2, "февр"}, {3, "мар"}, {4, "апр"}, {6, "июн"}, {7, "июл"}, {8, "авг"}, {9, "сен"},
    {9, "сент"}, {10, "окт"}, {11, "ноя"}, {11, "нояб"}, {12, "дек"},
  // ar
    {1, "يناير"}, {2, "فبراير"}, {3, "مارس"}, {4, "أبريل"}, {4, "إبريل"}, {5, "مايو"}, {6, "يونيو"},
    {6, "يونيه"}, {7, "يوليو"}, {7, "يوليه"}, {8, "أغسطس"}, {9, "سبتمبر"}, {10, "أكتوبر"},
    {11, "نوفمبر"}, {12, "ديسمبر"},
  // pt
    {1, "janeiro"}, {2, "fevereiro"}, {3, "março"}, {5, "maio"}, {6, "junho"}, {7, "julho"},
    {9, "setembro"}, {10, "outubro"}, {11, "novembro"}, {12, "dezembro"}, {2, "fev"}, {10, "out"},
    {12, "dez"},
});

// clang-format on

}  // namespace

Words limit_units() noexcept { return limit_unit_table; }
Words limit_words() noexcept { return limit_word_table; }
Words yes_words() noexcept { return yes_table; }
Words no_words() noexcept { return no_table; }
Words placeholder_words() noexcept { return placeholder_table; }
Words reference_verbs() noexcept { return reference_verb_table; }
Words reference_nouns() noexcept { return reference_noun_table; }
Words reference_places() noexcept { return reference_place_table; }
Words category_words() noexcept { return category_table; }
Words goal_words() noexcept { return goal_table; }
Words date_words() noexcept { return date_word_table; }
std::span<const MonthName> month_names() noexcept { return month_table; }

}  // namespace unpsa::form
