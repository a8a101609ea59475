#pragma once
// Tells when nobody has touched keyboard or mouse for a while (row 93).

#include <QObject>
#include <QTimer>

#include <chrono>

namespace tonghu::ui {

class IdleWatch : public QObject {
    Q_OBJECT

public:
    explicit IdleWatch(QObject* parent = nullptr);
    /// Begins, or begins anew with another time.
    void start(std::chrono::milliseconds idle);
    void stop();

signals:
    void idle();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QTimer timer_;
};

}  // namespace tonghu::ui
