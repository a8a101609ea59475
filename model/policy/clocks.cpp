#include "model/policy/clocks.h"

#include "model/policy/moments.h"

namespace tonghu::policy {

bool isSetBack(std::string_view newestOnRecord, std::string_view now) {
    constexpr std::int64_t minutesTolerated = 10;
    const auto newest = minuteOf(momentIn(newestOnRecord), DayAlone::Begins);
    const auto present = minuteOf(momentIn(now), DayAlone::Begins);
    return newest && present && *present + minutesTolerated < *newest;
}

}  // namespace tonghu::policy
