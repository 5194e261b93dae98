// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "print/pin_letter_job.h"

#include <QStringList>

#include <map>
#include <string>

namespace print {

/// The lines of each text field of a letter, by the field's name in templates.
std::map<std::string, QStringList> fieldLines(const LetterTask& task);

} // namespace print
