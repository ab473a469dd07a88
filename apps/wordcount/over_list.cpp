// SPDX-License-Identifier: MIT
#include "apps/wordcount/over_list.hpp"

#include <iterator>
#include <utility>

namespace unpsa::apps {
namespace {

constexpr std::size_t most_named = 5;

}  // namespace

void OverList::add(OverPlace place) {
  const std::lock_guard lock(mutex_);
  ++count_;
  first_.insert(std::move(place));
  if (first_.size() > most_named) first_.erase(std::prev(first_.end()));
}

void OverList::report(cli::Messages& messages, std::string_view noun) const {
  for (const OverPlace& place : first_) messages.fail(place.what + " is over its limit");
  std::string all = "'--check': " + std::to_string(count_) + " ";
  all.append(noun).append(count_ == 1 ? " is over its limit" : "s are over their limits");
  const std::size_t rest = count_ - first_.size();
  if (rest != 0) all.append(": these and ").append(std::to_string(rest)).append(" more");
  messages.fail(all);
}

}  // namespace unpsa::apps
