// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/orders/intake/order_file.h"

#include "cardprofiles/profile_loader.h"
#include "station/orders/intake/field.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <sstream>

using intake::FileFormat;
using intake::OrderFile;
using intake::Problem;
using tables::FileEncoding;

namespace {

const std::filesystem::path kFixtures =
    std::filesystem::path{CARDSTATION_SOURCE_DIR} / "fixtures" / "orders";

std::string contentsOf(const std::filesystem::path& file)
{
    std::ifstream in{file, std::ios::binary};
    EXPECT_TRUE(in.is_open()) << file;
    return {std::istreambuf_iterator<char>{in}, {}};
}

const cardprofiles::ProfileSet& profiles()
{
    static const auto set = *cardprofiles::ProfileSet::load(
        std::filesystem::path{CARDSTATION_SOURCE_DIR} / "cardprofiles" / "profiles");
    return set;
}

OrderFile readText(std::string_view text)
{
    const auto find = [](const std::string& product) -> const cardprofiles::CardProfile* {
        auto profile = profiles().find(product);
        return profile ? *profile : nullptr;
    };
    return intake::readOrderFile(foundation::bytesOf(text), find,
                                 *foundation::parseCivilDate("2026-03-03"));
}

OrderFile readFixture(const std::string& name)
{
    return readText(contentsOf(kFixtures / name));
}

std::vector<orders::Order> ordersOf(const OrderFile& file)
{
    std::vector<orders::Order> orders;
    for (const auto& each : file.orders)
        orders.push_back(each.order);
    return orders;
}

/// One line for each error: line, field, problem, order.
std::string listed(const std::vector<intake::RowError>& errors)
{
    std::ostringstream out;
    for (const auto& error : errors)
        out << error.line << ' ' << (error.field.empty() ? "-" : error.field) << ' '
            << nameOf(error.problem) << (error.order.empty() ? "" : " ") << error.order << '\n';
    return out.str();
}

std::vector<std::filesystem::path> badFiles()
{
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator{kFixtures / "bad"}) {
        if (entry.path().extension() != ".errors")
            files.push_back(entry.path());
    }
    std::ranges::sort(files);
    return files;
}

std::string testName(const ::testing::TestParamInfo<std::filesystem::path>& info)
{
    std::string name;
    for (const char c : info.param.filename().string())
        name += std::isalnum(static_cast<unsigned char>(c)) != 0 ? c : '_';
    return name;
}

class BadOrderFile : public ::testing::TestWithParam<std::filesystem::path>
{
};

} // namespace

TEST(GoodOrderFile, TheDemonstrationHasThreeOrdersWithFourLines)
{
    const auto file = readFixture("good/demo.json");
    EXPECT_EQ(listed(file.errors), "");
    ASSERT_EQ(file.orders.size(), 3U);
    EXPECT_EQ(file.orders[0].order.lines.size(), 2U);
    const auto& express = file.orders[1].order;
    EXPECT_TRUE(express.express);
    EXPECT_EQ(express.number.text(), "B2026-0102");
    EXPECT_EQ(express.organisation.number.withHyphen(), "232100-0156");
    EXPECT_EQ(express.organisation.kind, orders::OrganisationKind::Region);
    EXPECT_EQ(express.signing, orders::Signing::RegisteredOfficer);
    EXPECT_EQ(express.lines[0].product, "573");
    EXPECT_EQ(express.lines[0].holder.hsaId->text(), "TSTNMT2321000156-10XK");
    EXPECT_EQ(express.lines[0].holder.commonName, "Malin Testsson");
    EXPECT_EQ(express.lines[0].serviceIdentity, std::nullopt); // its product needs none
    const auto& second = file.orders[0].order.lines[1];
    EXPECT_EQ(second.holder.givenName, "Émile");
    EXPECT_EQ(second.holder.language, orders::Language::English);
    EXPECT_EQ(second.serviceIdentity->text(), "1655999900161002"); // 16 + organisation + employment
    EXPECT_EQ(foundation::toText(*file.orders[2].order.signedOn), "2026-03-02");
}

TEST(GoodOrderFile, IsTheSameAsJsonAndAsEveryKindOfCsv)
{
    const auto json = readFixture("good/demo.json");
    const auto comma = readFixture("good/demo.csv");
    const auto marked = readFixture("good/demo-semicolons-mark.csv");
    const auto windows = readFixture("good/demo-windows-1252.csv");
    for (const auto* file : {&comma, &marked, &windows}) {
        EXPECT_EQ(listed(file->errors), "");
        EXPECT_EQ(ordersOf(*file), ordersOf(json));
    }
    EXPECT_EQ(json.format, FileFormat::Json);
    EXPECT_EQ(comma.format, FileFormat::CsvComma);
    EXPECT_EQ(comma.encoding, FileEncoding::Utf8);
    EXPECT_EQ(marked.format, FileFormat::CsvSemicolon);
    EXPECT_EQ(marked.encoding, FileEncoding::Utf8WithMark);
    EXPECT_EQ(windows.encoding, FileEncoding::Windows1252);
}

TEST(GoodOrderFile, QuotedCellsAndColumnsInAnyOrder)
{
    const auto file = readFixture("good/quoted.csv");
    EXPECT_EQ(listed(file.errors), "");
    ASSERT_EQ(file.orders.size(), 3U);
    EXPECT_EQ(file.orders[1].order.comment, "Ring \"Gun\";\nsedan Örjan, tack");
    EXPECT_EQ(file.orders[2].line, 6U); // after the two lines of that comment
}

TEST(GoodOrderFile, ReserveCardsNeedNoHolder)
{
    const auto file = readFixture("good/reserve-cards-abroad.json");
    EXPECT_EQ(listed(file.errors), "");
    ASSERT_EQ(file.orders.size(), 1U);
    const auto& order = file.orders[0].order;
    EXPECT_EQ(order.delivery.country, "NO");
    EXPECT_EQ(order.delivery.postcode, "0150");
    EXPECT_EQ(order.orderer.mobile, "+46700000000");
    EXPECT_EQ(order.lines[1].number, 7U);
    EXPECT_EQ(order.lines[1].holder, orders::Holder{});
}

TEST_P(BadOrderFile, IsRefusedWithEachFaultAndItsPlace)
{
    const auto file = readText(contentsOf(GetParam()));
    ASSERT_FALSE(file.errors.empty());
    auto expected = GetParam();
    expected += ".errors";
    EXPECT_EQ(listed(file.errors), contentsOf(expected)) << [&] {
        std::string all;
        for (const auto& error : file.errors)
            all += describe(error) + '\n';
        return all;
    }();
}

INSTANTIATE_TEST_SUITE_P(Fixtures, BadOrderFile, ::testing::ValuesIn(badFiles()), testName);

TEST(BadOrderFiles, OrdersWithoutAFaultAreKept)
{
    const auto file = readFixture("bad/duplicate-identity.json");
    EXPECT_EQ(file.orders.size(), 3U - 1U);
    EXPECT_EQ(readFixture("bad/rows-disagree.csv").orders.size(), 1U);
    EXPECT_TRUE(readFixture("bad/truncated.json").orders.empty());
    EXPECT_TRUE(readFixture("bad/unclosed-quote.csv").orders.empty());
}

TEST(BadOrderFiles, AJsonFileThatBreaksOffAnywhereIsRefusedWhole)
{
    const auto whole = contentsOf(kFixtures / "good/demo.json");
    for (std::size_t size = 0; size + 2 < whole.size(); ++size) {
        const auto file = readText(std::string_view{whole}.substr(0, size));
        EXPECT_FALSE(file.errors.empty()) << size;
        EXPECT_TRUE(file.orders.empty()) << size;
    }
}

TEST(BadOrderFiles, NoByteChangedMakesItFallOver)
{
    const auto whole = contentsOf(kFixtures / "good/demo.json");
    for (std::size_t at = 0; at < whole.size(); ++at) {
        auto changed = whole;
        changed[at] = static_cast<char>(changed[at] ^ (at % 2 == 0 ? 0x01 : 0x80));
        const auto file = readText(changed);
        EXPECT_LE(file.orders.size(), 3U);
    }
}
