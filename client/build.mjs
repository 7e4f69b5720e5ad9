// Builds what browsers are sent, into the folder named on the command line:
//   vendor/   other people's code as modules, our font, the animals, their licences
//   pages/    one bundle of our own code and styles per page, and what a page loads later: student-later-….js with
//             student-later.css, and student-chunk-….js, which both need
// hatch_build.py runs this in a copy of client/, beside the node_modules that npm made there.
import { build } from "esbuild";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import subsetFont from "subset-font";

const HERE = dirname(fileURLToPath(import.meta.url));
const OUT = process.argv[2];
const PAGES = ["home", "student", "teacher", "board"];
const STYLES = [...PAGES, "student-later", "page"];
const ANIMALS = ["bird", "bug", "cat", "dog", "fish", "panda", "rabbit", "rat", "snail", "squirrel", "turtle", "worm"];
const FONT = "@fontsource-variable/atkinson-hyperlegible-next";
// All that our styles use. What is lighter or bolder would be two fifths of the file.
const WEIGHTS = { wght: { min: 400, max: 700 } };

const SHARED = {
  absWorkingDir: HERE,
  bundle: true,
  format: "esm",
  legalComments: "none", // licences.txt carries them all, once
  metafile: true,
  minify: true,
  target: ["es2020", "safari15"],
};

// In a page's bundle, "/vendor/preact.js" is the source in client/vendor, so that only what is used is taken.
const vendorFromSource = {
  name: "vendor-from-source",
  setup(step) {
    step.onResolve({ filter: /^\/vendor\// }, ({ path, kind }) =>
      kind === "url-token" ? { path, external: true } : { path: join(HERE, path) },
    );
  },
};

// A third way to the server, which ours does not speak, is a kilobyte of every page.
const withoutWebTransport = {
  name: "without-webtransport",
  setup(step) {
    step.onLoad({ filter: /transports.webtransport\.js$/ }, () => ({ contents: "export class WT {}" }));
  },
};

function buildVendor() {
  const entries = readdirSync(join(HERE, "vendor")).map((name) => `vendor/${name}`);
  // Splitting keeps one Preact however many modules use it: two would not see each other's state.
  return build({ ...SHARED, entryPoints: entries, outdir: join(OUT, "vendor"), splitting: true, chunkNames: "shared-[hash]" });
}

function buildPage(source, page) {
  return build({
    ...SHARED,
    entryPoints: [{ in: source, out: page }],
    outdir: join(OUT, "pages"),
    splitting: true,
    chunkNames: `${page}-[name]-[hash]`,
    plugins: [vendorFromSource, withoutWebTransport],
    logLevel: "error",
  });
}

function buildPages() {
  const sources = [
    ...PAGES.map((page) => [`js/${page}/main.js`, page]),
    ...STYLES.map((page) => [`css/${page}.css`, page]),
  ];
  return Promise.all(sources.map(([source, page]) => buildPage(source, page)));
}

async function makeFonts() {
  const from = join(HERE, "node_modules", FONT);
  const ranges = JSON.parse(readFileSync(join(from, "unicode.json"), "utf8"));
  mkdirSync(join(OUT, "vendor", "fonts"), { recursive: true });
  for (const script of ["latin", "latin-ext"]) {
    const file = readFileSync(join(from, "files", `atkinson-hyperlegible-next-${script}-wght-normal.woff2`));
    const font = await subsetFont(file, lettersOf(ranges[script]), { targetFormat: "woff2", variationAxes: WEIGHTS });
    writeFileSync(join(OUT, "vendor", "fonts", `atkinson-hyperlegible-next-${script}.woff2`), font);
  }
}

// "U+0041-0043,U+0061" holds the letters ABCa.
function lettersOf(ranges) {
  const codes = ranges.split(",").flatMap((range) => {
    const [first, last = first] = range.slice("U+".length).split("-").map((code) => parseInt(code, 16));
    return Array.from({ length: last - first + 1 }, (_, step) => first + step);
  });
  return String.fromCodePoint(...codes);
}

// One sprite: a page shows an animal by <use href="/vendor/animals.svg#cat">, in the colour of the text around it.
function drawAnimals() {
  const symbols = ANIMALS.map((animal) => {
    const icon = readFileSync(join(HERE, "node_modules", "lucide-static", "icons", `${animal}.svg`), "utf8");
    const shapes = icon.slice(icon.indexOf(">", icon.indexOf("<svg")) + 1, icon.indexOf("</svg>"));
    return `<symbol id="${animal}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" `
      + `stroke-linecap="round" stroke-linejoin="round">${shapes.replace(/\s*\n\s*/g, "")}</symbol>`;
  });
  writeFileSync(join(OUT, "vendor", "animals.svg"), `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join("\n")}</svg>\n`);
}

function collectLicences(metafiles) {
  const inputs = metafiles.flatMap((metafile) => Object.keys(metafile.inputs));
  const bundled = inputs.map((path) => path.match(/node_modules\/((?:@[^/]+\/)?[^/]+)\//)?.[1]).filter(Boolean);
  const texts = [...new Set([...bundled, FONT, "lucide-static"])].sort().map((name) => {
    const folder = join(HERE, "node_modules", name);
    const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    if (!file) throw new Error(`${name} has no licence file`);
    return `${name} ${version}\n\n${readFileSync(join(folder, file), "utf8").trim()}\n`;
  });
  writeFileSync(join(OUT, "vendor", "licences.txt"), texts.join(`\n${"-".repeat(80)}\n\n`));
}

const [vendor, pages] = await Promise.all([buildVendor(), buildPages()]);
await makeFonts();
drawAnimals();
collectLicences([vendor, ...pages].map((result) => result.metafile));
