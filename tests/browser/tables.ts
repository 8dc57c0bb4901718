// The numbers of a picture, read as tables from the page.
import type { Locator, Page } from '@playwright/test';
import { shares, type Numbers } from './independent/moments';
import { expect, numberIn } from './lab';

/** Both from 0. */
interface UnitPlace {
  layer: number;
  unit: number;
}

export interface Table {
  caption: string;
  head: string[];
  rows: string[][];
}

/** All figures with seven digits. */
export async function askForDigits(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Pictures: more settings' }).click();
  await page.getByLabel('Precision').selectOption('7');
}

/**
 * Opens the numbers of the picture whose name begins so, reads them and closes them again. What was just chosen is
 * there as soon as they are `saying` it.
 */
export async function tablesOf(page: Page, picture: string, saying = ''): Promise<Table[]> {
  await page.getByRole('button', { name: new RegExp(`^Numbers: ${picture}`, 'i') }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('table').first()).toContainText(saying);
  const tables = await readTables(dialog);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  return tables;
}

/** All tables in a part of the page. */
export function readTables(part: Locator): Promise<Table[]> {
  return part.getByRole('table').evaluateAll((found: HTMLTableElement[]) =>
    found.map(({ caption, rows: [head, ...rows] }) => {
      const cells = (row?: HTMLTableRowElement) =>
        [...(row?.cells ?? [])].map(({ textContent }) => textContent);
      return { caption: caption?.textContent ?? '', head: cells(head), rows: rows.map(cells) };
    }),
  );
}

/** Chooses an instrument, and the unit that it shows. */
export async function openInstrument(page: Page, tab: string, unit?: UnitPlace): Promise<void> {
  await page.getByRole('tab', { name: tab, exact: true }).click();
  for (const [name, value] of Object.entries(unit ?? {})) {
    const choice = page.getByRole('combobox', { name: new RegExp(`^${name}`) });
    await choice.selectOption({ value: String(value) });
  }
}

/** Of the picture that shows one twin, whose title ends its name. */
export function tablesFor(
  page: Page,
  title: string,
  picture: string,
  saying?: string,
): Promise<Table[]> {
  return tablesOf(page, `${picture}.*, ${title}`, saying);
}

/** A column by its name, or by the name behind its plot's title: the rows' names, and what stands there. */
export function column({ head, rows }: Table, name: string): [string, string][] {
  const at = head.findIndex((full) => full === name || full.endsWith(`: ${name}`));
  expect(at, `column ${name} of ${head.join(' | ')}`).toBeGreaterThan(0);
  return rows.map((row) => [row[0]!, row[at]!]);
}

/** Engine's floats against the test's doubles, relative. */
const kFloats = 1e-5;

/**
 * The text says this number, to the digits that it has; NaN: that there is none. `terms`: how large the numbers were,
 * at least, of which it is the sum. `slack`: what else it may be off.
 */
export function expectSays(
  text: string,
  value: number,
  what: string,
  terms = 1e-3,
  slack = 0,
): void {
  if (!Number.isFinite(value)) {
    expect(text, what).toBe('–');
    return;
  }
  const [, decimals = '', power = '0'] = /^[−\d,]+(?:\.(\d+))?(?:e(−?\d+))?/u.exec(text) ?? [];
  const unit = 10 ** (numberIn(power) - decimals.length) * (text.includes('%') ? 0.01 : 1);
  const allowed = 0.5 * unit + kFloats * Math.max(Math.abs(value), terms) + slack;
  const off = Math.abs(numberIn(text) - value);
  expect(off, `${what}: "${text}" should say ${String(value)}`).toBeLessThanOrEqual(allowed);
}

/** A sentence has this form, and its groups say these numbers, which are sums of such of at least that size. */
export function expectSaid(
  said: string,
  form: RegExp,
  numbers: readonly number[],
  terms?: number,
): void {
  const [, ...texts] = form.exec(said) ?? [];
  expect(texts, `"${said}" to have the form ${form.source}`).toHaveLength(numbers.length);
  texts.forEach((text, i) => expectSays(text, numbers[i]!, `"${said}"`, terms));
}

/** A share in whole percents, of which 100 are said only of a whole. */
export function expectShare(text: string, share: number): void {
  expect(text).toContain('%');
  expectSays(text, share < 1 ? Math.min(share, 0.99) : 1, 'a share');
}

/** A column has these rows and no others, and says these numbers. */
export function expectColumn(table: Table, name: string, expected: Record<string, number>): void {
  const shown = column(table, name);
  expect(shown.map(([row]) => row)).toEqual(Object.keys(expected));
  for (const [row, text] of shown) expectSays(text, expected[row]!, `${name}, ${row}`);
}

/** Shares of the values in equal bins between two ends: a row for a bin, and none for a bin that nobody falls into. */
export function expectShares(
  table: Table,
  name: string,
  values: Numbers,
  [from, to]: [number, number],
): void {
  const kBins = 32;
  const expected = shares(values, from, to, kBins);
  const width = (to - from) / kBins;
  const found = Array<string>(kBins).fill('0 %');
  for (const [ends, text] of column(table, name)) {
    const [low = NaN, high = NaN] = ends.split(' to ').map(numberIn);
    const bin = Math.round((low - from) / width);
    expectSays(ends.split(' to ')[1]!, from + (bin + 1) * width, `end of the bin at ${low}`);
    expect(high).toBeGreaterThan(low);
    found[bin] = text;
  }
  found.forEach((text, bin) => expectSays(text, expected[bin]!, `${name}, bin ${String(bin)}`));
}
