// SPDX-License-Identifier: MIT
/// What is kept of a record to recognise it by.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "dedupe/fields.hpp"
#include "dedupe/shingles.hpp"
#include "text/buffer.hpp"
#include "text/trivial_list.hpp"
#include "text/units.hpp"
#include "unpsa/record.hpp"

namespace unpsa::dedupe {

/// 128 bits, so that two different texts never share one.
struct Hash {
  std::uint64_t low = 0;
  std::uint64_t high = 0;
  bool operator==(const Hash&) const = default;
};

/// An answer with content.
struct AnswerPrint {
  std::uint32_t units = 0;
  std::uint32_t shingles = 0;  ///< those of the answers follow one another
  std::uint32_t line = 0;      ///< of its prompt; 0: none
  std::uint32_t question = 0;  ///< its number times 256, and its part letter; `unknown_question`
};
inline constexpr std::uint32_t unknown_question = 0;

/// `3.a`; `?` for one that the form does not have.
[[nodiscard]] std::string_view question_name(std::uint32_t question) noexcept;

/// A fingerprint is one contiguous block of whole words, with the same layout in memory, in a temporary file
/// and in an index.
using PackedPrint = std::span<const std::uint64_t>;
using PackedList = text::TrivialList<std::uint64_t>;

/// A view of a packed fingerprint, which must outlive it.
class Fingerprint {
 public:
  explicit Fingerprint(PackedPrint words) noexcept : words_(words) {}

  /// The fingerprint that `words` begin with; none if they hold no whole one.
  [[nodiscard]] static std::optional<Fingerprint> find(PackedPrint words) noexcept;

  [[nodiscard]] PackedPrint words() const noexcept { return words_; }

  [[nodiscard]] std::string_view id() const noexcept;
  [[nodiscard]] std::string_view file() const noexcept;
  [[nodiscard]] std::string_view title() const noexcept;
  [[nodiscard]] std::string_view institution() const noexcept;
  [[nodiscard]] std::string_view country() const noexcept;   ///< the code, or what stands there
  [[nodiscard]] std::size_t line() const noexcept;           ///< of the record in its file; 0: not known
  [[nodiscard]] std::optional<Hash> bytes() const noexcept;  ///< of the dump; none if the record does not say
  [[nodiscard]] std::optional<Hash> content()
      const noexcept;  ///< of the answers; none if nothing is answered
  [[nodiscard]] const FieldHashes& fields() const noexcept;
  [[nodiscard]] std::span<const AnswerPrint> answers() const noexcept;
  [[nodiscard]] std::span<const std::uint32_t> shingles() const noexcept;
  [[nodiscard]] std::size_t left_out() const noexcept;  ///< answers that are empty or placeholders
  [[nodiscard]] std::size_t units() const noexcept;     ///< of all answers
  /// Whether the answers have `enough` units, what repeats in them counted once.
  [[nodiscard]] bool has_different_units(std::size_t enough) const;
  [[nodiscard]] std::size_t filled() const noexcept;  ///< answers and fields with a value
  [[nodiscard]] int edition() const noexcept;         ///< the last that it may be of; 0: not known
  [[nodiscard]] int year() const noexcept;            ///< the edition if it is certain; 0: not

 private:
  struct Header;
  struct Parts;
  enum TextPart : std::size_t { id_text, file_text, title_text, institution_text, country_text, text_count };
  friend class FingerprintMaker;
  friend Fingerprint append_answer_print(PackedList& packed, const Fingerprint& record, std::size_t answer);
  static Fingerprint pack(PackedList& packed, Header& header, const Parts& parts);
  [[nodiscard]] const Header& header() const noexcept;
  [[nodiscard]] std::string_view text(TextPart part) const noexcept;

  PackedPrint words_;
};

/// Appends the fingerprint of a record that has nothing but one of the answers of `record`, no fields to
/// compare, and the same id, file and names; its line is that of the prompt.
Fingerprint append_answer_print(PackedList& packed, const Fingerprint& record, std::size_t answer);

/// Bits for what tells nominations apart: country, institution and title.
inline constexpr unsigned all_names = 7;
/// A hash of the record together with those of these that `names` has and the record says.
[[nodiscard]] Hash with_names(Hash hash, const Fingerprint& record, unsigned names = all_names) noexcept;

/// Makes fingerprints; holds working memory; use one per thread.
///
/// The content is the text of the answers in form order after `text::append_units`, whatever the labels are.
/// Left out are empty and placeholder answers, and yes/no questions, whose answers pages in some languages
/// lose.
class FingerprintMaker {
 public:
  /// Appends the fingerprint of `record` to `packed`; the words it takes are its last ones.
  Fingerprint append(PackedList& packed, const Record& record);

 private:
  void take_answers(const Record& record);
  void take_answer(const Answer& answer);

  text::Buffer normalized_;
  text::UnitList units_;
  ShingleList shingles_;
  text::TrivialList<AnswerPrint> answers_;
  std::string scratch_;
  std::size_t left_out_ = 0;
  std::size_t unit_count_ = 0;
};

}  // namespace unpsa::dedupe
