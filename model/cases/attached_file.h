#pragma once
// A file that somebody attaches: told by its content, never by its name, and kept without what it says beside the
// picture: place, time, device, author, earlier versions (regulation e17). Pure.

#include "model/base/result.h"

#include <string>
#include <string_view>

namespace tonghu::cases {

enum class MediaType { Pdf, Jpeg, Png };
/// "application/pdf", "image/jpeg", "image/png"
std::string_view nameOf(MediaType type);

struct CleanFile {
    MediaType type;
    std::string bytes;
};

/// The file as it may be kept. From a picture all is taken but what draws it: EXIF with its place and small picture,
/// comments, text, color profiles, and whatever stands behind its end. Which side is up stays. A PDF stays as it is,
/// since it may be a signed document; one that does more than show pages is refused.
///
/// Errors are BadInput: "attachment.empty", "attachment.wrong_type" (no PDF, JPEG or PNG), "attachment.damaged" (ends
/// too early, or claims more than 100 million pixels), "attachment.encrypted" and "attachment.active_content" (scripts,
/// programs, files within).
Result<CleanFile> cleaned(std::string_view bytes);

}  // namespace tonghu::cases
