// SPDX-License-Identifier: MIT
// Whose goals are meant, folded before they are compared, as in words.cpp.
#include <array>

#include "sdg/words.hpp"

namespace unpsa::sdg {
namespace {

// clang-format off
constexpr auto owner_table = std::to_array<std::string_view>({
    "of which", "own", "whose", "dont l'", "cuyo", "cuja", "cujo", "our", "my", "your", "their", "his", "her",
    "its", "team", "team's", "office", "project", "project's",
    "programme", "program", "company", "corporate", "personal", "departmental", "department", "ministry",
    "strategic", "strategy", "national", "policy", "learning", "quality", "sprint", "sprint on",
    "milestone", "phase", "quarterly", "annual", "vision", "plan", "plans", "master plan", "road map",
    "roadmap", "framework", "kpi", "okr", "price", "aichi", "africa", "action plan", "level", "operational",
    "business", "service", "main", "key", "sub", "overall", "specific", "training", "sales", "budget",
    "second", "first", "repeat", "ktv", "load", "horizon", "charter", "compact", "millennium",
    "performance", "internal", "process", "notre", "nos", "votre", "vos", "leur", "leurs", "son", "ses",
    "mon", "stratégique", "stratégie", "équipe", "nuestro", "nuestros", "nuestra", "nuestras", "su", "sus",
    "mi", "mis", "estratégico", "equipo", "nosso", "nossos",
    "наша", "наши", "нашей", "нашу", "своей", "свою", "моя", "стратегическая", "проектная", "национальная",
    "основная", "план", "плана", "программы", "проекта", "стратегии",
    "رؤية", "خطة", "برنامج", "استراتيجية",
});

// Of the third person: of a goal just named, its targets.
constexpr auto possessive_table = std::to_array<std::string_view>({
    "its", "their", "sa", "ses", "leur", "leurs", "su", "sus", "sua", "suas", "её", "их", "其",
});

// Words before them, besides those of lists.
constexpr auto companion_table = std::to_array<std::string_view>({
    "with", "including", "avec", "dont", "con", "com", "с", "включая",
});

// Words before `'s` or a noun that are no owners.
constexpr auto contracted_table = std::to_array<std::string_view>({
    "it", "that", "what", "who", "this", "here", "there", "let", "he", "she", "world", "the",
});

constexpr auto han_owner_table = std::to_array<std::string_view>({
    "我们的", "我的", "本项目", "项目的", "单位的", "部门", "个人", "年度", "工作", "学习", "教学",
    "活动", "爱知", "战略", "本周", "阶段",
    "课程", "销售", "团队", "公司", "计划", "計畫", "规划", "愿景", "我们", "本局", "本市", "的小",
});

// The beginnings of verbs that relate two things.
constexpr auto relation_table = std::to_array<std::string_view>({
    "link", "connect", "ties", "tied", "tying", "relat", "join", "bridg", "adds", "adding", "map", "match",
    "align", "attach", "compar", "reli", "lie", "lian", "rattach", "vincul", "une", "unir", "conect", "lig",
    "يربط", "تربط", "نربط", "ربط",
});

constexpr auto agenda_table = std::to_array<std::string_view>({
    "agenda", "agendas", "programme",
    "повестка", "повестки", "повестке", "повестку", "повесткой",
    "أجندة", "الأجندة", "خطة", "الخطة",
});

constexpr auto plan_table = std::to_array<std::string_view>({
    "vision", "plan", "programme", "strategy", "roadmap", "framework", "program", "compact", "charter",
    "blueprint", "policy", "visión", "visão", "plano", "estrategia", "estratégia", "stratégie", "programa",
    "política", "marco", "cadre",
    "стратегия", "стратегии", "стратегию", "стратегией", "программа", "программы", "программе", "программу",
    "план", "плана", "плане", "концепция", "концепции", "видение", "видения",
    "رؤية", "الرؤية", "استراتيجية", "الاستراتيجية", "برنامج",
    "خارطة", "خريطة", "ميثاق", "дорожная", "дорожной",
});

// clang-format on

}  // namespace

Texts owners() noexcept { return owner_table; }
Texts han_owners() noexcept { return han_owner_table; }
Texts possessives() noexcept { return possessive_table; }
Texts companions() noexcept { return companion_table; }
Texts contracted() noexcept { return contracted_table; }
Texts relations() noexcept { return relation_table; }
Texts agendas() noexcept { return agenda_table; }
Texts plans() noexcept { return plan_table; }

}  // namespace unpsa::sdg
