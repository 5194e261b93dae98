// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "cardprofiles/profile_reader.h"

#include "cardprofiles/text_forms.h"

namespace cardprofiles {

namespace {

/// No card or certificate of this kind is meant to live longer than ten years.
constexpr long kMaxDays = 3653;

void readProduct(TomlTable& table, CardProfile& profile)
{
    profile.productCode = table.text("code");
    if (!profile.productCode.empty() && !isProductCode(profile.productCode))
        table.refuse("code", "is \"" + profile.productCode +
                                 "\"; must be 2 to 16 capital letters, digits and hyphens");
    profile.nameSwedish = table.text("name_sv");
    profile.nameEnglish = table.text("name_en");
    profile.kind = table.choice("kind", kCardKinds);
    profile.family = table.text("family");
    profile.cardLabel = table.text("card_label");
    profile.validity = std::chrono::days{table.integer("validity_days", 1, kMaxDays)};
    profile.unlockRoute = table.choice("unlock_route", kUnlockRoutes);
    profile.contactless = table.flag("contactless", false);
    profile.blanks = table.optionalTexts("blanks");
    profile.requiredHolderFields = table.optionalTexts("required_holder_fields");
    profile.writeCaCertificates = table.flag("write_ca_certificates", true);
    profile.cardShipments = table.choices("card_shipments", kShipmentKinds);
    table.finish();
}

std::string readTemplate(TomlTable& table, const std::string& key, std::string file)
{
    if (!file.empty() && !isBareFileName(file, ".svg"))
        table.refuse(key, "is \"" + file + "\"; must be the name of an .svg file without a folder");
    return file;
}

LetterProfile readLetter(TomlTable& table, LostLetterRule& lost)
{
    LetterProfile letter;
    letter.templateFile = readTemplate(table, "template", table.text("template"));
    for (const std::string language : {"sv", "en"}) {
        const auto key = "template_" + language;
        const auto file = readTemplate(table, key, table.textOrEmpty(key));
        if (!file.empty())
            letter.templatesByLanguage[language] = file;
    }
    letter.layout = table.choice("layout", kLetterLayouts);
    letter.travels = table.choice("travels", kLetterTravels);
    letter.codes = table.texts("codes");
    letter.shipments = table.choices("shipments", kShipmentKinds);
    lost = readLostLetter(table);
    table.finish();
    return letter;
}

} // namespace

CardProfile readProfile(TomlTable& root, LostLetterRule& lost)
{
    CardProfile profile;
    profile.sourceFile = root.faults().file();
    if (auto product = root.table("product"))
        readProduct(*product, profile);
    if (auto pins = root.table("pins"))
        profile.pins = readPins(*pins);
    if (auto code = root.table("administration_code")) {
        profile.administrationCode = readCodeRule(*code);
    }
    if (auto keys = root.table("keys"))
        profile.keys = readKeys(*keys);
    if (auto certificates = root.table("certificates"))
        profile.certificates = readCertificates(*certificates);
    if (auto letter = root.table("letter"))
        profile.letter = readLetter(*letter, lost);
    root.finish();
    return profile;
}

} // namespace cardprofiles
