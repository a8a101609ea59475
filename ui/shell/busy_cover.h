#pragma once
// Lies over a window while work runs off the screen's thread: says what is done, takes every key and click.

#include "model/base/result.h"

#include <QPointer>
#include <QWidget>

#include <functional>
#include <memory>

class QLabel;
class QProgressBar;
class QThread;

namespace tonghu::ui {

class BusyCover : public QWidget {
    Q_OBJECT

public:
    /// Covers all of `window`, hidden until there is work.
    explicit BusyCover(QWidget* window);
    /// Waits for the work under way.
    ~BusyCover() override;

    bool isBusy() const { return thread_ != nullptr; }
    /// One work at a time. A MachineFailure or any other exception in `work` comes to `done` as an error.
    void run(const QString& doing, std::function<Result<void>()> work, std::function<void(Result<void>)> done);
    /// How far the work is; may be called by the work itself, on its thread.
    void reportProgress(std::int64_t done, std::int64_t all);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void finish();

    QLabel* doing_;
    QProgressBar* bar_;
    std::unique_ptr<QThread> thread_;
    Result<void> result_;
    std::function<void(Result<void>)> done_;
    QPointer<QWidget> focusBefore_;
};

}  // namespace tonghu::ui
