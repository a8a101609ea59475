#include "ui/forms/gap_list.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace tonghu::ui {

namespace {
constexpr std::size_t mostShown = 4;  // more would push the form off the screen; the rest comes up as these are filled
}  // namespace

GapList::GapList(QWidget* parent) : QWidget(parent) {
    setObjectName("gaps");
    auto layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    heading_ = new QLabel(this);
    heading_->setWordWrap(true);
    heading_->setMargin(lines(0.4));
    layout->addWidget(heading_);
    buttons_ = new QVBoxLayout;
    buttons_->setSpacing(0);
    layout->addLayout(buttons_);
    hide();
}

void GapList::setGaps(std::vector<Gap> gaps) {
    while (QLayoutItem* item = buttons_->takeAt(0)) {
        if (QWidget* button = item->widget()) {
            button->hide();
            button->deleteLater();  // it may be the caller
        }
        delete item;
    }
    std::ranges::stable_sort(gaps, [](const Gap& one, const Gap& other) { return one.stops > other.stops; });
    const auto stopping = std::ranges::count_if(gaps, &Gap::stops);
    setVisible(!gaps.empty());
    if (gaps.empty()) return;
    heading_->setText(stopping > 0
                          ? tr("%n thing(s) without which nobody can have agreed:", nullptr, int(stopping))
                          : tr("%n item(s) of the form are still open. Fill them in, or save it all the same:", nullptr,
                               int(gaps.size())));
    giveRole(heading_, stopping > 0 ? "danger" : "caution");
    for (std::size_t at = 0; at < std::min(gaps.size(), mostShown); ++at) {
        if (stopping > 0 && !gaps[at].stops) break;
        auto button = new QPushButton(icon("next"), gaps[at].text, this);
        giveRole(button, "flat");
        button->setAutoDefault(true);
        connect(button, &QPushButton::clicked, this, [go = gaps[at].go] { go(); });
        buttons_->addWidget(button, 0, Qt::AlignLeft);
    }
    if (gaps.size() > mostShown && stopping == 0) {
        auto more = new QLabel(tr("and %n more", nullptr, int(gaps.size() - mostShown)), this);
        giveRole(more, "quiet");
        more->setIndent(characters(2));
        buttons_->addWidget(more);
    }
}

}  // namespace tonghu::ui
