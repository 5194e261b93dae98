// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/window/look.h"

#include <QApplication>
#include <QFont>
#include <QPalette>
#include <QStyleFactory>

namespace window {
namespace {

constexpr qreal kLeastPointSize = 10.5;

/// What Fusion does not do by itself. Object names are set where the widgets are made.
constexpr auto kStyleSheet = R"(
QMainWindow, QWidget#page { background: #f4f6f8; }
QListWidget#pages { background: #17324d; border: none; color: #e8eef4; padding: 8px 0; outline: 0; }
QListWidget#pages::item { padding: 12px 18px; border-left: 4px solid transparent; }
QListWidget#pages::item:hover { background: #21456a; }
QListWidget#pages::item:selected { background: #21456a; border-left: 4px solid #7fb8ea; color: white; }
QLabel#stationName { background: #17324d; color: white; padding: 18px 18px 10px 22px; font-weight: bold; }
QLabel#pageTitle { font-size: 18pt; font-weight: bold; color: #17324d; }
QLabel#formTitle { font-weight: bold; color: #17324d; }
QLabel#quiet { color: #51606f; }
QLabel#bigWord { font-size: 16pt; font-weight: bold; }
QLabel#number { font-size: 20pt; font-weight: bold; color: #17324d; }
QPushButton { padding: 6px 14px; }
QPushButton#primary { background: #1c5d99; color: white; border: 1px solid #174e80; border-radius: 4px; padding: 8px 20px; font-weight: bold; }
QPushButton#primary:hover { background: #2069ab; }
QPushButton#primary:focus { border: 2px solid #0b2e4f; }
QPushButton#primary:disabled { background: #c9d1d9; border-color: #b7c0c9; color: #5f6b76; }
QLineEdit, QComboBox, QSpinBox { padding: 5px 7px; }
QLineEdit#scan { font-size: 15pt; padding: 8px 10px; background: white; border: 2px solid #8ba3bb; border-radius: 4px; }
QLineEdit#scan:focus { border-color: #1c5d99; }
QFrame#card, QGroupBox { background: white; border: 1px solid #d5dce3; border-radius: 6px; }
QGroupBox { margin-top: 1.2em; padding-top: 6px; font-weight: bold; }
QGroupBox::title { subcontrol-origin: margin; left: 4px; color: #17324d; }
QTableView { background: white; border: 1px solid #d5dce3; gridline-color: #eceff2; selection-background-color: #d6e6f5; selection-color: #10202f; }
QHeaderView::section { background: #e9eef3; color: #33475b; border: none; border-right: 1px solid #d5dce3; border-bottom: 1px solid #d5dce3; padding: 6px 4px; font-weight: bold; }
QTabWidget::pane { border: none; }
QTabWidget#tables::pane { background: white; border: 1px solid #d5dce3; border-radius: 6px; }
QTabWidget#tables QTabBar::tab { padding: 8px 18px; }
QStatusBar { background: #e9eef3; }
QStatusBar QLabel { color: #33475b; padding: 2px 10px; }
QStatusBar::item { border: none; }
)";

} // namespace

const ToneColours& coloursOf(Tone tone)
{
    static const ToneColours neutral{{"#45525f"}, {"#e8ecf0"}, {"#5b6875"}};
    static const ToneColours waiting{{"#1d4f7c"}, {"#dfecf8"}, {"#2b6ca3"}};
    static const ToneColours active{{"#53378a"}, {"#ebe4f7"}, {"#6b4bab"}};
    static const ToneColours good{{"#14602f"}, {"#dcf2e2"}, {"#1d7a3e"}};
    static const ToneColours attention{{"#7a4a00"}, {"#fdeecf"}, {"#94600a"}};
    static const ToneColours bad{{"#99221c"}, {"#fbe1df"}, {"#b32b24"}};
    switch (tone) {
    case Tone::Neutral:
        return neutral;
    case Tone::Waiting:
        return waiting;
    case Tone::Active:
        return active;
    case Tone::Good:
        return good;
    case Tone::Attention:
        return attention;
    case Tone::Bad:
        return bad;
    }
    return neutral;
}

void applyLook(QApplication& application)
{
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    // One light palette, so that the tones mean and contrast the same on every desktop.
    QPalette palette{QColor{"#e6ebf0"}, QColor{"#f4f6f8"}};
    palette.setColor(QPalette::Highlight, QColor{"#1c5d99"});
    palette.setColor(QPalette::PlaceholderText, QColor{"#6a7885"});
    palette.setColor(QPalette::Disabled, QPalette::Base, QColor{"#eef1f4"});
    QApplication::setPalette(palette);
    auto font = QApplication::font();
    font.setPointSizeF(std::max(font.pointSizeF(), kLeastPointSize));
    QApplication::setFont(font);
    application.setStyleSheet(QString::fromLatin1(kStyleSheet));
}

} // namespace window
