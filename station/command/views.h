// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "print/pin_letter_job.h"
#include "station/production/panel.h"
#include "station/stock/card.h"
#include "station/stock/certificate_store.h"
#include "station/stock/journal_store.h"
#include "station/stock/test_record_store.h"
#include "station/workplace/letter_acts.h"
#include "station/workplace/order_acts.h"
#include "station/workplace/shipping_acts.h"

#include <QJsonObject>

namespace command {

// What --json shows of each thing. Member names are stable; times are RFC 3339, days YYYY-MM-DD;
// states are their stored names.

QJsonObject toJson(const workplace::OrderView& view);
QJsonObject toJson(const orders::LineRecord& line);
QJsonObject toJson(const intake::IntakeReport& report);
QJsonObject toJson(const audit::Event& event);
QJsonObject toJson(const stock::Card& card);
QJsonObject toJson(const stock::Certificate& certificate);
QJsonObject toJson(const stock::JournalEntry& entry);
QJsonObject toJson(const stock::TestRecord& record);
QJsonObject toJson(const letters::Letter& letter);
QJsonObject toJson(const letters::PrintRun& run);
QJsonObject toJson(const print::LetterEvent& event);
QJsonObject toJson(const shipping::Shipment& shipment);
QJsonObject toJson(const production::Panel& panel);
QJsonObject toJson(const cardprofiles::CardProfile& profile);

QString text(std::string_view utf8);

} // namespace command
