// tonghu [WORKSPACE] [--lang zh|en]: the desktop program. Without a folder it opens the one used last, or asks.

#include "model/workspace/workspace.h"
#include "ui/shell/application.h"
#include "ui/shell/desktop.h"
#include "ui/shell/preferences.h"
#include "ui/words/messages.h"
#include "ui/words/resources.h"

#include <QCommandLineParser>
#include <QFileInfo>
#include <QMessageBox>

#include <cstdio>

namespace {

using namespace tonghu;

// Exit codes as the command line has them (6: the machine failed).
int refuse(const Error& error) {
    const QString message = words::messageOf(error);
    std::fprintf(stderr, "%s\n", qPrintable(message));
    QMessageBox::critical(nullptr, QStringLiteral("Tonghu"), message);
    return 6;
}

Result<std::shared_ptr<const catalogue::Catalogue>> readCatalogue() {
    auto folder = words::resourcesFolder();
    if (!folder) return tl::unexpected(folder.error());
    auto loaded = catalogue::Catalogue::load(*folder / "catalogue");
    if (!loaded) return tl::unexpected(loaded.error().front());
    return std::make_shared<const catalogue::Catalogue>(std::move(*loaded));
}

struct Arguments {
    QString workspace;
    std::optional<words::Language> language;
};

// Ends the program on --help and on wrong usage.
Arguments readArguments(const QCoreApplication& application) {
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument("WORKSPACE", "folder of the workspace", "[WORKSPACE]");
    const QCommandLineOption language("lang", "language: zh or en", "zh|en");
    parser.addOption(language);
    parser.process(application);
    Arguments arguments;
    if (parser.isSet(language)) arguments.language = words::languageNamed(parser.value(language).toStdString());
    if (parser.positionalArguments().size() > 1 || (parser.isSet(language) && !arguments.language)) parser.showHelp(2);
    arguments.workspace = parser.positionalArguments().value(0);
    return arguments;
}

}  // namespace

int main(int count, char** values) {
    const auto hardened = workspace::hardenProcess();
    ui::Application application(count, values);
    QCoreApplication::setApplicationName("tonghu");
    QCoreApplication::setApplicationVersion(TONGHU_VERSION);
    const Arguments arguments = readArguments(application);
    auto& preferences = ui::Preferences::ours();
    if (arguments.language) {
        ui::Choices choices = preferences.choices();
        choices.language = *arguments.language;
        preferences.choose(choices);
    }
    preferences.apply();
    if (!hardened) return refuse(hardened.error());
    const auto catalogue = readCatalogue();
    if (!catalogue) return refuse(catalogue.error());

    ui::Desktop desktop(*catalogue, std::make_shared<SystemClock>());
    QObject::connect(&application, &ui::Application::failed, &desktop, &ui::Desktop::explain);
    QString folder = arguments.workspace;
    if (folder.isEmpty() && QFileInfo::exists(preferences.lastWorkspace() + "/keys.json"))
        folder = preferences.lastWorkspace();
    if (folder.isEmpty())
        desktop.showStart();
    else
        desktop.open(folder.toStdString());
    return application.exec();
}
