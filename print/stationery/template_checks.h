// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "print/stationery/page_template.h"

#include <functional>
#include <string>

namespace stationery {

/// What can be said of a template only when all of it has been read: that what belongs together is
/// there, and what must not meet does not. Used once.
class TemplateChecks
{
public:
    /// Hears of a fault: of which element (its id), and what is wrong.
    using Refuse = std::function<void(const std::string& id, const std::string& why)>;

    TemplateChecks(const PageTemplate& page, Refuse refuse)
        : m_page{page}, m_refuse{std::move(refuse)}
    {
    }

    void run() const;

private:
    const PageTemplate& m_page;
    Refuse m_refuse;

    void checkFonts() const;
    void checkDemanded() const;
    void checkShield(const ShieldedArea& shield) const;
    void checkLabels() const;
};

} // namespace stationery
