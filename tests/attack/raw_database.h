#pragma once
// A second program: SQLCipher's own C interface over one file of a workspace, without a line of ours between.

#include "model/vault/suite.h"

#define SQLITE_HAS_CODEC
#include <sqlcipher/sqlite3.h>

#include <filesystem>
#include <string>
#include <vector>

namespace tonghu::attack {

class RawDatabase {
public:
    RawDatabase(const std::filesystem::path& file, const vault::Secret& key) {
        sqlite3_open_v2(file.c_str(), &handle_, SQLITE_OPEN_READWRITE, nullptr);
        run("pragma cipher_log_level = none");
        const vault::Secret hex = vault::suite::secretHex(key);
        const std::string literal = "x'" + std::string(hex.text()) + "'";
        sqlite3_key_v2(handle_, "main", literal.data(), int(literal.size()));
    }
    RawDatabase(const RawDatabase&) = delete;
    RawDatabase& operator=(const RawDatabase&) = delete;
    ~RawDatabase() { sqlite3_close_v2(handle_); }

    /// The engine's answer; rows go to `rows`, values joined by "|".
    int run(const std::string& sql, std::vector<std::string>* rows = nullptr) {
        auto collect = [](void* into, int count, char** values, char**) {
            std::string row;
            for (int at = 0; at < count; ++at) row += (at ? "|" : "") + std::string(values[at] ? values[at] : "");
            if (into) static_cast<std::vector<std::string>*>(into)->push_back(row);
            return 0;
        };
        return sqlite3_exec(handle_, sql.c_str(), collect, rows, nullptr);
    }

    /// Everything that the file holds: the schema and every row of every table, the engine's own among them.
    std::vector<std::string> everything() {
        std::vector<std::string> tables, all;
        run("select name from sqlite_master where type = 'table'", &tables);
        run("select type, name, tbl_name, sql from sqlite_master", &all);
        for (const std::string& table : tables) run("select * from \"" + table + "\"", &all);
        return all;
    }

    /// Every page of the file as it is when decrypted: rows, free pages, and what was left behind between rows.
    std::string pages() {
        run("select count(*) from sqlite_master");
        sqlite3_int64 size = 0;
        unsigned char* bytes = sqlite3_serialize(handle_, "main", &size, 0);
        std::string all(reinterpret_cast<const char*>(bytes), bytes ? std::size_t(size) : 0);
        sqlite3_free(bytes);
        return all;
    }

private:
    sqlite3* handle_ = nullptr;
};

}  // namespace tonghu::attack
