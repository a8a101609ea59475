#include "model/cases/search_text.h"

#include "model/vault/suite.h"

#include <algorithm>
#include <cstring>

namespace tonghu::cases {
namespace {

constexpr std::size_t blockSize = 1 << 20;
constexpr char betweenWords = '\x1f';  // stands in no name and in no number

}  // namespace

void SearchText::clear() {
    for (Block& block : blocks_) vault::suite::wipe(block.text);
    blocks_.clear();
}

void SearchText::add(std::int64_t id, std::initializer_list<std::string_view> words) {
    std::size_t length = 0;
    for (std::string_view word : words) length += word.size() + 1;
    if (blocks_.empty() || blocks_.back().text.size() + length > blocks_.back().text.capacity()) {
        blocks_.emplace_back();
        blocks_.back().text.reserve(std::max(blockSize, length));
    }
    Block& block = blocks_.back();
    block.starts.push_back(std::uint32_t(block.text.size()));
    block.ids.push_back(id);
    for (std::string_view word : words) block.text.append(word).push_back(betweenWords);
}

void SearchText::find(std::string_view part, const std::function<void(std::int64_t)>& found) const {
    if (part.empty() || part.find(betweenWords) != std::string_view::npos) return;
    for (const Block& block : blocks_) {
        const char* const begin = block.text.data();
        const char* const end = begin + block.text.size();
        for (const char* at = begin; at < end;) {
            at = static_cast<const char*>(::memmem(at, std::size_t(end - at), part.data(), part.size()));
            if (!at) break;
            const auto next = std::ranges::upper_bound(block.starts, std::uint32_t(at - begin));
            found(block.ids[std::size_t(next - block.starts.begin()) - 1]);
            if (next == block.starts.end()) break;
            at = begin + *next;
        }
    }
}

}  // namespace tonghu::cases
