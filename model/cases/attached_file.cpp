#include "model/cases/attached_file.h"

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace tonghu::cases {
namespace {

constexpr std::uint64_t mostPixels = 100'000'000;  // what a viewer would need hundreds of megabytes for

tl::unexpected<Error> bad(std::string code) {
    return fail(ErrorKind::BadInput, std::move(code));
}

std::uint32_t byteAt(std::string_view bytes, std::size_t at) {
    return static_cast<unsigned char>(bytes[at]);
}
std::uint32_t bigEndian(std::string_view bytes, std::size_t at, int count) {
    std::uint32_t number = 0;
    for (int i = 0; i < count; ++i) number = number << 8 | byteAt(bytes, at + std::size_t(i));
    return number;
}

/// The number of an EXIF block, in the byte order that the block itself names.
std::uint32_t exifNumber(std::string_view bytes, std::size_t at, int count, bool littleEndian) {
    if (!littleEndian) return bigEndian(bytes, at, count);
    std::uint32_t number = 0;
    for (int i = count; i-- > 0;) number = number << 8 | byteAt(bytes, at + std::size_t(i));
    return number;
}

/// Which side is up (EXIF tag 0x0112), 1 to 8; nothing where the block does not say.
std::optional<std::uint32_t> orientationIn(std::string_view exif) {
    if (!exif.starts_with(std::string_view("Exif\0\0", 6))) return {};
    const std::string_view tiff = exif.substr(6);
    if (tiff.size() < 8 || (!tiff.starts_with("II") && !tiff.starts_with("MM"))) return {};
    const bool little = tiff[0] == 'I';
    const std::size_t directory = exifNumber(tiff, 4, 4, little);
    if (directory > tiff.size() || tiff.size() - directory < 2) return {};
    const std::size_t entries = exifNumber(tiff, directory, 2, little);
    for (std::size_t i = 0; i < entries; ++i) {
        const std::size_t at = directory + 2 + 12 * i;
        if (at + 12 > tiff.size()) return {};
        if (exifNumber(tiff, at, 2, little) != 0x0112) continue;
        const std::uint32_t value = exifNumber(tiff, at + 8, 2, little);
        if (value >= 1 && value <= 8) return value;
        return {};
    }
    return {};
}

/// An EXIF block that says which side is up, and nothing else.
std::string orientationSegment(std::uint32_t orientation) {
    std::string segment(
        "\xFF\xE1\x00\x22"
        "Exif\0\0"
        "MM\x00\x2A\x00\x00\x00\x08"
        "\x00\x01"
        "\x01\x12\x00\x03\x00\x00\x00\x01\x00\x00\x00\x00"
        "\x00\x00\x00\x00",
        36);
    segment[29] = char(orientation);
    return segment;
}

bool isFrame(std::uint32_t marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

/// What draws a JPEG file, segment by segment (ITU-T T.81, B.1).
class Jpeg {
public:
    explicit Jpeg(std::string_view bytes) : bytes_(bytes) {}

    Result<std::string> cleaned() {
        while (true) {
            const auto marker = nextMarker();
            if (!marker) return bad("attachment.damaged");
            if (*marker == 0xD9) break;
            if (!take(*marker)) return bad("attachment.damaged");
        }
        if (!framed_ || !scanned_) return bad("attachment.damaged");
        std::string clean = "\xFF\xD8" + head_;
        if (orientation_ > 1) clean += orientationSegment(orientation_);
        return clean + rest_ + "\xFF\xD9";
    }

private:
    std::optional<std::uint32_t> nextMarker() {
        if (at_ >= bytes_.size() || byteAt(bytes_, at_) != 0xFF) return {};
        while (at_ < bytes_.size() && byteAt(bytes_, at_) == 0xFF) ++at_;
        if (at_ >= bytes_.size()) return {};
        return byteAt(bytes_, at_++);
    }

    /// The segment behind a marker; false where it is cut off or has no sense.
    bool take(std::uint32_t marker) {
        if (at_ + 2 > bytes_.size()) return false;
        const std::size_t length = bigEndian(bytes_, at_, 2);
        if (length < 2 || length > bytes_.size() - at_) return false;
        const std::string_view segment = bytes_.substr(at_, length), content = segment.substr(2);
        at_ += length;
        if (marker == 0xE0) {
            if (content.starts_with(std::string_view("JFIF\0", 5)) && content.size() >= 12 && head_.empty())
                head_ = std::string("\xFF\xE0\x00\x10", 4) + std::string(content.substr(0, 12)) + std::string(2, '\0');
        } else if (marker == 0xE1) {
            if (const auto found = orientationIn(content)) orientation_ = *found;
        } else if (marker == 0xEE) {
            if (content.starts_with("Adobe") && content.size() >= 12)  // how colors are to be read
                keep(0xEE, std::string("\x00\x0E", 2) + std::string(content.substr(0, 12)));
        } else if ((marker < 0xE0 || marker > 0xEF) && marker != 0xFE) {
            if (isFrame(marker) && !sized(content)) return false;
            keep(marker, segment);
            if (marker == 0xDA) takeScan();
        }
        return true;
    }

    bool sized(std::string_view frame) {
        if (frame.size() < 6) return false;
        const std::uint64_t height = bigEndian(frame, 1, 2), width = bigEndian(frame, 3, 2);
        framed_ = true;
        return width > 0 && height * width <= mostPixels;
    }

    void keep(std::uint32_t marker, std::string_view segment) {
        rest_ += '\xFF';
        rest_ += char(marker);
        rest_ += segment;
    }

    /// The compressed data behind the head of a scan, up to the next marker that is not part of it.
    void takeScan() {
        scanned_ = true;
        const std::size_t from = at_;
        while (at_ + 1 < bytes_.size()) {
            const std::uint32_t next = byteAt(bytes_, at_ + 1);
            if (byteAt(bytes_, at_) == 0xFF && next != 0 && next != 0xFF && (next < 0xD0 || next > 0xD7)) break;
            ++at_;
        }
        rest_ += bytes_.substr(from, at_ - from);
    }

    std::string_view bytes_;
    std::size_t at_ = 2;
    std::string head_, rest_;
    std::uint32_t orientation_ = 1;
    bool framed_ = false, scanned_ = false;
};

constexpr std::string_view pngSignature("\x89PNG\r\n\x1A\n", 8);

/// The chunks that draw a PNG file (ISO/IEC 15948, 5.6); texts, times, profiles and EXIF are none of them.
Result<std::string> cleanedPng(std::string_view bytes) {
    constexpr std::array kept{"IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "sBIT", "bKGD", "pHYs"};
    std::string clean(pngSignature);
    std::size_t at = pngSignature.size();
    for (bool first = true;; first = false) {
        if (bytes.size() - at < 12) return bad("attachment.damaged");
        const std::size_t length = bigEndian(bytes, at, 4);
        if (length > bytes.size() - at - 12) return bad("attachment.damaged");
        const std::string_view name = bytes.substr(at + 4, 4), chunk = bytes.substr(at, length + 12);
        if (first && (name != "IHDR" || length != 13)) return bad("attachment.damaged");
        if (first && std::uint64_t(bigEndian(bytes, at + 8, 4)) * bigEndian(bytes, at + 12, 4) > mostPixels)
            return bad("attachment.damaged");
        for (std::string_view each : kept)
            if (name == each) clean += chunk;
        if (name == "IEND") return clean;
        at += chunk.size();
    }
}

Result<std::string> cleanedPdf(std::string_view bytes) {
    if (bytes.rfind("%%EOF") == std::string_view::npos) return bad("attachment.damaged");
    if (bytes.find("/Encrypt") != std::string_view::npos) return bad("attachment.encrypted");
    for (std::string_view active : {"/JavaScript", "/Launch", "/EmbeddedFile", "/RichMedia"})
        if (bytes.find(active) != std::string_view::npos) return bad("attachment.active_content");
    return std::string(bytes);
}

}  // namespace

std::string_view nameOf(MediaType type) {
    switch (type) {
        case MediaType::Pdf:
            return "application/pdf";
        case MediaType::Jpeg:
            return "image/jpeg";
        case MediaType::Png:
            return "image/png";
    }
    return {};
}

Result<CleanFile> cleaned(std::string_view bytes) {
    if (bytes.empty()) return bad("attachment.empty");
    const auto as = [](MediaType type, Result<std::string> clean) -> Result<CleanFile> {
        if (!clean) return tl::unexpected(clean.error());
        return CleanFile{type, std::move(*clean)};
    };
    if (bytes.starts_with("%PDF-")) return as(MediaType::Pdf, cleanedPdf(bytes));
    if (bytes.starts_with("\xFF\xD8\xFF")) return as(MediaType::Jpeg, Jpeg(bytes).cleaned());
    if (bytes.starts_with(pngSignature)) return as(MediaType::Png, cleanedPng(bytes));
    return bad("attachment.wrong_type");
}

}  // namespace tonghu::cases
