// SPDX-License-Identifier: MIT
// The help of the other programs.
#include <array>

#include "text/translations/zh.hpp"

namespace unpsa::text {
namespace {

// clang-format off
constexpr std::array zh_other_help_table{
    Translation{"with '--diff': show N shared sentences before and after each that is not, and count the "
                "others; or all (default: 3)",
                "与 --diff 合用：在每个不相同的句子前后各显示 N 个相同的句子，其余只计数；或 all（全部）（默认：3）"},
    Translation{"with '--table pairs': also list forms in two languages that seem to be of one initiative "
                "(kind translation), by the numbers and names in them",
                "与 --table pairs 合用：根据其中的数字和名称，同时列出用两种语言填写、似属同一项目的表格（类型 "
                "translation）"},
    Translation{"pass on each nomination once", "每份申报材料只传递一次"},
    Translation{"list the Sustainable Development Goals that forms refer to",
                "列出表格所涉及的可持续发展目标"},
    Translation{"count the words of answers and compare them with their limits",
                "统计回答的词数并与上限比较"},
    Translation{"More than one machine (docs/engines.md)", "多台机器（docs/engines.md）"},
    Translation{"Reads form dumps or record streams and passes each nomination on once, as a record "
                "stream. It drops records with the same bytes as an earlier one, and records with the "
                "same answers, whatever the language of the page. Resubmissions (the same initiative "
                "with edited answers) are passed on and marked. The order of the records is kept.",
                "读取申报表文本或记录流，把每份申报材料以记录流形式只传递一次。丢弃与先前记录逐字节相同的"
                "记录，以及回答相同的记录（不论页面语言）。重新提交的材料（同一举措，回答有修改）予以传递"
                "并加标记。记录的次序不变。"},
    Translation{"share of the shorter record that the longer one must contain to be a resubmission, from "
                "0.4 to 1; two thirds of it if the title, or the institution and the date, are the same "
                "(default: 0.6)",
                "较短记录中有多大比例出现在较长记录中即视为重新提交，0.4 至 1；若名称相同，或机构和日期都"
                "相同，则取其三分之二（默认：0.6）"},
    Translation{"forms, records or a saved index to compare with; they count as already seen and are not "
                "passed on",
                "用于比较的表格、记录或已保存的索引；它们视为已见过，不予传递"},
    Translation{"write what was seen to FILE, for later use with '--against'",
                "把见过的内容写入 FILE，供以后用于 --against"},
    Translation{"which record of a cluster is kept: first, last, longest, complete (most fields filled "
                "in) or newest (latest edition) (default: first)",
                "一组重复记录中保留哪一条：first（最先）、last（最后）、longest（最长）、complete（填写最"
                "全）或 newest（最新一届）（默认：first）"},
    Translation{"find candidates by MinHash sketches: at most 1.5 KB of memory per record, for a million "
                "records or more; a few resubmissions may be missed",
                "用 MinHash 摘要查找候选：每条记录至多占 1.5 KB 内存，适合一百万条以上的记录；可能漏掉少"
                "数重新提交的材料"},
    Translation{"the inputs are part I of a corpus of N parts: with '--save-index', pass all records on "
                "and save what '--merge' needs; with '--apply', drop what it decided",
                "输入是共 N 部分中的第 I 部分：与 --save-index 合用时传递所有记录并保存 --merge "
                "所需内容；与 --apply 合用时按其决定丢弃记录"},
    Translation{"FILEs are the parts of a corpus that '--shard' and '--save-index' saved: compare all "
                "their records, and write a verdict for each",
                "FILE 是 --shard 和 --save-index 保存的各部分：比较其中所有记录，并为每条写出判定"},
    Translation{"treat the records of a part as the verdicts in FILE say, which '--merge' wrote",
                "按 --merge 写入 FILE 的判定处理这一部分的记录"},
    Translation{"kinds that are not passed on: identical, same-content, resubmission; or none (default: "
                "identical,same-content)",
                "不予传递的种类：identical（完全相同）、same-content（内容相同）、resubmission（重新提交"
                "），或 none（无）（默认：identical,same-content）"},
    Translation{"write the records that are dropped to FILE, each with 'duplicate' added",
                "把丢弃的记录写入 FILE，各加上 “duplicate”"},
    Translation{"drop nothing: pass all records on, each with 'duplicate' added",
                "不丢弃任何记录：全部传递，各加上 “duplicate”"},
    Translation{"write rows instead of records, and what each describes: pairs (which record duplicates "
                "which, and why), clusters (each record in its cluster), answers (used in several "
                "questions or nominations), blocks (repeated parts of a form), keys (which records that "
                "may be duplicates have in common, for other programs to group them by)",
                "输出行而不是记录，并指定每行的内容：pairs（哪条记录与哪条重复及原因）、clusters（各组中"
                "的每条记录）、answers（用于多个问题或多份材料的回答）、blocks（表格中重复的部分）、keys"
                "（可能重复的记录共有的键，供其他程序分组）"},
    Translation{"show the sentences that two records share, and those that only one has; each record is "
                "named by its id, its file, or file:line; without FILE, the files A and B are read",
                "显示两条记录共有的句子和只有一方有的句子；记录用其标识符、文件或“文件:行号”指定；没有 "
                "FILE 时读取文件 A 和 B"},
    Translation{"how the rows of '--table' and '--diff' are written: table, tsv, csv, ndjson or json "
                "(default: from the ending of the output file name; otherwise table on a terminal, else "
                "tsv; text for '--diff')",
                "--table 和 --diff 的行的格式：table、tsv、csv、ndjson 或 "
                "json（默认：由输出文件的扩展名决定；否则在终端上为 table，其他情况为 tsv；--diff "
                "为文本）"},
    Translation{"pass the records on, as is done without it, like the other programs",
                "传递记录；与其他程序一致，不用此选项也是如此"},
    Translation{"exit with 1 if there was a duplicate", "有重复时以 1 退出"},
    Translation{"with --check: there was a duplicate", "使用 --check 时：有重复"},
    Translation{"pass on each nomination in a folder once", "文件夹中的每份申报材料只传递一次"},
    Translation{"list duplicates and how similar they are", "列出重复的材料及其相似程度"},
    Translation{"show what was edited", "显示修改之处"},
    Translation{"pass on only what is new this year", "只传递今年新增的材料"},
    Translation{"fail if a form was submitted twice", "有表格重复提交时返回失败"},
    Translation{"Reads form dumps or record streams and writes one row for each reference to a goal, "
                "target or indicator: those that are ticked on the form, in any language of the form, "
                "and those that its answers cite ('SDG 3', 'Goals 1, 3 and 5', 'target 16.b'). A code "
                "that does not exist is listed with 'valid' false, and is reported on standard error "
                "with its position.",
                "读取申报表文本或记录流，为每处对目标、具体目标或指标的引用输出一行：包括表格中勾选的（不"
                "论表格语言），以及回答中引用的（“SDG 3”“目标 1、3 和 5”“具体目标 16.b”）。不存在的编号其"
                " valid 列为 false，并连同位置在标准错误上报告。"},
    Translation{"ticked: chosen on the form; cited: written in an answer",
                "ticked：表格中勾选；cited：回答中引用"},
    Translation{"goal, target or indicator", "goal（目标）、target（具体目标）或 indicator（指标）"},
    Translation{"references to these goals, their targets and indicators: 1 to 17, or ranges such as 3-6",
                "对这些目标及其具体目标和指标的引用：1 至 17，或如 3-6 的范围"},
    Translation{"explicit: ticked, named with an SDG word, or a code in answer 3.a; generic: with a word "
                "for goals of any sort ('Goal 3')",
                "explicit：勾选的、以可持续发展目标用语指明的，或 3.a 回答中的编号；generic：用一般的“目"
                "标”一词（“目标 3”）"},
    Translation{"the inputs are plain text, not forms; treated as an answer to a question other than 3.a",
                "输入是纯文本而不是表格；视为 3.a 以外问题的回答"},
    Translation{"with '--text': the question that the text answers, such as 3.a",
                "与 --text 合用：该文本所回答的问题，如 3.a"},
    Translation{"add two columns: up to N words before and after the citation",
                "增加两列：引用之前和之后最多 N 个词"},
    Translation{"what each row describes: sdg, a reference to a goal; summary, a record with its codes "
                "(ticked only, cited only, both, implied, invalid); matrix, how many records refer to "
                "each pair of goals, and of each country to each goal (as a table, a grid); or list, "
                "references for reading (default: list on a terminal, sdg otherwise)",
                "每行的内容：sdg 为一处对目标的引用；summary 为一条记录及其编号（仅勾选、仅引用、两者皆有"
                "、推知、无效）；matrix 为涉及每对目标的记录数，以及各国涉及每个目标的记录数（以 table 格式为网格）；list "
                "为供阅读的引用列表（默认：终端上为 list，其他情况为 sdg）"},
    Translation{"report on standard error if a target is ticked with a text that differs from its text "
                "elsewhere in the inputs",
                "勾选的具体目标的文字与输入中其他地方不同时，在标准错误上报告"},
    Translation{"pass the records on, each with 'sdg.mentions' and 'sdg.summary' added",
                "传递记录，各加上 “sdg.mentions” 和 “sdg.summary”"},
    Translation{"the goals and targets of one form", "一份表格的目标和具体目标"},
    Translation{"where answers cite goals", "回答在何处引用了目标"},
    Translation{"ticked and cited goals, for a spreadsheet", "勾选和引用的目标，供电子表格使用"},
    Translation{"which goals occur together", "哪些目标同时出现"},
    Translation{"word: as word processors count, each Chinese character and each run of other characters "
                "as one; ws: runs of characters separated by white space; lexical: like word, without "
                "lone punctuation; equiv: the length of the text in English words, at the fewest; chars: "
                "characters without white space; han: Chinese characters; icu: words found by ICU; "
                "asian, non_asian: the two parts of word (default: word,equiv)",
                "word：按文字处理软件的方法，每个汉字和每串其他字符各计一个；ws：以空白分隔的字符串数；le"
                "xical：同 word，但不计单独的标点；equiv：折合英文词数的最小值；chars：不含空白的字符数；"
                "han：汉字数；icu：ICU 识别的词数；asian、non_asian：word "
                "的两个组成部分（默认：word,equiv）"},
    Translation{"show all methods side by side", "并列显示所有计数方法"},
    Translation{"the inputs are plain text, not forms: one row per input",
                "输入是纯文本而不是表格：每个输入一行"},
    Translation{"with --text: the limit of each text in words, to judge a draft",
                "与 --text 合用：每篇文本的词数上限，用于检查草稿"},
    Translation{"exit with 1 if an answer (or a draft) is over its limit",
                "有回答（或草稿）超限时以 1 退出"},
    Translation{"show only answers that are over their limits or disputed", "只显示超限或有争议的回答"},
    Translation{"what each row describes: answers; words, as '--method' or '--judge' splits them; "
                "limits, each answer cut where its limit falls; records or corpus, totals; or bars, for "
                "reading (default: bars on a terminal, answers otherwise)",
                "每行的内容：answers（回答）；words（按 --method 或 --judge "
                "切分的词）；limits（在上限处截断的各回答）；records 或 corpus（合计）；bars（供阅读的条"
                "形图）（默认：终端上为 bars，其他情况为 answers）"},
    Translation{"pass the records on, each with 'wordcount' added", "传递记录，各加上 “wordcount”"},
    Translation{"Reads form dumps or record streams and writes one row per answer: its words, its limit, "
                "the number of words left, and a status. An answer is over its limit if it has more "
                "words by word and by equiv, and disputed if by one of them only. The columns of "
                "'--method' never change a status.",
                "读取申报表文本或记录流，每个回答输出一行：词数、上限、剩余词数和状态。word 和 equiv "
                "两种计数都超过上限为超限，只有一种超过为有争议。--method 所选的列不影响状态。"},
    Translation{"with --check: an answer is over its limit", "使用 --check 时：有回答超限"},
    Translation{"the answers of a form and the number of words left in each",
                "一份表格的各个回答及其剩余词数"},
    Translation{"the answers that are too long, by all methods", "过长的回答，列出所有计数方法"},
    Translation{"fail if any answer is too long", "有回答过长时返回失败"},
    Translation{"does a draft fit before it is pasted?", "草稿粘贴之前是否超限"},
    Translation{"word counts for a spreadsheet", "供电子表格使用的词数"},
};
// clang-format on

}  // namespace

std::span<const Translation> zh_other_help() { return zh_other_help_table; }

}  // namespace unpsa::text
