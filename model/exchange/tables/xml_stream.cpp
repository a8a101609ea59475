#include "model/exchange/tables/xml_stream.h"

#include <expat.h>

namespace tonghu::exchange {

namespace {

constexpr int maxDepth = 64;

std::string_view localName(std::string_view name) {
    auto colon = name.rfind(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

}  // namespace

std::string_view XmlAttributes::value(std::string_view name) const {
    for (const char** pair = pairs_; *pair; pair += 2)
        if (localName(pair[0]) == name) return pair[1];
    return {};
}

struct XmlStream::State {
    XML_Parser parser;
    XmlHandlers handlers;
    int depth = 0;

    static State& of(void* data) { return *static_cast<State*>(data); }
    static void XMLCALL onStart(void* data, const char* name, const char** attributes) {
        State& state = of(data);
        if (++state.depth > maxDepth) {
            XML_StopParser(state.parser, XML_FALSE);
            return;
        }
        if (state.handlers.start) state.handlers.start(localName(name), XmlAttributes(attributes));
    }
    static void XMLCALL onEnd(void* data, const char* name) {
        State& state = of(data);
        --state.depth;
        if (state.handlers.end) state.handlers.end(localName(name));
    }
    static void XMLCALL onText(void* data, const char* text, int length) {
        State& state = of(data);
        if (state.handlers.text) state.handlers.text({text, std::size_t(length)});
    }
    static void XMLCALL onDoctype(void* data, const char*, const char*, const char*, int) {
        XML_StopParser(of(data).parser, XML_FALSE);
    }
};

XmlStream::XmlStream(XmlHandlers handlers) : state_(std::make_unique<State>()) {
    state_->handlers = std::move(handlers);
    state_->parser = XML_ParserCreate(nullptr);
    XML_SetUserData(state_->parser, state_.get());
    XML_SetElementHandler(state_->parser, State::onStart, State::onEnd);
    XML_SetCharacterDataHandler(state_->parser, State::onText);
    XML_SetStartDoctypeDeclHandler(state_->parser, State::onDoctype);
}

XmlStream::~XmlStream() {
    XML_ParserFree(state_->parser);
}

bool XmlStream::feed(std::string_view piece) {
    return XML_Parse(state_->parser, piece.data(), int(piece.size()), XML_FALSE) == XML_STATUS_OK;
}

bool XmlStream::finish() {
    return XML_Parse(state_->parser, "", 0, XML_TRUE) == XML_STATUS_OK;
}

void XmlStream::stop() {
    XML_StopParser(state_->parser, XML_FALSE);
}

}  // namespace tonghu::exchange
