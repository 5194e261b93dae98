// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/workplace/order_exchange.h"

#include "foundation/files.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace workplace {
namespace {

namespace fs = std::filesystem;
using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;

/// A file that is still written to is left for the next look.
constexpr std::chrono::seconds kSettles{2};

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

Result<std::vector<Incoming>> settledFiles(const fs::path& folder)
{
    const auto latest = fs::file_time_type::clock::now() - kSettles;
    std::vector<Incoming> files;
    std::error_code failed;
    for (fs::directory_iterator it{folder, failed}, end; !failed && it != end;
         it.increment(failed)) {
        std::error_code gone;
        const bool isFile = it->symlink_status(gone).type() == fs::file_type::regular;
        const auto writtenAt = isFile ? it->last_write_time(gone) : fs::file_time_type{};
        if (isFile && !gone && writtenAt <= latest && isMeant(it->path()))
            files.push_back({it->path(), writtenAt});
    }
    if (failed)
        return Error{ErrorCode::FileUnreadable, folder.string() + ": " + failed.message()};
    std::ranges::sort(files, {}, [](const Incoming& file) {
        return std::pair{file.writtenAt, file.path};
    });
    return files;
}

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
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
    for (const auto& error : report.errors)
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
                       {"errors", faults(file.report)}};
    if (file.error)
        answer["unreadable"] = text(foundation::describe(*file.error));
    return QJsonDocument{answer}.toJson();
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

/// Another process may have been quicker: then it has answered too.
Result<void> putAway(const fs::path& file, const ExchangedFile& exchanged,
                     const ExchangeFolders& folders)
{
    const auto bytes = answerTo(exchanged);
    const auto answer = folders.answers / ("file-" + exchanged.name + ".json");
    const foundation::ByteView view{reinterpret_cast<const std::uint8_t*>(bytes.constData()),
                                    static_cast<std::size_t>(bytes.size())};
    std::error_code failed;
    if (!fs::exists(file, failed))
        return {};
    if (auto written = foundation::replaceFile(answer, view, foundation::FileAccess::Everyone);
        !written)
        return written;
    const auto& folder = exchanged.takenIn ? folders.done : folders.refused;
    fs::rename(file, freeName(folder, exchanged.name), failed);
    if (failed && failed != std::errc::no_such_file_or_directory)
        return Error{ErrorCode::FileUnwritable, folder.string() + ": " + failed.message()};
    return {};
}

/// Only what is wrong with the file is its own; whatever else fails is tried again.
bool isOfTheFile(ErrorCode code)
{
    return code == ErrorCode::FileUnreadable;
}

Result<ExchangedFile> takeIn(const Workplace& workplace, database::Database& database,
                             const fs::path& file)
{
    const intake::IntakeOptions options{
        .acceptGood = false,
        .findProfile = [&](const std::string& product) -> const cardprofiles::CardProfile* {
            auto found = workplace.profiles().find(product);
            return found ? *found : nullptr;
        }};
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

} // namespace

Result<ExchangeFolders> exchangeFolders(const Workplace& workplace)
{
    const auto& root = workplace.settings().exchange;
    if (root.empty())
        return Error{ErrorCode::SettingsInvalid, (workplace.home() / "settings.toml").string() +
                                                     ": [orders] exchange names no folder"};
    const ExchangeFolders folders{root / "in", root / "done", root / "refused", root / "answers"};
    for (const auto& folder : {folders.in, folders.done, folders.refused, folders.answers}) {
        std::error_code failed;
        fs::create_directories(folder, failed);
        if (failed)
            return Error{ErrorCode::FileUnwritable, folder.string() + ": " + failed.message()};
    }
    return folders;
}

Result<std::vector<ExchangedFile>> takeInFromPortal(const Workplace& workplace,
                                                    database::Database& database)
{
    auto folders = exchangeFolders(workplace);
    if (!folders)
        return folders.error();
    auto files = settledFiles(folders->in);
    if (!files)
        return files.error();
    std::vector<ExchangedFile> all;
    for (const auto& file : *files) {
        std::error_code gone;
        if (!fs::exists(file.path, gone))
            continue; // another process was quicker
        auto exchanged = takeIn(workplace, database, file.path);
        if (!exchanged)
            return exchanged.error();
        if (auto away = putAway(file.path, *exchanged, *folders); !away)
            return away.error();
        all.push_back(std::move(*exchanged));
    }
    return all;
}

} // namespace workplace
