#include "ui/shell/page_factory.h"

#include "ui/forms/pages.h"
#include "ui/lists/pages.h"
#include "ui/office/pages.h"
#include "ui/redaction/pages.h"
#include "ui/safety/pages.h"
#include "ui/retention/pages.h"
#include "ui/rights/pages.h"
#include "ui/registers/pages.h"

namespace tonghu::ui {

namespace {

Page* sectionPage(const PageContext& context, Section section) {
    switch (section) {
        case Section::Today:
            return todayPage(context);
        case Section::Children:
            return childrenPage(context);
        case Section::Visits:
            return visitsPage(context);
        case Section::Consents:
            return consentsPage(context);
        case Section::Cases:
            return casesPage(context);
        case Section::Safety:
            return safetyPage(context);
        case Section::Retention:
            return retentionPage(context);
        case Section::Requests:
            return requestsPage(context);
        case Section::Reports:
            return reportsPage(context);
        case Section::Registers:
            return registersPage(context);
        case Section::Log:
            return logPage(context);
        case Section::Settings:
            return settingsPage(context);
    }
    return todayPage(context);
}

}  // namespace

Page* makePage(const PageContext& context, const Destination& destination) {
    const RecordId record = destination.record;
    switch (destination.detail) {
        case Detail::None:
            return sectionPage(context, destination.section);
        case Detail::Child:
            return childPage(context, record);
        case Detail::NewChild:
            return newChildPage(context);
        case Detail::VisitForm:
            return visitForm(context, record);
        case Detail::Visit:
            return visitPage(context, record);
        case Detail::ConsentForm:
            return consentForm(context, record);
        case Detail::Consent:
            return consentVersion(context, record);
        case Detail::Case:
            return casePage(context, record);
        case Detail::NewCase:
            return newCasePage(context, record);
        case Detail::Redaction:
            return redactionPage(context, record);
        case Detail::HarmReport:
            return harmReportForm(context, record);
        case Detail::MandatoryReport:
            return mandatoryReportPage(context, record);
        case Detail::NewIncident:
            return incidentForm(context);
        case Detail::Incident:
            return incidentPage(context, record);
        case Detail::Request:
            return requestPage(context, record);
        case Detail::NewRequest:
            return requestForm(context, record);
    }
    return sectionPage(context, destination.section);
}

}  // namespace tonghu::ui
