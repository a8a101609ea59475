#pragma once
// What a search goes through at every keystroke: the words of each record, one after the other in memory, wiped when
// they are no longer needed. A hundred thousand names are four megabytes, which one scan passes in two milliseconds.

#include <cstdint>
#include <functional>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace tonghu::cases {

class SearchText {
public:
    SearchText() = default;
    SearchText(const SearchText&) = delete;
    SearchText& operator=(const SearchText&) = delete;
    ~SearchText() { clear(); }

    void clear();
    void add(std::int64_t id, std::initializer_list<std::string_view> words);
    /// The ids of the records in one of whose words `part` stands, in the order in which they were added.
    void find(std::string_view part, const std::function<void(std::int64_t)>& found) const;

private:
    /// Never grown beyond what it was made for: a string that grows leaves a copy behind.
    struct Block {
        std::string text;
        std::vector<std::uint32_t> starts;
        std::vector<std::int64_t> ids;
    };
    std::vector<Block> blocks_;
};

}  // namespace tonghu::cases
