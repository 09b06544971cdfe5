/** What the cloud is known to hold, what this phone changed on top of it, and how the two become one. No I/O, no time. */
import { isSameValue, merge, valueAt, withValueAt } from '@domain/form/merge';
import type { CloudContent, OpenConflict, Pending, StoredDraft } from './types';
import { cutPatch, toValues, type Values } from './values';

/** One patch stays well below the request limit; the rest follows in the next one. */
const MAX_PATCH_BYTES = 60 * 1024;

export class Workspace {
  version: number;
  conflicts: readonly OpenConflict[] = [];
  pending: Pending | null;
  private cloud: Values;
  private changes: Values;
  private base: Values;

  constructor(
    content: CloudContent,
    stored: StoredDraft | null,
    private readonly isSet: (path: string) => boolean,
  ) {
    this.version = content.version;
    this.cloud = toValues(content);
    this.changes = { ...stored?.changes };
    this.base = { ...stored?.base };
    this.pending = stored?.pending ?? null;
    this.absorb(content);
  }

  get(path: string): unknown {
    return path in this.changes ? this.changes[path] : this.cloud[path];
  }

  values(): Values {
    return { ...this.cloud, ...this.changes };
  }

  hasChanges(): boolean {
    return this.pending !== null || Object.keys(this.changes).length > 0;
  }

  set(path: string, value: unknown): void {
    if (!(path in this.base)) this.base[path] = this.cloud[path];
    this.changes[path] = value;
    if (this.conflicts.length > 0) this.rebase();
  }

  /** Puts what is unsaved on top of what the cloud holds now. */
  absorb(content: CloudContent): void {
    const { pending } = this;
    if (pending && content.saveKeys.includes(pending.key)) this.build(pending.values);
    // A version beyond its own means that it never can be done any more.
    else if (pending && content.version > pending.baseVersion) this.pending = null;
    this.version = content.version;
    this.cloud = toValues(content);
    this.rebase();
  }

  /** The patch to send now; the same one again while nobody knows what became of it. Null: nothing to send. */
  begin(newKey: () => string, isSavable: (path: string, value: unknown) => boolean): Pending | null {
    if (this.pending) return this.pending;
    const values = this.sendable(isSavable);
    if (Object.keys(values).length === 0) return null;
    this.pending = { key: newKey(), baseVersion: this.version, values };
    return this.pending;
  }

  hasSendable(isSavable: (path: string, value: unknown) => boolean): boolean {
    return this.pending !== null || Object.keys(this.sendable(isSavable)).length > 0;
  }

  /** The cloud took it. False when what the phone knew of the cloud was older: it has to be read again. */
  confirm(pending: Pending, version: number): boolean {
    if (pending.baseVersion !== this.version) return false;
    this.build(pending.values);
    this.version = version;
    this.cloud = { ...this.cloud, ...pending.values };
    this.rebase();
    return true;
  }

  /** It will never be done. */
  abandon(): void {
    this.pending = null;
  }

  resolve({ path, at, theirs }: OpenConflict, choice: 'mine' | 'theirs'): void {
    this.base[path] = withValueAt(this.base[path], at, theirs);
    if (choice === 'theirs') this.changes[path] = withValueAt(this.changes[path], at, theirs);
    this.rebase();
  }

  stored(): StoredDraft | null {
    return this.hasChanges() ? { changes: this.changes, base: this.base, pending: this.pending } : null;
  }

  cloudValue({ path, at }: Pick<OpenConflict, 'path' | 'at'>): unknown {
    return valueAt(this.cloud[path], at);
  }

  /** What was sent is what further changes were made on top of. */
  private build(sent: Values): void {
    for (const path of Object.keys(sent)) if (path in this.changes) this.base[path] = sent[path];
    this.pending = null;
  }

  private sendable(isSavable: (path: string, value: unknown) => boolean): Values {
    const open = new Set(this.conflicts.map(({ path }) => path));
    return cutPatch(this.changes, (path, value) => !open.has(path) && isSavable(path, value), MAX_PATCH_BYTES);
  }

  private rebase(): void {
    const conflicts: OpenConflict[] = [];
    for (const path of Object.keys(this.changes)) {
      const merged = merge(this.base[path], this.changes[path], this.cloud[path], this.isSet(path));
      conflicts.push(...merged.conflicts.map((conflict) => ({ ...conflict, path })));
      if (merged.conflicts.length === 0 && isSameValue(merged.value, this.cloud[path])) {
        delete this.changes[path];
        delete this.base[path];
      } else {
        this.changes[path] = merged.value;
        this.base[path] = merged.base;
      }
    }
    this.conflicts = conflicts;
  }
}
