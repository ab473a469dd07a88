// SPDX-License-Identifier: MIT
/// Fingerprints in a temporary file.
#pragma once

#include "cli/output/temporary_file.hpp"
#include "dedupe/print_store.hpp"

namespace unpsa::apps {

class FilePrintStore final : public dedupe::PrintStore {
 public:
  [[nodiscard]] dedupe::PrintPlace append(const dedupe::Fingerprint& print) override;
  [[nodiscard]] dedupe::Fingerprint read(dedupe::PrintPlace place, dedupe::PackedList& room) override;

 private:
  cli::TemporaryFile file_;
};

}  // namespace unpsa::apps
