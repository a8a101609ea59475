#pragma once
// A file descriptor of the system that closes itself.

#include <unistd.h>

#include <utility>

namespace tonghu {

class Descriptor {
public:
    explicit Descriptor(int number) : number_(number) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() {
        if (number_ >= 0) ::close(number_);
    }
    /// Whether it was opened.
    explicit operator bool() const { return number_ >= 0; }
    int number() const { return number_; }
    /// For who closes it themselves.
    int release() { return std::exchange(number_, -1); }

private:
    int number_;
};

}  // namespace tonghu
