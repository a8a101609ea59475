#include "ui/shell/watermark.h"

#include "ui/theme/theme.h"

#include <QEvent>
#include <QPainter>

#include <chrono>
#include <cmath>

namespace tonghu::ui {

Watermark::Watermark(std::function<QString()> words, QWidget* over) : QWidget(over), words_(std::move(words)) {
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_NoSystemBackground);
    setFocusPolicy(Qt::NoFocus);
    over->installEventFilter(this);
    connect(&minute_, &QTimer::timeout, this, qOverload<>(&QWidget::update));
    minute_.start(std::chrono::minutes(1));
}

bool Watermark::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize || event->type() == QEvent::ChildAdded) {
        setGeometry(parentWidget()->rect());
        raise();
    }
    return QWidget::eventFilter(watched, event);
}

void Watermark::paintEvent(QPaintEvent*) {
    const QString words = words_();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor ink = colors().text;
    ink.setAlphaF(appearance() == Appearance::HighContrast ? 0.16f : 0.07f);
    painter.setPen(ink);
    // Far enough apart to read what lies under them, close enough that no part of a page is without.
    const int across = painter.fontMetrics().horizontalAdvance(words) + characters(7);
    const int down = lines(6.5);
    const int reach = int(std::hypot(width(), height()));
    painter.translate(width() / 2.0, height() / 2.0);
    painter.rotate(-22);
    for (int y = -reach / 2, row = 0; y < reach / 2; y += down, ++row)
        for (int x = -reach / 2 - (row % 2) * across / 2; x < reach / 2; x += across) painter.drawText(x, y, words);
}

}  // namespace tonghu::ui
