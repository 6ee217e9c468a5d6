import {
  dictionary,
  type Dictionary,
  findRows,
  flatText,
  type FlatText,
  type Member,
  MEMBERS,
  type Row,
  sortRows,
  tally,
} from './engine.ts';
import { RowWindow } from './window.ts';

/** The rows of one answer and the structures derived from them on first use. */
interface Answer {
  readonly rows: readonly Row[];
  readonly statuses: Dictionary;
  readonly orders: Map<Member, Uint32Array>;
  flat: FlatText | null;
}

const HEADERS = [
  'Row',
  'Serial number',
  'Product key',
  'Device ID',
  'Status',
  'Error code',
  'Error',
  'Cause',
];

const query = new URLSearchParams(location.search);
const search = element('input');
const output = element('output');
const grid = element('#grid');
const rowWindow = new RowWindow(grid, element('#rows'), Number(query.get('height')));

let answer: Answer | null = null;
let sorted: { readonly member: Member; readonly descending: boolean } | null = null;

function element<Name extends keyof HTMLElementTagNameMap>(selector: Name): HTMLElementTagNameMap[Name];
function element(selector: string): HTMLElement;
function element(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`The page has no ${selector}`);
  return found;
}

async function load(): Promise<void> {
  const response = await fetch(query.get('answer') ?? '', {
    cache: 'no-store',
    headers: { Authorization: 'Bearer none' },
  });
  const body: { readonly devicesStatus: readonly Row[] } = JSON.parse(await response.text());
  const rows = body.devicesStatus;
  answer = { rows, statuses: dictionary(rows, 'status'), orders: new Map(), flat: null };
  draw(answer);
  const made = answer;
  requestIdleCallback(() => (made.flat ??= flatText(made.rows)));
}

function draw(answer: Answer): void {
  const shown = visible(answer);
  rowWindow.show(answer.rows, shown);
  output.textContent = tally(answer.statuses, shown)
    .map(([status, count]) => `${status} ${count}`)
    .join(', ');
}

function visible(answer: Answer): Uint32Array<ArrayBuffer> {
  const { rows } = answer;
  const word = search.value.trim().toLowerCase();
  const found = word === '' ? null : findRows((answer.flat ??= flatText(rows)), word);
  const order = sorted === null ? null : orderOf(answer, sorted.member);
  const shown = new Uint32Array(rows.length);
  let count = 0;
  for (let at = 0; at < rows.length; at += 1) {
    const place = sorted?.descending ? rows.length - 1 - at : at;
    const position = order === null ? place : (order[place] ?? 0);
    if (found === null || found[position] === 1) {
      shown[count] = position;
      count += 1;
    }
  }
  return shown.subarray(0, count);
}

function orderOf({ orders, rows }: Answer, member: Member): Uint32Array {
  const order = orders.get(member) ?? sortRows(rows, member);
  orders.set(member, order);
  return order;
}

function drawHeader(): void {
  const header = document.createElement('div');
  header.role = 'row';
  header.className = 'head';
  header.ariaRowIndex = '1';
  HEADERS.forEach((name, column) => {
    const cell = document.createElement('div');
    cell.role = 'columnheader';
    cell.textContent = name;
    const member = MEMBERS[column - 1];
    if (member) cell.addEventListener('click', () => sortBy(member));
    header.append(cell);
  });
  grid.prepend(header);
}

function sortBy(member: Member): void {
  sorted = { member, descending: sorted?.member === member && !sorted.descending };
  if (answer) draw(answer);
}

drawHeader();
search.addEventListener('input', () => answer && draw(answer));
element('#refresh').addEventListener('click', () => void load());
void load();
