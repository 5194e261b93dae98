// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "print/pin_letter_job.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace print;
using foundation::ErrorCode;

PinLetterRequest request()
{
    LetterTask task;
    task.letterNumber = "L000000017";
    task.templateFile = "pin-letter-three-codes.svg";
    task.text.sender = {"Testbolaget AB", "Åsögatan 1"};
    task.text.recipient = {"Västra \"Götaland\"", "Box 1\\2", "123 45  MALMÖ"};
    task.text.identityNumber = "165560000000ABC1";
    task.codes = {"pin1", "pin2", "puk1"};
    PinLetterRequest made;
    made.printer = {.uri = "ipps://localhost:8631/ipp/print",
                    .fingerprint = "AB12",
                    .answerLimit = std::chrono::seconds{3},
                    .jobLimit = std::chrono::seconds{30}};
    made.key = {.folder = "/var/lib/station/keys", .name = "mailroom"};
    made.templateFolder = "/usr/share/station/letters";
    made.letters = {task};
    return made;
}

TEST(PinLetterJob, ARequestComesBackAsItWas)
{
    const auto line = encode(request());
    EXPECT_EQ(line.find('\n'), std::string::npos);
    const auto decoded = decodePinLetterRequest(line);
    ASSERT_TRUE(decoded.ok()) << describe(decoded.error());
    EXPECT_EQ(decoded->printer.uri, request().printer.uri);
    EXPECT_EQ(decoded->printer.fingerprint, "AB12");
    EXPECT_EQ(decoded->printer.jobLimit, std::chrono::seconds{30});
    EXPECT_EQ(decoded->key.folder, "/var/lib/station/keys");
    EXPECT_EQ(decoded->templateFolder, "/usr/share/station/letters");
    EXPECT_EQ(decoded->letters, request().letters);
}

TEST(PinLetterJob, AnEventComesBackAsItWas)
{
    for (const auto& event :
         {LetterEvent{"L000000017", LetterState::Waiting, {}, "", 12},
          LetterEvent{"L000000017", LetterState::Printing, {}, "", 12},
          LetterEvent{"L000000017", LetterState::Spoiled, ErrorCode::JobAborted, "job 12: å", 12},
          LetterEvent{"L000000017", LetterState::Refused, ErrorCode::QueueUnsafe, "held", {}}}) {
        const auto decoded = decodeLetterEvent(encode(event));
        ASSERT_TRUE(decoded.ok()) << describe(decoded.error());
        EXPECT_EQ(*decoded, event);
    }
}

TEST(PinLetterJob, ABrokenRequestIsRefusedWithTheMemberNamed)
{
    auto line = encode(request());
    const auto refusal = [](const std::string& json) {
        const auto decoded = decodePinLetterRequest(json);
        return decoded.ok() ? std::string{"accepted"} : decoded.error().context;
    };
    EXPECT_THAT(refusal(""), testing::HasSubstr("not a JSON object"));
    EXPECT_THAT(refusal("[]"), testing::HasSubstr("not a JSON object"));
    EXPECT_EQ(refusal("{}"), "printer must be an object");
    const auto without = [&](const std::string& member, const std::string& other) {
        auto changed = line;
        changed.replace(changed.find("\"" + member + "\""), member.size() + 2, other);
        return changed;
    };
    EXPECT_EQ(refusal(without("uri", "\"x\"")), "printer.uri must be a text");
    EXPECT_EQ(refusal(without("letter", "\"x\"")), "letters[0].letter must be a text");
    EXPECT_EQ(refusal(without("recipient", "\"x\"")),
              "letters[0].text.recipient must be a list of texts");
    EXPECT_EQ(refusal(without("jobLimit", "\"x\"")), "printer.jobLimit must be a whole number");
}

TEST(PinLetterJob, AnEnvelopeIsNoPartOfTheRequest)
{
    auto with = request();
    with.letters[0].envelope = {0x30, 0x00, 0xFF};
    EXPECT_EQ(encode(with), encode(request()));
}

TEST(PinLetterJob, AnAnswerComesBackAsItWas)
{
    const EnvelopeAnswer yes{"L000000017", foundation::Bytes{0x30, 0x00, 0xFF}};
    const auto decoded = decodeEnvelopeAnswer(encode(yes));
    ASSERT_TRUE(decoded.ok()) << describe(decoded.error());
    EXPECT_EQ(decoded->letterNumber, "L000000017");
    EXPECT_EQ(*decoded->envelope, *yes.envelope);

    const EnvelopeAnswer no{"L000000017", foundation::Error{ErrorCode::OrderStopped, "å"}};
    const auto refused = decodeEnvelopeAnswer(encode(no));
    ASSERT_TRUE(refused.ok()) << describe(refused.error());
    EXPECT_EQ(refused->envelope.error().code, ErrorCode::OrderStopped);
    EXPECT_EQ(refused->envelope.error().context, "å");
}

TEST(PinLetterJob, ABrokenAnswerIsRefused)
{
    for (const auto* json : {"", "{}", R"({"letter":"L1"})", R"({"letter":"L1","envelope":"!"})",
                             R"({"envelope":"AQID"})", R"({"letter":"L1","error":"NoSuchError"})"})
        EXPECT_FALSE(decodeEnvelopeAnswer(json).ok()) << json;
}

TEST(PinLetterJob, ABrokenEventIsRefused)
{
    EXPECT_FALSE(decodeLetterEvent("").ok());
    EXPECT_FALSE(decodeLetterEvent(R"({"letter":"L1","state":"lost"})").ok());
    EXPECT_FALSE(decodeLetterEvent(R"({"state":"printed"})").ok());
    EXPECT_FALSE(
        decodeLetterEvent(R"({"letter":"L1","state":"spoiled","error":"NoSuchError"})").ok());
}

} // namespace
