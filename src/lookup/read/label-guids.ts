import { canonical, LOOSE_GUID } from './find-ids.ts';
import { type GuidLabel, labelsIn } from './label-words.ts';

export interface LabelledGuid {
  readonly id: string;
  readonly label: GuidLabel;
}

/** The text before a GUID (or after the last), and the labels in it, in order. */
interface Gap {
  readonly text: string;
  readonly labels: readonly GuidLabel[];
}

/** The maximum distance between a word and its GUID, in characters. Bounded, so that reading stays linear. */
const REACH = 100;

const GUID = new RegExp(`(?<![0-9a-z-])${LOOSE_GUID}(?![0-9a-z])`, 'gi');

/** Every GUID of a text in order, each with the label beside it. */
export function labelGuids(text: string): LabelledGuid[] {
  const found = [...text.matchAll(GUID)];
  const gaps = gapsAround(text, found);
  const follows = labelsFollow(gaps);
  return found.map(([guid], index) => ({
    id: canonical(guid),
    label: follows ? (firstLineLabels(gaps[index + 1])[0] ?? null) : labelBefore(gaps, index),
  }));
}

/** "47… is the customer, 01… is the tracking ID": no word before the first, one after each on its own line. */
function labelsFollow(gaps: readonly Gap[]): boolean {
  const [before, ...after] = gaps;
  return (
    before?.labels.length === 0 &&
    after.every((gap) => firstLineLabels(gap).length > 0 && !gap.labels.includes('other'))
  );
}

function firstLineLabels(gap: Gap | undefined): readonly GuidLabel[] {
  return labelsIn(/^[^\r\n]*/.exec(gap?.text ?? '')?.[0] ?? '');
}

/** The nearest word wins; but a header row ("Tracking ID, Customer ID") names the next two in its order. */
function labelBefore(gaps: readonly Gap[], index: number): GuidLabel {
  const labels = gaps[index]?.labels ?? [];
  const isFirstOfTwo = index + 2 < gaps.length && namesTwo(gaps[index], gaps[index + 1]);
  if (isFirstOfTwo) return labels.at(-2) ?? null;
  if (namesTwo(gaps[index - 1], gaps[index])) return gaps[index - 1]?.labels.at(-1) ?? null;
  return labels.at(-1) ?? null;
}

function namesTwo(header: Gap | undefined, between: Gap | undefined): boolean {
  const [first, second] = header?.labels.slice(-2) ?? [];
  const named = [first, second].every((label) => label === 'customerId' || label === 'trackingId');
  return named && between !== undefined && /^[\s,;|"'{}()/]{1,20}$/.test(between.text);
}

/** One gap before each GUID and one after the last. */
function gapsAround(text: string, found: readonly RegExpExecArray[]): Gap[] {
  const texts: string[] = [];
  let end = 0;
  for (const { 0: guid, index } of found) {
    texts.push(text.slice(Math.max(end, index - REACH), index));
    end = index + guid.length;
  }
  texts.push(text.slice(end, end + REACH));
  return texts.map((gap) => ({ text: gap, labels: labelsIn(gap) }));
}
