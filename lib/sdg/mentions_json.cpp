// SPDX-License-Identifier: MIT
#include "sdg/mentions_json.hpp"

#include <array>

#include "json/object_writer.hpp"

namespace unpsa::sdg {
namespace {

constexpr std::array<std::string_view, 2> layer_names{"ticked", "cited"};
constexpr std::array<std::string_view, 3> kind_names{"goal", "target", "indicator"};

void append_iri_member(json::ObjectWriter& object, const Mention& mention) {
  if (!mention.valid) return object.null("iri");
  std::string iri;
  append_iri(iri, mention);
  object.string("iri", iri);
}

void append_offset(json::ObjectWriter& object, std::string_view key, std::optional<std::size_t> offset) {
  if (!offset) return object.null(key);
  object.number(key, *offset);
}

void append_mention(std::string& out, const Mention& mention) {
  json::ObjectWriter object(out);
  object.number_or_null("line", mention.line);
  object.string_or_null("question", mention.question);
  object.string("layer", name_of(mention.layer));
  object.string("kind", name_of(mention.kind));
  object.string_or_null("code", mention.code);
  object.number_or_null("goal", static_cast<std::size_t>(mention.goal));
  append_iri_member(object, mention);
  object.string("text", mention.text);
  append_offset(object, "begin", mention.begin);
  append_offset(object, "end", mention.end);
  object.string("rule", mention.rule);
  object.boolean("valid", mention.valid);
  object.string_or_null("target", target_of(mention));
  object.string("certainty", name_of(mention.certainty));
  object.end();
}

}  // namespace

std::string_view name_of(Certainty certainty) noexcept {
  return certainty == Certainty::generic ? "generic" : "explicit";
}

std::string_view name_of(Layer layer) noexcept { return layer_names[static_cast<std::size_t>(layer)]; }

std::string_view name_of(MentionKind kind) noexcept { return kind_names[static_cast<std::size_t>(kind)]; }

void append_iri(std::string& out, const Mention& mention) {
  if (mention.valid) out.append("http://metadata.un.org/sdg/").append(mention.code);
}

void append_mentions_json(std::string& out, std::span<const Mention> mentions) {
  json::append_array(out, mentions, [&](const Mention& mention) { append_mention(out, mention); });
}

void append_summary_json(std::string& out, const Summary& summary) {
  json::ObjectWriter object(out);
  json::append_strings(object.key("ticked_only"), summary.ticked_only);
  json::append_strings(object.key("cited_only"), summary.cited_only);
  json::append_strings(object.key("both"), summary.both);
  json::append_strings(object.key("implied"), summary.implied);
  json::append_strings(object.key("invalid"), summary.invalid);
  json::append_strings(object.key("goals_ticked_only"), summary.goals_ticked_only);
  json::append_strings(object.key("goals_cited_only"), summary.goals_cited_only);
  json::append_strings(object.key("goals_both"), summary.goals_both);
  object.end();
}

}  // namespace unpsa::sdg
