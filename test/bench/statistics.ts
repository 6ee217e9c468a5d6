import type { Figure } from './promises.ts';

/** Nearest rank; `share` 0…1. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? NaN;
}

/** Median of the ratios per round: a disturbance of a whole round affects both sides. */
export function pairedFigure(
  id: string,
  unit: string,
  app: readonly number[],
  limit: readonly number[],
): Figure {
  const ratios = app.map((value, round) => value / (limit[round] ?? NaN));
  const sides = `app ${spread(app)}${unit}, limit ${spread(limit)}${unit}`;
  return { id, value: quantile(ratios, 0.5), shown: `${spread(ratios, 2)}: ${sides}` };
}

export function plainFigure(id: string, unit: string, values: readonly number[]): Figure {
  return { id, value: quantile(values, 0.5), shown: `${spread(values)} ${unit}` };
}

/** `median (smallest–largest)`, to `digits` after the point; by default as many as the size asks for. */
function spread(values: readonly number[], digits?: number): string {
  const show = (value: number) => value.toFixed(digits ?? (value !== 0 && Math.abs(value) < 100 ? 1 : 0));
  return `${show(quantile(values, 0.5))} (${show(Math.min(...values))}–${show(Math.max(...values))})`;
}
