// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/error.h"

#include <QWidget>

namespace window {

/// Why the station cannot be opened, and another try.
class TroublePage : public QWidget
{
    Q_OBJECT
public:
    explicit TroublePage(const foundation::Error& error, QWidget* parent = nullptr);

signals:
    void tryAgain();
};

} // namespace window
