#include "model/store/engine.h"

#include "model/store/durable_layer.h"
#include "model/vault/suite.h"

#include <Poco/Data/SQLite/Connector.h>
#include <Poco/Data/SQLite/Utility.h>
#include <Poco/Exception.h>
#include <Poco/URI.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>

namespace tonghu::store {
namespace {

constexpr std::size_t statementsKept = 256;  // a session uses about a hundred
constexpr int busyMilliseconds = 5000;
constexpr int keyLiteralLength = 67;  // x'64 hex digits'

/// SQLCipher's form of a raw key. Built and kept in locked memory only.
vault::Secret keyLiteral(const vault::CompartmentKey& key) {
    if (key.size() != 32) throw std::logic_error("a compartment key has 32 bytes");
    const vault::Secret digits = vault::suite::secretHex(key);
    vault::Secret literal(keyLiteralLength);
    literal.data()[0] = 'x';
    literal.data()[1] = '\'';
    std::ranges::copy(digits.span(), literal.data() + 2);
    literal.data()[66] = '\'';
    return literal;
}

std::string uriOf(const std::filesystem::path& file) {
    std::string escaped;
    Poco::URI::encode(std::filesystem::absolute(file).string(), "?#%", escaped);
    // Never create: a missing file is an error, not a new plain one.
    return "file:" + escaped + "?mode=rw&vfs=" + durableLayer();
}

class Row final : public RowView {
public:
    explicit Row(sqlite3_stmt* statement) : statement_(statement) {}
    std::int64_t number(int column) const override { return sqlite3_column_int64(statement_, column); }
    std::string_view text(int column) const override {
        auto bytes = static_cast<const char*>(sqlite3_column_blob(statement_, column));
        return bytes ? std::string_view(bytes, std::size_t(sqlite3_column_bytes(statement_, column)))
                     : std::string_view();
    }
    bool isNull(int column) const override { return sqlite3_column_type(statement_, column) == SQLITE_NULL; }
    Value value(int column) const override {
        switch (sqlite3_column_type(statement_, column)) {
            case SQLITE_NULL:
                return {};
            case SQLITE_INTEGER:
                return number(column);
            default:
                return std::string(text(column));
        }
    }

private:
    sqlite3_stmt* statement_;
};

const char* codeOf(int result) {
    switch (result & 0xff) {
        case SQLITE_FULL:
            return "store.disk_full";
        case SQLITE_READONLY:
        case SQLITE_PERM:
        case SQLITE_CANTOPEN:
            return "store.read_only";
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return "store.busy";
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB:
            return "store.damaged_page";
        case SQLITE_IOERR:
            return "store.io";
        case SQLITE_NOMEM:
            return "store.out_of_memory";
        case SQLITE_TOOBIG:
            return "store.too_big";
        case SQLITE_CONSTRAINT:
            return "store.constraint";
        default:
            return "store.statement";
    }
}

}  // namespace

void throwFailure(sqlite3* handle, int result, std::string_view file) {
    // A disk that fails while a journal is written answers with IOERR where the space has run out.
    const int reason = handle && (result & 0xff) == SQLITE_IOERR ? sqlite3_system_errno(handle) : 0;
    const bool full = (result & 0xff) == SQLITE_FULL || reason == ENOSPC || reason == EDQUOT ||
                      reason == EFBIG;  // disk, quota, limit
    const std::string code = full ? "store.disk_full" : codeOf(result);
    const bool damaged = code == "store.damaged_page";
    Error error{damaged ? ErrorKind::Damaged : ErrorKind::Machine, code, {.file = std::string(file)}, {}, {}};
    // The engine's words name tables and columns only: every value is bound, none stands in a statement.
    if (code == "store.statement" || code == "store.constraint")
        error.details.push_back(handle ? sqlite3_errmsg(handle) : sqlite3_errstr(result));
    throw MachineFailure(std::move(error));
}

std::vector<std::string> settlementOf(Compartment compartment) {
    // Sized for 100,000 children within 250 MB: the lists walk core and identity, the others are looked up by id.
    constexpr std::array<int, 11> cacheMebibytes{32, 24, 4, 4, 4, 4, 4, 8, 4, 1, 2};
    const std::string schema = "pragma " + std::string(nameOf(compartment)) + ".";
    const int mebibytes = cacheMebibytes[static_cast<std::size_t>(compartment)];
    // A transaction over several attached files is atomic only with a rollback journal, not with WAL. TRUNCATE and FULL
    // sync the end of the journal too, so that what was acknowledged outlives a power cut (sqlite.org/pragma.html).
    return {schema + "journal_mode = truncate", schema + "synchronous = full", schema + "secure_delete = on",
            schema + "cache_size = -" + std::to_string(mebibytes * 1024)};
}

Statement::Statement(sqlite3* handle, std::string_view sql) {
    int result =
        sqlite3_prepare_v3(handle, sql.data(), int(sql.size()), SQLITE_PREPARE_PERSISTENT, &statement_, nullptr);
    if (result != SQLITE_OK) throwFailure(handle, result);
    for (int place = 1; place <= sqlite3_bind_parameter_count(statement_); ++place) {
        const char* name = sqlite3_bind_parameter_name(statement_, place);
        std::string_view digits = name ? std::string_view(name).substr(1) : std::string_view();
        int number = 0;
        std::from_chars(digits.data(), digits.data() + digits.size(), number);
        if (number < 1) throw std::logic_error("parameters are written $1, $2, ...");
        numbers_.push_back(number);
    }
}

void Statement::bind(const Parameters& parameters) {
    for (std::size_t place = 0; place < numbers_.size(); ++place) {
        if (std::size_t(numbers_[place]) > parameters.size()) throw std::logic_error("a statement lacks a parameter");
        const Value& value = parameters[std::size_t(numbers_[place]) - 1];
        const int at = int(place) + 1;
        int result = SQLITE_OK;
        if (auto number = std::get_if<std::int64_t>(&value)) {
            result = sqlite3_bind_int64(statement_, at, *number);
        } else if (auto text = std::get_if<std::string>(&value)) {
            result = sqlite3_bind_text64(statement_, at, text->data(), text->size(), SQLITE_STATIC, SQLITE_UTF8);
        } else {
            result = sqlite3_bind_null(statement_, at);
        }
        if (result != SQLITE_OK) throwFailure(sqlite3_db_handle(statement_), result);
    }
}

/// One run of a statement: whatever happens, it is reset and forgets its values.
class Engine::Use {
public:
    Use(Statement& statement, const Parameters& parameters) : statement_(statement) { statement_.bind(parameters); }
    Use(const Use&) = delete;
    Use& operator=(const Use&) = delete;
    ~Use() {
        sqlite3_reset(statement_.handle());
        sqlite3_clear_bindings(statement_.handle());
    }
    bool step() {
        int result = sqlite3_step(statement_.handle());
        if (result == SQLITE_ROW) return true;
        if (result != SQLITE_DONE) throwFailure(sqlite3_db_handle(statement_.handle()), result);
        return false;
    }

private:
    Statement& statement_;
};

Engine::Engine(const std::filesystem::path& file, Compartment compartment, const vault::CompartmentKey& key) {
    Poco::Data::SQLite::Connector::registerConnector();
    const std::string name = file.filename().string();
    try {
        session_.emplace(Poco::Data::SQLite::Connector::KEY, uriOf(file));
    } catch (const Poco::Exception&) {
        throwFailure(nullptr, SQLITE_CANTOPEN, name);
    }
    handle_ = Poco::Data::SQLite::Utility::dbHandle(*session_);
    sqlite3_extended_result_codes(handle_, 1);
    sqlite3_busy_timeout(handle_, busyMilliseconds);
    execute("pragma cipher_log_level = none");  // what fails is told by our codes, not on standard error
    vault::Secret literal = keyLiteral(key);
    int result = sqlite3_key_v2(handle_, "main", literal.data(), keyLiteralLength);
    if (result != SQLITE_OK) throwFailure(handle_, result, name);
    if (textOf(single("pragma cipher_version")).empty())
        throw MachineFailure({ErrorKind::Machine, "store.no_cipher", {.file = name}, {}, {}});
    // nameOf gives literals, which outlive the connection, as the engine asks.
    sqlite3_db_config(handle_, SQLITE_DBCONFIG_MAINDBNAME, nameOf(compartment).data());
    sqlite3_db_config(handle_, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle_, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    sqlite3_db_config(handle_, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
    for (const char* pragma : {"pragma temp_store = memory", "pragma foreign_keys = on", "pragma cell_size_check = on",
                               "pragma trusted_schema = off"})
        execute(pragma);
    // Files that the engine makes for itself are not encrypted; there must be none.
    if (numberOf(single("pragma temp_store")) != 2)
        throw MachineFailure({ErrorKind::Machine, "store.no_cipher", {.file = name}, {}, {}});
}

Engine::~Engine() {
    statements_.clear();  // before Poco closes the handle
}

void Engine::attach(const std::filesystem::path& file, Compartment compartment, const vault::CompartmentKey& key) {
    vault::Secret literal = keyLiteral(key);
    Statement statement(handle_, "attach $1 as " + std::string(nameOf(compartment)) + " key $2");
    const std::string uri = uriOf(file);
    sqlite3_bind_text(statement.handle(), 1, uri.data(), int(uri.size()), SQLITE_STATIC);
    // Bound where it lies, so that no copy of the key outlives this call.
    sqlite3_bind_text(statement.handle(), 2, reinterpret_cast<const char*>(literal.data()), keyLiteralLength,
                      SQLITE_STATIC);
    int result = sqlite3_step(statement.handle());
    if (result != SQLITE_DONE) throwFailure(handle_, result, file.filename().string());
}

void Engine::settle(Compartment compartment) {
    for (const std::string& pragma : settlementOf(compartment)) execute(pragma);
}

Statement& Engine::prepared(std::string_view sql, std::unique_ptr<Statement>& nested) {
    auto found = statements_.find(sql);
    if (found == statements_.end()) {
        auto fresh = std::make_unique<Statement>(handle_, sql);
        if (statements_.size() >= statementsKept)
            std::erase_if(statements_, [](const auto& entry) { return !entry.second->busy(); });
        found = statements_.emplace(std::string(sql), std::move(fresh)).first;
    }
    if (!found->second->busy()) return *found->second;
    nested = std::make_unique<Statement>(handle_, sql);  // the same statement inside its own callback
    return *nested;
}

void Engine::query(std::string_view sql, const Parameters& parameters, const std::function<bool(const RowView&)>& row) {
    std::unique_ptr<Statement> nested;
    Statement& statement = prepared(sql, nested);
    Use use(statement, parameters);
    const Row view(statement.handle());
    while (use.step())
        if (!row(view)) return;
}

std::int64_t Engine::execute(std::string_view sql, const Parameters& parameters) {
    std::unique_ptr<Statement> nested;
    const std::int64_t before = sqlite3_total_changes64(handle_);
    Use use(prepared(sql, nested), parameters);
    while (use.step()) {
    }
    return sqlite3_total_changes64(handle_) - before;
}

Value Engine::single(std::string_view sql, const Parameters& parameters) {
    Value value;
    query(sql, parameters, [&](const RowView& row) {
        value = row.value(0);
        return false;
    });
    return value;
}

int Engine::rekey(Compartment compartment, const vault::CompartmentKey& fresh) {
    statements_.clear();  // an open statement would hold the pages under the old key
    vault::Secret literal = keyLiteral(fresh);
    return sqlite3_rekey_v2(handle_, nameOf(compartment).data(), literal.data(), keyLiteralLength);
}

}  // namespace tonghu::store
