#include "app/cli/passphrase.h"
#include "model/base/descriptor.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace tonghu::cli {
namespace {

constexpr std::size_t longest = 1024;

/// Turns echo, line editing and signals off while it lives: Ctrl-C is read as a key, so echo always comes back.
class QuietTerminal {
public:
    explicit QuietTerminal(int terminal) : terminal_(terminal), quiet_(::tcgetattr(terminal, &before_) == 0) {
        if (!quiet_) return;
        termios now = before_;
        now.c_lflag &= ~tcflag_t(ECHO | ECHONL | ICANON | ISIG);
        quiet_ = ::tcsetattr(terminal_, TCSAFLUSH, &now) == 0;
    }
    QuietTerminal(const QuietTerminal&) = delete;
    QuietTerminal& operator=(const QuietTerminal&) = delete;
    ~QuietTerminal() {
        if (quiet_) ::tcsetattr(terminal_, TCSAFLUSH, &before_);
    }
    bool quiet() const { return quiet_; }

private:
    int terminal_;
    termios before_{};
    bool quiet_;
};

void show(int terminal, const QByteArray& text) {
    // A prompt that cannot be shown is no reason not to read the answer.
    [[maybe_unused]] const auto written = ::write(terminal, text.constData(), std::size_t(text.size()));
}

/// Takes the last character away, all bytes of its UTF-8.
std::size_t withoutLast(const vault::Secret& typed, std::size_t length) {
    while (length > 0 && (typed.data()[length - 1] & 0xC0) == 0x80) --length;
    return length > 0 ? length - 1 : 0;
}

Result<std::size_t> typeInto(vault::Secret& typed, int terminal) {
    constexpr unsigned char interrupt = 3, endOfInput = 4, backspace = 8, kill = 21, erase = 127;
    std::size_t length = 0;
    for (unsigned char key = 0;;) {
        const auto got = ::read(terminal, &key, 1);
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0 || key == interrupt) return fail(ErrorKind::Usage, "passphrase.cancelled");
        if (key == '\n' || key == '\r' || key == endOfInput) return length;
        if (key == backspace || key == erase)
            length = withoutLast(typed, length);
        else if (key == kill)
            length = 0;
        else if (length == longest)
            return fail(ErrorKind::BadInput, "passphrase.too_long");
        else
            typed.data()[length++] = key;
    }
}

}  // namespace

Result<vault::Secret> passphraseFromFile(const std::filesystem::path& file) {
    const Place place{.file = file.filename().string(), .row = 0, .column = {}, .field = {}};
    const Descriptor opened(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
    struct stat about {};
    if (!opened || ::fstat(opened.number(), &about) != 0 || S_ISDIR(about.st_mode))
        return fail(ErrorKind::BadInput, "passphrase.file_unreadable", place);
    vault::Secret whole(longest + 2);  // room for the line's end
    std::size_t length = 0;
    while (length < whole.size()) {
        const auto got = ::read(opened.number(), whole.data() + length, whole.size() - length);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return fail(ErrorKind::BadInput, "passphrase.file_unreadable", place);
        if (got == 0) break;
        length += std::size_t(got);
    }
    auto line = whole.text().substr(0, length);
    const bool ended = line.find('\n') != std::string_view::npos;
    line = line.substr(0, line.find('\n'));
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty()) return fail(ErrorKind::BadInput, "passphrase.empty", place);
    if (line.size() > longest || (!ended && length == whole.size()))
        return fail(ErrorKind::BadInput, "passphrase.too_long", place);
    return vault::Secret::copyOf(line);
}

Result<vault::Secret> passphraseFromTerminal(const QString& prompt) {
    const Descriptor terminal(::open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY));
    if (!terminal) return fail(ErrorKind::Usage, "passphrase.no_terminal");
    const QuietTerminal quiet(terminal.number());
    if (!quiet.quiet()) return fail(ErrorKind::Usage, "passphrase.no_terminal");
    show(terminal.number(), prompt.toUtf8());
    vault::Secret typed(longest);
    const auto length = typeInto(typed, terminal.number());
    show(terminal.number(), "\n");
    if (!length) return tl::unexpected(length.error());
    if (*length == 0) return fail(ErrorKind::BadInput, "passphrase.empty");
    return vault::Secret::copyOf(typed.span().first(*length));
}

Result<vault::Secret> newPassphraseFromTerminal(const QString& prompt, const QString& again) {
    auto first = passphraseFromTerminal(prompt);
    if (!first) return first;
    const auto second = passphraseFromTerminal(again);
    if (!second) return tl::unexpected(second.error());
    if (!std::ranges::equal(first->span(), second->span())) return fail(ErrorKind::BadInput, "passphrase.not_repeated");
    return first;
}

}  // namespace tonghu::cli
