#include "ui/theme/icons.h"

#include "ui/theme/theme.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

// Outside of any namespace, as Q_INIT_RESOURCE wants it; a static library's resources are not registered by themselves.
static void registerIcons() {
    static const bool once = [] {
        Q_INIT_RESOURCE(icons);
        return true;
    }();
    Q_UNUSED(once)
}

namespace tonghu::ui {

namespace {

QByteArray drawingOf(const QString& name) {
    registerIcons();
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

class LineIconEngine final : public QIconEngine {
public:
    LineIconEngine(QString name, QColor color)
        : name_(std::move(name)), color_(std::move(color)), drawing_(drawingOf(name_)) {}

    QIconEngine* clone() const override { return new LineIconEngine(*this); }
    bool isNull() override { return drawing_.isEmpty(); }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override {
        const qreal ratio = painter->device() ? painter->device()->devicePixelRatioF() : 1.0;
        QPixmap image = pixmap(rect.size() * ratio, mode, state);
        image.setDevicePixelRatio(ratio);
        painter->drawPixmap(rect, image);
    }

    // In device pixels: QIcon multiplies the size and sets the ratio itself (QIconEngine::scaledPixmap).
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        const QColor color = colorFor(mode, state);
        const QString key = QStringLiteral("tonghu/%1/%2x%3/%4")
                                .arg(name_)
                                .arg(size.width())
                                .arg(size.height())
                                .arg(color.rgba(), 8, 16);
        QPixmap image;
        if (!QPixmapCache::find(key, &image)) {
            image = drawn(size, color);
            QPixmapCache::insert(key, image);
        }
        return image;
    }

private:
    QColor colorFor(QIcon::Mode mode, QIcon::State state) const {
        if (mode == QIcon::Disabled) return colors().outline;
        if (color_.isValid()) return color_;
        return mode == QIcon::Selected || state == QIcon::On ? colors().onSelected : colors().text;
    }

    QPixmap drawn(const QSize& size, const QColor& color) const {
        QPixmap image(size);
        image.fill(Qt::transparent);
        QSvgRenderer renderer(QByteArray(drawing_).replace("currentColor", color.name().toLatin1()));
        QPainter painter(&image);
        renderer.render(&painter, QRectF(QPointF(), size));
        return image;
    }

    QString name_;
    QColor color_;
    QByteArray drawing_;
};

}  // namespace

QIcon icon(const QString& name) {
    return icon(name, QColor());
}

QIcon icon(const QString& name, const QColor& color) {
    return QIcon(new LineIconEngine(name, color));
}

QIcon programIcon() {
    return icon(QStringLiteral("tonghu"));
}

}  // namespace tonghu::ui
