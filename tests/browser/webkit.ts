// WebKitGTK through its own WebDriver, without a dependency: Xvfb, WebKitWebDriver, MiniBrowser,
// and the few calls of the WebDriver protocol that a test needs.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const machine = process.arch === 'arm64' ? 'aarch64' : 'x86_64';
const browser = `/usr/lib/${machine}-linux-gnu/webkit2gtk-4.1/MiniBrowser`;
const elementKey = 'element-6066-11e4-a52e-4f735466cecf';

/** One call of the driver; an error of its own becomes an exception. */
async function call(method: string, url: string, body?: object): Promise<unknown> {
  const headers = { 'content-type': 'application/json' };
  const given = body ? { body: JSON.stringify(body), headers } : {};
  const response = await fetch(url, { method, ...given });
  const { value } = (await response.json()) as { value: unknown };
  if (response.ok) return value;
  const { error, message } = value as { error: string; message: string };
  throw new Error(`${error}: ${message}`);
}

/** Tries until it works. */
async function patiently<T>(work: () => Promise<T>, milliseconds: number): Promise<T> {
  const end = Date.now() + milliseconds;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (Date.now() > end) throw error;
    }
    await sleep(100);
  }
}

/** A home of its own, so that nothing of the user's is read or left behind; pixels without a graphics card. */
const environment = (home: string, display: string): NodeJS.ProcessEnv => ({
  ...process.env,
  DISPLAY: display,
  GDK_BACKEND: 'x11',
  HOME: home,
  XDG_CACHE_HOME: home,
  XDG_CONFIG_HOME: home,
  XDG_DATA_HOME: home,
  NO_AT_BRIDGE: '1',
  LIBGL_ALWAYS_SOFTWARE: '1',
  WEBKIT_SKIA_ENABLE_CPU_RENDERING: '1',
});

export class WebKit {
  readonly #home = mkdtempSync(join(tmpdir(), 'webkit-'));
  readonly #processes: ChildProcess[] = [];
  readonly #port: number;
  #session = '';

  /** `port`: free, for the driver; also the number of the display. */
  constructor(port: number) {
    this.#port = port;
  }

  async open(url: string): Promise<void> {
    this.#start('Xvfb', [this.#display, '-screen', '0', '1440x900x24', '-nolisten', 'tcp']);
    this.#start('WebKitWebDriver', [`--port=${this.#port}`, '--host=127.0.0.1']);
    const driver = `http://127.0.0.1:${this.#port}`;
    await patiently(() => call('GET', `${driver}/status`), 5000);
    const options = { binary: browser, args: ['--automation'] };
    const alwaysMatch = { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': options };
    const session = await call('POST', `${driver}/session`, { capabilities: { alwaysMatch } });
    this.#session = `${driver}/session/${(session as { sessionId: string }).sessionId}`;
    await this.#ask('timeouts', { script: 120_000 });
    await this.#ask('window/rect', { width: 1400, height: 880 });
    await this.#ask('url', { url });
  }

  /** Runs a function in the page, until its promise is kept; it must not refer to anything outside itself. */
  async evaluate<T, Args extends unknown[]>(
    inPage: (...args: Args) => T | Promise<T>,
    ...args: Args
  ): Promise<T> {
    const script = `return (${inPage.toString()})(...arguments)`;
    return (await this.#ask('execute/sync', { script, args })) as T;
  }

  async click(xpath: string): Promise<void> {
    const found = await this.#ask('element', { using: 'xpath', value: xpath });
    const id = (found as Record<string, string>)[elementKey];
    await this.#ask(`element/${String(id)}/click`, {});
  }

  async close(): Promise<void> {
    try {
      if (this.#session) await call('DELETE', this.#session);
    } finally {
      for (const process of this.#processes.reverse()) process.kill();
      await sleep(200);
      rmSync(this.#home, { recursive: true, force: true });
    }
  }

  get #display(): string {
    return `:${this.#port}`;
  }

  #start(program: string, args: string[]): void {
    const env = environment(this.#home, this.#display);
    this.#processes.push(spawn(program, args, { env, stdio: 'ignore' }));
  }

  #ask(command: string, body: object): Promise<unknown> {
    return call('POST', `${this.#session}/${command}`, body);
  }
}
