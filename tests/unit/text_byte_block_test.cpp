// SPDX-License-Identifier: MIT
#include <random>

#include "catch.hpp"
#include "text/byte_block.hpp"

using namespace unpsa::text;

TEST_CASE("a block tells which bytes are in a range") {
  const PlainByteBlock block("0123456789ABCdef");
  CHECK(block.between('0', '3') == 0b1111);
  CHECK(block.between('A', 'C') == 0b111 << 10);
  CHECK(block.lower_between('a', 'z') == 0b111111 << 10);
  CHECK(block.between(0x80, 0xFF) == 0);
  CHECK(block.equal('B') == 1 << 11);
  CHECK(PlainByteBlock("\x80\xff 3456789ABCdef").high() == 0b11);
}

TEST_CASE("the vector block tells what the plain one does") {
  std::mt19937 random(7);
  for (int round = 0; round < 20000; ++round) {
    char bytes[16];
    for (char& byte : bytes) byte = static_cast<char>(random());
    const auto low = static_cast<unsigned>(random() % 256);
    const auto high = low + static_cast<unsigned>(random() % (256 - low));
    REQUIRE(ByteBlock(bytes).between(low, high) == PlainByteBlock(bytes).between(low, high));
    REQUIRE(ByteBlock(bytes).lower_between(low, high) == PlainByteBlock(bytes).lower_between(low, high));
    const auto byte = static_cast<unsigned char>(bytes[random() % sizeof bytes]);
    REQUIRE(ByteBlock(bytes).equal(byte) == PlainByteBlock(bytes).equal(byte));
    REQUIRE(ByteBlock(bytes).high() == PlainByteBlock(bytes).high());
  }
}
