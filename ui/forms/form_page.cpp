#include "ui/forms/form_page.h"

#include "ui/forms/tab_order.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

namespace tonghu::ui {

FormPage::FormPage(const PageContext& context, QWidget* parent) : Page(context, parent) {
    auto layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    notice_ = new QLabel(this);
    notice_->setWordWrap(true);
    notice_->setTextFormat(Qt::PlainText);
    notice_->setMargin(lines(0.5));
    notice_->hide();
    layout->addWidget(notice_);

    auto content = new QWidget;
    column_ = new QVBoxLayout(content);
    column_->setContentsMargins(0, 0, 0, 0);
    column_->setSpacing(lines(0.6));
    layout->addWidget(scrolling(content, this), 1);

    foot_ = new QHBoxLayout;
    foot_->addStretch();
    save_ = new QPushButton(tr("&Save"), this);
    giveRole(save_, "primary");
    save_->setToolTip(QKeySequence(QKeySequence::Save).toString(QKeySequence::NativeText));
    cancel_ = new QPushButton(tr("&Cancel"), this);
    foot_->addWidget(save_);
    foot_->addWidget(cancel_);
    layout->addLayout(foot_);

    connect(save_, &QPushButton::clicked, this, [this] { save(); });
    connect(cancel_, &QPushButton::clicked, this, [this] { navigator().back(); });
    for (const QKeySequence& keys : {QKeySequence(QKeySequence::Save), QKeySequence(Qt::CTRL | Qt::Key_Return)})
        connect(new QShortcut(keys, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut), &QShortcut::activated,
                save_, &QPushButton::click);
    connect(new QShortcut(Qt::Key_Escape, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut),
            &QShortcut::activated, cancel_, &QPushButton::click);
}

void FormPage::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!enter) return Page::keyPressEvent(event);
    auto button = qobject_cast<QAbstractButton*>(focusWidget());
    if (event->modifiers() & Qt::ControlModifier)  // of the number pad; that of the letters is a shortcut
        save_->click();
    else if (button && !button->isCheckable())
        button->click();
    else
        focusNextChild();
}

void FormPage::showEvent(QShowEvent* event) {
    tabAsRead(this);
    Page::showEvent(event);
}

void FormPage::announce(const QString& paragraph, const char* role) {
    notice_->setText(paragraph);
    giveRole(notice_, role);
    notice_->setVisible(!paragraph.isEmpty());
}

void FormPage::refuse(const Error& error, const std::vector<RecordForm*>& forms) {
    bool shown = std::ranges::any_of(forms, [&](RecordForm* form) { return form && form->show(error); });
    if (!shown) navigator().explain(error);
}

QString FormPage::nameOf(const Record& child) const {
    QString number = QString::fromStdString(child.text("case_number"));
    QString name = QString::fromStdString(child.text("full_name"));
    return name.isEmpty() ? number : tr("%1, %2").arg(name, number);
}

}  // namespace tonghu::ui
