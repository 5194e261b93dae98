// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/authority/distinguished_name.h"

#include "fixtures/testbench/process.h"
#include "tests/personalize/authority/test_authority.h"

#include <gtest/gtest.h>

#include <regex>

namespace authority {
namespace {

using foundation::Bytes;
using foundation::ErrorCode;

/// What `openssl asn1parse` shows, one "attribute TYPE value" a line.
std::string shown(const Bytes& name)
{
    const auto text = testbench::runProcess({"openssl", "asn1parse", "-inform", "DER"},
                                            {.input = std::string{name.begin(), name.end()}})
                          .output;
    static const std::regex kPart{"prim: +([A-Z0-9]+) +:(.*)"};
    std::string parts;
    for (std::sregex_iterator it{text.begin(), text.end(), kPart}, end; it != end; ++it)
        parts += (*it)[1].str() == "OBJECT" ? (*it)[2].str() + " "
                                            : (*it)[1].str() + " " + (*it)[2].str() + "\n";
    return parts;
}

TEST(DistinguishedName, GoesFromTheCountryInwardsInTheRightStringTypes)
{
    auto profile = authenticationProfile();
    std::reverse(profile.subject.begin(), profile.subject.end());
    const auto name = buildSubject(profile, holderFields());
    ASSERT_TRUE(name.ok()) << describe(name.error());
    EXPECT_EQ(shown(*name), "countryName PRINTABLESTRING SE\n"
                            "organizationName UTF8STRING Testbolaget Åkeri AB\n"
                            "organizationIdentifier UTF8STRING 5560000001\n"
                            "commonName UTF8STRING Åsa Östlund-Öberg\n"
                            "surname UTF8STRING Östlund-Öberg\n"
                            "givenName UTF8STRING Åsa\n"
                            "serialNumber PRINTABLESTRING 165560000001A1006\n");
}

TEST(DistinguishedName, HasOneAttributeInEachSet)
{
    const auto name = *encodeName({{"C", "SE"}, {"CN", "Åsa"}});
    EXPECT_EQ(foundation::toHex(name),
              "301C310B3009060355040613025345310D300B06035504030C04C3857361");
}

TEST(DistinguishedName, LeavesOutWhatIsOptionalAndEmpty)
{
    auto profile = authenticationProfile();
    profile.subject.push_back({"title", "{holder.employmentNumber}", true});
    const auto name = buildSubject(profile, holderFields());
    ASSERT_TRUE(name.ok());
    EXPECT_EQ(shown(*name).find("title"), std::string::npos);
}

TEST(DistinguishedName, NamesTheFieldThatIsMissing)
{
    auto fields = holderFields();
    fields["holder.surname"] = "";
    const auto empty = buildSubject(authenticationProfile(), fields);
    EXPECT_EQ(empty.error().code, ErrorCode::FieldMissing);
    EXPECT_NE(empty.error().context.find("holder.surname"), std::string::npos);
    fields.erase("holder.surname");
    EXPECT_EQ(buildSubject(authenticationProfile(), fields).error().code, ErrorCode::FieldMissing);
}

TEST(DistinguishedName, NamesTheFieldThatNoProfileKnows)
{
    auto profile = authenticationProfile();
    profile.subject.push_back({"title", "{holder.shoeSize}", true});
    const auto unknown = buildSubject(profile, holderFields());
    EXPECT_EQ(unknown.error().code, ErrorCode::TemplateInvalid);
    EXPECT_NE(unknown.error().context.find("holder.shoeSize"), std::string::npos);
}

TEST(DistinguishedName, FillsSeveralFieldsIntoOneText)
{
    EXPECT_EQ(*fillTemplate("Kort för {holder.givenName} {holder.surname}.", holderFields()),
              "Kort för Åsa Östlund-Öberg.");
    EXPECT_EQ(*fillTemplate("utan fält", {}), "utan fält");
    EXPECT_EQ(fillTemplate("{holder.givenName", holderFields()).error().code,
              ErrorCode::TemplateInvalid);
    // A value is never read as a template.
    EXPECT_EQ(*fillTemplate("{holder.givenName}", {{"holder.givenName", "{card.serial}"}}),
              "{card.serial}");
}

TEST(DistinguishedName, RefusesValuesThatTheirAttributeDoesNotTake)
{
    for (const auto& [type, value] : std::vector<NameAttribute>{
             {"C", "SWE"},
             {"C", "S"},
             {"C", "Å"},
             {"serialNumber", "16556000000Å"},
             {"serialNumber", "a_b"},
             {"serialNumber", std::string(65, '1')},
             {"O", std::string(65, 'x')},
             {"CN", std::string(65, 'x')},
             {"CN", ""},
             {"CN", "a\nb"},
             {"CN", std::string{"a\0b", 3}},
             {"CN", "a\x7F"},
             {"CN", "\xC3"},     // half a character
             {"CN", "\xE5sa"},   // Latin-1
             {"CN", "\xC0\x80"}, // an overlong NUL
             {"dc", "se"},
             {"", "x"},
         }) {
        const auto name = encodeName({{"O", "Testbolaget"}, {type, value}});
        ASSERT_FALSE(name.ok()) << type << " " << value;
        EXPECT_EQ(name.error().code, ErrorCode::CertificateInvalid);
        EXPECT_NE(name.error().context.find(type), std::string::npos);
    }
    EXPECT_FALSE(encodeName({}).ok());
}

TEST(DistinguishedName, CountsCharactersAndNotBytes)
{
    std::string sixtyFour;
    for (int i = 0; i < 64; ++i)
        sixtyFour += "Å";
    EXPECT_TRUE(encodeName({{"CN", sixtyFour}}).ok());
    EXPECT_FALSE(encodeName({{"CN", sixtyFour + "Å"}}).ok());
}

} // namespace
} // namespace authority
