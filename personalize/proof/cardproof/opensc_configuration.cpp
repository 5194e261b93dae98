// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/proof/cardproof/opensc_configuration.h"

#include <sys/mman.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <iterator>

namespace cardproof {
namespace {

using foundation::Error;
using foundation::ErrorCode;

/// OpenSC ignores a reader whose name holds one of the strings. A name that is part of ours, or
/// that its configuration cannot hold, is left out: then slots are told apart by their description.
bool canBeIgnored(const std::string& name, const std::string& ours)
{
    return !name.empty() && ours.find(name) == std::string::npos &&
           name.find_first_of("\"\\\n") == std::string::npos;
}

std::string ignoredReaders(const proof::ProofRequest& request)
{
    std::string names;
    for (const auto& name : request.allReaderNames)
        if (canBeIgnored(name, request.readerName))
            names += (names.empty() ? "\"" : ", \"") + name + "\"";
    return names.empty() ? names : "    ignored_readers = " + names + ";\n";
}

} // namespace

std::string openscConfiguration(const proof::ProofRequest& request)
{
    return "app default {\n"
           "    debug = 0;\n" +
           ignoredReaders(request) +
           "    framework pkcs15 {\n"
           "        use_file_caching = no;\n"
           "        use_pin_caching = no;\n"
           "    }\n"
           "}\n"
           "app opensc-pkcs11 {\n"
           "    pkcs11 {\n"
           "        lock_login = yes;\n"
           "        create_slots_for_pins = \"all\";\n"
           "    }\n"
           "}\n";
}

foundation::Result<OpenscConfiguration>
OpenscConfiguration::make(const proof::ProofRequest& request)
{
    const auto text = openscConfiguration(request);
    foundation::FileDescriptor file{memfd_create("opensc.conf", MFD_CLOEXEC)};
    const auto path = "/proc/self/fd/" + std::to_string(file.value());
    if (!file || ::write(file.value(), text.data(), text.size()) != std::ssize(text) ||
        setenv("OPENSC_CONF", path.c_str(), 1) != 0)
        return Error{ErrorCode::FileUnwritable, "OpenSC's configuration", std::nullopt, errno};
    return OpenscConfiguration{std::move(file)};
}

} // namespace cardproof
