// SPDX-License-Identifier: MIT
// The help of unpsa-validate.
#include <array>

#include "text/translations/zh.hpp"

namespace unpsa::text {
namespace {

// clang-format off
constexpr std::array zh_validate_help_table{
    Translation{"check nominations against the rules of the form", "按表格的规则检查申报材料"},
    Translation{"Reads form dumps or record streams and reports what is wrong with each form. Errors and "
                "warnings are shown; notes only with --show note. If there are no findings, there is no "
                "output, except on a terminal.",
                "读取申报表文本或记录流，报告每份表格的问题。显示错误和警告；用 --show note "
                "才显示提示。没有问题时没有输出（终端除外）。"},
    Translation{"a form has an error (or a finding selected by --fail-on)",
                "某份表格有错误（或 --fail-on 所指定的问题）"},
    Translation{"check a form", "检查一份表格"},
    Translation{"for a CI job", "用于持续集成（CI）"},
    Translation{"accept all current findings; later runs with --baseline known.txt show only new ones",
                "接受现有的全部问题；以后用 --baseline known.txt 运行时只显示新问题"},
    Translation{"as a stage between other programs", "作为其他程序之间的一个环节"},
    Translation{"check only these rules or groups of rules (limit is a group)",
                "只检查这些规则或规则组（limit 为规则组）"},
    Translation{"do not check these rules or groups of rules", "不检查这些规则或规则组"},
    Translation{"change the severity of a rule or a group: error, warning or note",
                "更改规则或规则组的严重程度：error、warning 或 note"},
    Translation{"list the rules with their severities as rows, then exit",
                "以表格列出各规则及其严重程度，然后退出"},
    Translation{"explain a rule, or the rules of a group, with examples, then exit",
                "举例说明一条规则或一组规则，然后退出"},
    Translation{"exit with 1 if there is a finding of at least this severity: error, warning, note or "
                "never (default: error)",
                "有不低于此严重程度的问题时以 1 退出：error、warning、note 或 never（默认：error）"},
    Translation{"exit with 1 if there are more than N warnings", "警告多于 N 个时以 1 退出"},
    Translation{"ignore findings recorded in FILE, and warn about recorded findings that no longer occur",
                "忽略 FILE 中记录的问题，并对已不再出现的记录给出警告"},
    Translation{"write all findings to FILE as a baseline, and exit with 0; what FILE knows of other "
                "files and rules is kept",
                "把所有问题写入 FILE 作为基线，并以 0 退出；FILE 中关于其他文件和规则的内容予以保留"},
    Translation{"like --baseline, and remove findings that no longer occur from FILE",
                "同 --baseline，并从 FILE 中删除不再出现的问题"},
    Translation{"exit with 1 if a baseline has findings that no longer occur",
                "基线中有不再出现的问题时以 1 退出"},
    Translation{"print the configuration that results from the file and the options, then exit",
                "输出由配置文件和选项得出的配置，然后退出"},
    Translation{"the lowest severity to show: error, warning or note (default: warning)",
                "显示的最低严重程度：error、warning 或 note（默认：warning）"},
    Translation{"text, concise, json, ndjson, sarif, junit, github, gitlab, checkstyle, rdjson or "
                "markdown, to the output or to FILE; may be repeated (default: text)",
                "报告格式：text、concise、json、ndjson、sarif、junit、github、gitlab、checkstyle、rdjson "
                "或 markdown，写到输出或 FILE；可多次使用（默认：text）"},
    Translation{"write rows instead of a report, and what each describes: findings, or rules, with the "
                "number of their findings and of forms (default with '--format': findings)",
                "输出行而不是报告，并指定每行的内容：findings（问题），或 rules（规则及其问题数和表格数）"
                "（使用 --format 时的默认值：findings）"},
    Translation{"write rows instead of a report, and how: table, tsv, csv, ndjson or json",
                "输出行而不是报告，并指定格式：table、tsv、csv、ndjson 或 json"},
    Translation{"also write a line per form, and one for all, about answers and their limits; on a "
                "terminal, reports as text have them always",
                "另为每份表格写一行、为全部写一行，说明回答与上限的情况；终端上的文本报告总有这些行"},
    Translation{"where docs/rules.md can be read, for reports that link to it",
                "docs/rules.md 的网址，供报告链接"},
    Translation{"pass the records on, each with all its 'findings' added; exit with 0 whatever the "
                "findings",
                "传递记录，并在每条记录中加入全部 “findings”；无论有何问题都以 0 退出"},
    Translation{"with --records: pass on only valid records, in which no check fails",
                "与 --records 合用：只传递检查全部通过的有效记录"},
    Translation{"with --records: still exit with 1 if a check fails",
                "与 --records 合用：检查未通过时仍以 1 退出"},
};
// clang-format on

}  // namespace

std::span<const Translation> zh_validate_help() { return zh_validate_help_table; }

}  // namespace unpsa::text
