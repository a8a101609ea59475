// What a file says beside the picture does not come into the records: place, time, device, earlier pictures. And only
// what shows pages comes in.

#include "model/cases/attached_file.h"

#include <QTest>

using namespace tonghu;
using namespace tonghu::cases;

namespace {

std::string bigEndian(std::size_t number, int count) {
    std::string bytes;
    for (int i = count; i-- > 0;) bytes += char(number >> (8 * i));
    return bytes;
}

std::string segment(unsigned char marker, const std::string& content) {
    return "\xFF" + std::string(1, char(marker)) + bigEndian(content.size() + 2, 2) + content;
}

/// EXIF as a phone writes it, little-endian: which side is up, the maker, and a GPS directory.
std::string phoneExif(int orientation) {
    std::string tiff("II\x2A\x00\x08\x00\x00\x00", 8);
    tiff += std::string("\x03\x00", 2);
    tiff += std::string("\x0F\x01\x02\x00\x08\x00\x00\x00\x32\x00\x00\x00", 12);  // maker, at 50
    tiff += std::string("\x12\x01\x03\x00\x01\x00\x00\x00", 8) + char(orientation) + std::string(3, '\0');
    tiff += std::string("\x25\x88\x04\x00\x01\x00\x00\x00\x3A\x00\x00\x00", 12);  // GPS directory, at 58
    tiff += std::string(4, '\0');
    tiff += "PHONE-X" + std::string(1, '\0');
    tiff += std::string("\x01\x00\x01\x00\x02\x00\x02\x00\x00\x00N\x00\x00\x00", 14) + "28.1637N113.6435E";
    return std::string("Exif\0\0", 6) + tiff;
}

std::string frame(int height = 8, int width = 8) {
    return segment(0xC0, "\x08" + bigEndian(std::size_t(height), 2) + bigEndian(std::size_t(width), 2) +
                             std::string("\x01\x01\x11\x00", 4));
}

const std::string scanData("\x12\xFF\x00\x34\xFF\xD0\x56", 7);

std::string jpeg(const std::string& before, const std::string& after = {}) {
    return "\xFF\xD8" + before + segment(0xDB, std::string(65, '\1')) + frame() + segment(0xC4, std::string(20, '\2')) +
           segment(0xDA, std::string("\x01\x01\x00\x00\x3F\x00", 6)) + scanData + "\xFF\xD9" + after;
}

const std::string jfif = segment(0xE0, std::string("JFIF\0\x01\x02\x00\x00\x48\x00\x48\x01\x01", 14) + "tmb");

std::string chunk(const std::string& name, const std::string& content) {
    return bigEndian(content.size(), 4) + name + content + "crc!";
}
const std::string pngHead("\x89PNG\r\n\x1A\n", 8);
std::string pngStart(std::size_t width = 4, std::size_t height = 4) {
    return pngHead + chunk("IHDR", bigEndian(width, 4) + bigEndian(height, 4) + std::string("\x08\x00\x00\x00\x00", 5));
}

bool holds(const std::string& bytes, const std::string& part) {
    return bytes.find(part) != std::string::npos;
}

}  // namespace

class AttachedFileTest : public QObject {
    Q_OBJECT

private slots:
    void a_photograph_says_neither_where_nor_when_nor_by_what() {
        const std::string photograph =
            jpeg(jfif + segment(0xE1, phoneExif(1)) + segment(0xE1, "http://ns.adobe.com/xap/1.0/ GPSLatitude") +
                     segment(0xE2, "ICC_PROFILE of PHONE-X") + segment(0xED, "Photoshop 3.0 caption Xiaoming") +
                     segment(0xFE, "taken at home"),
                 "\xFF\xD8 a second picture 28.1637N and a film");
        const auto clean = cleaned(photograph);
        QVERIFY(clean);
        QVERIFY(clean->type == MediaType::Jpeg);
        for (const char* said :
             {"Exif", "28.1637", "PHONE", "adobe", "ICC", "Photoshop", "Xiaoming", "home", "film", "tmb"})
            QVERIFY2(!holds(clean->bytes, said), said);
        QCOMPARE(clean->bytes.substr(clean->bytes.size() - scanData.size() - 2), scanData + "\xFF\xD9");
        QVERIFY(holds(clean->bytes, std::string("JFIF\0", 5)));
    }

    void which_side_is_up_stays_and_nothing_with_it() {
        for (int side = 1; side <= 8; ++side) {
            const auto clean = cleaned(jpeg(segment(0xE1, phoneExif(side))));
            QVERIFY(clean);
            QCOMPARE(holds(clean->bytes, "Exif"), side != 1);
            QVERIFY(!holds(clean->bytes, "PHONE") && !holds(clean->bytes, "28.1637"));
            if (side == 1) continue;
            // Cleaning again finds the same side in what was written.
            QCOMPARE(cleaned(clean->bytes)->bytes, clean->bytes);
            QVERIFY(holds(clean->bytes, std::string("\x01\x12\x00\x03\x00\x00\x00\x01\x00", 9) + char(side)));
        }
    }

    void exif_that_lies_about_itself_does_no_harm() {
        const std::string exif = phoneExif(6);
        for (std::size_t length = 0; length < exif.size(); ++length)
            QVERIFY(cleaned(jpeg(segment(0xE1, exif.substr(0, length)))));
        for (std::size_t at = 6; at < exif.size(); ++at) {
            std::string bent = exif;
            bent[at] = '\xFF';
            const auto clean = cleaned(jpeg(segment(0xE1, bent)));
            QVERIFY(clean && !holds(clean->bytes, "28.1637"));
        }
    }

    void a_png_keeps_only_what_draws_it() {
        const std::string picture = pngStart() + chunk("tEXt", "Author Xiaoming") + chunk("eXIf", phoneExif(1)) +
                                    chunk("pHYs", std::string(9, '\1')) + chunk("tIME", "2026") +
                                    chunk("IDAT", "data") + chunk("iTXt", "GPS") + chunk("IEND", "") + "behind the end";
        const auto clean = cleaned(picture);
        QVERIFY(clean);
        QVERIFY(clean->type == MediaType::Png);
        QCOMPARE(clean->bytes,
                 pngStart() + chunk("pHYs", std::string(9, '\1')) + chunk("IDAT", "data") + chunk("IEND", ""));
    }

    void only_pages_and_pictures_come_in_data() {
        QTest::addColumn<std::string>("bytes");
        QTest::addColumn<std::string>("code");
        const auto row = [](const char* name, std::string bytes, std::string code) {
            QTest::addRow("%s", name) << std::move(bytes) << std::move(code);
        };
        row("nothing", "", "attachment.empty");
        row("a program", "MZ\x90", "attachment.wrong_type");
        row("a page of the web", "<html><img src=x>", "attachment.wrong_type");
        row("a word processor's file", "PK\x03\x04", "attachment.wrong_type");
        row("a GIF", "GIF89a", "attachment.wrong_type");
        row("a drawing that can hold scripts", "<svg xmlns='x'/>", "attachment.wrong_type");
        row("a program that ends in a PDF", "MZ%PDF-1.4 %%EOF", "attachment.wrong_type");
        row("a PDF", "%PDF-1.4\n1 0 obj\n%%EOF\n", "");
        row("a PDF without end", "%PDF-1.4\n1 0 obj", "attachment.damaged");
        row("a PDF under a password", "%PDF-1.4 /Encrypt 5 0 R %%EOF", "attachment.encrypted");
        row("a PDF with a script", "%PDF-1.4 /S /JavaScript %%EOF", "attachment.active_content");
        row("a PDF that starts programs", "%PDF-1.4 /S /Launch %%EOF", "attachment.active_content");
        row("a PDF with a file within", "%PDF-1.4 /Type /EmbeddedFile %%EOF", "attachment.active_content");
        row("a JPEG", jpeg(jfif), "");
        row("a JPEG without picture", "\xFF\xD8" + jfif + "\xFF\xD9", "attachment.damaged");
        row("a JPEG larger than any scan", "\xFF\xD8" + frame(65000, 65000) + segment(0xDA, "\1\1\1\1") + "x\xFF\xD9",
            "attachment.damaged");
        row("a PNG", pngStart() + chunk("IDAT", "d") + chunk("IEND", ""), "");
        row("a PNG larger than any scan", pngStart(1u << 30, 1u << 30) + chunk("IEND", ""), "attachment.damaged");
        row("a PNG that does not begin", pngHead + chunk("IEND", ""), "attachment.damaged");
        row("a PNG whose chunk is longer than it", pngStart() + bigEndian(0xFFFFFFFF, 4) + "IDAT",
            "attachment.damaged");
    }
    void only_pages_and_pictures_come_in() {
        QFETCH(std::string, bytes);
        QFETCH(std::string, code);
        const auto clean = cleaned(bytes);
        QCOMPARE(clean ? "" : clean.error().code, code);
    }

    void a_file_cut_off_anywhere_is_refused_not_read_beyond() {
        for (const std::string& whole : {jpeg(jfif + segment(0xE1, phoneExif(6))),
                                         pngStart() + chunk("tEXt", "x") + chunk("IDAT", "data") + chunk("IEND", "")})
            for (std::size_t length = 0; length < whole.size(); ++length) QVERIFY(!cleaned(whole.substr(0, length)));
    }
};

QTEST_APPLESS_MAIN(AttachedFileTest)
#include "attached_file_test.moc"
