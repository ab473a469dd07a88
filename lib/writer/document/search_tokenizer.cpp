// SPDX-License-Identifier: MIT
// SQLite's own tokenizer is asked about all but Han, of which there is nothing to fold: that takes most of
// the time where a text is handed over with each sequence as a word of its own.
#include "writer/document/search_tokenizer.hpp"

#include <memory>
#include <new>

#include "writer/document/search_text.hpp"

namespace unpsa::writer {
namespace {

using TakeToken = int (*)(void*, int, const char*, int, int, int);

constexpr const char* replaced_name = "unicode61";

/// The tokenizer that is replaced.
struct Original {
  void* context = nullptr;
  fts5_tokenizer functions{};
};

/// Whether a text is of Han characters that each version of SQLite takes for letters.
bool is_plain_han(std::string_view text) noexcept {
  constexpr std::size_t size = 3;
  if (text.size() % size != 0) return false;
  for (std::size_t i = 0; i < text.size(); i += size) {
    const std::string_view character = text.substr(i, size);
    if (character < std::string_view("\u4E00") || character > std::string_view("\u9FA5")) return false;
  }
  return true;
}

class SearchTokenizer {
 public:
  explicit SearchTokenizer(const Original& original) noexcept : original_(original) {}
  ~SearchTokenizer() {
    if (tokenizer_ != nullptr) original_.functions.xDelete(tokenizer_);
  }
  SearchTokenizer(const SearchTokenizer&) = delete;
  SearchTokenizer& operator=(const SearchTokenizer&) = delete;

  int open(const char** arguments, int count) {
    return original_.functions.xCreate(original_.context, arguments, count, &tokenizer_);
  }

  int tokenize(void* receiver, int flags, std::string_view text, TakeToken take) {
    const auto ask_original = [&](std::string_view part) {
      return original_.functions.xTokenize(tokenizer_, receiver, flags, part.data(),
                                           static_cast<int>(part.size()), take);
    };
    if ((flags & FTS5_TOKENIZE_QUERY) != 0) return ask_original(text);
    const auto put = [&](std::string_view word) {
      if (!is_plain_han(word)) return ask_original(word);
      const auto begin = static_cast<int>(word.data() - text.data());
      const auto size = static_cast<int>(word.size());
      return take(receiver, 0, word.data(), size, begin, begin + size);
    };
    find_search_words(text, words_);
    for (const SearchWords::Piece& piece : words_.pieces) {
      if (const int code = piece.asian ? put(piece.text) : ask_original(piece.text); code != SQLITE_OK)
        return code;
    }
    for (const std::string_view sequence : words_.sequences) {
      if (const int code = put(sequence); code != SQLITE_OK) return code;
    }
    return SQLITE_OK;
  }

 private:
  const Original& original_;
  Fts5Tokenizer* tokenizer_ = nullptr;
  SearchWords words_;
};

SearchTokenizer* as_ours(Fts5Tokenizer* tokenizer) noexcept {
  return reinterpret_cast<SearchTokenizer*>(tokenizer);
}

// What SQLite calls, and no exception may leave.

int create(void* context, const char** arguments, int count, Fts5Tokenizer** out) {
  std::unique_ptr<SearchTokenizer> made(new (std::nothrow) SearchTokenizer(*static_cast<Original*>(context)));
  if (made == nullptr) return SQLITE_NOMEM;
  const int code = made->open(arguments, count);
  if (code == SQLITE_OK) *out = reinterpret_cast<Fts5Tokenizer*>(made.release());
  return code;
}

void destroy(Fts5Tokenizer* tokenizer) { delete as_ours(tokenizer); }

int tokenize(Fts5Tokenizer* tokenizer, void* receiver, int flags, const char* text, int size,
             TakeToken take) {
  try {
    const std::string_view whole(text == nullptr ? "" : text, static_cast<std::size_t>(size));
    return as_ours(tokenizer)->tokenize(receiver, flags, whole, take);
  } catch (const std::bad_alloc&) {
    return SQLITE_NOMEM;
  }
}

fts5_api* find_fts5(SqliteConnection& connection) {
  fts5_api* found = nullptr;
  sqlite3_stmt* statement = nullptr;
  if (sqlite3_prepare_v2(connection.handle(), "SELECT fts5(?1)", -1, &statement, nullptr) != SQLITE_OK)
    connection.fail();
  sqlite3_bind_pointer(statement, 1, static_cast<void*>(&found), "fts5_api_ptr", nullptr);
  sqlite3_step(statement);
  sqlite3_finalize(statement);
  if (found == nullptr) throw WriteError("this SQLite has no FTS5");
  return found;
}

}  // namespace

void install_search_tokenizer(SqliteConnection& connection) {
  fts5_api* const fts5 = find_fts5(connection);
  auto original = std::make_unique<Original>();
  if (fts5->xFindTokenizer(fts5, replaced_name, &original->context, &original->functions) != SQLITE_OK)
    connection.fail();
  fts5_tokenizer ours{create, destroy, tokenize};
  const auto forget = [](void* context) { delete static_cast<Original*>(context); };
  if (fts5->xCreateTokenizer(fts5, replaced_name, original.get(), &ours, forget) != SQLITE_OK)
    connection.fail();
  static_cast<void>(original.release());  // SQLite owns it
}

}  // namespace unpsa::writer
