// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "fixtures/services/scripted_service.h"
#include "station/carriers/tracker.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace carriers {

/// A carrier's service on this computer. One for all cases of a program.
class TrackerCase : public testing::Test
{
public:
    static constexpr auto kKey = "k3y-that-nobody-sees";

protected:
    static void SetUpTestSuite();
    static void TearDownTestSuite();
    void SetUp() override;

    [[nodiscard]] web::Service service() const;
    static void willAnswer(const services::Reply& reply) { sServer->willAnswer({reply}); }
    [[nodiscard]] static services::Asked lastAsked() { return sServer->asked().back(); }

    /// What comes of an answer to a question for this label.
    [[nodiscard]] foundation::Result<std::vector<Tracked>> ask(const std::string& label);
    /// Of an answer with this body, which must tell of one item.
    [[nodiscard]] Tracked tracked(const std::string& label, const std::string& body);
    /// The error's code; it names the service and holds no key.
    [[nodiscard]] foundation::Error errorOf(const services::Reply& reply);
    /// Whether nothing is told of the item, and it is no error.
    [[nodiscard]] bool isLeftOut(const std::string& label, const std::string& body);
    /// What both must do with answers that have nothing to do with their form.
    void checkCommonErrors();

    virtual std::unique_ptr<Tracker> tracker() const = 0;

private:
    static inline std::unique_ptr<services::ScriptedService> sServer;
    testbench::TemporaryFolder m_folder;
};

} // namespace carriers
