#pragma once
// A workspace in a folder of its own, with everybody at work in it: aWorkspace().withUsers().

#include "model/workspace/workspace.h"
#include "tests/support/clock.h"
#include "tests/support/folder.h"
#include "tests/support/records.h"

#include <memory>
#include <string>

namespace tonghu::support {

/// The project's own catalogue, read once.
std::shared_ptr<const catalogue::Catalogue> theCatalogue();

/// Small enough for tests, large enough for Argon2id.
inline constexpr vault::KdfParameters cheapKdf{1, std::size_t(8) << 20};

/// Of every account of a test.
vault::Secret testPassphrase();

/// Ends the test.
[[noreturn]] void failTest(const Error& error);

/// The result's value; where it failed, the test ends with the error's code.
template <class T>
T must(Result<T> result) {
    if (!result) failTest(result.error());
    if constexpr (!std::is_void_v<T>) return std::move(*result);
}

/// The code of what went wrong, "" where nothing did.
template <class T>
std::string codeOf(const Result<T>& result) {
    return result ? "" : result.error().code;
}

/// What a test's workspace is founded with: the county 430181, its officers under one passphrase.
workspace::Founding aFounding(const vault::Secret& passphrase);

/// Officers `sysadmin`, `security` and `auditor`; with `withUsers` also `director` (village 430181103201), `director2`
/// (430181103202), `worker` (institution liuyang_welfare), `supervisor` (township 430181103000), `county` and
/// `reporter` (430181000000).
class TestWorkspace {
public:
    TestWorkspace();
    TestWorkspace(TestWorkspace&&) = default;

    TestWorkspace& withUsers();
    /// Every purpose assessed by `county`, approved by `security` and switched on; `withUsers` does it too.
    TestWorkspace& withPurposes();
    /// A new account with that role.
    TestWorkspace& withUser(const std::string& name, const std::string& role, const std::string& division,
                            const std::string& institution = {});

    /// `user` at work. Every call unlocks anew.
    std::unique_ptr<workspace::Session> session(std::string_view user) const;
    /// What unlocking gives, where it may fail.
    Result<std::unique_ptr<workspace::Session>> unlock(std::string_view user) const;

    workspace::Workspace& workspace() const { return *workspace_; }
    const std::filesystem::path& folder() const { return workspace_->folder(); }
    /// Another program's view of the same folder.
    workspace::Workspace openedAgain() const;
    SettableClock& clock() const { return *clock_; }

private:
    struct Person {
        std::string name, role, division, institution;
    };
    TestWorkspace& add(const std::vector<Person>& people);

    std::unique_ptr<TemporaryFolder> parent_;
    std::shared_ptr<SettableClock> clock_;
    std::unique_ptr<workspace::Workspace> workspace_;
};

TestWorkspace aWorkspace();

}  // namespace tonghu::support
