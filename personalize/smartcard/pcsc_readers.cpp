// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/smartcard/pcsc_readers.h"

#include "personalize/smartcard/reader_list.h"

#include <algorithm>
#include <string_view>

namespace smartcard {
namespace {

/// PC/SC's multi-string: names one after another, each ended by NUL, an empty one at the end.
std::vector<ReaderName> splitNames(std::string_view names)
{
    std::vector<ReaderName> readers;
    while (!names.empty() && names[0] != '\0') {
        const auto end = std::min(names.find('\0'), names.size());
        readers.push_back({std::string{names.substr(0, end)}});
        names.remove_prefix(std::min(end + 1, names.size()));
    }
    return readers;
}

} // namespace

foundation::Result<std::vector<ReaderName>> readersOf(const PcscContext& context)
{
    constexpr DWORD kRoom = PCSCLITE_MAX_READERS_CONTEXTS * (MAX_READERNAME + 1) + 1;
    std::string names(kRoom, '\0');
    DWORD size = kRoom;
    const LONG value = SCardListReaders(context.value(), nullptr, names.data(), &size);
    if (value == SCARD_E_NO_READERS_AVAILABLE)
        return std::vector<ReaderName>{};
    if (value != SCARD_S_SUCCESS)
        return pcscError("SCardListReaders", value);
    return splitNames(std::string_view{names}.substr(0, size));
}

foundation::Result<std::vector<ReaderName>> listReaders()
{
    const auto context = establishContext();
    if (!context)
        return context.error();
    return readersOf(*context);
}

} // namespace smartcard
