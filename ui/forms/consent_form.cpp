// Consent or notice for a child. What fits the day is asked of the policy; nothing is marked beforehand; after saving
// the page says what is still missing, purpose by purpose.

#include "ui/forms/consent_papers.h"
#include "ui/forms/consent_sheet.h"
#include "ui/forms/form_page.h"
#include "ui/forms/gap_list.h"
#include "ui/forms/pages.h"
#include "ui/forms/record_view.h"
#include "ui/forms/scan_view.h"

#include "model/cases/consent_papers.h"
#include "ui/forms/tab_order.h"
#include "ui/registers/child_opening.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/words/program_words.h"

#include <QHBoxLayout>
#include <QTimer>
#include <QVBoxLayout>

namespace tonghu::ui {
namespace {

constexpr int pauseMilliseconds = 800;  // of no typing, then what was typed is kept

class ConsentForm : public FormPage {
    Q_OBJECT

public:
    ConsentForm(const PageContext& context, RecordId child, RecordId version) : FormPage(context), child_(child) {
        version_.id = version;
        summary_ = new QWidget;
        (new QVBoxLayout(summary_))->setContentsMargins(0, 0, 0, 0);
        summary_->hide();
        column()->addWidget(summary_);
        gaps_ = new GapList(this);
        static_cast<QVBoxLayout*>(layout())->insertWidget(1, gaps_);  // stays in sight while one scrolls
        begin();
        column()->addStretch();
        addFoot();
        pause_.setSingleShot(true);
        pause_.setInterval(pauseMilliseconds);
        connect(&pause_, &QTimer::timeout, this, &ConsentForm::keep);
    }

    QString title() const override { return about_.isEmpty() ? tr("Consent") : tr("Consent: %1").arg(about_); }
    QString iconName() const override { return "consents"; }
    QWidget* firstFocus() override { return sheet_->firstFocus(); }
    QString unsaved() const override {
        return savedConsent_ ? tr("The notice to the guardian is not saved.") : QString();
    }

    void refresh() override {
        if (!child_ && !findVersion()) return;
        openFile(context(), this, child_, "home_visit", [this](const Record& child) { showFor(child); });
    }

    void keep() override {
        pause_.stop();
        if (saved_ || savedConsent_ || !sheet_->isChanged()) return;
        Fields typed = sheet_->typed();
        typed["version"] = version_.id.value;
        session().consents().typing().keep(child_, typed);
        kept_->setText(tr("What you typed is kept."));
    }

protected:
    void save() override {
        if (saved_) return;
        auto form = sheet_->read();
        if (!form) return;
        if (!savedConsent_ && !saveConsent(*form)) return;
        if (auto notice = sheet_->guardianNotice(*form)) {
            auto added = session().consents().add(child_, *notice);
            if (!added) return refuseNotice(added.error());
        }
        savedConsent_ = false;
        saved_ = true;
        navigator().say(tr("The form is saved."));
        showSummary();
    }

private:
    void showFor(const Record& child) {
        record_ = child;
        about_ = nameOf(record_);
        emit titleChanged();
        if (saved_) return showSummary();
        if (sheet_->isChanged()) return;
        showMissing();
        fillSheet();
    }

    void begin() {
        sheet_ = new ConsentSheet(session());
        column()->insertWidget(1, sheet_);
        saved_ = savedConsent_ = false;
        connect(sheet_, &ConsentSheet::edited, this, [this] {
            pause_.start();
            discard_->show();
            if (!gaps_->isHidden()) showGaps(sheet_->readSoFar());
            saveButton()->setEnabled(!sheet_->isAhead());
        });
    }

    // "Keep as a draft" stands beside "Save": a form goes out on paper before anybody has agreed to it.
    void addFoot() {
        another_ = new QPushButton(icon("add"), tr("Another &form"), this);
        another_->hide();
        connect(another_, &QPushButton::clicked, this, &ConsentForm::beginAnother);
        kept_ = new QLabel;
        giveRole(kept_, "quiet");
        discard_ = new QPushButton(tr("&Discard draft"));
        giveRole(discard_, "flat");
        discard_->hide();
        connect(discard_, &QPushButton::clicked, this, &ConsentForm::discard);
        draft_ = new QPushButton(icon("draft"), tr("Keep as a d&raft"), this);
        draft_->setObjectName("keep draft");
        connect(draft_, &QPushButton::clicked, this, &ConsentForm::keepDraft);
        // Whoever is asked may read what becomes of the data before they answer (row 19).
        auto rules = new QPushButton(tr("Rules on children's information"), this);
        rules->setObjectName("rules");
        giveRole(rules, "flat");
        connect(rules, &QPushButton::clicked, this,
                [this] { showRules(session().catalogue(), cases::ConsentPapers(session().context()).rules(), this); });
        foot()->insertWidget(0, rules);
        foot()->insertWidget(0, another_);
        foot()->insertWidget(1, kept_);
        foot()->insertWidget(2, discard_);
        foot()->insertWidget(foot()->indexOf(saveButton()), draft_);
    }

    // The page was opened for a form on record: a draft goes on, any other is changed by a new version.
    bool findVersion() {
        auto found = session().consents().show(version_.id);
        if (!found) {
            navigator().explain(found.error());
            return false;
        }
        version_ = std::move(*found);
        child_ = {version_.number("child")};
        return true;
    }
    bool isDraft() const { return version_.number("draft") == 1; }

    bool saveConsent(Record& form) {
        form.id = isDraft() ? version_.id : RecordId{};
        if (version_.id && !isDraft()) form.fields["supersedes"] = version_.id.value;
        // Whoever has the list before them and saves has seen what is open.
        const bool seen = !gaps_->isHidden();
        if (showGaps(form) && (stopped_ || !seen)) return false;
        auto added = session().consents().add(child_, form);
        if (!added) {
            refuseForm(added.error());
            return false;
        }
        pause_.stop();
        session().consents().typing().forget(child_);
        savedForm_ = *added;
        return true;
    }

    // Shows what is missing; false where nothing is.
    bool showGaps(const Record& form) {
        auto gaps = session().consents().gaps(child_, form);
        std::vector<GapList::Gap> lines;
        stopped_ = false;
        if (gaps)
            for (const policy::FormGap& gap : *gaps) {
                lines.push_back({tr("Item %1: %2").arg(gap.item).arg(sheet_->nameOf(gap)), gap.stops,
                                 [this, gap] { sheet_->focusOn(gap); }});
                stopped_ = stopped_ || gap.stops;
            }
        const bool any = !lines.empty();
        auto first = std::ranges::find_if(lines, [&](const GapList::Gap& gap) { return gap.stops == stopped_; });
        const auto go = first == lines.end() ? std::function<void()>() : first->go;
        const bool wasHidden = gaps_->isHidden();
        gaps_->setGaps(std::move(lines));
        tabAsRead(this);
        if (any && wasHidden && go) go();
        saveButton()->setText(any && !stopped_ ? tr("&Save all the same") : tr("&Save"));
        return any;
    }

    void keepDraft() {
        Record form = sheet_->readSoFar();
        form.id = isDraft() ? version_.id : RecordId{};
        if (version_.id && !isDraft()) form.fields["supersedes"] = version_.id.value;
        auto kept = session().consents().keepDraft(child_, form);
        if (!kept) return refuseForm(kept.error());
        pause_.stop();
        session().consents().typing().forget(child_);
        saved_ = true;
        navigator().say(tr("Kept as a draft. It counts for nothing until it is saved."));
        navigator().back();
    }

    void discard() {
        navigator().ask(tr("Discard this draft? It cannot be brought back."), tr("Discard"), [this] {
            pause_.stop();
            session().consents().typing().forget(child_);
            if (isDraft()) {
                auto gone = session().consents().discardDraft(version_.id);
                if (!gone) return navigator().explain(gone.error());
            }
            saved_ = true;
            navigator().back();
        });
    }

    void beginAnother() {
        sheet_->deleteLater();
        version_ = {};
        begin();
        summary_->hide();
        another_->hide();
        saveButton()->show();
        draft_->show();
        announce({}, "good");
        showMissing();
        fillSheet();
        sheet_->setVisible(true);
        sheet_->firstFocus()->setFocus();
    }

    void fillSheet() {
        auto facts = session().consents().facts(child_);
        if (!facts) return navigator().explain(facts.error());
        auto forms = session().consents().list(child_);
        sheet_->setChild(record_, *facts, forms ? *forms : std::vector<Record>());
        proposeKind();
        if (version_.id) sheet_->setForm(version_, isDraft());
        discard_->setVisible(isDraft());
        if (version_.id && !isDraft())
            announce(
                tr("A new version of the form of %1. Change what has changed and ask anew: where methods, kinds or "
                   "recipients differ, the old consent stops as soon as this is saved.")
                    .arg(QString::fromStdString(version_.text("signed_on"))),
                "caution");
        takeUpTyping();
        saveButton()->setEnabled(!sheet_->isAhead());
    }

    void takeUpTyping() {
        auto typed = session().consents().typing().takeUp(child_);
        auto version = typed ? typed->find("version") : Fields::iterator();
        if (!typed || (version != typed->end() && numberOf(version->second) != version_.id.value)) return;
        sheet_->setTyped(*typed);
        discard_->show();
        announce(tr("Here is what you had typed. Go on where you left off."), "good");
    }

    // Where both the guardian and the child consent, the form that is still missing comes up; where nothing is and the
    // child is about to be 14, the child's own.
    void proposeKind() {
        auto need = session().consents().need(child_, "home_visit");
        if (!need) return;
        for (const std::string& missing : need->missing)
            if (missing == "guardian_consent" || missing == "child_consent" || missing == "guardian_notice")
                return sheet_->chooseKind(missing);
        if (sheet_->offers("child_consent")) sheet_->chooseKind("child_consent");
    }

    // Why one is here, before anything is filled in.
    void showMissing() {
        auto need = session().consents().need(child_, "home_visit");
        if (!need || need->missing.empty()) return announce({}, "caution");
        announce(tr("For home visits still missing: %1.")
                     .arg(words::consentNeedsInWords(need->missing, &session().catalogue())),
                 "caution");
    }

    void refuseForm(const Error& error) {
        if (!sheet_->show(error)) navigator().explain(error);
    }

    // The child's own consent stands; what the guardian was told is mended and saved again.
    void refuseNotice(const Error& error) {
        savedConsent_ = true;
        sheet_->lockAllButNotice();
        draft_->hide();
        discard_->hide();
        announce(tr("The child's consent is saved. The notice to the guardian is not yet: see below."), "caution");
        refuseForm(error);
    }

    void showSummary() {
        sheet_->hide();
        gaps_->hide();
        draft_->hide();
        discard_->hide();
        kept_->clear();
        qDeleteAll(summary_->findChildren<QWidget*>(Qt::FindDirectChildrenOnly));
        auto section = new FieldGroup(tr("What is on record now"), summary_);
        ValueGrid values(section->grid());
        bool complete = true;
        for (const std::string& purpose : session().actor().role->purposes) {
            auto need = session().consents().need(child_, purpose);
            if (!need || need->needs.empty()) continue;
            if (purpose == "home_visit") complete = need->missing.empty();
            values.add(words::codeInWords(purpose, &session().catalogue()),
                       need->missing.empty()
                           ? tr("complete")
                           : tr("missing: %1").arg(words::consentNeedsInWords(need->missing, &session().catalogue())));
        }
        summary_->layout()->addWidget(section);
        if (auto form = session().records().read("consent", savedForm_)) {
            auto paper = new FieldGroup(tr("On paper"), summary_);
            addPaperActions(paper, {session(), navigator(), record_, child_, [this] { showSummary(); }}, *form);
            summary_->layout()->addWidget(paper);
        }
        summary_->show();
        saveButton()->hide();
        another_->show();
        announce(complete ? tr("Saved. Nothing is missing for home visits; visits that waited are saved now.")
                          : tr("Saved. For home visits something is still missing; see below."),
                 complete ? "good" : "caution");
        another_->setFocus();
    }

    RecordId child_;
    Record version_;  ///< the draft that goes on, or the form that is changed; none
    Record record_;
    QString about_;
    ConsentSheet* sheet_ = nullptr;
    GapList* gaps_;
    QWidget* summary_;
    QPushButton* another_;
    QPushButton* discard_;
    QPushButton* draft_;
    QLabel* kept_;
    QTimer pause_;
    RecordId savedForm_;
    bool saved_ = false;
    bool stopped_ = false;       ///< something is open without which nobody can have agreed
    bool savedConsent_ = false;  ///< the consent is saved, the notice that goes with it is not
};

}  // namespace

Page* consentForm(const PageContext& context, RecordId child) {
    return new ConsentForm(context, child, {});
}

Page* consentVersion(const PageContext& context, RecordId consent) {
    return new ConsentForm(context, {}, consent);
}

}  // namespace tonghu::ui

#include "consent_form.moc"
