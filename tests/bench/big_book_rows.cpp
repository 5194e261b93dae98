// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
//
// The rows of a big book.
#include "station/database/migrations.h"
#include "station/database/name_search.h"
#include "station/letters/letter.h"
#include "station/shipping/shipment_store.h"
#include "station/stock/card.h"
#include "station/stock/certificate_store.h"
#include "tests/bench/big_book.h"

#include <sqlite3.h>

#include <stdexcept>

namespace bench {
namespace {

using database::Transaction;
using database::values;

constexpr int kOrdersAtOnce = 20'000;
constexpr auto kMoment = "2026-03-02T12:00:00Z";

template <typename T>
T valueOf(foundation::Result<T> result)
{
    if (!result)
        throw std::runtime_error{foundation::describe(result.error())};
    return std::move(*result);
}

/// The book's file, by SQLite itself: each statement is prepared once for millions of rows.
class File
{
public:
    explicit File(const std::filesystem::path& file)
    {
        if (::sqlite3_open(file.c_str(), &m_file) != SQLITE_OK)
            throw std::runtime_error{"cannot open " + file.string()};
        // It is made anew where the power fails; and what rows refer to is written with them.
        for (const auto* sql : {"PRAGMA synchronous = OFF", "PRAGMA cache_size = -1500000"})
            run(sql);
    }
    ~File() { ::sqlite3_close(m_file); }
    File(const File&) = delete;
    File& operator=(const File&) = delete;

    void run(const char* sql) { check(::sqlite3_exec(m_file, sql, nullptr, nullptr, nullptr)); }
    void check(int code) const
    {
        if (code != SQLITE_OK && code != SQLITE_DONE)
            throw std::runtime_error{::sqlite3_errmsg(m_file)};
    }
    [[nodiscard]] ::sqlite3* handle() const { return m_file; }

private:
    ::sqlite3* m_file = nullptr;
};

/// Rows for one table.
class Rows
{
public:
    Rows(const File& file, const std::string& table, const std::string& columns) : m_file{file}
    {
        std::string marks = "?";
        for (const char c : columns)
            marks += c == ',' ? ", ?" : "";
        const auto sql = "INSERT INTO " + table + " (" + columns + ") VALUES (" + marks + ")";
        file.check(::sqlite3_prepare_v2(file.handle(), sql.c_str(), -1, &m_statement, nullptr));
    }
    ~Rows() { ::sqlite3_finalize(m_statement); }
    Rows(const Rows&) = delete;
    Rows& operator=(const Rows&) = delete;

    void add(const database::Values& row)
    {
        int place = 0;
        for (const auto& value : row)
            bind(++place, value);
        m_file.check(::sqlite3_step(m_statement));
        m_file.check(::sqlite3_reset(m_statement));
    }

private:
    const File& m_file;
    ::sqlite3_stmt* m_statement = nullptr;

    void bind(int place, const database::Value& value)
    {
        if (const auto* number = std::get_if<std::int64_t>(&value))
            m_file.check(::sqlite3_bind_int64(m_statement, place, *number));
        else if (const auto* text = std::get_if<std::string>(&value))
            m_file.check(::sqlite3_bind_text64(m_statement, place, text->data(), text->size(),
                                               SQLITE_STATIC, SQLITE_UTF8));
        else if (const auto* bytes = std::get_if<foundation::Bytes>(&value))
            m_file.check(::sqlite3_bind_blob64(m_statement, place, bytes->data(), bytes->size(),
                                               SQLITE_STATIC));
        else
            m_file.check(::sqlite3_bind_null(m_statement, place));
    }
};

/// Writes the rows of one order after the other.
class Writer
{
public:
    Writer(const BigBook& book, const File& file) : m_book{book}, m_file{file} {}

    void write(int number)
    {
        const auto order = BigBook::order(number);
        writeOrder(number, order);
        for (const auto& line : order.lines)
            writeLine(number, order, line);
    }

private:
    const BigBook& m_book;
    const File& m_file;
    Rows m_orders{m_file, "orders",
                  "number, organisation_name, organisation_number, organisation_kind, "
                  "orderer_name, orderer_email, orderer_mobile, delivery_name, delivery_lines, "
                  "delivery_postcode, delivery_city, delivery_country, signing, letter_delivery, "
                  "invoice_reference, comment, express, received, signed_on, state, reason, due, "
                  "added_at, changed_at"};
    Rows m_lines{m_file, "order_lines",
                 "order_number, line_number, product, given_name, surname, common_name, title, "
                 "employment_number, hsa_id, upn, language, service_identity, state, changed_at"};
    Rows m_cards{m_file, "cards",
                 "chip_serial, product, state, card_serial, order_number, line_number, "
                 "valid_until, attempt, left_behind, added_at, changed_at"};
    Rows m_certificates{m_file, "certificates",
                        "serial, name, chip_serial, order_number, line_number, reference, der, "
                        "fingerprint, not_before, not_after, state, revocation_reason, added_at"};
    Rows m_letters{m_file, "letters",
                   "number, kind, order_number, line_number, chip_serial, layout, travels, "
                   "language, recipient_name, recipient_lines, recipient_postcode, "
                   "recipient_city, recipient_country, state, printings, print_job, reason, "
                   "reserved_at, changed_at"};
    Rows m_shipments{m_file, "shipments",
                     "kind, order_number, line_number, chip_serial, letter_number, label, "
                     "recipient_name, recipient_lines, recipient_postcode, recipient_city, "
                     "recipient_country, must_be_collected, state, carrier_state, packed_at, "
                     "dispatched_at, ended_at, changed_at"};
    Rows m_events{m_file, "events",
                  "who, place, at, second_person, subject_kind, subject, order_number, "
                  "line_number, what, from_state, to_state, detail"};

    [[nodiscard]] orders::OrderState stateOf(int order) const
    {
        using orders::OrderState;
        if (!m_book.isOpen(order))
            return order % 200 == 7 ? OrderState::Cancelled : OrderState::Delivered;
        switch (order % 8) {
        case 0:
            return OrderState::Registered;
        case 1:
            return OrderState::Arrived;
        case 2:
            return OrderState::Stopped;
        default:
            return OrderState::Verified;
        }
    }

    void tell(const char* kind, const std::string& subject, const foundation::OrderLineId& line,
              const char* what)
    {
        std::optional<std::uint32_t> number;
        if (line.line != 0)
            number = line.line;
        m_events.add(values("Petra Produktion", "desk-1/Läsare 1", kMoment, "", kind, subject,
                            line.order, number, what, "", "", ""));
    }

    void writeOrder(int number, const orders::Order& order)
    {
        m_orders.add(values(order.number, order.organisation.name, order.organisation.number,
                            order.organisation.kind, order.orderer.name, order.orderer.email, "",
                            order.delivery, order.signing, order.letterDelivery,
                            order.invoiceReference, "", order.express, order.received,
                            order.signedOn, stateOf(number), "", order.received, kMoment, kMoment));
        for (const auto* what : {"registered", "state"})
            tell("order", order.number.text(), {order.number, 0}, what);
    }

    void writeLine(int number, const orders::Order& order, const orders::OrderLine& line)
    {
        using orders::LineState;
        const foundation::OrderLineId id{order.number, line.number};
        const auto ofOrder = stateOf(number);
        const auto state = ofOrder == orders::OrderState::Delivered   ? LineState::Delivered
                           : ofOrder == orders::OrderState::Cancelled ? LineState::Cancelled
                                                                      : LineState::Waiting;
        const auto& holder = line.holder;
        m_lines.add(values(id, line.product, holder.givenName, holder.surname, "", holder.title,
                           holder.employmentNumber, holder.hsaId, "", holder.language,
                           line.serviceIdentity, state, kMoment));
        tell("order-line", id.text(), id, "registered");
        if (state != LineState::Delivered)
            return;
        const int index = BigBook::lineIndex(number) + static_cast<int>(line.number) - 1;
        writeCard(id, index);
        writeLetter(id, index, order.delivery);
        for (const auto* what : {"claimed", "made", "delivered"})
            tell("order-line", id.text(), id, what);
    }

    void writeCard(const foundation::OrderLineId& id, int index)
    {
        const auto chip = BigBook::chipSerial(index);
        m_cards.add(values(chip, "ETJ-KORT", stock::CardState::Delivered,
                           BigBook::cardSerial(index), id, "2031-03-02", 1, "", kMoment, kMoment));
        const auto serial = BigBook::certificateSerial(index);
        for (const auto* name : {"authentication", "signature"}) {
            const auto own = *name == 'a' ? serial : serial + "01";
            m_certificates.add(values(own, name, chip, id, id.text() + "/1/" + name,
                                      foundation::Bytes(900, 0x30), own + "FINGERPRINT", kMoment,
                                      "2031-03-02T12:00:00Z", stock::CertificateState::OnCard, "",
                                      kMoment));
            tell("certificate", own, id, "issued");
        }
        for (const auto* what : {"in-production", "ready"})
            tell("card", chip, id, what);
    }

    void writeLetter(const foundation::OrderLineId& id, int index,
                     const foundation::PostalAddress& to)
    {
        using shipping::ShipmentState;
        const auto chip = BigBook::chipSerial(index);
        const auto letter = BigBook::letterNumber(index);
        m_letters.add(values(letter, letters::LetterKind::PinLetter, id, chip,
                             cardprofiles::LetterLayout::ThreeCodes,
                             cardprofiles::LetterTravel::Apart, "sv", to,
                             letters::LetterState::Delivered, 1, "", "", kMoment, kMoment));
        m_shipments.add(values(cardprofiles::ShipmentKind::RegisteredMail, id, chip, none(),
                               BigBook::label(index), to, true, ShipmentState::Delivered, "",
                               kMoment, kMoment, kMoment, kMoment));
        m_shipments.add(values(cardprofiles::ShipmentKind::OrdinaryMail, id, none(), letter, none(),
                               to, false, ShipmentState::Delivered, "", kMoment, kMoment, kMoment,
                               kMoment));
        for (const auto* what : {"reserved", "confirmed"})
            tell("letter", letter, id, what);
    }

    static std::optional<std::string> none() { return std::nullopt; }
};

} // namespace

void BigBook::make(const std::filesystem::path& path) const
{
    // Its tables first.
    if (auto made = database::Database::open(path, {.create = true}); !made)
        throw std::runtime_error{foundation::describe(made.error())};
    {
        File file{path};
        Writer writer{*this, file};
        for (int begin = 0; begin < m_orders; begin += kOrdersAtOnce) {
            file.run("BEGIN");
            for (int order = begin; order < std::min(m_orders, begin + kOrdersAtOnce); ++order)
                writer.write(order);
            file.run("COMMIT");
        }
    }
    auto database = valueOf(database::Database::open(path));
    const auto finish = [&](Transaction& transaction) -> foundation::Result<void> {
        if (auto named = database::addNamesOfAllOrders(transaction); !named)
            return named;
        auto drawn = transaction.change("INSERT INTO running_numbers VALUES ('letters', ?)",
                                        values(lineIndex(m_orders)));
        if (!drawn)
            return drawn.error();
        auto linked = transaction.change(
            "INSERT INTO event_hashes SELECT max(id), ?, zeroblob(32), zeroblob(32) FROM events",
            values(database::migrations().back().number));
        return linked ? foundation::Result<void>{} : linked.error();
    };
    if (auto finished = database::inTransaction(*database, finish); !finished)
        throw std::runtime_error{foundation::describe(finished.error())};
    (void)valueOf(database->settle());
}

} // namespace bench
