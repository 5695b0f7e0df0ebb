/**
 * Datasets as large as one likes, among real capitals; their events are invented, and always the same.
 *
 * Like the casts of `tests/data/casts.rs`, but with dates.
 */

import { chance } from "./chance.mjs";
import { testData } from "./map.mjs";

const KINDS = ["agreement", "visit", "meeting", "statement", "military"];

/**
 * The text of a dataset.
 *
 * @param {object} size
 * @param {number} size.countries from all over the world; 195 at most
 * @param {number} size.ties a few countries have many, and most have few
 * @param {number} size.events spread evenly over the ties, and over the years from 1950
 */
export function amongCapitals({ countries, ties, events }) {
  const all = testData("capitals.csv")
    .split("\n")
    .filter((line) => line && !line.startsWith("#"))
    .slice(1)
    .map((line) => line.split(","));
  const place = (at) => Math.floor((at * countries) / all.length);
  const cast = all.filter((_, at) => place(at) !== place(at + 1));
  const below = chance(1);
  const pairs = new Map();
  while (pairs.size < ties) {
    // The product of two chances is small more often than not.
    const hub = Math.floor((below(countries) * below(countries)) / countries);
    const [one, other] = [(hub * 37) % countries, below(countries)];
    if (one !== other) pairs.set(`${Math.min(one, other)}-${Math.max(one, other)}`, [one, other]);
  }
  const ends = [...pairs.values()].map((pair) => pair.map((at) => cast[at][0]));
  return JSON.stringify({
    diplomap: 1,
    countries: cast.map(([id, lon, lat, name]) => ({ id, name, capital: { name, lon: Number(lon), lat: Number(lat) } })),
    sources: [{ id: "invented", title: "Invented for tests", publisher: "diplomap" }],
    events: Array.from({ length: events }, (_, at) => ({
      id: `invented-${at}`,
      kind: KINDS[at % KINDS.length],
      date: `${1950 + (at % 74)}-${String(1 + (at % 12)).padStart(2, "0")}`,
      title: `Invented event ${at}`,
      summary: "What happened, in a sentence of some length.",
      parties: ends[at % ends.length].map((country) => ({ country })),
      evidence: [{ source: "invented", stance: "asserts" }],
    })),
    accept: [{ rule: "single-publisher", reason: "invented" }],
  });
}
