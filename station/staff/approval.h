// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/audit/event.h"
#include "station/staff/right.h"

namespace staff {

/// An act that no single person may do (S-3): asked for by one, confirmed by another.
enum class UnionAct {
    ApproveOrder, ///< Ankommen to Kontrollerad
    CancelOrder,  ///< when certificates are revoked by it
    RejectCard,   ///< likewise
    ReprintLetter,
    OpenEscrow,    ///< for the PUK of a card whose letter is lost (A41)
    Destroy,       ///< cards and letters, in the destruction log (PCI-4)
    ChangeProduct, ///< a profile or letter template
    ChangeStaff,
};

inline constexpr std::array kUnionActs{
    cardprofiles::WireName{UnionAct::ApproveOrder, "approve-order"},
    cardprofiles::WireName{UnionAct::CancelOrder, "cancel-order"},
    cardprofiles::WireName{UnionAct::RejectCard, "reject-card"},
    cardprofiles::WireName{UnionAct::ReprintLetter, "reprint-letter"},
    cardprofiles::WireName{UnionAct::OpenEscrow, "open-escrow"},
    cardprofiles::WireName{UnionAct::Destroy, "destroy"},
    cardprofiles::WireName{UnionAct::ChangeProduct, "change-product"},
    cardprofiles::WireName{UnionAct::ChangeStaff, "change-staff"},
};

/// The right that both need; the responsible issuer may confirm any of them.
Right rightFor(UnionAct act);

/// Whether somebody with these roles may confirm it.
bool mayConfirm(const Roles& roles, UnionAct act);

enum class ApprovalState {
    Asked,
    Confirmed, ///< by the second person: it is being done
    Done,
    Failed,    ///< it was confirmed and could not be done; to be asked for anew
    Refused,   ///< by the second person
    Withdrawn, ///< by the one who asked
};

inline constexpr std::array kApprovalStates{
    cardprofiles::WireName{ApprovalState::Asked, "asked"},
    cardprofiles::WireName{ApprovalState::Confirmed, "confirmed"},
    cardprofiles::WireName{ApprovalState::Done, "done"},
    cardprofiles::WireName{ApprovalState::Failed, "failed"},
    cardprofiles::WireName{ApprovalState::Refused, "refused"},
    cardprofiles::WireName{ApprovalState::Withdrawn, "withdrawn"},
};

/// What is asked for.
struct Question
{
    UnionAct act;
    audit::Subject subject;
    std::string arguments{}; ///< JSON, as the act itself reads it; nothing secret
    std::string reason{};
};

/// A question is confirmed within so long, or asked anew: what was right to do then may not be now.
inline constexpr std::chrono::days kQuestionLasts{14};

/// A question and what became of it.
struct Approval
{
    std::int64_t number = 0;
    Question question;
    std::string station;
    std::string askedBy;
    foundation::Instant askedAt{};
    ApprovalState state = ApprovalState::Asked;
    std::string decidedBy{};
    std::optional<foundation::Instant> decidedAt{};
    std::string decision{}; ///< why refused or failed
};

} // namespace staff

template <>
struct database::EnumText<staff::UnionAct>
{
    static constexpr const auto& kNames = staff::kUnionActs;
};
template <>
struct database::EnumText<staff::ApprovalState>
{
    static constexpr const auto& kNames = staff::kApprovalStates;
};
