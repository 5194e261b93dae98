// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/window/session.h"
#include "station/workplace/audit_acts.h"

#include <QWidget>

#include <atomic>
#include <memory>

class QProgressBar;
class QPushButton;

namespace window {

class FileField;
class MessageStrip;

/// Looks whether the trail is whole, while the page goes on: by the station's own file of heads and
/// certificate, and by those that somebody kept elsewhere, where they are named.
class TrailVerification : public QWidget
{
    Q_OBJECT
public:
    /// The strip tells what was found.
    TrailVerification(Session& session, MessageStrip& strip, QWidget* parent = nullptr);
    ~TrailVerification() override;

    [[nodiscard]] QPushButton& verifyButton() { return *m_verify; }
    [[nodiscard]] QPushButton& stopButton() { return *m_stop; }

private:
    /// What was found; of many findings the first.
    struct Verdict
    {
        audit::TrailReport report;
        std::vector<audit::TrailFinding> findings;
    };
    using Stop = std::shared_ptr<std::atomic<bool>>;

    Session& m_session;
    MessageStrip& m_strip;
    FileField* m_heads;
    FileField* m_certificate;
    QProgressBar* m_progress;
    QPushButton* m_verify;
    QPushButton* m_stop;
    Stop m_stopped; ///< of the verification that runs

    void layOut();
    void verify();
    void begin();
    [[nodiscard]] workplace::Evidence evidence() const;
    static foundation::Result<Verdict>
    look(workplace::Desk& desk, const workplace::Evidence& evidence,
         const std::function<bool(const audit::TrailProgress&)>& progress);
    void showProgress(const audit::TrailProgress& progress);
    void tell(const foundation::Result<Verdict>& verdict, const workplace::Evidence& evidence);
};

} // namespace window
