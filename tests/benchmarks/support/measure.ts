export type Unit = 'bytes' | 'ms' | 'count' | 'documents' | 'perSecond';

/** One number of this run, and what the same run measured to compare it with. */
export interface Reading {
  value: number;
  baseline?: number;
  unit: Unit;
  /** Where the number comes from when it is the worst of several. */
  detail?: string;
}

export interface Measure {
  /** Its limit stands under the same id in `limits.mjs`. */
  id: string;
  /** Build targets that must be fresh. */
  needs: readonly ('weapp' | 'h5' | 'functions' | 'emulator')[];
  /** Too slow for every run: only with `--only`. */
  onRequest?: boolean;
  run(): Promise<Reading>;
}
