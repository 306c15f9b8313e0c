// Reads pages with html-metadata: paths of HTML files on standard input, what it found of each on standard output.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const need = createRequire(import.meta.url);
const cheerio = need("cheerio");
const reader = need("html-metadata");
const KINDS = {
  highwire: reader.parseHighwirePress,
  dublinCore: reader.parseDublinCore,
  openGraph: reader.parseOpenGraph,
  prism: reader.parsePrism,
  twitter: reader.parseTwitter,
  jsonLd: reader.parseJsonLd,
};

const found = [];
for (const path of JSON.parse(readFileSync(0, "utf-8"))) {
  const page = cheerio.load(readFileSync(path, "utf-8"));
  const said = {};
  for (const [kind, read] of Object.entries(KINDS)) {
    said[kind] = await read(page).catch(() => null);
  }
  found.push(said);
}
process.stdout.write(JSON.stringify(found));
