// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/letters/letter_store.h"
#include "station/orders/order_store.h"
#include "station/stock/card_store.h"
#include "station/stock/certificate_store.h"
#include "tests/flow/flow_station.h"

#include <map>
#include <string>
#include <vector>

namespace flow {

/// What the station's books say, in the words that they are kept in.
class Books
{
public:
    explicit Books(FlowStation& station) : m_station{station} {}

    /// The line's state: "waiting", "made", ...
    std::string line(const std::string& line);
    /// The state of a chip; "blank" when the books do not have it: nobody has begun it.
    std::string card(const std::string& chipSerial);
    /// How many cards, letters and certificates of a line stand in each state.
    std::map<std::string, std::size_t> cards(const std::string& line);
    std::map<std::string, std::size_t> letters(const std::string& line);
    std::map<std::string, std::size_t> certificates(const std::string& line);

    /// What `openssl verify` says of each certificate of the line, with the published CRL: how many
    /// are "OK" and how many "revoked"; any other answer counts under its own words. A certificate
    /// counts as "revoked" only if `openssl crl` lists it too.
    std::map<std::string, std::size_t> judgedByOpenssl(const std::string& line);

private:
    FlowStation& m_station;
};

/// Everything in a file.
std::string contentOf(const std::filesystem::path& file);

/// A copy of the products that the station ships with, one profile's text changed in one place.
std::filesystem::path changedProducts(const testbench::TemporaryFolder& folder,
                                      const std::string& profile, const std::string& from,
                                      const std::string& to);

} // namespace flow
