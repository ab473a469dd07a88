// SPDX-License-Identifier: MIT
// A run of five units is two shingles of three that have a unit in common. Which runs are chosen for the
// inverted index depends on nothing but their hashes: of 2^n runs one, as large an n as leaves enough of
// them. So a long and a longer record choose the same ones of those they share, up to what only the longer
// one leaves out. In a text that repeats one block, that block would so have few keys or none, whatever its
// share of the text. Therefore a run that comes again is another one each time: n bits of its hash tell which
// of its occurrences is chosen, the first, the second, …, and after 2^n the first again.
//
// A sketch has a slot for each value of a hash's highest eight bits. Where no shingle falls into one, it
// takes what the next one that is not empty has, changed by how far away that is; two records that share
// their shingles so still share their slots.
#include "dedupe/keys.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <limits>

#include "dedupe/occurrences.hpp"

namespace unpsa::dedupe {
namespace {

constexpr std::uint32_t empty = std::numeric_limits<std::uint32_t>::max();

constexpr std::size_t min_shared_bands = 2;

/// n, for a record with `count` shingles.
int sampling_bits(std::size_t count) noexcept {
  return count < 2 * min_keys ? 0 : static_cast<int>(std::bit_width(count / min_keys)) - 1;
}

std::uint32_t mix(std::uint32_t value) noexcept {
  const std::uint64_t product = value * std::uint64_t{0x9FB21C651E98DF25};
  return static_cast<std::uint32_t>(product >> 32 ^ product);
}

/// How far apart two shingles begin that make a run: they share their last and first unit.
constexpr std::size_t run_distance = shingle_units - 1;

/// Another one for any other two shingles.
std::uint64_t hash_run(std::uint32_t first, std::uint32_t second) noexcept {
  const std::uint64_t both = std::uint64_t{first} << 32 | second;
  return (both ^ both >> 29) * 0x9FB21C651E98DF25;
}

/// The key in an index of one machine is the upper half of the hash.
std::uint32_t upper_half(std::uint64_t hash) noexcept { return static_cast<std::uint32_t>(hash >> 32); }

struct Run {
  std::uint32_t first = 0;  // shingle
  std::uint32_t last = 0;
};

/// Calls `function` with each run.
template <typename Function>
void visit_runs(std::span<const AnswerPrint> answers, std::span<const std::uint32_t> shingles,
                const Function& function) {
  const std::uint32_t* shingle = shingles.data();
  for (const AnswerPrint& answer : answers) {
    const std::uint32_t* const end = shingle + answer.shingles;
    // A text of fewer than five units is a run as a whole.
    if (answer.shingles > 0 && answer.shingles <= run_distance) function({shingle[0], end[-1]});
    for (; end - shingle > static_cast<std::ptrdiff_t>(run_distance); ++shingle)
      function({shingle[0], shingle[run_distance]});
    shingle = end;
  }
}

template <typename Key>
void append_chosen(std::span<const AnswerPrint> answers, std::span<const std::uint32_t> shingles,
                   std::vector<Key>& keys) {
  const std::uint32_t mask = (1U << sampling_bits(shingles.size())) - 1;
  const auto chosen_occurrence = [mask](const Run& run) {
    constexpr int half = 16;
    return (run.first ^ std::rotl(run.last, half)) & mask;
  };
  const auto take = [&keys](std::uint64_t hash) {
    if constexpr (sizeof(Key) == sizeof hash)
      keys.push_back(hash);
    else
      keys.push_back(upper_half(hash));
  };
  const RepeatCounts counts(shingles);
  std::vector<Run> repeated;
  visit_runs(answers, shingles, [&](const Run& run) {
    if (!counts.may_come(run.first, chosen_occurrence(run))) return;
    if (counts.may_come(run.first, 1))
      repeated.push_back(run);
    else
      take(hash_run(run.first, run.last));
  });
  Occurrences occurrences(repeated.size());
  for (const Run& run : repeated) {
    const std::uint64_t hash = hash_run(run.first, run.last);
    const std::uint32_t count = occurrences.count(upper_half(hash));
    if ((count & mask) == chosen_occurrence(run)) take(count == 0 ? hash : number_hash(hash, count));
  }
}

using Sketch = std::array<std::uint32_t, sketch_slots>;

Sketch make_sketch(std::span<const std::uint32_t> shingles) noexcept {
  constexpr int slot_shift = 32 - static_cast<int>(std::bit_width(sketch_slots - 1));
  Sketch sketch;
  sketch.fill(empty);
  for (const std::uint32_t shingle : shingles) {
    std::uint32_t& slot = sketch[shingle >> slot_shift];
    slot = std::min(slot, shingle);
  }
  return sketch;
}

/// Gives each empty slot what the next one has that is not; the slots are a ring.
void fill_up(Sketch& sketch) noexcept {
  std::size_t last = sketch_slots;  // a slot that is not empty: there is one
  while (sketch[last - 1] == empty) --last;
  std::uint32_t value = 0;
  std::uint32_t distance = 0;
  for (std::size_t i = 0; i < sketch_slots; ++i) {
    std::uint32_t& slot = sketch[(last - 1 + sketch_slots - i) % sketch_slots];
    if (slot != empty) {
      value = slot;
      distance = 0;
    } else {
      slot = mix(value + ++distance);
    }
  }
}

void append_bands(std::span<const std::uint32_t> shingles, std::vector<std::uint32_t>& keys) {
  Sketch sketch = make_sketch(shingles);
  fill_up(sketch);
  for (std::size_t band = 0; band < bands; ++band) {
    std::uint32_t key = static_cast<std::uint32_t>(band);
    for (std::size_t i = 0; i < band_slots; ++i) key = mix(key ^ sketch[band * band_slots + i]);
    keys.push_back(key);
  }
}

void append_long_bands(std::span<const std::uint32_t> shingles, std::vector<std::uint64_t>& keys) {
  Sketch sketch = make_sketch(shingles);
  fill_up(sketch);
  for (std::size_t band = 0; band < bands; ++band) {
    const std::uint32_t* const slots = sketch.data() + band * band_slots;
    static_assert(band_slots == 3);
    keys.push_back(hash_run(mix(static_cast<std::uint32_t>(band) ^ slots[0]), slots[1]) ^
                   hash_run(slots[2], static_cast<std::uint32_t>(band)));
  }
}

}  // namespace

std::size_t expected_keys(std::size_t left_shingles, std::size_t right_shingles) noexcept {
  const int bits = sampling_bits(std::max(left_shingles, right_shingles));
  return std::min(left_shingles, right_shingles) >> bits;
}

std::size_t min_shared_keys(Indexing indexing, std::size_t left_shingles,
                            std::size_t right_shingles) noexcept {
  if (indexing == Indexing::sketches) return min_shared_bands;
  const double share = least_shared_keys * static_cast<double>(expected_keys(left_shingles, right_shingles));
  return std::max<std::size_t>(1, static_cast<std::size_t>(share));
}

void append_keys(Indexing indexing, std::span<const AnswerPrint> answers,
                 std::span<const std::uint32_t> shingles, std::vector<std::uint32_t>& keys) {
  if (shingles.empty()) return;
  switch (indexing) {
    case Indexing::shingles:
      return append_chosen(answers, shingles, keys);
    case Indexing::sketches:
      return append_bands(shingles, keys);
  }
}

void append_keys(Indexing indexing, const Fingerprint& record, std::vector<std::uint32_t>& keys) {
  append_keys(indexing, record.answers(), record.shingles(), keys);
}

void append_long_keys(Indexing indexing, const Fingerprint& record, std::vector<std::uint64_t>& keys) {
  const std::size_t before = keys.size();
  if (const auto bytes = record.bytes()) keys.push_back(bytes->low);
  if (const auto content = record.content()) keys.push_back(content->low);
  if (!record.shingles().empty()) {
    if (indexing == Indexing::shingles)
      append_chosen(record.answers(), record.shingles(), keys);
    else
      append_long_bands(record.shingles(), keys);
  }
  const auto begin = keys.begin() + static_cast<std::ptrdiff_t>(before);
  std::sort(begin, keys.end());
  keys.erase(std::unique(begin, keys.end()), keys.end());
}

}  // namespace unpsa::dedupe
