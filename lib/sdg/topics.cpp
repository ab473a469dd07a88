// SPDX-License-Identifier: MIT
// The beginnings of words, compared folded; Chinese ones may stand anywhere.
#include "sdg/topics.hpp"

#include <algorithm>
#include <array>
#include <bitset>
#include <string>
#include <utility>
#include <vector>

#include "form/characters.hpp"
#include "form/goals.hpp"
#include "sdg/folded_text.hpp"
#include "sdg/vocabulary.hpp"

namespace unpsa::sdg {
namespace {

constexpr std::size_t longest_subject = 150;
constexpr std::size_t longest_whole_word = 4;  // of Latin letters: `mer` and `sea` begin too many words

// clang-format off
constexpr std::array<std::string_view, form::goal_count> subjects{
    "poverty poor pauvre misere pobre нищет бедн الفقر فقر فقير فقراء 贫 穷 "
    "الفقراء",
    "hunger hungry food nutrition famine farm farms farmer agricult plates faim aliment nutri hambre comida pain голод питани продовол "
    "الجوع جوع غذاء الغذائي 饥 饿 粮 饭 吃 农",
    "health healthy hospital clinic medic disease well-being wellbeing vaccin care epidemic sante maladie hopital salud "
    "enferm medic здоров больниц болезн медиц врач صحة الصحة صحي صحية مستشفى 健康 病 医 卫生 福祉 "
    "bienestar doctor saude "
    "الصحي الصحية",
    "education school skill vocation teach learn pupil student literacy ecole enseign eleve educa escuel maestr alumn образован школ учител "
    "учени учеб навык مهارات المهارات تعليم التعليم مدرسة مدارس 教育 学校 学习 上学 教师 技能 escola",
    "gender women girl girls woman femme fille sexe egalite genero mujer nina гендер женщин девоч المرأة نساء النساء "
    "الجنسين 性别 女 妇",
    "water sanitation sewage latrin drain eau assainiss puits agua saneam letrin вод санитар канализ مياه المياه صرف الصرف "
    "水 厕",
    "energy electric solar renewable power energie electri solaire energia solar энерги электр طاقة الطاقة كهرباء 能源 电 光伏 "
    "太阳",
    "work job jobs employ economic growth labour labor travail emploi croissance econom trabaj empleo crecim работ труд занятост "
    "эконом العمل عمل وظائف اقتصاد الاقتصادي 就业 工作 劳动 经济 增长 trabalho",
    "industr innovat infrastruct industrie industria innova infraestr промышлен индустри инновац инфраструкт صناعة الصناعة "
    "ابتكار الابتكار بنية البنية 工业 产业 创新 基础设施",
    "inequalit equality remittance inegalit desigual неравенств سواسية المساواة تفاوت 不平等 平等 migra migr",
    "cities city communit urban housing transport neighbourhood ville quartier urbain ciudad barrio vivienda город посел "
    "жиль مدن المدن مجتمعات مدينة سكن 城市 社区 住房 cidade",
    "consum production waste recycl dechet produccion residu отход потреблен производств استهلاك الاستهلاك إنتاج الإنتاج نفايات "
    "消费 生产 废 浪费 回收 少买 垃圾",
    "climat carbon emission storm clima emision carbono климат выброс مناخ المناخ المناخي انبعاثات 气候 减碳 减排 碳",
    "aquati submarin ocean sea marine fish reef coast ocean mer peche mar pesca oceano море морск океан рыб بحار البحار محيطات الحياة تحت 海 渔 "
    "水下",
    "forest land soil biodivers ecosystem desertif wildlife foret sol terre bosque suelo tierra лес земл почв биоразн غابات "
    "الغابات البر أراضي 林 陆地 土 生物 鸟",
    "peace pacifi justice institution court judge corrupt transparen paix juge tribunal etat paz justicia tribunal мир правосуд суд "
    "институт سلام السلام عدل العدل مؤسسات المؤسسات محاكم قضاة 和平 司法 正义 机构 廉 法治 civil "
    "identit",
    "partner cooperat revitali finance trade partenar alianza asociac cooperac партнер сотрудни شراكة الشراكة شراكات 伙伴 合作 "
    "parceria parcerias",
};
// clang-format on

/// A number for the character that a folded text opens with; few others have the same.
std::size_t opening_of(std::string_view folded) noexcept {
  std::size_t opening = 0;
  for (const char byte : folded.substr(0, std::min<std::size_t>(text::decode(folded).length, 3)))
    opening = opening * 5 + static_cast<unsigned char>(byte);
  return opening % 1024;
}

/// Whether nothing of a word is left but the ending of a plural.
bool ends_word(std::string_view rest) noexcept {
  if (rest.starts_with('s')) rest.remove_prefix(1);
  return !opens_within_word(rest);
}

/// The subjects, folded and parted.
class Subjects {
 public:
  Subjects() {
    for (std::size_t goal = 0; goal < subjects.size(); ++goal) {
      std::string_view rest = subjects[goal];
      while (!rest.empty()) {
        const std::size_t end = std::min(rest.find(' '), rest.size());
        if (end > 0) add(goal, comparable(rest.substr(0, end)));
        rest.remove_prefix(std::min(end + 1, rest.size()));
      }
    }
    for (const form::GoalName& name : form::goal_names())
      add(static_cast<std::size_t>(name.goal) - 1, comparable(name.text));
  }

  [[nodiscard]] bool open(int goal, std::string_view folded) const noexcept {
    const auto index = static_cast<std::size_t>(goal) - 1;
    if (folded.empty() || !openings_[index][opening_of(folded)]) return false;
    const auto& stems = stems_[index];
    return std::any_of(stems.begin(), stems.end(), [folded](const std::string& stem) {
      if (!folded.starts_with(stem)) return false;
      const bool short_latin = stem.size() <= longest_whole_word && stem[0] >= 'a' && stem[0] <= 'z';
      return !short_latin || ends_word(folded.substr(stem.size()));
    });
  }

 private:
  void add(std::size_t goal, std::string stem) {
    openings_[goal].set(opening_of(stem));
    stems_[goal].push_back(std::move(stem));
  }

  std::array<std::vector<std::string>, form::goal_count> stems_;
  std::array<std::bitset<1024>, form::goal_count> openings_;
};

/// Arabic writes `and` as one with the word after it.
std::string_view without_arabic_and(std::string_view word) noexcept {
  constexpr std::string_view arabic_conjunction = "\u0648";
  if (word.starts_with(arabic_conjunction)) word.remove_prefix(arabic_conjunction.size());
  return word;
}

}  // namespace

bool is_about(int goal, std::string_view text, std::size_t begin) {
  static const Subjects table;
  if (goal < 1 || goal > form::goal_count) return false;
  std::size_t end = std::min(text.size(), begin + longest_subject);
  const std::size_t line_end = text.substr(begin, end - begin).find('\n');
  if (line_end != std::string_view::npos) end = begin + line_end;
  const FoldedText folded(text, begin, end);
  std::string_view rest = folded.view();
  bool within_word = false;
  while (!rest.empty()) {
    const text::CodePoint next = text::decode(rest);
    if (next.value == U'.' && rest.substr(1).starts_with(' ')) break;  // the next sentence is another subject
    const bool han = form::is_ideograph(next.value);
    const bool letter = form::is_word_character(next.value);
    if (letter && (han || !within_word) &&
        (table.open(goal, rest) || table.open(goal, without_arabic_and(rest))))
      return true;
    within_word = letter && !han;
    rest.remove_prefix(next.length);
  }
  return false;
}

}  // namespace unpsa::sdg
