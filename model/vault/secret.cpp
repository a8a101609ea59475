#include "model/vault/secret.h"

#include <sodium.h>

#include <algorithm>
#include <new>
#include <stdexcept>

namespace tonghu::vault {
namespace {

/// Locked against the swap file, left out of core dumps, fenced by pages that nobody may touch.
unsigned char* lockedBytes(std::size_t size) {
    if (sodium_init() < 0) throw std::runtime_error("libsodium refused");
    if (size == 0) return nullptr;
    auto bytes = static_cast<unsigned char*>(sodium_malloc(size));
    if (bytes == nullptr) throw std::bad_alloc();
    return bytes;
}

}  // namespace

void Secret::Free::operator()(unsigned char* bytes) const {
    sodium_free(bytes);  // overwrites before it gives back
}

Secret::Secret(std::size_t size) : bytes_(lockedBytes(size)), size_(size) {
    std::fill_n(bytes_.get(), size, static_cast<unsigned char>(0));
}

Secret Secret::copyOf(std::span<const unsigned char> bytes) {
    Secret secret(bytes.size());
    std::ranges::copy(bytes, secret.data());
    return secret;
}

Secret Secret::copyOf(std::string_view text) {
    return copyOf(std::span(reinterpret_cast<const unsigned char*>(text.data()), text.size()));
}

Secret Secret::random(std::size_t size) {
    Secret secret(size);
    randombytes_buf(secret.data(), size);
    return secret;
}

Secret Secret::clone() const {
    return copyOf(span());
}

}  // namespace tonghu::vault
