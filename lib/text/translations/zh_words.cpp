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
};
// clang-format on

}  // namespace

std::span<const Translation> zh_words() { return zh_words_table; }

}  // namespace unpsa::text
