// SPDX-License-Identifier: MIT
/// A record as the dump of a page.
#pragma once

#include <string>

#include "unpsa/record.hpp"

namespace unpsa::writer {

/// Appends a dump that the parser makes the same record of: the same values, answers, labels of prompts,
/// unassigned text and id. Other are the places, and with them the notes and repeats that speak of places.
/// Labels are those of the record's language; if no table has one, the key of the record is used, in a shape
/// that the parser reads.
void append_form(std::string& out, const Record& record);

}  // namespace unpsa::writer
