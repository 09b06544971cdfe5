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
  /** Name of the officer's hand. */
  readonly amendFunction: string;
  /** The officer's hand beside functions that are the built ones themselves, until a deployment changes `sync`. */
  private readonly built: string;
  private readonly changed: string;
  /** What the emulator is to be started with next. */
  folder: string;

  constructor(name: string) {
    this.amendFunction = `amend-${name}`;
    this.built = functionsBeside(this.amendFunction, AMEND);
    this.changed = `${this.built}-changed`;
    rmSync(this.changed, { recursive: true, force: true });
    this.folder = this.built;
  }

  /** The data of the next deployment: the repository's, edited. */
  publish(edit: (calls: Map<string, Call>) => void): void {
    const calls: Call[] = JSON.parse(readFileSync(join(BUILT_SYNC, 'calls.json'), 'utf8'));
    const bySlug = new Map(calls.map((call) => [call.slug, call]));
    edit(bySlug);
    writeFileSync(join(this.change(), 'calls.json'), JSON.stringify([...bySlug.values()]));
  }

  /** In the next deployment this happens in the transactions of `sync`. */
  disturb(disturbance: string): void {
    const sync = this.change();
    cpSync(join(sync, 'index.js'), join(sync, 'real.js'));
    writeFileSync(join(sync, 'index.js'), disturbed(disturbance));
  }

  /** The next deployment is as it was built. */
  heal(): void {
    this.folder = this.built;
  }

  remove(): void {
    for (const folder of [this.built, this.changed]) rmSync(folder, { recursive: true, force: true });
  }

  /** A `sync` of its own, in a folder of its own: what runs keeps the one it was started with. */
  private change(): string {
    const sync = join(this.changed, 'sync');
    if (this.folder === this.built) {
      rmSync(this.changed, { recursive: true, force: true });
      cpSync(this.built, this.changed, { recursive: true });
      rmSync(sync);
      cpSync(BUILT_SYNC, sync, { recursive: true });
      this.folder = this.changed;
    }
    return sync;
  }
}
