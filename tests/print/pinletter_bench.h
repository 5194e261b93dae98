// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "fixtures/testbench/temporary_folder.h"
#include "foundation/envelope_identity.h"
#include "print/pin_letter_runner.h"
#include "tests/print/letter_samples.h"

#include <functional>
#include <string>
#include <vector>

namespace samples {

/// A mailroom with a key of its own, whose letters the real pinletter prints.
class Mailroom
{
public:
    Mailroom();

    /// The letter with its codes sealed to this mailroom, for the letter itself unless said
    /// otherwise.
    [[nodiscard]] print::LetterTask sealed(print::LetterTask task,
                                           const Codes& codes = threeCodes(),
                                           const std::string& subject = "") const;
    [[nodiscard]] print::PinLetterRequest request(const std::string& printer,
                                                  std::vector<print::LetterTask> tasks) const;
    /// Runs pinletter; its letters' ends. Throws when it could not be started.
    [[nodiscard]] std::vector<print::LetterEvent>
    print(const print::PinLetterRequest& request,
          const std::function<void(const print::LetterEvent&)>& onEvent = {}) const;

    [[nodiscard]] const std::filesystem::path& folder() const { return m_folder.path(); }
    /// Makes the passphrase on file another one.
    void forgetPassphrase() const;

private:
    testbench::TemporaryFolder m_folder;
    foundation::Certificate m_certificate;
};

} // namespace samples
