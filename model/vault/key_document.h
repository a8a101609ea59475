#pragma once
// keys.json as text: read with distrust, written so that every changed byte shows.

#include "model/vault/key_file.h"

namespace tonghu::vault {

/// What a signature covers: everything that the officers decide, each value preceded by its length.
Bytes decisionsOf(const KeyDocument& document);
/// What the encryption of a secret key is bound to: suite, workspace, account, cost and public key.
Bytes bindingOf(const std::string& workspaceId, const User& user);
/// The id of the workspace whose officers sign with this key.
std::string fingerprintOf(const suite::PublicKey& grantVerifyKey);

/// Letters of any script, digits, '.', '-' and '_'; at most 64 bytes.
bool isAccountName(std::string_view name);

std::string textOf(const KeyDocument& document);
/// "vault.keys_damaged" where the text is not a whole keys.json of this suite, "vault.keys_forged" where it is one that
/// the officers have not signed.
Result<KeyDocument> documentOf(const std::string& text);

}  // namespace tonghu::vault
