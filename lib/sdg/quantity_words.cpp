// SPDX-License-Identifier: MIT
// Words behind a number that make it a quantity, folded before they are compared, as in words.cpp. A word
// stands in one table only.
#include <array>

#include "sdg/words.hpp"

namespace unpsa::sdg {
namespace {

// clang-format off
constexpr auto magnitude_table = std::to_array<std::string_view>({
    "percent", "per", "percentage", "million", "millions", "billion", "billions", "trillion", "thousand",
    "thousands", "hundred", "mln", "bn", "crore", "lakh", "goals", "bis", "years", "months", "weeks",
    "days", "hours", "minutes", "seconds", "files", "millón", "millones", "mil", "miles", "milhões",
    "milhão", "bilhões", "mille", "milliard", "milliards", "pour cent", "por ciento", "objectifs",
    "objetivos",
    "млн", "млрд", "тыс", "тысяч", "тысячи", "миллион", "миллиона", "миллионов", "миллиардов", "миллиарда",
    "процент", "процента", "процентов", "целей", "цели",
    "مليون", "ملايين", "مليار", "مليارات", "ألف", "آلاف", "بالمئة", "بالمائة", "أهداف",
});

constexpr auto unit_table = std::to_array<std::string_view>({
    "year", "t", "ug", "fps", "v", "x", "r", "month", "week", "day", "hour", "minute", "km", "kilometres",
    "kilometers", "m", "cm", "mm", "metres", "meters", "kg", "g", "mg", "tons", "tonnes", "ton", "litres",
    "liters", "l", "ha", "hectares", "acres", "mw", "gw", "kwh", "mwh", "gb", "tb", "mb", "mbps", "gbps",
    "ghz", "degrees", "c", "people", "persons", "citizens", "users", "times", "fold", "points", "point",
    "stars", "dollars", "usd", "euros", "eur", "am", "pm", "out", "villages", "clinics", "schools",
    "hospitals", "households", "families", "cases", "staff", "employees", "projects", "countries", "cities",
    "districts", "units", "hrs", "yrs", "pp", "an", "ans", "année", "années", "mois", "jour", "jours",
    "heure", "heures", "fois", "personnes", "euro", "degrés", "semaines", "habitants", "año", "años", "mes",
    "meses", "día", "días", "hora", "horas", "veces", "personas", "aldeas", "grados", "puntos", "semanas",
    "habitantes", "vezes", "pessoas", "pontos", "children", "youth", "mujeres",
    "femmes", "women", "men",
    "мес", "сек", "мин", "баллов", "год", "года", "лет", "месяц", "месяца", "месяцев", "день", "дня",
    "дней", "час", "часа", "часов", "раз", "раза", "человек", "км", "кг", "тонн", "рублей", "руб", "га",
    "м", "недели", "недель", "сел", "балла",
    "سنة", "سنوات", "عام", "أعوام", "شهر", "أشهر", "يوم", "أيام", "ساعة", "ساعات", "مرة", "مرات", "شخص",
    "أشخاص", "كيلومتر", "كم", "دولار", "نقاط", "درجة", "درجات", "قرى", "مدارس",
});

constexpr auto han_magnitude_table = std::to_array<std::string_view>({
    "万", "亿", "千", "百", "成以", "年", "月", "个", "项", "倍", "元", "余", "多个", "多家", "多万",
    "大类", "小时", "分钟",
});

constexpr auto han_unit_table = std::to_array<std::string_view>({
    "人次", "人以", "人,", "人。", "人的", "家", "公斤", "公顷", "名", "次", "天", "公里", "米", "岁",
    "所学", "所医", "所小", "所中", "所大", "所高", "所院", "所幼", "度", "级", "届",
    "期", "周", "季度", "日", "分以", "分的", "多", "美元", "吨", "亩", "户", "条", "种", "类", "座",
    "间", "支", "枚", "辆", "栋", "幢", "艘", "笔", "颗", "件", "份", "篇", "台", "位", "点", "秒", "版",
    "步", "层", "块", "场", "套", "例", "起",
});

constexpr auto han_ordinal_unit_table = std::to_array<std::string_view>({
    "年", "季", "期", "次", "届", "阶段", "步", "天", "名", "位", "章", "节", "方", "批", "代", "大",
    "月", "周", "部分",
});

constexpr auto arabic_waw_noun_table = std::to_array<std::string_view>({
    "وزارات", "وزارة", "وحدات", "وحدة", "وكالات", "وكالة", "ورش", "ورشة", "ولايات", "ولاية", "وظائف",
    "وظيفة", "وسائل", "وثائق",
});

// clang-format on

}  // namespace

Texts magnitudes() noexcept { return magnitude_table; }
Texts units() noexcept { return unit_table; }
Texts han_magnitudes() noexcept { return han_magnitude_table; }
Texts han_units() noexcept { return han_unit_table; }
Texts han_ordinal_units() noexcept { return han_ordinal_unit_table; }
Texts arabic_waw_nouns() noexcept { return arabic_waw_noun_table; }

}  // namespace unpsa::sdg
