#pragma once
// A short sentence at the foot of the window that goes by itself; read out by screen readers.

#include <QLabel>
#include <QTimer>

namespace tonghu::ui {

class Toast : public QLabel {
    Q_OBJECT

public:
    explicit Toast(QWidget* over);
    void say(const QString& sentence);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void place();
    QTimer gone_;
};

}  // namespace tonghu::ui
