#pragma once
// Many records fast: one statement a table, with the masks that the services store too. Checks nothing; who uses it
// makes what the services would have let through, and tests/store/demo holds both against each other.

#include "model/cases/context.h"

#include <map>
#include <vector>

namespace tonghu::demo {

/// When and by whom a row was made.
struct Origin {
    RecordId id;
    RecordId parent;  ///< 0 for a child's file
    std::string at, by;
};

class BulkWriter {
public:
    BulkWriter(store::Database& database, const catalogue::Catalogue& catalogue);

    /// Rows in every compartment that has a value, and in the entity's home in any case.
    void insert(std::string_view entity, const Origin& origin, const Fields& fields);

private:
    struct Column {
        std::string key;
        catalogue::Mask mask;  ///< None: the value itself
    };
    struct Layout {
        std::string sql;
        std::vector<Column> columns;
        bool home = false;
    };
    void addLayouts(const catalogue::Catalogue& catalogue, const catalogue::Entity& entity);

    store::Database& database_;
    std::map<std::string, std::vector<Layout>, std::less<>> layouts_;
};

}  // namespace tonghu::demo
