// SPDX-License-Identifier: MIT
/// The memory of a record.
#pragma once

#include "text/arena.hpp"
#include "text/buffer.hpp"
#include "unpsa/record.hpp"

namespace unpsa {

/// All stay where they are when the record moves.
struct Record::Storage {
  text::Buffer buffer;  ///< the dump, or the JSON text
  text::Buffer source;  ///< what the dump was made from, if that is another text
  text::Arena arena;    ///< derived values
};

}  // namespace unpsa
