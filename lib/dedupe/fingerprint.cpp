// SPDX-License-Identifier: MIT
// A record is recognised by its answers and not by its id: the pages of one nomination in two languages have
// different labels, and values that differ, but the same answers.
#include "dedupe/fingerprint.hpp"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <vector>

#include "form/editions.hpp"

namespace unpsa::dedupe {
namespace {

constexpr char separator = '\x1f';
constexpr std::size_t word_size = sizeof(std::uint64_t);

constexpr std::uint32_t has_bytes = 1;
constexpr std::uint32_t has_content = 2;

Hash hash128(std::string_view bytes) noexcept {
  const XXH128_hash_t hash = XXH3_128bits(bytes.data(), bytes.size());
  return {hash.low64, hash.high64};
}

constexpr std::uint32_t parts_per_number = 256;

/// The same whatever questions the form gets later: it is kept in indexes.
std::uint32_t code_of(const form::Question* question) noexcept {
  if (question == nullptr) return unknown_question;
  return question->number * parts_per_number + static_cast<unsigned char>(question->part);
}

int last_edition(const Edition& edition) noexcept {
  if (edition.year != 0 || edition.candidates.empty()) return edition.year;
  return edition.candidates.back();
}

std::size_t words_of(std::size_t bytes) noexcept { return (bytes + word_size - 1) / word_size; }

}  // namespace

struct Fingerprint::Header {
  std::uint32_t words;  // of all, this header's too
  std::uint32_t flags;
  Hash bytes;
  Hash content;
  FieldHashes fields;
  std::uint32_t line;
  std::uint32_t answers;
  std::uint32_t shingles;
  std::uint32_t units;
  std::uint32_t left_out;
  std::uint32_t filled;
  std::uint32_t edition;
  std::array<std::uint32_t, text_count> text_sizes;
  std::uint32_t year;

  // After the header: answers, shingles, texts.
  [[nodiscard]] std::size_t shingles_at() const noexcept {
    return sizeof(Header) + answers * sizeof(AnswerPrint);
  }
  [[nodiscard]] std::size_t text_at(std::size_t text) const noexcept {
    std::size_t at = shingles_at() + std::size_t{shingles} * sizeof(std::uint32_t);
    for (std::size_t i = 0; i < text; ++i) at += text_sizes[i];
    return at;
  }
  [[nodiscard]] std::size_t size() const noexcept { return text_at(text_count); }
};

struct Fingerprint::Parts {
  std::span<const AnswerPrint> answers;
  std::span<const std::uint32_t> shingles;
  std::array<std::string_view, text_count> texts;  // by TextPart
};

Fingerprint Fingerprint::pack(PackedList& packed, Header& header, const Parts& parts) {
  header.answers = static_cast<std::uint32_t>(parts.answers.size());
  header.shingles = static_cast<std::uint32_t>(parts.shingles.size());
  for (std::size_t i = 0; i < text_count; ++i) {
    header.text_sizes[i] = static_cast<std::uint32_t>(parts.texts[i].size());
  }
  header.words = static_cast<std::uint32_t>(words_of(header.size()));
  std::uint64_t* const words = packed.make_room(header.words);
  words[header.words - 1] = 0;
  char* at = reinterpret_cast<char*>(words);
  const auto put = [&at](const void* data, std::size_t size) {
    if (size > 0) std::memcpy(at, data, size);
    at += size;
  };
  put(&header, sizeof header);
  put(parts.answers.data(), parts.answers.size_bytes());
  put(parts.shingles.data(), parts.shingles.size_bytes());
  for (const std::string_view text : parts.texts) put(text.data(), text.size());
  packed.set_end(words + header.words);
  return Fingerprint({words, header.words});
}

std::string_view question_name(std::uint32_t question) noexcept {
  const form::Question* const found = form::find_question(static_cast<int>(question / parts_per_number),
                                                          static_cast<char>(question % parts_per_number));
  return found == nullptr ? std::string_view("?") : found->id;
}

std::optional<Fingerprint> Fingerprint::find(PackedPrint words) noexcept {
  if (words.size() < words_of(sizeof(Header))) return std::nullopt;
  const Header& header = Fingerprint(words).header();
  if (header.words > words.size() || header.words != words_of(header.size())) return std::nullopt;
  const Fingerprint found(words.first(header.words));
  std::size_t shingles = 0;
  for (const AnswerPrint& answer : found.answers()) shingles += answer.shingles;
  if (shingles != header.shingles) return std::nullopt;
  return found;
}

const Fingerprint::Header& Fingerprint::header() const noexcept {
  return *reinterpret_cast<const Header*>(words_.data());
}

std::string_view Fingerprint::text(TextPart part) const noexcept {
  return {reinterpret_cast<const char*>(words_.data()) + header().text_at(part), header().text_sizes[part]};
}

std::string_view Fingerprint::id() const noexcept { return text(id_text); }
std::string_view Fingerprint::file() const noexcept { return text(file_text); }
std::string_view Fingerprint::title() const noexcept { return text(title_text); }
std::string_view Fingerprint::institution() const noexcept { return text(institution_text); }
std::string_view Fingerprint::country() const noexcept { return text(country_text); }

std::size_t Fingerprint::line() const noexcept { return header().line; }
std::size_t Fingerprint::left_out() const noexcept { return header().left_out; }
std::size_t Fingerprint::units() const noexcept { return header().units; }
std::size_t Fingerprint::filled() const noexcept { return header().filled; }
int Fingerprint::year() const noexcept { return static_cast<int>(header().year); }
int Fingerprint::edition() const noexcept { return static_cast<int>(header().edition); }
const FieldHashes& Fingerprint::fields() const noexcept { return header().fields; }

std::optional<Hash> Fingerprint::bytes() const noexcept {
  return (header().flags & has_bytes) != 0 ? std::optional(header().bytes) : std::nullopt;
}

std::optional<Hash> Fingerprint::content() const noexcept {
  return (header().flags & has_content) != 0 ? std::optional(header().content) : std::nullopt;
}

std::span<const AnswerPrint> Fingerprint::answers() const noexcept {
  const char* const begin = reinterpret_cast<const char*>(words_.data()) + sizeof(Header);
  return {reinterpret_cast<const AnswerPrint*>(begin), header().answers};
}

bool Fingerprint::has_different_units(std::size_t enough) const {
  if (units() < enough) return false;
  std::vector<std::uint32_t> seen;  // fewer than `enough`
  std::size_t count = 0;
  std::span<const std::uint32_t> rest = shingles();
  for (const AnswerPrint& answer : answers()) {
    std::size_t fresh = 0;
    for (const std::uint32_t shingle : rest.first(answer.shingles)) {
      if (std::find(seen.begin(), seen.end(), shingle) != seen.end()) continue;
      seen.push_back(shingle);
      ++fresh;
      if (count + fresh >= enough) return true;
    }
    rest = rest.subspan(answer.shingles);
    // All of an answer that is new; of another one the share that is.
    if (answer.shingles != 0) count += answer.units * fresh / answer.shingles;
    if (count >= enough) return true;
  }
  return false;
}

std::span<const std::uint32_t> Fingerprint::shingles() const noexcept {
  const char* const begin = reinterpret_cast<const char*>(words_.data()) + header().shingles_at();
  return {reinterpret_cast<const std::uint32_t*>(begin), header().shingles};
}

void FingerprintMaker::take_answer(const Answer& answer) {
  if (answer.status == AnswerStatus::empty || answer.status == AnswerStatus::placeholder) ++left_out_;
  if (answer.status != AnswerStatus::answered) return;
  const form::Question* const question = form::find_question(answer.question);
  // Questions without a limit ask for yes or no.
  if (question != nullptr && form::is_yes_no(*question)) return;

  const std::size_t text_begin = normalized_.size();
  units_.clear();
  text::append_units(normalized_, units_, answer.text);
  if (normalized_.size() == text_begin) return;

  const std::size_t shingles_before = shingles_.size();
  append_shingles(shingles_, units_.view());
  AnswerPrint* const print = answers_.make_room(1);
  *print = {
      .units = static_cast<std::uint32_t>(units_.size()),
      .shingles = static_cast<std::uint32_t>(shingles_.size() - shingles_before),
      .line = static_cast<std::uint32_t>(answer.line),
      .question = code_of(question),
  };
  answers_.set_end(print + 1);
  unit_count_ += units_.size();
  normalized_.append({&separator, 1});
}

void FingerprintMaker::take_answers(const Record& record) {
  normalized_.clear();
  shingles_.clear();
  answers_.clear();
  left_out_ = 0;
  unit_count_ = 0;
  for (const Answer& answer : record.answers) take_answer(answer);
}

Fingerprint FingerprintMaker::append(PackedList& packed, const Record& record) {
  take_answers(record);

  Fingerprint::Header header{};
  hash_fields(record, header.fields, scratch_);
  header.line = static_cast<std::uint32_t>(record.source.line);
  header.units = static_cast<std::uint32_t>(unit_count_);
  header.left_out = static_cast<std::uint32_t>(left_out_);
  const auto fields =
      std::count_if(header.fields.begin(), header.fields.end(), [](auto hash) { return hash != 0; });
  header.filled = static_cast<std::uint32_t>(answers_.size() + static_cast<std::size_t>(fields));
  header.edition = static_cast<std::uint32_t>(last_edition(record.edition));
  header.year = static_cast<std::uint32_t>(record.edition.year);
  if (normalized_.size() > 0) {
    header.flags |= has_content;
    header.content = hash128(normalized_.view());
  }
  if (!record.source.hash.empty()) {
    // The dump's own hash has 64 bits only; its answers add to them.
    normalized_.append(record.source.hash);
    header.flags |= has_bytes;
    header.bytes = hash128(normalized_.view());
  }

  const CountryValue& country = record.member_state;
  const Fingerprint::Parts parts{
      .answers = answers_.view(),
      .shingles = shingles_.view(),
      .texts = {record.id, record.source.file, record.initiative.value_or(std::string_view()),
                record.institution.value_or(std::string_view()),
                country.iso3166.empty() ? country.text.value_or(std::string_view()) : country.iso3166},
  };
  return Fingerprint::pack(packed, header, parts);
}

Hash with_names(Hash hash, const Fingerprint& record, unsigned names) noexcept {
  const auto field = [&](unsigned bit, Field name) -> std::uint64_t {
    return (names >> bit & 1) != 0 ? record.fields()[static_cast<std::size_t>(name)] : 0;
  };
  hash.low ^= field(0, Field::member_state) << 32 | field(1, Field::institution);
  hash.high ^= field(2, Field::initiative);
  return hash;
}

Fingerprint append_answer_print(PackedList& packed, const Fingerprint& record, std::size_t answer) {
  std::size_t begin = 0;
  for (const AnswerPrint& before : record.answers().first(answer)) begin += before.shingles;
  const std::span<const AnswerPrint> one = record.answers().subspan(answer, 1);
  Fingerprint::Header header{};
  header.line = one[0].line;
  header.units = one[0].units;
  header.filled = 1;
  header.flags = has_content;
  const auto shingles = record.shingles().subspan(begin, one[0].shingles);
  header.content = hash128({reinterpret_cast<const char*>(shingles.data()), shingles.size_bytes()});
  return Fingerprint::pack(
      packed, header,
      {one, shingles, {record.id(), record.file(), record.title(), record.institution(), record.country()}});
}

}  // namespace unpsa::dedupe
