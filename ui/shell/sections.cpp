#include "ui/shell/sections.h"

#include "model/policy/access.h"
#include "model/workspace/session.h"

#include <QCoreApplication>

#include <algorithm>

namespace tonghu::ui {

namespace {

struct Words {
    const char* name;
    const char* icon;
};

Words wordsOf(Section section) {
    switch (section) {
        case Section::Today:
            return {QT_TRANSLATE_NOOP("Sections", "Today"), "today"};
        case Section::Children:
            return {QT_TRANSLATE_NOOP("Sections", "Children"), "children"};
        case Section::Visits:
            return {QT_TRANSLATE_NOOP("Sections", "Visits"), "visits"};
        case Section::Consents:
            return {QT_TRANSLATE_NOOP("Sections", "Consents"), "consents"};
        case Section::Cases:
            return {QT_TRANSLATE_NOOP("Sections", "Cases"), "cases"};
        case Section::Safety:
            return {QT_TRANSLATE_NOOP("Sections", "Safety"), "warning"};
        case Section::Retention:
            return {QT_TRANSLATE_NOOP("Sections", "Keeping"), "clock"};
        case Section::Requests:
            return {QT_TRANSLATE_NOOP("Sections", "Requests"), "requests"};
        case Section::Reports:
            return {QT_TRANSLATE_NOOP("Sections", "Reports"), "reports"};
        case Section::Registers:
            return {QT_TRANSLATE_NOOP("Sections", "Registers"), "registers"};
        case Section::Log:
            return {QT_TRANSLATE_NOOP("Sections", "Log"), "log"};
        case Section::Settings:
            return {QT_TRANSLATE_NOOP("Sections", "Settings"), "settings"};
    }
    return {"", ""};
}

bool holds(workspace::Session& session, Compartment compartment) {
    return std::ranges::count(session.actor().held, compartment) > 0;
}

bool worksWithChildren(workspace::Session& session) {
    return session.actor().role->scope != catalogue::ScopeKind::None && holds(session, Compartment::Identity);
}

bool sees(workspace::Session& session, std::string_view entity) {
    return worksWithChildren(session) && !policy::visibleFields(session.catalogue(), session.actor(), entity).empty();
}

}  // namespace

bool has(workspace::Session& session, Section section) {
    switch (section) {
        case Section::Today:
        case Section::Safety:
        case Section::Settings:
            return true;
        case Section::Children:
            return sees(session, "child");
        case Section::Visits:
            return sees(session, "visit");
        case Section::Consents:
            return worksWithChildren(session) && holds(session, Compartment::Consent);
        case Section::Cases:
            return sees(session, "assistance_case");
        case Section::Retention:
            return session.may("disposal.ask") || session.may("disposal.approve");
        case Section::Requests:
            return session.may("request.add") && holds(session, Compartment::Consent);
        case Section::Reports:
            return session.may("report.preview");
        case Section::Registers:
            return holds(session, Compartment::Office);
        case Section::Log:
            return session.may("audit.read");
    }
    return false;
}

std::vector<Section> sectionsOf(workspace::Session& session) {
    std::vector<Section> sections;
    for (Section section :
         {Section::Today, Section::Children, Section::Visits, Section::Consents, Section::Cases, Section::Safety,
          Section::Retention, Section::Requests, Section::Reports, Section::Registers, Section::Log, Section::Settings})
        if (has(session, section)) sections.push_back(section);
    return sections;
}

QString nameOf(Section section) {
    return QCoreApplication::translate("Sections", wordsOf(section).name);
}

QString iconOf(Section section) {
    return QString::fromLatin1(wordsOf(section).icon);
}

}  // namespace tonghu::ui
