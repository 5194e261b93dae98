// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/workflow/opensc_prover.h"

#include "personalize/proof/prove_card.h"
#include "personalize/smartcard/reader_list.h"

#include <utility>

namespace workflow {

OpenscProver::OpenscProver(std::filesystem::path program, std::filesystem::path module,
                           std::chrono::seconds limit)
    : m_program{std::move(program)}, m_module{std::move(module)}, m_limit{limit}
{
}

foundation::Result<proof::ProofReport> OpenscProver::prove(proof::ProofRequest request)
{
    auto readers = smartcard::listReaders();
    if (!readers)
        return readers.error();
    for (const auto& reader : *readers)
        request.allReaderNames.push_back(reader.value);
    return proof::proveCard({m_program, m_module, m_limit}, request);
}

} // namespace workflow
