// SPDX-License-Identifier: MIT
// Each byte is judged together with the one before it, sixteen or thirty-two pairs at once: three look-ups in
// tables of sixteen say which faults the pair may be. Streams are checked whole, so this runs over every byte
// of an input.
#include "text/utf8_check.hpp"

#include <cstring>

#include "text/byte_lanes.hpp"

namespace unpsa::text {

#if defined(__SSSE3__)

namespace {

// What can be wrong with a byte and the one before it; each row of the tables names the faults that its half
// of a byte allows, and what all three rows allow is one. After "Validating UTF-8 in less than one
// instruction per byte" (Keiser, Lemire 2021).
enum Fault : unsigned char {
  too_short = 1 << 0,   // a lead without its continuation
  too_long = 1 << 1,    // a continuation after ASCII
  overlong_3 = 1 << 2,  // E0 80 to E0 9F
  too_large = 1 << 3,   // F4 90 and above
  surrogate = 1 << 4,   // ED A0 to ED BF
  overlong_2 = 1 << 5,  // C0, C1
  overlong_4 = 1 << 6,  // F0 80 to F0 8F; F5 and above too
  two_continuations = 1 << 7,
  any_low = too_short | too_long | two_continuations,
};

constexpr unsigned char by_lead_high[16] = {
    too_long,
    too_long,
    too_long,
    too_long,
    too_long,
    too_long,
    too_long,
    too_long,
    two_continuations,
    two_continuations,
    two_continuations,
    two_continuations,
    too_short | overlong_2,
    too_short,
    too_short | overlong_3 | surrogate,
    too_short | too_large | overlong_4,
};
constexpr unsigned char by_lead_low[16] = {
    any_low | overlong_3 | overlong_2 | overlong_4,
    any_low | overlong_2,
    any_low,
    any_low,
    any_low | too_large,
    any_low | too_large | overlong_4,
    any_low | too_large | overlong_4,
    any_low | too_large | overlong_4,
    any_low | too_large | overlong_4,
    any_low | too_large | overlong_4,
    any_low | too_large | overlong_4,
    any_low | too_large | overlong_4,
    any_low | too_large | overlong_4,
    any_low | too_large | overlong_4 | surrogate,
    any_low | too_large | overlong_4,
    any_low | too_large | overlong_4,
};
constexpr unsigned char by_next_high[16] = {
    too_short,
    too_short,
    too_short,
    too_short,
    too_short,
    too_short,
    too_short,
    too_short,
    too_long | overlong_2 | two_continuations | overlong_3 | overlong_4,
    too_long | overlong_2 | two_continuations | overlong_3 | too_large,
    too_long | overlong_2 | two_continuations | surrogate | too_large,
    too_long | overlong_2 | two_continuations | surrogate | too_large,
    too_short,
    too_short,
    too_short,
    too_short,
};

}  // namespace

#define UNPSA_BLOCKS "text/utf8_blocks.inc"
#include "text/both_lanes.inc"

bool is_utf8_by_16(std::string_view bytes) noexcept { return sse::check_blocks(bytes.data(), bytes.size()); }

bool is_utf8_by_32(std::string_view bytes) noexcept { return avx2::check_blocks(bytes.data(), bytes.size()); }

#endif

}  // namespace unpsa::text
