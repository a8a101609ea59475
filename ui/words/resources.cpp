#include "ui/words/resources.h"

#include <QCoreApplication>

namespace tonghu::words {
namespace {

bool holdsCatalogue(const std::filesystem::path& folder) {
    std::error_code ignored;  // a folder that cannot be looked into holds none for us
    return std::filesystem::is_directory(folder / "catalogue", ignored);
}

}  // namespace

Result<std::filesystem::path> resourcesFolder() {
    const std::filesystem::path asked = qEnvironmentVariable("TONGHU_RESOURCES").toStdString();
    if (!asked.empty()) {
        if (holdsCatalogue(asked)) return asked;
        return fail(ErrorKind::Machine, "resources.not_found");
    }
    std::filesystem::path folder = QCoreApplication::applicationDirPath().toStdString();
    const auto installed = (folder / "../share/tonghu").lexically_normal();
    if (holdsCatalogue(installed)) return installed;
    for (;; folder = folder.parent_path()) {
        if (holdsCatalogue(folder / "resources")) return folder / "resources";
        if (folder == folder.parent_path()) return fail(ErrorKind::Machine, "resources.not_found");
    }
}

}  // namespace tonghu::words
