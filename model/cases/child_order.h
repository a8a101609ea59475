#pragma once
// Which children a list has, and in which order: kept in memory until children change, so that the middle of a list of
// a million is as near as its beginning, and a keystroke of search reads no row that is not shown.

#include "model/cases/context.h"
#include "model/cases/search_text.h"

#include <cstdint>
#include <string>
#include <vector>

namespace tonghu::cases {

/// What a list asks for. `search`, `status` and `sort` as in `ChildQuery`.
struct ListOrder {
    std::string search, status, sort;
    friend bool operator==(const ListOrder&, const ListOrder&) = default;
};

struct ListWindow {
    std::vector<std::int64_t> ids;  ///< in order
    std::int64_t total = 0;
};

class ChildOrder {
public:
    /// "list.unknown_column" where `sort` is no list column that the actor sees in full: the order of masked names
    /// would say what the mask hides.
    Result<ListWindow> window(const Context& context, const ListOrder& order, std::int64_t offset, std::int64_t limit);

private:
    /// One order without search, as of some revision.
    struct Kept {
        ListOrder order;
        std::int64_t revision = 0;
        std::vector<std::int64_t> ids;
        std::vector<std::pair<std::int64_t, std::uint32_t>> places;  ///< id and its place in `ids`, by id
        std::optional<std::uint32_t> placeOf(std::int64_t id) const;
        bool has(std::int64_t id) const { return placeOf(id).has_value(); }
    };
    struct Count {
        std::string status;
        std::int64_t revision = 0, number = 0;
    };
    struct Found {
        ListOrder order;
        std::int64_t revision = 0;
        std::vector<std::int64_t> ids;
    };

    /// The words of one sort of search, as of some revisions.
    struct Words {
        std::int64_t rows = -1, names = -1;
        SearchText text;
    };

    const Kept* kept(const ListOrder& order, std::int64_t revision) const;
    const Kept& keep(const Context& context, const ListOrder& order);
    std::int64_t count(const Context& context, const std::string& status, std::int64_t revision);
    const Found& find(const Context& context, const ListOrder& order);
    const SearchText& names(const Context& context);
    const SearchText& numbers(const Context& context);

    std::vector<Kept> kept_;
    std::vector<Count> counts_;
    Found found_;
    Words names_, numbers_;
};

}  // namespace tonghu::cases
