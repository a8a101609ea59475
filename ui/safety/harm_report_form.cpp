// A new mandatory report. One click from everywhere; asks nobody. What is typed is kept, sealed, at every pause.

#include "ui/safety/pages.h"

#include "model/cases/mandatory_reports.h"
#include "ui/forms/form_page.h"
#include "ui/forms/tab_order.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QTimer>
#include <QVBoxLayout>

namespace tonghu::ui {
namespace {

constexpr int pauseMilliseconds = 800;
constexpr std::int64_t childrenOffered = 20;
constexpr std::string_view informantKey = "about_informant", childKey = "about_child";

class HarmReportForm final : public FormPage {
    Q_OBJECT

public:
    HarmReportForm(const PageContext& context, RecordId child) : FormPage(context), child_(child) {
        announce(
            tr("A child in danger comes first: call 110 now, then go on here. Nobody’s consent or approval is asked. "
               "Fill in what you know; the rest can follow."),
            "danger");
        addChild();
        FormOptions options;
        options.everyField = true;
        options.stage = catalogue::Required::Never;
        options.groups = {"child"};
        where_ = new RecordForm(session(), "mandatory_report", options);
        options.groups = {"report", "reporting"};
        options.without = {"receipt_document", "replied_on",
                           "reply"};  // what comes later has its place on the report's page
        what_ = new RecordForm(session(), "mandatory_report", options);
        column()->addWidget(where_);
        column()->addWidget(what_);
        addInformant();
        column()->addStretch();
        what_->propose("found_at", nowAsMoment());
        if (session().actor().division) where_->propose("division_code", session().actor().division->digits());
        addReportedNow();
        saveButton()->setText(tr("&Save the report"));
        pause_.setSingleShot(true);
        pause_.setInterval(pauseMilliseconds);
        connect(&pause_, &QTimer::timeout, this, &HarmReportForm::keep);
        for (RecordForm* form : {where_, what_}) connect(form, &RecordForm::edited, this, &HarmReportForm::touch);
        connect(informant_, &QLineEdit::textEdited, this, &HarmReportForm::touch);
        showChild();
    }

    QString title() const override { return tr("Mandatory report"); }
    QString iconName() const override { return "warning"; }
    QWidget* firstFocus() override { return what_->editor("situation"); }

    void refresh() override {
        if (touched_ || done_) return;
        if (const auto typed = cases::takeUpReportDraft(session().context())) takeUp(*typed);
    }

    void keep() override {
        pause_.stop();
        if (!touched_ || done_) return;
        Fields typed = what_->typed();
        typed.merge(where_->typed());
        typed[std::string(informantKey)] = informant_->text().toStdString();
        typed[std::string(childKey)] = child_.value;
        cases::keepReportDraft(session().context(), typed);
        kept_->setText(tr("What you typed is kept."));
    }

protected:
    void save() override {
        if (done_) return;
        auto fields = what_->read();
        if (!fields) return;
        if (!child_) {
            auto where = where_->read();
            if (!where) return;
            fields->merge(*where);
        }
        const auto about = child_ ? std::optional(child_) : std::nullopt;
        auto made = cases::MandatoryReports(session().context()).make(about, *fields, informant_->text().toStdString());
        if (!made) return refuse(made.error(), {what_, where_});
        pause_.stop();
        done_ = true;
        cases::forgetReportDraft(session().context());
        if (made->handedIn) {
            navigator().say(tr("The report is handed in, sealed. Call 110 if you have not."));
            return navigator().back();
        }
        navigator().say(tr("The report is saved as %1.").arg(QString::fromStdString(made->number)));
        if (cases::MandatoryReports(session().context()).sees())
            navigator().replace(Detail::MandatoryReport, made->id);
        else
            navigator().back();
    }

private:
    QString nowText() const { return QString::fromStdString(session().clock().timestamp()).left(16).replace('T', ' '); }
    Value nowAsMoment() const { return nowText().toStdString(); }

    // Who it is about: the child of the page one came from, one that is looked for, or one that is not on file.
    void addChild() {
        auto section = new FieldGroup(tr("About whom"));
        about_ = new QComboBox(section);
        about_->setObjectName("about");
        about_->setAccessibleName(tr("About whom"));
        about_->setMinimumContentsLength(24);
        section->grid()->addWidget(about_, 0, 0, 1, 2);
        search_ = new QLineEdit(section);
        search_->setObjectName("find child");
        search_->setPlaceholderText(tr("Name or number of a child on file, then Enter"));
        search_->setAccessibleName(tr("Find a child on file"));
        search_->setVisible(seesChildren());
        section->grid()->addWidget(search_, 0, 2);
        section->grid()->setColumnStretch(2, 1);
        connect(search_, &QLineEdit::returnPressed, this, &HarmReportForm::find);
        connect(about_, &QComboBox::activated, this, [this] {
            child_ = {about_->currentData().toLongLong()};
            touch();
            showChild();
        });
        column()->addWidget(section);
        offer({});
    }

    bool seesChildren() const {
        return session().actor().role->scope != catalogue::ScopeKind::None &&
               !policy::visibleFields(session().catalogue(), session().actor(), "child").empty();
    }

    void offer(const std::vector<Record>& children) {
        about_->clear();
        about_->addItem(tr("A child who is not on file"), qlonglong(0));
        for (const Record& child : children) about_->addItem(nameOf(child), qlonglong(child.id.value));
    }

    void find() {
        cases::ChildQuery query;
        query.search = search_->text().trimmed().toStdString();
        query.limit = childrenOffered;
        const auto found = session().children().list(query);
        if (!found) return navigator().explain(found.error());
        offer(found->rows);
        about_->setCurrentIndex(found->rows.empty() ? 0 : 1);
        child_ = {about_->currentData().toLongLong()};
        showChild();
        about_->setFocus();
    }

    void showChild() {
        if (child_ && about_->findData(qlonglong(child_.value)) < 0) {
            // The page behind has opened the file already. Opening it again for this purpose would say in the log who
            // is about to report.
            const auto child = session().records().read("child", child_);
            if (child)
                offer({*child});
            else
                child_ = {};
        }
        about_->setCurrentIndex(std::max(0, about_->findData(qlonglong(child_.value))));
        where_->setVisible(!child_);
        tabAsRead(this);
    }

    void addInformant() {
        auto section = new FieldGroup(tr("Who noticed it"));
        informant_ = new QLineEdit(section);
        informant_->setObjectName("informant");
        informant_->setMaxLength(400);
        informant_->setPlaceholderText(tr("Name and telephone of who told you, if it was somebody else"));
        informant_->setAccessibleName(tr("Who noticed it"));
        section->grid()->addWidget(informant_, 0, 0, 1, 3);
        section->grid()->addWidget(
            emptyNote(tr("Kept apart, with your own name: only you and the officer who keeps reporters can read it. It "
                         "stands in no list, print, copy or history."),
                      section),
            1, 0, 1, 3);
        column()->addWidget(section);
    }

    void addReportedNow() {
        kept_ = new QLabel;
        giveRole(kept_, "quiet");
        foot()->insertWidget(0, kept_);
        auto now = new QPushButton(tr("Reported just &now"));
        now->setObjectName("reported now");
        connect(now, &QPushButton::clicked, this, [this] {
            what_->editor("reported_at")->setTyped(nowText());
            touch();
            what_->editor("reported_to")->focusHere();
        });
        foot()->insertWidget(1, now);
    }

    void takeUp(const Fields& typed) {
        Fields fields = typed;
        if (const auto informant = fields.find(informantKey); informant != fields.end()) {
            informant_->setText(QString::fromStdString(textOf(informant->second)));
            fields.erase(informant);
        }
        if (const auto child = fields.find(childKey); child != fields.end()) {
            // Another child than the one that the person comes from now: what was typed goes with its own.
            child_ = {numberOf(child->second)};
            fields.erase(child);
        }
        what_->setTyped(fields);
        where_->setTyped(fields);
        touched_ = true;
        showChild();
        kept_->setText(tr("Here is what you had typed."));
    }

    void touch() {
        touched_ = true;
        pause_.start();
    }

    RecordId child_;
    QComboBox* about_;
    QLineEdit* search_;
    RecordForm *where_, *what_;
    QLineEdit* informant_;
    QLabel* kept_;
    QTimer pause_;
    bool touched_ = false;
    bool done_ = false;
};

}  // namespace

Page* harmReportForm(const PageContext& context, RecordId child) {
    return new HarmReportForm(context, child);
}

}  // namespace tonghu::ui

#include "harm_report_form.moc"
