#pragma once
// The engine under a Database: SQLCipher's own handle, opened and closed by Poco's session. Statements are prepared
// once and reused, values bound and read without a copy in between (docs/decisions/0001-statements-on-the-handle.md).

#ifndef SQLITE_HAS_CODEC
#define SQLITE_HAS_CODEC  // the header declares sqlite3_key_v2 and its kin only then
#endif
#include <sqlcipher/sqlite3.h>

#include "model/store/database.h"

#include <Poco/Data/Session.h>

#include <memory>
#include <optional>
#include <unordered_map>

namespace tonghu::store {

/// Throws MachineFailure with the code that fits the engine's result. `file` is the file name, where one is known.
[[noreturn]] void throwFailure(sqlite3* handle, int result, std::string_view file = {});

/// How a compartment's file is worked with, as pragmas: journal, synchronization, wiping, cache.
std::vector<std::string> settlementOf(Compartment compartment);

/// A prepared statement: finalized when it goes.
class Statement {
public:
    Statement(sqlite3* handle, std::string_view sql);
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;
    ~Statement() { sqlite3_finalize(statement_); }

    sqlite3_stmt* handle() const { return statement_; }
    bool busy() const { return sqlite3_stmt_busy(statement_) != 0; }
    /// Binds $1, $2, ... by their number, wherever they stand in the text. The values must outlive the run.
    void bind(const Parameters& parameters);

private:
    sqlite3_stmt* statement_ = nullptr;
    std::vector<int> numbers_;  // numbers_[i]: the N of "$N" at the engine's place i + 1
};

/// Runs statements on one connection.
class Engine {
public:
    /// Opens `file`, which exists, under its key; checks that the engine encrypts and keeps temporary data in memory.
    /// The schema answers to the compartment's name.
    Engine(const std::filesystem::path& file, Compartment compartment, const vault::CompartmentKey& key);
    ~Engine();
    Engine(const Engine&) = delete;
    Engine& operator=(const Engine&) = delete;

    /// Attaches another file, always with a key of its own: without one SQLCipher would reuse the first file's.
    void attach(const std::filesystem::path& file, Compartment compartment, const vault::CompartmentKey& key);
    /// Puts `settlementOf` in force.
    void settle(Compartment compartment);

    void query(std::string_view sql, const Parameters& parameters, const std::function<bool(const RowView&)>& row);
    std::int64_t execute(std::string_view sql, const Parameters& parameters = {});
    Value single(std::string_view sql, const Parameters& parameters = {});
    int rekey(Compartment compartment, const vault::CompartmentKey& fresh);
    bool inTransaction() const { return sqlite3_get_autocommit(handle_) == 0; }
    sqlite3* handle() const { return handle_; }

private:
    class Use;
    Statement& prepared(std::string_view sql, std::unique_ptr<Statement>& nested);

    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };
    std::optional<Poco::Data::Session> session_;
    sqlite3* handle_ = nullptr;
    std::unordered_map<std::string, std::unique_ptr<Statement>, Hash, std::equal_to<>> statements_;
};

}  // namespace tonghu::store
