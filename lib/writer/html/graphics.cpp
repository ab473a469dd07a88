// SPDX-License-Identifier: MIT
#include "writer/html/graphics.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace unpsa::writer {
namespace {

using wordcount::CountStatus;

constexpr std::size_t percent_per_column = 5;
constexpr std::size_t histogram_columns = 26;  // to 125 percent, and one for what is longer
constexpr std::size_t histogram_height = 24;
constexpr std::size_t max_percent = 125;  // of a limit that a bar shows

void open_svg(std::string& out, std::string_view style, std::size_t width, std::size_t height) {
  out.append("<svg class=\"").append(style).append("\" viewBox=\"0 0 ").append(std::to_string(width));
  out.append(" ").append(std::to_string(height));
  out.append("\" preserveAspectRatio=\"none\" aria-hidden=\"true\" focusable=\"false\">");
}

struct Box {
  std::size_t x;
  std::size_t y;
  std::size_t width;
  std::size_t height;
};

void append_box(std::string& out, std::string_view style, const Box& box) {
  if (box.width == 0 || box.height == 0) return;
  out.append("<rect class=\"").append(style).append("\"");
  if (box.x != 0) out.append(" x=\"").append(std::to_string(box.x)).append("\"");
  if (box.y != 0) out.append(" y=\"").append(std::to_string(box.y)).append("\"");
  out.append(" width=\"").append(std::to_string(box.width));
  out.append("\" height=\"").append(std::to_string(box.height)).append("\"/>");
}

/// Many boxes as few elements: a path a style, in the order in which the styles came first.
class Boxes {
 public:
  void add(std::string_view style, const Box& box) {
    if (box.width == 0 || box.height == 0) return;
    auto found =
        std::find_if(paths_.begin(), paths_.end(), [style](const Path& path) { return path.style == style; });
    if (found == paths_.end()) found = paths_.insert(paths_.end(), {std::string(style), {}});
    std::string& path = found->path;
    path.append("M").append(std::to_string(box.x)).append(" ").append(std::to_string(box.y));
    path.append("h").append(std::to_string(box.width)).append("v").append(std::to_string(box.height));
    path.append("h-").append(std::to_string(box.width)).append("z");
  }

  void append(std::string& out) const {
    for (const Path& path : paths_) {
      out.append("<path class=\"").append(path.style).append("\" d=\"").append(path.path).append("\"/>");
    }
  }

 private:
  struct Path {
    std::string style;
    std::string path;
  };
  std::vector<Path> paths_;
};

/// A part of `whole` in `units`; at least one unit where there is any.
std::size_t scale(std::size_t part, std::size_t whole, std::size_t units) {
  if (part == 0 || whole == 0) return 0;
  return std::clamp<std::size_t>((part * units + whole / 2) / whole, 1, units);
}

}  // namespace

std::string_view class_of(CountStatus status) noexcept {
  switch (status) {
    case CountStatus::ok:
    case CountStatus::no_limit:
    case CountStatus::unjudged:
      return "ok";
    case CountStatus::near:
      return "near";
    case CountStatus::disputed:
      return "disputed";
    case CountStatus::over:
      return "over";
    case CountStatus::empty:
    case CountStatus::placeholder:
    case CountStatus::missing:
      return "none";
  }
  return "none";
}

void append_share_bar(std::string& out, std::size_t part, std::size_t whole) {
  const BarPart parts[] = {{part, "fill"}};
  append_stacked_bar(out, parts, whole);
}

void append_stacked_bar(std::string& out, std::span<const BarPart> parts, std::size_t whole) {
  constexpr std::size_t units = 1000;
  open_svg(out, "bar share", units, 10);
  std::size_t x = 0;
  for (const BarPart& part : parts) {
    const std::size_t width = std::min(scale(part.size, whole, units), units - x);
    append_box(out, part.style, {x, 0, width, 10});
    x += width;
  }
  out += "</svg>";
}

void append_limit_bar(std::string& out, std::size_t words, std::size_t limit, std::string_view style) {
  const std::size_t percent = std::min(words * 100 / std::max<std::size_t>(limit, 1), max_percent);
  open_svg(out, "bar limit", max_percent, 10);
  append_box(out, "track", {0, 0, 100, 10});
  append_box(out, percent > 100 ? "ok" : style, {0, 0, std::min<std::size_t>(percent, 100), 10});
  if (percent > 100) append_box(out, style, {100, 0, percent - 100, 10});
  append_box(out, "mark", {100, 0, 1, 10});
  out += "</svg>";
}

void append_fill_histogram(std::string& out, std::span<const Fill> fill) {
  constexpr std::array<std::string_view, 3> styles{"over", "disputed", "ok"};
  std::array<std::array<std::size_t, styles.size()>, histogram_columns> columns{};
  for (const Fill& answer : fill) {
    // An answer of exactly its limit is within it.
    const std::size_t place = answer.percent == 100 ? 99U : answer.percent;
    const auto style = std::find(styles.begin(), styles.end() - 1, class_of(answer.status));
    ++columns[std::min(place / percent_per_column, histogram_columns - 1)]
             [static_cast<std::size_t>(style - styles.begin())];
  }
  const auto sum = [](const auto& column) { return column[0] + column[1] + column[2]; };
  std::size_t most = 0;
  for (const auto& column : columns) most = std::max(most, sum(column));
  constexpr std::size_t width = (histogram_columns + 1) * percent_per_column;
  open_svg(out, "histogram", width, histogram_height);
  append_box(out, "base", {0, histogram_height - 1, (histogram_columns - 1) * percent_per_column, 1});
  append_box(out, "base", {width - percent_per_column, histogram_height - 1, percent_per_column, 1});
  for (std::size_t i = 0; i < histogram_columns; ++i) {
    const std::size_t x = (i + (i + 1 == histogram_columns ? 1 : 0)) * percent_per_column;
    std::size_t bottom = histogram_height - 1;
    for (std::size_t style = styles.size(); style-- > 0;) {
      const std::size_t height = std::min(scale(columns[i][style], most, histogram_height - 1), bottom);
      bottom -= height;
      append_box(out, styles[style], {x, bottom, percent_per_column - 1, height});
    }
  }
  append_box(out, "mark", {100, 0, 1, histogram_height});
  out += "</svg>";
}

void append_answer_columns(std::string& out, std::span<const wordcount::AnswerCount> counts) {
  constexpr std::size_t step = 6;
  constexpr std::size_t height = 30;
  constexpr std::size_t limit_height = 24;
  open_svg(out, "columns", counts.size() * step, height);
  Boxes boxes;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    const wordcount::AnswerCount& count = counts[i];
    const std::size_t x = i * step;
    boxes.add("track", {x, height - limit_height, step - 2, limit_height});
    std::size_t filled = limit_height / 4;  // answered, and there is no limit
    if (count.limit && *count.limit > 0) {
      filled = scale(judged_words(count), static_cast<std::size_t>(*count.limit), limit_height);
      if (count.status == CountStatus::over) filled = height;
    }
    if (class_of(count.status) == "none") filled = 0;
    boxes.add(class_of(count.status), {x, height - filled, step - 2, filled});
  }
  boxes.append(out);
  out += "</svg>";
}

void append_goal_strip(std::string& out, const GoalSets& goals) {
  constexpr std::size_t step = 10;
  open_svg(out, "strip", step * form::goal_count, 20);
  Boxes boxes;
  for (int goal = 1; goal <= form::goal_count; ++goal) {
    const std::size_t x = (static_cast<std::size_t>(goal) - 1) * step;
    const std::string style = "g" + std::to_string(goal);
    const bool ticked = (goals.ticked & GoalSets::bit(goal)) != 0;
    const bool cited = (goals.cited & GoalSets::bit(goal)) != 0;
    boxes.add(ticked ? std::string_view(style) : "track", {x, 0, step - 1, 9});
    boxes.add(cited ? std::string_view(style) : "track", {x, 11, step - 1, 9});
  }
  boxes.append(out);
  out += "</svg>";
}

}  // namespace unpsa::writer
