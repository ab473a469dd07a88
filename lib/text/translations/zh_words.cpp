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
    // `unpsa-dedupe --diff`.
    Translation{"not duplicates", "不是重复材料"},
    Translation{"identical: the same bytes", "完全相同：逐字节相同"},
    Translation{"same content: the same answers", "内容相同：回答相同"},
    Translation{"for review: alike, but not enough for a resubmission", "待复核：相似，但不足以视为重新提交"},
    Translation{"for review: may be of one initiative, in two languages", "待复核：可能是同一举措的两种语言版本"},
    Translation{"containment", "包含度"},
    Translation{"in both", "两者都有"},
    Translation{"agree", "相同字段"},
    Translation{"differ", "不同字段"},
    Translation{"sentences", "句子"},
    Translation{"{} of the shorter is in the longer", "较短者的 {0} 包含在较长者中"},
    Translation{"{} of the shorter is in the longer ({} times as long)",
                "较短者的 {0} 包含在较长者中（后者为前者的 {1} 倍长）"},
    Translation{"{#} shared (=), {#} edited (~), {#} only in A, {#} only in B",
                "相同（=）{0}，修改（~）{1}，仅见于 A {2}，仅见于 B {3}"},
    Translation{"not shown: an index has no text; name the forms themselves to compare their sentences",
                "未显示：索引中没有正文；请直接给出表格以比较句子"},
    Translation{"({#} answer empty or placeholder, left out)", "（{0} 个回答为空或为占位文字，未计入）"},
    Translation{"({#} answers empty or placeholder, left out)", "（{0} 个回答为空或为占位文字，未计入）"},
    Translation{"({#} sentences the same)", "（{0} 句相同）"},
    Translation{"question {}: {}", "问题 {0}：{1}"},
    Translation{"question {}, only in A", "问题 {0}，仅见于 A"},
    Translation{"question {}, only in B", "问题 {0}，仅见于 B"},
    Translation{"question {} of A, {} of B: {}", "A 的问题 {0}，B 的问题 {1}：{2}"},
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
