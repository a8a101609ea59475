// What people type into one field: names, dates, resident ID numbers. What is stored is stable when typed again.

#include "model/catalogue/person_name.h"
#include "model/catalogue/pinyin.h"
#include "model/catalogue/read_date.h"
#include "model/catalogue/resident_id.h"
#include "tests/fuzz/fuzz_target.h"

using namespace tonghu;
using namespace tonghu::catalogue;
using fuzz::promise;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view typed = fuzz::textOf(data, size);
    if (const auto name = readPersonName(typed)) {
        const auto again = readPersonName(*name);
        promise(again && *again == *name, "a name stored is a name");
        promise(name->size() <= 200, "50 code points at the most");
    }
    if (const auto date = readDate(typed)) {
        const auto again = readDate(date->iso());
        promise(again && *again == *date, "a date stored is a date");
    }
    if (const auto month = readMonth(typed)) promise(readMonth(*month) == month, "a month stored is a month");
    if (const auto id = ResidentId::parse(typed)) {
        promise(id->number().size() == 18, "eighteen characters");
        promise(checkCharacterOf(std::string_view(id->number()).substr(0, 17)) == id->number()[17], "checked");
    }
    return 0;
}
