// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/token/module_environment.h"

#include <cstdlib>

namespace token {

std::vector<std::string> moduleEnvironment()
{
    std::vector<std::string> variables{"LC_ALL=C.UTF-8"};
    if (const char* const socket = std::getenv("PCSCLITE_CSOCK_NAME"); socket != nullptr)
        variables.push_back(std::string{"PCSCLITE_CSOCK_NAME="} + socket);
    return variables;
}

} // namespace token
