#pragma once
// XML as it flows by, for parts of a workbook that are too large for a tree. Fails closed on what no office program
// writes: a document type (entities that grow or reach outside) and deep nesting.

#include "model/base/result.h"

#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace tonghu::exchange {

/// The attributes of the element that begins; valid only inside the call.
class XmlAttributes {
public:
    explicit XmlAttributes(const char** pairs) : pairs_(pairs) {}
    /// By local name, whatever the prefix ("id" finds r:id); "" where there is none.
    std::string_view value(std::string_view name) const;

private:
    const char** pairs_;
};

/// What happens in the document; names are local, without prefix.
struct XmlHandlers {
    std::function<void(std::string_view name, const XmlAttributes& attributes)> start;
    std::function<void(std::string_view name)> end;
    std::function<void(std::string_view text)> text;
};

class XmlStream {
public:
    explicit XmlStream(XmlHandlers handlers);
    ~XmlStream();
    XmlStream(const XmlStream&) = delete;
    XmlStream& operator=(const XmlStream&) = delete;

    /// Takes the next piece of the document; false once it is not well formed, has a document type, is deeper than 64
    /// elements, or `stop` was called.
    bool feed(std::string_view piece);
    bool finish();
    /// Called by a handler that has seen enough or too much.
    void stop();

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace tonghu::exchange
