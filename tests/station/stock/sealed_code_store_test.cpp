// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/stock/sealed_code_store.h"

#include "tests/station/support/order_book.h"

#include <fstream>
#include <iterator>

using foundation::Bytes;
using foundation::ErrorCode;
using stock::SealedCodes;
using support::anAct;
using support::lineId;

namespace {

std::string everyByteOf(const std::filesystem::path& file)
{
    std::string bytes;
    for (const auto* suffix : {"", "-wal"}) {
        std::ifstream in{file.string() + suffix, std::ios::binary};
        bytes.append(std::istreambuf_iterator<char>{in}, {});
    }
    return bytes;
}

class SealedCodeStore : public ::testing::Test
{
protected:
    void SetUp() override
    {
        support::addVerified(m_book, support::anOrder());
        m_letter = support::addCard(m_book, lineId(), "0A0B");
    }

    void add(const Bytes& production)
    {
        support::done(m_book, [&](database::Transaction& t) {
            return m_codes.add(
                t, {"0A0B", *m_letter, production, foundation::bytesOf("escrow"), anAct().when});
        });
    }
    std::int64_t destroy()
    {
        return support::done(m_book, [&](database::Transaction& t) {
            return m_codes.destroyProductionCopies(t, "0A0B", anAct().when);
        });
    }

    support::OrderBook m_book;
    stock::SealedCodeStore m_codes{m_book.database()};
    std::optional<foundation::LetterNumber> m_letter;
};

} // namespace

TEST_F(SealedCodeStore, GivesBackWhatWasSealed)
{
    add(foundation::bytesOf("production"));
    const auto codes = **m_codes.latestOf("0A0B");
    EXPECT_EQ(codes.letter, *m_letter);
    EXPECT_EQ(codes.forProduction, foundation::bytesOf("production"));
    EXPECT_EQ(codes.forEscrow, foundation::bytesOf("escrow"));
    EXPECT_EQ(codes.productionDestroyedAt, std::nullopt);
    EXPECT_EQ(*m_codes.latestOf("0C0D"), std::nullopt);
}

TEST_F(SealedCodeStore, TheLatestIsTheOneOfTheLatestLetter)
{
    add(foundation::bytesOf("first"));
    support::done(m_book, [&](database::Transaction& t) {
        return t.change("UPDATE cards SET state = 'interrupted'");
    });
    m_letter = support::addCard(m_book, lineId(), "0A0B");
    add(foundation::bytesOf("second"));
    EXPECT_EQ((**m_codes.latestOf("0A0B")).forProduction, foundation::bytesOf("second"));
    EXPECT_EQ(destroy(), 2);
}

TEST_F(SealedCodeStore, ADestroyedCopyIsInNoByteOfTheFiles)
{
    Bytes blob(9'000); // over several pages, as a CMS for three recipients may be
    for (std::size_t i = 0; i < blob.size(); ++i)
        blob[i] = static_cast<std::uint8_t>(i * 7 + i / 256);
    const std::string needle{blob.begin() + 100, blob.begin() + 164};
    add(blob);
    ASSERT_NE(everyByteOf(m_book.file()).find(needle), std::string::npos);
    EXPECT_EQ(destroy(), 1);
    EXPECT_EQ(destroy(), 0);
    ASSERT_TRUE(*m_book.database().settle());
    EXPECT_EQ(everyByteOf(m_book.file()).find(needle), std::string::npos);
    const auto codes = **m_codes.latestOf("0A0B");
    EXPECT_EQ(codes.forProduction, std::nullopt);
    EXPECT_EQ(codes.productionDestroyedAt, anAct().when);
    EXPECT_EQ(codes.forEscrow, foundation::bytesOf("escrow"));
}

TEST_F(SealedCodeStore, AReaderKeepsTheLogFromBeingEmptiedAndIsSaidSo)
{
    auto other =
        database::Database::open(m_book.file(), {.busyTime = std::chrono::milliseconds{50}});
    add(foundation::bytesOf("production"));
    auto reading = other->get()->query("SELECT chip_serial FROM cards");
    ASSERT_TRUE(*reading->next());
    destroy();
    auto impatient =
        database::Database::open(m_book.file(), {.busyTime = std::chrono::milliseconds{50}});
    EXPECT_FALSE(*impatient->get()->settle());
}
