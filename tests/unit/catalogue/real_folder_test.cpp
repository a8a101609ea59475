// The catalogue as it is delivered: it loads, and holds what the regulation and records.md ask of it.

#include "model/catalogue/catalogue.h"

#include <QTest>

using namespace tonghu;
using namespace tonghu::catalogue;

class RealFolderTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        auto loaded = Catalogue::load(TONGHU_SOURCE_DIR "/resources/catalogue");
        if (!loaded)
            for (const Error& fault : loaded.error()) {
                std::string details;
                for (const auto& d : fault.details) details += " " + d;
                qInfo("%s:%d %s [%s] %s%s", fault.place.file.c_str(), fault.place.row, fault.place.column.c_str(),
                      fault.place.field.c_str(), fault.code.c_str(), details.c_str());
            }
        QVERIFY(loaded.has_value());
        catalogue_ = std::move(*loaded);
    }
    void loads() { QVERIFY(catalogue_.fields().size() > 250); }

private:
    Catalogue catalogue_;
};

QTEST_GUILESS_MAIN(RealFolderTest)
#include "real_folder_test.moc"
