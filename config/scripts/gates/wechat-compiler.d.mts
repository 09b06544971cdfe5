import type { SpawnSyncReturns } from 'node:child_process';

export function runWcc(folder: string, wxml: string[], wxs: string[]): SpawnSyncReturns<string>;
export function runWcsc(folder: string, ofPages: string[], others: string[]): SpawnSyncReturns<string>;
