# SPDX-License-Identifier: MIT
"""XXH3 with 64 bits and seed 0, slowly: for tests that must not depend on the library's own."""

import struct

MASK32 = (1 << 32) - 1
MASK64 = (1 << 64) - 1

PRIME32_1 = 0x9E3779B1
PRIME32_2 = 0x85EBCA77
PRIME32_3 = 0xC2B2AE3D
PRIME64_1 = 0x9E3779B185EBCA87
PRIME64_2 = 0xC2B2AE3D27D4EB4F
PRIME64_3 = 0x165667B19E3779F9
PRIME64_4 = 0x85EBCA77C2B2AE63
PRIME64_5 = 0x27D4EB2F165667C5
PRIME_MX1 = 0x165667919E3779F9
PRIME_MX2 = 0x9FB21C651E98DF25

SECRET = bytes.fromhex(
    "b8fe6c3923a44bbe7c01812cf721ad1cded46de9839097db7240a4a4b7b3671fcb79e64eccc0e578825ad07dccff7221"
    "b8084674f743248ee03590e6813a264c3c2852bb91c300cb88d0658b1b532ea371644897a20df94e3819ef46a9deacd8"
    "a8fa763fe39c343ff9dcbbc7c70b4f1d8a51e04bcdb45931c89f7ec9d9787364eac5ac8334d3ebc3c581a0fffa1363eb"
    "170ddd51b7f0da49d316552629d4689e2b16be587d47a1fc8ff8b8d17ad031ce45cb3a8f95160428afd7fbcabb4b407e"
)


def read32(data, at=0):
    return struct.unpack_from("<I", data, at)[0]


def read64(data, at=0):
    return struct.unpack_from("<Q", data, at)[0]


def fold_product(left, right):
    product = left * right
    return (product & MASK64) ^ (product >> 64)


def avalanche(value):
    value ^= value >> 37
    value = value * PRIME_MX1 & MASK64
    return value ^ value >> 32


def avalanche_xxh64(value):
    value ^= value >> 33
    value = value * PRIME64_2 & MASK64
    value ^= value >> 29
    value = value * PRIME64_3 & MASK64
    return value ^ value >> 32


def rotate(value, bits):
    return (value << bits | value >> (64 - bits)) & MASK64


def swap64(value):
    return int.from_bytes(value.to_bytes(8, "little"), "big")


def mix16(data, at, secret_at):
    return fold_product(read64(data, at) ^ read64(SECRET, secret_at),
                        read64(data, at + 8) ^ read64(SECRET, secret_at + 8))


def hash_up_to_16(data):
    size = len(data)
    if size > 8:
        low = read64(data) ^ read64(SECRET, 24) ^ read64(SECRET, 32)
        high = read64(data, size - 8) ^ read64(SECRET, 40) ^ read64(SECRET, 48)
        return avalanche((size + swap64(low) + high + fold_product(low, high)) & MASK64)
    if size >= 4:
        value = read32(data, size - 4) + (read32(data) << 32)
        value ^= read64(SECRET, 8) ^ read64(SECRET, 16)
        value ^= rotate(value, 49) ^ rotate(value, 24)
        value = value * PRIME_MX2 & MASK64
        value ^= (value >> 35) + size
        value = value * PRIME_MX2 & MASK64
        return value ^ value >> 28
    if size > 0:
        combined = data[0] << 16 | data[size >> 1] << 24 | data[-1] | size << 8
        return avalanche_xxh64(combined ^ read32(SECRET) ^ read32(SECRET, 4))
    return avalanche_xxh64(read64(SECRET, 56) ^ read64(SECRET, 64))


def hash_up_to_240(data):
    size = len(data)
    total = size * PRIME64_1
    if size <= 128:
        for index in reversed(range((size - 1) // 32 + 1)):
            total += mix16(data, 16 * index, 32 * index) + mix16(data, size - 16 * (index + 1), 32 * index
                                                                 + 16)
        return avalanche(total & MASK64)
    for index in range(8):
        total += mix16(data, 16 * index, 16 * index)
    total = avalanche(total & MASK64)
    for index in range(8, size // 16):
        total += mix16(data, 16 * index, 16 * (index - 8) + 3)
    total += mix16(data, size - 16, 136 - 17)
    return avalanche(total & MASK64)


def accumulate(lanes, data, at, secret_at):
    for lane in range(8):
        value = read64(data, at + 8 * lane)
        key = value ^ read64(SECRET, secret_at + 8 * lane)
        lanes[lane ^ 1] = lanes[lane ^ 1] + value & MASK64
        lanes[lane] = lanes[lane] + (key & MASK32) * (key >> 32) & MASK64


def scramble(lanes):
    for lane in range(8):
        value = lanes[lane]
        value ^= value >> 47 ^ read64(SECRET, len(SECRET) - 64 + 8 * lane)
        lanes[lane] = value * PRIME32_1 & MASK64


def hash_long(data):
    lanes = [PRIME32_3, PRIME64_1, PRIME64_2, PRIME64_3, PRIME64_4, PRIME32_2, PRIME64_5, PRIME32_1]
    stripes = (len(SECRET) - 64) // 8
    stripe_count = (len(data) - 1) // 64
    for stripe in range(stripe_count):
        accumulate(lanes, data, 64 * stripe, 8 * (stripe % stripes))
        if stripe % stripes == stripes - 1:
            scramble(lanes)
    accumulate(lanes, data, len(data) - 64, len(SECRET) - 64 - 7)
    total = len(data) * PRIME64_1
    for pair in range(4):
        key = 11 + 16 * pair
        total += fold_product(lanes[2 * pair] ^ read64(SECRET, key),
                              lanes[2 * pair + 1] ^ read64(SECRET, key + 8))
    return avalanche(total & MASK64)


def digest(data):
    if len(data) <= 16:
        return hash_up_to_16(data)
    return hash_up_to_240(data) if len(data) <= 240 else hash_long(data)


def hexdigest(data):
    return f"{digest(data):016x}"
