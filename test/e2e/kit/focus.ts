import { expect, type ElementHandle, type Locator, type Page } from '@playwright/test';

/** Checks during a keyboard journey that the focus is never lost and is visible at every stop. */
export function followFocus(page: Page) {
  let last: {
    readonly element: ElementHandle<Element>;
    readonly name: string;
    readonly looks: string;
  } | null = null;

  /** Call after every key: checks that an element has the focus, and that the previous one is drawn differently now. */
  async function stop(): Promise<void> {
    const held = await page.evaluateHandle(() => document.activeElement);
    const element = held.asElement();
    if (!element) throw new Error('The page has no focus');
    const name = await element.evaluate((it) => `${it.getAttribute('role') ?? it.tagName} ${it.textContent}`);
    expect(name, 'where the focus is').not.toMatch(/^(?:BODY|HTML)\b/);
    if (last && !(await last.element.evaluate((it) => it === document.activeElement))) {
      const { element: left, name: leftName, looks } = last;
      if (await left.evaluate((it) => it.isConnected)) {
        await expect
          .poll(() => left.evaluate(looksOf), { message: `${leftName} looks focused` })
          .not.toBe(looks);
      }
    }
    last = { element, name, looks: await element.evaluate(looksOf) };
  }

  return {
    /** Call after another page was loaded: the previously focused element is gone. */
    forget: () => {
      last = null;
    },
    press: async (key: string) => {
      await page.keyboard.press(key);
      await stop();
    },
    /** Presses Tab until the target has the focus. */
    tabTo: async (target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab') => {
      await target.waitFor();
      for (let presses = 0; presses < 30; presses += 1) {
        await page.keyboard.press(key);
        await stop();
        if (await target.evaluate((it) => it === document.activeElement)) return;
      }
      await expect(target).toBeFocused();
    },
  };
}

/** All styles that a focus indicator may use: on the element, its siblings or its ancestors. Runs in the page. */
function looksOf(element: Element): string {
  const around = [element, element.parentElement, element.nextElementSibling].filter((it) => it !== null);
  const styles = around.flatMap((it) =>
    ['', '::before', '::after'].map((pseudo) => getComputedStyle(it, pseudo || null)),
  );
  return JSON.stringify(
    styles.map((style) => [
      style.outlineStyle,
      style.outlineWidth,
      style.outlineColor,
      style.boxShadow,
      style.borderColor,
      style.borderWidth,
      style.transform,
    ]),
  );
}
