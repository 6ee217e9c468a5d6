/**
 * `unreadable`: the browser could not read the file, as one that was moved or changed since. `failed`: the worker could not
 * be loaded, or ended.
 */
export type FileProblem = 'unreadable' | 'failed';

export class DeviceFileError extends Error {
  override readonly name = 'DeviceFileError';
  readonly problem: FileProblem;

  constructor(problem: FileProblem, options?: ErrorOptions) {
    super(problem, options);
    this.problem = problem;
  }
}
