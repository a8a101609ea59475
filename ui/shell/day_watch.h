#pragma once
// Tells when midnight has passed while a session is open, also while the computer slept, and when its clock went back.

#include "model/base/date.h"

#include <QObject>
#include <QTimer>

namespace tonghu::ui {

class DayWatch : public QObject {
    Q_OBJECT

public:
    /// `clock` outlives it.
    explicit DayWatch(const Clock& clock, QObject* parent = nullptr);

public slots:
    /// What the timer does every twenty seconds. A timer set for midnight would not count the hours of a sleeping
    /// computer.
    void look();

signals:
    void dayChanged();
    void clockWentBack();

private:
    const Clock& clock_;
    Date day_;
    std::int64_t latest_;
    QTimer timer_;
};

}  // namespace tonghu::ui
