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

/** Ends the whole process as a power cut would, before or after the commit of the transaction with this number. */
const dying = (moment: 'before' | 'after', number: number) => `const cloud = require('wx-server-sdk');
const open = cloud.database;
let count = 0;
cloud.database = (...options) => {
  const db = open.apply(cloud, options);
  const run = db.runTransaction.bind(db);
  const cut = (at) => { if (at === '${moment}' && count === ${number}) process.kill(process.pid, 'SIGKILL'); };
  db.runTransaction = async (work) => {
    count += 1;
    const result = await run(async (transaction) => { const value = await work(transaction); cut('before'); return value; });
    cut('after');
    return result;
  };
  return db;
};
exports.main = require('./real.js').main;
`;

export class Deployment {
  readonly folder: string;

  constructor(name: string) {
    this.folder = functionsBeside(`amend-${name}`, AMEND);
    this.heal();
  }

  get amendFunction(): string {
    return this.folder.replace(/^.*functions-/, '');
  }

  /** The data of the next deployment: the repository's, edited. Takes effect when the emulator starts again. */
  publish(edit: (calls: Map<string, Call>) => void): void {
    const calls: Call[] = JSON.parse(readFileSync(join(BUILT_SYNC, 'calls.json'), 'utf8'));
    const bySlug = new Map(calls.map((call) => [call.slug, call]));
    edit(bySlug);
    writeFileSync(join(this.folder, 'sync', 'calls.json'), JSON.stringify([...bySlug.values()]));
  }

  /** From now on `sync` takes the process with it. */
  sicken(moment: 'before' | 'after', number: number): void {
    cpSync(join(this.folder, 'sync', 'index.js'), join(this.folder, 'sync', 'real.js'));
    writeFileSync(join(this.folder, 'sync', 'index.js'), dying(moment, number));
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
