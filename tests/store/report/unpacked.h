#pragma once
// The files of a report, opened without the project's own readers.

#include <QByteArray>

#include <zlib.h>

#include <fstream>
#include <map>
#include <string>

namespace tonghu::test {

inline std::string contentsOf(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

/// What deflate made of `packed`; `windowBits` as zlib has it. As much as can be unpacked.
inline std::string inflated(std::string_view packed, int windowBits) {
    z_stream stream = {};
    inflateInit2(&stream, windowBits);
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
    stream.avail_in = uInt(packed.size());
    std::string text;
    char piece[65536];
    int state = Z_OK;
    while (state == Z_OK) {
        stream.next_out = reinterpret_cast<Bytef*>(piece);
        stream.avail_out = sizeof piece;
        state = inflate(&stream, Z_NO_FLUSH);
        text.append(piece, sizeof piece - stream.avail_out);
    }
    inflateEnd(&stream);
    return text;
}

/// The parts of a zip archive by name.
inline std::map<std::string, std::string> unzipped(const std::string& zip) {
    auto at = [&](std::size_t place, int bytes) {
        std::size_t number = 0;
        for (int i = bytes; i-- > 0;) number = number << 8 | static_cast<unsigned char>(zip[place + std::size_t(i)]);
        return number;
    };
    const std::string entrySign = "PK\x01\x02";
    std::map<std::string, std::string> parts;
    for (std::size_t entry = zip.find(entrySign); entry != std::string::npos; entry = zip.find(entrySign, entry + 4)) {
        std::size_t packed = at(entry + 20, 4), local = at(entry + 42, 4);
        std::size_t data = local + 30 + at(local + 26, 2) + at(local + 28, 2);
        std::string stored = zip.substr(data, packed);
        parts[zip.substr(entry + 46, at(entry + 28, 2))] =
            at(entry + 10, 2) == 0 ? stored : inflated(stored, -MAX_WBITS);
    }
    return parts;
}

/// Every stream of a PDF, unpacked, one after the other.
inline std::string streamsOf(const std::string& pdf) {
    std::string all;
    for (std::size_t at = pdf.find("stream\n"); at != std::string::npos; at = pdf.find("stream\n", at + 7)) {
        if (at >= 3 && pdf.compare(at - 3, 3, "end") == 0) continue;
        std::size_t end = pdf.find("endstream", at);
        std::string stream = pdf.substr(at + 7, end - at - 7);
        std::string text = inflated(stream, MAX_WBITS);
        all += text.empty() ? stream : text;
    }
    return all;
}

}  // namespace tonghu::test
