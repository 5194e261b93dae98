// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/station/carriers/tracker_case.h"

#include <array>
#include <fstream>

namespace carriers {

using foundation::Error;
using foundation::ErrorCode;
using services::Reply;

void TrackerCase::SetUpTestSuite()
{
    sServer = std::make_unique<services::ScriptedService>();
}

void TrackerCase::TearDownTestSuite()
{
    sServer.reset();
}

void TrackerCase::SetUp()
{
    std::ofstream{m_folder / "key"} << kKey << '\n';
    std::filesystem::permissions(m_folder / "key", std::filesystem::perms::owner_read |
                                                       std::filesystem::perms::owner_write);
}

web::Service TrackerCase::service() const
{
    return {
        .url = sServer->url(), .tokenFile = m_folder / "key", .authorities = sServer->authority()};
}

foundation::Result<std::vector<Tracked>> TrackerCase::ask(const std::string& label)
{
    return tracker()->ask(std::array{label});
}

Tracked TrackerCase::tracked(const std::string& label, const std::string& body)
{
    willAnswer({.body = body});
    const auto answer = ask(label);
    if (!answer || answer->size() != 1) {
        ADD_FAILURE() << (answer ? "told of nothing" : describe(answer.error()));
        return {};
    }
    EXPECT_EQ(answer->front().label, label);
    return answer->front();
}

Error TrackerCase::errorOf(const Reply& reply)
{
    willAnswer(reply);
    const auto answer = ask("RR473124015SE");
    if (answer) {
        ADD_FAILURE() << "no error";
        return {ErrorCode::Cancelled};
    }
    EXPECT_THAT(answer.error().context, testing::Not(testing::HasSubstr(kKey)));
    EXPECT_THAT(answer.error().context, testing::Not(testing::HasSubstr("apikey")));
    EXPECT_THAT(answer.error().context, testing::HasSubstr(sServer->url()));
    return answer.error();
}

bool TrackerCase::isLeftOut(const std::string& label, const std::string& body)
{
    willAnswer({.body = body});
    const auto answer = ask(label);
    return answer && answer->empty();
}

void TrackerCase::checkCommonErrors()
{
    const auto code = [this](const Reply& reply) { return errorOf(reply).code; };
    EXPECT_EQ(code({.status = 401, .body = R"({"title":"Unauthorized"})"}),
              ErrorCode::ServiceRefused);
    EXPECT_EQ(code({.status = 403}), ErrorCode::ServiceRefused);
    EXPECT_EQ(code({.status = 429}), ErrorCode::ServiceBusy);
    EXPECT_EQ(errorOf({.status = 429, .headers = {{"Retry-After", "60"}}}).nativeCode, 60);
    EXPECT_EQ(code({.status = 503}), ErrorCode::ServiceBusy);
    EXPECT_EQ(code({.status = 500}), ErrorCode::ServiceAnswerWrong);
    EXPECT_EQ(code({.status = 301, .headers = {{"Location", "https://localhost:1/"}}}),
              ErrorCode::ServiceAnswerWrong);
    EXPECT_EQ(code({.hangUp = true}), ErrorCode::ServiceUnreachable);
    for (const auto* body : {"", "<html>We are sorry</html>", "[]", "null", "{}", R"({"a":)",
                             R"({"shipments":{}})", "\xff\xfe"})
        EXPECT_EQ(code({.body = body}), ErrorCode::ServiceAnswerWrong) << body;
    EXPECT_EQ(code({.status = 404, .body = "<html>Not found</html>"}),
              ErrorCode::ServiceAnswerWrong)
        << "a wrong address is not a number that nobody knows";
    EXPECT_EQ(code({.status = 404, .body = "{}"}), ErrorCode::ServiceAnswerWrong);
}

} // namespace carriers
