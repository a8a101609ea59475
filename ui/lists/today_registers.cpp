// What the registers of the office ask on the first page.

#include "model/cases/registers.h"
#include "model/cases/trainings.h"
#include "model/workspace/session.h"
#include "ui/lists/today_cards.h"
#include "ui/words/language.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace tonghu::ui {
namespace {

struct TodayRegisters {
    Q_DECLARE_TR_FUNCTIONS(TodayRegisters)
};

std::function<void()> toRegisters(const PageContext& context) {
    return [&navigator = context.navigator] { navigator.openSection(Section::Registers); };
}

QString sentenceOf(const cases::TrainingStanding& training) {
    const QString day = training.until ? QString::fromStdString(training.until->iso()) : QString();
    switch (training.state) {
        case cases::TrainingState::Never:
            return TodayRegisters::tr("No training with a signed pledge is on record for you. Have it recorded.");
        case cases::TrainingState::Expired:
            return TodayRegisters::tr("Your training ran out on %1. Have a new one recorded.").arg(day);
        case cases::TrainingState::ExpiresSoon:
            return TodayRegisters::tr("Your training runs out on %1.").arg(day);
        default:
            return {};
    }
}

void addTraining(const PageContext& context, std::vector<TodayCard>& cards) {
    const auto training = cases::trainingOf(context.session.context());
    const QString sentence = sentenceOf(training);
    if (sentence.isEmpty()) return;
    TodayCard card{TodayRegisters::tr("Training and pledge"),           "warning", 1,
                   training.state != cases::TrainingState::ExpiresSoon, sentence,  {}};
    cards.push_back(std::move(card));
}

bool callsKeeper(const Record& entry) {
    constexpr std::array<std::string_view, 4> calls{"waiting", "review_overdue", "certificate_missing", "expired"};
    return std::ranges::find(calls, entry.text("standing")) != calls.end();
}

TodayLine lineOf(const PageContext& context, const std::string& name, const Record& entry) {
    const catalogue::Catalogue& catalogue = context.session.catalogue();
    TodayLine line;
    line.who = QString::fromStdString(catalogue.entity(name)->label.in(words::languageName()));
    // What the entry is called; an assessment goes by its purpose.
    for (const char* key : {"name", "title", "account", "held_on"})
        if (line.more.isEmpty()) line.more = QString::fromStdString(entry.text(key));
    if (line.more.isEmpty())
        line.more =
            QString::fromStdString(catalogue.list("purpose")->label(entry.text("purpose"), words::languageName()));
    line.when = QString::fromStdString(
        catalogue.list("register_standing")->label(entry.text("standing"), words::languageName()));
    line.late = entry.text("standing") != "waiting";
    line.verb = TodayRegisters::tr("Open");
    line.act = toRegisters(context);
    return line;
}

void addKeeping(const PageContext& context, std::vector<TodayCard>& cards) {
    cases::Registers registers(context.session.context());
    TodayCard card{TodayRegisters::tr("Registers that wait for you"), "registers", 0, false, {}, {}};
    for (const std::string& name : cases::Registers::names()) {
        // Trainings of others stand in the register; an old version of the rules asks nothing.
        if (!registers.mayKeep(name) || name == "training" || name == "public_rules") continue;
        const auto entries = registers.list(name, 1000);
        if (!entries) continue;
        for (const Record& entry : *entries)
            if (callsKeeper(entry)) card.lines.push_back(lineOf(context, name, entry));
    }
    card.total = std::int64_t(card.lines.size());
    card.urgent = std::ranges::any_of(card.lines, &TodayLine::late);
    if (card.total > 0) cards.push_back(std::move(card));
}

}  // namespace

std::vector<TodayCard> registerCards(const PageContext& context) {
    std::vector<TodayCard> cards;
    addTraining(context, cards);
    addKeeping(context, cards);
    return cards;
}

}  // namespace tonghu::ui
