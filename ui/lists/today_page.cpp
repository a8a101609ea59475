// Today: what is to be done now. Counts at the top, under them a card for each kind of work.

#include "model/workspace/session.h"
#include "ui/lists/pages.h"
#include "ui/lists/record_table.h"
#include "ui/lists/today_cards.h"
#include "ui/safety/safety_cards.h"
#include "ui/shell/sections.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/words/language.h"

#include <QDate>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace tonghu::ui {
namespace {

constexpr std::size_t linesAtFirst = 5;

class TodayPage final : public Page {
    Q_OBJECT

public:
    explicit TodayPage(const PageContext& context)
        : Page(context), withChildren_(has(context.session, Section::Children)) {
        auto column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        area_ = new QScrollArea(this);
        area_->setWidgetResizable(true);
        area_->setFrameShape(QFrame::NoFrame);
        column->addWidget(area_);
    }

    QString title() const override {
        // "2026-11-24" as the calendar on the wall has it; the weekday helps who plans the week.
        const QDate day = QDate::fromString(QString::fromStdString(session().clock().today().iso()), Qt::ISODate);
        return tr("Today, %1")
            .arg(QLocale(words::language() == words::Language::English ? QLocale::English : QLocale::Chinese)
                     .toString(day, tr("MMMM d, dddd")));
    }
    QString iconName() const override { return "today"; }
    bool showsPersonalData() const override { return withChildren_; }
    QWidget* firstFocus() override { return first_ ? first_ : this; }

    void refresh() override {
        std::vector<TodayCard> cards = clockCards(context(), [this] { refresh(); });
        const auto add = [&cards](std::vector<TodayCard> more) { std::ranges::move(more, std::back_inserter(cards)); };
        // What runs against hours stands before what runs against days.
        add(safetyCards(context()));
        add(workCards(context()));
        if (!withChildren_) add(officeCards(context()));
        add(registerCards(context()));
        show(cards);
    }

protected:
    void resizeEvent(QResizeEvent*) override { arrange(); }

private:
    void show(const std::vector<TodayCard>& cards) {
        first_ = nullptr;
        tiles_.clear();
        auto content = new QWidget;
        auto column = new QVBoxLayout(content);
        column->setContentsMargins(0, 0, lines(0.6), lines(0.6));
        column->setSpacing(lines(0.8));
        if (cards.empty())
            column->addWidget(
                emptyNotice(tr("Nothing is due."),
                            tr("Visits, consents and case steps show here when their day comes."), content),
                1);
        std::vector<QWidget*> frames;
        for (const TodayCard& card : cards) frames.push_back(makeCard(card, content));
        if (withChildren_ && cards.size() > 1) column->addLayout(makeCounts(cards, frames));
        for (QWidget* frame : frames) column->addWidget(frame);
        if (!cards.empty()) column->addStretch();
        area_->setWidget(content);
    }

    // One count a kind; a click leads to its card.
    QLayout* makeCounts(const std::vector<TodayCard>& cards, const std::vector<QWidget*>& frames) {
        counts_ = new QGridLayout;
        counts_->setSpacing(lines(0.5));
        for (std::size_t at = 0; at < cards.size(); ++at) {
            QPushButton* tile = makeTile(cards[at]);
            tiles_.push_back(tile);
            connect(tile, &QPushButton::clicked, this, [this, frame = frames[at]] {
                area_->ensureWidgetVisible(frame, 0, area_->viewport()->height() / 2);
                if (auto button = frame->findChild<QPushButton*>()) button->setFocus();
            });
        }
        arrange();
        return counts_;
    }

    // As many side by side as leave each its words, in lines of about the same length.
    void arrange() {
        if (tiles_.empty()) return;
        const int count = int(tiles_.size()), room = width() - lines(1.2);
        const int lineCount = (count - 1) / std::clamp(room / characters(10.5), 2, count) + 1;
        const int across = (count - 1) / lineCount + 1;
        for (QPushButton* tile : tiles_) counts_->removeWidget(tile);
        int height = lines(3.4);
        for (int at = 0; at < count; ++at) {
            counts_->addWidget(tiles_[std::size_t(at)], at / across, at % across);
            const QLayout* words = tiles_[std::size_t(at)]->layout();
            height = std::max(height, words->totalHeightForWidth(room / across - counts_->horizontalSpacing()));
        }
        for (QPushButton* tile : tiles_) tile->setMinimumHeight(height);
        for (int column = 0; column < count; ++column) counts_->setColumnStretch(column, column < across ? 1 : 0);
    }

    QPushButton* makeTile(const TodayCard& card) {
        auto tile = new QPushButton(this);
        giveRole(tile, "tile");
        tile->setAccessibleName(tr("%1: %2").arg(card.title).arg(card.total));
        auto column = new QVBoxLayout(tile);
        column->setContentsMargins(lines(0.7), lines(0.5), lines(0.5), lines(0.5));
        column->setSpacing(0);
        auto count = new QLabel(QString::number(card.total), tile);
        QFont large = headingFont();
        large.setPointSizeF(large.pointSizeF() * 1.3);
        count->setFont(large);
        if (card.urgent) giveRole(count, "fault");
        if (card.urgent) count->setFont(large);
        auto name = new QLabel(card.title, tile);
        name->setWordWrap(true);
        name->setAlignment(Qt::AlignLeft | Qt::AlignTop);
        giveRole(name, "quiet");
        for (QLabel* label : {count, name}) label->setAttribute(Qt::WA_TransparentForMouseEvents);
        column->addWidget(count);
        column->addWidget(name, 1);
        return tile;
    }

    QFrame* makeCard(const TodayCard& card, QWidget* parent) {
        auto frame = new QFrame(parent);
        giveRole(frame, "card");
        auto column = new QVBoxLayout(frame);
        column->setContentsMargins(lines(1), lines(0.7), lines(1), lines(0.7));
        column->setSpacing(lines(0.4));
        column->addLayout(makeHeading(card, frame));
        if (!card.note.isEmpty()) {
            auto note = new QLabel(card.note, frame);
            note->setWordWrap(true);
            note->setMargin(card.urgent ? lines(0.4) : 0);
            giveRole(note, card.urgent ? "danger" : "quiet");
            column->addWidget(note);
        }
        auto grid = new QGridLayout;
        grid->setHorizontalSpacing(lines(1));
        grid->setVerticalSpacing(lines(0.25));
        grid->setColumnMinimumWidth(0, characters(7));
        grid->setColumnMinimumWidth(1, characters(9));
        grid->setColumnStretch(2, 1);
        column->addLayout(grid);
        addLines(card, 0, std::min(linesAtFirst, card.lines.size()), grid, frame);
        if (card.lines.size() > linesAtFirst) column->addWidget(makeMore(card, grid, frame), 0, Qt::AlignLeft);
        if (std::int64_t(card.lines.size()) < card.total && !card.lines.empty()) {
            auto more = new QLabel(
                tr("The first %n are listed; the others follow when these are done.", nullptr, int(card.lines.size())),
                frame);
            giveRole(more, "quiet");
            more->setVisible(card.lines.size() <= linesAtFirst);
            more->setObjectName("others");
            column->addWidget(more);
        }
        return frame;
    }

    QLayout* makeHeading(const TodayCard& card, QWidget* frame) {
        auto row = new QHBoxLayout;
        row->setSpacing(lines(0.4));
        auto picture = new QLabel(frame);
        picture->setPixmap(icon(card.iconName, card.urgent ? colors().danger : colors().accent)
                               .pixmap(QSize(lines(1.2), lines(1.2)), devicePixelRatioF()));
        auto title = new QLabel(card.title, frame);
        giveRole(title, "group");
        row->addWidget(picture);
        row->addWidget(title);
        if (withChildren_) {
            auto count = new QLabel(QString::number(card.total), frame);
            giveRole(count, "quiet");
            row->addWidget(count);
        }
        row->addStretch();
        return row;
    }

    QPushButton* makeMore(const TodayCard& card, QGridLayout* grid, QFrame* frame) {
        auto more = new QPushButton(tr("Show %n more", nullptr, int(card.lines.size() - linesAtFirst)), frame);
        giveRole(more, "flat");
        connect(more, &QPushButton::clicked, this, [this, card, grid, frame, more] {
            addLines(card, linesAtFirst, card.lines.size(), grid, frame);
            if (auto others = frame->findChild<QLabel*>("others")) others->show();
            more->hide();
        });
        return more;
    }

    void addLines(const TodayCard& card, std::size_t from, std::size_t to, QGridLayout* grid, QWidget* frame) {
        for (std::size_t at = from; at < to; ++at) addLine(card.lines[at], int(at), grid, frame);
    }

    void addLine(const TodayLine& line, int row, QGridLayout* grid, QWidget* frame) {
        grid->addWidget(makeWho(line, frame), row, 0, Qt::AlignLeft | Qt::AlignVCenter);
        auto more = new QLabel(line.more, frame);
        giveRole(more, "quiet");
        grid->addWidget(more, row, 1);
        auto when = new QLabel(line.when, frame);
        giveRole(when, line.late ? "fault" : "quiet");
        grid->addWidget(when, row, 2);
        if (!line.act) return;
        auto button = new QPushButton(line.verb, frame);
        button->setAccessibleName(QStringLiteral("%1: %2").arg(line.verb, line.who));
        button->setMinimumWidth(characters(7));
        connect(button, &QPushButton::clicked, this, line.act);
        if (!first_) first_ = button;
        grid->addWidget(button, row, 3);
    }

    QWidget* makeWho(const TodayLine& line, QWidget* frame) {
        if (!line.open) {
            auto label = new QLabel(line.who, frame);
            label->setTextFormat(Qt::PlainText);
            return label;
        }
        // Two ampersands: a name is no place for a mnemonic.
        auto link = new QPushButton(QString(line.who).replace('&', "&&"), frame);
        giveRole(link, "flat");
        link->setFocusPolicy(Qt::ClickFocus);  // the button of the line is one Tab away; this would double the way
        connect(link, &QPushButton::clicked, this, line.open);
        return link;
    }

    bool withChildren_;
    QScrollArea* area_;
    QGridLayout* counts_ = nullptr;
    std::vector<QPushButton*> tiles_;
    QWidget* first_ = nullptr;
};

}  // namespace

Page* todayPage(const PageContext& context) {
    return new TodayPage(context);
}

}  // namespace tonghu::ui

#include "today_page.moc"
