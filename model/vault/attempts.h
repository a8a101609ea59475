#pragma once
// attempts.json: how often a passphrase was wrong. Kept for every name that was tried, whether there is such an account
// or not, so that an answer does not tell which. Holds no name: only a hash of it.

#include "model/vault/key_file.h"

namespace tonghu::vault {

class Attempts {
public:
    Attempts(std::filesystem::path folder, const KeyDocument& document);

    /// Counts the attempt before it is made, so that a killed or a second program gains no guess.
    /// "vault.locked_out" where the name is locked. Else how many attempts are left if this one fails.
    Result<int> begin(std::string_view name, const Clock& clock, LockRule rule);
    /// The passphrase was right: nothing stands against the name any more.
    Result<void> succeeded(std::string_view name);
    /// The attempt could not be made (no memory): it does not count.
    Result<void> withdrawn(std::string_view name);

    std::vector<UnloggedFailures> unlogged() const;
    void forget(const std::vector<UnloggedFailures>& logged);

private:
    struct Count {
        std::int64_t failures = 0;
        std::int64_t lockedUntil = 0;  // milliseconds as the clock has them; 0: not locked
        std::int64_t unlogged = 0;
    };
    using Counts = std::map<std::string, Count>;

    std::string keyOf(std::string_view name) const;
    Counts read() const;
    Result<void> write(Counts counts, std::string_view keep) const;
    std::map<std::string, std::string> accountsByKey() const;

    std::filesystem::path folder_;
    const KeyDocument& document_;
};

}  // namespace tonghu::vault
