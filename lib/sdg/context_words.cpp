// SPDX-License-Identifier: MIT
// Words between and around the numbers of citations, folded before they are compared, as in words.cpp.
#include <array>

#include "sdg/words.hpp"

namespace unpsa::sdg {
namespace {

// clang-format off
constexpr auto number_mark_table = std::to_array<std::string_view>({
    "No", "No.", "Nos.", "Nos", "núm.", "núms.", "№№", "nr.", "nos°", "number", "numbers", "num.", "nº", "n.º", "n°", "n.°", "№", "numéro", "numéros",
    "número", "números", "номер", "رقم", "第",
});

constexpr auto arabic_prefix_table = std::to_array<std::string_view>({
    "و", "ف", "ب", "ل", "ك", "ال", "وال", "فال", "بال", "كال", "لل", "ولل", "وبال", "وب", "ول",
});

constexpr auto list_word_table = std::to_array<std::string_view>({
    "and", "or", "as well as", "plus", "along with", "together with", "and also", "ainsi que", "así como", "bem como",
    "assim como", "además de", "وكذلك", "ثم", "et", "ou", "y", "e", "o", "u", "и", "или", "а также", "و", "أو",
    "和", "与", "及", "以及", "或", "跟", "同",
});

constexpr auto range_word_table = std::to_array<std::string_view>({
    "to", "through", "thru", "a", "al", "à", "à l'", "au", "до", "по", "إلى", "الى", "حتى", "至", "到",
});

constexpr auto han_particle_table = std::to_array<std::string_view>({
    "和", "与", "及", "以及", "或", "的要求", "的实现", "的落实", "的进展", "中", "下", "至", "到",
    "均", "都", "皆", "分别",
});

constexpr auto han_ordinal_particle_table = std::to_array<std::string_view>({
    "的", "之", "中", "中的", "里的", "当中的", "其中的",
});

constexpr auto han_number_particle_table = std::to_array<std::string_view>({"之"});

constexpr auto copula_table = std::to_array<std::string_view>({
    "is", "was", "will be", "est", "était", "sera", "es", "era", "será", "é", "это", "هو", "是", "为",
});

constexpr auto sentence_word_table = std::to_array<std::string_view>({
    "are", "is", "was", "were", "be", "been", "by", "of", "in", "on", "at", "to", "for", "from", "with",
    "within", "through", "via", "as", "that", "which", "who", "whose", "have", "has", "had", "will", "would",
    "can", "could", "should", "may", "must", "the", "this", "these", "those", "it", "its", "we", "our", "they",
    "their", "under", "into", "across", "while", "where", "when", "because", "since", "so", "but", "if", "than",
    "directly", "respectively", "specifically", "namely", "among", "also", "all", "both", "more", "contribute",
    "contributes", "support", "supports", "call", "aim", "aims", "require", "address", "include", "and", "or",
    "guide", "shape", "inform", "drive", "underpin", "frame", "inspire", "need", "help", "form", "apply", "overlap",
    "remain", "matter", "come", "meet", "share", "link", "stand", "cover", "concern", "relate", "focus", "mean",
    "toward", "towards", "about", "against", "alongside", "across", "besides", "thus", "always", "plus", "versus",
    "inter", "together", "through", "throughout", "not", "only", "each", "our", "your", "most", "plan", "work",
    "et", "ou", "de", "des", "du", "le", "la", "les", "par", "pour", "dans", "en", "sur", "avec", "sont", "est",
    "ont", "qui", "que", "grâce", "ainsi", "à", "au", "aux", "dès", "vers", "sans", "sous", "chez", "depuis",
    "après", "très", "moins", "mais", "puis", "leurs", "nos", "vos", "ses", "ces", "plusieurs", "certains",
    "certaines", "tous", "toutes", "divers", "lors", "parmi", "entre", "hors", "selon",
    "más", "tras", "además", "entonces", "después", "antes", "mientras", "todos", "todas", "muchas", "muchos",
    "varios", "varias", "nuestros", "nuestras", "estos", "estas", "esos", "esas", "unos", "unas", "según",
    "desde", "hacia", "sobre", "hasta", "sin", "ni", "ambos", "ambas", "depois", "seus", "suas", "nossos", "mais", "y", "o", "e", "u", "del", "el", "los", "las",
    "con", "por", "para", "son", "es", "se", "su", "sus", "como", "mediante", "través", "do", "da", "dos",
    "das", "com", "são", "é", "no", "na", "nos", "nas", "um", "uma", "и", "или", "в", "во", "на", "по",
    "с", "со", "для", "к", "за", "из", "от", "через", "что", "как", "это", "является", "являются", "были",
    "над", "под", "об", "о", "у", "вместе", "также", "между", "не", "же", "среди", "мы", "они", "наши", "их",
    "путем", "а", "при", "до", "благодаря", "من", "في", "على", "إلى", "عن", "مع", "التي", "الذي", "هي",
    "هو", "وهو", "وهي", "لأن", "عبر", "خلال", "بشأن", "بما", "هما", "هذه", "هذا", "تلك", "كما", "بين", "حول", "ضمن", "نحو", "ثم", "لا", "لم", "ان",
    "المتعلقة", "المتعلق",
});

constexpr auto foreign_number_table = std::to_array<std::string_view>({
    "version", "ver", "v", "release", "windows", "android", "ios", "java", "python", "law", "act", "decree",
    "regulation", "section", "sections", "article", "articles", "art", "clause", "paragraph", "para", "table",
    "figure", "fig", "chapter", "annex", "appendix", "page", "pages", "question", "questions", "q", "see",
    "answer", "phase", "stage", "step", "level", "item", "room", "no", "number", "industry", "web",
    "usd", "us", "eur", "gbp", "cny", "rmb", "sar", "aed", "about", "approximately", "approx", "around", "nearly",
    "almost", "over", "than", "by", "from", "average", "averages", "averaged", "scored", "score", "scores", "rate",
    "rated", "rating", "ratio", "least", "only", "magnitude", "type", "model", "scale", "between", "reached",
    "ley", "loi", "decreto", "décret", "versión", "versão", "artículo", "artigo", "sección", "tabla", "tableau",
    "pregunta", "pergunta", "закон", "версия", "версии", "статья", "статьи", "раздел", "таблица", "вопрос",
    "вопросе", "пункт", "пункте", "около", "более", "رقم", "السؤال", "المادة", "القانون", "الإصدار", "نحو",
    "lei", "environ", "plus", "casi", "cerca", "grade", "gpa", "index", "kpi",
});

constexpr auto han_foreign_number_table = std::to_array<std::string_view>({
    "版本", "题", "问题", "第", "表", "图", "见", "详见", "如", "章", "节", "约", "近", "超过", "达", "达到", "为",
    "评分", "得分", "平均", "增长", "提高", "降低", "下降", "上升", "仅", "从", "由", "法律", "条例", "工业",
});

constexpr auto agenda_word_table = std::to_array<std::string_view>({
    "sdg", "sdgs", "un", "united", "2030", "agenda", "sustainable", "global", "17", "seventeen",
    "odd", "ods", "nations", "développement", "desarrollo", "desenvolvimento", "onu",
    "цур", "оон", "устойчивого", "повестки", "أهداف", "التنمية", "خطة", "الأمم", "الأممية",
});

constexpr auto genitive_table = std::to_array<std::string_view>({
    "of the", "of our", "of its", "of their", "of this", "of that", "of a", "of an", "of your", "of his",
    "of her", "of my", "of every", "of each", "of another",
    "du", "des", "d'un", "d'une", "de la", "de l'", "de notre", "de nos", "de votre", "de leur", "de ce",
    "de cette", "de son", "de ses", "del", "de los", "de las", "de un", "de una", "de nuestro", "de nuestra",
    "de su", "de este", "de esta", "do", "da", "dos", "das",
    "нашего", "нашей", "плана", "программы", "стратегии", "проекта",
    "من المشروع", "من برنامج", "من خطتنا",
});

constexpr auto partitive_table = std::to_array<std::string_view>({
    "of which", "of whom", "of them", "of these", "of those", "d'entre eux", "d'entre elles", "dont", "de ellos",
    "de ellas", "de los cuales", "de las cuales", "de los que", "de las que", "deles", "delas", "dos quais",
    "das quais", "из них", "из которых", "منها", "منهم",
});

constexpr auto dimension_table = std::to_array<std::string_view>({
    "print", "printing", "printed", "printer", "printers", "prints", "model", "models", "modelling", "modeling",
    "scan", "scans", "scanning", "scanner", "image", "images", "imaging", "map", "maps", "mapping", "graphics",
    "visual", "visualization", "visualisation", "technology", "technologies", "design", "animation", "animations",
    "city", "simulation", "simulations", "view", "views", "video", "videos", "data", "reconstruction",
});
constexpr auto range_opening_table = std::to_array<std::string_view>({
    "from", "с", "со", "от", "من", "de", "del", "du", "des", "desde", "do", "从", "自",
});

constexpr auto indefinite_table = std::to_array<std::string_view>({
    "a", "an", "une", "un", "una", "uma", "um", "each", "any", "every", "no", "new", "one",
});

constexpr auto romance_table = std::to_array<std::string_view>({
    "la", "las", "a", "as", "una", "esta", "estas", "dicha", "cada", "da", "das", "na", "nas", "de", "del", "à", "às",
    "y", "e", "con", "en", "submeta",
});

constexpr auto target_opening_table = std::to_array<std::string_view>({
    "by 2030", "by 2020", "by 2025", "à l'horizon 2030", "d'ici 2030", "d'ici à 2030", "d'ici à", "de aquí a 2030",
    "para 2030", "hasta 2030", "até 2030", "к 2030", "до 2030", "к 2020", "بحلول عام 2030", "بحلول 2030",
});

constexpr auto han_target_opening_table = std::to_array<std::string_view>({
    "到2030", "到 2030", "至2030", "在2030年前", "于2030", "2030年前",
});
// clang-format on

}  // namespace

Texts number_marks() noexcept { return number_mark_table; }
Texts arabic_prefixes() noexcept { return arabic_prefix_table; }
Texts list_words() noexcept { return list_word_table; }
Texts range_words() noexcept { return range_word_table; }
Texts han_particles() noexcept { return han_particle_table; }
Texts han_ordinal_particles() noexcept { return han_ordinal_particle_table; }
Texts han_number_particles() noexcept { return han_number_particle_table; }
Texts copulas() noexcept { return copula_table; }
Texts sentence_words() noexcept { return sentence_word_table; }
Texts foreign_number_words() noexcept { return foreign_number_table; }
Texts han_foreign_number_words() noexcept { return han_foreign_number_table; }
Texts agenda_words() noexcept { return agenda_word_table; }
Texts genitives() noexcept { return genitive_table; }
Texts partitives() noexcept { return partitive_table; }
Texts dimension_words() noexcept { return dimension_table; }

Texts range_openings() noexcept { return range_opening_table; }
Texts indefinites() noexcept { return indefinite_table; }
Texts romance_words() noexcept { return romance_table; }
Texts target_openings() noexcept { return target_opening_table; }
Texts han_target_openings() noexcept { return han_target_opening_table; }

}  // namespace unpsa::sdg
