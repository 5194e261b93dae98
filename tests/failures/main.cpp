// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
//
// failure_points --shard I --of N [--sample K]: tries the points of this shard (every Kth of each
// kind), and prints one JSON object a line.
#include "tests/failures/trial.h"

#include <CLI/CLI.hpp>
#include <cstdio>
#include <exception>

namespace {

using failures::Extent;
using failures::Kind;
using failures::Point;

std::vector<Point> allPoints(const Extent& extent)
{
    const std::vector<std::pair<Kind, unsigned>> extents{
        {Kind::Pulled, extent.exchanges},         {Kind::AnswerLost, extent.exchanges},
        {Kind::ExecutionError, extent.exchanges}, {Kind::Silent, extent.exchanges},
        {Kind::Killed, extent.exchanges},         {Kind::BookRefuses, extent.statements},
        {Kind::DiesWriting, extent.writes},       {Kind::AuthorityAway, extent.certificates},
        {Kind::AuthorityNo, extent.certificates}, {Kind::PcscdRestarts, extent.steps}};
    std::vector<Point> points;
    for (const auto& [kind, count] : extents)
        for (unsigned at = 1; at <= count; ++at)
            points.push_back({kind, at});
    return points;
}

void say(const std::string& line)
{
    std::puts(line.c_str());
    std::fflush(stdout);
}

} // namespace

int main(int argc, char** argv)
try {
    unsigned shard = 0;
    unsigned shards = 1;
    unsigned sample = 1;
    std::string only;
    CLI::App app{"Lets the making of a card fail at every point, and judges what comes of it"};
    app.add_option("--shard", shard);
    app.add_option("--of", shards);
    app.add_option("--sample", sample, "only every so many-th point");
    app.add_option("--kind", only, "only this kind of failure, by its name");
    CLI11_PARSE(app, argc, argv);

    constexpr unsigned kMostLines = 3000;
    failures::Trial trial{kMostLines};
    const auto points = allPoints(trial.measure());
    // Spread over the whole, so that a sample has points of every kind and step.
    for (unsigned i = shard * sample + sample / 2; i < points.size(); i += shards * sample)
        if (only.empty() || failures::nameOf(points[i].kind) == only)
            say(failures::toJson(trial.run(points[i])));
    for (const auto& found : trial.codesInClear())
        say(failures::toJson(
            {{Kind::Pulled, 0}, "search for codes", {}, failures::End::Lost, {found}}));
    return 0;
} catch (const std::exception& failure) {
    std::fprintf(stderr, "failure_points: %s\n", failure.what());
    return 2;
}
