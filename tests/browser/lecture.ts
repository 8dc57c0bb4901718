// The lecture as its reader sees it: chapters come when they are near, figures are found by their names.
import { expect, type Locator, type Page } from '@playwright/test';
import { test as base } from './lab';
import { readTables, type Table } from './tables';

/** "−0.94" and "1,240" as numbers. */
export function numberOf(text: string): number {
  return Number.parseFloat(text.replaceAll(',', '').replaceAll('−', '-'));
}

/** What makes figures that train many networks train fewer, by their ids: the settings' part of an address. */
export const shorter: Record<string, string> = {
  hidden: '&steps=100&seeds=3',
  why: '&network=tanh&seeds=3',
};

export class LecturePage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** The whole lecture, at a chapter. `search`: from '?' on. */
  async open(chapter: string, search = ''): Promise<void> {
    await this.page.goto('about:blank');
    await this.page.goto(`./lecture.html${search}#${chapter}`);
    await this.chapter(chapter).locator('figure').first().waitFor();
    await this.bringFigures(chapter);
  }

  /** Figures are made when they come near the window. */
  private async bringFigures(chapter: string): Promise<void> {
    for (const figure of await this.chapter(chapter).locator('figure').all()) {
      await figure.scrollIntoViewIfNeeded();
      await expect(figure).toHaveAttribute('aria-busy', 'false');
    }
    await this.chapter(chapter).evaluate((section) => section.scrollIntoView());
  }

  /** One figure alone. `texts`: from '&' on. */
  async openAlone(figure: string, texts = ''): Promise<void> {
    await this.page.goto('about:blank');
    await this.page.goto(`./lecture.html?figure=${figure}&embed${texts}`);
    await expect(this.figure(figure)).toHaveAttribute('aria-busy', 'false');
  }

  chapter(id: string): Locator {
    return this.page.locator(`section#${id}`);
  }

  figure(id: string): Locator {
    return this.page.locator(`#figure-${id}`);
  }

  /** The numbers of a figure's pictures. What was opened once stays open. */
  async tablesOf(figure: Locator): Promise<Table[]> {
    const shown = figure.getByRole('group', { name: 'Numbers of the pictures' });
    if (!(await shown.isVisible())) await figure.getByText('the numbers of the pictures').click();
    await expect(shown.getByRole('table').first()).toBeVisible();
    return readTables(shown);
  }

  /** What stands under "What happened", of a chapter's paragraphs that are called so. */
  async saidIn(chapter: string, paragraph = 0): Promise<string> {
    const said = this.chapter(chapter).locator('.what').nth(paragraph);
    return (await said.innerText()).replaceAll('\u00a0', ' ');
  }

  /** The texts of a part's numbers, by their names. */
  numbersOf(part: Locator): Promise<Record<string, string>> {
    return part
      .locator('[data-number]')
      .evaluateAll((all: HTMLElement[]) =>
        Object.fromEntries(all.map((one) => [one.dataset.number!, one.innerText])),
      );
  }

  /** What is said of a figure's pictures to those who cannot see them. */
  async labelsOf(figure: Locator): Promise<string> {
    const pictures = figure.getByRole('img');
    const labels = await pictures.evaluateAll((all) =>
      all.map((picture) => picture.getAttribute('aria-label')),
    );
    return labels.join('\n');
  }

  /** Moves a slider to a value that it can have. */
  async slide(slider: Locator, value: number): Promise<void> {
    await slider.fill(String(value));
  }
}

export const test = base.extend<{ lecture: LecturePage }>({
  lecture: async ({ page }, use) => {
    await use(new LecturePage(page));
  },
});
