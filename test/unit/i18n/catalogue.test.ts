import { expect, it } from 'vitest';

import { LAZY_CATALOGUES } from '../../../src/i18n/messages.ts';

const files = import.meta.glob<Record<string, string>>('../../../src/i18n/**/*.json', {
  import: 'default',
  eager: true,
});
const ids = Object.values(files).flatMap((messages) => Object.keys(messages));
const code = Object.values(
  import.meta.glob<string>('../../../src/**/*.{ts,tsx}', { query: '?raw', import: 'default', eager: true }),
).join('\n');

/** `failure.${name}.title` as /^failure\.(.+)\.title$/. */
const templates = [...code.matchAll(/`([a-z]+\.(?:[\w.-]|\$\{[^}]*\})*)`/gi)].map(
  ([, template = '']) =>
    new RegExp(`^${template.replaceAll('.', '\\.').replaceAll(/\$\{[^}]*\}/g, '(.+)')}$`),
);

/** Whether the code contains the text in quotes or as a property name. */
const isWritten = (text: string) =>
  ["'", '"'].some((quote) => code.includes(quote + text + quote)) || code.includes(` ${text}: `);

// The compiler checks that every used message exists.
it('every message is used: its ID is written out, or fits a template with a word that is', () => {
  const fitsTemplate = (id: string) =>
    templates.some((template) => template.exec(id)?.slice(1).every(isWritten) ?? false);
  const unused = ids.filter((id) => !isWritten(id) && !fitsTemplate(id));
  expect(templates.length).toBeGreaterThan(10);
  expect(unused).toEqual([]);
});

it('every catalogue is of the first load or is fetched with a part, and no two say the same ID', () => {
  const names = ['verdict', 'lookup', 'config', ...Object.keys(LAZY_CATALOGUES)].map(
    (name) => `../../../src/i18n/en/${name}.json`,
  );
  expect(Object.keys(files).toSorted()).toEqual(['../../../src/i18n/en.json', ...names].toSorted());
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});
