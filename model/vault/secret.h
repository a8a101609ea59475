#pragma once
// Memory for keys and passphrases: locked, guarded, never swapped or dumped, wiped when it goes (libsodium).

#include <cstddef>
#include <memory>
#include <span>
#include <string_view>
#include <utility>

namespace tonghu::vault {

/// Bytes in `sodium_malloc` memory. Move only; wiped by the destructor.
class Secret {
public:
    Secret() = default;
    explicit Secret(std::size_t size);  ///< zeroed
    static Secret copyOf(std::span<const unsigned char> bytes);
    static Secret copyOf(std::string_view text);
    static Secret random(std::size_t size);

    Secret(Secret&& other) noexcept : bytes_(std::move(other.bytes_)), size_(std::exchange(other.size_, 0)) {}
    Secret& operator=(Secret&& other) noexcept {
        bytes_ = std::move(other.bytes_);
        size_ = std::exchange(other.size_, 0);
        return *this;
    }

    Secret clone() const;
    std::size_t size() const { return size_; }
    bool empty() const { return size_ == 0; }
    unsigned char* data() { return bytes_.get(); }
    const unsigned char* data() const { return bytes_.get(); }
    std::span<const unsigned char> span() const { return {bytes_.get(), size_}; }
    std::string_view text() const { return {reinterpret_cast<const char*>(bytes_.get()), size_}; }

private:
    struct Free {
        void operator()(unsigned char* bytes) const;
    };
    std::unique_ptr<unsigned char[], Free> bytes_;
    std::size_t size_ = 0;
};

/// Raw 256-bit key of one compartment.
using CompartmentKey = Secret;

}  // namespace tonghu::vault
