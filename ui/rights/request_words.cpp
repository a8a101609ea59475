#include "ui/rights/request_words.h"

#include <QCoreApplication>

namespace tonghu::ui {
namespace {

struct Request {
    Q_DECLARE_TR_FUNCTIONS(Request)
};

}  // namespace

QString stepInWords(policy::RequestStep step) {
    using enum policy::RequestStep;
    switch (step) {
        case Check:
            return Request::tr("&Check identity");
        case AskProof:
            return Request::tr("Ask for more &proof");
        case Approve:
            return Request::tr("Allow an ans&wer to this person");
        case Accept:
            return Request::tr("&Accept");
        case Handle:
            return Request::tr("&Handle");
        case Extend:
            return Request::tr("E&xtend the term");
        case Answer:
            return Request::tr("A&nswer");
        case Appeal:
            return Request::tr("Take in an app&eal");
        case AnswerAppeal:
            return Request::tr("A&nswer the appeal");
        case Close:
            return Request::tr("&Close");
    }
    return {};
}

QString letterInWords(cases::LetterKind kind) {
    using enum cases::LetterKind;
    switch (kind) {
        case Receipt:
            return Request::tr("Receipt");
        case MoreProof:
            return Request::tr("Request for more proof");
        case Extension:
            return Request::tr("Notice of a longer term");
        case Answer:
            return Request::tr("Answer");
        case AppealAnswer:
            return Request::tr("Answer to the appeal");
        case Explanation:
            return Request::tr("Explanation of the rules");
    }
    return {};
}

QString clockInWords(const std::string& dueOn, Date today) {
    const auto due = Date::parse(dueOn);
    if (!due) return {};
    const QString day = QString::fromStdString(dueOn);
    const int left = today.daysUntil(*due);
    if (left == 0) return Request::tr("%1 (today)").arg(day);
    if (left < 0) return Request::tr("%1 (%n day(s) overdue)", nullptr, -left).arg(day);
    return Request::tr("%1 (in %n day(s))", nullptr, left).arg(day);
}

}  // namespace tonghu::ui
