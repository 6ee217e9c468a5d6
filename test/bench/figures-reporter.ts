import type { FullResult, Reporter, TestCase, TestResult } from '@playwright/test/reporter';

import { type Figure, judge, type Judged } from './promises.ts';
import { FIGURE } from './report-figure.ts';

const VERDICTS: Readonly<Record<Judged['verdict'], string>> = {
  held: 'yes',
  broken: '**no**',
  'nothing promised': '',
};

/** Prints the table as Markdown and the number of promises kept; a broken one fails the run. */
export default class FiguresReporter implements Reporter {
  readonly #figures = new Map<string, Figure>();

  onTestEnd(_test: TestCase, result: TestResult): void {
    for (const { name, body } of result.attachments) {
      if (name !== FIGURE || body === undefined) continue;
      const figure: Figure = JSON.parse(body.toString());
      this.#figures.set(figure.id, figure);
    }
  }

  async onEnd({ status }: FullResult): Promise<{ status: FullResult['status'] }> {
    const judged = judge(this.#figures);
    const lines = judged.map(
      ({ promised, figure, verdict }) =>
        `| ${promised.name} | ${figure?.shown ?? 'not measured'} | ${boundOf(promised)} | ${VERDICTS[verdict]} |`,
    );
    const promised = judged.filter(({ verdict }) => verdict !== 'nothing promised');
    const broken = promised.filter(({ verdict }) => verdict === 'broken').length;
    process.stdout.write(
      [
        '',
        '| Measured on this machine | Result | Promised | Held |',
        '| --- | --- | --- | --- |',
        ...lines,
        '',
        `bench: ${promised.length - broken} passed, ${broken} failed`,
        '',
      ].join('\n'),
    );
    return { status: broken > 0 ? 'failed' : status };
  }
}

function boundOf({ atMost, atLeast, unit }: Judged['promised']): string {
  if (atMost !== undefined) return atMost === 0 ? 'none' : `≤ ${atMost} ${unit}`;
  return atLeast === undefined ? '' : `≥ ${atLeast} ${unit}`;
}
