// keys.json: whatever stands in it is refused, or is a document that is written and read again as the same one.

#include "model/vault/key_document.h"
#include "tests/fuzz/fuzz_target.h"

using namespace tonghu;
using fuzz::promise;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto document = vault::documentOf(std::string(fuzz::textOf(data, size)));
    if (!document) {
        promise(document.error().kind == ErrorKind::Damaged, "refused as damaged or forged");
        return 0;
    }
    const std::string written = vault::textOf(*document);
    const auto again = vault::documentOf(written);
    promise(again.has_value(), "what is written is read");
    promise(vault::textOf(*again) == written, "and is the same");
    promise(vault::decisionsOf(*again) == vault::decisionsOf(*document), "what is signed does not change");
    return 0;
}
