// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/workplace/order_exchange.h"

#include "foundation/files.h"
#include "station/workplace/json_text.h"
#include "station/workplace/product_finder.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <span>
#include <unistd.h>

namespace workplace {
namespace {

namespace fs = std::filesystem;
using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;

/// A file that is still written to is left for the next look.
constexpr std::chrono::seconds kSettles{2};
/// So many digits of its SHA-256 tell the answers to two files of one name apart.
constexpr std::size_t kMark = 12;
/// An answer names so many of a file's faults; a wrong column has one in each row.
constexpr std::size_t kMostFaults = 1'000;

struct Incoming
{
    fs::path path;
    fs::file_time_type writtenAt;
};

bool isMeant(const fs::path& file)
{
    const auto name = file.filename().string();
    return !name.starts_with('.') && !name.ends_with(".part") && !name.ends_with(".tmp");
}

/// Written to no later than `latest`, oldest first.
Result<std::vector<Incoming>> filesIn(const fs::path& folder, fs::file_time_type latest)
{
    std::vector<Incoming> files;
    std::error_code failed;
    for (fs::directory_iterator it{folder, failed}, end; !failed && it != end;
         it.increment(failed)) {
        std::error_code gone;
        const bool isFile = it->symlink_status(gone).type() == fs::file_type::regular;
        const auto writtenAt = isFile ? it->last_write_time(gone) : fs::file_time_type{};
        // One that may not be read yet is left for the next look.
        const bool readable = isFile && ::access(it->path().c_str(), R_OK) == 0;
        if (readable && !gone && writtenAt <= latest && isMeant(it->path()))
            files.push_back({it->path(), writtenAt});
    }
    if (failed)
        return Error{ErrorCode::FileUnreadable, folder.string() + ": " + failed.message()};
    std::ranges::sort(files, {}, [](const Incoming& file) {
        return std::pair{file.writtenAt, file.path};
    });
    return files;
}

QJsonArray numbers(const std::vector<foundation::OrderNumber>& orders)
{
    QJsonArray all;
    for (const auto& order : orders)
        all.append(text(order.text()));
    return all;
}

QJsonArray faults(const intake::IntakeReport& report)
{
    QJsonArray all;
    for (const auto& error :
         std::span{report.errors}.first(std::min(report.errors.size(), kMostFaults)))
        all.append(QJsonObject{{"row", static_cast<qint64>(error.line)},
                               {"order", text(error.order)},
                               {"field", text(error.field)},
                               {"problem", text(intake::nameOf(error.problem))},
                               {"value", text(error.value)},
                               {"whatIsWrong", text(intake::whatIsWrong(error.problem))},
                               {"whatToDo", text(intake::whatToDo(error.problem))}});
    return all;
}

QByteArray answerTo(const ExchangedFile& file)
{
    QJsonObject answer{{"format", "cardstation-file-answer"},
                       {"version", 1},
                       {"file", text(file.name)},
                       {"sha256", text(file.report.sha256)},
                       {"takenIn", file.takenIn},
                       {"added", numbers(file.report.added)},
                       {"alreadyThere", numbers(file.report.alreadyThere)},
                       {"errors", faults(file.report)},
                       {"errorsInAll", static_cast<qint64>(file.report.errors.size())}};
    if (file.error)
        answer["unreadable"] = text(foundation::describe(*file.error));
    return QJsonDocument{answer}.toJson();
}

/// Names are at most 255 bytes long, and more is put before and after this one.
std::string shortened(const std::string& name)
{
    constexpr std::size_t kLongest = 200;
    return name.substr(0, kLongest);
}

/// A name that is free in the folder: NAME, else NAME.2, NAME.3, ...
fs::path freeName(const fs::path& folder, const std::string& name)
{
    auto path = folder / name;
    std::error_code ignored;
    for (int copy = 2; fs::exists(fs::symlink_status(path, ignored)); ++copy)
        path = folder / (name + '.' + std::to_string(copy));
    return path;
}

Result<void> moveFile(const fs::path& file, const fs::path& to)
{
    std::error_code failed;
    fs::rename(file, to, failed);
    if (failed)
        return Error{ErrorCode::FileUnwritable, to.string() + ": " + failed.message()};
    return {};
}

Result<void> putAway(const fs::path& file, const ExchangedFile& exchanged,
                     const ExchangeFolders& folders)
{
    const auto bytes = answerTo(exchanged);
    const auto name = shortened(exchanged.name);
    const auto answer = folders.answers / answerName(exchanged.name, exchanged.report.sha256);
    if (auto written =
            foundation::replaceFile(answer, viewOf(bytes), foundation::FileAccess::Everyone);
        !written)
        return written;
    return moveFile(file, freeName(exchanged.takenIn ? folders.done : folders.refused, name));
}

/// Only what is wrong with the file is its own; whatever else fails is tried again.
bool isOfTheFile(ErrorCode code)
{
    return code == ErrorCode::FileUnreadable;
}

Result<ExchangedFile> takeIn(const Workplace& workplace, database::Database& database,
                             const fs::path& file)
{
    const intake::IntakeOptions options{.acceptGood = false,
                                        .findProfile = productFinder(workplace)};
    ExchangedFile exchanged{.name = file.filename().string()};
    auto report = intake::takeIn(database, file, options, workplace.act("station"));
    if (!report && !isOfTheFile(report.error().code))
        return report.error();
    if (report) {
        exchanged.report = std::move(*report);
        exchanged.takenIn = exchanged.report.complete();
    } else {
        exchanged.error = report.error();
    }
    return exchanged;
}

/// Whatever lies in `.taking`.
Result<void> takeInAll(const Workplace& workplace, database::Database& database,
                       const ExchangeFolders& folders, std::vector<ExchangedFile>& all)
{
    auto files = filesIn(folders.taking, fs::file_time_type::max());
    if (!files)
        return files.error();
    for (const auto& file : *files) {
        auto exchanged = takeIn(workplace, database, file.path);
        if (!exchanged)
            return exchanged.error();
        if (auto away = putAway(file.path, *exchanged, folders); !away)
            return away;
        all.push_back(std::move(*exchanged));
    }
    return {};
}

} // namespace

std::string answerName(const std::string& name, const std::string& sha256)
{
    const auto mark = sha256.empty() ? std::string{"unread"} : sha256.substr(0, kMark);
    return "file-" + shortened(name) + '-' + mark + ".json";
}

Result<ExchangeFolders> exchangeFolders(const Workplace& workplace)
{
    auto root = workplace.settings().exchange;
    if (root.empty() && workplace.settings().orderService)
        root = workplace.home() / "portal";
    if (root.empty())
        return Error{ErrorCode::SettingsInvalid, (workplace.home() / "settings.toml").string() +
                                                     ": [orders] exchange names no folder"};
    const ExchangeFolders folders{root / "in", root / ".taking", root / "done", root / "refused",
                                  root / "answers"};
    for (const auto& folder :
         {folders.in, folders.taking, folders.done, folders.refused, folders.answers}) {
        std::error_code failed;
        fs::create_directories(folder, failed);
        if (failed)
            return Error{ErrorCode::FileUnwritable, folder.string() + ": " + failed.message()};
    }
    return folders;
}

Result<std::optional<foundation::FileLock>> takeExchange(const Workplace& workplace)
{
    auto lock = foundation::FileLock::take(workplace.home() / "exchange.lock");
    if (!lock && lock.error().code == ErrorCode::LineRunning)
        return std::optional<foundation::FileLock>{};
    if (!lock)
        return lock.error();
    return std::optional{std::move(*lock)};
}

Result<std::vector<ExchangedFile>> takeInFromPortal(const Workplace& workplace,
                                                    database::Database& database)
{
    auto folders = exchangeFolders(workplace);
    if (!folders)
        return folders.error();
    std::vector<ExchangedFile> all;
    auto alone = takeExchange(workplace);
    if (!alone)
        return alone.error();
    if (!*alone)
        return all;
    if (auto left = takeInAll(workplace, database, *folders, all); !left)
        return left.error();
    auto files = filesIn(folders->in, fs::file_time_type::clock::now() - kSettles);
    if (!files)
        return files.error();
    for (const auto& file : *files) {
        if (auto moved = moveFile(file.path, folders->taking / file.path.filename()); !moved)
            return moved.error();
        if (auto taken = takeInAll(workplace, database, *folders, all); !taken)
            return taken.error();
    }
    return all;
}

} // namespace workplace
