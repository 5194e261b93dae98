// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/web/http_client.h"

#include "fixtures/services/scripted_service.h"
#include "fixtures/testbench/environment_variable.h"

#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace web {
namespace {

using foundation::Error;
using foundation::ErrorCode;
using services::Reply;
using testing::HasSubstr;
using testing::Not;

constexpr auto kToken = "T0ken/that+nobody=sees";

class HttpClientTest : public testing::Test
{
protected:
    // One server for all: it takes openssl and Python a moment to begin.
    static void SetUpTestSuite() { sServer = std::make_unique<services::ScriptedService>(); }
    static void TearDownTestSuite() { sServer.reset(); }

    void SetUp() override
    {
        writeToken(kToken);
        m_before = server().asked().size();
    }

    static services::ScriptedService& server() { return *sServer; }

    void writeToken(const std::string& text)
    {
        const auto file = m_folder / "token";
        std::ofstream{file} << text << '\n';
        std::filesystem::permissions(file, std::filesystem::perms::owner_read |
                                               std::filesystem::perms::owner_write);
    }

    [[nodiscard]] Service service() const
    {
        return {.url = server().url() + "/v1",
                .tokenFile = m_folder / "token",
                .authorities = server().authority(),
                .answerLimit = std::chrono::seconds{30}};
    }

    /// The error of a call, which holds no token whatever it is.
    static Error errorOf(const Service& service, const Request& request = {.path = "/thing"})
    {
        const auto answer = HttpClient{service}.send(request);
        EXPECT_FALSE(answer.ok());
        if (answer.ok())
            return {ErrorCode::Cancelled};
        EXPECT_THAT(answer.error().context, Not(HasSubstr(kToken)));
        EXPECT_THAT(answer.error().context, Not(HasSubstr("nobody")));
        EXPECT_THAT(answer.error().context, HasSubstr(service.url.substr(0, 20)));
        return answer.error();
    }

    [[nodiscard]] Error errorOf(const Reply& reply) const
    {
        server().willAnswer({reply});
        return errorOf(service());
    }

    /// What the server was asked in this test.
    [[nodiscard]] std::vector<services::Asked> asked() const
    {
        auto all = server().asked();
        return {all.begin() + static_cast<std::ptrdiff_t>(m_before), all.end()};
    }

    testbench::TemporaryFolder m_folder;

private:
    static inline std::unique_ptr<services::ScriptedService> sServer;
    std::size_t m_before = 0;
};

TEST_F(HttpClientTest, AsksAndGivesTheAnswer)
{
    server().willAnswer(
        {{.body = R"({"a": 1})", .headers = {{"ETag", "\"7\""}, {"Content-Type", "text/json"}}}});
    HttpClient client{service()};
    const auto answer = client.send({.path = "/things/"
                                             "a%2Fb",
                                     .query = {{"after", "x&y"}, {"n", "2"}},
                                     .headers = {{"Accept", "application/json"}}});
    ASSERT_TRUE(answer.ok()) << describe(answer.error());
    EXPECT_EQ(answer->status, 200);
    EXPECT_EQ(answer->text(), R"({"a": 1})");
    EXPECT_EQ(answer->eTag, "\"7\"");
    EXPECT_EQ(answer->contentType, "text/json");
    ASSERT_EQ(asked().size(), 1U);
    const auto question = asked().front();
    EXPECT_EQ(question.method, "GET");
    EXPECT_EQ(question.path, "/v1/things/a%2Fb");
    EXPECT_EQ(question.query, "after=x%26y&n=2");
    EXPECT_EQ(question.headers.at("authorization"), std::string{"Bearer "} + kToken);
    EXPECT_EQ(question.headers.at("accept"), "application/json");
    EXPECT_EQ(question.headers.count("accept-encoding"), 0U);
}

TEST_F(HttpClientTest, SendsABodyAndAsksAgainOnTheSameClient)
{
    server().willAnswer({{.status = 204}, {.status = 201}, {.body = "got"}});
    HttpClient client{service()};
    const Request put{
        .method = Method::Put,
        .path = "/answer",
        .headers = {{"Idempotency-Key", "AB12"}, {"Content-Type", "application/json"}},
        .body = foundation::Bytes(300'000, 'x')};
    EXPECT_EQ(client.send(put)->status, 204);
    EXPECT_EQ(client.send({.method = Method::Post, .path = "/empty"})->status, 201);
    EXPECT_EQ(client.send({.path = "/again"})->text(), "got");
    const auto all = asked();
    ASSERT_EQ(all.size(), 3U);
    EXPECT_EQ(all[0].method, "PUT");
    EXPECT_EQ(all[0].body, std::string(300'000, 'x'));
    EXPECT_EQ(all[0].headers.at("idempotency-key"), "AB12");
    EXPECT_EQ(all[1].method, "POST");
    EXPECT_EQ(all[1].body, "");
    EXPECT_EQ(all[2].method, "GET");
    EXPECT_EQ(all[2].headers.count("idempotency-key"), 0U) << "nothing is left of an earlier call";
}

TEST_F(HttpClientTest, TellsTheTokenWhereTheServiceWantsIt)
{
    server().willAnswer({{}});
    auto service = this->service();
    service.tokenPlace = TokenPlace::Header;
    service.tokenName = "DHL-API-Key";
    ASSERT_TRUE(HttpClient{service}.send({.path = "/a"}).ok());
    service.tokenPlace = TokenPlace::Query;
    service.tokenName = "apikey";
    ASSERT_TRUE(HttpClient{service}.send({.path = "/b"}).ok());
    ASSERT_TRUE(HttpClient{service}.send({.path = "/c", .query = {{"id", "1"}}}).ok());
    const auto all = asked();
    ASSERT_EQ(all.size(), 3U);
    EXPECT_EQ(all[0].headers.at("dhl-api-key"), kToken);
    EXPECT_EQ(all[0].headers.count("authorization"), 0U);
    std::string encoded;
    for (const char letter : std::string{kToken}) {
        std::array<char, 4> digits{};
        std::snprintf(digits.data(), digits.size(), "%%%02X", static_cast<unsigned>(letter));
        encoded += digits.data();
    }
    EXPECT_EQ(all[1].query, "apikey=" + encoded);
    EXPECT_EQ(all[2].query, "id=1&apikey=" + encoded);
    EXPECT_EQ(all[2].headers.count("authorization"), 0U);
}

TEST_F(HttpClientTest, ReadsTheTokenAnewAtEachCall)
{
    server().willAnswer({{}});
    HttpClient client{service()};
    ASSERT_TRUE(client.send({.path = "/"}).ok());
    writeToken("another");
    ASSERT_TRUE(client.send({.path = "/"}).ok());
    EXPECT_EQ(asked().back().headers.at("authorization"), "Bearer another");
}

TEST_F(HttpClientTest, AsksNobodyWithoutAUsableToken)
{
    const auto refuses = [&] {
        const auto answer = HttpClient{service()}.send({.path = "/"});
        return !answer.ok() && answer.error().code == ErrorCode::FileUnreadable;
    };
    for (const auto* text : {"", "two words", "a\tb", "nyckel-på-svenska"}) {
        writeToken(text);
        EXPECT_TRUE(refuses()) << text;
    }
    writeToken(kToken);
    std::filesystem::permissions(m_folder / "token", std::filesystem::perms::others_read,
                                 std::filesystem::perm_options::add);
    EXPECT_TRUE(refuses()) << "others may read it";
    std::filesystem::remove(m_folder / "token");
    EXPECT_TRUE(refuses()) << "there is none";
    EXPECT_TRUE(asked().empty());
}

TEST_F(HttpClientTest, SaysWhatAStatusMeans)
{
    EXPECT_EQ(errorOf(Reply{.status = 401}).code, ErrorCode::ServiceRefused);
    EXPECT_EQ(errorOf(Reply{.status = 403}).code, ErrorCode::ServiceRefused);
    for (const int status : {400, 404, 409, 500, 502, 304}) {
        const auto error = errorOf(Reply{.status = status});
        EXPECT_EQ(error.code, ErrorCode::ServiceAnswerWrong) << status;
        EXPECT_THAT(error.context, HasSubstr("/v1/thing: answered " + std::to_string(status)));
    }
}

TEST_F(HttpClientTest, TellsNobodyAnAddressWithATokenInIt)
{
    auto service = this->service();
    service.tokenPlace = TokenPlace::Query;
    service.tokenName = "apikey";
    for (const auto& reply : {Reply{.status = 500}, Reply{.status = 401}, Reply{.hangUp = true},
                              Reply{.body = "half", .cut = 1}, Reply{.raw = "none\r\n"}}) {
        server().willAnswer({reply});
        const auto error = errorOf(service);
        EXPECT_THAT(error.context, Not(HasSubstr("apikey")));
        EXPECT_THAT(error.context, Not(HasSubstr("%")));
    }
}

TEST_F(HttpClientTest, GivesWhatWasExpectedThoughItIsNoSuccess)
{
    server().willAnswer({{.status = 404, .body = "none"}});
    const auto answer = HttpClient{service()}.send({.path = "/", .expected = {404}});
    ASSERT_TRUE(answer.ok());
    EXPECT_EQ(answer->status, 404);
    EXPECT_EQ(answer->text(), "none");
}

TEST_F(HttpClientTest, SaysHowLongABusyServiceIsToBeLeft)
{
    const auto wait = [&](int status, std::map<std::string, std::string> headers) {
        const auto error = errorOf(Reply{.status = status, .headers = std::move(headers)});
        EXPECT_EQ(error.code, ErrorCode::ServiceBusy);
        return error.nativeCode;
    };
    EXPECT_EQ(wait(429, {{"Retry-After", "17"}}), 17);
    EXPECT_EQ(wait(503, {{"Retry-After", "Fri, 06 Mar 2026 10:00:30 GMT"},
                         {"Date", "Fri, 06 Mar 2026 10:00:00 GMT"}}),
              30);
    EXPECT_EQ(wait(429, {}), std::nullopt);
    EXPECT_EQ(wait(503, {{"Retry-After", "in a while"}}), std::nullopt);
}

TEST_F(HttpClientTest, FollowsNoRedirect)
{
    const auto error =
        errorOf(Reply{.status = 302, .headers = {{"Location", server().url() + "/elsewhere"}}});
    EXPECT_EQ(error.code, ErrorCode::ServiceAnswerWrong);
    EXPECT_EQ(asked().size(), 1U);
}

TEST_F(HttpClientTest, TakesNoHalfAnswer)
{
    EXPECT_EQ(errorOf(Reply{.body = std::string(1000, 'x'), .cut = 500}).code,
              ErrorCode::ServiceUnreachable);
    EXPECT_EQ(errorOf(Reply{.hangUp = true}).code, ErrorCode::ServiceUnreachable);
    EXPECT_EQ(errorOf(Reply{.raw = "SSH-2.0-none\r\n"}).code, ErrorCode::ServiceAnswerWrong);
}

TEST_F(HttpClientTest, SurvivesAServiceThatHangsUpWhileItIsSentTo)
{
    server().willAnswer({{}});
    auto service = this->service();
    HttpClient client{service};
    ASSERT_TRUE(client.send({.path = "/"}).ok());
    // The kept connection is gone at its other end now, and the body is more than any buffer.
    server().willAnswer({{.hangUp = true}, {.hangUp = true}});
    const auto answer = client.send(
        {.method = Method::Put, .path = "/", .body = foundation::Bytes(8'000'000, 'x')});
    ASSERT_FALSE(answer.ok());
    EXPECT_EQ(answer.error().code, ErrorCode::ServiceUnreachable);
}

TEST_F(HttpClientTest, TakesNoMoreThanItsLimit)
{
    const auto error = errorOf(Reply{.endless = true});
    EXPECT_EQ(error.code, ErrorCode::ServiceAnswerWrong);
    EXPECT_THAT(error.context, HasSubstr("16 MiB"));
}

TEST_F(HttpClientTest, WaitsNoLongerThanItsLimit)
{
    server().willAnswer({{.silent = 20}});
    auto service = this->service();
    service.answerLimit = std::chrono::seconds{1};
    const auto begun = std::chrono::steady_clock::now();
    EXPECT_EQ(errorOf(service).code, ErrorCode::ServiceUnreachable);
    EXPECT_LT(std::chrono::steady_clock::now() - begun, std::chrono::seconds{15});
}

TEST_F(HttpClientTest, TrustsTheAuthoritiesOfItsServiceAlone)
{
    server().willAnswer({{}});
    auto service = this->service();
    service.authorities = server().otherAuthority();
    EXPECT_EQ(errorOf(service).code, ErrorCode::ServiceUnreachable);
    service.authorities.clear(); // the system's do not know it either
    EXPECT_EQ(errorOf(service).code, ErrorCode::ServiceUnreachable);
    service.authorities = m_folder / "missing.pem";
    EXPECT_EQ(errorOf(service).code, ErrorCode::ServiceUnreachable);
    EXPECT_TRUE(asked().empty()) << "nobody untrusted is told the token";
}

TEST_F(HttpClientTest, ChecksTheHostName)
{
    server().willAnswer({{}});
    auto service = this->service();
    service.url = "https://127.0.0.1:" + server().port();
    EXPECT_EQ(errorOf(service).code, ErrorCode::ServiceUnreachable);
    EXPECT_TRUE(asked().empty());
}

TEST_F(HttpClientTest, AsksNobodyInClear)
{
    auto service = this->service();
    service.url = "http://localhost:" + server().port();
    EXPECT_EQ(errorOf(service).code, ErrorCode::ServiceUnreachable);
    EXPECT_TRUE(asked().empty());
}

TEST_F(HttpClientTest, UsesNoProxyOfTheEnvironment)
{
    server().willAnswer({{}});
    const testbench::EnvironmentVariable proxy{"https_proxy", "http://127.0.0.1:9"};
    const testbench::EnvironmentVariable all{"ALL_PROXY", "http://127.0.0.1:9"};
    EXPECT_TRUE(HttpClient{service()}.send({.path = "/"}).ok());
}

TEST_F(HttpClientTest, SaysThatNobodyIsThere)
{
    auto service = this->service();
    service.url = "https://localhost:1";
    EXPECT_EQ(errorOf(service).code, ErrorCode::ServiceUnreachable);
    service.url = "https://nowhere.invalid";
    EXPECT_EQ(errorOf(service).code, ErrorCode::ServiceUnreachable);
}

TEST_F(HttpClientTest, LetsNobodySmuggleInAHeader)
{
    HttpClient client{service()};
    EXPECT_THROW((void)client.send({.path = "/", .headers = {{"A", "b\r\nC: d"}}}),
                 std::invalid_argument);
    EXPECT_THROW((void)client.send({.path = "/a b"}), std::invalid_argument);
    EXPECT_THROW((void)client.send({.path = "a"}), std::invalid_argument);
}

} // namespace
} // namespace web
