// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/smartcard/card_presence.h"

#include "personalize/smartcard/pcsc_api.h"

#include <sys/stat.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <system_error>

namespace smartcard {
namespace {

using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;

std::filesystem::path socketOfPcscd()
{
    const char* const named = std::getenv("PCSCLITE_CSOCK_NAME");
    return named != nullptr ? named : "/run/pcscd/pcscd.comm";
}

/// Which file it is, and since when.
std::string markOf(const std::filesystem::path& path)
{
    struct stat status = {};
    if (::stat(path.c_str(), &status) != 0)
        return "-";
    return std::to_string(status.st_ino) + "@" + std::to_string(status.st_mtim.tv_sec) + "." +
           std::to_string(status.st_mtim.tv_nsec);
}

/// pcscd makes its socket when it starts; where systemd holds the socket for it, its pid file is
/// what tells one run from the next.
std::string markOfDaemon()
{
    std::error_code fault;
    const auto socket = std::filesystem::canonical(socketOfPcscd(), fault);
    if (fault)
        return "-";
    const auto pidFile = socket.parent_path() / "pcscd.pid";
    std::string pid;
    std::ifstream{pidFile} >> pid;
    return markOf(socket) + " " + markOf(pidFile) + " " + pid;
}

/// The count tells one insertion from another. While a card is being reset, when a program has just
/// left it, pcscd shows no ATR for a moment: that is no other card.
bool isSame(const CardInsertion& one, const CardInsertion& other)
{
    const bool sameAtr = one.atr.empty() || other.atr.empty() || one.atr == other.atr;
    return sameAtr && one.reader == other.reader && one.events == other.events &&
           one.daemon == other.daemon;
}

} // namespace

Result<CardInsertion> currentInsertion(const ReaderName& reader)
{
    const auto context = establishContext();
    if (!context)
        return context.error();
    auto daemon = markOfDaemon();
    SCARD_READERSTATE state{};
    state.szReader = reader.value.c_str();
    state.dwCurrentState = SCARD_STATE_UNAWARE;
    if (const LONG value = SCardGetStatusChange(context->value(), 0, &state, 1);
        value != SCARD_S_SUCCESS && value != SCARD_E_TIMEOUT)
        return pcscError("SCardGetStatusChange", value);
    if ((state.dwEventState & (SCARD_STATE_UNKNOWN | SCARD_STATE_UNAVAILABLE)) != 0)
        return Error{ErrorCode::ReaderGone, reader.value};
    if ((state.dwEventState & SCARD_STATE_PRESENT) == 0)
        return Error{ErrorCode::NoCard, reader.value};
    CardInsertion insertion{
        reader, {}, static_cast<std::uint32_t>(state.dwEventState >> 16U), std::move(daemon)};
    insertion.atr.assign(state.rgbAtr, state.rgbAtr + std::min<DWORD>(state.cbAtr, MAX_ATR_SIZE));
    return insertion;
}

Result<void> checkInsertion(const CardInsertion& insertion)
{
    const auto now = currentInsertion(insertion.reader);
    if (!now && now.error().code != ErrorCode::NoCard)
        return now.error();
    if (!now || !isSame(*now, insertion))
        return Error{ErrorCode::CardRemoved, insertion.reader.value};
    return {};
}

} // namespace smartcard
