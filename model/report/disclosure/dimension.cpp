#include "model/report/disclosure/dimension.h"

#include "model/base/csv.h"

#include <fstream>

namespace tonghu::disclosure {
namespace {

tl::unexpected<Error> badHierarchy(const std::filesystem::path& file, int row) {
    return fail(ErrorKind::BadInput, "table.bad_hierarchy", {.file = file.filename().string(), .row = row});
}

}  // namespace

std::size_t Dimension::add(const std::string& category) {
    auto [found, isNew] = byName_.try_emplace(category, names_.size());
    if (isNew) {
        names_.push_back(category);
        children_.emplace_back();
    }
    return found->second;
}

std::optional<std::size_t> Dimension::find(const std::string& category) const {
    auto found = byName_.find(category);
    if (found == byName_.end()) return std::nullopt;
    return found->second;
}

std::optional<std::size_t> Dimension::findOrLearn(const std::string& category) {
    if (auto found = find(category)) return found;
    if (fixed_) return std::nullopt;
    std::size_t learned = add(category);
    children_[root_].push_back(learned);
    return learned;
}

std::vector<std::size_t> Dimension::fromTheLeaves() const {
    std::vector<std::size_t> order{root_};
    for (std::size_t next = 0; next < order.size(); ++next)
        for (std::size_t child : children_[order[next]]) order.push_back(child);
    return {order.rbegin(), order.rend()};
}

std::optional<std::size_t> Dimension::root(const std::vector<char>& hasParent) const {
    std::optional<std::size_t> found;
    for (std::size_t category = 0; category < names_.size(); ++category) {
        if (hasParent[category]) continue;
        if (found) return std::nullopt;
        found = category;
    }
    return found;
}

Result<Dimension> Dimension::read(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    if (!stream) return fail(ErrorKind::BadInput, "table.unreadable", {.file = file.filename().string()});
    CsvReader reader(stream, {}, file.filename().string());
    CsvRecord record;
    auto more = reader.next(record);
    if (!more) return tl::unexpected(more.error());
    if (!*more || record.cells.size() != 2 || record.cells[0] != "dimension") return badHierarchy(file, 1);
    Dimension dimension(record.cells[1]);
    dimension.names_.clear();
    dimension.children_.clear();
    dimension.byName_.clear();
    std::vector<char> hasParent;
    while ((more = reader.next(record)) && *more) {
        if (record.cells.size() != 2) return badHierarchy(file, record.line);
        if (dimension.names_.empty() && record.cells[0] == "parent" && record.cells[1] == "child") continue;
        std::size_t parent = dimension.add(record.cells[0]), child = dimension.add(record.cells[1]);
        hasParent.resize(dimension.size(), 0);
        if (hasParent[child] || parent == child) return badHierarchy(file, record.line);
        hasParent[child] = 1;
        dimension.children_[parent].push_back(child);
    }
    if (!more) return tl::unexpected(more.error());
    auto root = dimension.root(hasParent);
    if (!root) return badHierarchy(file, 0);
    dimension.root_ = *root;
    dimension.fixed_ = true;
    if (dimension.fromTheLeaves().size() != dimension.size()) return badHierarchy(file, 0);  // a circle beside the tree
    return dimension;
}

}  // namespace tonghu::disclosure
