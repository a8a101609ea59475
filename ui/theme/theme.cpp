#include "ui/theme/theme.h"

#include "ui/theme/rules.h"
#include "ui/theme/style.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontMetrics>
#include <QPalette>
#include <QStyle>
#include <QVariant>
#include <QWidget>

#include <cmath>

namespace tonghu::ui {

namespace {

Appearance current = Appearance::Light;

/// The first family that is there decides for Chinese; simplified forms come before the Japanese ones of the same font.
QStringList families() {
    return {QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Source Han Sans SC"),
            QStringLiteral("Noto Sans SC"),     QStringLiteral("Microsoft YaHei UI"),
            QStringLiteral("PingFang SC"),      QStringLiteral("WenQuanYi Micro Hei"),
            QStringLiteral("Noto Sans"),        QStringLiteral("sans-serif")};
}

QPalette paletteOf(const Colors& colors) {
    QPalette palette;
    palette.setColor(QPalette::Window, colors.window);
    palette.setColor(QPalette::WindowText, colors.text);
    palette.setColor(QPalette::Base, colors.surface);
    palette.setColor(QPalette::AlternateBase, colors.stripe);
    palette.setColor(QPalette::Text, colors.text);
    palette.setColor(QPalette::PlaceholderText, colors.quiet);
    palette.setColor(QPalette::Button, colors.surface);
    palette.setColor(QPalette::ButtonText, colors.text);
    palette.setColor(QPalette::BrightText, colors.danger);
    palette.setColor(QPalette::Highlight, colors.selected);
    palette.setColor(QPalette::HighlightedText, colors.onSelected);
    palette.setColor(QPalette::Link, colors.accent);
    palette.setColor(QPalette::LinkVisited, colors.accent);
    palette.setColor(QPalette::ToolTipBase, colors.surface);
    palette.setColor(QPalette::ToolTipText, colors.text);
    palette.setColor(QPalette::Light, colors.surface);
    palette.setColor(QPalette::Midlight, colors.hover);
    palette.setColor(QPalette::Mid, colors.border);
    palette.setColor(QPalette::Dark, colors.outline);
    for (auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, colors.outline);
    return palette;
}

QFont scaled(double factor, QFont::Weight weight) {
    QFont font = QApplication::font();
    font.setPointSizeF(font.pointSizeF() * factor);
    font.setWeight(weight);
    return font;
}

}  // namespace

void applyTheme(QApplication& application, Appearance appearance, double textSize) {
    current = appearance;
    QFont font;
    font.setFamilies(families());
    font.setPointSizeF(textSize > 0 ? textSize : systemTextSize());
    application.setStyle(new Style);
    application.setFont(font);
    application.setPalette(paletteOf(colors()));
    application.setStyleSheet(styleRules(colors()));
}

double systemTextSize() {
    static const double size = [] {
        const double points = QFontDatabase::systemFont(QFontDatabase::GeneralFont).pointSizeF();
        // Chinese characters are dense: below this size (the office's usual one) their strokes run together.
        return std::max(points, 10.5);
    }();
    return size;
}

Appearance appearance() {
    return current;
}
const Colors& colors() {
    return colorsOf(current);
}

int lines(double count) {
    return int(std::lround(count * QFontMetrics(QApplication::font()).height()));
}

int characters(double count) {
    return int(std::lround(count * QFontMetrics(QApplication::font()).horizontalAdvance(QChar(u'国'))));
}

QFont headingFont() {
    return scaled(1.45, QFont::DemiBold);
}
QFont groupFont() {
    return scaled(1.1, QFont::DemiBold);
}
QFont smallFont() {
    return scaled(0.9, QFont::Normal);
}

void giveRole(QWidget* widget, const char* role) {
    widget->setProperty("role", role);
    const QByteArrayView name(role);
    if (name == "heading") widget->setFont(headingFont());
    if (name == "group") widget->setFont(groupFont());
    // Rules that look at a property are matched when the style is set; match them again.
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

}  // namespace tonghu::ui
