// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/window/start_page.h"

#include "foundation/files.h"
#include "station/window/secret_field.h"
#include "station/window/utf8.h"
#include "station/workplace/authority_acts.h"
#include "station/workplace/first_staff.h"
#include "station/workplace/sign_in.h"
#include "station/workplace/station_home.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <initializer_list>
#include <memory>
#include <utility>

namespace window {
namespace {

using foundation::ErrorCode;
using foundation::Result;

constexpr int kColumnWidth = 640;

struct FirstStaff
{
    workplace::FirstPerson administrator;
    workplace::FirstPerson issuer;
};

/// Its first two people, unless they have begun already; then the administrator's session.
Result<workplace::SessionToken> beginStaff(const workplace::Workplace& workplace,
                                           const FirstStaff& staff)
{
    auto begun = workplace::beginStaff(workplace, staff.administrator, staff.issuer);
    if (!begun && begun.error().code != ErrorCode::StaffBegun)
        return begun.error();
    return workplace::signIn(workplace, staff.administrator.name, staff.administrator.password);
}

/// The station, its staff and its certificate authority. What stands already is kept, so that a
/// second try goes on where the first one failed.
Result<void> make(const std::filesystem::path& home, const FirstStaff& staff,
                  const workplace::NewStation& station, const std::string& publishedAt)
{
    foundation::SystemRandom random;
    const foundation::SystemClock clock;
    const auto stands = foundation::exists(home / "settings.toml");
    if (!stands)
        return stands.error();
    if (!*stands)
        if (auto made = workplace::createStation(home, station, random, clock); !made)
            return made;
    auto opened = workplace::Workplace::open(home);
    if (!opened)
        return opened.error();
    auto token = beginStaff(**opened, staff);
    if (!token)
        return token.error();
    auto desk = workplace::Desk::open(**opened, *token);
    if (!desk)
        return desk.error();
    auto made = workplace::createLocalAuthority(*desk, station.sender.front(), publishedAt);
    if (!made && made.error().code != ErrorCode::AuthorityExists)
        return made;
    return workplace::signOut(**opened, *token);
}

} // namespace

StartPage::StartPage(std::filesystem::path home, QWidget* parent)
    : QWidget{parent}, m_home{std::move(home)}, m_strip{new MessageStrip{this}},
      m_name{new QLineEdit{this}}, m_organisation{new QLineEdit{this}}, m_printer{new QLineEdit{
                                                                            this}},
      m_publishedAt{new QLineEdit{this}}, m_administrator{new QLineEdit{this}},
      m_administratorPassword{new SecretField{this}}, m_issuer{new QLineEdit{this}},
      m_issuerPassword{new SecretField{this}}, m_language{new QComboBox{this}},
      m_create{new QPushButton{tr("&Create the station"), this}}, m_busy{new QProgressBar{this}}
{
    setObjectName(QStringLiteral("page"));
    setAttribute(Qt::WA_StyledBackground);
    layOut();
    connect(m_create, &QPushButton::clicked, this, &StartPage::create);
    setBusy(false);
}

void StartPage::layOut()
{
    auto* heading = new QLabel{tr("Welcome"), this};
    heading->setObjectName(QStringLiteral("pageTitle"));
    auto* explanation = new QLabel{
        tr("There is no card station in the folder %1 yet. Create one here: it gets a database, "
           "keys that codes are sealed with, its first two people, and a certificate authority of "
           "its own. To open another station, start the program with --home and its folder.")
            .arg(fromUtf8(m_home.string())),
        this};
    explanation->setWordWrap(true);
    m_create->setObjectName(QStringLiteral("primary"));
    m_create->setDefault(true);
    m_busy->setRange(0, 0);
    m_busy->setAccessibleName(tr("The station is being created"));

    auto* column = new QVBoxLayout;
    column->setSpacing(14);
    column->addStretch(1);
    column->addWidget(heading);
    column->addWidget(explanation);
    column->addWidget(m_strip);
    column->addWidget(form());
    column->addWidget(m_busy);
    column->addWidget(m_create, 0, Qt::AlignLeft);
    column->addStretch(2);
    auto* middle = new QWidget{this};
    middle->setLayout(column);
    middle->setMaximumWidth(kColumnWidth);
    auto* row = new QHBoxLayout{this};
    row->addWidget(middle, 1);
}

QWidget* StartPage::form()
{
    const workplace::NewStation proposed;
    m_name->setText(fromUtf8(proposed.name));
    m_organisation->setText(fromUtf8(proposed.sender.front()));
    m_printer->setText(fromUtf8(proposed.printer));
    m_publishedAt->setText(QStringLiteral("http://pki.example.se/"));
    for (auto* field : {m_name, m_organisation, m_printer, m_publishedAt})
        field->setCursorPosition(0);
    m_language->addItem(QStringLiteral("Svenska"), QStringLiteral("sv"));
    m_language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    m_language->setCurrentIndex(QLocale{}.language() == QLocale::English ? 1 : 0);
    auto* frame = new QFrame{this};
    frame->setObjectName(QStringLiteral("card"));
    auto* form = new QFormLayout{frame};
    form->setContentsMargins(18, 16, 18, 16);
    form->setVerticalSpacing(10);
    form->addRow(tr("&Name of the station:"), m_name);
    form->addRow(tr("&Organisation that issues the cards:"), m_organisation);
    form->addRow(tr("&Printer for PIN letters:"), m_printer);
    form->addRow(tr("Certificates are p&ublished at:"), m_publishedAt);
    form->addRow(tr("&Language:"), m_language);
    form->addRow(tr("&Administrator:"), m_administrator);
    form->addRow(tr("Administrator's pass&word:"), m_administratorPassword);
    form->addRow(tr("Responsible &issuer:"), m_issuer);
    form->addRow(tr("Issuer's pa&ssword:"), m_issuerPassword);
    return frame;
}

workplace::NewStation StartPage::described() const
{
    workplace::NewStation station;
    station.name = m_name->text().trimmed().toStdString();
    station.language = m_language->currentData().toString().toStdString();
    station.sender.front() = m_organisation->text().trimmed().toStdString();
    station.printer = m_printer->text().trimmed().toStdString();
    station.products = workplace::productsFolder();
    return station;
}

void StartPage::setBusy(bool busy)
{
    m_busy->setVisible(busy);
    m_create->setEnabled(!busy);
    for (auto* field : std::initializer_list<QLineEdit*>{
             m_name, m_organisation, m_printer, m_publishedAt, m_administrator,
             m_administratorPassword, m_issuer, m_issuerPassword})
        field->setEnabled(!busy);
    m_language->setEnabled(!busy);
}

void StartPage::create()
{
    m_strip->clear();
    setBusy(true);
    auto staff = std::make_shared<FirstStaff>();
    staff->administrator = {m_administrator->text().trimmed().toStdString(),
                            m_administratorPassword->take()};
    staff->issuer = {m_issuer->text().trimmed().toStdString(), m_issuerPassword->take()};
    m_thread.post([this, home = m_home, staff, station = described(),
                   publishedAt = m_publishedAt->text().trimmed().toStdString()] {
        auto made = make(home, *staff, station, publishedAt);
        m_thread.deliver(this, [this, made = std::move(made)] {
            setBusy(false);
            if (!made)
                return m_strip->sayError(made.error());
            emit created();
        });
    });
}

} // namespace window
