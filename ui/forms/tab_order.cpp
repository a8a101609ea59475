#include "ui/forms/tab_order.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QLayout>
#include <QMenu>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QTabWidget>

#include <vector>

namespace tonghu::ui {
namespace {

// What has parts of its own that are nobody else's business.
bool isWhole(const QWidget* widget) {
    return qobject_cast<const QComboBox*>(widget) || qobject_cast<const QPlainTextEdit*>(widget) ||
           qobject_cast<const QAbstractItemView*>(widget);
}

void gather(QWidget* widget, std::vector<QWidget*>& stops);

void gather(QLayout* layout, std::vector<QWidget*>& stops) {
    for (int index = 0; index < layout->count(); ++index) {
        QLayoutItem* item = layout->itemAt(index);
        if (item->widget())
            gather(item->widget(), stops);
        else if (item->layout())
            gather(item->layout(), stops);
    }
}

void gather(QWidget* widget, std::vector<QWidget*>& stops) {
    if (widget->focusPolicy() != Qt::NoFocus && !widget->focusProxy()) stops.push_back(widget);
    if (isWhole(widget) || qobject_cast<QMenu*>(widget)) return;
    if (auto area = qobject_cast<QScrollArea*>(widget)) {
        if (area->widget()) gather(area->widget(), stops);
    } else if (widget->layout()) {
        gather(widget->layout(), stops);
    } else {
        for (QObject* child : widget->children())
            if (child->isWidgetType() && !static_cast<QWidget*>(child)->isWindow())
                gather(static_cast<QWidget*>(child), stops);
    }
}

}  // namespace

void tabAsRead(QWidget* root) {
    std::vector<QWidget*> stops;
    gather(root, stops);
    for (std::size_t at = 1; at < stops.size(); ++at) QWidget::setTabOrder(stops[at - 1], stops[at]);
}

}  // namespace tonghu::ui
