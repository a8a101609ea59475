#include "ui/shell/busy_cover.h"

#include "ui/theme/theme.h"

#include <QApplication>
#include <QEvent>
#include <QFrame>
#include <QLabel>
#include <QPainter>
#include <QProgressBar>
#include <QThread>
#include <QVBoxLayout>

#include <new>
#include <utility>

namespace tonghu::ui {

namespace {

Result<void> guarded(const std::function<Result<void>()>& work) {
    try {
        return work();
    } catch (const MachineFailure& failure) {
        return tl::unexpected(failure.error());
    } catch (const std::bad_alloc&) {
        return fail(ErrorKind::Machine, "machine.out_of_memory");
    } catch (const std::exception&) {
        return fail(ErrorKind::Machine, "machine.unexpected");
    }
}

bool isInput(QEvent::Type type) {
    switch (type) {
        case QEvent::KeyPress:
        case QEvent::KeyRelease:
        case QEvent::Shortcut:
        case QEvent::ShortcutOverride:
        case QEvent::MouseButtonPress:
        case QEvent::MouseButtonRelease:
        case QEvent::MouseButtonDblClick:
        case QEvent::Wheel:
        case QEvent::ContextMenu:
        case QEvent::InputMethod:
        case QEvent::Drop:
            return true;
        default:
            return false;
    }
}

}  // namespace

BusyCover::BusyCover(QWidget* window) : QWidget(window) {
    auto card = new QFrame(this);
    giveRole(card, "card");
    auto column = new QVBoxLayout(card);
    column->setContentsMargins(lines(1.5), lines(1), lines(1.5), lines(1.2));
    column->setSpacing(lines(0.7));
    doing_ = new QLabel(card);
    doing_->setTextFormat(Qt::PlainText);
    doing_->setAlignment(Qt::AlignCenter);
    bar_ = new QProgressBar(card);
    bar_->setTextVisible(false);
    bar_->setMinimumWidth(characters(14));
    column->addWidget(doing_);
    column->addWidget(bar_);
    auto around = new QVBoxLayout(this);
    around->addWidget(card, 0, Qt::AlignCenter);
    setFocusPolicy(Qt::StrongFocus);
    window->installEventFilter(this);
    hide();
}

BusyCover::~BusyCover() {
    if (thread_) thread_->wait();
}

void BusyCover::run(const QString& doing, std::function<Result<void>()> work, std::function<void(Result<void>)> done) {
    if (isBusy()) return;
    doing_->setText(doing);
    bar_->setRange(0, 0);
    setAccessibleName(doing);
    done_ = std::move(done);
    focusBefore_ = window()->focusWidget();
    setGeometry(parentWidget()->rect());
    raise();
    show();
    setFocus();
    qApp->installEventFilter(this);
    thread_.reset(QThread::create([this, work = std::move(work)] { result_ = guarded(work); }));
    connect(thread_.get(), &QThread::finished, this, &BusyCover::finish);
    thread_->start();
}

void BusyCover::reportProgress(std::int64_t done, std::int64_t all) {
    if (all <= 0) return;
    QMetaObject::invokeMethod(
        this,
        [this, share = int(done * 100 / all)] {
            bar_->setRange(0, 100);
            bar_->setValue(share);
        },
        Qt::QueuedConnection);
}

void BusyCover::finish() {
    thread_->wait();
    thread_.reset();
    qApp->removeEventFilter(this);
    hide();
    if (focusBefore_ && window()->isAncestorOf(focusBefore_)) focusBefore_->setFocus();
    focusBefore_ = nullptr;
    // `done` may begin the next work, or end the window.
    const auto done = std::exchange(done_, {});
    if (done) done(std::exchange(result_, {}));
}

bool BusyCover::eventFilter(QObject* watched, QEvent* event) {
    if (watched == parentWidget() && event->type() == QEvent::Resize) setGeometry(parentWidget()->rect());
    if (isBusy() && watched == parentWidget() && event->type() == QEvent::Close) {
        event->ignore();
        return true;
    }
    if (!isBusy() || !isInput(event->type())) return false;
    if (event->type() == QEvent::Shortcut) return true;  // goes to a QShortcut, which is no widget
    return watched->isWidgetType() && static_cast<QWidget*>(watched)->window() == window();
}

void BusyCover::paintEvent(QPaintEvent*) {
    QColor veil = colors().window;
    veil.setAlphaF(0.6f);
    QPainter(this).fillRect(rect(), veil);
}

}  // namespace tonghu::ui
