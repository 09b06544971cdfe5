/** The built functions as a deployment of its own: other calls in `sync`, and an officer's hand in the database. */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Call } from '../../../domain/call/schema';
import { functionsBeside } from '../../benchmarks/support/functions-beside';

const BUILT_SYNC = resolve('dist', 'cloudfunctions', 'sync');

/** Does through the SDK what an officer's action does: changes fields of a call and counts its version up. And worse. */
const AMEND = `const cloud = require('wx-server-sdk');
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
const db = cloud.database();
exports.main = ({ kind, slug, changes }) => kind === 'amend'
  ? db.collection('calls').doc(slug).update({ data: { ...changes, version: db.command.inc(1) } })
  : kind === 'forget' ? db.collection('call_sources').doc(slug).remove()
  : cloud.callFunction({ name: 'sync', data: {} });
`;

/**
 * The built `sync` with something happening in its transactions: `count` is the transaction's number, `at` says where
 * it is, `db` is the database outside of it.
 */
const disturbed = (disturbance: string) => `const cloud = require('wx-server-sdk');
const open = cloud.database;
let count = 0;
cloud.database = (...options) => {
  const db = open.apply(cloud, options);
  const run = db.runTransaction.bind(db);
  const disturb = async (at, transaction) => { ${disturbance} };
  db.runTransaction = async (work) => {
    count += 1;
    const result = await run(async (transaction) => {
      await disturb('begin', transaction);
      const value = await work(transaction);
      await disturb('before', transaction);
      return value;
    });
    await disturb('after');
    return result;
  };
  return db;
};
exports.main = require('./real.js').main;
`;

/** A power cut before or after the commit of the transaction with this number. */
export const powerCut = (moment: 'before' | 'after', number: number): string =>
  `if (at === '${moment}' && count === ${number}) process.kill(process.pid, 'SIGKILL');`;

/** An officer saves between the first read and the commit, once. */
export const officerSaves = (slug: string, title: string): string => `
    if (at !== 'begin' || globalThis.hasSaved) return;
    const { data } = await transaction.collection('calls').doc('${slug}').get();
    if (!data) return;
    globalThis.hasSaved = true;
    await db.collection('calls').doc('${slug}').update({ data: { title: '${title}', version: db.command.inc(1) } });`;

export class Deployment {
  readonly folder: string;
  /** Name of the officer's hand. */
  readonly amendFunction: string;

  constructor(name: string) {
    this.amendFunction = `amend-${name}`;
    this.folder = functionsBeside(this.amendFunction, AMEND);
    this.heal();
  }

  /** The data of the next deployment: the repository's, edited. Takes effect when the emulator starts again. */
  publish(edit: (calls: Map<string, Call>) => void): void {
    const calls: Call[] = JSON.parse(readFileSync(join(BUILT_SYNC, 'calls.json'), 'utf8'));
    const bySlug = new Map(calls.map((call) => [call.slug, call]));
    edit(bySlug);
    writeFileSync(join(this.folder, 'sync', 'calls.json'), JSON.stringify([...bySlug.values()]));
  }

  /** From now on this happens in the transactions of `sync`. */
  disturb(disturbance: string): void {
    cpSync(join(this.folder, 'sync', 'index.js'), join(this.folder, 'sync', 'real.js'));
    writeFileSync(join(this.folder, 'sync', 'index.js'), disturbed(disturbance));
  }

  /** `sync` as it was built. */
  heal(): void {
    rmSync(join(this.folder, 'sync'), { recursive: true });
    cpSync(BUILT_SYNC, join(this.folder, 'sync'), { recursive: true });
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
