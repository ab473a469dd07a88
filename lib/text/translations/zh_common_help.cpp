// SPDX-License-Identifier: MIT
// Help that all programs share.
#include <array>

#include "text/translations/zh.hpp"

namespace unpsa::text {
namespace {

// clang-format off
constexpr std::array zh_common_help_table{
    Translation{"Options", "选项"},
    Translation{"Common options", "通用选项"},
    Translation{"Rules", "规则"},
    Translation{"Outcome", "结果判定"},
    Translation{"Output", "输出"},
    Translation{"Selection", "选择"},
    Translation{"Limits", "字数上限"},
    Translation{"Counting", "计数"},
    Translation{"Comparing", "比较"},
    Translation{"Usage", "用法"},
    Translation{"Exit codes", "退出码"},
    Translation{"Examples", "示例"},
    Translation{"More", "更多说明"},
    Translation{"'{} --help' says more.", "详细说明见 “{0} --help”。"},
    Translation{"success", "成功"},
    Translation{"error: wrong usage, a file that cannot be read or written, or input that is not a form",
                "错误：用法有误，文件无法读写，或输入不是申报表"},
    Translation{"write to FILE instead of standard output; the file is written whole or not at all",
                "写入 FILE 而不是标准输出；文件要么完整写入，要么完全不写"},
    Translation{"after an error with an input, still write what could be read to FILE",
                "某个输入出错后，仍把能读取的内容写入 FILE"},
    Translation{"do not wait until FILE is safe from a power cut", "不等待 FILE 安全写入磁盘（以防断电）"},
    Translation{"read the names of further inputs from FILE, one per line",
                "从 FILE 读取更多输入文件的名称，每行一个"},
    Translation{"the names in --files-from end in NUL, as find -print0 writes them",
                "--files-from 中的名称以 NUL 结尾，如 find -print0 所写"},
    Translation{"of a FILE that is a folder, read the files that match PATTERN, such as '*.log' or "
                "'2020/**', instead of those with the usual endings; '!PATTERN' leaves out files",
                "FILE 为文件夹时，读取与 PATTERN（如 '*.log' 或 '2020/**'）相符的文件，而不是具有常用扩展"
                "名的文件；'!PATTERN' 表示排除"},
    Translation{"do not read the folders in a folder", "不读取文件夹中的子文件夹"},
    Translation{"the most by which a compressed file may grow when it is decompressed; 0 means any "
                "(default: 200)",
                "压缩文件解压后最多可增大的倍数；0 表示不限（默认：200）"},
    Translation{"read the text of inputs in this encoding (default: detected)",
                "按此编码读取输入的文字（默认：自动检测）"},
    Translation{"what standard input is called in results and messages (default: -)",
                "标准输入在结果和消息中的名称（默认：-）"},
    Translation{"use N threads; 0 means one per processor; the output is the same for every N (default: "
                "1)",
                "使用 N 个线程；0 表示每个处理器一个；输出与 N 无关（默认：1）"},
    Translation{"do not show warnings or progress", "不显示警告和进度"},
    Translation{"colours: auto, always or never (default: auto, which respects NO_COLOR, FORCE_COLOR, "
                "CLICOLOR and CLICOLOR_FORCE)",
                "颜色：auto、always 或 never（默认：auto，遵循 NO_COLOR、FORCE_COLOR、CLICOLOR 和 "
                "CLICOLOR_FORCE）"},
    Translation{"the most columns of tables and other results for reading; 0 means any (default: as wide "
                "as the terminal; elsewhere tables have COLUMNS, or else 80)",
                "供阅读的表格等结果的最大列宽；0 表示不限（默认：与终端同宽；在其他情况下表格取 COLUMNS，"
                "否则为 80）"},
    Translation{"language of help, messages and results for reading: en or zh; data for programs never "
                "change (default on a terminal: UNPSA_LANGUAGE, or else that of the locale; elsewhere en)",
                "帮助、消息和供阅读的结果所用的语言：en 或 zh；供程序读取的数据不变（终端上的默认值：UNPS"
                "A_LANGUAGE，否则为系统区域设置的语言；其他情况为 en）"},
    Translation{"show this help; -h shows the options in brief", "显示本帮助；-h 只简要列出选项"},
    Translation{"print the manual page (man), completions for bash, zsh or fish, or the rules between "
                "options (rules)",
                "输出手册页（man），bash、zsh 或 fish 的补全脚本，或选项之间的规则（rules）"},
    Translation{"show the versions of the program and its tables", "显示程序及其数据表的版本"},
    Translation{"omit the line of column names (table, tsv, csv)", "省略列名行（table、tsv、csv）"},
    Translation{"how rows are written: table, tsv, csv, ndjson or json (default: from the ending of the "
                "output file name; otherwise table on a terminal, else tsv)",
                "行的格式：table、tsv、csv、ndjson 或 json（默认：由输出文件的扩展名决定；否则在终端上为 "
                "table，其他情况为 tsv）"},
    Translation{"judge limits by this count alone: word, ws, lexical, equiv, chars, han or icu (default: "
                "over if word and equiv are over, disputed if only one is)",
                "只按这一种计数判断是否超限：word、ws、lexical、equiv、chars、han 或 icu（默认：word 和 "
                "equiv 都超过为超限，只有一个超过为有争议）"},
    Translation{"how many words a Chinese character is for a limit: both (from 1/R to 1), strict (1), "
                "equivalent (1/R), off (do not judge such answers) (default: both)",
                "计算上限时一个汉字相当于几个词：both（1/R 至 1）、strict（1）、equivalent（1/R）、off（"
                "不判断此类回答）（默认：both）"},
    Translation{"number of Chinese characters per English word (default: 1.8)",
                "一个英文词相当于几个汉字（默认：1.8）"},
    Translation{"how far an answer may exceed its limit (default: 0)", "回答可超出上限的百分比（默认：0）"},
    Translation{"use this configuration for all files (default: for each file, the unpsa.toml in its "
                "folder or the nearest folder above)",
                "所有文件都使用此配置（默认：各文件使用其所在文件夹或最近的上级文件夹中的 unpsa.toml）"},
    Translation{"use no configuration", "不使用配置文件"},
};
// clang-format on

}  // namespace

std::span<const Translation> zh_common_help() { return zh_common_help_table; }

}  // namespace unpsa::text
