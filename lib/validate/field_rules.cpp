// SPDX-License-Identifier: MIT
// The values of the first part of the form: country, closed lists, address, dates.
#include <algorithm>
#include <charconv>

#include "form/values.hpp"
#include "text/printable.hpp"
#include "text/utf8.hpp"
#include "validate/checks.hpp"

namespace unpsa::validate {
namespace {

/// The text of a value that is there; empty otherwise.
std::string_view text_of(const Text& text) noexcept { return text ? text::trim(*text) : std::string_view(); }

void check_country(Inspection& inspection) {
  const std::string_view country = text_of(inspection.record.member_state.text);
  if (country.empty() || !inspection.record.member_state.iso3166.empty()) return;
  inspection.add_value(rule("country-unknown"), "member_state", country,
                       "the member state " + text::quote(country) + " is not in the country table",
                       "use the name that the United Nations uses");
}

void check_value(Inspection& inspection, std::string_view key, std::string_view name,
                 const CodedValue& value) {
  const std::string_view text = text_of(value.text);
  if (text.empty() || !value.code.empty()) return;
  inspection.add_value(rule("value-unknown"), key, text,
                       "the " + std::string(name) + " " + text::quote(text) + " is not a known value",
                       "choose a value from the form's list");
}

bool is_alphanumeric(unsigned char byte) noexcept {
  return (byte >= '0' && byte <= '9') || ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z') || byte >= 0x80;
}

/// Labels of letters, digits and hyphens, two at least, with dots between them; letters of any script.
bool is_host(std::string_view host) noexcept {
  std::size_t labels = 0;
  while (true) {
    const std::string_view label = host.substr(0, host.find('.'));
    if (label.empty() || label.front() == '-' || label.back() == '-') return false;
    const auto fits = [](char byte) {
      return is_alphanumeric(static_cast<unsigned char>(byte)) || byte == '-';
    };
    if (!std::all_of(label.begin(), label.end(), fits)) return false;
    ++labels;
    if (label.size() == host.size()) return labels >= 2;
    host.remove_prefix(label.size() + 1);
    if (host.empty()) return labels >= 2;  // a full stop at the end
  }
}

bool is_blank_byte(char byte) noexcept { return byte == ' ' || byte == '\t' || byte == '\n'; }

/// `https://www.example.org/a?b`, `www.example.org/apps`, `example.org:8080`.
bool is_website(std::string_view text) noexcept {
  if (std::any_of(text.begin(), text.end(), is_blank_byte)) return false;
  if (const std::size_t scheme = text.find("://"); scheme != std::string_view::npos) {
    const std::string_view name = text.substr(0, scheme);
    const auto is = [name](std::string_view wanted) {
      return std::equal(name.begin(), name.end(), wanted.begin(), wanted.end(),
                        [](char a, char b) { return (a | 0x20) == b; });
    };
    if (!is("http") && !is("https")) return false;
    text.remove_prefix(scheme + 3);
  }
  std::string_view host = text.substr(0, text.find_first_of("/?#"));
  if (const std::size_t colon = host.find(':'); colon != std::string_view::npos) {
    const std::string_view port = host.substr(colon + 1);
    if (port.empty() || port.find_first_not_of("0123456789") != std::string_view::npos) return false;
    host = host.substr(0, colon);
  }
  return is_host(host);
}

/// Each of several addresses that commas, semicolons or white space part.
bool are_websites(std::string_view text) noexcept {
  bool any = false;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(",; \t\n"), text.size());
    const std::string_view one = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (one.empty()) continue;
    if (!is_website(one)) return false;
    any = true;
  }
  return any;
}

void check_website(Inspection& inspection) {
  const std::string_view website = text_of(inspection.record.website);
  if (website.empty() || form::is_placeholder(website) || are_websites(website)) return;
  inspection.add_value(rule("website-invalid"), "website", website,
                       "the website " + text::quote(website) + " is not a valid address",
                       "write it like https://www.example.org");
}

int number_of(std::string_view digits) noexcept {
  int number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return error == std::errc() && end == digits.data() + digits.size() ? number : -1;
}

class DateCheck {
 public:
  explicit DateCheck(Inspection& inspection)
      : inspection_(inspection),
        record_(inspection.record),
        text_(text_of(record_.implementation_date.text)) {}

  void run() {
    if (text_.empty()) return;
    const std::string_view date = record_.implementation_date.date;
    if (date.empty()) {
      report_problem(form::date_problem(text_));
      return;
    }
    year_ = number_of(date.substr(0, 4));
    const auto& candidates = record_.edition.candidates;
    if (year_ < 0 || candidates.empty()) return;
    const auto [first, last] = std::minmax_element(candidates.begin(), candidates.end());
    check_future(*last);
    check_years(*first, *last);
  }

 private:
  void report_problem(form::DateProblem problem) {
    constexpr std::string_view key = "implementation_date";
    const std::string date = "the implementation date " + text::quote(text_);
    if (problem == form::DateProblem::ambiguous) {
      inspection_.add_value(rule("date-ambiguous"), key, text_,
                            date + " can be read with the day or the month first",
                            "write the name of the month");
    } else if (problem == form::DateProblem::impossible) {
      inspection_.add_value(rule("date-impossible"), key, text_, date + " is not a valid date",
                            "write the day, month and year");
    } else {
      inspection_.add_value(rule("date-unknown"), key, text_, date + " is not understood",
                            "write the day, month and year");
    }
  }

  void check_future(int last_edition) {
    if (year_ <= last_edition) return;
    inspection_.add_value(rule("date-future"), "implementation_date", text_,
                          "the implementation date " + text::quote(text_) + " is later than the edition of " +
                              std::to_string(last_edition),
                          "give the day on which the initiative started");
  }

  /// Forms are sent in up to a year before the edition; and who counts years counts begun ones or full ones.
  void check_years(int first_edition, int last_edition) {
    const std::string_view text = text_of(record_.years_operational);
    const int years = number_of(text);
    if (years < 0 || year_ > last_edition) return;
    const int fewest = std::max(0, first_edition - year_ - 2);
    const int most = last_edition - year_ + 1;
    if (years >= fewest && years <= most) return;
    inspection_.add_value(
        rule("date-contradiction"), "years_operational", text,
        std::to_string(years) + (years == 1 ? " operational year does" : " operational years do") +
            " not match the implementation date " + text::quote(text_),
        "expected " + std::to_string(fewest) + " to " + std::to_string(most) + ", or another date");
  }

  Inspection& inspection_;
  const Record& record_;
  std::string_view text_;
  int year_ = 0;
};

}  // namespace

void check_fields(Inspection& inspection) {
  const Record& record = inspection.record;
  check_country(inspection);
  check_value(inspection, "institution_type", "institution type", record.institution_type);
  check_value(inspection, "sector", "sector", record.sector);
  check_value(inspection, "administrative_level", "administrative level", record.administrative_level);
  check_value(inspection, "category", "category", record.category);
  check_website(inspection);
  DateCheck(inspection).run();
}

}  // namespace unpsa::validate
