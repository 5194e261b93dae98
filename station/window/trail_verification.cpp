// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/window/trail_verification.h"

#include "station/window/file_field.h"
#include "station/window/message_strip.h"
#include "station/window/utf8.h"
#include "station/workplace/trail_sentences.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QThread>

#include <algorithm>
#include <limits>

namespace window {

using audit::TrailPhase;
using foundation::Result;
using workplace::Desk;
using workplace::Evidence;

namespace {

/// So many findings are said here; the command line says them all.
constexpr std::size_t kMostFindings = 6;

} // namespace

TrailVerification::TrailVerification(Session& session, MessageStrip& strip, QWidget* parent)
    : QWidget{parent}, m_session{session}, m_strip{strip},
      m_heads{new FileField{tr("Choose a copy of the signed heads"), this}},
      m_certificate{new FileField{tr("Choose the station's certificate"), this}},
      m_progress{new QProgressBar{this}}, m_verify{new QPushButton{tr("&Verify"), this}},
      m_stop{new QPushButton{tr("Sto&p"), this}}
{
    layOut();
    connect(m_verify, &QPushButton::clicked, this, &TrailVerification::verify);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        *m_stopped = true;
        m_stop->setEnabled(false);
    });
}

TrailVerification::~TrailVerification()
{
    if (m_stopped)
        *m_stopped = true;
}

void TrailVerification::layOut()
{
    m_verify->setObjectName(QStringLiteral("primary"));
    m_stop->hide();
    m_progress->setAccessibleName(tr("How far the trail has been looked at"));
    m_progress->hide();
    auto* grid = new QGridLayout{this};
    grid->setContentsMargins(0, 0, 0, 0);
    const auto add = [&](const QString& name, FileField* field, const QString& without,
                         int column) {
        auto* label = new QLabel{name, this};
        label->setBuddy(&field->line());
        field->line().setPlaceholderText(without);
        grid->addWidget(label, 0, column);
        grid->addWidget(field, 0, column + 1);
        grid->setColumnStretch(column + 1, 1);
    };
    add(tr("Signed &heads kept elsewhere:"), m_heads, tr("None: the station's own alone"), 0);
    add(tr("&Certificate kept elsewhere:"), m_certificate, tr("None: the station's own is trusted"),
        2);
    grid->addWidget(m_progress, 1, 0, 1, 4);
}

Evidence TrailVerification::evidence() const
{
    Evidence evidence;
    if (const auto heads = m_heads->path(); !heads.empty())
        evidence.heads.push_back(heads);
    if (const auto certificate = m_certificate->path(); !certificate.empty())
        evidence.certificates.push_back(certificate);
    return evidence;
}

void TrailVerification::begin()
{
    m_stopped = std::make_shared<std::atomic<bool>>(false);
    m_verify->setEnabled(false);
    m_stop->setEnabled(true);
    m_stop->show();
    m_progress->setRange(0, 0);
    m_progress->setFormat(tr("Looking at the database"));
    m_progress->show();
    m_strip.clear();
}

void TrailVerification::verify()
{
    begin();
    auto& desk = m_session.printingDesk();
    const auto report = [this, &desk, stopped = m_stopped](const audit::TrailProgress& progress) {
        desk.deliver(this, [this, progress] { showProgress(progress); });
        return !*stopped && !QThread::currentThread()->isInterruptionRequested();
    };
    const auto brought = evidence();
    desk.run(
        this, [report, brought](Desk& there) { return look(there, brought, report); },
        [this, brought](const Result<Verdict>& verdict) { tell(verdict, brought); });
}

Result<TrailVerification::Verdict>
TrailVerification::look(Desk& desk, const Evidence& evidence,
                        const std::function<bool(const audit::TrailProgress&)>& progress)
{
    Verdict verdict;
    auto done = workplace::verifyTrail(
        desk, evidence,
        [&](const audit::TrailFinding& finding) {
            if (verdict.findings.size() < kMostFindings)
                verdict.findings.push_back(finding);
        },
        progress);
    if (!done)
        return done.error();
    verdict.report = std::move(*done);
    return verdict;
}

void TrailVerification::showProgress(const audit::TrailProgress& progress)
{
    // Of the whole a bar can show only the part whose end is known.
    const bool known = progress.phase == TrailPhase::Events && progress.total > 0;
    m_progress->setRange(0, known ? static_cast<int>(std::min<std::int64_t>(
                                        progress.total, std::numeric_limits<int>::max()))
                                  : 0);
    m_progress->setValue(known ? static_cast<int>(progress.done) : 0);
    switch (progress.phase) {
    case TrailPhase::File:
        return m_progress->setFormat(tr("Looking at the database"));
    case TrailPhase::Events:
        return m_progress->setFormat(tr("Event %v of %m"));
    case TrailPhase::Heads:
        return m_progress->setFormat(tr("Looking at the signatures"));
    case TrailPhase::Things:
        return m_progress->setFormat(tr("Looking at what stands in the database"));
    }
}

void TrailVerification::tell(const Result<Verdict>& verdict, const Evidence& evidence)
{
    m_progress->hide();
    m_stop->hide();
    m_verify->setEnabled(true);
    if (!verdict)
        return m_strip.sayError(verdict.error());
    auto details = workplace::sentenceFor(verdict->report);
    for (const auto& heads : evidence.heads)
        details += QLatin1Char{'\n'} + tr("Compared with %1 too.").arg(fromUtf8(heads.string()));
    if (verdict->report.findings == 0)
        return m_strip.say(Tone::Good, tr("The trail is whole."), details);
    QStringList found;
    for (const auto& finding : verdict->findings)
        found << workplace::sentenceFor(finding);
    if (const auto more = verdict->report.findings - static_cast<std::int64_t>(found.size());
        more > 0)
        found << tr("And %1 more; \"cardstation audit verify\" says them all.").arg(more);
    m_strip.say(Tone::Bad,
                tr("The trail is broken. Change nothing here, keep a copy of the station's folder, "
                   "and call the responsible issuer."),
                found.join(QLatin1Char{'\n'}) + QLatin1Char{'\n'} + details);
}

} // namespace window
