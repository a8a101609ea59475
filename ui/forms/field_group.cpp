#include "ui/forms/field_group.h"

#include "ui/theme/theme.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace tonghu::ui {
namespace {

constexpr double widestForm = 84;  // full-width characters: all of a small screen; longer lines are hard to follow

// Scrolls to the field that takes the keyboard, by Tab or because it holds a fault, so that it is never out of sight.
class FollowingScrollArea : public QScrollArea {
public:
    explicit FollowingScrollArea(QWidget* parent) : QScrollArea(parent) {
        connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
            if (now && widget() && widget()->isAncestorOf(now)) ensureWidgetVisible(now, 0, lines(4));
        });
    }
};

}  // namespace

FieldGroup::FieldGroup(const QString& title, QWidget* parent) : QFrame(parent) {
    giveRole(this, "card");
    auto layout = new QVBoxLayout(this);
    auto top = new QHBoxLayout;
    heading_ = new QToolButton(this);
    heading_->setText(title);
    heading_->setFont(groupFont());
    heading_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    heading_->setAutoRaise(true);
    heading_->setFocusPolicy(Qt::NoFocus);
    heading_->setAttribute(Qt::WA_TransparentForMouseEvents);  // a plain heading, until it folds
    giveRole(heading_, "group");
    top->addWidget(heading_);
    top->addStretch();
    actions_ = new QWidget(this);
    (new QHBoxLayout(actions_))->setContentsMargins(0, 0, 0, 0);
    top->addWidget(actions_);
    layout->addLayout(top);

    body_ = new QWidget(this);
    grid_ = new QGridLayout(body_);
    grid_->setContentsMargins(characters(0.5), 0, 0, 0);
    grid_->setHorizontalSpacing(characters(1));
    grid_->setVerticalSpacing(lines(0.35));
    grid_->setColumnMinimumWidth(0, characters(8));
    grid_->setColumnStretch(1, 1);
    layout->addWidget(body_);
}

void FieldGroup::addAction(QWidget* widget) {
    actions_->layout()->addWidget(widget);
}

void FieldGroup::setFoldable(bool open) {
    heading_->setAttribute(Qt::WA_TransparentForMouseEvents, false);
    heading_->setFocusPolicy(Qt::StrongFocus);
    auto fold = [this](bool shown) {
        body_->setVisible(shown);
        heading_->setArrowType(shown ? Qt::DownArrow : Qt::RightArrow);
    };
    fold(open);
    connect(heading_, &QToolButton::clicked, this, [this, fold] { fold(!isOpen()); });
}

void FieldGroup::unfold() {
    if (isOpen()) return;
    body_->show();
    heading_->setArrowType(Qt::DownArrow);
}

QLabel* emptyNote(const QString& sentence, QWidget* parent) {
    auto label = new QLabel(sentence, parent);
    label->setWordWrap(true);
    giveRole(label, "quiet");
    return label;
}

QWidget* scrolling(QWidget* content, QWidget* parent) {
    auto area = new FollowingScrollArea(parent);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    auto column = new QWidget;
    auto layout = new QHBoxLayout(column);
    layout->setContentsMargins(0, 0, characters(0.5), 0);
    content->setMaximumWidth(characters(widestForm));
    layout->addWidget(content, 1);
    layout->addStretch(0);
    area->setWidget(column);
    return area;
}

void bringIntoView(QWidget* part) {
    QMetaObject::invokeMethod(
        part,
        [part] {
            for (QWidget* above = part->parentWidget(); above; above = above->parentWidget())
                if (auto area = qobject_cast<QScrollArea*>(above)) {
                    area->widget()->layout()->activate();
                    const int top = part->mapTo(area->widget(), QPoint(0, 0)).y();
                    area->verticalScrollBar()->setValue(top - lines(1));
                    return;
                }
        },
        Qt::QueuedConnection);
}

}  // namespace tonghu::ui
