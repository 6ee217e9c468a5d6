import type { FileField, FileRemark } from '../device-file.ts';
import type { ReadingRule } from '../file-rule.ts';

interface Finding extends FileRemark {
  readonly lines: number[];
}

/** Collects what is to be said: one remark per rule, column and quoted value, with all its lines. */
export class Findings {
  readonly #findings = new Map<string, Finding>();

  add(
    rule: ReadingRule,
    lines: number | readonly number[],
    about: { readonly field?: FileField; readonly detail?: string } = {},
  ): void {
    const key = JSON.stringify([rule, about.field, about.detail]);
    const finding = this.#findings.get(key) ?? { rule, lines: [], ...about };
    for (const line of [lines].flat()) finding.lines.push(line);
    this.#findings.set(key, finding);
  }

  /** In the order in which each was found first. */
  remarks(): readonly FileRemark[] {
    return [...this.#findings.values()];
  }
}
