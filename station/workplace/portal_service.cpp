// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/workplace/portal_service.h"

#include "foundation/digest.h"
#include "foundation/file_descriptor.h"
#include "foundation/files.h"
#include "station/workplace/json_text.h"
#include "station/workplace/web_services.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace workplace {
namespace {

namespace fs = std::filesystem;
using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;

constexpr std::chrono::seconds kLookEvery{30};
/// Of offers, in one look: what is fetched is taken in before more is asked for.
constexpr int kMostPages = 20;
constexpr std::size_t kLargestAnswerFile = 256UL * 1024 * 1024;
constexpr std::string_view kStatesBegin = "states-";
constexpr std::string_view kFileBegin = "file-";
constexpr std::string_view kEnd = ".json";

/// Where a download grows, so that nothing half lies where files are taken in.
fs::path fetchingFolder(const ExchangeFolders& folders)
{
    return folders.taking.parent_path() / ".fetching";
}

fs::path sentFolder(const ExchangeFolders& folders)
{
    return folders.answers / "sent";
}

fs::path cursorFile(const Workplace& workplace)
{
    return workplace.home() / "portal-service.json";
}

/// Up to where the portal's files lie here.
Result<std::string> readCursor(const fs::path& file)
{
    auto there = foundation::exists(file);
    if (!there)
        return there.error();
    if (!*there)
        return std::string{};
    auto bytes = foundation::readFile(file);
    if (!bytes)
        return bytes.error();
    const auto after =
        QJsonDocument::fromJson(QByteArray{reinterpret_cast<const char*>(bytes->data()),
                                           static_cast<qsizetype>(bytes->size())})["after"];
    if (!after.isString())
        return Error{ErrorCode::FileUnreadable,
                     file.string() + ": this is not what the station wrote"};
    return after.toString().toStdString();
}

Result<void> keepCursor(const fs::path& file, const std::string& cursor)
{
    const auto bytes =
        QJsonDocument{QJsonObject{{"after", text(cursor)}}}.toJson(QJsonDocument::Compact);
    return foundation::replaceFile(file, viewOf(bytes), foundation::FileAccess::OwnerOnly);
}

/// Moved for good: also after the current has failed.
Result<void> moveForGood(const fs::path& file, const fs::path& to)
{
    std::error_code failed;
    fs::rename(file, to, failed);
    if (failed)
        return Error{ErrorCode::FileUnwritable, to.string() + ": " + failed.message()};
    const foundation::FileDescriptor folder{
        ::open(to.parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
    if (!folder || ::fsync(folder.value()) != 0)
        return Error{ErrorCode::FileUnwritable,
                     to.parent_path().string() + ": " + std::strerror(errno)};
    return {};
}

/// What a process left that died over it is of no use.
Result<void> makeEmpty(const fs::path& folder)
{
    std::error_code failed;
    fs::remove_all(folder, failed);
    if (!failed)
        fs::create_directory(folder, failed);
    if (failed)
        return Error{ErrorCode::FileUnwritable, folder.string() + ": " + failed.message()};
    return {};
}

/// Whether it lies where it is taken in, or was, and has its answer.
Result<bool> isHere(const OfferedFile& file, const ExchangeFolders& folders)
{
    const auto name = placedName(file);
    const auto answer = answerName(name, file.sha256);
    for (const auto& path :
         {folders.taking / name, folders.answers / answer, sentFolder(folders) / answer}) {
        auto there = foundation::exists(path);
        if (!there || *there)
            return there;
    }
    return false;
}

/// In the order of their names: answers to files, then states as they happened.
Result<std::vector<fs::path>> answersIn(const fs::path& folder)
{
    std::vector<fs::path> files;
    std::error_code failed;
    for (fs::directory_iterator it{folder, failed}, end; !failed && it != end;
         it.increment(failed)) {
        const auto name = it->path().filename().string();
        std::error_code gone;
        if ((name.starts_with(kFileBegin) || name.starts_with(kStatesBegin)) &&
            name.ends_with(kEnd) && it->symlink_status(gone).type() == fs::file_type::regular)
            files.push_back(it->path());
    }
    if (failed)
        return Error{ErrorCode::FileUnreadable, folder.string() + ": " + failed.message()};
    std::ranges::sort(files);
    return files;
}

bool isStates(const fs::path& file)
{
    return file.filename().string().starts_with(kStatesBegin);
}

/// Where it goes at the service; nothing for the answer to a file that the service did not offer.
Result<std::optional<std::string>> pathFor(const fs::path& file)
{
    const auto name = file.filename().string();
    if (isStates(file))
        return std::optional{
            "/states/" +
            name.substr(kStatesBegin.size(), name.size() - kStatesBegin.size() - kEnd.size())};
    auto bytes = foundation::readFile(file, kLargestAnswerFile);
    if (!bytes)
        return bytes.error();
    const auto answered = QJsonDocument::fromJson(
        QByteArray::fromRawData(reinterpret_cast<const char*>(bytes->data()),
                                static_cast<qsizetype>(bytes->size())))["file"];
    const auto id = offeredId(answered.toString().toStdString());
    return id ? std::optional{"/order-files/" + *id + "/answer"} : std::nullopt;
}

} // namespace

std::optional<PortalService> PortalService::of(const Workplace& workplace)
{
    const auto& service = workplace.settings().orderService;
    if (!service)
        return {};
    return PortalService{workplace, toService(*service)};
}

PortalService::PortalService(const Workplace& workplace, web::Service service)
    : m_workplace{workplace}, m_client{std::move(service)}, m_backoff{{},
                                                                      workplace.clock(),
                                                                      workplace.random()}
{
}

PortalTraffic PortalService::ended(std::vector<std::string> names, const Result<void>& how)
{
    if (how) {
        m_backoff.succeeded();
        return {std::move(names)};
    }
    m_backoff.failed(how.error());
    return {std::move(names), how.error()};
}

PortalTraffic PortalService::fetch()
{
    if (m_workplace.clock().now() < m_nextLook)
        return {};
    const auto folders = exchangeFolders(m_workplace);
    if (!folders)
        return ended({}, folders.error());
    const auto alone = takeExchange(m_workplace);
    if (!alone)
        return ended({}, alone.error());
    if (!alone->has_value())
        return {};
    std::vector<std::string> names;
    const auto how = fetchAll(*folders, names);
    const bool answers = how || how.error().code == ErrorCode::ServiceAnswerWrong;
    if (answers)
        m_nextLook = m_workplace.clock().now() + kLookEvery;
    if (how || !answers)
        return ended(std::move(names), how);
    m_backoff.succeeded(); // the portal is there: what it offers wrongly keeps no answer waiting
    return {std::move(names), how.error()};
}

Result<void> PortalService::fetchAll(const ExchangeFolders& folders,
                                     std::vector<std::string>& names)
{
    if (auto empty = makeEmpty(fetchingFolder(folders)); !empty)
        return empty;
    auto cursor = readCursor(cursorFile(m_workplace));
    for (int page = 0; cursor && page < kMostPages; ++page) {
        web::Request request{.path = "/order-files", .headers = {{"Accept", "application/json"}}};
        if (!cursor->empty())
            request.query = {{"after", *cursor}};
        const auto answer = m_client.send(request);
        if (!answer)
            return answer.error();
        const auto offer = readOffer(answer->text(), *cursor);
        if (!offer)
            return offer.error();
        if (offer->files.empty())
            return {};
        if (auto fetched = fetchPage(*offer, folders, names); !fetched)
            return fetched; // offered again with this page
        if (auto kept = keepCursor(cursorFile(m_workplace), offer->next); !kept)
            return kept;
        cursor = offer->next;
    }
    return cursor ? Result<void>{} : cursor.error();
}

/// One file that is not what was offered keeps no other waiting.
Result<void> PortalService::fetchPage(const Offer& offer, const ExchangeFolders& folders,
                                      std::vector<std::string>& names)
{
    Result<void> how;
    for (const auto& file : offer.files) {
        const auto here = isHere(file, folders);
        if (!here)
            return here.error();
        if (*here)
            continue;
        auto fetched = fetchFile(file, folders);
        if (!fetched && fetched.error().code != ErrorCode::ServiceAnswerWrong)
            return fetched;
        if (fetched)
            names.push_back(placedName(file));
        else
            how = fetched;
    }
    return how;
}

Result<void> PortalService::fetchFile(const OfferedFile& file, const ExchangeFolders& folders)
{
    const auto answer = m_client.send({.path = "/order-files/" + file.id});
    if (!answer)
        return answer.error();
    if (foundation::sha256Hex(answer->body) != file.sha256)
        return Error{ErrorCode::ServiceAnswerWrong,
                     "order-files/" + file.id + ": its SHA-256 is not the one that was offered"};
    const auto name = placedName(file);
    const auto grown = fetchingFolder(folders) / name;
    if (auto written =
            foundation::replaceFile(grown, answer->body, foundation::FileAccess::OwnerOnly);
        !written)
        return written;
    return moveForGood(grown, folders.taking / name);
}

PortalTraffic PortalService::send()
{
    const auto folders = exchangeFolders(m_workplace);
    if (!folders)
        return ended({}, folders.error());
    const auto alone = takeExchange(m_workplace);
    if (!alone)
        return ended({}, alone.error());
    if (!alone->has_value())
        return {};
    std::vector<std::string> names;
    const auto how = sendAll(*folders, names);
    if (how && names.empty())
        return {}; // nothing was asked, so nothing is known of the service
    return ended(std::move(names), how);
}

Result<void> PortalService::sendAll(const ExchangeFolders& folders, std::vector<std::string>& names)
{
    std::error_code failed;
    fs::create_directory(sentFolder(folders), failed);
    if (failed)
        return Error{ErrorCode::FileUnwritable,
                     sentFolder(folders).string() + ": " + failed.message()};
    const auto files = answersIn(folders.answers);
    if (!files)
        return files.error();
    Result<void> how;
    for (const auto& file : *files) {
        const auto path = pathFor(file);
        if (!path)
            how = path.error(); // which keeps no other waiting
        if (!path || !*path)
            continue;
        const auto sent = sendFile(file, **path);
        const bool others = !sent && sent.error().code == ErrorCode::ServiceAnswerWrong;
        if (!sent)
            how = sent;
        if (!sent && (!others || isStates(file)))
            return how;
        if (!sent)
            continue;
        if (auto moved = moveForGood(file, sentFolder(folders) / file.filename()); !moved)
            return moved;
        names.push_back(file.filename().string());
    }
    return how;
}

Result<void> PortalService::sendFile(const fs::path& file, const std::string& path)
{
    auto bytes = foundation::readFile(file, kLargestAnswerFile);
    if (!bytes)
        return bytes.error();
    const auto key = foundation::sha256Hex(*bytes);
    const auto answer =
        m_client.send({.method = web::Method::Put,
                       .path = path,
                       .headers = {{"Content-Type", "application/json"}, {"Idempotency-Key", key}},
                       .body = std::move(*bytes)});
    if (!answer)
        return answer.error();
    return {};
}

} // namespace workplace
