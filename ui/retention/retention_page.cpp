// What has been kept long enough, what waits for a second person, what is restricted, what was deleted.

#include "model/cases/retention.h"
#include "model/workspace/session.h"
#include "ui/lists/record_table.h"
#include "ui/print/deletion_certificate.h"
#include "ui/retention/disposal_dialog.h"
#include "ui/retention/more_button.h"
#include "ui/retention/pages.h"
#include "ui/theme/theme.h"
#include "ui/words/disposal_words.h"
#include "ui/words/language.h"
#include "ui/words/messages.h"
#include "ui/words/program_words.h"

#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QStandardPaths>
#include <QTabWidget>
#include <QVBoxLayout>

namespace tonghu::ui {
namespace {

QString shown(const Record& record, std::string_view key) {
    return QString::fromStdString(record.text(key));
}

RecordColumn column(const QString& heading, const char* key, double width) {
    return {heading, [key](const Record& record) { return shown(record, key); }, width};
}

RecordColumn dayColumn(const QString& heading, const char* key) {
    return {heading, [key](const Record& record) { return words::dayOf(record.text(key)); }, 6};
}

class RetentionPage final : public Page {
    Q_OBJECT

public:
    explicit RetentionPage(const PageContext& context) : Page(context) {
        auto layout = new QVBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        tabs_ = new QTabWidget(this);
        tabs_->setDocumentMode(true);
        layout->addWidget(tabs_);
        if (session().may("disposal.ask")) addDue();
        addWaiting();
        if (session().may("disposal.approve")) addRestricted();
        addCertificates();
        addSchedule();
        connect(tabs_, &QTabWidget::currentChanged, this, [this] { refresh(); });
    }

    QString title() const override { return tr("Keeping and deleting"); }
    QString iconName() const override { return "clock"; }
    QWidget* firstFocus() override { return lists_[std::size_t(tabs_->currentIndex())].table->view(); }

    // Only the tab that is looked at is read.
    void refresh() override {
        const List& list = lists_[std::size_t(tabs_->currentIndex())];
        list.table->read(list.fetch);
    }

private:
    using Fetch = RecordModel::Fetch;
    struct List {
        RecordTable* table;
        Fetch fetch;
    };

    RecordTable* addTab(const QString& name, std::vector<RecordColumn> columns, Fetch fetch, const QString& empty,
                        const QString& hint) {
        auto table = new RecordTable(std::move(columns), tabs_);
        table->setEmptyText(empty, hint);
        connect(table, &RecordTable::failed, this, [this](const Error& error) { navigator().explain(error); });
        lists_.push_back({table, std::move(fetch)});
        tabs_->addTab(table, name);
        return table;
    }

    RecordColumn kindColumn() {
        return {
            tr("Record"),
            [this](const Record& record) { return words::codeInWords(record.text("entity"), &session().catalogue()); },
            7};
    }

    /// The child's name where it is seen, else the number of the file.
    RecordColumn whoColumn() {
        return {tr("File"),
                [](const Record& record) {
                    const QString name = shown(record, "full_name");
                    return name.isEmpty() ? shown(record, "case_number") : name;
                },
                9};
    }

    void addDue() {
        std::vector<RecordColumn> columns{
            whoColumn(),
            column(tr("Case number"), "case_number", 10),
            kindColumn(),
            dayColumn(tr("Due on"), "due_on"),
            {tr("The schedule says"), [](const Record& record) { return words::disposalInWords(record.text("then")); },
             8},
            {tr("Where it comes from"),
             [](const Record& record) {
                 const QString source = shown(record, "source");
                 return record.number("read") ? source : tr("%1 (not confirmed)").arg(source);
             },
             16}};
        RecordTable* table = addTab(
            tr("Due"), std::move(columns),
            [this](std::int64_t offset, std::int64_t limit) {
                return cases::Retention(session().context()).due({}, limit, offset);
            },
            tr("No record has been kept too long."), tr("Closed files show here when their term is over."));
        const auto act = [this, table](const QString& icon, const QString& text, Disposal disposal) {
            table->addAction(icon, text, [this, disposal](const Record& record) { dispose(disposal, record); });
        };
        act("delete", tr("Ask to &delete"), Disposal::Delete);
        act("lock", tr("&Restrict"), Disposal::Restrict);
        act("clock", tr("&Keep longer"), Disposal::Keep);
        act("export", tr("Hand o&ver"), Disposal::Archive);
        connect(table, &RecordTable::opened, this, [this](const Record& record) {
            if (record.text("status") != "restricted") navigator().openChild({record.number("child")});
        });
    }

    void addWaiting() {
        std::vector<RecordColumn> columns{
            column(tr("Case number"), "case_number", 10),
            kindColumn(),
            {tr("Asked for"), [](const Record& record) { return words::disposalInWords(record.text("kind")); }, 8},
            {tr("Ground"),
             [this](const Record& record) {
                 const QString citation = shown(record, "citation");
                 return citation.isEmpty() ? words::groundInWords(record.text("ground"), session().catalogue())
                                           : citation;
             },
             12},
            column(tr("Reason"), "reason", 14),
            column(tr("Asked by"), "asked_by", 6),
            dayColumn(tr("on"), "asked_at")};
        RecordTable* table = addTab(
            tr("Waiting for a decision"), std::move(columns),
            [this](std::int64_t offset, std::int64_t) -> Result<std::vector<Record>> {
                if (offset > 0) return std::vector<Record>();
                return cases::Disposals(session().context()).waiting();
            },
            tr("Nothing waits for a decision."),
            tr("What one person asks for shows here until another has approved or refused it."));
        if (session().may("disposal.approve"))
            approve_ = table->addAction("check", tr("&Approve"), [this](const Record& record) { approve(record); });
        refuse_ = table->addAction("close", tr("Re&fuse"), [this](const Record& record) {
            dispose(record.number("mine") ? Disposal::TakeBack : Disposal::Refuse, record);
        });
        connect(table, &RecordTable::currentChanged, this, [this](const Record* record) {
            const bool mine = record && record->number("mine");
            if (approve_) approve_->setEnabled(record && !mine);
            refuse_->setText(mine ? tr("&Take back") : tr("Re&fuse"));
        });
    }

    void addRestricted() {
        std::vector<RecordColumn> columns{column(tr("Case number"), "case_number", 10),
                                          {tr("Ground"),
                                           [this](const Record& record) {
                                               return words::groundInWords(record.text("ground"),
                                                                           session().catalogue());
                                           },
                                           14},
                                          column(tr("Reason"), "reason", 16),
                                          column(tr("Restricted by"), "asked_by", 7),
                                          dayColumn(tr("on"), "restricted_at")};
        RecordTable* table = addTab(
            tr("Restricted"), std::move(columns),
            [this](std::int64_t offset, std::int64_t) -> Result<std::vector<Record>> {
                if (offset > 0) return std::vector<Record>();
                return cases::Disposals(session().context()).restricted();
            },
            tr("No file is restricted."), tr("A file is restricted from its page, under “More”."));
        table->addAction("search", tr("Ask to &open"), [this](const Record& one) { dispose(Disposal::Unseal, one); });
        table->addAction("key", tr("Ask to &lift"), [this](const Record& one) { dispose(Disposal::Release, one); });
        // Works only while it is open to this person; otherwise it says that there is no such file.
        connect(table, &RecordTable::opened, this, [this](const Record& one) { navigator().openChild(one.id); });
    }

    void addCertificates() {
        std::vector<RecordColumn> columns{column(tr("Certificate"), "number", 11),
                                          kindColumn(),
                                          {tr("Ground"),
                                           [this](const Record& record) {
                                               return record.text("kind") == "archive"
                                                          ? words::disposalInWords("archive")
                                                          : words::groundInWords(record.text("ground"),
                                                                                 session().catalogue());
                                           },
                                           14},
                                          column(tr("Asked by"), "asked_by", 6),
                                          column(tr("Approved by"), "approved_by", 6),
                                          {tr("Complete"),
                                           [](const Record& record) {
                                               const QString day = words::dayOf(record.text("completed_at"));
                                               return day.isEmpty() ? tr("waits for other keys") : day;
                                           },
                                           8}};
        RecordTable* table = addTab(
            tr("Certificates"), std::move(columns),
            [this](std::int64_t offset, std::int64_t) -> Result<std::vector<Record>> {
                if (offset > 0) return std::vector<Record>();
                return cases::Disposals(session().context()).certificates();
            },
            tr("Nothing has been deleted."), tr("Every deletion leaves a certificate here; it names nobody."));
        table->addAction("export", tr("&Save as PDF"), [this](const Record& one) { print(one); });
    }

    void addSchedule() {
        std::vector<RecordColumn> columns{column(tr("Kind of record"), "label", 13),
                                          column(tr("Kept for"), "keep", 6),
                                          column(tr("At least"), "floor", 5),
                                          column(tr("At most"), "ceiling", 5),
                                          column(tr("Then"), "then", 8),
                                          column(tr("Source"), "source", 20)};
        addTab(tr("Schedule"), std::move(columns),
               [this](std::int64_t offset, std::int64_t) -> Result<std::vector<Record>> {
                   return offset > 0 ? std::vector<Record>() : scheduleRows();
               },
               tr("The schedule is empty."), {});
    }

    std::vector<Record> scheduleRows() const {
        std::vector<Record> rows;
        using Then = catalogue::RetentionRule::Then;
        for (const catalogue::RetentionRule& rule : session().catalogue().retention()) {
            const char* then = rule.then == Then::Delete      ? "delete"
                               : rule.then == Then::Restrict  ? "restrict"
                               : rule.then == Then::Archive   ? "archive"
                               : rule.then == Then::Permanent ? "permanent"
                                                              : "";
            Record row;
            row.id = {std::int64_t(rows.size()) + 1};
            const auto put = [&row](const char* key, const QString& text) { row.fields[key] = text.toStdString(); };
            put("label", QString::fromStdString(rule.label.in(words::languageName())));
            put("keep", words::spanInWords(rule.keep));
            put("floor", words::spanInWords(rule.floor));
            put("ceiling", words::spanInWords(rule.ceiling));
            put("then", *then ? words::disposalInWords(then) : tr("with the file"));
            const QString source = QString::fromStdString(rule.source);
            put("source", rule.read ? source : tr("%1 (not confirmed)").arg(source));
            rows.push_back(std::move(row));
        }
        return rows;
    }

    void dispose(Disposal disposal, const Record& record) {
        const QString about = shown(record, "case_number");
        cases::Disposals disposals(session().context());
        const auto finish = [this](const Result<void>& done, const QString& sentence) {
            if (!done) return navigator().explain(done.error());
            navigator().say(sentence);
            refresh();
        };
        if (disposal == Disposal::Keep || disposal == Disposal::Refuse || disposal == Disposal::TakeBack) {
            DisposalDialog dialog(disposal, session().catalogue(), about, {}, Date::parse(record.text("latest")),
                                  session().clock().today(), window());
            if (dialog.exec() != QDialog::Accepted) return;
            if (disposal == Disposal::Keep)
                return finish(disposals.keepLonger(record.text("entity"), record.id, dialog.until(), dialog.reason()),
                              tr("Kept until %1.").arg(QString::fromStdString(dialog.until().iso())));
            return finish(disposals.refuse(record.id, dialog.reason()),
                          disposal == Disposal::Refuse ? tr("Refused.") : tr("Taken back."));
        }
        const std::string entity = record.find("entity") ? record.text("entity") : "child";
        if (disposeOf(context(), disposal, entity, record.id, about, window())) refresh();
    }

    void approve(const Record& record) {
        const std::string kind = record.text("kind");
        const QString number = shown(record, "case_number");
        QString question = tr("%1: %2?").arg(number, words::disposalInWords(kind));
        if (kind == "delete" || kind == "archive")
            question += "\n" + tr("Everything that belongs to it goes for good, and nobody can bring it back.");
        navigator().ask(question, tr("Approve"), [this, id = record.id] { approveNow(id); });
    }

    void approveNow(RecordId disposal) {
        auto outcome = std::make_shared<Result<cases::DisposalOutcome>>();
        navigator().busyWith(
            tr("Carried out …"),
            [this, outcome, disposal]() -> Result<void> {
                *outcome = cases::Disposals(session().context()).approve(disposal);
                if (!*outcome) return tl::unexpected(outcome->error());
                return {};
            },
            [this, outcome](Result<void> done) {
                if (!done) return navigator().explain(done.error());
                navigator().say(sentenceFor(**outcome));
                refresh();
            });
    }

    QString sentenceFor(const cases::DisposalOutcome& outcome) const {
        if (outcome.restrictedInstead) return tr("A period of the law runs: the file is restricted, not deleted.");
        if (outcome.certificate.empty()) return tr("Approved.");
        const QString number = QString::fromStdString(outcome.certificate);
        return outcome.waiting.empty()
                   ? tr("Deleted. Certificate %1.").arg(number)
                   : tr("Deleted as far as your keys go; the rest goes when the next holder unlocks. "
                        "Certificate %1.")
                         .arg(number);
    }

    void print(const Record& certificate) {
        const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
        QString file = QFileDialog::getSaveFileName(
            this, tr("Save the certificate"), QDir(folder).filePath(shown(certificate, "number") + ".pdf"), "*.pdf");
        if (file.isEmpty()) return;
        if (!file.endsWith(".pdf", Qt::CaseInsensitive)) file += ".pdf";
        const auto written = print::writeDeletionCertificate(certificate, session().catalogue(), session().unitName(),
                                                             session().actor().user, session().clock().timestamp(),
                                                             words::languageName(), file.toStdString());
        if (!written) return navigator().explain(written.error());
        navigator().say(tr("Written: %1").arg(QDir::toNativeSeparators(file)));
    }

    QTabWidget* tabs_;
    std::vector<List> lists_;
    QPushButton* approve_ = nullptr;
    QPushButton* refuse_ = nullptr;
};

}  // namespace

Page* retentionPage(const PageContext& context) {
    return new RetentionPage(context);
}

}  // namespace tonghu::ui

#include "retention_page.moc"
