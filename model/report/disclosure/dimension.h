#pragma once
// One dimension of a table: its categories as a tree with a total at the root.

#include "model/base/result.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace tonghu::disclosure {

class Dimension {
public:
    /// Without a hierarchy: "Total" over categories that are learned from the table.
    explicit Dimension(std::string name) : name_(std::move(name)), names_{"Total"}, children_(1) {
        byName_["Total"] = 0;
    }
    /// From a file (`readTable`); the dimension's name stands in its first line. "table.bad_hierarchy".
    static Result<Dimension> read(const std::filesystem::path& file);

    const std::string& name() const { return name_; }
    std::size_t size() const { return names_.size(); }
    const std::string& nameOf(std::size_t category) const { return names_[category]; }
    const std::vector<std::size_t>& childrenOf(std::size_t category) const { return children_[category]; }
    bool isLeaf(std::size_t category) const { return children_[category].empty(); }
    /// Nothing where the hierarchy does not know it.
    std::optional<std::size_t> find(const std::string& category) const;
    /// As `find`; without a hierarchy a new category is put under the total.
    std::optional<std::size_t> findOrLearn(const std::string& category);
    /// Every category after all that lie under it: the order in which totals are computed.
    std::vector<std::size_t> fromTheLeaves() const;

private:
    std::size_t add(const std::string& category);
    std::optional<std::size_t> root(const std::vector<char>& hasParent) const;

    std::string name_;
    bool fixed_ = false;
    std::size_t root_ = 0;
    std::vector<std::string> names_;
    std::vector<std::vector<std::size_t>> children_;
    std::map<std::string, std::size_t> byName_;
};

}  // namespace tonghu::disclosure
