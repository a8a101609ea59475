#include "model/report/printed.h"

#include <charconv>

namespace tonghu::report {
namespace {

/// Reads whole numbers parted by blanks.
class Numbers {
public:
    explicit Numbers(std::string_view text) : at_(text.data()), end_(text.data() + text.size()) {}

    bool read(std::int64_t& number) {
        while (at_ != end_ && *at_ == ' ') ++at_;
        auto [next, error] = std::from_chars(at_, end_, number);
        at_ = next;
        return error == std::errc();
    }
    bool atEnd() const { return at_ == end_; }

private:
    const char* at_;
    const char* end_;
};

}  // namespace

std::string Printed::textOf(const Tally& tally) {
    std::string text;
    auto add = [&](std::int64_t number) { text += (text.empty() ? "" : " ") + std::to_string(number); };
    for (std::size_t row = 0; row < tally.rows(); ++row)
        for (std::size_t column = 0; column < tally.columns(); ++column) {
            const Tally::Number& number = tally.at(row, column);
            for (std::int64_t part : {number.value, number.persons, number.largest[0], number.largest[1]}) add(part);
        }
    return text;
}

std::optional<Tally> Printed::tallyFrom(const std::string& numbers, std::size_t rows, std::size_t columns) {
    Tally tally(rows, columns);
    Numbers reader(numbers);
    for (std::size_t row = 0; row < rows; ++row)
        for (std::size_t column = 0; column < columns; ++column) {
            Tally::Number& number = tally.at(row, column);
            for (std::int64_t* part : {&number.value, &number.persons, &number.largest[0], &number.largest[1]})
                if (!reader.read(*part)) return std::nullopt;
        }
    return reader.atEnd() ? std::optional(std::move(tally)) : std::nullopt;
}

std::string Printed::layoutOf(const Layout& layout, const Columns& columns) {
    std::string text;
    for (const Layout::Row& row : layout.rows()) text += row.key + " ";
    for (const std::string& township : columns.townships()) text += township + " ";
    return text;
}

std::optional<Printed> printedOf(workspace::Session& session, const std::string& base, const std::string& month,
                                 const std::string& layout) {
    std::optional<Printed> found;
    session.database().query(R"(
        select last_day, printed_on, complete, threshold, shown, numbers
        from core.printed_report
        where base = $1 and month = $2 and layout = $3)",
                             {base, month, layout}, [&](const store::RowView& row) {
                                 found = Printed{base,
                                                 month,
                                                 layout,
                                                 std::string(row.text(0)),
                                                 std::string(row.text(1)),
                                                 row.number(2) == 1,
                                                 int(row.number(3)),
                                                 std::string(row.text(4)),
                                                 std::string(row.text(5))};
                                 return false;
                             });
    return found;
}

void keepPrinted(workspace::Session& session, const Printed& printed) {
    store::Transaction transaction = session.database().begin();
    session.database().execute("delete from core.printed_report where base = $1 and month = $2",
                               {printed.base, printed.month});
    session.database().execute(
        R"(
        insert into core.printed_report
            (base, month, layout, last_day, printed_on, complete, threshold, shown, numbers)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9))",
        {printed.base, printed.month, printed.layout, printed.lastDay, printed.printedOn,
         std::int64_t(printed.complete), std::int64_t(printed.threshold), printed.shown, printed.numbers});
    transaction.commit();
}

void showAgain(disclosure::Problem& problem, const Printed& before) {
    for (std::size_t cell = 0; cell < problem.cells.size() && cell < before.shown.size(); ++cell)
        if (before.shown[cell] == '1') problem.cells[cell].mustShow = true;
}

void withholdAgain(std::vector<disclosure::Status>& status, const Printed& before) {
    using disclosure::Status;
    for (std::size_t cell = 0; cell < status.size() && cell < before.shown.size(); ++cell)
        if (before.shown[cell] != '1' && status[cell] == Status::Shown) status[cell] = Status::Secondary;
}

}  // namespace tonghu::report
