/** What every rule of the pipeline says of itself; the examples and near-misses are its tests. */
export interface Rule {
  name: string;
  /** What it finds, in one sentence. */
  meaning: string;
  /** Texts that it must find; the first is made up. */
  examples: readonly string[];
  /** Texts that look alike and must not be found. */
  nearMisses: readonly string[];
}
