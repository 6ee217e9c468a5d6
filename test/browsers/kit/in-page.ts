import { queryAllByRole } from '@testing-library/dom';

import type { Target } from './target.ts';

declare global {
  var inPage: typeof tools | undefined;
}

const tools = { texts, attributes, pointOf };
globalThis.inPage = tools;

/** The text of each element, with white space collapsed. */
function texts(target: Target): readonly string[] {
  return findAll(target).map((element) => element.textContent.replaceAll(/\s+/g, ' ').trim());
}

function attributes(target: Target, name: string): readonly (string | null)[] {
  return findAll(target).map((element) => element.getAttribute(name));
}

/** Where to press the target element, or why it cannot be pressed yet. */
async function pointOf(target: Target): Promise<{ x: number; y: number } | string> {
  const [element, ...others] = findAll(target);
  if (!element) return 'there is no such element';
  if (others.length > 0) return `there are ${others.length + 1} such elements`;
  if (element.matches(':disabled, [aria-disabled=true]')) return 'it is disabled';
  element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  const before = element.getBoundingClientRect();
  await frame();
  await frame();
  const { x, y, width, height } = element.getBoundingClientRect();
  if (x !== before.x || y !== before.y) return 'it is moving';
  const middle = { x: x + width / 2, y: y + height / 2 };
  const hit = document.elementFromPoint(middle.x, middle.y);
  const isHit = hit !== null && (element.contains(hit) || hit.contains(element));
  return isHit ? middle : `it is covered by ${hit?.outerHTML.slice(0, 200)}`;
}

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

function findAll(target: Target): readonly Element[] {
  const within = target.within ? findAll(target.within) : [document.body];
  return within.flatMap((element) =>
    'css' in target ? Array.from(element.querySelectorAll(target.css)) : byRole(element, target),
  );
}

function byRole(container: Element, { role, name, level }: Extract<Target, { role: string }>): Element[] {
  if (!(container instanceof HTMLElement)) return [];
  return queryAllByRole(container, role, {
    ...(name === undefined ? {} : { name: typeof name === 'string' ? name : new RegExp(name.pattern) }),
    ...(level === undefined ? {} : { level }),
  });
}
