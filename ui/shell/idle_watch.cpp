#include "ui/shell/idle_watch.h"

#include <QCoreApplication>
#include <QEvent>

namespace tonghu::ui {

IdleWatch::IdleWatch(QObject* parent) : QObject(parent) {
    timer_.setSingleShot(true);
    connect(&timer_, &QTimer::timeout, this, &IdleWatch::idle);
}

void IdleWatch::start(std::chrono::milliseconds idle) {
    timer_.start(idle);
    qApp->installEventFilter(this);
}

void IdleWatch::stop() {
    timer_.stop();
    qApp->removeEventFilter(this);
}

bool IdleWatch::eventFilter(QObject*, QEvent* event) {
    switch (event->type()) {
        case QEvent::KeyPress:
        case QEvent::MouseButtonPress:
        case QEvent::MouseMove:
        case QEvent::Wheel:
        case QEvent::InputMethod:
        case QEvent::TouchBegin:
            // What a program makes up is no sign of a person.
            if (event->spontaneous()) timer_.start();
            break;
        default:
            break;
    }
    return false;
}

}  // namespace tonghu::ui
