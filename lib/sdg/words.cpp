// SPDX-License-Identifier: MIT
// Words are compared folded (lower case, no diacritics, Simplified characters), so one spelling stands for
// many. A further word or language is a further row.
#include "sdg/words.hpp"

#include <array>

namespace unpsa::sdg {
namespace {

using enum WordClass;
using enum Plural;
using enum Spelling;

// clang-format off
constexpr auto word_table = std::to_array<Word>({
    // English
    {"SDG", goal},
    {"SDGs", goal, yes},
    {"SDG's", goal, yes},
    {"SDG goal", goal},
    {"SDG goals", goal, yes},
    {"SDGs goals", goal, yes},
    {"Sustainable Development Goal", goal},
    {"Sustainable Development Goals", goal, yes},
    {"Global Goal", weak_goal, no, capital},
    {"Global Goals", weak_goal, yes, capital},
    {"Goal", weak_goal, no, capital},
    {"Goals", weak_goal, yes, capital},
    {"SDG target", target},
    {"SDG targets", target, yes},
    {"target", target},
    {"targets", target, yes},
    {"sub-target", target},
    {"sub-targets", target, yes},
    {"subtarget", target},
    {"subtargets", target, yes},
    {"indicator", indicator},
    {"indicators", indicator, yes},
    {"MDG", other},
    {"MDGs", other},
    {"MDG goal", other},
    {"MDG goals", other},
    {"MDG target", other},
    {"MDG targets", other},
    {"Millennium Development Goal", other},
    {"Millennium Development Goals", other},
    {"Millennium Goal", other},
    {"Millennium Goals", other},
    {"Strategic Goal", other},
    {"Strategic Goals", other},
    {"Project Goal", other},
    {"Project Goals", other},
    {"National Goal", other},
    {"Policy Goal", other},
    {"Learning Goal", other},
    {"Corporate Goal", other},
    // Chinese
    {"可持续发展目标", goal, yes},
    {"永续发展目标", goal, yes},
    {"联合国可持续发展目标", goal, yes},
    {"目标", weak_goal},
    {"具体目标", target},
    {"子目标", target},
    {"细项目标", target},
    {"分目标", target},
    {"指标", indicator},
    {"千年发展目标", other},
    {"千年目标", other},
    {"项目目标", other},
    {"工作目标", other},
    {"年度目标", other},
    {"绩效目标", other},
    {"战略目标", other},
    {"策略目标", other},
    {"总体目标", other},
    {"总目标", other},
    {"主要目标", other},
    {"首要目标", other},
    {"核心目标", other},
    {"阶段目标", other},
    {"阶段性目标", other},
    {"规划目标", other},
    {"质量目标", other},
    {"预期目标", other},
    {"改革目标", other},
    {"业务目标", other},
    {"服务目标", other},
    {"管理目标", other},
    {"教学目标", other},
    {"政策目标", other},
    // French
    {"ODD", goal, yes, capitals},
    {"Objectif de développement durable", goal},
    {"Objectifs de développement durable", goal, yes},
    {"Objectif", weak_goal, no, capital},
    {"Objectifs", weak_goal, yes, capital},
    {"cible", target},
    {"cibles", target, yes},
    {"indicateur", indicator},
    {"indicateurs", indicator, yes},
    {"OMD", other},
    {"Objectif du Millénaire", other},
    // Spanish
    {"ODS", goal, yes, capitals},
    {"Objetivo de Desarrollo Sostenible", goal},
    {"Objetivos de Desarrollo Sostenible", goal, yes},
    {"Objetivo", weak_goal, no, capital},
    {"Objetivos", weak_goal, yes, capital},
    {"meta", target},
    {"metas", target, yes},
    {"indicador", indicator},
    {"indicadores", indicator, yes},
    {"ODM", other},
    {"Objetivo del Milenio", other},
    {"Objetivo de Desarrollo del Milenio", other},
    {"Objetivo Estratégico", other},
    // Portuguese
    {"Objetivo de Desenvolvimento Sustentável", goal},
    {"Objetivos de Desenvolvimento Sustentável", goal, yes},
    // Russian
    {"ЦУР", goal, yes},
    {"Цель устойчивого развития", goal},
    {"Цели устойчивого развития", goal, yes},
    {"Целью устойчивого развития", goal},
    {"Целей устойчивого развития", goal, yes},
    {"Целям устойчивого развития", goal, yes},
    {"Целями устойчивого развития", goal, yes},
    {"Целях устойчивого развития", goal, yes},
    {"Цель в области устойчивого развития", goal},
    {"Цели в области устойчивого развития", goal, yes},
    {"Целей в области устойчивого развития", goal, yes},
    {"Целям в области устойчивого развития", goal, yes},
    {"Цель", weak_goal, no, capital},
    {"Цели", weak_goal, yes, capital},
    {"Целью", weak_goal, no, capital},
    {"Целей", weak_goal, yes, capital},
    {"Целям", weak_goal, yes, capital},
    {"Целями", weak_goal, yes, capital},
    {"Целях", weak_goal, yes, capital},
    {"задача", target},
    {"задачи", target, yes},
    {"задаче", target},
    {"задачу", target},
    {"задачей", target},
    {"задач", target, yes},
    {"задачам", target, yes},
    {"задачами", target, yes},
    {"задачах", target, yes},
    {"задача ЦУР", target},
    {"задачи ЦУР", target, yes},
    {"подзадача", target},
    {"показатель", indicator},
    {"показатели", indicator, yes},
    {"показателя", indicator},
    {"показателю", indicator},
    {"ЦРТ", other},
    {"Цель развития тысячелетия", other},
    // Arabic
    {"أهداف التنمية المستدامة", goal, yes},
    {"هدف التنمية المستدامة", goal},
    {"الهدف", weak_goal},
    {"هدف", weak_goal},
    {"الهدفان", weak_goal, yes},
    {"الهدفين", weak_goal, yes},
    {"الأهداف", weak_goal, yes},
    {"أهداف", weak_goal, yes},
    {"الغاية", target},
    {"غاية", target},
    {"الغايات", target, yes},
    {"الغايتان", target, yes},
    {"الغايتين", target, yes},
    {"غايات", target, yes},
    {"المقصد", target},
    {"مقصد", target},
    {"المقاصد", target, yes},
    {"المؤشر", indicator},
    {"مؤشر", indicator},
    {"المؤشرات", indicator, yes},
    {"الأهداف الإنمائية للألفية", other},
    {"الهدف الإنمائي للألفية", other},
    {"الهدف الاستراتيجي", other},
});

constexpr auto number_mark_table = std::to_array<std::string_view>({
    "No", "No.", "Nos.", "number", "numbers", "num.", "nº", "n.º", "n°", "n.°", "№", "numéro", "numéros",
    "número", "números", "номер", "رقم", "第",
});

constexpr auto arabic_prefix_table = std::to_array<std::string_view>({
    "و", "ف", "ب", "ل", "ك", "ال", "وال", "فال", "بال", "كال", "لل", "ولل", "وبال", "وب", "ول",
});

constexpr auto list_word_table = std::to_array<std::string_view>({
    "and", "or", "as well as", "et", "ou", "y", "e", "o", "u", "и", "или", "а также", "و", "أو",
    "和", "与", "及", "以及", "或", "跟", "同",
});

constexpr auto range_word_table = std::to_array<std::string_view>({
    "to", "through", "thru", "a", "al", "à", "à l'", "au", "до", "по", "إلى", "الى", "حتى", "至", "到",
});

constexpr auto magnitude_table = std::to_array<std::string_view>({
    "percent", "per", "percentage", "million", "millions", "billion", "billions", "trillion", "thousand",
    "thousands", "hundred", "mln", "bn", "crore", "lakh", "goals", "bis",
    "millón", "millones", "mil", "miles", "milhões", "milhão", "bilhões", "mille", "milliard", "milliards",
    "pour cent", "por ciento", "objectifs", "objetivos",
    "млн", "млрд", "тыс", "тысяч", "тысячи", "миллион", "миллиона", "миллионов", "миллиардов", "миллиарда",
    "процент", "процента", "процентов", "целей", "цели",
    "مليون", "ملايين", "مليار", "مليارات", "ألف", "آلاف", "بالمئة", "بالمائة", "أهداف",
});

constexpr auto unit_table = std::to_array<std::string_view>({
    "year", "years", "month", "months", "week", "weeks", "day", "days", "hour", "hours", "minute", "minutes",
    "seconds", "km", "kilometres", "kilometers", "m", "cm", "mm", "metres", "meters", "miles", "kg", "g", "mg",
    "tons", "tonnes", "ton", "litres", "liters", "l", "ha", "hectares", "acres", "mw", "gw", "kwh", "mwh", "gb",
    "tb", "mb", "mbps", "gbps", "ghz", "degrees", "c", "people", "persons", "citizens", "users", "times", "fold",
    "points", "point", "stars", "dollars", "usd", "euros", "eur", "am", "pm", "out", "villages", "clinics",
    "schools", "hospitals", "households", "families", "cases", "staff", "employees", "projects", "countries",
    "cities", "districts", "units", "hrs", "yrs", "pp",
    "an", "ans", "année", "années", "mois", "jour", "jours", "heure", "heures", "fois", "personnes", "euro",
    "villages", "degrés", "semaines", "habitants",
    "año", "años", "mes", "meses", "día", "días", "hora", "horas", "veces", "personas", "aldeas", "grados",
    "puntos", "semanas", "habitantes", "anos", "ano", "dias", "vezes", "pessoas", "pontos",
    "год", "года", "лет", "месяц", "месяца", "месяцев", "день", "дня", "дней", "час", "часа", "часов", "раз",
    "раза", "человек", "км", "кг", "тонн", "рублей", "руб", "га", "м", "недели", "недель", "сел",
    "сёл", "балла", "баллов",
    "سنة", "سنوات", "عام", "أعوام", "شهر", "أشهر", "يوم", "أيام", "ساعة", "ساعات", "مرة", "مرات", "شخص",
    "أشخاص", "كيلومتر", "كم", "دولار", "نقاط", "درجة", "درجات", "قرى", "مدارس",
});

constexpr auto han_magnitude_table = std::to_array<std::string_view>({
    "万", "亿", "千", "百", "成以", "年", "月", "个", "项", "倍", "元", "余", "多个", "多家", "多万", "大类",
    "小时", "分钟",
});

constexpr auto han_unit_table = std::to_array<std::string_view>({
    "人次", "人以", "人,", "人。", "人的", "家", "名", "次", "天", "公里", "米", "岁", "所学", "所医", "度",
    "级", "届", "期", "周", "季度", "日", "分以", "分的", "多", "美元", "吨", "公顷", "亩", "户", "条", "种",
    "类", "座", "台", "位", "点", "秒", "版", "步", "层", "块", "场", "套", "例", "起",
});

constexpr auto han_ordinal_unit_table = std::to_array<std::string_view>({
    "年", "季", "期", "次", "届", "阶段", "步", "天", "名", "位", "章", "节", "方", "批", "代", "大", "月", "周",
    "部分",
});

constexpr auto han_particle_table = std::to_array<std::string_view>({
    "和", "与", "及", "以及", "或", "的要求", "的实现", "的落实", "的进展", "中", "下", "至", "到",
});

constexpr auto sentence_word_table = std::to_array<std::string_view>({
    "are", "is", "was", "were", "be", "been", "by", "of", "in", "on", "at", "to", "for", "from", "with",
    "within", "through", "via", "as", "that", "which", "who", "whose", "have", "has", "had", "will", "would",
    "can", "could", "should", "may", "must", "the", "this", "these", "those", "it", "its", "we", "our", "they",
    "their", "under", "into", "across", "while", "where", "when", "because", "since", "so", "but", "if", "than",
    "directly", "respectively", "specifically", "namely", "among", "also", "all", "both", "more", "contribute",
    "contributes", "support", "supports", "call", "aim", "aims", "require", "address", "include", "and", "or",
    "et", "ou", "de", "des", "du", "le", "la", "les", "par", "pour", "dans", "en", "sur", "avec", "sont", "est",
    "ont", "qui", "que", "grâce", "ainsi", "à", "au", "aux", "y", "o", "e", "u", "del", "el", "los", "las",
    "con", "por", "para", "son", "es", "se", "su", "sus", "como", "mediante", "través", "do", "da", "dos",
    "das", "com", "são", "é", "no", "na", "nos", "nas", "um", "uma", "um", "и", "или", "в", "во", "на", "по",
    "с", "со", "для", "к", "за", "из", "от", "через", "что", "как", "это", "является", "являются", "были",
    "путем", "а", "при", "до", "благодаря", "из", "من", "في", "على", "إلى", "عن", "مع", "التي", "الذي", "هي",
    "هو", "وهو", "وهي", "لأن", "عبر", "خلال", "بشأن", "بما", "المتعلقة", "المتعلق",
});

constexpr auto foreign_number_table = std::to_array<std::string_view>({
    "version", "ver", "v", "release", "windows", "android", "ios", "java", "python", "law", "act", "decree",
    "regulation", "section", "sections", "article", "articles", "art", "clause", "paragraph", "para", "table",
    "figure", "fig", "chapter", "annex", "appendix", "page", "pages", "question", "questions", "q", "see",
    "answer", "phase", "stage", "step", "level", "level", "item", "room", "no", "number", "industry", "web",
    "usd", "us", "eur", "gbp", "cny", "rmb", "sar", "aed", "about", "approximately", "approx", "around", "nearly",
    "almost", "over", "than", "by", "from", "average", "averages", "averaged", "scored", "score", "scores", "rate",
    "rated", "rating", "ratio", "least", "only", "magnitude", "type", "model", "scale", "between", "reached",
    "ley", "loi", "decreto", "décret", "versión", "versão", "artículo", "artigo", "sección", "tabla", "tableau",
    "pregunta", "pergunta", "закон", "версия", "версии", "статья", "статьи", "раздел", "таблица", "вопрос",
    "вопросе", "пункт", "пункте", "около", "более", "رقم", "السؤال", "المادة", "القانون", "الإصدار", "نحو",
    "version", "lei", "environ", "plus", "casi", "cerca", "grade", "gpa", "index", "kpi",
});

constexpr auto han_foreign_number_table = std::to_array<std::string_view>({
    "版本", "题", "问题", "第", "表", "图", "见", "详见", "如", "章", "节", "约", "近", "超过", "达", "达到", "为",
    "评分", "得分", "平均", "增长", "提高", "降低", "下降", "上升", "仅", "从", "由", "法律", "条例", "工业",
});

constexpr auto agenda_word_table = std::to_array<std::string_view>({
    "sdg", "sdgs", "un", "united", "2030", "agenda", "sustainable", "global", "17", "seventeen",
    "odd", "ods", "nations", "développement", "desarrollo", "desenvolvimento", "agenda", "onu",
    "цур", "оон", "устойчивого", "повестки", "أهداف", "التنمية", "خطة", "الأمم",
});

constexpr auto genitive_table = std::to_array<std::string_view>({
    "of the", "of our", "of its", "of their", "of this", "of that", "of a", "du", "de la", "de notre", "del",
    "de nuestro", "do", "da", "de l'", "нашего", "нашей", "плана", "программы", "стратегии", "проекта",
    "من المشروع", "من برنامج", "من خطتنا",
});

constexpr auto dimension_table = std::to_array<std::string_view>({
    "print", "printing", "printed", "printer", "printers", "prints", "model", "models", "modelling", "modeling",
    "scan", "scans", "scanning", "scanner", "image", "images", "imaging", "map", "maps", "mapping", "graphics",
    "visual", "visualization", "visualisation", "technology", "technologies", "design", "animation", "animations",
    "city", "simulation", "simulations", "view", "views", "video", "videos", "data", "reconstruction",
});
// clang-format on

}  // namespace

std::span<const Word> citation_words() noexcept { return word_table; }
Texts number_marks() noexcept { return number_mark_table; }
Texts arabic_prefixes() noexcept { return arabic_prefix_table; }
Texts list_words() noexcept { return list_word_table; }
Texts range_words() noexcept { return range_word_table; }
Texts magnitudes() noexcept { return magnitude_table; }
Texts units() noexcept { return unit_table; }
Texts han_magnitudes() noexcept { return han_magnitude_table; }
Texts han_units() noexcept { return han_unit_table; }
Texts han_ordinal_units() noexcept { return han_ordinal_unit_table; }
Texts han_particles() noexcept { return han_particle_table; }
Texts sentence_words() noexcept { return sentence_word_table; }
Texts foreign_number_words() noexcept { return foreign_number_table; }
Texts han_foreign_number_words() noexcept { return han_foreign_number_table; }
Texts agenda_words() noexcept { return agenda_word_table; }
Texts genitives() noexcept { return genitive_table; }
Texts dimension_words() noexcept { return dimension_table; }

}  // namespace unpsa::sdg
