// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "foundation/error_code.h"

namespace foundation {

// clang-format off
#define CARDSTATION_NAME(code) case ErrorCode::code: return #code

std::string_view nameOf(ErrorCode code) // NOLINT(readability-function-size): a table, a line per code
{
    switch (code) {
    CARDSTATION_NAME(InvalidIdentifier);
    CARDSTATION_NAME(InvalidDate);
    CARDSTATION_NAME(InvalidEncoding);
    CARDSTATION_NAME(FileUnreadable);
    CARDSTATION_NAME(FileUnwritable);
    CARDSTATION_NAME(FileExists);
    CARDSTATION_NAME(RandomSourceFailed);
    CARDSTATION_NAME(SecureMemoryFailed);
    CARDSTATION_NAME(KeyUnusable);
    CARDSTATION_NAME(SealFailed);
    CARDSTATION_NAME(EnvelopeNotForUs);
    CARDSTATION_NAME(EnvelopeDamaged);
    CARDSTATION_NAME(ProfileInvalid);
    CARDSTATION_NAME(ProfileUnknown);
    CARDSTATION_NAME(FieldMissing);
    CARDSTATION_NAME(PcscUnavailable);
    CARDSTATION_NAME(ReaderGone);
    CARDSTATION_NAME(NoCard);
    CARDSTATION_NAME(CardRemoved);
    CARDSTATION_NAME(CardReset);
    CARDSTATION_NAME(CardBusy);
    CARDSTATION_NAME(CardSilent);
    CARDSTATION_NAME(CardMute);
    CARDSTATION_NAME(TransmitFailed);
    CARDSTATION_NAME(CardAnswerMalformed);
    CARDSTATION_NAME(CardRefused);
    CARDSTATION_NAME(CodeWrong);
    CARDSTATION_NAME(CodeBlocked);
    CARDSTATION_NAME(FamilyUnknown);
    CARDSTATION_NAME(CapabilityMissing);
    CARDSTATION_NAME(CardNotBlank);
    CARDSTATION_NAME(CardIsOperators);
    CARDSTATION_NAME(CardContactless);
    CARDSTATION_NAME(CardIsAnother);
    CARDSTATION_NAME(CardTriesExhausted);
    CARDSTATION_NAME(BlankUnknown);
    CARDSTATION_NAME(LotNotReleased);
    CARDSTATION_NAME(BlankNotOfRun);
    CARDSTATION_NAME(RequestSignatureWrong);
    CARDSTATION_NAME(KeyMismatch);
    CARDSTATION_NAME(ModuleUnusable);
    CARDSTATION_NAME(ModuleFailed);
    CARDSTATION_NAME(ProofFailed);
    CARDSTATION_NAME(ProofTimedOut);
    CARDSTATION_NAME(CertificateWrongUse);
    CARDSTATION_NAME(CertificateUntrusted);
    CARDSTATION_NAME(CertificateOutOfTime);
    CARDSTATION_NAME(CertificateRevoked);
    CARDSTATION_NAME(RevocationListUnusable);
    CARDSTATION_NAME(StationUnproven);
    CARDSTATION_NAME(SignInUnproven);
    CARDSTATION_NAME(SignInTimedOut);
    CARDSTATION_NAME(AuthorityExists);
    CARDSTATION_NAME(AuthorityUnusable);
    CARDSTATION_NAME(AuthorityRefused);
    CARDSTATION_NAME(AuthorityUnreachable);
    CARDSTATION_NAME(CertificateInvalid);
    CARDSTATION_NAME(CodePolicyImpossible);
    CARDSTATION_NAME(JournalFailed);
    CARDSTATION_NAME(StepFailed);
    CARDSTATION_NAME(CardUnknownState);
    CARDSTATION_NAME(Cancelled);
    CARDSTATION_NAME(TemplateInvalid);
    CARDSTATION_NAME(LetterTooLong);
    CARDSTATION_NAME(ShiftTooLarge);
    CARDSTATION_NAME(SpecimenScanned);
    CARDSTATION_NAME(PrinterUnreachable);
    CARDSTATION_NAME(PrinterRefused);
    CARDSTATION_NAME(QueueUnsafe);
    CARDSTATION_NAME(JobAborted);
    CARDSTATION_NAME(JobStopped);
    CARDSTATION_NAME(JobCancelled);
    CARDSTATION_NAME(JobLost);
    CARDSTATION_NAME(PrinterIdentityWrong);
    CARDSTATION_NAME(DatabaseUnusable);
    CARDSTATION_NAME(DatabaseFailed);
    CARDSTATION_NAME(DatabaseTooNew);
    CARDSTATION_NAME(BookOlder);
    CARDSTATION_NAME(TrailBroken);
    CARDSTATION_NAME(NotFound);
    CARDSTATION_NAME(WordUnknown);
    CARDSTATION_NAME(AlreadyExists);
    CARDSTATION_NAME(AlreadyAsked);
    CARDSTATION_NAME(AlreadyAccepted);
    CARDSTATION_NAME(IllegalStep);
    CARDSTATION_NAME(RowInvalid);
    CARDSTATION_NAME(FileFormatUnknown);
    CARDSTATION_NAME(OrderClaimed);
    CARDSTATION_NAME(OrderStopped);
    CARDSTATION_NAME(OrderCancelled);
    CARDSTATION_NAME(StaffMissing);
    CARDSTATION_NAME(StaffBegun);
    CARDSTATION_NAME(MemberExists);
    CARDSTATION_NAME(SeveralCards);
    CARDSTATION_NAME(StaffCardEntered);
    CARDSTATION_NAME(NotSignedIn);
    CARDSTATION_NAME(SessionEnded);
    CARDSTATION_NAME(SignInRefused);
    CARDSTATION_NAME(SignInPaused);
    CARDSTATION_NAME(MemberLocked);
    CARDSTATION_NAME(RightMissing);
    CARDSTATION_NAME(EntriesDiffer);
    CARDSTATION_NAME(PasswordWeak);
    CARDSTATION_NAME(PasswordToChoose);
    CARDSTATION_NAME(ProductNotAccepted);
    CARDSTATION_NAME(OrderNotApprovable);
    CARDSTATION_NAME(BlanksMissing);
    CARDSTATION_NAME(RunNotOpen);
    CARDSTATION_NAME(RunOpen);
    CARDSTATION_NAME(RunUnbalanced);
    CARDSTATION_NAME(LineRunning);
    CARDSTATION_NAME(LettersPrinting);
    CARDSTATION_NAME(NotALetter);
    CARDSTATION_NAME(LetterNotOfRun);
    CARDSTATION_NAME(LetterConfirmed);
    CARDSTATION_NAME(LetterUnderWay);
    CARDSTATION_NAME(OneTimeCodeWrong);
    CARDSTATION_NAME(OneTimeCodeOver);
    CARDSTATION_NAME(LetterUsedUp);
    CARDSTATION_NAME(RuleViolated);
    CARDSTATION_NAME(ServiceUnreachable);
    CARDSTATION_NAME(ServiceRefused);
    CARDSTATION_NAME(ServiceBusy);
    CARDSTATION_NAME(ServiceAnswerWrong);
    CARDSTATION_NAME(SettingsInvalid);
    CARDSTATION_NAME(StationMissing);
    CARDSTATION_NAME(StationExists);
    CARDSTATION_NAME(ProgramFailed);
    }
    return "?";
}

std::optional<ErrorCode> errorCodeNamed(std::string_view name)
{
    for (int number = 0; true; ++number) {
        const auto code = static_cast<ErrorCode>(number);
        if (nameOf(code) == "?")
            return std::nullopt;
        if (nameOf(code) == name)
            return code;
    }
}
// clang-format on

} // namespace foundation
