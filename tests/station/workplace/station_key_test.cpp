// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/workplace/station_key.h"

#include "fixtures/testbench/process.h"
#include "foundation/files.h"
#include "foundation/public_key.h"
#include "station/workplace/station_home.h"
#include "tests/flow/flow_station.h"

#include <filesystem>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <thread>

namespace {

namespace fs = std::filesystem;
using foundation::ErrorCode;
using testing::HasSubstr;

class StationKey : public testing::Test
{
protected:
    flow::FlowStation m_station;
    const fs::path m_keys = m_station.home() / "keys";

    void removeKey() const
    {
        for (const auto* name : {"station.crt", "station.key", "station.passphrase"})
            fs::remove(m_keys / name);
    }
    [[nodiscard]] std::unique_ptr<workplace::Workplace> opened() const
    {
        return flow::valueOf(workplace::Workplace::open(m_station.home()));
    }
};

TEST_F(StationKey, IsMadeWithTheStationAndSignsAndNothingElse)
{
    const auto pair = flow::valueOf(m_station.workplace().stationKey());
    const auto message = foundation::bytesOf("what the station says");
    const auto signature = flow::valueOf(pair->key.signSha256(message));
    const auto key = flow::valueOf(foundation::PublicKey::parse(pair->certificate.publicKey()));
    EXPECT_TRUE(key.verifiesSha256(message, signature));
    EXPECT_FALSE(key.verifiesSha256(foundation::bytesOf("what it does not say"), signature));

    const auto told = testbench::runProcess(
        {"openssl", "x509", "-noout", "-text", "-in", (m_keys / "station.crt").string()});
    EXPECT_THAT(told.output, HasSubstr("prime256v1"));
    EXPECT_THAT(told.output, HasSubstr("Digital Signature"));
    EXPECT_THAT(told.output, testing::Not(HasSubstr("Key Agreement")));
    EXPECT_EQ(fs::status(m_keys / "station.passphrase").permissions(),
              fs::perms::owner_read | fs::perms::owner_write);
}

TEST_F(StationKey, IsOpenedOnce)
{
    EXPECT_EQ(flow::valueOf(m_station.workplace().stationKey()),
              flow::valueOf(m_station.workplace().stationKey()));
}

TEST_F(StationKey, IsMadeForAStationThatIsOlderThanItByWhoeverComesFirst)
{
    removeKey();
    const auto one = opened();
    const auto other = opened();
    std::string first;
    std::string second;
    {
        std::jthread beside{
            [&] { first = flow::valueOf(one->stationKey())->certificate.fingerprint(); }};
        second = flow::valueOf(other->stationKey())->certificate.fingerprint();
    }
    EXPECT_EQ(first, second);
    EXPECT_EQ(flow::valueOf(opened()->stationKey())->certificate.fingerprint(), first);
}

TEST_F(StationKey, ThatWasHalfMadeIsFinished)
{
    fs::remove(m_keys / "station.crt"); // its maker was killed before it wrote this
    EXPECT_TRUE(opened()->stationKey().ok());
    EXPECT_TRUE(opened()->stationKey().ok());
}

TEST_F(StationKey, ThatHasSignedIsNotMadeAnew)
{
    m_station.tamperedOnPurpose();
    removeKey();
    flow::mustSucceed(foundation::createFile(workplace::headsFile(m_station.home()),
                                             foundation::bytesOf("{}\n"),
                                             foundation::FileAccess::OwnerOnly));
    const auto gone = opened()->stationKey();
    ASSERT_FALSE(gone.ok());
    EXPECT_EQ(gone.error().code, ErrorCode::FileUnreadable);
    EXPECT_THAT(gone.error().context, HasSubstr("put it back"));
}

} // namespace
