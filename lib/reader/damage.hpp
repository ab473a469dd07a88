// SPDX-License-Identifier: MIT
/// What is reported of bytes that could not be decoded.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "page/text.hpp"
#include "unpsa/encoding.hpp"
#include "unpsa/record.hpp"

namespace unpsa {

/// What became of `count` pieces of input of which `damage` is the first.
[[nodiscard]] std::string describe_damage(const DecodingError& damage, std::size_t count);

/// The line and column of an offset of the output.
using FindPlace = std::function<page::PositionFinder::Place(std::size_t offset)>;

/// Adds a note for each damage; pieces right after each other share one.
void add_damage_notes(const std::vector<DecodingError>& damage, const FindPlace& find_place,
                      std::vector<Note>& notes);

}  // namespace unpsa
