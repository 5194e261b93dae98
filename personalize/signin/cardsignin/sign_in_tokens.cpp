// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/signin/cardsignin/sign_in_tokens.h"

#include "foundation/certificate_usage.h"
#include "personalize/smartcard/pkcs11_session.h"

#include <algorithm>
#include <optional>

namespace cardsignin {
namespace {

using foundation::Certificate;
using foundation::ErrorCode;
using foundation::Result;
using signin::SignInTask;
using smartcard::Pkcs11Class;
using smartcard::Pkcs11Module;
using smartcard::Pkcs11Session;
using smartcard::Pkcs11Token;

bool isDescribedBy(const Pkcs11Token& token, const std::string& reader)
{
    constexpr std::size_t kDescription = 64; // CK_SLOT_INFO
    return token.slotDescription == reader.substr(0, kDescription);
}

bool namesAReader(const Pkcs11Token& token, const SignInTask& task)
{
    return std::ranges::any_of(task.allReaders,
                               [&](const auto& reader) { return isDescribedBy(token, reader); });
}

std::optional<std::string> readerOf(const Pkcs11Token& token, const std::vector<Pkcs11Token>& all,
                                    const SignInTask& task)
{
    for (const auto& reader : task.readers)
        if (isDescribedBy(token, reader))
            return reader;
    const bool describesReaders =
        std::ranges::any_of(all, [&](const auto& other) { return namesAReader(other, task); });
    if (!describesReaders && task.readers.size() == 1)
        return task.readers.front();
    return std::nullopt;
}

bool isKnown(const std::vector<TokenCertificate>& found, const TokenCertificate& other)
{
    return std::ranges::any_of(found, [&](const auto& known) {
        return known.card.reader == other.card.reader &&
               known.card.certificate == other.card.certificate;
    });
}

/// A certificate that cannot be read is no reason to hide the others.
Result<void> addCertificates(const Pkcs11Module& module, const Pkcs11Token& token,
                             const std::string& reader, std::vector<TokenCertificate>& found)
{
    auto session = Pkcs11Session::open(module, token.slot);
    if (!session)
        return session.error();
    const auto objects = session->find(Pkcs11Class::Certificate);
    if (!objects)
        return objects.error();
    for (const auto object : *objects) {
        const auto der = session->certificate(object);
        const auto id = session->id(object);
        if (!der || !id)
            continue;
        auto certificate = Certificate::parse(*der);
        if (!certificate || !foundation::isForAuthentication(*certificate))
            continue;
        TokenCertificate one{
            token, *id, {{reader}, token.label, token.serial, token.pin, *std::move(certificate)}};
        if (!isKnown(found, one))
            found.push_back(std::move(one));
    }
    return {};
}

} // namespace

Result<std::vector<TokenCertificate>> certificatesForAuthentication(const Pkcs11Module& module,
                                                                    const SignInTask& task)
{
    const auto tokens = module.tokens();
    if (!tokens)
        return tokens.error();
    std::vector<TokenCertificate> found;
    for (const auto& token : *tokens) {
        const auto reader = readerOf(token, *tokens, task);
        if (!reader)
            continue;
        const auto added = addCertificates(module, token, *reader, found);
        const bool gone = !added && (added.error().code == ErrorCode::NoCard ||
                                     added.error().code == ErrorCode::CardRemoved);
        if (!added && !gone)
            return added.error();
    }
    return found;
}

bool hasToken(const Pkcs11Module& module, const SignInTask& task)
{
    const auto tokens = module.tokens();
    return tokens && std::ranges::any_of(*tokens, [&](const auto& token) {
               return readerOf(token, *tokens, task).has_value();
           });
}

} // namespace cardsignin
