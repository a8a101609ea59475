#include "ui/shell/toast.h"

#include "ui/theme/theme.h"

#include <QAccessible>
#include <QEvent>

#include <algorithm>
#include <chrono>

namespace tonghu::ui {

Toast::Toast(QWidget* over) : QLabel(over) {
    setObjectName("toast");
    setTextFormat(Qt::PlainText);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    over->installEventFilter(this);
    gone_.setSingleShot(true);
    connect(&gone_, &QTimer::timeout, this, &QWidget::hide);
    hide();
}

void Toast::say(const QString& sentence) {
    setText(sentence);
    setAccessibleName(sentence);
    place();
    show();
    raise();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    // Long enough to read: about five characters a second.
    gone_.start(std::chrono::milliseconds(std::clamp(int(sentence.size()) * 200, 3500, 9000)));
}

bool Toast::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize) place();
    return QLabel::eventFilter(watched, event);
}

void Toast::place() {
    const int widest = parentWidget()->width() - characters(4);
    setWordWrap(false);
    if (sizeHint().width() > widest) setWordWrap(true);
    const int width = std::min(sizeHint().width(), widest);
    resize(width, hasHeightForWidth() ? heightForWidth(width) : sizeHint().height());
    move((parentWidget()->width() - this->width()) / 2, parentWidget()->height() - height() - lines(1.2));
}

}  // namespace tonghu::ui
