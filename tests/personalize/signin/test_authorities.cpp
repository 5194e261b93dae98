// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/personalize/signin/test_authorities.h"

#include "fixtures/testbench/process.h"
#include "foundation/files.h"

#include <fstream>
#include <stdexcept>

namespace signin {
namespace {

using foundation::Bytes;
using foundation::Certificate;

} // namespace

std::string output(const std::vector<std::string>& command, const std::string& input)
{
    testbench::ProcessOptions options;
    options.input = input;
    const auto result = testbench::runProcess(command, options);
    if (!result.succeeded())
        throw std::runtime_error{result.text()};
    return result.output;
}

TestAuthorities::TestAuthorities()
{
    std::filesystem::create_directory(acceptedFolder());
}

std::filesystem::path TestAuthorities::configuration(const std::string& issuer) const
{
    const auto path = file(issuer + ".cnf");
    if (std::filesystem::exists(path))
        return path;
    std::ofstream{file(issuer + ".db")};
    std::ofstream{file(issuer + ".number")} << "01\n";
    std::ofstream{path} << "[ca]\ndefault_ca = here\n[here]\n"
                        << "database = " << file(issuer + ".db").string() << '\n'
                        << "crlnumber = " << file(issuer + ".number").string() << '\n'
                        << "new_certs_dir = " << m_folder.path().string() << '\n'
                        << "certificate = " << file(issuer + ".pem").string() << '\n'
                        << "private_key = " << file(issuer + ".key").string() << '\n'
                        << "default_md = sha256\nrand_serial = yes\nunique_subject = no\n"
                        << "policy = any\ncrl_extensions = list\n"
                        << "[any]\ncommonName = supplied\n"
                        << "[list]\nauthorityKeyIdentifier = keyid\n";
    return path;
}

void TestAuthorities::make(const std::string& name, const std::string& issuer,
                           const Purpose& purpose, const Validity& validity)
{
    output({"openssl", "req", "-new", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256",
            "-nodes", "-subj", "/CN=" + name, "-keyout", file(name + ".key"), "-out",
            file(name + ".csr")});
    std::ofstream extensions{file(name + ".ext")};
    extensions << "basicConstraints = " << purpose.basic << "\nsubjectKeyIdentifier = hash\n"
               << "authorityKeyIdentifier = keyid\n";
    if (!purpose.usage.empty())
        extensions << "keyUsage = " << purpose.usage << '\n';
    if (!purpose.extended.empty())
        extensions << "extendedKeyUsage = " << purpose.extended << '\n';
    extensions.close();
    std::vector<std::string> command{"openssl",    "ca",
                                     "-batch",     "-notext",
                                     "-config",    configuration(issuer),
                                     "-in",        file(name + ".csr"),
                                     "-out",       file(name + ".pem"),
                                     "-startdate", validity.from,
                                     "-enddate",   validity.until,
                                     "-extfile",   file(name + ".ext")};
    if (name == issuer)
        command.insert(command.end(), {"-selfsign", "-keyfile", file(name + ".key")});
    output(command);
}

void TestAuthorities::adopt(const std::string& name, const std::filesystem::path& certificate,
                            const std::filesystem::path& key)
{
    std::filesystem::copy_file(certificate, file(name + ".pem"));
    std::filesystem::copy_file(key, file(name + ".key"));
}

void TestAuthorities::revoke(const std::filesystem::path& certificate, const std::string& issuer)
{
    output({"openssl", "ca", "-batch", "-config", configuration(issuer), "-revoke", certificate});
}

void TestAuthorities::publish(const std::string& issuer, const std::string& file,
                              const Validity& validity)
{
    output({"openssl", "ca", "-batch", "-config", configuration(issuer), "-gencrl",
            "-crl_lastupdate", validity.from, "-crl_nextupdate", validity.until, "-out",
            acceptedFolder() / ((file.empty() ? issuer : file) + ".crl")});
}

void TestAuthorities::accept(const std::string& name)
{
    std::filesystem::copy_file(file(name + ".pem"), acceptedFolder() / (name + ".pem"),
                               std::filesystem::copy_options::overwrite_existing);
}

Certificate TestAuthorities::certificate(const std::string& name) const
{
    return *Certificate::parse(*foundation::readFile(file(name + ".pem")));
}

AcceptedAuthorities TestAuthorities::accepted() const
{
    AcceptedAuthorities accepted;
    if (auto added = addFolder(accepted, acceptedFolder()); !added)
        throw std::runtime_error{foundation::describe(added.error())};
    return accepted;
}

Bytes TestAuthorities::sign(const std::string& name, foundation::ByteView message) const
{
    return foundation::bytesOf(output({"openssl", "dgst", "-sha256", "-sign", file(name + ".key")},
                                      std::string{message.begin(), message.end()}));
}

} // namespace signin
