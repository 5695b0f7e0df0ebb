// Writes tests/data/d3-geo/: what d3-geo answers to the questions that
// tests/projection_oracle.rs asks again. Run once, by hand, after `npm install`
// in this directory; the files are committed. The two sides share the list of
// projections and the two grids below, and nothing else.

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { geoAzimuthalEqualArea, geoEqualEarth, geoPath } from "d3-geo";
import { feature } from "topojson-client";

const out = fileURLToPath(new URL("../../../tests/data/d3-geo/", import.meta.url));
const atlas = createRequire(import.meta.url).resolve("world-atlas/countries-110m.json");
mkdirSync(out, { recursive: true });

const lambert = (lon, lat, clipAngle) =>
  geoAzimuthalEqualArea().rotate([-lon, -lat]).clipAngle(clipAngle).translate([0, 0]);
const equalEarth = (lon) => geoEqualEarth().rotate([-lon, 0]).translate([0, 0]);

// GRIDS. 100 by 100 positions, edges included. Forward: x, y in 1e-8 radii.
// Inverse: longitude, latitude in 1e-7 degrees, or twice NONE outside the map.
// Each a little-endian i32; projection after projection, row after row.

const SIDE = 100;
const NONE = -0x80000000;
const gridProjections = [
  lambert(85, 50, 150),
  lambert(127, 38, 150),
  lambert(-40, -85, 150),
  equalEarth(0),
  equalEarth(85),
  equalEarth(180),
].map((projection) => projection.scale(1));

const ratio = (i) => (2 * i) / (SIDE - 1) - 1;

function* grid(projection, width, height, answer) {
  for (let j = 0; j < SIDE; j++) {
    for (let i = 0; i < SIDE; i++) {
      yield* answer(projection, [width * ratio(i), height * ratio(j)]);
    }
  }
}

const forward = (projection, place) => projection(place).map((v) => Math.round(v * 1e8));

function inverse(projection, p) {
  const place = onMap(projection, p) ? projection.invert(p) : null;
  return place ? place.map((v) => Math.round(v * 1e7)) : [NONE, NONE];
}

// d3's inverse answers outside the outline, too: ask the outline itself.
function onMap(projection, [x, y]) {
  const clipAngle = projection.clipAngle();
  if (clipAngle) return Math.hypot(x, y) < 2 * Math.sin((clipAngle / 360) * Math.PI);
  const central = geoEqualEarth().scale(1).translate([0, 0]);
  const top = -central([0, 90])[1];
  if (Math.abs(y) > top) return false;
  const [, lat] = central.invert([0, y]);
  return Math.abs(x) <= central([180, lat])[0];
}

const packed = (numbers) => Buffer.from(Int32Array.from(numbers).buffer);

writeFileSync(
  `${out}forward.i32`,
  packed(gridProjections.flatMap((p) => [...grid(p, 180, 90, forward)])),
);
writeFileSync(
  `${out}inverse.i32`,
  packed(gridProjections.flatMap((p) => [...grid(p, p.clipAngle() ? 2 : 2.8, p.clipAngle() ? 2 : 1.4, inverse)])),
);

// COUNTRIES. The rings (flat, in 1/1000 degree) and the area of what is drawn
// of each, in radii squared times 1e9, one for each of these projections.

const SCALE = 1000;
const areaProjections = [
  lambert(85, 50, 150),
  lambert(0, 90, 150),
  lambert(127.5, 38, 10),
  lambert(100, 62, 3),
  equalEarth(0),
  equalEarth(85),
  equalEarth(180),
].map((projection) => projection.scale(SCALE).precision(0.01));

const thousandths = (v) => Math.round(v * 1000);
const topology = JSON.parse(readFileSync(atlas, "utf8"));
const countries = feature(topology, topology.objects.countries).features.map((country) => {
  const { type, coordinates } = country.geometry;
  const polygons = (type === "Polygon" ? [coordinates] : coordinates).map((polygon) =>
    polygon.map((ring) => ring.map((place) => place.map(thousandths))),
  );
  const rounded = {
    type: "MultiPolygon",
    coordinates: polygons.map((polygon) =>
      polygon.map((ring) => ring.map((place) => place.map((v) => v / 1000))),
    ),
  };
  return {
    name: country.properties.name,
    polygons: polygons.map((polygon) => polygon.map((ring) => ring.flat())),
    areas: areaProjections.map((projection) =>
      Math.round((geoPath(projection).area(rounded) / SCALE ** 2) * 1e9),
    ),
  };
});
const lines = countries.map((country) => JSON.stringify(country)).join(",\n");
writeFileSync(`${out}countries-110m.json`, `[\n${lines}\n]\n`);
