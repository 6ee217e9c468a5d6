import { createElement, type ReactNode } from 'react';
import { renderToString } from 'react-dom/server';
import { FormattedMessage } from 'react-intl';
import { beforeEach, describe, expect, it, vi } from 'vitest';

import { lazyPartWithMessages } from '../../../src/i18n/lazy-part-with-messages.tsx';
import { LAZY_CATALOGUES, type MessageId } from '../../../src/i18n/messages.ts';
import { MessagesProvider } from '../../../src/i18n/MessagesProvider.tsx';

vi.mock('../../../src/browser/reload-page.ts', () => ({ freeFailedFiles: vi.fn<() => void>() }));

// The compiler knows the IDs of the app; these are of this test alone.
const isId = (id: string): id is MessageId => id.includes('.');
const CATALOGUE: object = { default: { 'test.own': 'Words of the part' } };
const isCatalogue = (value: object): value is Awaited<ReturnType<(typeof LAZY_CATALOGUES)['file']>> =>
  'default' in value;
const message = (id: string) => (isId(id) ? createElement(FormattedMessage, { id }) : id);
const Content = ({ name }: { name: string }) =>
  createElement('p', null, name, message('test.own'), message('app.reload'));
const Missing = () => message('test.missing');
const shown = (content: ReactNode) => renderToString(createElement(MessagesProvider, null, content));

describe('a lazily loaded part with messages', () => {
  beforeEach(() => {
    if (isCatalogue(CATALOGUE)) vi.spyOn(LAZY_CATALOGUES, 'file').mockResolvedValue(CATALOGUE);
  });

  it('has its own messages and those of the page', async () => {
    const part = lazyPartWithMessages('file', () => Promise.resolve(Content));
    expect(part.loaded()).toBeNull();
    const Part = await part.load();
    expect(shown(createElement(Part, { name: 'Ada' })).replaceAll('<!-- -->', '')).toBe(
      '<p>AdaWords of the partReload</p>',
    );
  });

  it('throws for a message that neither has, as the page does for one of the part', async () => {
    const Part = await lazyPartWithMessages('file', () => Promise.resolve(Missing)).load();
    expect(() => shown(createElement(Part))).toThrow('test.missing');
    expect(() => shown(message('test.own'))).toThrow('test.own');
  });
});
