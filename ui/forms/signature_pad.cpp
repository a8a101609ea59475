#include "ui/forms/signature_pad.h"

#include "ui/theme/theme.h"

#include <QBuffer>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QTabletEvent>
#include <QTouchEvent>

#include <algorithm>

namespace tonghu::ui {
namespace {

void drawStrokes(QPainter& painter, const QList<QPolygonF>& strokes, const QColor& ink, qreal width) {
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(ink, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    for (const QPolygonF& stroke : strokes) {
        if (stroke.size() == 1)
            painter.drawPoint(stroke.first());
        else
            painter.drawPolyline(stroke);
    }
}

}  // namespace

SignaturePad::SignaturePad(QWidget* parent) : QWidget(parent) {
    setAttribute(Qt::WA_AcceptTouchEvents);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::CrossCursor);
    setAccessibleName(tr("Place to sign"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setMinimumSize(characters(20), lines(6));
}

QSize SignaturePad::sizeHint() const {
    return {characters(36), lines(10)};
}

void SignaturePad::clear() {
    strokes_.clear();
    drawing_ = false;
    update();
    emit changed();
}

void SignaturePad::begin(QPointF at) {
    drawing_ = true;
    strokes_ << QPolygonF{at};
    update();
    emit changed();
}

void SignaturePad::go(QPointF at) {
    if (!drawing_) return;
    // Outside the pad a stroke goes on along its edge.
    at.setX(std::clamp(at.x(), 0.0, qreal(width())));
    at.setY(std::clamp(at.y(), 0.0, qreal(height())));
    strokes_.last() << at;
    update();
}

void SignaturePad::end() {
    drawing_ = false;
}

// A finger gives its own events where the window system knows touch; the mouse that it would stand for is not wanted.
bool SignaturePad::event(QEvent* event) {
    switch (event->type()) {
        case QEvent::TouchBegin:
        case QEvent::TouchUpdate:
        case QEvent::TouchEnd:
        case QEvent::TouchCancel: {
            const auto touch = static_cast<QTouchEvent*>(event);
            if (!touch->points().isEmpty()) {
                const QPointF at = touch->points().first().position();
                event->type() == QEvent::TouchBegin ? begin(at) : go(at);
            }
            if (event->type() == QEvent::TouchEnd || event->type() == QEvent::TouchCancel) end();
            event->accept();
            return true;
        }
        default:
            return QWidget::event(event);
    }
}

void SignaturePad::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) begin(event->position());
}
void SignaturePad::mouseMoveEvent(QMouseEvent* event) {
    go(event->position());
}
void SignaturePad::mouseReleaseEvent(QMouseEvent*) {
    end();
}

void SignaturePad::tabletEvent(QTabletEvent* event) {
    if (event->type() == QEvent::TabletPress) begin(event->position());
    if (event->type() == QEvent::TabletMove) go(event->position());
    if (event->type() == QEvent::TabletRelease) end();
    event->accept();
}

void SignaturePad::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)
        clear();
    else
        QWidget::keyPressEvent(event);
}

// Paper stays white in the dark too: what is signed is printed.
void SignaturePad::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), Qt::white);
    painter.setPen(hasFocus() ? palette().color(QPalette::Highlight) : QColor(0x90, 0x90, 0x90));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
    const int base = height() - lines(1.6);
    painter.setPen(QColor(0xB0, 0xB0, 0xB0));
    painter.drawLine(characters(1), base, width() - characters(1), base);
    if (strokes_.isEmpty()) {
        painter.setPen(QColor(0x70, 0x70, 0x70));
        painter.drawText(QRect(0, base, width(), height() - base), Qt::AlignCenter, tr("Sign above the line"));
    }
    drawStrokes(painter, strokes_, Qt::black, 2.5);
}

QByteArray SignaturePad::png() const {
    if (strokes_.isEmpty()) return {};
    constexpr qreal widest = 600, margin = 8, pen = 3;
    QRectF area;
    for (const QPolygonF& stroke : strokes_) area = area.united(stroke.boundingRect().adjusted(-1, -1, 1, 1));
    area.adjust(-margin, -margin, margin, margin);
    const qreal scale = std::min(2.0, widest / area.width());
    QImage picture(QSize(int(area.width() * scale), int(area.height() * scale)), QImage::Format_Grayscale8);
    picture.fill(Qt::white);
    QPainter painter(&picture);
    painter.scale(scale, scale);
    painter.translate(-area.topLeft());
    drawStrokes(painter, strokes_, Qt::black, pen);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    picture.save(&buffer, "PNG");
    return bytes;
}

}  // namespace tonghu::ui
