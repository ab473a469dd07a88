// SPDX-License-Identifier: MIT
// Words of results for reading.
#include <array>

#include "text/translations/zh.hpp"

namespace unpsa::text {
namespace {

// clang-format off
constexpr std::array zh_words_table{
    Translation{"error", "错误"},
    Translation{"warning", "警告"},
    Translation{"note", "提示"},
    Translation{"help", "建议"},
    Translation{"line {#}", "第 {0} 行"},
    Translation{"column {#}", "第 {0} 列"},
    Translation{"over", "超限"},
    Translation{"disputed", "有争议"},
    Translation{"near", "接近上限"},
    Translation{"ok", "未超限"},
    Translation{"empty", "未作答"},
    Translation{"placeholder", "占位文字"},
    Translation{"missing", "缺失"},
    Translation{"no-limit", "无上限"},
    Translation{"unjudged", "未判断"},
    Translation{"over: {#} to cut", "超限：须删减 {0}"},
    Translation{"disputed: {#} to cut", "有争议：须删减 {0}"},
    Translation{"ticked", "勾选"},
    Translation{"cited", "引用"},
    Translation{"none", "无"},
    Translation{"goal", "目标"},
    Translation{"country", "国家"},
    Translation{"place", "位置"},
    Translation{"severity", "严重程度"},
    Translation{"finding", "问题"},
    Translation{"what to do", "建议"},
    Translation{"rule", "规则"},
    Translation{"No findings.", "没有问题。"},
    // In cells of tables.
    Translation{"yes", "是"},
    Translation{"no", "否"},
    Translation{"answered", "已作答"},
    Translation{"target", "具体目标"},
    Translation{"indicator", "指标"},
    Translation{"explicit", "明确"},
    Translation{"generic", "泛指"},
    Translation{"printed", "页面所印"},
    Translation{"built-in", "内置"},
    Translation{"configured", "配置指定"},
    Translation{"identical", "完全相同"},
    Translation{"same-content", "内容相同"},
    Translation{"resubmission", "重新提交"},
    Translation{"review", "待复核"},
    Translation{"translation", "不同语言"},
    Translation{"both", "双方"},
    Translation{"edited", "有修改"},
    Translation{"asian", "单字"},
    Translation{"run", "词"},
    Translation{"string", "文本"},
    Translation{"integer", "整数"},
    Translation{"number", "数值"},
    Translation{"boolean", "是或否"},
    Translation{"array", "列表"},
    Translation{"(none)", "（无）"},
    // Names of sheets.
    Translation{"sheet records", "申报表"},
    Translation{"sheet answers", "回答"},
    Translation{"sheet sdg", "可持续发展目标"},
    Translation{"sheet findings", "问题"},
    Translation{"sheet notes", "解析提示"},
    Translation{"sheet unassigned", "未归属文字"},
    Translation{"sheet repeats", "重复部分"},
};
// clang-format on

}  // namespace

std::span<const Translation> zh_words() { return zh_words_table; }

}  // namespace unpsa::text
