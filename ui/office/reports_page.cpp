// The monthly report: choose the month, look at it, export it. What stands on the screen is what would be written:
// withheld cells are withheld here too.

#include "ui/office/pages.h"

#include "model/report/monthly.h"
#include "ui/lists/record_table.h"
#include "ui/office/report_preview.h"
#include "ui/print/report_pdf.h"
#include "ui/registers/purpose_dialog.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/words/language.h"
#include "ui/words/program_words.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QSpinBox>
#include <QStandardPaths>
#include <QTableView>
#include <QVBoxLayout>

namespace tonghu::ui {
namespace {

/// How far back a month can be chosen.
constexpr int monthsBack = 36;

struct Format {
    const char* key;
    const char* name;
};
constexpr Format formats[] = {{"xlsx", QT_TRANSLATE_NOOP("ReportsPage", "Workbook (.xlsx)")},
                              {"pdf", QT_TRANSLATE_NOOP("ReportsPage", "For printing (.pdf)")},
                              {"csv", QT_TRANSLATE_NOOP("ReportsPage", "Table as text (.csv)")},
                              {"json", QT_TRANSLATE_NOOP("ReportsPage", "For other programs (.json)")}};

Result<void> write(const report::MonthlyReport& report, const std::string& format, const std::filesystem::path& file) {
    if (format == "xlsx") return report::writeXlsx(report, words::languageName(), file);
    if (format == "csv") return report::writeCsv(report, words::languageName(), file);
    if (format == "json") return report::writeJson(report, file);
    return print::writeReportPdf(report, words::languageName(), file);
}

class ReportsPage final : public Page {
    Q_OBJECT

public:
    explicit ReportsPage(const PageContext& context) : Page(context) {
        auto layout = new QVBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(lines(0.5));
        layout->addLayout(makeHead());
        layout->addWidget(makeNote(purposeText()));
        layout->addWidget(verdict_ = new QLabel(this));
        verdict_->setWordWrap(true);
        verdict_->setMargin(lines(0.4));
        layout->addWidget(table_ = makeTable(), 1);
        layout->addWidget(empty_ = emptyNotice(tr("No month is on the screen yet."),
                                               tr("Press Enter to see last month's report."), this),
                          1);
        layout->addWidget(legend_ = makeNote({}));
        for (int key : {Qt::Key_Return, Qt::Key_Enter})
            connect(new QShortcut(key, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut), &QShortcut::activated,
                    this, &ReportsPage::preview);
        show(nullptr);
    }

    QString title() const override { return tr("Monthly report"); }
    QString iconName() const override { return "reports"; }
    QWidget* firstFocus() override { return month_; }
    /// Counts only, small ones withheld: nobody is in it.
    bool showsPersonalData() const override { return false; }

    void refresh() override {
        if (month_->count() == 0) fillMonths();
    }

private:
    QHBoxLayout* makeHead() {
        auto head = new QHBoxLayout;
        month_ = new QComboBox(this);
        month_->setMinimumWidth(characters(9));
        addLabelled(head, tr("&Month:"), month_);
        connect(month_, &QComboBox::currentIndexChanged, this, [this] { show(nullptr); });

        threshold_ = new QSpinBox(this);
        const int least = int(session().catalogue().setting("suppression.k.inside"));
        threshold_->setRange(least, std::max(least, 200));
        threshold_->setToolTip(tr("Counts of fewer persons are withheld. For publication choose at least %1.")
                                   .arg(session().catalogue().setting("suppression.k.publication")));
        addLabelled(head, tr("Smallest &count shown:"), threshold_);
        connect(threshold_, &QSpinBox::valueChanged, this, [this] { show(nullptr); });

        auto look = new QPushButton(tr("&Preview"), this);
        giveRole(look, "primary");
        connect(look, &QPushButton::clicked, this, &ReportsPage::preview);
        head->addWidget(look);
        head->addStretch();
        if (session().may("report.export")) head->addWidget(makeExport());
        return head;
    }

    void addLabelled(QHBoxLayout* head, const QString& name, QWidget* field) {
        auto label = new QLabel(name, this);
        label->setBuddy(field);
        head->addWidget(label);
        head->addWidget(field);
        head->addSpacing(characters(1));
    }

    QPushButton* makeExport() {
        export_ = new QPushButton(icon("export"), tr("&Export"), this);
        auto menu = new QMenu(export_);
        for (const Format& format : formats)
            menu->addAction(QCoreApplication::translate("ReportsPage", format.name), this,
                            [this, key = std::string(format.key)] { askWhatFor(key); });
        export_->setMenu(menu);
        return export_;
    }

    QLabel* makeNote(const QString& text) {
        auto note = new QLabel(text, this);
        note->setWordWrap(true);
        giveRole(note, "quiet");
        return note;
    }

    QTableView* makeTable() {
        auto table = new QTableView(this);
        dressTable(table);
        table->setModel(model_ = new ReportPreview(this));
        table->setAlternatingRowColors(false);
        table->setShowGrid(true);
        table->verticalHeader()->show();
        table->horizontalHeader()->setStretchLastSection(false);
        return table;
    }

    QString purposeText() const {
        return tr("Purpose: %1. The report never holds names, numbers, addresses, villages, dates of birth, schools, "
                  "photographs or free text; sealed records are not counted.")
            .arg(words::codeInWords("statistics", &session().catalogue()));
    }

    void fillMonths() {
        const QSignalBlocker quiet(month_);
        Date day = session().clock().today();
        for (int back = 0; back < monthsBack; ++back) {
            day = day.plusDays(-int(day.day()));  // last day of the month before
            month_->addItem(tr("%1-%2", "year and month").arg(day.year()).arg(int(day.month()), 2, 10, QChar('0')),
                            QString::fromStdString(day.isoMonth()));
        }
    }

    void preview() {
        report::MonthlyOptions options;
        options.month = month_->currentData().toString().toStdString();
        options.threshold = threshold_->value();
        auto made = std::make_shared<report::MonthlyReport>();
        navigator().busyWith(
            tr("The report is made and proved …"),
            [this, options, made]() -> Result<void> {
                auto report = report::monthlyReport(session(), options);
                if (!report) return tl::unexpected(report.error());
                *made = std::move(*report);
                return {};
            },
            [this, made](Result<void> result) {
                if (!result) return navigator().explain(result.error());
                show(made);
                table_->setFocus();
            });
    }

    void show(std::shared_ptr<report::MonthlyReport> report) {
        report_ = std::move(report);
        model_->show(report_);
        for (QWidget* widget : std::initializer_list<QWidget*>{table_, verdict_, legend_})
            widget->setVisible(report_ != nullptr);
        empty_->setVisible(report_ == nullptr);
        if (export_) export_->setVisible(report_ != nullptr);
        if (!report_) return;
        for (int row = 0, column = model_->columnCount(); row < model_->rowCount(); ++row)
            if (column > 1 && model_->index(row, 0).data(Qt::BackgroundRole).isValid())
                table_->setSpan(row, 0, 1, column);
        table_->resizeColumnsToContents();
        verdict_->setText(verdictText());
        giveRole(verdict_, report_->proved ? "good" : "danger");
        legend_->setText(legendText());
    }

    QString verdictText() const {
        const int withheld = report_->unsafeCells + report_->secondaryCells;
        if (withheld == 0)
            return tr("All %1 numbers are shown: none is small enough to point at somebody.").arg(report_->shownCells);
        return tr("%1 numbers are shown, %2 withheld: %3 because they count fewer than %4 persons, %5 so that nobody "
                  "can compute those from the totals. Proved: %6.")
            .arg(QString::number(report_->shownCells), QString::number(withheld), QString::number(report_->unsafeCells),
                 QString::number(report_->threshold), QString::number(report_->secondaryCells),
                 report_->proved ? tr("yes") : tr("no"));
    }

    /// How it was made and is to be read, in the words that the files carry too.
    QString legendText() const {
        QStringList sentences;
        for (const catalogue::Label& sentence : report_->method)
            sentences << QString::fromStdString(sentence.in(words::languageName()));
        return sentences.join(words::language() == words::Language::English ? " " : "");
    }

    void askWhatFor(const std::string& format) {
        if (!report_) return;
        askPurpose(session(), {policy::PurposeAct::Export}, this,
                   [this, format](const cases::Handover& handover) { askWhereTo(format, handover); });
    }

    void askWhereTo(const std::string& format, const cases::Handover& handover) {
        if (!report_) return;
        const QString stem = QString::fromStdString(report::fileStem(*report_));
        const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
        const QString extension = '.' + QString::fromStdString(format);
        QString file = QFileDialog::getSaveFileName(this, tr("Export the report"),
                                                    QDir(folder).filePath(stem + extension), '*' + extension);
        if (file.isEmpty()) return;
        if (!file.endsWith(extension, Qt::CaseInsensitive)) file += extension;
        exportTo(format, file, handover);
    }

    void exportTo(const std::string& format, const QString& file, const cases::Handover& handover) {
        // A copy: the export's own place in the log goes into the file, not onto the screen.
        auto copy = std::make_shared<report::MonthlyReport>(*report_);
        navigator().busyWith(
            tr("The report is written …"),
            [this, copy, format, file, handover]() -> Result<void> {
                if (const auto recorded = report::recordExport(session(), *copy, format, handover); !recorded)
                    return recorded;
                return write(*copy, format, file.toStdString());
            },
            [this, file](Result<void> result) {
                if (!result) return navigator().explain(result.error());
                navigator().say(tr("Written: %1").arg(QDir::toNativeSeparators(file)));
            });
    }

    QComboBox* month_ = nullptr;
    QSpinBox* threshold_ = nullptr;
    QPushButton* export_ = nullptr;
    QTableView* table_ = nullptr;
    QWidget* empty_ = nullptr;
    QLabel *verdict_ = nullptr, *legend_ = nullptr;
    ReportPreview* model_ = nullptr;
    std::shared_ptr<report::MonthlyReport> report_;
};

}  // namespace

Page* reportsPage(const PageContext& context) {
    return new ReportsPage(context);
}

}  // namespace tonghu::ui

#include "reports_page.moc"
