// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "print/stationery/template_checks.h"

#include "print/stationery/text_painter.h"

#include <QFontDatabase>

#include <algorithm>
#include <cmath>

namespace stationery {

namespace {

std::string idOf(const ShieldedArea& shield)
{
    return (shield.shield == Shield::Blind ? "blind-" : "scratch-") + shield.code;
}

/// A designer places by hand: a hair's breadth is no fault.
constexpr double kHair = 0.05; // mm

QRectF wider(const QRectF& rect)
{
    return rect.adjusted(-kHair, -kHair, kHair, kHair);
}

} // namespace

void TemplateChecks::run() const
{
    checkFonts();
    checkDemanded();
    for (const auto& shield : m_page.shields())
        checkShield(shield);
    checkLabels();
}

void TemplateChecks::checkFonts() const
{
    const auto check = [&](const std::string& id, const TextStyle& style) {
        if (!QFontDatabase::hasFamily(style.family))
            m_refuse(id, "the font \"" + style.family.toStdString() + "\" is not installed");
    };
    for (const auto& run : m_page.texts())
        check({}, run.style);
    for (const auto& [name, place] : m_page.fields())
        check("field-" + name, place.style);
}

void TemplateChecks::checkDemanded() const
{
    for (const auto& name : demandedOf(m_page.kind())) {
        if (m_page.field(name) == nullptr)
            m_refuse({}, "this " + std::string{nameOf(m_page.kind())} + " has no field-" + name);
    }
}

/// The code lies wholly inside, and nothing lies there that a person must read before the code.
void TemplateChecks::checkShield(const ShieldedArea& shield) const
{
    const auto id = idOf(shield);
    const auto* code = m_page.field(shield.code);
    if (!isCodeField(shield.code) || code == nullptr)
        return m_refuse(id, id + " has no field-" + shield.code + " to hide");
    if (!wider(shield.area).contains(code->frame))
        m_refuse(id, id + " does not cover frame-" + shield.code);
    for (const auto& [name, place] : m_page.fields()) {
        if (name != shield.code && shield.area.intersects(place.frame))
            m_refuse(id, id + " covers field-" + name + " too");
    }
    if (shield.area.intersects(m_page.mark("barcode")))
        m_refuse(id, id + " covers the barcode");
    const auto texts = boundsOf(m_page.texts());
    if (std::ranges::any_of(texts,
                            [&](const QRectF& text) { return shield.area.intersects(text); }))
        m_refuse(id, id + " covers a text of the template");
}

void TemplateChecks::checkLabels() const
{
    const auto& labels = m_page.labels();
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const auto id = "label-" + std::to_string(i + 1);
        const auto difference = labels[i].size() - labels.front().size();
        if (std::abs(difference.width()) > kHair || std::abs(difference.height()) > kHair)
            m_refuse(id, id + " has another size than label-1");
        for (std::size_t j = 0; j < i; ++j) {
            if (labels[j].adjusted(kHair, kHair, -kHair, -kHair).intersects(labels[i]))
                m_refuse(id, id + " overlaps label-" + std::to_string(j + 1));
        }
    }
    if (labels.empty())
        return;
    for (const auto& [name, place] : m_page.fields()) {
        if (!wider(labels.front()).contains(place.frame))
            m_refuse("frame-" + name, "frame-" + name + " is not inside label-1");
    }
    for (const auto& text : boundsOf(m_page.texts())) {
        if (!wider(labels.front()).contains(text))
            m_refuse({}, "a text stands outside label-1, where each label is drawn from");
    }
}

} // namespace stationery
