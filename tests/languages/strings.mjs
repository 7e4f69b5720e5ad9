// Reads client/js as a program reads it, and prints {texts, faults} as JSON:
//   texts   what t, tn, tx and english are called with: {file, one, many?}
//   faults  what nobody could translate, in words
// Arguments: client/js, and a node_modules with acorn and htm.
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join, relative, resolve, sep } from "node:path";

const [folder, modules] = process.argv.slice(2);
const require = createRequire(resolve(modules, "here.js"));
const { parse } = require("acorn");
const htm = require("htm");

const TRANSLATES = { t: 1, tx: 1, tn: 2, english: 1 };
const VALUES_AT = { t: 1, tx: 1, tn: 3, english: 1 };
const SPOKEN = new Set(["aria-label", "alt", "ask", "error", "hint", "label", "message", "note", "placeholder", "title", "yes"]);
const NOT_FOR_TRANSLATION = new Set(["Elbow Room", "KTW FNX"]);
const texts = [];
const faults = [];

for (const path of readdirSync(folder, { recursive: true }).sort()) {
  if (path.endsWith(".js")) read(join(folder, path));
}
process.stdout.write(JSON.stringify({ texts, faults }));

function read(path) {
  const file = relative(join(folder, ".."), path).split(sep).join("/");
  const source = readFileSync(path, "utf8");
  const program = parse(source, { ecmaVersion: "latest", sourceType: "module", locations: true });
  const fault = (node, what) => faults.push(`${file}:${node.loc.start.line}: ${what}`);
  walk(program, false, file.endsWith("/words.js") ? () => undefined : (node, inFunction) => {
    if (node.type === "CallExpression" && node.callee.name in TRANSLATES) takeCall(node, inFunction, file, fault);
    if (node.type === "TaggedTemplateExpression" && node.tag.name === "html") findBareWords(node.quasi, fault);
  });
}

function walk(node, inFunction, visit) {
  visit(node, inFunction);
  const inside = inFunction || /Function|MethodDefinition/.test(node.type);
  for (const child of Object.values(node).flat()) {
    if (typeof child?.type === "string") walk(child, inside, visit);
  }
}

function takeCall(node, inFunction, file, fault) {
  const { name } = node.callee;
  const said = node.arguments.slice(0, TRANSLATES[name]).map(literal);
  if (said.includes(undefined)) return fault(node, `${name}() wants words that stand there: found no literal`);
  const [one, many] = said;
  if (!inFunction) fault(node, `${name}("${one}") is called when the module loads, before the language is known`);
  texts.push(many === undefined ? { file, one } : { file, one, many });
  const values = valuesOf(node.arguments[VALUES_AT[name]]);
  const wanted = new Set(said.join(" ").match(/\{\w+\}/g)?.map((hole) => hole.slice(1, -1)));
  if (many !== undefined) wanted.delete("n");
  for (const hole of wanted) if (values && !values.includes(hole)) fault(node, `nothing is given for {${hole}} in "${one}"`);
  for (const given of values ?? []) if (!wanted.has(given)) fault(node, `"${one}" has no place for {${given}}`);
}

function literal(node) {
  if (node?.type === "Literal" && typeof node.value === "string") return node.value;
  if (node?.type !== "BinaryExpression" || node.operator !== "+") return undefined;
  const parts = [literal(node.left), literal(node.right)];
  return parts.includes(undefined) ? undefined : parts.join("");
}

// The names of the values of a call; undefined where they cannot be told.
function valuesOf(node) {
  if (!node) return [];
  if (node.type !== "ObjectExpression" || node.properties.some(({ type }) => type !== "Property")) return undefined;
  return node.properties.map(({ key }) => key.name ?? key.value);
}

// What htm makes of the template, with a mark for everything that is put into it.
function findBareWords({ quasis, expressions }, fault) {
  const holes = expressions.map(() => () => undefined);
  const check = (part) => {
    const words = holes.includes(part) ? leaves(expressions[holes.indexOf(part)]) : [part];
    words.filter(isBare).forEach((bare) => fault(quasis[0], `"${bare.trim()}" is not translated`));
  };
  const element = (_, props, ...children) => {
    Object.entries(props ?? {}).forEach(([name, value]) => SPOKEN.has(name) && check(value));
    children.flat().forEach(check);
    return undefined;
  };
  [htm.call(element, quasis.map(({ value }) => value.cooked), ...holes)].flat().forEach(check);
}

function isBare(part) {
  return typeof part === "string" && /\p{L}{2}/u.test(part) && !NOT_FOR_TRANSLATION.has(part.trim());
}

// The strings that an expression may come to.
function leaves(node) {
  if (node.type === "Literal") return [node.value];
  if (node.type === "TemplateLiteral") return node.quasis.map(({ value }) => value.cooked);
  if (node.type === "ConditionalExpression") return [...leaves(node.consequent), ...leaves(node.alternate)];
  if (node.type === "LogicalExpression") return node.operator === "&&" ? leaves(node.right) : [node.left, node.right].flatMap(leaves);
  return node.type === "BinaryExpression" && node.operator === "+" ? [node.left, node.right].flatMap(leaves) : [];
}
