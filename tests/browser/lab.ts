// What every browser test needs: the page as its reader sees it, and an eye on its console.
import { test as base, expect, type Locator, type Page } from '@playwright/test';

export type Twin = 'a' | 'b';
export type Figure = 'test-loss' | 'test-accuracy' | 'train-loss' | 'train-accuracy';

export const pictures = ['a-surface', 'b-surface', 'a-units', 'b-units', 'curves'] as const;
export type Picture = (typeof pictures)[number];

/** The number a text starts with: "1,240", "98 %" (as a share), "1.2e−4". */
export function numberIn(text: string): number {
  const number = Number.parseFloat(text.replaceAll(',', '').replaceAll('−', '-'));
  return text.includes('%') ? number / 100 : number;
}

export class LabPage {
  readonly page: Page;
  readonly notice: Locator;

  constructor(page: Page) {
    this.page = page;
    this.notice = page.getByTestId('notice');
  }

  /** Opens the page afresh, also when only the hash differs from where it is. */
  async open(hash = ''): Promise<void> {
    await this.page.goto('about:blank');
    await this.page.goto(`./${hash}`);
    await this.trainedTo(1);
  }

  button(name: 'Play' | 'Pause' | 'Step' | 'Epoch' | 'Reset' | 'New seed'): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** A number's own field, found by the words at its start. */
  field(name: string): Locator {
    return this.page.getByRole('spinbutton', { name: new RegExp(`^${name}`, 'i') });
  }

  /** Puts a text into a field as a hand does. */
  async type(field: Locator, text: string): Promise<void> {
    await field.selectText();
    await field.pressSequentially(text);
    await field.press('Tab');
  }

  /** Mini-batches trained so far. */
  async step(): Promise<number> {
    return numberIn(await this.page.getByTestId('step').innerText());
  }

  async figure(twin: Twin, figure: Figure): Promise<number> {
    return numberIn(await this.page.getByTestId(`${twin}-${figure}`).innerText());
  }

  canvas(picture: Picture): Locator {
    return this.page.getByTestId(picture).locator('canvas');
  }

  async trainedTo(step: number): Promise<void> {
    await expect
      .poll(() => this.step(), { timeout: 20_000, intervals: [50] })
      .toBeGreaterThanOrEqual(step);
  }

  /** Stops a running race; what was on its way when the button went down still arrives. */
  async pause(): Promise<void> {
    await this.button('Pause').click();
    await expect(async () => {
      const step = await this.step();
      await this.page.waitForTimeout(300);
      expect(await this.step()).toBe(step);
    }).toPass({ timeout: 5000 });
  }

  /** Back to the start; of a running race, stop it first. */
  async reset(): Promise<void> {
    await this.button('Reset').click();
    await expect(this.page.getByTestId('step')).toHaveText('0');
  }

  /** From a stopped race, so many mini-batches one by one. */
  async stepBy(count: number): Promise<void> {
    const from = await this.step();
    for (let done = 1; done <= count; ++done) {
      await this.button('Step').click();
      await this.trainedTo(from + done);
    }
    expect(await this.step()).toBe(from + count);
  }

  /** Types a step into the top bar and waits until the race stands there. */
  async goTo(step: number): Promise<void> {
    await this.page.getByTestId('step').click();
    const field = this.page.getByRole('textbox', { name: 'Go to step' });
    await field.fill(String(step));
    await field.press('Enter');
    await expect.poll(() => this.step(), { timeout: 20_000, intervals: [50] }).toBe(step);
  }

  /** Opens the page at a step, where it stands still. */
  async openAt(step: number, hash = ''): Promise<void> {
    await this.page.goto('about:blank');
    await this.page.goto(`./${hash === '' ? '#' : `${hash}&`}step=${step}`);
    await expect.poll(() => this.step(), { timeout: 20_000, intervals: [50] }).toBe(step);
    // Before the twins are there it says 0, too.
    await expect(this.page.getByTestId('a-test-loss')).toHaveText(/\d/);
  }

  /** All eight figures and the pixels of both decision surfaces. */
  async state(): Promise<Record<string, string>> {
    let seen = await this.#look();
    await expect(async () => {
      const before = seen;
      await this.page.waitForTimeout(300);
      seen = await this.#look();
      expect(seen).toEqual(before);
    }).toPass({ timeout: 20_000 });
    return seen;
  }

  async #look(): Promise<Record<string, string>> {
    const seen: Record<string, string> = {};
    for (const twin of ['a', 'b'] as const) {
      for (const figure of ['test-loss', 'test-accuracy', 'train-loss', 'train-accuracy'] as const)
        seen[`${twin}-${figure}`] = await this.page.getByTestId(`${twin}-${figure}`).innerText();
      seen[`${twin}-surface`] = await this.canvas(`${twin}-surface`).evaluate(
        (canvas: HTMLCanvasElement) => canvas.toDataURL(),
      );
    }
    return seen;
  }
}

/** Everything the console complains about, and every breach of the policy. */
async function watch(page: Page): Promise<string[]> {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error(`policy: ${violatedDirective} ${blockedURI}`),
    );
  });
  return complaints;
}

interface Fixtures {
  lab: LabPage;
  /** What the console complained about so far; a test that provokes a complaint empties it. */
  complaints: string[];
}

export const test = base.extend<Fixtures>({
  complaints: [
    async ({ page }, use) => {
      const complaints = await watch(page);
      await use(complaints);
      expect(complaints, 'complaints in the console').toEqual([]);
    },
    { auto: true },
  ],
  lab: async ({ page }, use) => {
    await use(new LabPage(page));
  },
});

export { expect };
