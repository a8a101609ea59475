#include "model/store/database.h"

#include "model/store/engine.h"
#include "model/store/tables.h"

#include <fcntl.h>
#include <unistd.h>

#include <fstream>

namespace tonghu::store {
namespace {

using Keys = std::map<Compartment, vault::CompartmentKey>;
namespace fs = std::filesystem;

fs::path fileOf(const fs::path& folder, Compartment compartment) {
    return folder / (std::string(nameOf(compartment)) + ".db");
}

std::string fileName(Compartment compartment) {
    return std::string(nameOf(compartment)) + ".db";
}

/// What can be told from outside before the engine touches the file.
Result<void> checkFile(const fs::path& file) {
    const std::string name = file.filename().string();
    std::error_code error;
    if (!fs::exists(file, error)) return fail(ErrorKind::Damaged, "store.missing_file", {.file = name});
    if (access(file.c_str(), R_OK) != 0) return fail(ErrorKind::Machine, "store.no_rights", {.file = name});
    // Every act is logged, so a session that cannot write cannot work (architecture 4).
    if (access(file.c_str(), W_OK) != 0 || access(file.parent_path().c_str(), W_OK) != 0)
        return fail(ErrorKind::Machine, "store.read_only", {.file = name});
    std::array<char, 16> head{};
    std::ifstream(file, std::ios::binary).read(head.data(), head.size());
    if (std::string_view(head.data(), 15) == "SQLite format 3")
        return fail(ErrorKind::Damaged, "store.plain_file", {.file = name});
    return {};
}

/// Reading the schema is the first thing that needs the right key.
Result<void> checkKey(Database& database, Compartment compartment) {
    try {
        database.single("select count(*) from " + std::string(nameOf(compartment)) + ".sqlite_master");
    } catch (const MachineFailure& failure) {
        if (failure.error().kind != ErrorKind::Damaged) throw;
        return fail(ErrorKind::Damaged, "store.wrong_key_or_damaged", {.file = fileName(compartment)});
    }
    return {};
}

class EncryptedDatabase final : public Database {
public:
    EncryptedDatabase(const fs::path& folder, const Keys& keys)
        : folder_(folder), engine_(fileOf(folder, keys.begin()->first), keys.begin()->first, keys.begin()->second) {
        held_.push_back(keys.begin()->first);
    }

    Result<void> join(const fs::path& folder, Compartment compartment, const vault::CompartmentKey& key) {
        try {
            engine_.attach(fileOf(folder, compartment), compartment, key);
        } catch (const MachineFailure& failure) {
            if (failure.error().kind != ErrorKind::Damaged) throw;
            return fail(ErrorKind::Damaged, "store.wrong_key_or_damaged", {.file = fileName(compartment)});
        }
        held_.push_back(compartment);
        return {};
    }

    Result<void> settle() {
        for (Compartment compartment : held_) {
            if (auto readable = checkKey(*this, compartment); !readable) return readable;
            engine_.settle(compartment);
        }
        return {};
    }

    const std::vector<Compartment>& held() const { return held_; }

    bool holds(Compartment compartment) const override { return std::ranges::find(held_, compartment) != held_.end(); }

    void query(std::string_view sql, const Parameters& parameters,
               const std::function<bool(const RowView&)>& row) override {
        engine_.query(sql, parameters, row);
    }

    std::int64_t execute(std::string_view sql, const Parameters& parameters) override {
        refuseBrokenTransaction();
        return engine_.execute(sql, parameters);
    }

    Transaction begin() override {
        refuseBrokenTransaction();
        if (open_) return Transaction(nullptr);
        engine_.execute("begin immediate");
        open_ = true;
        return Transaction(this);
    }

    Result<void> rekey(Compartment compartment, const vault::CompartmentKey& fresh) override {
        if (open_) throw std::logic_error("a compartment is re-keyed outside of transactions");
        if (!holds(compartment)) return fail(ErrorKind::Refused, "store.not_held", {.file = fileName(compartment)});
        int result = engine_.rekey(compartment, fresh);
        if (result != SQLITE_OK) throwFailure(engine_.handle(), result, fileName(compartment));
        // SQLCipher 4.6 answers OK even where the disk was full and it has rolled back. Whoever drops the old key then
        // has lost the file, so only the file itself is believed.
        if (!opensUnder(compartment, fresh))
            throw MachineFailure({ErrorKind::Machine, "store.rekey_failed", {.file = fileName(compartment)}, {}, {}});
        return {};
    }

    void rewrite(Compartment compartment, const vault::CompartmentKey& key) override {
        if (open_) throw std::logic_error("a file is rewritten outside of transactions");
        Engine alone(fileOf(folder_, compartment), compartment, key);
        alone.settle(compartment);
        alone.execute("vacuum");
    }

    std::vector<Error> integrityFaults() override {
        std::vector<Error> faults;
        for (Compartment compartment : held_) {
            const std::string schema(nameOf(compartment));
            // Pages first: the engine's own walk stops at the first page that does not decrypt.
            collectFaults("pragma " + schema + ".cipher_integrity_check", compartment, "store.damaged_page", faults);
            collectFaults("pragma " + schema + ".integrity_check", compartment, "store.damaged_structure", faults);
        }
        return faults;
    }

protected:
    void commitTransaction() override {
        try {
            engine_.execute("commit");
            open_ = false;
        } catch (...) {
            rollbackTransaction();
            throw;
        }
    }

    void rollbackTransaction() noexcept override {
        open_ = false;
        try {
            if (engine_.inTransaction()) engine_.execute("rollback");
        } catch (const std::exception&) {
            // The engine has rolled back by itself, or rolls back when the file is opened next.
        }
    }

private:
    /// After a full disk or a failed page the engine may have rolled back by itself; what would follow must not be
    /// written alone.
    void refuseBrokenTransaction() const {
        if (open_ && !engine_.inTransaction()) throw MachineFailure({ErrorKind::Machine, "store.io", {}, {}, {}});
    }

    void collectFaults(const std::string& pragma, Compartment compartment, const char* code,
                       std::vector<Error>& faults) {
        constexpr std::size_t enough = 20;
        std::size_t seen = 0;
        auto note = [&] { faults.push_back({ErrorKind::Damaged, code, {.file = fileName(compartment)}, {}, {}}); };
        try {
            engine_.query(pragma, {}, [&](const RowView& row) {
                if (row.text(0) == "ok") return true;
                if (seen++ == 0) note();
                return seen < enough;
            });
        } catch (const MachineFailure&) {
            if (seen == 0) note();
        }
    }

    bool opensUnder(Compartment compartment, const vault::CompartmentKey& key) const {
        try {
            Engine fresh(fileOf(folder_, compartment), compartment, key);
            fresh.single("select count(*) from sqlite_master");
        } catch (const MachineFailure&) {
            return false;
        }
        return true;
    }

    fs::path folder_;
    Engine engine_;
    std::vector<Compartment> held_;
    bool open_ = false;
};

/// The lowest compartment is the main file, so every connection locks the files in the same order and none waits for
/// another in a circle.
Result<std::unique_ptr<EncryptedDatabase>> connect(const fs::path& folder, const Keys& keys) {
    std::unique_ptr<EncryptedDatabase> database;
    try {
        database = std::make_unique<EncryptedDatabase>(folder, keys);
        // Attaching reads the main file; its own fault must not be taken for one of the file that joins.
        if (auto readable = checkKey(*database, keys.begin()->first); !readable)
            return tl::unexpected(readable.error());
        for (auto next = std::next(keys.begin()); next != keys.end(); ++next)
            if (auto joined = database->join(folder, next->first, next->second); !joined)
                return tl::unexpected(joined.error());
        if (auto settled = database->settle(); !settled) return tl::unexpected(settled.error());
    } catch (const MachineFailure& failure) {
        return tl::unexpected(failure.error());
    }
    return database;
}

/// An empty file that only its owner may read, made before the engine opens it; journals inherit its rights.
Result<void> makeFile(const fs::path& file) {
    int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (descriptor < 0) {
        const char* code = errno == EEXIST   ? "store.already_there"
                           : errno == ENOSPC ? "store.disk_full"
                                             : "store.read_only";
        return fail(errno == EEXIST ? ErrorKind::Refused : ErrorKind::Machine, code,
                    {.file = file.filename().string()});
    }
    ::close(descriptor);
    return {};
}

Result<std::unique_ptr<Database>> fillNewFiles(const fs::path& folder, const std::string& workspaceId,
                                               const Keys& keys) {
    auto database = connect(folder, keys);
    if (!database) return tl::unexpected(database.error());
    try {
        Transaction transaction = (*database)->begin();
        for (const auto& [compartment, key] : keys) writeHeader(**database, compartment, workspaceId);
        transaction.commit();
    } catch (const MachineFailure& failure) {
        return tl::unexpected(failure.error());
    }
    return std::unique_ptr<Database>(std::move(*database));
}

}  // namespace

Value Database::single(std::string_view sql, const Parameters& parameters) {
    Value value;
    query(sql, parameters, [&](const RowView& row) {
        value = row.value(0);
        return false;
    });
    return value;
}

Result<std::unique_ptr<Database>> Database::create(const fs::path& folder, const std::string& workspaceId,
                                                   const Keys& keys) {
    if (keys.empty()) return fail(ErrorKind::Usage, "store.no_keys");
    std::vector<fs::path> made;
    auto undo = [&] {
        std::error_code ignored;
        for (const fs::path& file : made) fs::remove(file, ignored);
    };
    for (const auto& [compartment, key] : keys) {
        const fs::path file = fileOf(folder, compartment);
        if (auto empty = makeFile(file); !empty) {
            undo();
            return tl::unexpected(empty.error());
        }
        made.push_back(file);
    }
    auto database = fillNewFiles(folder, workspaceId, keys);
    if (!database) undo();
    return database;
}

Result<std::unique_ptr<Database>> Database::open(const fs::path& folder, const std::string& workspaceId,
                                                 const Keys& keys) {
    if (keys.empty()) return fail(ErrorKind::Refused, "store.no_keys");
    for (const auto& [compartment, key] : keys)
        if (auto fine = checkFile(fileOf(folder, compartment)); !fine) return tl::unexpected(fine.error());
    auto database = connect(folder, keys);
    if (!database) return tl::unexpected(database.error());
    for (Compartment compartment : (*database)->held())
        if (auto ours = checkHeader(**database, compartment, workspaceId); !ours) return tl::unexpected(ours.error());
    return std::unique_ptr<Database>(std::move(*database));
}

}  // namespace tonghu::store
