// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/file_descriptor.h"
#include "foundation/result.h"

#include <string>
#include <vector>

namespace token {

/// Which of the machine's readers a program may touch, by their PC/SC names.
struct ReaderChoice
{
    std::vector<std::string> wanted;
    std::vector<std::string> all;
};

/// What OpenSC is to know for one task: the other readers are none of its business, nothing is
/// taken from a cache of an earlier card or PIN, nobody else gets at the card while a PIN is
/// verified, nothing is logged.
std::string openscConfiguration(const ReaderChoice& readers);

/// The configuration as a file in memory alone (memfd_create), so that nothing is left behind by a
/// program that is killed; named to OpenSC in this process's environment (OPENSC_CONF) before a
/// module is loaded. Before any thread but the first.
class OpenscConfiguration
{
public:
    /// Errors: FileUnwritable with errno.
    static foundation::Result<OpenscConfiguration> make(const ReaderChoice& readers);

private:
    explicit OpenscConfiguration(foundation::FileDescriptor file) : m_file{std::move(file)} {}
    foundation::FileDescriptor m_file;
};

} // namespace token
