#pragma once
// A page of a list over children.

#include "model/base/record.h"

#include <cstdint>
#include <vector>

namespace tonghu::cases {

struct ChildPage {
    std::vector<Record> rows;
    std::int64_t total = 0;  ///< children that the list has in all
};

}  // namespace tonghu::cases
