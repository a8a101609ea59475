#pragma once
// Where the made-up children live: the county of the catalogue's division list that has the most villages.

#include "model/catalogue/catalogue.h"
#include "model/demo/chance.h"

#include <string>
#include <vector>

namespace tonghu::demo {

struct Village {
    std::string code, name;
    std::size_t township = 0;
    std::string director;  ///< account of its child director
};

struct Township {
    std::string code, name;
    std::string shortName;  ///< without the last character ("town", "street office")
};

struct County {
    std::string code, name;
    std::vector<Township> townships;
    std::vector<Village> villages;
    std::size_t home = 0;      ///< the village of the account "director"
    std::string institution;   ///< code of the home for children
    std::vector<int> weights;  ///< of the villages: how many children live there

    const Township& townshipOf(std::size_t village) const { return townships[villages[village].township]; }
};

/// Throws std::logic_error where the list of divisions has no village.
County readCounty(const catalogue::Catalogue& catalogue, std::uint64_t seed, std::int64_t children);

}  // namespace tonghu::demo
