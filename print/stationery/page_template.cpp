// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "print/stationery/page_template.h"

#include "print/stationery/template_reader.h"

#include <fstream>
#include <iterator>

namespace stationery {

using foundation::Error;
using foundation::ErrorCode;

foundation::Result<PageTemplate> PageTemplate::load(const std::filesystem::path& file)
{
    std::ifstream stream{file, std::ios::binary};
    const std::string svg{std::istreambuf_iterator<char>{stream}, {}};
    if (!stream || svg.empty())
        return Error{.code = ErrorCode::FileUnreadable, .context = file.string()};
    return TemplateReader{QByteArray::fromStdString(svg), file.filename().string()}.read();
}

const FieldPlace* PageTemplate::field(const std::string& name) const
{
    const auto found = m_fields.find(name);
    return found == m_fields.end() ? nullptr : &found->second;
}

QRectF PageTemplate::mark(const std::string& name) const
{
    const auto found = m_marks.find(name);
    return found == m_marks.end() ? QRectF{} : found->second;
}

} // namespace stationery
