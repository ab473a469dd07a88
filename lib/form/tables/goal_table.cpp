// SPDX-License-Identifier: MIT
// The goals by the short names that the United Nations prints and by those seen on forms, and the codes
// of their targets. Of a goal and language the poster name comes first.
#include <array>
#include <cstdint>

#include "form/goals.hpp"

namespace unpsa::form {
namespace {

using enum Language;

// clang-format off
constexpr auto names = std::to_array<GoalName>({
    {1, zh, "无贫穷"},
    {1, en, "No poverty"},
    {1, es, "Fin de la pobreza"},
    {1, fr, "Pas de pauvreté"},
    {1, ru, "Ликвидация нищеты"},
    {1, ar, "القضاء على الفقر"},
    {1, zh, "无贫困"},
    {1, ar, "لا فقر"},
    {2, zh, "零饥饿"},
    {2, en, "Zero hunger"},
    {2, es, "Hambre cero"},
    {2, fr, "Faim « zéro »"},
    {2, ru, "Ликвидация голода"},
    {2, ar, "القضاء التام على الجوع"},
    {2, fr, "Faim \"zéro\""},
    {2, ar, "القضاء على الجوع"},
    {3, zh, "良好健康与福祉"},
    {3, en, "Good health and well-being"},
    {3, es, "Salud y bienestar"},
    {3, fr, "Bonne santé et bien-être"},
    {3, ru, "Хорошее здоровье и благополучие"},
    {3, ar, "الصحة الجيدة والرفاه"},
    {3, ar, "صحة جيدة ورفاه"},
    {3, en, "Good Health"},
    {3, fr, "Bonne santé"},
    {4, zh, "优质教育"},
    {4, en, "Quality education"},
    {4, es, "Educación de calidad"},
    {4, fr, "Éducation de qualité"},
    {4, ru, "Качественное образование"},
    {4, ar, "التعليم الجيد"},
    {4, ar, "تعليم ذو جودة"},
    {5, zh, "性别平等"},
    {5, en, "Gender equality"},
    {5, es, "Igualdad de género"},
    {5, fr, "Égalité entre les sexes"},
    {5, ru, "Гендерное равенство"},
    {5, ar, "المساواة بين الجنسين"},
    {6, zh, "清洁饮水和卫生设施"},
    {6, en, "Clean water and sanitation"},
    {6, es, "Agua limpia y saneamiento"},
    {6, fr, "Eau propre et assainissement"},
    {6, ru, "Чистая вода и санитария"},
    {6, ar, "المياه النظيفة والنظافة الصحية"},
    {6, ar, "المياه النظيفة والصرف الصحي"},
    {7, zh, "经济适用的清洁能源"},
    {7, en, "Affordable and clean energy"},
    {7, es, "Energía asequible y no contaminante"},
    {7, fr, "Énergie propre et d’un coût abordable"},
    {7, ru, "Недорогостоящая и чистая энергия"},
    {7, ar, "طاقة نظيفة وبأسعار معقولة"},
    {7, zh, "可负担的清洁能源"},
    {7, fr, "Energies propres et d'un coût abordable"},
    {7, ar, "الطاقة النظيفة والمتوفرة بأسعار معقولة"},
    {8, zh, "体面工作和经济增长"},
    {8, en, "Decent work and economic growth"},
    {8, es, "Trabajo decente y crecimiento económico"},
    {8, fr, "Travail décent et croissance économique"},
    {8, ru, "Достойная работа и экономический рост"},
    {8, ar, "العمل اللائق ونمو الاقتصاد"},
    {8, zh, "体面的工作和经济增长"},
    {8, fr, "Travaux décent et croissance économique"},
    {8, ru, "Достойна работа и экономический рост"},
    {8, ar, "وظائف لائقة والنمو الاقتصادي"},
    {9, zh, "产业、创新和基础设施"},
    {9, en, "Industry, innovation and infrastructure"},
    {9, es, "Industria, innovación e infraestructura"},
    {9, fr, "Industrie, innovation et infrastructure"},
    {9, ru, "Индустриализация, инновации и инфраструктура"},
    {9, ar, "الصناعة والابتكار والهياكل الأساسية"},
    {9, zh, "产业,创新和基础设施"},
    {9, zh, "创业、创新和基础设施"},
    {10, zh, "减少不平等"},
    {10, en, "Reduced inequalities"},
    {10, es, "Reducción de las desigualdades"},
    {10, fr, "Inégalités réduites"},
    {10, ru, "Уменьшение неравенства"},
    {10, ar, "الحد من أوجه عدم المساواة"},
    {10, ar, "انخفاض عدم المساواة"},
    {11, zh, "可持续城市和社区"},
    {11, en, "Sustainable cities and communities"},
    {11, es, "Ciudades y comunidades sostenibles"},
    {11, fr, "Villes et communautés durables"},
    {11, ru, "Устойчивые города и населенные пункты"},
    {11, ar, "مدن ومجتمعات محلية مستدامة"},
    {11, zh, "可持续的城市和社区"},
    {11, ar, "المدن والمجتمعات المستدامة"},
    {12, zh, "负责任消费和生产"},
    {12, en, "Responsible consumption and production"},
    {12, es, "Producción y consumo responsables"},
    {12, fr, "Consommation et production responsables"},
    {12, ru, "Ответственное потребление и производство"},
    {12, ar, "الاستهلاك والإنتاج المسؤولان"},
    {12, zh, "负责任消费与生产"},
    {12, ar, "الاستهلاك والإنتاج المسؤول"},
    {13, zh, "气候行动"},
    {13, en, "Climate action"},
    {13, es, "Acción por el clima"},
    {13, fr, "Mesures relatives à la lutte contre les changements climatiques"},
    {13, ru, "Борьба с изменением климата"},
    {13, ar, "العمل المناخي"},
    {14, zh, "水下生物"},
    {14, en, "Life below water"},
    {14, es, "Vida submarina"},
    {14, fr, "Vie aquatique"},
    {14, ru, "Сохранение морских экосистем"},
    {14, ar, "الحياة تحت الماء"},
    {15, zh, "陆地生物"},
    {15, en, "Life on land"},
    {15, es, "Vida de ecosistemas terrestres"},
    {15, fr, "Vie terrestre"},
    {15, ru, "Сохранение экосистем суши"},
    {15, ar, "الحياة في البر"},
    {15, ar, "الحياة على الأرض"},
    {16, zh, "和平、正义与强大机构"},
    {16, en, "Peace, justice and strong institutions"},
    {16, es, "Paz, justicia e instituciones sólidas"},
    {16, fr, "Paix, justice et institutions efficaces"},
    {16, ru, "Мир, правосудие и эффективные институты"},
    {16, ar, "السلام والعدل والمؤسسات القوية"},
    {16, zh, "和平,正义与强大机构"},
    {16, zh, "和平、正义且强大的机构"},
    {16, es, "Paz, justicia e instituciones fuertes"},
    {16, ar, "السلام والعدالة - مؤسسات قوية"},
    {17, zh, "促进目标实现的伙伴关系"},
    {17, en, "Partnerships for the goals"},
    {17, es, "Alianzas para lograr los objetivos"},
    {17, fr, "Partenariats pour la réalisation des objectifs"},
    {17, ru, "Партнерство в интересах устойчивого развития"},
    {17, ar, "عقد الشراكات لتحقيق الأهداف"},
    {17, zh, "促进目标现实的伙伴关系"},
    {17, ar, "الشراكات من أجل الأهداف"},
});

constexpr auto targets = std::to_array<std::string_view>({
    "1.1", "1.2", "1.3", "1.4", "1.5", "1.a", "1.b",
    "2.1", "2.2", "2.3", "2.4", "2.5", "2.a", "2.b", "2.c",
    "3.1", "3.2", "3.3", "3.4", "3.5", "3.6", "3.7", "3.8", "3.9", "3.a", "3.b", "3.c", "3.d",
    "4.1", "4.2", "4.3", "4.4", "4.5", "4.6", "4.7", "4.a", "4.b", "4.c",
    "5.1", "5.2", "5.3", "5.4", "5.5", "5.6", "5.a", "5.b", "5.c",
    "6.1", "6.2", "6.3", "6.4", "6.5", "6.6", "6.a", "6.b",
    "7.1", "7.2", "7.3", "7.a", "7.b",
    "8.1", "8.2", "8.3", "8.4", "8.5", "8.6", "8.7", "8.8", "8.9", "8.10", "8.a", "8.b",
    "9.1", "9.2", "9.3", "9.4", "9.5", "9.a", "9.b", "9.c",
    "10.1", "10.2", "10.3", "10.4", "10.5", "10.6", "10.7", "10.a", "10.b", "10.c",
    "11.1", "11.2", "11.3", "11.4", "11.5", "11.6", "11.7", "11.a", "11.b", "11.c",
    "12.1", "12.2", "12.3", "12.4", "12.5", "12.6", "12.7", "12.8", "12.a", "12.b", "12.c",
    "13.1", "13.2", "13.3", "13.a", "13.b",
    "14.1", "14.2", "14.3", "14.4", "14.5", "14.6", "14.7", "14.a", "14.b", "14.c",
    "15.1", "15.2", "15.3", "15.4", "15.5", "15.6", "15.7", "15.8", "15.9", "15.a", "15.b", "15.c",
    "16.1", "16.2", "16.3", "16.4", "16.5", "16.6", "16.7", "16.8", "16.9", "16.10", "16.a", "16.b",
    "17.1", "17.2", "17.3", "17.4", "17.5", "17.6", "17.7", "17.8", "17.9", "17.10", "17.11", "17.12",
    "17.13", "17.14", "17.15", "17.16", "17.17", "17.18", "17.19",
});
// clang-format on

// Where a goal's targets begin in the list, and the end of the list.
constexpr std::array<std::uint8_t, goal_count + 1> first_targets = [] {
  std::array<std::uint8_t, goal_count + 1> first{};
  for (const std::string_view target : targets) {
    const int goal = target[1] == '.' ? target[0] - '0' : (target[0] - '0') * 10 + (target[1] - '0');
    ++first[static_cast<std::size_t>(goal)];
  }
  for (std::size_t goal = 1; goal <= goal_count; ++goal) {
    first[goal] = static_cast<std::uint8_t>(first[goal] + first[goal - 1]);
  }
  return first;
}();

}  // namespace

std::span<const GoalName> goal_names() noexcept { return names; }

std::string_view goal_name(int goal, Language language) noexcept {
  for (const GoalName& name : names) {
    if (name.goal == goal && name.language == language) return name.text;
  }
  return {};
}

std::span<const std::string_view> targets_of(int goal) noexcept {
  if (goal < 1 || goal > goal_count) return {};
  const std::size_t first = first_targets[static_cast<std::size_t>(goal) - 1];
  return std::span(targets).subspan(first, first_targets[static_cast<std::size_t>(goal)] - first);
}

}  // namespace unpsa::form
