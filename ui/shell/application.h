#pragma once
// The edge at which a broken promise of the machine (full disk, damaged page) is caught: the transaction has rolled
// back, the person is told, the program goes on.

#include "model/base/result.h"

#include <QApplication>

namespace tonghu::ui {

class Application : public QApplication {
    Q_OBJECT

public:
    using QApplication::QApplication;
    bool notify(QObject* receiver, QEvent* event) override;

signals:
    void failed(const tonghu::Error& error);
};

}  // namespace tonghu::ui
