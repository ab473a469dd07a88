// SPDX-License-Identifier: MIT
#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <new>
#include <string>
#include <vector>

#include "catch.hpp"
#include "cli/pipeline/pipeline.hpp"

namespace {

namespace fs = std::filesystem;
using namespace unpsa;
using namespace unpsa::cli;

std::string content_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// A form that is told by its institution, with an answer of `size` letters.
std::string make_form(std::size_t number, std::size_t size) {
  return "Member State Uruguay\nInstitution Name Office " + std::to_string(number) +
         "\nName of initiative Meters\nNomination form\nQuestions/Answers\nQuestion 1\n" +
         std::string(size, 'x') + "\nQuestion 2\ny\n";
}

/// Inputs in a folder, and what a pipeline makes of them.
class Fixture {
 public:
  Fixture() {
    folder_ = fs::temp_directory_path() / ("unpsa-pipeline-" + std::to_string(::getpid()));
    fs::remove_all(folder_);
    fs::create_directory(folder_);
  }
  ~Fixture() { fs::remove_all(folder_); }
  Fixture(const Fixture&) = delete;
  Fixture& operator=(const Fixture&) = delete;

  void add_input(const std::string& content) {
    const fs::path path = folder_ / std::to_string(inputs_.size());
    std::ofstream(path, std::ios::binary) << content;
    inputs_.push_back({path.string()});
  }
  void add_missing() {
    inputs_.push_back({(folder_ / ("missing" + std::to_string(inputs_.size()))).string()});
  }

  PipelineResult run(unsigned jobs, const std::function<std::unique_ptr<BatchWorker>()>& make) {
    const fs::path said = folder_ / "said";
    const int descriptor = ::open(said.c_str(), O_CREAT | O_TRUNC | O_WRONLY, 0600);
    PipelineResult result;
    {
      Messages said_to("unpsa-x", Quiet::no, Color::off, descriptor);
      Progress progress(said_to, false, inputs_.size());
      Output written_to((folder_ / "out").string());
      InputReader reader(inputs_, progress);
      result = run_pipeline(reader, jobs, make, said_to, written_to, progress);
      written_to.commit();
    }
    ::close(descriptor);
    messages = content_of(said);
    output = content_of(folder_ / "out");
    return result;
  }

  std::string output;
  std::string messages;

 private:
  fs::path folder_;
  std::vector<Input> inputs_;
};

/// Writes the institution and, in order, how many records came before the batch's first.
class Lister final : public BatchWorker {
 public:
  explicit Lister(std::size_t& joined) : joined_(joined) {}
  void add(Record& record, std::string& piece) override {
    piece.append(record.institution.value_or("none")).append("\n");
    ++added_;
  }
  void join(std::string& /*piece*/) override {
    joined_ += added_;
    added_ = 0;
  }

 private:
  std::size_t& joined_;
  std::size_t added_ = 0;
};

class Failing final : public BatchWorker {
 public:
  void add(Record& /*record*/, std::string& /*piece*/) override { throw std::bad_alloc(); }
};

}  // namespace

TEST_CASE("any number of threads gives the same output in the order of the inputs", "[cli]") {
  Fixture fixture;
  std::string expected;
  std::size_t number = 0;
  for (std::size_t file = 0; file < 12; ++file) {
    std::string content;
    // Many small forms, and some that are a batch each.
    for (std::size_t form = 0; form < (file % 3 == 0 ? 1U : 400U); ++form) {
      content += make_form(number, file % 3 == 0 ? 1'500'000 : 1000 + number % 7);
      expected += "Office " + std::to_string(number++) + "\n";
    }
    fixture.add_input(content);
  }
  for (const unsigned jobs : {1U, 2U, 3U, 8U}) {
    std::size_t joined = 0;
    const PipelineResult result = fixture.run(jobs, [&] { return std::make_unique<Lister>(joined); });
    CHECK(result.records == number);
    CHECK(joined == number);
    CHECK_FALSE(result.has_errors);
    CHECK(fixture.messages.empty());
    CHECK((fixture.output == expected));
  }
}

TEST_CASE("an error in one input does not keep the others from being read", "[cli]") {
  Fixture fixture;
  fixture.add_missing();
  fixture.add_input(make_form(1, 10));
  fixture.add_missing();
  fixture.add_missing();
  fixture.add_input(make_form(2, 10));
  fixture.add_input("");
  fixture.add_missing();
  std::string messages;
  for (const unsigned jobs : {1U, 2U}) {
    std::size_t joined = 0;
    const PipelineResult result = fixture.run(jobs, [&] { return std::make_unique<Lister>(joined); });
    CHECK(result.has_errors);
    CHECK(result.records == 2);
    CHECK(fixture.output == "Office 1\nOffice 2\n");
    CHECK(std::count(fixture.messages.begin(), fixture.messages.end(), '\n') == 4);
    if (jobs == 1) messages = fixture.messages;
    CHECK(fixture.messages == messages);
  }
}

TEST_CASE("an error that repeats itself is summed up, up to the next record, by any number of threads",
          "[cli]") {
  Fixture fixture;
  std::string lines;
  // More than several batches of them.
  for (int i = 0; i < 5000; ++i) lines += "{\"a\":1}\n";
  lines += "{\"schema\":\"unpsa.record/1\",\"id\":\"u0123456789abcdef\",\"institution\":\"Office\"}\n";
  for (int i = 0; i < 3; ++i) lines += "{\"a\":1}\n";
  fixture.add_input(lines);
  fixture.add_input("{}\n");
  for (const unsigned jobs : {1U, 2U, 8U}) {
    std::size_t joined = 0;
    const PipelineResult result = fixture.run(jobs, [&] { return std::make_unique<Lister>(joined); });
    CHECK(result.has_errors);
    CHECK(fixture.output == "Office\n");
    CHECK(std::count(fixture.messages.begin(), fixture.messages.end(), '\n') == 5);
    CHECK(fixture.messages.find("0:2:1: the same error 4999 more times, the last one on line 5000\n") !=
          std::string::npos);
    CHECK(fixture.messages.find("0:5002:1: the object is not a record") != std::string::npos);
    CHECK(fixture.messages.find("0:5003:1: the same error 2 more times, the last one on line 5004\n") !=
          std::string::npos);
    CHECK(fixture.messages.find("1:1:1: the object is not a record") != std::string::npos);
  }
}

TEST_CASE("no input, or inputs without records, give nothing", "[cli]") {
  Fixture fixture;
  std::size_t joined = 0;
  const auto make = [&] { return std::make_unique<Lister>(joined); };
  for (const unsigned jobs : {1U, 2U}) {
    CHECK_FALSE(fixture.run(jobs, make).has_errors);
    CHECK(fixture.output.empty());
  }
  fixture.add_input("");
  fixture.add_input("\n \n");
  for (const unsigned jobs : {1U, 2U}) {
    CHECK_FALSE(fixture.run(jobs, make).has_errors);
    CHECK(fixture.output.empty());
    CHECK(fixture.messages.empty());
  }
}

TEST_CASE("what a worker throws ends the pipeline, in whichever thread", "[cli]") {
  Fixture fixture;
  for (std::size_t i = 0; i < 40; ++i) fixture.add_input(make_form(i, 300'000));
  for (const unsigned jobs : {1U, 2U, 4U}) {
    CHECK_THROWS_AS(fixture.run(jobs, [] { return std::make_unique<Failing>(); }), std::bad_alloc);
  }
}
