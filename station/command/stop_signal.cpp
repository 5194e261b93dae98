// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/command/stop_signal.h"

#include <csignal>

namespace command {
namespace {

volatile std::sig_atomic_t requestedNow = 0;

void request(int)
{
    requestedNow = 1;
}

} // namespace

StopSignal::StopSignal()
{
    requestedNow = 0;
    std::signal(SIGINT, request);
    std::signal(SIGTERM, request);
}

StopSignal::~StopSignal()
{
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
}

bool StopSignal::requested() const
{
    return requestedNow != 0;
}

} // namespace command
