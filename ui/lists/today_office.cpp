// The first page of those who have no children's files: months to report, the log, accounts.

#include "model/workspace/workspace.h"
#include "ui/lists/today_cards.h"

#include <QCoreApplication>

#include <algorithm>

namespace tonghu::ui {

namespace {

struct Today {
    Q_DECLARE_TR_FUNCTIONS(Today)
};

constexpr int monthsShown = 3;

std::function<void()> goTo(const PageContext& context, Section section) {
    return [&navigator = context.navigator, section] { navigator.openSection(section); };
}

// A month can be reported when it is over.
TodayCard monthsCard(const PageContext& context) {
    TodayCard card{Today::tr("Months that can be reported"), "reports", monthsShown, false, {}, {}};
    Date day = context.session.clock().today();
    for (int month = 0; month < monthsShown; ++month) {
        day = day.plusDays(-int(day.day()));  // the last day of the month before
        TodayLine line;
        line.who = QString::fromStdString(day.isoMonth());
        line.more = Today::tr("over since %1").arg(QString::fromStdString(day.plusDays(1).iso()));
        line.verb = Today::tr("Preview");
        line.act = goTo(context, Section::Reports);
        card.lines.push_back(std::move(line));
    }
    return card;
}

TodayCard logCard(const PageContext& context) {
    // Reading writes an entry of its own: read first, so that all are at least as many as these.
    audit::Log::Filter filter;
    filter.from = context.session.clock().today().plusDays(-1).iso();
    filter.limit = 10000;
    const auto recent = context.session.readLog(filter);
    const audit::Verification proof = context.session.verifyLog();
    TodayCard card{Today::tr("The log"), "log", 0, !proof.holds, {}, {}};
    card.note = proof.holds ? Today::tr("The log holds: nothing was changed, removed or cut.")
                            : Today::tr("The log does not hold. Open it, verify, and keep the files as they are.");
    TodayLine all;
    all.who = Today::tr("%n entries in all", nullptr, int(proof.count));
    all.verb = Today::tr("Open log");
    all.act = goTo(context, Section::Log);
    if (recent) all.more = Today::tr("%n of them since yesterday", nullptr, int(recent->size()));
    card.lines.push_back(std::move(all));
    return card;
}

TodayCard accountsCard(const PageContext& context, const QString& title, const char* iconName, const QString& none,
                       const QString& verb, bool (*wanted)(const vault::User&)) {
    TodayCard card{title, iconName, 0, false, {}, {}};
    for (const vault::User& user : context.workspace.users()) {
        if (!wanted(user)) continue;
        TodayLine line;
        line.who = QString::fromStdString(user.name);
        line.verb = verb;
        line.act = goTo(context, Section::Settings);
        card.lines.push_back(std::move(line));
    }
    card.total = std::int64_t(card.lines.size());
    if (card.lines.empty()) card.note = none;
    return card;
}

}  // namespace

std::vector<TodayCard> officeCards(const PageContext& context) {
    workspace::Session& session = context.session;
    std::vector<TodayCard> cards;
    if (session.may("report.preview")) cards.push_back(monthsCard(context));
    if (session.may("audit.read")) cards.push_back(logCard(context));
    if (session.may("user.grant") || session.may("user.add"))
        cards.push_back(accountsCard(context, Today::tr("Accounts that wait for a role"), "accounts",
                                     Today::tr("Every account has its role."),
                                     session.may("user.grant") ? Today::tr("Grant a role") : Today::tr("See accounts"),
                                     [](const vault::User& user) { return user.role.empty() && !user.disabled; }));
    if (session.may("user.disable"))
        cards.push_back(accountsCard(context, Today::tr("Accounts that are disabled"), "lock",
                                     Today::tr("No account is disabled."), Today::tr("See accounts"),
                                     [](const vault::User& user) { return user.disabled; }));
    return cards;
}

}  // namespace tonghu::ui
