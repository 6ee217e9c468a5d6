import { expect, it } from 'vitest';

import en from '../../../src/i18n/en.json';

const code = Object.values(
  import.meta.glob<string>('../../../src/**/*.{ts,tsx}', { query: '?raw', import: 'default', eager: true }),
).join('\n');

/** `failure.${name}.title` as /^failure\.(.+)\.title$/. */
const templates = [...code.matchAll(/`([a-z]+\.(?:[\w.-]|\$\{[^}]*\})*)`/gi)].map(
  ([, template = '']) =>
    new RegExp(`^${template.replaceAll('.', '\\.').replaceAll(/\$\{[^}]*\}/g, '(.+)')}$`),
);

/** Stands in the code in quotes, or as the name of a property. */
const isWritten = (text: string) =>
  ["'", '"'].some((quote) => code.includes(quote + text + quote)) || code.includes(` ${text}: `);

// That every message asked for is there is the compiler's to check.
it('every message is used: its ID is written out, or fits a template with a word that is', () => {
  const fitsTemplate = (id: string) =>
    templates.some((template) => template.exec(id)?.slice(1).every(isWritten) ?? false);
  const unused = Object.keys(en).filter((id) => !isWritten(id) && !fitsTemplate(id));
  expect(templates.length).toBeGreaterThan(10);
  expect(unused).toEqual([]);
});
