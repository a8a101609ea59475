#include "model/bench/raw_engine.h"

#include "model/store/engine.h"

#include <chrono>
#include <stdexcept>

namespace tonghu::bench {
namespace {

using Handle = std::unique_ptr<sqlite3, decltype(&sqlite3_close_v2)>;
using Prepared = std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)>;

[[noreturn]] void fault(sqlite3* handle) {
    throw std::runtime_error(handle ? sqlite3_errmsg(handle) : "out of memory");
}

std::string literalOf(const vault::CompartmentKey& key) {
    constexpr char digits[] = "0123456789abcdef";
    std::string text = "x'";
    for (unsigned char byte : key.span()) {
        text += digits[byte >> 4];
        text += digits[byte & 15];
    }
    return text + "'";
}

std::string fileOf(const std::filesystem::path& folder, Compartment compartment) {
    return (folder / (std::string(nameOf(compartment)) + ".db")).string();
}

Prepared prepared(sqlite3* handle, const std::string& sql) {
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(handle, sql.data(), int(sql.size()), &statement, nullptr) != SQLITE_OK) fault(handle);
    return {statement, sqlite3_finalize};
}

/// Touches each value as a caller would, so that no decoding is spared; gives the bytes seen.
std::size_t readRow(sqlite3_stmt* statement) {
    std::size_t seen = 0;
    for (int column = 0; column < sqlite3_column_count(statement); ++column) {
        sqlite3_column_blob(statement, column);
        seen += std::size_t(sqlite3_column_bytes(statement, column));
    }
    return seen;
}

}  // namespace

struct RawEngine::State {
    Handle handle{nullptr, sqlite3_close_v2};
    std::size_t bytesSeen = 0;
};

RawEngine::RawEngine(const std::filesystem::path& folder, const Keys& keys) : state_(std::make_unique<State>()) {
    sqlite3* handle = nullptr;
    const auto& [first, firstKey] = *keys.begin();
    const int opened = sqlite3_open_v2(fileOf(folder, first).c_str(), &handle, SQLITE_OPEN_READWRITE, nullptr);
    state_->handle.reset(handle);
    sqlite3_trace_v2(handle, 0, nullptr, nullptr);  // what is repeated here is not recorded once more
    const std::string literal = literalOf(firstKey);
    if (opened != SQLITE_OK || sqlite3_key_v2(handle, "main", literal.data(), int(literal.size())) != SQLITE_OK)
        fault(handle);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_MAINDBNAME, nameOf(first).data());
    execute("pragma temp_store = memory");
    for (const auto& [compartment, key] : keys) {
        const std::string schema(nameOf(compartment));
        if (compartment != first)
            execute("attach '" + fileOf(folder, compartment) + "' as " + schema + " key \"" + literalOf(key) + "\"");
        for (const std::string& pragma : store::settlementOf(compartment)) execute(pragma);
    }
}

RawEngine::~RawEngine() = default;

void RawEngine::execute(const std::string& sql) {
    if (sqlite3_exec(state_->handle.get(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
        fault(state_->handle.get());
}

double RawEngine::run(const std::vector<std::string>& statements, Preparing preparing) {
    sqlite3* handle = state_->handle.get();
    std::vector<Prepared> all;
    auto start = std::chrono::steady_clock::now();
    for (const std::string& sql : statements) all.push_back(prepared(handle, sql));
    if (preparing == Preparing::Left) start = std::chrono::steady_clock::now();
    for (const Prepared& statement : all) {
        int result = sqlite3_step(statement.get());
        for (; result == SQLITE_ROW; result = sqlite3_step(statement.get()))
            state_->bytesSeen += readRow(statement.get());
        if (result != SQLITE_DONE) fault(handle);
        sqlite3_reset(statement.get());
    }
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

}  // namespace tonghu::bench
