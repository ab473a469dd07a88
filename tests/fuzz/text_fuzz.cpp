// SPDX-License-Identifier: MIT
// Any bytes as plain text, as with `--text`: decoded, counted and searched. Words partition what is counted;
// counts do not depend on the pieces; citations lie in the text and in order.
#include <string>
#include <vector>

#include "encodings.hpp"
#include "require.hpp"
#include "text/decoder.hpp"
#include "text/encoding.hpp"
#include "text/normalize.hpp"
#include "text/units.hpp"
#include "text/utf8.hpp"
#include "unpsa/sdg.hpp"
#include "unpsa/wordcount.hpp"
#include "wordcount/words.hpp"

using namespace unpsa;

namespace {

void check_words(std::string_view text) {
  const wordcount::Counts whole = wordcount::count_words(text);
  wordcount::WordCutter words(text);
  wordcount::Word word;
  std::size_t end = 0;
  std::size_t count = 0;
  for (; words.next(word); ++count) {
    require(word.begin >= end && word.end > word.begin && word.end <= text.size(), "words follow each other");
    end = word.end;
  }
  require(count == whole.word(), "the words listed are the words counted");
  std::size_t cut = text.size() / 2;
  while (cut < text.size() && (static_cast<unsigned char>(text[cut]) & 0xC0) == 0x80) ++cut;
  wordcount::WordCounter counter;
  counter.add(text.substr(0, cut));
  counter.add(text.substr(cut));
  require(counter.counts().word() == whole.word(), "counts do not depend on the pieces");
}

void check_citations(std::string_view text) {
  for (const sdg::BareCodes bare : {sdg::BareCodes::no, sdg::BareCodes::yes}) {
    std::vector<sdg::Mention> mentions;
    sdg::find_citations(text, bare, mentions);
    for (const sdg::Mention& mention : mentions) {
      require(mention.begin && *mention.begin < *mention.end && *mention.end <= text.size(),
              "a citation lies in the text");
      require(mention.text == text.substr(*mention.begin, *mention.end - *mention.begin),
              "a citation's text is what stands there");
    }
  }
}

void check_normal_form(std::string_view text) {
  text::Buffer normalized;
  text::UnitList units;
  text::append_units(normalized, units, text);
  text::Buffer plain;
  text::UnitList plain_units;
  text::append_units_plain(plain, plain_units, text);
  require(normalized.view() == plain.view(), "the fast normal form is the plain one");
  require(units.size() == plain_units.size(), "the fast units are the plain ones");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes = bytes_of(data, size);
  text::Buffer decoded;
  std::vector<DecodingError> damage;
  text::Decoder decoder(text::detect_encoding(bytes));
  decoder.decode(bytes, true, decoded, damage);
  require(text::is_utf8(decoded.view()), "what is decoded is UTF-8");
  check_words(decoded.view());
  check_citations(decoded.view());
  check_normal_form(decoded.view());
  return 0;
}
