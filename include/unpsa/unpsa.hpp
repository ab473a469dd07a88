// SPDX-License-Identifier: MIT
/// The whole library.
#pragma once

#include "unpsa/dedupe.hpp"
#include "unpsa/editions.hpp"
#include "unpsa/encoding.hpp"
#include "unpsa/error.hpp"
#include "unpsa/form.hpp"
#include "unpsa/questions.hpp"
#include "unpsa/reader.hpp"
#include "unpsa/record.hpp"
#include "unpsa/sdg.hpp"
#include "unpsa/validate.hpp"
#include "unpsa/version.hpp"
#include "unpsa/wordcount.hpp"
#include "unpsa/writer.hpp"
