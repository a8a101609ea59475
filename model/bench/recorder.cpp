#include "model/bench/recorder.h"

#include "model/store/engine.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>
#include <utility>

namespace tonghu::bench {
namespace {

std::vector<std::string> recorded;

bool startsWith(std::string_view text, std::string_view word) {
    return text.size() >= word.size() && std::ranges::equal(text.substr(0, word.size()), word, {}, [](char letter) {
               return char(std::tolower(static_cast<unsigned char>(letter)));
           });
}

/// Keys stand in ATTACH and PRAGMA, so these are never expanded; "--" marks what a trigger runs.
bool isKept(std::string_view sql) {
    constexpr std::array<std::string_view, 3> passedOver{"attach", "pragma", "--"};
    return std::ranges::none_of(passedOver, [&](std::string_view word) { return startsWith(sql, word); });
}

int listen(unsigned, void*, void* statement, void* text) {
    auto sql = static_cast<const char*>(text);
    if (sql == nullptr || !isKept(sql)) return 0;
    char* expanded = sqlite3_expanded_sql(static_cast<sqlite3_stmt*>(statement));
    if (expanded != nullptr) recorded.emplace_back(expanded);
    sqlite3_free(expanded);
    return 0;
}

int listenTo(sqlite3* handle, char**, const sqlite3_api_routines*) {
    return sqlite3_trace_v2(handle, SQLITE_TRACE_STMT, listen, nullptr);
}

void (*entryPoint())() {
    return reinterpret_cast<void (*)()>(listenTo);  // the engine's own way of typing an extension's entry
}

}  // namespace

Recorder::Recorder() {
    recorded.clear();
    sqlite3_auto_extension(entryPoint());
}

Recorder::~Recorder() {
    sqlite3_cancel_auto_extension(entryPoint());
}

std::vector<std::string> Recorder::take() {
    return std::exchange(recorded, {});
}

}  // namespace tonghu::bench
