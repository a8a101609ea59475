// Every text can be read on its ground (WCAG 2.1, 1.4.3 and 1.4.6).

#include "ui/theme/colors.h"

#include <QTest>

#include <cmath>

using tonghu::ui::Appearance;
using tonghu::ui::Colors;

namespace {

double luminance(const QColor& color) {
    const auto linear = [](double part) {
        return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor& one, const QColor& other) {
    const double a = luminance(one), b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

struct Pair {
    const char* name;
    QColor Colors::*text;
    QColor Colors::*ground;
};

constexpr Pair pairs[] = {{"text on window", &Colors::text, &Colors::window},
                          {"text on surface", &Colors::text, &Colors::surface},
                          {"text on stripe", &Colors::text, &Colors::stripe},
                          {"text on sidebar", &Colors::text, &Colors::sidebar},
                          {"text on hover", &Colors::text, &Colors::hover},
                          {"quiet on window", &Colors::quiet, &Colors::window},
                          {"quiet on surface", &Colors::quiet, &Colors::surface},
                          {"quiet on sidebar", &Colors::quiet, &Colors::sidebar},
                          {"accent on surface", &Colors::accent, &Colors::surface},
                          {"accent on stripe", &Colors::accent, &Colors::stripe},
                          {"on accent", &Colors::onAccent, &Colors::accent},
                          {"on danger", &Colors::onAccent, &Colors::danger},
                          {"on selected", &Colors::onSelected, &Colors::selected},
                          {"good", &Colors::good, &Colors::goodGround},
                          {"caution", &Colors::caution, &Colors::cautionGround},
                          {"danger", &Colors::danger, &Colors::dangerGround},
                          {"danger on surface", &Colors::danger, &Colors::surface},
                          {"danger on stripe", &Colors::danger, &Colors::stripe}};

}  // namespace

class ContrastTest : public QObject {
    Q_OBJECT

private slots:
    void text_stands_out_from_its_ground_data() {
        QTest::addColumn<int>("appearance");
        QTest::addColumn<int>("pair");
        QTest::addColumn<double>("least");
        const std::pair<const char*, double> appearances[] = {{"light", 4.5}, {"dark", 4.5}, {"high contrast", 7}};
        for (int look = 0; look < 3; ++look)
            for (int pair = 0; pair < int(std::size(pairs)); ++pair)
                QTest::addRow("%s: %s", appearances[look].first, pairs[pair].name)
                    << look << pair << appearances[look].second;
    }

    void text_stands_out_from_its_ground() {
        QFETCH(int, appearance);
        QFETCH(int, pair);
        QFETCH(double, least);
        const Colors& colors = tonghu::ui::colorsOf(Appearance(appearance));
        const double reached = contrast(colors.*pairs[pair].text, colors.*pairs[pair].ground);
        QVERIFY2(reached >= least, qPrintable(QString::number(reached)));
    }
};

QTEST_GUILESS_MAIN(ContrastTest)
#include "contrast_test.moc"
