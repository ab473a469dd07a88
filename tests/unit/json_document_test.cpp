// SPDX-License-Identifier: MIT
#include "catch.hpp"
#include "json/document.hpp"

using namespace unpsa::json;

TEST_CASE("a document is written in the order of its members") {
  Document document;
  document["z"] = 1;
  document["a"]["b"] = {"x", nullptr, true};
  document["e"] = Document::object();
  CHECK(to_text(document) == R"({"z":1,"a":{"b":["x",null,true]},"e":{}})");
  CHECK(to_page(document, 0) == "{\"z\": 1, \"a\": {\"b\": [\"x\", null, true]}, \"e\": {}}\n");
  CHECK(to_page(document, 1) == "{\n  \"z\": 1,\n  \"a\": {\"b\": [\"x\", null, true]},\n  \"e\": {}\n}\n");
  CHECK(to_page(document, 9) ==
        "{\n  \"z\": 1,\n  \"a\": {\n    \"b\": [\"x\", null, true]\n  },\n  \"e\": {}\n}\n");
}

TEST_CASE("nothing that a terminal obeys and no broken UTF-8 leaves a document") {
  Document document;
  document["k\x1b"] = "\x1b\x7f\u0085é\u00a0\"\\\n";
  CHECK(to_text(document) == "{\"k\\u001b\":\"\\u001b\\u007f\\u0085é\u00a0\\\"\\\\\\n\"}");
  document["k\x1b"] = "a\xff\x7f";
  CHECK(to_page(document, 1) == "{\"k\\u001b\": \"a\ufffd\\u007f\"}\n");
}
