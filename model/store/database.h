#pragma once
// One connection to the compartments that a session holds the keys to: `core.db` opened, the others attached, each
// under its own schema name and key. A compartment without key is not there: "no such table", from the engine itself.

#include "model/base/compartment.h"
#include "model/base/record.h"
#include "model/base/result.h"
#include "model/vault/secret.h"

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tonghu::store {

using Parameters = std::vector<Value>;

/// The row that a query stands on; valid only inside the callback.
class RowView {
public:
    virtual std::int64_t number(int column) const = 0;    ///< 0 for null
    virtual std::string_view text(int column) const = 0;  ///< "" for null
    virtual bool isNull(int column) const = 0;
    virtual Value value(int column) const = 0;

protected:
    ~RowView() = default;
};

class Transaction;

class Database {
public:
    /// Creates one new file per key in `folder`, which must not hold any of them. Every file gets the header row that
    /// binds it to `workspaceId` and its compartment, so a file of another workspace is told apart.
    static Result<std::unique_ptr<Database>> create(const std::filesystem::path& folder, const std::string& workspaceId,
                                                    const std::map<Compartment, vault::CompartmentKey>& keys);
    /// Opens the files whose keys are given. Fails closed: cipher version must answer, the header must not be plain,
    /// the temporary store must be in memory, the file must belong to the workspace ("store.missing_file",
    /// "store.wrong_key_or_damaged", "store.foreign_file", "store.plain_file", "store.no_cipher", "store.read_only").
    /// The main file is the first compartment held: `core`, or `audit` for officers without child data.
    static Result<std::unique_ptr<Database>> open(const std::filesystem::path& folder, const std::string& workspaceId,
                                                  const std::map<Compartment, vault::CompartmentKey>& keys);
    virtual ~Database() = default;

    virtual bool holds(Compartment compartment) const = 0;
    /// Runs `sql` ($1, $2, ... bound from `parameters`) and hands each row to `row`; stop early by returning false.
    virtual void query(std::string_view sql, const Parameters& parameters,
                       const std::function<bool(const RowView&)>& row) = 0;
    /// Runs a statement that returns no rows; gives the number of rows changed. Prepared statements are kept and
    /// reused. Throws MachineFailure ("store.disk_full", "store.read_only", "store.busy", "store.damaged_page").
    virtual std::int64_t execute(std::string_view sql, const Parameters& parameters = {}) = 0;
    /// Begins an immediate transaction over all attached files; rolled back unless `commit` is called.
    virtual Transaction begin() = 0;

    /// The first row's first column, as a convenience.
    Value single(std::string_view sql, const Parameters& parameters = {});

    /// Replaces the key of one compartment in place, whole or not at all. Throws MachineFailure ("store.rekey_failed"),
    /// after which the file is under the old key and this connection of no use.
    virtual Result<void> rekey(Compartment compartment, const vault::CompartmentKey& fresh) = 0;
    /// Rewrites one file, so that no page keeps what was deleted; outside of transactions. On a connection of its own:
    /// the engine attaches one more file for it, and a session that holds all compartments has no place left. Throws
    /// MachineFailure ("store.busy" where others read, "store.disk_full").
    virtual void rewrite(Compartment compartment, const vault::CompartmentKey& key) = 0;
    /// Walks every page, index and link of the attached files (integrity_check, cipher_integrity_check).
    virtual std::vector<Error> integrityFaults() = 0;

protected:
    friend class Transaction;
    virtual void commitTransaction() = 0;
    virtual void rollbackTransaction() noexcept = 0;
};

/// Scope of one act: data, history and log entry together or not at all. Nested use joins the outer one.
class Transaction {
public:
    explicit Transaction(Database* database) : database_(database) {}  ///< null: joins an outer transaction
    Transaction(Transaction&& other) noexcept : database_(std::exchange(other.database_, nullptr)) {}
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    Transaction& operator=(Transaction&&) = delete;
    ~Transaction() {
        if (database_) database_->rollbackTransaction();
    }
    void commit() {
        if (database_) std::exchange(database_, nullptr)->commitTransaction();
    }

private:
    Database* database_;
};

/// A table as the store makes it: named columns with SQLite types; `id integer primary key` comes first by itself.
struct Column {
    std::string name;
    std::string sqlType;  ///< "integer" or "text" or "blob"
    bool indexed = false;
};
struct Table {
    Compartment compartment = Compartment::Core;
    std::string name;
    std::vector<Column> columns;
    std::vector<std::vector<std::string>> indexes = {};  ///< over several columns, beside the indexed ones
};

/// Makes the tables that are missing and adds the columns that are missing, in the compartments that are held, in one
/// transaction. Never drops. The version of the last run stands in each file's header row.
void ensureTables(Database& database, const std::vector<Table>& tables);

}  // namespace tonghu::store
