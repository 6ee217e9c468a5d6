import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

import { Builder, Button, Capabilities, Key, Origin, type WebDriver } from 'selenium-webdriver';

import { freePort } from '../../free-port.ts';
import { type Engine, type EngineOptions, type Point, WINDOW } from './engine.ts';
import { findWebKit } from './find-engines.ts';

declare module 'selenium-webdriver' {
  interface Actions {
    /** Missing in the package's types. */
    scroll(x: number, y: number, deltaX: number, deltaY: number, origin: Origin): Actions;
  }
}

/** WebDriver's code points for special keys; other keys are their own character. */
const KEYS: Readonly<Record<string, string>> = {
  ArrowDown: Key.ARROW_DOWN,
  ArrowLeft: Key.ARROW_LEFT,
  ArrowRight: Key.ARROW_RIGHT,
  ArrowUp: Key.ARROW_UP,
  Alt: Key.ALT,
  Backspace: Key.BACK_SPACE,
  Control: Key.CONTROL,
  Delete: Key.DELETE,
  End: Key.END,
  Enter: Key.ENTER,
  Escape: Key.ESCAPE,
  F10: Key.F10,
  Home: Key.HOME,
  PageDown: Key.PAGE_DOWN,
  PageUp: Key.PAGE_UP,
  Shift: Key.SHIFT,
  Space: ' ',
  Tab: Key.TAB,
};

/** Starts WebKitGTK's MiniBrowser on a separate display, driven over WebDriver. */
export async function startWebKit({ colorScheme, home }: EngineOptions): Promise<Engine> {
  const programs = findWebKit();
  if (!programs) throw new Error('There is no WebKitGTK.');
  const { width, height } = WINDOW;
  const display = await startXvfb(programs.xvfb, width, height);
  const port = await freePort();
  const service = spawn(programs.driver, [`--port=${port}`, '--host=127.0.0.1'], {
    env: {
      ...process.env,
      DISPLAY: display.name,
      HOME: home,
      XDG_RUNTIME_DIR: home,
      GTK_THEME: colorScheme === 'dark' ? 'Adwaita:dark' : 'Adwaita',
      GDK_BACKEND: 'x11',
      NO_AT_BRIDGE: '1',
    },
    stdio: 'ignore',
  });
  const stop = async () => {
    await end(service);
    await end(display.process);
  };
  try {
    const driver = await new Builder()
      .usingServer(`http://127.0.0.1:${port}`)
      .withCapabilities(
        new Capabilities({
          browserName: 'MiniBrowser',
          'webkitgtk:browserOptions': { binary: programs.miniBrowser, args: ['--automation'] },
        }),
      )
      .build();
    await driver.manage().window().setRect({ x: 0, y: 0, width, height });
    return drive(driver, { downloads: home, stop });
  } catch (error) {
    await stop();
    throw error;
  }
}

interface Surroundings {
  readonly downloads: string;
  readonly stop: () => Promise<void>;
}

const pointTo = ({ x, y }: Point) => ({
  x: Math.round(x),
  y: Math.round(y),
  duration: 0,
  origin: Origin.VIEWPORT,
});

function drive(driver: WebDriver, { downloads, stop }: Surroundings): Engine {
  // Each call of the driver is one action: pressed keys stay down until they are released.
  const actions = () => driver.actions({ async: true });
  return {
    downloads,
    goto: (url) => driver.get(url),
    reload: () => driver.navigate().refresh(),
    evaluate: (expression) => evaluateIn(driver, expression),
    keyDown: (key) =>
      actions()
        .keyDown(KEYS[key] ?? key)
        .perform(),
    keyUp: (key) =>
      actions()
        .keyUp(KEYS[key] ?? key)
        .perform(),
    click: async (x, y, { button = 'left', count = 1 }) => {
      const pressed = button === 'left' ? Button.LEFT : Button.RIGHT;
      const sequence = actions().move(pointTo({ x, y }));
      for (let press = 0; press < count; press += 1) sequence.press(pressed).release(pressed);
      if (button === 'left') await sequence.perform();
      else await withoutClick(driver, () => sequence.perform());
    },
    drag: (from, to) => actions().move(pointTo(from)).press().move(pointTo(to)).release().perform(),
    wheel: ({ x, y }, deltaY) =>
      actions().scroll(Math.round(x), Math.round(y), 0, deltaY, Origin.VIEWPORT).perform(),
    clipboardText: () => pasted(driver),
    errors: null,
    close: async () => {
      await driver.quit().catch(() => undefined); // the browser may be gone already
      await stop();
    },
  };
}

async function evaluateIn<Result>(driver: WebDriver, expression: string): Promise<Result> {
  const answer: { value: Result; error?: string } = await driver.executeAsyncScript(
    `const done = arguments[0];
     (async () => (${expression}))().then(
       (value) => done({ value }),
       (error) => done({ error: String(error) }),
     );`,
  );
  if (answer.error !== undefined) throw new Error(answer.error);
  return answer.value;
}

/**
 * Suppresses `click` events during `act`: this driver releases the right button as the left one, and the resulting
 * click closes the menu. A real right button sends none, as checked with the X server's pointer.
 */
async function withoutClick(driver: WebDriver, act: () => Promise<void>): Promise<void> {
  const listener = '"click", globalThis.refuseClick, { capture: true }';
  await driver.executeScript(
    `globalThis.refuseClick = (event) => event.stopImmediatePropagation(); addEventListener(${listener})`,
  );
  await act();
  await driver.executeScript(`removeEventListener(${listener})`);
}

/** Pastes into a text area in a separate tab. */
async function pasted(driver: WebDriver): Promise<string> {
  const own = await driver.getWindowHandle();
  await driver.switchTo().newWindow('tab');
  await driver.executeScript(
    'document.body.append(document.createElement("textarea")); document.querySelector("textarea").focus()',
  );
  await driver.actions().keyDown(Key.CONTROL).keyDown('v').keyUp('v').keyUp(Key.CONTROL).perform();
  const text: string = await driver.executeScript('return document.querySelector("textarea").value');
  await driver.close();
  await driver.switchTo().window(own);
  return text;
}

/** An X server on the first free display. */
async function startXvfb(program: string, width: number, height: number) {
  const process = spawn(
    program,
    ['-displayfd', '1', '-screen', '0', `${width + 100}x${height + 100}x24`, '-nolisten', 'tcp'],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const [line] = await once(createInterface({ input: process.stdout }), 'line');
  return { process, name: `:${line}` };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill();
  await ended;
}
