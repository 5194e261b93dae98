// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string_view>

namespace foundation {

/// One code for each reason to fail, raised for that reason alone.
///
/// docs/errors.md says of each what happened, what state the card, letter or order is in, and what
/// the person does next; the lint `error_codes` counts both sides. The sentence that a person reads
/// is chosen in station/ from the code.
enum class ErrorCode {
    // input from people and files
    InvalidIdentifier, ///< an identifier's form or check digit is wrong; context names which and
                       ///< why
    InvalidDate,       ///< not a calendar date in the form YYYY-MM-DD
    InvalidEncoding,   ///< text that is not in the encoding that it must be in (hex, base64, UTF-8)
    FileUnreadable,    ///< a file is not there or may not be read
    FileUnwritable,    ///< a file may not be written, or the disk is full
    FileExists,        ///< a file that would have to be new is there already

    // secrets and envelopes
    RandomSourceFailed, ///< the operating system or OpenSSL gave no random bytes
    SecureMemoryFailed, ///< memory for secrets could not be had or not be locked
    KeyUnusable,        ///< a private key cannot be read or made, or its passphrase is wrong
    SealFailed,         ///< an envelope could not be made
    EnvelopeNotForUs,   ///< no recipient of the envelope is ours
    EnvelopeDamaged,    ///< the envelope is not CMS, or its content has been changed

    // card products
    ProfileInvalid, ///< a card profile breaks a rule; context is file, line, key and the rule
    ProfileUnknown, ///< no card profile has this product code
    FieldMissing,   ///< a text of the profile needs a field that the order leaves empty

    // card and reader
    PcscUnavailable,     ///< pcscd does not run or cannot be reached
    ReaderGone,          ///< the reader was unplugged or is unknown
    NoCard,              ///< no card in the reader
    CardRemoved,         ///< the card was pulled while it was being used
    CardReset,           ///< another program reset the card while it was being used
    CardBusy,            ///< another program holds the card
    CardSilent,          ///< the card or reader did not answer within the time limit
    CardMute,            ///< the card does not answer to reset
    TransmitFailed,      ///< the reader reported a fault in the exchange
    CardAnswerMalformed, ///< the card's answer breaks its format (too short, TLV overrun, a
                         ///< mandatory tag missing)
    CardRefused,         ///< the card answered a command with an unexpected status word
    CodeWrong,           ///< the card refused a PIN or PUK; nativeCode is the tries left
    CodeBlocked,         ///< the PIN or PUK is blocked
    FamilyUnknown,       ///< no card family knows this card
    CapabilityMissing,   ///< this card cannot do what the profile asks (algorithm, key size, slot)
    CardNotBlank,        ///< the card is already personalised, or was begun by somebody else
    CardIsOperators,     ///< the card or reader belongs to the person who is signed in
    CardContactless,    ///< the card lies on a contactless interface, where its product is not made
    CardIsAnother,      ///< not the card that was begun: chip serial differs
    CardTriesExhausted, ///< a try counter of a card that nobody has yet is not full
    BlankUnknown,       ///< the card came in no lot that was received
    LotNotReleased,     ///< the blank's lot is not tested, was refused, or is too old (S-12)
    BlankNotOfRun,      ///< the blank was not taken out for the run that is open
    RequestSignatureWrong, ///< the card's own signature on a certificate request does not verify
    KeyMismatch,           ///< a certificate or public key is not the one on the card

    // PKCS#11 and proof
    ModuleUnusable, ///< a PKCS#11 module cannot be loaded or initialised
    ModuleFailed,   ///< a PKCS#11 call failed; nativeCode is the CK_RV
    ProofFailed,    ///< the finished card did not do in a proof what it must
    ProofTimedOut,  ///< the proof did not end within its time limit

    // signing in with a card
    CertificateWrongUse,    ///< a certificate is not for proving who its holder is
    CertificateUntrusted,   ///< a certificate has no path to an accepted authority
    CertificateOutOfTime,   ///< a certificate, or one above it, is not yet or no longer valid
    CertificateRevoked,     ///< a certificate, or one above it, is revoked; context has the day
    RevocationListUnusable, ///< an issuer's revocation list is missing, too old or not its own
    StationUnproven,        ///< the station did not prove to the card's side which one it is
    SignInUnproven,         ///< the card's answer to the challenge does not verify
    SignInTimedOut,         ///< a sign-in card did not answer within the time limit

    // the authority
    AuthorityExists,      ///< the station has a certificate authority already
    AuthorityUnusable,    ///< the certificate authority cannot be opened (keys, files, settings)
    AuthorityRefused,     ///< the authority refuses this request; context is its reason
    AuthorityUnreachable, ///< no answer from the authority in time
    CertificateInvalid,   ///< a certificate cannot be parsed, or breaks the profile

    // codes
    CodePolicyImpossible, ///< no code can satisfy the profile's rules

    // the workflow
    JournalFailed,    ///< the journal could not be written: nothing irreversible is begun
    StepFailed,       ///< a step of a recipe failed for a reason of its own
    CardUnknownState, ///< it is not known what is on the card: quarantine
    Cancelled,        ///< a person asked to stop

    // printing
    TemplateInvalid,      ///< a letter template is not SVG, or lacks a field
    LetterTooLong,        ///< text does not fit its place on the letter
    ShiftTooLarge,        ///< moved by so much, something would stand where no printer prints
    SpecimenScanned,      ///< this is the number of a specimen: it is never packed or sent
    PrinterUnreachable,   ///< the printer does not answer
    PrinterRefused,       ///< the printer does not take the job; context is the IPP status
    QueueUnsafe,          ///< the queue keeps job files, is held, stopped or not empty (CUPS-1)
    JobAborted,           ///< the printer gave up the job
    JobStopped,           ///< the job stopped or was held, and has been purged
    JobCancelled,         ///< somebody cancelled the job: the letter may have been printed
    JobLost,              ///< the printer no longer knows the job, or vanished
    PrinterIdentityWrong, ///< the printer's TLS certificate is not the pinned one

    // the order book
    DatabaseUnusable,  ///< the database cannot be opened, is locked, or is not ours
    DatabaseFailed,    ///< a statement failed; nativeCode is the driver's code
    DatabaseTooNew,    ///< the database was written by a newer program
    BookOlder,         ///< the order book is older than what the portal was told from it
    TrailBroken,       ///< the audit trail, or what it vouches for, was changed from outside
    NotFound,          ///< no order, card, letter or shipment has this number
    WordUnknown,       ///< not one of the words that are allowed here; context names them
    AlreadyExists,     ///< a number is taken
    AlreadyAsked,      ///< the same waits for a second person already; context has the question
    AlreadyAccepted,   ///< a card product is accepted as it is already
    IllegalStep,       ///< the state table does not allow this step; context names the two states
    RowInvalid,        ///< a row of an order file is wrong; context is line, field and what to do
    FileFormatUnknown, ///< an order file is neither the published JSON nor CSV
    OrderClaimed,      ///< another reader or station already works on this order
    OrderStopped,      ///< the order is stopped: nothing of it may be printed, packed or sent (A26)
    OrderCancelled,    ///< the order or its line is cancelled: nothing of it may go out any more
    StaffMissing,      ///< the station has no staff yet
    StaffBegun,        ///< the station has its first people already
    MemberExists,      ///< a member of the staff has this name
    SeveralCards,      ///< several cards or certificates can be meant; context names them
    StaffCardEntered,  ///< a card is entered already, for signing in; context says for whom
    NotSignedIn,       ///< nobody is signed in here
    SessionEnded,      ///< the session has ended; context says by what
    SignInRefused,     ///< name and password, or card, do not let anybody in
    SignInPaused,      ///< too many wrong tries: not before the moment in the context
    MemberLocked,      ///< the member of the staff may not sign in
    RightMissing,      ///< the person may not do this; context says who may
    EntriesDiffer,     ///< what was to be typed twice was not the same
    PasswordWeak,      ///< the password breaks a rule; context says which
    PasswordToChoose,  ///< a one-time code was right; a password must be chosen with it
    ProductNotAccepted, ///< a card product is new or changed, and two have not accepted it
    OrderNotApprovable, ///< a check before production fails; context says which and why
    BlanksMissing,      ///< not so many blanks lie in store
    RunNotOpen,         ///< cards are made in a run of production, and the station has none open
    RunOpen,            ///< the station has an open run already
    RunUnbalanced,      ///< a run's blanks are not all accounted for (PCI-3); context says which
    LineRunning,        ///< another process of this station runs the production line
    LettersPrinting,    ///< another process of this station prints letters
    NotALetter,         ///< a card's number was scanned where a letter's belongs
    LetterNotOfRun,     ///< the letter was not printed in the print run that is being confirmed
    LetterConfirmed,    ///< the letter was confirmed already
    LetterUnderWay,     ///< a letter of this kind is in the house already (A41)
    OneTimeCodeWrong,   ///< this is not the latest one-time code for the letter (A38)
    OneTimeCodeOver,    ///< no one-time code counts for the letter any more (A38)
    LetterUsedUp,       ///< the letter can be fetched no more at the portal (A40)
    RuleViolated, ///< a numbered rule of the business forbids it; context begins with the rule's
                  ///< number
    ServiceUnreachable, ///< a service over HTTPS gave no answer in time, or cannot be trusted
    ServiceRefused,     ///< the service does not accept the station's key or token
    ServiceBusy,        ///< the service asks to wait; nativeCode is the seconds, where it said so
    ServiceAnswerWrong, ///< the service's answer is none that its documentation knows
    SettingsInvalid,    ///< settings.toml is wrong; context is line, key and rule
    StationMissing,     ///< the folder holds no station
    StationExists,      ///< the folder holds a station already
    ProgramFailed,      ///< a program that the station starts could not be started or ended badly
};

/// The enumerator's own name, for listings, logs and docs/errors.md.
std::string_view nameOf(ErrorCode code);

/// The code of that name: what another process reports comes back as a value.
std::optional<ErrorCode> errorCodeNamed(std::string_view name);

} // namespace foundation
