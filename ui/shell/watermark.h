#pragma once
// User and time, faint and slanting over a page with personal data, so that a photograph of the screen says whose it
// was (row 107). Lets every click through.

#include <QTimer>
#include <QWidget>

#include <functional>

namespace tonghu::ui {

class Watermark : public QWidget {
    Q_OBJECT

public:
    /// Covers `over` and follows its size; `words` are asked again every minute.
    Watermark(std::function<QString()> words, QWidget* over);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    std::function<QString()> words_;
    QTimer minute_;
};

}  // namespace tonghu::ui
