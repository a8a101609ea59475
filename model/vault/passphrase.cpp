// What makes a passphrase too easy (row 92): short, all of one kind, or among those that are tried first.

#include "model/vault/key_file.h"

#include <algorithm>
#include <array>

namespace tonghu::vault {
namespace {

constexpr int leastWithKinds = 8;

bool isDigit(unsigned char c) {
    return c >= '0' && c <= '9';
}
bool isSmall(unsigned char c) {
    return c >= 'a' && c <= 'z';
}
bool isCapital(unsigned char c) {
    return c >= 'A' && c <= 'Z';
}
bool continuesCharacter(unsigned char c) {
    return (c & 0xC0) == 0x80;
}

int charactersIn(std::string_view text) {
    return int(std::ranges::count_if(text, [](char c) { return !continuesCharacter(static_cast<unsigned char>(c)); }));
}

int kindsIn(std::string_view text) {
    const bool small = std::ranges::any_of(text, isSmall), capital = std::ranges::any_of(text, isCapital);
    const bool digit = std::ranges::any_of(text, isDigit);
    const bool other =
        std::ranges::any_of(text, [](unsigned char c) { return !isSmall(c) && !isCapital(c) && !isDigit(c); });
    return int(small) + int(capital) + int(digit) + int(other);
}

/// In locked memory too: small letters, and the letters that people write as digits and signs ("P@ssw0rd").
Secret plainLetters(const Secret& passphrase) {
    constexpr std::string_view disguised = "@$!0", meant = "asio";
    Secret plain = passphrase.clone();
    for (std::size_t at = 0; at < plain.size(); ++at) {
        unsigned char& c = plain.data()[at];
        if (isCapital(c)) c = static_cast<unsigned char>(c - 'A' + 'a');
        // A disguise stands within a word; figures at its end are figures.
        const bool within = at + 1 < plain.size() && isSmall(passphrase.data()[at + 1]);
        if (auto found = disguised.find(char(c)); within && found != std::string_view::npos)
            c = static_cast<unsigned char>(meant[found]);
    }
    return plain;
}

Secret smallLetters(const Secret& passphrase) {
    Secret small = passphrase.clone();
    for (std::size_t at = 0; at < small.size(); ++at)
        if (isCapital(small.data()[at])) small.data()[at] = static_cast<unsigned char>(small.data()[at] - 'A' + 'a');
    return small;
}

// Words that passphrases are made of when people do not want one. The first two rows: what the leaks of Chinese sites
// show at the top (I love you, mother, China, ...); names of this trade and this program belong to them too.
constexpr std::array words{"woaini",
                           "woaiwo",
                           "aini",
                           "iloveyou",
                           "nihao",
                           "mima",
                           "wodemima",
                           "zhongguo",
                           "zhonghua",
                           "beijing",
                           "shanghai",
                           "mama",
                           "baba",
                           "laopo",
                           "laogong",
                           "baobei",
                           "xiaoming",
                           "zhangsan",
                           "lisi",
                           "wangwu",
                           "tiankong",
                           "taobao",
                           "weixin",
                           "qq",
                           "wang",
                           "zhang",
                           "li",
                           "tonghu",
                           "ertong",
                           "minzheng",
                           "haizi",
                           "guanli",
                           "admin",
                           "root",
                           "administrator",
                           "user",
                           "test",
                           "guest",
                           "pass",
                           "password",
                           "passwd",
                           "passphrase",
                           "welcome",
                           "login",
                           "letmein",
                           "secret",
                           "master",
                           "monkey",
                           "dragon",
                           "sunshine",
                           "princess",
                           "football",
                           "baseball",
                           "superman",
                           "batman",
                           "shadow",
                           "killer",
                           "love",
                           "hello",
                           "abc",
                           "abcd",
                           "abcde",
                           "abcdef",
                           "aa",
                           "aaa",
                           "asd",
                           "asdf",
                           "asdfgh",
                           "asdfghjkl",
                           "qwe",
                           "qwer",
                           "qwert",
                           "qwerty",
                           "qwertyuiop",
                           "zxc",
                           "zxcv",
                           "zxcvbnm",
                           "qaz",
                           "qazwsx",
                           "qazwsxedc",
                           "changeme",
                           "default",
                           "computer",
                           "internet",
                           "china",
                           "a",
                           "q",
                           "z",
                           "x",
                           "w",
                           "s",
                           "qq",
                           "caonima",
                           "wodeshijie",
                           "shengri",
                           "kuaile",
                           "shengrikuaile"};

/// Figures that people put behind a word: years, birthdays, 1314 (for ever), 520 (I love you), 123456, 888.
bool isFiguresOrSigns(std::string_view text) {
    return std::ranges::all_of(text, [](unsigned char c) { return isDigit(c) || (c < 0x80 && !isSmall(c)); });
}

/// A word, several of them, or the same again, with nothing but figures and signs around and between.
bool isMadeOfWords(std::string_view plain) {
    std::size_t at = 0;
    bool anyWord = false;
    while (at < plain.size()) {
        if (isFiguresOrSigns(plain.substr(at, 1))) {
            ++at;
            continue;
        }
        std::size_t end = at;
        while (end < plain.size() && !isFiguresOrSigns(plain.substr(end, 1))) ++end;
        std::string_view letters = plain.substr(at, end - at);
        while (!letters.empty()) {
            std::size_t longest = 0;
            for (std::string_view word : words)
                if (letters.starts_with(word)) longest = std::max(longest, word.size());
            if (longest == 0) return false;
            letters.remove_prefix(longest);
            anyWord = true;
        }
        at = end;
    }
    return anyWord;
}

/// 1qaz2wsx, 123456789abc, abcabcabcabc, 111122223333: rows and columns of the keyboard, the alphabet, repetition.
bool isRowOfKeys(std::string_view small) {
    constexpr std::array rows{"01234567890123456789",
                              "98765432109876543210",
                              "abcdefghijklmnopqrstuvwxyz",
                              "zyxwvutsrqponmlkjihgfedcba",
                              "qwertyuiop",
                              "poiuytrewq",
                              "asdfghjkl",
                              "lkjhgfdsa",
                              "zxcvbnm",
                              "mnbvcxz",
                              "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
                              "qazwsxedcrfvtgbyhnujmikolp",
                              "q1w2e3r4t5y6u7i8o9p0",
                              "1q2w3e4r5t6y7u8i9o0p",
                              "a1b2c3d4e5f6g7h8",
                              "!@#$%^&*()",
                              "5201314"};
    constexpr std::size_t least = 3;
    while (!small.empty()) {
        std::size_t longest = 1;
        while (longest < small.size() && small[longest] == small[0]) ++longest;
        for (std::string_view row : rows)
            for (std::size_t length = std::min(row.size(), small.size()); length > longest; --length)
                if (row.find(small.substr(0, length)) != std::string_view::npos) longest = length;
        if (longest < least) return false;
        small.remove_prefix(longest);
    }
    return true;
}

bool isRepetition(std::string_view small) {
    for (std::size_t length = 1; length <= small.size() / 3; ++length) {
        if (small.size() % length != 0) continue;
        bool same = true;
        for (std::size_t at = length; same && at < small.size(); ++at) same = small[at] == small[at - length];
        if (same) return true;
    }
    return false;
}

bool isCommon(const Secret& passphrase) {
    const Secret small = smallLetters(passphrase), plain = plainLetters(passphrase);
    // Figures only are a birthday, a telephone or a resident ID.
    return std::ranges::all_of(small.span(), isDigit) || isRowOfKeys(small.text()) || isRepetition(small.text()) ||
           isMadeOfWords(small.text()) || isMadeOfWords(plain.text());
}

bool holdsName(const Secret& passphrase, std::string_view accountName) {
    constexpr std::size_t telling = 4;
    if (accountName.size() < telling) return false;
    const Secret small = smallLetters(passphrase), name = smallLetters(Secret::copyOf(accountName));
    return small.text().find(name.text()) != std::string_view::npos;
}

}  // namespace

Result<void> checkPassphrase(const Secret& passphrase, std::string_view accountName, PassphraseRule rule) {
    const std::string_view text = passphrase.text();
    const int characters = charactersIn(text);
    const bool mixed = characters >= leastWithKinds && kindsIn(text) >= rule.kinds;
    if (characters < rule.length && !mixed)
        return fail(ErrorKind::BadInput, "passphrase.too_short", {}, {std::to_string(rule.length)}, {92});
    if (holdsName(passphrase, accountName))
        return fail(ErrorKind::BadInput, "passphrase.has_account_name", {}, {}, {92});
    if (isCommon(passphrase)) return fail(ErrorKind::BadInput, "passphrase.common", {}, {}, {92});
    return {};
}

}  // namespace tonghu::vault
