// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "cardprofiles/card_profile.h"

#include <algorithm>

namespace cardprofiles {

namespace {

template <typename T>
const T* named(const std::vector<T>& all, const std::string& name)
{
    const auto found = std::ranges::find(all, name, &T::name);
    return found == all.end() ? nullptr : &*found;
}

} // namespace

const PinProfile* CardProfile::pin(const std::string& name) const
{
    return named(pins, name);
}

const KeyProfile* CardProfile::key(const std::string& name) const
{
    return named(keys, name);
}

const CertificateProfile* CardProfile::certificate(const std::string& name) const
{
    return named(certificates, name);
}

} // namespace cardprofiles
