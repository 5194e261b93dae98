// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/token/opensc_configuration.h"

#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <iterator>

namespace token {
namespace {

using foundation::Error;
using foundation::ErrorCode;

/// OpenSC ignores a reader whose name holds one of the strings. A name that is part of a wanted
/// one, or that its configuration cannot hold, is left out: then slots are told apart by their
/// description.
bool canBeIgnored(const std::string& name, const std::vector<std::string>& wanted)
{
    return !name.empty() && name.find_first_of("\"\\\n") == std::string::npos &&
           std::ranges::none_of(wanted, [&](const std::string& ours) {
               return ours.find(name) != std::string::npos;
           });
}

std::string ignoredReaders(const ReaderChoice& readers)
{
    std::string names;
    for (const auto& name : readers.all)
        if (canBeIgnored(name, readers.wanted))
            names += (names.empty() ? "\"" : ", \"") + name + "\"";
    return names.empty() ? names : "    ignored_readers = " + names + ";\n";
}

} // namespace

std::string openscConfiguration(const ReaderChoice& readers)
{
    return "app default {\n"
           "    debug = 0;\n" +
           ignoredReaders(readers) +
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

foundation::Result<OpenscConfiguration> OpenscConfiguration::make(const ReaderChoice& readers)
{
    const auto text = openscConfiguration(readers);
    foundation::FileDescriptor file{memfd_create("opensc.conf", MFD_CLOEXEC)};
    const auto path = "/proc/self/fd/" + std::to_string(file.value());
    if (!file || ::write(file.value(), text.data(), text.size()) != std::ssize(text) ||
        setenv("OPENSC_CONF", path.c_str(), 1) != 0)
        return Error{ErrorCode::FileUnwritable, "OpenSC's configuration", std::nullopt, errno};
    return OpenscConfiguration{std::move(file)};
}

} // namespace token
