// What was found, as text to read.
import { workloads } from './workloads.mjs';

/** Three significant digits, thousands in full. */
export function short(value) {
  if (value === null || value === undefined) return '-';
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString('en-GB');
  return String(Number(value.toPrecision(3)));
}

/** Lines with columns of one width each: numbers to the right, words to the left, as in the last row. */
export function columns(rows) {
  if (rows.length === 0) return [];
  const widths = rows[0].map((_, i) => Math.max(...rows.map((row) => row[i].length)));
  const numeric = rows.at(-1).map((cell) => /^(-|-?[\d.,]+)$/.test(cell));
  const pad = (cell, i) => (numeric[i] ? cell.padStart(widths[i]) : cell.padEnd(widths[i]));
  return rows.map((row) => row.map(pad).join('  ').trimEnd());
}

const section = (title, lines) =>
  lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)];

/** One line a contender, one column a workload. */
function contest(rows, kind, title) {
  const values = new Map(rows.map(({ id, value }) => [id, value]));
  const named = rows
    .filter(({ id }) => id.startsWith(`${kind}/`))
    .map(({ id }) => id.split('/')[2]);
  const lines = [...new Set(named)].map((name) => [
    name,
    ...workloads.map(({ id }) => short(values.get(`${kind}/${id}/${name}`))),
  ]);
  return section(title, columns([['', ...workloads.map(({ id }) => id)], ...lines]));
}

/** What the peers do differently, and who did not train. */
function remarks(rows) {
  const sentences = rows.flatMap(({ id, note, learns, failed }) => {
    const [, workload, name] = id.split('/');
    return [
      ...(note ? [`${name}: ${note}`] : []),
      ...(learns === false ? [`${name} did not learn: its loss on ${workload} did not fall`] : []),
      ...(failed ? [`${name} was not measured on ${workload}: ${failed}`] : []),
    ];
  });
  return section('Remarks', [...new Set(sentences)]);
}

function table(rows, prefix, title) {
  const lines = rows
    .filter(({ id }) => id.startsWith(prefix))
    .map(({ id, value, unit }) => [id.slice(prefix.length), short(value), unit]);
  return section(title, columns(lines));
}

const verdict = ({ met, aim_met }) =>
  met === null ? 'not measured' : aim_met ? 'aim met' : met ? 'met' : 'NOT met';

function budgetTable(budgets) {
  const lines = budgets.map((budget) => [
    budget.id,
    short(budget.value),
    budget.better === 'more' ? '>=' : '<=',
    short(budget.must),
    short(budget.aim),
    budget.unit,
    verdict(budget),
  ]);
  const titles = ['', 'found', '', 'must', 'aim', 'unit', ''];
  return [
    ...section('Budgets', columns([titles, ...lines])),
    ...section('Of these', notesOf(budgets)),
  ];
}

/** Each note once, with all it is about. */
function notesOf(budgets) {
  const notes = new Set(budgets.flatMap(({ note }) => note ?? []));
  const about = (note) => budgets.filter((budget) => budget.note === note).map(({ id }) => id);
  return [...notes].map((note) => `${about(note).join(', ')}: ${note}`);
}

export function report({ date, minutes, machine, rows, budgets }) {
  const { processor, cores, system, load } = machine;
  const lines = [
    `${processor}, ${cores} cores, ${system}, load ${short(load)}; ${date}, ${short(minutes)} minutes`,
    `${machine.compiler}; ${machine.emscripten}`,
    `node ${machine.node}, Chromium ${machine.chromium}, PyTorch ${machine.pytorch}`,
    ...contest(rows, 'ratio', 'How many times as fast as each the engine is (WebAssembly in node)'),
    ...contest(rows, 'steps', 'Steps a second'),
    ...remarks(rows),
    ...table(
      rows,
      'scaling/',
      'Cost of a multiply-add; in x: its largest growth from one size to the next',
    ),
    ...table(rows, 'kinds/', 'Time of a step as a multiple of the usual one'),
    ...table(rows, 'peak/', 'What WebAssembly can compute here, beside each workload'),
    ...table(rows, 'page-4x/', 'The page on a processor four times slower'),
    ...budgetTable(budgets),
  ];
  return lines.join('\n') + '\n';
}
