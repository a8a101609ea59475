#include "tests/support/workspace.h"

#include "model/demo/registers.h"

#include <QtGlobal>

#include <cstdlib>

namespace tonghu::support {

void failTest(const Error& error) {
    std::string told = error.code + " " + error.place.file + " " + error.place.field;
    for (const std::string& detail : error.details) told += " [" + detail + "]";
    qFatal("unexpected error: %s", told.c_str());
    std::abort();
}

std::shared_ptr<const catalogue::Catalogue> theCatalogue() {
    static const auto loaded = [] {
        auto read = catalogue::Catalogue::load(TONGHU_SOURCE_DIR "/resources/catalogue");
        if (!read) failTest(read.error().front());
        return std::make_shared<const catalogue::Catalogue>(std::move(*read));
    }();
    return loaded;
}

vault::Secret testPassphrase() {
    return vault::Secret::copyOf("quiet river, seven lanterns");
}

workspace::Founding aFounding(const vault::Secret& passphrase) {
    workspace::Founding founding;
    founding.division = "430181000000";
    founding.unitName = "测试市民政局";
    founding.unitCode = "CS01";
    founding.systemAdministrator = {"sysadmin", &passphrase};
    founding.securityOfficer = {"security", &passphrase};
    founding.auditor = {"auditor", &passphrase};
    founding.kdf = cheapKdf;
    return founding;
}

TestWorkspace::TestWorkspace()
    : parent_(std::make_unique<TemporaryFolder>()), clock_(std::make_shared<SettableClock>()) {
    const vault::Secret passphrase = testPassphrase();
    workspace_ = std::make_unique<workspace::Workspace>(must(
        workspace::Workspace::create(parent_->path() / "workspace", theCatalogue(), aFounding(passphrase), clock_)));
}

TestWorkspace& TestWorkspace::withUsers() {
    return add({{"director", "child_director", "430181103201", ""},
                {"director2", "child_director", "430181103202", ""},
                {"worker", "institution_worker", "", "liuyang_welfare"},
                {"supervisor", "township_supervisor", "430181103000", ""},
                {"county", "county_supervisor", "430181000000", ""},
                {"reporter", "report_officer", "430181000000", ""}})
        .withPurposes();
}

TestWorkspace& TestWorkspace::withPurposes() {
    const auto security = session("security");
    cases::Context& own = security->context();
    policy::Actor county = own.actor;
    county.user = "county";
    cases::Context author{own.database, own.catalogue, county, own.log, own.clock, own.dropBoxes, own.keys, own.unit};
    must(demo::switchOnPurposes(author, own, {"needed for this work", "little", "locked away"}));
    return *this;
}

TestWorkspace& TestWorkspace::withUser(const std::string& name, const std::string& role, const std::string& division,
                                       const std::string& institution) {
    return add({{name, role, division, institution}});
}

TestWorkspace& TestWorkspace::add(const std::vector<Person>& people) {
    const auto administrator = session("sysadmin"), security = session("security");
    for (const Person& person : people) {
        must(workspace_->addUser(*administrator, person.name, testPassphrase()));
        must(workspace_->grant(*security, *administrator, person.name, person.role, person.division,
                               person.institution));
    }
    return *this;
}

Result<std::unique_ptr<workspace::Session>> TestWorkspace::unlock(std::string_view user) const {
    return workspace_->unlock(user, testPassphrase());
}

std::unique_ptr<workspace::Session> TestWorkspace::session(std::string_view user) const {
    return must(unlock(user));
}

workspace::Workspace TestWorkspace::openedAgain() const {
    return must(workspace::Workspace::open(folder(), theCatalogue(), clock_));
}

TestWorkspace aWorkspace() {
    return {};
}

}  // namespace tonghu::support
