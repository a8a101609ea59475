#pragma once
// A place to sign on the screen, with mouse, finger or pen.

#include <QList>
#include <QPolygonF>
#include <QWidget>

namespace tonghu::ui {

class SignaturePad : public QWidget {
    Q_OBJECT

public:
    explicit SignaturePad(QWidget* parent = nullptr);

    bool isEmpty() const { return strokes_.isEmpty(); }
    /// Black on white, cut to the strokes, 600 pixels wide at most; empty where nobody has signed.
    QByteArray png() const;
    QSize sizeHint() const override;

public slots:
    void clear();

signals:
    void changed();

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void tabletEvent(QTabletEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void begin(QPointF at);
    void go(QPointF at);
    void end();

    QList<QPolygonF> strokes_;
    bool drawing_ = false;
};

}  // namespace tonghu::ui
