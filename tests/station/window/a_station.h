// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "fixtures/testbench/temporary_folder.h"
#include "station/window/session.h"

#include <filesystem>
#include <memory>
#include <string>

namespace support {

/// Whether cards are made of lots and in runs only.
enum class Stock { Ignored, Kept };

/// A real station in a folder of its own, with keys and a certificate authority; for as long as the
/// object lives.
class AStation
{
public:
    /// Throws std::runtime_error when it cannot be made. The printer need not be there.
    explicit AStation(const std::string& printer = "ipp://localhost:9/ipp/print",
                      Stock stock = Stock::Ignored);

    /// A station with the same keys and the same book as another has now, in a folder of its own.
    AStation(const AStation& other);
    AStation& operator=(const AStation&) = delete;

    [[nodiscard]] std::filesystem::path home() const { return m_folder / "station"; }
    /// Somebody at work here, as the window opens it.
    [[nodiscard]] std::unique_ptr<window::Session>
    session(const std::string& who = "Petra Produktion") const;

    /// Receives a lot of so many blanks, and lets them be used. Their serials begin with the lot's
    /// number: lot 7 has 0700 and those after it.
    void receive(int lot, int blanks, const std::string& location) const;

    /// Takes the demonstration's orders in and approves those that may be.
    void fillWithOrders() const;

private:
    testbench::TemporaryFolder m_folder;
};

/// An order file of fixtures/orders: "good/demo.json".
std::filesystem::path orderFile(const std::string& name);

} // namespace support
