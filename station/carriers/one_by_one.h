// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/carriers/tracker.h"
#include "station/web/http_client.h"

#include <QJsonObject>

#include <stdexcept>

namespace carriers {

/// A carrier that is asked for one label at a time.
class OneByOne : public Tracker
{
public:
    explicit OneByOne(web::Service service) : m_client{std::move(service)} {}

    [[nodiscard]] std::size_t batch() const override { return 1; }
    foundation::Result<std::vector<Tracked>> ask(std::span<const std::string> labels) override
    {
        if (labels.size() > batch())
            throw std::invalid_argument{"more labels than are asked for at once"};
        if (labels.empty())
            return std::vector<Tracked>{};
        auto tracked = askFor(labels.front());
        if (!tracked)
            return tracked.error();
        return *tracked ? std::vector<Tracked>{**tracked} : std::vector<Tracked>{};
    }

protected:
    [[nodiscard]] web::HttpClient& client() { return m_client; }

private:
    web::HttpClient m_client;

    /// Nothing when it is to be left out.
    virtual foundation::Result<std::optional<Tracked>> askFor(const std::string& label) = 0;
};

} // namespace carriers
