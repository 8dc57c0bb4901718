// The policy that the page lives under: in the page itself, for hosts without headers, and in the header, the same.
import { policy } from '../../web/plugins/policy';
import { expect, test } from './lab';

test('page and header state the same policy, and the page with its workers keeps it', async ({
  lab,
  page,
}) => {
  const answer = page.waitForResponse((response) => response.url().endsWith('/some/where/'));
  await lab.open();
  expect((await answer).headers()['content-security-policy']).toBe(policy);
  const inPage = page.locator('head meta[http-equiv="Content-Security-Policy"]');
  await expect(inPage).toHaveAttribute('content', policy);
  // The offline worker is there, too; `complaints` then looks at what anybody has breached.
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await lab.trainedTo(20);
});

test('what the policy forbids does not happen', async ({ lab, page, complaints }) => {
  await lab.open();
  const ran = await page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "inline script"';
    document.head.append(script);
    const elsewhere = await fetch('https://example.org/').then(
      () => true,
      () => false,
    );
    return { inline: document.title === 'inline script', elsewhere };
  });
  expect(ran).toEqual({ inline: false, elsewhere: false });
  await expect
    .poll(() => complaints.join())
    .toMatch(/policy: script-src.*policy: connect-src|policy: connect-src.*policy: script-src/);
  complaints.length = 0;
});
