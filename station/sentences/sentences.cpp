// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/sentences/sentences.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace sentences {
namespace {

using foundation::ErrorCode;

struct Sentence
{
    ErrorCode code;
    const char* text;
};

// The English sentences are the source texts of the translations; the lint error_codes sees that
// none is missing.
constexpr auto kSentences = std::to_array<Sentence>({
    {ErrorCode::InvalidIdentifier,
     QT_TRANSLATE_NOOP("Sentences", "This number or name does not have the form that it must have. "
                                    "Check it against the original and enter it again.")},
    {ErrorCode::InvalidDate,
     QT_TRANSLATE_NOOP(
         "Sentences",
         "This is not a date of the calendar. Write it as year, month and day: 2026-11-30.")},
    {ErrorCode::InvalidEncoding,
     QT_TRANSLATE_NOOP("Sentences",
                       "This text is not encoded as it must be. Ask its sender to send it again.")},
    {ErrorCode::FileUnreadable,
     QT_TRANSLATE_NOOP("Sentences",
                       "The file cannot be read. Check its name and whether you may read it.")},
    {ErrorCode::FileUnwritable,
     QT_TRANSLATE_NOOP("Sentences", "The file cannot be written. Check that the folder exists, "
                                    "that you may write there and that the disk is not full.")},
    {ErrorCode::FileExists,
     QT_TRANSLATE_NOOP("Sentences",
                       "There is a file of this name already, and it is kept. Give another name.")},
    {ErrorCode::RandomSourceFailed,
     QT_TRANSLATE_NOOP("Sentences",
                       "The computer gives no random numbers. Nothing was made. Restart the "
                       "computer, and call the administrator if it happens again.")},
    {ErrorCode::SecureMemoryFailed,
     QT_TRANSLATE_NOOP("Sentences", "No locked memory is left for codes. Close other programs, or "
                                    "let the administrator raise the limit for locked memory.")},
    {ErrorCode::KeyUnusable,
     QT_TRANSLATE_NOOP("Sentences", "A key cannot be opened. Check its file and its passphrase.")},
    {ErrorCode::SealFailed,
     QT_TRANSLATE_NOOP("Sentences",
                       "The codes could not be sealed, so nothing was put on the card. Let the "
                       "administrator check the recipients' certificates.")},
    {ErrorCode::EnvelopeNotForUs,
     QT_TRANSLATE_NOOP(
         "Sentences",
         "This envelope of codes was sealed for another key. Use the mailroom's own key.")},
    {ErrorCode::EnvelopeDamaged,
     QT_TRANSLATE_NOOP("Sentences", "This envelope of codes has been changed or damaged and stays "
                                    "closed. Do not print its letter; report it.")},
    {ErrorCode::ProfileInvalid,
     QT_TRANSLATE_NOOP(
         "Sentences",
         "A card product is described wrongly. Mend the file where the message points.")},
    {ErrorCode::ProfileUnknown,
     QT_TRANSLATE_NOOP("Sentences", "There is no card product with this code. Choose one of the "
                                    "products that `cardstation profiles list` shows.")},
    {ErrorCode::FieldMissing,
     QT_TRANSLATE_NOOP("Sentences", "A text of the card product needs something that the order "
                                    "does not say. Complete the order.")},
    {ErrorCode::PcscUnavailable,
     QT_TRANSLATE_NOOP("Sentences", "The smart card service (pcscd) does not answer. Start it, or "
                                    "wait: the station goes on by itself when it is back.")},
    {ErrorCode::ReaderGone,
     QT_TRANSLATE_NOOP("Sentences", "The card reader is no longer there. Plug it in again.")},
    {ErrorCode::NoCard,
     QT_TRANSLATE_NOOP("Sentences", "There is no card in the reader. Insert one.")},
    {ErrorCode::CardRemoved,
     QT_TRANSLATE_NOOP("Sentences", "The card was taken out too early. Put the same card back into "
                                    "a reader, and leave it in.")},
    {ErrorCode::CardReset,
     QT_TRANSLATE_NOOP("Sentences", "Another program reset the card while it was being made. Close "
                                    "that program and insert the card again.")},
    {ErrorCode::CardBusy,
     QT_TRANSLATE_NOOP(
         "Sentences",
         "Another program is using this card. Close that program and insert the card again.")},
    {ErrorCode::CardSilent,
     QT_TRANSLATE_NOOP("Sentences",
                       "The card stopped answering. Take it out and put it aside as unknown.")},
    {ErrorCode::CardMute,
     QT_TRANSLATE_NOOP(
         "Sentences",
         "The card does not start. Turn it over, wipe its contacts, or take another.")},
    {ErrorCode::TransmitFailed,
     QT_TRANSLATE_NOOP("Sentences",
                       "The reader reports a fault in talking to the card. Try another reader.")},
    {ErrorCode::CardAnswerMalformed,
     QT_TRANSLATE_NOOP("Sentences", "The card answers against the standard. Reject it.")},
    {ErrorCode::CardRefused,
     QT_TRANSLATE_NOOP("Sentences",
                       "The card refused a command that a good card accepts. Reject it.")},
    {ErrorCode::CodeWrong,
     QT_TRANSLATE_NOOP("Sentences",
                       "The code is wrong. See how many tries are left before you try again.")},
    {ErrorCode::CodeBlocked,
     QT_TRANSLATE_NOOP("Sentences", "The code is blocked. It must be unblocked first.")},
    {ErrorCode::FamilyUnknown,
     QT_TRANSLATE_NOOP("Sentences",
                       "This card is of a kind that no product here is made of. "
                       "Nothing was changed on it. Take it out and insert the right blank.")},
    {ErrorCode::CapabilityMissing,
     QT_TRANSLATE_NOOP("Sentences", "This card cannot hold what the product needs. Take it out and "
                                    "insert a blank of the right type.")},
    {ErrorCode::CardNotBlank,
     QT_TRANSLATE_NOOP("Sentences", "This card is not a blank: it belongs to somebody, or was "
                                    "begun elsewhere. Nothing was changed on it. Take it out.")},
    {ErrorCode::CardIsOperators,
     QT_TRANSLATE_NOOP("Sentences", "This is your own card. It can never be made into another. "
                                    "Nothing was changed on it. Take it out.")},
    {ErrorCode::CardContactless,
     QT_TRANSLATE_NOOP(
         "Sentences",
         "This card lies on a contactless reader, and its product is made through its contacts. "
         "Nothing was changed on it. Insert it into a reader with contacts, chip first.")},
    {ErrorCode::CardIsAnother,
     QT_TRANSLATE_NOOP("Sentences", "This is not the card that was begun. Insert the right one.")},
    {ErrorCode::CardTriesExhausted,
     QT_TRANSLATE_NOOP("Sentences", "Somebody has tried codes on this card. Nothing was changed "
                                    "on it. Put it aside and report it.")},
    {ErrorCode::BlankUnknown,
     QT_TRANSLATE_NOOP("Sentences",
                       "This card came in no lot that was received. Nothing was changed "
                       "on it. Put it aside, and enter its lot if it is one of yours.")},
    {ErrorCode::LotNotReleased,
     QT_TRANSLATE_NOOP("Sentences",
                       "Blanks of this lot may not be used. Nothing was changed on it. "
                       "Put the blank back, and ask whoever keeps the stock.")},
    {ErrorCode::BlankNotOfRun,
     QT_TRANSLATE_NOOP("Sentences",
                       "This blank was not taken out for this run. Nothing was changed "
                       "on it. Put it back, or take it out for the run first.")},
    {ErrorCode::RequestSignatureWrong,
     QT_TRANSLATE_NOOP(
         "Sentences",
         "The card's signature on its certificate request is wrong. Reject the card.")},
    {ErrorCode::KeyMismatch,
     QT_TRANSLATE_NOOP("Sentences",
                       "The key on the card is not the one in the certificate. Reject the card.")},
    {ErrorCode::ModuleUnusable,
     QT_TRANSLATE_NOOP(
         "Sentences",
         "The card module (PKCS#11) cannot be loaded. Check its path in the settings.")},
    {ErrorCode::ModuleFailed,
     QT_TRANSLATE_NOOP("Sentences",
                       "The card module (PKCS#11) reported a fault. Insert the card again.")},
    {ErrorCode::ProofFailed,
     QT_TRANSLATE_NOOP("Sentences", "The finished card did not pass its proof. Reject it.")},
    {ErrorCode::ProofTimedOut,
     QT_TRANSLATE_NOOP(
         "Sentences", "The proof of the card did not end in time. Put the card aside as unknown.")},
    {ErrorCode::CertificateWrongUse,
     QT_TRANSLATE_NOOP("Sentences", "This certificate is not for signing in. Choose another one.")},
    {ErrorCode::CertificateUntrusted,
     QT_TRANSLATE_NOOP("Sentences", "This card was not issued by an authority that the station "
                                    "accepts. Use another card, or let an administrator accept "
                                    "its authority.")},
    {ErrorCode::CertificateOutOfTime,
     QT_TRANSLATE_NOOP("Sentences", "A certificate is not valid today. Check the computer's clock; "
                                    "if it is right, the card must be renewed.")},
    {ErrorCode::CertificateRevoked,
     QT_TRANSLATE_NOOP("Sentences", "This card is revoked. It cannot be used to sign in.")},
    {ErrorCode::RevocationListUnusable,
     QT_TRANSLATE_NOOP("Sentences", "It cannot be seen whether this card is revoked: a revocation "
                                    "list is missing or too old. Let an administrator renew it, "
                                    "and sign in with your password until then.")},
    {ErrorCode::StationUnproven,
     QT_TRANSLATE_NOOP("Sentences", "The station could not prove to the card which station it is, "
                                    "so the PIN was not used. Call the administrator.")},
    {ErrorCode::SignInUnproven,
     QT_TRANSLATE_NOOP("Sentences", "The card's answer is not the one that its certificate "
                                    "promises. You are not signed in. Report it if it happens "
                                    "again.")},
    {ErrorCode::SignInTimedOut,
     QT_TRANSLATE_NOOP("Sentences", "The card did not answer in time. Take it out, put it in again "
                                    "and try once more.")},
    {ErrorCode::AuthorityExists,
     QT_TRANSLATE_NOOP("Sentences",
                       "The station has a certificate authority already. It is kept.")},
    {ErrorCode::AuthorityUnusable,
     QT_TRANSLATE_NOOP("Sentences", "The certificate authority cannot be opened. Let the "
                                    "administrator check its keys and settings.")},
    {ErrorCode::AuthorityRefused,
     QT_TRANSLATE_NOOP("Sentences", "The certificate authority refuses to certify this. Read its "
                                    "reason, and correct the order.")},
    {ErrorCode::AuthorityUnreachable,
     QT_TRANSLATE_NOOP("Sentences",
                       "The certificate authority does not answer. Try again when it is back.")},
    {ErrorCode::CertificateInvalid,
     QT_TRANSLATE_NOOP(
         "Sentences",
         "A certificate is not what it should be. Nothing was put on the card with it.")},
    {ErrorCode::CodePolicyImpossible,
     QT_TRANSLATE_NOOP(
         "Sentences", "No code can satisfy this product's rules. Mend the product's description.")},
    {ErrorCode::JournalFailed,
     QT_TRANSLATE_NOOP("Sentences", "The journal could not be written, so the card was not touched "
                                    "further. Check the disk and the database.")},
    {ErrorCode::StepFailed, QT_TRANSLATE_NOOP("Sentences", "A step failed. Read what it says.")},
    {ErrorCode::CardUnknownState,
     QT_TRANSLATE_NOOP("Sentences", "It is not known what is on this card. Put it aside as "
                                    "unknown; it may not be used or shipped.")},
    {ErrorCode::Cancelled, QT_TRANSLATE_NOOP("Sentences", "Stopped at your request.")},
    {ErrorCode::TemplateInvalid,
     QT_TRANSLATE_NOOP(
         "Sentences",
         "The letter's template lacks something. Mend the drawing where the message points.")},
    {ErrorCode::LetterTooLong,
     QT_TRANSLATE_NOOP("Sentences",
                       "A text does not fit its place on the letter. Shorten it in the order.")},
    {ErrorCode::ShiftTooLarge,
     QT_TRANSLATE_NOOP("Sentences",
                       "Moved by so much, something would stand outside what a printer prints. "
                       "Read the marks of the calibration sheet again.")},
    {ErrorCode::SpecimenScanned,
     QT_TRANSLATE_NOOP("Sentences", "This is a specimen, not a letter. It is never packed or sent: "
                                    "take it away from the letters.")},
    {ErrorCode::PrinterUnreachable,
     QT_TRANSLATE_NOOP(
         "Sentences",
         "The printer does not answer. No code was sent. Check that it is on and connected.")},
    {ErrorCode::PrinterRefused,
     QT_TRANSLATE_NOOP("Sentences", "The printer does not take the letter. Check its display.")},
    {ErrorCode::QueueUnsafe,
     QT_TRANSLATE_NOOP("Sentences", "This print queue might keep codes or let them out later. No "
                                    "code was opened. Change the setting that the message names.")},
    {ErrorCode::JobAborted,
     QT_TRANSLATE_NOOP("Sentences", "The printer gave up the letter. It is spoiled: destroy what "
                                    "came out, and report the letter as spoiled.")},
    {ErrorCode::JobStopped,
     QT_TRANSLATE_NOOP("Sentences", "Printing stopped and the letter was removed from the queue. "
                                    "It is spoiled: destroy what came out.")},
    {ErrorCode::JobCancelled,
     QT_TRANSLATE_NOOP("Sentences", "Somebody cancelled the letter at the printer. It may have "
                                    "been printed all the same: destroy what came out.")},
    {ErrorCode::JobLost,
     QT_TRANSLATE_NOOP("Sentences", "The printer no longer knows the letter. It may have been "
                                    "printed: destroy what came out.")},
    {ErrorCode::PrinterIdentityWrong,
     QT_TRANSLATE_NOOP("Sentences", "This is not the printer that the settings name: its "
                                    "certificate differs. No code was sent.")},
    {ErrorCode::DatabaseUnusable,
     QT_TRANSLATE_NOOP("Sentences", "The station's database cannot be opened. Check the disk, and "
                                    "whether the file is the station's own.")},
    {ErrorCode::DatabaseFailed,
     QT_TRANSLATE_NOOP("Sentences", "The database refused a change. Nothing of it was kept. Try "
                                    "again, and report it if it stays.")},
    {ErrorCode::DatabaseTooNew,
     QT_TRANSLATE_NOOP(
         "Sentences",
         "This database was written by a newer version of the program. Install that version.")},
    {ErrorCode::BookOlder,
     QT_TRANSLATE_NOOP("Sentences", "The order book is older than what the portal was told last: "
                                    "an older copy was put back. The portal is told nothing until "
                                    "somebody has compared the two (docs/orders.md).")},
    {ErrorCode::TrailBroken,
     QT_TRANSLATE_NOOP(
         "Sentences", "The audit trail is not what the station wrote. Change nothing, and call the "
                      "responsible issuer: \"audit verify\" says what is wrong and where.")},
    {ErrorCode::NotFound,
     QT_TRANSLATE_NOOP("Sentences", "There is nothing with this number. Check it.")},
    {ErrorCode::WordUnknown,
     QT_TRANSLATE_NOOP("Sentences",
                       "There is no such word here. Use one of those that are named.")},
    {ErrorCode::AlreadyExists, QT_TRANSLATE_NOOP("Sentences", "This number is already taken.")},
    {ErrorCode::AlreadyAsked,
     QT_TRANSLATE_NOOP("Sentences",
                       "This is asked for already and waits for another person, who finds it on "
                       "the page Approvals or with `cardstation approvals list`.")},
    {ErrorCode::AlreadyAccepted,
     QT_TRANSLATE_NOOP("Sentences", "The card product is accepted as it is. Nothing is to be done "
                                    "until its profile or a template is changed.")},
    {ErrorCode::IllegalStep,
     QT_TRANSLATE_NOOP("Sentences", "That cannot be done in the state that it is in.")},
    {ErrorCode::RowInvalid,
     QT_TRANSLATE_NOOP("Sentences",
                       "A row of the file is wrong. Correct what the message names and "
                       "take the file in again.")},
    {ErrorCode::FileFormatUnknown,
     QT_TRANSLATE_NOOP("Sentences", "The file has none of the forms that the station reads. "
                                    "docs/order-files.md and docs/stock.md describe them.")},
    {ErrorCode::OrderClaimed,
     QT_TRANSLATE_NOOP("Sentences", "Somebody is already making this card.")},
    {ErrorCode::OrderStopped,
     QT_TRANSLATE_NOOP("Sentences", "The order is stopped. Put its card and letter aside until the "
                                    "order goes on.")},
    {ErrorCode::OrderCancelled,
     QT_TRANSLATE_NOOP("Sentences", "The order is cancelled. Nothing of it may go out: hand its "
                                    "card and letter over for destruction.")},
    {ErrorCode::StaffMissing,
     QT_TRANSLATE_NOOP("Sentences", "The station has no staff yet. Begin with its administrator "
                                    "and its responsible issuer, two persons: cardstation staff "
                                    "begin.")},
    {ErrorCode::StaffBegun,
     QT_TRANSLATE_NOOP("Sentences",
                       "The station has its first two people already; nobody was added. Sign in "
                       "as one of them, and take others on with `cardstation staff add` or on "
                       "the page Staff.")},
    {ErrorCode::MemberExists,
     QT_TRANSLATE_NOOP("Sentences",
                       "Somebody of the staff has this name already. If it is another person, "
                       "enter a name that tells the two apart.")},
    {ErrorCode::SeveralCards,
     QT_TRANSLATE_NOOP("Sentences", "Several cards or certificates can be meant. Say which with "
                                    "--reader, or with --certificate and the beginning of its "
                                    "fingerprint.")},
    {ErrorCode::StaffCardEntered,
     QT_TRANSLATE_NOOP("Sentences", "This card is entered for signing in already. If it is another "
                                    "person's now, remove it there first.")},
    {ErrorCode::NotSignedIn,
     QT_TRANSLATE_NOOP("Sentences",
                       "Nobody is signed in here. Sign in: cardstation sign-in NAME.")},
    {ErrorCode::SessionEnded,
     QT_TRANSLATE_NOOP("Sentences", "The session has ended. Sign in again: cardstation sign-in "
                                    "NAME.")},
    {ErrorCode::SignInRefused,
     QT_TRANSLATE_NOOP("Sentences", "Nobody is let in with this. Check the name, and the "
                                    "password, or the card, and try again.")},
    {ErrorCode::SignInPaused,
     QT_TRANSLATE_NOOP("Sentences", "Too many wrong tries: the next one is heard after a pause. "
                                    "Wait until then, or have an administrator give out a new "
                                    "code.")},
    {ErrorCode::MemberLocked,
     QT_TRANSLATE_NOOP("Sentences", "This member of the staff may not sign in. An administrator "
                                    "can unlock it, with a second person.")},
    {ErrorCode::RightMissing,
     QT_TRANSLATE_NOOP("Sentences", "The person who is signed in may not do this. Somebody with "
                                    "one of the roles named below can.")},
    {ErrorCode::EntriesDiffer,
     QT_TRANSLATE_NOOP("Sentences", "The two entries are not the same. Nothing was changed; type "
                                    "it twice once more.")},
    {ErrorCode::PasswordWeak,
     QT_TRANSLATE_NOOP("Sentences", "This cannot be a password. A sentence of several words is "
                                    "easy to remember and hard to guess.")},
    {ErrorCode::PasswordToChoose,
     QT_TRANSLATE_NOOP("Sentences", "The one-time code is right. Choose a password of your own "
                                    "with it.")},
    {ErrorCode::ProductNotAccepted,
     QT_TRANSLATE_NOOP("Sentences", "This card product is new, or its profile or letter has been "
                                    "changed. It is used when an administrator has asked for it "
                                    "and another has confirmed it: cardstation profiles accept.")},
    {ErrorCode::OrderNotApprovable,
     QT_TRANSLATE_NOOP("Sentences", "The order cannot be approved yet: a check before production "
                                    "fails. Enter what is missing, or stop the order and tell the "
                                    "orderer what is needed.")},
    {ErrorCode::BlanksMissing,
     QT_TRANSLATE_NOOP("Sentences", "There are not so many blanks in store that may be used. Take "
                                    "fewer, or receive and test a lot.")},
    {ErrorCode::RunNotOpen,
     QT_TRANSLATE_NOOP("Sentences", "No run of production is open. Open one with the blanks that "
                                    "are taken out for it: cardstation runs open --blanks N.")},
    {ErrorCode::RunOpen,
     QT_TRANSLATE_NOOP("Sentences", "This station has a run of production open already. Go on with "
                                    "it, or close it first.")},
    {ErrorCode::RunUnbalanced,
     QT_TRANSLATE_NOOP("Sentences", "The run's blanks are not all accounted for, so it stays open. "
                                    "Count again; a blank that cannot be found is reported with "
                                    "cardstation runs missing.")},
    {ErrorCode::LineRunning,
     QT_TRANSLATE_NOOP("Sentences", "This station's production line already runs in another window "
                                    "or command. Go on there, or end it first.")},
    {ErrorCode::LettersPrinting,
     QT_TRANSLATE_NOOP("Sentences", "Another window or command of this station is printing "
                                    "letters. Wait until it has finished.")},
    {ErrorCode::NotALetter,
     QT_TRANSLATE_NOOP("Sentences", "That is a card's number. Scan the barcode of the letter.")},
    {ErrorCode::LetterNotOfRun,
     QT_TRANSLATE_NOOP("Sentences", "The letter was not printed in this print run. Put it aside "
                                    "and find out where it belongs.")},
    {ErrorCode::LetterUnderWay,
     QT_TRANSLATE_NOOP("Sentences", "Such a letter was ordered already and has not left the house. "
                                    "Send that one, or spoil it first.")},
    {ErrorCode::OneTimeCodeWrong,
     QT_TRANSLATE_NOOP("Sentences", "That is not the latest one-time code for this letter. Only "
                                    "the latest one counts.")},
    {ErrorCode::OneTimeCodeOver,
     QT_TRANSLATE_NOOP("Sentences", "No one-time code counts for this letter: the last one was "
                                    "used, ran out or was guessed at too often. Draw a new one.")},
    {ErrorCode::LetterUsedUp,
     QT_TRANSLATE_NOOP("Sentences",
                       "The letter can be fetched no more: it was fetched three times, its time "
                       "is over, or it was given up. Support helps its holder.")},
    {ErrorCode::LetterConfirmed,
     QT_TRANSLATE_NOOP("Sentences", "The letter is confirmed already. If this is another sheet "
                                    "with the same number, stop and tell the issuer.")},
    {ErrorCode::RuleViolated, QT_TRANSLATE_NOOP("Sentences", "A rule of the business forbids it.")},
    {ErrorCode::ServiceUnreachable,
     QT_TRANSLATE_NOOP("Sentences", "The service on the network gave no answer that can be "
                                    "trusted. Nothing is lost: it is asked again later. Check the "
                                    "network, the address and the certificate.")},
    {ErrorCode::ServiceRefused,
     QT_TRANSLATE_NOOP("Sentences", "The service does not accept the station's key. Put the right "
                                    "one into the file that settings.toml names.")},
    {ErrorCode::ServiceBusy,
     QT_TRANSLATE_NOOP("Sentences",
                       "The service asks the station to wait. It is asked again later.")},
    {ErrorCode::ServiceAnswerWrong,
     QT_TRANSLATE_NOOP("Sentences", "The service answered something that the station does not "
                                    "understand. It is asked again later; report it if it "
                                    "stays.")},
    {ErrorCode::SettingsInvalid,
     QT_TRANSLATE_NOOP("Sentences",
                       "The settings are wrong. Mend the line that the message names.")},
    {ErrorCode::StationMissing,
     QT_TRANSLATE_NOOP("Sentences", "There is no station in this folder. Make one with "
                                    "`cardstation create`, or name another folder with --home.")},
    {ErrorCode::StationExists,
     QT_TRANSLATE_NOOP(
         "Sentences",
         "There is a station in this folder already. Name another folder with --home.")},
    {ErrorCode::ProgramFailed,
     QT_TRANSLATE_NOOP(
         "Sentences",
         "A program that the station needs could not be run. Check that it is installed.")},
});

} // namespace

QString sentenceFor(ErrorCode code)
{
    const auto found = std::ranges::find(kSentences, code, &Sentence::code);
    if (found == kSentences.end())
        return {};
    return QCoreApplication::translate("Sentences", found->text);
}

QString sentenceFor(const foundation::Error& error)
{
    const auto sentence = sentenceFor(error.code);
    if (error.context.empty() && !error.statusWord)
        return sentence;
    return QStringLiteral("%1 [%2]").arg(sentence,
                                         QString::fromStdString(foundation::describe(error)));
}

} // namespace sentences
