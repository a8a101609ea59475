#include "ui/lists/today_words.h"

#include <QtGlobal>

#include <algorithm>
#include <span>

namespace tonghu::ui {
namespace {

using cases::TodayItem;
using enum cases::TodayKind;

constexpr const char* noNote = "";
constexpr const char* anybody = "";

void recordVisit(Navigator& navigator, const TodayItem& item) {
    navigator.openVisitForm(item.child);
}
void openVisit(Navigator& navigator, const TodayItem& item) {
    navigator.openVisit(item.record);
}
void recordConsent(Navigator& navigator, const TodayItem& item) {
    navigator.openConsentForm(item.child);
}
void openConsent(Navigator& navigator, const TodayItem& item) {
    navigator.openConsent(item.record);
}
void openCase(Navigator& navigator, const TodayItem& item) {
    navigator.openCase(item.record);
}
void openReport(Navigator& navigator, const TodayItem& item) {
    navigator.openDetail(Detail::MandatoryReport, item.record);
}
void openRetention(Navigator& navigator, const TodayItem&) {
    navigator.openSection(Section::Retention);
}
void openRequest(Navigator& navigator, const TodayItem& item) {
    navigator.openDetail(Detail::Request, item.record);
}
void openFile(Navigator& navigator, const TodayItem& item) {
    navigator.openChild(item.child);
}

/// In any order; the list's is that of TodayKind.
std::span<const TodayWords> allWords() {
    static const TodayStep visit{"visit.add", QT_TRANSLATE_NOOP("Today", "Record visit"), recordVisit};
    static const TodayStep consent{"consent.add", QT_TRANSLATE_NOOP("Today", "Record consent"), recordConsent};
    static const TodayStep notice{"consent.add", QT_TRANSLATE_NOOP("Today", "Record notice"), recordConsent};
    static const TodayStep decide{anybody, QT_TRANSLATE_NOOP("Today", "Decide"), openRetention};
    static const TodayStep file{anybody, QT_TRANSLATE_NOOP("Today", "Open file"), openFile, true};
    static const std::vector<TodayWords> words{
        {MandatoryReportOpen,
         QT_TRANSLATE_NOOP("Today", "Mandatory reports not answered"),
         "warning",
         true,
         noNote,
         {{anybody, QT_TRANSLATE_NOOP("Today", "Open report"), openReport}}},
        {InformingUndecided,
         QT_TRANSLATE_NOOP("Today", "Who may not be informed is to be decided"),
         "warning",
         true,
         QT_TRANSLATE_NOOP("Today",
                           "A guardian is under suspicion or marked “do not inform”, and reason, term or "
                           "approval is missing or runs out. Until then nothing goes to this person."),
         {file}},
        {EmergencyNotice,
         QT_TRANSLATE_NOOP("Today", "Emergencies over, nobody informed"),
         "warning",
         true,
         QT_TRANSLATE_NOOP("Today", "What was done without asking is told within three working days of the end."),
         {notice}},
        {EmergencyOpen,
         QT_TRANSLATE_NOOP("Today", "Emergencies without an end"),
         "warning",
         false,
         QT_TRANSLATE_NOOP("Today", "Without an end an emergency holds for a few days only: write down when it ended."),
         {file}},
        {VisitOverdue, QT_TRANSLATE_NOOP("Today", "Visits overdue"), "visits", true, noNote, {visit}},
        {VisitWaiting,
         QT_TRANSLATE_NOOP("Today", "Visits that wait for a consent"),
         "draft",
         false,
         noNote,
         {consent, {anybody, QT_TRANSLATE_NOOP("Today", "Open visit"), openVisit}}},
        {CaseStepDue,
         QT_TRANSLATE_NOOP("Today", "Cases whose next step is due"),
         "cases",
         false,
         noNote,
         {{anybody, QT_TRANSLATE_NOOP("Today", "Open case"), openCase}}},
        {RequestDue,
         QT_TRANSLATE_NOOP("Today", "Requests whose next step is due"),
         "requests",
         true,
         QT_TRANSLATE_NOOP("Today", "People who asked about their own data wait for a written answer."),
         {{anybody, QT_TRANSLATE_NOOP("Today", "Open request"), openRequest}}},
        {DataUnsettled,
         QT_TRANSLATE_NOOP("Today", "Consent withdrawn: delete or restrict the data"),
         "consents",
         true,
         QT_TRANSLATE_NOOP("Today", "The data are hidden already. Say on the child's page what became of them."),
         {file}},
        {TurningFourteen,
         QT_TRANSLATE_NOOP("Today", "Turning 14 soon"),
         "birthday",
         false,
         QT_TRANSLATE_NOOP("Today", "From 14 on the child consents, and the guardian is informed."),
         {consent}},
        {ConsentMissing, QT_TRANSLATE_NOOP("Today", "Consent not complete"), "consents", false, noNote, {consent}},
        {TurningEighteen,
         QT_TRANSLATE_NOOP("Today", "Turning 18 soon"),
         "birthday",
         false,
         QT_TRANSLATE_NOOP("Today", "From 18 on the young person alone decides, and the guardian is told nothing."),
         {file}},
        {TurnedEighteen,
         QT_TRANSLATE_NOOP("Today", "Turned 18: tell the young person"),
         "birthday",
         false,
         QT_TRANSLATE_NOOP("Today",
                           "They alone decide now, and no guardian is asked or told. Record the notice to them."),
         {notice}},
        {ConsentRunsOut,
         QT_TRANSLATE_NOOP("Today", "Consents that run out soon"),
         "consents",
         false,
         noNote,
         {consent}},
        {TurningEight,
         QT_TRANSLATE_NOOP("Today", "Turning 8 soon"),
         "birthday",
         false,
         QT_TRANSLATE_NOOP("Today", "From 8 on the child's opinion is heard whenever a guardian consents."),
         {consent}},
        {ConsentDraft,
         QT_TRANSLATE_NOOP("Today", "Consent forms kept as drafts"),
         "draft",
         false,
         noNote,
         {{"consent.add", QT_TRANSLATE_NOOP("Today", "Go on"), openConsent}}},
        {WillReview,
         QT_TRANSLATE_NOOP("Today", "Ability to express their will: to be judged again"),
         "children",
         false,
         noNote,
         {file}},
        {ApprovalWaiting,
         QT_TRANSLATE_NOOP("Today", "Requests that wait for your decision"),
         "check",
         false,
         QT_TRANSLATE_NOOP("Today", "Somebody asked to delete, open or hand over a file; another person decides."),
         {decide}},
        {RetentionDue,
         QT_TRANSLATE_NOOP("Today", "Kept long enough"),
         "clock",
         false,
         QT_TRANSLATE_NOOP("Today", "The term is over: delete, restrict, hand over, or keep longer with a reason."),
         {decide}},
        {VisitDue, QT_TRANSLATE_NOOP("Today", "Visits due this week"), "calendar", false, noNote, {visit}},
        {ConsentTyping,
         QT_TRANSLATE_NOOP("Today", "Consent forms half written"),
         "edit",
         false,
         noNote,
         {{"consent.add", QT_TRANSLATE_NOOP("Today", "Go on"), recordConsent}}},
        {Typing,
         QT_TRANSLATE_NOOP("Today", "Visits half written"),
         "edit",
         false,
         noNote,
         {{anybody, QT_TRANSLATE_NOOP("Today", "Go on"), recordVisit}}},
    };
    return words;
}

}  // namespace

const TodayWords& wordsFor(cases::TodayKind kind) {
    const auto found = std::ranges::find(allWords(), kind, &TodayWords::kind);
    Q_ASSERT_X(found != allWords().end(), "wordsFor", "a kind of the work list has no words");
    return *found;
}

}  // namespace tonghu::ui
