// SPDX-License-Identifier: MIT
// Every label of the form that is known, a row each: element, kind, language, text as the page prints it;
// for prompts the printed limit; for wordings of one edition which; for wordings that pages of every
// language share, that they are no clue to the language. Rows of an element stand together, in the order
// of the languages; of rows with the same text, a look-up finds the first.
#include "form/labels.hpp"

#include <iterator>

#include "form/tables/edition_table.hpp"
#include "form/text_index.hpp"

namespace unpsa::form {
namespace {

using enum Element;
using enum Kind;
using enum Language;

// clang-format off
constexpr Label label_rows[] = {
    {page_basic_info, furniture, zh, "Basic Info", 0, {}, true},
    {page_basic_info, furniture, en, "Basic Info", 0, {}, true},
    {page_basic_info, furniture, es, "Basic Info", 0, {}, true},
    {page_basic_info, furniture, fr, "Basic Info", 0, {}, true},
    {page_basic_info, furniture, ru, "Basic Info", 0, {}, true},
    {page_review_first, furniture, zh, "提交前请先查看"},
    {page_review_first, furniture, en, "Please review before submit"},
    {page_review_first, furniture, es, "Por favor revise antes de enviar"},
    {page_review_first, furniture, fr, "Veuillez vérifier avant de soumettre"},
    {page_review_first, furniture, ru, "Пожалуйста, просмотрите перед отправкой"},
    {page_nominee_information, heading, zh, "提名人信息"},
    {page_nominee_information, heading, en, "Nominee Information"},
    {page_nominee_information, heading, es, "Información del nominado"},
    {page_nominee_information, heading, fr, "Information sur le candidat"},
    {page_nominee_information, heading, ru, "Информация о кандидате"},
    {page_institution_information, heading, zh, "机构信息"},
    {page_institution_information, heading, en, "Institutional Information"},
    {page_institution_information, heading, es, "Información institucional"},
    {page_institution_information, heading, fr, "Information institutionnelle"},
    {page_institution_information, heading, ru, "Информация про организацию"},
    {member_state, field, zh, "联合国成员国"},
    {member_state, field, en, "Member State"},
    {member_state, field, es, "País"},
    {member_state, field, fr, "Etat membre"},
    {member_state, field, ru, "Страна"},
    {institution, field, zh, "机构名称"},
    {institution, field, en, "Institution Name"},
    {institution, field, es, "Nombre de la Institución"},
    {institution, field, fr, "Nom de l'institution"},
    {institution, field, ru, "Название организации"},
    {institution_type, field, zh, "公共部门机构类型"},
    {institution_type, field, en, "Institution Type"},
    {institution_type, field, es, "Tipo de Institución"},
    {institution_type, field, fr, "Type d’institution du secteur public"},
    {institution_type, field, ru, "Тип организации"},
    {sector, field, zh, "部门类型"},
    {sector, field, fr, "Type de ministère"},
    {administrative_level, field, zh, "行政层级"},
    {administrative_level, field, en, "Administrative Level"},
    {administrative_level, field, es, "Nivel administrativo"},
    {administrative_level, field, fr, "Niveau administratif"},
    {administrative_level, field, ru, "Административный уровень"},
    {initiative, field, zh, "项目名称"},
    {initiative, field, en, "Name of initiative"},
    {initiative, field, es, "Nombre de la Iniciativa"},
    {initiative, field, fr, "Nom de l’initiative"},
    {initiative, field, ru, "Название инициативы"},
    {years_operational, field, zh, "项目运行年份"},
    {years_operational, field, en, "Projects Operational Years"},
    {years_operational, field, es, "Años operacionales del proyecto"},
    {years_operational, field, fr, "Années opérationnelles du projet"},
    {years_operational, field, ru, "Срок работы проекта"},
    {website, field, zh, "机构网站"},
    {website, field, en, "Website of Institution"},
    {website, field, es, "Página web de la institución"},
    {website, field, fr, "Site de l'institution"},
    {website, field, ru, "Вебсайт организации"},
    {section_about, heading, zh, "问题一:关于此项目"},
    {section_about, heading, en, "Question 1: About the Initiative"},
    {section_about, heading, es, "Pregunta 1: Acerca de la iniciativa"},
    {section_about, heading, fr, "Question 1: À propos de l'initiative"},
    {section_about, heading, ru, "Вопрос 1: Об инициативе"},
    {public_sector, question, zh, "这个项目属于公共部门吗?"},
    {public_sector, question, en, "Is this a public sector initiative?"},
    {public_sector, question, es, "¿Se trata de una iniciativa del sector público?"},
    {public_sector, question, fr, "Est-ce une initiative du secteur public ?"},
    {public_sector, question, ru, "Является ли источник инициативы государственной организацией?"},
    {section_category, heading, zh, "问题二:类型"},
    {section_category, heading, en, "Question 2: Categories"},
    {section_category, heading, es, "Pregunta 2: Categorías"},
    {section_category, heading, fr, "Question 2: Catégories"},
    {section_category, heading, ru, "Вопрос 2: Категории"},
    {category, question, zh, "该倡议与UNPSA类别之一相关吗?"},
    {category, question, en, "Is the initiative relevant to one of the UNPSA categories?"},
    {category, question, es, "¿Es la iniciativa relevante para una de las categorías de UNPSA?"},
    {category, question, fr, "L'initiative est-elle pertinente pour l'une des catégories de l'UNPSA?"},
    {category, question, ru, "Относится ли инициатива к одной из категорий UNPSA?"},
    {criteria, heading, zh, "UNPSACriteria", 0, {}, true},
    {criteria, heading, en, "UNPSACriteria", 0, {}, true},
    {criteria, heading, es, "UNPSACriteria", 0, {}, true},
    {criteria, heading, fr, "UNPSACriteria", 0, {}, true},
    {criteria, heading, ru, "UNPSACriteria", 0, {}, true},
    {page_no_items, furniture, zh, "未找到任何项目"},
    {page_no_items, furniture, en, "NoItems"},
    {page_no_items, furniture, fr, "Aucun élément trouvé"},
    {page_no_items, furniture, ru, "ничего не найдено"},
    {section_sdg, heading, zh, "问题三:可持续发展目标"},
    {section_sdg, heading, en, "Question 3: Sustainable Development Goals"},
    {section_sdg, heading, fr, "Question 3: Objectifs de développement durable"},
    {section_sdg, heading, ru, "Вопрос 3: Цели устойчивого развития"},
    {sdg_relevant, question, zh, "此项目是否与17个可持续发展目标中的任一个相关?"},
    {sdg_relevant, question, en, "Is the initiative relevant to any of the 17 SDG(s)?"},
    {sdg_relevant, question, fr, "L’initiative est-elle pertinante pour l’une des 17 ODD ?"},
    {sdg_relevant, question, ru, "Соответствует ли эта инициатива одной из 17 Целей Устойчивого Развития?"},
    {sdg_goals, list, zh, "如果您在上面问题回答的“是”,请具体说明此项目与哪一个可持续发展目标最相关。"},
    {sdg_goals, list, en, "If you answered yes above, please specify which SDG is the most relevant to the initiative. (hold Ctrl to select multiple)"},
    {sdg_goals, list, fr, "Si vous avez répondu oui ci-dessus, veuillez préciser quel ODD est la plus pertinente pour l'initiative."},
    {sdg_goals, list, ru, "Если вы ответили «да» выше, укажите, какая из SDG является наиболее актуальной для этой инициативы."},
    {sdg_targets, list, zh, "此项目与以上列举的可持续发展目标中的哪些具体目标相关?"},
    {sdg_targets, list, en, "Which target(s) within the SDGs specified above is the initiative relevant to? (hold Ctrl to select multiple)"},
    {sdg_targets, list, fr, "A quel(s) objectif(s), parmi les ODD mentionnés ci-dessus, correspond(ent) l’initiative ?"},
    {sdg_targets, list, ru, "Какая цель (цели) в указанных выше SDG имеет отношение к инициативе?"},
    {section_implementation_date, heading, zh, "问题四:实施日期"},
    {section_implementation_date, heading, fr, "Question 4: Date de mise en œuvre"},
    {two_years_old, question, zh, "这个项目是否有超过两年的历史?"},
    {two_years_old, question, fr, "L’initiative a-t-elle été mise en oeuvre depuis deux ans ou plus ?"},
    {implementation_date, question, zh, "请提供实施日期。"},
    {implementation_date, question, fr, "Veuillez préciser la date de la mise en oeuvre"},
    {section_partners, heading, zh, "问题五:合作伙伴/利益攸关方"},
    {section_partners, heading, fr, "Question 5: Partenaires"},
    {un_involved, question, zh, "是否有联合国或其相关机构参与此项目?"},
    {un_involved, question, fr, "Est-ce que les Nations Unies ou toute autre organisation des Nations Unies a été impliquée à cette initiative?"},
    {un_agencies, list, zh, "参与项目的联合国机构?"},
    {un_agencies, list, fr, "Quelle agence des Nations Unies a été impliquée?"},
    {un_details, question, zh, "请提供细节。"},
    {un_details, question, fr, "Veuillez détailler"},
    {section_previous_participation, heading, zh, "问题六:以前的参与"},
    {section_previous_participation, heading, fr, "Question 6: Participation précédente"},
    {previously_submitted, question, zh, "1.该倡议是否已提交过去3年(2017-2019)的申请?"},
    {previously_submitted, question, fr, "1. L'initiative a-t-elle été soumise pour examen au cours des 3 dernières années (2017-2019)?"},
    {section_supporting_documentation, heading, zh, "Question 6: Supporting documentation", 0, {}, true},
    {supporting_documents, question, zh, "您是否能为该项目提供相关支持文件?"},
    {section_unpsa_award, heading, zh, "问题七:联合国公共行政奖"},
    {section_unpsa_award, heading, fr, "Question 7: Prix de l'UNPSA"},
    {unpsa_award_won, question, zh, "此项目是否已经获得过联合国公共服务奖?"},
    {unpsa_award_won, question, fr, "Est-ce que l’initiative a déjà gagné un prix UN PSA ?"},
    {section_other_awards, heading, zh, "问题八:其它奖励"},
    {section_other_awards, heading, fr, "Question 8: Autres récompenses"},
    {other_awards_won, question, zh, "此项目是否获得过其它公共服务奖?"},
    {other_awards, question, zh, "如有,请详细说明。"},
    {section_how_heard, heading, zh, "题 9: 您是如何得知联合国公共行政奖的?"},
    {how_heard, question, zh, "您是如何得知联合国公共行政奖的?"},
    {section_consent, heading, zh, "题 10: 问题九:确认同意"},
    {consent, question, zh, "我同意与相关人员和实体联系,询问有关验证目的的倡议。"},
    {page_nomination_form, heading, zh, "Nomination form", 0, {}, true},
    {page_nomination_form, heading, en, "Nomination form", 0, {}, true},
    {page_nomination_form, heading, es, "Nomination form", 0, {}, true},
    {page_nomination_form, heading, fr, "Nomination form", 0, {}, true},
    {page_nomination_form, heading, ru, "Nomination form", 0, {}, true},
    {page_questions_answers, heading, zh, "Questions/Answers", 0, {}, true},
    {page_questions_answers, heading, en, "Questions/Answers", 0, {}, true},
    {page_questions_answers, heading, es, "Questions/Answers", 0, {}, true},
    {page_questions_answers, heading, fr, "Questions/Answers", 0, {}, true},
    {page_questions_answers, heading, ru, "Questions/Answers", 0, {}, true},
    {narrative_number, heading, zh, "题"},
    {narrative_number, heading, en, "Question"},
    {narrative_number, heading, es, "Pregunta"},
    {narrative_number, heading, fr, "Question"},
    {narrative_number, heading, ru, "Вопрос"},
    {narrative_number, heading, ar, "السؤال"},
    {narrative("1"), prompt, zh, "请简要描述项目所解决的问题或挑战,并具体说明其目标。(最多300字)", 300},
    {narrative("1"), prompt, en, "Please briefly describe the initiative, what issue or challenge it aims to address and specify its objectives (300 words maximum)", 300},
    {narrative("1"), prompt, en, "Please briefly describe the initiative, what issue or challenge it aims to address and specify its objectives. (300 words maximum)", 300},
    {narrative("1"), prompt, ru, "Пожалуйста, кратко опишите инициативу, какую проблему или задачу она стремится решить и укажите ее цели (максимум 300 слов)", 300},
    {narrative("2"), prompt, zh, "请解释该项目如何与所选类别相关联。(最多100字)", 100},
    {narrative("2"), prompt, en, "Please explain how the initiative is linked to the selected category (100 words maximum)", 100},
    {narrative("2"), prompt, ru, "Пожалуйста, объясните, как инициатива связана с выбранной категорией (максимум 100 слов)", 100},
    {narrative("3.a"), prompt, zh, "a. 请具体说明该项目支持哪个/些可持续发展目标和具体目标,并详细说明该项目如何为这些目标的实施做出了贡献。(最多200字)", 200},
    {narrative("3.a"), prompt, en, "a. Please specify which SDGs and target(s) the initiative supports and describe concretely how the initiative has contributed to their implementation (200 words maximum)", 200},
    {narrative("3.b"), prompt, zh, "b. 请描述一下该项目如何在社会、经济和环境方面具有可持续性。(最多100字)", 100},
    {narrative("3.b"), prompt, en, "b. Please describe what makes the initiative sustainable in social, economic and environmental terms (100 words maximum)", 100},
    {narrative("4.a"), prompt, zh, "a. 请解释该项目如何解决特定国家或地区范围内的政府管理、公共行政或公共服务方面的重大缺失。 (最多200字)", 200},
    {narrative("4.a"), prompt, en, "a. Please explain how the initiative has addressed a significant shortfall in governance, public administration or public service within the context of a given country or region. (200 words maximum)", 200},
    {narrative("4.b"), prompt, zh, "b. 请描述该项目如何解决国家背景下的性别不平等问题。 (最多100字)", 100},
    {narrative("4.b"), prompt, en, "b. Please describe how your initiative addresses gender inequality in the country context. (100 words maximum)", 100},
    {narrative("4.c"), prompt, zh, "c. 请描述该项目的目标群体是谁,并解释该项目给目标群体带来的改善成果。 (最多200字)", 200},
    {narrative("4.c"), prompt, en, "c. Please describe who the target group(s) were, and explain how the initiative improved outcomes for these target groups. (200 words maximum)", 200},
    {narrative("5.a"), prompt, zh, "a. 请描述该项目是如何实施的,包括关键发展和步骤、监测、评估活动以及年表。 (300字)", 300},
    {narrative("5.a"), prompt, zh, "请描述该项目是如何实施的,包括关键发展和步骤、监测、评估活动以及年表。 (300字)", 300, {2020}},
    {narrative("5.a"), prompt, en, "a. Please describe how the initiative was implemented including key developments and steps, monitoring and evaluation activities, and the chronology. (300 words)", 300},
    {narrative("5.b"), prompt, zh, "b. 请清楚地解释所遇到的障碍以及这些障碍是如何被克服的。(100字)", 100},
    {narrative("5.b"), prompt, en, "b. Please clearly explain the obstacles encountered and how they were overcome. (100 words)", 100},
    {narrative("6.a"), prompt, zh, "a. 请说明在您所在国家或地区,该项目在哪些方面具有创新性。(最多100字)", 100},
    {narrative("6.a"), prompt, en, "a. Please explain in what ways the initiative is innovative in the context of your country or region. (100 words maximum)", 100},
    {narrative("6.b"), prompt, zh, "b. 如果相关,请描述该项目是如何从其它国家和地区的成功项目中获得灵感的。(最多100字)", 100},
    {narrative("6.b"), prompt, en, "b. Please describe, if relevant, how the initiative drew inspiration from successful initiatives in other regions, countries and localities. (100 words maximum)", 100},
    {narrative("6.c"), prompt, zh, "c. 如果使用新兴技术和前沿技术,请说明这些技术如何整合在倡议中以及如何包含数字政府。 (限制100个字)", 100},
    {narrative("6.c"), prompt, en, "c. If emerging and frontier technologies were used, please state how those were integrated into the initiative and/or how the initiative embraced digital government. (100 words maximum)", 100},
    {narrative("7.a"), prompt, zh, "a. 根据您的组织信息,该项目有没有转接或适用到其它情况(例如,其它城市、国家、或者地区)?如果有,请说明在哪里以及是如何进行的。(最多200字)", 200},
    {narrative("7.a"), prompt, en, "a. Has the initiative been transferred and/or adapted to other contexts (e.g. other cities, countries or regions) to your organization’s knowledge? If yes, please explain where and how. (200 words maximum)", 200},
    {narrative("7.b"), prompt, zh, "b. 如果尚未转移/适用到其它情况,请描述其转移的可能性。(最多200字", 200},
    {narrative("7.b"), prompt, zh, "b. 如果尚未转移/适用到其它情况,请描述其转移的可能性。", 0, {2020}},
    {narrative("7.b"), prompt, en, "b. If not yet transferred/adapted to other contexts, please describe the potential for transferability. (200 words maximum)", 200},
    {narrative("8.a"), prompt, zh, "a.使用了哪些具体资源(例如财务、人力或其他资源)来实施该项目? (最多100字)", 100},
    {narrative("8.a"), prompt, zh, ".使用了哪些具体资源(例如财务、人力或其他资源)来实施该项目? (最多100字)", 100, {2020}},
    {narrative("8.a"), prompt, en, "a. What specific resources (i.e. financial, human or others) were used to implement the initiative? (100 words maximum)", 100},
    {narrative("8.b"), prompt, zh, "b. 请从财务和机构角度来解释,是什么确保该项目的长期可持续性?(最多100字)", 100},
    {narrative("8.b"), prompt, en, "b. Please explain what makes the initiative sustainable over time, in financial and institutional terms. (100 words maximum)", 100},
    {narrative("9.a"), prompt, zh, "a. 该项目是在内部还是外部正式评估的?"},
    {narrative("9.a"), prompt, en, "a. Was the initiative formally evaluated either internally or externally?"},
    {narrative("9.b"), prompt, zh, "b. 请描述一下评估是如何进行的以及由谁评估的。 (最多100字)", 100},
    {narrative("9.b"), prompt, en, "b. Please describe how it was evaluated and by whom? (100 words maximum)", 100},
    {narrative("9.c"), prompt, zh, "c. 请描述使用的指标和工具。(最多100字)", 100},
    {narrative("9.c"), prompt, en, "c. Please describe the indicators and tools used (100 words maximum)", 100},
    {narrative("9.d"), prompt, zh, "d. 评估的主要发现是什么(例如,该项目筹集的资源充足、实施质量和面临的挑战、主要成果、倡议的可持续性,影响力等)以及如何利用这些信息为该项目的实施提供资讯 。(最多200字)", 200},
    {narrative("9.d"), prompt, en, "d. What were the main findings of the evaluation (e.g. adequacy of resources mobilized for the initiative, quality of implementation and challenges faced, main outcomes, sustainability of the initiative, impacts) and how this information is being used to inform the initiative’s implementation. (200 words maximum)", 200},
    {narrative("10"), prompt, zh, "请描述该项目如何被列入相关的制度环境(例如,它与相关政府机构的关系如何,以及与已运行机构的关系如何)。 (最多200字)", 200},
    {narrative("10"), prompt, zh, "请描述该项目如何在其机构范围内以整合的方式开展工作; 例如,该项目如何在各级政府中横向或者纵向开展工作? (最多200字)", 200, {2020}},
    {narrative("10"), prompt, en, "Please describe how the initiative is inscribed in the relevant institutional landscape (for example, how it was situated with respect to relevant government agencies, and how the institutional relationships with those have been operating). (200 words maximum)", 200},
    {narrative("11"), prompt, zh, "2030年可持续发展议程强调协作、参与、合作关系和包容性。请描述哪些利益相关方参与设计、实施和评估计划以及这些参与是如何实现的。 (最多200字)", 200},
    {narrative("11"), prompt, en, "The 2030 Agenda for Sustainable Development puts emphasis on collaboration, engagement, partnerships, and inclusion. Please describe which stakeholders were engaged in designing, implementing and evaluating the initiative and how this engagement took place. (200 words maximum)", 200},
    {narrative("12"), prompt, zh, "请描述主要经验,以及贵组织计划如何改进该项目。(最多200字)", 200},
    {narrative("12"), prompt, en, "Please describe the key lessons learned, and how your organization plans to improve the initiative. (200 words maximum)", 200},
    {page_back_to_list, furniture, zh, "返回列表"},
    {page_back_to_list, furniture, en, "Back to list"},
    {page_back_to_list, furniture, es, "Volver a la lista"},
    {page_back_to_list, furniture, fr, "Retour à la liste"},
    {page_back_to_list, furniture, ru, "Вернуться к списку"},
    {page_back_to_list, furniture, ar, "العودة إلى القائمة"},
    {page_please_wait, furniture, zh, "请等候……"},
    {page_please_wait, furniture, en, "Please wait..."},
    {page_please_wait, furniture, es, "Espere, por favor..."},
    {page_please_wait, furniture, es, "Por favor espere..."},
    {page_please_wait, furniture, fr, "Veuillez patienter..."},
    {page_please_wait, furniture, ru, "Пожалуйста, подождите..."},
    {page_please_wait, furniture, ar, "يرجى الانتظار..."},
};
// clang-format on

constexpr bool is_row_sound(const Label& label) {
  const bool prompts = is_narrative(label.element);
  return prompts == (label.kind == prompt) && (prompts || label.limit == 0) && label.limit >= 0 &&
         label.limit <= 5000 && known_editions.includes(label.editions) && !label.text.empty();
}

constexpr bool are_rows_sound() {
  for (const Label& label : label_rows) {
    if (!is_row_sound(label)) return false;
  }
  return true;
}

constexpr std::size_t count_headings() {
  std::size_t words = 0;
  for (const Label& label : label_rows) words += label.element == narrative_number ? 1U : 0U;
  return words * question_table.back().number;
}

static_assert(are_rows_sound(),
              "a label has no text, a prompt no question, a limit no sense, an edition no row");
static_assert(2 * std::size(label_rows) <= label_slots, "the index of labels needs more slots");
static_assert(2 * count_headings() <= heading_slots, "the index of number headings needs more slots");

}  // namespace

std::string_view label_table_version() noexcept { return "2022.1"; }

std::span<const Label> labels() noexcept { return label_rows; }

}  // namespace unpsa::form
