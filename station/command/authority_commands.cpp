// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/command/command_line.h"
#include "station/command/known_word.h"
#include "station/command/views.h"
#include "station/command/words.h"
#include "station/workplace/authority_acts.h"

namespace command {
namespace {

using foundation::Result;
using workplace::Desk;

Result<void> listCertificates(Desk& desk, const Console& console, const std::string& state)
{
    const auto wanted = knownWord(stock::kCertificateStates, "certificate state", state);
    if (!wanted)
        return wanted.error();
    auto found = workplace::listCertificates(desk, *wanted);
    if (!found)
        return found.error();
    QJsonArray rows;
    for (const auto& certificate : *found)
        rows.append(toJson(certificate));
    console.list(rows, {{"serial", Words::tr("Serial")},
                        {"name", Words::tr("Certificate")},
                        {"orderLine", Words::tr("Order line")},
                        {"notAfter", Words::tr("Valid to")},
                        {"state", Words::tr("State")},
                        {"reason", Words::tr("Reason")}});
    return {};
}

} // namespace

void addAuthorityCommands(CommandLine& line)
{
    auto& group = line.group("ca", "The local certificate authority");
    auto organisation = std::make_shared<std::string>("Exempelorganisationen");
    auto publishedAt = std::make_shared<std::string>("http://pki.example.se/");
    auto& init = line.add(
        group, "init", "Make root and issuing CA, keys in encrypted PKCS#8",
        [=](const Common& common) {
            return atDesk(common, [&](Desk& desk, const Console& console) -> Result<void> {
                if (auto made = workplace::createLocalAuthority(desk, *organisation, *publishedAt);
                    !made)
                    return made;
                console.say(Words::tr("The certificate authority is ready."), {{"done", "init"}});
                return {};
            });
        });
    init.add_option("--organisation", *organisation, "The organisation that the CA's names show")
        ->capture_default_str();
    init.add_option("--publish-at", *publishedAt,
                    "Address of the folder where its CRLs and certificates will be found")
        ->capture_default_str();
    line.add(group, "crl", "Publish a fresh CRL", [](const Common& common) {
        return atDesk(common, [](Desk& desk, const Console& console) -> Result<void> {
            if (auto confirmed = workplace::confirmRevocations(desk); !confirmed)
                return confirmed;
            auto file = workplace::publishCrl(desk);
            if (!file)
                return file.error();
            console.say(Words::tr("The CRL is in %1.").arg(text(file->string())),
                        {{"crl", text(file->string())}});
            return {};
        });
    });
    auto state = std::make_shared<std::string>("on-card");
    line.add(group, "list", "List certificates",
             [=](const Common& common) {
                 return atDesk(common, [&](Desk& desk, const Console& console) {
                     return listCertificates(desk, console, *state);
                 });
             })
        .add_option("--state", *state, "Those in one state: " + oneOf(stock::kCertificateStates))
        ->capture_default_str();
}

} // namespace command
