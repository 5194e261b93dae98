// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/window/stage.h"

#include "station/window/main_window.h"
#include "station/window/start_page.h"
#include "station/window/trouble_page.h"
#include "station/window/utf8.h"
#include "station/workplace/session_file.h"
#include "station/workplace/staff_acts.h"

#include <algorithm>
#include <utility>

namespace window {
namespace {

constexpr QSize kSmall{820, 620};

} // namespace

Stage::Stage(std::filesystem::path home, std::filesystem::path session)
    : m_home{std::move(home)}, m_session{std::move(session)}
{
}

Stage::~Stage() = default;

void Stage::open()
{
    auto opened = workplace::Workplace::open(m_home);
    if (opened)
        return showStation(std::move(*opened));
    speak(localeLanguage());
    if (opened.error().code == foundation::ErrorCode::StationMissing)
        return showStart();
    showTrouble(opened.error());
}

void Stage::speak(const QString& language)
{
    m_translation.reset();
    m_translation = std::make_unique<Translation>(language);
}

void Stage::show(std::unique_ptr<QWidget> widget)
{
    // The old one may be what called: it goes when that call has returned.
    if (m_shown)
        m_shown.release()->deleteLater();
    m_shown = std::move(widget);
    m_shown->show();
}

void Stage::showStation(std::unique_ptr<workplace::Workplace> workplace)
{
    speak(fromUtf8(workplace->settings().language));
    m_workplace = std::move(workplace);
    if (m_session.empty())
        return askWho();
    // Good for the first time alone: who comes next signs in here.
    auto token = workplace::readSession(std::exchange(m_session, {}));
    if (!token)
        return showTrouble(token.error());
    showWork(std::make_shared<const workplace::SessionToken>(std::move(*token)));
}

void Stage::askWho(const QString& why)
{
    auto page = std::make_unique<SignInPage>(*m_workplace);
    page->setWindowTitle(StartPage::tr("Card station"));
    page->resize(kSmall);
    connect(page.get(), &SignInPage::signedIn, this, &Stage::showWork);
    if (!why.isEmpty())
        page->sayWhy(why);
    show(std::move(page));
}

void Stage::showWork(const SharedToken& token)
{
    auto desk = workplace::Desk::open(*m_workplace, *token);
    if (!desk)
        return showTrouble(desk.error());
    auto member = workplace::ownMember(*desk);
    if (!member)
        return showTrouble(member.error());
    auto session = std::make_unique<Session>(std::move(m_workplace), token, desk->who);
    auto window = std::make_unique<MainWindow>(std::move(session), member->roles);
    if (const auto place = m_places.find(window->who()); place != m_places.end())
        window->choosePage(place->second);
    connect(window.get(), &MainWindow::left, this, &Stage::whenLeft);
    show(std::move(window));
}

/// The window of who has left goes when nothing is at work in it any more; until then it is kept
/// out of sight, and somebody else can sign in.
void Stage::whenLeft(const QString& why)
{
    auto* const leaving = static_cast<MainWindow*>(m_shown.release());
    m_leaving.emplace_back(leaving);
    m_places[leaving->who()] = leaving->chosenPage();
    connect(leaving, &MainWindow::closed, this, [this, leaving] { forget(leaving); });
    auto opened = workplace::Workplace::open(m_home);
    if (!opened)
        return showTrouble(opened.error());
    m_workplace = std::move(*opened);
    askWho(why);
}

void Stage::forget(MainWindow* window)
{
    const auto found = std::ranges::find(m_leaving, window, &std::unique_ptr<MainWindow>::get);
    if (found == m_leaving.end())
        return;
    found->release()->deleteLater();
    m_leaving.erase(found);
}

void Stage::showStart()
{
    auto page = std::make_unique<StartPage>(m_home);
    page->setWindowTitle(StartPage::tr("Card station"));
    page->resize(kSmall);
    connect(page.get(), &StartPage::created, this, &Stage::open);
    show(std::move(page));
}

void Stage::showTrouble(const foundation::Error& error)
{
    auto page = std::make_unique<TroublePage>(error);
    page->setWindowTitle(StartPage::tr("Card station"));
    page->resize(kSmall);
    connect(page.get(), &TroublePage::tryAgain, this, &Stage::open);
    show(std::move(page));
}

} // namespace window
