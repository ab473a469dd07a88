# SPDX-License-Identifier: MIT
"""Nominations, and what may become of them: text of our own, in English, in Chinese and in both.

A nomination is a record of the stream, its answers lists of sentences until it is written. Each way of making
another one of it returns the new nomination and what unpsa-dedupe should say of it.
"""
import copy
import random
import zlib

QUESTIONS = ("1", "2", "3.a", "3.b", "4.a", "4.b", "5.a", "6.a", "7.a", "8.a", "9.b", "10", "11", "12")

EN = {
    "who": "office council agency registry board company authority archive cabinet clinic library "
           "harbour school court brigade committee inspectorate union institute bureau".split(),
    "verb": "opened rewrote tested merged published measured shortened explained funded translated moved "
            "simplified mapped audited reopened monitored redesigned repaired counted digitised replaced "
            "insured watched shared".split(),
    "adjective": "small old northern public slow paper yearly shared lost early rural urgent local winter "
                 "coastal open plain joint spare silent heavy distant cheap mobile".split(),
    "noun": "permit queue register well post form pension bus timetable vaccine pipe complaint budget "
            "licence market meal title flood warning code signature clerk refund boat bridge lamp ward "
            "farm tax road signal receipt survey widow student nurse meter tariff shelter garden".split(),
    "place": "port island river village border capital railway town lake ward hospital plateau valley "
             "station square coast forest suburb".split(),
    "how": "together slowly twice openly by with after without before under despite among beside "
           "against".split(),
}
ZH = {
    "who": "港务 区议 税务 护士 土地 村民 水务 公交 教育 档案 便民 渔业 居民 就业 公路 市政 卫生 环保 消防 工会".split(),
    "verb": "开办 重写 试行 合并 公布 测量 缩短 说明 资助 翻译 移交 简化 绘制 审计 改造 监测 培训 修复 清点 更换 投保 巡查 共享".split(),
    "adjective": "小型 陈旧 北部 公共 缓慢 纸质 年度 共用 丢失 早期 乡村 紧急 本地 冬季 沿海 开放 简明 联合 备用 移动 偏远".split(),
    "noun": "许可 窗口 水井 岗位 表格 养老 班车 时刻 疫苗 管网 投诉 预算 执照 市场 供餐 地契 洪水 预警 守则 签名 职员 退费 渔船 "
            "桥梁 路灯 街区 农场 税款 道路 信号 收据 调查 学生 水表 价格 花园 住所".split(),
    "place": "老港 外岛 河岸 山村 边境 省会 铁路 小镇 湖边 街道 医院 高原 山谷 车站 广场 海岸 森林 郊区".split(),
    "how": "共同 逐步 两次 公开 依照 通过 经过 没有 之前 在下 尽管 其中 旁边 反对".split(),
}
COUNTRIES = ["EE", "FJ", "UY", "KE", "TH", "PT", "CN", "SG", "MA", "GE", "BT", "CL"]


class Maker:
    """Makes nominations and changes them, always the same ones for a seed."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.count = 0

    def pick(self, words):
        return self.random.choice(words)

    def sentence(self, language, theme):
        """Nominations on one theme share the half of the words that it has."""
        words = EN if language == "en" else ZH

        def some(part):
            return self.pick(words[part][theme % 2::2] if self.random.random() < 0.8 else words[part])

        parts = "adjective who verb adjective noun noun how place adjective noun verb how noun".split()
        chosen = [some(part) for part in self.random.sample(parts, self.random.randrange(7, len(parts)))]
        if language == "en":
            for at in sorted(self.random.sample(range(len(chosen)), 4), reverse=True):
                chosen.insert(at, self.pick(["the", "of", "in", "and", "a", "for"]))
            return " ".join(chosen).capitalize() + f", {self.random.randrange(2, 5000)} {some('noun')}s."
        for at in sorted(self.random.sample(range(1, len(chosen)), 3), reverse=True):
            chosen.insert(at, self.pick(["的", "和", "在", "了", "为"]))
        return "".join(chosen) + f"，共{self.random.randrange(2, 5000)}个{some('noun')}。"

    def answer(self, language, theme):
        return [self.sentence(language, theme) for _ in range(self.random.randrange(4, 12))]

    def nomination(self, language=None, theme=None):
        self.count += 1
        language = language or self.pick(["en", "en", "zh", "mixed"])
        theme = self.random.randrange(8) if theme is None else theme
        answers = {}
        for question in QUESTIONS:
            spoken = self.pick(["en", "zh"]) if language == "mixed" else language
            answers[question] = self.answer(spoken, theme)
        return {"name": f"n{self.count}", "language": language, "theme": theme, "answers": answers,
                **self.fields()}

    def fields(self):
        year = self.random.randrange(2012, 2020)
        return {
            "country": self.pick(COUNTRIES), "institution": f"Office {self.random.randrange(10**6)}",
            "title": f"Plan {self.random.randrange(10**6)}",
            "website": f"http://o{self.random.randrange(10**6)}.example",
            "date": f"{year}-{self.random.randrange(1, 13):02}-{self.random.randrange(1, 29):02}",
        }

    # ---- what becomes of a nomination ----

    def copy(self, nomination):
        self.count += 1
        return dict(copy.deepcopy(nomination), name=f"n{self.count}")

    def normalised_copy(self, nomination):
        """Other case, width and white space."""
        other = self.copy(nomination)
        for question, sentences in other["answers"].items():
            other["answers"][question] = [self.respell(sentence) for sentence in sentences]
        return other

    def respell(self, sentence):
        way = self.random.randrange(4)
        if way == 0:
            return sentence.upper()
        if way == 1:
            return sentence.replace(" ", " \u00a0 ").replace("，", ",\u200b")
        if way == 2:
            return "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in sentence)
        return sentence

    def edit_sentence(self, sentence, language, theme):
        """Another sentence, or none, or some words changed: the editor has mostly written it anew."""
        way = self.random.random()
        if way < 0.85:
            return [self.sentence(language, theme)]
        if way < 0.9:
            return []
        if way < 0.95:
            return [sentence, self.sentence(language, theme)]
        if language == "en":
            words = sentence.split(" ")
            for _ in range(self.random.randrange(1, 4)):
                words[self.random.randrange(len(words))] = self.pick(EN["noun"])
            return [" ".join(words)]
        at = self.random.randrange(max(1, len(sentence) - 4))
        return [sentence[:at] + self.pick(ZH["noun"]) + sentence[at + 2:]]

    def resubmission(self, nomination, share):
        """`share` of the sentences edited, in another year; the fields are mostly the same."""
        other = self.copy(nomination)
        places = [(q, i) for q, sentences in nomination["answers"].items() for i in range(len(sentences))]
        edited = set(self.random.sample(places, round(share * len(places))))
        for question, sentences in nomination["answers"].items():
            language = "en" if sentences[0].isascii() else "zh"
            parts = [self.edit_sentence(sentence, language, nomination["theme"]) if (question, i) in edited
                     else [sentence]
                     for i, sentence in enumerate(sentences)]
            other["answers"][question] = sum(parts, []) or [self.sentence(language, nomination["theme"])]
        if self.random.random() < 0.3:
            other["title"] += ", second phase"
        if self.random.random() < 0.3:
            other["date"] = self.fields()["date"]
        if self.random.random() < 0.1:
            other.update(self.fields())
        return other

    def chain(self, nomination):
        """Two more: one that is like the nomination, and one that is like that one, but not like the
        first."""
        sentences = [(q, i) for q in QUESTIONS for i in range(len(nomination["answers"][q]))]
        links = [nomination]
        for first, last in ((0.0, 0.3), (0.3, 0.6)):
            other = dict(self.copy(links[-1]), **self.fields())
            for question, i in sentences[int(first * len(sentences)):int(last * len(sentences))]:
                language = "en" if nomination["answers"][question][i].isascii() else "zh"
                other["answers"][question][i] = self.sentence(language, nomination["theme"])
            links.append(other)
        return links[1:]

    def renumbered(self, nomination):
        """The same answers to other questions, one of them edited."""
        other = self.copy(nomination)
        questions = list(QUESTIONS)
        self.random.shuffle(questions)
        other["answers"] = {q: nomination["answers"][was] for q, was in zip(questions, QUESTIONS)}
        other["answers"]["1"] = other["answers"]["1"][:-1]
        return other

    def reworded(self, nomination, share):
        """`share` of the words of every sentence changed; the title is kept in half of the cases."""
        other = self.copy(nomination)
        for question, sentences in nomination["answers"].items():
            other["answers"][question] = [self.reword(sentence, share) for sentence in sentences]
        if self.random.random() < 0.5:
            other["title"] = self.fields()["title"]
        return other

    def reword(self, sentence, share):
        english = sentence.isascii()
        words = sentence.split(" ") if english else [sentence[i:i + 2] for i in range(0, len(sentence), 2)]
        kinds = EN if english else ZH
        for at in self.random.sample(range(len(words)), max(1, round(share * len(words)))):
            words[at] = self.pick(kinds[self.pick(["verb", "adjective", "noun", "place"])])
        return (" " if english else "").join(words)

    def sister(self, nomination):
        """Another initiative of the same institution, begun on the same day."""
        return dict(self.neighbour(nomination), date=nomination["date"])

    def from_template(self, nomination, share):
        """Another office's form, which has `share` of the sentences from a template."""
        other = self.nomination(nomination["language"], nomination["theme"])
        places = [(q, i) for q, sentences in nomination["answers"].items() for i in range(len(sentences))]
        template = set(self.random.sample(places, round(share * len(places))))
        for question, sentences in nomination["answers"].items():
            language = "en" if sentences[0].isascii() else "zh"
            other["answers"][question] = [
                sentence if (question, i) in template else self.sentence(language, nomination["theme"])
                for i, sentence in enumerate(sentences)]
        return other

    def province(self, nomination, share):
        """The same in another country, under the same title."""
        other = self.from_template(nomination, share)
        while other["country"] == nomination["country"]:
            other["country"] = self.pick(COUNTRIES)
        return dict(other, title=nomination["title"])

    def variant(self, nomination, share):
        """Of a family: `share` of the sentences written anew, under other names."""
        other = dict(self.copy(nomination), **self.fields())
        for question, sentences in nomination["answers"].items():
            language = "en" if sentences[0].isascii() else "zh"
            other["answers"][question] = [
                self.sentence(language, nomination["theme"]) if self.random.random() < share else sentence
                for sentence in sentences]
        return other

    def reusing(self, nomination):
        """Unrelated, but for one answer."""
        other = self.nomination(nomination["language"], nomination["theme"])
        other["answers"][self.pick(QUESTIONS)] = list(nomination["answers"][self.pick(QUESTIONS)])
        return other

    def neighbour(self, nomination):
        """Another initiative of the same institution on the same theme."""
        other = self.nomination(nomination["language"], nomination["theme"])
        return dict(other, country=nomination["country"], institution=nomination["institution"],
                    website=nomination["website"])


def joined(sentences):
    return "".join(sentences) if not sentences[0].isascii() else " ".join(sentences)


def record(nomination, same_bytes_as=None):
    """A line of the record stream."""
    def digits(text):
        return f"{zlib.crc32(text.encode()):08x}{zlib.adler32(text.encode()):08x}"

    answers = []
    for question in QUESTIONS:
        text = joined(nomination["answers"][question]) if nomination["answers"].get(question) else ""
        answers.append({"question": question, "label": None, "limit": 300, "limit_source": "built-in",
                        "text": text,
                        "language": "und", "status": "answered" if text else "empty", "line": None,
                        "lines": []})
        del answers[-1]["label"], answers[-1]["line"]
    return {
        "schema": "unpsa.record/1", "id": digits(nomination["name"]),
        "source": {"file": nomination["name"], "line": 1, "lines": 100, "encoding": "UTF-8",
                   "hash": digits("bytes of " + (same_bytes_as or nomination["name"]))},
        "language": "en", "edition": {"year": None, "candidates": [], "evidence": []},
        "member_state": {"text": nomination["country"], "iso3166": nomination["country"], "name": None},
        "institution": nomination["institution"], "initiative": nomination["title"],
        "website": nomination["website"],
        "implementation_date": {"text": nomination["date"], "date": nomination["date"]},
        "answers": answers, "unassigned": [], "repeats": [], "notes": [],
    }
