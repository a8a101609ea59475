#include "ui/lists/import_children.h"

#include "model/exchange/import.h"
#include "ui/lists/import_preview.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>

#include <memory>

namespace tonghu::ui {

namespace {

struct Import {
    Q_DECLARE_TR_FUNCTIONS(Import)
};

std::filesystem::path pathOf(const QString& file) {
    return std::filesystem::path(file.toStdString());
}

/// One go at the file, with what came of it.
struct Go {
    std::filesystem::path file;
    exchange::ImportOptions options;
    exchange::ImportReport report;
};

void run(const PageContext& context, const QString& doing, const std::shared_ptr<Go>& go, std::function<void()> then) {
    context.navigator.busyWith(
        doing,
        [context, go]() -> Result<void> {
            auto report = exchange::importFile(context.session, go->file, go->options);
            if (!report) return tl::unexpected(report.error());
            go->report = std::move(*report);
            return {};
        },
        [context, then = std::move(then)](const Result<void>& result) {
            if (!result) return context.navigator.explain(result.error());
            then();
        });
}

void importNow(const PageContext& context, const std::shared_ptr<Go>& go, const std::function<void()>& done) {
    go->options.dryRun = false;
    go->options.acceptGoodRows = true;  // what the preview said, and the person agreed to
    run(context, Import::tr("Importing"), go, [context, go, done] {
        context.navigator.say(Import::tr("%n file(s) imported.", nullptr, int(go->report.imported)));
        done();
    });
}

}  // namespace

void importChildren(const PageContext& context, QWidget* page, std::function<void()> done) {
    const QString file = QFileDialog::getOpenFileName(page, Import::tr("Import a workbook"), QDir::homePath(),
                                                      Import::tr("Workbooks (*.xlsx *.csv)"));
    if (file.isEmpty()) return;
    auto go = std::make_shared<Go>();
    go->file = pathOf(file);
    go->options.dryRun = true;
    run(context, Import::tr("Reading the workbook"), go, [context, page, go, done = std::move(done)] {
        auto preview = new ImportPreview(go->report, context.session.catalogue(), page);
        preview->setAttribute(Qt::WA_DeleteOnClose);
        QObject::connect(preview, &QDialog::accepted, page, [context, go, done] { importNow(context, go, done); });
        preview->open();
    });
}

void saveImportTemplate(const PageContext& context, QWidget* page) {
    const QString file = QFileDialog::getSaveFileName(page, Import::tr("Save an empty workbook"),
                                                      QDir::home().filePath(Import::tr("children.xlsx")),
                                                      Import::tr("Workbooks (*.xlsx)"));
    if (file.isEmpty()) return;
    const auto written = exchange::writeTemplate(context.session, "child", pathOf(file));
    if (!written) return context.navigator.explain(written.error());
    context.navigator.say(Import::tr("The empty workbook is saved."));
}

}  // namespace tonghu::ui
