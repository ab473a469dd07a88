// SPDX-License-Identifier: MIT
// The help of unpsa-export.
#include <array>

#include "text/translations/zh.hpp"

namespace unpsa::text {
namespace {

// clang-format off
constexpr std::array zh_export_help_table{
    Translation{"write nominations for spreadsheets, databases and other programs",
                "把申报材料写成电子表格、数据库及其他程序可用的格式"},
    Translation{"Reads form dumps or record streams and writes them for other programs: as a table with "
                "a row for each record, answer, reference to a goal, finding, note or piece of text "
                "without a label, as documents of several tables ({}), as whole records (ndjson, json, "
                "form), as a page to read (html), or as plain texts (text). What other programs have "
                "added to records is exported; what a table needs and records do not carry is found "
                "here. In the table 'records' columns of programs that have not run stay empty, unless "
                "'--fields' names them.",
                "读取申报表文本或记录流，写成其他程序可用的格式：表格（每行一条记录、一个回答、一处对目标"
                "的引用、一个问题、一条说明或一段无标签的文字），含多个表的文档（{0}），完整记录（ndjson"
                "、json、form），可阅读的网页（html），或纯文本（text）。其他程序加入记录的内容一并导出；"
                "表格需要而记录中没有的内容在此求得。在 records 表中，未运行的程序所对应的列为空，除非用 "
                "--fields 指定。"},
    Translation{"what each row describes: records, answers, sdg, findings, notes, unassigned or repeats",
                "每行的内容：records（记录）、answers（回答）、sdg（可持续发展目标）、findings（问题）、n"
                "otes（说明）、unassigned（未归类文字）或 repeats（重复部分）"},
    Translation{"only these columns, in this order: names, paths of a record (answers.3.a), 'sdg_*'; "
                "'answers' for all answers, 'form' for all that the form has, 'results' for what "
                "programs found",
                "只输出这些列，并按此顺序：列名、记录中的路径（answers.3.a）、'sdg_*'；answers "
                "表示全部回答，form 表示表格的全部内容，results 表示各程序的结果"},
    Translation{"all columns except these", "除这些列以外的所有列"},
    Translation{"list the columns of the table, or of all tables, with their descriptions, then exit",
                "列出该表或所有表的列及其说明，然后退出"},
    Translation{"html: title of the page", "html：页面的标题"},
    Translation{"omit the line of column names", "省略列名行"},
    Translation{"language of the header: en, column names (default), or zh, Chinese titles",
                "标题行的语言：en 为列名（默认），zh 为中文标题"},
    Translation{"text between the items of a list (default: ;)", "列表各项之间的文字（默认：;）"},
    Translation{"text for an absent value (default: empty)", "表示缺失值的文字（默认：空）"},
    Translation{"CSV for Excel: byte order mark, CRLF, and an apostrophe before text that Excel would "
                "read as a formula or change as a number",
                "供 Excel 使用的 CSV：带字节顺序标记和 CRLF，并在 Excel 会当作公式或数字改动的文字前加撇"
                "号"},
    Translation{"write one file for each country, year or language, in the folder named by '--output'",
                "按国家（country）、年份（year）或语言（language）各写一个文件，放在 --output "
                "指定的文件夹中"},
    Translation{"sqlite: replace records of earlier runs from the same file, or of the same initiative, "
                "with new ones (default: those with the same id)",
                "sqlite：用新记录替换以前运行所写的、来自同一文件（file）或同一举措（initiative）的记录（"
                "默认：标识符相同的记录）"},
    Translation{"markdown: table (default), or record, for reading",
                "markdown：table（表格，默认）或 record（便于阅读的记录）"},
    Translation{"print the schema of the output, then exit: json, a JSON Schema of its rows or records; "
                "table, a Table Schema",
                "输出数据结构说明，然后退出：json 为行或记录的 JSON Schema，table 为 Table Schema"},
    Translation{"{} or text (default: from the ending of the output file name; otherwise table on a "
                "terminal, else tsv)",
                "{0} 或 text（默认：由输出文件的扩展名决定；否则在终端上为 table，其他情况为 tsv）"},
    Translation{"{} (default: from the ending of the output file name; otherwise table on a terminal, "
                "else tsv)",
                "{0}（默认：由输出文件的扩展名决定；否则在终端上为 table，其他情况为 tsv）"},
    Translation{"one row for each form in a folder", "文件夹中每份表格一行"},
    Translation{"the same with words, findings and citations", "同上，并包括词数、问题和引用"},
    Translation{"the answers of a form and their limits", "一份表格的回答及其上限"},
    Translation{"a page to read and search the forms in a browser", "在浏览器中阅读和检索表格的网页"},
    Translation{"a workbook with a sheet for each table", "每个表一个工作表的工作簿"},
    Translation{"a database in which edited forms replace their old versions",
                "修改后的表格替换旧版本的数据库"},
    Translation{"the records as JSON, one per line", "JSON 记录，每行一条"},
};
// clang-format on

}  // namespace

std::span<const Translation> zh_export_help() { return zh_export_help_table; }

}  // namespace unpsa::text
