// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/staff/member.h"

#include <string>
#include <vector>

class QCheckBox;
class QLineEdit;

namespace window {

class InlineForm;

/// What a form asks of a member of the staff; its fields live as long as the form's question.
class MemberFields
{
public:
    /// For somebody new.
    explicit MemberFields(InlineForm& form);
    /// For who is there already, with what is known.
    MemberFields(InlineForm& form, const staff::Member& member);

    [[nodiscard]] staff::Member read() const;

private:
    std::string m_known;
    QLineEdit* m_name = nullptr; ///< none where the member is there already
    std::vector<QCheckBox*> m_roles;
    QLineEdit* m_products = nullptr;
    QLineEdit* m_identity = nullptr;

    void addRest(InlineForm& form);
};

} // namespace window
