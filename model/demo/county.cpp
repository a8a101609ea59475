#include "model/demo/county.h"

#include "model/base/division_code.h"

#include <algorithm>
#include <map>
#include <stdexcept>

namespace tonghu::demo {
namespace {

constexpr int largestWeight = 9;
constexpr std::int64_t homeVillage = 24;  // children: about what one child director looks after

std::string withoutLastCharacter(std::string text) {
    while (text.size() > 1 && (static_cast<unsigned char>(text.back()) & 0xc0) == 0x80) text.pop_back();
    if (!text.empty()) text.pop_back();
    return text;
}

/// "director-103202": the account that a village's own director would have.
std::string directorOf(const std::string& village) {
    return "director-" + village.substr(6);
}

std::string largestCounty(const catalogue::CodeList& divisions) {
    std::map<std::string, int> villages;
    for (const catalogue::Code& code : divisions.codes())
        if (auto division = DivisionCode::parse(code.code); division && division->level() == DivisionLevel::Village)
            ++villages[division->within(DivisionLevel::County).digits()];
    auto largest = std::ranges::max_element(villages, {}, [](const auto& county) { return county.second; });
    if (largest == villages.end()) throw std::logic_error("the list of divisions has no village");
    return largest->first;
}

void readDivisions(const catalogue::CodeList& divisions, County& county) {
    std::map<std::string, std::size_t> townships;
    for (const catalogue::Code& code : divisions.codes()) {
        auto division = DivisionCode::parse(code.code);
        if (!division || division->within(DivisionLevel::County).digits() != county.code) continue;
        if (division->level() == DivisionLevel::Township) {
            townships[code.code] = county.townships.size();
            // A street office is called by two characters less.
            std::string name = withoutLastCharacter(code.label.zh);
            if (!code.also.empty()) name = code.also.front();
            county.townships.push_back({code.code, code.label.zh, name});
        } else if (division->level() == DivisionLevel::Village) {
            auto township = townships.find(division->within(DivisionLevel::Township).digits());
            if (township == townships.end()) continue;
            county.villages.push_back({code.code, code.label.zh, township->second, directorOf(code.code)});
        }
    }
}

}  // namespace

County readCounty(const catalogue::Catalogue& catalogue, std::uint64_t seed, std::int64_t children) {
    const catalogue::CodeList* divisions = catalogue.list("division");
    const catalogue::CodeList* institutions = catalogue.list("institution");
    if (!divisions) throw std::logic_error("the catalogue has no list of divisions");
    County county;
    county.code = largestCounty(*divisions);
    county.name = divisions->label(county.code, "zh");
    if (institutions && !institutions->codes().empty()) county.institution = institutions->codes().front().code;
    readDivisions(*divisions, county);

    Chance chance(seed, 1);
    county.home = chance.below(county.villages.size());
    county.villages[county.home].director = "director";
    std::int64_t others = 0;
    for (std::size_t village = 0; village < county.villages.size(); ++village) {
        county.weights.push_back(chance.between(1, largestWeight) * 100);
        if (village != county.home) others += county.weights.back();
    }
    // The village whose director one tries out has enough to do, however small the county is made.
    const std::int64_t rest = std::max<std::int64_t>(children - homeVillage, homeVillage);
    county.weights[county.home] = int(std::max<std::int64_t>(1, others * homeVillage / rest));
    return county;
}

}  // namespace tonghu::demo
