import { defineConfig } from '@playwright/test';

// The built site under a folder, as a static host serves it, with the policy of vite.config.ts.
// A port of this run's own, so that two checkouts can be tested at once; its workers inherit it.
const port = Number((process.env.SITE_PORT ??= String(20_000 + (process.pid % 20_000))));
const site = `http://127.0.0.1:${port}/some/where/`;

// Every test has a window of its own, whose address bar would load two pages. Only the last such list counts: of what
// Playwright turns off, all that these tests could meet is named again.
const unseenFeatures = [
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxPopup',
  'AimEnabled',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'GlobalMediaControls',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'Translate',
];

const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${unseenFeatures.join(',')}`,
];

export default defineConfig({
  testDir: '../tests/browser',
  outputDir: 'test-results',
  forbidOnly: !!process.env.CI,
  // A shared machine stalls now and then; what passes only the second time is reported as flaky.
  retries: process.env.CI ? 1 : 0,
  // Every page trains as fast as it may: two at once would only slow each other.
  workers: 1,
  reporter: 'list',
  timeout: 90_000,
  use: { baseURL: site, viewport: { width: 1440, height: 900 }, trace: 'on-first-retry' },
  projects: [
    {
      name: 'chromium',
      testIgnore: 'webkit.spec.ts',
      use: {
        browserName: 'chromium',
        launchOptions: {
          executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
          args: chromiumArguments,
        },
      },
    },
    {
      name: 'firefox',
      // The same document and engine: what is not about the browser is tested once.
      testIgnore:
        /(webkit|save|controls|keyboard|reach|instruments|numbers.*|print|network|ownData|presets|share|time|trouble|lecture.*)[.]spec[.]ts/,
      use: {
        browserName: 'firefox',
        channel: 'moz-firefox',
        launchOptions: { executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr' },
      },
    },
    // Drives WebKitGTK itself; Playwright only runs the test.
    { name: 'webkit', testMatch: 'webkit.spec.ts' },
  ],
  webServer: {
    command: `node_modules/.bin/vite preview --base /some/where/ --host 127.0.0.1 --port ${port} --strictPort`,
    url: site,
    reuseExistingServer: false,
  },
});
