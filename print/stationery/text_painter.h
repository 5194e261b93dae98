// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "print/stationery/page_template.h"

#include <QPainter>
#include <QString>

#include <vector>

namespace stationery {

/// The width of a text in user units.
double widthOf(const QString& text, const TextStyle& style);

/// How far left of its place a text of this width begins.
double shiftOf(TextStyle::Anchor anchor, double width);

/// What each run covers, in the page's millimetres; its height is that of its font, roughly.
std::vector<QRectF> boundsOf(const std::vector<TextRun>& runs);

/// Paints runs of text, each line's runs after one another. The painter's unit is the millimetre.
void paintRuns(QPainter& painter, const std::vector<TextRun>& runs);

/// By how much the lines must shrink to stay inside the place's frame: 1 when they fit, 0 when they
/// do not even at the smallest size that is still read with ease (three fifths).
double fittingScale(const QStringList& lines, const FieldPlace& place);

/// Paints the lines of a field, `scale` as fittingScale gave it.
void paintLines(QPainter& painter, const QStringList& lines, const FieldPlace& place, double scale);

} // namespace stationery
