// A drop box: a pair of keys that follows from the compartment's key. The public one stands in keys.json, so that who
// does not hold the compartment can still put something in.

#include "model/vault/key_file.h"

namespace tonghu::vault {
namespace {

suite::BoxKeys pairOf(const CompartmentKey& key) {
    return suite::boxKeysFrom(suite::derivedKey(key, "tonghu drop box"));
}

}  // namespace

Bytes dropBoxPublicKeyOf(const CompartmentKey& key) {
    const auto publicKey = pairOf(key).publicKey;
    return {publicKey.begin(), publicKey.end()};
}

Bytes sealToDropBox(const Bytes& publicKey, std::string_view value) {
    Bytes box(suite::name.begin(), suite::name.end());
    const Bytes sealed = suite::sealTo(publicKey, suite::viewOf(value));
    box.insert(box.end(), sealed.begin(), sealed.end());
    return box;
}

Result<Secret> openDropBox(const CompartmentKey& key, const Bytes& sealed) {
    const auto damaged = [] { return fail(ErrorKind::Damaged, "vault.drop_box_damaged"); };
    if (!suite::textOf(sealed).starts_with(suite::name)) return damaged();
    auto value = suite::openSealed(pairOf(key).secretKey, suite::BytesView(sealed).subspan(suite::name.size()));
    if (!value) return damaged();
    return std::move(*value);
}

}  // namespace tonghu::vault
