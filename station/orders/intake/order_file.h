// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "cardprofiles/card_profile.h"
#include "station/audit/act.h"
#include "station/database/transaction.h"
#include "station/orders/intake/row_error.h"
#include "station/orders/order.h"
#include "station/tables/file_text.h"

#include <filesystem>
#include <functional>
#include <map>

namespace intake {

/// Bytes of the largest order file that is taken in.
inline constexpr std::size_t kLargestOrderFile = 256U * 1024 * 1024;

/// The profile of a product code, or nullptr. The profile outlives the import.
using FindProfile = std::function<const cardprofiles::CardProfile*(const std::string&)>;

struct IntakeOptions
{
    /// Take the orders that are right although others in the file are wrong. Else all or none.
    bool acceptGood = false;
    FindProfile findProfile{};
};

enum class FileFormat { Json, CsvComma, CsvSemicolon };

/// "json", "csv-comma", ...: stable, for --json.
std::string_view nameOf(FileFormat format);

/// An order of a file, and where it stands there.
struct FileOrder
{
    std::size_t line = 0;
    orders::Order order;
    std::map<std::uint32_t, std::size_t> linesAt; ///< order line number -> line of the file
};

/// An order file, read and checked by itself: without the book.
struct OrderFile
{
    FileFormat format = FileFormat::Json;
    tables::FileEncoding encoding = tables::FileEncoding::Utf8;
    std::vector<FileOrder> orders; ///< those without an error
    std::vector<RowError> errors;  ///< all that were found, by line
};

/// Reads and checks. No date in it may lie after `latest`.
OrderFile readOrderFile(foundation::ByteView bytes, const FindProfile& findProfile,
                        const foundation::CivilDate& latest);

/// What became of a file.
struct IntakeReport
{
    std::string fileName;
    std::string sha256; ///< of the file's bytes, upper-case hexadecimal
    FileFormat format = FileFormat::Json;
    tables::FileEncoding encoding = tables::FileEncoding::Utf8;
    bool seenBefore = false; ///< this very file was taken in whole earlier: nothing was done
    std::vector<foundation::OrderNumber> added;
    std::vector<foundation::OrderNumber> alreadyThere; ///< same number, same content
    std::uint32_t linesAdded = 0;
    std::vector<RowError> errors;

    /// True when the file is in the book as a whole, now or from earlier.
    [[nodiscard]] bool complete() const { return errors.empty(); }
};

/// Takes the orders of a file into the book, in one unit of work: all of them, or with acceptGood
/// those that are right, or none when anything is wrong. The same file twice changes nothing; an
/// order that is there already with the same content is passed over, with other content it is an
/// error. Errors: only those of the machinery (FileUnreadable, DatabaseFailed, ...); what is wrong
/// with the file stands in the report.
foundation::Result<IntakeReport> takeIn(database::Database& database,
                                        const std::filesystem::path& file,
                                        const IntakeOptions& options, const audit::Act& act);
foundation::Result<IntakeReport> takeIn(database::Database& database, foundation::ByteView bytes,
                                        const std::string& fileName, const IntakeOptions& options,
                                        const audit::Act& act);

} // namespace intake
