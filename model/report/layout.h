#pragma once
// What stands in the monthly report: its sections and rows, and how rows add up. No numbers.

#include "model/catalogue/catalogue.h"
#include "model/report/disclosure/problem.h"

#include <map>
#include <string>
#include <vector>

namespace tonghu::report {

class Layout {
public:
    struct Section {
        std::string key, unit;
        catalogue::Label title;
    };
    struct Row {
        std::size_t section = 0;
        std::string key;
        catalogue::Label label;
        int depth = 0;
        disclosure::Measure measure = disclosure::Measure::Count;
        bool hidden = false;  ///< not printed; says that a row is part of another without saying what the rest is
    };
    /// Holds in every column.
    struct Sum {
        std::size_t total = 0;
        std::vector<std::size_t> parts;
    };

    /// Rows by code follow the catalogue's lists; what hurts is never a row.
    explicit Layout(const catalogue::Catalogue& catalogue);

    const std::vector<Section>& sections() const { return sections_; }
    const std::vector<Row>& rows() const { return rows_; }
    const std::vector<Sum>& sums() const { return sums_; }
    /// Rows whose number of persons (first) and amount (second) go together.
    const std::vector<std::pair<std::size_t, std::size_t>>& pairs() const { return pairs_; }

    /// The row with this key, which must exist.
    std::size_t row(std::string_view key) const;
    /// The row of a code ("category_" + "poverty"), or the row `otherwise` where the code is none.
    std::size_t row(std::string_view prefix, std::string_view code, std::string_view otherwise) const;

private:
    void section(const std::string& key, const std::string& unit);
    std::size_t add(const std::string& key, int depth);
    std::size_t addHidden(const std::string& key);
    std::size_t append(Row row);
    /// A row a code of `list`, and `otherwise` behind them.
    std::vector<std::size_t> addCodes(const std::string& list, const std::string& prefix, const std::string& otherwise);
    void addChildren();
    void addChanges();
    void addVisits();
    void addAssistance();
    void addRequests();

    const catalogue::Catalogue& catalogue_;
    std::vector<Section> sections_;
    std::vector<Row> rows_;
    std::vector<Sum> sums_;
    std::vector<std::pair<std::size_t, std::size_t>> pairs_;
    std::map<std::string, std::size_t, std::less<>> byKey_;
};

}  // namespace tonghu::report
