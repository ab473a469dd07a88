// SPDX-License-Identifier: MIT
// Chinese titles of columns: the form's own words, without their punctuation, where the form asks for what
// the column holds.
#include "form/column_titles.hpp"

#include <algorithm>
#include <array>

#include "unpsa/questions.hpp"

namespace unpsa::form {
namespace {

struct Title {
  std::string_view name;
  std::string_view chinese;
};

constexpr std::array titles{
    // of every table
    Title{"id", "编号"},
    Title{"file", "文件"},
    Title{"line", "行"},
    Title{"language", "语言"},
    Title{"question", "题号"},
    // records
    Title{"edition", "届次"},
    Title{"member_state", "联合国成员国"},
    Title{"iso3166", "国家代码"},
    Title{"country", "国家英文名"},
    Title{"institution", "机构名称"},
    Title{"institution_type", "公共部门机构类型"},
    Title{"institution_type_code", "机构类型代码"},
    Title{"sector", "部门类型"},
    Title{"sector_code", "部门类型代码"},
    Title{"administrative_level", "行政层级"},
    Title{"administrative_level_code", "行政层级代码"},
    Title{"initiative", "项目名称"},
    Title{"years_operational", "项目运行年份"},
    Title{"website", "机构网站"},
    Title{"public_sector", "属于公共部门"},
    Title{"category", "类别"},
    Title{"category_code", "类别代码"},
    Title{"criteria", "标准"},
    Title{"sdg_relevant", "与可持续发展目标相关"},
    Title{"goals", "可持续发展目标"},
    Title{"targets", "具体目标"},
    Title{"two_years_old", "超过两年的历史"},
    Title{"implementation_date", "实施日期"},
    Title{"implementation_date_text", "实施日期原文"},
    Title{"un_involved", "联合国参与"},
    Title{"un_agencies", "参与项目的联合国机构"},
    Title{"un_details", "联合国参与细节"},
    Title{"previously_submitted", "曾提交申请"},
    Title{"supporting_documents", "支持文件"},
    Title{"unpsa_award_won", "曾获联合国公共服务奖"},
    Title{"other_awards_won", "曾获其它公共服务奖"},
    Title{"other_awards", "其它奖励说明"},
    Title{"how_heard", "如何得知"},
    Title{"consent", "确认同意"},
    Title{"over_limit", "超出字数的题"},
    Title{"sdg_ticked_only", "仅勾选的目标"},
    Title{"sdg_cited_only", "仅提及的目标"},
    Title{"sdg_both", "勾选并提及的目标"},
    Title{"sdg_implied", "隐含的目标"},
    Title{"sdg_invalid", "不存在的目标"},
    Title{"sdg_goals_ticked_only", "按目标计仅勾选"},
    Title{"sdg_goals_cited_only", "按目标计仅提及"},
    Title{"sdg_goals_both", "按目标计勾选并提及"},
    Title{"finding_errors", "错误数"},
    Title{"finding_warnings", "警告数"},
    Title{"finding_notes", "提示数"},
    Title{"finding_rules", "触发的规则"},
    Title{"duplicate_kind", "重复类型"},
    Title{"duplicate_of", "重复于"},
    // answers
    Title{"label", "题目"},
    Title{"status", "状态"},
    Title{"word", "字数"},
    Title{"limit", "字数限制"},
    Title{"text", "原文"},
    Title{"ws", "空格分词数"},
    Title{"limit_source", "限制来源"},
    Title{"remaining", "剩余字数"},
    Title{"limit_status", "限制判断"},
    // sdg
    Title{"layer", "来源"},
    Title{"kind", "种类"},
    Title{"code", "代码"},
    Title{"goal", "目标"},
    Title{"iri", "网址"},
    Title{"begin", "起始字节"},
    Title{"end", "结束字节"},
    Title{"rule", "规则"},
    Title{"valid", "有效"},
    Title{"target", "所属具体目标"},
    Title{"certainty", "确定程度"},
    // findings and notes
    Title{"column", "列"},
    Title{"severity", "严重程度"},
    Title{"message", "说明"},
    Title{"help", "建议"},
    // repeats
    Title{"lines", "行数"},
    Title{"element", "栏目"},
    Title{"differs", "不同的值"},
    // where a record comes from
    Title{"encoding", "编码"},
    Title{"hash", "原文校验码"},
    Title{"edition_candidates", "可能的届次"},
    Title{"edition_evidence", "届次依据"},
    Title{"source_lines", "原文行数"},
    Title{"criteria_texts", "标准原文"},
    Title{"yes_no_texts", "是否原文"},
    // unpsa-wordcount
    Title{"number", "序号"},
    Title{"is_lexical", "含字母或数字"},
    Title{"lexical", "词数（不计单独标点）"},
    Title{"asian", "亚洲文字字数"},
    Title{"non_asian", "其他文字词数"},
    Title{"equiv", "折合英文词数"},
    Title{"ratio", "折合比"},
    Title{"chars", "字符数"},
    Title{"han", "汉字数"},
    Title{"icu", "ICU 分词数"},
    Title{"icu_version", "ICU 版本"},
    Title{"answers", "回答数"},
    Title{"records", "申报表数"},
    Title{"over", "超限数"},
    Title{"disputed", "有争议数"},
    Title{"rest", "超出部分"},
    // unpsa-extract-sdg
    Title{"before", "前文"},
    Title{"after", "后文"},
    Title{"ticked_only", "仅勾选"},
    Title{"cited_only", "仅引用"},
    Title{"both", "勾选并引用"},
    Title{"implied", "隐含"},
    Title{"invalid", "不存在"},
    Title{"goals_ticked_only", "按目标计仅勾选"},
    Title{"goals_cited_only", "按目标计仅引用"},
    Title{"goals_both", "按目标计勾选并引用"},
    Title{"by", "分类"},
    Title{"row", "项"},
    Title{"name", "名称"},
    // unpsa-dedupe
    Title{"of", "对应编号"},
    Title{"of_file", "对应文件"},
    Title{"of_line", "对应行"},
    Title{"of_question", "对应题号"},
    Title{"of_initiative", "对应项目"},
    Title{"of_institution", "对应机构"},
    Title{"of_country", "对应国家"},
    Title{"of_edition", "对应届次"},
    Title{"score", "相似度"},
    Title{"containment", "包含度"},
    Title{"agree", "相同的栏目"},
    Title{"differ", "不同的栏目"},
    Title{"nearest", "最相近的编号"},
    Title{"nearest_file", "最相近的文件"},
    Title{"nearest_line", "最相近的行"},
    Title{"nearest_initiative", "最相近的项目"},
    Title{"nearest_institution", "最相近的机构"},
    Title{"nearest_country", "最相近的国家"},
    Title{"nearest_edition", "最相近的届次"},
    Title{"nearest_score", "最相近的相似度"},
    Title{"questions", "相近的题"},
    Title{"evidence", "两者都有的数字和名称"},
    Title{"cluster", "组"},
    Title{"size", "组内份数"},
    Title{"left_out", "未列出的份数"},
    Title{"key", "键"},
    Title{"units", "共有单元数"},
    Title{"block", "文字块"},
    Title{"copy", "第几份"},
    Title{"copies", "份数"},
    Title{"side", "所在一方"},
    Title{"edited", "修改后的句子"},
    // lists of rules and columns
    Title{"findings", "问题数"},
    Title{"forms", "申报表数"},
    Title{"summary", "含义"},
    Title{"table", "表"},
    Title{"type", "类型"},
    Title{"description", "说明"},
};

}  // namespace

std::string_view chinese_column_title(std::string_view name) noexcept {
  const auto found =
      std::find_if(titles.begin(), titles.end(), [&](const Title& title) { return title.name == name; });
  if (found != titles.end()) return found->chinese;
  const Question* const question = find_question(name);
  return question == nullptr ? name : question->title_zh;
}

bool is_column_title(std::string_view text) noexcept {
  const auto is_title = [text](const Title& title) { return title.name == text || title.chinese == text; };
  if (std::any_of(titles.begin(), titles.end(), is_title) || find_question(text) != nullptr) return true;
  const auto all = questions();
  return std::any_of(all.begin(), all.end(), [text](const Question& row) { return row.title_zh == text; });
}

}  // namespace unpsa::form
