// SPDX-License-Identifier: MIT
#include "unpsa/json/stage_rows.hpp"

#include <simdjson.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "unpsa/json/record_json.hpp"

namespace unpsa::json {
namespace {

namespace dom = simdjson::dom;

// How the members begin in minified text.
constexpr std::array<std::string_view, 4> stage_keys{
    R"("wordcount":{)",
    R"("mentions":[)",
    R"("summary":{)",
    R"("findings":[)",
};

/// Whether a minified record may hold what a stage added: most do not, and are not read once more to find
/// out.
bool may_hold_rows(std::string_view json) {
  const auto holds = [json](std::string_view text) { return json.find(text) != std::string_view::npos; };
  return std::any_of(stage_keys.begin(), stage_keys.end(), holds) || holds("\\u00");
}

RowValue value_of(dom::element element) {
  switch (element.type()) {
    case dom::element_type::STRING:
      return std::string_view(element.get_string().value_unsafe());
    case dom::element_type::INT64:
      return element.get_int64().value_unsafe();
    case dom::element_type::UINT64:  // too large for the other
    case dom::element_type::DOUBLE:
      return element.get_double().value_unsafe();
    case dom::element_type::BOOL:
      return element.get_bool().value_unsafe();
    case dom::element_type::NULL_VALUE:
    case dom::element_type::ARRAY:
    case dom::element_type::OBJECT:
      break;
  }
  return {};
}

}  // namespace

struct StageRows::State {
  dom::parser parser;
  std::string json;
  bool loaded = false;
  dom::object object;
  std::vector<RowValue> row;

  /// The value at a path of keys that dots part.
  [[nodiscard]] simdjson::simdjson_result<dom::element> find(std::string_view path) const {
    if (!loaded) return simdjson::NO_SUCH_FIELD;
    const std::size_t dot = path.find('.');
    const auto first = object[path.substr(0, dot)];
    return dot == std::string_view::npos ? first : first[path.substr(dot + 1)];
  }
};

StageRows::StageRows() : state_(std::make_unique<State>()) {}
StageRows::~StageRows() = default;
StageRows::StageRows(const StageRows&) : StageRows() {}
StageRows::StageRows(StageRows&&) noexcept = default;
StageRows& StageRows::operator=(StageRows&&) noexcept = default;

void StageRows::load(const Record& record) {
  State& state = *state_;
  state.loaded = false;
  if (record.additions.empty() && !may_hold_rows(record.json)) return;

  state.json.clear();
  append_with_additions(state.json, record.json.empty() ? std::string_view("{}") : record.json,
                        record.additions);
  state.json.reserve(state.json.size() + simdjson::SIMDJSON_PADDING);
  const auto parsed = state.parser.parse(state.json.data(), state.json.size(), /*realloc_if_needed=*/false);
  state.loaded = parsed.get(state.object) == simdjson::SUCCESS;
}

bool StageRows::has(std::string_view member) const {
  const auto found = state_->find(member);
  return found.error() == simdjson::SUCCESS && !found.is_null();
}

void StageRows::each(std::string_view member, std::span<const std::string_view> keys,
                     const Visit& visit) const {
  dom::array items;
  if (state_->find(member).get(items) != simdjson::SUCCESS) return;
  std::vector<RowValue>& row = state_->row;
  for (const dom::element item : items) {
    dom::object object;
    if (item.get(object) != simdjson::SUCCESS) continue;
    row.clear();
    for (const std::string_view key : keys) {
      dom::element value;
      row.push_back(object[key].get(value) == simdjson::SUCCESS ? value_of(value) : RowValue());
    }
    visit(row);
  }
}

}  // namespace unpsa::json
