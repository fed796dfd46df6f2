// One journey planner from npm as a process: node peers.mjs ENGINE FEED YYYY-MM-DD SECONDS
// FEED is a folder of .txt files, FEED.zip the same packed. Reads lines {"run": [[from, to], ...], "sets": bool}, answers {"ms": [...], "sets": [[[arrival, rides], ...], ...]}.
// Both use their documented interface. Timed is the query with the journeys returned; sets are taken outside.
import fs from "node:fs";
import readline from "node:readline";
import { createRequire } from "node:module";
import path from "node:path";

const [engine, feed, date, seconds] = process.argv.slice(2);
const ready = Number(seconds);
const mostRides = 6;
const require = createRequire(path.join(process.cwd(), "peers.mjs"));
const engines = { minotor, "raptor-journey-planner": raptorJourneyPlanner };
// They talk; standard output is for answers.
console.log = console.info = console.warn = () => {};

const { plan, setOf } = await engines[engine]();
answer({ ready: true });
for await (const line of readline.createInterface({ input: process.stdin })) {
  const { run, sets } = JSON.parse(line);
  const ms = [];
  const found = [];
  for (const [from, to] of run) {
    const start = performance.now();
    const journeys = plan(from, to);
    ms.push(performance.now() - start);
    if (sets) {
      found.push(pareto(setOf(journeys, to)));
    }
  }

  answer({ ms, sets: found });
}

function answer(value) {
  process.stdout.write(JSON.stringify(value) + "\n");
}

function pareto(set) {
  const best = [];
  for (const [arrival, rides] of set.sort((a, b) => a[1] - b[1] || a[0] - b[0])) {
    if (rides > 0 && rides <= mostRides && (best.length === 0 || arrival < best[best.length - 1][0])) {
      best.push([arrival, rides]);
    }
  }

  return best;
}

async function minotor() {
  const { Duration, Query, Router, Time } = await import(resolve("minotor"));
  const { GtfsParser } = await import(resolve("minotor/parser"));
  const [year, month, day] = date.split("-").map(Number);
  const { timetable, stopsIndex } = await new GtfsParser(feed + ".zip").parse(new Date(year, month - 1, day, 12));
  const router = new Router(timetable, stopsIndex);
  const at = Time.fromSeconds(ready);
  return {
    plan(from, to) {
      const query = new Query.Builder().from(from).to(to).departureTime(at).maxTransfers(mostRides - 1)
        .minTransferTime(Duration.fromSeconds(0)).build();
      const result = router.route(query);
      result.bestRoute();
      return result;
    },
    setOf(result, to) {
      return result.earliestArrivalsPerRound
        .map((round, rides) => [round.get(to)?.time.toSeconds(), rides])
        .filter(([arrival]) => arrival !== undefined);
    },
  };
}

async function raptorJourneyPlanner() {
  const { JourneyFactory, RaptorAlgorithmFactory, DepartAfterQuery } = require("raptor-journey-planner");
  const [year, month, day] = date.split("-").map(Number);
  const when = new Date(year, month - 1, day, 12);
  const [trips, transfers, interchange] = load();
  const raptor = RaptorAlgorithmFactory.create(trips, transfers, interchange, when);
  const query = new DepartAfterQuery(raptor, new JourneyFactory(), 1);
  return {
    plan: (from, to) => query.plan(from, to, when, ready),
    setOf: journeys => journeys.map(journey =>
      [journey.arrivalTime, journey.legs.filter(leg => leg.stopTimes !== undefined).length]),
  };
}

// What its own loadGTFS gives. That waits for an event which its reader of archives does not send any more on some
// versions of node, so the files are read here.
function load() {
  const stopTimes = new Map();
  for (const [trip, arrival, departure, stop, , pickUp, dropOff] of rows("stop_times.txt")) {
    const time = {
      stop, arrivalTime: clock(arrival), departureTime: clock(departure), pickUp: pickUp === "0", dropOff: dropOff === "0",
    };
    stopTimes.has(trip) ? stopTimes.get(trip).push(time) : stopTimes.set(trip, [time]);
  }

  const service = { runsOn: () => true };
  const trips = rows("trips.txt").map(([, serviceId, tripId]) => ({
    tripId, serviceId, stopTimes: stopTimes.get(tripId), service,
  }));
  const transfers = {};
  const interchange = {};
  for (const [origin, destination, , duration] of rows("transfers.txt")) {
    if (origin === destination) {
      interchange[origin] = Number(duration);
    } else {
      (transfers[origin] ??= []).push({
        origin, destination, duration: Number(duration), startTime: 0, endTime: Number.MAX_SAFE_INTEGER,
      });
    }
  }

  return [trips, transfers, interchange];
}

function rows(file) {
  return fs.readFileSync(path.join(feed, file), "utf8").trimEnd().split("\n").slice(1).map(line => line.split(","));
}

function clock(text) {
  const [hours, minutes, seconds] = text.split(":").map(Number);
  return hours * 3600 + minutes * 60 + seconds;
}

function resolve(name) {
  return "file://" + require.resolve(name).replace("cjs.js", "esm.js");
}
