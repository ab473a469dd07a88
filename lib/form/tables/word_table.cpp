// SPDX-License-Identifier: MIT
// Words only. All of them are compared folded: case, diacritics, width and script do not matter.
#include "form/tables/word_table.hpp"

#include <array>

namespace unpsa::form {
namespace {

// clang-format off
constexpr auto limit_unit_table = std::to_array<std::string_view>({
    "字",      "个字",     "字以内", "个字以内", "字以下", "字内",  // zh
    "词",      "个词",     "单词", "个单词", "词以内", "个词以内",  // zh
    "word",    "words",  // en
    "palabra", "palabras",  // es
    "mot",     "mots",  // fr
    "слов",    "слова",    "слово",  // ru
    "كلمة",    "كلمات",  // ar
    "palavra", "palavras", "Wort",   "Worte",    "Wörter", "parole",  // pt, de, it
});

constexpr auto size_unit_table = std::to_array<std::string_view>({
    "字符", "个字符", "字元", "个字元",  // zh
    "character", "characters", "char", "chars", "caracter", "carácter", "caracteres", "caractère", "caractères",
    "знак", "знака", "знаков", "символ", "символа", "символов", "حرف", "حرفا", "أحرف",
    "Zeichen", "carattere", "caratteri",
});

constexpr auto limit_word_table = std::to_array<std::string_view>({
    "最多",     "限制",    "限",        "不超过",  "最多不超过", "上限", "最大",   "至多",  // zh
    "以内",     "内",      "以下",      "字数",    "字数限制",   "含空格",  // zh
    "maximum",  "max",     "up",        "to",      "at",         "most", "no",     "not",
    "more",     "than",    "limit",     "limited", "of",  // en
    "word",     "words",   "character", "about",   "approximately", "min", "maximal", "exceed",
    "with",     "without", "including", "spaces",  "only", "count",  // en
    "máximo",   "de",      "hasta",     "un",      "como",       "más",  "límite",  "máx",  // es
    "palabras", "espacios", "con",      "sin",  // es
    "au",       "jusqu",   "à",         "limite",  "pas",        "plus", "maximum", "mots", "environ", "espaces", "compris",  // fr
    "максимум", "не",      "более",     "до",      "макс",  // ru
    "слов",     "лимит",   "предел",    "пробелами", "с", "без", "пробелов",  // ru
    "كحد",      "أقصى",    "بحد",       "الحد",    "الأقصى",     "حد",  // ar
    "até",      "maximal", "höchstens", "massimo",  // pt, de, it
});

constexpr auto yes_table = std::to_array<std::string_view>({
    "Yes", "是", "是的", "Sí", "Oui", "Да", "نعم", "Sim", "True", "Y", "Verdadero", "Vrai",
});
constexpr auto no_table = std::to_array<std::string_view>({
    "No", "否", "不是", "Non", "Нет", "لا", "Não", "False", "N", "Falso", "Faux",
});

constexpr auto placeholder_table = std::to_array<std::string_view>({
    "无", "暂无", "没有", "不适用", "无此项", "不详", "略", "空", "同上", "如上", "如上所述", "待定",
    "待补充", "待填写", "待完善", "待确认", "测试",  // zh
    "NA", "N.A.", "nil", "none", "null", "not applicable", "non applicable", "not available",  // en
    "does not apply", "ditto", "idem", "same as above", "as above", "as stated above",
    "as mentioned above", "TBD", "TBC", "TBA", "to be determined", "to be completed", "to be confirmed",
    "to be added", "to be filled", "to be filled in", "coming soon", "pending", "test", "testing", "to do", "todo",
    "blank", "left blank", "intentionally left blank", "lorem ipsum", "lorem ipsum dolor sit amet",  // en
    "Click or tap here to enter text", "Click here to enter text", "Click or tap to enter a date",
    "Click here to enter a date", "Choose an item",
    "no response", "no answer", "no answer provided", "not answered", "not provided", "skipped", "no reply",
    "enter your answer", "enter your answer here", "type your answer", "type your answer here",
    "write your answer here", "Please enter text", "enter text here",  // fields of forms
    "未填写", "未填", "未作答", "未回答", "请输入", "请填写", "请在此输入", "此处填写",
    "sin respuesta", "no contestado", "escriba su respuesta", "escriba su respuesta aquí",
    "sans réponse", "non renseigné", "non répondu", "saisissez votre réponse",
    "нет ответа", "без ответа", "не заполнено", "введите ответ", "введите текст",
    "#NAME?", "#REF!", "#VALUE!", "#DIV/0!", "#NULL!", "#NUM!", "NaN", "undefined",
    "ninguno", "ninguna", "no aplica", "no aplicable", "no procede", "no disponible",
    "igual que arriba", "por completar", "por definir", "por confirmar", "prueba",  // es
    "sans objet", "néant", "aucun", "aucune", "non disponible", "à compléter", "à remplir", "à préciser",
    "à confirmer",  // fr
    "не применимо", "неприменимо", "не применяется", "отсутствует", "отсутствуют", "н/д", "н/п",
    "уточняется", "будет дополнено", "тест",  // ru
    "لا ينطبق", "لا يوجد", "غير متوفر",  // ar
    "não aplicável", "não se aplica", "nenhum", "nenhuma", "a completar", "a definir", "teste",  // pt
});

constexpr auto later_table = std::to_array<std::string_view>({
    "later", "soon", "here", "shortly",  // en
    "posteriormente", "pronto", "más tarde", "plus tard", "bientôt", "позже", "позднее", "mais tarde",
});

constexpr auto keyboard_table = std::to_array<std::string_view>({"qwertyuiop", "asdfghjkl", "zxcvbnm"});

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

constexpr auto number_word_table = std::to_array<std::string_view>({
    "第", "题", "问", "号", "共",  // zh, character by character
    "Q", "Qu", "Quest", "No", "Nr", "Num", "Number", "N", "Numéro", "Número", "P", "В", "номер", "رقم",
});
constexpr auto number_name_table = std::to_array<std::string_view>({
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze",
    "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce",
    "один", "два", "три", "четыре", "пять", "шесть", "семь", "восемь", "девять", "десять", "одиннадцать",
    "двенадцать",
});
constexpr auto total_word_table = std::to_array<std::string_view>({
    "of", "de", "sur", "из", "von", "out", "von", "di", "من",
});

constexpr auto joining_word_table = std::to_array<std::string_view>({
    "和", "与", "與", "及", "以及", "and", "y", "e", "et", "и", "و", "und",
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

constexpr auto target_table = std::to_array<std::string_view>({
    "目标", "具体目标", "子目标", "可持续发展目标", "Target", "Targets", "SDG", "SDG target", "Goal", "Cible", "Cibles",
    "ODD", "Meta", "Metas", "ODS", "Задача", "Цель", "ЦУР", "Целевой показатель", "المقصد", "الغاية", "Ziel",
});

constexpr auto page_table = std::to_array<std::string_view>({
    "第", "页", "共", "/", "Page", "P", "of", "Página", "de", "sur", "Страница", "Стр", "из", "صفحة", "من", "Seite", "von",
});
constexpr auto footer_table = std::to_array<std::string_view>({
    "联系我们", "使用条款", "隐私声明", "隐私政策", "版权所有", "网站地图", "关于我们", "首页", "常见问题", "回到顶部", "返回顶部", "登录",  // zh
    "Contact us", "Contact", "Terms of use", "Terms and conditions", "Privacy notice", "Privacy policy", "Privacy",
    "Legal notice", "Site map", "Sitemap", "About us", "Home", "FAQ", "Back to top", "Accessibility", "Cookies",
    "Cookie settings", "Log in", "Log out", "Sign in", "Share this page", "Print this page", "Scam alert",
    "Fraud alert", "All rights reserved", "Powered by", "References", "Visible links", "Hidden links", "Links", "EOF",  // en
    "Contáctenos", "Contacto", "Condiciones de uso", "Términos de uso", "Aviso de privacidad",
    "Política de privacidad", "Aviso legal", "Mapa del sitio", "Inicio", "Quiénes somos", "Volver arriba",
    "Referencias", "Enlaces", "Todos los derechos reservados",  // es
    "Contactez-nous", "Nous contacter", "Conditions d'utilisation", "Politique de confidentialité",
    "Avis de confidentialité", "Mentions légales", "Plan du site", "Accueil", "Qui sommes-nous", "Haut de page",
    "Références", "Liens", "Tous droits réservés",  // fr
    "Контакты", "Свяжитесь с нами", "Условия использования", "Политика конфиденциальности",
    "Уведомление о конфиденциальности", "Карта сайта", "Главная", "О нас", "Наверх", "Ссылки", "Все права защищены",  // ru
    "اتصل بنا", "شروط الاستخدام", "سياسة الخصوصية", "خريطة الموقع", "الرئيسية",  // ar
});
constexpr auto button_table = std::to_array<std::string_view>({
    "保存", "提交", "取消", "删除", "打印", "下一步", "上一步", "关闭", "接受所有", "全部接受", "全部拒绝",  // zh
    "Save", "Submit", "Cancel", "Delete", "Print", "Next", "Previous", "Close", "Accept all",
    "Reject all", "Reject", "Decline", "Accept cookies", "End of form", "End of document",  // en
    "Guardar", "Enviar", "Cancelar", "Imprimir", "Aceptar todo", "Rechazar todo",  // es
    "Enregistrer", "Envoyer", "Annuler", "Imprimer", "Tout accepter", "Tout refuser",  // fr
    "Сохранить", "Отправить", "Отмена", "Печать", "Принять все",  // ru
});
constexpr auto answer_edge_table = std::to_array<std::string_view>({
    "编辑", "修改", "查看", "复制", "返回", "返回顶部", "展开", "收起", "评论", "回复", "回答", "答案", "答复", "答",
    "您的回答", "你的回答", "必填", "选填",  // zh
    "Edit", "Modify", "Change", "View", "Remove", "Reset", "Clear", "Copy", "Help", "Expand", "Collapse",
    "Show more", "Show less", "Read more", "See more", "See less", "Back to top", "Top", "Comment", "Comments",
    "Add comment", "Add a comment", "Reply", "Like", "Share", "Translate", "Answer", "Your answer", "Answers",
    "Response", "Your response", "Reply to this question", "A", "Ans", "R", "Required", "Optional",
    "Edit answer", "Edit response",  // en
    "Editar", "Modificar", "Eliminar", "Borrar", "Ver", "Ver más", "Copiar", "Ayuda", "Comentar", "Responder",
    "Respuesta", "Su respuesta", "Tu respuesta", "Volver arriba", "Obligatorio", "Opcional",  // es
    "Modifier", "Éditer", "Supprimer", "Effacer", "Voir", "Voir plus", "Copier", "Aide", "Commenter",
    "Répondre", "Réponse", "Votre réponse", "Haut de page", "Obligatoire", "Facultatif",  // fr
    "Редактировать", "Изменить", "Удалить", "Показать", "Копировать", "Помощь", "Комментировать",
    "Ответ", "Ваш ответ", "Ответить", "Наверх", "Обязательно",  // ru
    "تعديل", "تحرير", "حذف", "عرض", "إجابة", "الإجابة", "إجابتك", "رد",  // ar
});
constexpr auto notice_table = std::to_array<std::string_view>({
    "免责声明", "免责条款", "Cookie声明",  // zh
    "Disclaimer", "Legal disclaimer", "Website disclaimer", "Cookie notice", "Cookie policy",  // en
    "Descargo de responsabilidad", "Exención de responsabilidad", "Política de cookies",  // es
    "Avis de non-responsabilité", "Clause de non-responsabilité", "Décharge de responsabilité",
    "Politique de cookies",  // fr
    "Отказ от ответственности", "Ограничение ответственности", "إخلاء المسؤولية", "إخلاء مسؤولية",  // ru, ar
});
constexpr auto footer_sentence_table = std::to_array<std::string_view>({
    "本网站使用Cookie", "本站使用Cookie", "我们使用Cookie", "继续浏览本网站", "本网站内容仅代表", "本页内容仅代表",  // zh
    "This website uses cookies", "This site uses cookies", "Our website uses cookies", "Our site uses cookies",
    "We use cookies", "We and our partners", "We value your privacy", "By continuing to use this site",
    "By continuing to use this website", "By continuing to browse", "By using this site", "By using this website",
    "The designations employed", "The views expressed here", "The views expressed herein",
    "The views expressed on this", "The opinions expressed here", "The opinions expressed herein",
    "The opinions expressed on this", "The content of this website", "The content of this page",
    "The information on this website", "The information on this site", "The information on this page",
    "All rights reserved", "Skip to main content", "This page was last", "This page was printed",
    "This page was generated", "This page is maintained",  // en
    "Este sitio utiliza cookies", "Este sitio web utiliza cookies", "Utilizamos cookies",
    "Todos los derechos reservados", "Las opiniones expresadas en este sitio",  // es
    "Ce site utilise des cookies", "Nous utilisons des cookies", "Tous droits réservés",
    "Les opinions exprimées sur ce site",  // fr
    "Этот сайт использует файлы cookie", "Мы используем файлы cookie", "Все права защищены",  // ru
    "يستخدم هذا الموقع ملفات تعريف الارتباط", "جميع الحقوق محفوظة",  // ar
});
constexpr auto footer_number_table = std::to_array<std::string_view>({
    "最后更新", "更新时间", "打印日期", "打印时间", "访问量", "浏览量", "您是第",  // zh
    "Last updated", "Last modified", "Last reviewed", "Page last updated", "Page last modified", "Updated on",
    "Printed on", "Printed from", "Retrieved on", "Downloaded on", "Generated on", "You are visitor",
    "Visitor number", "Page views",  // en
    "Última actualización", "Impreso el", "Dernière mise à jour", "Imprimé le", "Последнее обновление",
    "Дата обновления", "آخر تحديث",  // es, fr, ru, ar
});
constexpr auto footer_phrase_table = std::to_array<std::string_view>({
    "关注我们", "分享到", "上一篇", "下一篇", "技术支持", "打印本页",  // zh
    "Powered by", "Follow us", "Share on", "Share this", "Share via", "Tweet this", "Subscribe to our",
    "Sign up for our", "Join our newsletter", "Join our mailing list", "Previous nomination", "Next nomination",
    "Previous page", "Next page", "Back to search", "Back to results", "Back to nominations", "Go to top",
    "Print this", "Print page", "Email this", "Download as", "Download PDF", "Accept all", "Accept cookies",
    "Reject all", "Decline cookies", "Manage cookies", "Manage preferences", "Connect with us",  // en
    "Síganos", "Síguenos", "Compartir en", "Imprimir esta", "Aceptar todo", "Aceptar cookies",  // es
    "Suivez-nous", "Partager sur", "Imprimer cette", "Accepter tout", "Accepter les cookies",  // fr
    "Подписывайтесь", "Поделиться", "Версия для печати", "تابعونا", "شارك",  // ru, ar
});
constexpr auto parting_table = std::to_array<std::string_view>({
    "此致", "敬礼", "此致敬礼", "顺颂商祺",  // zh
    "Kind regards", "Best regards", "Warm regards", "Regards", "With kind regards", "With best regards", "Sincerely",
    "Yours sincerely", "Sincerely yours", "Yours faithfully", "Best wishes", "Best", "Many thanks", "Thank you",
    "Thanks", "Sent from my iPhone", "Sent from my iPad", "Sent from Outlook",  // en
    "Saludos", "Saludos cordiales", "Un cordial saludo", "Cordialmente", "Atentamente",  // es
    "Cordialement", "Bien cordialement", "Salutations", "Meilleures salutations", "Sincères salutations",  // fr
    "С уважением", "Всего доброго", "С наилучшими пожеланиями",  // ru
    "مع أطيب التحيات", "مع التحية",  // ar
});

constexpr auto ordinal_table = std::to_array<std::string_view>({
    "st", "nd", "rd", "th", "er", "e", "º", "ª", "го", "е", "й",
});

constexpr auto date_word_table = std::to_array<std::string_view>({
    "de", "del", "of", "the", "г", "года",
});

// Full and short; of Chinese also what follows the day.
constexpr auto weekday_table = std::to_array<std::string_view>({
    "星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日", "星期天", "周一", "周二", "周三", "周四",
    "周五", "周六", "周日", "週一", "週二", "週三", "週四", "週五", "週六", "週日",
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "Mon", "Tue", "Tues", "Wed",
    "Thu", "Thur", "Thurs", "Fri", "Sat", "Sun",
    "lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo",
    "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
    "понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье", "пн", "вт", "ср", "чт",
    "пт", "сб", "вс",
    "الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد",
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
Words size_units() noexcept { return size_unit_table; }
Words limit_words() noexcept { return limit_word_table; }
Words yes_words() noexcept { return yes_table; }
Words no_words() noexcept { return no_table; }
Words placeholder_words() noexcept { return placeholder_table; }
Words later_words() noexcept { return later_table; }
Words keyboard_rows() noexcept { return keyboard_table; }
Words reference_verbs() noexcept { return reference_verb_table; }
Words reference_nouns() noexcept { return reference_noun_table; }
Words reference_places() noexcept { return reference_place_table; }
Words number_words() noexcept { return number_word_table; }
Words number_names() noexcept { return number_name_table; }
Words total_words() noexcept { return total_word_table; }

Words joining_words() noexcept { return joining_word_table; }
Words category_words() noexcept { return category_table; }
Words goal_words() noexcept { return goal_table; }
Words target_words() noexcept { return target_table; }
Words page_words() noexcept { return page_table; }
Words footer_words() noexcept { return footer_table; }
Words button_words() noexcept { return button_table; }
Words answer_edge_words() noexcept { return answer_edge_table; }
Words notice_headings() noexcept { return notice_table; }
Words footer_sentences() noexcept { return footer_sentence_table; }
Words footer_numbers() noexcept { return footer_number_table; }
Words footer_phrases() noexcept { return footer_phrase_table; }
Words parting_words() noexcept { return parting_table; }
Words ordinal_endings() noexcept { return ordinal_table; }
Words weekday_words() noexcept { return weekday_table; }
Words date_words() noexcept { return date_word_table; }
std::span<const MonthName> month_names() noexcept { return month_table; }

}  // namespace unpsa::form
