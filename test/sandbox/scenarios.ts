import type { Scenario, ScenarioGroup } from './scenario.ts';
import { LARGE_BATCHES, USUAL_BATCHES } from './scenarios-batches.ts';
import { FAULTS, REFUSALS } from './scenarios-failures.ts';
import { ODD_OUTCOMES } from './scenarios-outcomes.ts';
import { ODD_SHAPES } from './scenarios-shapes.ts';

export const SCENARIO_GROUPS: readonly ScenarioGroup[] = [
  { title: 'Everyday batches', scenarios: USUAL_BATCHES },
  { title: 'Large batches', scenarios: LARGE_BATCHES },
  { title: 'Odd answers', scenarios: ODD_SHAPES },
  { title: 'Odd outcomes', scenarios: ODD_OUTCOMES },
  { title: 'Refusals', scenarios: REFUSALS },
  { title: 'Faults on the way', scenarios: FAULTS },
];

export const SCENARIOS: readonly Scenario[] = SCENARIO_GROUPS.flatMap(({ scenarios }) => scenarios);

/** Throws when no scenario has the slug. */
export function scenarioNamed(id: string): Scenario {
  const scenario = SCENARIOS.find((candidate) => candidate.id === id);
  if (!scenario) throw new Error(`No scenario is called ${id}`);
  return scenario;
}

/** The `Location` of the scenario's upload, which is also its address in the app. */
export function locationOf({ customerId, trackingId }: Scenario): string {
  return `/customers/${customerId}/batchJobStatus/${trackingId}`;
}
