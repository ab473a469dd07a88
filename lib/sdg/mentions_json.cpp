// SPDX-License-Identifier: MIT
#include "sdg/mentions_json.hpp"

#include <array>

#include "json/record_json.hpp"

namespace unpsa::sdg {
namespace {

constexpr std::array<std::string_view, 2> layer_names{"ticked", "cited"};
constexpr std::array<std::string_view, 3> kind_names{"goal", "target", "indicator"};

void append_text(std::string& out, std::string_view key, std::string_view text) {
  out.append(",\"").append(key).append("\":");
  json::append_string(out, text);
}

void append_text_or_null(std::string& out, std::string_view key, std::string_view text) {
  if (!text.empty()) return append_text(out, key, text);
  out.append(",\"").append(key).append("\":null");
}

void append_number_or_null(std::string& out, std::string_view key, std::optional<std::size_t> number) {
  out.append(",\"").append(key).append("\":").append(number ? std::to_string(*number) : "null");
}

void append_iri_member(std::string& out, const Mention& mention) {
  if (!mention.valid) {
    out += ",\"iri\":null";
    return;
  }
  out += ",\"iri\":\"";
  append_iri(out, mention);
  out += '"';
}

void append_mention(std::string& out, const Mention& mention) {
  out += "{\"line\":";
  out += mention.line == 0 ? "null" : std::to_string(mention.line);
  append_text_or_null(out, "question", mention.question);
  append_text(out, "layer", name_of(mention.layer));
  append_text(out, "kind", name_of(mention.kind));
  append_text_or_null(out, "code", mention.code);
  out.append(",\"goal\":").append(mention.goal == 0 ? "null" : std::to_string(mention.goal));
  append_iri_member(out, mention);
  append_text(out, "text", mention.text);
  append_number_or_null(out, "begin", mention.begin);
  append_number_or_null(out, "end", mention.end);
  append_text(out, "rule", mention.rule);
  out.append(",\"valid\":").append(mention.valid ? "true" : "false");
  append_text_or_null(out, "target", target_of(mention));
  out += '}';
}

void append_codes(std::string& out, std::string_view key, std::span<const std::string> codes) {
  out.append("\"").append(key).append("\":[");
  for (std::size_t i = 0; i < codes.size(); ++i) {
    if (i != 0) out += ',';
    json::append_string(out, codes[i]);
  }
  out += ']';
}

}  // namespace

std::string_view name_of(Layer layer) noexcept { return layer_names[static_cast<std::size_t>(layer)]; }

std::string_view name_of(MentionKind kind) noexcept { return kind_names[static_cast<std::size_t>(kind)]; }

void append_iri(std::string& out, const Mention& mention) {
  if (mention.valid) out.append("http://metadata.un.org/sdg/").append(mention.code);
}

void append_mentions_json(std::string& out, std::span<const Mention> mentions) {
  out += '[';
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    if (i != 0) out += ',';
    append_mention(out, mentions[i]);
  }
  out += ']';
}

void append_summary_json(std::string& out, const Summary& summary) {
  out += '{';
  append_codes(out, "ticked_only", summary.ticked_only);
  out += ',';
  append_codes(out, "cited_only", summary.cited_only);
  out += ',';
  append_codes(out, "both", summary.both);
  out += ',';
  append_codes(out, "implied", summary.implied);
  out += ',';
  append_codes(out, "invalid", summary.invalid);
  out += '}';
}

}  // namespace unpsa::sdg
